/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-workout-text.c: what the words of a plan say of a workout. */
#include "exchange/rd-workout-text.h"

#include <math.h>

static const struct
{
  const char *text;
  int kind;
} kinds[] = {
  { "rest", RD_WORKOUT_REST },
  { "Rest Day", RD_WORKOUT_REST },
  { "Day Off", RD_WORKOUT_REST },
  { "OFF", RD_WORKOUT_REST },
  { "Off-road long run", RD_WORKOUT_LONG },
  { "easy", RD_WORKOUT_EASY },
  { "EASY", RD_WORKOUT_EASY },
  { "Easy run 45 min", RD_WORKOUT_EASY },
  { "Recovery jog", RD_WORKOUT_EASY },
  { "Run", RD_WORKOUT_EASY },
  { "Long run", RD_WORKOUT_LONG },
  { "Long easy run", RD_WORKOUT_LONG },
  { "LSR 90 min", RD_WORKOUT_LONG },
  { "Hill repeats", RD_WORKOUT_HILLS },
  { "8 x hill", RD_WORKOUT_HILLS },
  { "6 x 400m", RD_WORKOUT_INTERVALS },
  { "5x(1min left / 1min right)", RD_WORKOUT_INTERVALS },
  { "Intervals", RD_WORKOUT_INTERVALS },
  { "Fartlek", RD_WORKOUT_INTERVALS },
  { "3x10 squats", RD_WORKOUT_STRENGTH },
  { "Tempo run", RD_WORKOUT_TEMPO },
  { "10 km at marathon pace", RD_WORKOUT_TEMPO },
  { "Race pace intervals", RD_WORKOUT_TEMPO },
  { "Threshold", RD_WORKOUT_TEMPO },
  { "Strength: Core 20min.", RD_WORKOUT_STRENGTH },
  { "Gym", RD_WORKOUT_STRENGTH },
  { "Cross-training", RD_WORKOUT_CROSS_TRAINING },
  { "cross training", RD_WORKOUT_CROSS_TRAINING },
  { "Long bike ride", RD_WORKOUT_CROSS_TRAINING },
  { "Swim drills", RD_WORKOUT_CROSS_TRAINING },
  { "Yoga", RD_WORKOUT_STRETCH },
  { "Stretching", RD_WORKOUT_STRETCH },
  { "Race: Club 10k", RD_WORKOUT_RACE },
  { "Triathlon Olympic", RD_WORKOUT_RACE },
  { "London Marathon", RD_WORKOUT_RACE },
  { "Cross-country run", RD_WORKOUT_EASY },
  { "Pre-race shakeout", RD_WORKOUT_EASY },
  { "Heng Shan", -1 },
  { "Dentist", -1 },
  { "", -1 },
  { NULL, -1 },
};

static void
test_kinds (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      RdWorkoutKind kind = RD_WORKOUT_REST;
      gboolean told = rd_workout_text_kind (kinds[i].text, &kind);

      g_test_message ("%s", kinds[i].text ? kinds[i].text : "(none)");
      g_assert_cmpint (told ? (int)kind : -1, ==, kinds[i].kind);
    }
}

static const struct
{
  const char *text;
  int minutes;
} lengths[] = {
  { "45", 45 },   { "45 min", 45 }, { "45min", 45 }, { "1:30", 90 },    { "0:45:40", 46 },
  { "1h30", 90 }, { "1 h", 60 },    { "1.5 h", 90 }, { "1,5 h", 90 },   { "2 hrs 15 min", 135 },
  { "90'", 90 },  { "0", 0 },       { "44.6", 45 },  { "", -1 },        { "soon", -1 },
  { "1:75", -1 }, { "-5", -1 },     { "45 km", -1 }, { "1:30 pm", -1 }, { "99999", -1 },
  { "1e3", -1 },  { "nan", -1 },    { "1:30:", -1 }, { "60 min.", -1 },
};

