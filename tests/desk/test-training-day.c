/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-training-day.c: a day's training and its head, over the hours. */
#include "desk-practice.h"
#include "desk-test.h"

#include "desk/calendar/rd-day-heading.h"
#include "desk/calendar/rd-training-day-private.h"
#include "desk/widgets/rd-tip.h"

#define SPECKS 30

typedef struct
{
  char *path;
  RdFocus *focus;
  GtkWidget *window;
  GtkWidget *day;
} Fixture;

static void
start (Fixture *fixture, gint64 client)
{
  fixture->path = desk_practice_make ();
  fixture->focus = desk_focus_open (fixture->path, client);
  fixture->day = rd_training_day_new ();
  rd_training_day_show (RD_TRAINING_DAY (fixture->day), rd_focus_week (fixture->focus), 1);
  fixture->window = desk_test_show (desk_test_frame (fixture->day, 120, 105), 400, 300);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  start (fixture, DESK_HANNAH);
}

static void
set_up_nobody (Fixture *fixture, gconstpointer data)
{
  start (fixture, 0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  desk_test_close (fixture->window);
  desk_focus_close (fixture->focus);
  desk_practice_erase (fixture->path);
}

static RdTrainingDay *
show (Fixture *fixture, guint day)
{
  rd_training_day_show (RD_TRAINING_DAY (fixture->day), rd_focus_week (fixture->focus), day);
  desk_test_settle (fixture->day);
  return RD_TRAINING_DAY (fixture->day);
}

static const char *
text_of (PangoLayout *layout)
{
  return layout ? pango_layout_get_text (layout) : NULL;
}

static const struct
{
  guint day;
  const char *first;
  const char *second;
  const char *figure;
  const char *said;
} days[] = {
  { 0, "Rest", NULL, NULL, "Mon 23 Nov: rest day, best for massage" },
  { 1, "Easy 40′", NULL, "120", "Tue 24 Nov: Easy 40′, load 120 planned" },
  { 2, "Hills 60′", NULL, "420", "Wed 25 Nov: Hills 60′, load 420 planned" },
  { 5, "Easy 30′", "Stretch 10′", "100", "Sat 28 Nov: Easy 30′, Stretch 10′, load 100 planned" },
  { 6, "Long run 90′", NULL, "360", "Sun 29 Nov: Long run 90′, load 360 planned" },
};

static void
test_says_workouts_and_load (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      RdTrainingDay *day = show (fixture, days[i].day);

      g_assert_cmpstr (text_of (day->chips[0]), ==, days[i].first);
      g_assert_cmpstr (text_of (day->chips[1]), ==, days[i].second);
      g_assert_cmpstr (text_of (day->figure), ==, days[i].figure);
      desk_test_assert_said (fixture->day, days[i].said);
    }
}

static void
test_a_rest_day_is_said_to_be_best_and_banded (Fixture *fixture, gconstpointer data)
{
  RdTrainingDay *day = show (fixture, 0);
  guint plain;

  g_assert_cmpstr (text_of (day->advice), ==, "Rest day · best for massage");
  /* The band of a rest day lies over the whole cell. */
  plain = desk_test_pixels (fixture->day, "rd_rest_text");
  g_assert_cmpuint (plain, >, 50);
  show (fixture, 1);
  g_assert_null (RD_TRAINING_DAY (fixture->day)->advice);
  g_assert_cmpuint (desk_test_pixels (fixture->day, "rd_rest_text"), <, SPECKS);
}

static void
test_a_heavier_day_has_a_taller_warmer_bar (Fixture *fixture, gconstpointer data)
{
  guint easy, hills;

  show (fixture, 1);
  easy = desk_test_pixels (fixture->day, "rd_heat_1_outline");
  show (fixture, 2);
  hills = desk_test_pixels (fixture->day, "rd_heat_4_outline");
  g_assert_cmpuint (desk_test_pixels (fixture->day, "rd_heat_1_outline"), <, SPECKS);
  g_assert_cmpuint (hills, >, 36 + 2 * 40);
  g_assert_cmpuint (hills, >, easy);
}

static void
test_the_kind_goes_before_the_minutes_do (Fixture *fixture, gconstpointer data)
{
  RdTrainingDay *day = show (fixture, 6);

  desk_test_reframe (fixture->day, 120, 105);
  g_assert_cmpstr (text_of (day->chips[0]), ==, "Long run 90′");
  desk_test_reframe (fixture->day, 80, 105);
  g_assert_cmpstr (text_of (day->chips[0]), ==, "90′");
  g_assert_false (pango_layout_is_ellipsized (day->chips[0]));
}

static gboolean
shows_race (gpointer data)
{
  RdWeek *week = rd_focus_week (data);

  return week->period->from == rd_date_new (2026, 11, 30) && week->period->training;
}

