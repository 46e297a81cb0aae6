/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ctl-training.c: load, when a massage fits, and the best free times. */
#include "ctl-json.h"
#include "ctl-table.h"

#include "planning/rd-load.h"
#include "planning/rd-slot-finder.h"
#include "planning/rd-suitability.h"
#include "practice/rd-wording.h"

#include <glib/gi18n.h>

typedef struct
{
  gint64 client;
  gint64 now;
} TrainingQuestion;

static gpointer
read_training (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  TrainingQuestion *question = argument;

  return rd_training_read (store, question->client, question->now, error);
}

/* The range and the training of --client. */
static RdTraining *
ask_training (RdCtl *ctl, RdDate *from, RdDate *to, GError **error)
{
  g_autoptr (RdClient) client = NULL;
  TrainingQuestion question = { .now = rd_practice_now (ctl->practice) };

  if (!rd_ctl_get_range (ctl, from, to, error))
    return NULL;
  client = rd_ctl_find_option (ctl, "client", RD_TYPE_CLIENT, error);
  if (client == NULL)
    return NULL;
  question.client = rd_record_id (client);
  return rd_practice_read (ctl->practice, read_training, &question, error);
}

static void
add_date (RdCtlTable *table, RdDate date)
{
  g_autofree char *text = rd_date_format (date);

  rd_ctl_table_add (table, text);
}

static const RdCtlColumn week_columns[] = {
  { "week", N_ ("Week of"), RD_CTL_TEXT },
  { "load", N_ ("Load"), RD_CTL_NUMBER },
  { "monotony", N_ ("Monotony"), RD_CTL_NUMBER },
  { "strain", N_ ("Strain"), RD_CTL_NUMBER },
};

static void
print_weeks (RdCtl *ctl, RdTraining *training, RdDate from, RdDate to)
{
  g_autoptr (GArray) weeks = rd_load_weeks (training, from, to);
  g_autoptr (RdCtlTable) table = rd_ctl_table_new (week_columns, G_N_ELEMENTS (week_columns));

  for (guint i = 0; i < weeks->len; i++)
    {
      RdLoadWeek *week = &g_array_index (weeks, RdLoadWeek, i);

      add_date (table, week->start);
      rd_ctl_table_add_real (table, week->load);
      rd_ctl_table_add_real (table, week->monotony);
      rd_ctl_table_add_real (table, week->strain);
    }
  rd_ctl_table_print (table, ctl);
}

static const RdCtlColumn day_columns[] = {
  { "date", N_ ("Date"), RD_CTL_TEXT },         { "planned", N_ ("Planned"), RD_CTL_NUMBER },
  { "done", N_ ("Done"), RD_CTL_NUMBER },       { "massage", N_ ("Massage"), RD_CTL_NUMBER },
  { "load", N_ ("Load"), RD_CTL_NUMBER },       { "fitness", N_ ("Fitness"), RD_CTL_NUMBER },
  { "fatigue", N_ ("Fatigue"), RD_CTL_NUMBER }, { "form", N_ ("Form"), RD_CTL_NUMBER },
};

static void
print_days (RdCtl *ctl, RdTraining *training, RdDate from, RdDate to)
{
  g_autoptr (GArray) days = rd_load_days (training, from, to);
  g_autoptr (RdCtlTable) table = rd_ctl_table_new (day_columns, G_N_ELEMENTS (day_columns));

  for (guint i = 0; i < days->len; i++)
    {
      RdLoadDay *day = &g_array_index (days, RdLoadDay, i);

      add_date (table, day->date);
      rd_ctl_table_add_real (table, day->planned);
      rd_ctl_table_add_real (table, day->done);
      rd_ctl_table_add_real (table, day->massage);
      rd_ctl_table_add_real (table, day->load);
      rd_ctl_table_add_real (table, day->fitness);
      rd_ctl_table_add_real (table, day->fatigue);
      rd_ctl_table_add_real (table, day->form);
    }
  rd_ctl_table_print (table, ctl);
}

static gboolean
show_load (RdCtl *ctl, GError **error)
{
  RdDate from, to;
  g_autoptr (RdTraining) training = ask_training (ctl, &from, &to, error);

  if (training == NULL)
    return FALSE;
  if (rd_ctl_has (ctl, "weekly"))
    print_weeks (ctl, training, from, to);
  else
    print_days (ctl, training, from, to);
  return TRUE;
}