static void
test_lengths (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      int minutes = RD_UNSET;

      g_test_message ("%s", lengths[i].text);
      if (rd_workout_text_minutes (lengths[i].text, &minutes))
        g_assert_cmpint (minutes, ==, lengths[i].minutes);
      else
        g_assert_cmpint (-1, ==, lengths[i].minutes);
    }
}

static const struct
{
  const char *text;
  double km;
} distances[] = {
  { "10 km", 10 },
  { "10k", 10 },
  { "21,1 km", 21.1 },
  { "2500 m", 2.5 },
  { "10 mi", 16.09344 },
  { "1 mile", 1.609344 },
  { "1000 yards", 0.9144 },
  { "10", -1 },
  { "10 parsecs", -1 },
  { "km 10", -1 },
  { "", -1 },
  { "1.2.3 km", -1 },
};

static void
test_distances (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (distances); i++)
    {
      double km = -1;

      g_test_message ("%s", distances[i].text);
      if (!rd_workout_text_distance (distances[i].text, &km))
        km = -1;
      g_assert_cmpfloat_with_epsilon (km, distances[i].km, 1e-9);
    }
}

/* What whole events of training calendars say. */
static const struct
{
  const char *title;
  const char *description;
  RdWorkoutKind kind;
  int minutes;
  double km;
  int start;
  int done_minutes;
} events[] = {
  { "Bike: Rad LIT #1",
    "Workout type: Bike\noptional water only, then a recovery shake ;\n\n5x(1min left / 1min "
    "right)\nPlanned Time: 1:00\nDistance Planned: 2500 m\n",
    RD_WORKOUT_CROSS_TRAINING, 60, 2.5, RD_UNSET, RD_UNSET },
  { "Run: Laufen möglichst nüchtern",
    "Workout type: Run\nPlanned Time: 0:40\nActual Time: 0:49\nActual Distance: 7.87 km\n",
    RD_WORKOUT_EASY, 40, NAN, RD_UNSET, 49 },
  { "1:30 - Heng Shan", "TSS 119, IF 0.89", RD_WORKOUT_EASY, 90, NAN, RD_UNSET, RD_UNSET },
  { "7:15 - Easy run", NULL, RD_WORKOUT_EASY, RD_UNSET, NAN, 435, RD_UNSET },
  { "Strength: Core 20min.", NULL, RD_WORKOUT_STRENGTH, 20, NAN, RD_UNSET, RD_UNSET },
  { "Hills", "Workout type: Run\nPlanned Time: 0:50", RD_WORKOUT_HILLS, 50, NAN, RD_UNSET,
    RD_UNSET },
  { "Sunday", "Workout type: Day Off", RD_WORKOUT_REST, RD_UNSET, NAN, RD_UNSET, RD_UNSET },
  { "Tuesday: 10k easy", NULL, RD_WORKOUT_EASY, RD_UNSET, 10, RD_UNSET, RD_UNSET },
  { "6 x 800m", NULL, RD_WORKOUT_INTERVALS, RD_UNSET, NAN, RD_UNSET, RD_UNSET },
  { "Long run 12 miles", NULL, RD_WORKOUT_LONG, RD_UNSET, 19.312128, RD_UNSET, RD_UNSET },
  { "City Half Marathon", NULL, RD_WORKOUT_RACE, RD_UNSET, 21.0975, RD_UNSET, RD_UNSET },
  { "Marathon!", NULL, RD_WORKOUT_RACE, RD_UNSET, 42.195, RD_UNSET, RD_UNSET },
  { "Race: Club 10k", NULL, RD_WORKOUT_RACE, RD_UNSET, 10, RD_UNSET, RD_UNSET },
  { "Sunday session", "Four weeks to your race!", RD_WORKOUT_EASY, RD_UNSET, NAN, RD_UNSET,
    RD_UNSET },
  { "Sunday session", "Fartlek in the park", RD_WORKOUT_INTERVALS, RD_UNSET, NAN, RD_UNSET,
    RD_UNSET },
  { NULL, NULL, RD_WORKOUT_EASY, RD_UNSET, NAN, RD_UNSET, RD_UNSET },
};

