/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-client-dialog.h: adds or changes a client, with cautions and consents. */
#pragma once

#include "desk/record/rd-record-dialog.h"

#include "practice/rd-client-file.h"

G_BEGIN_DECLS

RdRecordDialog *rd_client_dialog_new        (GtkWindow           *parent,
                                             RdPractice          *practice,
                                             RdClientFile        *file);
void            rd_client_dialog_read_async (RdPractice          *practice,
                                             gint64               client,
                                             GCancellable        *cancellable,
                                             GAsyncReadyCallback  callback,
                                             gpointer             user_data);

G_END_DECLS
