/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-ahead-dialog.c: the massages of a programme, chosen with the keyboard and booked. */
#include "desk-practice.h"
#include "desk-test.h"

#include "desk/ahead/rd-ahead-dialog.h"
#include "desk/ahead/rd-ahead-practitioner.h"
#include "desk/ahead/rd-ahead-row.h"
#include "desk/widgets/rd-pressure-scale.h"
#include "practice/rd-practice-commands.h"

#define HOURS "mon-fri=09:00-17:00"

typedef struct
{
  char *path;
  RdPractice *practice;
  GtkWidget *window;
  GtkWidget *dialog;
  gint64 programme;
  char *whose;
  char *kept;
} Fixture;

static gboolean
add (RdWriting *writing, gpointer record, GError **error)
{
  g_autoptr (RdRecord) owned = record;

  return rd_writing_insert (writing, owned, error);
}

static RdService *
make_service (const char *name, int minutes, int pressure)
{
  RdService *service = rd_record_new (RD_TYPE_SERVICE);

  rd_record_set_text (&service->name, name);
  service->discipline = RD_DISCIPLINE_SPORTS_MASSAGE;
  service->minutes = minutes;
  service->buffer = 15;
  service->pressure = pressure;
  return service;
}

static gboolean
fill (RdWriting *writing, gpointer argument, GError **error)
{
  g_autoptr (GPtrArray) people =
    rd_store_list (rd_writing_store (writing), RD_TYPE_PRACTITIONER, NULL, error, RD_BIND_END);

  for (guint i = 0; i < people->len; i++)
    {
      RdPractitioner *practitioner = people->pdata[i];

      g_clear_pointer (&practitioner->hours, rd_week_hours_free);
      rd_week_hours_parse (HOURS, &practitioner->hours);
      /* Two of the four give massages. */
      if (i > 1)
        practitioner->disciplines = RD_DISCIPLINE_TRAINING;
      if (!rd_writing_update (writing, practitioner, error))
        return FALSE;
    }
  return add (writing, make_service ("Sports massage 60", 60, 4), error) &&
         add (writing, make_service ("Sports massage 30", 30, 3), error);
}

/* A half marathon's programme for Hannah Clarke that ends on Sunday 7 February 2027. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdProgramme) programme = NULL;
  RdProgrammeWish wish = { .client = 1,
                           .template_id = "half-12",
                           .race_date = rd_date_new (2027, 2, 7),
                           .race_name = "Bath Half" };

  fixture->path = desk_practice_make_people ();
  fixture->practice = desk_practice_open (fixture->path);
  rd_practice_write (fixture->practice, "change", fill, NULL, &error);
  g_assert_no_error (error);
  programme = rd_practice_new_programme (fixture->practice, &wish, &error);
  g_assert_no_error (error);
  fixture->programme = rd_record_id (programme);
  fixture->whose = g_strdup_printf ("Hannah Clarke · %s", programme->name);
  fixture->window = desk_test_show (gtk_label_new ("Behind"), 1200, 850);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->dialog)
    desk_test_close (fixture->dialog);
  desk_test_close (fixture->window);
  g_assert_finalize_object (fixture->practice);
  desk_practice_erase (fixture->path);
  g_free (fixture->whose);
  g_free (fixture->kept);
}

static void
kept_cb (Fixture *fixture, const char *sentence)
{
  g_free (fixture->kept);
  fixture->kept = g_strdup (sentence);
}

static void
gone_cb (gpointer data, GObject *dialog)
{
  ((Fixture *)data)->dialog = NULL;
}

static GtkWidget *
nth_row (Fixture *fixture, guint nth)
{
  GtkWidget *row = desk_test_find (fixture->dialog, RD_TYPE_AHEAD_ROW, NULL);

  while (row && nth-- > 0)
    row = gtk_widget_get_next_sibling (row);
  return row;
}

static guint
count_rows (Fixture *fixture)
{
  guint n = 0;

  while (nth_row (fixture, n))
    n++;
  return n;
}

static const RdAheadPeriod *
nth_period (Fixture *fixture, guint nth)
{
  GtkWidget *row = nth_row (fixture, nth);

  g_assert_nonnull (row);
  return rd_ahead_row_period (RD_AHEAD_ROW (row));
}

static gint64
nth_start (Fixture *fixture, guint nth)
{
  const RdAheadChoice *shown = rd_ahead_period_shown (nth_period (fixture, nth));

  return shown ? shown->slot.start : 0;
}

static gboolean
shows_plan (gpointer data)
{
  return nth_row (data, 0) != NULL;
}

static void
open_dialog (Fixture *fixture)
{
  fixture->dialog = GTK_WIDGET (
    rd_ahead_dialog_new (GTK_WINDOW (fixture->window), fixture->practice, fixture->programme));
  g_signal_connect_swapped (fixture->dialog, "kept", G_CALLBACK (kept_cb), fixture);
  g_object_weak_ref (G_OBJECT (fixture->dialog), gone_cb, fixture);
  desk_test_show (fixture->dialog, 1020, 778);
}

static void
open_plan (Fixture *fixture)
{
  open_dialog (fixture);
  desk_test_until (shows_plan, fixture);
  desk_test_settle (fixture->dialog);
}

/* Waiting for the plan to be such, as a person would see it. */

