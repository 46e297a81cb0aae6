/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-chart-layout.c: bars, lines and axes of a programme's chart. */
#include "rd-chart-layout.h"

#include <math.h>

#define LABELS 22 /* above the plot: today, taper, races */
#define NAME 20   /* a race's name and flag, above its bar */
#define FORM 30
#define MASSAGES 20
#define DATES 16
#define GAP 6
#define LINES 3           /* on an axis, about */
#define CUT_FROM 1.35     /* times the highest training: a race beyond it is cut */
#define ABOVE_HIGHEST 1.1 /* room over what is not cut */
#define ABOVE_LEVELS 1.2  /* and over fitness and fatigue */
#define MOST_BAR 16
#define BAR_SHARE 0.8
#define LEAST_DIFFERENCE 3 /* pixels between done and planned that are worth a line */
#define LEAST_LOAD 100     /* an axis is no lower than that, AU */
#define LEAST_LEVEL 10     /* and that, AU a day */

/* 1, 2 or 5 times a power of ten. */
static double
choose_step (double highest)
{
  double rough = highest / LINES;
  double power = pow (10, floor (log10 (rough)));
  double times = rough / power;

  return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
}

static double
round_up (double value, double step)
{
  return MAX (ceil (value / step), 1) * step;
}

static double
load_of (const RdSheetDay *day)
{
  return day->training + day->load.massage;
}

/* The load at the top of a plot in which a race of @load has its name above it. */
static double
find_top_over (const RdChartLayout *layout, double load, double text)
{
  double part = NAME * text / MAX (layout->foot - layout->top, 1);

  return part < .5 ? load / (1 - part) : load;
}

/* A race may be so much more than any training that the rest would be too low to compare. */
static void
choose_load_axis (RdChartLayout *layout, const RdProgrammeSheet *sheet, double text)
{
  double highest = 0, training = 0, over = 0, top;

  for (guint i = 0; i < layout->n_days; i++)
    {
      const RdSheetDay *day = &sheet->days[i];
      double most = MAX (load_of (day), day->load.planned);

      highest = MAX (highest, most);
      if (day->fit.race == NULL)
        training = MAX (training, most);
    }
  top = training > 0 && highest > training * CUT_FROM ? training : highest;
  for (guint i = 0; i < layout->n_days; i++)
    if (sheet->days[i].fit.race && load_of (&sheet->days[i]) <= top * CUT_FROM)
      over = MAX (over, find_top_over (layout, load_of (&sheet->days[i]), text));
  top = MAX (MAX (top * ABOVE_HIGHEST, over), LEAST_LOAD);
  layout->load_step = choose_step (top);
  layout->load_top = top;
}

static void
choose_level_axis (RdChartLayout *layout, const RdProgrammeSheet *sheet)
{
  double highest = 0;

  for (guint i = 0; i < layout->n_days; i++)
    highest = MAX (highest, MAX (sheet->days[i].load.fitness, sheet->days[i].load.fatigue));
  highest = MAX (highest * ABOVE_LEVELS, LEAST_LEVEL);
  layout->level_step = choose_step (highest);
  layout->level_top = round_up (highest, layout->level_step);
}

static double
find_greatest_form (const RdProgrammeSheet *sheet, guint n_days)
{
  double greatest = 1;

  for (guint i = 0; i < n_days; i++)
    greatest = MAX (greatest, fabs (sheet->days[i].load.form));
  return greatest;
}

static void
place_rows (RdChartLayout *layout, const RdChartFrame *frame)
{
  double start = layout->rtl ? frame->end : frame->start;
  double end = layout->rtl ? frame->start : frame->end;

  layout->left = start;
  layout->right = MAX (frame->width - end, start + 1);
  layout->dates = frame->height - DATES * frame->text;
  layout->massages = layout->dates - MASSAGES * frame->text / 2;
  layout->form_foot = layout->dates - MASSAGES * frame->text;
  layout->form_top = layout->form_foot - FORM;
  layout->form_zero = layout->form_top + FORM / 2.0;
  layout->foot = layout->form_top - GAP;
  layout->top = MIN (LABELS * frame->text, layout->foot - 1);
  layout->slot = (layout->right - layout->left) / MAX (layout->n_days, 1);
}

