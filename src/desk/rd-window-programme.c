/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-window-programme.c: the window's actions on a programme.
 *
 * Most act on the one that is shown. Booking ahead acts, beside the calendar, on the one the client
 * in focus follows; a new one can be made anywhere.
 */
#include "config.h"

#include "rd-window-private.h"

#include "ahead/rd-ahead-dialog.h"
#include "practice/rd-programme-edit-commands.h"
#include "practice/rd-wording.h"
#include "programme/rd-new-programme.h"
#include "programme/rd-programme-deed.h"
#include "programme/rd-programme-dialogs.h"
#include "rd-ask.h"
#include "rd-toast.h"

#include <glib/gi18n-lib.h>

static RdPractice *
practice_of (RdWindow *self)
{
  return rd_focus_practice (self->focus);
}

static void
add_workout (RdWindow *self, RdProgrammeSheet *sheet)
{
  rd_programmes_page_add_workout (self->programmes_page);
}

static void
edit (RdWindow *self, RdProgrammeSheet *sheet)
{
  rd_programme_dialog_present (GTK_WINDOW (self), practice_of (self), sheet->programme,
                               sheet->practitioners);
}

static void
move_race (RdWindow *self, RdProgrammeSheet *sheet)
{
  rd_race_dialog_present (GTK_WINDOW (self), practice_of (self), sheet->race);
}

static void
set_closed (RdWindow *self, RdProgrammeSheet *sheet, gboolean closed)
{
  rd_practice_close_programme_async (
    practice_of (self), rd_record_id (sheet->programme), closed, rd_programme_deed_cb,
    rd_programme_deed_new (GTK_WIDGET (self), rd_practice_close_programme_finish,
                           closed ? _ ("The programme is set aside; what was done stays")
                                  : _ ("The programme is followed again")));
}

static void
close_programme (RdWindow *self, RdProgrammeSheet *sheet)
{
  set_closed (self, sheet, TRUE);
}

static void
reopen (RdWindow *self, RdProgrammeSheet *sheet)
{
  set_closed (self, sheet, FALSE);
}

/* What is to go, until the person has answered. */
typedef struct
{
  RdWindow *window;
  gint64 programme;
} Removing;

static void
removed_answer_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Removing *removing = data;
  RdWindow *self = removing->window;

  if (self->focus && g_strcmp0 (rd_ask_finish (result), "remove") == 0)
    {
      rd_practice_remove_async (practice_of (self), RD_TYPE_PROGRAMME, removing->programme,
                                rd_programme_deed_cb,
                                rd_programme_deed_new (GTK_WIDGET (self), rd_practice_remove_finish,
                                                       _ ("Programme removed")));
      rd_window_show_page (self, "programmes");
    }
  g_object_unref (removing->window);
  g_free (removing);
}

static void
remove_programme (RdWindow *self, RdProgrammeSheet *sheet)
{
  static const RdAnswer answers[] = {
    { "keep", N_ ("_Keep it"), RD_ANSWER_PLAIN },
    { "remove", N_ ("_Remove"), RD_ANSWER_DESTRUCTIVE },
  };
  Removing *removing = g_new0 (Removing, 1);
  /* Translators: a programme, whose it is */
  g_autofree char *heading =
    g_strdup_printf (_ ("Remove %1$s of %2$s?"), sheet->programme->name, sheet->client->name);

  removing->window = g_object_ref (self);
  removing->programme = rd_record_id (sheet->programme);
  rd_ask_async (GTK_WIDGET (self), heading,
                _ ("Its workouts go with it. Bookings stay as they are. It can be undone."), NULL,
                answers, G_N_ELEMENTS (answers), removed_answer_cb, removing);
}

/* Id of the programme shown, else of the one the client in focus follows; 0 where none has days to
 * come. */
static gint64
find_programme (RdWindow *self)
{
  RdProgrammeSheet *sheet = rd_window_sheet (self);
  RdClient *client = self->focus ? rd_focus_client (self->focus) : NULL;
  RdPeriod *period = client ? rd_focus_period (self->focus) : NULL;
  RdTraining *training = period ? period->training : NULL;
  RdDate today = self->focus ? rd_practice_today (practice_of (self)) : RD_DATE_UNSET;
  RdProgramme *programme = NULL;

  if (sheet)
    programme = sheet->programme;
  else if (training &&
           rd_record_id (rd_training_records (training)->client) == rd_record_id (client))
    programme = rd_training_follows (training, today);
  return programme && !programme->closed && programme->ends >= today ? rd_record_id (programme) : 0;
}

static void
book_ahead (RdWindow *self)
{
  gint64 programme = find_programme (self);

  if (programme != 0)
    {
      RdAheadDialog *dialog =
        rd_ahead_dialog_new (GTK_WINDOW (self), practice_of (self), programme);

      g_signal_connect_object (dialog, "kept", G_CALLBACK (rd_toast_done), self, G_CONNECT_SWAPPED);
      gtk_window_present (GTK_WINDOW (dialog));
    }
}

static void
made_cb (RdWindow *self, RdProgramme *programme, const char *sentence)
{
  if (self->focus == NULL)
    return;
  rd_window_show_page (self, "programmes");
  rd_focus_open_programme (self->focus, rd_record_id (programme), programme->client);
  rd_toast_done (GTK_WIDGET (self), sentence);
}

static void
new_programme (RdWindow *self)
{
  RdNewProgramme *dialog =
    rd_new_programme_new (GTK_WINDOW (self), practice_of (self), rd_focus_client (self->focus),
                          rd_practice_acting (practice_of (self)));

  g_signal_connect_object (dialog, "made", G_CALLBACK (made_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
save_template (RdWindow *self, RdProgrammeSheet *sheet)
{
  rd_template_dialog_present (GTK_WINDOW (self), practice_of (self), sheet->programme);
}

static const struct
{
  const char *name;
  void (*perform) (RdWindow *self, RdProgrammeSheet *sheet);
} actions[] = {
  { "programme.add-workout", add_workout },
  { "programme.edit", edit },
  { "programme.move-race", move_race },
  { "programme.close", close_programme },
  { "programme.reopen", reopen },
  { "programme.remove", remove_programme },
  { "programme.save-template", save_template },
};

/* Performs an action of rd-window-actions.c on a programme. */
void
rd_window_programme_action_cb (GtkWidget *window, const char *action, GVariant *parameter)
{
  RdWindow *self = RD_WINDOW (window);
  RdProgrammeSheet *sheet = rd_window_sheet (self);

  if (g_str_equal (action, "programme.book-ahead"))
    book_ahead (self);
  else if (g_str_equal (action, "programme.new"))
    new_programme (self);
  for (guint i = 0; sheet && i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].name, action))
      {
        g_autoptr (RdProgrammeSheet) kept = rd_programme_sheet_ref (sheet);

        actions[i].perform (self, kept);
      }
}

/* Whether an action has a programme to act on as it is. */
gboolean
rd_window_programme_can (RdWindow *self, const char *action)
{
  RdProgrammeSheet *sheet = rd_window_sheet (self);

  if (g_str_equal (action, "programme.new"))
    return TRUE;
  if (g_str_equal (action, "programme.book-ahead"))
    return find_programme (self) != 0;
  if (sheet == NULL)
    return FALSE;
  if (g_str_equal (action, "programme.move-race"))
    return sheet->race != NULL;
  if (g_str_equal (action, "programme.close"))
    return !sheet->programme->closed;
  if (g_str_equal (action, "programme.reopen"))
    return sheet->programme->closed;
  return TRUE;
}
