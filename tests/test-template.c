/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-template.c: programmes to start from, and the workouts they make. */
#include "rd-fixture.h"

#include "model/rd-error.h"
#include "planning/rd-preview.h"
#include "planning/rd-usual-routines.h"

#include <math.h>

/* As the rules of the trade write them: the days that are not rest, in order. */
static const struct
{
  const char *id;
  double race_km;
  guint n_weeks;
  const char *days; /* of the week, Monday is 1 */
  const char *weeks;
} written[] = {
  { "10k-8", 10, 8, "2467",
    "E5 H5 E4 L7 · E5 T6 E4 L8 · E6 H6 E5 L9 · E5 E5 E4 L7 · E6 T7 E5 L10 · E7 H7 E5 L11 · "
    "E5 T5 E3 L7 · E4 T4 E3 R10" },
  { "half-12", 21.1, 12, "2347",
    "E5 H5 E5 L9 · E5 T6 E5 L10 · E6 H6 E6 L12 · E5 E5 E5 L9 · E6 T7 E6 L13 · E7 H7 E6 L14 · "
    "E7 T8 E7 L16 · E6 E6 E5 L11 · E8 H8 E7 L17 · E8 T9 E8 L19 · E6 T7 E5 L11 · E5 E5 E3 R21.1" },
  { "marathon-16", 42.2, 16, "23467",
    "E6 H6 E6 E5 L13 · E6 T7 E6 E5 L14 · E7 H8 E7 E6 L16 · E6 E6 E6 E5 L13 · E7 T8 E7 E6 L18 · "
    "E8 H9 E8 E6 L19 · E8 T10 E8 E6 L21 · E7 E7 E7 E5 L16 · E8 T10 E8 E7 L24 · E9 T11 E8 E7 L26 · "
    "E9 H10 E9 E8 L28 · E7 E8 E7 E6 L21 · E9 T12 E9 E8 L32 · E8 T10 E8 E6 L22 · E7 T8 E6 E5 L14 · "
    "E6 E5 E4 E3 R42.2" },
};

static RdWorkoutKind
kind_of (char letter)
{
  switch (letter)
    {
    case 'E':
      return RD_WORKOUT_EASY;
    case 'H':
      return RD_WORKOUT_HILLS;
    case 'T':
      return RD_WORKOUT_TEMPO;
    case 'L':
      return RD_WORKOUT_LONG;
    case 'R':
      return RD_WORKOUT_RACE;
    default:
      g_assert_not_reached ();
    }
}

static void
test_built_in_ones_are_as_written (void)
{
  g_autoptr (GPtrArray) list = rd_template_list ();

  g_assert_cmpuint (list->len, ==, G_N_ELEMENTS (written));
  for (guint i = 0; i < G_N_ELEMENTS (written); i++)
    {
      g_autoptr (RdTemplate) found = rd_template_find (written[i].id);
      RdTemplate *listed = g_ptr_array_index (list, i);
      g_auto (GStrv) weeks = g_strsplit (written[i].weeks, " · ", -1);

      g_assert_nonnull (found);
      g_assert_cmpstr (listed->id, ==, written[i].id);
      g_assert_cmpstr (found->id, ==, written[i].id);
      g_assert_cmpstr (found->name, !=, "");
      g_assert_cmpfloat (found->race_km, ==, written[i].race_km);
      g_assert_cmpuint (found->n_weeks, ==, written[i].n_weeks);
      g_assert_cmpuint (g_strv_length (weeks), ==, written[i].n_weeks);

      for (guint week = 0; week < found->n_weeks; week++)
        {
          g_auto (GStrv) days = g_strsplit (weeks[week], " ", -1);
          guint next = 0;

          for (guint day = 0; day < 7; day++)
            {
              const RdTemplateDay *got = &found->days[week * 7 + day];

              g_test_message ("%s, week %u, day %u", found->id, week + 1, day + 1);
              if (got->optional)
                continue;
              if (written[i].days[next] != (char)('1' + day))
                {
                  g_assert_cmpint (got->kind, ==, RD_WORKOUT_REST);
                  continue;
                }
              g_assert_cmpint (got->kind, ==, kind_of (days[next][0]));
              g_assert_cmpfloat (got->km, ==, g_ascii_strtod (days[next] + 1, NULL));
              next++;
            }
          g_assert_cmpuint (next, ==, g_strv_length (days));
        }
    }
}

