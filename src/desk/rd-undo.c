/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-undo.c: the last change taken back, or done again, and the word said of it. */
#include "config.h"

#include "rd-undo.h"

#include "rd-toast.h"

#include "practice/rd-practice-commands.h"
#include "practice/rd-wording.h"

#include <glib/gi18n-lib.h>

/* What @action was, in the words of the journal, beside what became of it. */
static void
say_taken_back (GtkWidget *at, const char *format, const char *action)
{
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_autofree char *sentence = g_strdup_printf (format, rd_wording_action (action));
#pragma GCC diagnostic pop

  rd_toast_say (at, sentence);
}

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) at = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *action = rd_practice_undo_finish (RD_PRACTICE (source), result, &error);

  if (error)
    rd_toast_error (at, error);
  else
    /* Translators: %s is what was done, such as “Booking made”. */
    say_taken_back (at, _ ("Undone: %s"), action);
}

static void
redone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) at = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *action = rd_practice_redo_finish (RD_PRACTICE (source), result, &error);

  if (error)
    rd_toast_error (at, error);
  else
    /* Translators: %s is what was done, such as “Booking made”. */
    say_taken_back (at, _ ("Done again: %s"), action);
}

/**
 * rd_undo_last:
 * @at: a widget in the window it is asked for in
 * @practice: the practice
 *
 * Takes back the last change of whoever acts, and says in the window what it was.
 */
void
rd_undo_last (GtkWidget *at, RdPractice *practice)
{
  rd_practice_undo_async (practice, undone_cb, g_object_ref (at));
}

/**
 * rd_redo_last:
 * @at: a widget in the window it is asked for in
 * @practice: the practice
 *
 * Does again what was taken back last, and says in the window what it was.
 */
void
rd_redo_last (GtkWidget *at, RdPractice *practice)
{
  rd_practice_redo_async (practice, redone_cb, g_object_ref (at));
}
