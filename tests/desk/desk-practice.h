/* SPDX-License-Identifier: GPL-3.0-or-later */
/* desk-practice.h: a small practice in a folder of its own, for widgets to show. */
#pragma once

#include "practice/rd-practice.h"

G_BEGIN_DECLS

/** DESK_NOW: the present of it: Monday 23 November 2026, 10:42 in London. */
#define DESK_NOW G_GINT64_CONSTANT (1795430520)

char       *desk_practice_make  (void);
RdPractice *desk_practice_open  (const char *path);
void        desk_practice_erase (char       *path);

G_END_DECLS
