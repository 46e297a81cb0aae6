/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-week-layout.c: where bookings stand in the columns of a week, clock changes included. */
#include "desk/calendar/rd-week-layout.h"
#include "desk/calendar/rd-week-scale.h"

static RdZone *
make_zone (void)
{
  return rd_zone_new ("Europe/London", NULL);
}

static RdBooking *
add_booking (GPtrArray *bookings, RdZone *zone, const char *from, const char *to)
{
  RdBooking *booking = rd_record_new (RD_TYPE_BOOKING);

  rd_record_set_id (booking, bookings->len + 1);
  booking->practitioner = bookings->len + 1;
  g_assert_true (rd_zone_parse (zone, from, &booking->starts));
  g_assert_true (rd_zone_parse (zone, to, &booking->ends));
  booking->busy_until = booking->ends;
  booking->status = RD_BOOKING_CONFIRMED;
  g_ptr_array_add (bookings, booking);
  return booking;
}

static const RdWeekTile *
nth_tile (RdWeekLayout *layout, guint n)
{
  g_assert_cmpuint (n, <, layout->tiles->len);
  return &g_array_index (layout->tiles, RdWeekTile, n);
}

typedef struct
{
  const char *name;
  const char *from;
  const char *to;
  guint day;
  int top;
  int bottom;
} WallCase;

/* One booking in the week of 2026-03-23, 2026-10-19 or 2026-11-23, whichever holds it. */
static const WallCase wall_cases[] = {
  { "an ordinary hour", "2026-11-26T17:30", "2026-11-26T18:30", 3, 1050, 1110 },
  { "after the clocks went forward", "2026-03-29T09:00", "2026-03-29T10:00", 6, 540, 600 },
  { "across the missing hour", "2026-03-29T00:30Z", "2026-03-29T01:30Z", 6, 30, 150 },
  { "after the clocks went back", "2026-10-25T09:00", "2026-10-25T10:00", 6, 540, 600 },
  { "within the repeated hour", "2026-10-25T00:30Z", "2026-10-25T01:30Z", 6, 90, 150 },
  { "until midnight", "2026-11-27T23:00", "2026-11-28T00:00", 4, 1380, 1440 },
  { "five minutes still show", "2026-11-24T10:00", "2026-11-24T10:05", 1, 600, 615 },
  { "five minutes before midnight", "2026-11-24T23:55", "2026-11-25T00:00", 1, 1425, 1440 },
};

static void
test_wall_time (void)
{
  static const char *const mondays[] = { "2026-03-23", "2026-10-19", "2026-11-23" };
  g_autoptr (RdZone) zone = make_zone ();

  for (guint i = 0; i < G_N_ELEMENTS (wall_cases); i++)
    {
      const WallCase *expected = &wall_cases[i];
      guint found = 0;

      g_test_message ("%s", expected->name);
      for (guint m = 0; m < G_N_ELEMENTS (mondays); m++)
        {
          g_autoptr (GPtrArray) bookings = g_ptr_array_new_with_free_func (g_object_unref);
          g_autoptr (RdWeekLayout) layout = NULL;
          RdDate monday;

          g_assert_true (rd_date_parse (mondays[m], &monday));
          add_booking (bookings, zone, expected->from, expected->to);
          layout = rd_week_layout_new (bookings, zone, monday, 7, RD_WEEK_LANES, 0);
          found += layout->tiles->len;
          if (layout->tiles->len == 0)
            continue;
          g_assert_cmpuint (nth_tile (layout, 0)->day, ==, expected->day);
          g_assert_cmpint (nth_tile (layout, 0)->from, ==, expected->top);
          g_assert_cmpint (nth_tile (layout, 0)->to, ==, expected->bottom);
        }
      g_assert_cmpuint (found, ==, 1);
    }
}

