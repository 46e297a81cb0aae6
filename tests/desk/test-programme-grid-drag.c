/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-programme-grid-drag.c: workouts and massages of a programme carried with the pointer. */
#include "desk-programme.h"

static GtkWidget *
day_of (DeskProgramme *programme, const char *date)
{
  return GTK_WIDGET (rd_programme_grid_day (programme->grid, desk_programme_day (programme, date)));
}

static void
take (DeskProgramme *programme, const char *date, guint nth)
{
  desk_test_point (GTK_WIDGET (desk_programme_chip (programme, date, nth)), .4, .5);
  desk_test_press (programme->window, 1);
}

/* Goes there in two steps, as a hand does. */
static void
carry (DeskProgramme *programme, const char *date)
{
  desk_test_point (day_of (programme, date), .3, .7);
  desk_test_point (day_of (programme, date), .5, .8);
}

static void
drop (DeskProgramme *programme)
{
  desk_test_release (programme->window, 1);
}

static void
assert_carried (DeskProgramme *programme, const char *over)
{
  g_assert_true (programme->grid->dragging);
  g_assert_cmpint (programme->grid->over, ==, over ? desk_programme_day (programme, over) : -1);
}

static void
test_a_workout_is_dragged_to_another_day (DeskProgramme *programme, gconstpointer data)
{
  guint plain = desk_test_pixels (day_of (programme, "2026-11-27"), "accent_color");

  take (programme, "2026-11-25", 0);
  carry (programme, "2026-11-27");
  assert_carried (programme, "2026-11-27");
  g_assert_cmpuint (desk_test_pixels (day_of (programme, "2026-11-27"), "accent_color"), >,
                    plain + 200);
  drop (programme);
  g_assert_false (programme->grid->dragging);
  desk_programme_wait_kept (programme, "2026-11-27", "hills 60");
  desk_programme_wait_said (programme, "Hills 60′ moved to Fri 27 Nov");
  desk_programme_assert_kept (programme, "2026-11-25", "");
  desk_programme_wait_shown (programme, "2026-11-25", "rest");
  desk_programme_assert_cursor (programme, "2026-11-27", 0);
  desk_programme_undo (programme);
  desk_programme_assert_kept (programme, "2026-11-25", "hills 60");
  desk_programme_wait_shown (programme, "2026-11-25", "hills 60");
}

static void
test_into_another_week (DeskProgramme *programme, gconstpointer data)
{
  take (programme, "2026-12-02", 0);
  carry (programme, "2026-11-23");
  drop (programme);
  desk_programme_wait_kept (programme, "2026-11-23", "hills 60");
}

static void
test_with_ctrl_it_is_copied (DeskProgramme *programme, gconstpointer data)
{
  take (programme, "2026-11-25", 0);
  desk_test_hold (programme->window, "ctrl", TRUE);
  carry (programme, "2026-11-27");
  drop (programme);
  desk_test_hold (programme->window, "ctrl", FALSE);
  desk_programme_wait_kept (programme, "2026-11-27", "hills 60");
  desk_programme_wait_said (programme, "Workout copied");
  desk_programme_assert_kept (programme, "2026-11-25", "hills 60");
  desk_programme_undo (programme);
  desk_programme_assert_kept (programme, "2026-11-27", "");
}

static void
test_a_nudge_is_a_click (DeskProgramme *programme, gconstpointer data)
{
  GtkWidget *chip = GTK_WIDGET (desk_programme_chip (programme, "2026-11-25", 0));

  desk_test_point (chip, 30, 10);
  desk_test_press (programme->window, 1);
  desk_test_point (chip, 33, 12);
  g_assert_false (programme->grid->dragging);
  drop (programme);
  desk_programme_assert_cursor (programme, "2026-11-25", 0);
  desk_programme_assert_kept (programme, "2026-11-25", "hills 60");
}

static void
test_back_where_it_was_it_stays (DeskProgramme *programme, gconstpointer data)
{
  take (programme, "2026-11-25", 0);
  carry (programme, "2026-11-27");
  carry (programme, "2026-11-25");
  drop (programme);
  desk_test_settle (programme->window);
  desk_programme_assert_kept (programme, "2026-11-25", "hills 60");
}

static void
test_escape_gives_it_up (DeskProgramme *programme, gconstpointer data)
{
  take (programme, "2026-11-25", 0);
  carry (programme, "2026-11-27");
  desk_test_keys (programme->window, "Escape");
  g_assert_false (programme->grid->dragging);
  carry (programme, "2026-11-26");
  g_assert_false (programme->grid->dragging);
  drop (programme);
  desk_test_settle (programme->window);
  desk_programme_assert_kept (programme, "2026-11-25", "hills 60");
  desk_programme_assert_kept (programme, "2026-11-27", "");

  /* The next time it can be carried again. */
  take (programme, "2026-11-25", 0);
  carry (programme, "2026-11-27");
  drop (programme);
  desk_programme_wait_kept (programme, "2026-11-27", "hills 60");
}

static void
test_beside_the_days_it_stays (DeskProgramme *programme, gconstpointer data)
{
  take (programme, "2026-11-25", 0);
  carry (programme, "2026-11-27");
  desk_test_point (desk_programme_week (programme, 1), .5, .5);
  assert_carried (programme, NULL);
  drop (programme);
  take (programme, "2026-11-25", 0);
  carry (programme, "2026-11-29");
  desk_test_point (GTK_WIDGET (programme->grid),
                   gtk_widget_get_width (GTK_WIDGET (programme->grid)) - 20, 150);
  assert_carried (programme, NULL);
  drop (programme);
  desk_test_settle (programme->window);
  desk_programme_assert_kept (programme, "2026-11-25", "hills 60");
}

