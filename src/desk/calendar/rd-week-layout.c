/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-week-layout.c: bookings to columns, lanes and minutes. */
#include "rd-week-layout.h"

static int
compare_tiles (gconstpointer a, gconstpointer b)
{
  const RdWeekTile *left = a, *right = b;

  if (left->day != right->day)
    return left->day < right->day ? -1 : 1;
  if (left->from != right->from)
    return left->from - right->from;
  if (left->to != right->to)
    return right->to - left->to;
  if (left->booking->practitioner != right->booking->practitioner)
    return left->booking->practitioner < right->booking->practitioner ? -1 : 1;
  return rd_record_id (left->booking) < rd_record_id (right->booking) ? -1 : 1;
}

static void
add_day (RdWeekLayout *layout,
         RdBooking *booking,
         RdDate date,
         int from,
         int to,
         gboolean starts_before,
         gboolean ends_after)
{
  RdWeekTile tile = { .booking = booking,
                      .day = (guint)(date - layout->first),
                      .from = from,
                      .to = to,
                      .starts_before = starts_before,
                      .ends_after = ends_after };

  if (date < layout->first || date >= layout->first + (RdDate)layout->n_days)
    return;
  if (tile.to < tile.from + RD_WEEK_SHORTEST)
    tile.to = tile.from + RD_WEEK_SHORTEST;
  if (tile.to > RD_MINUTES_PER_DAY)
    {
      tile.to = RD_MINUTES_PER_DAY;
      tile.from = MIN (tile.from, tile.to - RD_WEEK_SHORTEST);
    }
  g_array_append_val (layout->tiles, tile);
}

/* A booking stands at its wall time. One that ends, on the wall, no later than it began because the
 * clocks went back takes the room of its true length. */
static void
add_booking (RdWeekLayout *layout, RdBooking *booking, RdZone *zone)
{
  int from, to;
  RdDate first, last;

  if (booking->starts == RD_INSTANT_UNSET || booking->ends <= booking->starts)
    return;
  first = rd_zone_to_wall (zone, booking->starts, &from);
  last = rd_zone_to_wall (zone, booking->ends, &to);
  if (last > first && to == 0)
    {
      last--;
      to = RD_MINUTES_PER_DAY;
    }
  if (last == first && to <= from)
    to = from + (int)((booking->ends - booking->starts) / 60);
  if (last < layout->first || first >= layout->first + (RdDate)layout->n_days)
    return;
  for (RdDate date = first; date <= last; date++)
    add_day (layout, booking, date, date == first ? from : 0,
             date == last ? to : RD_MINUTES_PER_DAY, date > first, date < last);
}

/* Whether a tile of the group stands in @lane already at the time of @tile. */
static gboolean
is_taken (RdWeekLayout *layout, guint start, guint end, const RdWeekTile *tile, guint lane)
{
  for (guint i = start; i < end; i++)
    {
      const RdWeekTile *other = &g_array_index (layout->tiles, RdWeekTile, i);

      if (other->n_lanes > 0 && other->lane == lane && other->from < tile->to &&
          other->to > tile->from)
        return TRUE;
    }
  return FALSE;
}

/* Gives a lane to each tile there is room for: those of @client, or those of all others. */
static guint
give_lanes (RdWeekLayout *layout,
            guint start,
            guint end,
            guint max_lanes,
            gint64 client,
            gboolean theirs)
{
  guint used = 0;

  for (guint i = start; i < end; i++)
    {
      RdWeekTile *tile = &g_array_index (layout->tiles, RdWeekTile, i);
      guint lane = 0;

      if ((client != 0 && tile->booking->client == client) != theirs)
        continue;
      while (lane < max_lanes && is_taken (layout, start, end, tile, lane))
        lane++;
      if (lane == max_lanes)
        continue;
      tile->lane = lane;
      tile->n_lanes = 1;
      used = MAX (used, lane + 1);
    }
  return used;
}

/* What has no lane is counted in pills. */
static gboolean
count_others (RdWeekLayout *layout, guint start, guint end)
{
  RdWeekPill pill = { .count = 0 };
  gboolean more = FALSE;

  for (guint i = start; i < end; i++)
    {
      const RdWeekTile *tile = &g_array_index (layout->tiles, RdWeekTile, i);

      if (tile->n_lanes > 0)
        continue;
      more = TRUE;
      if (pill.count > 0 && tile->from >= pill.to)
        {
          g_array_append_val (layout->pills, pill);
          pill.count = 0;
        }
      if (pill.count == 0)
        pill = (RdWeekPill){ .day = tile->day, .from = tile->from, .to = tile->to };
      pill.to = MAX (pill.to, tile->to);
      pill.count++;
    }
  if (pill.count > 0)
    g_array_append_val (layout->pills, pill);
  return more;
}

