/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-store.c: records kept in a file, read from it again, changed and removed. */
#include "store-practice.h"

#include "model/rd-programme.h"
#include "model/rd-race.h"
#include "model/rd-settings.h"
#include "model/rd-time-off.h"
#include "model/rd-workout.h"

#include <math.h>
#include <string.h>

static void
fill_field (const RdField *field, gpointer record)
{
  g_autoptr (GEnumClass) values = NULL;

  switch (field->type)
    {
    case RD_FIELD_TEXT:
      rd_field_from_text (field, record,
                          g_str_equal (field->name, "zone") ? "Europe/Paris" : "x'@\"é", NULL);
      break;
    case RD_FIELD_INTEGER:
    case RD_FIELD_TIME:
      RD_FIELD_MEMBER (record, field, int) = field->most ? (int)field->most : 1439;
      break;
    case RD_FIELD_REAL:
      RD_FIELD_MEMBER (record, field, double) = field->most / 3;
      break;
    case RD_FIELD_BOOLEAN:
      RD_FIELD_MEMBER (record, field, int) = TRUE;
      break;
    case RD_FIELD_ENUM:
      values = g_type_class_ref (field->values ());
      RD_FIELD_MEMBER (record, field, int) = values->maximum;
      break;
    case RD_FIELD_FLAGS:
      RD_FIELD_MEMBER (record, field, int) = g_str_equal (field->name, "discipline")
                                               ? RD_DISCIPLINE_SPORTS_MASSAGE
                                               : RD_DISCIPLINE_ANY_MASSAGE;
      break;
    case RD_FIELD_DATE:
      RD_FIELD_MEMBER (record, field, RdDate) = rd_date_new (2199, 1, 1) + field->offset / 4;
      break;
    case RD_FIELD_INSTANT:
      RD_FIELD_MEMBER (record, field, gint64) = NOW + field->offset * 60;
      break;
    case RD_FIELD_REFERENCE:
      RD_FIELD_MEMBER (record, field, gint64) = 1;
      break;
    case RD_FIELD_HOURS:
    default:
      rd_field_from_text (field, record, "mon=09:00-13:00,14:00-18:00;sun=00:00-24:00", NULL);
    }
}

static gpointer
new_filled (GType type)
{
  RdRecordClass *class = g_type_class_ref (type);
  gpointer record = rd_record_new (type);

  for (guint i = 0; i < class->n_fields; i++)
    fill_field (&class->fields[i], record);
  g_type_class_unref (class);
  return record;
}

static void
test_every_kind_is_read_as_it_was_kept (void)
{
  g_auto (Practice) p = open_practice ();
  guint n_types;
  const GType *types = rd_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RdRecord) full = new_filled (types[i]);
      g_autoptr (RdRecord) read = NULL;

      keep (&p, full);
      g_assert_cmpint (rd_record_id (full), ==, 1);
      read = rd_store_get (p.store, types[i], 1, &error);
      g_assert_no_error (error);
      g_assert_true (rd_record_equal (full, read));
    }
}

static void
test_what_is_unset_is_read_as_unset (void)
{
  g_auto (Practice) p = open_practice ();
  g_autoptr (RdWorkout) workout = rd_record_new (RD_TYPE_WORKOUT);
  g_autoptr (RdWorkout) read = NULL;

  fill (&p);
  workout->client = 1;
  workout->date = rd_date_new (2026, 11, 26);
  keep (&p, workout);
  read = rd_store_get (p.store, RD_TYPE_WORKOUT, 1, NULL);
  g_assert_true (rd_record_equal (workout, read));
  g_assert_cmpint (read->minutes, ==, RD_UNSET);
  g_assert_true (isnan (read->distance_km));
  g_assert_null (read->title);
  g_assert_cmpint (read->done_start, ==, RD_INSTANT_UNSET);
  g_assert_cmpint (read->programme, ==, 0);
}

