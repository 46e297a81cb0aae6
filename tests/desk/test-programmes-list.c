/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-programmes-list.c: the programmes of a practice, in their page and in the sidebar. */
#include "desk-practice.h"
#include "desk-test.h"

#include "desk/programme/rd-entry-reader.h"
#include "desk/programme/rd-open-programmes.h"
#include "desk/programme/rd-programme-row.h"
#include "desk/programme/rd-programmes-list.h"
#include "desk/programme/rd-sheet-reader.h"

#define LONG_NAME                                                                                  \
  "A programme with a name that is much longer than any row of a list or of a sidebar has room "   \
  "for"

/* Hannah's own comes first: it ends on 6 December. */
static const struct
{
  gint64 client;
  gint64 owner;
  const char *name;
  const char *starts;
  const char *ends;
} programmes[] = {
  { DESK_ZOE, DESK_MIKE, "Winter base", "2026-11-02", "2026-12-20" },
  { DESK_CLARA, DESK_JOHN, "Reading Half", "2026-11-16", "2027-01-10" },
  { DESK_TOM, DESK_MIKE, "Autumn 10K", "2026-09-07", "2026-11-01" },
  { DESK_TOM, DESK_JOHN, LONG_NAME, "2026-12-01", "2027-02-28" },
};

enum
{
  HANNAH_S = 1,
  WINTER,
  READING,
  AUTUMN,
  LONG,
};

typedef struct
{
  char *path;
  RdFocus *focus;
  GtkWidget *window;
  GtkWidget *widget;
} Fixture;

static RdDate
date_of (const char *text)
{
  RdDate date;

  g_assert_true (rd_date_parse (text, &date));
  return date;
}

static gboolean
add (RdWriting *writing,
     gint64 client,
     gint64 owner,
     const char *name,
     RdDate starts,
     RdDate ends,
     GError **error)
{
  g_autoptr (RdProgramme) programme = rd_record_new (RD_TYPE_PROGRAMME);

  programme->client = client;
  programme->owner = owner;
  rd_record_set_text (&programme->name, name);
  programme->starts = starts;
  programme->ends = ends;
  return rd_writing_insert (writing, programme, error);
}

static gboolean
add_all (RdWriting *writing, gpointer argument, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (programmes); i++)
    if (!add (writing, programmes[i].client, programmes[i].owner, programmes[i].name,
              date_of (programmes[i].starts), date_of (programmes[i].ends), error))
      return FALSE;
  return TRUE;
}

static gboolean
is_read (gpointer data)
{
  Fixture *fixture = data;

  return rd_entry_reader_entries (rd_entry_reader_of (rd_focus_practice (fixture->focus))) != NULL;
}

static void
open_widget (Fixture *fixture, GType type, int width, int height)
{
  fixture->widget = g_object_new (type, "focus", fixture->focus, NULL);
  fixture->window = desk_test_show (fixture->widget, width, height);
  desk_test_until (is_read, fixture);
  desk_test_settle (fixture->window);
}

static void
open_practice (Fixture *fixture, char *path, RdDeed deed)
{
  fixture->path = path;
  if (deed)
    {
      g_autoptr (RdPractice) practice = desk_practice_open (path);

      desk_practice_do (practice, deed, NULL);
    }
  fixture->focus = desk_focus_open (path, 0);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  open_practice (fixture, desk_practice_make (), add_all);
  open_widget (fixture, RD_TYPE_PROGRAMMES_LIST, 900, 600);
}

static void
set_up_none (Fixture *fixture, gconstpointer data)
{
  open_practice (fixture, desk_practice_make_people (), NULL);
  open_widget (fixture, RD_TYPE_PROGRAMMES_LIST, 900, 600);
}

static void
set_up_sidebar (Fixture *fixture, gconstpointer data)
{
  open_practice (fixture, desk_practice_make (), add_all);
  open_widget (fixture, RD_TYPE_OPEN_PROGRAMMES, 220, 600);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  desk_test_close (fixture->window);
  desk_focus_close (fixture->focus);
  desk_practice_erase (fixture->path);
}

/* The page. */

/* The drop-down has one of its own. */
static GtkWidget *
list_of (Fixture *fixture)
{
  return desk_test_find_said (fixture->widget, GTK_TYPE_LIST_VIEW, "Programmes");
}

static const char *
page_of (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (
    GTK_STACK (gtk_widget_get_ancestor (list_of (fixture), GTK_TYPE_STACK)));
}

static GListModel *
model_of (Fixture *fixture)
{
  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list_of (fixture))));
}