static gboolean
add_food (RdWriting *writing, gpointer argument, GError **error)
{
  g_autoptr (RdFoodNote) note = rd_record_new (RD_TYPE_FOOD_NOTE);

  note->client = DESK_HANNAH;
  note->programme = 1;
  note->date = desk_programme_date ("2026-11-25");
  rd_record_set_text (&note->text, "Porridge");
  return rd_writing_insert (writing, note, error);
}

static void
test_rest_food_and_what_was_given_stay (DeskProgramme *programme, gconstpointer data)
{
  static const struct
  {
    const char *date;
    guint nth;
    RdChipKind kind;
  } cases[] = {
    { "2026-11-23", 0, RD_CHIP_REST },
    { "2026-11-25", 1, RD_CHIP_FOOD },
    { "2026-11-20", 1, RD_CHIP_MASSAGE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdProgrammeChip *chip = desk_programme_chip (programme, cases[i].date, cases[i].nth);

      g_assert_cmpint (rd_programme_chip_item (chip)->kind, ==, cases[i].kind);
      take (programme, cases[i].date, cases[i].nth);
      carry (programme, "2026-11-26");
      g_assert_false (programme->grid->dragging);
      drop (programme);
    }
}

static gboolean
add_massage (RdWriting *writing, gpointer argument, GError **error)
{
  g_autoptr (RdBooking) booking = desk_programme_massage ("2026-11-26T14:00");

  return rd_writing_insert (writing, booking, error);
}

static void
test_a_massage_is_dragged_to_the_same_time (DeskProgramme *programme, gconstpointer data)
{
  take (programme, "2026-11-26", 1);
  carry (programme, "2026-11-27");
  assert_carried (programme, "2026-11-27");
  drop (programme);
  desk_programme_wait_kept (programme, "2026-11-27", "massage 14:00");
  desk_programme_wait_said (programme, "Moved to Fri 27 Nov, 14:00 – 15:00");
  desk_programme_assert_kept (programme, "2026-11-26", "easy 40");
  desk_programme_undo (programme);
  desk_programme_assert_kept (programme, "2026-11-26", "easy 40, massage 14:00");
}

/* John has somebody else on Wednesday at two. */
static void
test_where_it_is_not_free_others_are_offered (DeskProgramme *programme, gconstpointer data)
{
  take (programme, "2026-11-26", 1);
  carry (programme, "2026-11-25");
  drop (programme);
  desk_test_window ("That time is not free");
  desk_test_keys (programme->window, "Escape");
  desk_programme_assert_kept (programme, "2026-11-26", "easy 40, massage 14:00");
}

static gboolean
add_elsewhere (RdWriting *writing, gpointer argument, GError **error)
{
  return desk_programme_add (writing, 1, "2026-12-01", RD_WORKOUT_TEMPO, 20, error) &&
         desk_programme_add (writing, 1, "2026-11-25", RD_WORKOUT_TEMPO, 25, error);
}

/* Another computer changes the programme while something is carried: it is let go, and nothing else
 * is taken up in its place. */
static void
test_a_change_lets_go_of_what_is_carried (DeskProgramme *programme, gconstpointer data)
{
  take (programme, "2026-11-25", 0);
  carry (programme, "2026-11-27");
  desk_programme_do (programme, add_elsewhere, NULL);
  g_assert_false (programme->grid->dragging);
  carry (programme, "2026-11-26");
  g_assert_false (programme->grid->dragging);
  drop (programme);
  desk_test_settle (programme->window);
  desk_programme_assert_kept (programme, "2026-11-26", "easy 40");
  desk_programme_assert_kept (programme, "2026-11-25", "hills 60, tempo 25");
}

static void
test_near_the_edge_it_scrolls (DeskProgramme *programme, gconstpointer data)
{
  GtkWidget *scroller =
    gtk_widget_get_ancestor (GTK_WIDGET (programme->grid), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  double before = gtk_adjustment_get_value (place);

  g_assert_cmpfloat (before, >, 100);
  take (programme, "2026-11-25", 0);
  desk_test_point (scroller, .4, RD_PROGRAMME_GRID_HEAD + 30);
  desk_test_point (scroller, .4, RD_PROGRAMME_GRID_HEAD + 12);
  desk_test_point (scroller, .4, RD_PROGRAMME_GRID_HEAD + 10);
  g_assert_cmpfloat (gtk_adjustment_get_value (place), <, before);
  desk_test_keys (programme->window, "Escape");
  drop (programme);
}

#define ADD(path, deed, test)                                                                      \
  g_test_add ("/desk/programme-grid-drag/" path, DeskProgramme, deed, desk_programme_set_up, test, \
              desk_programme_tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  ADD ("to-another-day", NULL, test_a_workout_is_dragged_to_another_day);
  ADD ("to-another-week", NULL, test_into_another_week);
  ADD ("copy", NULL, test_with_ctrl_it_is_copied);
  ADD ("nudge", NULL, test_a_nudge_is_a_click);
  ADD ("back", NULL, test_back_where_it_was_it_stays);
  ADD ("escape", NULL, test_escape_gives_it_up);
  ADD ("beside", NULL, test_beside_the_days_it_stays);
  ADD ("stay", add_food, test_rest_food_and_what_was_given_stay);
  ADD ("massage", add_massage, test_a_massage_is_dragged_to_the_same_time);
  ADD ("clash", add_massage, test_where_it_is_not_free_others_are_offered);
  ADD ("changed", NULL, test_a_change_lets_go_of_what_is_carried);
  ADD ("scrolls", desk_programme_lengthen, test_near_the_edge_it_scrolls);
  return g_test_run ();
}
