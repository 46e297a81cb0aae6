/* SPDX-License-Identifier: GPL-3.0-or-later */
/* desk-test.c: what the tests of widgets share. */
#include "desk-test.h"

#include <gdk/x11/gdkx.h>

#define DEADLINE_SECONDS 20

/* What runs slower than usual, under sanitizers say, is given longer. */
static guint
choose_deadline (void)
{
  const char *patience = g_getenv ("RESTDAY_PATIENCE");

  return patience ? (guint)g_ascii_strtoull (patience, NULL, 10) : DEADLINE_SECONDS;
}

/**
 * desk_test_init:
 * @argc: as main() has it
 * @argv: as main() has it
 *
 * Starts GLib's test framework, GTK and libadwaita, with the desk's own look and icons. From here
 * on a warning ends the test.
 */
void
desk_test_init (int *argc, char ***argv)
{
  g_test_init (argc, argv, NULL);
  g_log_set_always_fatal (G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL | G_LOG_FATAL_MASK);
  adw_init ();

  g_autoptr (GtkCssProvider) look = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (look, "/org/restday/Restday/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (look),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    "/org/restday/Restday/icons");
  /* Nothing is waited for that only looks nice. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

static gboolean
complain_cb (gpointer data)
{
  g_error ("the deadline of %u seconds is over", choose_deadline ());
  return G_SOURCE_REMOVE;
}

/**
 * desk_test_until:
 * @question: what is waited for
 * @data: handed to it
 *
 * Runs the main loop until the answer is yes. Fails the test when it never is.
 */
void
desk_test_until (DeskQuestion question, gpointer data)
{
  guint deadline = g_timeout_add_seconds (choose_deadline (), complain_cb, NULL);

  while (!question (data))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (deadline);
}

static gboolean
count_frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  int *frames = user_data;

  *frames += 1;
  gtk_widget_queue_draw (widget);
  return G_SOURCE_CONTINUE;
}

static gboolean
is_third_frame (gpointer data)
{
  return *(int *)data >= 3;
}

/**
 * desk_test_settle:
 * @widget: a mapped widget
 *
 * Lets three frames be laid out and painted.
 */
void
desk_test_settle (GtkWidget *widget)
{
  int frames = 0;
  guint tick = gtk_widget_add_tick_callback (widget, count_frame_cb, &frames, NULL);

  desk_test_until (is_third_frame, &frames);
  gtk_widget_remove_tick_callback (widget, tick);
}

static gboolean
is_active (gpointer data)
{
  return gtk_window_is_active (data);
}

/**
 * desk_test_show:
 * @widget: (transfer full): what to look at; a window, or what goes into one
 * @width: logical pixels
 * @height: logical pixels
 *
 * Returns: (transfer none): the window, active and painted; for desk_test_close()
 */
GtkWidget *
desk_test_show (GtkWidget *widget, int width, int height)
{
  GtkWidget *window = widget;

  if (!GTK_IS_WINDOW (widget))
    {
      window = adw_window_new ();
      adw_window_set_content (ADW_WINDOW (window), widget);
    }
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  desk_test_until (is_active, window);
  desk_test_settle (window);
  return window;
}

typedef struct
{
  GtkWidget *window;
  int width;
  int height;
} Size;

static gboolean
has_size (gpointer data)
{
  const Size *size = data;

  return gtk_widget_get_width (size->window) == size->width &&
         gtk_widget_get_height (size->window) == size->height;
}

/**
 * desk_test_resize:
 * @window: what desk_test_show() returned
 * @width: logical pixels
 * @height: logical pixels
 *
 * Makes the window another size, and waits until it is painted so.
 */
void
desk_test_resize (GtkWidget *window, int width, int height)
{
  Size size = { .window = window };

  /* What the frame around the content takes, which depends on the compositor, stays what it is. */
  gtk_window_get_default_size (GTK_WINDOW (window), &size.width, &size.height);
  size.width = width - (size.width - gtk_widget_get_width (window));
  size.height = height - (size.height - gtk_widget_get_height (window));

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  desk_test_until (has_size, &size);
  desk_test_settle (window);
}

static void
measure_frame_cb (GtkWidget *frame,
                  GtkOrientation orientation,
                  int for_size,
                  int *minimum,
                  int *natural,
                  int *minimum_baseline,
                  int *natural_baseline)
{
  *minimum = *natural = 1;
}

static void
allocate_frame_cb (GtkWidget *frame, int width, int height, int baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (frame);
  GtkAllocation place = { .x = 8, .y = 8 };
  int ignored;

  if (child == NULL)
    return;
  place.width = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (frame), "width"));
  place.height = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (frame), "height"));
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &ignored, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &place, -1);
}

