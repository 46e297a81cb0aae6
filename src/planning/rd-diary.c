/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-diary.c: who and what is free when. */
#include "rd-diary-private.h"

#include "rd-engagements.h"

/* A practitioner or room, and what is booked of it. */
typedef struct
{
  gint64 id;
  gpointer record;
  RdEngagements *engagements;
} Calendar;

struct _RdDiary
{
  RdDiaryRecords records;

  GArray *practitioners; /* of Calendar */
  GArray *rooms;         /* of Calendar */
};

G_DEFINE_BOXED_TYPE (RdDiary, rd_diary, rd_diary_ref, rd_diary_unref)

#define LENGTH(array) ((array) ? (array)->len : 0)

static void
clear_calendar (gpointer data)
{
  rd_engagements_free (((Calendar *)data)->engagements);
}

static GArray *
make_calendars (GPtrArray *records)
{
  GArray *calendars = g_array_new (FALSE, FALSE, sizeof (Calendar));

  g_array_set_clear_func (calendars, clear_calendar);
  for (guint i = 0; i < LENGTH (records); i++)
    {
      gpointer record = g_ptr_array_index (records, i);
      Calendar calendar = { rd_record_id (record), record, rd_engagements_new () };

      g_array_append_val (calendars, calendar);
    }
  return calendars;
}

static Calendar *
find_calendar (GArray *calendars, gint64 id)
{
  for (guint i = 0; i < calendars->len; i++)
    {
      Calendar *calendar = &g_array_index (calendars, Calendar, i);

      if (calendar->id == id)
        return calendar;
    }
  return NULL;
}

static void
enter_booking (GArray *calendars, gint64 id, RdBooking *booking)
{
  Calendar *calendar = find_calendar (calendars, id);

  if (calendar)
    rd_engagements_add (calendar->engagements, booking);
}

static void
finish_calendars (GArray *calendars)
{
  for (guint i = 0; i < calendars->len; i++)
    rd_engagements_finish (g_array_index (calendars, Calendar, i).engagements);
}

static void
enter_bookings (RdDiary *self)
{
  GPtrArray *bookings = self->records.bookings;

  for (guint i = 0; i < LENGTH (bookings); i++)
    {
      RdBooking *booking = g_ptr_array_index (bookings, i);

      if (!rd_booking_takes_time (booking))
        continue;
      enter_booking (self->practitioners, booking->practitioner, booking);
      enter_booking (self->rooms, booking->room, booking);
    }
  finish_calendars (self->practitioners);
  finish_calendars (self->rooms);
}

/* Time off of nobody is the practice's. */
static void
subtract_time_off (RdDiary *self, gint64 practitioner, GArray *intervals)
{
  GPtrArray *all = self->records.time_off;

  for (guint i = 0; intervals->len && i < LENGTH (all); i++)
    {
      RdTimeOff *off = g_ptr_array_index (all, i);

      if (off->practitioner == 0 || off->practitioner == practitioner)
        rd_intervals_subtract (intervals, off->starts, off->ends);
    }
}

static void
add_wall_interval (RdDiary *self, RdDate date, int from, int to, GArray *intervals)
{
  RdZone *zone = self->records.zone;

  rd_intervals_add (intervals, rd_zone_to_instant (zone, date, from),
                    rd_zone_to_instant (zone, date, to));
}

static void
collect_open (RdDiary *self, RdDate date, GArray *intervals)
{
  const RdWeekHours *opening = self->records.settings->opening_hours;
  RdWeekday day = rd_date_weekday (date);

  for (guint i = 0; opening && i < opening->n_spans[day]; i++)
    add_wall_interval (self, date, opening->spans[day][i].from, opening->spans[day][i].to,
                       intervals);
  subtract_time_off (self, 0, intervals);
}

/* Hours are met on the wall, so that a clock change moves both alike. */
static void
collect_working (RdDiary *self, RdPractitioner *practitioner, RdDate date, GArray *intervals)
{
  const RdWeekHours *opening = self->records.settings->opening_hours;
  const RdWeekHours *working = practitioner->hours;
  RdWeekday day = rd_date_weekday (date);

  if (opening == NULL || working == NULL || practitioner->archived)
    return;
  for (guint i = 0; i < working->n_spans[day]; i++)
    for (guint j = 0; j < opening->n_spans[day]; j++)
      {
        int from = MAX (working->spans[day][i].from, opening->spans[day][j].from);
        int to = MIN (working->spans[day][i].to, opening->spans[day][j].to);

        if (from < to)
          add_wall_interval (self, date, from, to, intervals);
      }
  subtract_time_off (self, rd_record_id (practitioner), intervals);
}

static void
clear_diary (gpointer data)
{
  RdDiary *self = data;
  RdDiaryRecords *records = &self->records;

  g_clear_object (&records->settings);
  g_clear_pointer (&records->zone, rd_zone_unref);
  g_clear_pointer (&records->practitioners, g_ptr_array_unref);
  g_clear_pointer (&records->rooms, g_ptr_array_unref);
  g_clear_pointer (&records->services, g_ptr_array_unref);
  g_clear_pointer (&records->time_off, g_ptr_array_unref);
  g_clear_pointer (&records->bookings, g_ptr_array_unref);
  g_clear_pointer (&self->practitioners, g_array_unref);
  g_clear_pointer (&self->rooms, g_array_unref);
}

