/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-record-list.h: a group of rows, one a record, with a button that adds another. */
#pragma once

#include "model/rd-record.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define RD_TYPE_RECORD_LIST (rd_record_list_get_type ())
G_DECLARE_FINAL_TYPE (RdRecordList, rd_record_list, RD, RECORD_LIST, AdwPreferencesGroup)

/** RdRecordCaption: gives a record's row its two lines; both (transfer full), the second nullable. */
typedef void (*RdRecordCaption) (gpointer   record,
                                 char     **title,
                                 char     **subtitle,
                                 gpointer   user_data);

GtkWidget *rd_record_list_new (const char      *title,
                               const char      *add_label,
                               const char      *empty,
                               GListModel      *records,
                               RdRecordCaption  caption,
                               gpointer         user_data);

G_END_DECLS
