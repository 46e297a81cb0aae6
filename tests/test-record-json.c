/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-record-json.c: a record as JSON and back. */
#include "model/rd-booking.h"
#include "model/rd-client.h"
#include "model/rd-practitioner.h"
#include "model/rd-record-json.h"
#include "model/rd-workout.h"

#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

static void
test_what_is_set_is_written_in_the_order_of_the_table (void)
{
  g_autoptr (RdWorkout) workout = rd_record_new (RD_TYPE_WORKOUT);
  g_autofree char *json = NULL;

  rd_record_set_id (workout, 7);
  workout->client = 3;
  workout->date = rd_date_new (2026, 11, 26);
  workout->kind = RD_WORKOUT_CROSS_TRAINING;
  rd_record_set_text (&workout->title, "\"Hills\"\n& more");
  workout->minutes = 0;
  workout->distance_km = 0.1;
  workout->start = 450;
  workout->done_start = 1795420800;
  json = rd_record_to_json (workout);
  g_assert_cmpstr (json, ==,
                   "{\"id\":7,\"client\":3,\"date\":\"2026-11-26\",\"kind\":\"cross-training\","
                   "\"title\":\"\\\"Hills\\\"\\n& more\",\"minutes\":0,\"distance_km\":0.1,"
                   "\"start\":\"07:30\",\"outcome\":\"planned\",\"done_start\":1795420800}");
}

static void
test_flags_hours_and_booleans (void)
{
  g_autoptr (RdPractitioner) practitioner = rd_record_new (RD_TYPE_PRACTITIONER);
  g_autoptr (RdPractitioner) read = NULL;
  g_autofree char *json = NULL;

  rd_record_set_text (&practitioner->name, "Jo");
  practitioner->disciplines = RD_DISCIPLINE_MASSAGE | RD_DISCIPLINE_TRAINING;
  rd_week_hours_parse ("mon=09:00-17:00", &practitioner->hours);
  practitioner->archived = TRUE;
  json = rd_record_to_json (practitioner);
  g_assert_nonnull (strstr (json, "\"disciplines\":\"massage,personal-training\""));
  g_assert_nonnull (strstr (json, "\"hours\":\"mon=09:00-17:00\""));
  g_assert_nonnull (strstr (json, "\"archived\":true"));
  read = rd_record_from_json (RD_TYPE_PRACTITIONER, json, NULL);
  g_assert_true (rd_record_equal (practitioner, read));
}

/* Every number comes back as it went, and the usual ones without binary's dust. */
static void
test_numbers_come_back (void)
{
  static const struct
  {
    double number;
    const char *written;
  } numbers[] = {
    { 0.1, ":0.1," },
    { 21.0975, ":21.0975," },
    { 1.0 / 3, ":0.33333333333333331," },
    { 1e300, ":1e+300," },
    { -5e-324, ":-4.94065645841247e-324," },
    { 0, ":0," },
    { 42, ":42," },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (RdWorkout) workout = rd_record_new (RD_TYPE_WORKOUT);
      g_autoptr (RdWorkout) read = NULL;
      g_autofree char *json = NULL;

      workout->distance_km = numbers[i].number;
      json = rd_record_to_json (workout);
      g_assert_nonnull (strstr (json, numbers[i].written));
      read = rd_record_from_json (RD_TYPE_WORKOUT, json, NULL);
      g_assert_cmpfloat (read->distance_km, ==, numbers[i].number);
    }
}

static void
test_it_is_json (void)
{
  g_autoptr (RdClient) client = rd_record_new (RD_TYPE_CLIENT);
  g_autofree char *json = NULL;
  g_autoptr (JsonNode) node = NULL;

  rd_record_set_text (&client->name, "Zoë \"Z\" \\ 🏃");
  json = rd_record_to_json (client);
  node = json_from_string (json, NULL);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (node), "name"), ==,
                   client->name);
}

/* What is not there is unset, or what a new record has where it cannot be unset. */
static void
test_what_is_not_there (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdClient) client = rd_record_from_json (
    RD_TYPE_CLIENT, "{\"name\":\"Jo\",\"phone\":null,\"hat\":[1,{\"a\":2}]}", &error);

  g_assert_no_error (error);
  g_assert_cmpint (rd_record_id (client), ==, 0);
  g_assert_cmpstr (client->name, ==, "Jo");
  g_assert_null (client->phone);
  g_assert_cmpint (client->training_time, ==, 420);
  g_assert_cmpint (client->birth_date, ==, RD_DATE_UNSET);
  g_assert_true (isnan (client->start_fitness));
  g_assert_false (client->archived);
}

static const char *const wrong[] = {
  NULL,
  "",
  "{",
  "[]",
  "null",
  "\"client\"",
  "{\"client\":\"Hannah\"}",
  "{\"client\":1.5}",
  "{\"client\":true}",
  "{\"starts\":[1]}",
  "{\"starts\":{}}",
  "{\"starts\":1.5}",
  "{\"pressure\":3.5}",
  "{\"pressure\":99999999999}",
  "{\"pressure\":-2147483648}",
  "{\"status\":\"elsewhere\"}",
  "{\"status\":1}",
  "{\"uid\":1}",
};

static void
test_what_has_no_meaning_is_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (rd_record_from_json (RD_TYPE_BOOKING, wrong[i], &error));
      g_assert_error (error, RD_ERROR, RD_ERROR_INVALID);
    }
}

static void
test_a_number_or_a_boolean_may_be_text (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdClient) client = rd_record_from_json (
    RD_TYPE_CLIENT,
    "{\"name\":\"Jo\",\"easy_pace\":\"400\",\"archived\":\"true\",\"start_fitness\":7}", &error);

  g_assert_no_error (error);
  g_assert_cmpint (client->easy_pace, ==, 400);
  g_assert_true (client->archived);
  g_assert_cmpfloat (client->start_fitness, ==, 7);
  g_clear_object (&client);
  client = rd_record_from_json (RD_TYPE_CLIENT, "{\"archived\":1}", &error);
  g_assert_error (error, RD_ERROR, RD_ERROR_INVALID);
}

#define ADD(name, test) g_test_add_func ("/model/record-json/" name, test)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("what-is-set-is-written-in-the-order-of-the-table",
       test_what_is_set_is_written_in_the_order_of_the_table);
  ADD ("flags-hours-and-booleans", test_flags_hours_and_booleans);
  ADD ("numbers-come-back", test_numbers_come_back);
  ADD ("it-is-json", test_it_is_json);
  ADD ("what-is-not-there", test_what_is_not_there);
  ADD ("what-has-no-meaning-is-refused", test_what_has_no_meaning_is_refused);
  ADD ("a-number-or-a-boolean-may-be-text", test_a_number_or_a_boolean_may_be_text);
  return g_test_run ();
}
