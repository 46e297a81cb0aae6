/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ctl-ahead.c: the massages of a programme in one plan, shown or booked. */
#include "ctl-json.h"
#include "ctl-table.h"

#include "practice/rd-ahead-commands.h"
#include "practice/rd-wording.h"

#include <glib/gi18n.h>

static const char *
service_name (RdAhead *ahead, const RdAheadChoice *choice)
{
  RdService *service = rd_period_service (ahead->period, choice->service);

  return service ? service->name : NULL;
}

static void
write_choice (RdCtlJson *json, RdAhead *ahead, const RdAheadChoice *choice)
{
  RdPractitioner *practitioner = rd_period_practitioner (ahead->period, choice->slot.practitioner);
  RdRoom *room = rd_period_room (ahead->period, choice->slot.room);

  rd_ctl_json_open (json, NULL, '{');
  rd_ctl_json_instant (json, "start", ahead->period->zone, choice->slot.start);
  rd_ctl_json_instant (json, "end", ahead->period->zone, choice->slot.end);
  rd_ctl_json_text (json, "practitioner", practitioner ? practitioner->name : NULL);
  rd_ctl_json_text (json, "room", room ? room->name : NULL);
  rd_ctl_json_text (json, "service", service_name (ahead, choice));
  if (choice->slot.pressure > 0)
    rd_ctl_json_integer (json, "pressure", choice->slot.pressure);
  else
    rd_ctl_json_raw (json, "pressure", "null");
  rd_ctl_json_suitability (json, &choice->slot.suitability);
  rd_ctl_json_close (json, '}');
}

static void
write_plan (RdAhead *ahead)
{
  GArray *periods = ahead->plan->periods;
  RdCtlJson json = rd_ctl_json_begin ();

  rd_ctl_json_open (&json, NULL, '{');
  rd_ctl_json_open (&json, "bookings", '[');
  for (guint i = 0; i < periods->len; i++)
    {
      const RdAheadPeriod *period = &g_array_index (periods, RdAheadPeriod, i);

      if (rd_ahead_period_has_choice (period))
        write_choice (&json, ahead, &period->choice);
    }
  rd_ctl_json_close (&json, ']');
  rd_ctl_json_open (&json, "without_slot", '[');
  for (guint i = 0; i < periods->len; i++)
    {
      const RdAheadPeriod *period = &g_array_index (periods, RdAheadPeriod, i);

      if (period->state != RD_AHEAD_WITHOUT_SLOT)
        continue;
      rd_ctl_json_open (&json, NULL, '{');
      rd_ctl_json_date (&json, "from", period->from);
      rd_ctl_json_date (&json, "to", period->to);
      rd_ctl_json_reasons (&json, &period->why);
      rd_ctl_json_close (&json, '}');
    }
  rd_ctl_json_close (&json, ']');
  rd_ctl_json_close (&json, '}');
  rd_ctl_json_print (&json);
}

static const RdCtlColumn columns[] = {
  { "start", N_ ("Start"), RD_CTL_TEXT },     { "practitioner", N_ ("Practitioner"), RD_CTL_TEXT },
  { "service", N_ ("Service"), RD_CTL_TEXT }, { "pressure", N_ ("Pressure"), RD_CTL_TEXT },
  { "verdict", N_ ("Massage"), RD_CTL_TEXT }, { "why", N_ ("Why"), RD_CTL_TEXT },
};

static void
list_choice (RdCtlTable *table, RdAhead *ahead, const RdAheadChoice *choice)
{
  RdZone *zone = ahead->period->zone;
  RdPractitioner *practitioner = rd_period_practitioner (ahead->period, choice->slot.practitioner);
  g_autofree char *start = rd_wording_day_and_time (zone, choice->slot.start);
  g_autofree char *why =
    rd_wording_suitability_on (&choice->slot.suitability, rd_zone_date (zone, choice->slot.start));

  rd_ctl_table_add (table, start);
  rd_ctl_table_add (table, practitioner ? practitioner->name : NULL);
  rd_ctl_table_add (table, service_name (ahead, choice));
  rd_ctl_table_add (table,
                    choice->slot.pressure > 0 ? rd_wording_pressure (choice->slot.pressure) : NULL);
  rd_ctl_table_add (table, rd_wording_verdict (choice->slot.suitability.verdict));
  rd_ctl_table_add (table, why);
}

/* A period without a slot is a row too. */
static void
list_without (RdCtlTable *table, const RdAheadPeriod *period)
{
  g_autofree char *from = rd_wording_date (period->from);
  g_autofree char *why = rd_wording_suitability_on (&period->why, period->from);

  rd_ctl_table_add (table, from);
  rd_ctl_table_add (table, NULL);
  rd_ctl_table_add (table, NULL);
  rd_ctl_table_add (table, NULL);
  rd_ctl_table_add (table, _ ("No free time"));
  rd_ctl_table_add (table, why);
}