/**
 * desk_test_frame:
 * @child: (transfer floating): a widget
 * @width: logical pixels
 * @height: logical pixels
 *
 * Returns: (transfer floating): what gives @child exactly that size, as a calendar does
 */
GtkWidget *
desk_test_frame (GtkWidget *child, int width, int height)
{
  GtkWidget *frame = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (frame,
                                 gtk_custom_layout_new (NULL, measure_frame_cb, allocate_frame_cb));
  gtk_box_append (GTK_BOX (frame), child);
  g_object_set_data (G_OBJECT (frame), "width", GINT_TO_POINTER (width));
  g_object_set_data (G_OBJECT (frame), "height", GINT_TO_POINTER (height));
  return frame;
}

/**
 * desk_test_reframe:
 * @child: a widget in a desk_test_frame()
 * @width: logical pixels
 * @height: logical pixels
 *
 * Gives @child another size, and waits until it is painted so.
 */
void
desk_test_reframe (GtkWidget *child, int width, int height)
{
  GtkWidget *frame = gtk_widget_get_parent (child);

  g_object_set_data (G_OBJECT (frame), "width", GINT_TO_POINTER (width));
  g_object_set_data (G_OBJECT (frame), "height", GINT_TO_POINTER (height));
  gtk_widget_queue_resize (frame);
  desk_test_settle (child);
  g_assert_cmpint (gtk_widget_get_width (child), ==, width);
  g_assert_cmpint (gtk_widget_get_height (child), ==, height);
}

static void
finish_process_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  g_subprocess_wait_check_finish (G_SUBPROCESS (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *)user_data = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *)data;
}

/* Hands @arguments to xdotool and lets the window answer. */
static void
run_xdotool (GtkWidget *widget, const char *const *arguments)
{
  g_autoptr (GError) error = NULL;
  gboolean done = FALSE;
  g_autoptr (GSubprocess) process =
    g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error);

  g_assert_no_error (error);
  g_object_add_weak_pointer (G_OBJECT (widget), (gpointer *)&widget);
  g_subprocess_wait_check_async (process, NULL, finish_process_cb, &done);
  desk_test_until (is_true, &done);
  /* The server answers in turn, so what xdotool asked of it has been sent here before. */
  gdk_display_sync (gdk_display_get_default ());
  if (widget == NULL)
    return;
  g_object_remove_weak_pointer (G_OBJECT (widget), (gpointer *)&widget);
  if (gtk_widget_get_mapped (widget))
    desk_test_settle (widget);
}

/* After a dialog has gone, no window has the keyboard until the window manager gives it to one. */
static gboolean
takes_keys (gpointer data)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link; link = link->next)
    if (gtk_window_is_active (link->data))
      return TRUE;
  return FALSE;
}

/**
 * desk_test_keys:
 * @widget: a widget in a window that best stays when the keys are pressed
 * @keys: names of keys as xdotool has them, apart by spaces: "Right shift+Down Return"
 *
 * Waits for a window that has the keyboard, presses real keys one after the other, and lets the
 * window answer.
 */
