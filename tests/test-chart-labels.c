/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-chart-labels.c: a chart's words are not written over each other, nor beside the plot. */
#include "desk/programme/rd-chart-labels.h"

#define WIDTH 1104
#define HEIGHT 240
#define LINE 15
#define NEAR .001

/* A sheet of so many weeks from Monday 2 November 2026, filled by hand. */
typedef struct
{
  RdProgrammeSheet sheet;
  RdRace *race;
  RdChartLayout *layout;
  RdChartLabel words[RD_N_CHART_WORDS];
} Chart;

static Chart
chart_new (guint weeks, int today)
{
  Chart chart = { .race = rd_record_new (RD_TYPE_RACE) };
  RdDate first = rd_date_new (2026, 11, 2);

  chart.sheet.n_weeks = chart.sheet.all_weeks = weeks;
  chart.sheet.days = g_new0 (RdSheetDay, weeks * RD_SHEET_DAYS);
  chart.sheet.today = first + today;
  for (guint i = 0; i < weeks * RD_SHEET_DAYS; i++)
    chart.sheet.days[i].date = first + (RdDate)i;
  return chart;
}

static void
chart_clear (Chart *chart)
{
  g_clear_pointer (&chart->layout, rd_chart_layout_free);
  g_clear_object (&chart->race);
  g_free (chart->sheet.days);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Chart, chart_clear)

/* Fourteen days of taper, and two of light work, to the race. */
static void
set_race (Chart *chart, guint day)
{
  chart->race->date = chart->sheet.days[day].date;
  chart->sheet.race = chart->race;
  for (guint i = day > 14 ? day - 14 : 0; i < day; i++)
    chart->sheet.days[i].taper = TRUE;
  for (guint i = day > 2 ? day - 2 : 0; i < day; i++)
    chart->sheet.days[i].light = TRUE;
}

static void
place (Chart *chart, gboolean rtl)
{
  static const int widths[RD_N_CHART_WORDS] = { 38, 34, 60 };

  g_clear_pointer (&chart->layout, rd_chart_layout_free);
  chart->layout =
    rd_chart_layout_new (&chart->sheet, &(RdChartFrame){ WIDTH, HEIGHT, 62, 42, 1, rtl });
  for (guint i = 0; i < RD_N_CHART_WORDS; i++)
    chart->words[i] = (RdChartLabel){ .width = widths[i] };
  rd_chart_labels_place_words (chart->layout, &chart->sheet, chart->words);
}

static void
assert_apart (Chart *chart)
{
  for (guint i = 0; i < RD_N_CHART_WORDS; i++)
    {
      const RdChartLabel *one = &chart->words[i];

      if (!one->shown)
        continue;
      g_assert_cmpfloat (one->x, >=, chart->layout->left);
      g_assert_cmpfloat (one->x + one->width, <=, chart->layout->right);
      for (guint j = 0; j < i; j++)
        if (chart->words[j].shown)
          g_assert_true (one->x + one->width < chart->words[j].x ||
                         chart->words[j].x + chart->words[j].width < one->x);
    }
}

static double
line_of (Chart *chart, guint day)
{
  const RdChartLayout *layout = chart->layout;

  return layout->days[day].x + (layout->rtl ? layout->slot : 0);
}

static void
test_words_stand_where_they_belong (void)
{
  g_auto (Chart) chart = chart_new (8, 21);

  set_race (&chart, 55);
  place (&chart, FALSE);
  assert_apart (&chart);
  for (guint i = 0; i < RD_N_CHART_WORDS; i++)
    g_assert_true (chart.words[i].shown);
  g_assert_cmpfloat_with_epsilon (chart.words[RD_CHART_WORD_TODAY].x + 38 + 5, line_of (&chart, 21),
                                  NEAR);
  g_assert_cmpfloat_with_epsilon (chart.words[RD_CHART_WORD_TAPER].x, line_of (&chart, 41) + 5,
                                  NEAR);
  g_assert_cmpfloat_with_epsilon (chart.words[RD_CHART_WORD_LIGHT].x + 60 + 5, chart.layout->right,
                                  NEAR);
}

static void
test_mirrored_they_stand_on_the_other_side (void)
{
  g_auto (Chart) chart = chart_new (8, 21);

  set_race (&chart, 55);
  place (&chart, TRUE);
  assert_apart (&chart);
  g_assert_cmpfloat_with_epsilon (chart.words[RD_CHART_WORD_TODAY].x, line_of (&chart, 21) + 5,
                                  NEAR);
  g_assert_cmpfloat_with_epsilon (chart.words[RD_CHART_WORD_TAPER].x + 34 + 5, line_of (&chart, 41),
                                  NEAR);
  g_assert_cmpfloat_with_epsilon (chart.words[RD_CHART_WORD_LIGHT].x, chart.layout->left + 5, NEAR);
}

