/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-activity-text.c: what an activity that may come in is called, and what becomes of it. */
#include "rd-activity-text.h"

#include "desk/calendar/rd-training-text.h"
#include "practice/rd-wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static int
get_year (RdDate date)
{
  int year, month, day;

  rd_date_split (date, &year, &month, &day);
  return year;
}

/**
 * rd_activity_text_time:
 * @activity: an activity
 * @zone: the practice's zone
 * @today: the present day
 *
 * Returns: when it began, and the year where that is another: "07:02", "2012, 07:02", "2012" or ""
 */
char *
rd_activity_text_time (const RdWorkout *activity, RdZone *zone, RdDate today)
{
  int year = get_year (activity->date);
  gboolean this_year = year == get_year (today);
  g_autofree char *time = NULL;
  int minutes;

  if (activity->done_start == RD_INSTANT_UNSET)
    return this_year ? g_strdup ("") : g_strdup_printf ("%d", year);
  rd_zone_to_wall (zone, activity->done_start, &minutes);
  time = rd_time_format (minutes);
  if (this_year)
    return g_steal_pointer (&time);
  /* Translators: a year and a time of day below a date without its year: 2012, 07:02 */
  return g_strdup_printf (_ ("%1$d, %2$s"), year, time);
}

/**
 * rd_activity_text_name:
 * @item: an activity
 *
 * Returns: its kind, and what its source calls it
 */
char *
rd_activity_text_name (RdActivityItem *item)
{
  const char *kind = rd_wording_workout_kind (rd_activity_item_kind (item));
  const char *title = rd_activity_item_activity (item)->title;

  if (title)
    /* Translators: a kind of workout, and what a runner or their watch calls it: Long run: Canal */
    return g_strdup_printf (_ ("%1$s: %2$s"), kind, title);
  return g_strdup (kind);
}

static char *
say_planned (RdActivityItem *item)
{
  g_autofree char *planned = rd_training_text_workout (rd_activity_item_workout (item));

  /* Translators: what was planned, "Long run 95′" */
  return g_strdup_printf (_ ("%s planned that day"), planned);
}

/**
 * rd_activity_text_becomes:
 * @item: an activity
 *
 * Returns: what becomes of it; "" while that is not known
 */
char *
rd_activity_text_becomes (RdActivityItem *item)
{
  if (!rd_activity_item_is_ticked (item))
    return g_strdup (_ ("Left out"));
  if (rd_activity_item_workout (item) == NULL)
    return g_strdup ("");
  switch (rd_activity_item_match (item))
    {
    case RD_MATCH_PLANNED:
      return say_planned (item);
    case RD_MATCH_MORE:
      return g_strdup (_ ("Says more than before: updated"));
    case RD_MATCH_KNOWN:
      return g_strdup (_ ("Already here"));
    case RD_MATCH_TWICE:
      return g_strdup (_ ("Twice in these files: taken once"));
    case RD_MATCH_UNPLANNED:
    default:
      return g_strdup (rd_activity_item_doubts_kind (item)
                         ? _ ("Not planned: added. What kind was it?")
                         : _ ("Not planned: added"));
    }
}

/**
 * rd_activity_text_minutes:
 * @item: an activity
 *
 * Returns: "101′"
 */
char *
rd_activity_text_minutes (RdActivityItem *item)
{
  return g_strdup_printf (_ ("%d′"), rd_activity_item_activity (item)->done_minutes);
}

/**
 * rd_activity_text_distance:
 * @item: an activity
 *
 * Returns: "16.4 km", or ""
 */
char *
rd_activity_text_distance (RdActivityItem *item)
{
  double km = rd_activity_item_activity (item)->done_distance_km;

  if (isnan (km))
    return g_strdup ("");
  return km < 1 ? g_strdup_printf (_ ("%.2f km"), km) : g_strdup_printf (_ ("%.1f km"), km);
}

/**
 * rd_activity_text_heart:
 * @item: an activity
 *
 * Returns: "148 bpm", or ""
 */
char *
rd_activity_text_heart (RdActivityItem *item)
{
  int rate = rd_activity_item_activity (item)->heart_rate;

  /* Translators: beats a minute */
  return rate == RD_UNSET ? g_strdup ("") : g_strdup_printf (_ ("%d bpm"), rate);
}

/**
 * rd_activity_text_rpe:
 * @item: an activity
 *
 * Returns: how hard it was, or counts as: "RPE 4"
 */
char *
rd_activity_text_rpe (RdActivityItem *item)
{
  double rpe = rd_activity_item_rpe (item);

  /* Translators: rating of perceived exertion, 0 to 10 */
  return g_strdup_printf (_ ("RPE %.3g"), isnan (rpe) ? rd_activity_item_usual_rpe (item) : rpe);
}

/**
 * rd_activity_text_rpe_from:
 * @item: an activity
 *
 * Returns: who said how hard it was
 */
