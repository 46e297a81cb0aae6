/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-ink.h: the colours of style.css, for widgets that draw themselves.
 *
 * The one place that looks colours up; they follow light, dark and high contrast.
 */
#pragma once

#include "model/rd-enums.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** RdInk: a colour by what it is for; its value is in style.css, style-dark.css and style-hc*.css. */
typedef enum
{
  RD_INK_FG,
  RD_INK_DIM,
  RD_INK_FAINT,
  RD_INK_LINE,
  RD_INK_LINE_SOFT,
  RD_INK_VIEW,
  RD_INK_CARD,
  RD_INK_CLOSED,
  RD_INK_ACCENT,
  RD_INK_ACCENT_BG,
  RD_INK_ACCENT_FG,
  RD_INK_HEAT,
  RD_INK_HEAT_OUTLINE = RD_INK_HEAT + 5,
  RD_INK_REST_BAND = RD_INK_HEAT_OUTLINE + 5,
  RD_INK_AFTER_BAND,
  RD_INK_REST_TEXT,
  RD_INK_RUN_UP,
  RD_INK_RUN_UP_TEXT,
  RD_INK_RUN_UP_SOFT,
  RD_INK_ALERT_TEXT,
  RD_INK_ALERT_SOFT,
  RD_INK_GOOD_TEXT,
  RD_INK_GOOD_SOFT,
  RD_INK_RACE,
  RD_INK_NOW,
  RD_INK_EDGE,
  RD_INK_TILE = RD_INK_EDGE + 8,
  RD_INK_TEXT = RD_INK_TILE + 8,
  RD_N_INKS = RD_INK_TEXT + 8,
} RdInk;

const GdkRGBA *rd_ink         (GtkWidget     *widget,
                               RdInk          ink);
const GdkRGBA *rd_ink_of      (GtkWidget     *widget,
                               RdInk          ink,
                               int            colour);
guint          rd_ink_serial  (void);
GdkRGBA        rd_ink_fade    (const GdkRGBA *colour,
                               float          alpha);
GdkRGBA        rd_ink_blend   (const GdkRGBA *under,
                               const GdkRGBA *over,
                               float          part);

G_END_DECLS
