/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-recurrence.c: what rules of repetition give, and that every one comes to an end. */
#include "exchange/rd-recurrence.h"

#include "model/rd-error.h"

#include <json-glib/json-glib.h>
#include <stdio.h>
#include <string.h>

#define DAY 86400

/* 20261126, 20261126T173000, the latter with or without Z. */
static gint64
wall (const char *text)
{
  int year, month, day, hour = 0, minute = 0, second = 0;

  g_assert_cmpint (
    sscanf (text, "%4d%2d%2dT%2d%2d%2d", &year, &month, &day, &hour, &minute, &second), >=, 3);
  return (gint64)rd_date_new (year, month, day) * DAY + hour * 3600 + minute * 60 + second;
}

static char *
expand (const char *rule, const char *start, const char *zone_name, guint most)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdRecurrence) recurrence = rd_recurrence_new (rule, &error);
  g_autoptr (RdZone) zone = zone_name ? rd_zone_new (zone_name, NULL) : NULL;
  g_autoptr (GArray) times = NULL;
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  times = rd_recurrence_expand (recurrence, wall (start), zone, wall ("22000101"), most);
  for (guint i = 0; i < times->len; i++)
    {
      gint64 time = g_array_index (times, gint64, i);
      int year, month, day, second = time % DAY;

      rd_date_split (time / DAY, &year, &month, &day);
      g_string_append_printf (text, "%s%04d%02d%02d", i ? "," : "", year, month, day);
      if (strchr (start, 'T'))
        g_string_append_printf (text, "T%02d%02d%02d", second / 3600, second / 60 % 60,
                                second % 60);
    }
  return g_string_free (text, FALSE);
}

static void
test_vectors (void)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "data", "ics", "rrule-vectors-dev.jsonl", NULL);
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  guint tried = 0;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] && *lines[i]; i++)
    {
      g_autoptr (JsonNode) node = json_from_string (lines[i], NULL);
      JsonObject *vector = json_node_get_object (node);
      const char *rule = json_object_get_string_member (vector, "RRULE");
      const char *start = strchr (json_object_get_string_member (vector, "DTSTART"), ':') + 1;
      JsonArray *instances = json_object_get_array_member (vector, "INSTANCES");
      g_autoptr (GString) expected = g_string_new (NULL);
      g_autofree char *found = expand (rule, start, NULL, 1000);

      for (guint n = 0; n < json_array_get_length (instances); n++)
        {
          const char *text = json_array_get_string_element (instances, n);

          g_string_append_printf (expected, "%s%.*s", n ? "," : "", (int)strcspn (text, "Z"), text);
        }
      g_test_message ("%s from %s", rule, start);
      g_assert_cmpstr (found, ==, expected->str);
      tried++;
    }
  g_assert_cmpuint (tried, >=, 45);
}

