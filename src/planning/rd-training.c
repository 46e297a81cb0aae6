/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-training.c: one client's training and massages, sorted and summed by day once. */
#include "rd-training-private.h"

#include <math.h>
#include <string.h>

struct _RdTraining
{
  RdTrainingRecords records;
  RdDate today;

  /* Of @records, in order. */
  GPtrArray *workouts; /* by date, those a programme set aside still had ahead left out */
  GPtrArray *races;    /* by date */
  GArray *massages;    /* of RdMassage, by start */
  GArray *days;        /* of RdTrainingDay, by date */
};

G_DEFINE_BOXED_TYPE (RdTraining, rd_training, rd_training_ref, rd_training_unref)

/* What a kind-of-record array holds, or nothing. */
#define LENGTH(array) ((array) ? (array)->len : 0)

static GPtrArray *
ref_array (GPtrArray *array)
{
  return array ? g_ptr_array_ref (array) : NULL;
}

static gpointer
find_record (GPtrArray *array, gint64 id)
{
  for (guint i = 0; id != 0 && i < LENGTH (array); i++)
    if (rd_record_id (g_ptr_array_index (array, i)) == id)
      return g_ptr_array_index (array, i);
  return NULL;
}

static int
compare_workouts (gconstpointer a, gconstpointer b)
{
  RdWorkout *one = *(RdWorkout **)a;
  RdWorkout *other = *(RdWorkout **)b;

  if (one->date != other->date)
    return one->date < other->date ? -1 : 1;
  return (rd_record_id (one) > rd_record_id (other)) - (rd_record_id (one) < rd_record_id (other));
}

static int
compare_races (gconstpointer a, gconstpointer b)
{
  RdRace *one = *(RdRace **)a;
  RdRace *other = *(RdRace **)b;

  if (one->date != other->date)
    return one->date < other->date ? -1 : 1;
  return (one->priority > other->priority) - (one->priority < other->priority);
}

static int
compare_massages (gconstpointer a, gconstpointer b)
{
  const RdMassage *one = a;
  const RdMassage *other = b;

  if (one->starts != other->starts)
    return one->starts < other->starts ? -1 : 1;
  return (one->booking > other->booking) - (one->booking < other->booking);
}

/* A programme set aside no longer asks anything of the days after it. */
static gboolean
is_dropped (RdTraining *self, RdWorkout *workout)
{
  RdProgramme *programme;

  if (workout->outcome != RD_OUTCOME_PLANNED || workout->programme == 0)
    return FALSE;
  programme = find_record (self->records.programmes, workout->programme);
  return programme && programme->closed &&
         (workout->date >= self->today || workout->date > programme->ends);
}

static void
sort_workouts (RdTraining *self)
{
  GPtrArray *all = self->records.workouts;

  self->workouts = g_ptr_array_sized_new (LENGTH (all));
  for (guint i = 0; i < LENGTH (all); i++)
    if (!is_dropped (self, g_ptr_array_index (all, i)))
      g_ptr_array_add (self->workouts, g_ptr_array_index (all, i));
  g_ptr_array_sort (self->workouts, compare_workouts);
}

static void
sort_races (RdTraining *self)
{
  GPtrArray *all = self->records.races;

  self->races = g_ptr_array_sized_new (LENGTH (all));
  for (guint i = 0; i < LENGTH (all); i++)
    g_ptr_array_add (self->races, g_ptr_array_index (all, i));
  g_ptr_array_sort (self->races, compare_races);
}

static RdTrainingDay *
add_day (GArray *days, RdDate date, guint first)
{
  RdTrainingDay day = { .date = date, .first = first };

  g_array_append_val (days, day);
  return &g_array_index (days, RdTrainingDay, days->len - 1);
}

