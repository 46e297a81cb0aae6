/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-record-form.c: rows made from a table of fields, and the hours of a week. */
#include "desk-test.h"

#include "desk/record/rd-hours-editor.h"
#include "desk/record/rd-record-form.h"
#include "model/rd-client.h"
#include "model/rd-practitioner.h"
#include "model/rd-service.h"
#include "model/rd-time-off.h"

#include <math.h>

static GtkWidget *
make_form (RdRecord *record, const char *first, ...)
{
  g_autoptr (RdZone) zone = rd_zone_new ("Europe/London", NULL);
  GtkWidget *form = rd_record_form_new (record, zone);
  va_list names;

  va_start (names, first);
  for (const char *name = first; name; name = va_arg (names, const char *))
    rd_record_form_add (RD_RECORD_FORM (form), name);
  va_end (names);
  return form;
}

static void
set_text (GtkWidget *form, const char *title, const char *text)
{
  GtkWidget *row = desk_test_find (form, ADW_TYPE_ENTRY_ROW, title);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
count_cb (GtkWidget *form, int *times)
{
  *times += 1;
}

static void
test_typed_values_reach_the_record (void)
{
  g_autoptr (RdClient) client = rd_record_new (RD_TYPE_CLIENT);
  GtkWidget *form = make_form (RD_RECORD (client), "name", "birth_date", "training_time",
                               "easy_pace", "start_fitness", NULL);
  GtkWidget *window = desk_test_show (form, 480, 600);
  int times = 0;

  g_signal_connect (form, "edited", G_CALLBACK (count_cb), &times);
  set_text (form, "Name", "  Zoë March ");
  set_text (form, "Born (day/month/year)", "23/4/1985");
  set_text (form, "Usually trains at (hours:minutes)", "6:15");
  set_text (form, "Easy pace (minutes:seconds a kilometre)", "5:45");
  set_text (form, "Fitness at the start", "42.5");

  g_assert_cmpint (times, >=, 5);
  g_assert_cmpstr (client->name, ==, "Zoë March");
  g_assert_cmpint (client->birth_date, ==, rd_date_new (1985, 4, 23));
  g_assert_cmpint (client->training_time, ==, 375);
  g_assert_cmpint (client->easy_pace, ==, 345);
  g_assert_cmpfloat (client->start_fitness, ==, 42.5);
  g_assert_true (rd_record_form_check (RD_RECORD_FORM (form), NULL));
  desk_test_close (window);
}

static void
test_what_cannot_be_read_is_marked_and_named (void)
{
  static const struct
  {
    const char *title;
    const char *text;
    const char *sentence;
  } cases[] = {
    { "Born (day/month/year)", "31/02/1985", "A date of birth is written as 1985-04-23." },
    { "Usually trains at (hours:minutes)", "25:00",
      "The usual training time is a time of day such as 07:00." },
    { "Easy pace (minutes:seconds a kilometre)", "fast",
      "An easy pace is 2:30 to 20:00 minutes a kilometre." },
    { "Name", "", "A client’s name needs 1 to 120 characters." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RdClient) client = rd_record_new (RD_TYPE_CLIENT);
      GtkWidget *form, *window;
      g_autoptr (GError) error = NULL;

      rd_record_set_text (&client->name, "Hannah Clarke");
      form =
        make_form (RD_RECORD (client), "name", "birth_date", "training_time", "easy_pace", NULL);
      window = desk_test_show (form, 480, 600);
      set_text (form, cases[i].title, cases[i].text);
      g_assert_false (rd_record_form_check (RD_RECORD_FORM (form), &error));
      g_assert_error (error, RD_ERROR, RD_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, cases[i].sentence);
      g_assert_true (gtk_widget_has_css_class (
        desk_test_find (form, ADW_TYPE_ENTRY_ROW, cases[i].title), "error"));
      desk_test_close (window);
    }
}

static void
test_emptied_values_are_unset (void)
{
  g_autoptr (RdClient) client = rd_record_new (RD_TYPE_CLIENT);
  GtkWidget *form, *window;

  client->birth_date = rd_date_new (1985, 4, 23);
  client->start_fitness = 40;
  form = make_form (RD_RECORD (client), "birth_date", "start_fitness", NULL);
  window = desk_test_show (form, 480, 300);
  set_text (form, "Born (day/month/year)", "");
  set_text (form, "Fitness at the start", "");
  g_assert_cmpint (client->birth_date, ==, RD_DATE_UNSET);
  g_assert_true (isnan (client->start_fitness));
  g_assert_true (rd_record_form_check (RD_RECORD_FORM (form), NULL));
  desk_test_close (window);
}

static void
test_choices_reach_the_record (void)
{
  g_autoptr (RdService) service = rd_record_new (RD_TYPE_SERVICE);
  GtkWidget *form = make_form (RD_RECORD (service), "discipline", "minutes", "pressure", NULL);
  GtkWidget *window = desk_test_show (form, 480, 400);
  GtkWidget *discipline = desk_test_find (form, ADW_TYPE_COMBO_ROW, "Discipline");
  GtkWidget *pressure = desk_test_find (form, ADW_TYPE_COMBO_ROW, "Usual pressure");
  GtkWidget *minutes = desk_test_find (form, GTK_TYPE_SPIN_BUTTON, NULL);

  g_assert_cmpint (service->discipline, ==, RD_DISCIPLINE_SPORTS_MASSAGE);
  adw_combo_row_set_selected (ADW_COMBO_ROW (discipline), 0);
  g_assert_cmpint (service->discipline, ==, RD_DISCIPLINE_MASSAGE);
  g_assert_cmpint (service->pressure, ==, RD_UNSET);
  adw_combo_row_set_selected (ADW_COMBO_ROW (pressure), 4);
  g_assert_cmpint (service->pressure, ==, 4);
  adw_combo_row_set_selected (ADW_COMBO_ROW (pressure), 0);
  g_assert_cmpint (service->pressure, ==, RD_UNSET);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (minutes), 45);
  g_assert_cmpint (service->minutes, ==, 45);
  desk_test_close (window);
}

