/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-programme-sheet.c: what the programme page shows, laid out in days and weeks. */
#include "sheet-practice.h"

#include "model/rd-food-note.h"
#include "practice/rd-programme-edit-commands.h"

#include <math.h>

#define NEAR .0001

/* Weeks and days. */

static void
test_weeks_run_from_monday (void)
{
  g_auto (Small) small = small_open ();
  gint64 programme = sheet_programme (&small, "Winter", on ("2026-11-18"), on ("2026-12-11"), 0);
  g_autoptr (RdProgrammeSheet) sheet = sheet_read (&small, programme);

  g_assert_cmpstr (sheet->client->name, ==, "Hannah Clarke");
  g_assert_cmpuint (sheet->n_weeks, ==, 4);
  g_assert_cmpuint (sheet->all_weeks, ==, 4);
  g_assert_cmpuint (rd_programme_sheet_n_days (sheet), ==, 28);
  g_assert_cmpint (sheet->days[0].date, ==, on ("2026-11-16"));
  g_assert_cmpint (sheet->days[27].date, ==, on ("2026-12-13"));
  for (guint i = 0; i < 28; i++)
    {
      g_assert_cmpint (sheet->days[i].date, ==, on ("2026-11-16") + (RdDate)i);
      g_assert_cmpint (sheet->days[i].inside, ==, i >= 2 && i <= 25);
    }
  for (guint i = 0; i < 4; i++)
    {
      g_assert_cmpint (sheet->weeks[i].start, ==, on ("2026-11-16") + 7 * (RdDate)i);
      g_assert_cmpuint (sheet->weeks[i].number, ==, i + 1);
      g_assert_cmpint (sheet->weeks[i].present, ==, i == 1);
      g_assert_cmpint (sheet->weeks[i].ahead, ==, i > 1);
    }
  g_assert_cmpint (rd_programme_sheet_present_week (sheet), ==, 1);
  g_assert_cmpint (rd_programme_sheet_find_day (sheet, on ("2026-11-16")), ==, 0);
  g_assert_cmpint (rd_programme_sheet_find_day (sheet, on ("2026-12-13")), ==, 27);
  g_assert_cmpint (rd_programme_sheet_find_day (sheet, on ("2026-11-15")), ==, -1);
  g_assert_cmpint (rd_programme_sheet_find_day (sheet, on ("2026-12-14")), ==, -1);
}

static void
test_a_programme_of_one_day_is_a_week (void)
{
  g_auto (Small) small = small_open ();
  gint64 programme = sheet_programme (&small, "Trial", on ("2026-11-29"), on ("2026-11-29"), 0);
  g_autoptr (RdProgrammeSheet) sheet = NULL;

  sheet_add (&small, programme, on ("2026-11-29"), RD_WORKOUT_EASY, 30);
  sheet = sheet_read (&small, programme);
  g_assert_cmpuint (sheet->n_weeks, ==, 1);
  g_assert_cmpuint (sheet->weeks[0].number, ==, 1);
  g_assert_true (sheet->weeks[0].present);
  g_assert_false (sheet->weeks[0].highest);
  for (guint i = 0; i < 7; i++)
    g_assert_cmpint (sheet->days[i].inside, ==, i == 6);
  g_assert_cmpuint (sheet->days[6].workouts->len, ==, 1);
}

static void
assert_part (Small *small, gint64 programme, const char *looked_at, const char *first)
{
  g_autoptr (RdProgrammeSheet) sheet = sheet_read_at (small, programme, 0, on (looked_at));
  RdDate starts = on ("2026-06-01");

  g_assert_cmpuint (sheet->all_weeks, ==, 60);
  g_assert_cmpuint (sheet->n_weeks, ==, RD_SHEET_MOST_WEEKS);
  g_assert_cmpint (sheet->days[0].date, ==, on (first));
  for (guint i = 0; i < sheet->n_weeks; i++)
    g_assert_cmpuint (sheet->weeks[i].number, ==,
                      (guint)(sheet->weeks[i].start - starts) / RD_SHEET_DAYS + 1);
}

