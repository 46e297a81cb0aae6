/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-ahead-draft.c: what is chosen for massages ahead, and what is then planned, said and booked.
 */
#include "small-practice.h"

#include "desk/ahead/rd-ahead-answer.h"
#include "practice/rd-wording-ahead.h"

typedef struct
{
  Small small;
  RdZone *zone;
  RdAheadDraft *draft;
  RdAheadAnswer *answer;
} Fixture;

static void
ask (Fixture *fixture, gboolean keep)
{
  g_autoptr (GError) error = NULL;
  RdAheadPlan *shown =
    keep && fixture->answer && fixture->answer->ahead ? fixture->answer->ahead->plan : NULL;
  RdAheadAsking *asking =
    rd_ahead_asking_new (fixture->draft, shown, rd_practice_now (fixture->small.practice));
  RdAheadAnswer *answer =
    rd_practice_read (fixture->small.practice, rd_ahead_answer_read, asking, &error);

  g_assert_no_error (error);
  rd_ahead_asking_free (asking);
  g_clear_pointer (&fixture->answer, rd_ahead_answer_unref);
  fixture->answer = answer;
  rd_ahead_draft_free (fixture->draft);
  fixture->draft = rd_ahead_draft_copy (answer->draft);
}

/* A half marathon's programme that ends on Sunday 7 February 2027; she trains in the evening. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdProgramme) programme = NULL;

  fixture->small = small_open ();
  fixture->zone = rd_zone_new (LONDON, NULL);
  programme = rd_practice_new_programme (fixture->small.practice,
                                         &(RdProgrammeWish){ .client = HANNAH,
                                                             .template_id = "half-12",
                                                             .race_date = on ("2027-02-07"),
                                                             .race_name = "Bath Half" },
                                         &error);
  g_assert_no_error (error);
  fixture->draft = rd_ahead_draft_new (rd_record_id (programme));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->answer, rd_ahead_answer_unref);
  rd_ahead_draft_free (fixture->draft);
  rd_zone_unref (fixture->zone);
  small_clear (&fixture->small);
}

static const RdAheadPeriod *
nth_period (Fixture *fixture, guint nth)
{
  g_assert_cmpuint (fixture->answer->ahead->plan->periods->len, >, nth);
  return &g_array_index (fixture->answer->ahead->plan->periods, RdAheadPeriod, nth);
}

static gint64
nth_therapist (Fixture *fixture, guint nth)
{
  g_assert_cmpuint (fixture->draft->therapists->len, >, nth);
  return g_array_index (fixture->draft->therapists, RdAheadTherapist, nth).practitioner;
}

static gboolean
is_ticked (Fixture *fixture, guint nth)
{
  return g_array_index (fixture->draft->therapists, RdAheadTherapist, nth).ticked;
}

static void
test_a_new_client (Fixture *fixture, gconstpointer data)
{
  ask (fixture, FALSE);
  g_assert_cmpint (fixture->answer->outcome, ==, RD_AHEAD_PLANNED);
  g_assert_cmpint (fixture->draft->service, ==, SPORTS_60);
  g_assert_cmpint (fixture->draft->every_weeks, ==, 2);
  g_assert_cmpint (fixture->draft->last, ==, on ("2027-02-12"));
  g_assert_cmpint (fixture->draft->pressure, ==, 0);
  g_assert_cmpuint (fixture->draft->times, ==, 0);
  g_assert_cmpuint (fixture->draft->therapists->len, ==, 2);
  g_assert_true (is_ticked (fixture, 0) && is_ticked (fixture, 1));
  g_assert_cmpint (fixture->answer->usual, ==, 0);
  g_assert_null (fixture->answer->light);
  g_assert_cmpuint (fixture->answer->later->len, ==, 0);
}

static void
test_whom_she_knows_comes_first (Fixture *fixture, gconstpointer data)
{
  static const char *const starts[] = { "2026-11-03T10:00", "2026-11-10T10:00",
                                        "2026-11-17T10:00" };

  rd_practice_set_now (fixture->small.practice, at ("2026-11-02T08:00"));
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autoptr (RdBooking) booking = small_book (&fixture->small, HANNAH, MIKE, starts[i]);
    }
  rd_practice_set_now (fixture->small.practice, at ("2026-11-23T08:00"));
  SMALL_ADD (&fixture->small, RD_TYPE_SERVICE, "name", "Sports 30", "discipline", "sports-massage",
             "minutes", "30", "pressure", "3");
  ask (fixture, FALSE);
  g_assert_cmpint (nth_therapist (fixture, 0), ==, MIKE);
  g_assert_true (is_ticked (fixture, 0));
  g_assert_false (is_ticked (fixture, 1));
  g_assert_cmpint (fixture->draft->every_weeks, ==, 1);
  g_assert_cmpint (fixture->answer->usual, ==, MIKE);
  g_assert_cmpuint (fixture->answer->givers->len, ==, 1);
  g_assert_cmpstr (fixture->answer->light->name, ==, "Sports 30");
}

static void
test_preference_can_be_changed (Fixture *fixture, gconstpointer data)
{
  RdAheadTherapist third = { 17, TRUE };

  ask (fixture, FALSE);
  g_array_append_val (fixture->draft->therapists, third);
  g_assert_cmpint (nth_therapist (fixture, 0), ==, INES);
  rd_ahead_draft_prefer (fixture->draft, 17, INES);
  g_assert_cmpint (nth_therapist (fixture, 0), ==, 17);
  g_assert_cmpint (nth_therapist (fixture, 1), ==, INES);
  rd_ahead_draft_prefer (fixture->draft, 17, 0);
  g_assert_cmpint (nth_therapist (fixture, 2), ==, 17);
  rd_ahead_draft_prefer (fixture->draft, INES, 17);
  g_assert_cmpint (nth_therapist (fixture, 0), ==, MIKE);
  g_assert_cmpint (nth_therapist (fixture, 1), ==, INES);
  rd_ahead_draft_prefer (fixture->draft, 99, INES);
  rd_ahead_draft_prefer (fixture->draft, INES, INES);
  g_assert_cmpint (nth_therapist (fixture, 1), ==, INES);
  g_assert_cmpuint (fixture->draft->therapists->len, ==, 3);
}

static void
test_what_is_asked_follows (Fixture *fixture, gconstpointer data)
{
  RdAheadQuestion *question;

  ask (fixture, FALSE);
  rd_ahead_draft_tick (fixture->draft, INES, FALSE);
  fixture->draft->times = RD_AHEAD_MORNING | RD_AHEAD_EVENING;
  fixture->draft->pressure = 5;
  fixture->draft->every_weeks = 3;
  fixture->draft->last = on ("2027-01-31");
  question = rd_ahead_draft_question (fixture->draft, NULL, 42);
  g_assert_cmpint (question->service, ==, SPORTS_60);
  g_assert_cmpint (question->every_weeks, ==, 3);
  g_assert_cmpint (question->to, ==, on ("2027-02-01"));
  g_assert_cmpint (question->pressure, ==, 5);
  g_assert_cmpint (question->now, ==, 42);
  g_assert_cmpuint (question->practitioners->len, ==, 1);
  g_assert_cmpint (g_array_index (question->practitioners, gint64, 0), ==, MIKE);
  g_assert_cmpuint (question->times->len, ==, 2);
  g_assert_cmpint (g_array_index (question->times, RdSpan, 0).from, ==, 8 * 60);
  g_assert_cmpint (g_array_index (question->times, RdSpan, 0).to, ==, 12 * 60);
  g_assert_cmpint (g_array_index (question->times, RdSpan, 1).from, ==, 16 * 60);
  g_assert_cmpint (g_array_index (question->times, RdSpan, 1).to, ==, 20 * 60);
  rd_ahead_question_free (question);
}

static void
test_pins_stay_and_others_follow (Fixture *fixture, gconstpointer data)
{
  RdAheadChoice other;
  gint64 second;

  ask (fixture, FALSE);
  other = g_array_index (nth_period (fixture, 0)->alternatives, RdAheadChoice, 0);
  second = nth_period (fixture, 1)->choice.slot.start;
  rd_ahead_draft_pin (fixture->draft, fixture->zone, nth_period (fixture, 0), &other);
  ask (fixture, TRUE);
  g_assert_cmpint (nth_period (fixture, 0)->choice.slot.start, ==, other.slot.start);
  g_assert_cmpint (nth_period (fixture, 1)->choice.slot.start, ==, second);
  g_assert_true (rd_ahead_draft_is_pinned (fixture->draft, fixture->zone, nth_period (fixture, 0)));
  g_assert_false (
    rd_ahead_draft_is_pinned (fixture->draft, fixture->zone, nth_period (fixture, 1)));

  /* Other times are asked for: only what was pinned is not of them. */
  fixture->draft->times = RD_AHEAD_EVENING;
  rd_ahead_draft_tick (fixture->draft, MIKE, TRUE);
  ask (fixture, FALSE);
  g_assert_cmpint (nth_period (fixture, 0)->choice.slot.start, ==, other.slot.start);
  g_assert_cmpint (nth_period (fixture, 1)->choice.slot.start, !=, second);

  rd_ahead_draft_unpin (fixture->draft, fixture->zone, nth_period (fixture, 0));
  ask (fixture, FALSE);
  g_assert_cmpint (nth_period (fixture, 0)->choice.slot.start, !=, other.slot.start);
  g_assert_cmpuint (fixture->draft->pinned->len, ==, 0);
}

