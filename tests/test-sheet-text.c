/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-sheet-text.c: what the days and weeks of a programme are called. */
#include "sheet-practice.h"

#include "desk/programme/rd-sheet-text.h"
#include "practice/rd-programme-edit-commands.h"

#include <math.h>

static void
assert_text (char *text, const char *expected)
{
  g_autofree char *owned = text;

  g_assert_cmpstr (owned, ==, expected);
}

/* Six weeks from 2 November; Hannah's trainer is Mike. */
static gint64
add_programme (Small *small, gboolean owned)
{
  RdProgramme *programme = rd_record_new (RD_TYPE_PROGRAMME);

  programme->client = HANNAH;
  rd_record_set_text (&programme->name, "Bath Half 2026");
  programme->starts = on ("2026-11-02");
  programme->ends = on ("2026-12-13");
  programme->owner = owned ? MIKE : 0;
  return sheet_keep (small, programme);
}

static void
test_a_programme_says_whose_it_is_and_how_far (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (RdProgrammeSheet) owned = sheet_read (&small, add_programme (&small, TRUE));
  g_autoptr (RdProgrammeSheet) free = sheet_read (&small, add_programme (&small, FALSE));

  assert_text (rd_sheet_text_subtitle (owned), "Hannah Clarke · week 4 of 6 · by Mike Adeyemi");
  assert_text (rd_sheet_text_subtitle (free), "Hannah Clarke · week 4 of 6");
  owned->today = free->today = on ("2026-12-14");
  assert_text (rd_sheet_text_subtitle (owned),
               "Hannah Clarke · 2 November – 13 December 2026 · by Mike Adeyemi");
  assert_text (rd_sheet_text_subtitle (free), "Hannah Clarke · 2 November – 13 December 2026");
  owned->today = on ("2026-11-02");
  assert_text (rd_sheet_text_subtitle (owned), "Hannah Clarke · week 1 of 6 · by Mike Adeyemi");
  owned->today = on ("2026-12-13");
  assert_text (rd_sheet_text_subtitle (owned), "Hannah Clarke · week 6 of 6 · by Mike Adeyemi");
  owned->today = on ("2026-11-01");
  assert_text (rd_sheet_text_subtitle (owned),
               "Hannah Clarke · 2 November – 13 December 2026 · by Mike Adeyemi");
}

static void
test_numbers_are_written_short (void)
{
  assert_text (rd_sheet_text_change (.124), "+12 %");
  assert_text (rd_sheet_text_change (0), "+0 %");
  assert_text (rd_sheet_text_change (-.001), "+0 %");
  assert_text (rd_sheet_text_change (-.45), "−45 %");
  assert_text (rd_sheet_text_change (-1), "−100 %");
  assert_text (rd_sheet_text_change (NAN), "–");
  assert_text (rd_sheet_text_change (INFINITY), "–");
  assert_text (rd_sheet_text_ratio (.9516), "1.0");
  assert_text (rd_sheet_text_ratio (2.4495), "2.4");
  assert_text (rd_sheet_text_ratio (NAN), "–");
  assert_text (rd_sheet_text_short_day (on ("2026-10-19")), "19 Oct");
  assert_text (rd_sheet_text_short_day (on ("2027-01-03")), "3 Jan");
}

static void
test_a_week_is_read_with_its_sums (void)
{
  RdSheetWeek week = { .start = on ("2026-11-23"),
                       .number = 4,
                       .load = { on ("2026-11-23"), 1442, 1.04, 1490.2, .08 } };

  assert_text (rd_sheet_text_week (&week),
               "Week 4 from Mon 23 Nov: load 1442, change +8 %, monotony 1.0, strain 1490");
  week.load = (RdLoadWeek){ on ("2026-11-23"), 0, NAN, NAN, NAN };
  assert_text (rd_sheet_text_week (&week),
               "Week 4 from Mon 23 Nov: load 0, change –, monotony –, strain –");
}