/* Sixty weeks from Monday 1 June 2026 until Sunday 25 July 2027. */
static void
test_of_a_long_programme_a_part_is_shown (void)
{
  g_auto (Small) small = small_open ();
  gint64 programme = sheet_programme (&small, "Long", on ("2026-06-01"), on ("2027-07-25"), 0);
  g_autoptr (RdProgrammeSheet) sheet = NULL;

  assert_part (&small, programme, "2026-06-10", "2026-06-01");
  assert_part (&small, programme, "2020-01-01", "2026-06-01");
  assert_part (&small, programme, "2026-11-30", "2026-06-01");
  assert_part (&small, programme, "2026-12-07", "2026-06-08");
  assert_part (&small, programme, "2027-07-25", "2026-07-20");
  assert_part (&small, programme, "2033-01-01", "2026-07-20");
  sheet = sheet_read_at (&small, programme, 0, on ("2026-12-28"));
  g_assert_cmpint (rd_programme_sheet_find_day (sheet, on ("2026-12-28")), >=, 0);
}

static void
test_the_present_week_of_what_is_over_or_ahead (void)
{
  g_auto (Small) small = small_open ();
  gint64 past = sheet_programme (&small, "Past", on ("2026-09-07"), on ("2026-10-04"), 0);
  gint64 ahead = sheet_programme (&small, "Ahead", on ("2027-01-04"), on ("2027-01-31"), 0);
  g_autoptr (RdProgrammeSheet) over = sheet_read (&small, past);
  g_autoptr (RdProgrammeSheet) begun = sheet_read (&small, ahead);

  g_assert_cmpint (rd_programme_sheet_present_week (over), ==, 3);
  g_assert_cmpint (rd_programme_sheet_present_week (begun), ==, 0);
  for (guint i = 0; i < 4; i++)
    {
      g_assert_false (over->weeks[i].present || begun->weeks[i].present);
      g_assert_false (over->weeks[i].ahead);
      g_assert_true (begun->weeks[i].ahead);
    }
}

/* Load. */

/* Effort 10, so that minutes are a tenth of the load. */
static void
add_loads (Small *small, gint64 programme, const char *monday, const double loads[7])
{
  for (guint i = 0; i < 7; i++)
    {
      RdWorkout *workout;

      if (loads[i] <= 0)
        continue;
      workout = sheet_workout (programme, on (monday) + (RdDate)i, RD_WORKOUT_CROSS_TRAINING,
                               (int)loads[i] / 10);
      workout->rpe = 10;
      sheet_keep (small, workout);
    }
}

static const struct
{
  const char *monday;
  double loads[7];
  double load;
  double monotony;
  double strain;
} vectors[] = {
  { "2026-11-30", { 0, 180, 240, 150, 0, 120, 630 }, 1320, .9516, 1256.1 },
  { "2026-12-07", { 300, 300, 300, 300, 300, 300, 0 }, 1800, 2.4495, 4409.1 },
  { "2026-12-14", { 50, 0, 100, 50, 0, 150, 0 }, 350, .9354, 327.4 },
  { "2026-12-21", { 90, 90, 90, 90, 90, 90, 90 }, 630, NAN, NAN },
  { "2026-12-28", { 0 }, 0, NAN, NAN },
};

static void
test_sums_of_weeks_are_those_of_the_trade (void)
{
  g_auto (Small) small = small_open ();
  gint64 programme = sheet_programme (&small, "Sums", on ("2026-11-30"), on ("2027-01-03"), 0);
  g_autoptr (RdProgrammeSheet) sheet = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    add_loads (&small, programme, vectors[i].monday, vectors[i].loads);
  sheet = sheet_read (&small, programme);
  g_assert_cmpuint (sheet->n_weeks, ==, G_N_ELEMENTS (vectors));
  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      const RdSheetWeek *week = &sheet->weeks[i];

      g_assert_cmpfloat_with_epsilon (week->load.load, vectors[i].load, NEAR);
      if (isnan (vectors[i].monotony))
        g_assert_true (isnan (week->load.monotony) && isnan (week->load.strain));
      else
        {
          g_assert_cmpfloat_with_epsilon (week->load.monotony, vectors[i].monotony, .00006);
          g_assert_cmpfloat_with_epsilon (week->load.strain, vectors[i].strain, .06);
        }
      g_assert_cmpint (week->highest, ==, i == 1);
      g_assert_cmpfloat_with_epsilon (week->done, 0, NEAR);
    }
  g_assert_true (isnan (sheet->weeks[0].load.change));
  g_assert_cmpfloat_with_epsilon (sheet->weeks[1].load.change, 1800 / 1320.0 - 1, NEAR);
  g_assert_cmpfloat_with_epsilon (sheet->weeks[4].load.change, -1, NEAR);
}

