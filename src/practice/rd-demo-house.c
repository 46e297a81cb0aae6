/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-demo-house.c: who works at the demo practice, in which rooms, and what they offer. */
#include "rd-demo-private.h"

#include "model/rd-own-template.h"
#include "model/rd-room.h"
#include "model/rd-settings.h"
#include "planning/rd-usual-routines.h"

#define FIRST_MINUTE (6 * 60)
#define LAST_MINUTE (22 * 60)
#define OPENING "mon-fri=08:00-20:00;sat=09:00-13:00"

/* What the coach wrote herself for those who come back to running. */
#define OWN_TEMPLATE                                                                               \
  "[Template]\nId=5k-6\nName=5 km after a break, 6 weeks\nRaceKm=5\n\n[Weeks]\n"                   \
  "1=Tue:E2 Thu:S30min Sat:E3\n2=Tue:E3 Thu:S30min Sat:E3\n3=Tue:E3 Thu:S30min Sat:E4\n"           \
  "4=Tue:E3 Thu:H3 Sat:E4\n5=Tue:E4 Thu:T3 Sat:E5\n6=Tue:E3 Thu:E2 Sat:R5\n"

#define BOTH (RD_DISCIPLINE_SPORTS_MASSAGE | RD_DISCIPLINE_MASSAGE)
#define COACH (RD_DISCIPLINE_TRAINING | RD_DISCIPLINE_SPORTS_MASSAGE)

typedef struct
{
  const char *name;
  guint disciplines;
  RdColour colour;
  RdRole role;
  const char *hours;
  const char *room;
  const char *email;
  const char *phone;
} Worker;

/* The first four as the pictures have them, in the order of RdDemoPerson. */
static const Worker workers[RD_DEMO_MOST_PRACTITIONERS] = {
  { "John Whitlock", BOTH, RD_COLOUR_BLUE, RD_ROLE_PRACTITIONER,
    "mon-tue=09:00-13:00,13:45-18:00;wed=11:00-15:00,15:45-20:00;"
    "thu=09:00-13:00,14:00-16:00,17:30-20:00;fri=09:30-13:00,14:00-19:00;sat=09:00-13:00",
    "Room 1", "john@example.com", "01632 960101" },
  { "Mike Adeyemi", COACH, RD_COLOUR_VIOLET, RD_ROLE_PRACTITIONER,
    "mon=08:00-18:30;tue=08:00-12:00,13:00-19:30;wed-thu=08:00-12:00,13:00-18:30;"
    "fri=08:00-15:00;sat=09:00-13:00",
    "Studio", "mike@example.com", "01632 960102" },
  { "Priya Nair", RD_DISCIPLINE_MASSAGE, RD_COLOUR_MAGENTA, RD_ROLE_PRACTITIONER,
    "mon=09:00-14:00,14:45-19:15;tue=10:30-13:00,13:30-19:15;wed=08:30-11:45,12:30-17:30;"
    "thu=09:00-13:00,13:45-18:00;fri=09:00-14:15,15:00-18:00;sat=09:00-13:00",
    "Room 2", "priya@example.com", "01632 960103" },
  { "Ellen Hart", RD_DISCIPLINE_MASSAGE, RD_COLOUR_OLIVE, RD_ROLE_OWNER,
    "mon=13:00-18:00;tue=09:00-15:00;wed=09:00-13:00,14:00-18:00;fri=08:30-14:00", "Room 3",
    "ellen@example.com", "01632 960104" },
  { "Sofia Marchetti", BOTH, RD_COLOUR_SLATE, RD_ROLE_PRACTITIONER,
    "mon-tue=08:00-13:00,13:45-20:00;thu-fri=08:00-13:00,13:45-20:00;sat=09:00-13:00", "Room 4",
    "sofia@example.com", "01632 960105" },
  { "Gareth Pugh", COACH, RD_COLOUR_INDIGO, RD_ROLE_PRACTITIONER,
    "mon=08:00-13:00,13:45-20:00;wed-fri=08:00-13:00,13:45-20:00;sat=09:00-13:00", "Studio 2",
    "gareth@example.com", "01632 960106" },
  { "Nkechi Obi", BOTH, RD_COLOUR_PLUM, RD_ROLE_PRACTITIONER,
    "mon-wed=08:00-13:00,13:45-20:00;fri=08:00-13:00,13:45-20:00;sat=09:00-13:00", "Room 5",
    "nkechi@example.com", "01632 960107" },
  { "Tomasz Lis", BOTH, RD_COLOUR_BROWN, RD_ROLE_PRACTITIONER,
    "mon-thu=08:00-13:00,13:45-20:00;sat=09:00-13:00", "Room 6", "tomasz@example.com",
    "01632 960108" },
};

