/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-booking-tile.c: one booking in the calendar: what it says at which size, how its status
 * looks, and what is done with it. */
#include "desk-practice.h"
#include "desk-test.h"

#include "desk/booking/rd-booking-text.h"
#include "desk/calendar/rd-booking-tile-private.h"

/* Pixels that have a colour by mixing others at an edge. */
#define SPECKS 30

typedef struct
{
  char *path;
  RdFocus *focus;
  GtkWidget *window;
  GtkWidget *tile;
} Fixture;

static void
show (Fixture *fixture, gint64 booking)
{
  rd_booking_tile_show (RD_BOOKING_TILE (fixture->tile), rd_focus_period (fixture->focus),
                        desk_focus_booking (fixture->focus, booking));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  fixture->path = desk_practice_make ();
  fixture->focus = desk_focus_open (fixture->path, 0);
  fixture->tile = rd_booking_tile_new (fixture->focus);
  show (fixture, DESK_CONFIRMED);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay),
                               desk_test_frame (fixture->tile, 120, 60));
  fixture->window = desk_test_show (overlay, 600, 500);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  desk_test_close (fixture->window);
  desk_focus_close (fixture->focus);
  desk_practice_erase (fixture->path);
}

static const RdTileLines *
lines_of (Fixture *fixture)
{
  return &RD_BOOKING_TILE (fixture->tile)->lines;
}

static void
test_is_called_by_all_there_is_to_know (Fixture *fixture, gconstpointer data)
{
  desk_test_assert_said (fixture->tile, "Tom Fenwick, Sports massage 60, Tue 24 Nov 10:00 to 11:00 "
                                        "with John Whitlock, Confirmed, pressure 3 of 5");
  show (fixture, DESK_LESSON);
  desk_test_assert_said (fixture->tile,
                         "Tom Fenwick, Personal training 60, Thu 26 Nov 15:00 to 16:00 "
                         "with Mike Adeyemi, Confirmed");
}

/* What Tom's booking says at which size: less, before anything is cut. */
static const struct
{
  int width, height;
  const char *name;
  const char *service;
  gboolean dots;
  gboolean glyph;
} sizes[] = {
  { 130, 60, "Tom Fenwick", "Sports massage 60", TRUE, TRUE },
  { 130, 40, "Tom Fenwick", "Sports 60", TRUE, TRUE },
  { 130, 31, "Tom Fenwick", "Sports 60", TRUE, TRUE },
  { 130, 20, "Tom Fenwick", NULL, FALSE, TRUE },
  { 90, 60, "Tom F.", "Sports 60", TRUE, TRUE },
  { 90, 40, "Tom F.", "Sports", TRUE, TRUE },
  { 70, 60, "Tom F.", "Sports 60", TRUE, TRUE },
  { 52, 41, "Tom F.", "Sports", TRUE, TRUE },
  { 52, 33, "Tom F.", NULL, FALSE, TRUE },
  { 46, 20, "Tom F.", NULL, FALSE, FALSE },
  { 36, 41, "Tom", NULL, FALSE, TRUE },
};

static void
test_says_less_where_there_is_less_room (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      const RdTileLines *lines = lines_of (fixture);

      desk_test_reframe (fixture->tile, sizes[i].width, sizes[i].height);
      g_test_message ("%d × %d: “%s”, “%s”", sizes[i].width, sizes[i].height,
                      pango_layout_get_text (lines->name),
                      lines->service ? pango_layout_get_text (lines->service) : "");
      g_assert_cmpstr (pango_layout_get_text (lines->name), ==, sizes[i].name);
      g_assert_cmpstr (lines->service ? pango_layout_get_text (lines->service) : NULL, ==,
                       sizes[i].service);
      g_assert_cmpint (lines->dot > 0, ==, sizes[i].dots);
      g_assert_cmpint (lines->glyph > 0, ==, sizes[i].glyph);
    }
}