static void
sum_workouts (RdTraining *self, GArray *days)
{
  RdTrainingDay *day = NULL;

  for (guint i = 0; i < self->workouts->len; i++)
    {
      RdWorkout *workout = g_ptr_array_index (self->workouts, i);
      RdLoadFlags flags = rd_training_workout_flags (self, workout);

      if (day == NULL || day->date != workout->date)
        day = add_day (days, workout->date, i);
      day->n++;
      day->planned += rd_workout_planned_load (workout);
      day->done += rd_workout_done_load (workout);
      day->training += rd_training_workout_load (self, workout);
      day->taxing |=
        flags && workout->kind != RD_WORKOUT_REST && workout->kind != RD_WORKOUT_STRETCH;
      day->flags |= flags;
    }
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  RdDate one = ((const RdTrainingDay *)a)->date;
  RdDate other = ((const RdTrainingDay *)b)->date;

  return (one > other) - (one < other);
}

static RdLoadFlags
booking_flags (RdTraining *self, RdBooking *booking)
{
  if (booking->status == RD_BOOKING_ARRIVED || booking->status == RD_BOOKING_COMPLETED)
    return RD_LOAD_DONE;
  return booking->starts < self->records.now ? RD_LOAD_ASSUMED : RD_LOAD_PROJECTED;
}

static gboolean
is_firm (RdService *service, RdBooking *booking)
{
  int pressure = booking->pressure != RD_UNSET ? booking->pressure : service->pressure;

  return booking->status == RD_BOOKING_COMPLETED && pressure >= 4;
}

/* One entry a booking, as a day of its own, which join_days() adds to the workouts' day. */
static void
sum_massages (RdTraining *self, GArray *days)
{
  GPtrArray *bookings = self->records.bookings;

  for (guint i = 0; i < LENGTH (bookings); i++)
    {
      RdBooking *booking = g_ptr_array_index (bookings, i);
      RdService *service = find_record (self->records.services, booking->service);

      if (service == NULL || !rd_booking_takes_time (booking))
        continue;

      RdDate date = rd_zone_date (self->records.zone, booking->starts);
      double load = rd_training_massage_load (self->records.settings, service, booking);

      if (service->discipline & RD_DISCIPLINE_ANY_MASSAGE)
        {
          RdMassage massage = { booking->starts, date, rd_record_id (booking),
                                is_firm (service, booking) };
          g_array_append_val (self->massages, massage);
        }
      else if (load == 0)
        continue;

      RdTrainingDay *day = add_day (days, date, 0);
      day->massage = load;
      day->flags = load > 0 ? booking_flags (self, booking) : 0;
    }
  g_array_sort (self->massages, compare_massages);
}

/* Workouts say how a day's load is known; massages only where there are none. */
static void
join_days (GArray *days)
{
  guint kept = 0;

  g_array_sort (days, compare_days);
  for (guint i = 0; i < days->len; i++)
    {
      RdTrainingDay next = g_array_index (days, RdTrainingDay, i);
      RdTrainingDay *last = kept ? &g_array_index (days, RdTrainingDay, kept - 1) : NULL;

      if (last == NULL || last->date != next.date)
        {
          g_array_index (days, RdTrainingDay, kept++) = next;
          continue;
        }

      gboolean workouts = last->n > 0 || next.n > 0;
      RdLoadFlags flags =
        workouts ? (last->n > 0 ? last->flags : next.flags) : last->flags | next.flags;

      if (next.n > 0)
        {
          next.massage += last->massage;
          *last = next;
        }
      else
        last->massage += next.massage;
      last->flags = flags;
    }
  g_array_set_size (days, kept);
}

static void
clear_training (gpointer data)
{
  RdTraining *self = data;
  RdTrainingRecords *records = &self->records;

  g_clear_object (&records->settings);
  g_clear_pointer (&records->zone, rd_zone_unref);
  g_clear_object (&records->client);
  g_clear_pointer (&records->programmes, g_ptr_array_unref);
  g_clear_pointer (&records->workouts, g_ptr_array_unref);
  g_clear_pointer (&records->races, g_ptr_array_unref);
  g_clear_pointer (&records->bookings, g_ptr_array_unref);
  g_clear_pointer (&records->contraindications, g_ptr_array_unref);
  g_clear_pointer (&records->services, g_ptr_array_unref);
  g_clear_pointer (&self->workouts, g_ptr_array_unref);
  g_clear_pointer (&self->races, g_ptr_array_unref);
  g_clear_pointer (&self->massages, g_array_unref);
  g_clear_pointer (&self->days, g_array_unref);
}

