/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-programme-chip.c: what stands on the days of a programme reads whole where there is room. */
#include "desk-programme.h"

#include "desk/programme/rd-programme-chip-private.h"
#include "desk/programme/rd-programme-day-private.h"
#include "desk/widgets/rd-tip.h"
#include "practice/rd-demo.h"

#include <glib/gstdio.h>

#define LARGE_TEXT (int)(96 * 1.5 * PANGO_SCALE)

static PangoLayout *
text_of (RdProgrammeChip *chip)
{
  g_assert_nonnull (chip->text);
  return chip->text;
}

static void
assert_reads (RdProgrammeChip *chip, const char *expected)
{
  g_assert_cmpstr (pango_layout_get_text (text_of (chip)), ==, expected);
  g_assert_false (pango_layout_is_ellipsized (text_of (chip)));
}

/* Nothing that is drawn ends in an ellipsis. */
static void
assert_whole (DeskProgramme *programme)
{
  RdProgrammeSheet *sheet = programme->grid->sheet;
  guint looked_at = 0;

  for (int i = 0; i < (int)rd_programme_sheet_n_days (sheet); i++)
    {
      RdProgrammeDay *day = rd_programme_grid_day (programme->grid, i);

      for (guint j = 0; j < rd_programme_day_n_chips (day); j++)
        {
          RdProgrammeChip *chip = rd_programme_day_chip (day, j);
          g_autoptr (GdkTexture) picture = desk_test_picture (GTK_WIDGET (chip));

          if (picture == NULL)
            continue;
          g_test_message ("%s", pango_layout_get_text (text_of (chip)));
          g_assert_false (pango_layout_is_ellipsized (text_of (chip)));
          looked_at++;
        }
    }
  g_assert_cmpuint (looked_at, >, 20);
}

static void
test_on_a_small_screen_all_reads_whole (DeskProgramme *programme, gconstpointer data)
{
  assert_whole (programme);
}

/* The programme of the pictures, beside the sidebar of a screen of 1366 pixels. */

static gpointer
find_hannah (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  return rd_store_list (store, RD_TYPE_CLIENT, "name = $1", error, RD_BIND_TEXT ("Hannah Clarke"),
                        RD_BIND_END);
}

static gboolean
has_sheet (gpointer data)
{
  DeskProgramme *programme = data;

  return programme->grid->sheet != NULL && programme->grid->tops->len > 1;
}

static void
test_hannah_of_the_demo_reads_whole (void)
{
  static const RdDemoOptions options = { 0, 1, 0, 0, 1, "Europe/London" };
  DeskProgramme programme = { 0 };
  g_autofree char *folder = g_dir_make_tmp ("restday-demo-XXXXXX", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = NULL;
  RdDemoOptions today = options;

  programme.path = g_build_filename (folder, "practice.db", NULL);
  today.today = desk_programme_date ("2026-11-23");
  rd_demo_make (programme.path, &today, &error);
  g_assert_no_error (error);
  programme.focus = desk_focus_open (programme.path, 0);
  found = rd_practice_read (rd_focus_practice (programme.focus), find_hannah, NULL, &error);
  g_assert_cmpuint (found->len, ==, 1);
  rd_focus_set_client (programme.focus, found->pdata[0]);
  rd_focus_set_programme (programme.focus, RD_FOCUS_OWN_PROGRAMME);
  programme.view = g_object_new (RD_TYPE_PROGRAMME_VIEW, "focus", programme.focus, NULL);
  programme.window = desk_test_show (programme.view, 1160, 900);
  programme.grid =
    RD_PROGRAMME_GRID (desk_test_find (programme.view, RD_TYPE_PROGRAMME_GRID, NULL));
  desk_test_until (has_sheet, &programme);
  desk_test_settle (programme.window);
  g_assert_cmpuint (programme.grid->sheet->n_weeks, ==, 8);
  assert_whole (&programme);
  desk_programme_tear_down (&programme, NULL);
}

/* A day of its own width. */

static void
narrow (DeskProgramme *programme, RdProgrammeChip *chip, int width)
{
  GtkAllocation place = { 0, 0, width, 22 };
  g_autoptr (GdkTexture) picture = NULL;

  gtk_widget_size_allocate (GTK_WIDGET (chip), &place, -1);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (chip)), ==, width);
  {
    GtkSnapshot *snapshot = gtk_snapshot_new ();
    GskRenderNode *node;

    GTK_WIDGET_GET_CLASS (chip)->snapshot (GTK_WIDGET (chip), snapshot);
    node = gtk_snapshot_free_to_node (snapshot);
    g_clear_pointer (&node, gsk_render_node_unref);
  }
}

static void
test_a_workout_says_it_shorter (DeskProgramme *programme, gconstpointer data)
{
  RdProgrammeChip *chip = desk_programme_chip (programme, "2026-11-22", 0);

  narrow (programme, chip, 160);
  assert_reads (chip, "Long run 90′");
  narrow (programme, chip, 100);
  assert_reads (chip, "Long 90′");
  narrow (programme, chip, 66);
  assert_reads (chip, "90′");
  g_assert_nonnull (strstr (rd_tip_get (GTK_WIDGET (chip)), "Long run 90′, Sun 22 Nov"));
}