static void
assert_whole (const RdTileLines *lines, int width, int height)
{
  g_test_message ("%d × %d: “%s”", width, height, pango_layout_get_text (lines->name));
  g_assert_false (pango_layout_is_ellipsized (lines->name));
  g_assert_cmpint (lines->name_y, >=, 0);
  if (lines->service)
    {
      g_assert_false (pango_layout_is_ellipsized (lines->service));
      g_assert_cmpint (lines->service_y + 14, <=, height);
    }
  if (lines->dot)
    {
      g_assert_cmpint (lines->dots_x + 5 * lines->dot + 4, <=, width);
      g_assert_cmpint (lines->dots_y + lines->dot, <=, height);
      g_assert_cmpint (lines->dots_y, >, lines->service_y);
    }
  if (lines->glyph)
    g_assert_cmpint (lines->glyph_y + lines->glyph, <=, height);
}

static void
test_nothing_is_cut_at_any_size (Fixture *fixture, gconstpointer data)
{
  static const gint64 shown[] = { DESK_CONFIRMED, DESK_PROVISIONAL, DESK_LESSON };
  static const int widths[] = { 40, 47, 52, 60, 79, 80, 95, 120 };
  static const int heights[] = { 14, 29, 30, 37, 38, 43, 44, 60 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    for (guint j = 0; j < G_N_ELEMENTS (heights); j++)
      {
        desk_test_reframe (fixture->tile, widths[i], heights[j]);
        for (guint k = 0; k < G_N_ELEMENTS (shown); k++)
          {
            g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();

            show (fixture, shown[k]);
            rd_booking_tile_draw (RD_BOOKING_TILE (fixture->tile), snapshot);
            assert_whole (lines_of (fixture), widths[i], heights[j]);
          }
      }
}

/* How much of the tile is filled and outlined in its practitioner's colour, by status. */
static void
test_each_status_looks_its_own (Fixture *fixture, gconstpointer data)
{
  guint confirmed, arrived, area = 120 * 60;

  confirmed = desk_test_pixels (fixture->tile, "rd_blue_edge");
  g_assert_cmpuint (desk_test_pixels (fixture->tile, "rd_blue_tile"), >, area / 2);
  g_assert_cmpuint (confirmed, >, 60 * 2);

  show (fixture, DESK_PROVISIONAL);
  g_assert_cmpuint (desk_test_pixels (fixture->tile, "rd_violet_tile"), <, SPECKS);
  g_assert_cmpuint (desk_test_pixels (fixture->tile, "view_bg_color"), >, area / 2);
  g_assert_cmpuint (desk_test_pixels (fixture->tile, "rd_violet_edge"), >, 60);

  show (fixture, DESK_ARRIVED);
  arrived = desk_test_pixels (fixture->tile, "rd_magenta_edge");
  g_assert_cmpuint (desk_test_pixels (fixture->tile, "rd_magenta_tile"), >, area / 2);
  g_assert_cmpuint (arrived, >, confirmed + 100);

  show (fixture, DESK_NO_SHOW);
  g_assert_cmpuint (desk_test_pixels (fixture->tile, "rd_violet_edge"), <, SPECKS);
  g_assert_cmpuint (desk_test_pixels (fixture->tile, "rd_faint"), >, 60 * 2);
  g_assert_cmpuint (desk_test_pixels (fixture->tile, "view_bg_color"), >, area / 2);
}

static gboolean
shows_last_week (gpointer data)
{
  return desk_focus_booking (data, DESK_COMPLETED) != NULL;
}

static void
test_what_is_completed_is_pale (Fixture *fixture, gconstpointer data)
{
  rd_focus_set_date (fixture->focus, rd_date_new (2026, 11, 20));
  desk_test_until (shows_last_week, fixture->focus);
  show (fixture, DESK_COMPLETED);
  g_assert_cmpuint (desk_test_pixels (fixture->tile, "rd_blue_tile"), <, SPECKS);
  /* 55 % of the tile's colour over the view's. */
  g_assert_cmpuint (desk_test_pixels (fixture->tile, "#edf3fb"), >, 120 * 60 / 2);
}

static void
test_a_clash_is_red_and_a_selection_outlined (Fixture *fixture, gconstpointer data)
{
  RdBookingTile *tile = RD_BOOKING_TILE (fixture->tile);
  guint plain = desk_test_pixels (fixture->tile, "rd_blue_edge");

  rd_booking_tile_set_selected (tile, TRUE);
  desk_test_settle (fixture->tile);
  g_assert_cmpuint (desk_test_pixels (fixture->tile, "rd_blue_edge"), >, plain + 200);
  gtk_test_accessible_assert_state (fixture->tile, GTK_ACCESSIBLE_STATE_PRESSED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  rd_booking_tile_set_selected (tile, FALSE);
  rd_booking_tile_set_clash (tile, TRUE);
  desk_test_settle (fixture->tile);
  g_assert_cmpuint (desk_test_pixels (fixture->tile, "rd_alert_text"), >, 200);
  rd_booking_tile_set_clash (tile, FALSE);
  rd_booking_tile_set_moving (tile, TRUE);
  desk_test_settle (fixture->tile);
  g_assert_cmpuint (desk_test_pixels (fixture->tile, "rd_alert_text"), <, SPECKS);
  g_assert_cmpuint (desk_test_pixels (fixture->tile, "rd_blue_edge"), <, SPECKS);
}

static void
test_enter_opens (Fixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (fixture->tile);
  desk_test_keys (fixture->window, "Return");
  g_assert_cmpint (rd_record_id (rd_focus_booking (fixture->focus)), ==, DESK_CONFIRMED);
}

static void
test_a_click_opens (Fixture *fixture, gconstpointer data)
{
  desk_test_click (fixture->tile, 1);
  g_assert_cmpint (rd_record_id (rd_focus_booking (fixture->focus)), ==, DESK_CONFIRMED);
}

static gboolean
has_arrived (gpointer data)
{
  RdBooking *booking = desk_focus_booking (data, DESK_CONFIRMED);

  return booking && booking->status == RD_BOOKING_ARRIVED;
}

static gboolean
says_arrived (gpointer data)
{
  return desk_test_find (data, GTK_TYPE_LABEL, "The booking is now: Arrived") != NULL;
}

static void
test_a_says_arrived (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdBooking) kept = NULL;

  /* On the day itself: nobody arrives the day before. */
  rd_practice_set_now (rd_focus_practice (fixture->focus), desk_practice_at ("2026-11-24T09:55"));
  gtk_widget_grab_focus (fixture->tile);
  desk_test_keys (fixture->window, "a");
  desk_test_until (has_arrived, fixture->focus);
  desk_test_until (says_arrived, fixture->window);
  kept = desk_practice_find (rd_focus_practice (fixture->focus), DESK_CONFIRMED);
  g_assert_cmpint (kept->status, ==, RD_BOOKING_ARRIVED);
}

static gboolean
is_open (gpointer data)
{
  return desk_test_find (data, GTK_TYPE_POPOVER_MENU, NULL) != NULL;
}

static gboolean
is_shut (gpointer data)
{
  return !is_open (data);
}

/* The menu of a confirmed booking has all but what it is already. */
static void
assert_menu (GtkWidget *tile)
{
  GtkWidget *menu = desk_test_find (tile, GTK_TYPE_POPOVER_MENU, NULL);
  GMenuModel *model = gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (menu));
  g_autoptr (GString) actions = g_string_new (NULL);

  for (int i = 0; i < g_menu_model_get_n_items (model); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (model, i, G_MENU_LINK_SECTION);

      for (int j = 0; j < g_menu_model_get_n_items (section); j++)
        {
          g_autofree char *action = NULL;

          g_menu_model_get_item_attribute (section, j, G_MENU_ATTRIBUTE_ACTION, "s", &action);
          g_string_append_printf (actions, "%s ", action);
        }
    }
  g_assert_cmpstr (actions->str, ==,
                   "booking.open booking.arrived booking.complete booking.no-show booking.move "
                   "booking.cancel ");
}

