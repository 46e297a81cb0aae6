/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-tile-body.c: what of a tile is under its words. */
#include "rd-tile-body.h"

#include "desk/widgets/rd-stamp.h"

#include <string.h>

#define RADIUS 6
#define EDGE 3
#define HALO 1
/* A full week has about a hundred that differ. At 20 KiB each that is what memory there is for it.
 */
#define MOST_KEPT 320

/* Without what is different in vain, so that equal looks are equal bytes. */
typedef struct
{
  RdTileBody body;
  int scale;
} Key;

static GHashTable *kept;

static guint
hash_key (gconstpointer data)
{
  const guint32 *words = data;
  guint hash = 5381;

  for (guint i = 0; i < sizeof (Key) / sizeof *words; i++)
    hash = hash * 33 + words[i];
  return hash;
}

static gboolean
equal_keys (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, sizeof (Key)) == 0;
}

/* A rectangle with round corners, @inset from the body's own. */
static void
trace (cairo_t *cr, const RdTileBody *body, double inset)
{
  double r = MAX (RADIUS - inset, 0), near = inset + r;
  double far_x = body->width - inset - r, far_y = body->height - inset - r;

  cairo_new_sub_path (cr);
  cairo_arc (cr, far_x, near, r, -G_PI_2, 0);
  cairo_arc (cr, far_x, far_y, r, 0, G_PI_2);
  cairo_arc (cr, near, far_y, r, G_PI_2, G_PI);
  cairo_arc (cr, near, near, r, G_PI, G_PI + G_PI_2);
  cairo_close_path (cr);
}

static void
fill_ring (cairo_t *cr, const RdTileBody *body, const GdkRGBA *colour, double outer, double inner)
{
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  gdk_cairo_set_source_rgba (cr, colour);
  trace (cr, body, outer);
  trace (cr, body, inner);
  cairo_fill (cr);
}

static void
paint (cairo_t *cr, const RdTileBody *body)
{
  static const double dashes[] = { 4, 3 };

  fill_ring (cr, body, &body->halo, -HALO, 0);
  cairo_save (cr);
  trace (cr, body, 0);
  cairo_clip (cr);
  gdk_cairo_set_source_rgba (cr, &body->fill);
  cairo_paint (cr);
  gdk_cairo_set_source_rgba (cr, &body->edge);
  cairo_rectangle (cr, body->rtl ? body->width - EDGE : 0, 0, EDGE, body->height);
  cairo_fill (cr);
  cairo_restore (cr);
  if (body->dashed)
    {
      gdk_cairo_set_source_rgba (cr, &body->edge);
      cairo_set_line_width (cr, 1.5);
      cairo_set_dash (cr, dashes, 2, 0);
      trace (cr, body, .75);
      cairo_stroke (cr);
    }
  if (body->line > 0)
    fill_ring (cr, body, &body->outline, 0, body->line);
}

static GdkTexture *
make_texture (const Key *key)
{
  int width = (key->body.width + 2 * HALO) * key->scale;
  int height = (key->body.height + 2 * HALO) * key->scale;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  GdkTexture *texture;

  cairo_scale (cr, key->scale, key->scale);
  cairo_translate (cr, HALO, HALO);
  paint (cr, &key->body);
  cairo_destroy (cr);
  texture = rd_stamp_texture (surface);
  cairo_surface_destroy (surface);
  return texture;
}

static GdkTexture *
find_texture (const Key *key)
{
  GdkTexture *texture;

  if (kept == NULL)
    kept = g_hash_table_new_full (hash_key, equal_keys, g_free, g_object_unref);
  texture = g_hash_table_lookup (kept, key);
  if (texture)
    return texture;
  if (g_hash_table_size (kept) >= MOST_KEPT)
    g_hash_table_remove_all (kept);
  texture = make_texture (key);
  g_hash_table_insert (kept, g_memdup2 (key, sizeof *key), texture);
  return texture;
}

/**
 * rd_tile_body_draw:
 * @body: how it looks
 * @widget: the widget that draws
 * @snapshot: where to draw
 *
 * Draws @body from the corner of @widget; its halo stands out by a pixel.
 */
void
rd_tile_body_draw (const RdTileBody *body, GtkWidget *widget, GtkSnapshot *snapshot)
{
  Key key;

  if (body->width <= 0 || body->height <= 0)
    return;
  memset (&key, 0, sizeof key);
  key.body = *body;
  if (body->line <= 0)
    key.body.outline = (GdkRGBA){ 0 };
  key.scale = gtk_widget_get_scale_factor (widget);
  gtk_snapshot_append_texture (snapshot, find_texture (&key),
                               &GRAPHENE_RECT_INIT (-HALO, -HALO, body->width + 2 * HALO,
                                                    body->height + 2 * HALO));
}
