/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-entry-reader.h: the programmes of a practice, read again whenever they may have changed.
 *
 * The page's list and the sidebar's share one. Signal "changed": there are others.
 */
#pragma once

#include "rd-programme-entry.h"

#include "practice/rd-practice.h"

G_BEGIN_DECLS

#define RD_TYPE_ENTRY_READER (rd_entry_reader_get_type ())
G_DECLARE_FINAL_TYPE (RdEntryReader, rd_entry_reader, RD, ENTRY_READER, GObject)

RdEntryReader *rd_entry_reader_of      (RdPractice    *practice);
GListModel    *rd_entry_reader_entries (RdEntryReader *self);

G_END_DECLS
