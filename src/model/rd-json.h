/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-json.h: text as JSON writes it, for those who write JSON themselves. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void rd_json_append_string (GString    *json,
                            const char *text);

G_END_DECLS
