/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-ink.c: the colours of style.css, for widgets that draw themselves. */
#include "rd-ink.h"

#include <adwaita.h>

static const char *const names[RD_N_INKS] = {
  "rd_fg",
  "rd_dim",
  "rd_faint",
  "rd_line",
  "rd_line_soft",
  "view_bg_color",
  "card_bg_color",
  "rd_closed",
  "accent_color",
  "accent_bg_color",
  "accent_fg_color",
  "rd_heat_0",
  "rd_heat_1",
  "rd_heat_2",
  "rd_heat_3",
  "rd_heat_4",
  "rd_heat_0_outline",
  "rd_heat_1_outline",
  "rd_heat_2_outline",
  "rd_heat_3_outline",
  "rd_heat_4_outline",
  "rd_rest_band",
  "rd_after_band",
  "rd_rest_text",
  "rd_run_up",
  "rd_run_up_text",
  "rd_run_up_soft",
  "rd_alert_text",
  "rd_alert_soft",
  "rd_good_text",
  "rd_good_soft",
  "rd_race",
  "rd_now",
  "rd_blue_edge",
  "rd_violet_edge",
  "rd_magenta_edge",
  "rd_olive_edge",
  "rd_slate_edge",
  "rd_indigo_edge",
  "rd_plum_edge",
  "rd_brown_edge",
  "rd_blue_tile",
  "rd_violet_tile",
  "rd_magenta_tile",
  "rd_olive_tile",
  "rd_slate_tile",
  "rd_indigo_tile",
  "rd_plum_tile",
  "rd_brown_tile",
  "rd_blue_text",
  "rd_violet_text",
  "rd_magenta_text",
  "rd_olive_text",
  "rd_slate_text",
  "rd_indigo_text",
  "rd_plum_text",
  "rd_brown_text",
};

G_STATIC_ASSERT (RD_N_INKS == G_N_ELEMENTS (names));

/* What was looked up, until the colour scheme or the contrast changes. */
static GdkRGBA inks[RD_N_INKS];
static gboolean known;
static guint serial;

static void
forget_cb (void)
{
  known = FALSE;
  serial++;
}

static void
look_up (GtkWidget *widget)
{
  static gboolean watching;
  AdwStyleManager *manager = adw_style_manager_get_default ();

  if (!watching)
    {
      g_signal_connect (manager, "notify::dark", forget_cb, NULL);
      g_signal_connect (manager, "notify::high-contrast", forget_cb, NULL);
      watching = TRUE;
    }
  for (int i = 0; i < RD_N_INKS; i++)
    {
      gboolean found;

      G_GNUC_BEGIN_IGNORE_DEPRECATIONS
      found =
        gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), names[i], &inks[i]);
      G_GNUC_END_IGNORE_DEPRECATIONS
      /* A test without the style sheet still draws, in grey. */
      if (!found)
        inks[i] = (GdkRGBA){ .5f, .5f, .5f, 1 };
    }
  known = TRUE;
  serial++;
}

/**
 * rd_ink:
 * @widget: the widget that draws
 * @ink: which colour
 *
 * Returns: (transfer none): its value now
 */
const GdkRGBA *
rd_ink (GtkWidget *widget, RdInk ink)
{
  if (!known)
    look_up (widget);
  return &inks[ink];
}

/**
 * rd_ink_of:
 * @widget: the widget that draws
 * @ink: %RD_INK_HEAT, %RD_INK_HEAT_OUTLINE, %RD_INK_EDGE, %RD_INK_TILE or %RD_INK_TEXT
 * @colour: the heat step, or an #RdColour; out of range counts as the first
 *
 * Returns: (transfer none): its value now
 */
const GdkRGBA *
rd_ink_of (GtkWidget *widget, RdInk ink, int colour)
{
  int n = ink == RD_INK_HEAT || ink == RD_INK_HEAT_OUTLINE ? 5 : 8;

  return rd_ink (widget, ink + (colour > 0 && colour < n ? colour : 0));
}

/**
 * rd_ink_serial:
 *
 * Returns: a number that changes when colours do, for those who keep what they made of them
 */
guint
rd_ink_serial (void)
{
  return serial;
}

/**
 * rd_ink_fade:
 * @colour: a colour
 * @alpha: 0 to 1
 *
 * Returns: @colour, so much of it
 */
GdkRGBA
rd_ink_fade (const GdkRGBA *colour, float alpha)
{
  GdkRGBA faded = *colour;

  faded.alpha *= alpha;
  return faded;
}

/**
 * rd_ink_blend:
 * @under: a colour
 * @over: the colour laid over it
 * @part: how much of it, 0 to 1
 *
 * Returns: the colour both give, opaque where @under is
 */
GdkRGBA
rd_ink_blend (const GdkRGBA *under, const GdkRGBA *over, float part)
{
  float keep;

  part *= over->alpha;
  keep = 1 - part;
  return (GdkRGBA){ under->red * keep + over->red * part, under->green * keep + over->green * part,
                    under->blue * keep + over->blue * part, under->alpha * keep + part };
}