/* "Riverside 10K; Winter base" */
static void
assert_listed (Fixture *fixture, const char *expected)
{
  GListModel *model = model_of (fixture);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (RdProgrammeEntry) entry = g_list_model_get_item (model, i);

      g_string_append_printf (names, "%s%s", i ? "; " : "",
                              rd_programme_entry_programme (entry)->name);
    }
  g_assert_cmpstr (names->str, ==, expected);
  g_assert_cmpstr (page_of (fixture), ==, *expected ? "list" : "nothing");
}

static void
assert_explained (Fixture *fixture, const char *title, gboolean can_build)
{
  GtkWidget *page = desk_test_find (fixture->widget, ADW_TYPE_STATUS_PAGE, title);

  desk_test_settle (fixture->window);
  g_assert_nonnull (page);
  g_assert_true (gtk_widget_get_mapped (page));
  g_assert_cmpint (
    gtk_widget_get_mapped (desk_test_find (fixture->widget, GTK_TYPE_BUTTON, "_New programme…")),
    ==, can_build);
}

static void
show_over (Fixture *fixture)
{
  gtk_toggle_button_set_active (
    GTK_TOGGLE_BUTTON (desk_test_find (fixture->widget, GTK_TYPE_TOGGLE_BUTTON, "O_ver")), TRUE);
}

static GtkDropDown *
trainers_of (Fixture *fixture)
{
  return GTK_DROP_DOWN (desk_test_find (fixture->widget, GTK_TYPE_DROP_DOWN, NULL));
}

static void
choose_trainer (Fixture *fixture, const char *name)
{
  GListModel *names = gtk_drop_down_get_model (trainers_of (fixture));

  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    {
      g_autoptr (GtkStringObject) one = g_list_model_get_item (names, i);

      if (g_str_equal (gtk_string_object_get_string (one), name))
        {
          gtk_drop_down_set_selected (trainers_of (fixture), i);
          return;
        }
    }
  g_error ("there is no trainer called %s", name);
}

static gboolean
says_nothing_fits (gpointer data)
{
  return g_str_equal (page_of (data), "nothing");
}

static gboolean
says_list (gpointer data)
{
  return g_str_equal (page_of (data), "list");
}

static GtkWidget *
entry_of (Fixture *fixture)
{
  return desk_test_find_said (fixture->widget, GTK_TYPE_SEARCH_ENTRY, "Find a programme");
}

static void
type (Fixture *fixture, const char *words)
{
  GtkWidget *entry = entry_of (fixture);

  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  g_signal_emit_by_name (entry, "search-changed");
}

#define OPEN "Riverside 10K; Winter base; Reading Half; " LONG_NAME

static void
test_the_open_are_listed_by_their_end (Fixture *fixture, gconstpointer data)
{
  assert_listed (fixture, OPEN);
  g_assert_nonnull (desk_test_find_said (fixture->widget, GTK_TYPE_WIDGET,
                                         "Hannah Clarke, Riverside 10K, 13 days, week 2 of 3"));
  g_assert_nonnull (desk_test_find_said (fixture->widget, GTK_TYPE_WIDGET,
                                         "Zoë Østergård, Winter base, 27 days, week 4 of 7"));
  show_over (fixture);
  assert_listed (fixture, "Autumn 10K");
}

static void
test_they_are_filtered_by_trainer (Fixture *fixture, gconstpointer data)
{
  choose_trainer (fixture, "Mike Adeyemi");
  assert_listed (fixture, "Winter base");
  choose_trainer (fixture, "John Whitlock");
  assert_listed (fixture, "Reading Half; " LONG_NAME);
  choose_trainer (fixture, "Ellen Hart");
  assert_explained (fixture, "No programme fits", FALSE);
  choose_trainer (fixture, "Mike Adeyemi");
  show_over (fixture);
  assert_listed (fixture, "Autumn 10K");
  choose_trainer (fixture, "All trainers");
  assert_listed (fixture, "Autumn 10K");
}

static void
test_they_are_found_by_words (Fixture *fixture, gconstpointer data)
{
  type (fixture, "ostergard");
  assert_listed (fixture, "Winter base");
  type (fixture, "half clara");
  assert_listed (fixture, "Reading Half");
  type (fixture, "riverside");
  assert_listed (fixture, "Riverside 10K");
  type (fixture, "nobody");
  assert_explained (fixture, "No programme fits", FALSE);
  type (fixture, "");
  assert_listed (fixture, OPEN);
  type (fixture, "winter");
  choose_trainer (fixture, "John Whitlock");
  assert_explained (fixture, "No programme fits", FALSE);
}

