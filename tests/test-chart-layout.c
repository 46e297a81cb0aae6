/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-chart-layout.c: a sheet in, places out: bars, lines and axes of a programme's chart. */
#include "desk/programme/rd-chart-layout.h"

#include <math.h>

#define WIDTH 1104
#define HEIGHT 240
#define NEAR .001

/* A sheet of so many weeks, filled by hand; it owns nothing but its days. */
typedef struct
{
  RdProgrammeSheet sheet;
  RdChartLayout *layout;
} Chart;

static Chart
chart_new (guint weeks)
{
  Chart chart = { 0 };

  chart.sheet.n_weeks = chart.sheet.all_weeks = weeks;
  chart.sheet.days = g_new0 (RdSheetDay, weeks * RD_SHEET_DAYS);
  return chart;
}

static void
chart_clear (Chart *chart)
{
  g_clear_pointer (&chart->layout, rd_chart_layout_free);
  g_free (chart->sheet.days);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Chart, chart_clear)

static void
lay_out_in (Chart *chart, int width, int height, gboolean rtl)
{
  g_clear_pointer (&chart->layout, rd_chart_layout_free);
  chart->layout =
    rd_chart_layout_new (&chart->sheet, &(RdChartFrame){ width, height, 62, 42, 1, rtl });
}

static void
lay_out (Chart *chart)
{
  lay_out_in (chart, WIDTH, HEIGHT, FALSE);
}

static RdSheetDay *
nth_day (Chart *chart, guint nth)
{
  return &chart->sheet.days[nth];
}

static void
train (Chart *chart, guint nth, double planned, double done, double massage)
{
  RdSheetDay *day = nth_day (chart, nth);

  day->training = done > 0 ? done : planned;
  day->load.planned = planned;
  day->load.done = done;
  day->load.massage = massage;
  day->load.load = day->training + massage;
  day->load.flags = done > 0 ? RD_LOAD_DONE : RD_LOAD_PROJECTED;
}

static const RdChartDay *
place (Chart *chart, guint nth)
{
  g_assert_cmpuint (nth, <, chart->layout->n_days);
  return &chart->layout->days[nth];
}

static void
test_days_share_the_plot (void)
{
  static const guint weeks[] = { 1, 8, 53 };

  for (guint i = 0; i < G_N_ELEMENTS (weeks); i++)
    {
      g_auto (Chart) chart = chart_new (weeks[i]);
      const RdChartLayout *layout;

      lay_out (&chart);
      layout = chart.layout;
      g_assert_cmpuint (layout->n_days, ==, weeks[i] * 7);
      g_assert_cmpfloat_with_epsilon (place (&chart, 0)->x, layout->left, NEAR);
      g_assert_cmpfloat_with_epsilon (place (&chart, layout->n_days - 1)->x + layout->slot,
                                      layout->right, NEAR);
      for (guint day = 0; day < layout->n_days; day++)
        {
          const RdChartDay *at = place (&chart, day);

          g_assert_cmpfloat_with_epsilon (at->x, layout->left + day * layout->slot, NEAR);
          g_assert_cmpfloat (at->bar_x, >=, at->x - NEAR);
          g_assert_cmpfloat (at->bar_x + at->bar_width, <=, at->x + layout->slot + NEAR);
          g_assert_cmpfloat (at->bar_width, >=, 1);
          g_assert_cmpfloat_with_epsilon (rd_chart_layout_middle (layout, day),
                                          at->bar_x + at->bar_width / 2, NEAR);
        }
    }
}

static void
test_rows_stand_one_below_the_other (void)
{
  g_auto (Chart) chart = chart_new (8);
  const RdChartLayout *layout;

  lay_out (&chart);
  layout = chart.layout;
  g_assert_cmpfloat (layout->top, >, 0);
  g_assert_cmpfloat (layout->foot, >, layout->top);
  g_assert_cmpfloat (layout->form_top, >, layout->foot);
  g_assert_cmpfloat (layout->form_zero, >, layout->form_top);
  g_assert_cmpfloat (layout->form_foot, >, layout->form_zero);
  g_assert_cmpfloat (layout->massages, >, layout->form_foot);
  g_assert_cmpfloat (layout->dates, >, layout->massages);
  g_assert_cmpfloat (layout->dates, <, HEIGHT);
}