/* Gives lanes to the tiles from @start to before @end, which overlap in one chain. What has no lane
 * moves into pills, and its tile is marked by n_lanes = 0. */
static void
place_group (RdWeekLayout *layout, guint start, guint end, guint max_lanes, gint64 client)
{
  guint theirs = give_lanes (layout, start, end, max_lanes, client, TRUE);
  guint others = give_lanes (layout, start, end, max_lanes, client, FALSE);
  gboolean more = count_others (layout, start, end);

  for (guint i = start; i < end; i++)
    {
      RdWeekTile *tile = &g_array_index (layout->tiles, RdWeekTile, i);

      if (tile->n_lanes == 0)
        continue;
      tile->n_lanes = MAX (theirs, others);
      tile->more = more;
    }
}

static void
place_tiles (RdWeekLayout *layout, guint max_lanes, gint64 client)
{
  g_autoptr (GArray) shown = NULL;
  guint start = 0;

  while (start < layout->tiles->len)
    {
      const RdWeekTile *first = &g_array_index (layout->tiles, RdWeekTile, start);
      int until = first->to;
      guint end = start + 1;

      while (end < layout->tiles->len)
        {
          const RdWeekTile *next = &g_array_index (layout->tiles, RdWeekTile, end);

          if (next->day != first->day || next->from >= until)
            break;
          until = MAX (until, next->to);
          end++;
        }
      place_group (layout, start, end, max_lanes, client);
      start = end;
    }

  shown = g_array_sized_new (FALSE, FALSE, sizeof (RdWeekTile), layout->tiles->len);
  for (guint i = 0; i < layout->tiles->len; i++)
    {
      RdWeekTile *tile = &g_array_index (layout->tiles, RdWeekTile, i);

      if (tile->n_lanes > 0)
        g_array_append_vals (shown, tile, 1);
    }
  g_array_unref (layout->tiles);
  layout->tiles = g_steal_pointer (&shown);
}

/**
 * rd_week_layout_new:
 * @bookings: (element-type RdBooking): in any order; they must outlive the layout
 * @zone: the practice's zone
 * @first: date of the first column
 * @n_days: how many columns
 * @max_lanes: bookings side by side in a column, at least 1; %RD_WEEK_LANES in a week
 * @client: id of whose bookings have a place before those of others; 0: nobody's
 *
 * Finds a place for each booking. Cancelled bookings have none; a no-show keeps its own.
 *
 * Returns: (transfer full): the layout
 */
RdWeekLayout *
rd_week_layout_new (GPtrArray *bookings,
                    RdZone *zone,
                    RdDate first,
                    guint n_days,
                    guint max_lanes,
                    gint64 client)
{
  RdWeekLayout *layout = g_new0 (RdWeekLayout, 1);

  g_return_val_if_fail (zone != NULL, NULL);
  g_return_val_if_fail (max_lanes > 0, NULL);

  layout->first = first;
  layout->n_days = n_days;
  layout->tiles =
    g_array_sized_new (FALSE, FALSE, sizeof (RdWeekTile), bookings ? bookings->len : 0);
  layout->pills = g_array_new (FALSE, FALSE, sizeof (RdWeekPill));
  for (guint i = 0; bookings && i < bookings->len; i++)
    {
      RdBooking *booking = g_ptr_array_index (bookings, i);

      if (booking->status != RD_BOOKING_CANCELLED)
        add_booking (layout, booking, zone);
    }
  g_array_sort (layout->tiles, compare_tiles);
  place_tiles (layout, max_lanes, client);
  return layout;
}

/**
 * rd_week_layout_free:
 * @layout: (nullable): a layout
 *
 * Frees @layout; the bookings are not its own.
 */
void
rd_week_layout_free (RdWeekLayout *layout)
{
  if (layout == NULL)
    return;
  g_array_unref (layout->tiles);
  g_array_unref (layout->pills);
  g_free (layout);
}

/**
 * rd_week_layout_free_from:
 * @layout: a layout
 * @day: a column
 * @from: minutes after midnight
 * @minutes: how much room is wanted
 *
 * Finds where a label can stand that no tile covers.
 *
 * Returns: the first minute at or after @from followed by @minutes without a tile, or -1
 */
int
rd_week_layout_free_from (const RdWeekLayout *layout, guint day, int from, int minutes)
{
  for (guint i = 0; i < layout->tiles->len; i++)
    {
      const RdWeekTile *tile = &g_array_index (layout->tiles, RdWeekTile, i);

      if (tile->day == day && tile->to > from && tile->from < from + minutes)
        from = tile->to;
    }
  return from + minutes <= RD_MINUTES_PER_DAY ? from : -1;
}
