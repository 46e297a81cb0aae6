/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-entry.c: one programme in a list of them. */
#include "rd-programme-entry.h"

#include "model/rd-client.h"
#include "model/rd-practitioner.h"
#include "model/rd-race.h"
#include "model/rd-text.h"
#include "practice/rd-wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_ENDED 400 /* of those that are over, the last */

struct _RdProgrammeEntry
{
  GObject parent_instance;

  RdProgramme *programme;
  RdDate today;
  RdDate race_date;
  char *client_name;
  char *race;
  char *owner_name;
  char *folded; /* names, for finding */
};

enum
{
  PROP_CLIENT_NAME = 1,
  PROP_PROGRAMME_NAME,
  PROP_RACE,
  PROP_OWNER_NAME,
  PROP_TO_GO,
  PROP_WEEK,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RdProgrammeEntry, rd_programme_entry, G_TYPE_OBJECT)

static char *
say_end (RdDate date)
{
  int year, month, day;
  g_autoptr (GDateTime) time = NULL;

  rd_date_split (date, &year, &month, &day);
  time = g_date_time_new_utc (year, month, day, 0, 0, 0);
  /* Translators: the day a programme ended, in the terms of g_date_time_format(): 4 Oct 2026 */
  return g_date_time_format (time, _ ("%-d %b %Y"));
}

static char *
say_to_go (RdProgrammeEntry *self)
{
  gboolean to_race = self->race_date != RD_DATE_UNSET && self->race_date >= self->today;
  int days = (to_race ? self->race_date : self->programme->ends) - self->today;

  if (!rd_programme_entry_is_open (self))
    return say_end (self->programme->ends);
  if (days == 0)
    return g_strdup (_ ("today"));
  if (days == 1)
    return g_strdup (_ ("tomorrow"));
  return g_strdup_printf (ngettext ("%d day", "%d days", days), days);
}

static char *
say_week (RdProgrammeEntry *self)
{
  RdDate first = rd_date_week_start (self->programme->starts);
  int all = (rd_date_week_start (self->programme->ends) - first) / 7 + 1;
  int now = (rd_date_week_start (self->today) - first) / 7 + 1;

  if (!rd_programme_entry_is_open (self))
    return g_strdup_printf (ngettext ("%d week", "%d weeks", all), all);
  if (self->today < self->programme->starts)
    {
      g_autofree char *from = rd_wording_date (self->programme->starts);

      /* Translators: the day a programme begins */
      return g_strdup_printf (_ ("from %s"), from);
    }
  /* Translators: the present week of a programme, and how many it has */
  return g_strdup_printf (_ ("week %1$d of %2$d"), now, all);
}

