/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-heat.h: how warm a load is drawn, against the client's own highest. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

int rd_heat_step (double load,
                  double highest);

G_END_DECLS
