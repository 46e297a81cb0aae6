/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-new-programme.c: a programme is made, by template, by another's, from nothing. */
#include "desk-practice.h"
#include "desk-test.h"

#include "desk/booking/rd-client-picker.h"
#include "desk/programme/rd-new-programme.h"
#include "desk/programme/rd-programme-source.h"
#include "desk/widgets/rd-load-picture.h"
#include "practice/rd-practice-commands.h"

#define RACE_DATE "Race or last day (day/month/year)"
#define RACE_NAME "Name of the race"
#define FIRST_DAY "First day (day/month/year)"
#define NAME "Name of the programme"

typedef struct
{
  char *path;
  RdPractice *practice;
  GtkWidget *parent;
  GtkWidget *dialog;
  RdProgramme *made;
  char *sentence;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->path = desk_practice_make ();
  fixture->practice = desk_practice_open (fixture->path);
  fixture->parent = desk_test_show (gtk_label_new ("The window behind"), 400, 300);
}

static void
made_cb (GtkWidget *dialog, RdProgramme *programme, const char *sentence, Fixture *fixture)
{
  g_assert_null (fixture->made);
  fixture->made = g_object_ref (programme);
  fixture->sentence = g_strdup (sentence);
}

static gboolean
is_closed (gpointer data)
{
  return ((Fixture *)data)->dialog == NULL;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->dialog)
    gtk_window_close (GTK_WINDOW (fixture->dialog));
  desk_test_until (is_closed, fixture);
  g_clear_object (&fixture->made);
  g_free (fixture->sentence);
  desk_test_close (fixture->parent);
  desk_test_drop (fixture->practice);
  desk_practice_erase (fixture->path);
}

/* The form says what comes of it, or what is missing. */

static gboolean
shows (gpointer data, const char *text)
{
  Fixture *fixture = data;
  GtkWidget *label = desk_test_find (fixture->dialog, GTK_TYPE_LABEL, text);

  return label && gtk_widget_get_child_visible (gtk_widget_get_parent (label)) &&
         gtk_widget_get_mapped (label);
}

typedef struct
{
  Fixture *fixture;
  const char *text;
} Shown;

static gboolean
is_shown (gpointer data)
{
  Shown *shown = data;

  return shows (shown->fixture, shown->text);
}

static void
wait_for (Fixture *fixture, const char *text)
{
  Shown shown = { fixture, text };

  desk_test_until (is_shown, &shown);
}

/* The picture of what is asked for stands above the sentence that sums it up. */
static void
assert_picture (Fixture *fixture, const char *summary, const char *said)
{
  GtkWidget *label;

  wait_for (fixture, summary);
  label = desk_test_find (fixture->dialog, GTK_TYPE_LABEL, summary);
  desk_test_assert_said (desk_test_find (gtk_widget_get_parent (label), RD_TYPE_LOAD_PICTURE, NULL),
                         said);
}

static void
open_dialog (Fixture *fixture, gint64 client)
{
  g_autoptr (RdClient) whom = NULL;

  if (client)
    {
      RdFocus *focus = desk_focus_open (fixture->path, client);

      whom = g_object_ref (rd_focus_client (focus));
      desk_focus_close (focus);
    }
  fixture->dialog = GTK_WIDGET (
    rd_new_programme_new (GTK_WINDOW (fixture->parent), fixture->practice, whom, DESK_ELLEN));
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *)&fixture->dialog);
  g_signal_connect (fixture->dialog, "made", G_CALLBACK (made_cb), fixture);
  desk_test_show (fixture->dialog, 900, 680);
}

static GtkWidget *
row (Fixture *fixture, const char *title)
{
  GtkWidget *label = desk_test_find (fixture->dialog, GTK_TYPE_LABEL, title);
  GtkWidget *found = gtk_widget_get_ancestor (label, ADW_TYPE_ENTRY_ROW);

  g_assert_nonnull (found);
  return found;
}

static void
type_into (Fixture *fixture, const char *title, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row (fixture, title)), text);
}

static gboolean
can_make (gpointer data)
{
  Fixture *fixture = data;

  return gtk_widget_is_sensitive (gtk_window_get_default_widget (GTK_WINDOW (fixture->dialog)));
}

static gboolean
cannot_make (gpointer data)
{
  return !can_make (data);
}

static void
make (Fixture *fixture)
{
  desk_test_until (can_make, fixture);
  gtk_widget_grab_focus (row (fixture, RACE_DATE));
  desk_test_keys (fixture->parent, "Return");
  desk_test_until (is_closed, fixture);
  g_assert_nonnull (fixture->made);
}

static void
choose_page (Fixture *fixture, const char *label)
{
  GtkWidget *text = desk_test_find (fixture->dialog, GTK_TYPE_LABEL, label);
  GtkWidget *button = gtk_widget_get_ancestor (text, GTK_TYPE_TOGGLE_BUTTON);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
}

