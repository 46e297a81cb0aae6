/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-lettering.c: text on widgets that draw themselves. */
#include "rd-lettering.h"

#define USUAL_DPI 96.0

/**
 * rd_lettering:
 * @widget: the widget that draws
 * @text: what to write
 * @points: size
 * @weight: 400 is plain, 700 bold, as #PangoWeight
 *
 * Sets a line in the widget's font, with figures of equal width.
 *
 * Returns: (transfer full): the layout
 */
PangoLayout *
rd_lettering (GtkWidget *widget, const char *text, double points, int weight)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_size_new ((int)(points * PANGO_SCALE)));
  pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

/**
 * rd_lettering_choose:
 * @widget: the widget that draws
 * @texts: the same said ever shorter, at least one
 * @points: size
 * @weight: 400 is plain, 700 bold, as #PangoWeight
 * @width: pixels there are
 *
 * Sets the first of @texts that fits. Where none does it is the last, which ends in an ellipsis.
 *
 * Returns: (transfer full): the layout
 */
PangoLayout *
rd_lettering_choose (GtkWidget *widget,
                     const char *const *texts,
                     double points,
                     int weight,
                     int width)
{
  PangoLayout *layout = rd_lettering (widget, texts[0], points, weight);
  int used;

  for (guint i = 1;; i++)
    {
      pango_layout_get_pixel_size (layout, &used, NULL);
      if (used <= width || texts[i] == NULL)
        break;
      pango_layout_set_text (layout, texts[i], -1);
    }
  rd_lettering_fit (layout, width);
  return layout;
}

/**
 * rd_lettering_draw:
 * @snapshot: where to draw
 * @layout: the text
 * @colour: its colour
 * @x: left
 * @y: top
 *
 * Draws @layout.
 *
 * Returns: its width in pixels
 */
int
rd_lettering_draw (GtkSnapshot *snapshot, PangoLayout *layout, const GdkRGBA *colour, int x, int y)
{
  int width;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/**
 * rd_lettering_fit:
 * @layout: the text
 * @width: pixels
 *
 * Has @layout end in an ellipsis where it is wider than @width. Where it is not it stays as wide as
 * it is, so that it can be put at either end of its room.
 */
void
rd_lettering_fit (PangoLayout *layout, int width)
{
  int used;

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, -1);
  pango_layout_get_pixel_size (layout, &used, NULL);
  if (used > width)
    pango_layout_set_width (layout, MAX (width, 0) * PANGO_SCALE);
}

/**
 * rd_lettering_mirror:
 * @widget: the widget that draws
 * @x: pixels from the start of @widget
 * @length: pixels of what is drawn there
 *
 * Returns: pixels from the left, in either direction of reading
 */
int
rd_lettering_mirror (GtkWidget *widget, int x, int length)
{
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    return gtk_widget_get_width (widget) - x - length;
  return x;
}

static void
scale_changed_cb (GtkSettings *settings, GParamSpec *pspec, double *scale)
{
  *scale = 0;
}

/**
 * rd_lettering_scale:
 * @widget: the widget that draws
 *
 * Returns: how large text is against the usual: 1.5 where a person asks the desktop for large text.
 *   What is as high or as wide as a line of text is multiplied by it
 */
double
rd_lettering_scale (GtkWidget *widget)
{
  static GtkSettings *settings; /* of the display, which has one as long as there is a desktop */
  static double scale;          /* 0: to be asked for; it is asked for by every chip of a year */

  if (settings == NULL)
    {
      settings = gtk_widget_get_settings (widget);
      g_signal_connect (settings, "notify::gtk-xft-dpi", G_CALLBACK (scale_changed_cb), &scale);
    }
  if (scale <= 0)
    {
      int dpi;

      g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
      scale = dpi > 0 ? dpi / (USUAL_DPI * PANGO_SCALE) : 1;
    }
  return scale;
}
