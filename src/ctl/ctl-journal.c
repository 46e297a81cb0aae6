/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ctl-journal.c: who changed what, and the proof that it was so. */
#include "ctl-json.h"
#include "ctl-table.h"

#include "practice/rd-wording.h"
#include "store/rd-journal.h"

#include <glib/gi18n.h>
#include <stdio.h>

typedef struct
{
  gint64 client;
  GHashTable *names;
} JournalQuestion;

static gboolean
read_names (JournalQuestion *question, RdConnection *store, GError **error)
{
  g_autoptr (GPtrArray) practitioners =
    rd_store_list (store, RD_TYPE_PRACTITIONER, NULL, error, RD_BIND_END);

  if (practitioners == NULL)
    return FALSE;
  for (guint i = 0; i < practitioners->len; i++)
    {
      RdPractitioner *practitioner = practitioners->pdata[i];
      gint64 id = rd_record_id (practitioner);

      g_hash_table_insert (question->names, g_memdup2 (&id, sizeof id),
                           g_strdup (practitioner->name));
    }
  return TRUE;
}

static gpointer
read_journal (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  JournalQuestion *question = argument;

  if (!read_names (question, store, error))
    return NULL;
  if (question->client)
    return rd_journal_of_client (store, question->client, error);
  return rd_journal_since (store, 0, G_MAXINT, error);
}

static void
print_json (RdCtl *ctl, GPtrArray *entries, GHashTable *names)
{
  RdCtlJson json = rd_ctl_json_begin ();
  RdZone *zone = rd_practice_zone (ctl->practice);

  rd_ctl_json_open (&json, NULL, '[');
  for (guint i = 0; i < entries->len; i++)
    {
      RdJournalEntry *entry = entries->pdata[i];

      rd_ctl_json_open (&json, NULL, '{');
      rd_ctl_json_integer (&json, "id", entry->id);
      rd_ctl_json_integer (&json, "change", entry->change);
      rd_ctl_json_instant (&json, "at", zone, entry->at / G_USEC_PER_SEC);
      rd_ctl_json_text (&json, "practitioner", g_hash_table_lookup (names, &entry->practitioner));
      rd_ctl_json_text (&json, "action", entry->action);
      rd_ctl_json_text (&json, "kind", entry->kind);
      rd_ctl_json_integer (&json, "record", entry->record);
      rd_ctl_json_raw (&json, "before", entry->before);
      rd_ctl_json_raw (&json, "after", entry->after);
      if (entry->undoes)
        rd_ctl_json_integer (&json, "undoes", entry->undoes);
      else
        rd_ctl_json_raw (&json, "undoes", NULL);
      rd_ctl_json_close (&json, '}');
    }
  rd_ctl_json_close (&json, ']');
  rd_ctl_json_print (&json);
}

static const RdCtlColumn columns[] = {
  { "id", N_ ("Entry"), RD_CTL_NUMBER },  { "at", N_ ("At"), RD_CTL_TEXT },
  { "who", N_ ("By"), RD_CTL_TEXT },      { "what", N_ ("What was done"), RD_CTL_TEXT },
  { "kind", N_ ("Record"), RD_CTL_TEXT }, { "record", N_ ("Id"), RD_CTL_NUMBER },
};

static void
list_entries (RdCtl *ctl, GPtrArray *entries, GHashTable *names)
{
  g_autoptr (RdCtlTable) table = rd_ctl_table_new (columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < entries->len; i++)
    {
      RdJournalEntry *entry = entries->pdata[i];
      GType type = rd_record_type_for_kind (entry->kind);
      g_autofree char *at =
        rd_zone_format (rd_practice_zone (ctl->practice), entry->at / G_USEC_PER_SEC);

      rd_ctl_table_add_integer (table, entry->id);
      rd_ctl_table_add (table, at);
      rd_ctl_table_add (table, g_hash_table_lookup (names, &entry->practitioner));
      rd_ctl_table_add (table, rd_wording_action (entry->action));
      rd_ctl_table_add (table,
                        type ? _ (RD_RECORD_CLASS (g_type_class_peek (type))->label) : entry->kind);
      rd_ctl_table_add_integer (table, entry->record);
    }
  rd_ctl_table_print (table, ctl);
}

static gboolean
show_journal (RdCtl *ctl, GError **error)
{
  g_autoptr (GHashTable) names =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  JournalQuestion question = { .names = names };
  g_autoptr (RdClient) client = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  if (rd_ctl_has (ctl, "client"))
    {
      client = rd_ctl_find_option (ctl, "client", RD_TYPE_CLIENT, error);
      if (client == NULL)
        return FALSE;
      question.client = rd_record_id (client);
    }
  entries = rd_practice_read (ctl->practice, read_journal, &question, error);
  if (entries == NULL)
    return FALSE;
  if (rd_ctl_is_format (ctl, "json"))
    print_json (ctl, entries, names);
  else
    list_entries (ctl, entries, names);
  return TRUE;
}

typedef struct
{
  gint64 n_entries;
  char *broken;
} Proof;

static gpointer
verify_journal (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  Proof *proof = argument;
  g_autoptr (GError) problem = NULL;

  if (rd_journal_verify (store, &proof->n_entries, &problem))
    return proof;
  if (g_error_matches (problem, RD_ERROR, RD_ERROR_DAMAGED))
    {
      proof->broken = g_strdup (problem->message);
      return proof;
    }
  g_propagate_error (error, g_steal_pointer (&problem));
  return NULL;
}

static gboolean
verify (RdCtl *ctl, GError **error)
{
  Proof proof = { 0 };

  if (!rd_practice_read (ctl->practice, verify_journal, &proof, error))
    return FALSE;
  if (proof.broken)
    {
      printf ("%s\n", proof.broken);
      ctl->status = RD_CTL_REFUSED;
    }
  else
    printf ("ok %" G_GINT64_FORMAT " entries\n", proof.n_entries);
  g_free (proof.broken);
  return TRUE;
}

static const RdCtlOption options[] = {
  { "client", "C", N_ ("Only what is about this client"), 0, NULL, NULL },
  { NULL },
};

const RdCtlCommand rd_ctl_journal_commands[] = {
  { .name = "journal verify",
    .help = N_ ("Prove that the journal is as it was written"),
    .run = verify },
  { .name = "journal",
    .help = N_ ("List who changed what"),
    .formats = "json",
    .options = options,
    .run = show_journal },
  { NULL },
};