static GPtrArray *
ref_array (GPtrArray *array)
{
  return array ? g_ptr_array_ref (array) : NULL;
}

/**
 * rd_diary_new:
 * @records: what it is built from; its arrays, which may be %NULL, are held and must not change
 *
 * Returns: (transfer full): who and what is free when; it may be read from several threads
 */
RdDiary *
rd_diary_new (const RdDiaryRecords *records)
{
  RdDiary *self = g_atomic_rc_box_new0 (RdDiary);

  self->records = (RdDiaryRecords){
    .settings = g_object_ref (records->settings),
    .zone = rd_zone_ref (records->zone),
    .practitioners = ref_array (records->practitioners),
    .rooms = ref_array (records->rooms),
    .services = ref_array (records->services),
    .time_off = ref_array (records->time_off),
    .bookings = ref_array (records->bookings),
    .now = records->now,
  };
  self->practitioners = make_calendars (records->practitioners);
  self->rooms = make_calendars (records->rooms);
  enter_bookings (self);
  return self;
}

/**
 * rd_diary_ref:
 * @diary: a diary
 *
 * Returns: (transfer full): @diary with one more reference
 */
RdDiary *
rd_diary_ref (RdDiary *diary)
{
  return g_atomic_rc_box_acquire (diary);
}

/**
 * rd_diary_unref:
 * @diary: (transfer full): a diary
 *
 * Drops a reference.
 */
void
rd_diary_unref (RdDiary *diary)
{
  g_atomic_rc_box_release_full (diary, clear_diary);
}

/**
 * rd_diary_records:
 * @diary: a diary
 *
 * Returns: what it was built from
 */
const RdDiaryRecords *
rd_diary_records (RdDiary *diary)
{
  return &diary->records;
}

/**
 * rd_diary_working:
 * @diary: a diary
 * @practitioner: id of a practitioner
 * @date: a day
 *
 * The practitioner's hours of that weekday within the practice's, less time off and closed days.
 * Hours are wall time: nine o'clock stays nine o'clock when the clocks change.
 *
 * Returns: (transfer full) (element-type RdInterval): when they work, in order and apart
 */
GArray *
rd_diary_working (RdDiary *diary, gint64 practitioner, RdDate date)
{
  GArray *intervals = rd_intervals_new ();
  Calendar *calendar = find_calendar (diary->practitioners, practitioner);

  if (calendar)
    collect_working (diary, calendar->record, date, intervals);
  return intervals;
}

/* As rd_diary_free(), into an array that is used again; the time of one booking counts as free. */
void
rd_diary_collect_free (RdDiary *diary,
                       gint64 practitioner,
                       RdDate date,
                       gint64 except_booking,
                       GArray *intervals)
{
  Calendar *calendar = find_calendar (diary->practitioners, practitioner);

  g_array_set_size (intervals, 0);
  if (calendar == NULL)
    return;
  collect_working (diary, calendar->record, date, intervals);
  rd_engagements_subtract (calendar->engagements, except_booking, intervals);
}

/**
 * rd_diary_free:
 * @diary: a diary
 * @practitioner: id of a practitioner
 * @date: a day
 *
 * Returns: (transfer full) (element-type RdInterval): when they work and nothing is booked, buffers
 *   kept; in order and apart
 */
GArray *
rd_diary_free (RdDiary *diary, gint64 practitioner, RdDate date)
{
  GArray *intervals = rd_intervals_new ();

  rd_diary_collect_free (diary, practitioner, date, 0, intervals);
  return intervals;
}

/**
 * rd_diary_open:
 * @diary: a diary
 * @date: a day
 *
 * Returns: (transfer full) (element-type RdInterval): when the practice is open, in order and apart
 */
GArray *
rd_diary_open (RdDiary *diary, RdDate date)
{
  GArray *intervals = rd_intervals_new ();

  collect_open (diary, date, intervals);
  return intervals;
}

/* Whether somebody who works here gives sessions of a discipline. */
gboolean
rd_diary_gives (RdDiary *diary, gint64 practitioner, guint discipline)
{
  Calendar *calendar = find_calendar (diary->practitioners, practitioner);
  RdPractitioner *record = calendar ? calendar->record : NULL;

  return record && !record->archived && (record->disciplines & discipline);
}

static RdService *
find_service (RdDiary *diary, gint64 id)
{
  GPtrArray *services = diary->records.services;

  for (guint i = 0; i < LENGTH (services); i++)
    if (rd_record_id (g_ptr_array_index (services, i)) == id)
      return g_ptr_array_index (services, i);
  return NULL;
}

