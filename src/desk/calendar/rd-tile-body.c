/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-tile-body.c: what of a tile is under its words. */
#include "rd-tile-body.h"

#include "desk/widgets/rd-stamp.h"

#include <string.h>

#define RADIUS 6
#define EDGE 3
#define HALO 1
/* What is round of a body: so much at its top and at its foot. Between them it is all straight. */
#define CAP (RADIUS + 1)
/* Far more than differ in a week. */
#define MOST_KEPT 512

/* Without what is different in vain, so that equal looks are equal bytes. */
typedef struct
{
  RdTileBody body;
  int scale;
  gboolean two; /* parts: its height is no matter */
} Key;

/* Of a body that is painted in two parts, its top and its foot. */
typedef struct
{
  GdkTexture *top;
  GdkTexture *foot; /* NULL: the top is the whole */
} Caps;

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

static void
free_caps (gpointer data)
{
  Caps *caps = data;

  g_object_unref (caps->top);
  g_clear_object (&caps->foot);
  g_free (caps);
}

static Caps *
make_caps (const Key *key)
{
  int width = (key->body.width + 2 * HALO) * key->scale;
  int height = (key->body.height + 2 * HALO) * key->scale;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  Caps *caps = g_new0 (Caps, 1);

  cairo_scale (cr, key->scale, key->scale);
  cairo_translate (cr, HALO, HALO);
  paint (cr, &key->body);
  cairo_destroy (cr);
  caps->top = rd_stamp_texture (surface, 0, key->two ? height / 2 : height);
  caps->foot = key->two ? rd_stamp_texture (surface, height / 2, height / 2) : NULL;
  cairo_surface_destroy (surface);
  return caps;
}

static const Caps *
find_caps (const Key *key)
{
  Caps *caps;

  if (kept == NULL)
    kept = g_hash_table_new_full (hash_key, equal_keys, g_free, free_caps);
  caps = g_hash_table_lookup (kept, key);
  if (caps)
    return caps;
  if (g_hash_table_size (kept) >= MOST_KEPT)
    g_hash_table_remove_all (kept);
  caps = make_caps (key);
  g_hash_table_insert (kept, g_memdup2 (key, sizeof *key), caps);
  return caps;
}

static void
fill (GtkSnapshot *snapshot, const GdkRGBA *colour, float x, float width, const RdTileBody *body)
{
  if (gdk_rgba_is_clear (colour))
    return;
  gtk_snapshot_append_color (snapshot, colour,
                             &GRAPHENE_RECT_INIT (x, CAP, width, body->height - 2 * CAP));
}

static void
draw_middle (const RdTileBody *body, GtkSnapshot *snapshot)
{
  fill (snapshot, &body->halo, -HALO, HALO, body);
  fill (snapshot, &body->halo, body->width, HALO, body);
  fill (snapshot, &body->fill, 0, body->width, body);
  fill (snapshot, &body->edge, body->rtl ? body->width - EDGE : 0, EDGE, body);
  if (body->line <= 0)
    return;
  fill (snapshot, &body->outline, 0, body->line, body);
  fill (snapshot, &body->outline, body->width - body->line, body->line, body);
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
  int width = body->width + 2 * HALO;
  const Caps *caps;
  Key key;

  if (body->width <= 0 || body->height <= 0)
    return;
  memset (&key, 0, sizeof key);
  key.body = *body;
  if (body->line <= 0)
    key.body.outline = (GdkRGBA){ 0 };
  key.two = !body->dashed && body->height > 2 * CAP;
  if (key.two)
    key.body.height = 2 * CAP;
  key.scale = gtk_widget_get_scale_factor (widget);
  caps = find_caps (&key);
  gtk_snapshot_append_texture (
    snapshot, caps->top,
    &GRAPHENE_RECT_INIT (-HALO, -HALO, width, key.two ? CAP + HALO : body->height + 2 * HALO));
  if (!key.two)
    return;
  draw_middle (body, snapshot);
  gtk_snapshot_append_texture (snapshot, caps->foot,
                               &GRAPHENE_RECT_INIT (-HALO, body->height - CAP, width, CAP + HALO));
}