static void
place_day (RdChartLayout *layout, const RdSheetDay *day, guint nth, double greatest_form)
{
  RdChartDay *place = &layout->days[nth];
  double load = load_of (day);

  place->x =
    layout->rtl ? layout->right - (nth + 1) * layout->slot : layout->left + nth * layout->slot;
  place->bar_width = CLAMP (floor (layout->slot * BAR_SHARE), 1, MOST_BAR);
  place->bar_x = place->x + (layout->slot - place->bar_width) / 2;
  place->cut = load > layout->load_top;
  place->top = rd_chart_layout_load (layout, load);
  place->massage = rd_chart_layout_load (layout, day->training);
  place->done = rd_chart_layout_load (layout, day->load.done);
  place->planned = (day->load.flags & RD_LOAD_DONE) && day->load.planned > 0
                     ? rd_chart_layout_load (layout, day->load.planned)
                     : NAN;
  if (fabs (place->planned - place->massage) < LEAST_DIFFERENCE)
    place->planned = NAN;
  place->fitness = rd_chart_layout_level (layout, day->load.fitness);
  place->fatigue = rd_chart_layout_level (layout, day->load.fatigue);
  place->form = layout->form_zero - day->load.form / greatest_form * (FORM / 2.0 - 1);
}

/**
 * rd_chart_layout_new:
 * @sheet: a sheet with a programme
 * @frame: what it has to stand in
 *
 * Returns: (transfer full): where everything stands
 */
RdChartLayout *
rd_chart_layout_new (const RdProgrammeSheet *sheet, const RdChartFrame *frame)
{
  RdChartLayout *layout = g_new0 (RdChartLayout, 1);
  double greatest;

  layout->rtl = frame->rtl;
  layout->n_days = rd_programme_sheet_n_days (sheet);
  layout->days = g_new0 (RdChartDay, layout->n_days);
  place_rows (layout, frame);
  choose_load_axis (layout, sheet, frame->text);
  choose_level_axis (layout, sheet);
  greatest = find_greatest_form (sheet, layout->n_days);
  for (guint i = 0; i < layout->n_days; i++)
    place_day (layout, &sheet->days[i], i, greatest);
  return layout;
}

/**
 * rd_chart_layout_free:
 * @layout: (transfer full): a layout
 *
 * Frees it.
 */
void
rd_chart_layout_free (RdChartLayout *layout)
{
  g_free (layout->days);
  g_free (layout);
}

/**
 * rd_chart_layout_middle:
 * @layout: a layout
 * @day: one of its days
 *
 * Returns: x of the middle of the day's slot
 */
double
rd_chart_layout_middle (const RdChartLayout *layout, guint day)
{
  return layout->days[day].x + layout->slot / 2;
}

/**
 * rd_chart_layout_load:
 * @layout: a layout
 * @load: AU
 *
 * Returns: y of that load, within the plot
 */
double
rd_chart_layout_load (const RdChartLayout *layout, double load)
{
  double part = CLAMP (load / layout->load_top, 0, 1);

  return layout->foot - part * (layout->foot - layout->top);
}

/**
 * rd_chart_layout_level:
 * @layout: a layout
 * @level: fitness or fatigue, AU a day
 *
 * Returns: y of that level, within the plot
 */
double
rd_chart_layout_level (const RdChartLayout *layout, double level)
{
  double part = CLAMP (level / layout->level_top, 0, 1);

  return layout->foot - part * (layout->foot - layout->top);
}

/**
 * rd_chart_layout_day_at:
 * @layout: a layout
 * @x: pixels
 *
 * Returns: the day whose slot @x is in, -1 beside the plot
 */
int
rd_chart_layout_day_at (const RdChartLayout *layout, double x)
{
  int day;

  if (x < layout->left || x >= layout->right || layout->n_days == 0)
    return -1;
  day = (int)((layout->rtl ? layout->right - x : x - layout->left) / layout->slot);
  return CLAMP (day, 0, (int)layout->n_days - 1);
}
