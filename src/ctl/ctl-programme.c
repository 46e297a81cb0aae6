/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ctl-programme.c: training programmes: templates, new ones, and one shown. */
#include "ctl-json.h"
#include "ctl-table.h"

#include "planning/rd-load.h"
#include "planning/rd-suitability.h"
#include "practice/rd-programme-question.h"
#include "practice/rd-wording.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

static const RdCtlColumn template_columns[] = {
  { "id", N_ ("Id"), RD_CTL_TEXT },
  { "name", N_ ("Name"), RD_CTL_TEXT },
  { "weeks", N_ ("Weeks"), RD_CTL_NUMBER },
  { "race_km", N_ ("Race, km"), RD_CTL_NUMBER },
};

static gboolean
list_templates (RdCtl *ctl, GError **error)
{
  g_autoptr (GPtrArray) templates = rd_template_list ();
  g_autoptr (RdCtlTable) table =
    rd_ctl_table_new (template_columns, G_N_ELEMENTS (template_columns));

  for (guint i = 0; i < templates->len; i++)
    {
      RdTemplate *template = templates->pdata[i];

      rd_ctl_table_add (table, template->id);
      rd_ctl_table_add (table, template->name);
      rd_ctl_table_add_integer (table, template->n_weeks);
      rd_ctl_table_add_real (table, template->race_km);
    }
  rd_ctl_table_print (table, ctl);
  return TRUE;
}

static const RdCtlColumn day_columns[] = {
  { "week", N_ ("Week"), RD_CTL_NUMBER },       { "day", N_ ("Day"), RD_CTL_NUMBER },
  { "kind", N_ ("Kind"), RD_CTL_TEXT },         { "km", N_ ("km"), RD_CTL_NUMBER },
  { "minutes", N_ ("Minutes"), RD_CTL_NUMBER }, { "optional", N_ ("Optional"), RD_CTL_TRUTH },
};

static gboolean
show_template (RdCtl *ctl, GError **error)
{
  const char *id = ctl->arguments->pdata[0];
  g_autoptr (RdTemplate) template = rd_template_find (id);
  g_autoptr (RdCtlTable) table = rd_ctl_table_new (day_columns, G_N_ELEMENTS (day_columns));

  if (template == NULL)
    {
      g_set_error (error, RD_ERROR, RD_ERROR_NOT_FOUND, _ ("There is no template “%s”."), id);
      return FALSE;
    }
  for (guint i = 0; i < template->n_weeks * 7; i++)
    {
      const RdTemplateDay *day = &template->days[i];

      rd_ctl_table_add_integer (table, i / 7 + 1);
      rd_ctl_table_add_integer (table, i % 7 + 1);
      rd_ctl_table_add (table, rd_enum_to_nick (RD_TYPE_WORKOUT_KIND, day->kind));
      rd_ctl_table_add_real (table, day->km);
      rd_ctl_table_add_integer (table, day->minutes);
      rd_ctl_table_add (table, day->optional ? "true" : "false");
    }
  rd_ctl_table_print (table, ctl);
  return TRUE;
}

static gboolean
new_programme (RdCtl *ctl, GError **error)
{
  g_autoptr (RdClient) client = NULL;
  g_autoptr (RdProgramme) programme = NULL;
  RdDate race_date = RD_DATE_UNSET;

  if (!rd_ctl_get_date (ctl, "race-date", &race_date, error))
    return FALSE;
  client = rd_ctl_find_option (ctl, "client", RD_TYPE_CLIENT, error);
  if (client == NULL)
    return FALSE;
  programme =
    rd_practice_new_programme (ctl->practice, rd_record_id (client), rd_ctl_get (ctl, "template"),
                               race_date, rd_ctl_get (ctl, "race-name"), error);
  if (programme == NULL)
    return FALSE;
  printf ("%" G_GINT64_FORMAT "\n", rd_record_id (programme));
  return TRUE;
}

typedef struct
{
  gint64 programme;
  gint64 now;
  GPtrArray *practitioners;
  GPtrArray *services;
  GPtrArray *rooms;
} Showing;

static gpointer
read_programme (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  Showing *showing = argument;

  if (!(showing->practitioners =
          rd_store_list (store, RD_TYPE_PRACTITIONER, NULL, error, RD_BIND_END)) ||
      !(showing->services = rd_store_list (store, RD_TYPE_SERVICE, NULL, error, RD_BIND_END)) ||
      !(showing->rooms = rd_store_list (store, RD_TYPE_ROOM, NULL, error, RD_BIND_END)))
    return NULL;
  return rd_programme_read (store, showing->programme, showing->now, error);
}