static void
test_one_pin_a_period (Fixture *fixture, gconstpointer data)
{
  ask (fixture, FALSE);
  for (guint i = 0; i < 2; i++)
    {
      RdAheadChoice other = g_array_index (nth_period (fixture, 0)->alternatives, RdAheadChoice, i);

      rd_ahead_draft_pin (fixture->draft, fixture->zone, nth_period (fixture, 0), &other);
      g_assert_cmpuint (fixture->draft->pinned->len, ==, 1);
      g_assert_cmpint (g_array_index (fixture->draft->pinned, RdAheadChoice, 0).slot.start, ==,
                       other.slot.start);
    }
}

static void
test_what_is_dropped_is_shown_and_not_booked (Fixture *fixture, gconstpointer data)
{
  guint chosen, possible, all, before;
  gint64 start;
  RdAheadQuestion *order;

  ask (fixture, FALSE);
  rd_ahead_plan_count (fixture->answer->ahead->plan, &before, &possible, &all);
  g_assert_cmpuint (before, >=, 5);
  g_assert_cmpuint (before, ==, possible);
  start = nth_period (fixture, 1)->choice.slot.start;
  rd_ahead_draft_drop (fixture->draft, fixture->zone, nth_period (fixture, 1));
  rd_ahead_draft_drop (fixture->draft, fixture->zone, nth_period (fixture, 1));
  g_assert_cmpuint (fixture->draft->dropped->len, ==, 1);
  ask (fixture, TRUE);
  rd_ahead_plan_count (fixture->answer->ahead->plan, &chosen, &possible, &all);
  g_assert_cmpuint (chosen, ==, before - 1);
  g_assert_cmpuint (possible, ==, before);
  g_assert_cmpint (rd_ahead_period_shown (nth_period (fixture, 1))->slot.start, ==, start);
  g_assert_false (rd_ahead_period_is_open (nth_period (fixture, 1)));

  order = rd_ahead_draft_order (fixture->draft, fixture->answer->ahead->plan, 42);
  g_assert_cmpuint (order->pinned->len, ==, before - 1);
  for (guint i = 0; i < order->pinned->len; i++)
    g_assert_cmpint (g_array_index (order->pinned, RdAheadChoice, i).slot.start, !=, start);
  rd_ahead_question_free (order);

  rd_ahead_draft_take_up (fixture->draft, nth_period (fixture, 1));
  ask (fixture, TRUE);
  g_assert_cmpint (nth_period (fixture, 1)->choice.slot.start, ==, start);
}

