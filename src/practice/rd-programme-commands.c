/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-commands.c: a new programme, and a programme made into a template. */
#include "rd-practice-commands.h"

#include "rd-permission.h"
#include "rd-template-question.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_CODE 48 /* characters of a short name, before the number that tells it from others */

/* A new programme. */

typedef struct
{
  RdProgrammeWish *wish;
  RdProgramme *kept;
} NewProgramme;

static void
free_new (gpointer data)
{
  NewProgramme *new = data;

  rd_programme_wish_free (new->wish);
  g_clear_object (&new->kept);
  g_free (new);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NewProgramme, free_new)

static NewProgramme *
begin_new (const RdProgrammeWish *wish)
{
  NewProgramme *new = g_new0 (NewProgramme, 1);

  new->wish = rd_programme_wish_copy (wish);
  return new;
}

static gboolean
keep_workouts (RdWriting *writing, RdLaidProgramme *laid, GError **error)
{
  for (guint i = 0; i < laid->workouts->len; i++)
    {
      RdWorkout *workout = laid->workouts->pdata[i];

      workout->client = laid->programme->client;
      workout->programme = rd_record_id (laid->programme);
      if (!rd_writing_insert (writing, workout, error))
        return FALSE;
    }
  for (guint i = 0; i < laid->food_notes->len; i++)
    {
      RdFoodNote *note = laid->food_notes->pdata[i];

      note->programme = rd_record_id (laid->programme);
      if (!rd_writing_insert (writing, note, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
make_programme (RdWriting *writing, gpointer argument, GError **error)
{
  NewProgramme *new = argument;
  g_autoptr (RdLaidProgramme) laid = NULL;

  if (!rd_permission_check (writing, RD_TYPE_PROGRAMME, error) ||
      !(laid = rd_programme_lay (rd_writing_store (writing), new->wish, error)))
    return FALSE;
  if (laid->race && rd_record_id (laid->race) == 0 &&
      !rd_writing_insert (writing, laid->race, error))
    return FALSE;
  laid->programme->race = laid->race ? rd_record_id (laid->race) : 0;
  if (laid->programme->owner == 0)
    laid->programme->owner = rd_writing_practitioner (writing);
  if (!rd_writing_insert (writing, laid->programme, error) || !keep_workouts (writing, laid, error))
    return FALSE;
  new->kept = g_object_ref (laid->programme);
  return TRUE;
}

/**
 * rd_practice_new_programme:
 * @self: a practice
 * @wish: for whom, and what it is made from
 * @error: return location for %RD_ERROR_NOT_FOUND, %RD_ERROR_INVALID, %RD_ERROR_NOT_PERMITTED
 *
 * Makes a programme, its workouts and its race, all at once: from a template, from another
 * programme, or empty.
 *
 * Returns: (transfer full) (nullable): the programme
 */
RdProgramme *
rd_practice_new_programme (RdPractice *self, const RdProgrammeWish *wish, GError **error)
{
  g_autoptr (NewProgramme) new = begin_new (wish);

  if (!rd_practice_write (self, "programme", make_programme, new, error))
    return NULL;
  return g_steal_pointer (&new->kept);
}

/**
 * rd_practice_new_programme_async:
 * @self: a practice
 * @wish: see rd_practice_new_programme(); copied
 * @callback: called with the result
 * @user_data: for @callback
 *
 * As rd_practice_new_programme(), without waiting.
 */
void
rd_practice_new_programme_async (RdPractice *self,
                                 const RdProgrammeWish *wish,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  rd_practice_write_async (self, "programme", make_programme, begin_new (wish), free_new, callback,
                           user_data);
}

/**
 * rd_practice_new_programme_finish:
 * @self: a practice
 * @result: what the callback was given
 * @error: return location, see rd_practice_new_programme()
 *
 * Returns: (transfer full) (nullable): the programme
 */
RdProgramme *
rd_practice_new_programme_finish (RdPractice *self, GAsyncResult *result, GError **error)
{
  NewProgramme *new = rd_practice_write_finish (self, result, error);

  return new ? g_steal_pointer (&new->kept) : NULL;
}

/* A template of the practice's own. */

typedef struct
{
  gint64 programme;
  char *name;
  RdOwnTemplate *kept;
} NewTemplate;

static void
free_template (gpointer data)
{
  NewTemplate *new = data;

  g_free (new->name);
  g_clear_object (&new->kept);
  g_free (new);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NewTemplate, free_template)

static NewTemplate *
begin_template (gint64 programme, const char *name)
{
  NewTemplate *new = g_new0 (NewTemplate, 1);

  new->programme = programme;
  new->name = g_strdup (name);
  return new;
}

/* The name in letters and digits that are easily typed: "Club 10 km" is club-10-km. */
static char *
spell_code (const char *name)
{
  g_autofree char *plain = g_str_to_ascii (name, NULL);
  GString *code = g_string_new (NULL);

  for (const char *c = plain; *c && code->len < MOST_CODE; c++)
    if (g_ascii_isalnum (*c))
      g_string_append_c (code, g_ascii_tolower (*c));
    else if (code->len > 0 && code->str[code->len - 1] != '-')
      g_string_append_c (code, '-');
  if (code->len > 0 && code->str[code->len - 1] == '-')
    g_string_truncate (code, code->len - 1);
  if (code->len == 0)
    g_string_append (code, "template");
  return g_string_free (code, FALSE);
}

/* (transfer full) (nullable): one that neither a built-in template nor another of the practice's
 * has. */
static char *
find_code (RdConnection *store, const char *name, GError **error)
{
  g_autofree char *base = spell_code (name);

  for (guint n = 1;; n++)
    {
      g_autofree char *code = n == 1 ? g_strdup (base) : g_strdup_printf ("%s-%u", base, n);
      g_autoptr (RdTemplate) built_in = rd_template_find (code);
      gint64 own = rd_store_count (store, RD_TYPE_OWN_TEMPLATE, "code = $1", error,
                                   RD_BIND_TEXT (code), RD_BIND_END);

      if (own < 0)
        return NULL;
      if (own == 0 && built_in == NULL)
        return g_steal_pointer (&code);
    }
}

static RdTemplate *
read_as_template (RdConnection *store, gint64 id, GError **error)
{
  g_autoptr (RdProgramme) programme = rd_store_get (store, RD_TYPE_PROGRAMME, id, error);
  g_autoptr (RdClient) client = NULL;
  g_autoptr (RdRace) race = NULL;
  g_autoptr (GPtrArray) workouts = NULL;

  if (programme == NULL ||
      !(client = rd_store_get (store, RD_TYPE_CLIENT, programme->client, error)) ||
      (programme->race && !(race = rd_store_get (store, RD_TYPE_RACE, programme->race, error))) ||
      !(workouts = rd_store_list (store, RD_TYPE_WORKOUT, "programme = $1 ORDER BY date, id", error,
                                  RD_BIND_INT (id), RD_BIND_END)))
    return NULL;
  return rd_template_from_programme (programme, race, workouts, client, error);
}

static gboolean
make_template (RdWriting *writing, gpointer argument, GError **error)
{
  NewTemplate *new = argument;
  RdConnection *store = rd_writing_store (writing);
  g_autoptr (RdOwnTemplate) own = rd_record_new (RD_TYPE_OWN_TEMPLATE);
  g_autoptr (RdTemplate) template = NULL;

  if (!rd_permission_check (writing, RD_TYPE_OWN_TEMPLATE, error) ||
      !(template = read_as_template (store, new->programme, error)))
    return FALSE;
  rd_record_set_text (&own->name, new->name ? new->name : template->name);
  own->code = find_code (store, own->name ? own->name : "", error);
  if (own->code == NULL)
    return FALSE;
  g_free (template->name);
  template->id = g_strdup (own->code);
  template->name = g_strdup (own->name ? own->name : "");
  own->text = rd_template_to_text (template);
  if (!rd_writing_insert (writing, own, error))
    return FALSE;
  new->kept = g_steal_pointer (&own);
  return TRUE;
}

/**
 * rd_practice_keep_as_template:
 * @self: a practice
 * @programme: id of a programme
 * @name: (nullable): what the template is to be called; %NULL: as the programme
 * @error: return location for %RD_ERROR_NOT_FOUND, %RD_ERROR_NOT_PERMITTED, %RD_ERROR_INVALID
 *
 * Makes what was planned in a programme one of the practice's own templates.
 *
 * Returns: (transfer full) (nullable): the template; its code is what scripts call it
 */
RdOwnTemplate *
rd_practice_keep_as_template (RdPractice *self, gint64 programme, const char *name, GError **error)
{
  g_autoptr (NewTemplate) new = begin_template (programme, name);

  if (!rd_practice_write (self, "save-template", make_template, new, error))
    return NULL;
  return g_steal_pointer (&new->kept);
}

/**
 * rd_practice_keep_as_template_async:
 * @self: a practice
 * @programme: see rd_practice_keep_as_template()
 * @name: (nullable): see rd_practice_keep_as_template()
 * @callback: called with the result
 * @user_data: for @callback
 *
 * As rd_practice_keep_as_template(), without waiting.
 */
void
rd_practice_keep_as_template_async (RdPractice *self,
                                    gint64 programme,
                                    const char *name,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  rd_practice_write_async (self, "save-template", make_template, begin_template (programme, name),
                           free_template, callback, user_data);
}

/**
 * rd_practice_keep_as_template_finish:
 * @self: a practice
 * @result: what the callback was given
 * @error: return location, see rd_practice_keep_as_template()
 *
 * Returns: (transfer full) (nullable): the template
 */
RdOwnTemplate *
rd_practice_keep_as_template_finish (RdPractice *self, GAsyncResult *result, GError **error)
{
  NewTemplate *new = rd_practice_write_finish (self, result, error);

  return new ? g_steal_pointer (&new->kept) : NULL;
}
