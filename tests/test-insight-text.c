/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-insight-text.c: what is said of a booking that a change of the programme has spoilt. */
#include "sheet-practice.h"

#include "desk/booking/rd-insight-text.h"
#include "practice/rd-programme-edit-commands.h"

/* Hannah was to rest on Tuesday 1 December, and runs hills now, in the evening. */
typedef struct
{
  Small small;
  RdZone *zone;
  RdProgrammeSheet *sheet;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  gint64 programme;
  RdWorkout *hills;
  gint64 id;
  g_autoptr (RdBooking) booking = NULL;
  g_autoptr (GError) error = NULL;

  fixture->small = small_open ();
  fixture->zone = rd_zone_new (LONDON, NULL);
  programme = sheet_programme (&fixture->small, "Half", on ("2026-11-02"), on ("2026-12-20"), 0);
  hills = sheet_workout (programme, on ("2026-11-24"), RD_WORKOUT_HILLS, 60);
  hills->start = 18 * 60;
  id = sheet_keep (&fixture->small, hills);
  booking = small_book (&fixture->small, HANNAH, MIKE, "2026-12-01T10:00");
  rd_practice_move_workouts (fixture->small.practice, &id, 1, 7, &error);
  g_assert_no_error (error);
  fixture->sheet = sheet_read (&fixture->small, programme);
  g_assert_cmpuint (fixture->sheet->insights->len, ==, 1);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  rd_programme_sheet_unref (fixture->sheet);
  rd_zone_unref (fixture->zone);
  small_clear (&fixture->small);
}

static RdInsight *
insight_of (Fixture *fixture)
{
  return fixture->sheet->insights->pdata[0];
}

static void
assert_text (char *text, const char *expected)
{
  g_autofree char *owned = text;

  g_assert_cmpstr (owned, ==, expected);
}

static void
test_it_says_when_and_why (Fixture *fixture, gconstpointer data)
{
  RdInsight *insight = insight_of (fixture);

  assert_text (rd_insight_text_when (insight, fixture->zone), "Tue 1 Dec, 10:00");
  assert_text (
    rd_insight_text_why (insight, fixture->zone),
    "Avoid: Pressure 4 is above the highest for the day, 2. Hard training within 8 hours. "
    "When it was booked: Best");
  /* Where it is not known what was thought of it, or nothing else is thought now, only that. */
  insight->was = RD_UNSET;
  assert_text (
    rd_insight_text_why (insight, fixture->zone),
    "Avoid: Pressure 4 is above the highest for the day, 2. Hard training within 8 hours");
  insight->was = RD_VERDICT_AVOID;
  assert_text (
    rd_insight_text_why (insight, fixture->zone),
    "Avoid: Pressure 4 is above the highest for the day, 2. Hard training within 8 hours");
}

static void
test_it_says_what_is_better (Fixture *fixture, gconstpointer data)
{
  RdInsight *insight = insight_of (fixture);

  g_assert_true (insight->has_better);
  assert_text (rd_insight_text_better (insight, fixture->zone, fixture->sheet->practitioners),
               "Better: Tue 24 Nov, 09:00 with Mike Adeyemi. Rest day");
  insight->better.practitioner = 99;
  assert_text (rd_insight_text_better (insight, fixture->zone, fixture->sheet->practitioners),
               "Better: Tue 24 Nov, 09:00 with –. Rest day");
  insight->has_better = FALSE;
  assert_text (rd_insight_text_better (insight, fixture->zone, fixture->sheet->practitioners),
               "Nothing better is free near it");
}

static void
test_it_is_grave_where_the_rules_speak_against_it (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    RdVerdict verdict;
    int pressure;
    int highest;
    gboolean grave;
  } cases[] = {
    { RD_VERDICT_GOOD, 4, 5, FALSE },        { RD_VERDICT_FAIR, 4, 4, FALSE },
    { RD_VERDICT_FAIR, 4, 3, TRUE },         { RD_VERDICT_POOR, 1, 2, TRUE },
    { RD_VERDICT_AVOID, RD_UNSET, 1, TRUE }, { RD_VERDICT_GOOD, RD_UNSET, 1, FALSE },
  };
  RdInsight *insight = insight_of (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      insight->now.verdict = cases[i].verdict;
      insight->now.max_pressure = cases[i].highest;
      insight->booking->pressure = cases[i].pressure;
      g_assert_cmpint (rd_insight_is_grave (insight), ==, cases[i].grave);
    }
}

static void
test_they_are_counted (void)
{
  assert_text (rd_insight_text_count (1), "1 massage fits less well since the programme changed");
  assert_text (rd_insight_text_count (3), "3 massages fit less well since the programme changed");
}

#define ADD(path, test)                                                                            \
  g_test_add ("/desk/insight-text/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("why", test_it_says_when_and_why);
  ADD ("better", test_it_says_what_is_better);
  ADD ("grave", test_it_is_grave_where_the_rules_speak_against_it);
  g_test_add_func ("/desk/insight-text/count", test_they_are_counted);
  return g_test_run ();
}
