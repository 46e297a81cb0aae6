/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-window-pages.c: from the calendar to the programmes and back, by key and by sidebar. */
#include "desk-practice.h"
#include "desk-test.h"

#include "desk/programme/rd-open-programmes.h"
#include "desk/programme/rd-programme-grid-private.h"
#include "desk/programme/rd-programme-title.h"
#include "desk/programme/rd-programmes-list.h"
#include "desk/programme/rd-sheet-reader.h"
#include "desk/rd-flap.h"
#include "desk/rd-opening.h"
#include "desk/rd-window-private.h"

#include <glib/gstdio.h>

/* One program for all windows, as it is outside of tests. */
static RdApplication *application;

typedef struct
{
  GtkWidget *window;
  char *path;
} Fixture;

static RdWindow *
window_of (Fixture *fixture)
{
  return RD_WINDOW (fixture->window);
}

static RdFocus *
focus_of (Fixture *fixture)
{
  return rd_window_focus (window_of (fixture));
}

static gboolean
has_period (gpointer data)
{
  RdFocus *focus = focus_of (data);

  return focus && rd_focus_period (focus);
}

/* Zoë has a programme; so has Hannah, and one after it. */
static gboolean
add_programmes (RdWriting *writing, gpointer argument, GError **error)
{
  static const struct
  {
    gint64 client;
    const char *name;
    int first;
    int last;
  } programmes[] = {
    { DESK_ZOE, "Winter base", -21, 41 },
    { DESK_HANNAH, "Spring", 100, 155 },
  };
  RdDate today = rd_date_new (2026, 11, 23);

  for (guint i = 0; i < G_N_ELEMENTS (programmes); i++)
    {
      g_autoptr (RdProgramme) programme = rd_record_new (RD_TYPE_PROGRAMME);

      programme->client = programmes[i].client;
      rd_record_set_text (&programme->name, programmes[i].name);
      programme->starts = today + programmes[i].first;
      programme->ends = today + programmes[i].last;
      if (!rd_writing_insert (writing, programme, error))
        return FALSE;
    }
  return TRUE;
}

enum
{
  RIVERSIDE = 1,
  WINTER,
  SPRING,
};

static void
move_practice (const char *to)
{
  g_autofree char *folder = g_path_get_dirname (to);
  char *made = desk_practice_make ();
  g_autoptr (RdPractice) practice = desk_practice_open (made);

  desk_practice_do (practice, add_programmes, NULL);
  g_clear_object (&practice);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_cmpint (g_rename (made, to), ==, 0);
  desk_practice_erase (made);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->path = rd_opening_default_path ();
  move_practice (fixture->path);
  fixture->window = GTK_WIDGET (rd_window_new (application));
  rd_window_open (window_of (fixture));
  desk_test_show (fixture->window, 1440, 850);
  desk_test_until (has_period, fixture);
  rd_practice_set_now (rd_focus_practice (focus_of (fixture)), DESK_NOW);
  gtk_widget_activate_action (fixture->window, "win.today", NULL);
  desk_test_settle (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  desk_test_close (fixture->window);
  desk_practice_erase (fixture->path);
}

/* Where one is. */

static gboolean
is_hannah (gpointer data)
{
  RdFocus *focus = focus_of (data);

  return rd_focus_client (focus) && rd_record_id (rd_focus_client (focus)) == DESK_HANNAH &&
         rd_focus_period (focus)->training;
}

static void
focus_on_hannah (Fixture *fixture)
{
  rd_focus_set_client_id (focus_of (fixture), DESK_HANNAH);
  desk_test_until (is_hannah, fixture);
  desk_test_settle (fixture->window);
}

static const char *
header_of (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (window_of (fixture)->header_end);
}

static void
assert_page (Fixture *fixture, const char *page, const char *header)
{
  desk_test_settle (fixture->window);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (window_of (fixture)->pages), ==, page);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (window_of (fixture)->header_title), ==,
                   header);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (window_of (fixture)->header_start), ==,
                   header);
  g_assert_cmpstr (header_of (fixture), ==, header);
}