static void
assert_reading (RdProgrammeSheet *sheet, const char *date, const char *expected)
{
  guint day = (guint)rd_programme_sheet_find_day (sheet, on (date));

  assert_text (rd_sheet_text_reading (sheet, day), expected);
}

static void
test_a_day_is_read_by_how_its_load_is_known (void)
{
  g_auto (Small) small = small_open ();
  gint64 programme = add_programme (&small, TRUE);
  RdWorkout *done = sheet_workout (programme, on ("2026-11-02"), RD_WORKOUT_EASY, 30);
  g_autoptr (RdProgrammeSheet) sheet = NULL;

  done->outcome = RD_OUTCOME_DONE;
  done->done_minutes = 40;
  sheet_keep (&small, done);
  sheet_add (&small, programme, on ("2026-11-03"), RD_WORKOUT_HILLS, 50);
  sheet_add (&small, programme, on ("2026-11-27"), RD_WORKOUT_LONG, 90);
  sheet_add (&small, programme, on ("2026-11-27"), RD_WORKOUT_STRETCH, 10);
  sheet = sheet_read (&small, programme);
  assert_reading (sheet, "2026-11-02",
                  "Mon 2 Nov\nEasy 30′\nLoad 120 done, 90 planned\n"
                  "Fitness 3 · fatigue 17 · form +0");
  assert_reading (sheet, "2026-11-03",
                  "Tue 3 Nov\nHills 50′\nLoad 350 assumed, nothing was recorded\n"
                  "Fitness 11 · fatigue 65 · form −14");
  assert_reading (sheet, "2026-11-04",
                  "Wed 4 Nov\nRest day\nNo load\nFitness 11 · fatigue 55 · form −54");
  assert_reading (sheet, "2026-11-27",
                  "Fri 27 Nov\nLong run 90′\nStretch 10′\nLoad 370 planned\n"
                  "Fitness 15 · fatigue 54 · form +5");
}

/* On the 20th one of two was done, on the 19th a massage alone, on the 18th both. */
static void
test_done_planned_and_massage_are_apart (void)
{
  g_auto (Small) small = small_open ();
  gint64 programme = add_programme (&small, TRUE);
  RdWorkout *done = sheet_workout (programme, on ("2026-11-20"), RD_WORKOUT_EASY, 30);
  RdWorkout *unplanned = sheet_workout (programme, on ("2026-11-17"), RD_WORKOUT_EASY, RD_UNSET);
  g_autoptr (RdBooking) alone = NULL;
  g_autoptr (RdBooking) beside = NULL;
  g_autoptr (RdProgrammeSheet) sheet = NULL;

  rd_practice_set_now (small.practice, at ("2026-11-02T08:00"));
  alone = small_book (&small, HANNAH, MIKE, "2026-11-19T17:00");
  beside = small_book (&small, HANNAH, MIKE, "2026-11-18T17:00");
  rd_practice_set_now (small.practice, at ("2026-11-23T08:00"));
  done->outcome = RD_OUTCOME_DONE;
  done->done_minutes = 30;
  sheet_keep (&small, done);
  unplanned->outcome = RD_OUTCOME_DONE;
  unplanned->done_minutes = 20;
  sheet_keep (&small, unplanned);
  sheet_add (&small, programme, on ("2026-11-20"), RD_WORKOUT_STRENGTH, 20);
  sheet_add (&small, programme, on ("2026-11-18"), RD_WORKOUT_HILLS, 50);
  sheet = sheet_read (&small, programme);
  assert_reading (sheet, "2026-11-20",
                  "Fri 20 Nov\nEasy 30′\nStrength 20′\nLoad 90 done, 190 planned\n"
                  "Fitness 19 · fatigue 97 · form −66");
  assert_reading (sheet, "2026-11-19",
                  "Thu 19 Nov\nRest day\nLoad 120 from massage\n"
                  "Fitness 15 · fatigue 81 · form −62\n"
                  "Sports massage 60 with Mike Adeyemi, Thu 19 Nov, 17:00, pressure 4 of 5");
  assert_reading (sheet, "2026-11-18",
                  "Wed 18 Nov\nHills 50′\nLoad 350 assumed, nothing was recorded\n"
                  "Load 120 from massage\nFitness 13 · fatigue 74 · form −7\n"
                  "Sports massage 60 with Mike Adeyemi, Wed 18 Nov, 17:00, pressure 4 of 5");
  assert_reading (sheet, "2026-11-17",
                  "Tue 17 Nov\nEasy\nLoad 60 done\nFitness 1 · fatigue 9 · form +0");
}

