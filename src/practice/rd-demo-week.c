/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-demo-week.c: the bookings of the week in the pictures, and Hannah Clarke's before and after.
 */
#include "rd-demo-private.h"

#define AT(hour, minute) ((hour)*60 + (minute))

/* The pictures show Monday at this minute. */
#define PICTURED_MINUTE AT (10, 42)

#define NONE RD_UNSET

typedef struct
{
  const char *client;
  RdDemoPerson practitioner;
  const char *service;
  int day;
  int minute;
  int pressure;
  RdBookingStatus status;
} Drawn;

static const Drawn drawn[] = {
  { "Jo Marlow", RD_DEMO_MIKE, "PT 60", 0, AT (8, 0), NONE, RD_BOOKING_COMPLETED },
  { "Tom Fenwick", RD_DEMO_JOHN, "Sports 60", 0, AT (9, 0), 4, RD_BOOKING_COMPLETED },
  { "Ruth Adler", RD_DEMO_PRIYA, "Mass. 60", 0, AT (9, 0), 2, RD_BOOKING_NO_SHOW },
  { "Aisha Khan", RD_DEMO_JOHN, "Sports 60", 0, AT (10, 15), 3, RD_BOOKING_ARRIVED },
  { "Leo Brandt", RD_DEMO_MIKE, "PT 45", 0, AT (10, 30), NONE, RD_BOOKING_CONFIRMED },
  { "Beth Lane", RD_DEMO_JOHN, "Sports 60", 0, AT (11, 30), 2, RD_BOOKING_CONFIRMED },
  { "Grace Osei", RD_DEMO_PRIYA, "Mass. 60", 0, AT (12, 0), 2, RD_BOOKING_CONFIRMED },
  { "Olive Ray", RD_DEMO_ELLEN, "Mass. 30", 0, AT (14, 0), 1, RD_BOOKING_CONFIRMED },
  { "Dan Price", RD_DEMO_JOHN, "Sports 60", 0, AT (14, 0), 3, RD_BOOKING_CONFIRMED },
  { "Cal Reid", RD_DEMO_MIKE, "PT 60", 0, AT (14, 30), NONE, RD_BOOKING_CONFIRMED },
  { "Max Ward", RD_DEMO_JOHN, "Sports 60", 0, AT (15, 45), 3, RD_BOOKING_CONFIRMED },
  { "Ivy Turner", RD_DEMO_ELLEN, "Mass. 60", 0, AT (16, 0), 1, RD_BOOKING_CONFIRMED },
  { "Sam Whitby", RD_DEMO_MIKE, "Sports 60", 0, AT (17, 0), 3, RD_BOOKING_CONFIRMED },
  { "Nadia Rahman", RD_DEMO_PRIYA, "Mass. 45", 0, AT (18, 15), 2, RD_BOOKING_PROVISIONAL },

  { "Jo Marlow", RD_DEMO_MIKE, "PT 60", 1, AT (8, 0), NONE, RD_BOOKING_CONFIRMED },
  { "Peter Hale", RD_DEMO_JOHN, "Sports 60", 1, AT (9, 30), 4, RD_BOOKING_CONFIRMED },
  { "Wendy Sharp", RD_DEMO_ELLEN, "Mass. 60", 1, AT (11, 0), 1, RD_BOOKING_CONFIRMED },
  { "Ben Okafor", RD_DEMO_JOHN, "Sports 60", 1, AT (11, 30), 3, RD_BOOKING_CONFIRMED },
  { "Imogen Lowe", RD_DEMO_PRIYA, "Mass. 90", 1, AT (13, 30), 2, RD_BOOKING_CONFIRMED },
  { "Ravi Shah", RD_DEMO_JOHN, "Sports 60", 1, AT (15, 30), 3, RD_BOOKING_CONFIRMED },
  { "Chloe Dunn", RD_DEMO_MIKE, "Sports 60", 1, AT (17, 30), 3, RD_BOOKING_PROVISIONAL },
  { "Mark Ellis", RD_DEMO_PRIYA, "Mass. 60", 1, AT (18, 0), 2, RD_BOOKING_CONFIRMED },

  { "Helen Voss", RD_DEMO_PRIYA, "Mass. 60", 2, AT (8, 30), 2, RD_BOOKING_CONFIRMED },
  { "Ivy Turner", RD_DEMO_ELLEN, "Mass. 60", 2, AT (10, 0), 1, RD_BOOKING_CONFIRMED },
  { "Owen Bright", RD_DEMO_PRIYA, "Mass. 60", 2, AT (10, 30), 3, RD_BOOKING_CONFIRMED },
  { "Lucy Farrow", RD_DEMO_MIKE, "PT 60", 2, AT (14, 0), NONE, RD_BOOKING_CONFIRMED },
  { "Zoe March", RD_DEMO_PRIYA, "Mass. 60", 2, AT (15, 0), 2, RD_BOOKING_CONFIRMED },
  { "Tom Fenwick", RD_DEMO_MIKE, "PT 60", 2, AT (17, 0), NONE, RD_BOOKING_CONFIRMED },

  { "Jo Marlow", RD_DEMO_MIKE, "PT 60", 3, AT (8, 0), NONE, RD_BOOKING_CONFIRMED },
  { "Fiona Grant", RD_DEMO_JOHN, "Sports 60", 3, AT (9, 0), 3, RD_BOOKING_CONFIRMED },
  { "Alex Tan", RD_DEMO_JOHN, "Sports 60", 3, AT (10, 30), 4, RD_BOOKING_CONFIRMED },
  { "Ruth Adler", RD_DEMO_PRIYA, "Mass. 60", 3, AT (11, 0), 2, RD_BOOKING_PROVISIONAL },
  { "Kit Lawson", RD_DEMO_MIKE, "Sports 60", 3, AT (13, 0), 3, RD_BOOKING_CONFIRMED },
  { "Meg Hughes", RD_DEMO_JOHN, "Sports 60", 3, AT (14, 30), 3, RD_BOOKING_CONFIRMED },
  { "Nadia Rahman", RD_DEMO_PRIYA, "Mass. 60", 3, AT (16, 0), 2, RD_BOOKING_CONFIRMED },
  { "Ollie Stone", RD_DEMO_JOHN, "Sports 45", 3, AT (18, 45), 3, RD_BOOKING_CONFIRMED },

  { "Wendy Sharp", RD_DEMO_ELLEN, "Mass. 60", 4, AT (8, 30), 1, RD_BOOKING_CONFIRMED },
  { "Paul Ingram", RD_DEMO_JOHN, "Sports 60", 4, AT (10, 30), 4, RD_BOOKING_CONFIRMED },
  { "Leo Brandt", RD_DEMO_MIKE, "PT 60", 4, AT (12, 0), NONE, RD_BOOKING_CONFIRMED },
  { "Grace Osei", RD_DEMO_PRIYA, "Mass. 60", 4, AT (13, 0), 2, RD_BOOKING_CONFIRMED },
  { "Erin Walsh", RD_DEMO_JOHN, "Sports 60", 4, AT (15, 0), 2, RD_BOOKING_CONFIRMED },
  { "Sara Lind", RD_DEMO_PRIYA, "Mass. 60", 4, AT (16, 30), 2, RD_BOOKING_PROVISIONAL },

  { "Cal Reid", RD_DEMO_MIKE, "PT 60", 5, AT (9, 0), NONE, RD_BOOKING_CONFIRMED },
  { "Ben Okafor", RD_DEMO_JOHN, "Sports 60", 5, AT (10, 0), 3, RD_BOOKING_CONFIRMED },
  { "Amy Dobson", RD_DEMO_PRIYA, "Mass. 60", 5, AT (11, 0), 2, RD_BOOKING_CONFIRMED },
};

