/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-recurrence-expand.c: what a rule of repetition gives, in wall time.
 *
 * libical's own expander gives wrong dates for about a third of its project's present test cases
 * (BYSETPOS, BYWEEKNO, intervals below a day), so rules are expanded here.
 *
 * A rule goes through periods: years, months, weeks, days, hours, … Each period has units (its
 * days, or itself where it is shorter than a day) that pass the BY parts, and each unit the same
 * times after its beginning. Units × times, in order, are the set BYSETPOS picks from.
 */
#include "rd-recurrence-private.h"

#define DAY 86400

/* A rule that matches nothing, or hardly anything, is given up after so many periods. */
#define MOST_PERIODS 20000

/* What an expansion knows besides its rule: what the rule leaves to the start, and where it is. */
typedef struct
{
  const RdRecurrence *rule;
  gint64 start;
  gint64 last;
  guint most;
  int implied_month;
  int implied_month_day;
  int implied_weekday;
  GArray *times;
  GArray *units;
  GArray *found;
} Expansion;

static gboolean
has_part (const RdRecurrence *rule, Part part)
{
  return rule->by[part]->len > 0;
}

static gboolean
contains (GArray *list, int value)
{
  for (guint i = 0; i < list->len; i++)
    if (g_array_index (list, int, i) == value)
      return TRUE;
  return FALSE;
}

/* Whether a value, or its place counted back from the end of @length, is wanted. */
static gboolean
passes (const RdRecurrence *rule, Part part, int value, int length)
{
  return !has_part (rule, part) || contains (rule->by[part], value) ||
         (length > 0 && contains (rule->by[part], value - length - 1));
}

static RdDate
find_week_start (const RdRecurrence *rule, RdDate date)
{
  return date - (rd_date_weekday (date) - rule->week_start + 7) % 7;
}

/* Week 1 is the first with four days of the year or more: the week of 4 January. */
static RdDate
find_first_week (const RdRecurrence *rule, int year)
{
  return find_week_start (rule, rd_date_new (CLAMP (year, 1, 9999), 1, 4));
}

static gboolean
passes_week (const RdRecurrence *rule, RdDate date, int year)
{
  if (!has_part (rule, BYWEEKNO))
    return TRUE;
  if (date < find_first_week (rule, year))
    year--;
  else if (date >= find_first_week (rule, year + 1))
    year++;

  RdDate first = find_first_week (rule, year);
  int weeks = (find_first_week (rule, year + 1) - first) / 7;
  return passes (rule, BYWEEKNO, (date - first) / 7 + 1, weeks);
}

static gboolean
passes_weekday (const RdRecurrence *rule,
                RdDate date,
                int day,
                int month_length,
                int year_day,
                int year_length)
{
  gboolean ordinals = rule->frequency >= MONTHLY && !has_part (rule, BYWEEKNO);
  gboolean in_month = rule->frequency == MONTHLY || has_part (rule, BYMONTH);
  int place = in_month ? day : year_day;
  int length = in_month ? month_length : year_length;
  GArray *days = rule->by[BYDAY];

  for (guint i = 0; i < days->len; i++)
    {
      int value = g_array_index (days, int, i);
      int weekday = (value % 7 + 7) % 7;
      int ordinal = (value - weekday) / 7;

      if (weekday != (int)rd_date_weekday (date))
        continue;
      if (ordinal == 0 || !ordinals || ordinal == (place - 1) / 7 + 1 ||
          ordinal == -((length - place) / 7 + 1))
        return TRUE;
    }
  return days->len == 0;
}

static gboolean
passes_month (const Expansion *self, int month)
{
  return (self->implied_month == 0 || self->implied_month == month) &&
         passes (self->rule, BYMONTH, month, 0);
}

static gboolean
passes_day (const Expansion *self, RdDate date)
{
  const RdRecurrence *rule = self->rule;
  int year, month, day;

  rd_date_split (date, &year, &month, &day);
  int month_length = g_date_get_days_in_month (month, year);
  int year_length = g_date_is_leap_year (year) ? 366 : 365;
  int year_day = date - rd_date_new (year, 1, 1) + 1;

  return passes_month (self, month) &&
         (self->implied_month_day == 0 || self->implied_month_day == day) &&
         (self->implied_weekday < 0 || self->implied_weekday == (int)rd_date_weekday (date)) &&
         passes (rule, BYMONTHDAY, day, month_length) &&
         passes (rule, BYYEARDAY, year_day, year_length) && passes_week (rule, date, year) &&
         passes_weekday (rule, date, day, month_length, year_day, year_length);
}

