/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-programme-day-private.h: what the parts of a day share.
 *
 * rd-programme-day.c is the widget, its chips and where they stand; -draw.c what lies behind them.
 */
#pragma once

#include "rd-programme-day.h"

G_BEGIN_DECLS

struct _RdProgrammeDay
{
  GtkWidget parent_instance;

  const RdSheetDay *day; /* of sheet */
  double highest;
  gboolean target;
  guint n_chips; /* of chips, in use */

  /* owned */
  RdProgrammeSheet *sheet;
  GPtrArray *chips; /* RdProgrammeChip children; used again */
  PangoLayout *figure;
};

gboolean rd_programme_day_has_bar     (RdProgrammeDay *self);
int      rd_programme_day_bar_top     (RdProgrammeDay *self);
int      rd_programme_day_load_height (RdProgrammeDay *self);
void     rd_programme_day_draw_ground (RdProgrammeDay *self,
                                       GtkSnapshot    *snapshot);
void     rd_programme_day_draw_target (RdProgrammeDay *self,
                                       GtkSnapshot    *snapshot);

G_END_DECLS