static void
test_events (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    {
      RdWorkoutText text = rd_workout_text_read (events[i].title, events[i].description, NULL);

      g_test_message ("%s", events[i].title ? events[i].title : "(none)");
      g_assert_cmpint (text.kind, ==, events[i].kind);
      g_assert_cmpint (text.minutes, ==, events[i].minutes);
      g_assert_cmpint (text.start, ==, events[i].start);
      g_assert_cmpint (text.done_minutes, ==, events[i].done_minutes);
      g_assert_cmpint (text.done, ==, events[i].done_minutes != RD_UNSET);
      g_assert_cmpint (isnan (text.distance_km), ==, isnan (events[i].km));
      if (!isnan (events[i].km))
        g_assert_cmpfloat_with_epsilon (text.distance_km, events[i].km, 1e-9);
    }
}

static void
test_categories_tell_what_the_title_does_not (void)
{
  g_assert_cmpint (rd_workout_text_read ("Morning", NULL, "Tempo").kind, ==, RD_WORKOUT_TEMPO);
  g_assert_cmpint (rd_workout_text_read ("Hills", NULL, "Run").kind, ==, RD_WORKOUT_HILLS);
}

/* A plan that is kept up to date tells under its headings what was planned and what came of it. */
static void
test_headings_tell_what_was_planned_and_done (void)
{
  RdWorkoutText text = rd_workout_text_read (
    "Tuesday",
    "Workout type: Tempo\nPlanned time: 0:45\nPlanned distance: 8 km\nRPE: 6\n"
    "Actual time: 0:47\nActual distance: 8.4 km\nPerceived exertion: 7\nNotes: windy",
    NULL);

  g_assert_cmpint (text.kind, ==, RD_WORKOUT_TEMPO);
  g_assert_true (text.minutes_named);
  g_assert_cmpint (text.minutes, ==, 45);
  g_assert_cmpfloat_with_epsilon (text.distance_km, 8, 1e-9);
  g_assert_cmpfloat_with_epsilon (text.rpe, 6, 1e-9);
  g_assert_true (text.done);
  g_assert_cmpint (text.done_minutes, ==, 47);
  g_assert_cmpfloat_with_epsilon (text.done_distance_km, 8.4, 1e-9);
  g_assert_cmpfloat_with_epsilon (text.done_rpe, 7, 1e-9);
}

static void
test_headings_may_say_only_that_it_was_done (void)
{
  g_assert_true (rd_workout_text_read ("Hills", "Completed: yes", NULL).done);
  g_assert_true (rd_workout_text_read ("Hills", "Completed: TRUE", NULL).done);
  g_assert_false (rd_workout_text_read ("Hills", "Completed: no", NULL).done);
  g_assert_true (rd_workout_text_read ("Hills", "Completed distance: 5 km", NULL).done);
}

/* An effort beyond ten is none, a length that is none is not read. */
static void
test_headings_without_sense_say_nothing (void)
{
  RdWorkoutText text = rd_workout_text_read (
    "Hills", "RPE: 11\nPerceived exertion: 60\nActual time: soon\nDistance: far", NULL);

  g_assert_true (isnan (text.rpe));
  g_assert_true (isnan (text.done_rpe));
  g_assert_true (isnan (text.distance_km));
  g_assert_false (text.done);
  g_assert_cmpint (text.done_minutes, ==, RD_UNSET);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/workout-text/kinds", test_kinds);
  g_test_add_func ("/exchange/workout-text/lengths", test_lengths);
  g_test_add_func ("/exchange/workout-text/distances", test_distances);
  g_test_add_func ("/exchange/workout-text/events", test_events);
  g_test_add_func ("/exchange/workout-text/categories",
                   test_categories_tell_what_the_title_does_not);
  g_test_add_func ("/exchange/workout-text/headings/planned-and-done",
                   test_headings_tell_what_was_planned_and_done);
  g_test_add_func ("/exchange/workout-text/headings/done",
                   test_headings_may_say_only_that_it_was_done);
  g_test_add_func ("/exchange/workout-text/headings/nonsense",
                   test_headings_without_sense_say_nothing);
  return g_test_run ();
}