static void
list_plan (RdCtl *ctl, RdAhead *ahead)
{
  g_autoptr (RdCtlTable) table = rd_ctl_table_new (columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < ahead->plan->periods->len; i++)
    {
      const RdAheadPeriod *period = &g_array_index (ahead->plan->periods, RdAheadPeriod, i);

      if (rd_ahead_period_has_choice (period))
        list_choice (table, ahead, &period->choice);
      else if (period->state == RD_AHEAD_WITHOUT_SLOT)
        list_without (table, period);
    }
  rd_ctl_table_print (table, ctl);
}

static gboolean
read_span (const char *text, RdSpan *span, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, "-", 2);

  if (g_strv_length (parts) == 2 && rd_time_parse (parts[0], &span->from) &&
      rd_time_parse (parts[1], &span->to) && span->from < span->to)
    return TRUE;
  g_set_error (error, RD_ERROR, RD_ERROR_INVALID,
               _ ("“%s” is not a part of the day such as 16:00-20:00."), text);
  return FALSE;
}

/* (transfer full) (element-type RdSpan): the parts of the day named; empty for any. */
static GArray *
read_times (RdCtl *ctl, GError **error)
{
  GPtrArray *texts = rd_ctl_get_all (ctl, "times");
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (RdSpan));

  for (guint i = 0; texts && i < texts->len; i++)
    {
      RdSpan span;

      if (!read_span (texts->pdata[i], &span, error))
        return NULL;
      g_array_append_val (times, span);
    }
  return g_steal_pointer (&times);
}

static gpointer
read_plan (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  return rd_plan_ahead_read (store, argument, cancellable, error);
}

static gboolean
book_plan (RdCtl *ctl, RdAhead *ahead, RdAheadQuestion *question, GError **error)
{
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (RdAheadChoice));
  g_autoptr (GPtrArray) kept = NULL;

  for (guint i = 0; i < ahead->plan->periods->len; i++)
    {
      const RdAheadPeriod *period = &g_array_index (ahead->plan->periods, RdAheadPeriod, i);

      if (rd_ahead_period_has_choice (period))
        g_array_append_val (chosen, period->choice);
    }
  /* Where there is nothing to book, the plan says why. */
  if (chosen->len == 0)
    return TRUE;
  question->pinned = chosen;
  kept = rd_practice_book_ahead (ctl->practice, question, error);
  question->pinned = NULL;
  return kept != NULL;
}

static gboolean
book_ahead (RdCtl *ctl, GError **error)
{
  RdAheadQuestion question = { .to = RD_DATE_UNSET, .now = rd_practice_now (ctl->practice) };
  g_autoptr (RdProgramme) programme = NULL;
  g_autoptr (RdService) service = NULL;
  g_autoptr (GArray) practitioners = NULL;
  g_autoptr (GArray) times = NULL;
  g_autoptr (RdAhead) ahead = NULL;

  if (!rd_ctl_get_int (ctl, "every-weeks", 1, 52, &question.every_weeks, error) ||
      !rd_ctl_get_int (ctl, "pressure", 1, 5, &question.pressure, error) ||
      !rd_ctl_get_date (ctl, "to", &question.to, error) || !(times = read_times (ctl, error)) ||
      !(programme = rd_ctl_find_option (ctl, "programme", RD_TYPE_PROGRAMME, error)) ||
      !(service = rd_ctl_find_option (ctl, "service", RD_TYPE_SERVICE, error)) ||
      !(practitioners = rd_ctl_find_all (ctl, "practitioner", RD_TYPE_PRACTITIONER, error)))
    return FALSE;
  question.programme = rd_record_id (programme);
  question.service = rd_record_id (service);
  question.practitioners = practitioners->len ? practitioners : NULL;
  question.times = times;
  ahead = rd_practice_read (ctl->practice, read_plan, &question, error);
  if (ahead == NULL || (!rd_ctl_has (ctl, "dry-run") && !book_plan (ctl, ahead, &question, error)))
    return FALSE;
  if (rd_ctl_is_format (ctl, "json"))
    write_plan (ahead);
  else
    list_plan (ctl, ahead);
  return TRUE;
}

static const RdCtlOption ahead_options[] = {
  { "programme", "P", N_ ("For which programme"), RD_CTL_REQUIRED, NULL, NULL },
  { "service", "S", N_ ("What is to be booked"), RD_CTL_REQUIRED, NULL, NULL },
  { "every-weeks", "N", N_ ("One every so many weeks"), RD_CTL_REQUIRED, NULL, NULL },
  { "practitioner", "P", N_ ("Who is to give it, the preferred first; may be repeated"),
    RD_CTL_REPEATED, NULL, NULL },
  { "times", "HH:MM-HH:MM", N_ ("When in the day it may begin; may be repeated"), RD_CTL_REPEATED,
    NULL, NULL },
  { "pressure", "1-5", N_ ("How firm, where the day allows it"), 0, NULL, NULL },
  { "to", "D", N_ ("The first day after the plan"), 0, NULL, NULL },
  { "dry-run", NULL, N_ ("Only show what would be booked"), 0, NULL, NULL },
  { NULL },
};

const RdCtlCommand rd_ctl_ahead_commands[] = {
  { .name = "book-ahead",
    .help = N_ ("Book a programme’s massages in one plan, all or none"),
    .formats = "json",
    .options = ahead_options,
    .run = book_ahead },
  { NULL },
};
