/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-spacing.c: how a day stands to a client's other massages. */
#include "rd-spacing.h"

#include "rd-training-private.h"

#include <stdlib.h>

static gboolean
is_except (const RdMassage *massage, gint64 except_booking)
{
  return except_booking != 0 && massage->booking == except_booking;
}

/* Days since the last massage on or before @date; -1 without one. */
static int
days_since (GArray *massages, guint later, RdDate date, gint64 except_booking)
{
  for (guint i = later; i-- > 0;)
    {
      const RdMassage *massage = &g_array_index (massages, RdMassage, i);

      if (!is_except (massage, except_booking))
        return date - massage->date;
    }
  return -1;
}

/* Days until the first massage after @date; -1 without one. */
static int
days_until (GArray *massages, guint later, RdDate date, gint64 except_booking)
{
  for (guint i = later; i < massages->len; i++)
    {
      const RdMassage *massage = &g_array_index (massages, RdMassage, i);

      if (!is_except (massage, except_booking))
        return massage->date - date;
    }
  return -1;
}

/* Those that were given and those that are booked count; one that is moved does not count itself.
 */
RdSpacing
rd_spacing_measure (RdTraining *training, RdDate date, gint64 except_booking)
{
  const RdSettings *settings = rd_training_records (training)->settings;
  GArray *massages = rd_training_massages (training);
  guint later = rd_training_massage_index (training, date + 1);
  int since = days_since (massages, later, date, except_booking);
  int until = days_until (massages, later, date, except_booking);
  RdSpacing spacing = { .since_last = since, .to_nearest = since };

  if (until >= 0 && (since < 0 || until < since))
    spacing.to_nearest = until;
  spacing.too_soon = spacing.to_nearest >= 0 && spacing.to_nearest < settings->too_soon_days;
  if (since >= 0)
    spacing.off_ideal = abs (since - settings->ideal_spacing_days);
  return spacing;
}

/* The same with @days (nullable, of RdDate) having massages too, and @ideal days between massages
 * the best, where it is not 0. */
void
rd_spacing_add_days (RdSpacing *spacing,
                     const RdSettings *settings,
                     RdDate date,
                     GArray *days,
                     int ideal)
{
  for (guint i = 0; days && i < days->len; i++)
    {
      int since = date - g_array_index (days, RdDate, i);

      if (since >= 0 && (spacing->since_last < 0 || since < spacing->since_last))
        spacing->since_last = since;
      if (spacing->to_nearest < 0 || abs (since) < spacing->to_nearest)
        spacing->to_nearest = abs (since);
    }
  spacing->too_soon = spacing->to_nearest >= 0 && spacing->to_nearest < settings->too_soon_days;
  if (spacing->since_last >= 0)
    spacing->off_ideal =
      abs (spacing->since_last - (ideal > 0 ? ideal : settings->ideal_spacing_days));
}
