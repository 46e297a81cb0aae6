/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-week-hours.c: the hours of an ordinary week. */
#include "model/rd-week-hours.h"

static void
test_read_and_written (void)
{
  static const struct
  {
    const char *text;
    const char *canonical;
  } cases[] = {
    { "", "" },
    { " ; ;", "" },
    { "mon=09:00-17:00", "mon=09:00-17:00" },
    { "MON=9:00-17:00", "mon=09:00-17:00" },
    { "mon-wed=09:00-17:00", "mon=09:00-17:00;tue=09:00-17:00;wed=09:00-17:00" },
    { "sat=09:00-13:00;mon=10:00-12:00", "mon=10:00-12:00;sat=09:00-13:00" },
    { "mon=14:00-18:00,09:00-13:00", "mon=09:00-13:00,14:00-18:00" },
    { "mon=09:00-13:00,13:00-18:00", "mon=09:00-18:00" },
    { "mon=09:00-14:00,13:00-18:00", "mon=09:00-18:00" },
    { "mon=09:00-18:00,10:00-11:00", "mon=09:00-18:00" },
    { "mon=09:00-10:00;mon=11:00-12:00", "mon=09:00-10:00,11:00-12:00" },
    { "mon=09:00-10:00,11:00-12:00,10:00-11:00", "mon=09:00-12:00" },
    { " sun = 00:00 - 24:00 ", "sun=00:00-24:00" },
    { "mon-fri=09:00-17:00;wed=18:00-20:00",
      "mon=09:00-17:00;tue=09:00-17:00;wed=09:00-17:00,18:00-20:00;thu=09:00-17:00;"
      "fri=09:00-17:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RdWeekHours) hours = NULL;
      g_autoptr (RdWeekHours) again = NULL;

      g_test_message ("“%s”", cases[i].text);
      g_assert_true (rd_week_hours_parse (cases[i].text, &hours));
      g_autofree char *written = rd_week_hours_format (hours);
      g_assert_cmpstr (written, ==, cases[i].canonical);
      g_assert_true (rd_week_hours_parse (written, &again));
      g_assert_true (rd_week_hours_equal (hours, again));
      g_assert_cmpint (rd_week_hours_is_empty (hours), ==, *cases[i].canonical == '\0');
    }
}

static void
test_no_hours (void)
{
  static const char *const cases[] = {
    "mon",
    "mon=",
    "=09:00-17:00",
    "mon=09:00",
    "mon=17:00-09:00",
    "mon=09:00-09:00",
    "mon=09:00-24:01",
    "mon=09:00-12:00-13:00",
    "mon=09:00-17:00,",
    "funday=09:00-17:00",
    "fri-mon=09:00-17:00",
    "mon-=09:00-17:00",
    "mon-tue-wed=09:00-17:00",
    "mon=nine-five",
    "mon 09:00-17:00",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdWeekHours *hours = NULL;

      g_test_message ("“%s”", cases[i]);
      g_assert_false (rd_week_hours_parse (cases[i], &hours));
      g_assert_null (hours);
    }
}

static void
test_a_day_has_so_many_parts (void)
{
  g_autoptr (RdWeekHours) hours = rd_week_hours_new ();

  for (int i = 0; i < RD_WEEK_HOURS_MAX_SPANS; i++)
    g_assert_true (rd_week_hours_add (hours, RD_FRIDAY, 60 * (2 * i), 60 * (2 * i + 1)));
  g_autoptr (RdWeekHours) before = rd_week_hours_copy (hours);

  /* One more does not fit, and changes nothing; one that joins two others does. */
  g_assert_false (rd_week_hours_add (hours, RD_FRIDAY, 60 * 20, 60 * 21));
  g_assert_true (rd_week_hours_equal (hours, before));
  g_assert_true (rd_week_hours_add (hours, RD_FRIDAY, 60, 120));
  g_assert_cmpuint (hours->n_spans[RD_FRIDAY], ==, RD_WEEK_HOURS_MAX_SPANS - 1);
  g_assert_cmpint (hours->spans[RD_FRIDAY][0].from, ==, 0);
  g_assert_cmpint (hours->spans[RD_FRIDAY][0].to, ==, 180);
  g_assert_false (rd_week_hours_equal (hours, before));
}

static void
test_outside_the_week (void)
{
  g_autoptr (RdWeekHours) hours = rd_week_hours_new ();

  g_assert_false (rd_week_hours_add (hours, 7, 60, 120));
  g_assert_false (rd_week_hours_add (hours, (RdWeekday)-1, 60, 120));
  g_assert_false (rd_week_hours_add (hours, RD_MONDAY, -1, 120));
  g_assert_false (rd_week_hours_add (hours, RD_MONDAY, 60, 1441));
  g_assert_true (rd_week_hours_is_empty (hours));
}

static void
test_equal (void)
{
  g_autoptr (RdWeekHours) none = rd_week_hours_new ();
  g_autoptr (RdWeekHours) some = rd_week_hours_new ();

  g_assert_true (rd_week_hours_add (some, RD_SUNDAY, 60, 120));
  g_assert_true (rd_week_hours_equal (NULL, NULL));
  g_assert_true (rd_week_hours_equal (none, NULL));
  g_assert_true (rd_week_hours_equal (NULL, none));
  g_assert_false (rd_week_hours_equal (some, NULL));
  g_assert_false (rd_week_hours_equal (none, some));
  g_assert_null (rd_week_hours_copy (NULL));
  g_autofree char *nothing = rd_week_hours_format (NULL);
  g_assert_cmpstr (nothing, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/week-hours/read-and-written", test_read_and_written);
  g_test_add_func ("/model/week-hours/refused", test_no_hours);
  g_test_add_func ("/model/week-hours/so-many-parts-a-day", test_a_day_has_so_many_parts);
  g_test_add_func ("/model/week-hours/outside-the-week", test_outside_the_week);
  g_test_add_func ("/model/week-hours/equal", test_equal);
  return g_test_run ();
}
