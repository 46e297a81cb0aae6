/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-practitioner-row.h: one practitioner of the sidebar, ticked where the calendar shows them. */
#pragma once

#include "model/rd-practitioner.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_PRACTITIONER_ROW (rd_practitioner_row_get_type ())
G_DECLARE_FINAL_TYPE (RdPractitionerRow, rd_practitioner_row, RD, PRACTITIONER_ROW, GtkListBoxRow)

GtkWidget      *rd_practitioner_row_new          (RdPractitioner    *practitioner);
RdPractitioner *rd_practitioner_row_practitioner (RdPractitionerRow *self);

G_END_DECLS
