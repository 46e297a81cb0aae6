/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-flap.c: a panel folds at its threshold and nowhere else. */
#include "desk-test.h"

#include "desk/rd-flap.h"

static GtkWidget *
make_box (int width)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_size_request (box, width, 100);
  return box;
}

static RdFlap *
make_flap (int threshold)
{
  GtkWidget *flap = rd_flap_new ();

  g_object_set (flap, "flap", make_box (200), "content", make_box (100), "threshold", threshold,
                "at-end", TRUE, NULL);
  return RD_FLAP (flap);
}

static void
test_folds_at_threshold (void)
{
  static const struct
  {
    int width;
    gboolean folded;
  } cases[] = { { 700, FALSE }, { 600, FALSE }, { 599, TRUE }, { 420, TRUE }, { 640, FALSE } };
  RdFlap *flap = make_flap (600);
  GtkWidget *window = desk_test_show (GTK_WIDGET (flap), 700, 300);

  /* The frame around the window takes some of what is asked for. */
  int frame = 700 - gtk_widget_get_width (GTK_WIDGET (flap));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      desk_test_resize (window, cases[i].width + frame, 300);
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (flap)), ==, cases[i].width);
      g_assert_cmpint (rd_flap_get_folded (flap), ==, cases[i].folded);
    }
  desk_test_close (window);
}

static void
test_narrow_folds_anyway (void)
{
  RdFlap *flap = make_flap (600);
  GtkWidget *window = desk_test_show (GTK_WIDGET (flap), 800, 300);
  gboolean folded;

  g_object_set (flap, "narrow", TRUE, NULL);
  desk_test_settle (window);
  g_object_get (flap, "folded", &folded, NULL);
  g_assert_true (folded);
  g_object_set (flap, "narrow", FALSE, NULL);
  desk_test_settle (window);
  g_assert_false (rd_flap_get_folded (flap));
  desk_test_close (window);
}

static void
test_can_be_put_away (void)
{
  RdFlap *flap = make_flap (600);
  GtkWidget *window = desk_test_show (GTK_WIDGET (flap), 800, 300);
  gboolean revealed;

  g_assert_true (rd_flap_get_revealed (flap));
  g_object_set (flap, "revealed", FALSE, NULL);
  desk_test_settle (window);
  g_object_get (flap, "revealed", &revealed, NULL);
  g_assert_false (revealed);
  desk_test_close (window);
}

/* The window can be made narrower than panel and content side by side. */
static void
test_does_not_hold_the_window_open (void)
{
  RdFlap *flap = make_flap (600);
  int minimum;

  g_object_ref_sink (flap);
  gtk_widget_measure (GTK_WIDGET (flap), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                      NULL);
  g_assert_cmpint (minimum, <=, 200);
  g_object_unref (flap);
}

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  g_test_add_func ("/desk/flap/folds-at-its-threshold", test_folds_at_threshold);
  g_test_add_func ("/desk/flap/narrow", test_narrow_folds_anyway);
  g_test_add_func ("/desk/flap/put-away", test_can_be_put_away);
  g_test_add_func ("/desk/flap/minimum-width", test_does_not_hold_the_window_open);
  return g_test_run ();
}