static void
take_off (Fixture *fixture, gint64 practitioner, const char *from, const char *to)
{
  g_autoptr (RdTimeOff) off = rd_record_new (RD_TYPE_TIME_OFF);
  g_autoptr (GError) error = NULL;

  off->practitioner = practitioner;
  off->starts = at (from);
  off->ends = at (to);
  rd_practice_keep (fixture->small.practice, off, &error);
  g_assert_no_error (error);
}

static void
test_what_is_held_or_open_does_not_count (Fixture *fixture, gconstpointer data)
{
  guint chosen, possible, all, n;
  g_autoptr (RdBooking) booking = NULL;
  g_autofree char *day = NULL;
  g_autofree char *why = NULL;

  booking = small_book (&fixture->small, HANNAH, INES, "2026-12-04T10:00");
  take_off (fixture, INES, "2026-12-14T00:00", "2027-01-02T00:00");
  ask (fixture, FALSE);
  rd_ahead_draft_tick (fixture->draft, MIKE, FALSE);
  fixture->draft->every_weeks = 1;
  ask (fixture, FALSE);
  n = fixture->answer->ahead->plan->periods->len;
  rd_ahead_plan_count (fixture->answer->ahead->plan, &chosen, &possible, &all);
  g_assert_cmpuint (all, <, n);
  g_assert_cmpuint (possible, <, all);
  g_assert_cmpuint (chosen, ==, possible);
  for (guint i = 0; i < n; i++)
    {
      const RdAheadPeriod *period = nth_period (fixture, i);

      if (!rd_ahead_period_is_open (period))
        continue;
      g_assert_null (rd_ahead_period_shown (period));
      why = rd_wording_ahead_no_slot (fixture->answer->ahead, period, fixture->answer->givers);
      day = rd_wording_ahead_day (fixture->answer->ahead, period->best_day);
      g_assert_cmpstr (why, ==, "Ines does not work then");
      g_assert_cmpstr (day, ==, "Rest day");
      return;
    }
  g_assert_not_reached ();
}