static void
test_has_a_menu_by_key_and_pointer (Fixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (fixture->tile);
  desk_test_keys (fixture->window, "shift+F10");
  desk_test_until (is_open, fixture->tile);
  assert_menu (fixture->tile);
  desk_test_keys (fixture->window, "Escape");
  desk_test_until (is_shut, fixture->tile);

  desk_test_click (fixture->tile, 3);
  desk_test_until (is_open, fixture->tile);
  assert_menu (fixture->tile);
  g_assert_null (rd_focus_booking (fixture->focus));
  desk_test_keys (fixture->window, "Escape");
  desk_test_until (is_shut, fixture->tile);
}

static void
test_the_tooltip_says_all (Fixture *fixture, gconstpointer data)
{
  RdBookingTile *tile = RD_BOOKING_TILE (fixture->tile);
  g_autofree char *said = rd_booking_text_tooltip (tile->period, tile->booking);
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean answered = FALSE;

  g_assert_cmpstr (said, ==,
                   "<b>Tom Fenwick</b>\nSports massage 60 · pressure 3 of 5\n"
                   "Tue 24 Nov, 10:00 – 11:00\nJohn Whitlock · Room 1\nConfirmed");
  g_signal_emit_by_name (fixture->tile, "query-tooltip", 5, 5, TRUE, tooltip, &answered);
  g_assert_true (answered);
}