static gpointer
read_workouts (RdConnection *store, gpointer programme, GCancellable *cancellable, GError **error)
{
  return rd_store_list (store, RD_TYPE_WORKOUT, "programme = $1 ORDER BY date, id", error,
                        RD_BIND_INT (*(gint64 *)programme), RD_BIND_END);
}

static guint
count_workouts (Fixture *fixture)
{
  gint64 id = rd_record_id (fixture->made);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) workouts = rd_practice_read (fixture->practice, read_workouts, &id, &error);

  g_assert_no_error (error);
  return workouts->len;
}

static guint
undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *what = rd_practice_undo (fixture->practice, &error);

  g_assert_no_error (error);
  g_assert_nonnull (what);
  return count_workouts (fixture);
}

/* Of a template, by the race's day alone: its weeks lead up to it. */
static void
test_from_template (Fixture *fixture, gconstpointer data)
{
  open_dialog (fixture, DESK_ZOE);
  wait_for (fixture, "Say the day of its race, or its first day.");
  g_assert_false (can_make (fixture));
  type_into (fixture, RACE_DATE, "7/3/2027");
  type_into (fixture, RACE_NAME, "Reading Half");
  assert_picture (fixture, "8 weeks, from Monday 11 January 2027 to Sunday 7 March 2027.",
                  "Training load of 8 weeks, at most 798 in a week");
  make (fixture);
  g_assert_cmpstr (fixture->sentence, ==, "Reading Half made");
  g_assert_cmpint (fixture->made->client, ==, DESK_ZOE);
  g_assert_cmpint (fixture->made->owner, ==, DESK_ELLEN);
  g_assert_cmpint (fixture->made->ends, ==, rd_date_new (2027, 3, 7));
  g_assert_cmpstr (fixture->made->template, ==, "10k-8");
  g_assert_cmpuint (count_workouts (fixture), >, 20);
  g_assert_cmpuint (undo (fixture), ==, 0);
}

/* A race so near that the first weeks are past: it begins now, and says what is left out. */
static void
test_begins_now (Fixture *fixture, gconstpointer data)
{
  open_dialog (fixture, DESK_ZOE);
  type_into (fixture, RACE_DATE, "20/12/2026");
  wait_for (fixture, "4 weeks, from Monday 23 November 2026 to Sunday 20 December 2026. "
                     "The first 4 weeks would be past and are left out.");
  make (fixture);
  g_assert_cmpint (fixture->made->starts, ==, rd_date_new (2026, 11, 23));
}

/* Whoever follows a programme already is told so; its race is not offered again. */
static void
test_beside_another (Fixture *fixture, gconstpointer data)
{
  open_dialog (fixture, DESK_HANNAH);
  wait_for (fixture, "Say the day of its race, or its first day.");
  type_into (fixture, RACE_DATE, "13/12/2026");
  wait_for (fixture, "Hannah Clarke follows Riverside 10K until Sun 6 Dec, too.");
  type_into (fixture, RACE_DATE, "7/3/2027");
  wait_for (fixture, "8 weeks, from Monday 11 January 2027 to Sunday 7 March 2027.");
  g_assert_false (shows (fixture, "Hannah Clarke follows Riverside 10K until Sun 6 Dec, too."));
}

static gboolean
add_race (RdWriting *writing, gpointer argument, GError **error)
{
  g_autoptr (RdRace) race = rd_record_new (RD_TYPE_RACE);

  race->client = DESK_ZOE;
  rd_record_set_text (&race->name, "Bath Half");
  race->date = rd_date_new (2027, 3, 14);
  race->distance_km = 21.1;
  race->priority = RD_RACE_A;
  return rd_writing_insert (writing, race, error);
}

/* The race she has not trained for yet, with the template for its distance. */
static void
test_race_is_suggested (Fixture *fixture, gconstpointer data)
{
  desk_practice_do (fixture->practice, add_race, NULL);
  open_dialog (fixture, DESK_ZOE);
  wait_for (fixture, "12 weeks, from Monday 21 December 2026 to Sunday 14 March 2027.");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row (fixture, RACE_NAME))), ==,
                   "Bath Half");
  /* Whatever a person says instead stays. */
  type_into (fixture, RACE_DATE, "21/3/2027");
  wait_for (fixture, "12 weeks, from Monday 28 December 2026 to Sunday 21 March 2027.");
  /* Another of the client's races is a press away. */
  gtk_widget_activate_action (fixture->dialog, "new-programme.race", "u", 0);
  wait_for (fixture, "12 weeks, from Monday 21 December 2026 to Sunday 14 March 2027.");
  make (fixture);
  g_assert_cmpstr (fixture->made->template, ==, "half-12");
}