static void
test_a_bar_is_as_high_as_its_load (void)
{
  g_auto (Chart) chart = chart_new (2);
  double whole;

  train (&chart, 0, 400, 0, 0);
  train (&chart, 1, 200, 0, 0);
  train (&chart, 3, 200, 100, 100);
  lay_out (&chart);
  whole = chart.layout->foot - place (&chart, 0)->top;
  g_assert_cmpfloat (whole, >, (chart.layout->foot - chart.layout->top) / 2);
  g_assert_cmpfloat_with_epsilon (chart.layout->foot - place (&chart, 1)->top, whole / 2, NEAR);
  g_assert_cmpfloat_with_epsilon (place (&chart, 2)->top, chart.layout->foot, NEAR);
  /* A massage's load stands on that of the training. */
  g_assert_cmpfloat_with_epsilon (chart.layout->foot - place (&chart, 3)->top, whole / 2, NEAR);
  g_assert_cmpfloat_with_epsilon (chart.layout->foot - place (&chart, 3)->massage, whole / 4, NEAR);
}

static void
test_of_two_workouts_one_is_done (void)
{
  g_auto (Chart) chart = chart_new (1);

  train (&chart, 0, 400, 0, 0);
  train (&chart, 1, 400, 0, 0);
  nth_day (&chart, 1)->load.done = 100;
  nth_day (&chart, 1)->load.flags = RD_LOAD_DONE | RD_LOAD_PROJECTED;
  train (&chart, 2, 400, 400, 0);
  lay_out (&chart);
  g_assert_cmpfloat_with_epsilon (place (&chart, 0)->done, chart.layout->foot, NEAR);
  g_assert_cmpfloat_with_epsilon (place (&chart, 1)->top, place (&chart, 0)->top, NEAR);
  g_assert_cmpfloat_with_epsilon (chart.layout->foot - place (&chart, 1)->done,
                                  (chart.layout->foot - place (&chart, 1)->top) / 4, NEAR);
  g_assert_true (isnan (place (&chart, 1)->planned));
  g_assert_cmpfloat_with_epsilon (place (&chart, 2)->done, place (&chart, 2)->top, NEAR);
}

static void
test_a_line_says_what_was_planned_where_it_was_not_so (void)
{
  g_auto (Chart) chart = chart_new (1);

  train (&chart, 0, 300, 200, 0);
  train (&chart, 1, 300, 300, 0);
  train (&chart, 2, 300, 302, 0);
  train (&chart, 3, 300, 0, 0);
  train (&chart, 4, 0, 250, 0);
  lay_out (&chart);
  g_assert_cmpfloat_with_epsilon (place (&chart, 0)->planned,
                                  rd_chart_layout_load (chart.layout, 300), NEAR);
  for (guint day = 1; day < 5; day++)
    g_assert_true (isnan (place (&chart, day)->planned));
}

static void
test_a_race_far_beyond_all_training_is_cut (void)
{
  g_auto (Chart) chart = chart_new (2);
  RdRace race = { 0 };

  train (&chart, 0, 300, 0, 0);
  train (&chart, 13, 1008, 0, 0);
  nth_day (&chart, 13)->fit.race = &race;
  lay_out (&chart);
  g_assert_true (place (&chart, 13)->cut);
  g_assert_false (place (&chart, 0)->cut);
  g_assert_cmpfloat (place (&chart, 13)->top, >=, chart.layout->top);
  g_assert_cmpfloat (place (&chart, 13)->top, <, place (&chart, 0)->top);

  /* One only a little above it is not. */
  train (&chart, 13, 380, 0, 0);
  lay_out (&chart);
  g_assert_false (place (&chart, 13)->cut);
  g_assert_cmpfloat (chart.layout->load_top, >, 380);

  /* Nor is one with nothing to compare it to. */
  train (&chart, 0, 0, 0, 0);
  train (&chart, 13, 1008, 0, 0);
  lay_out (&chart);
  g_assert_false (place (&chart, 13)->cut);
}

/* A race's name and flag stand above its bar. */
static void
test_a_race_has_room_for_its_name (void)
{
  g_auto (Chart) chart = chart_new (2);
  RdRace race = { 0 };

  train (&chart, 0, 300, 0, 0);
  train (&chart, 13, 390, 0, 0);
  nth_day (&chart, 13)->fit.race = &race;
  lay_out (&chart);
  g_assert_cmpfloat (place (&chart, 13)->top - chart.layout->top, >=, 20 - NEAR);
  /* A training day needs none. */
  nth_day (&chart, 13)->fit.race = NULL;
  lay_out (&chart);
  g_assert_cmpfloat (place (&chart, 13)->top - chart.layout->top, <, 20);
}