static void
test_of_two_weeks_none_is_called_the_highest (void)
{
  g_auto (Small) small = small_open ();
  gint64 programme = sheet_programme (&small, "Short", on ("2026-11-30"), on ("2026-12-13"), 0);
  g_autoptr (RdProgrammeSheet) sheet = NULL;

  add_loads (&small, programme, vectors[0].monday, vectors[0].loads);
  add_loads (&small, programme, vectors[1].monday, vectors[1].loads);
  sheet = sheet_read (&small, programme);
  g_assert_false (sheet->weeks[0].highest || sheet->weeks[1].highest);
}

/* Monday 16 done otherwise than planned, Tuesday not recorded, Wednesday missed; today and Friday
 * 27 are still to come. */
static gint64
add_outcomes (Small *small)
{
  gint64 programme = sheet_programme (small, "Outcomes", on ("2026-11-16"), on ("2026-12-06"), 0);
  RdWorkout *done = sheet_workout (programme, on ("2026-11-16"), RD_WORKOUT_EASY, 30);
  RdWorkout *missed = sheet_workout (programme, on ("2026-11-18"), RD_WORKOUT_HILLS, 60);

  done->outcome = RD_OUTCOME_DONE;
  done->done_minutes = 40;
  done->done_rpe = 5;
  missed->outcome = RD_OUTCOME_MISSED;
  sheet_keep (small, done);
  sheet_add (small, programme, on ("2026-11-17"), RD_WORKOUT_TEMPO, 40);
  sheet_keep (small, missed);
  sheet_add (small, programme, on ("2026-11-23"), RD_WORKOUT_EASY, 20);
  sheet_add (small, programme, on ("2026-11-27"), RD_WORKOUT_LONG, 90);
  return programme;
}

static void
test_done_assumed_and_projected_are_apart (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (RdProgrammeSheet) sheet = sheet_read (&small, add_outcomes (&small));
  const RdSheetDay *done = sheet_day (sheet, "2026-11-16");
  const RdSheetDay *assumed = sheet_day (sheet, "2026-11-17");
  const RdSheetDay *missed = sheet_day (sheet, "2026-11-18");
  const RdSheetDay *ahead = sheet_day (sheet, "2026-11-27");

  g_assert_cmpint (done->load.flags, ==, RD_LOAD_DONE);
  g_assert_cmpfloat_with_epsilon (done->load.planned, 90, NEAR);
  g_assert_cmpfloat_with_epsilon (done->load.done, 200, NEAR);
  g_assert_cmpfloat_with_epsilon (done->training, 200, NEAR);
  g_assert_cmpint (assumed->load.flags, ==, RD_LOAD_ASSUMED);
  g_assert_cmpfloat_with_epsilon (assumed->training, 240, NEAR);
  g_assert_cmpfloat_with_epsilon (missed->training, 0, NEAR);
  g_assert_cmpfloat_with_epsilon (missed->load.planned, 420, NEAR);
  g_assert_cmpint (ahead->load.flags, ==, RD_LOAD_PROJECTED);
  g_assert_cmpfloat_with_epsilon (ahead->training, 360, NEAR);
  g_assert_cmpfloat_with_epsilon (sheet->weeks[0].done, 200, NEAR);
  g_assert_cmpfloat_with_epsilon (sheet->weeks[0].load.load, 440, NEAR);
  g_assert_cmpfloat_with_epsilon (sheet->weeks[1].done, 0, NEAR);
}

static void
test_a_practice_may_count_the_unrecorded_as_missed (void)
{
  g_auto (Small) small = small_open ();
  gint64 programme = add_outcomes (&small);
  g_autoptr (GPtrArray) all = small_list (&small, RD_TYPE_SETTINGS);
  g_autoptr (RdProgrammeSheet) sheet = NULL;
  g_autoptr (GError) error = NULL;

  RD_SETTINGS (all->pdata[0])->unrecorded = RD_UNRECORDED_AS_MISSED;
  rd_practice_keep (small.practice, all->pdata[0], &error);
  g_assert_no_error (error);
  sheet = sheet_read (&small, programme);
  g_assert_cmpfloat_with_epsilon (sheet_day (sheet, "2026-11-17")->training, 0, NEAR);
  g_assert_cmpfloat_with_epsilon (sheet_day (sheet, "2026-11-27")->training, 360, NEAR);
}

