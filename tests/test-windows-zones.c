/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-windows-zones.c: time zones by the names other programs give them, and their clock changes.
 */
#include "exchange/rd-ical-value.h"
#include "exchange/rd-ical-zones.h"
#include "exchange/rd-windows-zones.h"

static const struct
{
  const char *name;
  const char *identifier;
} cases[] = {
  { "Europe/London", "Europe/London" },
  { "\"Europe/London\"", "Europe/London" },
  { "/freeassociation.sourceforge.net/Europe/London", "Europe/London" },
  { "/freeassociation.sourceforge.net/Tzfile/America/Argentina/Salta", "America/Argentina/Salta" },
  { "/mozilla.org/20050126_1/Europe/Berlin", "Europe/Berlin" },
  { "/Europe/Vienna", "Europe/Vienna" },
  { "UTC", "UTC" },
  { "GMT Standard Time", "Europe/London" },
  { "W. Europe Standard Time", "Europe/Berlin" },
  { "Eastern Standard Time", "America/New_York" },
  { "Pacific Standard Time", "America/Los_Angeles" },
  { "(UTC-05:00) Eastern Time (US & Canada)", "America/New_York" },
  { "(UTC-05:00) Eastern Time (US and Canada)", "America/New_York" },
  { "(GMT+10:00) Canberra, Melbourne, Sydney", "Australia/Canberra" },
  { "(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Amsterdam" },
  { "(GMT) Greenwich Mean Time : Dublin, Edinburgh, Lisbon, London", "Europe/Dublin" },
  { "FOO", NULL },
  { "Customized Time Zone", NULL },
  { "", NULL },
  { "/", NULL },
  { "(", NULL },
  { "()", NULL },
  { "(UTC)", NULL },
  { "../../etc/passwd", NULL },
};

static void
test_names (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *identifier = rd_foreign_zone_identifier (cases[i].name);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (identifier, ==, cases[i].identifier);
    }
}

/* Local times in London and the instants RFC 5545, section 3.3.5 asks for. */
static void
test_london (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "ics",
                                                 "synthetic-feeds__dst-london-expected.csv", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (RdZone) tokyo = rd_zone_new ("Asia/Tokyo", NULL);
  g_autoptr (RdIcalZones) zones = rd_ical_zones_new (tokyo);
  g_auto (GStrv) lines = NULL;
  guint tried = 0;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 1; lines[i] && *lines[i]; i++, tried++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], ",", 4);
      RdIcalTime local, utc;
      RdIcalZone *zone = rd_ical_zones_find (zones, cells[1]);

      g_test_message ("%s", lines[i]);
      g_assert_nonnull (zone);
      g_assert_true (rd_ical_parse_time (cells[0], &local));
      g_assert_true (rd_ical_parse_time (cells[2], &utc));
      g_assert_cmpint (rd_ical_zone_to_instant (zone, local.wall), ==, utc.wall);
    }
  g_assert_cmpuint (tried, ==, 8);
}

static const char described[] = "BEGIN:VTIMEZONE\n"
                                "TZID:Club time\n"
                                "BEGIN:STANDARD\n"
                                "DTSTART:16010101T020000\n"
                                "TZOFFSETFROM:+0100\n"
                                "TZOFFSETTO:+0000\n"
                                "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\n"
                                "END:STANDARD\n"
                                "BEGIN:DAYLIGHT\n"
                                "DTSTART:16010101T010000\n"
                                "TZOFFSETFROM:+0000\n"
                                "TZOFFSETTO:+0100\n"
                                "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\n"
                                "END:DAYLIGHT\n"
                                "END:VTIMEZONE\n";

static void
test_described_zone (void)
{
  g_autoptr (RdIcalComponent) root =
    rd_ical_component_parse (described, sizeof described - 1, NULL, NULL);
  g_autoptr (RdZone) london = rd_zone_new ("Europe/London", NULL);
  g_autoptr (RdZone) tokyo = rd_zone_new ("Asia/Tokyo", NULL);
  g_autoptr (RdIcalZones) zones = rd_ical_zones_new (tokyo);
  RdIcalZone *zone;

  g_assert_null (rd_ical_zones_find (zones, "Another time"));
  rd_ical_zones_describe (zones, g_ptr_array_index (root->children, 0));
  zone = rd_ical_zones_find (zones, "Club time");
  g_assert_nonnull (zone);
  for (gint64 wall = (gint64)rd_date_new (2026, 3, 27) * 86400;
       wall < (gint64)rd_date_new (2026, 10, 27) * 86400; wall += 1800)
    {
      gint64 instant = rd_ical_zone_to_instant (zone, wall);

      g_assert_cmpint (instant, ==, rd_zone_seconds_to_instant (london, wall));
      g_assert_cmpint (rd_ical_zone_to_wall (zone, instant), ==,
                       rd_zone_to_wall_seconds (london, instant));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/windows-zones/names", test_names);
  g_test_add_func ("/exchange/ical-zones/london", test_london);
  g_test_add_func ("/exchange/ical-zones/described", test_described_zone);
  return g_test_run ();
}
