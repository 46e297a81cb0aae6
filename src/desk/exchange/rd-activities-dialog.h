/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-activities-dialog.h: files of what was done, looked at before they are kept.
 *
 * The files are read away from the main thread; the dialog shows each activity and what becomes of it,
 * asks what the files do not say, and what was not taken and why. It keeps them only when asked, all
 * in one change. Closing it while it reads cancels the reading.
 */
#pragma once

#include "practice/rd-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define RD_TYPE_ACTIVITIES_DIALOG (rd_activities_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RdActivitiesDialog, rd_activities_dialog, RD, ACTIVITIES_DIALOG, AdwWindow)

RdActivitiesDialog *rd_activities_dialog_new (GtkWindow   *parent,
                                              RdPractice  *practice,
                                              gint64       client,
                                              GListModel  *files);

G_END_DECLS