static void
test_a_record_that_is_not_there_is_not_found (void)
{
  g_auto (Practice) p = open_practice ();
  g_autoptr (GError) error = NULL;

  g_assert_null (rd_store_get (p.store, RD_TYPE_ROOM, 12, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_NOT_FOUND);
  g_assert_cmpstr (error->message, ==, "There is no room with the number 12.");
}

/* Names of the clients of a list, joined. */
static char *
join_names (GPtrArray *clients)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < clients->len; i++)
    g_string_append_printf (names, "%s%s", i ? ", " : "", RD_CLIENT (clients->pdata[i])->name);
  return g_string_free (names, FALSE);
}

static void
add_client (Practice *p, const char *name, RdDate born, double fitness)
{
  g_autoptr (RdClient) client = NAMED (RD_TYPE_CLIENT, RdClient, name);

  client->birth_date = born;
  client->start_fitness = fitness;
  keep (p, client);
}

#define LIST(expected, where, ...)                                                                 \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autoptr (GError) error_ = NULL;                                                              \
    g_autoptr (GPtrArray) list_ =                                                                  \
      rd_store_list (p.store, RD_TYPE_CLIENT, where, &error_, __VA_ARGS__);                        \
    g_assert_no_error (error_);                                                                    \
    g_autofree char *names_ = join_names (list_);                                                  \
    g_assert_cmpstr (names_, ==, expected);                                                        \
  }                                                                                                \
  G_STMT_END

static void
test_a_list_holds_what_its_condition_says (void)
{
  g_auto (Practice) p = open_practice ();

  add_client (&p, "Cleo", rd_date_new (1990, 1, 1), 10.5);
  add_client (&p, "Ann", rd_date_new (1980, 1, 1), 20);
  add_client (&p, "Bo", RD_DATE_UNSET, NAN);

  LIST ("Cleo, Ann, Bo", NULL, RD_BIND_END);
  LIST ("Cleo, Ann, Bo", "", RD_BIND_END);
  LIST ("Ann, Bo, Cleo", "ORDER BY name", RD_BIND_END);
  LIST ("Ann, Bo", "ORDER BY name LIMIT $1", RD_BIND_INT (2), RD_BIND_END);
  LIST ("Cleo", "LIMIT 1", RD_BIND_END);
  LIST ("Bo", "name = $1", RD_BIND_TEXT ("Bo"), RD_BIND_END);
  LIST ("", "name = $1", RD_BIND_TEXT (NULL), RD_BIND_END);
  LIST ("Ann", "start_fitness > $1", RD_BIND_REAL (10.6), RD_BIND_END);
  LIST ("Cleo", "birth_date >= $1", RD_BIND_DATE (rd_date_new (1985, 6, 1)), RD_BIND_END);
  LIST ("Cleo, Ann", "id < $2 AND birth_date > $1", RD_BIND_DATE (rd_date_new (1970, 1, 1)),
        RD_BIND_INT (3), RD_BIND_END);
}

static void
test_a_count_is_of_what_its_condition_says (void)
{
  g_auto (Practice) p = open_practice ();
  g_autoptr (GError) error = NULL;

  fill (&p);
  g_assert_cmpint (rd_store_count (p.store, RD_TYPE_CLIENT, NULL, &error, RD_BIND_END), ==, 2);
  g_assert_cmpint (rd_store_count (p.store, RD_TYPE_CLIENT, "id = $1", &error, RD_BIND_INT (2),
                                   RD_BIND_END),
                   ==, 1);
  g_assert_no_error (error);
  g_assert_cmpint (rd_store_count (p.store, RD_TYPE_CLIENT, "id =", &error, RD_BIND_END), ==, -1);
  g_assert_error (error, RD_ERROR, RD_ERROR_STORE);
}

static void
test_a_condition_that_makes_no_sense_is_an_error (void)
{
  g_auto (Practice) p = open_practice ();
  g_autoptr (GError) error = NULL;

  g_assert_null (rd_store_list (p.store, RD_TYPE_CLIENT, "nothing", &error, RD_BIND_END));
  g_assert_error (error, RD_ERROR, RD_ERROR_STORE);
}