static void
test_only_the_10_km_has_optional_days (void)
{
  g_autoptr (GPtrArray) list = rd_template_list ();

  for (guint i = 0; i < list->len; i++)
    {
      RdTemplate *template = g_ptr_array_index (list, i);
      guint n = 0;

      for (guint day = 0; day < template->n_weeks * 7; day++)
        if (template->days[day].optional)
          {
            n++;
            g_assert_cmpint (day % 7, ==, RD_WEDNESDAY);
            g_assert_cmpint (template->days[day].kind, ==, RD_WORKOUT_CROSS_TRAINING);
            g_assert_cmpint (template->days[day].minutes, >, 0);
          }
      g_assert_cmpuint (n, ==, g_str_equal (template->id, "10k-8") ? 8 : 0);
    }
}

static GPtrArray *
make (const char *id, RdClient *client, const char *race, RdDate *first)
{
  g_autoptr (RdTemplate) template = rd_template_find (id);
  g_autoptr (GPtrArray) routines = rd_usual_routines ();

  return rd_template_make_workouts (template, client, routines, rd_fixture_date (race), first);
}

static RdWorkout *
on (GPtrArray *workouts, const char *text)
{
  RdDate date = rd_fixture_date (text);

  for (guint i = 0; i < workouts->len; i++)
    if (((RdWorkout *)g_ptr_array_index (workouts, i))->date == date)
      return g_ptr_array_index (workouts, i);
  return NULL;
}

static void
test_a_programme_ends_at_its_race (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new ("2026-09-01T08:00");
  RdDate first;
  g_autoptr (GPtrArray) workouts = make ("half-12", fixture->client, "2026-12-13", &first);
  RdDate before = RD_DATE_UNSET;

  g_assert_cmpint (first, ==, rd_fixture_date ("2026-09-21"));
  g_assert_cmpuint (workouts->len, ==, 12 * 4);
  for (guint i = 0; i < workouts->len; i++)
    {
      g_autoptr (GError) error = NULL;
      RdWorkout *workout = g_ptr_array_index (workouts, i);

      rd_record_validate (workout, &error);
      g_assert_no_error (error);
      g_assert_cmpint (workout->client, ==, rd_record_id (fixture->client));
      g_assert_cmpint (workout->date, >, before);
      g_assert_cmpint (rd_date_weekday (workout->date), !=, RD_MONDAY);
      g_assert_cmpint (rd_date_weekday (workout->date), !=, RD_FRIDAY);
      g_assert_cmpint (rd_date_weekday (workout->date), !=, RD_SATURDAY);
      before = workout->date;
    }

  RdWorkout *race = g_ptr_array_index (workouts, workouts->len - 1);
  g_assert_cmpint (race->date, ==, rd_fixture_date ("2026-12-13"));
  g_assert_cmpint (race->kind, ==, RD_WORKOUT_RACE);
  g_assert_cmpfloat (race->distance_km, ==, 21.1);
}

/* A Saturday's race moves every day one earlier. */
static void
test_days_move_with_the_race (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new ("2026-09-01T08:00");
  RdDate first;
  g_autoptr (GPtrArray) workouts = make ("half-12", fixture->client, "2026-12-12", &first);
  g_autoptr (GPtrArray) without = make ("half-12", fixture->client, "2026-12-12", NULL);

  g_assert_cmpint (first, ==, rd_fixture_date ("2026-09-20"));
  g_assert_cmpint (on (workouts, "2026-12-12")->kind, ==, RD_WORKOUT_RACE);
  g_assert_null (on (workouts, "2026-12-11"));
  g_assert_cmpint (on (workouts, "2026-12-09")->kind, ==, RD_WORKOUT_EASY);
  g_assert_cmpuint (without->len, ==, workouts->len);
}

static const struct
{
  const char *date;
  int minutes; /* at 6:30 a kilometre */
  int faster;  /* at 5:00 */
  gboolean warm_up;
} paces[] = {
  { "2026-09-22", 33, 25, FALSE }, /* E5: 32.5 */
  { "2026-09-23", 28, 21, TRUE },  /* H5: 27.6; 21.25 */
  { "2026-09-27", 59, 45, FALSE }, /* L9: 58.5 */
  { "2026-09-30", 33, 26, TRUE },  /* T6: 33.15; 25.5 */
  { "2026-12-13", 117, 90, TRUE }, /* R21.1: 116.6; 89.7 */
};

