/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-activity-match.c: which planned workout a recorded activity was.
 *
 * An activity is told from others by the name its source gave it; the same one that comes from
 * another source, or that a person wrote down, is known by when it was and how long. One that is
 * new belongs to the planned workout of its day and family that comes nearest to its length, and a
 * workout to the activity that comes nearest: a run may have been any kind of run, since a watch
 * cannot tell hills from tempo.
 */
#include "rd-activity-match.h"

#include <math.h>
#include <string.h>

/* The same activity from two sources differs by seconds, and by how each counts standing. */
#define SAME_START_SECONDS 120
#define SAME_LENGTH 0.15
/* Who writes down when they ran does not look at the clock. */
#define SAME_START_BY_HAND_SECONDS 7200

/* Records by their names and by their days. */
typedef struct
{
  GHashTable *by_uid;  /* done_uid: RdWorkout */
  GHashTable *by_date; /* date: GPtrArray of RdWorkout */
} Index;

static void
init_index (Index *self)
{
  self->by_uid = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_date = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_ptr_array_unref);
}

static void
clear_index (Index *self)
{
  g_hash_table_unref (self->by_uid);
  g_hash_table_unref (self->by_date);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Index, clear_index)

static GPtrArray *
list_day (const Index *self, RdDate date)
{
  return g_hash_table_lookup (self->by_date, GINT_TO_POINTER (date));
}

static void
add_to_index (Index *self, RdWorkout *workout)
{
  GPtrArray *day = list_day (self, workout->date);

  if (day == NULL)
    {
      day = g_ptr_array_new ();
      g_hash_table_insert (self->by_date, GINT_TO_POINTER (workout->date), day);
    }
  g_ptr_array_add (day, workout);
  if (workout->outcome == RD_OUTCOME_DONE && workout->done_uid &&
      !g_hash_table_contains (self->by_uid, workout->done_uid))
    g_hash_table_insert (self->by_uid, workout->done_uid, workout);
}

static gboolean
is_same_family (RdWorkoutKind a, RdWorkoutKind b)
{
  return a == b || (rd_workout_kind_is_run (a) && rd_workout_kind_is_run (b));
}

/* A workout of which only that it was done is known took as long as it was planned. */
static int
count_minutes (const RdWorkout *workout)
{
  return workout->done_minutes != RD_UNSET ? workout->done_minutes : workout->minutes;
}

static gboolean
is_same_length (const RdWorkout *known, const RdWorkout *activity)
{
  int minutes = count_minutes (known);

  return minutes != RD_UNSET && ABS (minutes - activity->done_minutes) <=
                                  1 + SAME_LENGTH * MAX (minutes, activity->done_minutes);
}

static gboolean
is_same_start (const RdWorkout *known, const RdWorkout *activity)
{
  return known->done_start != RD_INSTANT_UNSET && activity->done_start != RD_INSTANT_UNSET &&
         ABS (known->done_start - activity->done_start) <= SAME_START_SECONDS;
}

static gboolean
is_same_source (const RdWorkout *known, const RdWorkout *activity)
{
  return known->done_uid && g_strcmp0 (known->done_source, activity->done_source) == 0;
}

/* Where one of two accounts has no time of day, or a person wrote it down, the day, the family and
 * the length decide; but a source does not tell the same activity twice, each time otherwise. */
static gboolean
is_same_day (const RdWorkout *known, const RdWorkout *activity)
{
  gboolean timed =
    known->done_start != RD_INSTANT_UNSET && activity->done_start != RD_INSTANT_UNSET;

  if (timed && (known->done_uid ||
                ABS (known->done_start - activity->done_start) > SAME_START_BY_HAND_SECONDS))
    return FALSE;
  return known->date == activity->date && !is_same_source (known, activity) &&
         is_same_family (known->kind, activity->kind);
}

/* The account of @activity among those of @index. What is in @claimed is that of another already,
 * as far as its day tells. */
