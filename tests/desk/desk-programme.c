/* SPDX-License-Identifier: GPL-3.0-or-later */
/* desk-programme.c: Hannah's programme in a window, for the tests of its parts. */
#include "desk-programme.h"

#include "desk/programme/rd-sheet-reader.h"

#define WIDTH 1160
#define HEIGHT 850

static gboolean
is_shown (gpointer data)
{
  DeskProgramme *programme = data;

  return programme->grid->sheet != NULL && programme->grid->tops->len > 1;
}

static void
change_first (const char *path, RdDeed deed)
{
  g_autoptr (RdPractice) practice = desk_practice_open (path);

  desk_practice_do (practice, deed, NULL);
}

void
desk_programme_set_up (DeskProgramme *programme, gconstpointer deed)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  programme->path = desk_practice_make ();
  if (deed)
    change_first (programme->path, (RdDeed)deed);
  programme->focus = desk_focus_open (programme->path, DESK_HANNAH);
  rd_focus_set_programme (programme->focus, RD_FOCUS_OWN_PROGRAMME);
  programme->view = g_object_new (RD_TYPE_PROGRAMME_VIEW, "focus", programme->focus, NULL);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), programme->view);
  programme->window = desk_test_show (overlay, WIDTH, HEIGHT);
  programme->grid =
    RD_PROGRAMME_GRID (desk_test_find (programme->view, RD_TYPE_PROGRAMME_GRID, NULL));
  programme->chart =
    RD_PROGRAMME_CHART (desk_test_find (programme->view, RD_TYPE_PROGRAMME_CHART, NULL));
  desk_test_until (is_shown, programme);
  desk_test_settle (programme->window);
}

void
desk_programme_tear_down (DeskProgramme *programme, gconstpointer deed)
{
  desk_test_close (programme->window);
  desk_focus_close (programme->focus);
  desk_practice_erase (programme->path);
}

/**
 * desk_programme_date:
 * @text: "2026-11-25"
 *
 * Returns: that day
 */
RdDate
desk_programme_date (const char *text)
{
  RdDate date;

  g_assert_true (rd_date_parse (text, &date));
  return date;
}

/**
 * desk_programme_day:
 * @programme: a programme
 * @date: a day it shows
 *
 * Returns: its place in the sheet shown
 */
int
desk_programme_day (DeskProgramme *programme, const char *date)
{
  int day = rd_programme_sheet_find_day (programme->grid->sheet, desk_programme_date (date));

  g_assert_cmpint (day, >=, 0);
  return day;
}

/**
 * desk_programme_chip:
 * @programme: a programme
 * @date: a day it shows
 * @nth: which of the day's chips
 *
 * Returns: (transfer none): the chip
 */
RdProgrammeChip *
desk_programme_chip (DeskProgramme *programme, const char *date, guint nth)
{
  RdProgrammeDay *day =
    rd_programme_grid_day (programme->grid, desk_programme_day (programme, date));

  g_assert_cmpuint (nth, <, rd_programme_day_n_chips (day));
  return rd_programme_day_chip (day, nth);
}

/**
 * desk_programme_week:
 * @programme: a programme
 * @nth: which of its weeks, the first is 0
 *
 * Returns: (transfer none): the head of the week
 */
GtkWidget *
desk_programme_week (DeskProgramme *programme, guint nth)
{
  g_assert_cmpuint (nth, <, programme->grid->sheet->n_weeks);
  return programme->grid->weeks->pdata[nth];
}

/**
 * desk_programme_go:
 * @programme: a programme
 * @date: a day it shows
 * @nth: which of the day's chips; -1: the head of its week
 *
 * Puts the keyboard there.
 */
void
desk_programme_go (DeskProgramme *programme, const char *date, int nth)
{
  g_assert_true (
    rd_programme_grid_place (programme->grid, desk_programme_day (programme, date), nth));
  desk_test_settle (programme->window);
}

/**
 * desk_programme_do:
 * @programme: a programme
 * @deed: what is written
 * @argument: (nullable): for @deed
 *
 * Changes the practice behind the widgets' backs, and waits until they show it.
 */
void
desk_programme_do (DeskProgramme *programme, RdDeed deed, gpointer argument)
{
  RdProgrammeSheet *before = rd_programme_sheet_ref (programme->grid->sheet);

  desk_practice_do (rd_focus_practice (programme->focus), deed, argument);
  while (programme->grid->sheet == before)
    g_main_context_iteration (NULL, TRUE);
  rd_programme_sheet_unref (before);
  desk_test_settle (programme->window);
}

/**
 * desk_programme_undo:
 * @programme: a programme
 *
 * Takes back the last change.
 */