typedef struct
{
  Fixture *fixture;
  guint nth;
  gint64 number;
  const char *text;
} Hope;

static gboolean
has_rows (gpointer data)
{
  const Hope *hope = data;

  return count_rows (hope->fixture) == hope->nth;
}

static gboolean
starts_otherwise (gpointer data)
{
  const Hope *hope = data;

  return nth_start (hope->fixture, hope->nth) != hope->number;
}

static gboolean
starts_at (gpointer data)
{
  const Hope *hope = data;

  return nth_start (hope->fixture, hope->nth) == hope->number;
}

static gboolean
is_in_state (gpointer data)
{
  const Hope *hope = data;

  return (gint64)nth_period (hope->fixture, hope->nth)->state == hope->number;
}

static gboolean
presses (gpointer data)
{
  const Hope *hope = data;

  return nth_period (hope->fixture, hope->nth)->choice.slot.pressure == (int)hope->number;
}

static gboolean
gives (gpointer data)
{
  const Hope *hope = data;

  return nth_period (hope->fixture, hope->nth)->choice.service == hope->number;
}

static gboolean
says (gpointer data)
{
  const Hope *hope = data;
  GtkWidget *label = desk_test_find (hope->fixture->dialog, GTK_TYPE_LABEL, hope->text);

  return label && gtk_widget_get_mapped (label);
}

static GtkWidget *
find_pin (GtkWidget *start)
{
  if (GTK_IS_TOGGLE_BUTTON (start) &&
      g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (start)), "view-pin-symbolic") == 0)
    return start;
  for (GtkWidget *child = gtk_widget_get_first_child (start); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_pin (child);

      if (found)
        return found;
    }
  return NULL;
}

static gboolean
is_pinned (gpointer data)
{
  const Hope *hope = data;
  GtkWidget *pin = find_pin (nth_row (hope->fixture, hope->nth));

  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (pin)) == (hope->number != 0);
}

static gboolean
is_taken (gpointer data)
{
  const Hope *hope = data;

  return gtk_widget_has_css_class (nth_row (hope->fixture, hope->nth), "rd-taken");
}

static void
hope_for (Fixture *fixture, DeskQuestion question, guint nth, gint64 number, const char *text)
{
  Hope hope = { fixture, nth, number, text };
  desk_test_until (question, &hope);
  desk_test_settle (fixture->dialog);
}

static gboolean
is_closed (gpointer data)
{
  return ((Fixture *)data)->dialog == NULL;
}

static gpointer
read_bookings (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  return rd_store_list (store, RD_TYPE_BOOKING, "1 = 1 ORDER BY starts", error, RD_BIND_END);
}

static GPtrArray *
list_bookings (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *bookings = rd_practice_read (fixture->practice, read_bookings, NULL, &error);

  g_assert_no_error (error);
  return bookings;
}

static void
focus_on (Fixture *fixture, GtkWidget *widget)
{
  g_assert_nonnull (widget);
  g_assert_true (gtk_widget_grab_focus (widget));
  desk_test_settle (fixture->dialog);
}

static GtkWidget *
find (Fixture *fixture, GType type, const char *name)
{
  GtkWidget *widget = desk_test_find (fixture->dialog, type, name);

  if (widget == NULL)
    g_error ("there is no %s “%s”", g_type_name (type), name);
  return widget;
}

/* Created, filled, resized, destroyed. */

