/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-pressure-dots.h: pressure, or severity, as a row of dots.
 *
 * Properties: "value" (int, dots filled), "of" (int, dots: 5 for pressure, 4 for severity), "ink"
 * (int, an RdInk; accent by default).
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_PRESSURE_DOTS (rd_pressure_dots_get_type ())
G_DECLARE_FINAL_TYPE (RdPressureDots, rd_pressure_dots, RD, PRESSURE_DOTS, GtkWidget)

GtkWidget *rd_pressure_dots_new       (int             value);
void       rd_pressure_dots_set_value (RdPressureDots *self,
                                       int             value);

G_END_DECLS