void
desk_programme_undo (DeskProgramme *programme)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *action = rd_practice_undo (rd_focus_practice (programme->focus), &error);

  g_assert_no_error (error);
  g_assert_nonnull (action);
}

/**
 * desk_programme_assert_cursor:
 * @programme: a programme
 * @date: a day it shows
 * @nth: which of the day's chips; -1: the head of its week
 *
 * Fails the test unless the cursor is there, and the keyboard with it.
 */
void
desk_programme_assert_cursor (DeskProgramme *programme, const char *date, int nth)
{
  g_autofree char *at = rd_date_format (rd_programme_grid_date (programme->grid));

  g_assert_cmpstr (at, ==, date);
  g_assert_cmpint (programme->grid->nth, ==, nth);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (programme->window)) ==
                 rd_programme_grid_current (programme->grid));
}

/* What is kept, and what is shown. */

static void
add_line (GString *text, const char *format, ...)
{
  va_list arguments;

  if (text->len)
    g_string_append (text, ", ");
  va_start (arguments, format);
  g_string_append_vprintf (text, format, arguments);
  va_end (arguments);
}

static void
add_workout_line (GString *text, RdWorkout *workout)
{
  const char *kind = rd_enum_to_nick (RD_TYPE_WORKOUT_KIND, workout->kind);

  if (workout->outcome == RD_OUTCOME_PLANNED)
    add_line (text, "%s %d", kind, workout->minutes);
  else
    add_line (text, "%s %d %s", kind, workout->minutes,
              rd_enum_to_nick (RD_TYPE_WORKOUT_OUTCOME, workout->outcome));
}

/* "easy 30, stretch 10 done, food Pasta, massage 10:00" */
static gpointer
write_kept (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  RdDate date = *(RdDate *)argument;
  g_autoptr (RdZone) zone = rd_zone_new ("Europe/London", error);
  g_autoptr (GPtrArray) workouts =
    rd_store_list (store, RD_TYPE_WORKOUT, "client = $1 AND date = $2 ORDER BY id", error,
                   RD_BIND_INT (DESK_HANNAH), RD_BIND_DATE (date), RD_BIND_END);
  g_autoptr (GPtrArray) food =
    rd_store_list (store, RD_TYPE_FOOD_NOTE, "client = $1 AND date = $2 ORDER BY id", error,
                   RD_BIND_INT (DESK_HANNAH), RD_BIND_DATE (date), RD_BIND_END);
  g_autoptr (GPtrArray) bookings =
    rd_store_list (store, RD_TYPE_BOOKING, "client = $1 ORDER BY starts", error,
                   RD_BIND_INT (DESK_HANNAH), RD_BIND_END);
  GString *text = g_string_new (NULL);

  g_assert_true (workouts && food && bookings);
  for (guint i = 0; i < workouts->len; i++)
    add_workout_line (text, workouts->pdata[i]);
  for (guint i = 0; i < food->len; i++)
    add_line (text, "food %s", RD_FOOD_NOTE (food->pdata[i])->text);
  for (guint i = 0; i < bookings->len; i++)
    {
      RdBooking *booking = bookings->pdata[i];
      int minutes;

      if (rd_booking_takes_time (booking) &&
          rd_zone_to_wall (zone, booking->starts, &minutes) == date)
        add_line (text, "massage %02d:%02d", minutes / 60, minutes % 60);
    }
  return g_string_free (text, FALSE);
}

static char *
read_kept (DeskProgramme *programme, const char *date)
{
  RdDate day = desk_programme_date (date);
  g_autoptr (GError) error = NULL;
  char *text = rd_practice_read (rd_focus_practice (programme->focus), write_kept, &day, &error);

  g_assert_no_error (error);
  return text;
}

/**
 * desk_programme_assert_kept:
 * @programme: a programme
 * @date: a day
 * @expected: "easy 30, stretch 10 done, food Pasta, massage 10:00": kinds and minutes planned, what
 *   became of it, by order of making
 *
 * Fails the test unless the practice has that on the day.
 */
void
desk_programme_assert_kept (DeskProgramme *programme, const char *date, const char *expected)
{
  g_autofree char *text = read_kept (programme, date);

  g_assert_cmpstr (text, ==, expected);
}

typedef struct
{
  DeskProgramme *programme;
  const char *date;
  const char *expected;
} Expected;

static gboolean
is_kept (gpointer data)
{
  Expected *expected = data;
  g_autofree char *text = read_kept (expected->programme, expected->date);

  return g_str_equal (text, expected->expected);
}

/**
 * desk_programme_wait_kept:
 * @programme: a programme
 * @date: a day
 * @expected: as for desk_programme_assert_kept()
 *
 * Waits until the practice has that on the day.
 */