static void
test_it_shows_a_plan (Fixture *fixture, gconstpointer data)
{
  open_plan (fixture);
  g_assert_cmpuint (count_rows (fixture), ==, 6);
  g_assert_nonnull (find (fixture, GTK_TYPE_BUTTON, "_Book 6 massages"));
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "6 of 6 chosen"));
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, fixture->whose));
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "Ellen Hart"));
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "John Whitlock"));
  g_assert_null (desk_test_find (fixture->dialog, GTK_TYPE_LABEL, "Mike Adeyemi"));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->dialog)),
                                         gtk_widget_get_parent (nth_row (fixture, 0))) ||
                 gtk_window_get_focus (GTK_WINDOW (fixture->dialog)) == nth_row (fixture, 0));
  desk_test_resize (fixture->dialog, 800, 500);
  desk_test_resize (fixture->dialog, 1400, 900);
  desk_test_close (fixture->dialog);
}

static void
test_it_can_be_closed_before_it_has_a_plan (Fixture *fixture, gconstpointer data)
{
  open_dialog (fixture);
  desk_test_keys (fixture->window, "Escape");
  desk_test_until (is_closed, fixture);
}

/* The left side, by keys. */

static void
test_how_often (Fixture *fixture, gconstpointer data)
{
  open_plan (fixture);
  focus_on (fixture, find (fixture, ADW_TYPE_COMBO_ROW, "Every"));
  desk_test_keys (fixture->dialog, "space Up Return");
  hope_for (fixture, has_rows, 12, 0, NULL);
  desk_test_keys (fixture->dialog, "space Down Down Down Return");
  hope_for (fixture, has_rows, 4, 0, NULL);
}

static gboolean
is_until_otherwise (gpointer data)
{
  return desk_test_find (((Fixture *)data)->dialog, GTK_TYPE_MENU_BUTTON, "12 February 2027") ==
         NULL;
}

static void
test_until_when (Fixture *fixture, gconstpointer data)
{
  GtkCalendar *calendar;
  g_autoptr (GDateTime) end = g_date_time_new_utc (2027, 1, 10, 0, 0, 0);
  g_autoptr (GDateTime) chosen = NULL;
  g_autofree char *label = NULL;

  open_plan (fixture);
  focus_on (fixture, find (fixture, GTK_TYPE_MENU_BUTTON, "12 February 2027"));
  desk_test_keys (fixture->dialog, "Return");
  calendar = GTK_CALENDAR (find (fixture, GTK_TYPE_CALENDAR, NULL));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (calendar)));
  focus_on (fixture, GTK_WIDGET (calendar));
  desk_test_keys (fixture->dialog, "Up Up space");
  desk_test_until (is_until_otherwise, fixture);
  chosen = gtk_calendar_get_date (calendar);
  label = g_date_time_format (chosen, "%-d %B %Y");
  g_assert_nonnull (find (fixture, GTK_TYPE_MENU_BUTTON, label));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (calendar)));

  /* Until the tenth of January. */
  gtk_calendar_select_day (calendar, end);
  hope_for (fixture, has_rows, 4, 0, NULL);
  g_assert_nonnull (find (fixture, GTK_TYPE_MENU_BUTTON, "10 January 2027"));
}

static void
test_which_massage (Fixture *fixture, gconstpointer data)
{
  open_plan (fixture);
  g_assert_cmpint (nth_period (fixture, 0)->choice.service, ==, 1);
  focus_on (fixture, find (fixture, ADW_TYPE_COMBO_ROW, "Massage"));
  desk_test_keys (fixture->dialog, "space Down Return");
  hope_for (fixture, gives, 0, 2, NULL);
}

static gint64
nth_therapist (Fixture *fixture, guint nth)
{
  GtkWidget *row = desk_test_find (fixture->dialog, RD_TYPE_AHEAD_PRACTITIONER, NULL);

  while (nth-- > 0)
    row = gtk_widget_get_next_sibling (row);
  return rd_ahead_practitioner_id (RD_AHEAD_PRACTITIONER (row));
}

static gboolean
is_with (gpointer data)
{
  const Hope *hope = data;

  return nth_period (hope->fixture, hope->nth)->choice.slot.practitioner == hope->number;
}