/* Hannah's own: a massage on the Friday of each week of her programme, and two talks ahead. */
static const Drawn hannah[] = {
  { NULL, RD_DEMO_JOHN, "Sports 60", -31, AT (17, 30), 4, RD_BOOKING_COMPLETED },
  { NULL, RD_DEMO_JOHN, "Sports 60", -24, AT (17, 30), 4, RD_BOOKING_COMPLETED },
  { NULL, RD_DEMO_JOHN, "Sports 60", -17, AT (17, 30), 3, RD_BOOKING_COMPLETED },
  { NULL, RD_DEMO_PRIYA, "Mass. 60", -10, AT (16, 30), 3, RD_BOOKING_COMPLETED },
  { NULL, RD_DEMO_JOHN, "Sports 60", -3, AT (17, 30), 3, RD_BOOKING_COMPLETED },
  { NULL, RD_DEMO_MIKE, "Gait check", 8, AT (18, 30), NONE, RD_BOOKING_CONFIRMED },
  { NULL, RD_DEMO_MIKE, "Race plan", 17, AT (17, 0), NONE, RD_BOOKING_CONFIRMED },
};

/* What became of a booking by @today, which may be another day of the week than the pictures'. */
static RdBookingStatus
find_status (RdDemo *demo, const Drawn *one, RdDate date, int ends)
{
  gboolean ahead = date > demo->today || (date == demo->today && ends > PICTURED_MINUTE);

  if (!ahead)
    return one->status == RD_BOOKING_NO_SHOW ? RD_BOOKING_NO_SHOW : RD_BOOKING_COMPLETED;
  if (date == demo->today && one->minute + 15 <= PICTURED_MINUTE)
    return RD_BOOKING_ARRIVED;
  return one->status == RD_BOOKING_PROVISIONAL ? RD_BOOKING_PROVISIONAL : RD_BOOKING_CONFIRMED;
}