static void
test_minutes_follow_from_the_pace (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new ("2026-09-01T08:00");
  g_autoptr (GPtrArray) usual = make ("half-12", fixture->client, "2026-12-13", NULL);
  g_autoptr (GPtrArray) faster = NULL;

  fixture->client->easy_pace = 300;
  faster = make ("half-12", fixture->client, "2026-12-13", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (paces); i++)
    {
      g_test_message ("%s", paces[i].date);
      g_assert_cmpint (on (usual, paces[i].date)->minutes, ==, paces[i].minutes);
      g_assert_cmpint (on (faster, paces[i].date)->minutes, ==, paces[i].faster);
      g_assert_true ((on (usual, paces[i].date)->warm_up != NULL) == paces[i].warm_up);
      g_assert_nonnull (on (usual, paces[i].date)->cool_down);
      g_assert_true (isnan (on (usual, paces[i].date)->rpe));
    }
}

static void
test_optional_days_are_left_out (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new ("2026-09-01T08:00");
  g_autoptr (GPtrArray) workouts = make ("10k-8", fixture->client, "2026-12-13", NULL);

  g_assert_cmpuint (workouts->len, ==, 8 * 4);
  for (guint i = 0; i < workouts->len; i++)
    g_assert_cmpint (((RdWorkout *)g_ptr_array_index (workouts, i))->kind, !=,
                     RD_WORKOUT_CROSS_TRAINING);
}

static void
test_unknown_ones_are_not_found (void)
{
  static const char *const ids[] = { "half-13", "", "../half-12", "HALF-12" };

  g_assert_null (rd_template_find (NULL));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_null (rd_template_find (ids[i]));
}

/* A template of the practice's own, with all a day can say, and no race on its last day. */
static void
test_own_templates_are_read (void)
{
  static const char text[] = "[Template]\nId=club\nName=Club weeks\nRaceKm=5\n"
                             "[Weeks]\n1=Mon:S45min tue:I6.5  Wed:M20min? Sun:L9.75\n2=Sat:R5\n";
  g_autoptr (RdFixture) fixture = rd_fixture_new ("2026-09-01T08:00");
  g_autoptr (GError) error = NULL;
  g_autoptr (RdTemplate) template = rd_template_parse (text, &error);
  g_autoptr (GPtrArray) routines = rd_usual_routines ();
  g_autoptr (GPtrArray) workouts = NULL;
  RdDate first;

  g_assert_no_error (error);
  g_assert_cmpuint (template->n_weeks, ==, 2);
  g_assert_cmpint (template->days[0].kind, ==, RD_WORKOUT_STRENGTH);
  g_assert_cmpint (template->days[0].minutes, ==, 45);
  g_assert_cmpint (template->days[1].kind, ==, RD_WORKOUT_INTERVALS);
  g_assert_cmpfloat (template->days[1].km, ==, 6.5);
  g_assert_true (template->days[2].optional);
  g_assert_cmpint (template->days[2].kind, ==, RD_WORKOUT_STRETCH);

  workouts = rd_template_make_workouts (template, fixture->client, routines,
                                        rd_fixture_date ("2026-11-28"), &first);
  g_assert_cmpint (first, ==, rd_fixture_date ("2026-11-16"));
  g_assert_cmpuint (workouts->len, ==, 4);
  g_assert_cmpint (on (workouts, "2026-11-16")->minutes, ==, 45);
  g_assert_true (isnan (on (workouts, "2026-11-16")->distance_km));
  g_assert_null (on (workouts, "2026-11-16")->cool_down);
  g_assert_cmpint (on (workouts, "2026-11-28")->kind, ==, RD_WORKOUT_RACE);
}