static void
test_typing_finds (Fixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (entry_of (fixture));
  desk_test_keys (fixture->window, "x x");
  desk_test_until (says_nothing_fits, fixture);
  desk_test_keys (fixture->window, "BackSpace BackSpace");
  desk_test_until (says_list, fixture);
  assert_listed (fixture, OPEN);
}

static gboolean
is_in_january (gpointer data)
{
  return rd_focus_period (data)->from == date_of ("2027-01-04");
}

static gboolean
add_another (RdWriting *writing, gpointer argument, GError **error)
{
  return add (writing, DESK_TOM, DESK_MIKE, "Spring", date_of ("2026-11-23"),
              date_of ("2027-03-28"), error);
}

static gboolean
has_two (gpointer data)
{
  return g_list_model_get_n_items (model_of (data)) == 2;
}

/* Another week, or a programme made elsewhere, does not undo what was chosen. */
static void
test_the_choice_stays (Fixture *fixture, gconstpointer data)
{
  choose_trainer (fixture, "Mike Adeyemi");
  rd_focus_set_date (fixture->focus, date_of ("2027-01-05"));
  desk_test_until (is_in_january, fixture->focus);
  assert_listed (fixture, "Winter base");
  desk_practice_do (rd_focus_practice (fixture->focus), add_another, NULL);
  desk_test_until (has_two, fixture);
  assert_listed (fixture, "Winter base; Spring");
}

static void
test_without_programmes_one_can_be_built (Fixture *fixture, gconstpointer data)
{
  assert_explained (fixture, "No open programmes", TRUE);
  show_over (fixture);
  assert_explained (fixture, "No programme is over yet", FALSE);
}

static void
note_nothing_cb (GtkStack *stack, GParamSpec *pspec, gboolean *seen)
{
  *seen = *seen || g_str_equal (gtk_stack_get_visible_child_name (stack), "nothing");
}

/* Nothing is said to be missing before it is known. */
static void
test_nothing_blinks (Fixture *fixture, gconstpointer data)
{
  GtkWidget *stack;
  gboolean seen = FALSE;

  open_practice (fixture, desk_practice_make (), add_all);
  fixture->widget = g_object_new (RD_TYPE_PROGRAMMES_LIST, NULL);
  fixture->window = desk_test_show (fixture->widget, 900, 600);
  stack = gtk_widget_get_ancestor (list_of (fixture), GTK_TYPE_STACK);
  g_signal_connect (stack, "notify::visible-child-name", G_CALLBACK (note_nothing_cb), &seen);
  rd_programmes_list_set_focus (RD_PROGRAMMES_LIST (fixture->widget), fixture->focus);
  note_nothing_cb (GTK_STACK (stack), NULL, &seen);
  desk_test_until (says_list, fixture);
  g_assert_false (seen);
}

static gboolean
looks_at_winter (gpointer data)
{
  return rd_focus_programme (data) == WINTER && rd_focus_client (data) &&
         rd_record_id (rd_focus_client (data)) == DESK_ZOE;
}

static void
test_a_press_opens_one (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = desk_test_find_said (fixture->widget, GTK_TYPE_WIDGET,
                                        "Zoë Østergård, Winter base, 27 days, week 4 of 7");

  desk_test_click (row, 1);
  desk_test_until (looks_at_winter, fixture->focus);
}

static void
test_the_keyboard_opens_one (Fixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (entry_of (fixture));
  desk_test_keys (fixture->window, "Tab Down Return");
  desk_test_until (looks_at_winter, fixture->focus);
}

/* The columns of the rows begin below each other, whatever stands in them. */
static void
assert_columns (Fixture *fixture, const char *owner)
{
  GtkWidget *list = list_of (fixture);
  double first = -1;
  guint rows = 0;

  for (GtkWidget *item = gtk_widget_get_first_child (list); item;
       item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *label = desk_test_find (item, GTK_TYPE_LABEL, owner);
      double x, y;

      if (label == NULL || !gtk_widget_get_mapped (label))
        continue;
      g_assert_true (gtk_widget_translate_coordinates (label, list, 0, 0, &x, &y));
      if (rows++ == 0)
        first = x;
      g_assert_cmpfloat (x, ==, first);
    }
  g_assert_cmpuint (rows, >=, 2);
}

static gboolean
add_over (RdWriting *writing, gpointer argument, GError **error)
{
  return add (writing, DESK_TOM, DESK_MIKE, "Short", date_of ("2026-05-01"), date_of ("2026-05-01"),
              error) &&
         add (writing, DESK_TOM, DESK_MIKE, "September", date_of ("2026-03-02"),
              date_of ("2026-09-30"), error);
}