static void
write_days (RdZone *zone, GArray *days)
{
  RdCtlJson json = rd_ctl_json_begin ();

  rd_ctl_json_open (&json, NULL, '[');
  for (guint i = 0; i < days->len; i++)
    {
      RdDaySuitability *day = &g_array_index (days, RdDaySuitability, i);

      rd_ctl_json_open (&json, NULL, '{');
      rd_ctl_json_date (&json, "date", day->date);
      rd_ctl_json_text (&json, "kind", rd_enum_to_nick (RD_TYPE_WORKOUT_KIND, day->kind));
      rd_ctl_json_real (&json, "load", day->load);
      rd_ctl_json_boolean (&json, "hard", day->hard);
      rd_ctl_json_suitability (&json, &day->before);
      if (day->has_after)
        {
          rd_ctl_json_open (&json, "after", '{');
          rd_ctl_json_instant (&json, "from", zone, day->after_from);
          rd_ctl_json_suitability (&json, &day->after);
          rd_ctl_json_close (&json, '}');
        }
      rd_ctl_json_close (&json, '}');
    }
  rd_ctl_json_close (&json, ']');
  rd_ctl_json_print (&json);
}

static const RdCtlColumn suitability_columns[] = {
  { "date", N_ ("Date"), RD_CTL_TEXT },
  { "kind", N_ ("Training"), RD_CTL_TEXT },
  { "verdict", N_ ("Massage"), RD_CTL_TEXT },
  { "max_pressure", N_ ("Highest pressure"), RD_CTL_TEXT },
  { "why", N_ ("Why"), RD_CTL_TEXT },
};

static void
add_verdict (RdCtlTable *table, RdDate date, const char *kind, const RdSuitability *suitability)
{
  g_autofree char *day = rd_wording_date (date);
  g_autofree char *why = rd_wording_suitability_on (suitability, date);

  rd_ctl_table_add (table, day);
  rd_ctl_table_add (table, kind);
  rd_ctl_table_add (table, rd_wording_verdict (suitability->verdict));
  rd_ctl_table_add (table, rd_wording_pressure (suitability->max_pressure));
  rd_ctl_table_add (table, why);
}

static void
list_days (RdCtl *ctl, GArray *days)
{
  g_autoptr (RdCtlTable) table =
    rd_ctl_table_new (suitability_columns, G_N_ELEMENTS (suitability_columns));

  for (guint i = 0; i < days->len; i++)
    {
      RdDaySuitability *day = &g_array_index (days, RdDaySuitability, i);

      add_verdict (table, day->date, rd_wording_workout_kind (day->kind), &day->before);
      if (day->has_after)
        add_verdict (table, day->date, _ ("After it"), &day->after);
    }
  rd_ctl_table_print (table, ctl);
}

static gboolean
show_suitability (RdCtl *ctl, GError **error)
{
  RdDate from, to;
  g_autoptr (RdTraining) training = ask_training (ctl, &from, &to, error);
  g_autoptr (GArray) days = NULL;

  if (training == NULL)
    return FALSE;
  days = rd_suitability_of_days (training, from, to);
  if (rd_ctl_is_format (ctl, "json"))
    write_days (rd_practice_zone (ctl->practice), days);
  else
    list_days (ctl, days);
  return TRUE;
}

static gpointer
read_period (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  return rd_period_read (store, argument, cancellable, error);
}

static void
write_slots (RdPeriod *period, GArray *slots)
{
  RdCtlJson json = rd_ctl_json_begin ();

  rd_ctl_json_open (&json, NULL, '[');
  for (guint i = 0; i < slots->len; i++)
    {
      RdSlot *slot = &g_array_index (slots, RdSlot, i);
      RdRoom *room = rd_period_room (period, slot->room);

      rd_ctl_json_slot (&json, NULL, period->zone, slot,
                        rd_period_practitioner (period, slot->practitioner)->name,
                        room ? room->name : NULL);
    }
  rd_ctl_json_close (&json, ']');
  rd_ctl_json_print (&json);
}

static const RdCtlColumn slot_columns[] = {
  { "start", N_ ("Start"), RD_CTL_TEXT }, { "practitioner", N_ ("Practitioner"), RD_CTL_TEXT },
  { "room", N_ ("Room"), RD_CTL_TEXT },   { "verdict", N_ ("Massage"), RD_CTL_TEXT },
  { "why", N_ ("Why"), RD_CTL_TEXT },
};

