/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-record.c: what every record of a practice has in common, done from its table of fields. */
#include "rd-record.h"

#include "rd-text.h"

#include <string.h>

enum
{
  PROP_ID = 1,
  N_OWN_PROPS,
};

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (RdRecord, rd_record, G_TYPE_OBJECT)

static RdRecordPrivate *
get_private (gconstpointer record)
{
  return rd_record_get_instance_private ((RdRecord *)record);
}

static void
rd_record_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ID)
    g_value_set_int64 (value, rd_record_id (object));
  else
    rd_field_get_value (&RD_RECORD_GET_CLASS (object)->fields[id - N_OWN_PROPS], object, value);
}

static void
rd_record_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ID)
    {
      rd_record_set_id (object, g_value_get_int64 (value));
      return;
    }

  if (rd_field_set_value (&RD_RECORD_GET_CLASS (object)->fields[id - N_OWN_PROPS], object, value))
    g_object_notify_by_pspec (object, pspec);
}

static void
rd_record_finalize (GObject *object)
{
  RdRecordClass *class = RD_RECORD_GET_CLASS (object);

  for (guint i = 0; i < class->n_fields; i++)
    rd_field_clear (&class->fields[i], object);
  G_OBJECT_CLASS (rd_record_parent_class)->finalize (object);
}

static void
rd_record_class_init (RdRecordClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = rd_record_get_property;
  object_class->set_property = rd_record_set_property;
  object_class->finalize = rd_record_finalize;

  g_object_class_install_property (object_class, PROP_ID,
                                   g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0,
                                                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
}

static void
rd_record_init (RdRecord *self)
{
}

/**
 * rd_record_class_describe:
 * @class: the class of a kind of record
 * @kind: the kind's name
 * @label: what a person calls one of these
 * @fields: the kind's table, static
 * @n_fields: how many fields it has
 *
 * Makes the kind what its table says; called once, by RD_DEFINE_RECORD().
 */
void
rd_record_class_describe (RdRecordClass *class,
                          const char *kind,
                          const char *label,
                          const RdField *fields,
                          guint n_fields)
{
  class->kind = kind;
  class->label = label;
  class->fields = fields;
  class->n_fields = n_fields;
  class->since = 1;
  /* GObject does not hand these two down to a class of its own. */
  G_OBJECT_CLASS (class)->get_property = rd_record_get_property;
  G_OBJECT_CLASS (class)->set_property = rd_record_set_property;
  for (guint i = 0; i < n_fields; i++)
    g_object_class_install_property (G_OBJECT_CLASS (class), N_OWN_PROPS + i,
                                     rd_field_to_pspec (&fields[i]));
}

/**
 * rd_record_class_field:
 * @class: the class of a kind of record
 * @name: a field's name
 *
 * Returns: (nullable): the field
 */
const RdField *
rd_record_class_field (RdRecordClass *class, const char *name)
{
  for (guint i = 0; i < class->n_fields; i++)
    if (strcmp (class->fields[i].name, name) == 0)
      return &class->fields[i];
  return NULL;
}

/**
 * rd_record_new:
 * @type: a kind of record
 *
 * Returns: (transfer full): a record without an id, with what its table gives a new one
 */
gpointer
rd_record_new (GType type)
{
  return g_object_new (type, NULL);
}

/**
 * rd_record_copy:
 * @record: a #RdRecord
 *
 * Returns: (transfer full): another with the same id and values
 */
gpointer
rd_record_copy (gpointer record)
{
  RdRecordClass *class = RD_RECORD_GET_CLASS (record);
  gpointer copy = rd_record_new (G_OBJECT_TYPE (record));

  rd_record_set_id (copy, rd_record_id (record));
  for (guint i = 0; i < class->n_fields; i++)
    rd_field_copy (&class->fields[i], record, copy);
  return copy;
}

/**
 * rd_record_reset:
 * @record: a record
 *
 * Gives every field what a new record has there.
 */
void
rd_record_reset (RdRecord *record)
{
  RdRecordClass *class = RD_RECORD_GET_CLASS (record);

  for (guint i = 0; i < class->n_fields; i++)
    rd_field_reset (&class->fields[i], record);
}

/**
 * rd_record_id:
 * @record: a #RdRecord
 *
 * Returns: the id the store gave it, 0 before it was kept
 */
gint64
rd_record_id (gconstpointer record)
{
  return get_private (record)->id;
}

/**
 * rd_record_set_id:
 * @record: a #RdRecord
 * @id: the id
 *
 * Sets the id; the store's business.
 */
void
rd_record_set_id (gpointer record, gint64 id)
{
  get_private (record)->id = id;
}

/**
 * rd_record_kind:
 * @record: a #RdRecord
 *
 * Returns: the name of its kind
 */
const char *
rd_record_kind (gconstpointer record)
{
  return RD_RECORD_GET_CLASS ((gpointer)record)->kind;
}

/**
 * rd_record_equal:
 * @a: a #RdRecord
 * @b: another
 *
 * Returns: whether both are of one kind and have the same id and values
 */
gboolean
rd_record_equal (gconstpointer a, gconstpointer b)
{
  RdRecordClass *class = RD_RECORD_GET_CLASS ((gpointer)a);

  if (G_OBJECT_TYPE (a) != G_OBJECT_TYPE (b) || rd_record_id (a) != rd_record_id (b))
    return FALSE;
  for (guint i = 0; i < class->n_fields; i++)
    if (!rd_field_equal (&class->fields[i], a, b))
      return FALSE;
  return TRUE;
}

/**
 * rd_record_validate:
 * @record: a #RdRecord
 * @error: return location for %RD_ERROR_INVALID with the sentence of the first field that is wrong
 *
 * Returns: whether every value is allowed, alone and beside the others
 */
gboolean
rd_record_validate (gpointer record, GError **error)
{
  RdRecordClass *class = RD_RECORD_GET_CLASS (record);

  for (guint i = 0; i < class->n_fields; i++)
    if (!rd_field_validate (&class->fields[i], record, error))
      return FALSE;
  return class->validate == NULL || class->validate (RD_RECORD (record), error);
}

/**
 * rd_record_set_text:
 * @member: the record's member
 * @text: (nullable): what it becomes, tidied
 *
 * Sets a text of a record.
 */
void
rd_record_set_text (char **member, const char *text)
{
  char *tidy = rd_text_tidy (text);

  g_free (*member);
  *member = tidy;
}
