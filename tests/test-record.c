/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test-record.c: what holds for every kind of record and every field of its table. A new field is
 * tested by being there.
 */
#include "model/rd-record.h"

#include <math.h>
#include <string.h>

typedef void (*FieldTest) (RdRecordClass *class, const RdField *field);

static const GType *types;
static guint n_types;

static char *
make_text (guint characters)
{
  GString *text = g_string_new (NULL);

  /* Two bytes each, so that a length counted in bytes is found out. */
  for (guint i = 0; i < characters; i++)
    g_string_append (text, "é");
  return g_string_free (text, FALSE);
}

/* A value that is allowed, another for another @turn. */
static void
fill (const RdField *field, gpointer record, int turn)
{
  rd_field_clear (field, record);
  switch (field->type)
    {
    case RD_FIELD_TEXT:
      if (strcmp (field->name, "email") == 0)
        RD_FIELD_MEMBER (record, field, char *) = g_strdup_printf ("a%d@example.org", turn);
      else if (strcmp (field->name, "zone") == 0)
        RD_FIELD_MEMBER (record, field, char *) = g_strdup (turn ? "Asia/Tokyo" : "Europe/Paris");
      else
        {
          RD_FIELD_MEMBER (record, field, char *) = make_text (MAX (field->least, 1));
          RD_FIELD_MEMBER (record, field, char *)[1] += turn;
        }
      break;
    case RD_FIELD_HOURS:
      g_assert_true (rd_week_hours_parse (turn ? "tue=10:00-12:00" : "mon=09:00-17:00",
                                          &RD_FIELD_MEMBER (record, field, RdWeekHours *)));
      break;
    case RD_FIELD_REAL:
      RD_FIELD_MEMBER (record, field, double) = field->least + 0.5 + turn * 0.25;
      break;
    case RD_FIELD_INSTANT:
      /* Later fields are later, as an end is after its beginning. */
      RD_FIELD_MEMBER (record, field, gint64) = 1796000000 + field->offset * 60 + turn;
      break;
    case RD_FIELD_REFERENCE:
      RD_FIELD_MEMBER (record, field, gint64) = 7 + turn;
      break;
    case RD_FIELD_DATE:
      RD_FIELD_MEMBER (record, field, int) = rd_date_new (2026, 11, 23) + (int)field->offset + turn;
      break;
    case RD_FIELD_TIME:
      RD_FIELD_MEMBER (record, field, int) = 450 + turn;
      break;
    case RD_FIELD_BOOLEAN:
      RD_FIELD_MEMBER (record, field, int) = !turn;
      break;
    case RD_FIELD_FLAGS:
      RD_FIELD_MEMBER (record, field, guint) = turn ? 2 : 1;
      break;
    case RD_FIELD_ENUM:
      RD_FIELD_MEMBER (record, field, int) = turn;
      break;
    case RD_FIELD_INTEGER:
    default:
      RD_FIELD_MEMBER (record, field, int) = field->least + 1 + turn;
      break;
    }
}

static gpointer
make_full (RdRecordClass *class, int turn)
{
  gpointer record = rd_record_new (G_TYPE_FROM_CLASS (class));

  for (guint i = 0; i < class->n_fields; i++)
    fill (&class->fields[i], record, turn);
  return record;
}

static void
for_each_field (gconstpointer data)
{
  FieldTest test = *(FieldTest const *)data;

  for (guint t = 0; t < n_types; t++)
    {
      RdRecordClass *class = g_type_class_peek (types[t]);

      for (guint i = 0; i < class->n_fields; i++)
        {
          g_test_message ("%s.%s", class->kind, class->fields[i].name);
          test (class, &class->fields[i]);
        }
    }
}

static void
assert_refused (gpointer record, const RdField *field)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (rd_record_validate (record, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, rd_field_must (field));
}

static void
assert_allowed (gpointer record, const RdField *field)
{
  g_autoptr (GError) error = NULL;

  rd_field_validate (field, record, &error);
  g_assert_no_error (error);
}

/* The table itself. */

