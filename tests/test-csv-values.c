/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-csv-values.c: numbers, lengths of time and dates as training sites write them. */
#include "exchange/rd-csv-time.h"
#include "exchange/rd-csv-values.h"

#include <math.h>

typedef struct
{
  const char *text;
  double number;
} Case;

static void
check (double (*read) (const char *text), const Case *cases, guint n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      double number = read (cases[i].text);

      g_test_message ("“%s”: %g", cases[i].text, number);
      g_assert_true (isnan (number) == isnan (cases[i].number));
      g_assert_true (isnan (number) || fabs (number - cases[i].number) < 1e-9);
    }
}

static void
test_numbers (void)
{
  static const Case cases[] = {
    { "1,024", 1024 },
    { "7,00", 7 },
    { "12.5", 12.5 },
    { "1.024,5", 1024.5 },
    { "1,024.5", 1024.5 },
    { "0,512", 0.512 },
    { "1,234,567", 1234567 },
    { "1.234.567", 1234567 },
    { "1 024,5", 1024.5 },
    { "1\xe2\x80\xaf"
      "024",
      1024 },
    { "1\xc2\xa0"
      "024,50",
      1024.5 },
    { "1’024.5", 1024.5 },
    { "-3", -3 },
    { "--", NAN },
    { "", NAN },
    { "1e999", NAN },
    { "nan", NAN },
    { "inf", NAN },
    { "0x10", NAN },
    { "12 km", NAN },
    { ",", NAN },
  };

  check (rd_csv_value_number, cases, G_N_ELEMENTS (cases));
}

/* Of hours, effort and heart beats nobody has thousands. */
static void
test_decimals (void)
{
  static const Case cases[] = {
    { "1,583", 1.583 }, { "1.583", 1.583 }, { "0,5", 0.5 },
    { "142", 142 },     { "--", NAN },      { "", NAN },
  };

  check (rd_csv_value_decimal, cases, G_N_ELEMENTS (cases));
}

static void
test_lengths (void)
{
  static const Case cases[] = {
    { "1:02:03", 3723 },
    { "26:49", 1609 },
    { "00:05:43.9", 343.9 },
    { "00:05:43,9", 343.9 },
    { "00:05:43,900", 343.9 },
    { "90", 90 },
    { "2640.0", 2640 },
    { "1:75", NAN },
    { "1:2:3:4", NAN },
    { "--", NAN },
    { "", NAN },
    { "-1:00", NAN },
  };

  check (rd_csv_value_seconds, cases, G_N_ELEMENTS (cases));
}

typedef struct
{
  const char *text;
  RdDateOrder order;
  const char *time; /* NULL: no date; without a clock: no time of day */
} TimeCase;

