/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-windows-zones.h: time zones by the names other programs give them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *rd_windows_zone_identifier (const char *name);
char *rd_foreign_zone_identifier (const char *name);

G_END_DECLS
