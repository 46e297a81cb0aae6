/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-record.h: what every record of a practice has in common. */
#pragma once

#include "rd-error.h"
#include "rd-field.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define RD_TYPE_RECORD (rd_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (RdRecord, rd_record, RD, RECORD, GObject)

/**
 * RdRecordClass:
 * @kind: snake_case name of the kind: the SQL table, the journal's and JSON's word for it
 * @label: what a person calls one of these
 * @fields: the kind's table of fields
 * @n_fields: how many
 * @since: the schema version that brought the kind
 * @validate: (nullable): rules that hold between fields
 *
 * What is the same for all records of a kind.
 */
struct _RdRecordClass
{
  GObjectClass parent_class;

  const char *kind;
  const char *label;
  const RdField *fields;
  guint n_fields;
  int since;
  gboolean (*validate) (RdRecord *record, GError **error);
};

/* The one field every kind has; see rd_record_id(). */
typedef struct
{
  gint64 id;
} RdRecordPrivate;

void           rd_record_class_describe (RdRecordClass  *class,
                                         const char     *kind,
                                         const char     *label,
                                         const RdField  *fields,
                                         guint           n_fields);

const GType   *rd_record_types          (guint          *n_types);
GType          rd_record_type_for_kind  (const char     *kind);
const RdField *rd_record_class_field    (RdRecordClass  *class,
                                         const char     *name);

gpointer       rd_record_new            (GType           type);
gpointer       rd_record_copy           (gpointer        record);
void           rd_record_reset          (RdRecord       *record);
gint64         rd_record_id             (gconstpointer   record);
void           rd_record_set_id         (gpointer        record,
                                         gint64          id);
const char    *rd_record_kind           (gconstpointer   record);
gboolean       rd_record_equal          (gconstpointer   a,
                                         gconstpointer   b);
gboolean       rd_record_validate       (gpointer        record,
                                         GError        **error);
void           rd_record_set_text       (char          **member,
                                         const char     *text);

/**
 * RD_DEFINE_RECORD:
 *
 * Defines the type of a record from its table. @_C_ runs at the end of class_init, with `class`
 * the #RdRecordClass.
 */
#define RD_DEFINE_RECORD(TypeName, type_name, kind_name, kind_label, field_table, _C_)            \
  G_DEFINE_FINAL_TYPE (TypeName, type_name, RD_TYPE_RECORD)                                       \
  static void type_name##_class_init (TypeName##Class *klass)                                     \
  {                                                                                               \
    RdRecordClass *class = RD_RECORD_CLASS (klass);                                               \
    rd_record_class_describe (class, kind_name, kind_label, field_table,                          \
                              G_N_ELEMENTS (field_table));                                        \
    _C_;                                                                                          \
  }                                                                                               \
  static void type_name##_init (TypeName *self)                                                   \
  {                                                                                               \
    rd_record_reset (RD_RECORD (self));                                                           \
  }

G_END_DECLS
