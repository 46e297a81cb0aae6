/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-window-opening.c: how a window comes to its practice, or says why it does not. */
#include "config.h"

#include "rd-choose-file.h"
#include "rd-toast.h"
#include "rd-window-private.h"

#include <glib/gi18n-lib.h>

/* A wait shorter than this is not worth showing. */
#define SPINNER_MS 300

static void
show_state (RdWindow *self, const char *state)
{
  gtk_stack_set_visible_child_name (self->states, state);
}

static gboolean
show_spinner_cb (gpointer user_data)
{
  RdWindow *self = user_data;

  self->spinner_source = 0;
  gtk_widget_set_visible (self->spinner, TRUE);
  return G_SOURCE_REMOVE;
}

/* Ends the wait for a practice, whatever became of it. */
void
rd_window_stop_opening (RdWindow *self)
{
  g_clear_handle_id (&self->spinner_source, g_source_remove);
  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
}

/* The sentence below says what is wrong in particular. */
static const char *
title_problem (const GError *error)
{
  if (g_error_matches (error, RD_ERROR, RD_ERROR_NEWER))
    return _ ("This practice belongs to a newer Restday");
  if (g_error_matches (error, RD_ERROR, RD_ERROR_DAMAGED))
    return _ ("This practice is damaged");
  if (g_error_matches (error, RD_ERROR, RD_ERROR_BUSY))
    return _ ("This practice is in use");
  return _ ("This practice cannot be opened");
}

static void
show_problem (RdWindow *self, const GError *error)
{
  g_autofree char *sentence = g_markup_escape_text (error->message, -1);
  g_autofree char *path = g_markup_escape_text (self->path, -1);
  /* Translators: %1$s is a sentence, %2$s the path of a file. */
  g_autofree char *text =
    self->way == RD_OPENING_FILE
      ? g_strdup_printf (_ ("%1$s\n\nThe file %2$s was left as it is."), sentence, path)
      : g_steal_pointer (&sentence);

  adw_status_page_set_title (self->problem, title_problem (error));
  adw_status_page_set_description (self->problem, text);
  show_state (self, "problem");
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RdWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 client;
  g_autoptr (RdPractice) practice = rd_opening_finish (result, &client, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  rd_window_stop_opening (self);
  if (error)
    {
      show_problem (self, error);
      return;
    }

  g_autoptr (RdFocus) focus = rd_focus_new (practice);
  if (client)
    rd_focus_set_client_id (focus, client);
  rd_window_set_focus (self, focus);
  show_state (self, self->way == RD_OPENING_NEW ? "set-up" : "practice");
}

static void
open (RdWindow *self, RdOpeningWay way, const char *path, const char *name, const char *zone)
{
  const RdStart *start =
    rd_application_start (RD_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
  g_autofree char *kept = g_strdup (path);
  RdOpening opening = {
    .way = way, .path = kept, .name = name, .zone = zone, .now = start->now, .client = start->client
  };

  rd_window_stop_opening (self);
  rd_window_set_focus (self, NULL);
  g_free (self->path);
  self->path = g_steal_pointer (&kept);
  self->way = way;
  self->opening = g_cancellable_new ();
  gtk_widget_set_visible (self->spinner, FALSE);
  self->spinner_source = g_timeout_add (SPINNER_MS, show_spinner_cb, self);
  show_state (self, "opening");
  rd_opening_async (&opening, self->opening, opened_cb, g_object_ref (self));
}

/* Opens the practice at @path. */
void
rd_window_open_file (RdWindow *self, RdOpeningWay way, const char *path)
{
  open (self, way, path, NULL, NULL);
}

/* Makes the practice that was asked for, in the zone this computer is in. */
void
rd_window_open_new (RdWindow *self)
{
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  g_autoptr (RdZone) zone = rd_zone_new (g_time_zone_get_identifier (here), NULL);

  open (self, RD_OPENING_NEW, self->path, _ ("My practice"),
        zone ? rd_zone_identifier (zone) : NULL);
}

static void
open_own (RdWindow *self, const char *path)
{
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      rd_window_open_file (self, RD_OPENING_FILE, path);
      return;
    }
  rd_window_set_focus (self, NULL);
  g_free (self->path);
  self->path = g_strdup (path);
  show_state (self, "first-start");
}

/* The practice a person chose last, or that of this computer's user. */
static char *
find_own (RdWindow *self)
{
  if (self->settings)
    {
      g_autoptr (GVariant) kept = g_settings_get_value (self->settings, "last-database");
      const char *path = g_variant_get_bytestring (kept);

      if (*path && g_file_test (path, G_FILE_TEST_EXISTS))
        return g_strdup (path);
    }
  return rd_opening_default_path ();
}

static void
remember (RdWindow *self, const char *path)
{
  if (self->settings)
    g_settings_set_value (self->settings, "last-database", g_variant_new_bytestring (path));
}

/* Goes back from the demo to the practice of this computer's user, or to the two ways in. */
void
rd_window_leave_demo (RdWindow *self)
{
  g_autofree char *path = find_own (self);

  open_own (self, path);
}

/* Opens what could not be opened once more. */
void
rd_window_try_again (RdWindow *self)
{
  g_autofree char *path = g_strdup (self->path);

  rd_window_open_file (self, self->way == RD_OPENING_NEW ? RD_OPENING_FILE : self->way, path);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  RdWindow *self = RD_WINDOW (source);
  g_autoptr (GFile) file = rd_choose_file_finish (result);
  g_autofree char *path = file ? g_file_get_path (file) : NULL;

  if (path)
    {
      remember (self, path);
      rd_window_open_file (self, RD_OPENING_FILE, path);
    }
}

/* Asks for another practice to open. */
void
rd_window_choose_practice (RdWindow *self)
{
  static const char *const suffixes[] = { "db", NULL };

  rd_choose_file_to_open_async (GTK_WIDGET (self), _ ("Open a practice"), _ ("Practices"), suffixes,
                                chosen_cb, NULL);
}

/**
 * rd_window_open:
 * @self: a window
 *
 * Opens the practice the program was asked for, or shows the two ways in where there is none.
 */
void
rd_window_open (RdWindow *self)
{
  const RdStart *start =
    rd_application_start (RD_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
  g_autofree char *path = start->database ? g_strdup (start->database)
                          : start->demo   ? rd_opening_demo_path ()
                                          : find_own (self);

  if (start->demo)
    rd_window_open_file (self, RD_OPENING_DEMO, path);
  else
    open_own (self, path);
}
