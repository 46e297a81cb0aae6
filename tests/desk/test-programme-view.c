/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-programme-view.c: one programme, the massages it has spoilt, and what is shown without one.
 */
#include "desk-programme.h"

#include "desk/booking/rd-insight-list.h"
#include "desk/programme/rd-sheet-reader.h"

/* A booking of Hannah's that was best when it was made. */
static gboolean
add_massage (RdWriting *writing, const char *start, int pressure, GError **error)
{
  g_autoptr (RdBooking) booking = desk_programme_massage (start);

  booking->pressure = pressure;
  booking->verdict = RD_VERDICT_BEST;
  return rd_writing_insert (writing, booking, error);
}

enum
{
  SPOILT = DESK_LESSON + 1, /* Tue 24 Nov 17:00, light; hills the next day */
  FIRM,                     /* Tue 1 Dec 17:00, firm; hills the next day */
};

static gboolean
spoil_one (RdWriting *writing, gpointer argument, GError **error)
{
  return add_massage (writing, "2026-11-24T17:00", 2, error);
}

static gboolean
spoil_two (RdWriting *writing, gpointer argument, GError **error)
{
  return spoil_one (writing, argument, error) &&
         add_massage (writing, "2026-12-01T17:00", 4, error);
}

static const char *
page_of (DeskProgramme *programme)
{
  return gtk_stack_get_visible_child_name (
    GTK_STACK (desk_test_find (programme->view, GTK_TYPE_STACK, NULL)));
}

static GtkWidget *
banner_of (DeskProgramme *programme)
{
  return desk_test_find (programme->view, GTK_TYPE_REVEALER, NULL);
}

static GtkWidget *
review_of (DeskProgramme *programme)
{
  return desk_test_find (banner_of (programme), GTK_TYPE_MENU_BUTTON, NULL);
}

static GtkWidget *
list_of (DeskProgramme *programme)
{
  return desk_test_find (
    GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (review_of (programme)))),
    RD_TYPE_INSIGHT_LIST, NULL);
}

static void
open_review (DeskProgramme *programme)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (review_of (programme)));
  desk_test_settle (programme->window);
  g_assert_true (gtk_widget_get_mapped (list_of (programme)));
}

static gboolean
is_without_banner (gpointer data)
{
  return !gtk_widget_get_mapped (banner_of (data));
}

static void
click (DeskProgramme *programme, const char *name)
{
  GtkWidget *button = desk_test_find_said (list_of (programme), GTK_TYPE_BUTTON, name);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_mapped (button));
  desk_test_click (button, 1);
}

static RdBooking *
find (DeskProgramme *programme, gint64 booking)
{
  return desk_practice_find (rd_focus_practice (programme->focus), booking);
}

static void
test_nothing_spoilt_says_nothing (DeskProgramme *programme, gconstpointer data)
{
  g_assert_cmpstr (page_of (programme), ==, "sheet");
  g_assert_true (is_without_banner (programme));
}

static void
test_a_massage_spoilt_is_moved_in_one_press (DeskProgramme *programme, gconstpointer data)
{
  g_autoptr (RdBooking) moved = NULL;
  g_autoptr (RdBooking) back = NULL;

  g_assert_true (gtk_widget_get_mapped (banner_of (programme)));
  g_assert_nonnull (desk_test_find (banner_of (programme), GTK_TYPE_LABEL,
                                    "1 massage fits less well since the programme changed"));
  open_review (programme);
  g_assert_nonnull (desk_test_find (list_of (programme), GTK_TYPE_LABEL, "Tue 24 Nov, 17:00"));
  click (programme, "Move the massage on Tue 24 Nov, 17:00");
  desk_test_until (is_without_banner, programme);
  moved = find (programme, SPOILT);
  g_assert_cmpint (moved->starts, !=, desk_practice_at ("2026-11-24T17:00"));
  g_assert_false (gtk_widget_get_mapped (list_of (programme)));
  desk_programme_undo (programme);
  back = find (programme, SPOILT);
  g_assert_cmpint (back->starts, ==, desk_practice_at ("2026-11-24T17:00"));
}

static gboolean
is_with_banner (gpointer data)
{
  return gtk_widget_get_mapped (banner_of (data));
}

/* What was open when all was well again does not open of itself. */
static void
test_the_list_stays_shut_until_it_is_asked_for (DeskProgramme *programme, gconstpointer data)
{
  open_review (programme);
  click (programme, "Move the massage on Tue 24 Nov, 17:00");
  desk_test_until (is_without_banner, programme);
  desk_programme_undo (programme);
  desk_test_until (is_with_banner, programme);
  desk_test_settle (programme->window);
  g_assert_false (gtk_widget_get_mapped (list_of (programme)));
}