static void
test_with_whom (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;

  open_plan (fixture);
  g_assert_cmpint (nth_therapist (fixture, 0), ==, 1);
  hope_for (fixture, is_with, 0, 1, NULL);
  row = desk_test_find (fixture->dialog, RD_TYPE_AHEAD_PRACTITIONER, NULL);
  focus_on (fixture, row);

  /* John before Ellen: the plan follows, and the keyboard stays where it was. */
  desk_test_keys (fixture->dialog, "alt+Down");
  hope_for (fixture, is_with, 0, 2, NULL);
  g_assert_cmpint (nth_therapist (fixture, 0), ==, 2);
  g_assert_cmpint (nth_therapist (fixture, 1), ==, 1);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->dialog)) == row);
  desk_test_keys (fixture->dialog, "alt+Down alt+Up");
  hope_for (fixture, is_with, 0, 1, NULL);

  /* Without Ellen; then without anybody. */
  desk_test_keys (fixture->dialog, "space");
  hope_for (fixture, is_with, 0, 2, NULL);
  desk_test_keys (fixture->dialog, "Down Return");
  hope_for (fixture, says, 0, 0, "Nobody is chosen to give it");
  g_assert_false (gtk_widget_get_sensitive (find (fixture, GTK_TYPE_BUTTON, "_Book massages")));
  desk_test_keys (fixture->dialog, "Return");
  hope_for (fixture, is_with, 0, 2, NULL);
}

static void
test_when_in_the_day (Fixture *fixture, gconstpointer data)
{
  gint64 start;

  open_plan (fixture);
  start = nth_start (fixture, 1);
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "any"));
  focus_on (fixture, gtk_widget_get_ancestor (find (fixture, GTK_TYPE_LABEL, "Midday"),
                                              GTK_TYPE_TOGGLE_BUTTON));
  desk_test_keys (fixture->dialog, "space");
  hope_for (fixture, starts_otherwise, 1, start, NULL);
  g_assert_false (gtk_widget_get_visible (find (fixture, GTK_TYPE_LABEL, "any")));
  desk_test_keys (fixture->dialog, "space");
  hope_for (fixture, starts_at, 1, start, NULL);
}

static void
test_how_firm (Fixture *fixture, gconstpointer data)
{
  open_plan (fixture);
  g_assert_cmpint (nth_period (fixture, 1)->choice.slot.pressure, ==, 4);
  focus_on (fixture, find (fixture, RD_TYPE_PRESSURE_SCALE, NULL));
  desk_test_keys (fixture->dialog, "2");
  hope_for (fixture, presses, 1, 2, NULL);
  desk_test_keys (fixture->dialog, "Right");
  hope_for (fixture, presses, 1, 3, NULL);
}

/* Proposals, by keys. */

static void
test_a_proposal_is_dropped (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;
  gint64 start;

  open_plan (fixture);
  row = nth_row (fixture, 1);
  start = nth_start (fixture, 1);
  focus_on (fixture, row);
  desk_test_keys (fixture->dialog, "Delete");
  hope_for (fixture, is_in_state, 1, RD_AHEAD_DROPPED, NULL);
  g_assert_nonnull (find (fixture, GTK_TYPE_BUTTON, "_Book 5 massages"));
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "5 of 6 chosen"));
  g_assert_cmpint (nth_start (fixture, 1), ==, start);
  g_assert_true (nth_row (fixture, 1) == row);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->dialog)) == row);

  /* It stays so when other things are asked for, and comes back by a key. */
  gtk_widget_activate_action (fixture->dialog, "ahead.choose", NULL);
  hope_for (fixture, is_in_state, 1, RD_AHEAD_PINNED, NULL);
  desk_test_keys (fixture->dialog, "space");
  hope_for (fixture, is_in_state, 1, RD_AHEAD_DROPPED, NULL);
  rd_pressure_scale_set_value (RD_PRESSURE_SCALE (find (fixture, RD_TYPE_PRESSURE_SCALE, NULL)), 2);
  hope_for (fixture, presses, 2, 2, NULL);
  g_assert_cmpint (nth_period (fixture, 1)->state, ==, RD_AHEAD_DROPPED);
}

static void
test_none_and_all (Fixture *fixture, gconstpointer data)
{
  GtkWidget *book;

  open_plan (fixture);
  focus_on (fixture, find (fixture, GTK_TYPE_BUTTON, "Choose _none"));
  desk_test_keys (fixture->dialog, "space");
  hope_for (fixture, says, 0, 0, "0 of 6 chosen");
  book = find (fixture, GTK_TYPE_BUTTON, "_Book massages");
  g_assert_false (gtk_widget_get_sensitive (book));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (book), ==,
                   "Nothing is ticked that could be booked");
  desk_test_keys (fixture->dialog, "ctrl+Return");
  g_assert_null (fixture->kept);
  focus_on (fixture, find (fixture, GTK_TYPE_BUTTON, "Choose _all"));
  desk_test_keys (fixture->dialog, "space");
  hope_for (fixture, says, 0, 0, "6 of 6 chosen");
}