typedef struct
{
  Fixture *fixture;
  gint64 programme;
} Wanted;

static RdProgrammeSheet *
sheet_of (Fixture *fixture)
{
  return rd_window_sheet (window_of (fixture));
}

static gboolean
shows (gpointer data)
{
  Wanted *wanted = data;
  RdProgrammeSheet *sheet = sheet_of (wanted->fixture);

  return sheet && rd_record_id (sheet->programme) == wanted->programme;
}

static void
wait_for (Fixture *fixture, gint64 programme)
{
  Wanted wanted = { fixture, programme };

  desk_test_until (shows, &wanted);
  desk_test_settle (fixture->window);
}

static RdProgrammeGrid *
grid_of (Fixture *fixture)
{
  return RD_PROGRAMME_GRID (desk_test_find (fixture->window, RD_TYPE_PROGRAMME_GRID, NULL));
}

static void
assert_title (Fixture *fixture, const char *title, const char *subtitle)
{
  GtkWidget *widget = desk_test_find (fixture->window, RD_TYPE_PROGRAMME_TITLE, NULL);

  g_assert_nonnull (desk_test_find_shown (widget, GTK_TYPE_LABEL, title));
  g_assert_nonnull (desk_test_find_shown (widget, GTK_TYPE_LABEL, subtitle));
}

/* Keys. */

static void
test_the_programme_is_another_view_of_the_week (Fixture *fixture, gconstpointer data)
{
  focus_on_hannah (fixture);
  rd_focus_set_date (focus_of (fixture), rd_date_new (2026, 11, 26));
  desk_test_settle (fixture->window);
  assert_page (fixture, "calendar", "calendar");
  desk_test_keys (fixture->window, "alt+4");
  wait_for (fixture, RIVERSIDE);
  assert_page (fixture, "programmes", "programme");
  assert_title (fixture, "Riverside 10K", "Hannah Clarke · week 2 of 3");
  g_assert_true (is_hannah (fixture));
  g_assert_cmpint (rd_focus_date (focus_of (fixture)), ==, rd_date_new (2026, 11, 26));

  desk_test_keys (fixture->window, "alt+2");
  assert_page (fixture, "calendar", "calendar");
  g_assert_true (is_hannah (fixture));
  g_assert_cmpint (rd_focus_date (focus_of (fixture)), ==, rd_date_new (2026, 11, 26));

  /* The way back leads where one came from. */
  desk_test_keys (fixture->window, "alt+4 alt+Up");
  assert_page (fixture, "calendar", "calendar");
}

static void
test_the_programmes_begin_with_their_list (Fixture *fixture, gconstpointer data)
{
  focus_on_hannah (fixture);
  desk_test_keys (fixture->window, "ctrl+4");
  assert_page (fixture, "programmes", "programmes");
  g_assert_true (
    gtk_widget_get_mapped (desk_test_find (fixture->window, RD_TYPE_PROGRAMMES_LIST, NULL)));
  g_assert_cmpint (rd_focus_programme (focus_of (fixture)), ==, 0);
  rd_focus_open_programme (focus_of (fixture), WINTER, DESK_ZOE);
  wait_for (fixture, WINTER);
  assert_page (fixture, "programmes", "programme");
  desk_test_keys (fixture->window, "alt+Up");
  assert_page (fixture, "programmes", "programmes");
  /* There is nothing above the list. */
  desk_test_keys (fixture->window, "alt+Up");
  assert_page (fixture, "programmes", "programmes");
  desk_test_keys (fixture->window, "ctrl+2");
  assert_page (fixture, "calendar", "calendar");
}

static void
test_again_the_list_is_shown (Fixture *fixture, gconstpointer data)
{
  rd_focus_open_programme (focus_of (fixture), WINTER, DESK_ZOE);
  desk_test_keys (fixture->window, "ctrl+4");
  assert_page (fixture, "programmes", "programmes");
}

