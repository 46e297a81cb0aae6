/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-practice.c: the door: who acts, what is kept, what is taken back, and who is told. */
#include "small-practice.h"

#include "practice/rd-find.h"

#define DEADLINE_SECONDS 10

static void
test_owner_acts (void)
{
  g_auto (Small) small = small_open ();

  g_assert_cmpint (rd_practice_acting (small.practice), ==, INES);
  g_assert_cmpstr (rd_practice_path (small.practice), ==, small.path);
  g_assert_cmpstr (rd_zone_identifier (rd_practice_zone (small.practice)), ==, LONDON);
}

static void
test_writes_bear_the_name_of_whoever_acts (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RdBooking) booking = NULL;
  g_autoptr (GPtrArray) undone = NULL;

  g_assert_true (rd_practice_act_as (small.practice, MIKE, &error));
  booking = small_book (&small, HANNAH, MIKE, "2026-11-24T10:00");
  g_assert_true (rd_practice_act_as (small.practice, 0, &error));
  g_assert_cmpint (rd_practice_acting (small.practice), ==, INES);

  /* What Mike did is not Ines's to undo: hers is the last client she added. */
  g_autofree char *action = rd_practice_undo (small.practice, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (action, ==, "add");
  undone = small_list (&small, RD_TYPE_BOOKING);
  g_assert_cmpint (undone->len, ==, 1);
}