static void
check_description (RdRecordClass *class, const RdField *field)
{
  GTypeQuery query;

  g_type_query (G_TYPE_FROM_CLASS (class), &query);
  g_assert_cmpuint (field->offset, >=, sizeof (RdRecord));
  g_assert_cmpuint (field->offset, <, query.instance_size);
  g_assert_cmpuint (strspn (field->name, "abcdefghijklmnopqrstuvwxyz_0123456789"), ==,
                    strlen (field->name));
  g_assert_true (rd_record_class_field (class, field->name) == field);
  g_assert_nonnull (field->label);
  if (field->type == RD_FIELD_ENUM || field->type == RD_FIELD_FLAGS)
    g_assert_nonnull (field->values);
  if (field->type == RD_FIELD_BOOLEAN)
    return;
  /* A sentence of its own, for a person. */
  g_assert_nonnull (field->must);
  g_assert_true (g_str_has_suffix (field->must, "."));
  g_assert_null (strchr (field->must, '\n'));
}

static void
check_reference (RdRecordClass *class, const RdField *field)
{
  GType target;

  g_assert_cmpint (field->type == RD_FIELD_REFERENCE, ==, field->refers_to != NULL);
  if (field->refers_to == NULL)
    return;
  target = rd_record_type_for_kind (field->refers_to);
  g_assert_cmpuint (target, !=, G_TYPE_INVALID);
  for (guint i = 0; types[i] != G_TYPE_FROM_CLASS (class); i++)
    if (types[i] == target)
      return;
  g_error ("%s stands before %s, which it refers to", class->kind, field->refers_to);
}

static void
test_kinds (void)
{
  g_assert_cmpuint (rd_record_type_for_kind ("unicorn"), ==, G_TYPE_INVALID);
  g_assert_cmpuint (rd_record_type_for_kind (NULL), ==, G_TYPE_INVALID);
  for (guint t = 0; t < n_types; t++)
    {
      RdRecordClass *class = g_type_class_peek (types[t]);
      g_autoptr (RdRecord) record = rd_record_new (types[t]);

      g_assert_cmpuint (rd_record_type_for_kind (class->kind), ==, types[t]);
      g_assert_cmpstr (rd_record_kind (record), ==, class->kind);
      g_assert_nonnull (class->label);
      g_assert_cmpint (class->since, >=, 1);
      g_assert_null (rd_record_class_field (class, "no_such_field"));
      g_assert_cmpint (rd_record_id (record), ==, 0);
    }
}

/* Values. */

static void
check_new_record (RdRecordClass *class, const RdField *field)
{
  g_autoptr (RdRecord) record = rd_record_new (G_TYPE_FROM_CLASS (class));
  g_autofree char *text = rd_field_to_text (field, record);
  gboolean given = field->fallback != 0 || field->fallback_text || field->type == RD_FIELD_BOOLEAN;

  if (given)
    {
      g_assert_true (rd_field_is_set (field, record));
      assert_allowed (record, field);
    }
  else if (!(field->flags & RD_FIELD_REQUIRED))
    g_assert_null (text);
}

static void
check_text_there_and_back (RdRecordClass *class, const RdField *field)
{
  g_autoptr (RdRecord) full = make_full (class, 1);
  g_autoptr (RdRecord) other = rd_record_new (G_TYPE_FROM_CLASS (class));
  g_autofree char *text = rd_field_to_text (field, full);
  GError *error = NULL;

  g_assert_nonnull (text);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  rd_field_from_text (field, other, text, &error);
  g_assert_no_error (error);
  g_assert_true (rd_field_equal (field, full, other));

  /* Unset is unset there and back, too. */
  rd_field_clear (field, full);
  g_assert_cmpint (rd_field_is_set (field, full), ==, field->type == RD_FIELD_BOOLEAN);
  g_autofree char *nothing = rd_field_to_text (field, full);
  rd_field_from_text (field, other, nothing, &error);
  g_assert_no_error (error);
  g_assert_true (rd_field_equal (field, full, other));
}