static const TimeCase times[] = {
  /* As the sites say them, in the languages people export them in. */
  { "Sep 26, 2026, 10:56:05 AM", 0, "2026-09-26T10:56:05+01:00" },
  { "Sep 26, 2026, 12:56:05 AM", 0, "2026-09-26T00:56:05+01:00" },
  { "Sep 26, 2026, 12:56:05\xe2\x80\xafPM", 0, "2026-09-26T12:56:05+01:00" },
  { "26 Sep 2026, 22:56:05", 0, "2026-09-26T22:56:05+01:00" },
  { "26.09.2026, 14:12:12", 0, "2026-09-26T14:12:12+01:00" },
  { "26 sept. 2026 à 10:56:05", 0, "2026-09-26T10:56:05+01:00" },
  { "sam. 26 sept. 2026, 10:56", 0, "2026-09-26T10:56:00+01:00" },
  { "mar. 29 sept. 2026, 10:56", 0, "2026-09-29T10:56:00+01:00" },
  { "26 de set. de 2026, 10:56:05", 0, "2026-09-26T10:56:05+01:00" },
  { "26 ago 2026, 9:56:05 p. m.", 0, "2026-08-26T21:56:05+01:00" },
  { "6 mrt. 2026 14:23:15", 0, "2026-03-06T14:23:15+00:00" },
  { "6. März 2026, 14:23", 0, "2026-03-06T14:23:00+00:00" },
  { "26 août 2026, 10:56:05", 0, "2026-08-26T10:56:05+01:00" },
  { "26 juin 2026", 0, "2026-06-26" },
  { "26 juil. 2026", 0, "2026-07-26" },
  { "26 wrz 2026, 10:56:05", 0, "2026-09-26T10:56:05+01:00" },
  /* ISO, more or less. */
  { "2026-09-26", 0, "2026-09-26" },
  { "2026-09-26 07:01:02", 0, "2026-09-26T07:01:02+01:00" },
  { "2026-09-26T07:01:02.250Z", 0, "2026-09-26T08:01:02+01:00" },
  { "2026-9-6 7:05", 0, "2026-09-06T07:05:00+01:00" },
  { "2026/09/26 10:56", 0, "2026-09-26T10:56:00+01:00" },
  /* As a spreadsheet saves them again. */
  { "07/04/2026 15:36", RD_DATE_ORDER_DAY_FIRST, "2026-04-07T15:36:00+01:00" },
  { "07/04/2026 15:36", RD_DATE_ORDER_MONTH_FIRST, "2026-07-04T15:36:00+01:00" },
  { "26/09/26", RD_DATE_ORDER_DAY_FIRST, "2026-09-26" },
  /* On the night the clocks go back, the first of two. */
  { "25 Oct 2026, 01:30:00", 0, "2026-10-25T01:30:00+01:00" },
  /* None. */
  { "", 0, NULL },
  { "the day after", 0, NULL },
  { "26/13/2026", RD_DATE_ORDER_DAY_FIRST, NULL },
  { "31 Feb 2026", 0, NULL },
  { "26 Sep 2026, 25:00", 0, NULL },
  { "26 Sep 2026, 8e103:00", 0, NULL },
  { "26 Sep 2026, 10:00 +01:00", 0, NULL },
  { "12345678", 0, NULL },
  { "99999999999999999999 Sep 2026", 0, NULL },
};

static void
test_times (void)
{
  g_autoptr (RdZone) zone = rd_zone_new ("Europe/London", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      RdDate date;
      gint64 instant;
      gboolean read = rd_csv_time_read (times[i].text, zone, times[i].order, &date, &instant);
      g_autofree char *said = NULL;

      if (read)
        said = instant == RD_INSTANT_UNSET ? rd_date_format (date) : rd_zone_format (zone, instant);
      g_test_message ("“%s”", times[i].text);
      g_assert_cmpstr (said, ==, times[i].time);
    }
}

static void
test_one_date_tells_for_all (void)
{
  RdDateOrder order;

  g_assert_true (rd_csv_time_tells_order ("26/09/2026 10:56", &order));
  g_assert_cmpint (order, ==, RD_DATE_ORDER_DAY_FIRST);
  g_assert_true (rd_csv_time_tells_order ("09/26/2026 10:56", &order));
  g_assert_cmpint (order, ==, RD_DATE_ORDER_MONTH_FIRST);
  g_assert_false (rd_csv_time_tells_order ("07/04/2026", &order));
  g_assert_false (rd_csv_time_tells_order ("2026-09-26", &order));
  g_assert_false (rd_csv_time_tells_order ("26 Sep 2026", &order));
  g_assert_false (rd_csv_time_tells_order ("--", &order));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/csv-values/numbers", test_numbers);
  g_test_add_func ("/exchange/csv-values/decimals", test_decimals);
  g_test_add_func ("/exchange/csv-values/lengths", test_lengths);
  g_test_add_func ("/exchange/csv-values/times", test_times);
  g_test_add_func ("/exchange/csv-values/order", test_one_date_tells_for_all);
  return g_test_run ();
}
