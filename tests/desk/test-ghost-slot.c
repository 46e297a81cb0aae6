/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-ghost-slot.c: a suggested time in the calendar gives its reason, and is booked or dismissed.
 */
#include "desk-practice.h"
#include "desk-test.h"

#include "desk/calendar/rd-ghost-slot-private.h"
#include "desk/widgets/rd-tip.h"

typedef struct
{
  char *path;
  RdFocus *focus;
  GtkWidget *window;
  GtkWidget *ghost;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  fixture->path = desk_practice_make ();
  fixture->focus = desk_focus_open (fixture->path, DESK_HANNAH);
  fixture->ghost = rd_ghost_slot_new (fixture->focus);
  rd_ghost_slot_show (RD_GHOST_SLOT (fixture->ghost), rd_focus_period (fixture->focus), 0);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay),
                               desk_test_frame (fixture->ghost, 140, 60));
  fixture->window = desk_test_show (overlay, 600, 500);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  desk_test_close (fixture->window);
  desk_focus_close (fixture->focus);
  desk_practice_erase (fixture->path);
}

static RdSuggestions *
suggestions_of (Fixture *fixture)
{
  return rd_focus_suggestions (fixture->focus);
}

/* What it says at which size; a time without a reason is no suggestion. */
static const struct
{
  int width, height;
  const char *title;
  const char *reason;
} sizes[] = {
  { 140, 60, "Suggested: Fri 08:00", "John · Rest day" },
  { 100, 60, "Fri 08:00", "John · Rest day" },
  { 100, 30, "Fri 08:00", NULL },
  { 56, 60, "Fri 08:00", "John · Rest day" },
  { 56, 41, "Fri 08:00", "Rest day" },
  { 46, 60, "08:00", "John · Rest day" },
};

static void
test_gives_its_reason (Fixture *fixture, gconstpointer data)
{
  RdGhostSlot *ghost = RD_GHOST_SLOT (fixture->ghost);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      desk_test_reframe (fixture->ghost, sizes[i].width, sizes[i].height);
      g_test_message ("%d × %d: “%s”, “%s”", sizes[i].width, sizes[i].height,
                      pango_layout_get_text (ghost->title),
                      ghost->reason ? pango_layout_get_text (ghost->reason) : "");
      g_assert_cmpstr (pango_layout_get_text (ghost->title), ==, sizes[i].title);
      g_assert_false (pango_layout_is_ellipsized (ghost->title));
      g_assert_cmpstr (ghost->reason ? pango_layout_get_text (ghost->reason) : NULL, ==,
                       sizes[i].reason);
      if (ghost->reason)
        g_assert_false (pango_layout_is_ellipsized (ghost->reason));
    }
}

static void
test_is_called_by_time_person_and_reason (Fixture *fixture, gconstpointer data)
{
  const char *tooltip = rd_tip_get (fixture->ghost);

  desk_test_assert_said (fixture->ghost,
                         "Suggested: Fri 27 Nov, 08:00 with John Whitlock. Rest day");
  g_assert_nonnull (strstr (tooltip, "Rest day"));
  g_assert_nonnull (strstr (tooltip, "Enter books it, Delete takes it away"));
}

static gboolean
says_booked (gpointer data)
{
  return desk_test_find (data, GTK_TYPE_LABEL, "Booked Fri 27 Nov, 08:00 – 09:00") != NULL;
}

static void
assert_booked (Fixture *fixture)
{
  g_autoptr (RdBooking) booked = NULL;

  desk_test_until (says_booked, fixture->window);
  booked = desk_practice_find (rd_focus_practice (fixture->focus), DESK_LESSON + 1);
  g_assert_cmpint (booked->client, ==, DESK_HANNAH);
  g_assert_cmpint (booked->practitioner, ==, DESK_JOHN);
  g_assert_cmpint (booked->service, ==, DESK_SPORTS_60);
  g_assert_cmpint (booked->starts, ==, desk_practice_at ("2026-11-27T08:00"));
}

static void
test_enter_books (Fixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (fixture->ghost);
  desk_test_keys (fixture->window, "Return");
  assert_booked (fixture);
}

static void
test_a_click_books (Fixture *fixture, gconstpointer data)
{
  desk_test_click (fixture->ghost, 1);
  assert_booked (fixture);
}

static gboolean
is_known (gpointer data)
{
  return rd_suggestions_known (data);
}

static void
test_delete_dismisses_it_for_good (Fixture *fixture, gconstpointer data)
{
  gint64 start = rd_ghost_slot_slot (RD_GHOST_SLOT (fixture->ghost))->start;

  gtk_widget_grab_focus (fixture->ghost);
  desk_test_keys (fixture->window, "Delete");
  g_assert_cmpuint (rd_suggestions_count (suggestions_of (fixture)), >, 0);
  g_assert_cmpint (rd_suggestions_slot (suggestions_of (fixture), 0)->start, !=, start);

  rd_suggestions_ask (suggestions_of (fixture), DESK_HANNAH);
  desk_test_settle (fixture->window);
  desk_test_until (is_known, suggestions_of (fixture));
  for (guint i = 0; i < rd_suggestions_count (suggestions_of (fixture)); i++)
    g_assert_cmpint (rd_suggestions_slot (suggestions_of (fixture), i)->start, !=, start);
}

#define ADD(path, test)                                                                            \
  g_test_add ("/desk/ghost-slot/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  ADD ("gives-its-reason", test_gives_its_reason);
  ADD ("called", test_is_called_by_time_person_and_reason);
  ADD ("enter-books", test_enter_books);
  ADD ("click-books", test_a_click_books);
  ADD ("delete-dismisses", test_delete_dismisses_it_for_good);
  return g_test_run ();
}