static void
check_nonsense (RdRecordClass *class, const RdField *field)
{
  g_autoptr (RdRecord) record = make_full (class, 0);
  g_autoptr (GError) error = NULL;

  if (field->type == RD_FIELD_TEXT)
    return;
  g_assert_false (rd_field_from_text (field, record, "no such \"thing\"", &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, rd_field_must (field));
  g_assert_cmpint (rd_field_is_set (field, record), ==, field->type == RD_FIELD_BOOLEAN);
}

static void
check_copy_and_equal (RdRecordClass *class, const RdField *field)
{
  g_autoptr (RdRecord) record = make_full (class, 0);
  rd_record_set_id (record, 42);
  g_autoptr (RdRecord) copy = rd_record_copy (record);

  g_assert_true (copy != record);
  g_assert_cmpint (rd_record_id (copy), ==, 42);
  g_assert_true (rd_record_equal (record, copy));
  fill (field, copy, 1);
  g_assert_false (rd_field_equal (field, record, copy));
  g_assert_false (rd_record_equal (record, copy));
  rd_field_copy (field, record, copy);
  g_assert_true (rd_record_equal (record, copy));
  rd_field_copy (field, copy, copy);
  g_assert_true (rd_record_equal (record, copy));
  rd_record_set_id (copy, 43);
  g_assert_false (rd_record_equal (record, copy));
}

static void
test_kinds_are_not_equal (void)
{
  for (guint t = 1; t < n_types; t++)
    {
      g_autoptr (RdRecord) one = rd_record_new (types[t - 1]);
      g_autoptr (RdRecord) other = rd_record_new (types[t]);

      g_assert_false (rd_record_equal (one, other));
    }
}

/* Limits. */

static void
check_required (RdRecordClass *class, const RdField *field)
{
  g_autoptr (RdRecord) record = make_full (class, 0);
  g_autoptr (GError) error = NULL;

  rd_record_validate (record, &error);
  g_assert_no_error (error);
  rd_field_clear (field, record);
  if ((field->flags & RD_FIELD_REQUIRED) && field->type != RD_FIELD_BOOLEAN)
    assert_refused (record, field);
  else
    assert_allowed (record, field);
}

static void
check_number_limits (const RdField *field, gpointer record)
{
  const double step = field->type == RD_FIELD_REAL ? 1e-6 : 1;
  const struct
  {
    double number;
    gboolean allowed;
  } cases[] = {
    { field->least, TRUE },
    { field->most, TRUE },
    { field->least - step, FALSE },
    { field->most + step, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      if (field->type == RD_FIELD_REAL)
        RD_FIELD_MEMBER (record, field, double) = cases[i].number;
      else
        RD_FIELD_MEMBER (record, field, int) = cases[i].number;
      if (cases[i].allowed)
        assert_allowed (record, field);
      else
        assert_refused (record, field);
    }
}

static void
check_limits (RdRecordClass *class, const RdField *field)
{
  g_autoptr (RdRecord) record = make_full (class, 0);
  char **text = &RD_FIELD_MEMBER (record, field, char *);
  int *number = &RD_FIELD_MEMBER (record, field, int);
  gint64 *wide = &RD_FIELD_MEMBER (record, field, gint64);

  switch (field->type)
    {
    case RD_FIELD_TEXT:
      g_assert_cmpfloat (field->most, >, 0);
      g_free (*text);
      *text = make_text (field->most);
      assert_allowed (record, field);
      g_free (*text);
      *text = make_text (field->most + 1);
      assert_refused (record, field);
      g_free (*text);
      *text = make_text (field->least - 1);
      assert_refused (record, field);
      g_free (*text);
      *text = g_strdup ("bad \xff byte");
      assert_refused (record, field);
      break;
    case RD_FIELD_INTEGER:
      g_assert_cmpfloat (field->most, >, 0);
      check_number_limits (field, record);
      break;
    case RD_FIELD_REAL:
      g_assert_cmpfloat (field->most, >, 0);
      check_number_limits (field, record);
      RD_FIELD_MEMBER (record, field, double) = INFINITY;
      assert_refused (record, field);
      break;
    case RD_FIELD_ENUM:
      *number = -1;
      assert_refused (record, field);
      *number = 99;
      assert_refused (record, field);
      break;
    case RD_FIELD_FLAGS:
      *number = 1 << 20;
      assert_refused (record, field);
      break;
    case RD_FIELD_DATE:
      *number = rd_date_new (1900, 1, 1) - 1;
      assert_refused (record, field);
      *number = rd_date_new (2200, 1, 1);
      assert_refused (record, field);
      *number = rd_date_new (2199, 12, 31);
      assert_allowed (record, field);
      break;
    case RD_FIELD_TIME:
      *number = -1;
      assert_refused (record, field);
      *number = RD_MINUTES_PER_DAY;
      assert_refused (record, field);
      *number = RD_MINUTES_PER_DAY - 1;
      assert_allowed (record, field);
      break;
    case RD_FIELD_INSTANT:
      *wide = G_MAXINT64;
      assert_refused (record, field);
      *wide = -G_MAXINT64;
      assert_refused (record, field);
      *wide = rd_date_new (2200, 1, 1) * G_GINT64_CONSTANT (86400);
      assert_refused (record, field);
      break;
    case RD_FIELD_REFERENCE:
      *wide = -1;
      assert_refused (record, field);
      break;
    case RD_FIELD_BOOLEAN:
    case RD_FIELD_HOURS:
    default:
      break;
    }
}

/* Properties. */

static void
count_cb (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  *(int *)user_data += 1;
}

static void
check_property (RdRecordClass *class, const RdField *field)
{
  g_autoptr (RdRecord) from = make_full (class, 1);
  g_autoptr (RdRecord) to = rd_record_new (G_TYPE_FROM_CLASS (class));
  g_autofree char *name = g_strdelimit (g_strdup (field->name), "_", '-');
  g_autofree char *signal = g_strconcat ("notify::", name, NULL);
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_CLASS (class), name);
  g_auto (GValue) value = G_VALUE_INIT;
  g_auto (GValue) unset = G_VALUE_INIT;
  int notified = 0;

  g_assert_nonnull (pspec);
  g_value_init (&value, pspec->value_type);
  g_value_init (&unset, pspec->value_type);
  rd_field_clear (field, to);
  g_object_get_property (G_OBJECT (to), name, &unset);
  g_signal_connect (to, signal, G_CALLBACK (count_cb), &notified);

  /* From unset to a value, to the same once more, and back. */
  g_object_get_property (G_OBJECT (from), name, &value);
  g_object_set_property (G_OBJECT (to), name, &value);
  g_assert_true (rd_field_equal (field, from, to));
  g_assert_cmpint (notified, ==, field->type == RD_FIELD_BOOLEAN ? 0 : 1);
  notified = 0;
  g_object_set_property (G_OBJECT (to), name, &value);
  g_assert_cmpint (notified, ==, 0);
  fill (field, from, 0);
  g_object_get_property (G_OBJECT (from), name, &value);
  g_object_set_property (G_OBJECT (to), name, &value);
  g_assert_cmpint (notified, ==, 1);
  g_object_set_property (G_OBJECT (to), name, &unset);
  g_assert_cmpint (notified, ==, 2);
  g_assert_cmpint (rd_field_is_set (field, to), ==, field->type == RD_FIELD_BOOLEAN);
}

static void
test_property_tidies_text (void)
{
  for (guint t = 0; t < n_types; t++)
    {
      RdRecordClass *class = g_type_class_peek (types[t]);

      if (rd_record_class_field (class, "name") == NULL)
        continue;

      g_autoptr (RdRecord) record = g_object_new (types[t], "name", "  A  name\n", NULL);
      g_autofree char *name = NULL;
      int notified = 0;

      g_object_get (record, "name", &name, NULL);
      g_assert_cmpstr (name, ==, "A  name");
      g_signal_connect (record, "notify::name", G_CALLBACK (count_cb), &notified);
      g_object_set (record, "name", " A  name ", NULL);
      g_assert_cmpint (notified, ==, 0);
      g_object_set (record, "name", "   ", NULL);
      g_assert_cmpint (notified, ==, 1);
      g_clear_pointer (&name, g_free);
      g_object_get (record, "name", &name, NULL);
      g_assert_null (name);
    }
}

static void
test_id_is_a_property (void)
{
  g_autoptr (RdRecord) record = rd_record_new (types[0]);
  gint64 id = -1;

  g_object_set (record, "id", G_GINT64_CONSTANT (77), NULL);
  g_assert_cmpint (rd_record_id (record), ==, 77);
  g_object_get (record, "id", &id, NULL);
  g_assert_cmpint (id, ==, 77);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    FieldTest test;
  } of_each_field[] = {
    { "/model/record/each-field-is-described", check_description },
    { "/model/record/references-come-first", check_reference },
    { "/model/record/a-new-one-has-its-fallbacks", check_new_record },
    { "/model/record/text-there-and-back", check_text_there_and_back },
    { "/model/record/nonsense-is-refused", check_nonsense },
    { "/model/record/copy-and-equal", check_copy_and_equal },
    { "/model/record/required", check_required },
    { "/model/record/limits", check_limits },
    { "/model/record/properties", check_property },
  };

  g_test_init (&argc, &argv, NULL);
  types = rd_record_types (&n_types);
  g_test_add_func ("/model/record/kinds", test_kinds);
  for (guint i = 0; i < G_N_ELEMENTS (of_each_field); i++)
    g_test_add_data_func (of_each_field[i].path, &of_each_field[i].test, for_each_field);
  g_test_add_func ("/model/record/kinds-are-not-equal", test_kinds_are_not_equal);
  g_test_add_func ("/model/record/property-tidies-text", test_property_tidies_text);
  g_test_add_func ("/model/record/id-is-a-property", test_id_is_a_property);
  return g_test_run ();
}
