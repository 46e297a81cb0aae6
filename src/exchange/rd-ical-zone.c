/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-ical-zone.c: a time zone as iCalendar describes it: a short VTIMEZONE under its plain IANA
 * name.
 *
 * The rules are found by looking at what the clocks do: changes that come on the same weekday of
 * the same month every year are written as one rule, others one by one as dates.
 */
#include "rd-ical-zone.h"

#include "rd-ical-line.h"

#include <string.h>

#define SECONDS_PER_DAY 86400

/* So many years must agree before a rule is believed: a "last Sunday" is often a fourth one too. */
#define YEARS_LOOKED_AT 12

/* What computers know of zones ends here; later years would look as if the clocks stood still. */
#define LAST_YEAR_KNOWN 2037

/* One moment at which the clocks change. */
typedef struct
{
  gint64 instant;
  int from;
  int to;
} Change;

/* Where in its year a change falls. */
typedef struct
{
  int year;
  int month;
  RdWeekday weekday;
  int time;
  int week;
  gboolean last;
} Place;

static gint64
start_of_year (int year)
{
  return (gint64)rd_date_new (CLAMP (year, 1, 9999), 1, 1) * SECONDS_PER_DAY;
}

static int
year_of (RdZone *zone, gint64 instant)
{
  int year;

  rd_date_split (rd_zone_date (zone, instant), &year, NULL, NULL);
  return year;
}

static GArray *
find_changes (RdZone *zone, gint64 from, gint64 until)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (Change));

  for (gint64 at = rd_zone_next_change (zone, from, until); at != RD_INSTANT_UNSET;
       at = rd_zone_next_change (zone, at, until))
    {
      Change change = { at, rd_zone_offset (zone, at - 1), rd_zone_offset (zone, at) };

      g_array_append_val (changes, change);
    }
  return changes;
}

/* The wall time just before the change, which is how a zone's rules name the moment. */
static RdDate
find_wall (const Change *change, int *second)
{
  gint64 wall = change->instant + change->from;
  gint64 day = wall / SECONDS_PER_DAY - (wall % SECONDS_PER_DAY < 0);

  *second = wall - day * SECONDS_PER_DAY;
  return day;
}

static Place
find_place (const Change *change)
{
  Place place;
  int day;
  RdDate date = find_wall (change, &place.time);

  rd_date_split (date, &place.year, &place.month, &day);
  place.weekday = rd_date_weekday (date);
  place.week = (day - 1) / 7 + 1;
  place.last = day + 7 > g_date_get_days_in_month (place.month, place.year);
  return place;
}

static gboolean
is_same_kind (const Change *a, const Change *b)
{
  return a->from == b->from && a->to == b->to;
}

/*
 * A change of the kind of @first in each of the years, always at the same place: @week is then the
 * week of the month, or -1 for its last.
 */
static gboolean
find_rule (GArray *changes, const Change *first, int last_year, int *week)
{
  Place start = find_place (first);
  int expected = start.year;
  gboolean by_week = TRUE, by_last = TRUE;

  for (guint i = 0; i < changes->len; i++)
    {
      const Change *change = &g_array_index (changes, Change, i);
      Place place;

      if (!is_same_kind (change, first))
        continue;
      place = find_place (change);
      if (place.year != expected++ || place.month != start.month ||
          place.weekday != start.weekday || place.time != start.time)
        return FALSE;
      by_week = by_week && place.week == start.week;
      by_last = by_last && place.last;
    }
  *week = by_last ? -1 : start.week;
  return expected > last_year && (by_week || by_last);
}

static void
append_offset (GString *calendar, const char *name, int offset)
{
  int seconds = ABS (offset);

  g_string_append_printf (calendar, "%s:%c%02d%02d", name, offset < 0 ? '-' : '+', seconds / 3600,
                          seconds / 60 % 60);
  if (seconds % 60)
    g_string_append_printf (calendar, "%02d", seconds % 60);
  g_string_append (calendar, "\r\n");
}

