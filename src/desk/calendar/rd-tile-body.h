/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-tile-body.h: what of a tile, or of a pill, is under its words: fill, edge and outline.
 *
 * Rounded corners are dear to paint and a week has two hundred tiles, but few that differ in width and
 * colour. What is round of each kind is painted once and kept as a texture.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RdTileBody:
 * @width: pixels
 * @height: pixels
 * @rtl: whether the edge is on the right
 * @dashed: whether it has a dashed outline in the colour of the edge
 * @fill: its colour
 * @edge: colour of the edge
 * @halo: colour of a line around it, which sets it apart from what is beside it
 * @outline: colour of the outline
 * @line: thickness of the outline, pixels; 0: none
 *
 * Colours that are clear are not painted.
 */
typedef struct
{
  int width;
  int height;
  gboolean rtl;
  gboolean dashed;
  GdkRGBA fill;
  GdkRGBA edge;
  GdkRGBA halo;
  GdkRGBA outline;
  float line;
} RdTileBody;

void rd_tile_body_draw (const RdTileBody *body,
                        GtkWidget        *widget,
                        GtkSnapshot      *snapshot);

G_END_DECLS
