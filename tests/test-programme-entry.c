/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-programme-entry.c: one programme in a list of them, and what is said of it there. */
#include "sheet-practice.h"

#include "desk/programme/rd-programme-entry.h"
#include "practice/rd-programme-edit-commands.h"

typedef struct
{
  Small small;
  GListModel *entries;
} Fixture;

static void
fixture_clear (Fixture *fixture)
{
  g_clear_object (&fixture->entries);
  small_clear (&fixture->small);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, fixture_clear)

static void
read_entries (Fixture *fixture)
{
  RdEntriesQuestion question = { rd_practice_today (fixture->small.practice) };
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->entries);
  fixture->entries =
    rd_practice_read (fixture->small.practice, rd_programme_entries_read, &question, &error);
  g_assert_no_error (error);
}

static gint64
add (Fixture *fixture, gint64 client, const char *name, RdDate starts, RdDate ends, gint64 race)
{
  RdProgramme *programme = rd_record_new (RD_TYPE_PROGRAMME);

  programme->client = client;
  rd_record_set_text (&programme->name, name);
  programme->starts = starts;
  programme->ends = ends;
  programme->race = race;
  programme->owner = client == WEI ? INES : MIKE;
  return sheet_keep (&fixture->small, programme);
}

static RdProgrammeEntry *
find (Fixture *fixture, gint64 programme)
{
  for (guint i = 0; i < g_list_model_get_n_items (fixture->entries); i++)
    {
      g_autoptr (RdProgrammeEntry) entry = g_list_model_get_item (fixture->entries, i);

      if (rd_record_id (rd_programme_entry_programme (entry)) == programme)
        return entry;
    }
  g_assert_not_reached ();
}

static void
assert_said (Fixture *fixture, gint64 programme, const char *property, const char *expected)
{
  g_autofree char *value = NULL;

  g_object_get (find (fixture, programme), property, &value, NULL);
  g_assert_cmpstr (value, ==, expected);
}

static void
test_an_open_one_says_the_days_to_its_race (void)
{
  static const struct
  {
    int days;
    const char *to_go;
  } cases[] = { { 0, "today" }, { 1, "tomorrow" }, { 2, "2 days" }, { 20, "20 days" } };
  RdDate today = on ("2026-11-23");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Fixture) fixture = { .small = small_open () };
      RdDate day = today + cases[i].days;
      gint64 race = sheet_race (&fixture.small, "Bath Half", day);
      gint64 programme = add (&fixture, HANNAH, "Half", on ("2026-11-02"), day, race);

      read_entries (&fixture);
      assert_said (&fixture, programme, "to-go", cases[i].to_go);
      assert_said (&fixture, programme, "race", "Bath Half");
      assert_said (&fixture, programme, "client-name", "Hannah Clarke");
      assert_said (&fixture, programme, "programme-name", "Half");
      assert_said (&fixture, programme, "owner-name", "Mike Adeyemi");
      g_assert_true (rd_programme_entry_is_open (find (&fixture, programme)));
    }
}

/* Recovery runs after the race belong to it, too. */
static void
test_after_its_race_it_counts_to_its_end (void)
{
  g_auto (Fixture) fixture = { .small = small_open () };
  gint64 race = sheet_race (&fixture.small, "Bath Half", on ("2026-11-22"));
  gint64 programme = add (&fixture, HANNAH, "Half", on ("2026-11-02"), on ("2026-11-22"), race);

  sheet_add (&fixture.small, programme, on ("2026-11-29"), RD_WORKOUT_EASY, 20);
  read_entries (&fixture);
  g_assert_true (rd_programme_entry_is_open (find (&fixture, programme)));
  assert_said (&fixture, programme, "to-go", "6 days");
}

static void
test_it_says_the_week_it_is_in (void)
{
  g_auto (Fixture) fixture = { .small = small_open () };
  gint64 now = add (&fixture, HANNAH, "Now", on ("2026-11-04"), on ("2026-12-13"), 0);
  gint64 first = add (&fixture, HANNAH, "First", on ("2026-11-23"), on ("2026-11-23"), 0);
  gint64 ahead = add (&fixture, HANNAH, "Ahead", on ("2027-01-04"), on ("2027-01-31"), 0);
  gint64 soon = add (&fixture, HANNAH, "Soon", on ("2026-11-25"), on ("2026-12-06"), 0);
  gint64 over = add (&fixture, HANNAH, "Over", on ("2026-09-07"), on ("2026-10-04"), 0);
  gint64 day = add (&fixture, HANNAH, "Day", on ("2026-09-07"), on ("2026-09-07"), 0);

  read_entries (&fixture);
  assert_said (&fixture, now, "week", "week 4 of 6");
  assert_said (&fixture, first, "week", "week 1 of 1");
  assert_said (&fixture, first, "to-go", "today");
  assert_said (&fixture, ahead, "week", "from Mon 4 Jan");
  assert_said (&fixture, soon, "week", "from Wed 25 Nov");
  assert_said (&fixture, over, "week", "4 weeks");
  assert_said (&fixture, over, "to-go", "4 Oct 2026");
  assert_said (&fixture, over, "race", "");
  assert_said (&fixture, day, "week", "1 week");
}

