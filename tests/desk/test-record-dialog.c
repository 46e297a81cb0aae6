/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-record-dialog.c: one record is added or changed in a dialog, and lists of records. */
#include "desk-practice.h"
#include "desk-test.h"

#include "desk/record/rd-record-dialog.h"
#include "desk/record/rd-record-list.h"

typedef struct
{
  char *path;
  RdPractice *practice;
  GtkWidget *window;
  GtkWidget *dialog;
  RdRecord *kept;
} Fixture;

static void
kept_cb (Fixture *fixture, RdRecord *record)
{
  g_set_object (&fixture->kept, record);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdRoom) room = rd_record_new (RD_TYPE_ROOM);
  RdRecordForm *form;

  fixture->path = desk_practice_make ();
  fixture->practice = desk_practice_open (fixture->path);
  fixture->window = desk_test_show (gtk_label_new ("The desk"), 800, 700);
  fixture->dialog = GTK_WIDGET (
    rd_record_dialog_new (GTK_WINDOW (fixture->window), fixture->practice, room, "New room"));
  form = rd_record_dialog_add_form (RD_RECORD_DIALOG (fixture->dialog), NULL, NULL);
  rd_record_form_add (form, "name");
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *)&fixture->dialog);
  g_signal_connect_swapped (fixture->dialog, "kept", G_CALLBACK (kept_cb), fixture);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  desk_test_window ("New room");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->dialog)
    desk_test_close (fixture->dialog);
  desk_test_close (fixture->window);
  g_clear_object (&fixture->kept);
  desk_test_drop (fixture->practice);
  desk_practice_erase (fixture->path);
}

static gboolean
is_closed (gpointer data)
{
  return ((Fixture *)data)->dialog == NULL;
}

static gboolean
says (Fixture *fixture, const char *text)
{
  return desk_test_find_shown (fixture->dialog, GTK_TYPE_LABEL, text) != NULL;
}

static void
test_begins_in_its_first_field_and_enter_saves (Fixture *fixture, gconstpointer data)
{
  desk_test_keys (fixture->window, "A t t i c Return");
  desk_test_until (is_closed, fixture);
  g_assert_cmpstr (((RdRoom *)fixture->kept)->name, ==, "Attic");
  g_assert_cmpint (rd_record_id (fixture->kept), ==, 3);
}

static void
test_what_is_wrong_is_said_and_what_was_typed_stays (Fixture *fixture, gconstpointer data)
{
  desk_test_keys (fixture->window, "ctrl+Return");
  g_assert_true (says (fixture, "A room’s name needs 1 to 80 characters and is not another’s."));
  g_assert_null (fixture->kept);
  desk_test_keys (fixture->window, "A");
  g_assert_false (gtk_revealer_get_reveal_child (
    GTK_REVEALER (desk_test_find (fixture->dialog, GTK_TYPE_REVEALER, NULL))));
}

static void
test_nothing_typed_closes_at_once (Fixture *fixture, gconstpointer data)
{
  desk_test_keys (fixture->window, "Escape");
  desk_test_until (is_closed, fixture);
  g_assert_null (fixture->kept);
}

static void
test_what_was_typed_is_not_lost_by_a_key (Fixture *fixture, gconstpointer data)
{
  desk_test_keys (fixture->window, "A t t i c Escape");
  desk_test_window ("Discard changes?");
  desk_test_keys (fixture->window, "Escape");
  desk_test_window ("New room");
  g_assert_nonnull (fixture->dialog);
  desk_test_keys (fixture->window, "Escape");
  desk_test_window ("Discard changes?");
  desk_test_keys (fixture->window, "alt+d");
  desk_test_until (is_closed, fixture);
  g_assert_null (fixture->kept);
}

static gboolean
lock_out (RdWriting *writing, gpointer argument, GError **error)
{
  RdPractitioner *desk = rd_record_new (RD_TYPE_PRACTITIONER);
  g_autoptr (RdRecord) owned = RD_RECORD (desk);

  rd_record_set_text (&desk->name, "Olive Front");
  desk->role = RD_ROLE_FRONT_DESK;
  return rd_writing_insert (writing, owned, error);
}

/* Whoever sits at the front desk does not change the house; what they typed is still there. */
static void
test_what_is_refused_is_said_beside_what_was_typed (Fixture *fixture, gconstpointer data)
{
  desk_practice_do (fixture->practice, lock_out, NULL);
  g_assert_true (rd_practice_act_as (fixture->practice, DESK_PRIYA + 1, NULL));
  desk_test_keys (fixture->window, "A t t i c Return");
  for (guint i = 0; i < 10; i++)
    desk_test_settle (fixture->dialog);
  g_assert_null (fixture->kept);
  g_assert_cmpstr (((RdRoom *)rd_record_dialog_record (RD_RECORD_DIALOG (fixture->dialog)))->name,
                   ==, "Attic");
  g_assert_true (gtk_revealer_get_reveal_child (
    GTK_REVEALER (desk_test_find (fixture->dialog, GTK_TYPE_REVEALER, NULL))));
}

static void
test_kept_aside_it_is_only_handed_over (Fixture *fixture, gconstpointer data)
{
  rd_record_dialog_keep_aside (RD_RECORD_DIALOG (fixture->dialog));
  desk_test_keys (fixture->window, "A t t i c Return");
  desk_test_until (is_closed, fixture);
  g_assert_cmpstr (((RdRoom *)fixture->kept)->name, ==, "Attic");
  g_assert_cmpint (rd_record_id (fixture->kept), ==, 0);
}