static void
test_large_text_has_room (void)
{
  g_auto (Chart) chart = chart_new (2);
  RdChartLayout *usual = NULL;

  train (&chart, 0, 300, 0, 0);
  usual = rd_chart_layout_new (&chart.sheet, &(RdChartFrame){ WIDTH, HEIGHT, 62, 42, 1, FALSE });
  chart.layout =
    rd_chart_layout_new (&chart.sheet, &(RdChartFrame){ WIDTH, HEIGHT, 90, 60, 1.5, FALSE });
  g_assert_cmpfloat_with_epsilon (chart.layout->left, 90, NEAR);
  g_assert_cmpfloat_with_epsilon (chart.layout->right, WIDTH - 60, NEAR);
  g_assert_cmpfloat_with_epsilon (chart.layout->top, usual->top * 1.5, NEAR);
  g_assert_cmpfloat_with_epsilon (HEIGHT - chart.layout->dates, (HEIGHT - usual->dates) * 1.5,
                                  NEAR);
  rd_chart_layout_free (usual);
}

static void
test_axes_have_few_round_numbers (void)
{
  static const double loads[] = { 1, 9, 10, 35, 99, 100, 180, 475, 486, 1008, 2500, 25920 };

  for (guint i = 0; i < G_N_ELEMENTS (loads); i++)
    {
      g_auto (Chart) chart = chart_new (1);
      double power, first;
      int lines;

      train (&chart, 0, loads[i], 0, 0);
      nth_day (&chart, 0)->load.fitness = loads[i] / 42;
      nth_day (&chart, 0)->load.fatigue = loads[i] / 7;
      lay_out (&chart);
      g_assert_cmpfloat (chart.layout->load_top, >=, loads[i]);
      g_assert_cmpfloat (chart.layout->level_top, >=, loads[i] / 7);
      lines = (int)floor (chart.layout->load_top / chart.layout->load_step);
      g_assert_cmpint (lines, >=, 1);
      g_assert_cmpint (lines, <=, 4);
      power = pow (10, floor (log10 (chart.layout->load_step) + NEAR));
      first = chart.layout->load_step / power;
      g_assert_true (fabs (first - 1) < NEAR || fabs (first - 2) < NEAR || fabs (first - 5) < NEAR);
      /* A number that is written as a whole one is one. */
      g_assert_cmpfloat_with_epsilon (chart.layout->load_step, round (chart.layout->load_step),
                                      NEAR);
      g_assert_cmpfloat_with_epsilon (chart.layout->level_step, round (chart.layout->level_step),
                                      NEAR);
    }
}

static void
test_without_training_there_is_an_empty_plot (void)
{
  g_auto (Chart) chart = chart_new (4);

  lay_out (&chart);
  g_assert_cmpfloat (chart.layout->load_step, >=, 1);
  g_assert_cmpfloat (chart.layout->level_step, >=, 1);
  for (guint day = 0; day < 28; day++)
    {
      g_assert_cmpfloat_with_epsilon (place (&chart, day)->top, chart.layout->foot, NEAR);
      g_assert_cmpfloat_with_epsilon (place (&chart, day)->fitness, chart.layout->foot, NEAR);
      g_assert_cmpfloat_with_epsilon (place (&chart, day)->form, chart.layout->form_zero, NEAR);
      g_assert_false (place (&chart, day)->cut);
    }
}

static void
test_levels_and_form (void)
{
  g_auto (Chart) chart = chart_new (1);
  const RdChartLayout *layout;

  nth_day (&chart, 0)->load.fitness = 120;
  nth_day (&chart, 0)->load.fatigue = 60;
  nth_day (&chart, 1)->load.form = 20;
  nth_day (&chart, 2)->load.form = -40;
  lay_out (&chart);
  layout = chart.layout;
  g_assert_cmpfloat (place (&chart, 0)->fitness, >=, layout->top);
  g_assert_cmpfloat_with_epsilon (layout->foot - place (&chart, 0)->fatigue,
                                  (layout->foot - place (&chart, 0)->fitness) / 2, NEAR);
  /* Fresh is up, tired is down; the greatest takes all the room. */
  g_assert_cmpfloat (place (&chart, 1)->form, <, layout->form_zero);
  g_assert_cmpfloat (place (&chart, 2)->form, >, layout->form_zero);
  g_assert_cmpfloat_with_epsilon (place (&chart, 2)->form - layout->form_zero,
                                  2 * (layout->form_zero - place (&chart, 1)->form), NEAR);
  g_assert_cmpfloat (place (&chart, 2)->form, <=, layout->form_foot);
}