/* What the rule does not say of the day is as the start has it (RFC 5545, section 3.3.10). */
static void
imply_day (Expansion *self)
{
  const RdRecurrence *rule = self->rule;
  RdDate date = self->start / DAY - (self->start % DAY < 0);
  int month, day;

  self->implied_weekday = -1;
  if (has_part (rule, BYDAY) || has_part (rule, BYMONTHDAY) || has_part (rule, BYYEARDAY))
    return;
  rd_date_split (date, NULL, &month, &day);
  if (rule->frequency == WEEKLY || (rule->frequency == YEARLY && has_part (rule, BYWEEKNO)))
    self->implied_weekday = rd_date_weekday (date);
  else if (rule->frequency >= MONTHLY)
    self->implied_month_day = day;
  if (rule->frequency == YEARLY && !has_part (rule, BYWEEKNO) && !has_part (rule, BYMONTH))
    self->implied_month = month;
}

static guint
count_values (const RdRecurrence *rule, Part part, Frequency unit)
{
  return rule->frequency > unit && has_part (rule, part) ? rule->by[part]->len : 1;
}

static int
nth_value (const RdRecurrence *rule, Part part, Frequency unit, guint n, int implied)
{
  if (rule->frequency <= unit)
    return 0;
  return has_part (rule, part) ? g_array_index (rule->by[part], int, n) : implied;
}

/* The times after the beginning of a unit, in seconds and in order. */
static void
list_times (Expansion *self)
{
  const RdRecurrence *rule = self->rule;
  int second = ((self->start % DAY) + DAY) % DAY;

  for (guint h = 0; h < count_values (rule, BYHOUR, HOURLY); h++)
    for (guint m = 0; m < count_values (rule, BYMINUTE, MINUTELY); m++)
      for (guint s = 0; s < count_values (rule, BYSECOND, SECONDLY); s++)
        {
          gint64 time = nth_value (rule, BYHOUR, HOURLY, h, second / 3600) * 3600 +
                        nth_value (rule, BYMINUTE, MINUTELY, m, second / 60 % 60) * 60 +
                        nth_value (rule, BYSECOND, SECONDLY, s, second % 60);

          g_array_append_val (self->times, time);
        }
}

static void
list_days (Expansion *self, gint64 first, gint64 end)
{
  for (gint64 date = first; date < end; date++)
    {
      gint64 unit = date * DAY;
      int year, month, day;

      rd_date_split (date, &year, &month, &day);
      if (!passes_month (self, month))
        date += g_date_get_days_in_month (month, year) - day;
      else if (passes_day (self, date))
        g_array_append_val (self->units, unit);
    }
}

/* Fills the units of period @n and returns when it begins. */
static gint64
list_long_period (Expansion *self, gint64 n)
{
  const RdRecurrence *rule = self->rule;
  RdDate date = self->start / DAY - (self->start % DAY < 0);
  gint64 first, end;
  int year, month;

  rd_date_split (date, &year, &month, NULL);
  switch (rule->frequency)
    {
    case YEARLY:
      if (year + n * rule->interval > 9998)
        return G_MAXINT64;
      year += n * rule->interval;
      first = has_part (rule, BYWEEKNO) ? find_first_week (rule, year) : rd_date_new (year, 1, 1);
      end =
        has_part (rule, BYWEEKNO) ? find_first_week (rule, year + 1) : rd_date_new (year + 1, 1, 1);
      break;
    case MONTHLY:
      if (year + (month + n * rule->interval) / 12 > 9998)
        return G_MAXINT64;
      month += n * rule->interval - 1;
      first = rd_date_new (year + month / 12, month % 12 + 1, 1);
      end = first + g_date_get_days_in_month (month % 12 + 1, year + month / 12);
      break;
    case WEEKLY:
      first = find_week_start (rule, date) + n * rule->interval * 7;
      end = first + 7;
      break;
    default:
      first = date + n * rule->interval;
      end = first + 1;
    }
  if (first * DAY <= self->last)
    list_days (self, first, end);
  return first * DAY;
}

/*
 * The period as a unit of its own, if it passes. Otherwise @n goes to the last period before the
 * next day, hour or minute that might.
 */