static void
list_slots (RdCtl *ctl, RdPeriod *period, GArray *slots)
{
  g_autoptr (RdCtlTable) table = rd_ctl_table_new (slot_columns, G_N_ELEMENTS (slot_columns));

  for (guint i = 0; i < slots->len; i++)
    {
      RdSlot *slot = &g_array_index (slots, RdSlot, i);
      RdRoom *room = rd_period_room (period, slot->room);
      g_autofree char *start = rd_wording_day_and_time (period->zone, slot->start);
      g_autofree char *why =
        rd_wording_suitability_on (&slot->suitability, rd_zone_date (period->zone, slot->start));

      rd_ctl_table_add (table, start);
      rd_ctl_table_add (table, rd_period_practitioner (period, slot->practitioner)->name);
      rd_ctl_table_add (table, room ? room->name : NULL);
      rd_ctl_table_add (table, rd_wording_verdict (slot->suitability.verdict));
      rd_ctl_table_add (table, why);
    }
  rd_ctl_table_print (table, ctl);
}

static gboolean
suggest (RdCtl *ctl, GError **error)
{
  RdPeriodQuestion question = { .now = rd_practice_now (ctl->practice) };
  g_autoptr (RdClient) client = NULL;
  g_autoptr (RdService) service = NULL;
  g_autoptr (GArray) practitioners = NULL;
  g_autoptr (RdPeriod) period = NULL;
  g_autoptr (GArray) slots = NULL;
  int count = 5;
  int pressure = 0;

  if (!rd_ctl_get_range (ctl, &question.from, &question.to, error) ||
      !rd_ctl_get_int (ctl, "count", 1, 1000, &count, error) ||
      !rd_ctl_get_int (ctl, "pressure", 1, 5, &pressure, error) ||
      !(client = rd_ctl_find_option (ctl, "client", RD_TYPE_CLIENT, error)) ||
      !(service = rd_ctl_find_option (ctl, "service", RD_TYPE_SERVICE, error)) ||
      !(practitioners = rd_ctl_find_all (ctl, "practitioner", RD_TYPE_PRACTITIONER, error)))
    return FALSE;
  question.client = rd_record_id (client);
  period = rd_practice_read (ctl->practice, read_period, &question, error);
  if (period == NULL)
    return FALSE;

  RdSlotWish wish = {
    .service = service,
    .from = question.from,
    .to = question.to,
    .practitioners = practitioners->len ? practitioners : NULL,
    .pressure = pressure,
    .count = count,
  };

  slots = rd_slot_finder_find (period->diary, period->training, &wish);
  if (rd_ctl_is_format (ctl, "json"))
    write_slots (period, slots);
  else
    list_slots (ctl, period, slots);
  return TRUE;
}

#define CLIENT_AND_RANGE                                                                           \
  { "client", "C", N_ ("Whose"), RD_CTL_REQUIRED, NULL, NULL },                                    \
    { "from", "DATE", N_ ("First day"), RD_CTL_REQUIRED, NULL, NULL },                             \
  {                                                                                                \
    "to", "DATE", N_ ("First day after"), RD_CTL_REQUIRED, NULL, NULL                              \
  }

static const RdCtlOption load_options[] = {
  CLIENT_AND_RANGE,
  { "weekly", NULL, N_ ("Weeks instead of days"), 0, NULL, NULL },
  { NULL },
};

static const RdCtlOption suitability_options[] = {
  CLIENT_AND_RANGE,
  { NULL },
};

static const RdCtlOption suggest_options[] = {
  CLIENT_AND_RANGE,
  { "service", "S", N_ ("What is to be booked"), RD_CTL_REQUIRED, NULL, NULL },
  { "practitioner", "P", N_ ("Who is to give it, the preferred first; may be repeated"),
    RD_CTL_REPEATED, NULL, NULL },
  { "pressure", "1-5", N_ ("How firm it is to be"), 0, NULL, NULL },
  { "count", "N", N_ ("How many at most"), 0, NULL, NULL },
  { NULL },
};

const RdCtlCommand rd_ctl_training_commands[] = {
  { .name = "load",
    .help = N_ ("Show a client’s training load, fitness, fatigue and form"),
    .formats = "csv json",
    .options = load_options,
    .run = show_load },
  { .name = "suitability",
    .help = N_ ("Show when a massage fits a client’s training, and why"),
    .formats = "json",
    .options = suitability_options,
    .run = show_suitability },
  { .name = "suggest",
    .help = N_ ("Find the best free times"),
    .formats = "json",
    .options = suggest_options,
    .run = suggest },
  { NULL },
};
