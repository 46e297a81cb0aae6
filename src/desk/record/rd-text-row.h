/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-text-row.h: a row to edit a text too long for one line.
 *
 * The text is wrapped, and a person writes one paragraph: Enter does what it does in an entry, and a
 * line break that is pasted counts as a space. Lines that a text has already are kept. Signal
 * "changed": a person changed the text.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RD_TYPE_TEXT_ROW (rd_text_row_get_type ())
G_DECLARE_FINAL_TYPE (RdTextRow, rd_text_row, RD, TEXT_ROW, AdwPreferencesRow)

GtkWidget *rd_text_row_new      (const char *title,
                                 const char *text);
void       rd_text_row_set_suffix (RdTextRow  *self,
                                   GtkWidget  *suffix);
void       rd_text_row_set_text (RdTextRow  *self,
                                 const char *text);
char      *rd_text_row_dup_text (RdTextRow  *self);

G_END_DECLS