static void
test_past_midnight (void)
{
  g_autoptr (RdZone) zone = make_zone ();
  g_autoptr (GPtrArray) bookings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (RdWeekLayout) layout = NULL;
  g_autoptr (RdWeekLayout) next_week = NULL;

  add_booking (bookings, zone, "2026-11-29T23:00", "2026-11-30T01:00");
  layout = rd_week_layout_new (bookings, zone, rd_date_new (2026, 11, 23), 7, RD_WEEK_LANES, 0);
  g_assert_cmpuint (layout->tiles->len, ==, 1);
  g_assert_true (nth_tile (layout, 0)->ends_after);
  g_assert_false (nth_tile (layout, 0)->starts_before);
  g_assert_cmpint (nth_tile (layout, 0)->to, ==, RD_MINUTES_PER_DAY);

  next_week = rd_week_layout_new (bookings, zone, rd_date_new (2026, 11, 30), 7, RD_WEEK_LANES, 0);
  g_assert_cmpuint (next_week->tiles->len, ==, 1);
  g_assert_cmpuint (nth_tile (next_week, 0)->day, ==, 0);
  g_assert_true (nth_tile (next_week, 0)->starts_before);
  g_assert_cmpint (nth_tile (next_week, 0)->from, ==, 0);
  g_assert_cmpint (nth_tile (next_week, 0)->to, ==, 60);
}

typedef struct
{
  const char *name;
  const char *spans[6];
  const char *lanes; /* a tile a character, in order: its lane, of how many */
  const char *pills; /* count@from-to */
} LaneCase;

static const LaneCase lane_cases[] = {
  { "alone it has the column", { "09:00-10:00" }, "0/1", "" },
  { "one after the other", { "09:00-10:00", "10:00-11:00" }, "0/1 0/1", "" },
  { "two at once", { "09:00-10:00", "09:00-10:00" }, "0/2 1/2", "" },
  { "a chain shares two lanes",
    { "09:00-10:00", "09:30-10:30", "10:00-11:00" },
    "0/2 1/2 0/2",
    "" },
  { "the longer one first", { "09:00-09:30", "09:00-10:00" }, "0/2 1/2", "" },
  { "three at once", { "09:00-10:00", "09:00-10:00", "09:15-09:45" }, "0/2+ 1/2+", "1@555-585" },
  { "four at once",
    { "09:00-10:00", "09:00-10:00", "09:00-10:00", "09:30-10:30" },
    "0/2+ 1/2+",
    "2@540-630" },
  { "two pills in one group",
    { "09:00-12:00", "09:00-12:00", "09:00-10:00", "11:00-12:00" },
    "0/2+ 1/2+",
    "1@540-600 1@660-720" },
  { "a pill beside one group only",
    { "09:00-10:00", "09:00-10:00", "09:00-10:00", "14:00-15:00" },
    "0/2+ 1/2+ 0/1",
    "1@540-600" },
};

static char *
describe_tiles (RdWeekLayout *layout)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < layout->tiles->len; i++)
    g_string_append_printf (text, "%s%u/%u%s", i ? " " : "", nth_tile (layout, i)->lane,
                            nth_tile (layout, i)->n_lanes, nth_tile (layout, i)->more ? "+" : "");
  return g_string_free (text, FALSE);
}

static char *
describe_pills (RdWeekLayout *layout)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < layout->pills->len; i++)
    {
      const RdWeekPill *pill = &g_array_index (layout->pills, RdWeekPill, i);

      g_string_append_printf (text, "%s%u@%d-%d", i ? " " : "", pill->count, pill->from, pill->to);
    }
  return g_string_free (text, FALSE);
}

static void
test_lanes (void)
{
  g_autoptr (RdZone) zone = make_zone ();

  for (guint i = 0; i < G_N_ELEMENTS (lane_cases); i++)
    {
      g_autoptr (GPtrArray) bookings = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (RdWeekLayout) layout = NULL;
      g_autofree char *tiles = NULL;
      g_autofree char *pills = NULL;

      g_test_message ("%s", lane_cases[i].name);
      for (guint s = 0; s < 6 && lane_cases[i].spans[s]; s++)
        {
          const char *span = lane_cases[i].spans[s];
          g_autofree char *from = g_strdup_printf ("2026-11-25T%.5s", span);
          g_autofree char *to = g_strdup_printf ("2026-11-25T%.5s", span + 6);

          add_booking (bookings, zone, from, to);
        }
      layout = rd_week_layout_new (bookings, zone, rd_date_new (2026, 11, 23), 7, RD_WEEK_LANES, 0);
      tiles = describe_tiles (layout);
      pills = describe_pills (layout);
      g_assert_cmpstr (tiles, ==, lane_cases[i].lanes);
      g_assert_cmpstr (pills, ==, lane_cases[i].pills);
    }
}

