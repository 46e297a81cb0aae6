/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-sheet-text.c: what the days and weeks of a programme are called. */
#include "rd-sheet-text.h"

#include "desk/booking/rd-insight-text.h"
#include "desk/calendar/rd-training-text.h"
#include "practice/rd-wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* The programme's week today is in; 0 outside it. */
static guint
find_present (const RdProgrammeSheet *sheet)
{
  RdDate first = rd_date_week_start (sheet->programme->starts);

  if (sheet->today < sheet->programme->starts || sheet->today > sheet->programme->ends)
    return 0;
  return (guint)(sheet->today - first) / RD_SHEET_DAYS + 1;
}

/**
 * rd_sheet_text_subtitle:
 * @sheet: a sheet with a programme
 *
 * Returns: (transfer full): "Hannah Clarke · week 6 of 8 · by Mike Adeyemi"
 */
char *
rd_sheet_text_subtitle (const RdProgrammeSheet *sheet)
{
  const char *client = sheet->client->name;
  const char *owner = sheet->owner ? sheet->owner->name : NULL;
  guint week = find_present (sheet);
  g_autofree char *range =
    rd_wording_date_range (sheet->programme->starts, sheet->programme->ends + 1);

  if (week && owner)
    /* Translators: client, week of the programme, how many weeks, practitioner */
    return g_strdup_printf (_ ("%1$s · week %2$u of %3$u · by %4$s"), client, week,
                            sheet->all_weeks, owner);
  if (week)
    /* Translators: client, week of the programme, how many weeks */
    return g_strdup_printf (_ ("%1$s · week %2$u of %3$u"), client, week, sheet->all_weeks);
  if (owner)
    /* Translators: client, first to last day, practitioner */
    return g_strdup_printf (_ ("%1$s · %2$s · by %3$s"), client, range, owner);
  /* Translators: client, first to last day */
  return g_strdup_printf (_ ("%1$s · %2$s"), client, range);
}

/**
 * rd_sheet_text_short_day:
 * @date: a date
 *
 * Returns: (transfer full): "19 Oct"
 */
char *
rd_sheet_text_short_day (RdDate date)
{
  int year, month, day;
  g_autoptr (GDateTime) time = NULL;

  rd_date_split (date, &year, &month, &day);
  time = g_date_time_new_utc (year, month, day, 0, 0, 0);
  /* Translators: a day and its month, in the terms of g_date_time_format(): 19 Oct */
  return g_date_time_format (time, _ ("%-d %b"));
}

/* The load of the workouts. One that was done beside another that was not says how much is done. */
static char *
say_training (const RdSheetDay *day)
{
  gboolean done = day->workouts->len > 0 && (day->load.flags & RD_LOAD_DONE);
  g_autofree char *load = rd_training_text_figure (done ? day->load.done : day->training);
  g_autofree char *planned = rd_training_text_figure (day->load.planned);

  if (done && day->load.planned > 0)
    /* Translators: training load of a day, and what was planned */
    return g_strdup_printf (_ ("Load %1$s done, %2$s planned"), load, planned);
  if (done)
    return g_strdup_printf (_ ("Load %s done"), load);
  if (day->training <= 0)
    return day->load.massage > 0 ? NULL : g_strdup (_ ("No load"));
  if (day->load.flags & RD_LOAD_ASSUMED)
    return g_strdup_printf (_ ("Load %s assumed, nothing was recorded"), load);
  return g_strdup_printf (_ ("Load %s planned"), load);
}

static void
add_load (GString *text, const RdSheetDay *day)
{
  g_autofree char *training = say_training (day);

  if (training)
    g_string_append_printf (text, "%s\n", training);
  if (day->load.massage > 0)
    {
      g_autofree char *load = rd_training_text_figure (day->load.massage);
      /* Translators: a firm massage is a load on the muscles, too */
      g_autofree char *massage = g_strdup_printf (_ ("Load %s from massage"), load);

      g_string_append_printf (text, "%s\n", massage);
    }
}

/* Never −0. */
static double
round_to_whole (double value)
{
  return round (value) + 0.0;
}

static char *
say_form (double form)
{
  form = round_to_whole (form);
  /* Translators: form below or above 0, with its sign */
  return form < 0 ? g_strdup_printf (_ ("−%.0f"), -form) : g_strdup_printf (_ ("+%.0f"), form);
}