static void
test_form_about_nothing_has_one_sign (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (RdProgrammeSheet) sheet = sheet_read (&small, add_programme (&small, TRUE));

  sheet->days[0].load.form = -.3;
  assert_reading (sheet, "2026-11-02",
                  "Mon 2 Nov\nRest day\nNo load\nFitness 0 · fatigue 0 · form +0");
  sheet->days[0].load.form = -.6;
  assert_reading (sheet, "2026-11-02",
                  "Mon 2 Nov\nRest day\nNo load\nFitness 0 · fatigue 0 · form −1");
}

static void
test_a_day_beside_the_programme_is_no_rest_day (void)
{
  g_auto (Small) small = small_open ();
  gint64 programme = sheet_programme (&small, "Late", on ("2026-11-25"), on ("2026-11-29"), 0);
  g_autoptr (RdProgrammeSheet) sheet = sheet_read (&small, programme);

  assert_text (rd_sheet_text_day (sheet, 0),
               "Mon 23 Nov; No load; Fitness 0 · fatigue 0 · form +0");
  assert_text (rd_sheet_text_day (sheet, 2), "Wed 25 Nov; Rest day; No load; Fitness 0 · fatigue 0 "
                                             "· form +0. Massage: Rest day, best for massage");
}

static void
test_a_workout_is_read_with_what_became_of_it (void)
{
  RdSheetDay day = { .date = on ("2026-11-26") };
  g_autoptr (RdWorkout) workout = sheet_workout (0, day.date, RD_WORKOUT_LONG, 95);
  g_autoptr (RdWorkout) race = sheet_workout (0, day.date, RD_WORKOUT_RACE, RD_UNSET);

  assert_text (rd_sheet_text_workout (&day, workout),
               "Long run 95′, Thu 26 Nov, load 380, planned");
  workout->outcome = RD_OUTCOME_MISSED;
  assert_text (rd_sheet_text_workout (&day, workout), "Long run 95′, Thu 26 Nov, load 380, missed");
  workout->outcome = RD_OUTCOME_DONE;
  workout->done_minutes = 100;
  workout->done_rpe = 6;
  assert_text (rd_sheet_text_workout (&day, workout), "Long run 95′, Thu 26 Nov, load 600, done");
  rd_record_set_text (&race->title, "Bath Half");
  assert_text (rd_sheet_text_workout (&day, race), "Bath Half, Thu 26 Nov, load 0, planned");
}

static void
test_a_massage_is_named_by_who_gives_it (void)
{
  g_autoptr (RdPractitioner) john = rd_record_new (RD_TYPE_PRACTITIONER);
  g_autoptr (RdService) service = rd_record_new (RD_TYPE_SERVICE);
  RdSheetMassage massage = { .practitioner = john, .service = service };

  rd_record_set_text (&john->name, "John Whitlock");
  rd_record_set_text (&service->name, "Sports massage 60");
  service->discipline = RD_DISCIPLINE_SPORTS_MASSAGE;
  assert_text (rd_sheet_text_who (&massage), "John");
  assert_text (rd_sheet_text_pill (&massage), "John");
  rd_record_set_text (&john->name, "Cher");
  assert_text (rd_sheet_text_who (&massage), "Cher");

  /* Another booking by what it is for. */
  service->discipline = RD_DISCIPLINE_TRAINING;
  assert_text (rd_sheet_text_pill (&massage), "Sports massage 60");
  rd_record_set_text (&service->short_name, "Gait check");
  assert_text (rd_sheet_text_pill (&massage), "Gait check");

  massage.practitioner = NULL;
  massage.service = NULL;
  assert_text (rd_sheet_text_who (&massage), "Massage");
  assert_text (rd_sheet_text_pill (&massage), "Massage");
}

