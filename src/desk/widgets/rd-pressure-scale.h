/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-pressure-scale.h: a pressure, chosen from five dots.
 *
 * Properties: "value" (int, 1 to 5), "title" (string: whose pressure it is, for those who do not see
 * what stands beside it). Arrows, Home, End and the digits choose, as a click on a dot does.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_PRESSURE_SCALE (rd_pressure_scale_get_type ())
G_DECLARE_FINAL_TYPE (RdPressureScale, rd_pressure_scale, RD, PRESSURE_SCALE, GtkWidget)

int        rd_pressure_scale_get_value (RdPressureScale *self);
void       rd_pressure_scale_set_value (RdPressureScale *self,
                                        int              value);

G_END_DECLS
