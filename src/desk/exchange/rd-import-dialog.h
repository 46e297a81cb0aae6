/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-import-dialog.h: a programme file, looked at before it is kept.
 *
 * The file is read and understood away from the main thread; the dialog shows its weeks, what could
 * not be taken and why, and keeps it only when asked. Closing it while it reads cancels the reading.
 */
#pragma once

#include "practice/rd-practice-commands.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define RD_TYPE_IMPORT_DIALOG (rd_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RdImportDialog, rd_import_dialog, RD, IMPORT_DIALOG, AdwWindow)

RdImportDialog *rd_import_dialog_new (GtkWindow   *parent,
                                      RdPractice  *practice,
                                      gint64       client,
                                      GFile       *file);

G_END_DECLS