static void
test_nobody_unknown_or_gone_acts (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RdPractitioner) mike = small_get (&small, RD_TYPE_PRACTITIONER, MIKE);

  g_assert_false (rd_practice_act_as (small.practice, 99, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_NOT_FOUND);
  g_clear_error (&error);
  mike->archived = TRUE;
  g_assert_true (rd_practice_keep (small.practice, mike, NULL));
  g_assert_false (rd_practice_act_as (small.practice, MIKE, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_NOT_PERMITTED);
  g_assert_cmpint (rd_practice_acting (small.practice), ==, INES);
}

static void
test_keep_gives_an_id_and_then_changes (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (RdClient) client = rd_record_new (RD_TYPE_CLIENT);
  g_autoptr (RdClient) again = NULL;
  gint64 written;

  rd_record_set_text (&client->name, "Tom Fielding");
  g_assert_true (rd_practice_keep (small.practice, client, NULL));
  g_assert_cmpint (rd_record_id (client), >, WEI);
  rd_record_set_text (&client->phone, "0117 496 0123");
  g_assert_true (rd_practice_keep (small.practice, client, NULL));
  again = small_get (&small, RD_TYPE_CLIENT, rd_record_id (client));
  g_assert_true (rd_record_equal (client, again));

  written = small_journal (&small);
  g_assert_true (rd_practice_keep (small.practice, again, NULL));
  g_assert_cmpint (small_journal (&small), ==, written);
}

static void
test_keep_refuses_without_a_trace (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RdClient) nameless = rd_record_new (RD_TYPE_CLIENT);
  g_autoptr (RdSettings) second = rd_record_new (RD_TYPE_SETTINGS);
  g_autoptr (RdBooking) booking = small_wish (HANNAH, INES, SPORTS_60, "2026-11-24T10:00");
  gint64 written = small_journal (&small);

  g_assert_false (rd_practice_keep (small.practice, nameless, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_INVALID);
  g_assert_cmpint (rd_record_id (nameless), ==, 0);
  g_clear_error (&error);

  rd_record_set_text (&second->name, "Another practice");
  g_assert_false (rd_practice_keep (small.practice, second, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_EXISTS);
  g_clear_error (&error);

  booking->uid = g_strdup ("past-the-checks");
  booking->ends = booking->starts + 3600;
  booking->busy_until = booking->ends;
  g_assert_false (rd_practice_keep (small.practice, booking, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_NOT_PERMITTED);

  g_assert_cmpint (small_journal (&small), ==, written);
}

static void
test_the_note_of_a_booking_is_kept (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RdBooking) booking = small_book (&small, HANNAH, INES, "2026-11-24T10:00");

  rd_record_set_text (&booking->note, "Comes by train");
  g_assert_true (rd_practice_keep (small.practice, booking, &error));
  booking->starts -= 900;
  g_assert_false (rd_practice_keep (small.practice, booking, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_NOT_PERMITTED);
}

/* A new record of a kind, good enough to be kept. */
static gpointer
make_record (const char *kind)
{
  RdRecord *record = rd_record_new (rd_record_type_for_kind (kind));
  static const struct
  {
    const char *field;
    const char *text;
  } texts[] = {
    { "name", "Something new" },    { "client", "1" },          { "caution", "ask-first" },
    { "description", "Left knee" }, { "date", "2026-12-13" },   { "version", "1" },
    { "given", "2026-11-23" },      { "starts", "2026-11-24" }, { "ends", "2026-12-13" },
    { "distance_km", "10" },        { "kind", "easy" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const RdField *field = rd_record_class_field (RD_RECORD_GET_CLASS (record), texts[i].field);

      if (field && field->type == RD_FIELD_INSTANT)
        RD_FIELD_MEMBER (record, field, gint64) =
          g_str_equal (field->name, "starts") ? at ("2026-11-24T00:00") : at ("2026-11-25T00:00");
      else if (field)
        rd_field_from_text (field, record, texts[i].text, NULL);
    }
  return record;
}

static const struct
{
  const char *kind;
  gboolean practitioner;
  gboolean front_desk;
} permissions[] = {
  { "practitioner", FALSE, FALSE }, { "service", FALSE, FALSE },
  { "room", FALSE, FALSE },         { "contraindication", TRUE, FALSE },
  { "programme", TRUE, FALSE },     { "workout", TRUE, FALSE },
  { "client", TRUE, TRUE },         { "race", TRUE, TRUE },
  { "consent", TRUE, TRUE },        { "time_off", TRUE, TRUE },
};

static void
check_permission (Small *small, gint64 who, const char *kind, gboolean allowed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdRecord) record = make_record (kind);
  gint64 written = small_journal (small);

  g_test_message ("%s by %d", kind, (int)who);
  g_assert_true (rd_practice_act_as (small->practice, who, NULL));
  if (allowed)
    {
      rd_practice_keep (small->practice, record, &error);
      g_assert_no_error (error);
      return;
    }
  g_assert_false (rd_practice_keep (small->practice, record, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_NOT_PERMITTED);
  g_assert_cmpint (small_journal (small), ==, written);
}

static void
test_who_may_change_what (void)
{
  g_auto (Small) small = small_open ();

  for (guint i = 0; i < G_N_ELEMENTS (permissions); i++)
    {
      check_permission (&small, MIKE, permissions[i].kind, permissions[i].practitioner);
      check_permission (&small, OLIVE, permissions[i].kind, permissions[i].front_desk);
    }
}

static void
test_the_last_owner_stays (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RdPractitioner) ines = small_get (&small, RD_TYPE_PRACTITIONER, INES);
  g_autoptr (RdPractitioner) mike = small_get (&small, RD_TYPE_PRACTITIONER, MIKE);

  ines->role = RD_ROLE_PRACTITIONER;
  g_assert_false (rd_practice_keep (small.practice, ines, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_NOT_PERMITTED);
  g_clear_error (&error);
  mike->role = RD_ROLE_OWNER;
  rd_practice_keep (small.practice, mike, &error);
  g_assert_no_error (error);
  rd_practice_keep (small.practice, ines, &error);
  g_assert_no_error (error);
}

static int
count_bookings (Small *small)
{
  g_autoptr (GPtrArray) bookings = small_list (small, RD_TYPE_BOOKING);

  return bookings->len;
}

static void
test_undo_and_redo (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RdBooking) first = small_book (&small, HANNAH, INES, "2026-11-24T10:00");
  g_autoptr (RdBooking) second = small_book (&small, WEI, INES, "2026-11-24T12:00");
  g_autoptr (RdBooking) back = NULL;

  for (int i = 1; i >= 0; i--)
    {
      g_autofree char *action = rd_practice_undo (small.practice, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (action, ==, "book");
      g_assert_cmpint (count_bookings (&small), ==, i);
    }
  g_autofree char *again = rd_practice_redo (small.practice, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (again, ==, "book");
  g_assert_cmpint (count_bookings (&small), ==, 1);
  back = small_get (&small, RD_TYPE_BOOKING, rd_record_id (first));
  g_assert_true (rd_record_equal (first, back));

  /* What was done again is undone again, and is still a booking. */
  g_autofree char *once_more = rd_practice_undo (small.practice, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (once_more, ==, "book");
  g_assert_cmpint (count_bookings (&small), ==, 0);
}

static void
test_nothing_to_undo (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;

  rd_practice_act_as (small.practice, OLIVE, NULL);
  g_assert_null (rd_practice_undo (small.practice, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_NOTHING_TO_UNDO);
  g_clear_error (&error);
  g_assert_null (rd_practice_redo (small.practice, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_NOTHING_TO_UNDO);
}

/* What "changed" said last. */
typedef struct
{
  guint n_times;
  char **kinds;
  RdChange change;
} Heard;

static void
hear_cb (RdPractice *practice, const RdChange *change, gpointer data)
{
  Heard *heard = data;

  heard->n_times++;
  g_strfreev (heard->kinds);
  heard->kinds = g_strdupv ((char **)change->kinds);
  heard->change = *change;
  heard->change.kinds = (const char *const *)heard->kinds;
}

static gboolean
give_up_cb (gpointer data)
{
  *(gboolean *)data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Runs the main loop until it was heard so often, or the deadline. */
static void
wait_for (Heard *heard, guint n_times)
{
  gboolean late = FALSE;
  guint source = g_timeout_add_seconds (DEADLINE_SECONDS, give_up_cb, &late);

  while (heard->n_times < n_times && !late)
    g_main_context_iteration (NULL, TRUE);
  if (!late)
    g_source_remove (source);
  g_assert_false (late);
}

static void
drain (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_changed_says_kind_and_time (void)
{
  g_auto (Small) small = small_open ();
  Heard heard = { 0 };
  g_autoptr (RdBooking) booking = NULL;
  g_autoptr (RdBooking) moved = NULL;

  drain ();
  g_signal_connect (small.practice, "changed", G_CALLBACK (hear_cb), &heard);
  booking = small_book (&small, HANNAH, INES, "2026-11-24T10:00");
  g_assert_cmpint (heard.n_times, ==, 0);
  wait_for (&heard, 1);
  g_assert_true (heard.change.ours);
  g_assert_cmpint (g_strv_length (heard.kinds), ==, 1);
  g_assert_cmpstr (heard.kinds[0], ==, "booking");
  g_assert_cmpint (heard.change.from, ==, booking->starts);
  g_assert_cmpint (heard.change.to, ==, booking->busy_until);

  /* A move changes the time it leaves and the time it takes. */
  moved = rd_practice_move (small.practice, rd_record_id (booking), at ("2026-11-26T15:00"), 0, 0,
                            RD_BOOK_PLAIN, NULL, NULL);
  g_assert_nonnull (moved);
  wait_for (&heard, 2);
  g_assert_cmpint (heard.change.from, ==, booking->starts);
  g_assert_cmpint (heard.change.to, ==, moved->busy_until);

  g_assert_true (
    rd_change_touches (&heard.change, "booking", booking->starts - 60, booking->starts + 60));
  g_assert_false (
    rd_change_touches (&heard.change, "workout", booking->starts - 60, booking->starts + 60));
  g_assert_false (
    rd_change_touches (&heard.change, "booking", moved->busy_until, moved->busy_until + 60));
  g_assert_true (rd_change_touches (&heard.change, NULL, G_MININT64, G_MAXINT64));
  g_strfreev (heard.kinds);
}

static void
test_changed_knows_days_and_what_has_no_time (void)
{
  g_auto (Small) small = small_open ();
  Heard heard = { 0 };

  drain ();
  g_signal_connect (small.practice, "changed", G_CALLBACK (hear_cb), &heard);
  SMALL_ADD (&small, RD_TYPE_RACE, "client", "1", "name", "Bath Half", "date", "2026-07-13");
  wait_for (&heard, 1);
  g_assert_cmpint (heard.change.from, ==, at ("2026-07-13T00:00"));
  g_assert_cmpint (heard.change.to, ==, at ("2026-07-14T00:00"));
  SMALL_ADD (&small, RD_TYPE_ROOM, "name", "Room 3");
  wait_for (&heard, 2);
  g_assert_cmpint (heard.change.from, ==, G_MININT64);
  g_assert_cmpint (heard.change.to, ==, G_MAXINT64);
  g_strfreev (heard.kinds);
}

static void
test_changes_of_others_are_noticed (void)
{
  g_auto (Small) small = small_open ();
  Heard heard = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (RdPractice) other = NULL;
  g_autoptr (RdBooking) wish = small_wish (WEI, MIKE, SPORTS_60, "2026-11-25T09:00");
  g_autoptr (RdBooking) booked = NULL;
  gint64 began;

  drain ();
  other = rd_practice_open (small.path, RD_STORE_OPEN, &error);
  g_assert_no_error (error);
  rd_practice_set_now (other, at ("2026-11-23T08:00"));
  g_signal_connect (small.practice, "changed", G_CALLBACK (hear_cb), &heard);

  booked = rd_practice_book (other, wish, RD_BOOK_PLAIN, &error);
  g_assert_no_error (error);
  began = g_get_monotonic_time ();
  wait_for (&heard, 1);
  g_assert_cmpint (g_get_monotonic_time () - began, <, G_USEC_PER_SEC);
  g_assert_false (heard.change.ours);
  g_assert_cmpstr (heard.kinds[0], ==, "booking");
  g_assert_cmpint (heard.change.from, ==, booked->starts);
  g_assert_cmpint (heard.change.to, ==, booked->busy_until);
  g_strfreev (heard.kinds);
}

static gboolean
write_much (RdWriting *writing, gpointer argument, GError **error)
{
  for (int i = 0; i < 2500; i++)
    {
      g_autoptr (RdWorkout) workout = rd_record_new (RD_TYPE_WORKOUT);

      workout->client = HANNAH;
      workout->date = on ("2016-01-01") + i;
      if (!rd_writing_insert (writing, workout, error))
        return FALSE;
    }
  return TRUE;
}

static void
test_very_much_at_once_changes_everything (void)
{
  g_auto (Small) small = small_open ();
  Heard heard = { 0 };
  g_autoptr (RdBooking) booking = NULL;

  drain ();
  g_signal_connect (small.practice, "changed", G_CALLBACK (hear_cb), &heard);
  g_assert_true (rd_practice_write (small.practice, "import", write_much, NULL, NULL));
  wait_for (&heard, 1);
  g_assert_true (rd_change_touches (&heard.change, "booking", 0, 1));
  g_assert_true (rd_change_touches (&heard.change, "workout", 0, 1));
  g_assert_cmpint (heard.change.from, ==, G_MININT64);

  /* And what comes after is told by itself again. */
  booking = small_book (&small, HANNAH, INES, "2026-11-24T10:00");
  wait_for (&heard, 2);
  g_assert_cmpint (g_strv_length (heard.kinds), ==, 1);
  g_assert_cmpint (heard.change.from, ==, booking->starts);
  g_strfreev (heard.kinds);
}

static void
test_the_zone_follows_the_settings (void)
{
  g_auto (Small) small = small_open ();
  Heard heard = { 0 };
  g_autoptr (RdSettings) settings = small_get (&small, RD_TYPE_SETTINGS, 1);

  drain ();
  g_assert_cmpstr (rd_zone_identifier (rd_practice_zone (small.practice)), ==, LONDON);
  g_signal_connect (small.practice, "changed", G_CALLBACK (hear_cb), &heard);
  rd_record_set_text (&settings->zone, "Pacific/Auckland");
  g_assert_true (rd_practice_keep (small.practice, settings, NULL));
  g_assert_cmpstr (rd_zone_identifier (rd_practice_zone (small.practice)), ==, "Pacific/Auckland");
  wait_for (&heard, 1);
  g_assert_cmpint (rd_practice_today (small.practice), ==, on ("2026-11-23"));
  rd_practice_set_now (small.practice, at ("2026-11-23T13:00"));
  g_assert_cmpint (rd_practice_today (small.practice), ==, on ("2026-11-24"));
  g_strfreev (heard.kinds);
}

static gpointer
ask_twice (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  Small *small = argument;

  return small_get (small, RD_TYPE_CLIENT, HANNAH);
}

static void
test_a_question_may_ask (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (RdClient) client = rd_practice_read (small.practice, ask_twice, &small, NULL);

  g_assert_cmpstr (client->name, ==, "Hannah Clarke");
}

static void
take_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **)data = g_object_ref (result);
}

static GAsyncResult *
wait_for_result (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *result;
}

static void
test_keeping_without_waiting (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (RdClient) client = rd_record_new (RD_TYPE_CLIENT);

  rd_record_set_text (&client->name, "Tom Fielding");
  rd_practice_keep_async (small.practice, client, take_result_cb, &result);
  g_assert_cmpint (rd_record_id (client), ==, 0);
  g_assert_true (rd_practice_keep_finish (small.practice, wait_for_result (&result), &error));
  g_assert_cmpint (rd_record_id (client), >, 0);

  g_clear_object (&result);
  rd_record_set_text (&client->name, "");
  rd_practice_keep_async (small.practice, client, take_result_cb, &result);
  g_assert_false (rd_practice_keep_finish (small.practice, wait_for_result (&result), &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_INVALID);
}

static void
test_undoing_without_waiting (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RdBooking) booking = small_book (&small, HANNAH, INES, "2026-11-24T10:00");
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  rd_practice_undo_async (small.practice, take_result_cb, &result);
  undone = rd_practice_undo_finish (small.practice, wait_for_result (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (undone, ==, "book");
  g_clear_object (&result);
  rd_practice_redo_async (small.practice, take_result_cb, &result);
  redone = rd_practice_redo_finish (small.practice, wait_for_result (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_bookings (&small), ==, 1);
}

static gpointer
ask_without_end (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  g_autoptr (RdStatement) statement = rd_connection_prepare (
    store,
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count (*) FROM n",
    error);
  gboolean has_row;

  g_atomic_int_set ((int *)argument, 1);
  g_assert_nonnull (statement);
  return rd_statement_step (statement, &has_row, error) ? g_strdup ("") : NULL;
}

static void
test_a_running_question_is_called_off (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (RdClient) client = NULL;
  int running = 0;

  rd_practice_read_async (small.practice, ask_without_end, &running, NULL, g_free, cancellable,
                          take_result_cb, &result);
  while (!g_atomic_int_get (&running))
    g_thread_yield ();
  /* The query may not have begun when the first call comes. */
  while (result == NULL)
    {
      g_cancellable_cancel (cancellable);
      g_main_context_iteration (NULL, FALSE);
      if (result == NULL)
        {
          g_cancellable_reset (cancellable);
          g_thread_yield ();
        }
    }
  g_assert_null (rd_practice_read_finish (small.practice, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  client = small_get (&small, RD_TYPE_CLIENT, HANNAH);
  g_assert_nonnull (client);
}

static void
test_a_closed_practice_says_so (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  gint64 last;

  rd_practice_close (small.practice);
  rd_practice_close (small.practice);
  g_assert_null (rd_practice_read (small.practice, small_ask_last, &last, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_STORE);
  g_clear_error (&error);
  rd_practice_undo_async (small.practice, take_result_cb, &result);
  g_assert_null (rd_practice_undo_finish (small.practice, wait_for_result (&result), &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_STORE);
}

static void
test_what_is_not_a_practice_is_refused (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (rd_practice_open ("/nowhere/there.db", RD_STORE_OPEN, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_STORE);
}

static const struct
{
  const char *text;
  gint64 id;
  int code;
} names[] = {
  { "1", HANNAH, -1 },
  { "Hannah Clarke", HANNAH, -1 },
  { "hannah CLARKE ", HANNAH, -1 },
  { "Wei", WEI, -1 },
  { "chen w", WEI, -1 },
  { "annah", 0, RD_ERROR_NOT_FOUND },
  { "Nobody At All", 0, RD_ERROR_NOT_FOUND },
  { "", 0, RD_ERROR_NOT_FOUND },
  { "zoe", 0, RD_ERROR_AMBIGUOUS },
  { "Zoe Lind", 4, -1 },
  { "999", 0, RD_ERROR_NOT_FOUND },
};

static gpointer
ask_name (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  return rd_find_record (store, RD_TYPE_CLIENT, argument, error);
}

static void
test_names_that_fit_one (void)
{
  g_auto (Small) small = small_open ();

  SMALL_ADD (&small, RD_TYPE_CLIENT, "name", "Zoë March");
  SMALL_ADD (&small, RD_TYPE_CLIENT, "name", "Zoé Lind");
  SMALL_ADD (&small, RD_TYPE_CLIENT, "name", "Zoe Lindsay");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RdClient) found =
        rd_practice_read (small.practice, ask_name, (gpointer)names[i].text, &error);

      g_test_message ("%s", names[i].text);
      if (names[i].id)
        g_assert_cmpint (rd_record_id (found), ==, names[i].id);
      else
        g_assert_error (error, RD_ERROR, names[i].code);
      if (names[i].code == RD_ERROR_AMBIGUOUS)
        g_assert_nonnull (strstr (error->message, "Zoë March (3)"));
    }
}

static gpointer
ask_clients (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  return rd_clients_read (store, argument != NULL, error);
}

static void
test_clients_come_by_name (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) present = NULL;

  SMALL_ADD (&small, RD_TYPE_CLIENT, "name", "Élise Mwangi");
  SMALL_ADD (&small, RD_TYPE_CLIENT, "name", "ada lind", "archived", "true");
  all = rd_practice_read (small.practice, ask_clients, &small, NULL);
  present = rd_practice_read (small.practice, ask_clients, NULL, NULL);
  g_assert_cmpint (all->len, ==, 4);
  g_assert_cmpint (present->len, ==, 3);
  g_assert_cmpstr (RD_CLIENT (all->pdata[0])->name, ==, "ada lind");
  g_assert_cmpstr (RD_CLIENT (present->pdata[0])->name, ==, "Élise Mwangi");
}

static gpointer
ask_period (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  return rd_period_read (store, argument, cancellable, error);
}

static void
test_a_period_has_what_touches_it (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RdBooking) inside = small_book (&small, HANNAH, MIKE, "2026-11-24T18:00");
  g_autoptr (RdBooking) before = small_book (&small, WEI, MIKE, "2026-11-23T10:00");
  RdPeriodQuestion question = { .from = on ("2026-11-24"), .to = on ("2026-11-25"), .client = WEI };
  g_autoptr (RdPeriod) period = rd_practice_read (small.practice, ask_period, &question, &error);

  g_assert_no_error (error);
  g_assert_cmpint (period->bookings->len, ==, 1);
  g_assert_cmpint (rd_record_id (period->bookings->pdata[0]), ==, rd_record_id (inside));
  g_assert_cmpstr (rd_period_client (period, HANNAH)->name, ==, "Hannah Clarke");
  g_assert_cmpstr (rd_period_client (period, WEI)->name, ==, "Wei Chen");
  g_assert_null (rd_period_client (period, 99));
  g_assert_cmpstr (rd_period_practitioner (period, MIKE)->name, ==, "Mike Adeyemi");
  g_assert_cmpstr (rd_period_service (period, SPORTS_60)->name, ==, "Sports massage 60");
  g_assert_cmpstr (rd_period_room (period, ROOM_2)->name, ==, "Room 2");
  g_assert_null (rd_period_room (period, 99));
  g_assert_cmpint (rd_training_records (period->training)->bookings->len, ==, 1);

  question.to = question.from;
  g_assert_null (rd_practice_read (small.practice, ask_period, &question, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_INVALID);
}

static void
test_training_known_is_not_read_again (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  RdPeriodQuestion question = { .from = on ("2026-11-24"), .to = on ("2026-11-25"), .client = WEI };
  g_autoptr (RdPeriod) first = rd_practice_read (small.practice, ask_period, &question, &error);
  g_autoptr (RdBooking) booked = small_book (&small, WEI, MIKE, "2026-11-25T10:00");

  g_assert_no_error (error);
  question.from = on ("2026-11-25");
  question.to = on ("2026-11-26");
  question.training = first->training;
  g_autoptr (RdPeriod) next = rd_practice_read (small.practice, ask_period, &question, &error);
  g_assert_no_error (error);
  g_assert_true (next->training == first->training);
  g_assert_cmpint (next->bookings->len, ==, 1);

  question.training = NULL;
  g_autoptr (RdPeriod) anew = rd_practice_read (small.practice, ask_period, &question, &error);
  g_assert_no_error (error);
  g_assert_cmpint (rd_training_records (anew->training)->bookings->len, ==, 1);
  g_assert_cmpint (rd_training_records (first->training)->bookings->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/practice/acting/the-owner", test_owner_acts);
  g_test_add_func ("/practice/acting/writes-bear-the-name",
                   test_writes_bear_the_name_of_whoever_acts);
  g_test_add_func ("/practice/acting/nobody-unknown-or-gone", test_nobody_unknown_or_gone_acts);
  g_test_add_func ("/practice/acting/who-may-change-what", test_who_may_change_what);
  g_test_add_func ("/practice/acting/the-last-owner-stays", test_the_last_owner_stays);
  g_test_add_func ("/practice/keep/new-and-changed", test_keep_gives_an_id_and_then_changes);
  g_test_add_func ("/practice/keep/refused-without-a-trace", test_keep_refuses_without_a_trace);
  g_test_add_func ("/practice/keep/the-note-of-a-booking", test_the_note_of_a_booking_is_kept);
  g_test_add_func ("/practice/keep/without-waiting", test_keeping_without_waiting);
  g_test_add_func ("/practice/undo/and-redo", test_undo_and_redo);
  g_test_add_func ("/practice/undo/nothing-left", test_nothing_to_undo);
  g_test_add_func ("/practice/undo/without-waiting", test_undoing_without_waiting);
  g_test_add_func ("/practice/changed/kind-and-time", test_changed_says_kind_and_time);
  g_test_add_func ("/practice/changed/days-and-what-has-no-time",
                   test_changed_knows_days_and_what_has_no_time);
  g_test_add_func ("/practice/changed/by-others", test_changes_of_others_are_noticed);
  g_test_add_func ("/practice/changed/very-much", test_very_much_at_once_changes_everything);
  g_test_add_func ("/practice/changed/the-zone", test_the_zone_follows_the_settings);
  g_test_add_func ("/practice/read/a-question-may-ask", test_a_question_may_ask);
  g_test_add_func ("/practice/read/called-off", test_a_running_question_is_called_off);
  g_test_add_func ("/practice/read/a-period", test_a_period_has_what_touches_it);
  g_test_add_func ("/practice/read/training-known", test_training_known_is_not_read_again);
  g_test_add_func ("/practice/read/names-that-fit-one", test_names_that_fit_one);
  g_test_add_func ("/practice/read/clients-by-name", test_clients_come_by_name);
  g_test_add_func ("/practice/open/closed-again", test_a_closed_practice_says_so);
  g_test_add_func ("/practice/open/not-a-practice", test_what_is_not_a_practice_is_refused);
  return g_test_run ();
}
