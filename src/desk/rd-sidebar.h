/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-sidebar.h: where to go, which week, whose bookings. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RD_TYPE_SIDEBAR (rd_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (RdSidebar, rd_sidebar, RD, SIDEBAR, AdwBin)

G_END_DECLS
