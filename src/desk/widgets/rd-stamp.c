/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-stamp.c: small drawings that come again and again, kept as textures. */
#include "rd-stamp.h"

#include <math.h>

/* More than are ever in use at once: statuses and pressures by colour, workouts, two scales. */
#define MOST_KEPT 512

typedef struct
{
  const char *icon; /* interned; NULL: dots or strokes */
  int filled;
  int of;
  int line; /* hundredths of a pixel; 0: icon or dots */
  int size;
  int scale;
  guint32 rgba;
} Key;

static GHashTable *kept;

static guint
hash_key (gconstpointer data)
{
  const Key *key = data;

  return g_direct_hash (key->icon) ^ (guint)key->filled << 3 ^ (guint)key->of << 7 ^
         (guint)key->line << 9 ^ (guint)key->size << 11 ^ (guint)key->scale << 17 ^
         key->rgba * 2654435761u;
}

static gboolean
equal_keys (gconstpointer a, gconstpointer b)
{
  const Key *left = a, *right = b;

  return left->icon == right->icon && left->filled == right->filled && left->of == right->of &&
         left->line == right->line && left->size == right->size && left->scale == right->scale &&
         left->rgba == right->rgba;
}

static guint32
pack_colour (const GdkRGBA *colour)
{
  return (guint32)lroundf (colour->red * 255) << 24 | (guint32)lroundf (colour->green * 255) << 16 |
         (guint32)lroundf (colour->blue * 255) << 8 | (guint32)lroundf (colour->alpha * 255);
}

/**
 * rd_stamp_texture:
 * @surface: a picture in memory
 * @from: its first row to take
 * @rows: how many
 *
 * Returns: (transfer full): a texture of that part of the picture
 */
GdkTexture *
rd_stamp_texture (cairo_surface_t *surface, int from, int rows)
{
  g_autoptr (GBytes) bytes = NULL;
  gsize stride = (gsize)cairo_image_surface_get_stride (surface);

  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface) + stride * (gsize)from,
                       stride * (gsize)rows);
  return gdk_memory_texture_new (cairo_image_surface_get_width (surface), rows, GDK_MEMORY_DEFAULT,
                                 bytes, stride);
}

/* Small dots stand closer. */
static int
choose_gap (int size)
{
  return size > 5 ? 2 : 1;
}

static void
draw_dots (cairo_t *cr, const Key *key, const GdkRGBA *colour)
{
  double radius = key->size / 2.0;

  gdk_cairo_set_source_rgba (cr, colour);
  cairo_set_line_width (cr, key->size > 5 ? 1.4 : 1.2);
  for (int i = 0; i < key->of; i++)
    {
      double x = i * (key->size + choose_gap (key->size)) + radius;
      gboolean full = i < key->filled;

      cairo_new_sub_path (cr);
      cairo_arc (cr, x, radius, full ? radius - .1 : radius - cairo_get_line_width (cr) / 2 - .1, 0,
                 2 * G_PI);
      if (full)
        cairo_fill (cr);
      else
        cairo_stroke (cr);
    }
}

/* One stroke from corner to corner, and what its neighbours leave in the other two. */
static void
draw_strokes (cairo_t *cr, const Key *key, const GdkRGBA *colour)
{
  gdk_cairo_set_source_rgba (cr, colour);
  cairo_set_line_width (cr, key->line / 100.0);
  for (int at = 0; at <= 2 * key->size; at += key->size)
    {
      cairo_move_to (cr, at + key->size, -key->size);
      cairo_line_to (cr, at - 2 * key->size, 2 * key->size);
    }
  cairo_stroke (cr);
}

static void
draw_icon (cairo_t *cr, GtkWidget *widget, const Key *key, const GdkRGBA *colour)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));
  g_autoptr (GtkIconPaintable) paintable =
    gtk_icon_theme_lookup_icon (theme, key->icon, NULL, key->size, key->scale,
                                gtk_widget_get_direction (widget), GTK_ICON_LOOKUP_FORCE_SYMBOLIC);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GdkRGBA colours[4] = { *colour, *colour, *colour, *colour };
  GskRenderNode *node;

  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (paintable), snapshot, key->size,
                                            key->size, colours, 4);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return;
  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
}

static GdkTexture *
find_stamp (GtkWidget *widget, Key *key, const GdkRGBA *colour, int width)
{
  GdkTexture *texture;
  cairo_surface_t *surface;
  cairo_t *cr;

  key->scale = gtk_widget_get_scale_factor (widget);
  key->rgba = pack_colour (colour);
  if (kept == NULL)
    kept = g_hash_table_new_full (hash_key, equal_keys, g_free, g_object_unref);
  texture = g_hash_table_lookup (kept, key);
  if (texture)
    return texture;

  if (g_hash_table_size (kept) >= MOST_KEPT)
    g_hash_table_remove_all (kept);
  surface =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width * key->scale, key->size * key->scale);
  cr = cairo_create (surface);
  cairo_scale (cr, key->scale, key->scale);
  if (key->icon)
    draw_icon (cr, widget, key, colour);
  else if (key->line)
    draw_strokes (cr, key, colour);
  else
    draw_dots (cr, key, colour);
  cairo_destroy (cr);
  texture = rd_stamp_texture (surface, 0, key->size * key->scale);
  cairo_surface_destroy (surface);
  g_hash_table_insert (kept, g_memdup2 (key, sizeof *key), texture);
  return texture;
}

