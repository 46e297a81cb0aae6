/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-record-reader.h: all records of one kind, read again whenever they may have changed.
 *
 * Signals: "read": an answer is there, whether or not it is another one; "failed" (GError): a read
 * failed, and what was there stays.
 */
#pragma once

#include "practice/rd-practice.h"

G_BEGIN_DECLS

#define RD_TYPE_RECORD_READER (rd_record_reader_get_type ())
G_DECLARE_FINAL_TYPE (RdRecordReader, rd_record_reader, RD, RECORD_READER, GObject)

RdRecordReader *rd_record_reader_new      (RdPractice     *practice,
                                           GType           type,
                                           const char     *order);
GListModel     *rd_record_reader_records  (RdRecordReader *self);
gboolean        rd_record_reader_is_known (RdRecordReader *self);

G_END_DECLS
