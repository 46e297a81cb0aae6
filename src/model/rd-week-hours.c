/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-week-hours.c: the hours of an ordinary week. */
#include "rd-week-hours.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (RdWeekHours, rd_week_hours, rd_week_hours_copy, rd_week_hours_free)

static const char *const day_names[] = { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };

/**
 * rd_week_hours_new:
 *
 * Returns: (transfer full): a week without any hours
 */
RdWeekHours *
rd_week_hours_new (void)
{
  return g_new0 (RdWeekHours, 1);
}

/**
 * rd_week_hours_copy:
 * @hours: (nullable): hours of a week
 *
 * Returns: (transfer full) (nullable): a copy
 */
RdWeekHours *
rd_week_hours_copy (const RdWeekHours *hours)
{
  return g_memdup2 (hours, sizeof *hours);
}

/**
 * rd_week_hours_free:
 * @hours: (transfer full) (nullable): hours of a week
 *
 * Frees them.
 */
void
rd_week_hours_free (RdWeekHours *hours)
{
  g_free (hours);
}

/**
 * rd_week_hours_is_empty:
 * @hours: (nullable): hours of a week
 *
 * Returns: whether nothing is worked on any day
 */
gboolean
rd_week_hours_is_empty (const RdWeekHours *hours)
{
  for (int day = 0; hours && day < 7; day++)
    if (hours->n_spans[day] > 0)
      return FALSE;
  return TRUE;
}

/**
 * rd_week_hours_equal:
 * @a: (nullable): hours of a week
 * @b: (nullable): others
 *
 * Returns: whether both hold the same hours; none at all and an empty week are the same
 */
gboolean
rd_week_hours_equal (const RdWeekHours *a, const RdWeekHours *b)
{
  if (a == NULL || b == NULL)
    return rd_week_hours_is_empty (a) && rd_week_hours_is_empty (b);
  for (int day = 0; day < 7; day++)
    if (a->n_spans[day] != b->n_spans[day] ||
        memcmp (a->spans[day], b->spans[day], a->n_spans[day] * sizeof (RdSpan)) != 0)
      return FALSE;
  return TRUE;
}

/**
 * rd_week_hours_add:
 * @hours: hours of a week
 * @day: the day of the week
 * @from: minutes since midnight
 * @to: minutes since midnight, later than @from
 *
 * Adds a part of a day in its place; a part that touches another is joined to it.
 *
 * Returns: whether it is a part of a day and the day had room for it
 */
gboolean
rd_week_hours_add (RdWeekHours *hours, RdWeekday day, int from, int to)
{
  RdSpan merged[RD_WEEK_HOURS_MAX_SPANS + 1];
  guint n = 0;
  RdSpan span = { from, to };

  if (from < 0 || to > RD_MINUTES_PER_DAY || from >= to || (guint)day > RD_SUNDAY)
    return FALSE;

  guint i = 0;
  for (; i < hours->n_spans[day] && hours->spans[day][i].to < span.from; i++)
    merged[n++] = hours->spans[day][i];
  for (; i < hours->n_spans[day] && hours->spans[day][i].from <= span.to; i++)
    {
      span.from = MIN (span.from, hours->spans[day][i].from);
      span.to = MAX (span.to, hours->spans[day][i].to);
    }
  merged[n++] = span;
  for (; i < hours->n_spans[day]; i++)
    merged[n++] = hours->spans[day][i];

  if (n > RD_WEEK_HOURS_MAX_SPANS)
    return FALSE;
  memcpy (hours->spans[day], merged, n * sizeof (RdSpan));
  hours->n_spans[day] = n;
  return TRUE;
}

static gboolean
parse_day (const char *text, int *day)
{
  for (*day = 0; *day < 7; ++*day)
    if (g_ascii_strcasecmp (text, day_names[*day]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
parse_days (const char *text, int *first, int *last)
{
  g_auto (GStrv) ends = g_strsplit (text, "-", 2);

  if (ends[0] == NULL || !parse_day (g_strstrip (ends[0]), first))
    return FALSE;
  *last = *first;
  return ends[1] == NULL || (parse_day (g_strstrip (ends[1]), last) && *last >= *first);
}

static gboolean
parse_spans (RdWeekHours *hours, int first, int last, const char *text)
{
  g_auto (GStrv) spans = g_strsplit (text, ",", -1);

  for (guint i = 0; spans[i]; i++)
    {
      g_auto (GStrv) ends = g_strsplit (spans[i], "-", 2);
      int from, to;

      if (g_strv_length (ends) != 2 || !rd_time_parse (g_strstrip (ends[0]), &from) ||
          !rd_time_parse (g_strstrip (ends[1]), &to))
        return FALSE;
      for (int day = first; day <= last; day++)
        if (!rd_week_hours_add (hours, day, from, to))
          return FALSE;
    }
  return spans[0] != NULL;
}

/**
 * rd_week_hours_parse:
 * @text: (nullable): "mon-fri=09:00-17:00;sat=09:00-13:00"; empty means no hours at all
 * @hours: (out) (transfer full): the hours
 *
 * Returns: whether @text makes sense; @hours is only set then
 */
gboolean
rd_week_hours_parse (const char *text, RdWeekHours **hours)
{
  g_autoptr (RdWeekHours) parsed = rd_week_hours_new ();
  g_auto (GStrv) parts = g_strsplit (text ? text : "", ";", -1);

  for (guint i = 0; parts[i]; i++)
    {
      int first, last;

      if (*g_strstrip (parts[i]) == '\0')
        continue;
      g_auto (GStrv) sides = g_strsplit (parts[i], "=", 2);
      if (g_strv_length (sides) != 2 || !parse_days (sides[0], &first, &last) ||
          !parse_spans (parsed, first, last, sides[1]))
        return FALSE;
    }
  *hours = g_steal_pointer (&parsed);
  return TRUE;
}

/**
 * rd_week_hours_format:
 * @hours: (nullable): hours of a week
 *
 * Returns: (transfer full): the hours as one canonical text, a part for each day worked
 */
char *
rd_week_hours_format (const RdWeekHours *hours)
{
  GString *text = g_string_new (NULL);

  for (int day = 0; hours && day < 7; day++)
    for (guint i = 0; i < hours->n_spans[day]; i++)
      {
        g_autofree char *from = rd_time_format (hours->spans[day][i].from);
        g_autofree char *to = rd_time_format (hours->spans[day][i].to);

        if (i == 0)
          g_string_append_printf (text, "%s%s=", text->len ? ";" : "", day_names[day]);
        g_string_append_printf (text, "%s%s-%s", i ? "," : "", from, to);
      }
  return g_string_free (text, FALSE);
}
