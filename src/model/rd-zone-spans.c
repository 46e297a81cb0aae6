/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-zone-spans.c: the offsets of a time zone, remembered half a year at a time. */
#include "rd-zone-spans.h"

/* Of a span's seconds: 194 days. */
#define BITS 24
/* More changes of the clocks than any place has had in one. */
#define MOST_CHANGES 6

/* Offsets, each from its instant on. */
typedef struct
{
  guint n;
  gint64 from[MOST_CHANGES + 1];
  int offset[MOST_CHANGES + 1];
} Span;

static int
find_interval (GTimeZone *zone, gint64 instant)
{
  return g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, instant);
}

static int
find_offset (GTimeZone *zone, gint64 instant)
{
  return g_time_zone_get_offset (zone, find_interval (zone, instant));
}

/* The first instant after @low, and not after @high, that is in another interval. */
static gint64
find_change (GTimeZone *zone, gint64 low, gint64 high)
{
  int interval = find_interval (zone, low);

  while (high - low > 1)
    {
      gint64 middle = low + (high - low) / 2;

      if (find_interval (zone, middle) == interval)
        low = middle;
      else
        high = middle;
    }
  return high;
}

static Span *
make_span (GTimeZone *zone, gint64 start)
{
  gint64 last = start + (G_GINT64_CONSTANT (1) << BITS) - 1;
  int end = find_interval (zone, last);
  Span *span = g_new0 (Span, 1);
  gint64 at = start;

  while (span->n <= MOST_CHANGES)
    {
      span->from[span->n] = at;
      span->offset[span->n++] = find_offset (zone, at);
      if (find_interval (zone, at) == end)
        return span;
      at = find_change (zone, at, last);
    }
  g_free (span);
  return NULL;
}

static const Span *
find_span (RdZoneSpans *self, GTimeZone *zone, gint64 instant)
{
  gint64 nth = instant >> BITS;
  Span *span;

  if (nth < 0 || nth >= RD_ZONE_N_SPANS)
    return NULL;
  span = g_atomic_pointer_get (&self->spans[nth]);
  if (span)
    return span;
  span = make_span (zone, nth << BITS);
  if (g_atomic_pointer_compare_and_exchange (&self->spans[nth], NULL, span))
    return span;
  /* Another thread was quicker. */
  g_free (span);
  return g_atomic_pointer_get (&self->spans[nth]);
}

/**
 * rd_zone_spans_offset:
 * @self: what is remembered of @zone
 * @zone: a zone, always the same
 * @instant: UTC seconds
 *
 * Returns: how many seconds wall time is ahead of UTC at @instant
 */
int
rd_zone_spans_offset (RdZoneSpans *self, GTimeZone *zone, gint64 instant)
{
  const Span *span = find_span (self, zone, instant);
  guint i;

  if (span == NULL)
    return find_offset (zone, instant);
  for (i = span->n - 1; instant < span->from[i]; i--)
    ;
  return span->offset[i];
}

/**
 * rd_zone_spans_clear:
 * @self: what is remembered
 *
 * Forgets it.
 */
void
rd_zone_spans_clear (RdZoneSpans *self)
{
  for (guint i = 0; i < RD_ZONE_N_SPANS; i++)
    g_clear_pointer (&self->spans[i], g_free);
}
