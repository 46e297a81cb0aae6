/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ctl-client.c: the people the practice looks after. */
#include "ctl-json.h"
#include "ctl-table.h"

#include "model/rd-consent.h"
#include "practice/rd-wording.h"

#include <glib/gi18n.h>
#include <stdio.h>

static gpointer
read_clients (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  return rd_clients_read (store, TRUE, error);
}

static const RdCtlColumn columns[] = {
  { "id", N_ ("Id"), RD_CTL_NUMBER },
  { "name", N_ ("Name"), RD_CTL_TEXT },
  { "phone", N_ ("Phone"), RD_CTL_TEXT },
  { "email", N_ ("E-mail"), RD_CTL_TEXT },
  { "archived", N_ ("Archived"), RD_CTL_TRUTH },
};

static gboolean
list (RdCtl *ctl, GError **error)
{
  g_autoptr (GPtrArray) clients = rd_practice_read (ctl->practice, read_clients, NULL, error);
  g_autoptr (RdCtlTable) table = rd_ctl_table_new (columns, G_N_ELEMENTS (columns));

  if (clients == NULL)
    return FALSE;
  for (guint i = 0; i < clients->len; i++)
    {
      RdClient *client = clients->pdata[i];

      rd_ctl_table_add_integer (table, rd_record_id (client));
      rd_ctl_table_add (table, client->name);
      rd_ctl_table_add (table, client->phone);
      rd_ctl_table_add (table, client->email);
      rd_ctl_table_add (table, client->archived ? "true" : "false");
    }
  rd_ctl_table_print (table, ctl);
  return TRUE;
}

static gboolean
add (RdCtl *ctl, GError **error)
{
  g_autoptr (RdClient) client = rd_record_new (RD_TYPE_CLIENT);

  if (!rd_ctl_fill_record (ctl, client, error) || !rd_practice_keep (ctl->practice, client, error))
    return FALSE;
  printf ("%" G_GINT64_FORMAT "\n", rd_record_id (client));
  return TRUE;
}

/* A client with what belongs to her. */
typedef struct
{
  gint64 client;
  GPtrArray *programmes;
  GPtrArray *races;
  GPtrArray *consents;
  GPtrArray *contraindications;
} Belongings;