static void
test_time_off_by_whole_days_or_hours (void)
{
  g_autoptr (RdTimeOff) off = rd_record_new (RD_TYPE_TIME_OFF);
  g_autoptr (RdZone) zone = rd_zone_new ("Europe/London", NULL);
  GtkWidget *form = make_form (RD_RECORD (off), "starts", "ends", NULL);
  GtkWidget *window = desk_test_show (form, 480, 300);

  set_text (form, "From (day/month/year, with a time unless all day)", "3/8/2026");
  set_text (form, "To (day/month/year, with a time unless all day)", "5/8/2026");
  g_assert_cmpint (off->starts, ==, rd_zone_to_instant (zone, rd_date_new (2026, 8, 3), 0));
  g_assert_cmpint (off->ends, ==, rd_zone_to_instant (zone, rd_date_new (2026, 8, 6), 0));

  set_text (form, "To (day/month/year, with a time unless all day)", "3/8/2026 13:30");
  g_assert_cmpint (off->ends, ==, rd_zone_to_instant (zone, rd_date_new (2026, 8, 3), 810));
  desk_test_close (window);
}

static void
test_hours_as_people_write_them (void)
{
  static const struct
  {
    const char *typed;
    const char *hours;
  } cases[] = {
    { "9-17", "mon=09:00-17:00" },
    { "9:00–13:00, 14.30–18", "mon=09:00-13:00,14:30-18:00" },
    { " 14-18 , 9-13 ", "mon=09:00-13:00,14:00-18:00" },
    { "", "" },
    { "17-9", NULL },
    { "all day", NULL },
  };
  GtkWidget *editor = rd_hours_editor_new (NULL);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *window;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (editor), "Hours");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), editor);
  window = desk_test_show (group, 480, 600);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RdWeekHours) hours = NULL;
      g_autofree char *text = NULL;

      set_text (editor, "Monday", cases[i].typed);
      hours = rd_hours_editor_dup_hours (RD_HOURS_EDITOR (editor));
      text = hours ? rd_week_hours_format (hours) : NULL;
      g_assert_cmpstr (text, ==, cases[i].hours);
    }
  desk_test_close (window);
}

static void
test_a_disciplines_row_is_a_set (void)
{
  g_autoptr (RdPractitioner) practitioner = rd_record_new (RD_TYPE_PRACTITIONER);
  GtkWidget *form, *window, *massage;

  practitioner->disciplines = RD_DISCIPLINE_TRAINING;
  form = make_form (RD_RECORD (practitioner), "disciplines", NULL);
  window = desk_test_show (form, 480, 400);
  massage = desk_test_find (form, GTK_TYPE_CHECK_BUTTON, NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (massage), TRUE);
  g_assert_cmpint (practitioner->disciplines, ==, RD_DISCIPLINE_TRAINING | RD_DISCIPLINE_MASSAGE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (massage), FALSE);
  g_assert_cmpint (practitioner->disciplines, ==, RD_DISCIPLINE_TRAINING);
  desk_test_close (window);
}

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  g_test_add_func ("/desk/record-form/typed", test_typed_values_reach_the_record);
  g_test_add_func ("/desk/record-form/wrong", test_what_cannot_be_read_is_marked_and_named);
  g_test_add_func ("/desk/record-form/emptied", test_emptied_values_are_unset);
  g_test_add_func ("/desk/record-form/choices", test_choices_reach_the_record);
  g_test_add_func ("/desk/record-form/time-off", test_time_off_by_whole_days_or_hours);
  g_test_add_func ("/desk/record-form/set", test_a_disciplines_row_is_a_set);
  g_test_add_func ("/desk/hours-editor/typed", test_hours_as_people_write_them);
  return g_test_run ();
}
