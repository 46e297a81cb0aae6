/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-record-dialog.h: a dialog that adds or changes one record.
 *
 * It owns a copy of the record; forms edit the copy, Save checks it and hands it to the practice.
 * A failure keeps everything typed and says what is wrong above the form. Closing it with unsaved
 * changes asks first; Save without any just closes it.
 */
#pragma once

#include "rd-record-form.h"

#include "practice/rd-practice.h"

G_BEGIN_DECLS

#define RD_TYPE_RECORD_DIALOG (rd_record_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RdRecordDialog, rd_record_dialog, RD, RECORD_DIALOG, AdwWindow)

RdRecordDialog *rd_record_dialog_new       (GtkWindow       *parent,
                                            RdPractice      *practice,
                                            gpointer         record,
                                            const char      *title);
gpointer        rd_record_dialog_record    (RdRecordDialog  *self);
RdPractice     *rd_record_dialog_practice  (RdRecordDialog  *self);
RdRecordForm   *rd_record_dialog_add_form  (RdRecordDialog  *self,
                                            const char      *title,
                                            const char      *description);
void            rd_record_dialog_add_group (RdRecordDialog  *self,
                                            GtkWidget       *group);
void            rd_record_dialog_set_parts (RdRecordDialog  *self,
                                            GListModel      *parts);
void            rd_record_dialog_keep_aside (RdRecordDialog *self);
void            rd_record_dialog_add_removal (RdRecordDialog *self,
                                            const char      *label);
void            rd_record_dialog_touch     (RdRecordDialog  *self);

G_END_DECLS