static void
add_workouts (GString *text, const RdSheetDay *day)
{
  for (guint i = 0; i < day->workouts->len; i++)
    {
      g_autofree char *one = rd_training_text_workout (day->workouts->pdata[i]);

      g_string_append_printf (text, "%s\n", one);
    }
  if (day->workouts->len == 0 && day->inside)
    g_string_append_printf (text, "%s\n", _ ("Rest day"));
}

/**
 * rd_sheet_text_reading:
 * @sheet: a sheet
 * @day: one of its days
 *
 * Returns: (transfer full): a day's numbers as lines, the first its date
 */
char *
rd_sheet_text_reading (const RdProgrammeSheet *sheet, guint day)
{
  const RdSheetDay *one = &sheet->days[day];
  g_autofree char *date = rd_wording_date (one->date);
  g_autofree char *form = say_form (one->load.form);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n", date);
  add_workouts (text, one);
  add_load (text, one);
  g_string_append_printf (
    text,
    /* Translators: fitness, fatigue and form, in load a day; form has a sign */
    _ ("Fitness %1$.0f · fatigue %2$.0f · form %3$s"), one->load.fitness, one->load.fatigue, form);
  for (guint i = 0; i < one->massages->len; i++)
    {
      g_autofree char *massage =
        rd_sheet_text_massage (sheet, &g_array_index (one->massages, RdSheetMassage, i));

      g_string_append_printf (text, "\n%s", massage);
    }
  return g_string_free (text, FALSE);
}

/**
 * rd_sheet_text_day:
 * @sheet: a sheet
 * @day: one of its days
 *
 * Returns: (transfer full): rd_sheet_text_reading() on one line, and how a massage fits
 */
char *
rd_sheet_text_day (const RdProgrammeSheet *sheet, guint day)
{
  const RdSheetDay *one = &sheet->days[day];
  g_autofree char *reading = rd_sheet_text_reading (sheet, day);
  g_autofree char *fit = NULL;
  g_auto (GStrv) lines = g_strsplit (reading, "\n", -1);
  /* Translators: what stands between the parts of what is said of a day */
  g_autofree char *joined = g_strjoinv (_ ("; "), lines);

  if (!one->inside)
    return g_steal_pointer (&joined);
  fit = rd_wording_suitability_on (&one->fit.before, one->date);
  /* Translators: a day's numbers, and how a massage fits */
  return g_strdup_printf (_ ("%1$s. Massage: %2$s"), joined, fit);
}

static const char *
say_outcome (const RdWorkout *workout)
{
  switch (workout->outcome)
    {
    case RD_OUTCOME_DONE:
      return _ ("done");
    case RD_OUTCOME_MISSED:
      return _ ("missed");
    case RD_OUTCOME_PLANNED:
    default:
      return _ ("planned");
    }
}

/**
 * rd_sheet_text_workout:
 * @day: the day it is on
 * @workout: a workout
 *
 * Returns: (transfer full): what it is, to be read aloud: "Long run 95′, Thu 26 Nov, load 475,
 *   planned"
 */
char *
rd_sheet_text_workout (const RdSheetDay *day, const RdWorkout *workout)
{
  g_autofree char *what = rd_training_text_workout (workout);
  g_autofree char *date = rd_wording_date (day->date);
  double load = workout->outcome == RD_OUTCOME_DONE ? rd_workout_done_load (workout)
                                                    : rd_workout_planned_load (workout);
  g_autofree char *figure = rd_training_text_figure (load);

  /* Translators: workout, day, training load, whether it is done, missed or planned */
  return g_strdup_printf (_ ("%1$s, %2$s, load %3$s, %4$s"), what, date, figure,
                          say_outcome (workout));
}

/**
 * rd_sheet_text_who:
 * @massage: a massage
 *
 * Returns: (transfer full): the practitioner's first name, where the practice still has them
 */
char *
rd_sheet_text_who (const RdSheetMassage *massage)
{
  const char *name = massage->practitioner ? massage->practitioner->name : _ ("Massage");
  const char *space = strchr (name, ' ');

  return space ? g_strndup (name, (gsize)(space - name)) : g_strdup (name);
}

/**
 * rd_sheet_text_pill:
 * @massage: a massage, or another booking
 *
 * Returns: (transfer full): who gives a massage; what another booking is for
 */