static void
test_the_open_come_by_their_end_then_the_last_of_those_over (void)
{
  static const char *const order[] = { "Soon", "Later", "Aside", "Last", "First" };
  g_auto (Fixture) fixture = { .small = small_open () };
  gint64 aside;

  add (&fixture, HANNAH, "First", on ("2026-01-05"), on ("2026-02-01"), 0);
  add (&fixture, WEI, "Later", on ("2026-11-02"), on ("2026-12-20"), 0);
  add (&fixture, HANNAH, "Last", on ("2026-10-05"), on ("2026-11-22"), 0);
  add (&fixture, HANNAH, "Soon", on ("2026-11-02"), on ("2026-11-23"), 0);
  aside = add (&fixture, WEI, "Aside", on ("2026-11-02"), on ("2026-12-13"), 0);
  g_assert_true (rd_practice_close_programme (fixture.small.practice, aside, TRUE, NULL));
  read_entries (&fixture);
  g_assert_cmpuint (g_list_model_get_n_items (fixture.entries), ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_autoptr (RdProgrammeEntry) entry = g_list_model_get_item (fixture.entries, i);

      g_assert_cmpstr (rd_programme_entry_programme (entry)->name, ==, order[i]);
      g_assert_cmpint (rd_programme_entry_is_open (entry), ==, i < 2);
    }
  assert_said (&fixture, aside, "to-go", "13 Dec 2026");
}

static void
assert_fits (Fixture *fixture, gint64 programme, const char *words, gint64 owner, gboolean fits)
{
  g_test_message ("%s, %d", words, (int)owner);
  g_assert_cmpint (rd_programme_entry_fits (find (fixture, programme), words, owner), ==, fits);
}

static void
test_it_is_found_by_words_and_trainer (void)
{
  g_auto (Fixture) fixture = { .small = small_open () };
  gint64 race = sheet_race (&fixture.small, "Forêt de Bath", on ("2026-12-13"));
  gint64 programme =
    add (&fixture, HANNAH, "Winter plan", on ("2026-11-02"), on ("2026-12-13"), race);

  read_entries (&fixture);
  assert_fits (&fixture, programme, NULL, 0, TRUE);
  assert_fits (&fixture, programme, "", 0, TRUE);
  assert_fits (&fixture, programme, "   ", 0, TRUE);
  assert_fits (&fixture, programme, "han", 0, TRUE);
  assert_fits (&fixture, programme, "HANNAH", 0, TRUE);
  assert_fits (&fixture, programme, "foret", 0, TRUE);
  assert_fits (&fixture, programme, "Forêt", 0, TRUE);
  assert_fits (&fixture, programme, "plan clarke", 0, TRUE);
  assert_fits (&fixture, programme, " clarke   winter ", 0, TRUE);
  assert_fits (&fixture, programme, "clarke\tbath", 0, TRUE);
  assert_fits (&fixture, programme, "clarke summer", 0, FALSE);
  assert_fits (&fixture, programme, "mike", 0, FALSE);
  assert_fits (&fixture, programme, NULL, MIKE, TRUE);
  assert_fits (&fixture, programme, "clarke", MIKE, TRUE);
  assert_fits (&fixture, programme, NULL, INES, FALSE);
  assert_fits (&fixture, programme, "clarke", INES, FALSE);
}

#define ADD(path, test) g_test_add_func ("/desk/programme-entry/" path, test)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("to-go", test_an_open_one_says_the_days_to_its_race);
  ADD ("after-the-race", test_after_its_race_it_counts_to_its_end);
  ADD ("week", test_it_says_the_week_it_is_in);
  ADD ("order", test_the_open_come_by_their_end_then_the_last_of_those_over);
  ADD ("fits", test_it_is_found_by_words_and_trainer);
  return g_test_run ();
}
