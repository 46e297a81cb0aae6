/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-phrases.h: a button beside an entry that offers texts of the practice's own to put into it.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *rd_phrases_button_new (GPtrArray   *records,
                                  GtkEditable *entry);

G_END_DECLS
