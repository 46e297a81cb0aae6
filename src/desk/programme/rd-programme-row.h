/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-row.h: one programme in a list of them. Property "entry" (RdProgrammeEntry). */
#pragma once

#include "rd-programme-entry.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_PROGRAMME_ROW (rd_programme_row_get_type ())
G_DECLARE_FINAL_TYPE (RdProgrammeRow, rd_programme_row, RD, PROGRAMME_ROW, GtkWidget)

GtkWidget *rd_programme_row_new       (void);
void       rd_programme_row_set_entry (RdProgrammeRow   *self,
                                       RdProgrammeEntry *entry);
char      *rd_programme_row_label     (RdProgrammeEntry *entry);

G_END_DECLS
