/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ctl-booking.c: booking, moving, cancelling, and what became of a booking. */
#include "ctl.h"

#include "practice/rd-wording.h"

#include <glib/gi18n.h>
#include <stdio.h>

static RdBookFlags
get_flags (RdCtl *ctl)
{
  return (rd_ctl_has (ctl, "despite-advice") ? RD_BOOK_DESPITE_ADVICE : 0) |
         (rd_ctl_has (ctl, "outside-hours") ? RD_BOOK_OUTSIDE_HOURS : 0);
}

static gboolean
name_reference (RdCtl *ctl, const char *option, GType type, gint64 *id, GError **error)
{
  g_autoptr (RdRecord) record = NULL;

  if (!rd_ctl_has (ctl, option))
    return TRUE;
  record = rd_ctl_find_option (ctl, option, type, error);
  if (record == NULL)
    return FALSE;
  *id = rd_record_id (record);
  return TRUE;
}

/* Why against the advice, where that is meant. */
static const char *
get_reason (RdCtl *ctl)
{
  const char *because = rd_ctl_get (ctl, "because");

  if (!rd_ctl_has (ctl, "despite-advice"))
    return NULL;
  return because ? because : _ ("asked for on the command line");
}

static gboolean
fill_booking (RdCtl *ctl, RdBooking *booking, GError **error)
{
  if (!name_reference (ctl, "client", RD_TYPE_CLIENT, &booking->client, error) ||
      !name_reference (ctl, "practitioner", RD_TYPE_PRACTITIONER, &booking->practitioner, error) ||
      !name_reference (ctl, "service", RD_TYPE_SERVICE, &booking->service, error) ||
      !name_reference (ctl, "room", RD_TYPE_ROOM, &booking->room, error) ||
      !rd_ctl_get_instant (ctl, "start", &booking->starts, error) ||
      !rd_ctl_get_int (ctl, "pressure", 1, 5, &booking->pressure, error) ||
      !rd_ctl_get_enum (ctl, "status", RD_TYPE_BOOKING_STATUS, &booking->status, error))
    return FALSE;
  rd_record_set_text (&booking->note, rd_ctl_get (ctl, "note"));
  rd_record_set_text (&booking->advice_overridden, get_reason (ctl));
  return TRUE;
}

static gboolean
book (RdCtl *ctl, GError **error)
{
  g_autoptr (RdBooking) wanted = rd_record_new (RD_TYPE_BOOKING);
  g_autoptr (RdBooking) kept = NULL;

  if (!fill_booking (ctl, wanted, error))
    return FALSE;
  kept = rd_practice_book (ctl->practice, wanted, get_flags (ctl), error);
  if (kept == NULL)
    return FALSE;
  printf ("%" G_GINT64_FORMAT "\n", rd_record_id (kept));
  return TRUE;
}

static gint64
find_booking (RdCtl *ctl, GError **error)
{
  g_autoptr (RdBooking) booking =
    rd_ctl_find (ctl, RD_TYPE_BOOKING, ctl->arguments->pdata[0], error);

  return booking ? rd_record_id (booking) : 0;
}

static gboolean
move (RdCtl *ctl, GError **error)
{
  gint64 id = find_booking (ctl, error);
  gint64 start = RD_INSTANT_UNSET;
  gint64 practitioner = 0;
  gint64 room = 0;
  g_autoptr (RdBooking) kept = NULL;

  if (id == 0 || !rd_ctl_get_instant (ctl, "start", &start, error) ||
      !name_reference (ctl, "practitioner", RD_TYPE_PRACTITIONER, &practitioner, error) ||
      !name_reference (ctl, "room", RD_TYPE_ROOM, &room, error))
    return FALSE;
  kept = rd_practice_move (ctl->practice, id, start, practitioner, room, get_flags (ctl),
                           get_reason (ctl), error);
  return kept != NULL;
}

