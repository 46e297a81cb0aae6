/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-new-programme.c: programmes from templates, from other programmes, and empty ones. */
#include "small-practice.h"

#include "planning/rd-usual-routines.h"
#include "practice/rd-setting-up.h"
#include "practice/rd-template-question.h"
#include "practice/rd-wording.h"

#include <math.h>

/* Hannah, 6:30 a kilometre, follows two weeks to the Bath Half by way of a club race. */
static gint64
make_hers (Small *small)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  RdRace *race = rd_record_new (RD_TYPE_RACE);
  RdProgramme *programme = rd_record_new (RD_TYPE_PROGRAMME);
  static const struct
  {
    const char *date;
    RdWorkoutKind kind;
    int minutes;
    int start;
  } workouts[] = {
    { "2026-12-01", RD_WORKOUT_HILLS, 45, 14 * 60 }, { "2026-12-03", RD_WORKOUT_STRENGTH, 40, -1 },
    { "2026-12-06", RD_WORKOUT_RACE, 54, 570 },      { "2026-12-13", RD_WORKOUT_RACE, 112, 570 },
    { "2026-12-15", RD_WORKOUT_EASY, 20, -1 },
  };
  RdFoodNote *note = rd_record_new (RD_TYPE_FOOD_NOTE);

  race->client = HANNAH;
  race->date = on ("2026-12-13");
  race->start = 570;
  race->distance_km = 21.1;
  rd_record_set_text (&race->name, "Bath Half");
  g_assert_true (rd_practice_keep (small->practice, race, NULL));
  programme->client = HANNAH;
  programme->race = rd_record_id (race);
  programme->starts = on ("2026-11-30");
  programme->ends = race->date;
  rd_record_set_text (&programme->name, "Bath Half 2026");
  g_assert_true (rd_practice_keep (small->practice, programme, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (workouts); i++)
    {
      RdWorkout *workout = rd_record_new (RD_TYPE_WORKOUT);

      workout->client = HANNAH;
      workout->programme = rd_record_id (programme);
      workout->date = on (workouts[i].date);
      workout->kind = workouts[i].kind;
      workout->minutes = workouts[i].minutes;
      if (workouts[i].start >= 0)
        workout->start = workouts[i].start;
      if (i == 0)
        {
          workout->outcome = RD_OUTCOME_DONE;
          workout->done_minutes = 50;
        }
      workout->uid = g_strdup_printf ("uid-%u", i);
      rd_record_set_text (&workout->title, i == 2 ? "Frome 10K" : i == 3 ? "Bath Half" : NULL);
      g_ptr_array_add (records, workout);
    }
  note->client = HANNAH;
  note->programme = rd_record_id (programme);
  note->date = on ("2026-12-12");
  rd_record_set_text (&note->text, "Rice");
  g_ptr_array_add (records, note);
  g_assert_true (rd_practice_keep_all (small->practice, records, NULL));

  gint64 id = rd_record_id (programme);

  g_object_unref (race);
  g_object_unref (programme);
  return id;
}

static GPtrArray *
workouts_of (Small *small, gint64 programme)
{
  g_autoptr (GPtrArray) all = small_list (small, RD_TYPE_WORKOUT);
  GPtrArray *of = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < all->len; i++)
    if (RD_WORKOUT (all->pdata[i])->programme == programme)
      g_ptr_array_add (of, g_object_ref (all->pdata[i]));
  return of;
}

/* As "30 Nov-13 Dec, Bath Half; hills 45, race 54": days, race and the planned minutes. */
static char *
write_programme (Small *small, RdProgramme *programme)
{
  g_autoptr (GPtrArray) workouts = workouts_of (small, rd_record_id (programme));
  g_autoptr (RdRace) race =
    programme->race ? small_get (small, RD_TYPE_RACE, programme->race) : NULL;
  g_autofree char *from = rd_wording_date (programme->starts);
  g_autofree char *to = rd_wording_date (programme->ends);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s-%s, %s;", from, to, race ? race->name : "no race");
  for (guint i = 0; i < workouts->len; i++)
    {
      RdWorkout *workout = workouts->pdata[i];
      int day;

      rd_date_split (workout->date, NULL, NULL, &day);
      g_string_append_printf (text, " %d %s %d", day,
                              rd_enum_to_nick (RD_TYPE_WORKOUT_KIND, workout->kind),
                              workout->minutes);
      g_assert_cmpint (workout->client, ==, programme->client);
      g_assert_cmpint (workout->outcome, ==, RD_OUTCOME_PLANNED);
      g_assert_cmpint (workout->done_minutes, ==, RD_UNSET);
      g_assert_null (workout->uid);
    }
  return g_string_free (text, FALSE);
}