static void
test_no_overlap (void)
{
  g_autoptr (RdZone) zone = make_zone ();
  g_autoptr (GPtrArray) bookings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (RdWeekLayout) layout = NULL;
  RdWeekScale scale = { .width = 921, .gutter = 46, .n_days = 7, .to = 1440, .hour_height = 50.4 };
  guint counted = 0;

  for (guint i = 0; i < 300; i++)
    {
      RdBooking *booking = add_booking (bookings, zone, "2026-11-23T08:00", "2026-11-23T09:00");
      gint64 shift = (gint64)(i * 7919 % 600) * 60 + (gint64)(i % 7) * 86400;

      booking->starts += shift;
      booking->ends += shift + (gint64)(i % 4) * 900;
    }
  layout = rd_week_layout_new (bookings, zone, rd_date_new (2026, 11, 23), 7, RD_WEEK_LANES, 0);
  for (guint i = 0; i < layout->pills->len; i++)
    counted += g_array_index (layout->pills, RdWeekPill, i).count;
  g_assert_cmpuint (layout->tiles->len + counted, ==, 300);

  for (guint i = 0; i < layout->tiles->len; i++)
    for (guint j = i + 1; j < layout->tiles->len; j++)
      {
        RdWeekRect a = rd_week_scale_tile (&scale, nth_tile (layout, i));
        RdWeekRect b = rd_week_scale_tile (&scale, nth_tile (layout, j));

        g_assert_true (a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y ||
                       b.y + b.height <= a.y);
      }
}

/* Of three at once the third has no lane, unless it is of whoever is looked at. */
static void
test_whoever_is_looked_at (void)
{
  g_autoptr (RdZone) zone = make_zone ();
  g_autoptr (GPtrArray) bookings = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = 1; i <= 3; i++)
    add_booking (bookings, zone, "2026-11-25T09:00", "2026-11-25T10:00")->client = i;
  add_booking (bookings, zone, "2026-11-25T09:45", "2026-11-25T11:00")->client = 3;
  for (gint64 client = 0; client <= 3; client++)
    {
      g_autoptr (RdWeekLayout) layout =
        rd_week_layout_new (bookings, zone, rd_date_new (2026, 11, 23), 7, RD_WEEK_LANES, client);
      guint theirs = 0;

      g_assert_cmpuint (layout->tiles->len, ==, 2);
      g_assert_cmpuint (layout->pills->len, ==, 1);
      g_assert_cmpuint (g_array_index (layout->pills, RdWeekPill, 0).count, ==, 2);
      for (guint i = 0; i < layout->tiles->len; i++)
        {
          g_assert_cmpuint (nth_tile (layout, i)->lane, <, nth_tile (layout, i)->n_lanes);
          theirs += nth_tile (layout, i)->booking->client == client;
        }
      g_assert_cmpuint (theirs, ==, client == 0 ? 0 : client == 3 ? 2 : 1);
      g_assert_cmpuint (nth_tile (layout, 0)->lane, !=, nth_tile (layout, 1)->lane);
    }
}

static void
test_cancelled (void)
{
  g_autoptr (RdZone) zone = make_zone ();
  g_autoptr (GPtrArray) bookings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (RdWeekLayout) layout = NULL;

  add_booking (bookings, zone, "2026-11-25T09:00", "2026-11-25T10:00")->status =
    RD_BOOKING_CANCELLED;
  add_booking (bookings, zone, "2026-11-25T09:00", "2026-11-25T10:00")->status = RD_BOOKING_NO_SHOW;
  layout = rd_week_layout_new (bookings, zone, rd_date_new (2026, 11, 23), 7, RD_WEEK_LANES, 0);
  g_assert_cmpuint (layout->tiles->len, ==, 1);
  g_assert_cmpint (nth_tile (layout, 0)->booking->status, ==, RD_BOOKING_NO_SHOW);
  g_assert_cmpuint (nth_tile (layout, 0)->n_lanes, ==, 1);
}

