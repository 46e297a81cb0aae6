/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ctl-workout.c: the workouts of a programme. */
#include "ctl-table.h"

#include "practice/rd-programme-edit-commands.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdio.h>

#define MAX_MINUTES 2880

static RdWorkout *
find_workout (RdCtl *ctl, GError **error)
{
  return rd_ctl_find (ctl, RD_TYPE_WORKOUT, ctl->arguments->pdata[0], error);
}

/* Minutes that are missing come from the distance at the client's easy pace, as in a file. */
static gboolean
complete (RdCtl *ctl, RdWorkout *workout, GError **error)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, workout->client);
  g_autoptr (RdClient) client = rd_ctl_find (ctl, RD_TYPE_CLIENT, id, error);

  if (client == NULL)
    return FALSE;
  if (workout->minutes == RD_UNSET && workout->distance_km > 0 &&
      rd_workout_kind_is_run (workout->kind))
    workout->minutes = MIN (round (workout->distance_km * client->easy_pace / 60), MAX_MINUTES);
  return TRUE;
}

static gboolean
add (RdCtl *ctl, GError **error)
{
  g_autoptr (RdProgramme) programme =
    rd_ctl_find (ctl, RD_TYPE_PROGRAMME, ctl->arguments->pdata[0], error);
  g_autoptr (RdWorkout) workout = rd_record_new (RD_TYPE_WORKOUT);

  if (programme == NULL || !rd_ctl_fill_record (ctl, workout, error))
    return FALSE;
  workout->client = programme->client;
  workout->programme = rd_record_id (programme);
  if (!complete (ctl, workout, error) || !rd_practice_keep (ctl->practice, workout, error))
    return FALSE;
  printf ("%" G_GINT64_FORMAT "\n", rd_record_id (workout));
  return TRUE;
}

static gboolean
change (RdCtl *ctl, GError **error)
{
  g_autoptr (RdWorkout) workout = find_workout (ctl, error);

  return workout && rd_ctl_fill_record (ctl, workout, error) &&
         rd_practice_keep (ctl->practice, workout, error);
}

/* Ids of the workouts named, and the day of the earliest. */
static GArray *
find_workouts (RdCtl *ctl, RdDate *first, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  *first = G_MAXINT32;
  for (guint i = 0; i < ctl->arguments->len; i++)
    {
      g_autoptr (RdWorkout) workout =
        rd_ctl_find (ctl, RD_TYPE_WORKOUT, ctl->arguments->pdata[i], error);
      gint64 id;

      if (workout == NULL)
        return NULL;
      id = rd_record_id (workout);
      *first = MIN (*first, workout->date);
      g_array_append_val (ids, id);
    }
  return g_steal_pointer (&ids);
}

static gboolean
move (RdCtl *ctl, GError **error)
{
  g_autoptr (GArray) ids = NULL;
  RdDate first, to;
  int days = 0;

  if (rd_ctl_has (ctl, "days") == rd_ctl_has (ctl, "to"))
    {
      g_set_error_literal (error, RD_CTL_USAGE_ERROR,
                           _ ("“programme workout move” needs --days N or --to DATE."));
      return FALSE;
    }
  ids = find_workouts (ctl, &first, error);
  if (ids == NULL)
    return FALSE;
  to = first;
  if (!rd_ctl_get_int (ctl, "days", -3660, 3660, &days, error) ||
      !rd_ctl_get_date (ctl, "to", &to, error))
    return FALSE;
  return rd_practice_move_workouts (ctl->practice, (gint64 *)(void *)ids->data, ids->len,
                                    rd_ctl_has (ctl, "to") ? to - first : days, error);
}

static gboolean
copy (RdCtl *ctl, GError **error)
{
  RdDate first, to = RD_DATE_UNSET;
  g_autoptr (RdProgramme) programme = NULL;
  g_autoptr (GArray) ids = find_workouts (ctl, &first, error);
  g_autoptr (GArray) made = NULL;

  if (ids == NULL || !rd_ctl_get_date (ctl, "to", &to, error) ||
      !(programme = rd_ctl_find_option (ctl, "programme", RD_TYPE_PROGRAMME, error)) ||
      !(made = rd_practice_copy_workouts (ctl->practice, (gint64 *)(void *)ids->data, ids->len,
                                          rd_record_id (programme), to, error)))
    return FALSE;
  for (guint i = 0; i < made->len; i++)
    printf ("%" G_GINT64_FORMAT "\n", g_array_index (made, gint64, i));
  return TRUE;
}

static gboolean
remove_workout (RdCtl *ctl, GError **error)
{
  g_autoptr (RdWorkout) workout = find_workout (ctl, error);

  return workout &&
         rd_practice_remove (ctl->practice, RD_TYPE_WORKOUT, rd_record_id (workout), error);
}

static gboolean
record (RdCtl *ctl, RdWorkoutOutcome outcome, RdWorkout *done, GError **error)
{
  g_autoptr (RdWorkout) workout = find_workout (ctl, error);

