/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ctl-programme-show.c: one programme: its weeks, days, workouts, race and bookings. */
#include "ctl-json.h"
#include "ctl-table.h"

#include "planning/rd-load.h"
#include "planning/rd-suitability.h"
#include "practice/rd-programme-question.h"
#include "practice/rd-wording.h"

#include <glib/gi18n.h>
#include <stdio.h>

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

/**
 * rd_ctl_show_programme:
 * @ctl: a run of "programme show"
 * @error: return location
 *
 * Prints a programme with its weeks, days, workouts, race and bookings.
 *
 * Returns: whether it could be read
 */
gboolean
rd_ctl_show_programme (RdCtl *ctl, GError **error)
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