static RdWorkout *
find_account (const Index *index, const RdWorkout *activity, GHashTable *claimed)
{
  RdWorkout *likely = NULL;

  if (activity->done_uid && g_hash_table_contains (index->by_uid, activity->done_uid))
    return g_hash_table_lookup (index->by_uid, activity->done_uid);
  /* Around midnight, in another zone, it may have another date. */
  for (RdDate date = activity->date - 1; date <= activity->date + 1; date++)
    {
      GPtrArray *day = list_day (index, date);

      for (guint i = 0; day && i < day->len; i++)
        {
          RdWorkout *known = day->pdata[i];

          if (known->outcome != RD_OUTCOME_DONE || !is_same_length (known, activity))
            continue;
          if (is_same_start (known, activity))
            return known;
          if (likely == NULL && is_same_day (known, activity) &&
              !g_hash_table_contains (claimed, known))
            likely = known;
        }
    }
  if (likely)
    g_hash_table_add (claimed, likely);
  return likely;
}

/* What an activity can say of a workout; what it leaves unsaid stays as it is. */
static const char *const told[] = { "done_minutes", "done_distance_km", "done_rpe",   "done_start",
                                    "heart_rate",   "done_uid",         "done_source" };

static void
tell (RdWorkout *workout, RdWorkout *activity)
{
  RdRecordClass *class = RD_RECORD_GET_CLASS (workout);
  /* Another source's account of the same activity does not overrule the first. */
  gboolean overrules =
    workout->done_uid == NULL || g_strcmp0 (workout->done_uid, activity->done_uid) == 0;

  workout->outcome = RD_OUTCOME_DONE;
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    {
      const RdField *field = rd_record_class_field (class, told[i]);

      if (rd_field_is_set (field, activity) && (overrules || !rd_field_is_set (field, workout)))
        rd_field_copy (field, activity, workout);
    }
}

static RdActivityMatch
match_known (RdWorkout *known, RdWorkout *activity)
{
  RdActivityMatch match = { RD_MATCH_KNOWN, activity, rd_record_copy (known) };

  tell (match.workout, activity);
  if (!rd_record_equal (match.workout, known))
    match.kind = RD_MATCH_MORE;
  return match;
}

/* An activity and a workout it could have been. */
typedef struct
{
  guint activity;
  RdWorkout *planned;
  double distance;
} Pair;

static double
judge_distance (const RdWorkout *planned, const RdWorkout *activity)
{
  double length =
    planned->minutes == RD_UNSET ? G_MAXINT16 : ABS (planned->minutes - activity->done_minutes);

  return length + (planned->kind == activity->kind ? 0 : 0.5);
}

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  const Pair *first = a, *second = b;
  gint64 first_id = rd_record_id (first->planned), second_id = rd_record_id (second->planned);

  if (first->distance != second->distance)
    return first->distance < second->distance ? -1 : 1;
  if (first->activity != second->activity)
    return first->activity < second->activity ? -1 : 1;
  return first_id < second_id ? -1 : first_id > second_id;
}

static gboolean
could_have_been (const RdWorkout *planned, const RdWorkout *activity, GHashTable *claimed)
{
  return planned->outcome != RD_OUTCOME_DONE && planned->kind != RD_WORKOUT_REST &&
         is_same_family (planned->kind, activity->kind) &&
         !g_hash_table_contains (claimed, planned);
}

