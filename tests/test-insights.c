/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-insights.c: programme changes look after bookings: seen, moved to something better,
 * accepted. */
#include "small-practice.h"

#include "practice/rd-insights-question.h"
#include "practice/rd-programme-edit-commands.h"
#include "practice/rd-wording.h"

/* Today is Monday 23 November 2026. Hannah runs easily every day but Wednesdays until her race. */
typedef struct
{
  Small small;
  gint64 race;
  gint64 programme;
} Plan;

static void
plan_clear (Plan *plan)
{
  small_clear (&plan->small);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Plan, plan_clear)

static Plan
plan_open (void)
{
  Plan plan = { .small = small_open () };
  g_autoptr (RdProgramme) programme = NULL;
  g_autoptr (GPtrArray) workouts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  RdProgrammeWish wish = { .client = HANNAH,
                           .name = "To the race",
                           .starts = on ("2026-11-16"),
                           .race_date = on ("2026-12-20") };

  programme = rd_practice_new_programme (plan.small.practice, &wish, &error);
  g_assert_no_error (error);
  plan.programme = rd_record_id (programme);
  plan.race = programme->race;
  for (RdDate date = on ("2026-11-23"); date < on ("2026-12-20"); date++)
    {
      RdWorkout *workout = rd_record_new (RD_TYPE_WORKOUT);

      if (rd_date_weekday (date) == RD_WEDNESDAY)
        {
          g_object_unref (workout);
          continue;
        }
      workout->client = HANNAH;
      workout->programme = plan.programme;
      workout->date = date;
      workout->minutes = 30;
      g_ptr_array_add (workouts, workout);
    }
  g_assert_true (rd_practice_keep_all (plan.small.practice, workouts, NULL));
  return plan;
}

static gint64
find_workout (Plan *plan, const char *date)
{
  g_autoptr (GPtrArray) workouts = small_list (&plan->small, RD_TYPE_WORKOUT);

  for (guint i = 0; i < workouts->len; i++)
    if (RD_WORKOUT (workouts->pdata[i])->date == on (date))
      return rd_record_id (workouts->pdata[i]);
  g_assert_not_reached ();
}

static void
move_workout (Plan *plan, const char *date, int days)
{
  gint64 id = find_workout (plan, date);
  g_autoptr (GError) error = NULL;

  rd_practice_move_workouts (plan->small.practice, &id, 1, days, &error);
  g_assert_no_error (error);
}

static gpointer
ask (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  return rd_insights_read (store, argument, cancellable, error);
}

static GPtrArray *
read_insights (Plan *plan, gint64 client, RdDate from, RdDate to)
{
  RdInsightsQuestion question = { client, from, to, rd_practice_now (plan->small.practice) };
  g_autoptr (GError) error = NULL;
  GPtrArray *insights = rd_practice_read (plan->small.practice, ask, &question, &error);

  g_assert_no_error (error);
  return insights;
}

static guint
count (Plan *plan)
{
  g_autoptr (GPtrArray) insights = read_insights (plan, 0, RD_DATE_UNSET, RD_DATE_UNSET);

  return insights->len;
}

static void
test_a_booking_knows_what_was_thought_of_it (void)
{
  g_auto (Plan) plan = plan_open ();
  g_autoptr (RdBooking) best = small_book (&plan.small, HANNAH, INES, "2026-11-25T10:00");
  g_autoptr (RdBooking) none = small_book (&plan.small, WEI, INES, "2026-11-25T12:00");
  g_autoptr (RdBooking) wish = small_wish (HANNAH, INES, SPORTS_60, "2026-12-18T10:00");
  g_autoptr (RdBooking) training = small_wish (HANNAH, MIKE, TRAINING_60, "2026-11-26T10:00");
  g_autoptr (RdBooking) kept = NULL;
  g_autoptr (RdBooking) moved = NULL;
  g_autoptr (RdBooking) lesson = NULL;

  g_assert_cmpint (best->verdict, ==, RD_VERDICT_BEST);
  g_assert_cmpint (none->verdict, ==, RD_VERDICT_NONE);
  wish->pressure = 4;
  rd_record_set_text (&wish->advice_overridden, "She asked for it");
  kept = rd_practice_book (plan.small.practice, wish, RD_BOOK_DESPITE_ADVICE, NULL);
  g_assert_cmpint (kept->verdict, ==, RD_VERDICT_AVOID);
  moved = rd_practice_move (plan.small.practice, rd_record_id (best), at ("2026-11-26T10:00"), 0, 0,
                            RD_BOOK_PLAIN, NULL, NULL);
  g_assert_cmpint (moved->verdict, ==, RD_VERDICT_FAIR);
  lesson = rd_practice_book (plan.small.practice, training, RD_BOOK_PLAIN, NULL);
  g_assert_null (lesson); /* she is here already */
  training->starts = at ("2026-11-27T10:00");
  lesson = rd_practice_book (plan.small.practice, training, RD_BOOK_PLAIN, NULL);
  g_assert_cmpint (lesson->verdict, ==, RD_UNSET);
  g_assert_cmpuint (count (&plan), ==, 0);
}

