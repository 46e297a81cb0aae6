/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-record-commands.c: keeping a record of any kind, undo and redo. */
#include "rd-practice-commands.h"

#include "model/rd-booking.h"
#include "model/rd-practitioner.h"
#include "rd-permission.h"
#include "rd-programme-race.h"
#include "rd-programme-range.h"
#include "store/rd-journal.h"

#include <glib/gi18n-lib.h>

/* The worker has copies, so that the caller's own records are not touched by another thread. */
typedef struct
{
  GPtrArray *originals;
  GPtrArray *records;
} Keeping;

static Keeping *
begin_keeping (GPtrArray *records)
{
  Keeping *keeping = g_new0 (Keeping, 1);

  keeping->originals = g_ptr_array_new_with_free_func (g_object_unref);
  keeping->records = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < records->len; i++)
    {
      g_ptr_array_add (keeping->originals, g_object_ref (records->pdata[i]));
      g_ptr_array_add (keeping->records, rd_record_copy (records->pdata[i]));
    }
  return keeping;
}

static void
hand_over_ids (Keeping *keeping)
{
  for (guint i = 0; i < keeping->records->len; i++)
    rd_record_set_id (keeping->originals->pdata[i], rd_record_id (keeping->records->pdata[i]));
}

static void
free_keeping (gpointer data)
{
  Keeping *keeping = data;

  g_ptr_array_unref (keeping->originals);
  g_ptr_array_unref (keeping->records);
  g_free (keeping);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Keeping, free_keeping)

static gboolean
check_owner_remains (RdConnection *store, RdPractitioner *changed, GError **error)
{
  g_autoptr (GPtrArray) owners =
    rd_store_list (store, RD_TYPE_PRACTITIONER, "role = $1", error,
                   RD_BIND_TEXT (rd_enum_to_nick (RD_TYPE_ROLE, RD_ROLE_OWNER)), RD_BIND_END);
  gboolean was_owner = FALSE;

  if (owners == NULL)
    return FALSE;
  if (changed->role == RD_ROLE_OWNER && !changed->archived)
    return TRUE;
  for (guint i = 0; i < owners->len; i++)
    {
      RdPractitioner *owner = owners->pdata[i];

      if (rd_record_id (owner) == rd_record_id (changed))
        was_owner = !owner->archived;
      else if (!owner->archived)
        return TRUE;
    }
  if (!was_owner)
    return TRUE;
  g_set_error (error, RD_ERROR, RD_ERROR_NOT_PERMITTED,
               _ ("A practice needs an owner, and %s is the only one."), changed->name);
  return FALSE;
}

/* What has a command of its own is not changed past its checks. */
static gboolean
check_booking (RdBooking *before, RdBooking *after, GError **error)
{
  if (before && before->client == after->client && before->practitioner == after->practitioner &&
      before->service == after->service && before->room == after->room &&
      before->starts == after->starts && before->ends == after->ends &&
      before->busy_until == after->busy_until && before->status == after->status)
    return TRUE;
  g_set_error_literal (
    error, RD_ERROR, RD_ERROR_NOT_PERMITTED,
    _ ("The time, place and status of a booking are changed by booking, moving or cancelling it."));
  return FALSE;
}

static gboolean
check_only_one (RdConnection *store, GType type, GError **error)
{
  g_autoptr (GError) problem = NULL;
  gint64 n = rd_store_count (store, type, NULL, &problem, RD_BIND_END);

  if (problem)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (n == 0)
    return TRUE;
  g_set_error_literal (error, RD_ERROR, RD_ERROR_EXISTS,
                       _ ("The practice has been set up already."));
  return FALSE;
}