char *
rd_sheet_text_pill (const RdSheetMassage *massage)
{
  if (!rd_sheet_massage_is_massage (massage) && massage->service)
    return g_strdup (massage->service->short_name ? massage->service->short_name
                                                  : massage->service->name);
  return rd_sheet_text_who (massage);
}

static char *
say_massage (const RdProgrammeSheet *sheet, const RdSheetMassage *massage)
{
  RdZone *zone = rd_training_records (sheet->training)->zone;
  const char *service = massage->service ? massage->service->name : _ ("Massage");
  const char *who = massage->practitioner ? massage->practitioner->name : "–";
  g_autofree char *when = rd_wording_day_and_time (zone, massage->starts);
  g_autofree char *pressure =
    massage->pressure > 0 ? rd_wording_pressure_of (massage->pressure) : NULL;

  if (massage->proposal && pressure)
    /* Translators: service, practitioner, day and time, pressure */
    return g_strdup_printf (_ ("Suggested: %1$s with %2$s, %3$s, %4$s"), service, who, when,
                            pressure);
  if (massage->proposal)
    /* Translators: service, practitioner, day and time */
    return g_strdup_printf (_ ("Suggested: %1$s with %2$s, %3$s"), service, who, when);
  if (pressure)
    /* Translators: service, practitioner, day and time, pressure */
    return g_strdup_printf (_ ("%1$s with %2$s, %3$s, %4$s"), service, who, when, pressure);
  /* Translators: service, practitioner, day and time */
  return g_strdup_printf (_ ("%1$s with %2$s, %3$s"), service, who, when);
}

/**
 * rd_sheet_text_massage:
 * @sheet: its sheet
 * @massage: a massage booked or proposed
 *
 * Returns: (transfer full): what it is, to be read aloud: "Sports massage 60 with John Whitlock,
 * Thu 26 Nov, 17:30, pressure 3 of 5"; and
 *   that it no longer fits, where that is so
 */
char *
rd_sheet_text_massage (const RdProgrammeSheet *sheet, const RdSheetMassage *massage)
{
  g_autofree char *what = say_massage (sheet, massage);
  g_autofree char *why = NULL;

  if (massage->insight == NULL)
    return g_steal_pointer (&what);
  why = rd_insight_text_why (massage->insight, rd_training_records (sheet->training)->zone);
  /* Translators: a massage, and how it fits the programme now */
  return g_strdup_printf (_ ("%1$s. Fits less well: %2$s"), what, why);
}

/**
 * rd_sheet_text_change:
 * @change: a ratio less 1, NAN where undefined
 *
 * Returns: (transfer full): "+12 %"; a dash where there is nothing to compare with
 */
char *
rd_sheet_text_change (double change)
{
  if (!isfinite (change))
    return g_strdup ("–");
  change = round_to_whole (change * 100);
  if (change < 0)
    /* Translators: by how much a week's load is below that of the week before: −12 % */
    return g_strdup_printf (_ ("−%.0f %%"), -change);
  /* Translators: by how much a week's load is above that of the week before: +12 % */
  return g_strdup_printf (_ ("+%.0f %%"), change);
}

/**
 * rd_sheet_text_ratio:
 * @ratio: monotony, NAN where undefined
 *
 * Returns: (transfer full): one decimal, or a dash
 */
char *
rd_sheet_text_ratio (double ratio)
{
  return isfinite (ratio) ? g_strdup_printf ("%.1f", ratio) : g_strdup ("–");
}

/**
 * rd_sheet_text_week:
 * @week: a week
 *
 * Returns: (transfer full): its sums, to be read aloud
 */
char *
rd_sheet_text_week (const RdSheetWeek *week)
{
  g_autofree char *start = rd_wording_date (week->start);
  g_autofree char *load = rd_training_text_figure (week->load.load);
  g_autofree char *change = rd_sheet_text_change (week->load.change);
  g_autofree char *monotony = rd_sheet_text_ratio (week->load.monotony);
  g_autofree char *strain =
    isfinite (week->load.strain) ? rd_training_text_figure (week->load.strain) : g_strdup ("–");

  return g_strdup_printf (
    /* Translators: number of a week, its first day, load, change, monotony, strain */
    _ ("Week %1$u from %2$s: load %3$s, change %4$s, monotony %5$s, strain %6$s"), week->number,
    start, load, change, monotony, strain);
}