static RdSheetMassage *
nth_massage (RdProgrammeSheet *sheet, const char *date, guint nth)
{
  const RdSheetDay *day = sheet_day (sheet, date);

  g_assert_cmpuint (nth, <, day->massages->len);
  return &g_array_index (day->massages, RdSheetMassage, nth);
}

static void
test_a_massage_is_read_with_time_and_pressure (void)
{
  g_auto (Small) small = small_open ();
  gint64 programme = add_programme (&small, TRUE);
  g_autoptr (RdBooking) booked = small_book (&small, HANNAH, MIKE, "2026-11-26T17:30");
  g_autoptr (RdProgrammeSheet) sheet = sheet_read (&small, programme);
  RdSheetMassage *massage = nth_massage (sheet, "2026-11-26", 0);
  RdAheadChoice choice = { 0 };

  assert_text (rd_sheet_text_massage (sheet, massage),
               "Sports massage 60 with Mike Adeyemi, Thu 26 Nov, 17:30, pressure 4 of 5");
  massage->pressure = 0;
  assert_text (rd_sheet_text_massage (sheet, massage),
               "Sports massage 60 with Mike Adeyemi, Thu 26 Nov, 17:30");
  massage->proposal = &choice;
  assert_text (rd_sheet_text_massage (sheet, massage),
               "Suggested: Sports massage 60 with Mike Adeyemi, Thu 26 Nov, 17:30");
  massage->pressure = 3;
  assert_text (
    rd_sheet_text_massage (sheet, massage),
    "Suggested: Sports massage 60 with Mike Adeyemi, Thu 26 Nov, 17:30, pressure 3 of 5");
}

static void
test_a_massage_spoilt_says_why (void)
{
  g_auto (Small) small = small_open ();
  gint64 programme = add_programme (&small, TRUE);
  gint64 hills = sheet_add (&small, programme, on ("2026-11-24"), RD_WORKOUT_HILLS, 60);
  g_autoptr (RdBooking) booked = small_book (&small, HANNAH, MIKE, "2026-12-01T10:00");
  g_autoptr (RdProgrammeSheet) sheet = NULL;
  g_autoptr (GError) error = NULL;

  rd_practice_move_workouts (small.practice, &hills, 1, 7, &error);
  g_assert_no_error (error);
  sheet = sheet_read (&small, programme);
  assert_text (
    rd_sheet_text_massage (sheet, nth_massage (sheet, "2026-12-01", 0)),
    "Sports massage 60 with Mike Adeyemi, Tue 1 Dec, 10:00, pressure 4 of 5. Fits less "
    "well: Good: After Tuesday’s hills, before Wednesday’s rest. When it was booked: Best");
}

#define ADD(path, test) g_test_add_func ("/desk/sheet-text/" path, test)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("subtitle", test_a_programme_says_whose_it_is_and_how_far);
  ADD ("numbers", test_numbers_are_written_short);
  ADD ("week", test_a_week_is_read_with_its_sums);
  ADD ("day", test_a_day_is_read_by_how_its_load_is_known);
  ADD ("apart", test_done_planned_and_massage_are_apart);
  ADD ("form", test_form_about_nothing_has_one_sign);
  ADD ("beside", test_a_day_beside_the_programme_is_no_rest_day);
  ADD ("workout", test_a_workout_is_read_with_what_became_of_it);
  ADD ("who", test_a_massage_is_named_by_who_gives_it);
  ADD ("massage", test_a_massage_is_read_with_time_and_pressure);
  ADD ("spoilt", test_a_massage_spoilt_says_why);
  return g_test_run ();
}