/* Without a race the last week's Sunday falls on the day given. */
static void
test_a_template_may_have_no_race (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new ("2026-09-01T08:00");
  g_autoptr (RdTemplate) template =
    rd_template_parse ("[Template]\nId=base\nName=Base\n[Weeks]\n1=Tue:E5\n", NULL);
  g_autoptr (GPtrArray) routines = g_ptr_array_new ();
  RdDate first;
  g_autoptr (GPtrArray) workouts = rd_template_make_workouts (
    template, fixture->client, routines, rd_fixture_date ("2026-11-29"), &first);

  g_assert_cmpint (first, ==, rd_fixture_date ("2026-11-23"));
  g_assert_cmpint (((RdWorkout *)g_ptr_array_index (workouts, 0))->date, ==,
                   rd_fixture_date ("2026-11-24"));
  g_assert_null (RD_WORKOUT (workouts->pdata[0])->cool_down);
}

#define HEAD "[Template]\nId=a\nName=A\nRaceKm=10\n"

static const struct
{
  const char *text;
  const char *names; /* what the message names */
} wrong[] = {
  { "", "Id" },
  { "no template", "[Template]" },
  { "[Weeks]\n1=Tue:E5\n", "Id" },
  { "[Template]\nId=a\nRaceKm=10\n[Weeks]\n1=Tue:E5\n", "Name" },
  { "[Template]\nId=a\nName=A\nRaceKm=-1\n[Weeks]\n1=Tue:E5\n", "RaceKm" },
  { HEAD, "no weeks" },
  { HEAD "[Weeks]\n2=Tue:E5\n", "no weeks" },
  { HEAD "[Weeks]\n1=Tue:E5\n2=Tue:Q5\n", "Tue:Q5" },
  { HEAD "[Weeks]\n1=Tuesday:E5\n", "Tuesday:E5" },
  { HEAD "[Weeks]\n1=Tue:E5 Tue:E6\n", "Tue:E6" },
  { HEAD "[Weeks]\n1=Tue:E\n", "Tue:E" },
  { HEAD "[Weeks]\n1=Tue:E-5\n", "Tue:E-5" },
  { HEAD "[Weeks]\n1=Tue:E0\n", "Tue:E0" },
  { HEAD "[Weeks]\n1=Tue:E5000\n", "Tue:E5000" },
  { HEAD "[Weeks]\n1=Tue:X5000min\n", "Tue:X5000min" },
  { HEAD "[Weeks]\n1=Tue:E5km\n", "Tue:E5km" },
  { HEAD "[Weeks]\n1=E5\n", "E5" },
  { HEAD "[Weeks]\n1=Tue:\n", "Tue:" },
  { HEAD "[Weeks]\n1=Tue:E5+\n", "Tue:E5+" },
  { HEAD "[Weeks]\n1=Tue:E5+Q5\n", "Tue:E5+Q5" },
  { HEAD "[Weeks]\n1=Tue:E5@11\n", "Tue:E5@11" },
  { HEAD "[Weeks]\n1=Tue:E5@\n", "Tue:E5@" },
  { HEAD "[Weeks]\n1=Tue:E5?@3\n", "Tue:E5?@3" },
};

static void
test_wrong_ones_are_refused_with_what_is_wrong (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("case %u", i);
      g_assert_null (rd_template_parse (wrong[i].text, &error));
      g_assert_error (error, RD_ERROR, RD_ERROR_UNREADABLE);
      g_assert_nonnull (strstr (error->message, wrong[i].names));
      g_assert_null (strchr (error->message, '\n'));
    }
}

/* Two on a day, efforts of their own, titles and notes. */
#define FULL                                                                                       \
  "[Template]\nId=full\nName=Full\nRaceKm=10\n\n[Weeks]\n"                                         \
  "1=Mon:S45min Tue:I6.5@7 Wed:M20min? Sat:E5+S30min@4.5+M10min Sun:L9.75\n2=\n"                   \
  "3=Sat:R10+M15min\n"                                                                             \
  "\n[Titles]\n1.Tue=6 × 800 m\n1.Sat.2=Stairs\n"                                                 \
  "\n[Notes]\n1.Tue=Jog\\nbetween\n1.Sat.3=Calves\n"

