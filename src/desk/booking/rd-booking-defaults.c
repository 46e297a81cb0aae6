/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-booking-defaults.c: what a new booking most likely is, from what the practice knows. */
#include "rd-booking-defaults.h"

/**
 * rd_booking_defaults_gives:
 * @practitioner: somebody of the practice
 * @service: a service
 *
 * Returns: whether they give it
 */
gboolean
rd_booking_defaults_gives (RdPractitioner *practitioner, RdService *service)
{
  return !practitioner->archived && practitioner->role != RD_ROLE_FRONT_DESK &&
         (practitioner->disciplines & service->discipline) != 0;
}

static RdService *
find_usual (RdPeriod *period, gint64 client)
{
  const RdTrainingRecords *records =
    period->training ? rd_training_records (period->training) : NULL;
  RdService *usual = NULL;
  gint64 latest = G_MININT64;

  if (records == NULL || records->bookings == NULL || rd_record_id (records->client) != client)
    return NULL;
  for (guint i = 0; i < records->bookings->len; i++)
    {
      RdBooking *booking = g_ptr_array_index (records->bookings, i);
      RdService *service = rd_period_service (period, booking->service);

      if (service && !service->archived && rd_booking_takes_time (booking) &&
          (service->discipline & RD_DISCIPLINE_ANY_MASSAGE) && booking->starts > latest)
        {
          usual = service;
          latest = booking->starts;
        }
    }
  return usual;
}

/**
 * rd_booking_defaults_service:
 * @period: what the practice offers, with the training of the draft's client where that is known
 * @draft: a draft without a service; its minutes may be what somebody drew
 *
 * What the client had last; failing that the first massage; where a length was drawn, the one of
 * the same discipline that comes closest to it.
 *
 * Returns: (transfer none) (nullable): a service
 */
RdService *
rd_booking_defaults_service (RdPeriod *period, const RdBookingDraft *draft)
{
  RdService *chosen = find_usual (period, draft->client);
  guint discipline;

  for (guint i = 0; chosen == NULL && i < period->services->len; i++)
    {
      RdService *service = g_ptr_array_index (period->services, i);

      if (!service->archived && (service->discipline & RD_DISCIPLINE_ANY_MASSAGE))
        chosen = service;
    }
  for (guint i = 0; chosen == NULL && i < period->services->len; i++)
    if (!((RdService *)g_ptr_array_index (period->services, i))->archived)
      chosen = g_ptr_array_index (period->services, i);
  if (chosen == NULL || draft->minutes <= 0)
    return chosen;

  discipline = chosen->discipline;
  for (guint i = 0; i < period->services->len; i++)
    {
      RdService *service = g_ptr_array_index (period->services, i);

      if (!service->archived && service->discipline == discipline &&
          ABS (service->minutes - draft->minutes) < ABS (chosen->minutes - draft->minutes))
        chosen = service;
    }
  return chosen;
}

static gboolean
is_free (RdPeriod *period, RdBookingDraft draft, gint64 practitioner)
{
  RdDraftVerdict verdict;

  draft.practitioner = practitioner;
  rd_booking_draft_judge (&draft, period->diary, NULL, &verdict);
  return verdict.free;
}

/**
 * rd_booking_defaults_practitioner:
 * @period: who is there and free
 * @client: (nullable): who comes
 * @draft: a draft with a service, and perhaps a start
 * @acting: id of who is signed in
 *
 * Whom the client prefers, who is signed in, anyone; of these the first who gives the service and
 * is free then; where nobody is free, the first who gives it.
 *
 * Returns: id of a practitioner, 0 where nobody gives the service
 */
gint64
rd_booking_defaults_practitioner (RdPeriod *period,
                                  RdClient *client,
                                  const RdBookingDraft *draft,
                                  gint64 acting)
{
  RdService *service = rd_period_service (period, draft->service);
  g_autoptr (GArray) who = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 preferred = client ? client->preferred_practitioner : 0;

  if (service == NULL)
    return 0;
  for (int pass = 0; pass < 3; pass++)
    for (guint i = 0; i < period->practitioners->len; i++)
      {
        RdPractitioner *practitioner = g_ptr_array_index (period->practitioners, i);
        gint64 id = rd_record_id (practitioner);
        int rank = id == preferred ? 0 : id == acting ? 1 : 2;

        if (rank == pass && rd_booking_defaults_gives (practitioner, service))
          g_array_append_val (who, id);
      }
  for (guint i = 0; i < who->len; i++)
    if (is_free (period, *draft, g_array_index (who, gint64, i)))
      return g_array_index (who, gint64, i);
  return who->len > 0 ? g_array_index (who, gint64, 0) : 0;
}

/**
 * rd_booking_defaults_pressure:
 * @service: a service
 * @verdict: what was found of the draft
 *
 * Returns: the service's usual pressure, lowered to what the day allows; 0 where it has none
 */
int
rd_booking_defaults_pressure (RdService *service, const RdDraftVerdict *verdict)
{
  int usual = MAX (service->pressure, 0);

  return verdict->judged ? MIN (usual, verdict->fit.max_pressure) : usual;
}
