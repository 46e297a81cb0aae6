/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-programme-sheet-private.h: what the parts of a sheet share.
 *
 * rd-programme-sheet.c reads and keeps it; -days.c lays it out in days and weeks.
 */
#pragma once

#include "rd-programme-sheet.h"

G_BEGIN_DECLS

gpointer rd_programme_sheet_find            (GPtrArray        *records,
                                             gint64            id);
void     rd_programme_sheet_lay_out         (RdProgrammeSheet *sheet,
                                             RdDate            looked_at);
void     rd_programme_sheet_place_proposals (RdProgrammeSheet *sheet);

G_END_DECLS
