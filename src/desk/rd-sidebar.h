/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-sidebar.h: where to go, which week, whose bookings.
 *
 * Properties: "focus" (RdFocus): what it shows and changes; "page" (string): the page that is shown,
 * whose row is selected and whose part stands below.
 */
#pragma once

#include "rd-focus.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define RD_TYPE_SIDEBAR (rd_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (RdSidebar, rd_sidebar, RD, SIDEBAR, AdwBin)

void rd_sidebar_set_focus (RdSidebar *self,
                           RdFocus   *focus);

G_END_DECLS