static void
test_heat_is_by_her_own_highest (void)
{
  static const double loads[7] = { 30, 90, 170, 300, 480, 600, 0 };
  static const int heats[7] = { 0, 0, 1, 2, 3, 4, 0 };
  g_auto (Small) small = small_open ();
  gint64 programme = sheet_programme (&small, "Heat", on ("2026-11-30"), on ("2027-02-07"), 0);
  g_autoptr (RdProgrammeSheet) sheet = NULL;

  /* At the beginning those to come count: her first day is not her highest. */
  add_loads (&small, programme, "2026-11-30", loads);
  /* Long after, an easy day is all she does. */
  add_loads (&small, programme, "2027-02-01", (double[7]){ 90 });
  sheet = sheet_read (&small, programme);
  for (guint i = 0; i < 7; i++)
    g_assert_cmpint (sheet->days[i].heat, ==, heats[i]);
  g_assert_cmpint (sheet_day (sheet, "2027-02-01")->heat, ==, 4);
}

/* Races. */

static void
test_taper_and_light_days_lead_to_the_race (void)
{
  g_auto (Small) small = small_open ();
  gint64 race = sheet_race (&small, "Bath Half", on ("2026-12-20"));
  gint64 programme = sheet_programme (&small, "Half", on ("2026-11-23"), on ("2026-12-20"), race);
  g_autoptr (RdProgrammeSheet) sheet = NULL;

  sheet_race (&small, "Frome 10K", on ("2026-11-28"));
  sheet = sheet_read (&small, programme);
  g_assert_cmpstr (sheet->race->name, ==, "Bath Half");
  for (guint i = 0; i < rd_programme_sheet_n_days (sheet); i++)
    {
      const RdSheetDay *day = &sheet->days[i];
      int to_race = on ("2026-12-20") - day->date, to_other = on ("2026-11-28") - day->date;

      g_assert_cmpint (day->taper, ==, to_race >= 1 && to_race <= 14);
      g_assert_cmpint (day->light, ==,
                       (to_race >= 1 && to_race <= 2) ||
                         (to_other != 0 && to_other >= -2 && to_other <= 2));
      g_assert_cmpint (day->race != NULL, ==, to_race == 0 || to_other == 0);
    }
}

static void
test_without_a_race_there_is_no_taper (void)
{
  g_auto (Small) small = small_open ();
  gint64 programme = sheet_programme (&small, "Base", on ("2026-11-23"), on ("2026-12-20"), 0);
  g_autoptr (RdProgrammeSheet) sheet = sheet_read (&small, programme);

  g_assert_null (sheet->race);
  for (guint i = 0; i < rd_programme_sheet_n_days (sheet); i++)
    g_assert_false (sheet->days[i].taper || sheet->days[i].light || sheet->days[i].race);
}

static void
test_of_two_races_of_a_day_the_programme_s_own_counts (void)
{
  g_auto (Small) small = small_open ();
  gint64 other = sheet_race (&small, "Fun run", on ("2026-12-13"));
  gint64 race = sheet_race (&small, "Bath Half", on ("2026-12-13"));
  gint64 programme = sheet_programme (&small, "Half", on ("2026-11-23"), on ("2026-12-13"), race);
  g_autoptr (RdProgrammeSheet) sheet = sheet_read (&small, programme);

  g_assert_cmpint (rd_record_id (sheet_day (sheet, "2026-12-13")->race), ==, race);
  g_assert_cmpint (other, !=, race);
}

/* What is on a day. */

