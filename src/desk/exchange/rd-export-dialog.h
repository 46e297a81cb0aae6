/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-export-dialog.h: a schedule handed to others: which days, whose, how clients are named, for
 * what kind of program. Written on the practice's worker and saved without blocking the window.
 */
#pragma once

#include "practice/rd-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define RD_TYPE_EXPORT_DIALOG (rd_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RdExportDialog, rd_export_dialog, RD, EXPORT_DIALOG, AdwWindow)

RdExportDialog *rd_export_dialog_new (GtkWindow   *parent,
                                      RdPractice  *practice,
                                      GPtrArray   *practitioners,
                                      RdDate       date);

G_END_DECLS