static void
test_a_day_may_hold_several (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new ("2026-09-01T08:00");
  g_autoptr (GError) error = NULL;
  g_autoptr (RdTemplate) template = rd_template_parse (FULL, &error);
  g_autoptr (GPtrArray) routines = g_ptr_array_new ();
  g_autoptr (GPtrArray) workouts = NULL;
  static const struct
  {
    const char *date;
    RdWorkoutKind kind;
    double load;
    const char *title;
    const char *note;
  } expected[] = {
    { "2026-11-09", RD_WORKOUT_STRENGTH, 45 * 5, NULL, NULL },
    { "2026-11-10", RD_WORKOUT_INTERVALS, 36 * 7, "6 × 800 m", "Jog\nbetween" },
    { "2026-11-14", RD_WORKOUT_EASY, 33 * 3, NULL, NULL },
    { "2026-11-14", RD_WORKOUT_STRENGTH, 30 * 4.5, "Stairs", NULL },
    { "2026-11-14", RD_WORKOUT_STRETCH, 10, NULL, "Calves" },
    { "2026-11-15", RD_WORKOUT_LONG, 63 * 4, NULL, NULL },
    { "2026-11-28", RD_WORKOUT_RACE, 55 * 9, NULL, NULL },
    { "2026-11-28", RD_WORKOUT_STRETCH, 15, NULL, NULL },
  };

  g_assert_no_error (error);
  workouts = rd_template_make_workouts (template, fixture->client, routines,
                                        rd_fixture_date ("2026-11-28"), NULL);
  g_assert_cmpuint (workouts->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < workouts->len; i++)
    {
      RdWorkout *workout = workouts->pdata[i];

      g_assert_cmpint (workout->date, ==, rd_fixture_date (expected[i].date));
      g_assert_cmpint (workout->kind, ==, expected[i].kind);
      g_assert_cmpfloat (rd_workout_planned_load (workout), ==, expected[i].load);
      g_assert_cmpstr (workout->title, ==, expected[i].title);
      g_assert_cmpstr (workout->note, ==, expected[i].note);
    }
}

static void
test_what_is_written_is_read_back (void)
{
  g_autoptr (GPtrArray) all = rd_template_list ();

  g_ptr_array_add (all, rd_template_parse (FULL, NULL));
  g_ptr_array_add (
    all, rd_template_parse ("[Template]\nId=base\nName=Böse; = [Base]\n[Weeks]\n1=Tue:E5\n", NULL));
  for (guint i = 0; i < all->len; i++)
    {
      RdTemplate *template = all->pdata[i];
      g_autofree char *text = rd_template_to_text (template);
      g_autoptr (GError) error = NULL;
      g_autoptr (RdTemplate) back = rd_template_parse (text, &error);

      g_assert_no_error (error);
      g_autofree char *again = rd_template_to_text (back);

      g_assert_cmpstr (again, ==, text);
      g_assert_cmpstr (back->name, ==, template->name);
      g_assert_cmpfloat (back->race_km, ==, template->race_km);
      g_assert_cmpuint (back->n_weeks, ==, template->n_weeks);
      g_assert_cmpuint (back->more->len, ==, template->more->len);
      for (guint day = 0; day < back->n_weeks * 7; day++)
        {
          g_assert_cmpint (back->days[day].kind, ==, template->days[day].kind);
          g_assert_cmpfloat (back->days[day].km, ==, template->days[day].km);
          g_assert_cmpint (back->days[day].minutes, ==, template->days[day].minutes);
          g_assert_cmpfloat (back->days[day].rpe, ==, template->days[day].rpe);
          g_assert_cmpint (back->days[day].optional, ==, template->days[day].optional);
          g_assert_cmpstr (back->days[day].note, ==, template->days[day].note);
        }
    }
  g_autofree char *full = rd_template_to_text (all->pdata[all->len - 2]);

  g_assert_cmpstr (full, ==, FULL);
}

