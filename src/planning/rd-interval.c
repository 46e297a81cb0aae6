/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-interval.c: arrays of parts of time that are in order and apart. */
#include "rd-interval.h"

/**
 * rd_intervals_new:
 *
 * Returns: (transfer full) (element-type RdInterval): no time at all
 */
GArray *
rd_intervals_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (RdInterval));
}

/**
 * rd_intervals_add:
 * @intervals: (element-type RdInterval): parts of time
 * @from: UTC seconds, not before the end of the last part
 * @to: UTC seconds
 *
 * Adds a part after the others; nothing where it is none.
 */
void
rd_intervals_add (GArray *intervals, gint64 from, gint64 to)
{
  RdInterval interval = { from, to };

  if (from < to)
    g_array_append_val (intervals, interval);
}

/**
 * rd_intervals_subtract:
 * @intervals: (element-type RdInterval): parts of time
 * @from: UTC seconds
 * @to: UTC seconds
 *
 * Takes the time between out of them.
 */
void
rd_intervals_subtract (GArray *intervals, gint64 from, gint64 to)
{
  for (guint i = 0; from < to && i < intervals->len; i++)
    {
      RdInterval *interval = &g_array_index (intervals, RdInterval, i);

      if (interval->to <= from || interval->from >= to)
        continue;
      if (interval->from < from && interval->to > to)
        {
          RdInterval rest = { to, interval->to };

          interval->to = from;
          g_array_insert_val (intervals, i + 1, rest);
          return;
        }
      if (interval->from < from)
        interval->to = from;
      else if (interval->to > to)
        interval->from = to;
      else
        g_array_remove_index (intervals, i--);
    }
}

/**
 * rd_intervals_hold:
 * @intervals: (element-type RdInterval): parts of time
 * @from: UTC seconds
 * @to: UTC seconds
 *
 * Returns: whether one of them holds all the time between
 */
gboolean
rd_intervals_hold (GArray *intervals, gint64 from, gint64 to)
{
  for (guint i = 0; i < intervals->len; i++)
    {
      const RdInterval *interval = &g_array_index (intervals, RdInterval, i);

      if (interval->from <= from && to <= interval->to)
        return TRUE;
    }
  return FALSE;
}
