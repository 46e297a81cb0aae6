/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-enums.c: enumerations and their nicks, which files and databases out there hold. */
#include "model/rd-enums.h"

/* What is written down already must be read for ever: a nick never changes and never moves. */
static void
test_nicks_are_for_ever (void)
{
  static const struct
  {
    GType (*type) (void);
    const char *nicks;
  } cases[] = {
    { rd_role_get_type, "owner practitioner front-desk" },
    { rd_colour_get_type, "blue violet magenta olive slate indigo plum brown" },
    { rd_booking_status_get_type, "provisional confirmed arrived completed cancelled no-show" },
    { rd_cancelled_by_get_type, "client practice" },
    { rd_workout_kind_get_type,
      "rest easy long hills intervals tempo strength cross-training stretch race" },
    { rd_workout_outcome_get_type, "planned done missed" },
    { rd_race_priority_get_type, "a b c" },
    { rd_caution_get_type, "do-not-treat avoid-area ask-first" },
    { rd_unrecorded_get_type, "as-planned as-missed" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GType type = cases[i].type ();
      g_auto (GStrv) nicks = g_strsplit (cases[i].nicks, " ", -1);
      int n = g_strv_length (nicks);

      for (int value = 0; value < n; value++)
        {
          g_autofree char *loud = g_ascii_strup (nicks[value], -1);
          int found = -1;

          g_assert_cmpstr (rd_enum_to_nick (type, value), ==, nicks[value]);
          g_assert_true (rd_enum_from_nick (type, loud, &found));
          g_assert_cmpint (found, ==, value);
        }
      g_assert_null (rd_enum_to_nick (type, n));
      g_assert_null (rd_enum_to_nick (type, -1));
    }
}

static void
test_no_such_nick (void)
{
  static const char *const cases[] = { NULL, "", "bookings", "con firmed", "confirmed ", "1" };
  int value = 77;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_false (rd_enum_from_nick (RD_TYPE_BOOKING_STATUS, cases[i], &value));
  g_assert_cmpint (value, ==, 77);
}

static void
test_flags (void)
{
  static const struct
  {
    const char *text;
    guint value;
    const char *canonical;
  } cases[] = {
    { NULL, 0, "" },
    { "", 0, "" },
    { "massage", RD_DISCIPLINE_MASSAGE, "massage" },
    { "personal-training, Massage", RD_DISCIPLINE_MASSAGE | RD_DISCIPLINE_TRAINING,
      "massage,personal-training" },
    { "massage,massage", RD_DISCIPLINE_MASSAGE, "massage" },
    { "massage,,sports-massage,", RD_DISCIPLINE_ANY_MASSAGE, "massage,sports-massage" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint value = 99;

      g_assert_true (rd_flags_from_nicks (RD_TYPE_DISCIPLINE, cases[i].text, &value));
      g_assert_cmpuint (value, ==, cases[i].value);
      g_autofree char *written = rd_flags_to_nicks (RD_TYPE_DISCIPLINE, value);
      g_assert_cmpstr (written, ==, cases[i].canonical);
    }

  guint value;
  g_assert_false (rd_flags_from_nicks (RD_TYPE_DISCIPLINE, "massage,surgery", &value));
  g_assert_false (rd_flags_from_nicks (RD_TYPE_DISCIPLINE, "massage personal-training", &value));
}

static void
test_default_effort (void)
{
  static const double effort[RD_N_WORKOUT_KINDS] = {
    [RD_WORKOUT_EASY] = 3,     [RD_WORKOUT_LONG] = 4,           [RD_WORKOUT_TEMPO] = 6,
    [RD_WORKOUT_HILLS] = 7,    [RD_WORKOUT_INTERVALS] = 8,      [RD_WORKOUT_RACE] = 9,
    [RD_WORKOUT_STRENGTH] = 5, [RD_WORKOUT_CROSS_TRAINING] = 4, [RD_WORKOUT_STRETCH] = 1,
    [RD_WORKOUT_REST] = 0,
  };

  for (int kind = 0; kind < RD_N_WORKOUT_KINDS; kind++)
    g_assert_cmpfloat (rd_workout_kind_default_rpe (kind), ==, effort[kind]);
  g_assert_cmpfloat (rd_workout_kind_default_rpe (RD_N_WORKOUT_KINDS), ==, 0);
  g_assert_cmpfloat (rd_workout_kind_default_rpe ((RdWorkoutKind)-1), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/enums/nicks-are-for-ever", test_nicks_are_for_ever);
  g_test_add_func ("/model/enums/no-such-nick", test_no_such_nick);
  g_test_add_func ("/model/enums/flags", test_flags);
  g_test_add_func ("/model/enums/default-effort", test_default_effort);
  return g_test_run ();
}
