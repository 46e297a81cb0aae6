/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-mini-month.c: the small month of the sidebar. */
#include "desk-test.h"

#include "desk/widgets/rd-ink.h"
#include "desk/widgets/rd-mini-month.h"

#define TODAY rd_date_new (2026, 11, 23)

static GtkWidget *
show_month (RdMiniMonth **month)
{
  GtkWidget *widget = rd_mini_month_new ();

  *month = RD_MINI_MONTH (widget);
  rd_mini_month_set_today (*month, TODAY);
  rd_mini_month_set_date (*month, TODAY);
  return desk_test_show (widget, 260, 320);
}

static GtkWidget *
find_title (GtkWidget *window, const char *title)
{
  return desk_test_find (window, GTK_TYPE_LABEL, title);
}

static void
count (int *times)
{
  *times += 1;
}

static void
test_shows_week_and_today (void)
{
  RdMiniMonth *month;
  GtkWidget *window = show_month (&month);
  GtkWidget *day = desk_test_find (window, GTK_TYPE_BUTTON, "23");

  g_assert_nonnull (find_title (window, "November 2026"));
  g_assert_true (gtk_widget_has_css_class (day, "today"));
  desk_test_close (window);
}

static GdkRGBA
find_colour (GtkWidget *widget, const char *name)
{
  GdkRGBA colour;

  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  g_assert_true (
    gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &colour));
  G_GNUC_END_IGNORE_DEPRECATIONS
  return colour;
}

/* How much of the month the band behind the week shown takes. */
static guint
count_band (GtkWidget *window)
{
  GdkRGBA paper = find_colour (window, "window_bg_color");
  GdkRGBA band = find_colour (window, "rd_rest_band");
  GdkRGBA both =
    rd_ink_blend (&paper, &(GdkRGBA){ band.red, band.green, band.blue, 1 }, band.alpha);
  g_autofree char *colour = gdk_rgba_to_string (&both);

  desk_test_settle (window);
  return desk_test_pixels (window, colour);
}

static void
test_a_band_is_behind_the_week_shown (void)
{
  RdMiniMonth *month;
  GtkWidget *window = show_month (&month);
  GtkWidget *head = gtk_widget_get_parent (find_title (window, "November 2026"));
  guint with_today = count_band (window), without;

  g_assert_cmpuint (with_today, >, 1000);
  rd_mini_month_set_date (month, rd_date_new (2026, 11, 10));
  without = count_band (window);
  g_assert_cmpuint (without, >, with_today + 200); /* the circle of today covers it no more */
  rd_mini_month_set_date (month, TODAY + 1);
  g_assert_cmpuint (count_band (window), ==, with_today);
  for (int i = 0; i < 2; i++)
    g_signal_emit_by_name (gtk_widget_get_last_child (head), "clicked");
  g_assert_cmpuint (count_band (window), ==, 0);
  desk_test_close (window);
}

static void
test_marks (void)
{
  const RdDate rest[] = { rd_date_new (2026, 11, 25), rd_date_new (2026, 11, 27) };
  RdMiniMonth *month;
  GtkWidget *window = show_month (&month);

  rd_mini_month_set_marks (month, rest, G_N_ELEMENTS (rest));
  g_assert_true (
    gtk_widget_has_css_class (desk_test_find (window, GTK_TYPE_BUTTON, "25"), "marked"));
  g_assert_false (
    gtk_widget_has_css_class (desk_test_find (window, GTK_TYPE_BUTTON, "24"), "marked"));
  rd_mini_month_set_marks (month, NULL, 0);
  g_assert_false (
    gtk_widget_has_css_class (desk_test_find (window, GTK_TYPE_BUTTON, "25"), "marked"));
  desk_test_close (window);
}

/* Each row: the keys pressed with the keyboard on the 23rd, and the date chosen by them. */
static const struct
{
  const char *keys;
  int year, month, day;
} moves[] = {
  { "Right Return", 2026, 11, 24 },     { "Left Return", 2026, 11, 22 },
  { "Down space", 2026, 11, 30 },       { "Up Up Return", 2026, 11, 9 },
  { "End Return", 2026, 11, 29 },       { "Right Right Home Return", 2026, 11, 23 },
  { "Page_Down Return", 2026, 12, 23 }, { "Page_Up Return", 2026, 10, 23 },
  { "Down Down Return", 2026, 12, 7 },
};