static gboolean
add_drawn (RdDemo *demo, GArray *visits, const Drawn *one, guint client, RdDate date)
{
  guint service = rd_demo_service (demo, one->service);
  RdService *offer = g_ptr_array_index (demo->services, service);
  guint64 *free = rd_demo_free (demo, one->practitioner, date);
  guint64 taken = rd_demo_quarters (one->minute, one->minute + offer->minutes + offer->buffer);
  RdDemoVisit visit = { client,
                        one->practitioner,
                        service,
                        date,
                        one->minute,
                        one->pressure,
                        find_status (demo, one, date, one->minute + offer->minutes) };

  if ((*free & taken) != taken)
    return FALSE;
  *free &= ~taken;
  g_array_append_val (visits, visit);
  return TRUE;
}

/**
 * rd_demo_pictured_minute:
 * @name: full name of a client
 *
 * Returns: the minute of the day the pictures first show the client at; −1 where they do not
 */
int
rd_demo_pictured_minute (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (drawn); i++)
    if (g_str_equal (drawn[i].client, name))
      return drawn[i].minute;
  return -1;
}

/**
 * rd_demo_add_week:
 * @demo: a demo practice with its clients made
 * @visits: (element-type RdDemoVisit): where to add them
 *
 * Adds the bookings of the week in the pictures, and those Hannah Clarke had and has. One of hers
 * that falls on a closed day moves to the next open one when it is ahead, and was not when it is
 * not.
 */
void
rd_demo_add_week (RdDemo *demo, GArray *visits)
{
  guint client = rd_demo_client_named (demo, "Hannah Clarke");

  for (guint i = 0; i < G_N_ELEMENTS (hannah); i++)
    {
      RdDate date = demo->monday + hannah[i].day;

      for (int more = 0; more < 14; more++)
        if (add_drawn (demo, visits, &hannah[i], client, date + more) || date < demo->monday)
          break;
    }
  for (guint i = 0; i < G_N_ELEMENTS (drawn); i++)
    if (!add_drawn (demo, visits, &drawn[i], rd_demo_client_named (demo, drawn[i].client),
                    demo->monday + drawn[i].day))
      g_assert_not_reached ();
}