static gboolean
has_three (gpointer data)
{
  return g_list_model_get_n_items (model_of (data)) == 3;
}

static void
test_columns_line_up (Fixture *fixture, gconstpointer data)
{
  choose_trainer (fixture, "John Whitlock");
  desk_test_settle (fixture->window);
  assert_columns (fixture, "John Whitlock");
  choose_trainer (fixture, "All trainers");
  desk_practice_do (rd_focus_practice (fixture->focus), add_over, NULL);
  show_over (fixture);
  desk_test_until (has_three, fixture);
  desk_test_settle (fixture->window);
  assert_columns (fixture, "Mike Adeyemi");
}

static gboolean
has_tip (GtkWidget *widget)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean answered = FALSE;

  if (gtk_widget_get_has_tooltip (widget))
    g_signal_emit_by_name (widget, "query-tooltip", 1, 1, FALSE, tooltip, &answered);
  return answered;
}

/* Cut text can be read whole where it is pointed at. */
static guint
count_cut (GtkWidget *widget)
{
  gboolean cut = GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
                 pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget)));
  GtkWidget *at = widget;
  guint n = cut ? 1 : 0;

  while (cut && at && !has_tip (at))
    at = gtk_widget_get_parent (at);
  g_assert_nonnull (at);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    n += count_cut (child);
  return n;
}

static gboolean
lengthen_names (RdWriting *writing, gpointer argument, GError **error)
{
  g_autoptr (RdClient) client =
    rd_store_get (rd_writing_store (writing), RD_TYPE_CLIENT, DESK_CLARA, error);
  g_autoptr (RdPractitioner) john =
    rd_store_get (rd_writing_store (writing), RD_TYPE_PRACTITIONER, DESK_JOHN, error);

  rd_record_set_text (&client->name,
                      "Clara Maria Theresia von und zu Hansen-Lindqvist of Frome and Bath");
  rd_record_set_text (&john->name, "John Featherstonehaugh-Whitlock");
  return rd_writing_update (writing, client, error) && rd_writing_update (writing, john, error);
}

static gboolean
has_long_client (gpointer data)
{
  return desk_test_find (data, GTK_TYPE_LABEL, "John Featherstonehaugh-Whitlock") != NULL;
}

static void
test_names_that_are_cut_are_told (Fixture *fixture, gconstpointer data)
{
  desk_practice_do (rd_focus_practice (fixture->focus), lengthen_names, NULL);
  desk_test_until (has_long_client, fixture->widget);
  desk_test_resize (fixture->window, 760, 600);
  desk_test_settle (fixture->window);
  g_assert_cmpuint (count_cut (fixture->widget), >=, 2);
}

/* The sidebar. */

static GtkListBox *
box_of (Fixture *fixture)
{
  return GTK_LIST_BOX (desk_test_find (fixture->widget, GTK_TYPE_LIST_BOX, NULL));
}

static guint
count_rows (Fixture *fixture)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (box_of (fixture), (int)n))
    n++;
  return n;
}

static void
test_the_sidebar_has_the_open_ones (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (count_rows (fixture), ==, 4);
  g_assert_nonnull (desk_test_find (fixture->widget, GTK_TYPE_LABEL, "Riverside 10K"));
  g_assert_nonnull (desk_test_find (fixture->widget, GTK_TYPE_LABEL, "· 13 days"));
  g_assert_nonnull (desk_test_find (fixture->widget, GTK_TYPE_LABEL, "Winter base"));
  g_assert_nonnull (desk_test_find (fixture->widget, GTK_TYPE_LABEL, "· 27 days"));
  g_assert_null (gtk_list_box_get_selected_row (box_of (fixture)));
  g_assert_cmpuint (count_cut (fixture->widget), ==, 1);
}

static gboolean
has_selected (gpointer data)
{
  return gtk_list_box_get_selected_row (box_of (data)) != NULL;
}

static void
read_sheets (Fixture *fixture)
{
  rd_sheet_reader_set_shown (rd_focus_sheets (fixture->focus), TRUE);
}

static void
test_the_one_looked_at_is_marked (Fixture *fixture, gconstpointer data)
{
  read_sheets (fixture);
  desk_test_click (GTK_WIDGET (gtk_list_box_get_row_at_index (box_of (fixture), 1)), 1);
  desk_test_until (looks_at_winter, fixture->focus);
  desk_test_until (has_selected, fixture);
  g_assert_true (gtk_list_box_get_selected_row (box_of (fixture)) ==
                 gtk_list_box_get_row_at_index (box_of (fixture), 1));
  rd_focus_set_programme (fixture->focus, 0);
  g_assert_null (gtk_list_box_get_selected_row (box_of (fixture)));
}

