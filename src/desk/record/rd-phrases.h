/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-phrases.h: a button behind a text that offers texts of the practice's own to put in its
 * place.
 *
 * Under them it leads to where they are kept, by the action "routines.edit" of whatever it stands in.
 */
#pragma once

#include "rd-text-row.h"

G_BEGIN_DECLS

GtkWidget *rd_phrases_button_new (GListModel *records,
                                  RdTextRow  *into);

G_END_DECLS