static RdProgramme *
make (Small *small, const RdProgrammeWish *wish)
{
  g_autoptr (GError) error = NULL;
  RdProgramme *programme = rd_practice_new_programme (small->practice, wish, &error);

  g_assert_no_error (error);
  return programme;
}

static void
assert_made (Small *small, const RdProgrammeWish *wish, const char *expected)
{
  g_autoptr (RdProgramme) programme = make (small, wish);
  g_autofree char *text = write_programme (small, programme);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_another_clients_programme_is_laid_for_her (void)
{
  g_auto (Small) small = small_open ();
  gint64 hers = make_hers (&small);
  g_autoptr (RdClient) wei = small_get (&small, RD_TYPE_CLIENT, WEI);
  RdProgrammeWish wish = { .client = WEI, .from_programme = hers, .race_date = on ("2026-12-20") };
  g_autoptr (RdProgramme) programme = NULL;
  g_autoptr (GPtrArray) workouts = NULL;
  g_autoptr (GPtrArray) notes = NULL;

  wei->easy_pace = 468; /* a fifth slower */
  g_assert_true (rd_practice_keep (small.practice, wei, NULL));
  programme = make (&small, &wish);
  g_autofree char *text = write_programme (&small, programme);

  g_assert_cmpstr (
    text, ==,
    "Mon 7 Dec-Tue 22 Dec, Race; 8 hills 54 10 strength 40 13 race 65 20 race 134 22 "
    "easy 24");
  g_assert_cmpstr (programme->name, ==, "Bath Half 2026");
  g_assert_cmpint (programme->owner, ==, INES);
  workouts = workouts_of (&small, rd_record_id (programme));
  /* Her own time of day, and no race of another name; what to eat was for Hannah. */
  g_assert_cmpint (RD_WORKOUT (workouts->pdata[0])->start, ==, RD_UNSET);
  g_assert_null (RD_WORKOUT (workouts->pdata[2])->title);
  g_assert_cmpstr (RD_WORKOUT (workouts->pdata[3])->title, ==, "Race");
  notes = small_list (&small, RD_TYPE_FOOD_NOTE);
  g_assert_cmpuint (notes->len, ==, 1);
}

static void
test_her_own_is_laid_again (void)
{
  g_auto (Small) small = small_open ();
  gint64 hers = make_hers (&small);
  RdProgrammeWish wish = { .client = HANNAH,
                           .from_programme = hers,
                           .race_date = on ("2027-03-14"),
                           .race_name = "Reading Half",
                           .name = "Reading Half 2027",
                           .owner = MIKE };
  g_autoptr (RdProgramme) programme = make (&small, &wish);
  g_autofree char *text = write_programme (&small, programme);
  g_autoptr (GPtrArray) workouts = workouts_of (&small, rd_record_id (programme));
  g_autoptr (RdRace) race = small_get (&small, RD_TYPE_RACE, programme->race);
  g_autoptr (GPtrArray) notes = small_list (&small, RD_TYPE_FOOD_NOTE);

  g_assert_cmpstr (text, ==,
                   "Mon 1 Mar-Tue 16 Mar, Reading Half; 2 hills 45 4 strength 40 7 race 54 14 race "
                   "112 16 easy 20");
  g_assert_cmpstr (programme->name, ==, "Reading Half 2027");
  g_assert_cmpint (programme->owner, ==, MIKE);
  g_assert_cmpfloat (race->distance_km, ==, 21.1);
  g_assert_cmpint (RD_WORKOUT (workouts->pdata[0])->start, ==, 14 * 60);
  g_assert_cmpstr (RD_WORKOUT (workouts->pdata[3])->title, ==, "Reading Half");
  g_assert_cmpuint (notes->len, ==, 2);
  g_assert_cmpint (RD_FOOD_NOTE (notes->pdata[1])->date, ==, on ("2027-03-13"));
}

static void
test_each_way_to_begin (void)
{
  g_auto (Small) small = small_open ();
  gint64 hers = make_hers (&small);
  const struct
  {
    RdProgrammeWish wish;
    const char *then;
  } cases[] = {
    /* Empty. */
    { { WEI, .name = "Own", .starts = on ("2026-12-01"), .race_date = on ("2026-12-27") },
      "Tue 1 Dec-Sun 27 Dec, Race;" },
    { { WEI, .name = "Own", .starts = on ("2026-12-01"), .ends = on ("2026-12-26") },
      "Tue 1 Dec-Sat 26 Dec, no race;" },
    { { WEI, .name = "Own", .starts = on ("2026-12-01"), .race_date = on ("2026-12-28"),
        .race_name = "Levels 10K" },
      "Tue 1 Dec-Mon 28 Dec, Levels 10K;" },
    /* From a template, by its first day; and the last part of one. */
    { { WEI, .template_id = "base", .starts = on ("2026-12-07"), .race_date = RD_DATE_UNSET },
      "Mon 7 Dec-Sun 20 Dec, no race; 8 easy 33 17 tempo 28" },
    { { WEI, .template_id = "base", .race_date = on ("2026-12-19"), .race_name = "Parkrun" },
      "Sun 6 Dec-Sat 19 Dec, Parkrun; 7 easy 33 16 tempo 28" },
    { { WEI, .template_id = "base", .race_date = on ("2026-12-20"), .starts = on ("2026-12-10") },
      "Thu 10 Dec-Sun 20 Dec, no race; 17 tempo 28" },
    { { WEI, .template_id = "base", .race_date = on ("2026-12-20"), .starts = on ("2026-12-01") },
      "Mon 7 Dec-Sun 20 Dec, no race; 8 easy 33 17 tempo 28" },
    /* The last part of another's. */
    { { WEI, .from_programme = hers, .race_date = on ("2026-12-13"), .starts = on ("2026-12-05") },
      "Sat 5 Dec-Tue 15 Dec, Bath Half; 6 race 54 13 race 112 15 easy 20" },
    { { WEI, .from_programme = hers, .starts = on ("2027-01-04") },
      "Mon 4 Jan-Tue 19 Jan, Race; 5 hills 45 7 strength 40 10 race 54 17 race 112 19 easy 20" },
  };

  SMALL_ADD (&small, RD_TYPE_OWN_TEMPLATE, "code", "base", "name", "Base", "text",
             "[Template]\nId=x\nName=X\n[Weeks]\n1=Tue:E5\n2=Thu:T5\n");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_made (&small, &cases[i].wish, cases[i].then);
}

static void
test_what_is_not_said_is_asked_for (void)
{
  g_auto (Small) small = small_open ();
  const struct
  {
    RdProgrammeWish wish;
    int code;
    const char *says;
  } cases[] = {
    { { HANNAH, .name = "A" }, RD_ERROR_INVALID, "first day" },
    { { HANNAH, .name = "A", .starts = on ("2026-12-01") }, RD_ERROR_INVALID, "last day" },
    { { HANNAH, .starts = on ("2026-12-01"), .ends = on ("2026-12-27") },
      RD_ERROR_INVALID,
      "name" },
    { { HANNAH, .name = "A", .starts = on ("2026-12-27"), .ends = on ("2026-12-01") },
      RD_ERROR_INVALID,
      "last day" },
    { { HANNAH, .template_id = "half-12" }, RD_ERROR_INVALID, "race" },
    { { HANNAH, .template_id = "half-12", .starts = on ("2026-12-27"),
        .race_date = on ("2026-12-13") },
      RD_ERROR_INVALID,
      "last day" },
    { { HANNAH, .template_id = "half-99", .race_date = on ("2026-12-13") },
      RD_ERROR_NOT_FOUND,
      "10k-8, half-12, marathon-16, base" },
    { { HANNAH, .from_programme = 99, .race_date = on ("2026-12-13") }, RD_ERROR_NOT_FOUND, "" },
    { { 99, .template_id = "half-12", .race_date = on ("2026-12-13") }, RD_ERROR_NOT_FOUND, "" },
    { { HANNAH, .template_id = "half-12", .race_date = on ("2026-12-13"), .owner = 99 },
      RD_ERROR_NOT_FOUND,
      "" },
    { { HANNAH, .template_id = "broken", .race_date = on ("2026-12-13") },
      RD_ERROR_UNREADABLE,
      "template" },
  };
  gint64 written;

  SMALL_ADD (&small, RD_TYPE_OWN_TEMPLATE, "code", "base", "name", "Base", "text",
             "[Template]\nId=x\nName=X\n[Weeks]\n1=Tue:E5\n");
  SMALL_ADD (&small, RD_TYPE_OWN_TEMPLATE, "code", "broken", "name", "Broken", "text", "None");
  written = small_journal (&small);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("case %u", i);
      g_assert_null (rd_practice_new_programme (small.practice, &cases[i].wish, &error));
      g_assert_error (error, RD_ERROR, cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].says));
      g_assert_cmpint (small_journal (&small), ==, written);
    }
}