void
desk_test_keys (GtkWidget *widget, const char *keys)
{
  g_auto (GStrv) words = g_strsplit (keys, " ", -1);
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();

  g_ptr_array_add (arguments, (gpointer) "xdotool");
  g_ptr_array_add (arguments, (gpointer) "key");
  for (guint i = 0; words[i]; i++)
    g_ptr_array_add (arguments, words[i]);
  g_ptr_array_add (arguments, NULL);
  desk_test_until (takes_keys, NULL);
  run_xdotool (widget, (const char *const *)arguments->pdata);
}

/**
 * desk_test_hold:
 * @widget: a mapped widget that stays
 * @key: name of a key as xdotool has it: "ctrl"
 * @hold: whether to press the key or to release it
 *
 * Holds a real key down, or lets go of it.
 */
void
desk_test_hold (GtkWidget *widget, const char *key, gboolean hold)
{
  const char *arguments[] = { "xdotool", hold ? "keydown" : "keyup", key, NULL };

  run_xdotool (widget, arguments);
}

/**
 * desk_test_point:
 * @widget: a mapped widget
 * @x: in pixels from its left edge; below 1 the part of its width
 * @y: in pixels from its top edge; below 1 the part of its height
 *
 * Moves the real pointer there.
 */
void
desk_test_point (GtkWidget *widget, double x, double y)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GdkSurface *surface = gtk_native_get_surface (native);
  g_autofree char *window = g_strdup_printf ("%lu", gdk_x11_surface_get_xid (surface));
  double left, top, from_x, from_y;

  x = x < 1 ? x * gtk_widget_get_width (widget) : x;
  y = y < 1 ? y * gtk_widget_get_height (widget) : y;
  gtk_native_get_surface_transform (native, &left, &top);
  g_assert_true (
    gtk_widget_translate_coordinates (widget, GTK_WIDGET (native), x, y, &from_x, &from_y));

  g_autofree char *at_x = g_strdup_printf ("%d", (int)(left + from_x));
  g_autofree char *at_y = g_strdup_printf ("%d", (int)(top + from_y));
  const char *arguments[] = { "xdotool", "mousemove", "--window", window, at_x, at_y, NULL };
  run_xdotool (GTK_WIDGET (native), arguments);
}

static void
push_button (GtkWidget *widget, const char *how, guint button)
{
  g_autofree char *number = g_strdup_printf ("%u", button);
  const char *arguments[] = { "xdotool", how, number, NULL };

  run_xdotool (widget, arguments);
}

/**
 * desk_test_press:
 * @widget: a mapped widget that stays
 * @button: 1 the first
 *
 * Presses a button of the pointer where it is.
 */
void
desk_test_press (GtkWidget *widget, guint button)
{
  push_button (widget, "mousedown", button);
}

/**
 * desk_test_release:
 * @widget: a mapped widget that stays
 * @button: 1 the first
 *
 * Releases a button of the pointer.
 */
void
desk_test_release (GtkWidget *widget, guint button)
{
  push_button (widget, "mouseup", button);
}

/**
 * desk_test_press_twice:
 * @widget: a mapped widget that stays
 *
 * Presses and releases the first button twice, where the pointer is.
 */
void
desk_test_press_twice (GtkWidget *widget)
{
  const char *arguments[] = { "xdotool", "click", "--repeat", "2", "--delay", "80", "1", NULL };
  GtkSettings *settings = gtk_widget_get_settings (widget);

  /* A machine that is slow makes no slow hand. */
  g_object_set (settings, "gtk-double-click-time", 10000, NULL);
  run_xdotool (widget, arguments);
  gtk_settings_reset_property (settings, "gtk-double-click-time");
}

/**
 * desk_test_click:
 * @widget: a mapped widget
 * @button: 1 the first
 *
 * Clicks in the middle of @widget.
 */
void
desk_test_click (GtkWidget *widget, guint button)
{
  GtkWidget *native = GTK_WIDGET (gtk_widget_get_native (widget));

  desk_test_point (widget, .5, .5);
  push_button (native, "click", button);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *)data == NULL;
}