/* Out of a programme and laid for the same client, the same is planned. */
static void
test_a_programme_becomes_a_template (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new ("2026-09-01T08:00");
  RdProgramme *programme = rd_fixture_programme (fixture, "2026-11-18", "2026-11-29");
  RdRace *race = rd_fixture_race (fixture, "2026-11-29", RD_RACE_A);
  g_autoptr (GPtrArray) routines = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RdTemplate) template = NULL;
  g_autoptr (GPtrArray) workouts = NULL;
  RdDate first;

  rd_record_set_text (&programme->name, "Club weeks");
  race->distance_km = 10;
  rd_fixture_workout (fixture, "2026-11-29", RD_WORKOUT_STRETCH, 10, -1);
  rd_fixture_workout (fixture, "2026-11-29", RD_WORKOUT_RACE, 55, -1)->distance_km = 10;
  rd_fixture_workout (fixture, "2026-11-21", RD_WORKOUT_INTERVALS, 30, 7);
  rd_fixture_workout (fixture, "2026-11-18", RD_WORKOUT_EASY, 39, 3)->distance_km = 6;
  rd_fixture_workout (fixture, "2026-11-19", RD_WORKOUT_REST, -1, -1);
  rd_fixture_workout (fixture, "2026-11-22", RD_WORKOUT_LONG, 95, 5)->distance_km = 11;
  rd_fixture_workout (fixture, "2026-12-01", RD_WORKOUT_EASY, 20, 3);
  rd_record_set_text (&RD_WORKOUT (fixture->workouts->pdata[1])->title, "Frome 10K");
  rd_record_set_text (&RD_WORKOUT (fixture->workouts->pdata[2])->title, "6 × 800 m");
  RD_WORKOUT (fixture->workouts->pdata[3])->outcome = RD_OUTCOME_DONE;
  RD_WORKOUT (fixture->workouts->pdata[3])->done_minutes = 99;

  template =
    rd_template_from_programme (programme, race, fixture->workouts, fixture->client, &error);
  g_assert_no_error (error);
  template->id = g_strdup ("club-weeks");
  g_autofree char *text = rd_template_to_text (template);

  g_assert_cmpstr (text, ==,
                   "[Template]\nId=club-weeks\nName=Club weeks\nRaceKm=10\n\n[Weeks]\n"
                   "1=Wed:E6 Sat:I30min@7 Sun:L95min@5\n2=Sun:R10+M10min\n\n[Titles]\n"
                   "1.Sat=6 × 800 m\n");
  workouts = rd_template_make_workouts (template, fixture->client, routines, race->date, &first);
  g_assert_cmpint (first, ==, rd_fixture_date ("2026-11-16"));
  g_assert_cmpint (on (workouts, "2026-11-18")->minutes, ==, 39);
  g_assert_cmpint (on (workouts, "2026-11-29")->kind, ==, RD_WORKOUT_RACE);
}

/* How long a race is may be known of it, of its workout, or only in minutes; or nobody planned it.
 */
static void
test_a_template_is_as_long_as_its_race (void)
{
  static const struct
  {
    double race_km;
    int minutes; /* -1: nobody planned to run it */
    double km;
    const char *week;
    double template_km;
  } cases[] = {
    { 10, 55, NAN, "Tue:E30min Sun:R10", 10 }, { 10, -1, NAN, "Tue:E30min Sun:R10", 10 },
    { NAN, 55, 8, "Tue:E30min Sun:R8", 8 },    { NAN, 65, NAN, "Tue:E30min Sun:R65min", 10 },
    { NAN, -1, NAN, "Tue:E30min", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RdFixture) fixture = rd_fixture_new ("2026-09-01T08:00");
      RdProgramme *programme = rd_fixture_programme (fixture, "2026-11-23", "2026-11-29");
      RdRace *race = rd_fixture_race (fixture, "2026-11-29", RD_RACE_A);
      g_autoptr (RdTemplate) template = NULL;
      g_autofree char *text = NULL;

      rd_record_set_text (&programme->name, "Short");
      race->distance_km = cases[i].race_km;
      rd_fixture_workout (fixture, "2026-11-24", RD_WORKOUT_EASY, 30, 3);
      if (cases[i].minutes >= 0)
        rd_fixture_workout (fixture, "2026-11-29", RD_WORKOUT_RACE, cases[i].minutes, -1)
          ->distance_km = cases[i].km;
      template =
        rd_template_from_programme (programme, race, fixture->workouts, fixture->client, NULL);
      template->id = g_strdup ("short");
      text = rd_template_to_text (template);
      g_test_message ("case %u", i);
      g_assert_nonnull (strstr (text, cases[i].week));
      g_assert_cmpfloat (template->race_km, ==, cases[i].template_km);
    }
}