static gpointer
ask_preview (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  return rd_programme_preview_read (store, argument, cancellable, error);
}

static void
test_a_preview_is_what_is_made (void)
{
  g_auto (Small) small = small_open ();
  gint64 hers = make_hers (&small);
  const RdProgrammeWish wishes[] = {
    { WEI, .from_programme = hers, .race_date = on ("2026-12-20") },
    { WEI, .template_id = "half-12", .race_date = on ("2026-12-20") },
    { WEI, .name = "Own", .starts = on ("2026-12-01"), .ends = on ("2026-12-26") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wishes); i++)
    {
      gint64 written = small_journal (&small);
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) days =
        rd_practice_read (small.practice, ask_preview, (gpointer)&wishes[i], &error);
      g_autoptr (RdProgramme) programme = NULL;
      g_autoptr (GPtrArray) workouts = NULL;
      double previewed = 0, planned = 0;

      g_assert_no_error (error);
      g_assert_cmpint (small_journal (&small), ==, written);
      programme = make (&small, &wishes[i]);
      workouts = workouts_of (&small, rd_record_id (programme));
      g_assert_cmpuint (days->len, ==, programme->ends - programme->starts + 1);
      for (guint j = 0; j < days->len; j++)
        previewed += g_array_index (days, RdPreviewDay, j).load;
      for (guint j = 0; j < workouts->len; j++)
        planned += rd_workout_planned_load (workouts->pdata[j]);
      g_assert_cmpfloat_with_epsilon (previewed, planned, 1e-6);
    }
}