static void
test_free_from (void)
{
  g_autoptr (RdZone) zone = make_zone ();
  g_autoptr (GPtrArray) bookings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (RdWeekLayout) layout = NULL;

  add_booking (bookings, zone, "2026-11-26T16:00", "2026-11-26T17:00");
  add_booking (bookings, zone, "2026-11-26T17:15", "2026-11-26T18:00");
  layout = rd_week_layout_new (bookings, zone, rd_date_new (2026, 11, 23), 7, RD_WEEK_LANES, 0);
  g_assert_cmpint (rd_week_layout_free_from (layout, 3, 15 * 60, 20), ==, 15 * 60);
  g_assert_cmpint (rd_week_layout_free_from (layout, 3, 15 * 60 + 50, 20), ==, 18 * 60);
  g_assert_cmpint (rd_week_layout_free_from (layout, 3, 16 * 60, 15), ==, 17 * 60);
  g_assert_cmpint (rd_week_layout_free_from (layout, 2, 16 * 60, 20), ==, 16 * 60);
  g_assert_cmpint (rd_week_layout_free_from (layout, 2, 1430, 20), ==, -1);
}

static void
test_columns_fill_the_width (void)
{
  for (int width = 300; width < 340; width++)
    for (int rtl = 0; rtl < 2; rtl++)
      {
        RdWeekScale scale = { .width = width, .gutter = 46, .n_days = 7, .rtl = rtl };
        int sum = 0, least = G_MAXINT, most = 0;

        for (guint day = 0; day < 7; day++)
          {
            int x, column;

            rd_week_scale_column (&scale, day, &x, &column);
            g_assert_cmpint (x, ==, rtl ? width - 46 - sum - column : 46 + sum);
            sum += column;
            least = MIN (least, column);
            most = MAX (most, column);
          }
        g_assert_cmpint (sum, ==, width - 46);
        g_assert_cmpint (most - least, <=, 1);
      }
}

static void
test_pointing (void)
{
  RdWeekScale scale = {
    .width = 746, .gutter = 46, .n_days = 7, .from = 420, .to = 1260, .hour_height = 50
  };
  guint day = 99;
  int minute = -1;

  g_assert_true (rd_week_scale_at (&scale, 46, 0, &day, &minute));
  g_assert_cmpuint (day, ==, 0);
  g_assert_cmpint (minute, ==, 420);
  g_assert_true (rd_week_scale_at (&scale, 745.5, 125, &day, &minute));
  g_assert_cmpuint (day, ==, 6);
  g_assert_cmpint (minute, ==, 420 + 150);
  g_assert_false (rd_week_scale_at (&scale, 45, 0, &day, &minute));
  g_assert_false (rd_week_scale_at (&scale, 100, 700, &day, &minute));
  g_assert_false (rd_week_scale_at (&scale, 746, 10, &day, &minute));

  g_assert_cmpint (rd_week_snap (1043, 15), ==, 1035);
  g_assert_cmpint (rd_week_snap (-1, 15), ==, -15);
  g_assert_cmpint (rd_week_snap (1043, 0), ==, 1043);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/desk/week-layout/wall-time", test_wall_time);
  g_test_add_func ("/desk/week-layout/past-midnight", test_past_midnight);
  g_test_add_func ("/desk/week-layout/lanes", test_lanes);
  g_test_add_func ("/desk/week-layout/no-overlap", test_no_overlap);
  g_test_add_func ("/desk/week-layout/whoever-is-looked-at", test_whoever_is_looked_at);
  g_test_add_func ("/desk/week-layout/cancelled-has-no-place", test_cancelled);
  g_test_add_func ("/desk/week-layout/room-for-a-label", test_free_from);
  g_test_add_func ("/desk/week-scale/columns-fill-the-width", test_columns_fill_the_width);
  g_test_add_func ("/desk/week-scale/pointing", test_pointing);
  return g_test_run ();
}