/* Lists. */

static void
caption (gpointer record, char **title, char **subtitle, gpointer user_data)
{
  *title = g_strdup (((RdRoom *)record)->name);
  *subtitle = NULL;
}

static RdRoom *
make_room (const char *name)
{
  RdRoom *room = rd_record_new (RD_TYPE_ROOM);

  rd_record_set_text (&room->name, name);
  return room;
}

static void
count_cb (int *times)
{
  *times += 1;
}

static void
open_cb (GtkWidget *list, RdRoom *room, char **name)
{
  g_free (*name);
  *name = g_strdup (room->name);
}

static void
test_a_list_opens_and_adds (void)
{
  g_autoptr (GListStore) rooms = g_list_store_new (RD_TYPE_ROOM);
  g_autoptr (RdRoom) attic = make_room ("Attic & roof");
  g_autoptr (RdRoom) cellar = make_room ("Cellar");
  GtkWidget *list =
    rd_record_list_new ("Rooms", "Add room", "No rooms yet", G_LIST_MODEL (rooms), caption, NULL);
  GtkWidget *window = desk_test_show (list, 500, 400);
  g_autofree char *opened = NULL;
  int added = 0;

  g_signal_connect_swapped (list, "add", G_CALLBACK (count_cb), &added);
  g_signal_connect (list, "open", G_CALLBACK (open_cb), &opened);
  g_assert_nonnull (desk_test_find_shown (list, ADW_TYPE_ACTION_ROW, "No rooms yet"));
  g_list_store_append (rooms, attic);
  g_list_store_append (rooms, cellar);
  desk_test_settle (window);
  g_assert_null (desk_test_find_shown (list, ADW_TYPE_ACTION_ROW, "No rooms yet"));
  desk_test_click (desk_test_find_said (list, GTK_TYPE_BUTTON, "Add room"), 1);
  g_assert_cmpint (added, ==, 1);

  gtk_widget_grab_focus (desk_test_find_shown (list, ADW_TYPE_ACTION_ROW, "Attic & roof"));
  desk_test_keys (window, "Down Return");
  g_assert_cmpstr (opened, ==, "Cellar");
  desk_test_close (window);
}

/* After a change the list is filled again; the keyboard is where it was. */
static void
test_a_list_keeps_the_keyboard (void)
{
  g_autoptr (GListStore) rooms = g_list_store_new (RD_TYPE_ROOM);
  g_autoptr (RdRoom) attic = make_room ("Attic");
  g_autoptr (RdRoom) cellar = make_room ("Cellar");
  g_autoptr (RdRoom) loft = make_room ("Loft");
  GtkWidget *list, *window;

  g_list_store_append (rooms, attic);
  g_list_store_append (rooms, cellar);
  list = rd_record_list_new ("Rooms", NULL, "No rooms yet", G_LIST_MODEL (rooms), caption, NULL);
  window = desk_test_show (list, 500, 400);
  gtk_widget_grab_focus (desk_test_find_shown (list, ADW_TYPE_ACTION_ROW, "Cellar"));
  g_list_store_splice (rooms, 1, 1, (gpointer *)&loft, 1);
  desk_test_settle (window);
  g_assert_true (gtk_widget_is_focus (desk_test_find_shown (list, ADW_TYPE_ACTION_ROW, "Loft")));
  g_list_store_remove (rooms, 1);
  g_assert_true (gtk_widget_is_focus (desk_test_find_shown (list, ADW_TYPE_ACTION_ROW, "Attic")));
  desk_test_close (window);
}

static gpointer
list_rooms (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  return rd_store_list (store, RD_TYPE_ROOM, "1 = 1", error, RD_BIND_END);
}

/* The whole desk is closed while the practice is still at it: what was saved is saved. */
static void
test_the_window_may_go_while_it_saves (Fixture *fixture, gconstpointer data)
{
  GtkWidget *name = desk_test_find (fixture->dialog, ADW_TYPE_ENTRY_ROW, "Name");
  GtkWidget *other = desk_test_show (gtk_label_new ("Another"), 300, 200);
  g_autoptr (GPtrArray) rooms = NULL;
  g_autoptr (GError) error = NULL;

  gtk_editable_set_text (GTK_EDITABLE (name), "Attic");
  gtk_widget_activate_action (fixture->dialog, "dialog.save", NULL);
  desk_test_close (fixture->window);
  desk_test_until (is_closed, fixture);
  rooms = rd_practice_read (fixture->practice, list_rooms, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rooms->len, ==, 3);
  fixture->window = other;
}

#define ADD(path, test)                                                                            \
  g_test_add ("/desk/record-dialog/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  ADD ("enter-saves", test_begins_in_its_first_field_and_enter_saves);
  ADD ("wrong", test_what_is_wrong_is_said_and_what_was_typed_stays);
  ADD ("closed", test_nothing_typed_closes_at_once);
  ADD ("discard", test_what_was_typed_is_not_lost_by_a_key);
  ADD ("refused", test_what_is_refused_is_said_beside_what_was_typed);
  ADD ("window-goes", test_the_window_may_go_while_it_saves);
  ADD ("aside", test_kept_aside_it_is_only_handed_over);
  g_test_add_func ("/desk/record-list/open-and-add", test_a_list_opens_and_adds);
  g_test_add_func ("/desk/record-list/keyboard", test_a_list_keeps_the_keyboard);
  return g_test_run ();
}