static void
test_the_view_is_a_choice (Fixture *fixture, gconstpointer data)
{
  focus_on_hannah (fixture);
  g_assert_cmpstr (rd_window_view (window_of (fixture)), ==, "week");
  g_object_set (fixture->window, "view", "programme", NULL);
  wait_for (fixture, RIVERSIDE);
  g_assert_cmpstr (rd_window_view (window_of (fixture)), ==, "programme");
  g_object_set (fixture->window, "view", "programme", NULL);
  assert_page (fixture, "programmes", "programme");
  g_object_set (fixture->window, "view", "week", NULL);
  assert_page (fixture, "calendar", "calendar");
}

static void
test_without_a_client_there_is_nobody (Fixture *fixture, gconstpointer data)
{
  desk_test_keys (fixture->window, "alt+4");
  assert_page (fixture, "programmes", "programme");
  g_assert_nonnull (
    desk_test_find_shown (fixture->window, ADW_TYPE_STATUS_PAGE, "Nobody in focus"));
  desk_test_keys (fixture->window, "alt+2");
  assert_page (fixture, "calendar", "calendar");
}

static gboolean
is_without_programme (gpointer data)
{
  return desk_test_find_shown (((Fixture *)data)->window, ADW_TYPE_STATUS_PAGE,
                               "No programme yet") != NULL;
}

static void
test_a_client_without_programme (Fixture *fixture, gconstpointer data)
{
  GtkWidget *add;

  focus_on_hannah (fixture);
  desk_test_keys (fixture->window, "alt+4");
  wait_for (fixture, RIVERSIDE);
  rd_focus_set_client_id (focus_of (fixture), DESK_TOM);
  desk_test_until (is_without_programme, fixture);
  desk_test_settle (fixture->window);
  assert_title (fixture, "No programme yet", "Tom Fenwick");
  /* What needs a programme cannot be done. */
  add = desk_test_find_shown (fixture->window, ADW_TYPE_BUTTON_CONTENT, "Add workout");
  g_assert_false (gtk_widget_is_sensitive (add));
}

/* What stands beside the page. */

static GtkListBoxRow *
nth_open (Fixture *fixture, int nth)
{
  GtkWidget *list = desk_test_find (fixture->window, RD_TYPE_OPEN_PROGRAMMES, NULL);

  return gtk_list_box_get_row_at_index (
    GTK_LIST_BOX (desk_test_find (list, GTK_TYPE_LIST_BOX, NULL)), nth);
}

static gboolean
has_open (gpointer data)
{
  return nth_open (data, 2) != NULL;
}

static void
test_the_sidebar_opens_programmes (Fixture *fixture, gconstpointer data)
{
  gtk_widget_activate_action (fixture->window, "win.page", "s", "programmes");
  desk_test_until (has_open, fixture);
  desk_test_settle (fixture->window);
  desk_test_click (GTK_WIDGET (nth_open (fixture, 1)), 1);
  wait_for (fixture, WINTER);
  assert_page (fixture, "programmes", "programme");
  assert_title (fixture, "Winter base", "Zoë Østergård · week 4 of 9");
  g_assert_true (gtk_list_box_row_is_selected (nth_open (fixture, 1)));
  desk_test_click (GTK_WIDGET (nth_open (fixture, 2)), 1);
  wait_for (fixture, SPRING);
  g_assert_true (gtk_list_box_row_is_selected (nth_open (fixture, 2)));
  g_assert_true (is_hannah (fixture));
}