static void
test_a_workout_that_moves_is_noticed (void)
{
  g_auto (Plan) plan = plan_open ();
  g_autoptr (RdBooking) booking = small_book (&plan.small, HANNAH, INES, "2026-11-25T10:00");
  g_autoptr (GPtrArray) insights = NULL;
  g_autoptr (RdBooking) moved = NULL;
  g_autoptr (GError) error = NULL;
  RdInsight *insight;

  move_workout (&plan, "2026-11-26", -1);
  insights = read_insights (&plan, HANNAH, RD_DATE_UNSET, RD_DATE_UNSET);
  g_assert_cmpuint (insights->len, ==, 1);
  insight = insights->pdata[0];
  g_assert_cmpint (insight->kind, ==, RD_INSIGHT_BOOKING_SPOILT);
  g_assert_cmpint (insight->client, ==, HANNAH);
  g_assert_cmpint (rd_record_id (insight->booking), ==, rd_record_id (booking));
  g_assert_cmpint (insight->was, ==, RD_VERDICT_BEST);
  /* The easy run of Wednesday is over by ten, and Thursday is the rest day now. */
  g_assert_cmpint (insight->now.verdict, ==, RD_VERDICT_GOOD);
  g_assert_true (insight->has_better);
  g_assert_cmpint (insight->better.start, ==, at ("2026-11-26T09:00"));
  g_assert_cmpint (insight->better.practitioner, ==, INES);
  g_assert_cmpint (insight->better.suitability.verdict, ==, RD_VERDICT_BEST);

  /* One press. */
  moved = rd_practice_move (plan.small.practice, rd_record_id (booking), insight->better.start,
                            insight->better.practitioner, insight->better.room, RD_BOOK_PLAIN, NULL,
                            &error);
  g_assert_no_error (error);
  g_assert_cmpint (moved->verdict, ==, RD_VERDICT_BEST);
  g_assert_cmpuint (count (&plan), ==, 0);

  /* And back again, each step. */
  g_free (rd_practice_undo (plan.small.practice, NULL));
  g_assert_cmpuint (count (&plan), ==, 1);
  g_free (rd_practice_undo (plan.small.practice, NULL));
  g_assert_cmpuint (count (&plan), ==, 0);
}

static void
test_a_race_that_moves_is_noticed (void)
{
  g_auto (Plan) plan = plan_open ();
  g_autoptr (RdBooking) first = small_book (&plan.small, HANNAH, INES, "2026-11-25T10:00");
  g_autoptr (RdBooking) second = small_book (&plan.small, HANNAH, INES, "2026-12-09T10:00");
  g_autoptr (GPtrArray) insights = NULL;
  RdInsight *insight;

  g_assert_cmpint (second->pressure, ==, 4);
  g_assert_true (rd_practice_move_race (plan.small.practice, plan.race, on ("2026-12-13"), NULL));
  insights = read_insights (&plan, 0, RD_DATE_UNSET, RD_DATE_UNSET);
  g_assert_cmpuint (insights->len, ==, 1);
  insight = insights->pdata[0];
  g_assert_cmpint (rd_record_id (insight->booking), ==, rd_record_id (second));
  g_assert_cmpint (insight->now.verdict, ==, RD_VERDICT_AVOID);
  g_assert_cmpint (insight->now.reasons[0].code, ==, RD_REASON_PRESSURE_ABOVE);
  g_assert_true (insight->has_better);
  g_assert_cmpint (insight->better.start, ==, at ("2026-12-02T09:00"));
  g_assert_cmpint (insight->better.pressure, ==, 4);
  /* A programme that ends takes its demands with it. */
  g_assert_true (rd_practice_close_programme (plan.small.practice, plan.programme, TRUE, NULL));
  g_clear_pointer (&insights, g_ptr_array_unref);
  insights = read_insights (&plan, 0, RD_DATE_UNSET, RD_DATE_UNSET);
  g_assert_cmpuint (insights->len, ==, 1); /* but not the race */
  (void)first;
}