/* The practice's routines are those its runs get, in its own words. */
static void
test_runs_get_the_practices_routines (void)
{
  g_auto (Small) small = small_open ();
  RdProgrammeWish wish = { .client = HANNAH,
                           .template_id = "10k-8",
                           .race_date = on ("2026-12-13") };
  g_autoptr (RdProgramme) programme = NULL;
  g_autoptr (GPtrArray) workouts = NULL;

  SMALL_ADD (&small, RD_TYPE_ROUTINE, "name", "Ours", "use", "cool-down", "text", "Legs up");
  programme = make (&small, &wish);
  workouts = workouts_of (&small, rd_record_id (programme));
  g_assert_cmpstr (RD_WORKOUT (workouts->pdata[0])->cool_down, ==, "Legs up");
  g_assert_null (RD_WORKOUT (workouts->pdata[1])->warm_up);
}

/* One from before there were any gives the usual ones. */
static void
test_runs_get_the_usual_routines (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GPtrArray) usual = rd_usual_routines ();
  g_autoptr (RdProgramme) programme =
    small_programme (&small, HANNAH, "10k-8", on ("2026-12-13"), NULL, NULL);
  g_autoptr (GPtrArray) workouts = workouts_of (&small, rd_record_id (programme));

  g_assert_cmpstr (RD_WORKOUT (workouts->pdata[1])->warm_up, ==,
                   rd_routines_first (usual, RD_ROUTINE_WARM_UP)->text);
}

