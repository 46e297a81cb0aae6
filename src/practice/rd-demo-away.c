/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-demo-away.c: when the demo practice is closed, and when its practitioners are away. */
#include "rd-demo-private.h"

#include "model/rd-time-off.h"

#define EVERYBODY -1

static gboolean
is_pictured (RdDemo *demo, RdDate date)
{
  return date >= demo->monday && date < demo->monday + 7;
}

/* From a minute of one day to a minute of another: kept, and taken out of the diary. */
static gboolean
take_off (RdDemo *demo,
          int who,
          RdDate from,
          int from_minute,
          RdDate to,
          int to_minute,
          const char *reason,
          GError **error)
{
  g_autoptr (RdTimeOff) off = rd_record_new (RD_TYPE_TIME_OFF);

  off->starts = rd_demo_instant (demo, from, from_minute);
  off->ends = rd_demo_instant (demo, to, to_minute);
  rd_record_set_text (&off->reason, reason);
  if (who != EVERYBODY)
    off->practitioner = rd_record_id (g_ptr_array_index (demo->practitioners, who));

  for (RdDate date = MAX (from, demo->first); date <= to && date < demo->end; date++)
    for (guint i = 0; i < demo->practitioners->len; i++)
      if (who == EVERYBODY || who == (int)i)
        *rd_demo_free (demo, i, date) &= ~rd_demo_quarters (
          date == from ? from_minute : 0, date == to ? to_minute : RD_MINUTES_PER_DAY);
  return rd_demo_insert (demo, off, error);
}

static gboolean
take_days_off (RdDemo *demo, int who, RdDate from, RdDate to, const char *reason, GError **error)
{
  /* The pictures show the practice at work, whatever day they are shown on. */
  for (RdDate date = from; date < to; date++)
    if (is_pictured (demo, date))
      return TRUE;
  if (to <= demo->first || from >= demo->end)
    return TRUE;
  return take_off (demo, who, from, 0, to, 0, reason, error);
}

/* Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
static RdDate
find_easter (int year)
{
  int a = year % 19, b = year / 100, c = year % 100;
  int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
  int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
  int n = h + l - 7 * m + 114;

  return rd_date_new (year, n / 31, n % 31 + 1);
}

/* The first Monday on or after a date. */
static RdDate
find_monday (RdDate date)
{
  return date + (7 - (int)rd_date_weekday (date)) % 7;
}

static gboolean
close_for_year (RdDemo *demo, int year, GError **error)
{
  RdDate easter = find_easter (year);
  RdDate early_may = find_monday (rd_date_new (year, 5, 1));
  RdDate spring = find_monday (rd_date_new (year, 5, 25));
  RdDate summer = find_monday (rd_date_new (year, 8, 25));

  return take_days_off (demo, EVERYBODY, easter - 2, easter + 2, "Easter", error) &&
         take_days_off (demo, EVERYBODY, early_may, early_may + 1, "Bank holiday", error) &&
         take_days_off (demo, EVERYBODY, spring, spring + 1, "Bank holiday", error) &&
         take_days_off (demo, EVERYBODY, summer, summer + 1, "Bank holiday", error) &&
         take_days_off (demo, EVERYBODY, rd_date_new (year, 12, 25), rd_date_new (year + 1, 1, 2),
                        "Christmas and New Year", error);
}

/* Every practitioner has four weeks a year, one in each quarter of it. */
static gboolean
send_on_holiday (RdDemo *demo, guint who, RdDemoChance *chance, GError **error)
{
  static const char *const reasons[] = { "Holiday", "Annual leave", "Away" };

  /* The weeks just before and after today are as the pictures and the list below have them. */
  for (RdDate quarter = demo->first; quarter + 91 <= demo->end; quarter += 91)
    {
      RdDate from = quarter + 7 * rd_demo_chance_between (chance, 0, 12);
      const char *reason = reasons[rd_demo_chance_below (chance, G_N_ELEMENTS (reasons))];

      if (from > demo->monday - 42 && from < demo->monday + 35)
        continue;
      if (!take_days_off (demo, (int)who, from, from + 7, reason, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * rd_demo_make_away:
 * @demo: a demo practice with its house made
 * @error: return location for an error of the store
 *
 * Makes bank holidays, holidays, and the time off of the week in the pictures.
 *
 * Returns: whether that succeeded
 */
gboolean
rd_demo_make_away (RdDemo *demo, GError **error)
{
  RdDate monday = demo->monday;
  RdDemoChance chance;
  int first_year, last_year;

  rd_demo_chance_init (&chance, demo->options->seed, "away");
  rd_date_split (demo->first, &first_year, NULL, NULL);
  rd_date_split (demo->end, &last_year, NULL, NULL);
  for (int year = first_year - 1; year <= last_year; year++)
    if (!close_for_year (demo, year, error))
      return FALSE;
  for (guint i = 0; i < demo->practitioners->len; i++)
    if (!send_on_holiday (demo, i, &chance, error))
      return FALSE;

  return take_off (demo, RD_DEMO_MIKE, monday, 11 * 60 + 30, monday, 13 * 60 + 30, "Taping course",
                   error) &&
         take_off (demo, RD_DEMO_JOHN, monday + 2, 0, monday + 3, 0, "Away", error) &&
         take_off (demo, RD_DEMO_PRIYA, monday + 11, 12 * 60, monday + 12, 0, "Dentist", error) &&
         take_off (demo, RD_DEMO_ELLEN, monday + 14, 0, monday + 19, 0, "Annual leave", error) &&
         take_off (demo, RD_DEMO_MIKE, monday + 19, 0, monday + 20, 0, "Race day crew", error) &&
         take_off (demo, RD_DEMO_JOHN, monday + 21, 0, monday + 23, 0, "Anatomy course", error);
}
