/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-find.c: a record by its id, or by a name that fits exactly one. */
#include "rd-find.h"

#include "model/rd-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More candidates than this are only counted. */
#define MOST_NAMED 6

typedef struct
{
  gint64 id;
  char *name;
  gboolean archived;
} Candidate;

static void
clear_candidate (gpointer data)
{
  Candidate *candidate = data;

  g_free (candidate->name);
}

static void
set_not_found (GError **error, const char *kind, const char *text)
{
  const char *sentence = _ ("There is no record “%s”.");

  if (strcmp (kind, "client") == 0)
    sentence = _ ("There is no client “%s”.");
  else if (strcmp (kind, "practitioner") == 0)
    sentence = _ ("There is no practitioner “%s”.");
  else if (strcmp (kind, "service") == 0)
    sentence = _ ("There is no service “%s”.");
  else if (strcmp (kind, "room") == 0)
    sentence = _ ("There is no room “%s”.");
  else if (strcmp (kind, "booking") == 0)
    sentence = _ ("There is no booking “%s”.");
  else if (strcmp (kind, "programme") == 0)
    sentence = _ ("There is no programme “%s”.");
  else if (strcmp (kind, "workout") == 0)
    sentence = _ ("There is no workout “%s”.");

  /* A sentence has one line, whatever was asked for. */
  g_autofree char *shown = g_strdelimit (g_utf8_make_valid (text, -1), "\n\r\t", ' ');
  g_auto (GStrv) parts = g_strsplit (sentence, "%s", 2);
  g_autofree char *message = g_strjoinv (shown, parts);

  g_set_error_literal (error, RD_ERROR, RD_ERROR_NOT_FOUND, message);
}

static void
set_ambiguous (GError **error, GArray *candidates, const char *text)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < MIN (candidates->len, MOST_NAMED); i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);

      g_string_append_printf (names, "%s%s (%" G_GINT64_FORMAT ")", i ? ", " : "", candidate->name,
                              candidate->id);
    }
  if (candidates->len > MOST_NAMED)
    g_string_append (names, ", …");
  g_set_error (error, RD_ERROR, RD_ERROR_AMBIGUOUS,
               /* Translators: what was typed, how many it fits, and their names. */
               ngettext ("“%1$s” fits %2$u record: %3$s.", "“%1$s” fits %2$u records: %3$s.",
                         candidates->len),
               text, candidates->len, names->str);
  g_string_free (names, TRUE);
}

/* Whether each word of @sought begins a word of @name, both folded. */
static gboolean
fits_by_words (const char *name, const char *sought)
{
  g_auto (GStrv) words = g_strsplit_set (sought, " \t", -1);

  for (guint i = 0; words[i]; i++)
    {
      const char *at = name;

      while ((at = strstr (at, words[i])) && at != name && at[-1] != ' ' && at[-1] != '-')
        at++;
      if (at == NULL)
        return FALSE;
    }
  return TRUE;
}

static GArray *
list_names (RdConnection *store, RdRecordClass *class, GError **error)
{
  const char *archived = rd_record_class_field (class, "archived") ? "archived" : "0";
  g_autofree char *sql =
    g_strdup_printf ("SELECT id, name, %s FROM %s ORDER BY id", archived, class->kind);
  g_autoptr (RdStatement) statement = rd_connection_prepare (store, sql, error);
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (Candidate));
  gboolean has_row;

  g_array_set_clear_func (names, clear_candidate);
  if (statement == NULL)
    return NULL;
  while (rd_statement_step (statement, &has_row, error))
    {
      Candidate candidate = { 0 };

      if (!has_row)
        return g_steal_pointer (&names);
      candidate.id = rd_statement_get_int (statement, 0);
      candidate.name = g_strdup (rd_statement_get_text (statement, 1));
      candidate.archived = rd_statement_get_int (statement, 2) != 0;
      g_array_append_val (names, candidate);
    }
  return NULL;
}

static GArray *
keep_fitting (GArray *names, const char *sought, gboolean whole, gboolean archived)
{
  GArray *fitting = g_array_new (FALSE, FALSE, sizeof (Candidate));

  g_array_set_clear_func (fitting, clear_candidate);
  for (guint i = 0; i < names->len; i++)
    {
      Candidate candidate = g_array_index (names, Candidate, i);
      g_autofree char *folded = rd_text_fold (candidate.name);

      if (candidate.archived == archived &&
          (whole ? strcmp (folded, sought) == 0 : fits_by_words (folded, sought)))
        {
          candidate.name = g_strdup (candidate.name);
          g_array_append_val (fitting, candidate);
        }
    }
  return fitting;
}

static gpointer
find_by_name (RdConnection *store, GType type, const char *text, GError **error)
{
  RdRecordClass *class = RD_RECORD_CLASS (g_type_class_peek (type));
  g_autoptr (GArray) names = list_names (store, class, error);
  g_autofree char *folded = rd_text_fold (text);
  char *sought = g_strstrip (folded);

  if (names == NULL)
    return NULL;
  /* A whole name before a part of one, someone who still comes before one who does not. */
  for (guint i = 0; i < 4 && *sought; i++)
    {
      g_autoptr (GArray) fitting = keep_fitting (names, sought, i % 2 == 0, i >= 2);

      if (fitting->len == 1)
        return rd_store_get (store, type, g_array_index (fitting, Candidate, 0).id, error);
      if (fitting->len > 1)
        {
          set_ambiguous (error, fitting, text);
          return NULL;
        }
    }
  set_not_found (error, class->kind, text);
  return NULL;
}

static gpointer
find_by_text (RdConnection *store, GType type, const char *column, const char *text, GError **error)
{
  RdRecordClass *class = RD_RECORD_CLASS (g_type_class_peek (type));
  g_autofree char *where = g_strdup_printf ("%s = $1", column);
  g_autoptr (GPtrArray) found =
    rd_store_list (store, type, where, error, RD_BIND_TEXT (text), RD_BIND_END);

  if (found == NULL)
    return NULL;
  if (found->len == 1)
    return g_object_ref (found->pdata[0]);
  set_not_found (error, class->kind, text);
  return NULL;
}

/**
 * rd_find_record:
 * @store: the connection
 * @type: a kind of record
 * @text: its id, or its name, or the beginnings of words of its name; of a booking, its UID
 * @error: return location for %RD_ERROR_NOT_FOUND, or %RD_ERROR_AMBIGUOUS with the candidates
 *
 * Names are compared without case and accents.
 *
 * Returns: (transfer full) (nullable): the one record meant
 */
gpointer
rd_find_record (RdConnection *store, GType type, const char *text, GError **error)
{
  guint n_types;
  RdRecordClass *class;
  gint64 id;

  rd_record_types (&n_types);
  class = RD_RECORD_CLASS (g_type_class_peek (type));
  if (g_ascii_string_to_signed (text, 10, 1, G_MAXINT64, &id, NULL))
    {
      g_autoptr (GError) problem = NULL;
      gpointer record = rd_store_get (store, type, id, &problem);

      if (record)
        return record;
      if (!g_error_matches (problem, RD_ERROR, RD_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&problem));
          return NULL;
        }
    }
  if (rd_record_class_field (class, "name"))
    return find_by_name (store, type, text, error);
  if (rd_record_class_field (class, "uid"))
    return find_by_text (store, type, "uid", text, error);
  set_not_found (error, class->kind, text);
  return NULL;
}
