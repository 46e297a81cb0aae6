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

/* What is remembered of a zone is what GLib says, at every change of the clocks and between, where
 * clocks change by half hours, about Ramadan, or skip a day. */
static void
test_offsets_are_those_of_glib (void)
{
  static const char *const zones[] = { "Europe/London",      "Africa/Casablanca",
                                       "America/St_Johns",   "Pacific/Apia",
                                       "Asia/Kolkata",       "Europe/Dublin",
                                       "Australia/Lord_Howe" };
  gint64 from = (gint64)rd_date_new (1955, 1, 1) * 86400;
  gint64 to = (gint64)rd_date_new (2120, 1, 1) * 86400;

  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autoptr (RdZone) zone = rd_zone_new (zones[i], NULL);
      g_autoptr (GTimeZone) theirs = g_time_zone_new_identifier (zones[i]);

      g_assert_nonnull (zone);
      for (gint64 at = from; at < to; at += 86400 * 3 + 1799)
        {
          int interval = g_time_zone_find_interval (theirs, G_TIME_TYPE_UNIVERSAL, at);
          gint64 change = rd_zone_next_change (zone, at, at + 86400 * 4);

          g_assert_cmpint (rd_zone_offset (zone, at), ==,
                           g_time_zone_get_offset (theirs, interval));
          if (change == RD_INSTANT_UNSET)
            continue;
          for (gint64 near = change - 2; near <= change + 2; near++)
            {
              interval = g_time_zone_find_interval (theirs, G_TIME_TYPE_UNIVERSAL, near);
              g_assert_cmpint (rd_zone_offset (zone, near), ==,
                               g_time_zone_get_offset (theirs, interval));
            }
        }
    }
}

static gpointer
ask_in_thread (gpointer zone)
{
  gint64 sum = 0;

  for (gint64 at = 0; at < G_GINT64_CONSTANT (4102444800); at += 86400 * 5)
    sum += rd_zone_offset (zone, at);
  return GSIZE_TO_POINTER (sum);
}

static void
test_threads_agree (void)
{
  g_autoptr (RdZone) zone = rd_zone_new ("America/New_York", NULL);
  GThread *threads[4];
  gpointer first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("ask", ask_in_thread, zone);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      gpointer sum = g_thread_join (threads[i]);

      g_assert_true (i == 0 || sum == first);
      first = sum;
    }
  g_assert_true (first == ask_in_thread (zone));
}

/* A zone made again and again is one zone; another is another. */
static void
test_the_same_is_the_same (void)
{
  g_autoptr (RdZone) one = rd_zone_new ("Europe/London", NULL);
  g_autoptr (RdZone) again = rd_zone_new ("Europe/London", NULL);
  g_autoptr (RdZone) paris = rd_zone_new ("Europe/Paris", NULL);

  g_assert_true (one == again);
  g_assert_cmpstr (rd_zone_identifier (paris), ==, "Europe/Paris");
  g_assert_cmpint (rd_zone_offset (one, 0), ==, 3600);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/zone/clock-changes", test_clock_changes);
  g_test_add_func ("/model/zone/there-and-back", test_there_and_back);
  g_test_add_func ("/model/zone/unknown-is-refused", test_unknown_zone_is_refused);
  g_test_add_func ("/model/zone/changes-are-found", test_changes_are_found);
  g_test_add_func ("/model/zone/offsets-are-glibs", test_offsets_are_those_of_glib);
  g_test_add_func ("/model/zone/threads-agree", test_threads_agree);
  g_test_add_func ("/model/zone/same", test_the_same_is_the_same);
  g_test_add_func ("/model/zone/written-with-offset", test_times_are_written_with_offset);
  return g_test_run ();
}