static void
test_workouts_of_a_day_are_in_order_of_time (void)
{
  static const int starts[] = { RD_UNSET, 18 * 60, RD_UNSET, 7 * 60, 12 * 60 };
  static const guint order[] = { 4, 5, 2, 1, 3 };
  g_auto (Small) small = small_open ();
  gint64 programme = sheet_programme (&small, "Full", on ("2026-11-23"), on ("2026-11-29"), 0);
  g_autoptr (RdProgrammeSheet) sheet = NULL;
  const RdSheetDay *day;

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      RdWorkout *workout = sheet_workout (programme, on ("2026-11-25"), RD_WORKOUT_EASY, 20);

      workout->start = starts[i];
      sheet_keep (&small, workout);
    }
  /* Planned rest is nothing to do. */
  sheet_add (&small, programme, on ("2026-11-26"), RD_WORKOUT_REST, 0);
  sheet = sheet_read (&small, programme);
  day = sheet_day (sheet, "2026-11-25");
  g_assert_cmpuint (day->workouts->len, ==, 5);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpint (rd_record_id (day->workouts->pdata[i]), ==, order[i]);
  g_assert_cmpfloat_with_epsilon (day->training, 300, NEAR);
  g_assert_cmpuint (sheet_day (sheet, "2026-11-26")->workouts->len, ==, 0);
  g_assert_cmpint (sheet_day (sheet, "2026-11-26")->fit.before.verdict, ==, RD_VERDICT_BEST);
}

static void
set_aside (Small *small, gint64 programme)
{
  g_autoptr (GError) error = NULL;

  rd_practice_close_programme (small->practice, programme, TRUE, &error);
  g_assert_no_error (error);
}

/* Two programmes at once: both are trained. What one set aside still planned is not; what of it was
 * done was done. */
static void
test_programmes_overlap (void)
{
  g_auto (Small) small = small_open ();
  gint64 one = sheet_programme (&small, "One", on ("2026-11-16"), on ("2026-12-06"), 0);
  gint64 two = sheet_programme (&small, "Two", on ("2026-11-16"), on ("2026-12-13"), 0);
  RdWorkout *done = sheet_workout (two, on ("2026-11-17"), RD_WORKOUT_EASY, 30);
  g_autoptr (RdProgrammeSheet) both = NULL;
  g_autoptr (RdProgrammeSheet) alone = NULL;
  g_autoptr (RdProgrammeSheet) aside = NULL;

  done->outcome = RD_OUTCOME_DONE;
  done->done_minutes = 30;
  sheet_keep (&small, done);
  sheet_add (&small, one, on ("2026-11-25"), RD_WORKOUT_EASY, 30);
  sheet_add (&small, two, on ("2026-11-25"), RD_WORKOUT_HILLS, 40);
  both = sheet_read (&small, one);
  g_assert_cmpuint (sheet_day (both, "2026-11-25")->workouts->len, ==, 2);
  g_assert_cmpfloat_with_epsilon (sheet_day (both, "2026-11-25")->training, 370, NEAR);

  set_aside (&small, two);
  alone = sheet_read (&small, one);
  g_assert_cmpuint (sheet_day (alone, "2026-11-25")->workouts->len, ==, 1);
  g_assert_cmpfloat_with_epsilon (sheet_day (alone, "2026-11-25")->training, 90, NEAR);
  g_assert_cmpuint (sheet_day (alone, "2026-11-17")->workouts->len, ==, 1);

  /* Whoever opens the one set aside sees what it planned. */
  aside = sheet_read (&small, two);
  g_assert_cmpuint (sheet_day (aside, "2026-11-25")->workouts->len, ==, 2);
}

static void
test_food_stands_on_its_day (void)
{
  g_auto (Small) small = small_open ();
  gint64 programme = sheet_programme (&small, "Food", on ("2026-11-23"), on ("2026-11-29"), 0);
  RdFoodNote *note = rd_record_new (RD_TYPE_FOOD_NOTE);
  g_autoptr (RdProgrammeSheet) sheet = NULL;

  note->client = HANNAH;
  note->programme = programme;
  note->date = on ("2026-11-28");
  rd_record_set_text (&note->text, "Pasta");
  sheet_keep (&small, note);
  sheet = sheet_read (&small, programme);
  g_assert_cmpstr (sheet_day (sheet, "2026-11-28")->food->text, ==, "Pasta");
  g_assert_null (sheet_day (sheet, "2026-11-27")->food);
}

static const RdSheetMassage *
nth_massage (const RdSheetDay *day, guint nth)
{
  g_assert_cmpuint (nth, <, day->massages->len);
  return &g_array_index (day->massages, RdSheetMassage, nth);
}