static void
test_what_makes_no_template (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new ("2026-09-01T08:00");
  RdProgramme *programme = rd_fixture_programme (fixture, "2026-11-18", "2026-11-29");
  static const struct
  {
    const char *date;
    int minutes;
    const char *says;
  } cases[] = {
    { NULL, 0, "no workouts" },
    { "2026-11-19", -1, "2026-11-19" },
    { "2028-12-01", 30, "104 weeks" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_ptr_array_set_size (fixture->workouts, 0);
      if (cases[i].date)
        rd_fixture_workout (fixture, cases[i].date, RD_WORKOUT_EASY, cases[i].minutes, -1);
      g_assert_null (
        rd_template_from_programme (programme, NULL, fixture->workouts, fixture->client, &error));
      g_assert_error (error, RD_ERROR, RD_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, cases[i].says));
    }
}

/* Without a race all of its days are kept, to the Sunday. */
static void
test_a_base_becomes_a_template (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new ("2026-09-01T08:00");
  RdProgramme *programme = rd_fixture_programme (fixture, "2026-11-16", "2026-12-06");
  g_autoptr (RdTemplate) template = NULL;

  rd_fixture_workout (fixture, "2026-11-21", RD_WORKOUT_RACE, 25, -1);
  rd_fixture_workout (fixture, "2026-11-24", RD_WORKOUT_EASY, 25, -1);
  template = rd_template_from_programme (programme, NULL, fixture->workouts, fixture->client, NULL);
  g_assert_cmpuint (template->n_weeks, ==, 3);
  g_assert_cmpuint (rd_template_length (template), ==, 21);
}

static void
test_a_preview_is_what_would_be_kept (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new ("2026-09-01T08:00");
  g_autoptr (RdTemplate) template = rd_template_parse (FULL, NULL);
  g_autoptr (GArray) days =
    rd_template_preview (template, fixture->client, rd_fixture_date ("2026-11-28"));
  static const struct
  {
    guint day;
    double load;
    RdWorkoutKind kind;
  } expected[] = {
    { 0, 225, RD_WORKOUT_STRENGTH }, { 1, 252, RD_WORKOUT_INTERVALS }, { 2, 0, RD_WORKOUT_REST },
    { 5, 244, RD_WORKOUT_STRENGTH }, { 6, 252, RD_WORKOUT_LONG },      { 7, 0, RD_WORKOUT_REST },
    { 19, 510, RD_WORKOUT_RACE },
  };

  g_assert_cmpuint (days->len, ==, 20);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      RdPreviewDay *day = &g_array_index (days, RdPreviewDay, expected[i].day);

      g_assert_cmpint (day->date, ==, rd_fixture_date ("2026-11-09") + (RdDate)expected[i].day);
      g_assert_cmpfloat (day->load, ==, expected[i].load);
      g_assert_cmpint (day->kind, ==, expected[i].kind);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/template/as-written", test_built_in_ones_are_as_written);
  g_test_add_func ("/planning/template/optional", test_only_the_10_km_has_optional_days);
  g_test_add_func ("/planning/template/ends-at-race", test_a_programme_ends_at_its_race);
  g_test_add_func ("/planning/template/moves-with-race", test_days_move_with_the_race);
  g_test_add_func ("/planning/template/minutes", test_minutes_follow_from_the_pace);
  g_test_add_func ("/planning/template/left-out", test_optional_days_are_left_out);
  g_test_add_func ("/planning/template/unknown", test_unknown_ones_are_not_found);
  g_test_add_func ("/planning/template/own", test_own_templates_are_read);
  g_test_add_func ("/planning/template/no-race", test_a_template_may_have_no_race);
  g_test_add_func ("/planning/template/several-a-day", test_a_day_may_hold_several);
  g_test_add_func ("/planning/template/read-back", test_what_is_written_is_read_back);
  g_test_add_func ("/planning/template/of-a-programme", test_a_programme_becomes_a_template);
  g_test_add_func ("/planning/template/of-a-base", test_a_base_becomes_a_template);
  g_test_add_func ("/planning/template/of-a-race", test_a_template_is_as_long_as_its_race);
  g_test_add_func ("/planning/template/of-nothing", test_what_makes_no_template);
  g_test_add_func ("/planning/template/preview", test_a_preview_is_what_would_be_kept);
  g_test_add_func ("/planning/template/wrong", test_wrong_ones_are_refused_with_what_is_wrong);
  return g_test_run ();
}
