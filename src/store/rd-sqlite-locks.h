/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-sqlite-locks.h: locks of SQLite that nobody else in the program can lose for it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void rd_sqlite_locks_tie_to_file (void);

G_END_DECLS