void
desk_programme_wait_kept (DeskProgramme *programme, const char *date, const char *expected)
{
  Expected wanted = { programme, date, expected };

  g_test_message ("until %s has %s", date, expected);
  desk_test_until (is_kept, &wanted);
}

static char *
write_shown (DeskProgramme *programme, const char *date)
{
  RdProgrammeDay *day =
    rd_programme_grid_day (programme->grid, desk_programme_day (programme, date));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rd_programme_day_n_chips (day); i++)
    {
      const RdChipItem *item = rd_programme_chip_item (rd_programme_day_chip (day, i));

      g_assert_true (gtk_widget_get_visible (GTK_WIDGET (rd_programme_day_chip (day, i))));
      if (item->kind == RD_CHIP_WORKOUT)
        add_workout_line (text, item->workout);
      else if (item->kind == RD_CHIP_FOOD)
        add_line (text, "food %s", programme->grid->sheet->days[item->day].food->text);
      else if (item->kind == RD_CHIP_MASSAGE)
        add_line (text, "%s", item->massage->booking ? "massage" : "proposal");
      else
        add_line (text, "%s", item->kind == RD_CHIP_REST ? "rest" : "nothing");
    }
  return g_string_free (text, FALSE);
}

static gboolean
shows (gpointer data)
{
  Expected *expected = data;
  g_autofree char *text = write_shown (expected->programme, expected->date);

  return g_str_equal (text, expected->expected);
}

/**
 * desk_programme_wait_shown:
 * @programme: a programme
 * @date: a day it shows
 * @expected: "easy 30, food Pasta, massage", "rest, proposal" or "nothing": the day's chips
 *
 * Waits until the grid shows that.
 */
void
desk_programme_wait_shown (DeskProgramme *programme, const char *date, const char *expected)
{
  Expected wanted = { programme, date, expected };

  g_test_message ("until %s shows %s", date, expected);
  desk_test_until (shows, &wanted);
  desk_test_settle (programme->window);
}

static gboolean
says (gpointer data)
{
  Expected *expected = data;

  return desk_test_find (expected->programme->window, GTK_TYPE_LABEL, expected->expected) != NULL;
}

/**
 * desk_programme_wait_said:
 * @programme: a programme
 * @sentence: what is said at the foot of the window
 *
 * Waits until it is said.
 */
void
desk_programme_wait_said (DeskProgramme *programme, const char *sentence)
{
  Expected wanted = { programme, NULL, sentence };

  g_test_message ("until it says: %s", sentence);
  desk_test_until (says, &wanted);
}

/**
 * desk_programme_add:
 * @writing: an open transaction
 * @programme: id of a programme of Hannah's
 * @date: a day
 * @kind: of the workout
 * @minutes: planned
 * @error: return location for what the store says
 *
 * Returns: whether Hannah has the workout now
 */
gboolean
desk_programme_add (RdWriting *writing,
                    gint64 programme,
                    const char *date,
                    RdWorkoutKind kind,
                    int minutes,
                    GError **error)
{
  g_autoptr (RdWorkout) workout = rd_record_new (RD_TYPE_WORKOUT);

  workout->client = DESK_HANNAH;
  workout->programme = programme;
  workout->date = desk_programme_date (date);
  workout->kind = kind;
  workout->minutes = minutes;
  return rd_writing_insert (writing, workout, error);
}

/**
 * desk_programme_massage:
 * @start: wall time, as desk_practice_at() takes it
 *
 * Returns: (transfer full): an hour of light massage of Hannah with John, not kept yet
 */
RdBooking *
desk_programme_massage (const char *start)
{
  RdBooking *booking = rd_record_new (RD_TYPE_BOOKING);

  booking->uid = g_strdup (start);
  booking->client = DESK_HANNAH;
  booking->practitioner = DESK_JOHN;
  booking->service = DESK_SPORTS_60;
  booking->room = DESK_ROOM_1;
  booking->pressure = 2;
  booking->starts = desk_practice_at (start);
  booking->ends = booking->starts + 60 * 60;
  booking->busy_until = booking->ends + 15 * 60;
  booking->status = RD_BOOKING_CONFIRMED;
  return booking;
}

gboolean
desk_programme_lengthen (RdWriting *writing, gpointer argument, GError **error)
{
  g_autoptr (RdProgramme) programme =
    rd_store_get (rd_writing_store (writing), RD_TYPE_PROGRAMME, 1, error);

  programme->starts = desk_programme_date ("2026-08-31");
  return rd_writing_update (writing, programme, error);
}

void
desk_programme_set_up_mirrored (DeskProgramme *programme, gconstpointer deed)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  desk_programme_set_up (programme, deed);
}

void
desk_programme_tear_down_mirrored (DeskProgramme *programme, gconstpointer deed)
{
  desk_programme_tear_down (programme, deed);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}