static void
append_wall (GString *line, const Change *change)
{
  int year, month, day, second;

  rd_date_split (find_wall (change, &second), &year, &month, &day);
  g_string_append_printf (line, "%04d%02d%02dT%02d%02d%02d", year, month, day, second / 3600,
                          second / 60 % 60, second % 60);
}

static void
append_dates (GString *calendar, GArray *changes, const Change *first, gint64 until)
{
  g_autoptr (GString) line = g_string_new ("RDATE:");
  gsize empty = line->len;

  for (guint i = 0; i < changes->len; i++)
    {
      const Change *change = &g_array_index (changes, Change, i);

      if (change->instant <= first->instant || change->instant > until ||
          !is_same_kind (change, first))
        continue;
      if (line->len > empty)
        g_string_append_c (line, ',');
      append_wall (line, change);
    }
  if (line->len > empty)
    rd_ical_append_line (calendar, line->str, line->len);
}

static void
append_rule (GString *calendar, const Change *first, int week)
{
  static const char *const days[] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };
  Place place = find_place (first);

  g_string_append_printf (calendar, "RRULE:FREQ=YEARLY;BYMONTH=%d;BYDAY=%d%s\r\n", place.month,
                          week, days[place.weekday]);
}

static void
begin_observance (GString *calendar, const char *component, const Change *first)
{
  g_string_append_printf (calendar, "BEGIN:%s\r\nDTSTART:", component);
  append_wall (calendar, first);
  g_string_append (calendar, "\r\n");
  append_offset (calendar, "TZOFFSETFROM", first->from);
  append_offset (calendar, "TZOFFSETTO", first->to);
}

static gboolean
is_first_of_kind (GArray *changes, guint index)
{
  const Change *change = &g_array_index (changes, Change, index);

  for (guint i = 0; i < index; i++)
    if (is_same_kind (&g_array_index (changes, Change, i), change))
      return FALSE;
  return TRUE;
}

/**
 * rd_ical_append_zone:
 * @calendar: what is written so far
 * @zone: a zone
 * @from: UTC seconds
 * @until: UTC seconds
 *
 * Appends a VTIMEZONE that is right from @from to @until, with the zone's IANA name as TZID.
 */
void
rd_ical_append_zone (GString *calendar, RdZone *zone, gint64 from, gint64 until)
{
  int first_year = year_of (zone, from) - 1;
  int last_year = MAX (year_of (zone, until) + 1, first_year + YEARS_LOOKED_AT);
  g_autoptr (GArray) changes = NULL;

  last_year = MAX (MIN (last_year, LAST_YEAR_KNOWN), first_year + 1);
  changes = find_changes (zone, start_of_year (first_year), start_of_year (last_year + 1) - 1);

  g_string_append (calendar, "BEGIN:VTIMEZONE\r\n");
  rd_ical_append_text (calendar, "TZID", rd_zone_identifier (zone));
  if (changes->len == 0 || g_array_index (changes, Change, 0).instant > from)
    {
      int offset = rd_zone_offset (zone, from);
      Change always = { start_of_year (MIN (first_year, 1970)), offset, offset };

      begin_observance (calendar, "STANDARD", &always);
      g_string_append (calendar, "END:STANDARD\r\n");
    }
  for (guint i = 0; i < changes->len; i++)
    {
      const Change *first = &g_array_index (changes, Change, i);
      const char *component = first->to > first->from ? "DAYLIGHT" : "STANDARD";
      int week;

      if (!is_first_of_kind (changes, i))
        continue;
      begin_observance (calendar, component, first);
      if (find_rule (changes, first, last_year, &week))
        append_rule (calendar, first, week);
      else
        append_dates (calendar, changes, first, MAX (until + 400 * SECONDS_PER_DAY, 0));
      g_string_append_printf (calendar, "END:%s\r\n", component);
    }
  g_string_append (calendar, "END:VTIMEZONE\r\n");
}