/**
 * desk_test_close:
 * @window: what desk_test_show() returned
 *
 * Destroys the window and everything in it, and fails the test when something keeps either alive.
 */
void
desk_test_close (GtkWidget *window)
{
  gpointer content = NULL;
  gpointer outer = window;

  if (ADW_IS_WINDOW (window))
    content = adw_window_get_content (ADW_WINDOW (window));
  if (content)
    g_object_add_weak_pointer (content, &content);
  g_object_add_weak_pointer (outer, &outer);
  gtk_window_destroy (GTK_WINDOW (window));
  desk_test_until (is_gone, &content);
  desk_test_until (is_gone, &outer);
}

/**
 * desk_test_drop:
 * @object: (transfer full): an object
 *
 * Lets go of it, and fails the test when something keeps it alive.
 */
void
desk_test_drop (gpointer object)
{
  gpointer watched = object;

  g_object_add_weak_pointer (object, &watched);
  g_object_unref (object);
  desk_test_until (is_gone, &watched);
}

typedef struct
{
  const char *title;
  GtkWidget *found;
} Wanted;

static const char *
get_title (GtkWindow *window)
{
  return ADW_IS_MESSAGE_DIALOG (window)
           ? adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (window))
           : gtk_window_get_title (window);
}

static gboolean
find_window (gpointer data)
{
  Wanted *wanted = data;
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  wanted->found = NULL;
  for (GList *link = windows; link && wanted->found == NULL; link = link->next)
    if (g_strcmp0 (get_title (link->data), wanted->title) == 0 && gtk_window_is_active (link->data))
      wanted->found = link->data;
  return wanted->found != NULL;
}

/**
 * desk_test_window:
 * @title: title of a window that opens, or the question it asks
 *
 * Returns: (transfer none): the window, active and painted
 */
GtkWidget *
desk_test_window (const char *title)
{
  Wanted wanted = { .title = title };

  desk_test_until (find_window, &wanted);
  desk_test_settle (wanted.found);
  return wanted.found;
}

static gboolean
is_named (GtkWidget *widget, const char *name)
{
  static const char *const properties[] = { "label", "title", "name" };

  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    {
      GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (widget), properties[i]);
      g_autofree char *value = NULL;

      if (pspec == NULL || pspec->value_type != G_TYPE_STRING)
        continue;
      g_object_get (widget, properties[i], &value, NULL);
      if (g_strcmp0 (value, name) == 0)
        return TRUE;
    }
  return GTK_IS_INSCRIPTION (widget) &&
         g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (widget)), name) == 0;
}

static GtkWidget *
find_widget (GtkWidget *start, GType type, const char *name, gboolean shown)
{
  if (g_type_is_a (G_OBJECT_TYPE (start), type) && (name == NULL || is_named (start, name)) &&
      (!shown || gtk_widget_get_mapped (start)))
    return start;
  for (GtkWidget *child = gtk_widget_get_first_child (start); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type, name, shown);

      if (found)
        return found;
    }
  return NULL;
}

/**
 * desk_test_find:
 * @start: where to begin
 * @type: what kind of widget
 * @name: (nullable): its label, title or widget name; %NULL: any
 *
 * Returns: (transfer none) (nullable): the first such widget under @start
 */
GtkWidget *
desk_test_find (GtkWidget *start, GType type, const char *name)
{
  return find_widget (start, type, name, FALSE);
}

/**
 * desk_test_find_shown:
 * @start: where to begin
 * @type: what kind of widget
 * @name: (nullable): its label, title or widget name; %NULL: any
 *
 * Returns: (transfer none) (nullable): the first such widget under @start that is to be seen
 */
GtkWidget *
desk_test_find_shown (GtkWidget *start, GType type, const char *name)
{
  return find_widget (start, type, name, TRUE);
}