static void
test_the_inspector_comes_back (Fixture *fixture, gconstpointer data)
{
  RdFlap *inspector = window_of (fixture)->inspector_flap;

  focus_on_hannah (fixture);
  g_assert_true (rd_flap_get_revealed (inspector));
  desk_test_keys (fixture->window, "alt+4");
  wait_for (fixture, RIVERSIDE);
  g_assert_false (rd_flap_get_revealed (inspector));
  desk_test_keys (fixture->window, "alt+2");
  g_assert_true (rd_flap_get_revealed (inspector));
  /* One that was put away stays away. */
  rd_flap_set_revealed (inspector, FALSE);
  desk_test_keys (fixture->window, "alt+4 alt+2");
  g_assert_false (rd_flap_get_revealed (inspector));
}

/* Dates. */

static void
test_t_leads_to_today (Fixture *fixture, gconstpointer data)
{
  focus_on_hannah (fixture);
  rd_focus_set_date (focus_of (fixture), rd_date_new (2026, 12, 1));
  desk_test_keys (fixture->window, "alt+4");
  wait_for (fixture, RIVERSIDE);
  desk_test_keys (fixture->window, "ctrl+End t");
  g_assert_cmpint (rd_programme_grid_date (grid_of (fixture)), ==, rd_date_new (2026, 11, 23));
  g_assert_cmpint (rd_focus_date (focus_of (fixture)), ==, rd_date_new (2026, 11, 23));
}

static gboolean
lengthen (RdWriting *writing, gpointer argument, GError **error)
{
  g_autoptr (RdProgramme) programme =
    rd_store_get (rd_writing_store (writing), RD_TYPE_PROGRAMME, WINTER, error);

  programme->starts = rd_date_new (2026, 1, 5);
  programme->ends = rd_date_new (2028, 12, 31);
  return rd_writing_update (writing, programme, error);
}

static RdDate
first_shown (Fixture *fixture)
{
  return sheet_of (fixture)->days[0].date;
}

static gboolean
shows_later (gpointer data)
{
  return sheet_of (data) && first_shown (data) > rd_date_new (2026, 6, 1);
}

static gboolean
shows_first (gpointer data)
{
  return sheet_of (data) && first_shown (data) == rd_date_new (2026, 1, 5);
}

/* Of three years a part is shown; keys turn to the next. */
static void
test_a_long_programme_is_turned (Fixture *fixture, gconstpointer data)
{
  desk_practice_do (rd_focus_practice (focus_of (fixture)), lengthen, NULL);
  gtk_widget_activate_action (fixture->window, "win.page", "s", "programmes");
  rd_focus_open_programme (focus_of (fixture), WINTER, DESK_ZOE);
  wait_for (fixture, WINTER);
  g_assert_cmpuint (sheet_of (fixture)->n_weeks, ==, RD_SHEET_MOST_WEEKS);
  desk_test_keys (fixture->window, "alt+Right alt+Right");
  desk_test_until (shows_later, fixture);
  desk_test_keys (fixture->window, "alt+Left alt+Left alt+Left alt+Left");
  desk_test_until (shows_first, fixture);
}

static void
test_a_short_one_is_not_turned (Fixture *fixture, gconstpointer data)
{
  RdDate before;

  focus_on_hannah (fixture);
  desk_test_keys (fixture->window, "alt+4");
  wait_for (fixture, RIVERSIDE);
  before = rd_focus_date (focus_of (fixture));
  desk_test_keys (fixture->window, "alt+Right alt+Left alt+Left");
  g_assert_cmpint (rd_focus_date (focus_of (fixture)), ==, before);
}

/* A press in the calendar of a grid leads back to the week. */
static void
test_a_massage_is_shown_in_the_calendar (Fixture *fixture, gconstpointer data)
{
  RdProgrammeGrid *grid;
  RdDate day = rd_date_new (2026, 11, 20);

  focus_on_hannah (fixture);
  desk_test_keys (fixture->window, "alt+4");
  wait_for (fixture, RIVERSIDE);
  grid = grid_of (fixture);
  rd_programme_grid_place (grid, rd_programme_sheet_find_day (grid->sheet, day), 1);
  gtk_widget_activate_action (GTK_WIDGET (grid), "massage.show", NULL);
  assert_page (fixture, "calendar", "calendar");
  g_assert_cmpint (rd_focus_date (focus_of (fixture)), ==, day);
  g_assert_cmpint (rd_record_id (rd_focus_booking (focus_of (fixture))), ==, DESK_COMPLETED);
}