/* Somebody else is quicker: it is remembered until something else is chosen there. */
static void
test_what_was_taken_is_remembered (Fixture *fixture, gconstpointer data)
{
  RdAheadChoice taken;
  g_autoptr (RdBooking) booking = NULL;

  ask (fixture, FALSE);
  taken = nth_period (fixture, 1)->choice;
  rd_ahead_draft_pin (fixture->draft, fixture->zone, nth_period (fixture, 1), &taken);
  {
    g_autoptr (RdBooking) wish =
      small_wish (WEI, taken.slot.practitioner, SPORTS_60, "2026-12-01T10:00");
    g_autoptr (GError) error = NULL;

    wish->starts = taken.slot.start;
    booking = rd_practice_book (fixture->small.practice, wish, RD_BOOK_PLAIN, &error);
    g_assert_no_error (error);
  }
  ask (fixture, TRUE);
  g_assert_null (rd_ahead_draft_taken (fixture->draft, fixture->zone, nth_period (fixture, 1)));
  rd_ahead_draft_note_taken (fixture->draft, fixture->zone, fixture->answer->ahead->plan);
  g_assert_cmpuint (fixture->draft->pinned->len, ==, 0);
  g_assert_cmpint (
    rd_ahead_draft_taken (fixture->draft, fixture->zone, nth_period (fixture, 1))->slot.start, ==,
    taken.slot.start);
  g_assert_null (rd_ahead_draft_taken (fixture->draft, fixture->zone, nth_period (fixture, 0)));

  ask (fixture, TRUE);
  rd_ahead_draft_note_taken (fixture->draft, fixture->zone, fixture->answer->ahead->plan);
  g_assert_nonnull (rd_ahead_draft_taken (fixture->draft, fixture->zone, nth_period (fixture, 1)));
  rd_ahead_draft_pin (fixture->draft, fixture->zone, nth_period (fixture, 1),
                      &nth_period (fixture, 1)->choice);
  g_assert_null (rd_ahead_draft_taken (fixture->draft, fixture->zone, nth_period (fixture, 1)));
}

static void
test_where_there_is_no_plan (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdService) service = NULL;

  ask (fixture, FALSE);
  fixture->draft->last = on ("2026-11-22");
  ask (fixture, FALSE);
  g_assert_cmpint (fixture->answer->outcome, ==, RD_AHEAD_TOO_SHORT);
  fixture->draft->last = on ("2027-02-12");
  rd_ahead_draft_tick (fixture->draft, INES, FALSE);
  rd_ahead_draft_tick (fixture->draft, MIKE, FALSE);
  ask (fixture, FALSE);
  g_assert_cmpint (fixture->answer->outcome, ==, RD_AHEAD_NOBODY_TICKED);

  for (gint64 id = INES; id <= MIKE; id++)
    {
      g_autoptr (RdPractitioner) practitioner =
        small_get (&fixture->small, RD_TYPE_PRACTITIONER, id);

      practitioner->disciplines = RD_DISCIPLINE_TRAINING;
      g_assert_true (rd_practice_keep (fixture->small.practice, practitioner, &error));
    }
  ask (fixture, FALSE);
  g_assert_cmpint (fixture->answer->outcome, ==, RD_AHEAD_NOBODY_GIVES);

  service = small_get (&fixture->small, RD_TYPE_SERVICE, SPORTS_60);
  service->archived = TRUE;
  g_assert_true (rd_practice_keep (fixture->small.practice, service, &error));
  {
    gint64 programme = fixture->draft->programme;

    rd_ahead_draft_free (fixture->draft);
    fixture->draft = rd_ahead_draft_new (programme);
  }
  ask (fixture, FALSE);
  g_assert_cmpint (fixture->answer->outcome, ==, RD_AHEAD_NO_MASSAGE);
  g_assert_null (fixture->answer->ahead);

  rd_practice_set_now (fixture->small.practice, at ("2027-02-13T08:00"));
  ask (fixture, FALSE);
  g_assert_cmpint (fixture->answer->outcome, ==, RD_AHEAD_OVER);
  g_assert_cmpstr (fixture->answer->client->name, ==, "Hannah Clarke");
}