static void
clear_belongings (Belongings *belongings)
{
  g_clear_pointer (&belongings->programmes, g_ptr_array_unref);
  g_clear_pointer (&belongings->races, g_ptr_array_unref);
  g_clear_pointer (&belongings->consents, g_ptr_array_unref);
  g_clear_pointer (&belongings->contraindications, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Belongings, clear_belongings)

static GPtrArray *
list_of (RdConnection *store, GType type, gint64 client, const char *order, GError **error)
{
  g_autofree char *where = g_strconcat ("client = $1 ORDER BY ", order, NULL);

  return rd_store_list (store, type, where, error, RD_BIND_INT (client), RD_BIND_END);
}

static gpointer
read_belongings (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  Belongings *b = argument;

  if (!(b->programmes =
          list_of (store, RD_TYPE_PROGRAMME, b->client, "starts DESC, id DESC", error)) ||
      !(b->races = list_of (store, RD_TYPE_RACE, b->client, "date DESC, id DESC", error)) ||
      !(b->consents = list_of (store, RD_TYPE_CONSENT, b->client, "given DESC, id DESC", error)) ||
      !(b->contraindications =
          list_of (store, RD_TYPE_CONTRAINDICATION, b->client, "id DESC", error)))
    return NULL;
  return b;
}

static RdRace *
find_race (Belongings *belongings, gint64 id)
{
  for (guint i = 0; i < belongings->races->len; i++)
    if (rd_record_id (belongings->races->pdata[i]) == id)
      return belongings->races->pdata[i];
  return NULL;
}

static void
write_programmes (RdCtlJson *json, Belongings *belongings)
{
  rd_ctl_json_open (json, "programmes", '[');
  for (guint i = 0; i < belongings->programmes->len; i++)
    {
      RdProgramme *programme = belongings->programmes->pdata[i];
      RdRace *race = find_race (belongings, programme->race);

      rd_ctl_json_open (json, NULL, '{');
      rd_ctl_json_integer (json, "id", rd_record_id (programme));
      rd_ctl_json_text (json, "name", programme->name);
      rd_ctl_json_date (json, "from", programme->starts);
      rd_ctl_json_date (json, "to", programme->ends);
      rd_ctl_json_date (json, "race_date", race ? race->date : RD_DATE_UNSET);
      rd_ctl_json_close (json, '}');
    }
  rd_ctl_json_close (json, ']');
}

static void
write_records (RdCtlJson *json, const char *key, GPtrArray *records, RdZone *zone)
{
  rd_ctl_json_open (json, key, '[');
  for (guint i = 0; i < records->len; i++)
    rd_ctl_json_record (json, NULL, records->pdata[i], zone);
  rd_ctl_json_close (json, ']');
}

static void
print_json (RdCtl *ctl, RdClient *client, Belongings *belongings)
{
  RdCtlJson json = rd_ctl_json_begin ();
  RdRecordClass *class = RD_RECORD_GET_CLASS (client);
  RdZone *zone = rd_practice_zone (ctl->practice);

  rd_ctl_json_open (&json, NULL, '{');
  rd_ctl_json_integer (&json, "id", rd_record_id (client));
  for (guint i = 0; i < class->n_fields; i++)
    rd_ctl_json_field (&json, &class->fields[i], client, zone);
  write_programmes (&json, belongings);
  write_records (&json, "races", belongings->races, zone);
  write_records (&json, "consents", belongings->consents, zone);
  write_records (&json, "contraindications", belongings->contraindications, zone);
  rd_ctl_json_close (&json, '}');
  rd_ctl_json_print (&json);
}

static void
print_for_people (RdClient *client, Belongings *belongings)
{
  RdRecordClass *class = RD_RECORD_GET_CLASS (client);

  for (guint i = 0; i < class->n_fields; i++)
    {
      const RdField *field = &class->fields[i];
      g_autofree char *text = rd_field_to_text (field, client);

      if (text && field->type != RD_FIELD_BOOLEAN && field->type != RD_FIELD_REFERENCE)
        printf ("%s: %s\n", _ (field->label), text);
    }
  for (guint i = 0; i < belongings->programmes->len; i++)
    {
      RdProgramme *programme = belongings->programmes->pdata[i];
      g_autofree char *range = rd_wording_date_range (programme->starts, programme->ends + 1);

      printf (_ ("Programme %1$" G_GINT64_FORMAT ": %2$s, %3$s\n"), rd_record_id (programme),
              programme->name, range);
    }
  for (guint i = 0; i < belongings->races->len; i++)
    {
      RdRace *race = belongings->races->pdata[i];
      g_autofree char *date = rd_wording_long_date (race->date);

      printf (_ ("Race: %1$s, %2$s\n"), race->name, date);
    }
  for (guint i = 0; i < belongings->contraindications->len; i++)
    printf (_ ("Contraindication: %s\n"),
            RD_CONTRAINDICATION (belongings->contraindications->pdata[i])->description);
}

static gboolean
show (RdCtl *ctl, GError **error)
{
  g_autoptr (RdClient) client = rd_ctl_find (ctl, RD_TYPE_CLIENT, ctl->arguments->pdata[0], error);
  g_auto (Belongings) belongings = { 0 };

  if (client == NULL)
    return FALSE;
  belongings.client = rd_record_id (client);
  if (!rd_practice_read (ctl->practice, read_belongings, &belongings, error))
    return FALSE;
  if (rd_ctl_is_format (ctl, "json"))
    print_json (ctl, client, &belongings);
  else
    print_for_people (client, &belongings);
  return TRUE;
}

static const RdCtlOption add_options[] = {
  { "name", "NAME", N_ ("Full name"), RD_CTL_REQUIRED, NULL, NULL },
  { NULL },
};

const RdCtlCommand rd_ctl_client_commands[] = {
  { .name = "client list", .help = N_ ("List the clients"), .formats = "json csv", .run = list },
  { .name = "client add",
    .help = N_ ("Add a client"),
    .options = add_options,
    .kind = rd_client_get_type,
    .run = add },
  { .name = "client show",
    .arguments = "CLIENT",
    .n_arguments = 1,
    .help = N_ ("Show what is known of a client"),
    .formats = "json",
    .run = show },
  { NULL },
};