static gboolean
check_beside_others (RdConnection *store, RdRecord *before, RdRecord *record, GError **error)
{
  if (RD_IS_BOOKING (record))
    return check_booking ((RdBooking *)before, RD_BOOKING (record), error);
  if (RD_IS_PRACTITIONER (record) && before)
    return check_owner_remains (store, RD_PRACTITIONER (record), error);
  if (RD_IS_SETTINGS (record) && before == NULL)
    return check_only_one (store, RD_TYPE_SETTINGS, error);
  if (RD_IS_PROGRAMME (record) && before)
    return rd_programme_check_range (store, RD_PROGRAMME (before), RD_PROGRAMME (record), error);
  return TRUE;
}

/* What the change of a record changes of others. */
static gboolean
follow (RdWriting *writing, RdRecord *before, RdRecord *record, GError **error)
{
  if (RD_IS_RACE (record) && before)
    return rd_programme_follow_race (writing, RD_RACE (before), RD_RACE (record), error);
  if (RD_IS_PROGRAMME (record))
    return rd_programme_keep_range (writing, rd_record_id (record), error);
  if (RD_IS_WORKOUT (record))
    return rd_programme_keep_range (writing, RD_WORKOUT (record)->programme, error) &&
           (before == NULL ||
            rd_programme_keep_range (writing, RD_WORKOUT (before)->programme, error));
  return TRUE;
}

static gboolean
keep_one (RdWriting *writing, RdRecord *record, GError **error)
{
  RdConnection *store = rd_writing_store (writing);
  g_autoptr (RdRecord) before = NULL;

  if (!rd_permission_check (writing, G_OBJECT_TYPE (record), error) ||
      !rd_record_validate (record, error))
    return FALSE;
  if (rd_record_id (record) != 0)
    {
      before = rd_store_get (store, G_OBJECT_TYPE (record), rd_record_id (record), error);
      if (before == NULL)
        return FALSE;
      if (rd_record_equal (before, record))
        return TRUE;
    }
  if (!check_beside_others (store, before, record, error))
    return FALSE;
  return (before ? rd_writing_update (writing, record, error)
                 : rd_writing_insert (writing, record, error)) &&
         follow (writing, before, record, error);
}

/* A record made together with the one it belongs to could not know its id. */
static void
set_owner (RdRecord *record, RdRecord *owner)
{
  RdRecordClass *class = RD_RECORD_GET_CLASS (record);

  for (guint i = 0; i < class->n_fields; i++)
    {
      const RdField *field = &class->fields[i];

      if (field->type == RD_FIELD_REFERENCE && (field->flags & RD_FIELD_REQUIRED) &&
          g_str_equal (field->refers_to, rd_record_kind (owner)) &&
          !rd_field_is_set (field, record))
        RD_FIELD_MEMBER (record, field, gint64) = rd_record_id (owner);
    }
}

static gboolean
keep (RdWriting *writing, gpointer argument, GError **error)
{
  GPtrArray *records = ((Keeping *)argument)->records;

  for (guint i = 0; i < records->len; i++)
    {
      if (i > 0)
        set_owner (records->pdata[i], records->pdata[0]);
      if (!keep_one (writing, records->pdata[i], error))
        return FALSE;
    }
  return TRUE;
}

static const char *
name_action (GPtrArray *records)
{
  return rd_record_id (records->pdata[0]) == 0 ? "add" : "change";
}

/**
 * rd_practice_keep_all:
 * @self: a practice
 * @records: (element-type RdRecord): at least one; each made when it has no id, changed otherwise
 * @error: return location for %RD_ERROR_INVALID, %RD_ERROR_NOT_PERMITTED, %RD_ERROR_NOT_FOUND
 *
 * Keeps records in one change, all or none. One that is as it was is left alone. Those after the
 * first that must refer to a record of the first's kind, and name none, get the first's id: a new
 * client and her consent go in together. A booking is made and moved by its own commands; only its
 * note, pressure and reason are kept this way.
 *
 * Returns: whether they were kept; they have their ids then
 */