static gboolean
cancel (RdCtl *ctl, GError **error)
{
  gint64 id = find_booking (ctl, error);
  int by = RD_CANCELLED_BY_CLIENT;
  g_autoptr (RdBooking) kept = NULL;

  if (id == 0 || !rd_ctl_get_enum (ctl, "by", RD_TYPE_CANCELLED_BY, &by, error))
    return FALSE;
  kept = rd_practice_cancel (ctl->practice, id, rd_ctl_get (ctl, "reason"), by, error);
  return kept != NULL;
}

static gboolean
set_status (RdCtl *ctl, GError **error)
{
  const char *text = ctl->arguments->pdata[1];
  gint64 id = find_booking (ctl, error);
  int status;
  g_autoptr (RdBooking) kept = NULL;

  if (id == 0)
    return FALSE;
  if (!rd_enum_from_nick (RD_TYPE_BOOKING_STATUS, text, &status))
    {
      g_set_error (error, RD_ERROR, RD_ERROR_INVALID,
                   _ ("“%s” is not a status; there are provisional, confirmed, arrived, completed "
                      "and no-show."),
                   text);
      return FALSE;
    }
  kept =
    rd_practice_set_status_because (ctl->practice, id, status, rd_ctl_get (ctl, "because"), error);
  return kept != NULL;
}

#define DESPITE                                                                                    \
  { "despite-advice", NULL, N_ ("Against the rules’ advice, too"), 0, NULL, NULL },                \
    { "outside-hours", NULL, N_ ("Outside working hours, too"), 0, NULL, NULL },                   \
  {                                                                                                \
    "because", "TEXT", N_ ("Why against the advice"), 0, NULL, NULL                                \
  }

static const RdCtlOption book_options[] = {
  { "client", "C", N_ ("Who comes"), RD_CTL_REQUIRED, NULL, NULL },
  { "service", "S", N_ ("What is given"), RD_CTL_REQUIRED, NULL, NULL },
  { "practitioner", "P", N_ ("Who gives it"), RD_CTL_REQUIRED, NULL, NULL },
  { "start", "T", N_ ("When it begins"), RD_CTL_REQUIRED, NULL, NULL },
  { "room", "R", N_ ("Where; one that is free where none is named"), 0, NULL, NULL },
  { "pressure", "1-5", N_ ("How firm; the service’s usual, or what the day allows"), 0, NULL,
    NULL },
  { "status", "STATUS", N_ ("provisional or confirmed"), 0, NULL, NULL },
  { "note", "TEXT", N_ ("A note for the desk, no health data"), 0, NULL, NULL },
  DESPITE,
  { NULL },
};

static const RdCtlOption move_options[] = {
  { "start", "T", N_ ("When it is to begin"), RD_CTL_REQUIRED, NULL, NULL },
  { "practitioner", "P", N_ ("Who is to give it"), 0, NULL, NULL },
  { "room", "R", N_ ("Where"), 0, NULL, NULL },
  DESPITE,
  { NULL },
};

static const RdCtlOption cancel_options[] = {
  { "reason", "TEXT", N_ ("Why"), RD_CTL_REQUIRED, NULL, NULL },
  { "by", "client|practice", N_ ("On whose side"), 0, NULL, NULL },
  { NULL },
};

static const RdCtlOption status_options[] = {
  { "because", "TEXT", N_ ("Why given to a client not to be treated"), 0, NULL, NULL },
  { NULL },
};

const RdCtlCommand rd_ctl_booking_commands[] = {
  { .name = "book", .help = N_ ("Book"), .options = book_options, .run = book },
  { .name = "move",
    .arguments = "BOOKING",
    .n_arguments = 1,
    .help = N_ ("Move a booking"),
    .options = move_options,
    .run = move },
  { .name = "cancel",
    .arguments = "BOOKING",
    .n_arguments = 1,
    .help = N_ ("Cancel a booking"),
    .options = cancel_options,
    .run = cancel },
  { .name = "status",
    .arguments = "BOOKING STATUS",
    .n_arguments = 2,
    .help = N_ ("Say what became of a booking"),
    .options = status_options,
    .run = set_status },
  { NULL },
};
