/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ctl-programme.c: training programmes: listed, made, shifted, ended. */
#include "ctl-table.h"

#include "practice/rd-programme-edit-commands.h"

#include <glib/gi18n.h>
#include <stdio.h>

/* Listing. */

typedef struct
{
  gint64 client;
  gboolean all;
  gint64 now;
  GPtrArray *programmes;
  GPtrArray *clients;
  GPtrArray *races;
  GPtrArray *practitioners;
} Listing;

static void
clear_listing (Listing *listing)
{
  g_clear_pointer (&listing->programmes, g_ptr_array_unref);
  g_clear_pointer (&listing->clients, g_ptr_array_unref);
  g_clear_pointer (&listing->races, g_ptr_array_unref);
  g_clear_pointer (&listing->practitioners, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Listing, clear_listing)

/* Open ones are those that are followed and not over. */
static gpointer
read_listing (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  Listing *listing = argument;
  RdDate today;

  if (!rd_today_read (store, listing->now, &today, error) ||
      !(listing->programmes = rd_store_list (
          store, RD_TYPE_PROGRAMME,
          "($1 = 0 OR client = $1) AND ($2 = 1 OR (closed = 0 AND ends >= $3)) ORDER BY ends, id",
          error, RD_BIND_INT (listing->client), RD_BIND_INT (listing->all ? 1 : 0),
          RD_BIND_DATE (today), RD_BIND_END)) ||
      !(listing->clients = rd_store_list (store, RD_TYPE_CLIENT, NULL, error, RD_BIND_END)) ||
      !(listing->races = rd_store_list (store, RD_TYPE_RACE, NULL, error, RD_BIND_END)) ||
      !(listing->practitioners =
          rd_store_list (store, RD_TYPE_PRACTITIONER, NULL, error, RD_BIND_END)))
    return NULL;
  return listing;
}

static gpointer
find_by_id (GPtrArray *records, gint64 id)
{
  for (guint i = 0; id != 0 && i < records->len; i++)
    if (rd_record_id (records->pdata[i]) == id)
      return records->pdata[i];
  return NULL;
}

static const RdCtlColumn columns[] = {
  { "id", N_ ("Id"), RD_CTL_NUMBER },
  { "client", N_ ("Client"), RD_CTL_TEXT },
  { "name", N_ ("Name"), RD_CTL_TEXT },
  { "from", N_ ("From"), RD_CTL_TEXT },
  { "to", N_ ("To"), RD_CTL_TEXT },
  { "race", N_ ("Race"), RD_CTL_TEXT },
  { "race_date", N_ ("Race on"), RD_CTL_TEXT },
  { "trainer", N_ ("Trainer"), RD_CTL_TEXT },
  { "closed", N_ ("Ended"), RD_CTL_TRUTH },
};

static void
add_date (RdCtlTable *table, RdDate date)
{
  g_autofree char *text = rd_date_format (date);

  rd_ctl_table_add (table, text);
}

static void
add_row (RdCtlTable *table, Listing *listing, RdProgramme *programme)
{
  RdClient *client = find_by_id (listing->clients, programme->client);
  RdRace *race = find_by_id (listing->races, programme->race);
  RdPractitioner *owner = find_by_id (listing->practitioners, programme->owner);

  rd_ctl_table_add_integer (table, rd_record_id (programme));
  rd_ctl_table_add (table, client ? client->name : NULL);
  rd_ctl_table_add (table, programme->name);
  add_date (table, programme->starts);
  add_date (table, programme->ends);
  rd_ctl_table_add (table, race ? race->name : NULL);
  if (race)
    add_date (table, race->date);
  else
    rd_ctl_table_add (table, NULL);
  rd_ctl_table_add (table, owner ? owner->name : NULL);
  rd_ctl_table_add (table, programme->closed ? "true" : "false");
}

static gboolean
list_programmes (RdCtl *ctl, GError **error)
{
  g_auto (Listing)
    listing = { .all = rd_ctl_has (ctl, "all"), .now = rd_practice_now (ctl->practice) };
  g_autoptr (RdCtlTable) table = rd_ctl_table_new (columns, G_N_ELEMENTS (columns));

  if (rd_ctl_has (ctl, "client"))
    {
      g_autoptr (RdClient) client = rd_ctl_find_option (ctl, "client", RD_TYPE_CLIENT, error);

      if (client == NULL)
        return FALSE;
      listing.client = rd_record_id (client);
    }
  if (rd_practice_read (ctl->practice, read_listing, &listing, error) == NULL)
    return FALSE;
  for (guint i = 0; i < listing.programmes->len; i++)
    add_row (table, &listing, listing.programmes->pdata[i]);
  rd_ctl_table_print (table, ctl);
  return TRUE;
}

/* Making. */

/* (out): the id an option names, as it was where the option is not given. */
static gboolean
get_id (RdCtl *ctl, const char *option, GType type, gint64 *id, GError **error)
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

static gboolean
new_programme (RdCtl *ctl, GError **error)
{
  g_autoptr (RdProgramme) programme = NULL;
  RdProgrammeWish wish = {
    .template_id = rd_ctl_get (ctl, "template"),
    .race_date = RD_DATE_UNSET,
    .race_name = rd_ctl_get (ctl, "race-name"),
    .name = rd_ctl_get (ctl, "name"),
    .starts = RD_DATE_UNSET,
    .ends = RD_DATE_UNSET,
  };

  if (wish.template_id && rd_ctl_has (ctl, "from-programme"))
    {
      g_set_error_literal (
        error, RD_CTL_USAGE_ERROR,
        _ ("A programme is made from --template or --from-programme, not from both."));
      return FALSE;
    }
  if (!rd_ctl_get_date (ctl, "race-date", &wish.race_date, error) ||
      !rd_ctl_get_date (ctl, "starts", &wish.starts, error) ||
      !rd_ctl_get_date (ctl, "ends", &wish.ends, error) ||
      !get_id (ctl, "client", RD_TYPE_CLIENT, &wish.client, error) ||
      !get_id (ctl, "from-programme", RD_TYPE_PROGRAMME, &wish.from_programme, error) ||
      !get_id (ctl, "trainer", RD_TYPE_PRACTITIONER, &wish.owner, error))
    return FALSE;
  programme = rd_practice_new_programme (ctl->practice, &wish, error);
  if (programme == NULL)
    return FALSE;
  printf ("%" G_GINT64_FORMAT "\n", rd_record_id (programme));
  return TRUE;
}

/* Editing. */

static RdProgramme *
find_programme (RdCtl *ctl, GError **error)
{
  return rd_ctl_find (ctl, RD_TYPE_PROGRAMME, ctl->arguments->pdata[0], error);
}

static gboolean
shift (RdCtl *ctl, GError **error)
{
  g_autoptr (RdProgramme) programme = find_programme (ctl, error);
  RdDate from = RD_DATE_UNSET;
  int weeks = 0;

  return programme && rd_ctl_get_date (ctl, "from", &from, error) &&
         rd_ctl_get_int (ctl, "weeks", -520, 520, &weeks, error) &&
         rd_practice_shift_weeks (ctl->practice, rd_record_id (programme), from, weeks, error);
}

static gboolean
repeat_week (RdCtl *ctl, GError **error)
{
  g_autoptr (RdProgramme) programme = find_programme (ctl, error);
  RdDate week = RD_DATE_UNSET, to = RD_DATE_UNSET;

  return programme && rd_ctl_get_date (ctl, "week", &week, error) &&
         rd_ctl_get_date (ctl, "to", &to, error) &&
         rd_practice_repeat_week (ctl->practice, rd_record_id (programme), week, to,
                                  rd_ctl_has (ctl, "replace"), error);
}

static gboolean
move_race (RdCtl *ctl, GError **error)
{
  g_autoptr (RdProgramme) programme = find_programme (ctl, error);
  RdDate date = RD_DATE_UNSET;

  if (programme == NULL || !rd_ctl_get_date (ctl, "date", &date, error))
    return FALSE;
  if (programme->race != 0)
    return rd_practice_move_race (ctl->practice, programme->race, date, error);
  g_set_error (error, RD_ERROR, RD_ERROR_INVALID, _ ("%s leads to no race that could be moved."),
               programme->name);
  return FALSE;
}

static gboolean
close_programme (RdCtl *ctl, GError **error)
{
  g_autoptr (RdProgramme) programme = find_programme (ctl, error);

  return programme &&
         rd_practice_close_programme (ctl->practice, rd_record_id (programme), TRUE, error);
}

static gboolean
reopen_programme (RdCtl *ctl, GError **error)
{
  g_autoptr (RdProgramme) programme = find_programme (ctl, error);

  return programme &&
         rd_practice_close_programme (ctl->practice, rd_record_id (programme), FALSE, error);
}

static gboolean
remove_programme (RdCtl *ctl, GError **error)
{
  g_autoptr (RdProgramme) programme = find_programme (ctl, error);

  return programme &&
         rd_practice_remove (ctl->practice, RD_TYPE_PROGRAMME, rd_record_id (programme), error);
}

static const RdCtlOption list_options[] = {
  { "client", "C", N_ ("Only hers"), 0, NULL, NULL },
  { "all", NULL, N_ ("Those that are over or were ended, too"), 0, NULL, NULL },
  { NULL },
};

static const RdCtlOption new_options[] = {
  { "client", "C", N_ ("Who follows it"), RD_CTL_REQUIRED, NULL, NULL },
  { "template", "T", N_ ("The template it is made from"), 0, NULL, NULL },
  { "from-programme", "P", N_ ("The programme it is made from, anybody’s"), 0, NULL, NULL },
  { "race-date", "DATE", N_ ("The day it ends with"), 0, NULL, NULL },
  { "race-name", "NAME", N_ ("What the race is called"), 0, NULL, NULL },
  { "name", "NAME", N_ ("What it is called"), 0, NULL, NULL },
  { "starts", "DATE", N_ ("Its first day"), 0, NULL, NULL },
  { "ends", "DATE", N_ ("The last day of one that begins empty, without a race"), 0, NULL, NULL },
  { "trainer", "P", N_ ("Whose it is"), 0, NULL, NULL },
  { NULL },
};

static const RdCtlOption shift_options[] = {
  { "from", "MONDAY", N_ ("The first week that moves"), RD_CTL_REQUIRED, NULL, NULL },
  { "weeks", "N", N_ ("By so many weeks; negative: earlier"), RD_CTL_REQUIRED, NULL, NULL },
  { NULL },
};

static const RdCtlOption repeat_options[] = {
  { "week", "MONDAY", N_ ("The week to repeat"), RD_CTL_REQUIRED, NULL, NULL },
  { "to", "MONDAY", N_ ("The week it is repeated in"), RD_CTL_REQUIRED, NULL, NULL },
  { "replace", NULL, N_ ("Instead of what is planned there"), 0, NULL, NULL },
  { NULL },
};

static const RdCtlOption race_options[] = {
  { "date", "DATE", N_ ("Its new day"), RD_CTL_REQUIRED, NULL, NULL },
  { NULL },
};

#define OF_A_PROGRAMME .arguments = "PROGRAMME", .n_arguments = 1

const RdCtlCommand rd_ctl_programme_commands[] = {
  { .name = "programme list",
    .help = N_ ("List the programmes that are followed"),
    .formats = "json csv",
    .options = list_options,
    .run = list_programmes },
  { .name = "programme new",
    .help = N_ ("Make a programme from a template, from another, or empty"),
    .options = new_options,
    .run = new_programme },
  { .name = "programme show",
    OF_A_PROGRAMME,
    .help = N_ ("Show a programme with its race and bookings"),
    .formats = "json",
    .run = rd_ctl_show_programme },
  { .name = "programme shift",
    OF_A_PROGRAMME,
    .help = N_ ("Move everything planned from a week on"),
    .options = shift_options,
    .run = shift },
  { .name = "programme repeat-week",
    OF_A_PROGRAMME,
    .help = N_ ("Plan a week again in another"),
    .options = repeat_options,
    .run = repeat_week },
  { .name = "programme move-race",
    OF_A_PROGRAMME,
    .help = N_ ("Move the race, and the programme with it"),
    .options = race_options,
    .run = move_race },
  { .name = "programme close",
    OF_A_PROGRAMME,
    .help = N_ ("End a programme before its time"),
    .run = close_programme },
  { .name = "programme reopen",
    OF_A_PROGRAMME,
    .help = N_ ("Take up again a programme that was ended"),
    .run = reopen_programme },
  { .name = "programme remove",
    OF_A_PROGRAMME,
    .help = N_ ("Remove a programme; what was done of it stays"),
    .run = remove_programme },
  { NULL },
};