static gint64
list_short_period (Expansion *self, gint64 *n)
{
  static const int lengths[] = { [SECONDLY] = 1, [MINUTELY] = 60, [HOURLY] = 3600 };
  const RdRecurrence *rule = self->rule;
  gint64 length = lengths[rule->frequency];
  gint64 step = length * rule->interval;
  gint64 base = self->start - ((self->start % length) + length) % length;
  gint64 unit = base + *n * step;
  gint64 date = unit / DAY - (unit % DAY < 0);
  int second = unit - date * DAY;
  gint64 retry = 0;

  if (unit > self->last)
    return unit;
  if (!passes_day (self, date))
    retry = (date + 1) * DAY;
  else if (!passes (rule, BYHOUR, second / 3600, 0))
    retry = unit - second % 3600 + 3600;
  else if (rule->frequency <= MINUTELY && !passes (rule, BYMINUTE, second / 60 % 60, 0))
    retry = unit - second % 60 + 60;
  else if (rule->frequency > SECONDLY || passes (rule, BYSECOND, second % 60, 0))
    g_array_append_val (self->units, unit);
  if (retry)
    *n += MAX ((retry - unit + step - 1) / step, 1) - 1;
  return unit;
}

/* Returns: whether to go on */
static gboolean
take (Expansion *self, gint64 wall)
{
  if (wall > self->last || self->found->len >= self->most)
    return FALSE;
  if (wall >= self->start)
    g_array_append_val (self->found, wall);
  return self->found->len < self->most;
}

static int
compare_instants (gconstpointer a, gconstpointer b)
{
  return *(const gint64 *)a < *(const gint64 *)b ? -1 : *(const gint64 *)a > *(const gint64 *)b;
}

static gint64
nth_of_set (Expansion *self, guint64 n)
{
  return g_array_index (self->units, gint64, n / self->times->len) +
         g_array_index (self->times, gint64, n % self->times->len);
}

static gboolean
take_positions (Expansion *self)
{
  g_autoptr (GArray) picked = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 size = (gint64)self->units->len * self->times->len;
  GArray *positions = self->rule->by[BYSETPOS];

  for (guint i = 0; i < positions->len; i++)
    {
      int position = g_array_index (positions, int, i);
      gint64 n = position > 0 ? position - 1 : size + position;

      if (n >= 0 && n < size)
        {
          gint64 wall = nth_of_set (self, n);

          g_array_append_val (picked, wall);
        }
    }
  g_array_sort (picked, compare_instants);
  for (guint i = 0; i < picked->len; i++)
    {
      gint64 wall = g_array_index (picked, gint64, i);

      if (i > 0 && wall == g_array_index (picked, gint64, i - 1))
        continue;
      if (!take (self, wall))
        return FALSE;
    }
  return TRUE;
}

static gboolean
take_set (Expansion *self)
{
  if (has_part (self->rule, BYSETPOS))
    return take_positions (self);
  for (guint u = 0; u < self->units->len; u++)
    {
      if (g_array_index (self->units, gint64, u) + DAY <= self->start)
        continue;
      for (guint t = 0; t < self->times->len; t++)
        if (!take (self, nth_of_set (self, (guint64)u * self->times->len + t)))
          return FALSE;
    }
  return TRUE;
}

/**
 * rd_recurrence_expand:
 * @recurrence: a rule
 * @start: the wall time of DTSTART, as seconds since 1970-01-01T00:00 on the wall
 * @zone: (nullable): the zone @start is in, for an UNTIL in UTC; %NULL takes that as wall time
 * @last: a wall time after which nothing is wanted
 * @most: how many are wanted
 *
 * Expands a rule, which always comes to an end: at @last, at @most, or after a fixed number of
 * periods where it matches hardly anything. @start is among the times only if the rule gives it.
 *
 * Returns: (transfer full) (element-type gint64): wall times in order
 */
GArray *
rd_recurrence_expand (const RdRecurrence *recurrence,
                      gint64 start,
                      RdZone *zone,
                      gint64 last,
                      guint most)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) units = g_array_new (FALSE, FALSE, sizeof (gint64));
  Expansion self = { .rule = recurrence, .start = start, .last = last, .most = most };

  self.times = times;
  self.units = units;
  self.found = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (recurrence->count > 0)
    self.most = MIN (most, recurrence->count);
  if (recurrence->until_kind == UNTIL_UTC && zone)
    self.last = MIN (last, rd_zone_to_wall_seconds (zone, recurrence->until));
  else if (recurrence->until_kind != UNTIL_NEVER)
    self.last = MIN (last, recurrence->until);
  self.last = MIN (self.last, (gint64)rd_date_new (9998, 12, 31) * DAY);
  imply_day (&self);
  list_times (&self);

  gint64 n = 0;
  for (guint looked = 0; looked < MOST_PERIODS; looked++, n++)
    {
      gint64 begins;

      g_array_set_size (units, 0);
      if (recurrence->frequency >= DAILY)
        begins = list_long_period (&self, n);
      else
        begins = list_short_period (&self, &n);
      if (begins > self.last || !take_set (&self))
        break;
    }
  return self.found;
}