static void
test_a_proposal_is_exchanged_and_stays (Fixture *fixture, gconstpointer data)
{
  gint64 start, other, third;

  open_plan (fixture);
  start = nth_start (fixture, 1);
  third = nth_start (fixture, 2);
  other = g_array_index (nth_period (fixture, 1)->alternatives, RdAheadChoice, 0).slot.start;
  g_assert_cmpint (other, !=, start);
  focus_on (fixture, nth_row (fixture, 1));
  desk_test_keys (fixture->dialog, "e Return");
  hope_for (fixture, starts_otherwise, 1, start, NULL);
  g_assert_cmpint (nth_start (fixture, 1), ==, other);
  g_assert_cmpint (nth_start (fixture, 2), ==, third);
  hope_for (fixture, is_pinned, 1, TRUE, NULL);

  /* Mornings only: the others move, this one does not. */
  gtk_toggle_button_set_active (
    GTK_TOGGLE_BUTTON (
      gtk_widget_get_ancestor (find (fixture, GTK_TYPE_LABEL, "Midday"), GTK_TYPE_TOGGLE_BUTTON)),
    TRUE);
  hope_for (fixture, starts_otherwise, 2, third, NULL);
  g_assert_cmpint (nth_start (fixture, 1), ==, other);

  /* Unpinned it may move again. */
  focus_on (fixture, nth_row (fixture, 1));
  desk_test_keys (fixture->dialog, "p");
  hope_for (fixture, is_pinned, 1, FALSE, NULL);
  gtk_toggle_button_set_active (
    GTK_TOGGLE_BUTTON (
      gtk_widget_get_ancestor (find (fixture, GTK_TYPE_LABEL, "Morning"), GTK_TYPE_TOGGLE_BUTTON)),
    TRUE);
  hope_for (fixture, starts_otherwise, 1, other, NULL);
}

static void
test_the_last_question_is_answered (Fixture *fixture, gconstpointer data)
{
  AdwComboRow *every;

  open_plan (fixture);
  every = ADW_COMBO_ROW (find (fixture, ADW_TYPE_COMBO_ROW, "Every"));
  for (guint i = 0; i < 8; i++)
    adw_combo_row_set_selected (every, i);
  adw_combo_row_set_selected (every, 0);
  hope_for (fixture, has_rows, 12, 0, NULL);
  for (int i = 0; i < 20; i++)
    desk_test_settle (fixture->dialog);
  g_assert_cmpuint (count_rows (fixture), ==, 12);
  g_assert_cmpuint (adw_combo_row_get_selected (every), ==, 0);
}

/* A long list keeps its place and the keyboard's focus while it is planned again. */
static void
test_the_list_keeps_its_place (Fixture *fixture, gconstpointer data)
{
  GtkScrolledWindow *scroller;
  GtkWidget *row;
  double place;

  open_plan (fixture);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find (fixture, ADW_TYPE_COMBO_ROW, "Every")), 0);
  hope_for (fixture, has_rows, 12, 0, NULL);
  desk_test_resize (fixture->dialog, 1020, 500);
  row = nth_row (fixture, 9);
  focus_on (fixture, row);
  scroller = GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW));
  /* It glides there. */
  do
    {
      place = gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (scroller));
      desk_test_settle (fixture->dialog);
    }
  while (place != gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (scroller)) ||
         place == 0);
  desk_test_keys (fixture->dialog, "p");
  hope_for (fixture, is_pinned, 9, TRUE, NULL);
  desk_test_keys (fixture->dialog, "Delete");
  hope_for (fixture, is_in_state, 9, RD_AHEAD_DROPPED, NULL);
  rd_pressure_scale_set_value (RD_PRESSURE_SCALE (find (fixture, RD_TYPE_PRESSURE_SCALE, NULL)), 1);
  hope_for (fixture, presses, 1, 1, NULL);
  g_assert_true (nth_row (fixture, 9) == row);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->dialog)) == row);
  g_assert_cmpfloat (gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (scroller)), ==,
                     place);
}

