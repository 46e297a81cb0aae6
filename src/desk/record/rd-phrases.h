/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-phrases.h: a button beside an entry that offers texts of the practice's own to put into it.
 *
 * Under them it leads to where they are kept, by the action "routines.edit" of whatever it stands in.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *rd_phrases_button_new (GListModel  *records,
                                  GtkEditable *entry);

G_END_DECLS
