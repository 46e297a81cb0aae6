/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-ahead-defaults.c: what massages ahead most likely are, from what the practice knows. */
#include "rd-ahead-defaults.h"

#include "desk/booking/rd-booking-defaults.h"
#include "desk/inspector/rd-client-summary.h"

#define MOST_WEEKS 4 /* who comes more rarely is asked to come at least so often */

/* Whom the client sees, and how often. */
typedef struct
{
  gint64 practitioner;
  gboolean gives;
  gboolean preferred;
  guint visits;
} Acquaintance;

static void
count_visits (RdPeriod *period, Acquaintance *one)
{
  const RdTrainingRecords *records = rd_training_records (period->training);

  for (guint i = 0; records->bookings && i < records->bookings->len; i++)
    {
      RdBooking *booking = g_ptr_array_index (records->bookings, i);
      RdService *service = rd_period_service (period, booking->service);

      if (booking->practitioner == one->practitioner && rd_booking_takes_time (booking) &&
          service && (service->discipline & RD_DISCIPLINE_ANY_MASSAGE))
        one->visits++;
    }
}

static int
compare_acquaintances (gconstpointer a, gconstpointer b)
{
  const Acquaintance *one = a;
  const Acquaintance *other = b;

  if (one->preferred != other->preferred)
    return one->preferred ? -1 : 1;
  if (one->visits != other->visits)
    return one->visits > other->visits ? -1 : 1;
  return (one->practitioner > other->practitioner) - (one->practitioner < other->practitioner);
}

/* All who give massages, best known first. */
static GArray *
list_acquaintances (RdPeriod *period, RdService *service)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Acquaintance));
  gint64 preferred = rd_training_records (period->training)->client->preferred_practitioner;

  for (guint i = 0; i < period->practitioners->len; i++)
    {
      RdPractitioner *practitioner = g_ptr_array_index (period->practitioners, i);
      Acquaintance one = { .practitioner = rd_record_id (practitioner) };

      if (practitioner->archived || practitioner->role == RD_ROLE_FRONT_DESK ||
          !(practitioner->disciplines & RD_DISCIPLINE_ANY_MASSAGE))
        continue;
      one.gives = rd_booking_defaults_gives (practitioner, service);
      one.preferred = preferred == one.practitioner;
      count_visits (period, &one);
      g_array_append_val (all, one);
    }
  g_array_sort (all, compare_acquaintances);
  return all;
}

/* Those the client knows are to give massages; where none of them gives these, all who do. */
static void
fill_therapists (RdAheadDraft *draft, RdPeriod *period, RdService *service)
{
  g_autoptr (GArray) all = list_acquaintances (period, service);
  gboolean known = FALSE;

  for (guint i = 0; i < all->len; i++)
    {
      const Acquaintance *one = &g_array_index (all, Acquaintance, i);

      known |= one->gives && (one->preferred || one->visits > 0);
    }
  g_array_set_size (draft->therapists, 0);
  for (guint i = 0; i < all->len; i++)
    {
      const Acquaintance *one = &g_array_index (all, Acquaintance, i);
      RdAheadTherapist therapist = { one->practitioner,
                                     known ? one->preferred || one->visits > 0 : one->gives };

      g_array_append_val (draft->therapists, therapist);
    }
}

/* As often as the client comes; as is best in general where that is not known. */
static int
choose_weeks (RdPeriod *period)
{
  g_autoptr (RdClientSummary) summary = rd_client_summary_new (period->training);
  int weeks = summary->every_weeks;

  if (weeks == 0)
    weeks = (period->settings->ideal_spacing_days + 3) / 7;
  return CLAMP (weeks, 1, MOST_WEEKS);
}

/**
 * rd_ahead_defaults_fill:
 * @draft: a draft
 * @period: what the practice offers, with the training of the client
 * @programme: the programme to book for
 *
 * Chooses what has not been chosen: the massage the client had last, as often as she comes, with
 * those she knows, until a little after the programme.
 *
 * Returns: whether the practice offers any massage
 */
gboolean
rd_ahead_defaults_fill (RdAheadDraft *draft, RdPeriod *period, RdProgramme *programme)
{
  RdBookingDraft booking = rd_booking_draft_new ();
  RdService *service;

  booking.client = programme->client;
  service = draft->service ? rd_period_service (period, draft->service)
                           : rd_booking_defaults_service (period, &booking);
  if (service == NULL || !(service->discipline & RD_DISCIPLINE_ANY_MASSAGE))
    return FALSE;
  draft->service = rd_record_id (service);
  if (draft->every_weeks == 0)
    draft->every_weeks = choose_weeks (period);
  if (draft->last == RD_DATE_UNSET)
    draft->last = rd_plan_ahead_default_to (period->training, programme) - 1;
  if (draft->therapists->len == 0)
    fill_therapists (draft, period, service);
  return TRUE;
}

/**
 * rd_ahead_defaults_usual:
 * @period: a period with the training of a client
 *
 * Returns: id of whom the client prefers, or sees most; 0: nobody
 */
gint64
rd_ahead_defaults_usual (RdPeriod *period)
{
  gint64 preferred = rd_training_records (period->training)->client->preferred_practitioner;
  g_autoptr (RdClientSummary) summary = NULL;

  if (preferred != 0)
    return preferred;
  summary = rd_client_summary_new (period->training);
  return summary->practitioner;
}
