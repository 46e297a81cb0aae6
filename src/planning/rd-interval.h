/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-interval.h: parts of time, and arrays of them that are in order and apart. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** RdInterval: half open, UTC seconds. */
typedef struct
{
  gint64 from;
  gint64 to;
} RdInterval;

GArray  *rd_intervals_new      (void);
void     rd_intervals_add      (GArray  *intervals,
                                gint64   from,
                                gint64   to);
void     rd_intervals_subtract (GArray  *intervals,
                                gint64   from,
                                gint64   to);
gboolean rd_intervals_hold     (GArray  *intervals,
                                gint64   from,
                                gint64   to);

G_END_DECLS