typedef struct
{
  const char *name;
  const char *short_name;
  RdDiscipline discipline;
  int minutes;
  int buffer;
  int pressure;
} Offer;

static const Offer offers[] = {
  { "Sports massage 30", "Sports 30", RD_DISCIPLINE_SPORTS_MASSAGE, 30, 10, 3 },
  { "Sports massage 45", "Sports 45", RD_DISCIPLINE_SPORTS_MASSAGE, 45, 15, 3 },
  { "Sports massage 60", "Sports 60", RD_DISCIPLINE_SPORTS_MASSAGE, 60, 15, 3 },
  { "Massage 30", "Mass. 30", RD_DISCIPLINE_MASSAGE, 30, 10, 2 },
  { "Massage 45", "Mass. 45", RD_DISCIPLINE_MASSAGE, 45, 15, 2 },
  { "Massage 60", "Mass. 60", RD_DISCIPLINE_MASSAGE, 60, 15, 2 },
  { "Massage 90", "Mass. 90", RD_DISCIPLINE_MASSAGE, 90, 15, 2 },
  { "Personal training 45", "PT 45", RD_DISCIPLINE_TRAINING, 45, 0, RD_UNSET },
  { "Personal training 60", "PT 60", RD_DISCIPLINE_TRAINING, 60, 0, RD_UNSET },
  { "Gait check 45", "Gait check", RD_DISCIPLINE_TRAINING, 45, 0, RD_UNSET },
  { "Race plan 30", "Race plan", RD_DISCIPLINE_TRAINING, 30, 0, RD_UNSET },
};

/**
 * rd_demo_service:
 * @demo: a demo practice with its house made
 * @short_name: what narrow tiles say of a service that is offered
 *
 * Returns: its place in the array of services
 */
guint
rd_demo_service (RdDemo *demo, const char *short_name)
{
  for (guint i = 0; i < demo->services->len; i++)
    {
      RdService *service = g_ptr_array_index (demo->services, i);

      if (g_str_equal (service->short_name, short_name))
        return i;
    }
  g_assert_not_reached ();
}

/**
 * rd_demo_quarters:
 * @from: minute of the day
 * @to: first minute after the range
 *
 * Returns: a bit for each quarter of an hour that the range touches, as in #RdDemo.free
 */
guint64
rd_demo_quarters (int from, int to)
{
  from = CLAMP (from, FIRST_MINUTE, LAST_MINUTE) - FIRST_MINUTE;
  to = CLAMP (to, FIRST_MINUTE, LAST_MINUTE) - FIRST_MINUTE;
  if (to <= from)
    return 0;

  int low = from / 15, high = (to + 14) / 15;
  guint64 below_high = high >= 64 ? G_MAXUINT64 : (G_GUINT64_CONSTANT (1) << high) - 1;

  return below_high & ~((G_GUINT64_CONSTANT (1) << low) - 1);
}

/**
 * rd_demo_free:
 * @demo: a demo practice
 * @practitioner: place in the array of practitioners
 * @date: a day from #RdDemo.first, before #RdDemo.end
 *
 * Returns: (transfer none): the quarters of an hour still free that day
 */
guint64 *
rd_demo_free (RdDemo *demo, guint practitioner, RdDate date)
{
  return &demo->free[practitioner * (guint)(demo->end - demo->first) + (date - demo->first)];
}

