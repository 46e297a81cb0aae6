/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-client-search.c: a client is found while someone types, and put in focus. */
#include "desk-practice.h"
#include "desk-test.h"

#include "desk/rd-client-row.h"
#include "desk/rd-client-search.h"

typedef struct
{
  char *path;
  RdFocus *focus;
  GtkWidget *window;
  GtkWidget *search;
} Fixture;

static gboolean
has_rows (gpointer data)
{
  GtkWidget *list = desk_test_find (data, GTK_TYPE_LIST_BOX, NULL);

  return gtk_widget_get_visible (list) && gtk_widget_get_mapped (list);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = gtk_menu_button_new ();

  fixture->path = desk_practice_make ();
  g_autoptr (RdPractice) practice = desk_practice_open (fixture->path);
  fixture->focus = rd_focus_new (practice);
  fixture->search = rd_client_search_new ();
  rd_client_search_set_focus (RD_CLIENT_SEARCH (fixture->search), fixture->focus);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), fixture->search);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  fixture->window = desk_test_show (button, 600, 500);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  desk_test_until (has_rows, fixture->search);
}

static gboolean
has_period (gpointer data)
{
  return rd_focus_period (data) != NULL;
}

static gboolean
is_hidden (gpointer data)
{
  return !gtk_widget_get_visible (data);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *)data == NULL;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  desk_test_until (has_period, fixture->focus);
  /* GTK keeps a popover that is open when its window goes. */
  gtk_popover_popdown (GTK_POPOVER (fixture->search));
  desk_test_until (is_hidden, fixture->search);
  desk_test_close (fixture->window);
  g_object_add_weak_pointer (G_OBJECT (fixture->focus), (gpointer *)&fixture->focus);
  g_object_unref (fixture->focus);
  desk_test_until (is_gone, &fixture->focus);
  desk_practice_erase (fixture->path);
}

static char *
list_found (Fixture *fixture)
{
  GtkWidget *list = desk_test_find (fixture->search, GTK_TYPE_LIST_BOX, NULL);
  GString *names = g_string_new (NULL);

  for (GtkWidget *row = gtk_widget_get_first_child (list); row && gtk_widget_get_visible (list);
       row = gtk_widget_get_next_sibling (row))
    if (gtk_widget_get_visible (row))
      g_string_append_printf (names, "%s%s", names->len ? ", " : "",
                              rd_client_row_get_client (RD_CLIENT_ROW (row))->name);
  return g_string_free (names, FALSE);
}

static void
assert_found (Fixture *fixture, const char *expected)
{
  g_autofree char *found = list_found (fixture);

  g_assert_cmpstr (found, ==, expected);
}

static const char *
name_in_focus (Fixture *fixture)
{
  RdClient *client = rd_focus_client (fixture->focus);

  return client ? client->name : NULL;
}

static void
test_everyone_at_first (Fixture *fixture, gconstpointer data)
{
  assert_found (fixture, "Clara Hansen, Hannah Clarke, Tom Fenwick, Zoë Østergård");
}

static void
test_narrows_while_typing (Fixture *fixture, gconstpointer data)
{
  desk_test_keys (fixture->window, "h");
  assert_found (fixture, "Hannah Clarke, Clara Hansen");
  desk_test_keys (fixture->window, "a n n");
  assert_found (fixture, "Hannah Clarke");
}

static void
test_enter_takes_the_first (Fixture *fixture, gconstpointer data)
{
  desk_test_keys (fixture->window, "o s t e r Return");
  g_assert_cmpstr (name_in_focus (fixture), ==, "Zoë Østergård");
  g_assert_false (gtk_widget_get_visible (fixture->search));
}

static void
test_arrows_choose (Fixture *fixture, gconstpointer data)
{
  desk_test_keys (fixture->window, "h Down Down Up Down Return");
  g_assert_cmpstr (name_in_focus (fixture), ==, "Clara Hansen");
}

static void
test_by_phone (Fixture *fixture, gconstpointer data)
{
  desk_test_keys (fixture->window, "0 7 7 0 0 9 0 0 4");
  assert_found (fixture, "Zoë Østergård");
}

static void
test_nobody_fits (Fixture *fixture, gconstpointer data)
{
  desk_test_keys (fixture->window, "x y z");
  assert_found (fixture, "");
  g_assert_nonnull (desk_test_find (fixture->search, GTK_TYPE_LABEL, "Add “xyz” as a client"));
  desk_test_keys (fixture->window, "Escape");
  g_assert_null (name_in_focus (fixture));
  g_assert_false (gtk_widget_get_visible (fixture->search));
}

static void
add_client_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  rd_practice_write_finish (RD_PRACTICE (source), result, &error);
  g_assert_no_error (error);
}

static gboolean
insert_client (RdWriting *writing, gpointer client, GError **error)
{
  return rd_writing_insert (writing, client, error);
}

static gboolean
has_five (gpointer data)
{
  g_autofree char *found = list_found (data);

  return g_str_equal (found, "Aaron New, Clara Hansen, Hannah Clarke, Tom Fenwick, Zoë Østergård");
}

/* Someone added meanwhile, by whom ever, is found without closing the search. */
static void
test_follows_the_practice (Fixture *fixture, gconstpointer data)
{
  RdClient *client = rd_record_new (RD_TYPE_CLIENT);

  rd_record_set_text (&client->name, "Aaron New");
  rd_practice_write_async (rd_focus_practice (fixture->focus), "add", insert_client, client,
                           g_object_unref, add_client_cb, NULL);
  desk_test_until (has_five, fixture);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  ADD ("/desk/client-search/everyone-at-first", test_everyone_at_first);
  ADD ("/desk/client-search/narrows-while-typing", test_narrows_while_typing);
  ADD ("/desk/client-search/enter-takes-the-first", test_enter_takes_the_first);
  ADD ("/desk/client-search/arrows-choose", test_arrows_choose);
  ADD ("/desk/client-search/by-phone", test_by_phone);
  ADD ("/desk/client-search/nobody-fits", test_nobody_fits);
  ADD ("/desk/client-search/follows-the-practice", test_follows_the_practice);
  return g_test_run ();
}
