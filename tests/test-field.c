/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-field.c: how one value is read from text, written and judged. */
#include "model/rd-error.h"
#include "model/rd-field.h"

#include <math.h>

typedef struct
{
  char *text;
  int integer;
  double real;
  int boolean;
  int enumeration;
  guint flags;
  RdDate date;
  int time;
  gint64 instant;
  gint64 reference;
  RdWeekHours *hours;
  int open;
} Thing;

enum
{
  TEXT,
  INTEGER,
  REAL,
  BOOLEAN,
  ENUM,
  FLAGS,
  DATE,
  TIME,
  INSTANT,
  REFERENCE,
  HOURS,
  OPEN,
};

static const RdField fields[] = {
  [TEXT] = RD_FIELD (Thing, text, TEXT, .must = "A text.", .fallback_text = "fallback"),
  [INTEGER] = RD_FIELD (Thing, integer, INTEGER, .must = "An integer.", .fallback = 3),
  [REAL] = RD_FIELD (Thing, real, REAL, .must = "A real.", .flags = RD_FIELD_REQUIRED),
  [BOOLEAN] = RD_FIELD (Thing, boolean, BOOLEAN, .fallback = TRUE),
  [ENUM] = RD_FIELD (Thing, enumeration, ENUM, .values = rd_role_get_type),
  [FLAGS] = RD_FIELD (Thing, flags, FLAGS, .values = rd_discipline_get_type),
  [DATE] = RD_FIELD (Thing, date, DATE),
  [TIME] = RD_FIELD (Thing, time, TIME),
  [INSTANT] = RD_FIELD (Thing, instant, INSTANT),
  [REFERENCE] = RD_FIELD (Thing, reference, REFERENCE),
  [HOURS] = RD_FIELD (Thing, hours, HOURS, .fallback_text = "mon=09:00-17:00"),
  [OPEN] = RD_FIELD (Thing, open, INTEGER, .must = "Two or more.", .least = 2),
};

static void
clear_thing (Thing *thing)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    rd_field_clear (&fields[i], thing);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Thing, clear_thing)

static void
test_reset (void)
{
  g_auto (Thing) thing = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    rd_field_reset (&fields[i], &thing);
  g_assert_cmpstr (thing.text, ==, "fallback");
  g_assert_cmpint (thing.integer, ==, 3);
  g_assert_cmpfloat (thing.real, ==, 0);
  g_assert_true (thing.boolean);
  g_assert_cmpint (thing.enumeration, ==, RD_UNSET);
  g_assert_cmpuint (thing.flags, ==, 0);
  g_assert_cmpint (thing.date, ==, RD_DATE_UNSET);
  g_assert_cmpint (thing.time, ==, RD_UNSET);
  g_assert_cmpint (thing.instant, ==, RD_INSTANT_UNSET);
  g_assert_cmpint (thing.reference, ==, 0);
  g_assert_cmpuint (thing.hours->n_spans[RD_MONDAY], ==, 1);
}

static void
test_read (void)
{
  static const struct
  {
    int field;
    const char *text;
    const char *canonical;
  } cases[] = {
    { TEXT, " as it is ", " as it is " },
    { TEXT, "", NULL },
    { TEXT, NULL, NULL },
    { INTEGER, "12", "12" },
    { INTEGER, "-12", "-12" },
    { INTEGER, "12.0", "12" },
    { INTEGER, "1e3", "1000" },
    { INTEGER, "2147483646", "2147483646" },
    { REAL, "0.1", "0.1" },
    { REAL, "21.0975", "21.0975" },
    { REAL, "1e-7", "1e-07" },
    { BOOLEAN, "true", "true" },
    { BOOLEAN, "TRUE", "true" },
    { BOOLEAN, "1", "true" },
    { BOOLEAN, "0", "false" },
    { BOOLEAN, "", "false" },
    { ENUM, "Owner", "owner" },
    { FLAGS, "sports-massage,massage", "massage,sports-massage" },
    { DATE, "2026-11-26", "2026-11-26" },
    { TIME, "7:30", "07:30" },
    { INSTANT, "-1", "-1" },
    { INSTANT, "1795944600", "1795944600" },
    { REFERENCE, "9223372036854775807", "9223372036854775807" },
    { HOURS, "mon-tue=09:00-10:00", "mon=09:00-10:00;tue=09:00-10:00" },
    { HOURS, ";", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Thing) thing = { 0 };
      g_autoptr (GError) error = NULL;

      g_test_message ("%s “%s”", fields[cases[i].field].name, cases[i].text);
      clear_thing (&thing);
      rd_field_from_text (&fields[cases[i].field], &thing, cases[i].text, &error);
      g_assert_no_error (error);
      g_autofree char *written = rd_field_to_text (&fields[cases[i].field], &thing);
      g_assert_cmpstr (written, ==, cases[i].canonical);
    }
}

