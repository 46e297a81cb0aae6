/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ctl-insights.c: what the practice should be told of without asking. */
#include "ctl-json.h"
#include "ctl-table.h"

#include "practice/rd-insights-question.h"
#include "practice/rd-wording.h"

#include <glib/gi18n.h>
#include <stdio.h>

/* The insights, and the names of whom and what they are about. */
typedef struct
{
  RdInsightsQuestion question;
  GPtrArray *insights;
  GPtrArray *clients;
  GPtrArray *practitioners;
  GPtrArray *services;
  GPtrArray *rooms;
} Telling;

static void
clear_telling (Telling *telling)
{
  g_clear_pointer (&telling->insights, g_ptr_array_unref);
  g_clear_pointer (&telling->clients, g_ptr_array_unref);
  g_clear_pointer (&telling->practitioners, g_ptr_array_unref);
  g_clear_pointer (&telling->services, g_ptr_array_unref);
  g_clear_pointer (&telling->rooms, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Telling, clear_telling)

static gpointer
read_telling (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  Telling *telling = argument;

  if (!(telling->insights = rd_insights_read (store, &telling->question, cancellable, error)) ||
      !(telling->clients = rd_store_list (store, RD_TYPE_CLIENT, NULL, error, RD_BIND_END)) ||
      !(telling->practitioners =
          rd_store_list (store, RD_TYPE_PRACTITIONER, NULL, error, RD_BIND_END)) ||
      !(telling->services = rd_store_list (store, RD_TYPE_SERVICE, NULL, error, RD_BIND_END)) ||
      !(telling->rooms = rd_store_list (store, RD_TYPE_ROOM, NULL, error, RD_BIND_END)))
    return NULL;
  return telling;
}

/* (nullable): the name of a record of any kind that has one. */
static const char *
find_name (GPtrArray *records, gint64 id)
{
  for (guint i = 0; i < records->len; i++)
    if (rd_record_id (records->pdata[i]) == id)
      {
        RdRecordClass *class = RD_RECORD_GET_CLASS (records->pdata[i]);

        return RD_FIELD_MEMBER (records->pdata[i], rd_record_class_field (class, "name"), char *);
      }
  return NULL;
}

static void
write_insight (RdCtlJson *json, Telling *telling, const RdInsight *insight, RdZone *zone)
{
  RdBooking *booking = insight->booking;

  rd_ctl_json_open (json, NULL, '{');
  rd_ctl_json_text (json, "kind", rd_enum_to_nick (RD_TYPE_INSIGHT_KIND, insight->kind));
  rd_ctl_json_text (json, "client", find_name (telling->clients, insight->client));
  rd_ctl_json_integer (json, "booking", rd_record_id (booking));
  rd_ctl_json_instant (json, "start", zone, booking->starts);
  rd_ctl_json_text (json, "practitioner",
                    find_name (telling->practitioners, booking->practitioner));
  rd_ctl_json_text (json, "service", find_name (telling->services, booking->service));
  rd_ctl_json_text (
    json, "was", insight->was == RD_UNSET ? NULL : rd_enum_to_nick (RD_TYPE_VERDICT, insight->was));
  rd_ctl_json_suitability (json, &insight->now);
  if (insight->has_better)
    rd_ctl_json_slot (json, "better", zone, &insight->better,
                      find_name (telling->practitioners, insight->better.practitioner),
                      find_name (telling->rooms, insight->better.room));
  else
    rd_ctl_json_raw (json, "better", NULL);
  rd_ctl_json_close (json, '}');
}

static void
write_insights (Telling *telling, RdZone *zone)
{
  RdCtlJson json = rd_ctl_json_begin ();

  rd_ctl_json_open (&json, NULL, '[');
  for (guint i = 0; i < telling->insights->len; i++)
    write_insight (&json, telling, telling->insights->pdata[i], zone);
  rd_ctl_json_close (&json, ']');
  rd_ctl_json_print (&json);
}

static const RdCtlColumn columns[] = {
  { "start", N_ ("Start"), RD_CTL_TEXT },     { "client", N_ ("Client"), RD_CTL_TEXT },
  { "service", N_ ("Service"), RD_CTL_TEXT }, { "was", N_ ("Was"), RD_CTL_TEXT },
  { "verdict", N_ ("Massage"), RD_CTL_TEXT }, { "why", N_ ("Why"), RD_CTL_TEXT },
  { "better", N_ ("Better"), RD_CTL_TEXT },
};

static char *
describe_better (Telling *telling, const RdInsight *insight, RdZone *zone)
{
  g_autofree char *when = NULL;

  if (!insight->has_better)
    return NULL;
  when = rd_wording_day_and_time (zone, insight->better.start);
  /* Translators: a day and time, and with whom. */
  return g_strdup_printf (_ ("%1$s with %2$s"), when,
                          find_name (telling->practitioners, insight->better.practitioner));
}

static void
list_insights (RdCtl *ctl, Telling *telling, RdZone *zone)
{
  g_autoptr (RdCtlTable) table = rd_ctl_table_new (columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < telling->insights->len; i++)
    {
      const RdInsight *insight = telling->insights->pdata[i];
      g_autofree char *start = rd_wording_day_and_time (zone, insight->booking->starts);
      g_autofree char *why =
        rd_wording_suitability_on (&insight->now, rd_zone_date (zone, insight->booking->starts));
      g_autofree char *better = describe_better (telling, insight, zone);

      rd_ctl_table_add (table, start);
      rd_ctl_table_add (table, find_name (telling->clients, insight->client));
      rd_ctl_table_add (table, find_name (telling->services, insight->booking->service));
      rd_ctl_table_add (table, insight->was == RD_UNSET ? NULL : rd_wording_verdict (insight->was));
      rd_ctl_table_add (table, rd_wording_verdict (insight->now.verdict));
      rd_ctl_table_add (table, why);
      rd_ctl_table_add (table, better);
    }
  rd_ctl_table_print (table, ctl);
}

static gboolean
show_insights (RdCtl *ctl, GError **error)
{
  RdZone *zone = rd_practice_zone (ctl->practice);
  g_auto (Telling) telling = { .question = { .from = RD_DATE_UNSET,
                                             .to = RD_DATE_UNSET,
                                             .now = rd_practice_now (ctl->practice) } };

  if (!rd_ctl_get_date (ctl, "from", &telling.question.from, error) ||
      !rd_ctl_get_date (ctl, "to", &telling.question.to, error))
    return FALSE;
  if (rd_ctl_has (ctl, "client"))
    {
      g_autoptr (RdClient) client = rd_ctl_find_option (ctl, "client", RD_TYPE_CLIENT, error);

      if (client == NULL)
        return FALSE;
      telling.question.client = rd_record_id (client);
    }
  if (rd_practice_read (ctl->practice, read_telling, &telling, error) == NULL)
    return FALSE;
  if (rd_ctl_is_format (ctl, "json"))
    write_insights (&telling, zone);
  else
    list_insights (ctl, &telling, zone);
  return TRUE;
}

static gboolean
accept_booking (RdCtl *ctl, GError **error)
{
  g_autoptr (RdBooking) booking =
    rd_ctl_find (ctl, RD_TYPE_BOOKING, ctl->arguments->pdata[0], error);
  g_autoptr (RdBooking) kept = NULL;

  if (booking == NULL)
    return FALSE;
  kept = rd_practice_accept_booking_because (ctl->practice, rd_record_id (booking),
                                             rd_ctl_get (ctl, "because"), error);
  return kept != NULL;
}

static const RdCtlOption insights_options[] = {
  { "client", "C", N_ ("Only of her; otherwise of everybody"), 0, NULL, NULL },
  { "from", "DATE", N_ ("First day; otherwise today"), 0, NULL, NULL },
  { "to", "DATE", N_ ("First day after; otherwise however far ahead"), 0, NULL, NULL },
  { NULL },
};

static const RdCtlOption accept_options[] = {
  { "because", "TEXT", N_ ("Why, where it is advised against"), 0, NULL, NULL },
  { NULL },
};

const RdCtlCommand rd_ctl_insights_commands[] = {
  { .name = "insights",
    .help = N_ ("Show the bookings a change of programme has spoilt, and what would be better"),
    .formats = "json",
    .options = insights_options,
    .run = show_insights },
  { .name = "accept",
    .arguments = "BOOKING",
    .n_arguments = 1,
    .help = N_ ("Keep a spoilt booking as it is"),
    .options = accept_options,
    .run = accept_booking },
  { NULL },
};
