/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-demo-events.c: the races of the year round the demo practice's town. */
#include "rd-demo-private.h"

/* A race on the nth Sunday of a month, or where @month is 0 so many days from the pictures' Monday,
 * and every 52 weeks. */
typedef struct
{
  const char *name;
  double km;
  int start;
  int month;
  int nth;
} Yearly;

static const Yearly races[] = {
  { "Frome 10K", 10, 570, 0, 6 },          { "Bath Skyline 10K", 10, 600, 0, 13 },
  { "Bath Half", 21.1, 570, 0, 20 },       { "Chew Lake 10K", 10, 600, 2, 2 },
  { "Reading Half", 21.1, 600, 3, 3 },     { "Brighton Marathon", 42.2, 585, 4, 2 },
  { "London Marathon", 42.2, 600, 4, 4 },  { "Bristol 10K", 10, 570, 5, 2 },
  { "Mendip Half", 21.1, 570, 5, 4 },      { "Harbour 10K", 10, 600, 6, 3 },
  { "Levels Half", 21.1, 570, 7, 2 },      { "Wells Moat 10K", 10, 570, 9, 1 },
  { "Bristol Half", 21.1, 570, 9, 4 },     { "Bournemouth Marathon", 42.2, 600, 10, 1 },
  { "Exmoor Marathon", 42.2, 540, 10, 4 },
};

static RdDate
find_sunday (int year, int month, int nth)
{
  RdDate first = rd_date_new (year, month, 1);

  return first + (RD_SUNDAY - (int)rd_date_weekday (first)) + 7 * (nth - 1);
}

static void
add_event (GArray *events, const Yearly *race, RdDate date, RdDate from, RdDate to)
{
  RdDemoEvent event = { date, race->name, race->km, race->start };

  if (date >= from && date < to)
    g_array_append_val (events, event);
}

static int
compare_events (gconstpointer a, gconstpointer b)
{
  const RdDemoEvent *one = a, *other = b;

  return one->date != other->date ? one->date - other->date : strcmp (one->name, other->name);
}

/**
 * rd_demo_events:
 * @from: first day
 * @to: first day after the range
 * @monday: the Monday of the pictures' week
 *
 * Returns: (transfer full) (element-type RdDemoEvent): the races of the range in order
 */
GArray *
rd_demo_events (RdDate from, RdDate to, RdDate monday)
{
  GArray *events = g_array_new (FALSE, FALSE, sizeof (RdDemoEvent));
  int first_year, last_year;

  rd_date_split (from, &first_year, NULL, NULL);
  rd_date_split (to, &last_year, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (races); i++)
    if (races[i].month == 0)
      for (RdDate date = monday + races[i].nth - (monday - from + 728) / 364 * 364; date < to;
           date += 364)
        add_event (events, &races[i], date, from, to);
    else
      for (int year = first_year; year <= last_year; year++)
        add_event (events, &races[i], find_sunday (year, races[i].month, races[i].nth), from, to);
  g_array_sort (events, compare_events);
  return events;
}