/* Writing. */

static RdWriting *
begin (Practice *p)
{
  g_autoptr (GError) error = NULL;
  RdWriting *writing = rd_writing_begin (p->store, "test", 2, NOW, &error);

  g_assert_no_error (error);
  return writing;
}

static void
test_a_writing_knows_who_and_when (void)
{
  g_auto (Practice) p = open_practice ();
  g_autoptr (RdWriting) writing = begin (&p);

  g_assert_true (rd_writing_store (writing) == p.store);
  g_assert_cmpint (rd_writing_now (writing), ==, NOW);
  g_assert_cmpint (rd_writing_practitioner (writing), ==, 2);
}

static void
test_what_is_abandoned_never_was (void)
{
  g_auto (Practice) p = open_practice ();
  g_autoptr (RdRoom) room = NAMED (RD_TYPE_ROOM, RdRoom, "Attic");
  RdWriting *writing = begin (&p);

  g_assert_true (rd_writing_insert (writing, room, NULL));
  g_assert_cmpint (rd_store_count (p.store, RD_TYPE_ROOM, NULL, NULL, RD_BIND_END), ==, 1);
  rd_writing_abandon (writing);
  rd_writing_abandon (NULL);
  g_assert_cmpint (rd_store_count (p.store, RD_TYPE_ROOM, NULL, NULL, RD_BIND_END), ==, 0);
  g_assert_cmpint (rd_journal_last (p.store, NULL), ==, 0);
}

static void
test_changes_are_numbered_and_nothing_is_none (void)
{
  g_auto (Practice) p = open_practice ();
  g_autoptr (RdRoom) room = NAMED (RD_TYPE_ROOM, RdRoom, "Attic");
  gint64 expected[] = { 1, 0, 2, 0 };
  const char *names[] = { "Attic", "Attic", "Cellar", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (RdWriting) writing = begin (&p);
      gint64 change = -1;

      rd_record_set_text (&room->name, names[i] ? names[i] : room->name);
      if (rd_record_id (room))
        g_assert_true (rd_writing_update (writing, room, NULL));
      else
        g_assert_true (rd_writing_insert (writing, room, NULL));
      g_assert_true (rd_writing_commit (writing, &change, NULL));
      g_assert_cmpint (change, ==, expected[i]);
    }
  g_assert_cmpint (rd_journal_last (p.store, NULL), ==, 2);
}