/* Words. */

static char *
say (Fixture *fixture, const RdAheadChoice *choice)
{
  g_autofree char *why = rd_wording_ahead (fixture->answer->ahead, choice);
  g_autofree char *with =
    rd_wording_ahead_with (fixture->answer->ahead, choice, nth_therapist (fixture, 0), MIKE);

  return g_strdup_printf ("%s; %s", why, with);
}

/* What is said of a massage at that time with that practitioner. */
static void
assert_said (Fixture *fixture,
             gint64 practitioner,
             const char *start,
             RdAheadKind kind,
             const char *expected)
{
  RdAheadChoice choice = { .service = fixture->draft->service, .kind = kind };
  g_autofree char *said = NULL;

  choice.slot.practitioner = practitioner;
  choice.slot.start = at (start);
  choice.slot.end = choice.slot.start + 3600;
  choice.slot.pressure = 2;
  rd_suitability_at (fixture->answer->ahead->period->training, choice.slot.start, 2,
                     &choice.slot.suitability);
  said = say (fixture, &choice);
  g_assert_cmpstr (said, ==, expected);
}

static void
test_sentences (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdBooking) booking = small_book (&fixture->small, WEI, INES, "2026-12-04T10:00");
  g_autofree char *races = NULL;

  SMALL_ADD (&fixture->small, RD_TYPE_CONTRAINDICATION, "client", "1", "caution", "ask-first",
             "description", "Asthma");
  ask (fixture, FALSE);
  assert_said (fixture, INES, "2026-12-04T14:00", RD_AHEAD_ORDINARY, "Rest day; with Ines Duarte");
  assert_said (fixture, MIKE, "2026-12-04T10:00", RD_AHEAD_ORDINARY,
               "Rest day; with Mike Adeyemi, as Ines is booked then");
  assert_said (fixture, MIKE, "2026-12-04T18:00", RD_AHEAD_ORDINARY,
               "Rest day; with Mike Adeyemi, as Ines does not work then");
  assert_said (fixture, MIKE, "2026-12-05T10:00", RD_AHEAD_ORDINARY,
               "Rest day; with Mike Adeyemi, as Ines is off that day");
  assert_said (fixture, MIKE, "2026-12-04T14:00", RD_AHEAD_ORDINARY,
               "Rest day; with Mike Adeyemi, usual therapist");
  assert_said (fixture, INES, "2026-12-03T18:00", RD_AHEAD_ORDINARY,
               "After Thursday’s easy run, before Friday’s rest; with Ines Duarte");
  assert_said (fixture, INES, "2027-02-01T14:00", RD_AHEAD_RACE_WEEK,
               "Bath Half in 6 days: light; with Ines Duarte");
  assert_said (fixture, INES, "2027-02-10T14:00", RD_AHEAD_RECOVERY,
               "3 days after Bath Half: recovery, light; with Ines Duarte");
  assert_said (fixture, INES, "2027-02-16T14:00", RD_AHEAD_ORDINARY,
               "After the programme; with Ines Duarte");
  fixture->answer->ahead->service = 99;
  assert_said (fixture, INES, "2027-02-01T14:00", RD_AHEAD_RACE_WEEK,
               "Bath Half in 6 days: light, 60 minutes; with Ines Duarte");

  races = rd_wording_ahead_races (fixture->answer->ahead->plan);
  g_assert_cmpstr (races, ==,
                   "Sun 7 Feb is Bath Half. No massage is proposed from two days before until the "
                   "day after it.");
}

#define ADD(path, test) g_test_add ("/desk/ahead/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("new-client", test_a_new_client);
  ADD ("known-therapist", test_whom_she_knows_comes_first);
  ADD ("preference", test_preference_can_be_changed);
  ADD ("question", test_what_is_asked_follows);
  ADD ("pins", test_pins_stay_and_others_follow);
  ADD ("one-pin-a-period", test_one_pin_a_period);
  ADD ("dropped", test_what_is_dropped_is_shown_and_not_booked);
  ADD ("held-and-open", test_what_is_held_or_open_does_not_count);
  ADD ("taken", test_what_was_taken_is_remembered);
  ADD ("no-plan", test_where_there_is_no_plan);
  ADD ("sentences", test_sentences);
  return g_test_run ();
}