  return workout && rd_practice_record_workout (ctl->practice, rd_record_id (workout), outcome,
                                                done->done_minutes, done->done_distance_km,
                                                done->done_rpe, error);
}

static gboolean
set_done (RdCtl *ctl, GError **error)
{
  g_autoptr (RdWorkout) done = rd_record_new (RD_TYPE_WORKOUT);

  return rd_ctl_fill_record (ctl, done, error) && record (ctl, RD_OUTCOME_DONE, done, error);
}

static gboolean
set_missed (RdCtl *ctl, GError **error)
{
  g_autoptr (RdWorkout) nothing = rd_record_new (RD_TYPE_WORKOUT);

  return record (ctl, RD_OUTCOME_MISSED, nothing, error);
}

static gboolean
set_planned (RdCtl *ctl, GError **error)
{
  g_autoptr (RdWorkout) nothing = rd_record_new (RD_TYPE_WORKOUT);

  return record (ctl, RD_OUTCOME_PLANNED, nothing, error);
}

#define PLAN                                                                                       \
  { "minutes", "M", N_ ("How long it is to be"), 0, NULL, NULL },                                  \
    { "distance-km", "KM", N_ ("How far it is to be"), 0, NULL, NULL },                            \
    { "rpe", "0-10", N_ ("How hard it is to be"), 0, NULL, NULL },                                 \
    { "start", "HH:MM", N_ ("When in the day"), 0, NULL, NULL },                                   \
    { "title", "TEXT", N_ ("What the plan calls it"), 0, NULL, NULL },                             \
    { "warm-up", "TEXT", N_ ("What is done before it"), 0, NULL, NULL },                           \
    { "cool-down", "TEXT", N_ ("What is done after it"), 0, NULL, NULL },                          \
    { "note", "TEXT", N_ ("What the plan says of it"), 0, NULL, NULL },                            \
  {                                                                                                \
    NULL                                                                                           \
  }

static const RdCtlOption add_options[] = {
  { "date", "DATE", N_ ("Its day"), RD_CTL_REQUIRED, NULL, NULL },
  { "kind", "KIND", N_ ("Such as easy, hills or strength"), RD_CTL_REQUIRED, NULL, NULL },
  PLAN,
};

static const RdCtlOption change_options[] = {
  { "date", "DATE", N_ ("Its day"), 0, NULL, NULL },
  { "kind", "KIND", N_ ("Such as easy, hills or strength"), 0, NULL, NULL },
  PLAN,
};

static const RdCtlOption move_options[] = {
  { "days", "N", N_ ("By so many days; negative: earlier"), 0, NULL, NULL },
  { "to", "DATE", N_ ("The earliest of them to that day"), 0, NULL, NULL },
  { NULL },
};

static const RdCtlOption copy_options[] = {
  { "to", "DATE", N_ ("The earliest of them to that day"), RD_CTL_REQUIRED, NULL, NULL },
  { "programme", "P", N_ ("The programme the copies belong to"), RD_CTL_REQUIRED, NULL, NULL },
  { NULL },
};

static const RdCtlOption done_options[] = {
  { "minutes", "M", N_ ("How long it was; otherwise as planned"), 0, "done_minutes", NULL },
  { "km", "KM", N_ ("How far it was"), 0, "done_distance_km", NULL },
  { "rpe", "0-10", N_ ("How hard it felt; otherwise as planned"), 0, "done_rpe", NULL },
  { NULL },
};

#define OF_A_WORKOUT .arguments = "WORKOUT", .n_arguments = 1

const RdCtlCommand rd_ctl_workout_commands[] = {
  { .name = "programme workout add",
    .arguments = "PROGRAMME",
    .n_arguments = 1,
    .help = N_ ("Add a workout to a programme"),
    .options = add_options,
    .run = add },
  { .name = "programme workout change",
    OF_A_WORKOUT,
    .help = N_ ("Change what is planned"),
    .options = change_options,
    .run = change },
  { .name = "programme workout move",
    .arguments = "WORKOUT…",
    .n_arguments = RD_CTL_ONE_OR_MORE,
    .help = N_ ("Move workouts to other days"),
    .options = move_options,
    .run = move },
  { .name = "programme workout copy",
    .arguments = "WORKOUT…",
    .n_arguments = RD_CTL_ONE_OR_MORE,
    .help = N_ ("Copy what is planned"),
    .options = copy_options,
    .run = copy },
  { .name = "programme workout remove",
    OF_A_WORKOUT,
    .help = N_ ("Remove a workout"),
    .run = remove_workout },
  { .name = "programme workout done",
    OF_A_WORKOUT,
    .help = N_ ("Record that it was done"),
    .options = done_options,
    .run = set_done },
  { .name = "programme workout missed",
    OF_A_WORKOUT,
    .help = N_ ("Record that it was missed"),
    .run = set_missed },
  { .name = "programme workout planned",
    OF_A_WORKOUT,
    .help = N_ ("Take back what was recorded of it"),
    .run = set_planned },
  { NULL },
};
