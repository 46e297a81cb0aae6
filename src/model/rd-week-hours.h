/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-week-hours.h: the hours of an ordinary week, of a practitioner or of the practice. */
#pragma once

#include "rd-date.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define RD_WEEK_HOURS_MAX_SPANS 6

/** RdSpan: a part of a day, half open, in minutes since midnight. */
typedef struct
{
  int from;
  int to;
} RdSpan;

/**
 * RdWeekHours:
 * @spans: the parts of each day worked, in order and apart from each other
 * @n_spans: how many of them each day has
 *
 * A plain value. Its text is "mon=09:00-13:00,14:00-18:00;tue=09:00-17:00".
 */
typedef struct
{
  RdSpan spans[7][RD_WEEK_HOURS_MAX_SPANS];
  guint n_spans[7];
} RdWeekHours;

#define RD_TYPE_WEEK_HOURS (rd_week_hours_get_type ())
GType        rd_week_hours_get_type (void);

RdWeekHours *rd_week_hours_new      (void);
RdWeekHours *rd_week_hours_copy     (const RdWeekHours  *hours);
void         rd_week_hours_free     (RdWeekHours        *hours);
gboolean     rd_week_hours_is_empty (const RdWeekHours *hours);
gboolean     rd_week_hours_equal    (const RdWeekHours  *a,
                                     const RdWeekHours  *b);
gboolean     rd_week_hours_add      (RdWeekHours        *hours,
                                     RdWeekday           day,
                                     int                 from,
                                     int                 to);
gboolean     rd_week_hours_parse    (const char         *text,
                                     RdWeekHours       **hours);
char        *rd_week_hours_format   (const RdWeekHours  *hours);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdWeekHours, rd_week_hours_free)

G_END_DECLS