static void
show_race_week (Fixture *fixture)
{
  rd_focus_set_date (fixture->focus, rd_date_new (2026, 12, 3));
  desk_test_until (shows_race, fixture->focus);
}

static void
test_the_run_up_to_a_race_is_hatched (Fixture *fixture, gconstpointer data)
{
  show_race_week (fixture);
  show (fixture, 3);
  g_assert_cmpuint (desk_test_pixels (fixture->day, "rd_run_up"), <, SPECKS);
  show (fixture, 4);
  g_assert_cmpuint (desk_test_pixels (fixture->day, "rd_run_up"), >, 100);
  show (fixture, 6);
  g_assert_cmpuint (desk_test_pixels (fixture->day, "rd_run_up"), <, SPECKS);
}

static gboolean
mark_done (RdWriting *writing, gpointer argument, GError **error)
{
  g_autoptr (RdWorkout) workout =
    rd_store_get (rd_writing_store (writing), RD_TYPE_WORKOUT, *(gint64 *)argument, error);

  workout->outcome = RD_OUTCOME_DONE;
  workout->done_minutes = 50;
  workout->done_rpe = 4;
  return rd_writing_update (writing, workout, error);
}

static gboolean
is_done (gpointer data)
{
  return rd_focus_week (data)->days[1].done > 0;
}

/* What was done stands out from what was planned. */
static void
test_what_is_done_stands_beside_what_was_planned (Fixture *fixture, gconstpointer data)
{
  RdWeek *week = rd_focus_week (fixture->focus);
  gint64 id = rd_record_id (week->days[1].workouts->pdata[0]);
  RdTrainingDay *day;

  desk_practice_do (rd_focus_practice (fixture->focus), mark_done, &id);
  desk_test_until (is_done, fixture->focus);
  day = show (fixture, 1);
  g_assert_cmpstr (text_of (day->figure), ==, "200");
  g_assert_cmpstr (text_of (day->planned), ==, "of 120");
  g_assert_cmpstr (text_of (day->state), ==, "done");
  desk_test_assert_said (fixture->day, "Tue 24 Nov: Easy 40′, load 200 of 120 done");
  g_assert_cmpuint (desk_test_pixels (fixture->day, "rd_heat_2"), >, 36 * 15);
}

static void
test_nobodys_day_is_blank (Fixture *fixture, gconstpointer data)
{
  RdTrainingDay *day = show (fixture, 1);

  desk_test_assert_said (fixture->day, "Tue 24 Nov: no training shown");
  g_assert_null (rd_tip_get (fixture->day));
  g_assert_null (day->chips[0]);
}

/* The heads. */

static void
test_heads_say_day_rest_today_and_race (Fixture *fixture, gconstpointer data)
{
  GtkWidget *head = rd_day_heading_new ();
  GtkWidget *window = desk_test_show (desk_test_frame (head, 120, 45), 400, 300);
  RdDate today = rd_date_new (2026, 11, 23);
  guint plain;

  rd_day_heading_show (RD_DAY_HEADING (head), rd_focus_week (fixture->focus), 1, today);
  desk_test_assert_said (head, "Tue 24 Nov");
  plain = desk_test_pixels (head, "accent_bg_color");
  rd_day_heading_show (RD_DAY_HEADING (head), rd_focus_week (fixture->focus), 0, today);
  desk_test_assert_said (head, "Today, Mon 23 Nov, rest day");
  g_assert_cmpuint (desk_test_pixels (head, "accent_bg_color"), >, plain + 400);

  show_race_week (fixture);
  rd_day_heading_show (RD_DAY_HEADING (head), rd_focus_week (fixture->focus), 6, today);
  desk_test_assert_said (head, "Sun 6 Dec, race: Riverside 10K");
  g_assert_cmpuint (desk_test_pixels (head, "rd_race"), >, 20);
  desk_test_close (window);
}

#define ADD(path, test)                                                                            \
  g_test_add ("/desk/training-day/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  ADD ("workouts-and-load", test_says_workouts_and_load);
  ADD ("rest-day", test_a_rest_day_is_said_to_be_best_and_banded);
  ADD ("heavier-taller-warmer", test_a_heavier_day_has_a_taller_warmer_bar);
  ADD ("less-room", test_the_kind_goes_before_the_minutes_do);
  ADD ("run-up", test_the_run_up_to_a_race_is_hatched);
  ADD ("done", test_what_is_done_stands_beside_what_was_planned);
  g_test_add ("/desk/training-day/nobody", Fixture, NULL, set_up_nobody, test_nobodys_day_is_blank,
              tear_down);
  ADD ("heads", test_heads_say_day_rest_today_and_race);
  return g_test_run ();
}
