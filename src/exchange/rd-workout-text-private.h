/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-workout-text-private.h: the pieces rd-workout-text.c reads a plan's words with. */
#pragma once

#include "rd-workout-text.h"

G_BEGIN_DECLS

/* Each reads what @text begins with and sets @rest to what follows it. */
gboolean rd_workout_parse_amount       (const char  *text,
                                        const char **rest,
                                        double      *amount);
gboolean rd_workout_parse_clock        (const char  *text,
                                        const char **rest,
                                        int         *minutes);
gboolean rd_workout_parse_minutes      (const char  *text,
                                        gboolean     bare,
                                        const char **rest,
                                        int         *minutes);
gboolean rd_workout_parse_distance     (const char  *text,
                                        const char **rest,
                                        double      *distance_km);

gboolean rd_workout_text_tells_repeats (const char  *text);
double   rd_workout_text_race_distance (const char  *title);

G_END_DECLS