/* What takes long is waited for beside what was shown. */

static gpointer
sleep_a_while (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  g_usleep (G_USEC_PER_SEC);
  return argument;
}

static void
slept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(gboolean *)data = rd_practice_read_finish (RD_PRACTICE (source), result, NULL) == data;
}

static gboolean
is_spinning (gpointer data)
{
  const Hope *hope = data;
  GtkWidget *spinner = desk_test_find (hope->fixture->dialog, GTK_TYPE_SPINNER, NULL);
  GtkWidget *list = nth_row (hope->fixture, 0);

  /* The one beside the list, not that of the first plan. */
  while (spinner && !gtk_widget_get_mapped (spinner))
    spinner =
      desk_test_find (gtk_widget_get_ancestor (list, GTK_TYPE_STACK), GTK_TYPE_SPINNER, NULL);
  return spinner && gtk_spinner_get_spinning (GTK_SPINNER (spinner)) == (hope->number != 0);
}

static void
test_what_takes_long_spins (Fixture *fixture, gconstpointer data)
{
  gboolean slept = FALSE;
  guint rows;

  open_plan (fixture);
  rows = count_rows (fixture);
  rd_practice_read_async (fixture->practice, sleep_a_while, &slept, NULL, NULL, NULL, slept_cb,
                          &slept);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find (fixture, ADW_TYPE_COMBO_ROW, "Every")), 0);
  hope_for (fixture, is_spinning, 0, TRUE, NULL);
  g_assert_false (slept);
  g_assert_cmpuint (count_rows (fixture), ==, rows);
  g_assert_true (gtk_widget_get_mapped (nth_row (fixture, 0)));
  hope_for (fixture, has_rows, 12, 0, NULL);
  g_assert_true (slept);
  hope_for (fixture, is_spinning, 0, FALSE, NULL);
}

/* Booking. */

static void
test_all_are_booked (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) kept = NULL;
  gint64 starts[6];

  open_plan (fixture);
  for (guint i = 0; i < 6; i++)
    starts[i] = nth_start (fixture, i);
  focus_on (fixture, nth_row (fixture, 2));
  /* What is dropped a moment before is not booked, though its plan may not be there yet. */
  desk_test_keys (fixture->window, "Delete ctrl+Return");
  desk_test_until (is_closed, fixture);
  g_assert_cmpstr (fixture->kept, ==, "5 massages booked for Hannah Clarke");
  kept = list_bookings (fixture);
  g_assert_cmpuint (kept->len, ==, 5);
  for (guint i = 0; i < kept->len; i++)
    g_assert_cmpint (((RdBooking *)kept->pdata[i])->starts, ==, starts[i < 2 ? i : i + 1]);
}

/* Somebody else is quicker, at another computer. */
static void
book_elsewhere (Fixture *fixture, gint64 client, const RdAheadChoice *choice)
{
  g_autoptr (RdPractice) other = desk_practice_open (fixture->path);
  g_autoptr (RdBooking) wanted = rd_record_new (RD_TYPE_BOOKING);
  g_autoptr (RdBooking) kept = NULL;
  g_autoptr (GError) error = NULL;

  wanted->client = client;
  wanted->practitioner = choice->slot.practitioner;
  wanted->service = 1;
  wanted->starts = choice->slot.start;
  kept = rd_practice_book (other, wanted, RD_BOOK_PLAIN, &error);
  g_assert_no_error (error);
}

static void
test_what_is_taken_meanwhile_is_named_and_replaced (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  gint64 start, other;

  open_plan (fixture);
  start = nth_start (fixture, 1);
  other = nth_start (fixture, 2);
  book_elsewhere (fixture, 2, rd_ahead_period_shown (nth_period (fixture, 1)));
  gtk_widget_activate_action (fixture->dialog, "ahead.book", NULL);
  hope_for (fixture, is_taken, 1, 0, NULL);
  g_assert_null (fixture->kept);
  before = list_bookings (fixture);
  g_assert_cmpuint (before->len, ==, 1);
  g_assert_cmpint (nth_start (fixture, 1), !=, start);
  g_assert_cmpint (nth_start (fixture, 2), ==, other);
  hope_for (fixture, says, 0, 0,
            "Nothing was booked: somebody else was quicker. What can no longer be had is marked, "
            "with the next best in its place. Book again to take that.");

  desk_test_keys (fixture->window, "ctrl+Return");
  desk_test_until (is_closed, fixture);
  g_assert_cmpstr (fixture->kept, ==, "6 massages booked for Hannah Clarke");
  after = list_bookings (fixture);
  g_assert_cmpuint (after->len, ==, 7);
}

