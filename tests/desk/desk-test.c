/* SPDX-License-Identifier: GPL-3.0-or-later */
/* desk-test.c: what the tests of widgets share. */
#include "desk-test.h"

#define DEADLINE_SECONDS 20

/**
 * desk_test_init:
 * @argc: as main() has it
 * @argv: as main() has it
 *
 * Starts GLib's test framework, GTK and libadwaita. From here on a warning ends the test.
 */
void
desk_test_init (int *argc, char ***argv)
{
  g_test_init (argc, argv, NULL);
  g_log_set_always_fatal (G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL | G_LOG_FATAL_MASK);
  adw_init ();
}

static gboolean
complain_cb (gpointer data)
{
  g_error ("the deadline of %d seconds is over", DEADLINE_SECONDS);
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
  guint deadline = g_timeout_add_seconds (DEADLINE_SECONDS, complain_cb, NULL);

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

/**
 * desk_test_keys:
 * @widget: a widget in the active window
 * @keys: names of keys as xdotool has them, apart by spaces: "Right shift+Down Return"
 *
 * Presses real keys one after the other, and lets the window answer.
 */
void
desk_test_keys (GtkWidget *widget, const char *keys)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) words = g_strsplit (keys, " ", -1);
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  gboolean done = FALSE;

  g_ptr_array_add (arguments, (gpointer) "xdotool");
  g_ptr_array_add (arguments, (gpointer) "key");
  g_ptr_array_add (arguments, (gpointer) "--clearmodifiers");
  for (guint i = 0; words[i]; i++)
    g_ptr_array_add (arguments, words[i]);
  g_ptr_array_add (arguments, NULL);

  g_autoptr (GSubprocess) process = g_subprocess_newv ((const char *const *)arguments->pdata,
                                                       G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error);
  g_assert_no_error (error);
  g_subprocess_wait_check_async (process, NULL, finish_process_cb, &done);
  desk_test_until (is_true, &done);
  desk_test_settle (widget);
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
  if (g_type_is_a (G_OBJECT_TYPE (start), type))
    {
      static const char *const properties[] = { "label", "title", "name" };

      if (name == NULL)
        return start;
      for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
        {
          GParamSpec *pspec =
            g_object_class_find_property (G_OBJECT_GET_CLASS (start), properties[i]);
          g_autofree char *value = NULL;

          if (pspec == NULL || pspec->value_type != G_TYPE_STRING)
            continue;
          g_object_get (start, properties[i], &value, NULL);
          if (g_strcmp0 (value, name) == 0)
            return start;
        }
    }
  for (GtkWidget *child = gtk_widget_get_first_child (start); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = desk_test_find (child, type, name);

      if (found)
        return found;
    }
  return NULL;
}
