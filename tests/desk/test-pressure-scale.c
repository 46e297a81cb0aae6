/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-pressure-scale.c: a pressure chosen from five dots. */
#include "desk-test.h"

#include "desk/widgets/rd-pressure-scale.h"

static void
test_keys (void)
{
  static const struct
  {
    const char *keys;
    int value;
  } cases[] = {
    { "Right", 4 }, { "Up Up", 5 },     { "Left", 4 }, { "Down Down", 2 }, { "Home", 1 },
    { "Left", 1 },  { "End Right", 5 }, { "3", 3 },    { "KP_2", 2 },      { "9", 2 },
  };
  GtkWidget *scale = g_object_new (RD_TYPE_PRESSURE_SCALE, "title", "Normal pressure", NULL);
  GtkWidget *window = desk_test_show (scale, 200, 100);

  g_assert_cmpint (rd_pressure_scale_get_value (RD_PRESSURE_SCALE (scale)), ==, 3);
  g_assert_true (gtk_widget_grab_focus (scale));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      desk_test_keys (window, cases[i].keys);
      g_test_message ("%s", cases[i].keys);
      g_assert_cmpint (rd_pressure_scale_get_value (RD_PRESSURE_SCALE (scale)), ==, cases[i].value);
      g_assert_true (gtk_widget_has_focus (scale));
    }
  desk_test_close (window);
}

/* Where one reads from right to left, more is to the left. */
static void
test_mirrored (void)
{
  GtkWidget *scale = g_object_new (RD_TYPE_PRESSURE_SCALE, NULL);
  GtkWidget *window = desk_test_show (scale, 200, 100);

  gtk_widget_set_direction (scale, GTK_TEXT_DIR_RTL);
  gtk_widget_grab_focus (scale);
  desk_test_keys (window, "Left");
  g_assert_cmpint (rd_pressure_scale_get_value (RD_PRESSURE_SCALE (scale)), ==, 4);
  desk_test_keys (window, "Right Right");
  g_assert_cmpint (rd_pressure_scale_get_value (RD_PRESSURE_SCALE (scale)), ==, 2);
  desk_test_close (window);
}

static void
count_cb (int *times)
{
  *times += 1;
}

static void
test_it_tells_once (void)
{
  GtkWidget *scale = g_object_new (RD_TYPE_PRESSURE_SCALE, NULL);
  GtkWidget *window = desk_test_show (scale, 200, 100);
  int times = 0;

  g_signal_connect_swapped (scale, "notify::value", G_CALLBACK (count_cb), &times);
  rd_pressure_scale_set_value (RD_PRESSURE_SCALE (scale), 5);
  rd_pressure_scale_set_value (RD_PRESSURE_SCALE (scale), 5);
  rd_pressure_scale_set_value (RD_PRESSURE_SCALE (scale), 9);
  g_assert_cmpint (times, ==, 1);
  rd_pressure_scale_set_value (RD_PRESSURE_SCALE (scale), -1);
  g_assert_cmpint (rd_pressure_scale_get_value (RD_PRESSURE_SCALE (scale)), ==, 1);
  desk_test_resize (window, 400, 200);
  desk_test_close (window);
}

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  g_test_add_func ("/desk/pressure-scale/keys", test_keys);
  g_test_add_func ("/desk/pressure-scale/mirrored", test_mirrored);
  g_test_add_func ("/desk/pressure-scale/tells-once", test_it_tells_once);
  return g_test_run ();
}
