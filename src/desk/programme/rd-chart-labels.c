/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-chart-labels.c: where a chart's words stand, so that none is written over another. */
#include "rd-chart-labels.h"

#define GAP 5
#define BREAK_BELOW 20 /* pixels from the top of the plot to the name of a race that is cut */
#define ABOVE_BAR 4

/* All is reckoned in reading direction, from the start of the plot. */

static double
length_of (const RdChartLayout *layout)
{
  return layout->right - layout->left;
}

static double
to_x (const RdChartLayout *layout, double from, int width)
{
  return layout->rtl ? layout->right - from - width : layout->left + from;
}

static double
from_of (const RdChartLayout *layout, const RdChartLabel *label)
{
  return layout->rtl ? layout->right - label->x - label->width : label->x - layout->left;
}

static void
put (const RdChartLayout *layout, RdChartLabel *label, double from)
{
  label->x = to_x (layout, from, label->width);
  label->shown = TRUE;
}

static gboolean
is_clear (const RdChartLabel *label, const RdChartLabel *other)
{
  return !other->shown || label->x + label->width + GAP <= other->x ||
         other->x + other->width + GAP <= label->x;
}

/* The words above the plot. */

/* Before the line, as what is before it is past; after it where the programme has just begun. */
static void
place_today (const RdChartLayout *layout, int today, RdChartLabel *label)
{
  double line = today * layout->slot;

  label->shown = FALSE;
  if (today < 0)
    return;
  if (line - GAP - label->width >= 0)
    put (layout, label, line - GAP - label->width);
  else if (line + GAP + label->width <= length_of (layout))
    put (layout, label, line + GAP);
}

static int
find_taper (const RdProgrammeSheet *sheet)
{
  for (guint i = 0; i < rd_programme_sheet_n_days (sheet); i++)
    if (sheet->days[i].taper)
      return (int)i;
  return -1;
}

/* Where the taper begins; after Today where that stands there, if it is taper still. */
static void
place_taper (const RdChartLayout *layout,
             const RdProgrammeSheet *sheet,
             const RdChartLabel *today,
             RdChartLabel *label)
{
  int first = find_taper (sheet), end = first;
  double from = first * layout->slot + GAP;

  label->shown = FALSE;
  if (first < 0)
    return;
  while (end < (int)layout->n_days && sheet->days[end].taper)
    end++;
  put (layout, label, from);
  if (!is_clear (label, today))
    {
      from = from_of (layout, today) + today->width + 2 * GAP;
      put (layout, label, from);
    }
  label->shown = from + label->width <= length_of (layout) && from < end * layout->slot;
}

/* Whether the last days before the programme's race are light. */
static gboolean
has_light (const RdProgrammeSheet *sheet)
{
  int day = sheet->race ? rd_programme_sheet_find_day (sheet, sheet->race->date) : -1;

  return day > 0 && sheet->days[day - 1].light;
}

/**
 * rd_chart_labels_place_words:
 * @layout: where the days stand
 * @sheet: the days
 * @labels: (inout): one for each #RdChartWord, with its width
 *
 * Places what is written above the plot: today, the taper, and, at the end, that the last days
 * before the race are light.
 */
void
rd_chart_labels_place_words (const RdChartLayout *layout,
                             const RdProgrammeSheet *sheet,
                             RdChartLabel labels[RD_N_CHART_WORDS])
{
  RdChartLabel *today = &labels[RD_CHART_WORD_TODAY], *taper = &labels[RD_CHART_WORD_TAPER];
  RdChartLabel *light = &labels[RD_CHART_WORD_LIGHT];

  place_today (layout, rd_programme_sheet_find_day (sheet, sheet->today), today);
  place_taper (layout, sheet, today, taper);
  put (layout, light, length_of (layout) - GAP - light->width);
  light->shown = has_light (sheet) && from_of (layout, light) >= 0 && is_clear (light, today) &&
                 is_clear (light, taper);
}

/* The names of races. */

static double
find_y (const RdChartLayout *layout, guint day, int height)
{
  const RdChartDay *place = &layout->days[day];

  if (place->cut)
    return layout->top + BREAK_BELOW;
  return CLAMP (place->top - height - ABOVE_BAR, layout->top + 1, layout->foot - height);
}

static gboolean
is_apart (const RdChartLabel *label, const RdChartLabel *other, int height)
{
  return is_clear (label, other) || label->y + height <= other->y || other->y + height <= label->y;
}

/* Whether it has room there beside the names placed before. */
static gboolean
try (const RdChartLayout *layout, RdChartLabel *labels, guint nth, double from, int height)
{
  if (from < 0 || from + labels[nth].width > length_of (layout))
    return FALSE;
  put (layout, &labels[nth], from);
  for (guint i = 0; i < nth; i++)
    if (!is_apart (&labels[nth], &labels[i], height))
      return FALSE;
  return TRUE;
}

/**
 * rd_chart_labels_place_races:
 * @layout: where the days stand
 * @days: (array length=n_days): days with a race, in order
 * @n_days: how many
 * @height: pixels of a name
 * @labels: (array length=n_days) (inout): one for each, with its width
 *
 * Places the names of races beside the tops of their bars: before them, or after them where there
 * is no room before.
 */
void
rd_chart_labels_place_races (const RdChartLayout *layout,
                             const guint *days,
                             guint n_days,
                             int height,
                             RdChartLabel *labels)
{
  for (guint i = 0; i < n_days; i++)
    {
      const RdChartDay *place = &layout->days[days[i]];
      double bar = (layout->slot - place->bar_width) / 2 + days[i] * layout->slot;

      labels[i].shown = FALSE;
      labels[i].y = find_y (layout, days[i], height);
      labels[i].shown = try (layout, labels, i, bar - GAP - labels[i].width, height) ||
                        try (layout, labels, i, bar + place->bar_width + GAP, height);
    }
}
