/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-sheet-reader.h: reads the programme that is looked at, and again whenever it may have changed.
 *
 * Owned by an RdFocus. It reads only while somebody shows a programme; what it had stays until the
 * new answer is there. Signals: "changed": there is another sheet, or none; "failed" (GError): a
 * read failed; "gone": the practice has no such programme any more; "loading" (boolean): whether a
 * read has taken longer than 300 ms.
 */
#pragma once

#include "rd-programme-sheet.h"

#include "practice/rd-practice.h"

G_BEGIN_DECLS

#define RD_TYPE_SHEET_READER (rd_sheet_reader_get_type ())
G_DECLARE_FINAL_TYPE (RdSheetReader, rd_sheet_reader, RD, SHEET_READER, GObject)

RdSheetReader    *rd_sheet_reader_new       (RdPractice            *practice);
void              rd_sheet_reader_ask       (RdSheetReader         *self,
                                             const RdSheetQuestion *question);
void              rd_sheet_reader_set_shown (RdSheetReader         *self,
                                             gboolean               shown);
RdProgrammeSheet *rd_sheet_reader_sheet     (RdSheetReader         *self);

G_END_DECLS
