/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-choose-file.h: asks for a file. The one place that knows GtkFileChooserNative. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void        rd_choose_file_to_open_async  (GtkWidget           *parent,
                                           const char          *title,
                                           const char          *kind,
                                           const char *const   *suffixes,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
void        rd_choose_file_to_save_async  (GtkWidget           *parent,
                                           const char          *title,
                                           const char          *name,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
GFile      *rd_choose_file_finish         (GAsyncResult        *result);

void        rd_choose_files_to_open_async (GtkWidget           *parent,
                                           const char          *title,
                                           const char          *kind,
                                           const char *const   *suffixes,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
GListModel *rd_choose_files_finish        (GAsyncResult        *result);

G_END_DECLS
