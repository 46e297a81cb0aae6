/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-client-search.h: finds a client while a person types, and puts them in focus.
 *
 * Property "focus" (RdFocus): whose practice is searched, and what gets the client.
 */
#pragma once

#include "rd-focus.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_CLIENT_SEARCH (rd_client_search_get_type ())
G_DECLARE_FINAL_TYPE (RdClientSearch, rd_client_search, RD, CLIENT_SEARCH, GtkPopover)

GtkWidget *rd_client_search_new       (void);
void       rd_client_search_set_focus (RdClientSearch *self,
                                       RdFocus        *focus);

G_END_DECLS