static void
test_bookings_stand_on_their_days (void)
{
  g_auto (Small) small = small_open ();
  gint64 programme = sheet_programme (&small, "Booked", on ("2026-11-23"), on ("2026-12-06"), 0);
  g_autoptr (RdBooking) late = small_book (&small, HANNAH, MIKE, "2026-11-25T18:45");
  g_autoptr (RdBooking) early = small_book (&small, HANNAH, MIKE, "2026-11-25T08:00");
  g_autoptr (RdBooking) others = small_book (&small, WEI, MIKE, "2026-11-26T08:00");
  g_autoptr (RdBooking) gone = small_book (&small, HANNAH, MIKE, "2026-11-27T08:00");
  g_autoptr (RdBooking) lesson = small_wish (HANNAH, MIKE, TRAINING_60, "2026-11-28T10:00");
  g_autoptr (RdBooking) kept = rd_practice_book (small.practice, lesson, RD_BOOK_PLAIN, NULL);
  g_autoptr (RdProgrammeSheet) sheet = NULL;
  g_autoptr (RdBooking) cancelled = NULL;
  g_autoptr (GError) error = NULL;
  const RdSheetDay *day;

  cancelled = rd_practice_cancel (small.practice, rd_record_id (gone), "A cold",
                                  RD_CANCELLED_BY_CLIENT, &error);
  g_assert_no_error (error);
  sheet = sheet_read (&small, programme);
  day = sheet_day (sheet, "2026-11-25");
  g_assert_cmpint (rd_record_id (nth_massage (day, 0)->booking), ==, rd_record_id (early));
  g_assert_cmpint (rd_record_id (nth_massage (day, 1)->booking), ==, rd_record_id (late));
  g_assert_cmpstr (nth_massage (day, 0)->practitioner->name, ==, "Mike Adeyemi");
  g_assert_cmpint (nth_massage (day, 0)->pressure, ==, 4);
  g_assert_true (rd_sheet_massage_is_massage (nth_massage (day, 0)));
  day = sheet_day (sheet, "2026-11-28");
  g_assert_cmpint (rd_record_id (nth_massage (day, 0)->booking), ==, rd_record_id (kept));
  g_assert_false (rd_sheet_massage_is_massage (nth_massage (day, 0)));
  g_assert_cmpint (nth_massage (day, 0)->pressure, ==, 0);
  for (guint i = 0; i < 7; i++)
    g_assert_cmpint (sheet->days[i].massages->len > 0, ==,
                     sheet->days[i].date == on ("2026-11-25") ||
                       sheet->days[i].date == on ("2026-11-28"));
  (void)others;
}

/* What is proposed. */

static guint
count_proposals (RdProgrammeSheet *sheet)
{
  guint count = 0;

  for (guint i = 0; i < rd_programme_sheet_n_days (sheet); i++)
    for (guint j = 0; j < sheet->days[i].massages->len; j++)
      if (nth_massage (&sheet->days[i], j)->proposal)
        {
          g_assert_null (nth_massage (&sheet->days[i], j)->booking);
          g_assert_cmpint (nth_massage (&sheet->days[i], j)->starts, >, at ("2026-11-23T08:00"));
          count++;
        }
  return count;
}

static void
come (Small *small, const char *start)
{
  g_autoptr (RdBooking) booking = small_book (small, HANNAH, MIKE, start);
}

static void
test_massages_are_proposed_as_often_as_she_comes (void)
{
  g_auto (Small) small = small_open ();
  gint64 programme = sheet_programme (&small, "Eight", on ("2026-11-02"), on ("2026-12-27"), 0);
  g_autoptr (RdProgrammeSheet) never = NULL;
  g_autoptr (RdProgrammeSheet) weekly = NULL;
  g_autoptr (RdProgrammeSheet) fortnightly = NULL;
  const RdSheetMassage *first = NULL;

  never = sheet_read (&small, programme);
  g_assert_cmpuint (count_proposals (never), ==, 0);

  rd_practice_set_now (small.practice, at ("2026-11-02T08:00"));
  come (&small, "2026-11-04T10:00");
  come (&small, "2026-11-18T10:00");
  rd_practice_set_now (small.practice, at ("2026-11-23T08:00"));
  fortnightly = sheet_read (&small, programme);
  g_assert_cmpuint (count_proposals (fortnightly), >=, 2);
  g_assert_cmpuint (count_proposals (fortnightly), <=, 3);

  rd_practice_set_now (small.practice, at ("2026-11-02T08:00"));
  come (&small, "2026-11-11T10:00");
  rd_practice_set_now (small.practice, at ("2026-11-23T08:00"));
  weekly = sheet_read (&small, programme);
  g_assert_cmpuint (count_proposals (weekly), >, count_proposals (fortnightly));
  for (guint i = 0; i < rd_programme_sheet_n_days (weekly) && first == NULL; i++)
    for (guint j = 0; j < weekly->days[i].massages->len && first == NULL; j++)
      if (nth_massage (&weekly->days[i], j)->proposal)
        first = nth_massage (&weekly->days[i], j);
  g_assert_cmpstr (first->service->name, ==, "Sports massage 60");
  g_assert_cmpstr (first->practitioner->name, ==, "Mike Adeyemi");
}

