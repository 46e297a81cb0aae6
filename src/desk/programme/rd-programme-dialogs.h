/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-dialogs.h: the dialogs of a programme, of the race it leads to, of keeping it as a
 * template. */
#pragma once

#include "model/rd-programme.h"
#include "model/rd-race.h"
#include "practice/rd-practice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rd_programme_dialog_present (GtkWindow   *parent,
                                  RdPractice  *practice,
                                  RdProgramme *programme,
                                  GPtrArray   *practitioners);
void rd_template_dialog_present  (GtkWindow   *parent,
                                  RdPractice  *practice,
                                  RdProgramme *programme);
void rd_race_dialog_present      (GtkWindow   *parent,
                                  RdPractice  *practice,
                                  RdRace      *race);

G_END_DECLS