static gboolean
has_programmes (gpointer data)
{
  Fixture *fixture = data;

  return desk_test_find (fixture->dialog, GTK_TYPE_LABEL, "Riverside 10K") != NULL;
}

/* Of another client's programme: her workouts, moved to the day of the new race. */
static void
test_from_another_programme (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list;

  open_dialog (fixture, DESK_ZOE);
  type_into (fixture, RACE_DATE, "7/2/2027");
  desk_test_until (can_make, fixture);
  choose_page (fixture, "Programme");
  wait_for (fixture, "Choose what it is made from.");
  g_assert_false (can_make (fixture));
  desk_test_until (has_programmes, fixture);
  list = gtk_widget_get_ancestor (desk_test_find (fixture->dialog, GTK_TYPE_LABEL, "Riverside 10K"),
                                  GTK_TYPE_LIST_VIEW);
  gtk_selection_model_select_item (gtk_list_view_get_model (GTK_LIST_VIEW (list)), 0, TRUE);
  make (fixture);
  g_assert_cmpstr (fixture->made->name, ==, "Riverside 10K");
  g_assert_cmpint (fixture->made->client, ==, DESK_ZOE);
  g_assert_cmpint (fixture->made->ends, ==, rd_date_new (2027, 2, 7));
  g_assert_cmpuint (count_workouts (fixture), >, 10);
}

/* What is typed in the search narrows the list; nothing that fits is said. */
static void
test_finds_a_programme (Fixture *fixture, gconstpointer data)
{
  GtkWidget *words;

  open_dialog (fixture, DESK_ZOE);
  choose_page (fixture, "Programme");
  desk_test_until (has_programmes, fixture);
  words = desk_test_find (fixture->dialog, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (words), "zzz");
  wait_for (fixture, "No programme fits. Type fewer letters.");
  gtk_editable_set_text (GTK_EDITABLE (words), "river");
  wait_for (fixture, "Riverside 10K");
}

/* From nothing: its days are asked for, and a name, or a race that gives it one. */
static void
test_empty (Fixture *fixture, gconstpointer data)
{
  open_dialog (fixture, DESK_ZOE);
  choose_page (fixture, "Empty");
  wait_for (fixture, "Say its first day, and the day of its race or its last day.");
  type_into (fixture, FIRST_DAY, "30/11/2026");
  type_into (fixture, RACE_DATE, "27/12/2026");
  wait_for (fixture, "Give it a name.");
  type_into (fixture, NAME, "Winter base");
  assert_picture (fixture, "4 weeks, from Monday 30 November 2026 to Sunday 27 December 2026.",
                  "Training load of 4 weeks, at most 0 in a week");
  type_into (fixture, FIRST_DAY, "30/11/2027");
  wait_for (fixture, "It would end before it begins.");
  g_assert_false (can_make (fixture));
  type_into (fixture, FIRST_DAY, "30/11/2026");
  make (fixture);
  g_assert_cmpstr (fixture->made->name, ==, "Winter base");
  g_assert_cmpint (fixture->made->race, ==, 0);
  g_assert_cmpuint (count_workouts (fixture), ==, 0);
}

static void
test_says_what_is_wrong (Fixture *fixture, gconstpointer data)
{
  open_dialog (fixture, 0);
  wait_for (fixture, "Choose whom the programme is for.");
  g_assert_false (can_make (fixture));
  type_into (fixture, "Client", "zoe");
  desk_test_settle (fixture->dialog);
  gtk_widget_grab_focus (row (fixture, "Client"));
  desk_test_keys (fixture->dialog, "Return");
  wait_for (fixture, "Say the day of its race, or its first day.");
  type_into (fixture, RACE_DATE, "soon");
  wait_for (fixture, "A day is written like 7/3/2027.");
  g_assert_true (gtk_widget_has_css_class (row (fixture, RACE_DATE), "error"));
  type_into (fixture, RACE_DATE, "7/3/2027");
  g_assert_false (gtk_widget_has_css_class (row (fixture, RACE_DATE), "error"));
  desk_test_until (can_make, fixture);
  type_into (fixture, RACE_DATE, "");
  desk_test_until (cannot_make, fixture);
  desk_test_keys (fixture->parent, "Escape");
  desk_test_until (is_closed, fixture);
  g_assert_null (fixture->made);
}

#define ADD(path, test)                                                                            \
  g_test_add ("/desk/new-programme/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  ADD ("from-template", test_from_template);
  ADD ("begins-now", test_begins_now);
  ADD ("beside-another", test_beside_another);
  ADD ("race-is-suggested", test_race_is_suggested);
  ADD ("from-another-programme", test_from_another_programme);
  ADD ("finds-a-programme", test_finds_a_programme);
  ADD ("empty", test_empty);
  ADD ("says-what-is-wrong", test_says_what_is_wrong);
  return g_test_run ();
}
