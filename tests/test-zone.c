/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-zone.c: wall time and instants, the two odd hours of the year included. */
#include "model/rd-zone.h"

#include "model/rd-error.h"

typedef struct
{
  const char *wall;
  const char *utc;
} Case;

/* What RFC 5545, section 3.3.5 asks for in London: the gap takes the offset before it, the fold the
 * first of two. */
static const Case london[] = {
  { "2026-01-15T09:00", "2026-01-15T09:00Z" }, { "2026-07-15T09:00", "2026-07-15T08:00Z" },
  { "2026-03-29T00:59", "2026-03-29T00:59Z" }, { "2026-03-29T01:30", "2026-03-29T01:30Z" },
  { "2026-03-29T02:00", "2026-03-29T01:00Z" }, { "2026-10-25T00:30", "2026-10-24T23:30Z" },
  { "2026-10-25T01:30", "2026-10-25T00:30Z" }, { "2026-10-25T02:00", "2026-10-25T02:00Z" },
};

static void
test_clock_changes (void)
{
  g_autoptr (RdZone) zone = rd_zone_new ("Europe/London", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (london); i++)
    {
      gint64 ours, theirs;

      g_assert_true (rd_zone_parse (zone, london[i].wall, &ours));
      g_assert_true (rd_zone_parse (zone, london[i].utc, &theirs));
      g_test_message ("%s is %s", london[i].wall, london[i].utc);
      g_assert_cmpint (ours, ==, theirs);
    }
}

static void
test_there_and_back (void)
{
  static const char *const zones[] = { "Europe/London", "America/New_York", "Australia/Lord_Howe",
                                       "Asia/Kathmandu", "Pacific/Chatham" };

  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autoptr (RdZone) zone = rd_zone_new (zones[i], NULL);

      for (RdDate date = rd_date_new (2026, 1, 1); date < rd_date_new (2027, 1, 1); date++)
        {
          int minutes;
          RdDate back = rd_zone_to_wall (zone, rd_zone_to_instant (zone, date, 12 * 60), &minutes);

          g_assert_cmpint (back, ==, date);
          g_assert_cmpint (minutes, ==, 12 * 60);
        }
    }
}

static void
test_changes_are_found (void)
{
  g_autoptr (RdZone) zone = rd_zone_new ("Europe/London", NULL);
  gint64 start, end, spring, autumn;

  g_assert_true (rd_zone_parse (zone, "2026-01-01T00:00Z", &start));
  g_assert_true (rd_zone_parse (zone, "2026-12-31T00:00Z", &end));
  g_assert_true (rd_zone_parse (zone, "2026-03-29T01:00Z", &spring));
  g_assert_true (rd_zone_parse (zone, "2026-10-25T01:00Z", &autumn));
  g_assert_cmpint (rd_zone_next_change (zone, start, end), ==, spring);
  g_assert_cmpint (rd_zone_next_change (zone, spring - 1, end), ==, spring);
  g_assert_cmpint (rd_zone_next_change (zone, spring, end), ==, autumn);
  g_assert_cmpint (rd_zone_next_change (zone, autumn, end), ==, RD_INSTANT_UNSET);
  g_assert_cmpint (rd_zone_next_change (zone, start, spring - 1), ==, RD_INSTANT_UNSET);
}

static void
test_unknown_zone_is_refused (void)
{
  static const char *const wrong[] = { "Mars/Olympus", "", "+01:00", "../../etc/passwd" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (rd_zone_new (wrong[i], &error));
      g_assert_error (error, RD_ERROR, RD_ERROR_INVALID);
    }
}

static void
test_times_are_written_with_offset (void)
{
  g_autoptr (RdZone) zone = rd_zone_new ("Europe/London", NULL);
  g_autofree char *summer =
    rd_zone_format (zone, rd_zone_to_instant (zone, rd_date_new (2026, 7, 1), 570));
  g_autofree char *winter =
    rd_zone_format (zone, rd_zone_to_instant (zone, rd_date_new (2026, 12, 1), 570));

  g_assert_cmpstr (summer, ==, "2026-07-01T09:30:00+01:00");
  g_assert_cmpstr (winter, ==, "2026-12-01T09:30:00+00:00");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/zone/clock-changes", test_clock_changes);
  g_test_add_func ("/model/zone/there-and-back", test_there_and_back);
  g_test_add_func ("/model/zone/unknown-is-refused", test_unknown_zone_is_refused);
  g_test_add_func ("/model/zone/changes-are-found", test_changes_are_found);
  g_test_add_func ("/model/zone/written-with-offset", test_times_are_written_with_offset);
  return g_test_run ();
}