static void
test_keyboard (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      RdMiniMonth *month;
      GtkWidget *window = show_month (&month);
      int changes = 0;

      g_signal_connect_swapped (month, "notify::date", G_CALLBACK (count), &changes);
      gtk_widget_grab_focus (desk_test_find (window, GTK_TYPE_BUTTON, "23"));
      desk_test_keys (window, moves[i].keys);
      g_assert_cmpint (rd_mini_month_get_date (month), ==,
                       rd_date_new (moves[i].year, moves[i].month, moves[i].day));
      g_assert_cmpint (changes, <=, 1);
      desk_test_close (window);
    }
}

static void
test_turns_without_choosing (void)
{
  RdMiniMonth *month;
  GtkWidget *window = show_month (&month);
  GtkWidget *head = gtk_widget_get_parent (find_title (window, "November 2026"));

  g_signal_emit_by_name (gtk_widget_get_last_child (head), "clicked");
  g_assert_nonnull (find_title (window, "December 2026"));
  g_assert_cmpint (rd_mini_month_get_date (month), ==, TODAY);

  rd_mini_month_set_date (month, rd_date_new (2027, 2, 28));
  g_assert_nonnull (find_title (window, "February 2027"));
  desk_test_close (window);
}

/* A week at the edge of the month that is to be seen already does not turn it. */
static void
test_stays_where_the_week_is_seen (void)
{
  RdMiniMonth *month;
  GtkWidget *window = show_month (&month);

  rd_mini_month_set_date (month, rd_date_new (2026, 12, 1));
  g_assert_nonnull (find_title (window, "November 2026"));
  rd_mini_month_set_date (month, rd_date_new (2026, 12, 7));
  g_assert_nonnull (find_title (window, "December 2026"));
  desk_test_close (window);
}

/* Where Tab stops on its way through, a line each. */
static char *
list_stops (GtkWidget *window, RdMiniMonth *month, GtkDirectionType direction)
{
  GString *stops = g_string_new (NULL);

  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  while (stops->len < 200 && gtk_widget_child_focus (GTK_WIDGET (month), direction))
    {
      GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
      const char *label = gtk_button_get_label (GTK_BUTTON (focus));

      g_string_append_printf (stops, "%s\n", label ? label : gtk_widget_get_tooltip_text (focus));
    }
  return g_string_free (stops, FALSE);
}

static void
test_one_tab_stop (void)
{
  RdMiniMonth *month;
  GtkWidget *window = show_month (&month);
  g_autofree char *forward = list_stops (window, month, GTK_DIR_TAB_FORWARD);
  g_autofree char *backward = list_stops (window, month, GTK_DIR_TAB_BACKWARD);

  g_assert_cmpstr (forward, ==, "Previous month\nNext month\n23\n");
  g_assert_cmpstr (backward, ==, "23\nNext month\nPrevious month\n");
  desk_test_close (window);
}

/* A screen reader may put the focus on any day; keys go on from there. */
static void
test_keys_go_on_from_the_focus (void)
{
  RdMiniMonth *month;
  GtkWidget *window = show_month (&month);
  GtkWidget *focus;

  gtk_widget_grab_focus (desk_test_find (window, GTK_TYPE_BUTTON, "12"));
  desk_test_keys (window, "Right");
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (focus)), ==, "13");
  desk_test_keys (window, "End");
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (focus)), ==, "15");
  desk_test_close (window);
}

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  g_test_add_func ("/desk/mini-month/week-and-today", test_shows_week_and_today);
  g_test_add_func ("/desk/mini-month/band", test_a_band_is_behind_the_week_shown);
  g_test_add_func ("/desk/mini-month/good-days-are-marked", test_marks);
  g_test_add_func ("/desk/mini-month/keyboard", test_keyboard);
  g_test_add_func ("/desk/mini-month/turning-chooses-nothing", test_turns_without_choosing);
  g_test_add_func ("/desk/mini-month/week-already-seen", test_stays_where_the_week_is_seen);
  g_test_add_func ("/desk/mini-month/one-tab-stop", test_one_tab_stop);
  g_test_add_func ("/desk/mini-month/keys-from-the-focus", test_keys_go_on_from_the_focus);
  return g_test_run ();
}