static void
test_nothing_is_proposed_where_nobody_trains (void)
{
  g_auto (Small) small = small_open ();
  gint64 over = sheet_programme (&small, "Over", on ("2026-10-05"), on ("2026-11-01"), 0);
  gint64 aside = sheet_programme (&small, "Aside", on ("2026-11-02"), on ("2026-12-27"), 0);
  g_autoptr (RdProgrammeSheet) ended = NULL;
  g_autoptr (RdProgrammeSheet) closed = NULL;

  rd_practice_set_now (small.practice, at ("2026-11-02T08:00"));
  come (&small, "2026-11-04T10:00");
  rd_practice_set_now (small.practice, at ("2026-11-23T08:00"));
  set_aside (&small, aside);
  ended = sheet_read (&small, over);
  closed = sheet_read (&small, aside);
  g_assert_cmpuint (count_proposals (ended), ==, 0);
  g_assert_cmpuint (count_proposals (closed), ==, 0);
  g_assert_cmpuint (sheet_day (closed, "2026-11-04")->massages->len, ==, 1);
}

/* Bookings spoilt. */

static void
test_a_booking_that_no_longer_fits_is_marked (void)
{
  g_auto (Small) small = small_open ();
  gint64 programme = sheet_programme (&small, "Spoilt", on ("2026-11-16"), on ("2026-12-20"), 0);
  gint64 hills = sheet_add (&small, programme, on ("2026-11-25"), RD_WORKOUT_HILLS, 60);
  g_autoptr (RdBooking) fits = small_book (&small, HANNAH, MIKE, "2026-12-01T10:00");
  g_autoptr (RdBooking) spoilt = small_book (&small, HANNAH, MIKE, "2026-12-15T10:00");
  g_autoptr (RdProgrammeSheet) before = sheet_read (&small, programme);
  g_autoptr (RdProgrammeSheet) after = NULL;
  g_autoptr (GError) error = NULL;
  const RdInsight *insight;

  g_assert_cmpuint (before->insights->len, ==, 0);
  rd_practice_move_workouts (small.practice, &hills, 1, 20, &error);
  g_assert_no_error (error);
  after = sheet_read (&small, programme);
  g_assert_cmpuint (after->insights->len, ==, 1);
  insight = nth_massage (sheet_day (after, "2026-12-15"), 0)->insight;
  g_assert_true (insight == after->insights->pdata[0]);
  g_assert_cmpint (rd_record_id (insight->booking), ==, rd_record_id (spoilt));
  g_assert_null (nth_massage (sheet_day (after, "2026-12-01"), 0)->insight);
  (void)fits;
}

/* Which programme. */

static void
assert_follows (Small *small, const char *date, const char *name)
{
  g_autoptr (RdProgrammeSheet) sheet = sheet_read_at (small, 0, HANNAH, on (date));

  g_assert_cmpstr (sheet->programme->name, ==, name);
}

static void
test_a_client_follows_the_programme_of_the_day (void)
{
  g_auto (Small) small = small_open ();
  gint64 tri;

  sheet_programme (&small, "Autumn", on ("2026-09-07"), on ("2026-10-04"), 0);
  sheet_programme (&small, "Winter", on ("2026-11-16"), on ("2026-12-13"), 0);
  sheet_programme (&small, "Spring", on ("2027-03-01"), on ("2027-03-28"), 0);
  assert_follows (&small, "2026-11-23", "Winter");
  assert_follows (&small, "2026-09-07", "Autumn");
  assert_follows (&small, "2026-10-04", "Autumn");
  /* Between two the next to come, after all of them the last. */
  assert_follows (&small, "2026-10-05", "Winter");
  assert_follows (&small, "2020-01-01", "Autumn");
  assert_follows (&small, "2028-01-01", "Spring");

  /* Of two at once the one made later; one set aside only where there is no other. */
  tri = sheet_programme (&small, "Triathlon", on ("2026-11-23"), on ("2026-12-20"), 0);
  assert_follows (&small, "2026-11-23", "Triathlon");
  assert_follows (&small, "2026-11-22", "Winter");
  set_aside (&small, tri);
  assert_follows (&small, "2026-11-23", "Winter");
  assert_follows (&small, "2026-12-20", "Spring");
}