/**
 * rd_training_new:
 * @records: what it is built from; its arrays are held, not copied, and must not change any more
 *
 * Sorts and sums the records once, so that every later question is short.
 *
 * Returns: (transfer full): what planning knows of the client; it may be read from several threads
 */
RdTraining *
rd_training_new (const RdTrainingRecords *records)
{
  RdTraining *self = g_atomic_rc_box_new0 (RdTraining);

  self->records = (RdTrainingRecords){
    .settings = g_object_ref (records->settings),
    .zone = rd_zone_ref (records->zone),
    .client = g_object_ref (records->client),
    .programmes = ref_array (records->programmes),
    .workouts = ref_array (records->workouts),
    .races = ref_array (records->races),
    .bookings = ref_array (records->bookings),
    .contraindications = ref_array (records->contraindications),
    .services = ref_array (records->services),
    .now = records->now,
  };
  self->today = rd_zone_date (records->zone, records->now);
  self->massages = g_array_new (FALSE, FALSE, sizeof (RdMassage));
  self->days = g_array_new (FALSE, FALSE, sizeof (RdTrainingDay));

  sort_workouts (self);
  sort_races (self);
  sum_workouts (self, self->days);
  sum_massages (self, self->days);
  join_days (self->days);
  return self;
}

/**
 * rd_training_ref:
 * @training: what planning knows of a client
 *
 * Returns: (transfer full): @training with one more reference
 */
RdTraining *
rd_training_ref (RdTraining *training)
{
  return g_atomic_rc_box_acquire (training);
}

/**
 * rd_training_unref:
 * @training: (transfer full): what planning knows of a client
 *
 * Drops a reference.
 */
void
rd_training_unref (RdTraining *training)
{
  g_atomic_rc_box_release_full (training, clear_training);
}

/**
 * rd_training_records:
 * @training: what planning knows of a client
 *
 * Returns: what it was built from
 */
const RdTrainingRecords *
rd_training_records (RdTraining *training)
{
  return &training->records;
}

/* Private to planning/ from here on; see rd-training-private.h. */

