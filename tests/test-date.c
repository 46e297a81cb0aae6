/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-date.c: calendar dates and times of day. */
#include "model/rd-date.h"

static RdDate
date_of (const char *text)
{
  RdDate date = RD_DATE_UNSET;

  g_assert_true (rd_date_parse (text, &date));
  return date;
}

static void
test_known_days (void)
{
  static const struct
  {
    int year, month, day;
    RdDate days;
    RdWeekday weekday;
  } cases[] = {
    { 1970, 1, 1, 0, RD_THURSDAY },       { 1969, 12, 31, -1, RD_WEDNESDAY },
    { 2000, 2, 29, 11016, RD_TUESDAY },   { 2000, 3, 1, 11017, RD_WEDNESDAY },
    { 1900, 3, 1, -25508, RD_THURSDAY },  { 2026, 11, 23, 20780, RD_MONDAY },
    { 2026, 11, 29, 20786, RD_SUNDAY },   { 1, 1, 1, -719162, RD_MONDAY },
    { 9999, 12, 31, 2932896, RD_FRIDAY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdDate date = rd_date_new (cases[i].year, cases[i].month, cases[i].day);
      int year, month, day;

      g_test_message ("%d-%d-%d", cases[i].year, cases[i].month, cases[i].day);
      g_assert_cmpint (date, ==, cases[i].days);
      g_assert_cmpint (rd_date_weekday (date), ==, cases[i].weekday);
      rd_date_split (date, &year, &month, &day);
      g_assert_cmpint (year, ==, cases[i].year);
      g_assert_cmpint (month, ==, cases[i].month);
      g_assert_cmpint (day, ==, cases[i].day);
    }
}

static void
test_every_day_there_and_back (void)
{
  RdDate last = rd_date_new (2200, 1, 1);

  for (RdDate date = rd_date_new (1899, 12, 31); date <= last; date++)
    {
      int year, month, day;
      RdDate parsed;
      char text[11];

      rd_date_split (date, &year, &month, &day);
      g_assert_cmpint (rd_date_new (year, month, day), ==, date);
      rd_date_write (date, text);
      g_assert_true (rd_date_parse (text, &parsed));
      g_assert_cmpint (parsed, ==, date);
      g_assert_cmpint (rd_date_weekday (date + 1), ==, (rd_date_weekday (date) + 1) % 7);
    }
}

static void
test_no_such_day (void)
{
  static const int cases[][3] = {
    { 2026, 2, 29 }, { 1900, 2, 29 }, { 2026, 4, 31 }, { 2026, 0, 1 },   { 2026, 13, 1 },
    { 2026, 1, 0 },  { 2026, 1, -1 }, { 0, 1, 1 },     { 10000, 1, 1 },  { -1, 5, 5 },
    { 2026, 1, 32 }, { 2026, -3, 1 }, { 70000, 2, 1 }, { 2026, 257, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (rd_date_new (cases[i][0], cases[i][1], cases[i][2]), ==, RD_DATE_UNSET);
}

static void
test_no_date (void)
{
  static const char *const cases[] = {
    "",           "2026",        "2026-11-3",        "2026-11-233",
    "2026/11/23", " 2026-11-23", "2026-11-23 ",      "26-11-23",
    "2026-1-1",   "20261123",    "2026-02-30",       "0000-01-01",
    "2026-11-2x", "+026-11-23",  "2026-11-23T09:00", "２026-11-23",
  };
  RdDate date;

  g_assert_false (rd_date_parse (NULL, &date));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("“%s”", cases[i]);
      g_assert_false (rd_date_parse (cases[i], &date));
    }
}

static void
test_week_start (void)
{
  for (RdDate date = date_of ("2026-11-23"); date <= date_of ("2026-11-29"); date++)
    g_assert_cmpint (rd_date_week_start (date), ==, date_of ("2026-11-23"));
  g_assert_cmpint (rd_date_week_start (date_of ("1969-12-31")), ==, date_of ("1969-12-29"));
}

static void
test_add_months (void)
{
  static const struct
  {
    const char *from;
    int months;
    const char *to;
  } cases[] = {
    { "2026-11-23", 0, "2026-11-23" },   { "2026-11-23", 1, "2026-12-23" },
    { "2026-11-23", 2, "2027-01-23" },   { "2026-01-31", 1, "2026-02-28" },
    { "2024-01-31", 1, "2024-02-29" },   { "2026-12-31", -1, "2026-11-30" },
    { "2026-01-15", -1, "2025-12-15" },  { "2024-02-29", 12, "2025-02-28" },
    { "2024-02-29", -48, "2020-02-29" }, { "2026-11-23", 1200, "2126-11-23" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *to =
        rd_date_format (rd_date_add_months (date_of (cases[i].from), cases[i].months));

      g_test_message ("%s and %d months", cases[i].from, cases[i].months);
      g_assert_cmpstr (to, ==, cases[i].to);
    }
  g_assert_cmpint (rd_date_add_months (date_of ("2026-11-23"), -2026 * 12), ==, RD_DATE_UNSET);
  g_assert_cmpint (rd_date_add_months (date_of ("2026-11-23"), 8000 * 12), ==, RD_DATE_UNSET);
  g_assert_cmpint (rd_date_add_months (date_of ("2026-11-23"), G_MAXINT), ==, RD_DATE_UNSET);
  g_assert_cmpint (rd_date_add_months (date_of ("2026-11-23"), G_MININT), ==, RD_DATE_UNSET);
}

static void
test_times (void)
{
  static const struct
  {
    const char *text;
    int minutes;
    const char *written;
  } cases[] = {
    { "00:00", 0, "00:00" },       { "7:30", 450, "07:30" },    { "07:30", 450, "07:30" },
    { "07:30:00", 450, "07:30" },  { "23:59", 1439, "23:59" },  { "24:00", 1440, "24:00" },
    { "24:00:00", 1440, "24:00" }, { "9:05:59", 545, "09:05" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int minutes = -1;

      g_assert_true (rd_time_parse (cases[i].text, &minutes));
      g_assert_cmpint (minutes, ==, cases[i].minutes);
      g_autofree char *written = rd_time_format (minutes);
      g_assert_cmpstr (written, ==, cases[i].written);
    }
}

static void
test_no_time (void)
{
  static const char *const cases[] = {
    "",          ":",     "7",     "7:",       ":30",    "7:3",      "007:30",
    "7:60",      "25:00", "24:01", "24:00:01", "-1:00",  "07:30:60", "07:30:0",
    "07:30:000", "7.30",  "7:30 ", " 7:30",    "7:30pm", "noon",
  };
  int minutes;

  g_assert_false (rd_time_parse (NULL, &minutes));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("“%s”", cases[i]);
      g_assert_false (rd_time_parse (cases[i], &minutes));
    }
}

/* The day comes first, as in Britain; what is written back is read again. */
static void
test_dates_as_people_type_them (void)
{
  static const struct
  {
    const char *typed;
    int year, month, day;
  } cases[] = {
    { "2026-11-26", 2026, 11, 26 },   { "26/11/2026", 2026, 11, 26 },
    { " 26.11.2026 ", 2026, 11, 26 }, { "26 11 26", 2026, 11, 26 },
    { "3/4/85", 1985, 4, 3 },         { "1/2/39", 2039, 2, 1 },
  };
  static const char *const wrong[] = { "",           "26/11",        "31/02/2026",
                                       "11/26/2026", "26/11/2026 x", "26-11-2026-1",
                                       "tomorrow",   "1234567" };
  RdDate date;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *again = NULL;

      g_test_message ("%s", cases[i].typed);
      g_assert_true (rd_date_parse_typed (cases[i].typed, &date));
      g_assert_cmpint (date, ==, rd_date_new (cases[i].year, cases[i].month, cases[i].day));
      again = rd_date_format_typed (date);
      g_assert_true (rd_date_parse_typed (again, &date));
      g_assert_cmpint (date, ==, rd_date_new (cases[i].year, cases[i].month, cases[i].day));
    }
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (rd_date_parse_typed (wrong[i], &date));
  g_assert_false (rd_date_parse_typed (NULL, &date));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/date/known-days", test_known_days);
  g_test_add_func ("/model/date/every-day-there-and-back", test_every_day_there_and_back);
  g_test_add_func ("/model/date/no-such-day", test_no_such_day);
  g_test_add_func ("/model/date/no-date", test_no_date);
  g_test_add_func ("/model/date/week-starts-on-monday", test_week_start);
  g_test_add_func ("/model/date/add-months", test_add_months);
  g_test_add_func ("/model/date/times-of-day", test_times);
  g_test_add_func ("/model/date/no-time-of-day", test_no_time);
  g_test_add_func ("/model/date/typed", test_dates_as_people_type_them);
  return g_test_run ();
}