/* What is undone. */

static gboolean
is_on_list (gpointer data)
{
  return g_strcmp0 (header_of (data), "programmes") == 0;
}

static void
test_undoing_its_making_leads_back_to_the_list (Fixture *fixture, gconstpointer data)
{
  RdPractice *practice = rd_focus_practice (focus_of (fixture));
  g_autoptr (RdProgramme) programme = rd_record_new (RD_TYPE_PROGRAMME);
  g_autoptr (GError) error = NULL;

  programme->client = DESK_TOM;
  rd_record_set_text (&programme->name, "Mistake");
  programme->starts = rd_date_new (2026, 11, 23);
  programme->ends = rd_date_new (2026, 12, 20);
  rd_practice_keep (practice, programme, &error);
  g_assert_no_error (error);
  gtk_widget_activate_action (fixture->window, "win.page", "s", "programmes");
  rd_focus_open_programme (focus_of (fixture), rd_record_id (programme), DESK_TOM);
  wait_for (fixture, rd_record_id (programme));
  desk_test_keys (fixture->window, "ctrl+z");
  desk_test_until (is_on_list, fixture);
  assert_page (fixture, "programmes", "programmes");
}

static gboolean
has_tip (GtkWidget *widget)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean answered = FALSE;

  g_signal_emit_by_name (widget, "query-tooltip", 1, 1, FALSE, tooltip, &answered);
  return answered;
}

static gboolean
lengthen_name (RdWriting *writing, gpointer argument, GError **error)
{
  g_autoptr (RdProgramme) programme =
    rd_store_get (rd_writing_store (writing), RD_TYPE_PROGRAMME, WINTER, error);

  rd_record_set_text (&programme->name, argument);
  return rd_writing_update (writing, programme, error);
}

static void
test_a_title_that_is_cut_is_told (Fixture *fixture, gconstpointer data)
{
  static const char name[] = "A programme whose name is rather longer than the window has room for "
                             "in its header bar, whatever is beside it";
  GtkWidget *label;

  desk_practice_do (rd_focus_practice (focus_of (fixture)), lengthen_name, (gpointer)name);
  gtk_widget_activate_action (fixture->window, "win.page", "s", "programmes");
  rd_focus_open_programme (focus_of (fixture), WINTER, DESK_ZOE);
  wait_for (fixture, WINTER);
  desk_test_resize (fixture->window, 1000, 700);
  label = desk_test_find_shown (fixture->window, GTK_TYPE_LABEL, name);
  g_assert_true (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
  g_assert_true (has_tip (label));
}

#define ADD(path, test)                                                                            \
  g_test_add ("/desk/window-pages/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  int result;

  desk_test_init (&argc, &argv);
  application = rd_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  ADD ("view", test_the_programme_is_another_view_of_the_week);
  ADD ("list", test_the_programmes_begin_with_their_list);
  ADD ("again", test_again_the_list_is_shown);
  ADD ("choice", test_the_view_is_a_choice);
  ADD ("nobody", test_without_a_client_there_is_nobody);
  ADD ("no-programme", test_a_client_without_programme);
  ADD ("sidebar", test_the_sidebar_opens_programmes);
  ADD ("inspector", test_the_inspector_comes_back);
  ADD ("today", test_t_leads_to_today);
  ADD ("turn", test_a_long_programme_is_turned);
  ADD ("not-turned", test_a_short_one_is_not_turned);
  ADD ("massage", test_a_massage_is_shown_in_the_calendar);
  ADD ("undo", test_undoing_its_making_leads_back_to_the_list);
  ADD ("title", test_a_title_that_is_cut_is_told);
  result = g_test_run ();
  g_object_unref (application);
  return result;
}