static gboolean
add_many (RdWriting *writing, gpointer argument, GError **error)
{
  for (int i = 0; i < 12; i++)
    {
      g_autofree char *name = g_strdup_printf ("Plan %d", i);

      if (!add (writing, DESK_TOM, 0, name, date_of ("2026-11-02"), date_of ("2026-11-29"), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
has_ten (gpointer data)
{
  return count_rows (data) == 10;
}

static gboolean
has_eleven (gpointer data)
{
  return count_rows (data) == 11;
}

/* The next ten to end, and the one looked at. */
static void
test_there_are_not_too_many (Fixture *fixture, gconstpointer data)
{
  read_sheets (fixture);
  desk_practice_do (rd_focus_practice (fixture->focus), add_many, NULL);
  desk_test_until (has_ten, fixture);
  g_assert_null (desk_test_find (fixture->widget, GTK_TYPE_LABEL, "Winter base"));
  rd_focus_open_programme (fixture->focus, WINTER, DESK_ZOE);
  desk_test_until (has_eleven, fixture);
  g_assert_true (gtk_list_box_get_selected_row (box_of (fixture)) ==
                 gtk_list_box_get_row_at_index (box_of (fixture), 10));
}

static gboolean
rename_winter (RdWriting *writing, gpointer argument, GError **error)
{
  g_autoptr (RdProgramme) programme =
    rd_store_get (rd_writing_store (writing), RD_TYPE_PROGRAMME, WINTER, error);

  rd_record_set_text (&programme->name, "Snow");
  return rd_writing_update (writing, programme, error);
}

static gboolean
has_snow (gpointer data)
{
  return desk_test_find (data, GTK_TYPE_LABEL, "Snow") != NULL;
}

static void
test_the_keyboard_stays_where_it_is (Fixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (box_of (fixture), 1)));
  desk_practice_do (rd_focus_practice (fixture->focus), rename_winter, NULL);
  desk_test_until (has_snow, fixture->widget);
  desk_test_settle (fixture->window);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) ==
                 GTK_WIDGET (gtk_list_box_get_row_at_index (box_of (fixture), 1)));
}

static gboolean
end_all (RdWriting *writing, gpointer argument, GError **error)
{
  g_autoptr (GPtrArray) all =
    rd_store_list (rd_writing_store (writing), RD_TYPE_PROGRAMME, "1 = 1", error, RD_BIND_END);

  for (guint i = 0; i < all->len; i++)
    {
      RD_PROGRAMME (all->pdata[i])->closed = TRUE;
      if (!rd_writing_update (writing, all->pdata[i], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
has_no_rows (gpointer data)
{
  return count_rows (data) == 0;
}

static void
test_without_open_ones_there_is_no_heading (Fixture *fixture, gconstpointer data)
{
  desk_practice_do (rd_focus_practice (fixture->focus), end_all, NULL);
  desk_test_until (has_no_rows, fixture);
  desk_test_settle (fixture->window);
  g_assert_false (
    gtk_widget_get_mapped (desk_test_find (fixture->widget, GTK_TYPE_LABEL, "Open programmes")));
}

#define ADD(path, set_up, test)                                                                    \
  g_test_add ("/desk/programmes-list/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  ADD ("open", set_up, test_the_open_are_listed_by_their_end);
  ADD ("trainer", set_up, test_they_are_filtered_by_trainer);
  ADD ("words", set_up, test_they_are_found_by_words);
  ADD ("typing", set_up, test_typing_finds);
  ADD ("stays", set_up, test_the_choice_stays);
  ADD ("none", set_up_none, test_without_programmes_one_can_be_built);
  g_test_add ("/desk/programmes-list/blink", Fixture, NULL, NULL, test_nothing_blinks, tear_down);
  ADD ("press", set_up, test_a_press_opens_one);
  ADD ("keyboard", set_up, test_the_keyboard_opens_one);
  ADD ("columns", set_up, test_columns_line_up);
  ADD ("long-names", set_up, test_names_that_are_cut_are_told);
  ADD ("sidebar", set_up_sidebar, test_the_sidebar_has_the_open_ones);
  ADD ("sidebar-marked", set_up_sidebar, test_the_one_looked_at_is_marked);
  ADD ("sidebar-most", set_up_sidebar, test_there_are_not_too_many);
  ADD ("sidebar-keyboard", set_up_sidebar, test_the_keyboard_stays_where_it_is);
  ADD ("sidebar-none", set_up_sidebar, test_without_open_ones_there_is_no_heading);
  return g_test_run ();
}
