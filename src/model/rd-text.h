/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-text.h: text as people type it: tidied for keeping, folded for finding. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *rd_text_tidy     (const char *text);
char     *rd_text_fold     (const char *text);
char     *rd_text_initials (const char *name);
char     *rd_text_excerpt  (const char *text,
                            glong       most);
gboolean  rd_text_is_email (const char *text);

G_END_DECLS