/**
 * desk_test_is_said:
 * @widget: a widget
 * @label: a text
 *
 * Returns: whether a screen reader calls @widget so
 */
gboolean
desk_test_is_said (GtkWidget *widget, const char *label)
{
  g_autofree char *other = NULL;

  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    return FALSE;
  other = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                              GTK_ACCESSIBLE_PROPERTY_LABEL, label);
  return other == NULL;
}

/**
 * desk_test_assert_said:
 * @widget: a widget
 * @label: a text
 *
 * Fails the test unless a screen reader calls @widget so.
 */
void
desk_test_assert_said (GtkWidget *widget, const char *label)
{
  g_autofree char *other = gtk_test_accessible_check_property (
    GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label);

  if (other)
    g_error ("a %s is called %s instead of “%s”", G_OBJECT_TYPE_NAME (widget), other, label);
}

/**
 * desk_test_find_said:
 * @start: where to begin
 * @type: what kind of widget
 * @label: what a screen reader calls it
 *
 * Returns: (transfer none) (nullable): the first such widget under @start that is visible
 */
GtkWidget *
desk_test_find_said (GtkWidget *start, GType type, const char *label)
{
  if (g_type_is_a (G_OBJECT_TYPE (start), type) && gtk_widget_get_visible (start) &&
      desk_test_is_said (start, label))
    return start;
  for (GtkWidget *child = gtk_widget_get_first_child (start); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = desk_test_find_said (child, type, label);

      if (found)
        return found;
    }
  return NULL;
}

/**
 * desk_test_count:
 * @start: where to begin
 * @type: what kind of widget
 *
 * Returns: how many of them are to be seen under @start
 */
guint
desk_test_count (GtkWidget *start, GType type)
{
  guint count = g_type_is_a (G_OBJECT_TYPE (start), type) && gtk_widget_get_mapped (start) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (start); child;
       child = gtk_widget_get_next_sibling (child))
    count += desk_test_count (child, type);
  return count;
}

/**
 * desk_test_picture:
 * @widget: a mapped widget
 *
 * Returns: (transfer full) (nullable): what it looks like; %NULL where it draws nothing
 */
GdkTexture *
desk_test_picture (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  GdkTexture *texture;
  int width, height;

  desk_test_settle (widget);
  width = gtk_widget_get_width (widget);
  height = gtk_widget_get_height (widget);
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return NULL;
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)),
                                         node, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gsk_render_node_unref (node);
  return texture;
}

static gboolean
is_near (const guchar *pixel, const GdkRGBA *colour)
{
  /* As GDK_MEMORY_DEFAULT has them on every machine Debian runs the desk on: B, G, R, A. */
  return ABS (pixel[2] - colour->red * 255) < 3 && ABS (pixel[1] - colour->green * 255) < 3 &&
         ABS (pixel[0] - colour->blue * 255) < 3 && pixel[3] > 250;
}

/**
 * desk_test_pixels:
 * @widget: a mapped widget
 * @colour: name of a colour of the style sheet, or any colour
 *
 * Returns: how many pixels of @widget have it
 */
guint
desk_test_pixels (GtkWidget *widget, const char *colour)
{
  g_autoptr (GdkTexture) picture = desk_test_picture (widget);
  g_autofree guchar *data = NULL;
  gsize size, stride;
  GdkRGBA wanted;
  guint found = 0;

  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  if (!gdk_rgba_parse (&wanted, colour))
    g_assert_true (
      gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), colour, &wanted));
  G_GNUC_END_IGNORE_DEPRECATIONS
  if (picture == NULL)
    return 0;
  stride = (gsize)gdk_texture_get_width (picture) * 4;
  size = stride * (gsize)gdk_texture_get_height (picture);
  data = g_malloc (size);
  gdk_texture_download (picture, data, stride);
  for (gsize i = 0; i < size; i += 4)
    found += is_near (data + i, &wanted);
  return found;
}
