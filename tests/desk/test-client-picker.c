/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-client-picker.c: a client is chosen in a field of a form. */
#include "desk-practice.h"
#include "desk-test.h"

#include "desk/booking/rd-client-picker.h"

typedef struct
{
  char *path;
  RdPractice *practice;
  GtkWidget *window;
  GtkWidget *picker;
  int times;
} Fixture;

static void
count_cb (Fixture *fixture)
{
  fixture->times++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->path = desk_practice_make ();
  fixture->practice = desk_practice_open (fixture->path);
  fixture->picker = g_object_new (RD_TYPE_CLIENT_PICKER, NULL);
  rd_client_picker_set_practice (RD_CLIENT_PICKER (fixture->picker), fixture->practice);
  g_signal_connect_swapped (fixture->picker, "notify::client", G_CALLBACK (count_cb), fixture);
  fixture->window = desk_test_show (fixture->picker, 500, 500);
  gtk_widget_grab_focus (desk_test_find (fixture->picker, GTK_TYPE_TEXT, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  desk_test_close (fixture->window);
  desk_test_drop (fixture->practice);
  desk_practice_erase (fixture->path);
}

static const char *
name_chosen (Fixture *fixture)
{
  RdClient *client = rd_client_picker_client (RD_CLIENT_PICKER (fixture->picker));

  return client ? client->name : NULL;
}

static gboolean
has_match (gpointer data)
{
  return desk_test_count (data, ADW_TYPE_ACTION_ROW) > 0;
}

static void
test_matches_while_typing_and_enter_takes_the_first (Fixture *fixture, gconstpointer data)
{
  desk_test_keys (fixture->window, "h a n n");
  desk_test_until (has_match, fixture->picker);
  g_assert_cmpuint (desk_test_count (fixture->picker, ADW_TYPE_ACTION_ROW), ==, 1);
  g_assert_null (name_chosen (fixture));
  desk_test_keys (fixture->window, "Return");
  g_assert_cmpstr (name_chosen (fixture), ==, "Hannah Clarke");
  g_assert_cmpint (fixture->times, ==, 1);
  g_assert_cmpuint (desk_test_count (fixture->picker, ADW_TYPE_ACTION_ROW), ==, 0);
}

static void
test_a_match_is_chosen_by_pointer (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;

  desk_test_keys (fixture->window, "0 7 7");
  desk_test_until (has_match, fixture->picker);
  row = desk_test_find (fixture->picker, ADW_TYPE_ACTION_ROW, "Zoë Østergård");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "07700 900456");
  desk_test_click (row, 1);
  g_assert_cmpstr (name_chosen (fixture), ==, "Zoë Østergård");
}

static void
test_a_match_is_chosen_by_arrows (Fixture *fixture, gconstpointer data)
{
  desk_test_keys (fixture->window, "h");
  desk_test_until (has_match, fixture->picker);
  g_assert_cmpuint (desk_test_count (fixture->picker, ADW_TYPE_ACTION_ROW), ==, 2);
  desk_test_keys (fixture->window, "Down Down Return");
  g_assert_cmpstr (name_chosen (fixture), ==, "Clara Hansen");
}

static void
test_typing_on_takes_the_choice_back (Fixture *fixture, gconstpointer data)
{
  desk_test_keys (fixture->window, "t o m");
  desk_test_until (has_match, fixture->picker);
  desk_test_keys (fixture->window, "Return");
  g_assert_cmpstr (name_chosen (fixture), ==, "Tom Fenwick");
  desk_test_keys (fixture->window, "End BackSpace");
  g_assert_null (name_chosen (fixture));
  g_assert_cmpint (fixture->times, ==, 2);
  g_assert_cmpuint (desk_test_count (fixture->picker, ADW_TYPE_ACTION_ROW), ==, 1);
}

static void
test_nobody_is_chosen_by_nonsense (Fixture *fixture, gconstpointer data)
{
  desk_test_keys (fixture->window, "x y z Return");
  g_assert_null (name_chosen (fixture));
  g_object_set (fixture->picker, "client", NULL, NULL);
  g_assert_cmpint (fixture->times, ==, 0);
}

#define ADD(path, test)                                                                            \
  g_test_add ("/desk/client-picker/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  ADD ("typed", test_matches_while_typing_and_enter_takes_the_first);
  ADD ("pointer", test_a_match_is_chosen_by_pointer);
  ADD ("arrows", test_a_match_is_chosen_by_arrows);
  ADD ("taken-back", test_typing_on_takes_the_choice_back);
  ADD ("nobody", test_nobody_is_chosen_by_nonsense);
  return g_test_run ();
}
