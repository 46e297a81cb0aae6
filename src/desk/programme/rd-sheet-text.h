/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-sheet-text.h: what the days and weeks of a programme are called, drawn or read aloud. */
#pragma once

#include "rd-programme-sheet.h"

G_BEGIN_DECLS

/* All (transfer full). */
char *rd_sheet_text_subtitle  (const RdProgrammeSheet *sheet);
char *rd_sheet_text_short_day (RdDate                  date);
char *rd_sheet_text_reading   (const RdProgrammeSheet *sheet,
                               guint                   day);
char *rd_sheet_text_day       (const RdProgrammeSheet *sheet,
                               guint                   day);
char *rd_sheet_text_workout   (const RdSheetDay       *day,
                               const RdWorkout        *workout);
char *rd_sheet_text_massage   (const RdProgrammeSheet *sheet,
                               const RdSheetMassage   *massage);
char *rd_sheet_text_who       (const RdSheetMassage   *massage);
char *rd_sheet_text_pill      (const RdSheetMassage   *massage);
char *rd_sheet_text_change    (double                  change);
char *rd_sheet_text_ratio     (double                  ratio);
char *rd_sheet_text_week      (const RdSheetWeek      *week);

G_END_DECLS