gboolean
rd_practice_keep_all (RdPractice *self, GPtrArray *records, GError **error)
{
  g_autoptr (Keeping) keeping = begin_keeping (records);

  if (!rd_practice_write (self, name_action (records), keep, keeping, error))
    return FALSE;
  hand_over_ids (keeping);
  return TRUE;
}

/**
 * rd_practice_keep_all_async:
 * @self: a practice
 * @records: (element-type RdRecord): at least one
 * @callback: called with the result
 * @user_data: for @callback
 *
 * As rd_practice_keep_all(), without waiting.
 */
void
rd_practice_keep_all_async (RdPractice *self,
                            GPtrArray *records,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  rd_practice_write_async (self, name_action (records), keep, begin_keeping (records), free_keeping,
                           callback, user_data);
}

/**
 * rd_practice_keep_all_finish:
 * @self: a practice
 * @result: what the callback was given
 * @error: return location, see rd_practice_keep_all()
 *
 * Returns: whether they were kept; the records have their ids then
 */
gboolean
rd_practice_keep_all_finish (RdPractice *self, GAsyncResult *result, GError **error)
{
  Keeping *keeping = rd_practice_write_finish (self, result, error);

  if (keeping == NULL)
    return FALSE;
  hand_over_ids (keeping);
  return TRUE;
}

static GPtrArray *
list_of_one (gpointer record)
{
  GPtrArray *records = g_ptr_array_new ();

  g_ptr_array_add (records, record);
  return records;
}

/**
 * rd_practice_keep:
 * @self: a practice
 * @record: a record
 * @error: return location, see rd_practice_keep_all()
 *
 * As rd_practice_keep_all(), of one record.
 *
 * Returns: whether it was kept; @record has its id then
 */
gboolean
rd_practice_keep (RdPractice *self, gpointer record, GError **error)
{
  g_autoptr (GPtrArray) records = list_of_one (record);

  return rd_practice_keep_all (self, records, error);
}

/**
 * rd_practice_keep_async:
 * @self: a practice
 * @record: a record
 * @callback: called with the result
 * @user_data: for @callback
 *
 * As rd_practice_keep(), without waiting.
 */
void
rd_practice_keep_async (RdPractice *self,
                        gpointer record,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GPtrArray) records = list_of_one (record);

  rd_practice_keep_all_async (self, records, callback, user_data);
}

/**
 * rd_practice_keep_finish:
 * @self: a practice
 * @result: what the callback was given
 * @error: return location, see rd_practice_keep_all()
 *
 * Returns: whether it was kept; the record has its id then
 */
gboolean
rd_practice_keep_finish (RdPractice *self, GAsyncResult *result, GError **error)
{
  return rd_practice_keep_all_finish (self, result, error);
}

typedef struct
{
  gboolean again;
  char *action;
} TakingBack;

static void
free_taking_back (gpointer data)
{
  TakingBack *taking_back = data;

  g_free (taking_back->action);
  g_free (taking_back);
}

/* Whatever was undone and done again between, a person knows the change by what it first was. */
static gboolean
find_first_action (RdConnection *store, gint64 change, char **action, GError **error)
{
  gboolean has_row = TRUE;

  while (change != 0)
    {
      g_autoptr (RdStatement) statement = rd_connection_prepare (
        store, "SELECT undoes, action FROM journal WHERE change = $1 LIMIT 1", error);

      if (statement == NULL)
        return FALSE;
      rd_statement_bind_int (statement, 1, change);
      if (!rd_statement_step (statement, &has_row, error))
        return FALSE;
      change = has_row ? rd_statement_get_int (statement, 0) : 0;
      if (has_row)
        {
          g_free (*action);
          *action = g_strdup (rd_statement_get_text (statement, 1));
        }
    }
  return TRUE;
}

