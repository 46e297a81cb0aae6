/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-engagements.c: the bookings of one practitioner or room, in order. */
#include "rd-engagements.h"

typedef struct
{
  gint64 from;
  gint64 to;    /* with the buffer */
  gint64 reach; /* the latest end up to here, so that the first that matters is found by halving */
  RdBooking *booking;
} Entry;

struct _RdEngagements
{
  GArray *entries; /* of Entry, by start */
  gboolean in_order;
};

static const Entry *
get_entry (RdEngagements *self, guint index)
{
  return &g_array_index (self->entries, Entry, index);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *one = a;
  const Entry *other = b;

  return (one->from > other->from) - (one->from < other->from);
}

/* The index of the first entry that ends after @instant, or of one before it. */
static guint
find_first (RdEngagements *self, gint64 instant)
{
  guint low = 0;
  guint high = self->entries->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_entry (self, middle)->reach <= instant)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static gboolean
is_except (const Entry *entry, gint64 except_booking)
{
  return except_booking != 0 && rd_record_id (entry->booking) == except_booking;
}

/* (transfer full) */
RdEngagements *
rd_engagements_new (void)
{
  RdEngagements *self = g_new0 (RdEngagements, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->in_order = TRUE;
  return self;
}

void
rd_engagements_free (RdEngagements *self)
{
  g_array_unref (self->entries);
  g_free (self);
}

/* Adds a booking, which is not held. */
void
rd_engagements_add (RdEngagements *self, RdBooking *booking)
{
  Entry entry = { booking->starts, booking->busy_until, booking->busy_until, booking };

  if (self->entries->len && get_entry (self, self->entries->len - 1)->from > entry.from)
    self->in_order = FALSE;
  g_array_append_val (self->entries, entry);
}

/* To be called once, after the last booking was added. Records mostly come in order. */
void
rd_engagements_finish (RdEngagements *self)
{
  gint64 reach = G_MININT64;

  if (!self->in_order)
    g_array_sort (self->entries, compare_entries);
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = &g_array_index (self->entries, Entry, i);

      reach = entry->reach = MAX (reach, entry->to);
    }
}

/* (transfer none) (nullable): a booking that takes some of the time, buffers included. */
RdBooking *
rd_engagements_clash (RdEngagements *self, gint64 from, gint64 to, gint64 except_booking)
{
  for (guint i = find_first (self, from); i < self->entries->len; i++)
    {
      const Entry *entry = get_entry (self, i);

      if (entry->from >= to)
        break;
      if (entry->to > from && !is_except (entry, except_booking))
        return entry->booking;
    }
  return NULL;
}

/* Takes the time of the bookings out of intervals that are in order. */
void
rd_engagements_subtract (RdEngagements *self, gint64 except_booking, GArray *intervals)
{
  if (intervals->len == 0)
    return;

  gint64 from = g_array_index (intervals, RdInterval, 0).from;
  gint64 to = g_array_index (intervals, RdInterval, intervals->len - 1).to;
  for (guint i = find_first (self, from); i < self->entries->len; i++)
    {
      const Entry *entry = get_entry (self, i);

      if (entry->from >= to)
        break;
      if (!is_except (entry, except_booking))
        rd_intervals_subtract (intervals, entry->from, entry->to);
    }
}
