/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-pressure-dots.c: pressure and severity as dots, for who sees them and who does not. */
#include "desk-test.h"

#include "desk/inspector/rd-practitioner-dot.h"
#include "desk/widgets/rd-ink.h"
#include "desk/widgets/rd-pressure-dots.h"
#include "model/rd-enums.h"

static void
test_says_how_many_are_full (void)
{
  GtkWidget *dots = rd_pressure_dots_new (3);
  GtkWidget *window;
  guint three;
  int value, of, ink;

  gtk_widget_set_halign (dots, GTK_ALIGN_CENTER);
  window = desk_test_show (dots, 200, 100);
  desk_test_assert_said (dots, "pressure 3 of 5");
  three = desk_test_pixels (dots, "accent_color");
  rd_pressure_dots_set_value (RD_PRESSURE_DOTS (dots), 5);
  desk_test_assert_said (dots, "pressure 5 of 5");
  g_assert_cmpuint (desk_test_pixels (dots, "accent_color"), >, three);

  g_object_set (dots, "of", 4, "value", 2, "ink", RD_INK_RACE, NULL);
  desk_test_assert_said (dots, "severity 2 of 4");
  g_assert_cmpuint (desk_test_pixels (dots, "accent_color"), ==, 0);
  g_assert_cmpuint (desk_test_pixels (dots, "rd_race"), >, 10);
  g_object_get (dots, "value", &value, "of", &of, "ink", &ink, NULL);
  g_assert_cmpint (value, ==, 2);
  g_assert_cmpint (of, ==, 4);
  g_assert_cmpint (ink, ==, RD_INK_RACE);
  desk_test_close (window);
}

static void
test_is_as_wide_as_its_dots (void)
{
  GtkWidget *five = g_object_ref_sink (rd_pressure_dots_new (1));
  GtkWidget *four = g_object_ref_sink (rd_pressure_dots_new (1));
  int wide, narrow;

  g_object_set (four, "of", 4, NULL);
  gtk_widget_measure (five, GTK_ORIENTATION_HORIZONTAL, -1, &wide, NULL, NULL, NULL);
  gtk_widget_measure (four, GTK_ORIENTATION_HORIZONTAL, -1, &narrow, NULL, NULL, NULL);
  g_assert_cmpint (wide, ==, 5 * 6 + 4 * 2);
  g_assert_cmpint (narrow, ==, 4 * 6 + 3 * 2);
  g_object_unref (five);
  g_object_unref (four);
}

static void
test_a_practitioner_has_a_dot_of_their_colour (void)
{
  GtkWidget *dot = rd_practitioner_dot_new (RD_COLOUR_MAGENTA);
  GtkWidget *window = desk_test_show (dot, 200, 100);

  g_assert_cmpuint (desk_test_pixels (dot, "rd_magenta_edge"), >, 40);
  desk_test_close (window);
}

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  g_test_add_func ("/desk/pressure-dots/value", test_says_how_many_are_full);
  g_test_add_func ("/desk/pressure-dots/width", test_is_as_wide_as_its_dots);
  g_test_add_func ("/desk/practitioner-dot/colour", test_a_practitioner_has_a_dot_of_their_colour);
  return g_test_run ();
}
