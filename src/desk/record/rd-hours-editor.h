/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-hours-editor.h: a row that opens into the seven days of a week and their hours. */
#pragma once

#include "model/rd-week-hours.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define RD_TYPE_HOURS_EDITOR (rd_hours_editor_get_type ())
G_DECLARE_FINAL_TYPE (RdHoursEditor, rd_hours_editor, RD, HOURS_EDITOR, AdwExpanderRow)

GtkWidget   *rd_hours_editor_new       (const RdWeekHours *hours);
RdWeekHours *rd_hours_editor_dup_hours (RdHoursEditor     *self);

G_END_DECLS