static void
test_only_whom_and_when_it_is_asked_about (void)
{
  g_auto (Plan) plan = plan_open ();
  g_autoptr (RdBooking) first = small_book (&plan.small, HANNAH, INES, "2026-11-25T10:00");
  g_autoptr (RdBooking) second = small_book (&plan.small, HANNAH, INES, "2026-12-02T10:00");
  g_autoptr (RdBooking) other = small_book (&plan.small, WEI, INES, "2026-12-02T12:00");
  static const struct
  {
    gint64 client;
    const char *from;
    const char *to;
    guint n;
  } questions[] = {
    { 0, NULL, NULL, 2 },         { HANNAH, NULL, NULL, 2 },
    { WEI, NULL, NULL, 0 },       { 0, "2026-11-23", "2026-11-30", 1 },
    { 0, "2026-12-02", NULL, 1 }, { 0, "2026-11-26", "2026-12-02", 0 },
    { 0, NULL, "2026-11-26", 1 }, { HANNAH, "2026-11-25", "2026-12-03", 2 },
    { 0, "2026-11-01", NULL, 2 },
  };

  move_workout (&plan, "2026-11-26", -1);
  move_workout (&plan, "2026-12-03", -1);
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_autoptr (GPtrArray) insights =
        read_insights (&plan, questions[i].client,
                       questions[i].from ? on (questions[i].from) : RD_DATE_UNSET,
                       questions[i].to ? on (questions[i].to) : RD_DATE_UNSET);

      g_test_message ("question %u", i);
      g_assert_cmpuint (insights->len, ==, questions[i].n);
    }
  /* What is past cannot be helped. */
  rd_practice_set_now (plan.small.practice, at ("2026-11-25T10:01"));
  g_assert_cmpuint (count (&plan), ==, 1);
}

static void
test_it_is_kept_as_it_is (void)
{
  g_auto (Plan) plan = plan_open ();
  g_autoptr (RdBooking) booking = small_book (&plan.small, HANNAH, INES, "2026-11-25T10:00");
  g_autoptr (RdBooking) kept = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *action = NULL;

  move_workout (&plan, "2026-11-26", -1);
  g_assert_cmpuint (count (&plan), ==, 1);
  kept = rd_practice_accept_booking (plan.small.practice, rd_record_id (booking), &error);
  g_assert_no_error (error);
  g_assert_cmpint (kept->verdict, ==, RD_VERDICT_GOOD);
  g_assert_cmpint (kept->sequence, ==, booking->sequence);
  g_assert_cmpint (kept->starts, ==, booking->starts);
  g_assert_cmpuint (count (&plan), ==, 0);

  /* Worse still is another matter. */
  move_workout (&plan, "2026-11-27", -1);
  g_assert_cmpuint (count (&plan), ==, 1);
  g_free (rd_practice_undo (plan.small.practice, NULL));
  action = rd_practice_undo (plan.small.practice, NULL);
  g_assert_cmpstr (rd_wording_action (action), ==, "Booking kept as it is");
  g_assert_cmpuint (count (&plan), ==, 1);
}