/* A client is free again when the session ends; the buffer is the practice's. */
static RdBooking *
find_client_clash (RdDiary *diary, const RdBooking *booking)
{
  GPtrArray *bookings = diary->records.bookings;
  gint64 id = rd_record_id (booking);

  for (guint i = 0; booking->client != 0 && i < LENGTH (bookings); i++)
    {
      RdBooking *other = g_ptr_array_index (bookings, i);

      if (other->client == booking->client && rd_booking_takes_time (other) &&
          (id == 0 || rd_record_id (other) != id) && other->starts < booking->ends &&
          other->ends > booking->starts)
        return other;
    }
  return NULL;
}

static gboolean
room_fits (RdDiary *diary, const RdBooking *booking)
{
  Calendar *calendar = find_calendar (diary->rooms, booking->room);
  RdService *service = find_service (diary, booking->service);
  RdRoom *room = calendar ? calendar->record : NULL;

  return room && !room->archived && (service == NULL || rd_room_fits (room, service->discipline));
}

/* Why nobody could come then, whatever is booked; FALSE where it is all right. */
static gboolean
is_out_of_hours (RdDiary *diary, const RdBooking *booking, RdReasonCode *code)
{
  RdDate date = rd_zone_date (diary->records.zone, booking->starts);
  g_autoptr (GArray) open = rd_diary_open (diary, date);
  g_autoptr (GArray) working = rd_diary_working (diary, booking->practitioner, date);
  RdService *service = find_service (diary, booking->service);
  Calendar *calendar = find_calendar (diary->practitioners, booking->practitioner);

  *code = RD_REASON_PRACTICE_CLOSED;
  if (!rd_intervals_hold (open, booking->starts, booking->busy_until))
    return TRUE;
  *code = RD_REASON_PRACTITIONER_OFF;
  if (calendar == NULL || !rd_intervals_hold (working, booking->starts, booking->busy_until))
    return TRUE;
  return service && !rd_diary_gives (diary, booking->practitioner, service->discipline);
}

/**
 * rd_diary_may_take:
 * @diary: a diary
 * @booking: a booking that is to be made, or moved where it has an id
 * @why_not: (out) (optional): the reason it cannot
 * @clash: (out) (optional) (nullable) (transfer none): the booking in its way, where there is one
 *
 * Checks hours, practitioner, room and client; the buffer may end at closing. A booking that is
 * moved is not in its own way. The grid of starts binds suggestions only, and the past may be
 * recorded.
 *
 * Returns: whether the booking can be made
 */
gboolean
rd_diary_may_take (RdDiary *diary, const RdBooking *booking, RdReason *why_not, RdBooking **clash)
{
  gint64 id = rd_record_id (booking);
  RdBooking *in_the_way = NULL;
  RdReasonCode code;
  gboolean refused = is_out_of_hours (diary, booking, &code);

  if (!refused)
    {
      code = RD_REASON_PRACTITIONER_BUSY;
      in_the_way = rd_engagements_clash (
        find_calendar (diary->practitioners, booking->practitioner)->engagements, booking->starts,
        booking->busy_until, id);
      refused = in_the_way != NULL;
    }
  if (!refused && booking->room != 0)
    {
      code = RD_REASON_ROOM_BUSY;
      refused = !room_fits (diary, booking);
      if (!refused)
        in_the_way = rd_engagements_clash (find_calendar (diary->rooms, booking->room)->engagements,
                                           booking->starts, booking->busy_until, id);
      refused = refused || in_the_way != NULL;
    }
  if (!refused)
    {
      code = RD_REASON_CLIENT_BUSY;
      in_the_way = find_client_clash (diary, booking);
      refused = in_the_way != NULL;
    }

  if (refused && why_not)
    *why_not = (RdReason){ .code = code };
  if (clash)
    *clash = in_the_way;
  return !refused;
}

/* Whether the practice has rooms for sessions of a discipline; where it has none, none is needed.
 */
gboolean
rd_diary_needs_room (RdDiary *diary, guint discipline)
{
  for (guint i = 0; i < diary->rooms->len; i++)
    {
      RdRoom *room = g_array_index (diary->rooms, Calendar, i).record;

      if (!room->archived && rd_room_fits (room, discipline))
        return TRUE;
    }
  return FALSE;
}

/**
 * rd_diary_free_room:
 * @diary: a diary
 * @discipline: the #RdDiscipline of the service
 * @from: UTC seconds
 * @to: UTC seconds, the buffer included
 * @except_booking: id of a booking whose own time counts as free; 0
 *
 * Returns: id of the first room, in the order of the records, that fits and is free; 0 without one
 */
gint64
rd_diary_free_room (RdDiary *diary, guint discipline, gint64 from, gint64 to, gint64 except_booking)
{
  for (guint i = 0; i < diary->rooms->len; i++)
    {
      Calendar *calendar = &g_array_index (diary->rooms, Calendar, i);
      RdRoom *room = calendar->record;

      if (!room->archived && rd_room_fits (room, discipline) &&
          rd_engagements_clash (calendar->engagements, from, to, except_booking) == NULL)
        return calendar->id;
    }
  return 0;
}