/* Gives the activities that are new the workouts they were planned as, the nearest first. */
static void
give_planned (GArray *matches, const Index *workouts, GHashTable *claimed)
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (Pair));

  for (guint i = 0; i < matches->len; i++)
    {
      RdActivityMatch *match = &g_array_index (matches, RdActivityMatch, i);
      GPtrArray *day = list_day (workouts, match->activity->date);

      for (guint k = 0; match->kind == RD_MATCH_UNPLANNED && day && k < day->len; k++)
        if (could_have_been (day->pdata[k], match->activity, claimed))
          {
            Pair pair = { i, day->pdata[k], judge_distance (day->pdata[k], match->activity) };

            g_array_append_val (pairs, pair);
          }
    }
  g_array_sort (pairs, compare_pairs);
  for (guint i = 0; i < pairs->len; i++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, i);
      RdActivityMatch *match = &g_array_index (matches, RdActivityMatch, pair->activity);

      if (match->kind != RD_MATCH_UNPLANNED || !g_hash_table_add (claimed, pair->planned))
        continue;
      match->kind = RD_MATCH_PLANNED;
      match->workout = rd_record_copy (pair->planned);
      tell (match->workout, match->activity);
    }
}

/* An activity that comes twice has the workout of the first, and tells what that did not. */
static void
join_twice (GArray *matches, GHashTable *places)
{
  for (guint i = 0; i < matches->len; i++)
    {
      RdActivityMatch *match = &g_array_index (matches, RdActivityMatch, i);
      gpointer place = g_hash_table_lookup (places, match->activity);
      RdActivityMatch *first;

      if (match->kind != RD_MATCH_TWICE)
        continue;
      first = &g_array_index (matches, RdActivityMatch, GPOINTER_TO_UINT (place));
      tell (first->workout, match->activity);
      match->workout = g_object_ref (first->workout);
    }
}

static void
clear_match (gpointer data)
{
  g_clear_object (&((RdActivityMatch *)data)->workout);
}

/* What is known already, and what comes twice; the rest is not planned as far as is known yet. */
static GArray *
find_accounts (GPtrArray *activities, const Index *known, GHashTable *claimed, GHashTable *places)
{
  GArray *matches = g_array_sized_new (FALSE, FALSE, sizeof (RdActivityMatch), activities->len);
  g_auto (Index) before = { NULL };

  init_index (&before);
  g_array_set_clear_func (matches, clear_match);
  for (guint i = 0; i < activities->len; i++)
    {
      RdWorkout *activity = activities->pdata[i];
      RdActivityMatch match = { RD_MATCH_UNPLANNED, activity, NULL };
      RdWorkout *first = find_account (&before, activity, claimed);
      RdWorkout *account = first ? NULL : find_account (known, activity, claimed);

      if (first)
        match.kind = RD_MATCH_TWICE;
      else if (account)
        match = match_known (account, activity);
      if (match.kind == RD_MATCH_UNPLANNED || match.kind == RD_MATCH_MORE)
        add_to_index (&before, activity);
      g_hash_table_insert (places, activity,
                           first ? g_hash_table_lookup (places, first) : GUINT_TO_POINTER (i));
      g_array_append_val (matches, match);
    }
  return matches;
}

/**
 * rd_activity_match:
 * @workouts: (element-type RdWorkout): all of a client's workouts
 * @activities: (element-type RdWorkout): what was recorded; kept alive by the caller
 *
 * Finds what each activity is. The same workouts and activities always give the same answer, and
 * activities that were kept by it are known the next time.
 *
 * Returns: (transfer full) (element-type RdActivityMatch): a match for each activity, in their
 * order
 */
GArray *
rd_activity_match (GPtrArray *workouts, GPtrArray *activities)
{
  g_auto (Index) known = { NULL };
  g_autoptr (GHashTable) claimed = g_hash_table_new (NULL, NULL);
  /* Of each activity, the place of the first that is the same. */
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  GArray *matches;

  init_index (&known);
  for (guint i = 0; i < workouts->len; i++)
    add_to_index (&known, workouts->pdata[i]);
  matches = find_accounts (activities, &known, claimed, places);
  give_planned (matches, &known, claimed);
  for (guint i = 0; i < matches->len; i++)
    {
      RdActivityMatch *match = &g_array_index (matches, RdActivityMatch, i);

      if (match->kind == RD_MATCH_UNPLANNED)
        match->workout = rd_record_copy (match->activity);
    }
  join_twice (matches, places);
  return matches;
}