/* Examples of RFC 5545, section 3.8.5.3, and cases beside them that others get wrong. */
static const struct
{
  const char *rule;
  const char *start;
  const char *expected;
} cases[] = {
  /* The last working day of a month, and the last but one. */
  { "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3", "20261101",
    "20261130,20261231,20270129" },
  { "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=3", "19970929",
    "19970929,19971030,19971127" },
  /* A position counts what lies before the start, too. */
  { "FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=1,-1;COUNT=4", "20261125",
    "20261127,20261130,20261204,20261207" },
  /* The same moment picked twice comes once. */
  { "FREQ=DAILY;BYSETPOS=1,-1;COUNT=2", "20261125", "20261125,20261126" },
  { "FREQ=DAILY;BYHOUR=6,18;BYSETPOS=-1;COUNT=2", "20261125T060000",
    "20261125T180000,20261126T180000" },
  { "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3", "19970512", "19970512,19980511,19990517" },
  { "FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO;COUNT=2", "20240601", "20241230,20251229" },
  { "FREQ=YEARLY;BYWEEKNO=-1;BYDAY=SU;COUNT=2", "20240601", "20241229,20251228" },
  { "FREQ=YEARLY;BYWEEKNO=10;COUNT=2", "20260304", "20260304,20270310" },
  { "FREQ=HOURLY;INTERVAL=36;COUNT=3", "20261125T060000",
    "20261125T060000,20261126T180000,20261128T060000" },
  { "FREQ=HOURLY;INTERVAL=5;BYDAY=SA;COUNT=3", "20261125T060000",
    "20261128T040000,20261128T090000,20261128T140000" },
  { "FREQ=MINUTELY;INTERVAL=90;BYHOUR=9;COUNT=3", "20261125T090000",
    "20261125T090000,20261126T090000,20261127T090000" },
  { "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10;COUNT=7", "20261125T090000",
    "20261125T090000,20261125T092000,20261125T094000,20261125T100000,20261125T102000,"
    "20261125T104000,20261126T090000" },
  { "FREQ=SECONDLY;INTERVAL=45;BYMINUTE=3;COUNT=2", "20261125T090300",
    "20261125T090300,20261125T090345" },
  { "FREQ=MONTHLY;INTERVAL=2;COUNT=4;BYDAY=1SU,-1SU", "19970907",
    "19970907,19970928,19971102,19971130" },
  { "FREQ=MONTHLY;COUNT=4", "20070131", "20070131,20070331,20070531,20070731" },
  { "FREQ=YEARLY;COUNT=2", "20240229", "20240229,20280229" },
  { "FREQ=WEEKLY;INTERVAL=2;WKST=WE;BYDAY=MO,WE,FR;COUNT=5", "19970901",
    "19970901,19970910,19970912,19970915,19970924" },
  { "FREQ=WEEKLY;UNTIL=20261208", "20261124T070000",
    "20261124T070000,20261201T070000,20261208T070000" },
  { "freq=weekly;count=2;byday=mo;", "20141006", "20141006,20141013" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = expand (cases[i].rule, cases[i].start, NULL, 100);

      g_test_message ("%s from %s", cases[i].rule, cases[i].start);
      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

static void
test_until_is_heeded_in_its_zone (void)
{
  g_autofree char *there =
    expand ("FREQ=DAILY;UNTIL=20260709T060000Z", "20260707T070000", "Europe/London", 100);
  g_autofree char *here =
    expand ("FREQ=DAILY;UNTIL=20260709T060000Z", "20260707T070000", "UTC", 100);

  g_assert_cmpstr (there, ==, "20260707T070000,20260708T070000,20260709T070000");
  g_assert_cmpstr (here, ==, "20260707T070000,20260708T070000");
}

static void
test_every_rule_ends (void)
{
  static const struct
  {
    const char *rule;
    guint expected;
  } endless[] = {
    { "FREQ=DAILY", 1000 },
    { "FREQ=DAILY;COUNT=2147483647", 1000 },
    { "FREQ=SECONDLY", 1000 },
    { "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", 0 },
    { "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", 0 },
    { "FREQ=MINUTELY;BYSETPOS=2", 0 },
    { "FREQ=SECONDLY;INTERVAL=2147483647;BYSECOND=7;BYMINUTE=9", 0 },
    { "FREQ=YEARLY;INTERVAL=2147483647", 1 },
    { "FREQ=MONTHLY;INTERVAL=2147483647", 1 },
    { "FREQ=WEEKLY;INTERVAL=2147483647", 1 },
    { "FREQ=DAILY;INTERVAL=2147483647", 1 },
    { "FREQ=DAILY;UNTIL=20200101", 0 },
    { "FREQ=YEARLY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23;"
      "BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYDAY=MO,TU,WE,TH,FR,SA,SU",
      1000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (endless); i++)
    {
      g_autoptr (RdRecurrence) recurrence = rd_recurrence_new (endless[i].rule, NULL);
      g_autoptr (GArray) times =
        rd_recurrence_expand (recurrence, wall ("20261125T063000"), NULL, G_MAXINT64 / 4, 1000);

      g_test_message ("%s", endless[i].rule);
      g_assert_cmpuint (times->len, ==, endless[i].expected);
    }
}

static void
test_rules_without_meaning_are_refused (void)
{
  static const char *const wrong[] = {
    "",
    "COUNT=3",
    "FREQ=FORTNIGHTLY",
    "FREQ=DAILY;INTERVAL=0",
    "FREQ=DAILY;INTERVAL=-1",
    "FREQ=DAILY;COUNT=0",
    "FREQ=DAILY;COUNT=many",
    "FREQ=DAILY;UNTIL=tomorrow",
    "FREQ=DAILY;UNTIL=20260230",
    "FREQ=MONTHLY;BYDAY=XX",
    "FREQ=MONTHLY;BYDAY=0MO",
    "FREQ=MONTHLY;BYMONTHDAY=32",
    "FREQ=MONTHLY;BYMONTHDAY=0",
    "FREQ=YEARLY;BYMONTH=-1",
    "FREQ=DAILY;BYHOUR=24",
    "FREQ=DAILY;BYHOUR=",
    "FREQ=DAILY;WKST=NO",
    "FREQ=DAILY;NONSENSE",
    "FREQ=YEARLY;RSCALE=CHINESE",
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", wrong[i]);
      g_assert_null (rd_recurrence_new (wrong[i], &error));
      g_assert_error (error, RD_ERROR, RD_ERROR_INVALID);
      g_assert_null (strchr (error->message, '\n'));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/recurrence/vectors", test_vectors);
  g_test_add_func ("/exchange/recurrence/cases", test_cases);
  g_test_add_func ("/exchange/recurrence/until-in-its-zone", test_until_is_heeded_in_its_zone);
  g_test_add_func ("/exchange/recurrence/every-rule-ends", test_every_rule_ends);
  g_test_add_func ("/exchange/recurrence/without-meaning", test_rules_without_meaning_are_refused);
  return g_test_run ();
}
