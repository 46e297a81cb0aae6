/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-practice-changes.c: noticing what changed, here or in another process, and telling of it.
 *
 * The journal says what: after a commit of our own, and whenever the store says another connection
 * wrote, the entries since the last one seen give the kinds and the range of time.
 */
#include "rd-practice-private.h"

#include "model/rd-settings.h"
#include "store/rd-journal.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* More entries than this at once change everything, as far as anybody who shows a week cares. */
#define MOST_ENTRIES 2000

#define SECONDS_PER_DAY 86400

/* What is told on the main context. */
typedef struct
{
  GWeakRef practice;
  const char *kinds[24];
  RdChange change;
} Notice;

static void
free_notice (gpointer data)
{
  Notice *notice = data;

  g_weak_ref_clear (&notice->practice);
  g_free (notice);
}

static gboolean
tell_cb (gpointer data)
{
  Notice *notice = data;
  g_autoptr (RdPractice) self = g_weak_ref_get (&notice->practice);

  if (self == NULL || self->worker == NULL)
    return G_SOURCE_REMOVE;
  notice->change.kinds = notice->kinds;
  g_signal_emit_by_name (self, "changed", &notice->change);
  return G_SOURCE_REMOVE;
}

static gboolean
has_kind (const RdChange *change, const char *kind)
{
  return g_strv_contains (change->kinds, kind);
}

/* Kinds are the classes' own words, so that nobody needs to free them. */
static void
add_kind (Notice *notice, const char *kind)
{
  GType type = rd_record_type_for_kind (kind);
  guint n = 0;

  if (type == G_TYPE_INVALID)
    return;
  kind = RD_RECORD_CLASS (g_type_class_peek (type))->kind;
  for (n = 0; notice->kinds[n]; n++)
    if (notice->kinds[n] == kind)
      return;
  g_return_if_fail (n + 1 < G_N_ELEMENTS (notice->kinds));
  notice->kinds[n] = kind;
}

static void
add_range (Notice *notice, gint64 from, gint64 to)
{
  notice->change.from = MIN (notice->change.from, from);
  notice->change.to = MAX (notice->change.to, to);
}

/* A member of a journalled record: an instant as it stands, a date as the instant of its midnight.
 */
static gboolean
get_instant (JsonObject *record, const char *name, RdZone *zone, int days, gint64 *instant)
{
  JsonNode *node = json_object_get_member (record, name);
  RdDate date;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return FALSE;
  if (json_node_get_value_type (node) == G_TYPE_INT64)
    {
      *instant = json_node_get_int (node);
      return TRUE;
    }
  if (json_node_get_value_type (node) != G_TYPE_STRING ||
      !rd_date_parse (json_node_get_string (node), &date))
    return FALSE;
  *instant = rd_zone_to_instant (zone, date + days, 0);
  return TRUE;
}

/* Which members of a record say when it is. */
static const struct
{
  const char *kind;
  const char *from;
  const char *to;
  int days;
} times[] = {
  { "booking", "starts", "busy_until", 0 }, { "time_off", "starts", "ends", 0 },
  { "workout", "date", "date", 1 },         { "race", "date", "date", 1 },
  { "food_note", "date", "date", 1 },       { "programme", "starts", "ends", 1 },
};

static void
add_record (Notice *notice, const char *kind, const char *json, RdZone *zone)
{
  g_autoptr (JsonNode) node = NULL;
  gint64 from, to;

  if (json == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    if (strcmp (kind, times[i].kind) == 0)
      {
        node = json_from_string (json, NULL);
        if (node && JSON_NODE_HOLDS_OBJECT (node) &&
            get_instant (json_node_get_object (node), times[i].from, zone, 0, &from) &&
            get_instant (json_node_get_object (node), times[i].to, zone, times[i].days, &to))
          {
            add_range (notice, from, to);
            return;
          }
      }
  add_range (notice, G_MININT64, G_MAXINT64);
}

static void
add_everything (Notice *notice)
{
  guint n_types;
  const GType *types = rd_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    add_kind (notice, RD_RECORD_CLASS (g_type_class_peek (types[i]))->kind);
  add_range (notice, G_MININT64, G_MAXINT64);
}

static void
tell (RdPractice *self, RdConnection *store, GPtrArray *entries, gint64 our_change)
{
  RdZone *zone = rd_practice_zone (self);
  Notice *notice = g_new0 (Notice, 1);

  g_weak_ref_init (&notice->practice, self);
  notice->change.from = G_MAXINT64;
  notice->change.to = G_MININT64;
  notice->change.kinds = notice->kinds;
  notice->change.ours = TRUE;
  for (guint i = 0; i < entries->len; i++)
    {
      RdJournalEntry *entry = entries->pdata[i];

      add_kind (notice, entry->kind);
      notice->change.ours = notice->change.ours && entry->change == our_change;
      add_record (notice, entry->kind, entry->before, zone);
      add_record (notice, entry->kind, entry->after, zone);
    }
  if (entries->len > MOST_ENTRIES)
    add_everything (notice);

  if (has_kind (&notice->change, "settings"))
    rd_practice_take_zone (self, store, NULL);
  if (has_kind (&notice->change, "practitioner"))
    rd_practice_set_default_acting (self, store, NULL);

  /* Not g_main_context_invoke(), which may run it here on the worker's thread. */
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, tell_cb, notice, free_notice);
  g_source_attach (source, self->context);
}

/**
 * rd_practice_start_noticing:
 * @self: a practice
 * @store: its connection
 * @error: return location for what the store says
 *
 * What is in the journal by now has been seen.
 *
 * Returns: whether the journal could be read
 */
gboolean
rd_practice_start_noticing (RdPractice *self, RdConnection *store, GError **error)
{
  g_autoptr (GError) problem = NULL;

  self->seen_version = rd_connection_data_version (store);
  self->seen_entry = rd_journal_last (store, &problem);
  if (problem)
    g_propagate_error (error, g_steal_pointer (&problem));
  return problem == NULL;
}

/**
 * rd_practice_notice:
 * @self: a practice
 * @store: its connection
 * @our_change: number of the change just made here, 0: none
 *
 * Reads what the journal has since, and has it told on the main context.
 */
void
rd_practice_notice (RdPractice *self, RdConnection *store, gint64 our_change)
{
  g_autoptr (GPtrArray) entries =
    rd_journal_since (store, self->seen_entry, MOST_ENTRIES + 1, NULL);
  RdJournalEntry *last;

  /* What could not be read now is noticed next time. */
  if (entries == NULL || entries->len == 0)
    return;
  last = entries->pdata[entries->len - 1];
  self->seen_entry = last->id;
  if (entries->len > MOST_ENTRIES)
    self->seen_entry = MAX (last->id, rd_journal_last (store, NULL));
  tell (self, store, entries, our_change);
}

/**
 * rd_practice_look_round:
 * @store: the connection
 * @self: a practice
 *
 * Notices what another connection wrote, if it did.
 */
void
rd_practice_look_round (RdConnection *store, gpointer data)
{
  RdPractice *self = data;
  gint64 version = rd_connection_data_version (store);

  if (version == self->seen_version)
    return;
  self->seen_version = version;
  rd_practice_notice (self, store, 0);
}

/**
 * rd_change_touches:
 * @change: a change
 * @kind: (nullable): a kind of record; %NULL: any
 * @from: first instant somebody shows
 * @to: first instant after it
 *
 * Returns: whether records of that kind may be others than they were in that time
 */
gboolean
rd_change_touches (const RdChange *change, const char *kind, gint64 from, gint64 to)
{
  return (kind == NULL || has_kind (change, kind)) && change->from < to && change->to > from;
}
