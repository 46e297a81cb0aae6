/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-lettering.h: text on widgets that draw themselves, in the sizes of the design. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Points. */
#define RD_TYPE_SIZE_FIGURE 15.0
#define RD_TYPE_SIZE_DATE 13.0
#define RD_TYPE_SIZE_BODY 11.0
#define RD_TYPE_SIZE_CHIP 10.0
#define RD_TYPE_SIZE_CAPTION 9.0
#define RD_TYPE_SIZE_TILE 8.25

PangoLayout *rd_lettering      (GtkWidget     *widget,
                                const char    *text,
                                double         points,
                                int            weight);
PangoLayout *rd_lettering_choose (GtkWidget   *widget,
                                const char *const *texts,
                                double         points,
                                int            weight,
                                int            width);
int          rd_lettering_draw (GtkSnapshot   *snapshot,
                                PangoLayout   *layout,
                                const GdkRGBA *colour,
                                int            x,
                                int            y);
void         rd_lettering_fit  (PangoLayout   *layout,
                                int            width);
int          rd_lettering_mirror (GtkWidget   *widget,
                                  int          x,
                                  int          length);
double       rd_lettering_scale (GtkWidget    *widget);

G_END_DECLS
