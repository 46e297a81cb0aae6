/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-practice-dialogs.h: the dialogs that add and change what a practice is made of.
 *
 * First start and the practice's own window open the same ones. A record without an id is added.
 * (transfer none): each returns a dialog GTK owns, not yet presented, which emits "kept".
 * rd_practice_dialog_open() presents one and says in the window behind what became of its record.
 */
#pragma once

#include "desk/record/rd-record-dialog.h"

#include "model/rd-own-template.h"
#include "model/rd-practitioner.h"
#include "model/rd-room.h"
#include "model/rd-routine.h"
#include "model/rd-service.h"
#include "model/rd-settings.h"
#include "model/rd-time-off.h"

G_BEGIN_DECLS

/* What a new one begins with. (transfer full). */
RdPractitioner *rd_practice_begin_practitioner (guint       others);
RdService      *rd_practice_begin_service  (void);

RdRecordDialog *rd_practitioner_dialog_new (GtkWindow      *parent,
                                            RdPractice     *practice,
                                            RdPractitioner *practitioner);
RdRecordDialog *rd_service_dialog_new      (GtkWindow      *parent,
                                            RdPractice     *practice,
                                            RdService      *service);
RdRecordDialog *rd_room_dialog_new         (GtkWindow      *parent,
                                            RdPractice     *practice,
                                            RdRoom         *room);
RdRecordDialog *rd_time_off_dialog_new     (GtkWindow      *parent,
                                            RdPractice     *practice,
                                            RdTimeOff      *time_off,
                                            GPtrArray      *practitioners);
RdRecordDialog *rd_routine_dialog_new      (GtkWindow      *parent,
                                            RdPractice     *practice,
                                            RdRoutine      *routine);
RdRecordDialog *rd_own_template_dialog_new (GtkWindow      *parent,
                                            RdPractice     *practice,
                                            RdOwnTemplate  *template);
RdRecordDialog *rd_settings_dialog_new     (GtkWindow      *parent,
                                            RdPractice     *practice,
                                            RdSettings     *settings);
void            rd_practice_dialog_open    (RdRecordDialog *dialog);

G_END_DECLS