/* Finds the first element of @length whose date, @offset bytes into it, is not before @date. */
static guint
lower_bound (const char *data, guint length, gsize size, gsize offset, RdDate date)
{
  guint low = 0;
  guint high = length;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (*(const RdDate *)(data + middle * size + offset) < date)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

GArray *
rd_training_days (RdTraining *training)
{
  return training->days;
}

/* The index of the first day with a record on or after @date. */
guint
rd_training_day_index (RdTraining *training, RdDate date)
{
  return lower_bound (training->days->data, training->days->len, sizeof (RdTrainingDay),
                      G_STRUCT_OFFSET (RdTrainingDay, date), date);
}

/* (nullable): the day's sums, where it has a record. */
const RdTrainingDay *
rd_training_day (RdTraining *training, RdDate date)
{
  guint index = rd_training_day_index (training, date);

  if (index == training->days->len)
    return NULL;

  const RdTrainingDay *day = &g_array_index (training->days, RdTrainingDay, index);
  return day->date == date ? day : NULL;
}

RdWorkout *
rd_training_workout (RdTraining *training, guint index)
{
  return g_ptr_array_index (training->workouts, index);
}

RdDate
rd_training_today (RdTraining *training)
{
  return training->today;
}

/* How a workout counts: done, assumed or projected; 0 where it was missed, or counts as missed. */
RdLoadFlags
rd_training_workout_flags (RdTraining *training, RdWorkout *workout)
{
  if (workout->outcome == RD_OUTCOME_DONE)
    return RD_LOAD_DONE;
  if (workout->outcome == RD_OUTCOME_MISSED)
    return 0;
  if (workout->date >= training->today)
    return RD_LOAD_PROJECTED;
  return training->records.settings->unrecorded == RD_UNRECORDED_AS_MISSED ? 0 : RD_LOAD_ASSUMED;
}

GPtrArray *
rd_training_races (RdTraining *training)
{
  return training->races;
}

/* The index of the first race on or after @date. */
guint
rd_training_race_index (RdTraining *training, RdDate date)
{
  guint index = 0;

  while (index < training->races->len &&
         ((RdRace *)g_ptr_array_index (training->races, index))->date < date)
    index++;
  return index;
}

GArray *
rd_training_massages (RdTraining *training)
{
  return training->massages;
}

/* The index of the first massage on or after @date. */
guint
rd_training_massage_index (RdTraining *training, RdDate date)
{
  return lower_bound (training->massages->data, training->massages->len, sizeof (RdMassage),
                      G_STRUCT_OFFSET (RdMassage, date), date);
}

/* Whether a programme that was not set aside holds the day. */
gboolean
rd_training_covers (RdTraining *training, RdDate date)
{
  GPtrArray *programmes = training->records.programmes;

  for (guint i = 0; i < LENGTH (programmes); i++)
    {
      RdProgramme *programme = g_ptr_array_index (programmes, i);

      if (!programme->closed && date >= programme->starts && date <= programme->ends)
        return TRUE;
    }
  return FALSE;
}

/* What a workout counts, AU: as done where that is recorded, as planned where it counts at all. */
double
rd_training_workout_load (RdTraining *training, RdWorkout *workout)
{
  RdLoadFlags flags = rd_training_workout_flags (training, workout);

  if (flags == RD_LOAD_DONE)
    return rd_workout_done_load (workout);
  return flags ? rd_workout_planned_load (workout) : 0;
}

/* The load of a booking as massage, AU: minutes × load a minute, by the service or the pressure. */
double
rd_training_massage_load (RdSettings *settings, RdService *service, RdBooking *booking)
{
  const double by_pressure[] = { settings->massage_load_1, settings->massage_load_2,
                                 settings->massage_load_3, settings->massage_load_4,
                                 settings->massage_load_5 };
  double minutes = (booking->ends - booking->starts) / 60.0;

  if (service == NULL || !rd_booking_takes_time (booking) || minutes <= 0)
    return 0;
  if (!isnan (service->load_per_minute))
    return minutes * service->load_per_minute;
  if (!(service->discipline & RD_DISCIPLINE_ANY_MASSAGE))
    return 0;

  int pressure = booking->pressure != RD_UNSET ? booking->pressure : service->pressure;
  return pressure >= 1 && pressure <= 5 ? minutes * by_pressure[pressure - 1] : 0;
}

/**
 * rd_training_follows:
 * @training: a client's training
 * @date: a day
 *
 * The programme the client follows on @date: the one of that day, else the next to come, else the
 * last; of two that fit alike the one made later. One set aside counts only where there is no
 * other.
 *
 * Returns: (transfer none) (nullable): a programme, %NULL for a client who never had one
 */
RdProgramme *
rd_training_follows (RdTraining *training, RdDate date)
{
  GPtrArray *programmes = training->records.programmes;
  RdProgramme *best = NULL;
  int best_distance = G_MAXINT;

  for (guint i = 0; i < LENGTH (programmes); i++)
    {
      RdProgramme *programme = g_ptr_array_index (programmes, i);
      int distance = date < programme->starts ? 1 + programme->starts - date
                     : date > programme->ends ? G_MAXINT / 4 + date - programme->ends
                                              : 0;

      if (programme->closed)
        distance += G_MAXINT / 2;
      if (best == NULL || distance < best_distance ||
          (distance == best_distance && rd_record_id (programme) > rd_record_id (best)))
        {
          best = programme;
          best_distance = distance;
        }
    }
  return best;
}