static void
open_hours (RdDemo *demo)
{
  g_autoptr (RdWeekHours) opening = NULL;
  guint n = demo->practitioners->len;
  double quarters = 0;

  g_assert_true (rd_week_hours_parse (OPENING, &opening));
  demo->free = g_new0 (guint64, (gsize)n * (demo->end - demo->first));
  for (guint i = 0; i < n; i++)
    {
      RdPractitioner *practitioner = g_ptr_array_index (demo->practitioners, i);

      for (RdDate date = demo->first; date < demo->end; date++)
        {
          RdWeekday day = rd_date_weekday (date);
          guint64 *free = rd_demo_free (demo, i, date);

          for (guint span = 0; span < practitioner->hours->n_spans[day]; span++)
            *free |= rd_demo_quarters (practitioner->hours->spans[day][span].from,
                                       practitioner->hours->spans[day][span].to);
        }
      for (int day = 0; day < 7; day++)
        for (guint span = 0; span < practitioner->hours->n_spans[day]; span++)
          quarters += (practitioner->hours->spans[day][span].to -
                       practitioner->hours->spans[day][span].from) /
                      15.0;
    }
  demo->capacity = quarters;
}

static gboolean
make_settings (RdDemo *demo, GError **error)
{
  RdSettings *settings = demo->settings = rd_record_new (RD_TYPE_SETTINGS);

  rd_record_set_text (&settings->name, "Harbour Street Practice");
  rd_record_set_text (&settings->zone, rd_zone_identifier (demo->zone));
  g_clear_pointer (&settings->opening_hours, rd_week_hours_free);
  g_assert_true (rd_week_hours_parse (OPENING, &settings->opening_hours));
  settings->demo = TRUE;
  return rd_demo_insert (demo, settings, error);
}

static gboolean
make_worker (RdDemo *demo, const Worker *worker, GError **error)
{
  RdPractitioner *practitioner = rd_record_new (RD_TYPE_PRACTITIONER);
  g_autoptr (RdRoom) room = rd_record_new (RD_TYPE_ROOM);

  g_ptr_array_add (demo->practitioners, practitioner);
  rd_record_set_text (&practitioner->name, worker->name);
  rd_record_set_text (&practitioner->email, worker->email);
  rd_record_set_text (&practitioner->phone, worker->phone);
  practitioner->disciplines = worker->disciplines;
  practitioner->colour = worker->colour;
  practitioner->role = worker->role;
  g_assert_true (rd_week_hours_parse (worker->hours, &practitioner->hours));
  if (!rd_demo_insert (demo, practitioner, error))
    return FALSE;

  rd_record_set_text (&room->name, worker->room);
  room->disciplines = g_str_has_prefix (worker->room, "Studio") ? COACH : BOTH;
  if (!rd_demo_insert (demo, room, error))
    return FALSE;
  demo->rooms[demo->practitioners->len - 1] = rd_record_id (room);
  return TRUE;
}

static gboolean
make_service (RdDemo *demo, const Offer *offer, GError **error)
{
  RdService *service = rd_record_new (RD_TYPE_SERVICE);

  g_ptr_array_add (demo->services, service);
  rd_record_set_text (&service->name, offer->name);
  rd_record_set_text (&service->short_name, offer->short_name);
  service->discipline = offer->discipline;
  service->minutes = offer->minutes;
  service->buffer = offer->buffer;
  service->pressure = offer->pressure;
  return rd_demo_insert (demo, service, error);
}

static gboolean
make_routines (RdDemo *demo, GError **error)
{
  g_autoptr (RdOwnTemplate) template = rd_record_new (RD_TYPE_OWN_TEMPLATE);

  demo->routines = rd_usual_routines ();
  for (guint i = 0; i < demo->routines->len; i++)
    if (!rd_demo_insert (demo, demo->routines->pdata[i], error))
      return FALSE;
  rd_record_set_text (&template->code, "5k-6");
  rd_record_set_text (&template->name, "5 km after a break, 6 weeks");
  rd_record_set_text (&template->text, OWN_TEMPLATE);
  return rd_demo_insert (demo, template, error);
}

/**
 * rd_demo_make_house:
 * @demo: a demo practice with its dates and zone set
 * @error: return location for an error of the store
 *
 * Makes the settings, practitioners, rooms, services and routines, and opens the diary for their
 * hours. Each practitioner has a room of their own, so that rooms never clash.
 *
 * Returns: whether that succeeded
 */
gboolean
rd_demo_make_house (RdDemo *demo, GError **error)
{
  if (!make_settings (demo, error))
    return FALSE;
  for (int i = 0; i < demo->options->practitioners; i++)
    if (!make_worker (demo, &workers[i], error))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (offers); i++)
    if (!make_service (demo, &offers[i], error))
      return FALSE;
  if (!make_routines (demo, error))
    return FALSE;
  open_hours (demo);
  return TRUE;
}