/* Whatever day it is, and however long the programme. */
static void
test_none_is_written_over_another (void)
{
  static const guint weeks[] = { 1, 2, 3, 8, 53 };

  for (guint i = 0; i < G_N_ELEMENTS (weeks); i++)
    for (int today = -1; today <= (int)weeks[i] * 7; today++)
      for (int rtl = 0; rtl < 2; rtl++)
        {
          g_auto (Chart) chart = chart_new (weeks[i], today);

          g_test_message ("%u weeks, day %d", weeks[i], today);
          set_race (&chart, weeks[i] * 7 - 1);
          place (&chart, rtl);
          assert_apart (&chart);
          g_assert_cmpint (chart.words[RD_CHART_WORD_TODAY].shown, ==,
                           today >= 0 && today < (int)weeks[i] * 7);
          /* In a chart of some weeks there is room for all. */
          if (weeks[i] == 3 && today >= 0 && today < 14)
            g_assert_true (chart.words[RD_CHART_WORD_TAPER].shown &&
                           chart.words[RD_CHART_WORD_LIGHT].shown);
        }
}

static void
test_without_a_race_only_today_is_said (void)
{
  g_auto (Chart) chart = chart_new (3, 0);

  place (&chart, FALSE);
  g_assert_true (chart.words[RD_CHART_WORD_TODAY].shown);
  /* On the first day there is no room before. */
  g_assert_cmpfloat_with_epsilon (chart.words[RD_CHART_WORD_TODAY].x, chart.layout->left + 5, NEAR);
  g_assert_false (chart.words[RD_CHART_WORD_TAPER].shown);
  g_assert_false (chart.words[RD_CHART_WORD_LIGHT].shown);
}

/* Names. */

static void
train (Chart *chart, guint day, double load)
{
  chart->sheet.days[day].training = load;
  chart->sheet.days[day].load.planned = load;
  chart->sheet.days[day].fit.race = chart->race;
}

static void
place_races (Chart *chart, const guint *days, guint n, RdChartLabel *labels, gboolean rtl)
{
  g_clear_pointer (&chart->layout, rd_chart_layout_free);
  chart->layout =
    rd_chart_layout_new (&chart->sheet, &(RdChartFrame){ WIDTH, HEIGHT, 62, 42, 1, rtl });
  rd_chart_labels_place_races (chart->layout, days, n, LINE, labels);
}

static void
test_a_race_is_named_before_its_bar (void)
{
  static const guint days[] = { 20 };
  g_auto (Chart) chart = chart_new (3, 0);
  RdChartLabel label = { .width = 80 };
  const RdChartDay *bar;

  train (&chart, 20, 500);
  place_races (&chart, days, 1, &label, FALSE);
  bar = &chart.layout->days[20];
  g_assert_true (label.shown);
  g_assert_cmpfloat_with_epsilon (label.x + label.width + 5, bar->bar_x, NEAR);
  g_assert_cmpfloat (label.y + LINE, <=, bar->top);
  g_assert_cmpfloat (label.y, >=, chart.layout->top);
  place_races (&chart, days, 1, &label, TRUE);
  bar = &chart.layout->days[20];
  g_assert_cmpfloat_with_epsilon (label.x, bar->bar_x + bar->bar_width + 5, NEAR);
}

static void
test_on_the_first_day_it_is_named_after_it (void)
{
  static const guint days[] = { 0 };
  g_auto (Chart) chart = chart_new (8, 0);
  RdChartLabel label = { .width = 140 };
  const RdChartDay *bar;

  train (&chart, 0, 500);
  place_races (&chart, days, 1, &label, FALSE);
  bar = &chart.layout->days[0];
  g_assert_true (label.shown);
  g_assert_cmpfloat_with_epsilon (label.x, bar->bar_x + bar->bar_width + 5, NEAR);
}

static void
test_races_close_together_are_not_named_over_each_other (void)
{
  static const guint days[] = { 10, 11, 12, 13 };
  g_auto (Chart) chart = chart_new (8, 0);
  RdChartLabel labels[] = {
    { .width = 120 }, { .width = 120 }, { .width = 120 }, { .width = 120 }
  };
  guint shown = 0;

  for (guint i = 0; i < 4; i++)
    train (&chart, days[i], 500);
  place_races (&chart, days, 4, labels, FALSE);
  for (guint i = 0; i < 4; i++)
    for (guint j = 0; j < i; j++)
      if (labels[i].shown && labels[j].shown)
        g_assert_true (labels[i].x + 120 <= labels[j].x || labels[j].x + 120 <= labels[i].x);
  for (guint i = 0; i < 4; i++)
    shown += labels[i].shown;
  g_assert_cmpuint (shown, ==, 2);

  /* On bars of different height there is room for both. */
  train (&chart, 11, 200);
  place_races (&chart, days, 2, labels, FALSE);
  g_assert_true (labels[0].shown && labels[1].shown);
}

#define ADD(path, test) g_test_add_func ("/desk/chart-labels/" path, test)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("words", test_words_stand_where_they_belong);
  ADD ("mirrored", test_mirrored_they_stand_on_the_other_side);
  ADD ("apart", test_none_is_written_over_another);
  ADD ("no-race", test_without_a_race_only_today_is_said);
  ADD ("race", test_a_race_is_named_before_its_bar);
  ADD ("race-first", test_on_the_first_day_it_is_named_after_it);
  ADD ("races", test_races_close_together_are_not_named_over_each_other);
  return g_test_run ();
}