static void
test_one_set_aside_is_better_than_none (void)
{
  g_auto (Small) small = small_open ();
  gint64 only = sheet_programme (&small, "Only", on ("2026-11-16"), on ("2026-12-13"), 0);

  set_aside (&small, only);
  assert_follows (&small, "2026-11-23", "Only");
}

static void
test_a_client_without_programme_has_an_empty_sheet (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (RdProgrammeSheet) sheet = sheet_read_at (&small, 0, WEI, on ("2026-11-23"));

  g_assert_cmpstr (sheet->client->name, ==, "Wei Chen");
  g_assert_null (sheet->programme);
  g_assert_cmpuint (rd_programme_sheet_n_days (sheet), ==, 0);
  g_assert_cmpint (rd_programme_sheet_find_day (sheet, on ("2026-11-23")), ==, -1);
  g_assert_cmpint (rd_programme_sheet_present_week (sheet), ==, 0);
}

static void
test_a_programme_that_is_gone_is_said_so (void)
{
  g_auto (Small) small = small_open ();
  RdSheetQuestion question = { .programme = 17, .date = on ("2026-11-23"), .now = 0 };
  g_autoptr (GError) error = NULL;

  g_assert_null (rd_practice_read (small.practice, rd_programme_sheet_read, &question, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_NOT_FOUND);
}

static gpointer
read_cancelled (RdConnection *store, gpointer question, GCancellable *unused, GError **error)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  return rd_programme_sheet_read (store, question, cancellable, error);
}

static void
test_what_is_not_wanted_any_more_is_not_read_on (void)
{
  g_auto (Small) small = small_open ();
  RdSheetQuestion question = { .client = HANNAH,
                               .date = on ("2026-11-23"),
                               .now = rd_practice_now (small.practice) };
  g_autoptr (GError) error = NULL;

  sheet_programme (&small, "Winter", on ("2026-11-16"), on ("2026-12-13"), 0);
  g_assert_null (rd_practice_read (small.practice, read_cancelled, &question, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

#define ADD(path, test) g_test_add_func ("/desk/programme-sheet/" path, test)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("weeks", test_weeks_run_from_monday);
  ADD ("one-day", test_a_programme_of_one_day_is_a_week);
  ADD ("long", test_of_a_long_programme_a_part_is_shown);
  ADD ("present-week", test_the_present_week_of_what_is_over_or_ahead);
  ADD ("sums", test_sums_of_weeks_are_those_of_the_trade);
  ADD ("highest", test_of_two_weeks_none_is_called_the_highest);
  ADD ("outcomes", test_done_assumed_and_projected_are_apart);
  ADD ("unrecorded", test_a_practice_may_count_the_unrecorded_as_missed);
  ADD ("heat", test_heat_is_by_her_own_highest);
  ADD ("taper", test_taper_and_light_days_lead_to_the_race);
  ADD ("no-race", test_without_a_race_there_is_no_taper);
  ADD ("two-races", test_of_two_races_of_a_day_the_programme_s_own_counts);
  ADD ("order", test_workouts_of_a_day_are_in_order_of_time);
  ADD ("overlap", test_programmes_overlap);
  ADD ("food", test_food_stands_on_its_day);
  ADD ("bookings", test_bookings_stand_on_their_days);
  ADD ("proposals", test_massages_are_proposed_as_often_as_she_comes);
  ADD ("no-proposals", test_nothing_is_proposed_where_nobody_trains);
  ADD ("spoilt", test_a_booking_that_no_longer_fits_is_marked);
  ADD ("follows", test_a_client_follows_the_programme_of_the_day);
  ADD ("set-aside", test_one_set_aside_is_better_than_none);
  ADD ("no-programme", test_a_client_without_programme_has_an_empty_sheet);
  ADD ("gone", test_a_programme_that_is_gone_is_said_so);
  ADD ("not-wanted", test_what_is_not_wanted_any_more_is_not_read_on);
  return g_test_run ();
}