static void
test_one_is_kept_as_it_is (DeskProgramme *programme, gconstpointer data)
{
  g_autoptr (RdBooking) kept = NULL;

  open_review (programme);
  click (programme, "Keep the massage on Tue 24 Nov, 17:00 as it is");
  desk_programme_wait_said (programme, "The massage stays as it is");
  desk_test_until (is_without_banner, programme);
  kept = find (programme, SPOILT);
  g_assert_cmpint (kept->starts, ==, desk_practice_at ("2026-11-24T17:00"));
  g_assert_cmpint (kept->verdict, ==, RD_VERDICT_POOR);
  g_assert_null (kept->advice_overridden);
}

static gboolean
is_one_left (gpointer data)
{
  return ((DeskProgramme *)data)->grid->sheet->insights->len == 1;
}

/* Against the advice it needs a reason. The other stays in the list. */
static void
test_against_the_advice_it_is_kept_with_a_reason (DeskProgramme *programme, gconstpointer data)
{
  g_autoptr (RdBooking) kept = NULL;

  g_assert_nonnull (desk_test_find (banner_of (programme), GTK_TYPE_LABEL,
                                    "2 massages fit less well since the programme changed"));
  g_assert_true (gtk_widget_has_css_class (
    gtk_revealer_get_child (GTK_REVEALER (banner_of (programme))), "rd-alert"));
  open_review (programme);
  click (programme, "Keep the massage on Tue 1 Dec, 17:00 as it is");
  desk_test_window ("Keep it against the advice?");
  desk_test_keys (programme->window, "H e r space w i s h Return");
  desk_test_until (is_one_left, programme);
  kept = find (programme, FIRM);
  g_assert_cmpstr (kept->advice_overridden, ==, "Her wish");
  g_assert_nonnull (desk_test_find (banner_of (programme), GTK_TYPE_LABEL,
                                    "1 massage fits less well since the programme changed"));
}

static void
test_without_a_reason_it_is_not_kept (DeskProgramme *programme, gconstpointer data)
{
  GtkWidget *question, *button;
  g_autoptr (RdBooking) kept = NULL;

  open_review (programme);
  click (programme, "Keep the massage on Tue 1 Dec, 17:00 as it is");
  question = desk_test_window ("Keep it against the advice?");
  button = desk_test_find (question, GTK_TYPE_BUTTON, "_Keep it anyway");
  g_assert_false (gtk_widget_is_sensitive (button));
  desk_test_keys (programme->window, "Return");
  g_assert_true (gtk_widget_get_mapped (question));
  desk_test_keys (programme->window, "space Return");
  g_assert_true (gtk_widget_get_mapped (question));
  desk_test_keys (programme->window, "x");
  g_assert_true (gtk_widget_is_sensitive (button));
  desk_test_keys (programme->window, "Escape");
  desk_test_settle (programme->window);
  kept = find (programme, FIRM);
  g_assert_null (kept->advice_overridden);
  g_assert_cmpuint (programme->grid->sheet->insights->len, ==, 2);
}

/* Whoever goes through the list by keyboard goes on in it. */
static void
test_the_keyboard_stays_in_the_list (DeskProgramme *programme, gconstpointer data)
{
  GtkWidget *focus;

  open_review (programme);
  focus = desk_test_find_said (list_of (programme), GTK_TYPE_BUTTON,
                               "Keep the massage on Tue 24 Nov, 17:00 as it is");
  gtk_widget_grab_focus (focus);
  desk_test_keys (programme->window, "space");
  desk_test_until (is_one_left, programme);
  desk_test_settle (programme->window);
  g_assert_true (gtk_widget_get_mapped (list_of (programme)));
  focus = gtk_window_get_focus (GTK_WINDOW (programme->window));
  g_assert_true (focus && gtk_widget_is_ancestor (focus, list_of (programme)));
}

/* The chips say so, too, and have it in their menus. */
static void
test_the_chips_are_marked (DeskProgramme *programme, gconstpointer data)
{
  RdProgrammeChip *chip = desk_programme_chip (programme, "2026-11-24", 1);

  g_assert_cmpuint (desk_test_pixels (GTK_WIDGET (chip), "rd_alert_soft"), >, 200);
  desk_programme_go (programme, "2026-11-24", 1);
  gtk_widget_activate_action (GTK_WIDGET (programme->grid), "massage.better", NULL);
  desk_test_until (is_without_banner, programme);
  desk_programme_undo (programme);
  desk_test_until (is_with_banner, programme);
  desk_programme_go (programme, "2026-11-24", 1);
  gtk_widget_activate_action (GTK_WIDGET (programme->grid), "massage.keep", NULL);
  desk_test_until (is_without_banner, programme);
}

/* Without a programme. */

static gboolean
is_empty (gpointer data)
{
  return g_str_equal (page_of (data), "empty");
}

static GtkWidget *
build_of (DeskProgramme *programme)
{
  return desk_test_find (programme->view, GTK_TYPE_BUTTON, "_New programme…");
}