static void
test_a_new_practice_begins_with_the_usual_routines (void)
{
  g_auto (Small) small = { 0 };
  g_autoptr (RdSettings) settings = rd_record_new (RD_TYPE_SETTINGS);
  g_autoptr (RdSettings) again = NULL;
  g_autoptr (GPtrArray) usual = rd_usual_routines ();
  g_autoptr (GPtrArray) routines = NULL;
  g_autoptr (GError) error = NULL;

  small.folder = g_dir_make_tmp ("restday-practice-XXXXXX", NULL);
  small.path = g_build_filename (small.folder, "practice.db", NULL);
  small.practice = rd_practice_open (small.path, RD_STORE_CREATE, NULL);
  g_assert_false (rd_practice_set_up (small.practice, settings, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_INVALID);
  g_clear_error (&error);
  rd_record_set_text (&settings->name, "Harbour Street");
  rd_record_set_text (&settings->zone, "Asia/Kathmandu");
  again = rd_record_copy (settings);
  g_assert_true (rd_practice_set_up (small.practice, settings, &error));
  g_assert_cmpstr (rd_zone_identifier (rd_practice_zone (small.practice)), ==, "Asia/Kathmandu");
  routines = small_list (&small, RD_TYPE_ROUTINE);
  g_assert_cmpuint (routines->len, ==, usual->len);
  g_assert_false (rd_practice_set_up (small.practice, again, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_null (rd_practice_undo (small.practice, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_NOTHING_TO_UNDO);
}

static gpointer
ask_templates (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  return rd_templates_read (store, error);
}

static void
test_a_programme_is_kept_as_a_template (void)
{
  g_auto (Small) small = small_open ();
  gint64 hers = make_hers (&small);
  g_autoptr (GError) error = NULL;
  g_autoptr (RdOwnTemplate) first =
    rd_practice_keep_as_template (small.practice, hers, "Club, to a half!", &error);
  g_autoptr (RdOwnTemplate) second =
    rd_practice_keep_as_template (small.practice, hers, "club to a half", NULL);
  g_autoptr (RdOwnTemplate) third =
    rd_practice_keep_as_template (small.practice, hers, "10k 8", NULL);
  g_autoptr (RdOwnTemplate) fourth =
    rd_practice_keep_as_template (small.practice, hers, NULL, NULL);
  g_autoptr (RdOwnTemplate) fifth =
    rd_practice_keep_as_template (small.practice, hers, "***", NULL);
  g_autoptr (GPtrArray) all = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (first->code, ==, "club-to-a-half");
  g_assert_cmpstr (second->code, ==, "club-to-a-half-2");
  g_assert_cmpstr (third->code, ==, "10k-8-2");
  g_assert_cmpstr (fourth->code, ==, "bath-half-2026");
  g_assert_cmpstr (fourth->name, ==, "Bath Half 2026");
  g_assert_cmpstr (fifth->code, ==, "template");

  all = rd_practice_read (small.practice, ask_templates, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 3 + 5);
  for (guint i = 0; i < all->len; i++)
    g_assert_cmpint (((RdTemplate *)all->pdata[i])->own != 0, ==, i >= 3);

  RdProgrammeWish wish = { .client = WEI,
                           .template_id = "club-to-a-half",
                           .race_date = on ("2026-12-20") };

  assert_made (&small, &wish,
               "Mon 7 Dec-Sun 20 Dec, Race; 8 hills 45 10 strength 40 13 race 54 20 race 117");
  g_free (rd_practice_undo (small.practice, NULL));
  g_autofree char *action = rd_practice_undo (small.practice, NULL);

  g_assert_cmpstr (rd_wording_action (action), ==, "Template saved");
}

static void
test_the_front_desk_makes_no_template (void)
{
  g_auto (Small) small = small_open ();
  gint64 hers = make_hers (&small);
  g_autoptr (GError) error = NULL;

  g_assert_null (rd_practice_keep_as_template (small.practice, 99, "A", &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (rd_practice_keep_as_template (small.practice, hers, " ", &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (rd_practice_act_as (small.practice, OLIVE, NULL));
  g_assert_null (rd_practice_keep_as_template (small.practice, hers, "A", &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_NOT_PERMITTED);
}

static void
take_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **)data = g_object_ref (result);
}

static void
test_without_waiting (void)
{
  g_auto (Small) small = small_open ();
  RdProgrammeWish wish = { .client = HANNAH,
                           .template_id = "10k-8",
                           .race_date = on ("2026-12-13") };
  GAsyncResult *result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RdProgramme) programme = NULL;
  g_autoptr (RdOwnTemplate) own = NULL;

  rd_practice_new_programme_async (small.practice, &wish, take_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  programme = rd_practice_new_programme_finish (small.practice, result, &error);
  g_assert_no_error (error);
  g_clear_object (&result);
  rd_practice_keep_as_template_async (small.practice, rd_record_id (programme), "Mine",
                                      take_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  own = rd_practice_keep_as_template_finish (small.practice, result, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (own->code, ==, "mine");
  g_clear_object (&result);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/new-programme/of-another-client",
                   test_another_clients_programme_is_laid_for_her);
  g_test_add_func ("/new-programme/again", test_her_own_is_laid_again);
  g_test_add_func ("/new-programme/ways", test_each_way_to_begin);
  g_test_add_func ("/new-programme/refused", test_what_is_not_said_is_asked_for);
  g_test_add_func ("/new-programme/preview", test_a_preview_is_what_is_made);
  g_test_add_func ("/new-programme/routines", test_runs_get_the_practices_routines);
  g_test_add_func ("/new-programme/usual-routines", test_runs_get_the_usual_routines);
  g_test_add_func ("/new-programme/new-practice",
                   test_a_new_practice_begins_with_the_usual_routines);
  g_test_add_func ("/new-programme/template", test_a_programme_is_kept_as_a_template);
  g_test_add_func ("/new-programme/template-refused", test_the_front_desk_makes_no_template);
  g_test_add_func ("/new-programme/without-waiting", test_without_waiting);
  return g_test_run ();
}