static void
clear_showing (Showing *showing)
{
  g_clear_pointer (&showing->practitioners, g_ptr_array_unref);
  g_clear_pointer (&showing->services, g_ptr_array_unref);
  g_clear_pointer (&showing->rooms, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Showing, clear_showing)

static gpointer
find_by_id (GPtrArray *records, gint64 id)
{
  for (guint i = 0; i < records->len; i++)
    if (rd_record_id (records->pdata[i]) == id)
      return records->pdata[i];
  return NULL;
}

static void
write_day (RdCtlJson *json, RdProgrammeAnswer *answer, const RdDaySuitability *day)
{
  RdZone *zone = rd_training_records (answer->training)->zone;

  rd_ctl_json_open (json, NULL, '{');
  rd_ctl_json_date (json, "date", day->date);
  rd_ctl_json_text (json, "kind", rd_enum_to_nick (RD_TYPE_WORKOUT_KIND, day->kind));
  rd_ctl_json_real (json, "load", day->load);
  rd_ctl_json_boolean (json, "hard", day->hard);
  rd_ctl_json_open (json, "workouts", '[');
  for (guint i = 0; i < answer->workouts->len; i++)
    if (RD_WORKOUT (answer->workouts->pdata[i])->date == day->date)
      rd_ctl_json_record (json, NULL, answer->workouts->pdata[i], zone);
  rd_ctl_json_close (json, ']');
  rd_ctl_json_close (json, '}');
}

static void
write_weeks (RdCtlJson *json, RdProgrammeAnswer *answer)
{
  RdDate to = answer->programme->ends + 1;
  g_autoptr (GArray) weeks = rd_load_weeks (answer->training, answer->programme->starts, to);
  g_autoptr (GArray) days =
    rd_suitability_of_days (answer->training, answer->programme->starts, to);

  rd_ctl_json_open (json, "weeks", '[');
  for (guint i = 0; i < weeks->len; i++)
    {
      RdLoadWeek *week = &g_array_index (weeks, RdLoadWeek, i);

      rd_ctl_json_open (json, NULL, '{');
      rd_ctl_json_date (json, "week", week->start);
      rd_ctl_json_real (json, "load", week->load);
      rd_ctl_json_real (json, "monotony", week->monotony);
      rd_ctl_json_real (json, "strain", week->strain);
      rd_ctl_json_open (json, "days", '[');
      for (guint j = 0; j < days->len; j++)
        {
          RdDaySuitability *day = &g_array_index (days, RdDaySuitability, j);

          if (rd_date_week_start (day->date) == week->start)
            write_day (json, answer, day);
        }
      rd_ctl_json_close (json, ']');
      rd_ctl_json_close (json, '}');
    }
  rd_ctl_json_close (json, ']');
}

static void
write_bookings (RdCtlJson *json, RdProgrammeAnswer *answer, Showing *showing)
{
  RdZone *zone = rd_training_records (answer->training)->zone;

  rd_ctl_json_open (json, "bookings", '[');
  for (guint i = 0; i < answer->bookings->len; i++)
    {
      RdBooking *booking = answer->bookings->pdata[i];
      RdPractitioner *practitioner = find_by_id (showing->practitioners, booking->practitioner);
      RdService *service = find_by_id (showing->services, booking->service);
      RdRoom *room = find_by_id (showing->rooms, booking->room);

      rd_ctl_json_open (json, NULL, '{');
      rd_ctl_json_integer (json, "id", rd_record_id (booking));
      rd_ctl_json_instant (json, "start", zone, booking->starts);
      rd_ctl_json_instant (json, "end", zone, booking->ends);
      rd_ctl_json_text (json, "practitioner", practitioner ? practitioner->name : NULL);
      rd_ctl_json_text (json, "room", room ? room->name : NULL);
      rd_ctl_json_text (json, "service", service ? service->name : NULL);
      if (booking->pressure == RD_UNSET)
        rd_ctl_json_raw (json, "pressure", NULL);
      else
        rd_ctl_json_integer (json, "pressure", booking->pressure);
      rd_ctl_json_text (json, "status", rd_enum_to_nick (RD_TYPE_BOOKING_STATUS, booking->status));
      rd_ctl_json_close (json, '}');
    }
  rd_ctl_json_close (json, ']');
}

static void
print_json (RdProgrammeAnswer *answer, Showing *showing)
{
  RdCtlJson json = rd_ctl_json_begin ();
  const RdTrainingRecords *records = rd_training_records (answer->training);

  rd_ctl_json_open (&json, NULL, '{');
  rd_ctl_json_integer (&json, "id", rd_record_id (answer->programme));
  rd_ctl_json_text (&json, "name", answer->programme->name);
  rd_ctl_json_text (&json, "client", records->client->name);
  rd_ctl_json_date (&json, "from", answer->programme->starts);
  rd_ctl_json_date (&json, "to", answer->programme->ends);
  rd_ctl_json_text (&json, "template", answer->programme->template);
  rd_ctl_json_text (&json, "source", answer->programme->source);
  if (answer->race)
    rd_ctl_json_record (&json, "race", answer->race, records->zone);
  else
    rd_ctl_json_raw (&json, "race", NULL);
  write_weeks (&json, answer);
  write_bookings (&json, answer, showing);
  rd_ctl_json_close (&json, '}');
  rd_ctl_json_print (&json);
}

static const RdCtlColumn workout_columns[] = {
  { "date", N_ ("Date"), RD_CTL_TEXT },        { "kind", N_ ("Kind"), RD_CTL_TEXT },
  { "title", N_ ("Title"), RD_CTL_TEXT },      { "minutes", N_ ("Minutes"), RD_CTL_NUMBER },
  { "distance_km", N_ ("km"), RD_CTL_NUMBER }, { "load", N_ ("Load"), RD_CTL_NUMBER },
  { "outcome", N_ ("Outcome"), RD_CTL_TEXT },
};

static void
print_for_people (RdCtl *ctl, RdProgrammeAnswer *answer)
{
  g_autoptr (RdCtlTable) table = rd_ctl_table_new (workout_columns, G_N_ELEMENTS (workout_columns));
  g_autofree char *range =
    rd_wording_date_range (answer->programme->starts, answer->programme->ends + 1);

  /* Translators: what the programme is called, and its days. */
  printf (_ ("%1$s, %2$s\n"), answer->programme->name, range);
  for (guint i = 0; i < answer->workouts->len; i++)
    {
      RdWorkout *workout = answer->workouts->pdata[i];
      g_autofree char *date = rd_wording_date (workout->date);

      rd_ctl_table_add (table, date);
      rd_ctl_table_add (table, rd_wording_workout_kind (workout->kind));
      rd_ctl_table_add (table, workout->title);
      if (workout->minutes == RD_UNSET)
        rd_ctl_table_add (table, NULL);
      else
        rd_ctl_table_add_integer (table, workout->minutes);
      rd_ctl_table_add_real (table, workout->distance_km);
      rd_ctl_table_add_real (table, rd_workout_planned_load (workout));
      rd_ctl_table_add (table, rd_enum_to_nick (RD_TYPE_WORKOUT_OUTCOME, workout->outcome));
    }
  rd_ctl_table_print (table, ctl);
}

static gboolean
show_programme (RdCtl *ctl, GError **error)
{
  g_autoptr (RdProgramme) programme =
    rd_ctl_find (ctl, RD_TYPE_PROGRAMME, ctl->arguments->pdata[0], error);
  g_autoptr (RdProgrammeAnswer) answer = NULL;
  g_auto (Showing) showing = { .now = rd_practice_now (ctl->practice) };

  if (programme == NULL)
    return FALSE;
  showing.programme = rd_record_id (programme);
  answer = rd_practice_read (ctl->practice, read_programme, &showing, error);
  if (answer == NULL)
    return FALSE;
  if (rd_ctl_is_format (ctl, "json"))
    print_json (answer, &showing);
  else
    print_for_people (ctl, answer);
  return TRUE;
}

static const RdCtlOption new_options[] = {
  { "client", "C", N_ ("Who follows it"), RD_CTL_REQUIRED, NULL, NULL },
  { "template", "T", N_ ("What it is made from"), RD_CTL_REQUIRED, NULL, NULL },
  { "race-date", "DATE", N_ ("The day it ends with"), RD_CTL_REQUIRED, NULL, NULL },
  { "race-name", "NAME", N_ ("What the race is called"), 0, NULL, NULL },
  { NULL },
};

const RdCtlCommand rd_ctl_programme_commands[] = {
  { .name = "template list",
    .help = N_ ("List the programmes to start from"),
    .formats = "json csv",
    .without_practice = TRUE,
    .run = list_templates },
  { .name = "template show",
    .arguments = "TEMPLATE",
    .n_arguments = 1,
    .help = N_ ("Show the days of a programme to start from"),
    .formats = "json csv",
    .without_practice = TRUE,
    .run = show_template },
  { .name = "programme new",
    .help = N_ ("Make a programme that ends at a race"),
    .options = new_options,
    .run = new_programme },
  { .name = "programme show",
    .arguments = "PROGRAMME",
    .n_arguments = 1,
    .help = N_ ("Show a programme with its race and bookings"),
    .formats = "json",
    .run = show_programme },
  { NULL },
};
