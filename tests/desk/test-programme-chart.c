/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-programme-chart.c: the numbers of a day, by pointer and by keyboard. */
#include "desk-programme.h"

static GtkWidget *
chart_of (DeskProgramme *programme)
{
  return GTK_WIDGET (programme->chart);
}

static void
set_up (DeskProgramme *programme, gconstpointer deed)
{
  desk_programme_set_up (programme, deed);
  desk_test_point (GTK_WIDGET (programme->grid), 4, .9);
  gtk_widget_grab_focus (chart_of (programme));
  desk_test_settle (programme->window);
}

static void
assert_read (DeskProgramme *programme, const char *date)
{
  g_assert_cmpint (rd_programme_chart_read (programme->chart), ==,
                   date ? desk_programme_day (programme, date) : -1);
}

static gboolean
has_text (DeskProgramme *programme)
{
  return gtk_test_accessible_has_property (GTK_ACCESSIBLE (programme->chart),
                                           GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT);
}

static void
assert_read_aloud (DeskProgramme *programme, const char *expected)
{
  g_autofree char *other = gtk_test_accessible_check_property (
    GTK_ACCESSIBLE (programme->chart), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, expected);

  g_assert_cmpstr (other, ==, NULL);
}

static void
test_keys_read_day_by_day (DeskProgramme *programme, gconstpointer data)
{
  assert_read (programme, NULL);
  desk_test_keys (programme->window, "Right");
  assert_read (programme, "2026-11-23");
  desk_test_keys (programme->window, "Right Right");
  assert_read (programme, "2026-11-25");
  desk_test_keys (programme->window, "Left");
  assert_read (programme, "2026-11-24");
  desk_test_keys (programme->window, "Page_Down");
  assert_read (programme, "2026-12-01");
  desk_test_keys (programme->window, "Page_Up Page_Up");
  assert_read (programme, "2026-11-17");
  desk_test_keys (programme->window, "End");
  assert_read (programme, "2026-12-06");
  desk_test_keys (programme->window, "Right Page_Down");
  assert_read (programme, "2026-12-06");
  desk_test_keys (programme->window, "Home Left Page_Up");
  assert_read (programme, "2026-11-16");
  desk_test_keys (programme->window, "Escape");
  assert_read (programme, NULL);
}

static void
test_a_day_is_read_aloud (DeskProgramme *programme, gconstpointer data)
{
  desk_test_assert_said (chart_of (programme), "Training load by day");
  desk_test_keys (programme->window, "Right Right");
  assert_read_aloud (programme,
                     "Tue 24 Nov; Easy 40′; Load 120 planned; Fitness 29 · fatigue 111 · "
                     "form −82. Massage: Hills in 24 hours. Contraindication: ask "
                     "first");
  desk_test_keys (programme->window, "Home Right Right Right Right");
  assert_read_aloud (programme,
                     "Fri 20 Nov; Rest day; Load 120 from massage; Fitness 18 · fatigue 87 "
                     "· form −66; Sports massage 60 with John Whitlock, Fri 20 Nov, "
                     "10:00, pressure 4 of 5. Massage: Rest day. Contraindication: ask "
                     "first");
}

/* What was read of a day that is not read any more would be said of the wrong one. */
static void
test_when_no_day_is_read_none_is_said (DeskProgramme *programme, gconstpointer data)
{
  desk_test_keys (programme->window, "Right");
  g_assert_true (has_text (programme));
  desk_test_keys (programme->window, "Escape");
  g_assert_false (has_text (programme));
}

static void
test_in_a_mirrored_chart_right_goes_back (DeskProgramme *programme, gconstpointer data)
{
  gtk_widget_set_direction (chart_of (programme), GTK_TEXT_DIR_RTL);
  desk_test_settle (programme->window);
  desk_test_keys (programme->window, "Left Left");
  assert_read (programme, "2026-11-24");
  desk_test_keys (programme->window, "Right");
  assert_read (programme, "2026-11-23");
  /* Earlier and later are the same everywhere. */
  desk_test_keys (programme->window, "Page_Down");
  assert_read (programme, "2026-11-30");
  desk_test_keys (programme->window, "Page_Up");
  assert_read (programme, "2026-11-23");
  desk_test_keys (programme->window, "End");
  assert_read (programme, "2026-12-06");
}