/* Noticed while it is looked at: what was shown stays where it still can. */
static void
test_what_others_do_is_noticed (Fixture *fixture, gconstpointer data)
{
  gint64 start, other;

  open_plan (fixture);
  start = nth_start (fixture, 1);
  other = nth_start (fixture, 2);
  book_elsewhere (fixture, 2, rd_ahead_period_shown (nth_period (fixture, 1)));
  hope_for (fixture, is_taken, 1, 0, NULL);
  g_assert_cmpint (nth_start (fixture, 1), !=, start);
  g_assert_cmpint (nth_start (fixture, 2), ==, other);
  hope_for (fixture, says, 0, 0,
            "Something changed meanwhile. What can no longer be had is marked, with the next best "
            "in its place.");

  /* Exchanged by hand it is no longer missed. */
  focus_on (fixture, nth_row (fixture, 1));
  desk_test_keys (fixture->dialog, "e Return");
  hope_for (fixture, is_pinned, 1, TRUE, NULL);
  g_assert_false (gtk_widget_has_css_class (nth_row (fixture, 1), "rd-taken"));
}

static void
test_what_she_has_already_is_held (Fixture *fixture, gconstpointer data)
{
  open_plan (fixture);
  book_elsewhere (fixture, 1, rd_ahead_period_shown (nth_period (fixture, 1)));
  hope_for (fixture, is_in_state, 1, RD_AHEAD_HELD, NULL);
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "Has a massage already"));
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "5 of 5 chosen"));
  focus_on (fixture, nth_row (fixture, 1));
  desk_test_keys (fixture->dialog, "space Delete e p");
  g_assert_cmpint (nth_period (fixture, 1)->state, ==, RD_AHEAD_HELD);
}

/* Where nothing is free. */

static gboolean
take_off (RdWriting *writing, gpointer argument, GError **error)
{
  for (gint64 id = 1; id <= 2; id++)
    {
      RdTimeOff *off = rd_record_new (RD_TYPE_TIME_OFF);

      off->practitioner = id;
      off->starts = DESK_NOW + 20 * 86400;
      off->ends = DESK_NOW + 45 * 86400;
      if (!add (writing, off, error))
        return FALSE;
    }
  return TRUE;
}

static guint
find_open (Fixture *fixture)
{
  for (guint i = 0; nth_row (fixture, i); i++)
    if (rd_ahead_period_is_open (nth_period (fixture, i)))
      return i;
  g_assert_not_reached ();
}

static void
test_a_period_without_a_slot_has_alternatives (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint nth;

  rd_practice_write (fixture->practice, "change", take_off, NULL, &error);
  g_assert_no_error (error);
  open_plan (fixture);
  nth = find_open (fixture);
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "Ellen and John do not work then"));
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "5 of 6 chosen"));
  g_assert_cmpuint (nth_period (fixture, nth)->alternatives->len, ==, 0);
  focus_on (fixture, nth_row (fixture, nth));
  desk_test_keys (fixture->dialog, "space e p Delete");
  g_assert_true (rd_ahead_period_is_open (nth_period (fixture, nth)));

  /* Of an evening there is time for the half hour before the race alone; at other times there is
   * enough, and one is taken. */
  gtk_toggle_button_set_active (
    GTK_TOGGLE_BUTTON (
      gtk_widget_get_ancestor (find (fixture, GTK_TYPE_LABEL, "Evening"), GTK_TYPE_TOGGLE_BUTTON)),
    TRUE);
  hope_for (fixture, is_in_state, 0, RD_AHEAD_WITHOUT_SLOT, NULL);
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "1 of 6 chosen"));
  focus_on (fixture, nth_row (fixture, 0));
  desk_test_keys (fixture->dialog, "e Return");
  hope_for (fixture, is_in_state, 0, RD_AHEAD_PINNED, NULL);
  hope_for (fixture, is_pinned, 0, TRUE, NULL);
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "2 of 6 chosen"));
}

/* What cannot be shown. */