static gboolean
take_back (RdWriting *writing, gpointer argument, GError **error)
{
  TakingBack *taking_back = argument;
  RdConnection *store = rd_writing_store (writing);
  gint64 practitioner = rd_writing_practitioner (writing);
  g_autoptr (GError) problem = NULL;
  gint64 change = taking_back->again
                    ? rd_journal_redoable (store, practitioner, &taking_back->action, &problem)
                    : rd_journal_undoable (store, practitioner, &taking_back->action, &problem);

  if (problem)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (change == 0)
    {
      g_set_error_literal (error, RD_ERROR, RD_ERROR_NOTHING_TO_UNDO,
                           taking_back->again ? _ ("There is nothing to do again.")
                                              : _ ("There is nothing to undo."));
      return FALSE;
    }
  return find_first_action (store, change, &taking_back->action, error) &&
         rd_writing_take_back (writing, change, error);
}

static char *
take_back_now (RdPractice *self, gboolean again, GError **error)
{
  TakingBack taking_back = { .again = again };

  if (rd_practice_write (self, again ? "redo" : "undo", take_back, &taking_back, error))
    return taking_back.action;
  g_free (taking_back.action);
  return NULL;
}

static void
take_back_async (RdPractice *self, gboolean again, GAsyncReadyCallback callback, gpointer user_data)
{
  TakingBack *taking_back = g_new0 (TakingBack, 1);

  taking_back->again = again;
  rd_practice_write_async (self, again ? "redo" : "undo", take_back, taking_back, free_taking_back,
                           callback, user_data);
}

static char *
take_back_finish (RdPractice *self, GAsyncResult *result, GError **error)
{
  TakingBack *taking_back = rd_practice_write_finish (self, result, error);

  return taking_back ? g_steal_pointer (&taking_back->action) : NULL;
}

/**
 * rd_practice_undo:
 * @self: a practice
 * @error: return location for %RD_ERROR_NOTHING_TO_UNDO, or why it cannot be taken back
 *
 * Takes back the last change of whoever acts.
 *
 * Returns: (transfer full) (nullable): the action taken back: "book"
 */
char *
rd_practice_undo (RdPractice *self, GError **error)
{
  return take_back_now (self, FALSE, error);
}

/**
 * rd_practice_undo_async:
 * @self: a practice
 * @callback: called with the result
 * @user_data: for @callback
 *
 * As rd_practice_undo(), without waiting.
 */
void
rd_practice_undo_async (RdPractice *self, GAsyncReadyCallback callback, gpointer user_data)
{
  take_back_async (self, FALSE, callback, user_data);
}

/**
 * rd_practice_undo_finish:
 * @self: a practice
 * @result: what the callback was given
 * @error: return location, see rd_practice_undo()
 *
 * Returns: (transfer full) (nullable): the action taken back
 */
char *
rd_practice_undo_finish (RdPractice *self, GAsyncResult *result, GError **error)
{
  return take_back_finish (self, result, error);
}

/**
 * rd_practice_redo:
 * @self: a practice
 * @error: return location for %RD_ERROR_NOTHING_TO_UNDO, or why it cannot be done again
 *
 * Does again what whoever acts took back last, unless something was done since.
 *
 * Returns: (transfer full) (nullable): the action done again: "book"
 */
char *
rd_practice_redo (RdPractice *self, GError **error)
{
  return take_back_now (self, TRUE, error);
}

/**
 * rd_practice_redo_async:
 * @self: a practice
 * @callback: called with the result
 * @user_data: for @callback
 *
 * As rd_practice_redo(), without waiting.
 */
void
rd_practice_redo_async (RdPractice *self, GAsyncReadyCallback callback, gpointer user_data)
{
  take_back_async (self, TRUE, callback, user_data);
}

/**
 * rd_practice_redo_finish:
 * @self: a practice
 * @result: what the callback was given
 * @error: return location, see rd_practice_redo()
 *
 * Returns: (transfer full) (nullable): the action done again
 */
char *
rd_practice_redo_finish (RdPractice *self, GAsyncResult *result, GError **error)
{
  return take_back_finish (self, result, error);
}