/**
 * rd_stamp_icon:
 * @snapshot: where to draw
 * @widget: the widget that draws
 * @icon: name of a symbolic icon
 * @size: pixels
 * @colour: its colour
 * @x: left
 * @y: top
 *
 * Draws an icon in one colour.
 */
void
rd_stamp_icon (GtkSnapshot *snapshot,
               GtkWidget *widget,
               const char *icon,
               int size,
               const GdkRGBA *colour,
               int x,
               int y)
{
  Key key = { .icon = g_intern_string (icon), .size = size };

  gtk_snapshot_append_texture (snapshot, find_stamp (widget, &key, colour, size),
                               &GRAPHENE_RECT_INIT (x, y, size, size));
}

/**
 * rd_stamp_dots:
 * @snapshot: where to draw
 * @widget: the widget that draws
 * @filled: how many dots are full
 * @of: how many there are
 * @size: pixels of one
 * @colour: their colour
 * @x: left
 * @y: top
 *
 * Draws pressure (of 5) or severity (of 4) as dots, from the start of the reading direction.
 */
void
rd_stamp_dots (GtkSnapshot *snapshot,
               GtkWidget *widget,
               int filled,
               int of,
               int size,
               const GdkRGBA *colour,
               int x,
               int y)
{
  Key key = { .filled = filled, .of = of, .size = size };
  int width = rd_stamp_dots_width (of, size);

  if (width <= 0)
    return;
  gtk_snapshot_append_texture (snapshot, find_stamp (widget, &key, colour, width),
                               &GRAPHENE_RECT_INIT (x, y, width, size));
}

/**
 * rd_stamp_strokes:
 * @snapshot: where to draw
 * @widget: the widget that draws
 * @step: pixels between two strokes
 * @line: how thick one is, pixels
 * @colour: their colour
 * @x: left
 * @y: top
 * @width: pixels
 * @height: pixels
 *
 * Draws strokes of 45° over a rectangle, in step with the widget's own corner so that parts join.
 */
void
rd_stamp_strokes (GtkSnapshot *snapshot,
                  GtkWidget *widget,
                  int step,
                  double line,
                  const GdkRGBA *colour,
                  int x,
                  int y,
                  int width,
                  int height)
{
  Key key = { .line = (int)lround (line * 100), .size = step };
  graphene_rect_t cell = GRAPHENE_RECT_INIT (x / step * step, y / step * step, step, step);

  if (width <= 0 || height <= 0)
    return;
  gtk_snapshot_push_repeat (snapshot, &GRAPHENE_RECT_INIT (x, y, width, height), &cell);
  gtk_snapshot_append_texture (snapshot, find_stamp (widget, &key, colour, step), &cell);
  gtk_snapshot_pop (snapshot);
}

/**
 * rd_stamp_dots_width:
 * @of: how many dots
 * @size: pixels of one
 *
 * Returns: pixels of the row
 */
int
rd_stamp_dots_width (int of, int size)
{
  return of * size + (of - 1) * choose_gap (size);
}

/**
 * rd_stamp_status_icon:
 * @status: a status
 *
 * Returns: the name of its icon
 */
const char *
rd_stamp_status_icon (RdBookingStatus status)
{
  switch (status)
    {
    case RD_BOOKING_PROVISIONAL:
      return "restday-status-provisional-symbolic";
    case RD_BOOKING_ARRIVED:
      return "restday-status-arrived-symbolic";
    case RD_BOOKING_COMPLETED:
      return "restday-status-completed-symbolic";
    case RD_BOOKING_CANCELLED:
    case RD_BOOKING_NO_SHOW:
      return "restday-status-noshow-symbolic";
    case RD_BOOKING_CONFIRMED:
    default:
      return "restday-status-confirmed-symbolic";
    }
}

/**
 * rd_stamp_workout_icon:
 * @kind: a kind of workout
 *
 * Returns: the name of its icon
 */
const char *
rd_stamp_workout_icon (RdWorkoutKind kind)
{
  static const char *const icons[RD_N_WORKOUT_KINDS] = {
    "restday-workout-rest-symbolic",      "restday-workout-easy-symbolic",
    "restday-workout-long-symbolic",      "restday-workout-hills-symbolic",
    "restday-workout-intervals-symbolic", "restday-workout-tempo-symbolic",
    "restday-workout-strength-symbolic",  "restday-workout-cross-symbolic",
    "restday-workout-stretch-symbolic",   "restday-workout-race-symbolic",
  };

  return icons[(int)kind >= 0 && (int)kind < RD_N_WORKOUT_KINDS ? kind : RD_WORKOUT_EASY];
}