static void
test_a_programme_that_is_over (Fixture *fixture, gconstpointer data)
{
  rd_practice_set_now (fixture->practice, DESK_NOW + 100 * G_GINT64_CONSTANT (86400));
  open_dialog (fixture);
  hope_for (fixture, says, 0, 0, "This programme is over");
  g_assert_false (gtk_widget_get_sensitive (find (fixture, GTK_TYPE_BUTTON, "_Book massages")));
}

static gboolean
archive_services (RdWriting *writing, gpointer argument, GError **error)
{
  for (gint64 id = 1; id <= 2; id++)
    {
      g_autoptr (RdService) service =
        rd_store_get (rd_writing_store (writing), RD_TYPE_SERVICE, id, error);

      service->archived = TRUE;
      if (!rd_writing_update (writing, service, error))
        return FALSE;
    }
  return TRUE;
}

static void
test_a_practice_without_massage (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  rd_practice_write (fixture->practice, "change", archive_services, NULL, &error);
  g_assert_no_error (error);
  open_dialog (fixture);
  hope_for (fixture, says, 0, 0, "The practice offers no massage");
}

static gboolean
retrain (RdWriting *writing, gpointer argument, GError **error)
{
  for (gint64 id = 1; id <= 2; id++)
    {
      g_autoptr (RdPractitioner) one =
        rd_store_get (rd_writing_store (writing), RD_TYPE_PRACTITIONER, id, error);

      one->disciplines = RD_DISCIPLINE_TRAINING;
      if (!rd_writing_update (writing, one, error))
        return FALSE;
    }
  return TRUE;
}

static void
test_nobody_gives_it (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  rd_practice_write (fixture->practice, "change", retrain, NULL, &error);
  g_assert_no_error (error);
  open_dialog (fixture);
  hope_for (fixture, says, 0, 0, "Nobody gives this massage");
}

static void
test_a_failure_loses_nothing (Fixture *fixture, gconstpointer data)
{
  guint rows;

  open_plan (fixture);
  focus_on (fixture, nth_row (fixture, 1));
  desk_test_keys (fixture->dialog, "Delete");
  hope_for (fixture, is_in_state, 1, RD_AHEAD_DROPPED, NULL);
  rows = count_rows (fixture);
  rd_practice_close (fixture->practice);
  gtk_widget_activate_action (fixture->dialog, "ahead.book", NULL);
  hope_for (fixture, says, 0, 0, "The practice has been closed.");
  g_assert_true (gtk_widget_get_mapped (find (fixture, GTK_TYPE_BUTTON, "_Retry")));
  g_assert_cmpuint (count_rows (fixture), ==, rows);
  g_assert_cmpint (nth_period (fixture, 1)->state, ==, RD_AHEAD_DROPPED);
  focus_on (fixture, find (fixture, GTK_TYPE_BUTTON, "_Retry"));
  desk_test_keys (fixture->dialog, "space");
  hope_for (fixture, says, 0, 0, "The practice has been closed.");
  g_assert_null (fixture->kept);
}

#define ADD(path, test)                                                                            \
  g_test_add ("/desk/ahead-dialog/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  ADD ("plan", test_it_shows_a_plan);
  ADD ("closed-early", test_it_can_be_closed_before_it_has_a_plan);
  ADD ("how-often", test_how_often);
  ADD ("until-when", test_until_when);
  ADD ("which-massage", test_which_massage);
  ADD ("with-whom", test_with_whom);
  ADD ("when-in-the-day", test_when_in_the_day);
  ADD ("how-firm", test_how_firm);
  ADD ("dropped", test_a_proposal_is_dropped);
  ADD ("none-and-all", test_none_and_all);
  ADD ("exchanged", test_a_proposal_is_exchanged_and_stays);
  ADD ("last-question", test_the_last_question_is_answered);
  ADD ("place", test_the_list_keeps_its_place);
  ADD ("spins", test_what_takes_long_spins);
  ADD ("booked", test_all_are_booked);
  ADD ("taken", test_what_is_taken_meanwhile_is_named_and_replaced);
  ADD ("noticed", test_what_others_do_is_noticed);
  ADD ("held", test_what_she_has_already_is_held);
  ADD ("open", test_a_period_without_a_slot_has_alternatives);
  ADD ("over", test_a_programme_that_is_over);
  ADD ("no-massage", test_a_practice_without_massage);
  ADD ("nobody-gives", test_nobody_gives_it);
  ADD ("failure", test_a_failure_loses_nothing);
  return g_test_run ();
}