static void
test_not_read (void)
{
  static const struct
  {
    int field;
    const char *text;
  } cases[] = {
    { INTEGER, "12.5" },
    { INTEGER, "twelve" },
    { INTEGER, "12 " },
    { INTEGER, " 12" },
    { INTEGER, "0x10" },
    { INTEGER, "99999999999" },
    { INTEGER, "-2147483648" },
    { INTEGER, "nan" },
    { INTEGER, "1,5" },
    { INTEGER, "--1" },
    { REAL, "nan" },
    { REAL, "inf" },
    { REAL, "1e999" },
    { REAL, "1.2.3" },
    { REAL, "0x1p4" },
    { REAL, "1,5" },
    { REAL, "." },
    { BOOLEAN, "yes please" },
    { ENUM, "boss" },
    { FLAGS, "surgery" },
    { DATE, "2026-02-30" },
    { TIME, "25:00" },
    { INSTANT, "soon" },
    { INSTANT, "1.5" },
    { INSTANT, "-9223372036854775808" },
    { REFERENCE, "99999999999999999999" },
    { HOURS, "always" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const RdField *field = &fields[cases[i].field];
      g_auto (Thing) thing = { 0 };
      g_autoptr (GError) error = NULL;

      g_test_message ("%s “%s”", field->name, cases[i].text);
      rd_field_reset (field, &thing);
      g_assert_false (rd_field_from_text (field, &thing, cases[i].text, &error));
      g_assert_error (error, RD_ERROR, RD_ERROR_INVALID);
      g_assert_cmpint (rd_field_is_set (field, &thing), ==, field->type == RD_FIELD_BOOLEAN);
      /* Whoever does not want to know need not. */
      g_assert_false (rd_field_from_text (field, &thing, cases[i].text, NULL));
    }
}

static void
test_numbers_are_not_of_the_locale (void)
{
  g_auto (Thing) thing = { 0 };

  clear_thing (&thing);
  thing.real = 1234567.25;
  g_autofree char *written = rd_field_to_text (&fields[REAL], &thing);
  g_assert_cmpstr (written, ==, "1234567.25");
}

static void
test_no_upper_limit (void)
{
  g_auto (Thing) thing = { 0 };
  g_autoptr (GError) error = NULL;

  clear_thing (&thing);
  thing.open = 2;
  g_assert_true (rd_field_validate (&fields[OPEN], &thing, NULL));
  thing.open = G_MAXINT;
  g_assert_true (rd_field_validate (&fields[OPEN], &thing, NULL));
  thing.open = 1;
  g_assert_false (rd_field_validate (&fields[OPEN], &thing, &error));
  g_assert_cmpstr (error->message, ==, "Two or more.");
  /* No limits at all. */
  thing.integer = -5;
  g_assert_true (rd_field_validate (&fields[INTEGER], &thing, NULL));
}

static void
test_unset_numbers_are_equal (void)
{
  g_auto (Thing) one = { 0 };
  g_auto (Thing) other = { 0 };

  clear_thing (&one);
  clear_thing (&other);
  g_assert_true (isnan (one.real));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_assert_true (rd_field_equal (&fields[i], &one, &other));
  one.real = 0;
  g_assert_false (rd_field_equal (&fields[REAL], &one, &other));
  /* A week in which nothing is worked is the same as none. */
  one.hours = rd_week_hours_new ();
  g_assert_false (rd_field_is_set (&fields[HOURS], &one));
  g_assert_true (rd_field_equal (&fields[HOURS], &one, &other));
}

static void
test_always_a_sentence (void)
{
  g_assert_cmpstr (rd_field_must (&fields[TEXT]), ==, "A text.");
  g_assert_true (g_str_has_suffix (rd_field_must (&fields[DATE]), "."));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/field/reset", test_reset);
  g_test_add_func ("/model/field/read", test_read);
  g_test_add_func ("/model/field/not-read", test_not_read);
  g_test_add_func ("/model/field/numbers-are-not-of-the-locale",
                   test_numbers_are_not_of_the_locale);
  g_test_add_func ("/model/field/no-upper-limit", test_no_upper_limit);
  g_test_add_func ("/model/field/unset-is-equal", test_unset_numbers_are_equal);
  g_test_add_func ("/model/field/always-a-sentence", test_always_a_sentence);
  return g_test_run ();
}
