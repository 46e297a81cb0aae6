/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-stamp.h: small drawings that come again and again: icons, rows of dots, strokes, in one colour.
 *
 * Each is drawn once and kept as a texture, so that a week of tiles paints within a frame.
 */
#pragma once

#include "model/rd-enums.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GdkTexture *rd_stamp_texture      (cairo_surface_t *surface,
                                   int              from,
                                   int              rows);
void        rd_stamp_icon         (GtkSnapshot     *snapshot,
                                   GtkWidget       *widget,
                                   const char      *icon,
                                   int              size,
                                   const GdkRGBA   *colour,
                                   int              x,
                                   int              y);
void        rd_stamp_dots         (GtkSnapshot     *snapshot,
                                   GtkWidget       *widget,
                                   int              filled,
                                   int              of,
                                   int              size,
                                   const GdkRGBA   *colour,
                                   int              x,
                                   int              y);
void        rd_stamp_strokes      (GtkSnapshot     *snapshot,
                                   GtkWidget       *widget,
                                   int              step,
                                   double           line,
                                   const GdkRGBA   *colour,
                                   int              x,
                                   int              y,
                                   int              width,
                                   int              height);
int         rd_stamp_dots_width   (int              of,
                                   int              size);
const char *rd_stamp_status_icon  (RdBookingStatus  status);
const char *rd_stamp_workout_icon (RdWorkoutKind    kind);

G_END_DECLS