static void
test_what_the_model_refuses_is_not_written (void)
{
  g_auto (Practice) p = open_practice ();
  g_autoptr (RdRoom) nameless = rd_record_new (RD_TYPE_ROOM);
  g_autoptr (RdWriting) writing = begin (&p);
  g_autoptr (GError) error = NULL;

  g_assert_false (rd_writing_insert (writing, nameless, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_INVALID);
  g_clear_error (&error);
  rd_record_set_id (nameless, 1);
  g_assert_false (rd_writing_update (writing, nameless, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_INVALID);
}

static void
test_a_record_removed_meanwhile_is_stale (void)
{
  g_auto (Practice) p = open_practice ();
  g_autoptr (RdRoom) room = NAMED (RD_TYPE_ROOM, RdRoom, "Attic");
  g_autoptr (RdWriting) writing = begin (&p);
  g_autoptr (GError) error = NULL;

  rd_record_set_id (room, 5);
  g_assert_false (rd_writing_update (writing, room, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_STALE);
  g_clear_error (&error);
  g_assert_false (rd_writing_delete (writing, RD_TYPE_ROOM, 5, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_STALE);
}

static void
test_a_name_taken_is_refused (void)
{
  g_auto (Practice) p = open_practice ();
  g_autoptr (RdRoom) room = NAMED (RD_TYPE_ROOM, RdRoom, "Room 1");
  g_autoptr (RdWriting) writing = NULL;
  g_autoptr (GError) error = NULL;

  fill (&p);
  writing = begin (&p);
  g_assert_false (rd_writing_insert (writing, room, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_EXISTS);
  g_assert_nonnull (strstr (error->message, "is not another’s"));
  g_clear_error (&error);
  rd_record_set_id (room, 2);
  g_assert_false (rd_writing_update (writing, room, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_EXISTS);
}

static void
test_a_booking_of_an_unknown_client_is_refused_by_name (void)
{
  g_auto (Practice) p = open_practice ();
  g_autoptr (RdBooking) booking = new_booking (1, 2, 1, NOW);
  g_autoptr (RdWriting) writing = NULL;
  g_autoptr (GError) error = NULL;

  fill (&p);
  keep (&p, booking);
  writing = begin (&p);
  booking->client = 99;
  g_assert_false (rd_writing_update (writing, booking, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_NOT_FOUND);
  g_assert_cmpstr (error->message, ==, "There is no client with the number 99.");
  g_clear_error (&error);

  rd_record_set_id (booking, 0);
  rd_record_set_text (&booking->uid, "another");
  booking->client = 2;
  booking->room = 77;
  booking->starts += 86400;
  booking->ends += 86400;
  booking->busy_until += 86400;
  g_assert_false (rd_writing_insert (writing, booking, &error));
  g_assert_cmpstr (error->message, ==, "There is no room with the number 77.");
}

static void
test_what_is_needed_is_not_removed (void)
{
  g_auto (Practice) p = open_practice ();
  g_autoptr (RdBooking) booking = new_booking (1, 2, 1, NOW);
  g_autoptr (RdWriting) writing = NULL;
  g_autoptr (GError) error = NULL;

  fill (&p);
  keep (&p, booking);
  writing = begin (&p);
  g_assert_false (rd_writing_delete (writing, RD_TYPE_ROOM, 1, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==,
                   "This room was not removed, because there is still a booking that names it.");
  g_clear_error (&error);
  g_assert_true (rd_writing_delete (writing, RD_TYPE_ROOM, 2, &error));
  g_assert_true (rd_writing_commit (writing, NULL, &error));
  g_assert_no_error (error);
}

static void
test_what_belongs_to_a_record_goes_with_it_and_into_the_journal (void)
{
  g_auto (Practice) p = open_practice ();
  g_autoptr (RdProgramme) programme = NAMED (RD_TYPE_PROGRAMME, RdProgramme, "Half");
  g_autoptr (RdWriting) writing = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  gint64 last;

  fill (&p);
  programme->client = 1;
  programme->starts = rd_date_new (2026, 9, 21);
  programme->ends = rd_date_new (2026, 12, 13);
  keep (&p, programme);
  for (int i = 0; i < 3; i++)
    {
      g_autoptr (RdWorkout) workout = rd_record_new (RD_TYPE_WORKOUT);

      workout->client = 1;
      workout->programme = i < 2 ? 1 : 0;
      workout->date = programme->starts + i;
      keep (&p, workout);
    }
  last = rd_journal_last (p.store, NULL);
  writing = begin (&p);
  g_assert_true (rd_writing_delete (writing, RD_TYPE_CLIENT, 1, NULL));
  g_assert_true (rd_writing_commit (writing, NULL, NULL));

  g_assert_cmpint (rd_store_count (p.store, RD_TYPE_WORKOUT, NULL, NULL, RD_BIND_END), ==, 0);
  entries = rd_journal_since (p.store, last, 100, NULL);
  /* Three workouts, the programme, the client; each once. */
  g_assert_cmpuint (entries->len, ==, 5);
  for (guint i = 0; i < entries->len; i++)
    {
      RdJournalEntry *entry = entries->pdata[i];

      g_assert_cmpstr (entry->kind, ==, i < 3 ? "workout" : i == 3 ? "programme" : "client");
      g_assert_nonnull (entry->before);
      g_assert_null (entry->after);
    }
}

static void
test_a_number_is_never_given_twice (void)
{
  g_auto (Practice) p = open_practice ();
  g_autoptr (RdRoom) first = NAMED (RD_TYPE_ROOM, RdRoom, "Attic");
  g_autoptr (RdRoom) second = NAMED (RD_TYPE_ROOM, RdRoom, "Cellar");
  g_autoptr (RdWriting) writing = NULL;

  keep (&p, first);
  writing = begin (&p);
  g_assert_true (rd_writing_delete (writing, RD_TYPE_ROOM, 1, NULL));
  g_assert_true (rd_writing_insert (writing, second, NULL));
  g_assert_cmpint (rd_record_id (second), ==, 2);
}

static void
test_one_writing_at_a_time (void)
{
  g_auto (Practice) p = open_practice ();
  g_autoptr (RdWriting) writing = begin (&p);
  g_autoptr (GError) error = NULL;

  g_assert_null (rd_writing_begin (p.store, "within", 0, NOW, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_STORE);
  /* The one that was open still is. */
  g_assert_true (rd_writing_commit (writing, NULL, NULL));
}

static void
test_a_commit_that_fails_keeps_nothing (void)
{
  g_auto (Practice) p = open_practice ();
  g_autoptr (RdRoom) room = NAMED (RD_TYPE_ROOM, RdRoom, "Attic");
  g_autoptr (RdWriting) writing = begin (&p);
  g_autoptr (GError) error = NULL;
  gint64 change = -1;

  g_assert_true (rd_writing_insert (writing, room, NULL));
  rd_connection_rollback (p.store);
  g_assert_false (rd_writing_commit (writing, &change, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_STORE);
  g_assert_cmpint (change, ==, 0);
  g_assert_cmpint (rd_store_count (p.store, RD_TYPE_ROOM, NULL, NULL, RD_BIND_END), ==, 0);
}

#define ADD(name, test) g_test_add_func ("/store/" name, test)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("every-kind-is-read-as-it-was-kept", test_every_kind_is_read_as_it_was_kept);
  ADD ("what-is-unset-is-read-as-unset", test_what_is_unset_is_read_as_unset);
  ADD ("a-record-that-is-not-there-is-not-found", test_a_record_that_is_not_there_is_not_found);
  ADD ("a-list-holds-what-its-condition-says", test_a_list_holds_what_its_condition_says);
  ADD ("a-count-is-of-what-its-condition-says", test_a_count_is_of_what_its_condition_says);
  ADD ("a-condition-that-makes-no-sense-is-an-error",
       test_a_condition_that_makes_no_sense_is_an_error);
  ADD ("a-writing-knows-who-and-when", test_a_writing_knows_who_and_when);
  ADD ("what-is-abandoned-never-was", test_what_is_abandoned_never_was);
  ADD ("changes-are-numbered-and-nothing-is-none", test_changes_are_numbered_and_nothing_is_none);
  ADD ("what-the-model-refuses-is-not-written", test_what_the_model_refuses_is_not_written);
  ADD ("a-record-removed-meanwhile-is-stale", test_a_record_removed_meanwhile_is_stale);
  ADD ("a-name-taken-is-refused", test_a_name_taken_is_refused);
  ADD ("a-booking-of-an-unknown-client-is-refused-by-name",
       test_a_booking_of_an_unknown_client_is_refused_by_name);
  ADD ("what-is-needed-is-not-removed", test_what_is_needed_is_not_removed);
  ADD ("what-belongs-to-a-record-goes-with-it-and-into-the-journal",
       test_what_belongs_to_a_record_goes_with_it_and_into_the_journal);
  ADD ("a-number-is-never-given-twice", test_a_number_is_never_given_twice);
  ADD ("one-writing-at-a-time", test_one_writing_at_a_time);
  ADD ("a-commit-that-fails-keeps-nothing", test_a_commit_that_fails_keeps_nothing);
  return g_test_run ();
}
