/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-tip.c: what is said of a widget when somebody points there. */
#include "desk-test.h"

#include "desk/widgets/rd-tip.h"

/* Whether a tooltip would be shown, as GTK asks when the pointer rests. */
static gboolean
has_tip (GtkWidget *widget)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean answer = FALSE;

  if (gtk_widget_get_has_tooltip (widget))
    g_signal_emit_by_name (widget, "query-tooltip", 1, 1, FALSE, tooltip, &answer);
  return answer;
}

static void
test_it_comes_and_goes (void)
{
  GtkWidget *label = gtk_label_new ("+3");
  GtkWidget *window = desk_test_show (label, 200, 100);

  g_assert_false (has_tip (label));
  rd_tip_set (label, NULL);
  g_assert_false (gtk_widget_get_has_tooltip (label));
  rd_tip_set (label, "Three more bookings");
  g_assert_true (has_tip (label));
  rd_tip_set (label, "Four more bookings");
  g_assert_true (has_tip (label));
  g_assert_cmpstr (rd_tip_get (label), ==, "Four more bookings");
  rd_tip_set (label, NULL);
  g_assert_false (has_tip (label));
  desk_test_close (window);
}

static void
test_a_label_that_is_cut_says_the_whole (void)
{
  GtkWidget *label = gtk_label_new ("Hannah Clarke");
  GtkWidget *window = desk_test_show (label, 400, 100);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_has_tooltip (label, TRUE);
  g_signal_connect (label, "query-tooltip", G_CALLBACK (rd_tip_of_label_cb), NULL);
  desk_test_settle (window);
  g_assert_false (has_tip (label));
  gtk_label_set_text (
    GTK_LABEL (label),
    "The Worshipful Company of Runners of the Town of Bradford-on-Avon and of all "
    "the Villages about it");
  desk_test_settle (window);
  g_assert_true (has_tip (label));
  desk_test_close (window);
}

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  g_test_add_func ("/desk/tip/comes-and-goes", test_it_comes_and_goes);
  g_test_add_func ("/desk/tip/cut", test_a_label_that_is_cut_says_the_whole);
  return g_test_run ();
}