static gboolean
is_read_again (gpointer data)
{
  Fixture *fixture = data;

  return desk_focus_booking (fixture->focus, DESK_CONFIRMED) !=
         RD_BOOKING_TILE (fixture->tile)->booking;
}

static void
test_read_again_it_is_what_it_was (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PangoLayout) name = g_object_ref (lines_of (fixture)->name);

  rd_focus_renew (fixture->focus);
  desk_test_until (is_read_again, fixture);
  show (fixture, DESK_CONFIRMED);
  g_assert_true (lines_of (fixture)->name == name);
  show (fixture, DESK_LESSON);
  g_assert_null (lines_of (fixture)->name);
}

static PangoLayout *
name_of (Fixture *fixture, gint64 booking)
{
  show (fixture, booking);
  desk_test_settle (fixture->window);
  return g_object_ref (lines_of (fixture)->name);
}

static void
test_text_set_ahead_is_shown (Fixture *fixture, gconstpointer data)
{
  RdPeriod *period = rd_focus_period (fixture->focus);
  RdBooking *lesson = desk_focus_booking (fixture->focus, DESK_LESSON);
  GtkWidget *setter = g_object_ref_sink (rd_booking_tile_new (fixture->focus));
  int width = gtk_widget_get_width (fixture->tile), height = gtk_widget_get_height (fixture->tile);

  rd_booking_tile_set_ahead (RD_BOOKING_TILE (setter), period, lesson, width, height);
  g_assert_null (rd_booking_tile_booking (RD_BOOKING_TILE (setter)));

  g_autoptr (PangoLayout) set = name_of (fixture, DESK_LESSON);
  g_autoptr (PangoLayout) other = name_of (fixture, DESK_CONFIRMED);
  g_autoptr (PangoLayout) again = name_of (fixture, DESK_LESSON);
  g_assert_cmpstr (pango_layout_get_text (set), ==, "Tom Fenwick");
  g_assert_true (again == set);
  g_assert_true (other != set);

  /* At another size, or in another font, it is set anew. */
  desk_test_reframe (fixture->tile, 90, 60);
  g_assert_cmpstr (pango_layout_get_text (lines_of (fixture)->name), ==, "Tom F.");
  desk_test_reframe (fixture->tile, width, height);
  rd_booking_tile_forget_font (RD_BOOKING_TILE (fixture->tile));
  gtk_widget_queue_draw (fixture->tile);
  g_autoptr (PangoLayout) anew = name_of (fixture, DESK_LESSON);
  g_assert_true (anew != set);
  g_assert_cmpstr (pango_layout_get_text (anew), ==, "Tom Fenwick");
  g_object_unref (setter);
}

#define ADD(path, test)                                                                            \
  g_test_add ("/desk/booking-tile/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  ADD ("called", test_is_called_by_all_there_is_to_know);
  ADD ("sizes", test_says_less_where_there_is_less_room);
  ADD ("nothing-is-cut", test_nothing_is_cut_at_any_size);
  ADD ("status", test_each_status_looks_its_own);
  ADD ("completed", test_what_is_completed_is_pale);
  ADD ("clash-and-selection", test_a_clash_is_red_and_a_selection_outlined);
  ADD ("enter-opens", test_enter_opens);
  ADD ("click-opens", test_a_click_opens);
  ADD ("a-says-arrived", test_a_says_arrived);
  ADD ("menu", test_has_a_menu_by_key_and_pointer);
  ADD ("tooltip", test_the_tooltip_says_all);
  ADD ("read-again", test_read_again_it_is_what_it_was);
  ADD ("set-ahead", test_text_set_ahead_is_shown);
  return g_test_run ();
}
