/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-routines-page.h: the practice's library of what it gives again and again.
 *
 * A list for each use: warm-ups, cool-downs, strength, stretching, food. Where there is nothing yet,
 * the usual ones are offered.
 */
#pragma once

#include "practice/rd-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define RD_TYPE_ROUTINES_PAGE (rd_routines_page_get_type ())
G_DECLARE_FINAL_TYPE (RdRoutinesPage, rd_routines_page, RD, ROUTINES_PAGE, AdwPreferencesPage)

GtkWidget *rd_routines_page_new (RdPractice *practice);

G_END_DECLS
