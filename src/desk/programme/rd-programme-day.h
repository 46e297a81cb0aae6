/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-day.h: one day of a programme's grid: its chips, its load as a bar, its band. */
#pragma once

#include "rd-programme-chip.h"

G_BEGIN_DECLS

#define RD_TYPE_PROGRAMME_DAY (rd_programme_day_get_type ())
G_DECLARE_FINAL_TYPE (RdProgrammeDay, rd_programme_day, RD, PROGRAMME_DAY, GtkWidget)

GtkWidget       *rd_programme_day_new     (void);
void             rd_programme_day_show    (RdProgrammeDay   *self,
                                           RdProgrammeSheet *sheet,
                                           guint             day,
                                           double            highest);
guint            rd_programme_day_n_chips (RdProgrammeDay   *self);
RdProgrammeChip *rd_programme_day_chip    (RdProgrammeDay   *self,
                                           guint             nth);
int              rd_programme_day_find    (RdProgrammeDay   *self,
                                           GtkWidget        *chip);
void             rd_programme_day_set_target (RdProgrammeDay *self,
                                           gboolean          target);

G_END_DECLS
