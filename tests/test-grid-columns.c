/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-grid-columns.c: the columns of a programme's grid line up to the pixel. */
#include "desk/programme/rd-grid-columns.h"

#define DAYS 7
#define LEAST 946

static const int widths[] = { 1, 640, LEAST, LEAST + 1, 1003, 1164, 1440, 3840 };

/* From start to end: the week, the days, the sums; each begins where the one before ended. */
static void
test_they_fill_the_width (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      RdGridColumns columns;
      int x, width, reached;

      rd_grid_columns_init (&columns, widths[i], 1, FALSE);
      g_assert_cmpint (columns.width, ==, MAX (widths[i], LEAST));
      rd_grid_columns_week (&columns, &x, &reached);
      g_assert_cmpint (x, ==, 0);
      for (guint day = 0; day < DAYS; day++)
        {
          rd_grid_columns_day (&columns, day, &x, &width);
          g_assert_cmpint (x, ==, reached);
          reached += width;
        }
      for (guint sum = 0; sum < RD_N_GRID_SUMS; sum++)
        {
          rd_grid_columns_sum (&columns, sum, &x, &width);
          g_assert_cmpint (x, ==, reached);
          reached += width;
        }
      g_assert_cmpint (reached, ==, columns.width);
    }
}

static void
test_days_are_alike (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      int x, width, least = G_MAXINT, most = 0;
      RdGridColumns columns;

      rd_grid_columns_init (&columns, widths[i], 1, FALSE);
      for (guint day = 0; day < DAYS; day++)
        {
          rd_grid_columns_day (&columns, day, &x, &width);
          least = MIN (least, width);
          most = MAX (most, width);
        }
      g_assert_cmpint (most - least, <=, 1);
      g_assert_cmpint (least, >=, 84);
    }
}

static void
test_a_mirrored_grid_is_the_same_from_the_other_side (void)
{
  RdGridColumns plain, mirrored;
  int x, width, other_x, other_width;

  rd_grid_columns_init (&plain, 1003, 1, FALSE);
  rd_grid_columns_init (&mirrored, 1003, 1, TRUE);
  for (guint day = 0; day < DAYS; day++)
    {
      rd_grid_columns_day (&plain, day, &x, &width);
      rd_grid_columns_day (&mirrored, day, &other_x, &other_width);
      g_assert_cmpint (other_width, ==, width);
      g_assert_cmpint (other_x, ==, 1003 - x - width);
    }
  for (guint sum = 0; sum < RD_N_GRID_SUMS; sum++)
    {
      rd_grid_columns_sum (&plain, sum, &x, &width);
      rd_grid_columns_sum (&mirrored, sum, &other_x, &other_width);
      g_assert_cmpint (other_width, ==, width);
      g_assert_cmpint (other_x, ==, 1003 - x - width);
    }
  rd_grid_columns_week (&mirrored, &other_x, &other_width);
  g_assert_cmpint (other_x + other_width, ==, 1003);
}

static void
test_large_text_has_wider_columns (void)
{
  RdGridColumns usual, large;
  int x, width, other_x, other_width, reached;

  rd_grid_columns_init (&usual, 2000, 1, FALSE);
  rd_grid_columns_init (&large, 2000, 1.5, FALSE);
  g_assert_cmpint (rd_grid_columns_least (1), ==, LEAST);
  g_assert_cmpint (rd_grid_columns_least (1.5), ==, LEAST * 3 / 2);
  g_assert_cmpint (large.width, ==, usual.width);
  g_assert_cmpint (large.week, ==, usual.week * 3 / 2);
  reached = large.week + large.days;
  for (guint sum = 0; sum < RD_N_GRID_SUMS; sum++)
    {
      rd_grid_columns_sum (&usual, sum, &x, &width);
      rd_grid_columns_sum (&large, sum, &other_x, &other_width);
      g_assert_cmpint (other_width, ==, width * 3 / 2);
      g_assert_cmpint (other_x, ==, reached);
      reached += other_width;
    }
  g_assert_cmpint (reached, ==, 2000);
}

static void
assert_found (gboolean rtl)
{
  RdGridColumns columns;

  rd_grid_columns_init (&columns, 1003, 1, rtl);
  for (int x = -20; x < 1023; x++)
    {
      int found = -1;

      for (guint day = 0; day < DAYS; day++)
        {
          int from, width;

          rd_grid_columns_day (&columns, day, &from, &width);
          if (x >= from && x < from + width)
            found = (int)day;
        }
      g_assert_cmpint (rd_grid_columns_day_at (&columns, x), ==, found);
    }
  g_assert_cmpint (rd_grid_columns_day_at (&columns, rtl ? 1002 : 0), ==, -1);
  g_assert_cmpint (rd_grid_columns_day_at (&columns, rtl ? 0 : 1002), ==, -1);
}

static void
test_a_point_is_in_one_day_or_beside_them (void)
{
  assert_found (FALSE);
  assert_found (TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/desk/grid-columns/fill", test_they_fill_the_width);
  g_test_add_func ("/desk/grid-columns/alike", test_days_are_alike);
  g_test_add_func ("/desk/grid-columns/mirrored",
                   test_a_mirrored_grid_is_the_same_from_the_other_side);
  g_test_add_func ("/desk/grid-columns/large", test_large_text_has_wider_columns);
  g_test_add_func ("/desk/grid-columns/at", test_a_point_is_in_one_day_or_beside_them);
  return g_test_run ();
}