static void
rd_programme_entry_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdProgrammeEntry *self = RD_PROGRAMME_ENTRY (object);

  switch (id)
    {
    case PROP_CLIENT_NAME:
      g_value_set_string (value, self->client_name);
      break;
    case PROP_PROGRAMME_NAME:
      g_value_set_string (value, self->programme->name);
      break;
    case PROP_RACE:
      g_value_set_string (value, self->race ? self->race : "");
      break;
    case PROP_OWNER_NAME:
      g_value_set_string (value, self->owner_name ? self->owner_name : "");
      break;
    case PROP_TO_GO:
      g_value_take_string (value, say_to_go (self));
      break;
    case PROP_WEEK:
      g_value_take_string (value, say_week (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_programme_entry_finalize (GObject *object)
{
  RdProgrammeEntry *self = RD_PROGRAMME_ENTRY (object);

  g_clear_object (&self->programme);
  g_free (self->client_name);
  g_free (self->race);
  g_free (self->owner_name);
  g_free (self->folded);
  G_OBJECT_CLASS (rd_programme_entry_parent_class)->finalize (object);
}

static void
rd_programme_entry_class_init (RdProgrammeEntryClass *class)
{
  static const char *const names[N_PROPS] = { NULL,   "client-name", "programme-name",
                                              "race", "owner-name",  "to-go",
                                              "week" };

  G_OBJECT_CLASS (class)->get_property = rd_programme_entry_get_property;
  G_OBJECT_CLASS (class)->finalize = rd_programme_entry_finalize;
  for (guint i = 1; i < N_PROPS; i++)
    props[i] =
      g_param_spec_string (names[i], NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (class), N_PROPS, props);
}

static void
rd_programme_entry_init (RdProgrammeEntry *self)
{
}

/**
 * rd_programme_entry_programme:
 * @self: an entry
 *
 * Returns: (transfer none): the programme
 */
RdProgramme *
rd_programme_entry_programme (RdProgrammeEntry *self)
{
  return self->programme;
}

/**
 * rd_programme_entry_is_open:
 * @self: an entry
 *
 * Returns: whether it is followed, now or later
 */
gboolean
rd_programme_entry_is_open (RdProgrammeEntry *self)
{
  return !self->programme->closed && self->programme->ends >= self->today;
}

/**
 * rd_programme_entry_fits:
 * @self: an entry
 * @words: (nullable): what was typed; accents and case do not matter
 * @owner: id of a practitioner, 0: any
 *
 * Returns: whether every word is in the name of client, programme or race, and it is that
 *   practitioner's
 */
gboolean
rd_programme_entry_fits (RdProgrammeEntry *self, const char *words, gint64 owner)
{
  g_autofree char *folded = words ? rd_text_fold (words) : NULL;
  g_auto (GStrv) parts = folded ? g_strsplit_set (folded, " \t\n", -1) : NULL;

  if (owner && self->programme->owner != owner)
    return FALSE;
  for (guint i = 0; parts && parts[i]; i++)
    if (*parts[i] && strstr (self->folded, parts[i]) == NULL)
      return FALSE;
  return TRUE;
}

/* Reading. */

static GHashTable *
index_by_id (GPtrArray *records)
{
  GHashTable *index = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; records && i < records->len; i++)
    g_hash_table_insert (index,
                         g_memdup2 (&(gint64){ rd_record_id (records->pdata[i]) }, sizeof (gint64)),
                         records->pdata[i]);
  return index;
}

typedef struct
{
  GPtrArray *clients;
  GPtrArray *races;
  GPtrArray *owners;
} Names;

static void
clear_names (Names *names)
{
  g_clear_pointer (&names->clients, g_ptr_array_unref);
  g_clear_pointer (&names->races, g_ptr_array_unref);
  g_clear_pointer (&names->owners, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Names, clear_names)

static gpointer
lookup (GHashTable *index, gint64 id)
{
  return g_hash_table_lookup (index, &id);
}

static RdProgrammeEntry *
make_entry (RdProgramme *programme,
            RdDate today,
            GHashTable *clients,
            GHashTable *races,
            GHashTable *owners)
{
  RdProgrammeEntry *self = g_object_new (RD_TYPE_PROGRAMME_ENTRY, NULL);
  RdClient *client = lookup (clients, programme->client);
  RdRace *race = lookup (races, programme->race);
  RdPractitioner *owner = lookup (owners, programme->owner);
  g_autofree char *joined = NULL;

  self->programme = g_object_ref (programme);
  self->today = today;
  self->race_date = race ? race->date : RD_DATE_UNSET;
  self->client_name = g_strdup (client ? client->name : _ ("Client"));
  self->race = g_strdup (race ? race->name : NULL);
  self->owner_name = g_strdup (owner ? owner->name : NULL);
  joined = g_strjoin (" ", self->client_name, programme->name, self->race ? self->race : "", NULL);
  self->folded = rd_text_fold (joined);
  return self;
}

static void
add_entries (GListStore *entries,
             GPtrArray *programmes,
             RdDate today,
             GHashTable *clients,
             GHashTable *races,
             GHashTable *owners)
{
  for (guint i = 0; i < programmes->len; i++)
    {
      g_autoptr (RdProgrammeEntry) entry =
        make_entry (programmes->pdata[i], today, clients, races, owners);

      g_list_store_append (entries, entry);
    }
}

/* The programmes listed, of the thousands there may be. */
#define IS_OPEN "closed = 0 AND ends >= $1 ORDER BY ends, id"
#define IS_OVER "closed <> 0 OR ends < $1 ORDER BY ends DESC, id LIMIT $2"
#define NAMED(what)                                                                                \
  "id IN (SELECT " what " FROM programme WHERE closed = 0 AND ends >= $1)"                         \
  " OR id IN (SELECT " what " FROM programme WHERE " IS_OVER ")"

static gboolean
read_names (Names *names, RdConnection *store, RdDate today, GError **error)
{
  return (names->clients =
            rd_store_list (store, RD_TYPE_CLIENT, NAMED ("client"), error, RD_BIND_DATE (today),
                           RD_BIND_INT (MOST_ENDED), RD_BIND_END)) &&
         (names->races =
            rd_store_list (store, RD_TYPE_RACE, NAMED ("race"), error, RD_BIND_DATE (today),
                           RD_BIND_INT (MOST_ENDED), RD_BIND_END)) &&
         (names->owners = rd_store_list (store, RD_TYPE_PRACTITIONER, "1 = 1", error, RD_BIND_END));
}

/**
 * rd_programme_entries_read:
 * @store: the connection
 * @question: (type RdEntriesQuestion): the day
 * @cancellable: (nullable): whether the answer is still wanted
 * @error: return location for what the store says
 *
 * An #RdQuestion: the programmes of the practice, those that are open by their last day, then the
 * last of those that are over.
 *
 * Returns: (transfer full) (type GListStore) (nullable): of #RdProgrammeEntry
 */
gpointer
rd_programme_entries_read (RdConnection *store,
                           gpointer question,
                           GCancellable *cancellable,
                           GError **error)
{
  RdDate today = ((RdEntriesQuestion *)question)->today;
  g_auto (Names) names = { 0 };
  g_autoptr (GPtrArray) open = NULL;
  g_autoptr (GPtrArray) ended = NULL;
  g_autoptr (GHashTable) clients = NULL;
  g_autoptr (GHashTable) races = NULL;
  g_autoptr (GHashTable) owners = NULL;
  GListStore *entries;

  open =
    rd_store_list (store, RD_TYPE_PROGRAMME, IS_OPEN, error, RD_BIND_DATE (today), RD_BIND_END);
  if (open == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  ended = rd_store_list (store, RD_TYPE_PROGRAMME, IS_OVER, error, RD_BIND_DATE (today),
                         RD_BIND_INT (MOST_ENDED), RD_BIND_END);
  if (ended == NULL || !read_names (&names, store, today, error))
    return NULL;
  clients = index_by_id (names.clients);
  races = index_by_id (names.races);
  owners = index_by_id (names.owners);
  entries = g_list_store_new (RD_TYPE_PROGRAMME_ENTRY);
  add_entries (entries, open, today, clients, races, owners);
  add_entries (entries, ended, today, clients, races, owners);
  return entries;
}
