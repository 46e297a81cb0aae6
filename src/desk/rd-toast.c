/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-toast.c: a word at the foot of the window on what was done, or was not. */
#include "config.h"

#include "rd-toast.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define SECONDS 8
#define LAST "rd-last-toast"
#define SINCE "rd-since"

/* A toast has come in by then, in microseconds. */
#define COMING G_GINT64_CONSTANT (600000)

/* The overlay @at stands on, or that of the window its dialog belongs to. */
static AdwToastOverlay *
find_overlay (GtkWidget *at)
{
  while (at)
    {
      GtkWidget *overlay = gtk_widget_get_ancestor (at, ADW_TYPE_TOAST_OVERLAY);
      GtkRoot *root = gtk_widget_get_root (at);

      if (overlay)
        return ADW_TOAST_OVERLAY (overlay);
      if (GTK_IS_WINDOW (at))
        {
          /* A window's content stands under it, not above. */
          for (GtkWidget *child = gtk_widget_get_first_child (at); child;
               child = gtk_widget_get_first_child (child))
            if (ADW_IS_TOAST_OVERLAY (child))
              return ADW_TOAST_OVERLAY (child);
          at = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (at)));
        }
      else
        at = GTK_WIDGET (root);
    }
  return NULL;
}

static void
dismissed_cb (AdwToast *toast, AdwToastOverlay *overlay)
{
  if (g_object_get_data (G_OBJECT (overlay), LAST) == toast)
    g_object_set_data (G_OBJECT (overlay), LAST, NULL);
}

/* The clock by which toasts come and go, -1 where nothing moves. */
static gint64
read_clock (AdwToastOverlay *overlay)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (overlay));

  return clock ? gdk_frame_clock_get_frame_time (clock) : -1;
}

/* libadwaita 1.2 does not survive that a toast goes while it comes; it is given other words then.
 */
static gboolean
is_coming (AdwToastOverlay *overlay, AdwToast *toast)
{
  const gint64 *since = g_object_get_data (G_OBJECT (toast), SINCE);

  return *since >= 0 && read_clock (overlay) - *since < COMING;
}

static void
set_words (AdwToast *toast, const char *sentence, gboolean can_undo)
{
  g_autofree char *title = g_markup_escape_text (sentence, -1);

  adw_toast_set_title (toast, title);
  adw_toast_set_button_label (toast, can_undo ? _ ("_Undo") : NULL);
  adw_toast_set_action_name (toast, can_undo ? "win.undo" : NULL);
}

static void
show_toast (AdwToastOverlay *overlay, const char *sentence, gboolean can_undo)
{
  AdwToast *toast = adw_toast_new ("");
  gint64 since = read_clock (overlay);

  set_words (toast, sentence, can_undo);
  adw_toast_set_timeout (toast, SECONDS);
  g_object_set_data_full (G_OBJECT (toast), SINCE, g_memdup2 (&since, sizeof since), g_free);
  g_object_set_data_full (G_OBJECT (overlay), LAST, g_object_ref (toast), g_object_unref);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed_cb), overlay, 0);
  adw_toast_overlay_add_toast (overlay, toast);
}

/* What was said before is about the change before; nobody wants to wait for it to pass. */
static void
add_toast (GtkWidget *at, const char *sentence, gboolean can_undo)
{
  AdwToastOverlay *overlay = find_overlay (at);
  AdwToast *before = overlay ? g_object_get_data (G_OBJECT (overlay), LAST) : NULL;

  if (overlay == NULL)
    return;
  if (before && is_coming (overlay, before))
    {
      set_words (before, sentence, can_undo);
      return;
    }
  if (before)
    adw_toast_dismiss (before);
  show_toast (overlay, sentence, can_undo);
}

/**
 * rd_toast_say:
 * @at: a widget in the window it is said in
 * @sentence: what is said, plain text
 *
 * Says something that cannot be undone.
 */
void
rd_toast_say (GtkWidget *at, const char *sentence)
{
  add_toast (at, sentence, FALSE);
}

/**
 * rd_toast_done:
 * @at: a widget in the window it was done in; a dialog's widget says it in the window behind
 * @sentence: what was done, plain text
 *
 * Says that a change was kept, and offers to take it back.
 */
void
rd_toast_done (GtkWidget *at, const char *sentence)
{
  add_toast (at, sentence, TRUE);
}

/**
 * rd_toast_error:
 * @at: a widget in the window it happened in
 * @error: what went wrong; a cancelled operation is not mentioned
 *
 * Says what went wrong.
 */
void
rd_toast_error (GtkWidget *at, const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    add_toast (at, error->message, FALSE);
}