static void
test_what_is_to_be_avoided_needs_a_reason (void)
{
  g_auto (Plan) plan = plan_open ();
  g_autoptr (RdBooking) booking = small_book (&plan.small, HANNAH, INES, "2026-12-09T10:00");
  g_autoptr (RdBooking) kept = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (rd_practice_move_race (plan.small.practice, plan.race, on ("2026-12-13"), NULL));
  g_assert_null (rd_practice_accept_booking (plan.small.practice, rd_record_id (booking), &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_ADVICE);
  g_assert_nonnull (strstr (error->message, "Pressure 4"));
  g_clear_error (&error);
  g_assert_null (
    rd_practice_accept_booking_because (plan.small.practice, rd_record_id (booking), " ", &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_ADVICE);
  g_clear_error (&error);
  kept = rd_practice_accept_booking_because (plan.small.practice, rd_record_id (booking),
                                             "She is used to it", &error);
  g_assert_no_error (error);
  g_assert_cmpint (kept->verdict, ==, RD_VERDICT_AVOID);
  g_assert_cmpstr (kept->advice_overridden, ==, "She is used to it");
  g_assert_cmpuint (count (&plan), ==, 0);
}

static void
test_what_cannot_be_kept_as_it_is (void)
{
  g_auto (Plan) plan = plan_open ();
  g_autoptr (RdBooking) past = small_book (&plan.small, HANNAH, INES, "2026-11-25T10:00");
  g_autoptr (RdBooking) off = small_book (&plan.small, WEI, INES, "2026-11-27T10:00");
  g_autoptr (RdBooking) cancelled = rd_practice_cancel (plan.small.practice, rd_record_id (off),
                                                        "Ill", RD_CANCELLED_BY_CLIENT, NULL);
  const struct
  {
    gint64 booking;
    int code;
  } cases[] = {
    { rd_record_id (past), RD_ERROR_INVALID },
    { rd_record_id (cancelled), RD_ERROR_INVALID },
    { 99, RD_ERROR_NOT_FOUND },
  };

  rd_practice_set_now (plan.small.practice, at ("2026-11-26T08:00"));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (rd_practice_accept_booking (plan.small.practice, cases[i].booking, &error));
      g_assert_error (error, RD_ERROR, cases[i].code);
    }
}

static void
take_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **)data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *result;
}

static void
test_without_waiting (void)
{
  g_auto (Plan) plan = plan_open ();
  g_autoptr (RdBooking) booking = small_book (&plan.small, HANNAH, INES, "2026-11-25T10:00");
  g_autoptr (GAsyncResult) first = NULL;
  g_autoptr (GAsyncResult) second = NULL;
  g_autoptr (GAsyncResult) third = NULL;
  g_autoptr (RdBooking) kept = NULL;
  g_autoptr (RdBooking) again = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  RdInsightsQuestion question = { .now = rd_practice_now (plan.small.practice) };

  rd_practice_accept_booking_async (plan.small.practice, rd_record_id (booking), take_result_cb,
                                    &first);
  kept = rd_practice_accept_booking_finish (plan.small.practice, wait_for (&first), &error);
  g_assert_no_error (error);
  g_assert_cmpint (kept->verdict, ==, RD_VERDICT_BEST);
  rd_practice_accept_booking_because_async (plan.small.practice, rd_record_id (booking), "So",
                                            take_result_cb, &second);
  again = rd_practice_accept_booking_finish (plan.small.practice, wait_for (&second), &error);
  g_assert_no_error (error);
  g_assert_null (again->advice_overridden); /* there was nothing to override */

  g_cancellable_cancel (cancellable);
  rd_practice_read_async (plan.small.practice, ask, &question, NULL,
                          (GDestroyNotify)g_ptr_array_unref, cancellable, take_result_cb, &third);
  g_assert_null (rd_practice_read_finish (plan.small.practice, wait_for (&third), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/insights/verdict-kept", test_a_booking_knows_what_was_thought_of_it);
  g_test_add_func ("/insights/workout-moved", test_a_workout_that_moves_is_noticed);
  g_test_add_func ("/insights/race-moved", test_a_race_that_moves_is_noticed);
  g_test_add_func ("/insights/whom-and-when", test_only_whom_and_when_it_is_asked_about);
  g_test_add_func ("/insights/accepted", test_it_is_kept_as_it_is);
  g_test_add_func ("/insights/accepted-because", test_what_is_to_be_avoided_needs_a_reason);
  g_test_add_func ("/insights/not-accepted", test_what_cannot_be_kept_as_it_is);
  g_test_add_func ("/insights/without-waiting", test_without_waiting);
  return g_test_run ();
}