const char *
rd_activity_text_rpe_from (RdActivityItem *item)
{
  RdWorkout *workout = rd_activity_item_workout (item);

  if (!isnan (rd_activity_item_rpe (item)))
    /* Translators: the effort of a workout was told */
    return C_ ("effort", "told");
  return rd_activity_item_is_ticked (item) && workout && !isnan (workout->rpe)
           /* Translators: the effort of a workout is taken to have been as it was planned */
           ? C_ ("effort", "as planned")
           /* Translators: the effort of a workout is taken to have been as is usual for its kind */
           : C_ ("effort", "as usual");
}

/**
 * rd_activity_text_usual:
 * @item: an activity
 *
 * Returns: what its effort counts as where nobody says it, in a sentence
 */
char *
rd_activity_text_usual (RdActivityItem *item)
{
  RdWorkout *workout = rd_activity_item_workout (item);
  double rpe = rd_activity_item_usual_rpe (item);

  if (rd_activity_item_is_ticked (item) && workout && !isnan (workout->rpe))
    return g_strdup_printf (
      _ ("The file does not say how hard it was. Unless you do, it counts as %.3g, as planned."),
      rpe);
  /* Translators: a number from 0 to 10, and a kind of workout: "Easy run" */
  return g_strdup_printf (_ ("The file does not say how hard it was. Unless you do, it counts as "
                             "%1$.3g, as is usual for this kind: %2$s."),
                          rpe, rd_wording_workout_kind (rd_activity_item_kind (item)));
}

/**
 * rd_activity_text_whole:
 * @item: an activity
 * @today: the present day
 *
 * Returns: all of it in one sentence, to be read aloud
 */
char *
rd_activity_text_whole (RdActivityItem *item, RdDate today)
{
  RdDate day = rd_activity_item_activity (item)->date;
  g_autofree char *date = get_year (day) == get_year (today) ? rd_wording_date (day)
                                                             : rd_wording_date_range (day, day + 1);
  g_autofree char *name = rd_activity_text_name (item);
  g_autofree char *becomes = rd_activity_text_becomes (item);
  int minutes = rd_activity_item_activity (item)->done_minutes;

  /* Translators: a date, what was done, minutes, and what becomes of it. */
  return g_strdup_printf (ngettext ("%1$s, %2$s, %3$d minute. %4$s",
                                    "%1$s, %2$s, %3$d minutes. %4$s", minutes),
                          date, name, minutes, becomes);
}

/**
 * rd_activity_text_import:
 * @counts: how many activities become what
 *
 * Returns: what the button says, with its mnemonic
 */
char *
rd_activity_text_import (const RdActivityCounts *counts)
{
  guint n = counts->planned + counts->unplanned + counts->more;

  if (n == 0)
    return g_strdup (_ ("_Import"));
  return g_strdup_printf (ngettext ("_Import %u activity", "_Import %u activities", n), n);
}

/**
 * rd_activity_text_reason:
 * @list: activities
 *
 * Returns: why none of them can be imported, "" where some can or that is not known yet
 */
const char *
rd_activity_text_reason (RdActivityList *list)
{
  RdActivityCounts counts;

  if (rd_activity_list_client (list) == 0)
    return _ ("Choose the client who did this.");
  if (!rd_activity_list_is_matched (list))
    return "";
  counts = rd_activity_list_count (list);
  if (counts.planned + counts.unplanned + counts.more > 0)
    return "";
  if (counts.left_out == 0)
    return _ ("Everything in these files is already here.");
  return counts.known == 0 ? _ ("Everything is left out.")
                           : _ ("What is not left out is already here.");
}

/**
 * rd_activity_text_done:
 * @summary: what was done
 *
 * Returns: it in a sentence
 */
char *
rd_activity_text_done (const RdImportSummary *summary)
{
  guint n = summary->added + summary->updated;

  if (summary->matched == 0)
    return g_strdup_printf (ngettext ("%u activity imported.", "%u activities imported.", n), n);
  /* Translators: how many activities came in, and how many of them had been planned. */
  return g_strdup_printf (ngettext ("%1$u activity imported, %2$u of them planned.",
                                    "%1$u activities imported, %2$u of them planned.", n),
                          n, summary->matched);
}

/**
 * rd_activity_text_column:
 * @column: what a column says
 *
 * Returns: what a person calls that
 */
const char *
rd_activity_text_column (RdActivityColumn column)
{
  switch (column)
    {
    case RD_ACTIVITY_COLUMN_DATE:
      return C_ ("column", "Date");
    case RD_ACTIVITY_COLUMN_ID:
      return C_ ("column", "Number of the record");
    case RD_ACTIVITY_COLUMN_NAME:
      return C_ ("column", "Name");
    case RD_ACTIVITY_COLUMN_SPORT:
      return C_ ("column", "Sport");
    case RD_ACTIVITY_COLUMN_MOVING:
      return C_ ("column", "Time");
    case RD_ACTIVITY_COLUMN_ELAPSED:
      return C_ ("column", "Time with pauses");
    case RD_ACTIVITY_COLUMN_DISTANCE:
      return C_ ("column", "Distance");
    case RD_ACTIVITY_COLUMN_HEART_RATE:
      return C_ ("column", "Heart rate");
    case RD_ACTIVITY_COLUMN_RPE:
    default:
      return C_ ("column", "Effort (RPE)");
    }
}