static void
test_a_client_without_programme_may_have_one_built (DeskProgramme *programme, gconstpointer data)
{
  rd_focus_set_client_id (programme->focus, DESK_TOM);
  desk_test_until (is_empty, programme);
  desk_test_settle (programme->window);
  g_assert_nonnull (desk_test_find (programme->view, ADW_TYPE_STATUS_PAGE, "No programme yet"));
  g_assert_true (gtk_widget_get_mapped (build_of (programme)));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (build_of (programme))), ==,
                   "programme.new");
}

static void
test_nobody_in_focus (DeskProgramme *programme, gconstpointer data)
{
  rd_focus_set_client_id (programme->focus, 0);
  desk_test_until (is_empty, programme);
  desk_test_settle (programme->window);
  g_assert_nonnull (desk_test_find (programme->view, ADW_TYPE_STATUS_PAGE, "Nobody in focus"));
  g_assert_false (gtk_widget_get_mapped (build_of (programme)));
}

static gboolean
remove_programme (RdWriting *writing, gpointer argument, GError **error)
{
  return rd_writing_delete (writing, RD_TYPE_PROGRAMME, 1, error);
}

static gboolean
looks_at_none (gpointer data)
{
  return rd_focus_programme (data) == 0;
}

/* As when its making is undone. */
static void
test_a_programme_that_is_gone_is_not_looked_at_any_more (DeskProgramme *programme,
                                                         gconstpointer data)
{
  rd_focus_open_programme (programme->focus, 1, DESK_HANNAH);
  desk_test_settle (programme->window);
  desk_practice_do (rd_focus_practice (programme->focus), remove_programme, NULL);
  desk_test_until (looks_at_none, programme->focus);
  g_assert_null (rd_sheet_reader_sheet (rd_focus_sheets (programme->focus)));
}

static void
test_what_cannot_be_read_is_said (DeskProgramme *programme, gconstpointer data)
{
  g_autoptr (GError) error = g_error_new (RD_ERROR, RD_ERROR_DAMAGED, "The file is damaged.");

  g_signal_emit_by_name (rd_focus_sheets (programme->focus), "failed", error);
  desk_programme_wait_said (programme, "The file is damaged.");
  /* What was there stays. */
  g_assert_cmpstr (page_of (programme), ==, "sheet");

  rd_focus_set_client_id (programme->focus, DESK_TOM);
  g_signal_emit_by_name (rd_focus_sheets (programme->focus), "loading", TRUE);
  g_assert_cmpstr (page_of (programme), ==, "loading");
  g_signal_emit_by_name (rd_focus_sheets (programme->focus), "failed", error);
  g_assert_cmpstr (page_of (programme), ==, "empty");
  g_assert_nonnull (
    desk_test_find (programme->view, ADW_TYPE_STATUS_PAGE, "The programme could not be read"));
}

/* Whoever opens a programme goes on in its days, whoever types elsewhere types on. */
static void
test_typing_is_not_disturbed (DeskProgramme *programme, gconstpointer data)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *overlay = gtk_widget_get_parent (programme->view);

  g_object_ref (programme->view);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), box);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_widget_grab_focus (entry);
  gtk_widget_set_vexpand (programme->view, TRUE);
  gtk_box_append (GTK_BOX (box), programme->view);
  g_object_unref (programme->view);
  desk_test_settle (programme->window);
  g_assert_true (
    gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (programme->window)), entry) ||
    gtk_window_get_focus (GTK_WINDOW (programme->window)) == entry);
}

#define ADD(path, deed, test)                                                                      \
  g_test_add ("/desk/programme-view/" path, DeskProgramme, deed, desk_programme_set_up, test,      \
              desk_programme_tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  ADD ("nothing-spoilt", NULL, test_nothing_spoilt_says_nothing);
  ADD ("move", spoil_one, test_a_massage_spoilt_is_moved_in_one_press);
  ADD ("shut", spoil_one, test_the_list_stays_shut_until_it_is_asked_for);
  ADD ("keep", spoil_one, test_one_is_kept_as_it_is);
  ADD ("reason", spoil_two, test_against_the_advice_it_is_kept_with_a_reason);
  ADD ("no-reason", spoil_two, test_without_a_reason_it_is_not_kept);
  ADD ("keyboard", spoil_two, test_the_keyboard_stays_in_the_list);
  ADD ("chips", spoil_one, test_the_chips_are_marked);
  ADD ("no-programme", NULL, test_a_client_without_programme_may_have_one_built);
  ADD ("nobody", NULL, test_nobody_in_focus);
  ADD ("gone", NULL, test_a_programme_that_is_gone_is_not_looked_at_any_more);
  ADD ("failed", NULL, test_what_cannot_be_read_is_said);
  ADD ("typing", NULL, test_typing_is_not_disturbed);
  return g_test_run ();
}