static gboolean
add_food (RdWriting *writing, gpointer argument, GError **error)
{
  g_autoptr (RdFoodNote) note = rd_record_new (RD_TYPE_FOOD_NOTE);

  note->client = DESK_HANNAH;
  note->programme = 1;
  note->date = desk_programme_date ("2026-11-25");
  rd_record_set_text (&note->text, "Familiar food, more rice than usual; an early night");
  return rd_writing_insert (writing, note, error);
}

static void
test_food_says_it_shorter (DeskProgramme *programme, gconstpointer data)
{
  RdProgrammeChip *chip = desk_programme_chip (programme, "2026-11-25", 1);

  narrow (programme, chip, 400);
  assert_reads (chip, "Familiar food, more rice than usual; an early night");
  narrow (programme, chip, 110);
  assert_reads (chip, "Familiar food");
  narrow (programme, chip, 70);
  assert_reads (chip, "Food");
  g_assert_nonnull (strstr (rd_tip_get (GTK_WIDGET (chip)), "more rice than usual"));
}

static gboolean
name_race (RdWriting *writing, gpointer argument, GError **error)
{
  g_autoptr (GPtrArray) races =
    rd_store_list (rd_writing_store (writing), RD_TYPE_WORKOUT, "kind = $1", error,
                   RD_BIND_TEXT ("race"), RD_BIND_END);
  RdWorkout *race = races->pdata[0];

  rd_record_set_text (&race->title, "The Great Riverside and Hinterland Charity 10K");
  return rd_writing_update (writing, race, error);
}

static void
test_a_long_name_is_cut_and_told (DeskProgramme *programme, gconstpointer data)
{
  RdProgrammeChip *chip = desk_programme_chip (programme, "2026-12-06", 0);

  desk_test_settle (programme->window);
  g_assert_true (pango_layout_is_ellipsized (text_of (chip)));
  g_assert_nonnull (
    strstr (rd_tip_get (GTK_WIDGET (chip)), "The Great Riverside and Hinterland Charity 10K"));
}

/* Large text. */

static gboolean
add_all_kinds (RdWriting *writing, gpointer argument, GError **error)
{
  g_autoptr (RdBooking) booking = desk_programme_massage ("2026-11-25T16:00");

  return add_food (writing, argument, error) && rd_writing_insert (writing, booking, error);
}

static void
set_up_large (DeskProgramme *programme, gconstpointer deed)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", LARGE_TEXT, NULL);
  desk_programme_set_up (programme, deed);
}

static void
tear_down_large (DeskProgramme *programme, gconstpointer deed)
{
  desk_programme_tear_down (programme, deed);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
}

/* Nothing is written over what stands below it, however large the text. */
static void
test_large_text_has_room (DeskProgramme *programme, gconstpointer data)
{
  RdProgrammeDay *day =
    rd_programme_grid_day (programme->grid, desk_programme_day (programme, "2026-11-25"));

  desk_test_settle (programme->window);
  g_assert_cmpuint (rd_programme_day_n_chips (day), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      RdProgrammeChip *chip = rd_programme_day_chip (day, i);
      int tall;

      pango_layout_get_pixel_size (text_of (chip), NULL, &tall);
      g_test_message ("%s: %d of %d", pango_layout_get_text (text_of (chip)), tall,
                      gtk_widget_get_height (GTK_WIDGET (chip)));
      g_assert_cmpint (tall, >=, 16);
      g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (chip)), >=, tall);
    }
}

static void
test_text_that_grows_is_laid_out_again (DeskProgramme *programme, gconstpointer data)
{
  RdProgrammeChip *chip = desk_programme_chip (programme, "2026-11-25", 0);
  int before, after;

  pango_layout_get_pixel_size (text_of (chip), NULL, &before);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", LARGE_TEXT, NULL);
  desk_test_settle (programme->window);
  desk_test_settle (programme->window);
  pango_layout_get_pixel_size (text_of (chip), NULL, &after);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
  g_assert_cmpint (after, >, before);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (chip)), >=, after);
}

#define ADD(path, deed, test)                                                                      \
  g_test_add ("/desk/programme-chip/" path, DeskProgramme, deed, desk_programme_set_up, test,      \
              desk_programme_tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  ADD ("whole", NULL, test_on_a_small_screen_all_reads_whole);
  g_test_add_func ("/desk/programme-chip/demo", test_hannah_of_the_demo_reads_whole);
  ADD ("shorter", NULL, test_a_workout_says_it_shorter);
  ADD ("food", add_food, test_food_says_it_shorter);
  ADD ("long-name", name_race, test_a_long_name_is_cut_and_told);
  g_test_add ("/desk/programme-chip/large", DeskProgramme, add_all_kinds, set_up_large,
              test_large_text_has_room, tear_down_large);
  ADD ("grows", NULL, test_text_that_grows_is_laid_out_again);
  return g_test_run ();
}