static void
point_at_day (DeskProgramme *programme, const char *date)
{
  guint day = (guint)desk_programme_day (programme, date);

  desk_test_point (chart_of (programme), rd_chart_layout_middle (programme->chart->layout, day),
                   60);
}

static void
test_pointing_reads_a_day (DeskProgramme *programme, gconstpointer data)
{
  guint plain = desk_test_pixels (chart_of (programme), "rd_fg");

  gtk_widget_grab_focus (GTK_WIDGET (desk_programme_chip (programme, "2026-11-23", 0)));
  point_at_day (programme, "2026-11-25");
  assert_read (programme, "2026-11-25");
  /* A line through the day and a bubble of text. */
  g_assert_cmpuint (desk_test_pixels (chart_of (programme), "rd_fg"), >, plain + 100);
  point_at_day (programme, "2026-12-06");
  assert_read (programme, "2026-12-06");
  desk_test_point (chart_of (programme), 4, 60);
  assert_read (programme, NULL);
  point_at_day (programme, "2026-11-17");
  assert_read (programme, "2026-11-17");
  desk_test_point (GTK_WIDGET (programme->grid), 4, .9);
  assert_read (programme, NULL);
}

static void
test_a_click_leads_to_the_day (DeskProgramme *programme, gconstpointer data)
{
  point_at_day (programme, "2026-12-03");
  desk_test_press (programme->window, 1);
  desk_test_release (programme->window, 1);
  desk_programme_assert_cursor (programme, "2026-12-03", 0);
  point_at_day (programme, "2026-11-18");
  desk_test_press (programme->window, 1);
  desk_test_release (programme->window, 1);
  desk_programme_assert_cursor (programme, "2026-11-18", 0);
}

static void
test_enter_leads_to_the_day (DeskProgramme *programme, gconstpointer data)
{
  desk_test_keys (programme->window, "Home Right Return");
  desk_programme_assert_cursor (programme, "2026-11-17", 0);
  gtk_widget_grab_focus (chart_of (programme));
  desk_test_keys (programme->window, "End space");
  desk_programme_assert_cursor (programme, "2026-12-06", 0);
}

static gboolean
add_late (RdWriting *writing, gpointer argument, GError **error)
{
  return desk_programme_add (writing, 1, "2026-11-09", RD_WORKOUT_EASY, 30, error) &&
         desk_programme_add (writing, 1, "2026-12-12", RD_WORKOUT_EASY, 30, error);
}

static gboolean
lengthen (RdWriting *writing, gpointer argument, GError **error)
{
  g_autoptr (RdProgramme) programme =
    rd_store_get (rd_writing_store (writing), RD_TYPE_PROGRAMME, 1, error);

  programme->starts = desk_programme_date ("2026-11-09");
  return add_late (writing, argument, error) && rd_writing_update (writing, programme, error);
}

static void
test_what_is_read_stays_the_same_day (DeskProgramme *programme, gconstpointer data)
{
  desk_test_keys (programme->window, "Right Right");
  assert_read (programme, "2026-11-24");
  desk_programme_do (programme, lengthen, NULL);
  g_assert_cmpint (programme->chart->sheet->days[0].date, ==, desk_programme_date ("2026-11-09"));
  assert_read (programme, "2026-11-24");
}

static void
test_leaving_reads_nothing_more (DeskProgramme *programme, gconstpointer data)
{
  desk_test_keys (programme->window, "Right");
  gtk_widget_grab_focus (GTK_WIDGET (desk_programme_chip (programme, "2026-11-23", 0)));
  desk_test_settle (programme->window);
  assert_read (programme, NULL);
}

#define ADD(path, test)                                                                            \
  g_test_add ("/desk/programme-chart/" path, DeskProgramme, NULL, set_up, test,                    \
              desk_programme_tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  ADD ("keys", test_keys_read_day_by_day);
  ADD ("read-aloud", test_a_day_is_read_aloud);
  ADD ("none-said", test_when_no_day_is_read_none_is_said);
  ADD ("mirrored", test_in_a_mirrored_chart_right_goes_back);
  ADD ("point", test_pointing_reads_a_day);
  ADD ("click", test_a_click_leads_to_the_day);
  ADD ("enter", test_enter_leads_to_the_day);
  ADD ("same-day", test_what_is_read_stays_the_same_day);
  ADD ("leave", test_leaving_reads_nothing_more);
  return g_test_run ();
}