static void
test_a_mirrored_chart_goes_to_the_left (void)
{
  g_auto (Chart) chart = chart_new (8);
  double left, right;

  train (&chart, 0, 300, 0, 0);
  lay_out (&chart);
  left = chart.layout->left;
  right = chart.layout->right;
  lay_out_in (&chart, WIDTH, HEIGHT, TRUE);
  g_assert_cmpfloat_with_epsilon (chart.layout->left, WIDTH - right, NEAR);
  g_assert_cmpfloat_with_epsilon (chart.layout->right, WIDTH - left, NEAR);
  g_assert_cmpfloat_with_epsilon (place (&chart, 0)->x + chart.layout->slot, chart.layout->right,
                                  NEAR);
  g_assert_cmpfloat_with_epsilon (place (&chart, 55)->x, chart.layout->left, NEAR);
  g_assert_cmpfloat (place (&chart, 1)->x, <, place (&chart, 0)->x);
}

static void
assert_days_found (gboolean rtl)
{
  g_auto (Chart) chart = chart_new (8);

  lay_out_in (&chart, WIDTH, HEIGHT, rtl);
  for (guint day = 0; day < 56; day++)
    {
      double x = place (&chart, day)->x;

      g_assert_cmpint (rd_chart_layout_day_at (chart.layout, x + .01), ==, (int)day);
      g_assert_cmpint (rd_chart_layout_day_at (chart.layout,
                                               rd_chart_layout_middle (chart.layout, day)),
                       ==, (int)day);
      g_assert_cmpint (rd_chart_layout_day_at (chart.layout, x + chart.layout->slot - .01), ==,
                       (int)day);
    }
  g_assert_cmpint (rd_chart_layout_day_at (chart.layout, chart.layout->left - 1), ==, -1);
  g_assert_cmpint (rd_chart_layout_day_at (chart.layout, chart.layout->right), ==, -1);
}

static void
test_a_point_is_on_a_day_or_beside_the_plot (void)
{
  assert_days_found (FALSE);
  assert_days_found (TRUE);
}

static void
test_however_small_it_is_nothing_is_upside_down (void)
{
  static const int sizes[][2] = { { 1, 1 }, { 60, 60 }, { 320, 190 }, { 4000, 120 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_auto (Chart) chart = chart_new (53);

      train (&chart, 3, 300, 0, 0);
      lay_out_in (&chart, sizes[i][0], sizes[i][1], FALSE);
      g_assert_cmpfloat (chart.layout->right, >, chart.layout->left);
      g_assert_cmpfloat (chart.layout->foot, >, chart.layout->top);
      g_assert_cmpfloat (chart.layout->slot, >, 0);
      g_assert_cmpfloat (place (&chart, 3)->top, <, chart.layout->foot);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/desk/chart-layout/days", test_days_share_the_plot);
  g_test_add_func ("/desk/chart-layout/rows", test_rows_stand_one_below_the_other);
  g_test_add_func ("/desk/chart-layout/bars", test_a_bar_is_as_high_as_its_load);
  g_test_add_func ("/desk/chart-layout/partly", test_of_two_workouts_one_is_done);
  g_test_add_func ("/desk/chart-layout/planned",
                   test_a_line_says_what_was_planned_where_it_was_not_so);
  g_test_add_func ("/desk/chart-layout/cut", test_a_race_far_beyond_all_training_is_cut);
  g_test_add_func ("/desk/chart-layout/name", test_a_race_has_room_for_its_name);
  g_test_add_func ("/desk/chart-layout/large", test_large_text_has_room);
  g_test_add_func ("/desk/chart-layout/axes", test_axes_have_few_round_numbers);
  g_test_add_func ("/desk/chart-layout/empty", test_without_training_there_is_an_empty_plot);
  g_test_add_func ("/desk/chart-layout/levels", test_levels_and_form);
  g_test_add_func ("/desk/chart-layout/mirrored", test_a_mirrored_chart_goes_to_the_left);
  g_test_add_func ("/desk/chart-layout/at", test_a_point_is_on_a_day_or_beside_the_plot);
  g_test_add_func ("/desk/chart-layout/small", test_however_small_it_is_nothing_is_upside_down);
  return g_test_run ();
}
