/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-demo.c: a believable made-up practice, the same for the same arguments. */
#include "rd-demo-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define USUAL_CLIENTS 160
#define LEAST_CLIENTS 60
#define MOST_CLIENTS 5000
#define MOST_YEARS 30

#define WEEKS_AHEAD 9

/* So many records go into one transaction, which bounds what the database keeps in memory. */
#define RECORDS_A_WRITING 20000

static gboolean
check_options (const RdDemoOptions *options, GError **error)
{
  if (options->years < 1 || options->years > MOST_YEARS)
    g_set_error (error, RD_ERROR, RD_ERROR_INVALID,
                 _ ("A demo practice has from 1 to %d years of bookings."), MOST_YEARS);
  else if (options->clients < LEAST_CLIENTS || options->clients > MOST_CLIENTS)
    g_set_error (error, RD_ERROR, RD_ERROR_INVALID,
                 _ ("A demo practice has from %d to %d clients."), LEAST_CLIENTS, MOST_CLIENTS);
  else if (options->practitioners < RD_DEMO_N_PICTURED ||
           options->practitioners > RD_DEMO_MOST_PRACTITIONERS)
    g_set_error (error, RD_ERROR, RD_ERROR_INVALID,
                 _ ("A demo practice has from %d to %d practitioners."), RD_DEMO_N_PICTURED,
                 RD_DEMO_MOST_PRACTITIONERS);
  else if (options->today < rd_date_new (1980, 1, 1) || options->today > rd_date_new (2200, 1, 1))
    g_set_error_literal (error, RD_ERROR, RD_ERROR_INVALID,
                         _ ("A demo practice is made around a day from 1980 to 2199."));
  else
    return TRUE;
  return FALSE;
}

static void
free_client (gpointer data)
{
  RdDemoClient *client = data;

  g_object_unref (client->record);
  g_free (client->days);
  g_clear_pointer (&client->training, rd_training_unref);
  g_free (client);
}

static void
clear_demo (RdDemo *demo)
{
  g_clear_pointer (&demo->writing, rd_writing_abandon);
  g_clear_object (&demo->store);
  g_clear_pointer (&demo->zone, rd_zone_unref);
  g_clear_object (&demo->settings);
  g_clear_pointer (&demo->practitioners, g_ptr_array_unref);
  g_clear_pointer (&demo->services, g_ptr_array_unref);
  g_clear_pointer (&demo->routines, g_ptr_array_unref);
  g_clear_pointer (&demo->clients, g_ptr_array_unref);
  g_clear_pointer (&demo->free, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RdDemo, clear_demo)

static gboolean
begin (RdDemo *demo, GError **error)
{
  /* Nobody is named as having made it, so that nobody is offered to take it back. */
  demo->writing = rd_writing_begin (demo->store, "demo", 0, demo->now, error);
  return demo->writing != NULL;
}

static gboolean
commit (RdDemo *demo, GError **error)
{
  g_autoptr (RdWriting) writing = g_steal_pointer (&demo->writing);

  demo->n_written = 0;
  return rd_writing_commit (writing, NULL, error);
}

/**
 * rd_demo_insert:
 * @demo: a demo practice
 * @record: a new record
 * @error: return location for an error of the store
 *
 * Keeps @record and gives it its id.
 *
 * Returns: whether that succeeded
 */
gboolean
rd_demo_insert (RdDemo *demo, gpointer record, GError **error)
{
  if (demo->n_written++ == RECORDS_A_WRITING && (!commit (demo, error) || !begin (demo, error)))
    return FALSE;
  return rd_writing_insert (demo->writing, record, error);
}

/**
 * rd_demo_instant:
 * @demo: a demo practice
 * @date: a day
 * @minutes: wall time, minutes since midnight
 *
 * Returns: the instant in UTC seconds
 */
gint64
rd_demo_instant (RdDemo *demo, RdDate date, int minutes)
{
  return rd_zone_to_instant (demo->zone, date, minutes);
}

static void
set_dates (RdDemo *demo)
{
  demo->today = demo->options->today;
  demo->monday = rd_date_week_start (demo->today);
  demo->first = rd_date_week_start (rd_date_add_months (demo->today, -12 * demo->options->years));
  demo->end = demo->monday + 7 * WEEKS_AHEAD;
  /* Everything is journalled at the day's beginning: what people do to the demo comes after it. */
  demo->now = rd_demo_instant (demo, demo->today, 0);
}

static gboolean
make_all (RdDemo *demo, const char *path, GError **error)
{
  demo->store = rd_store_open (path, RD_STORE_CREATE, error);
  if (demo->store == NULL)
    return FALSE;
  return begin (demo, error) && rd_demo_make_house (demo, error) &&
         rd_demo_make_away (demo, error) && rd_demo_make_clients (demo, error) &&
         rd_demo_make_training (demo, error) && rd_demo_make_diary (demo, error) &&
         rd_demo_make_changes (demo, error) && commit (demo, error);
}

/* What a demo that could not be finished left behind. */
static void
remove_files (const char *path)
{
  static const char *const endings[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (path, endings[i], NULL);

      g_unlink (file);
    }
}

/**
 * rd_demo_make:
 * @path: a file that is not there yet
 * @options: what practice to make
 * @error: return location for %RD_ERROR_EXISTS where the file is there, %RD_ERROR_INVALID where
 *   @options ask for what cannot be, or an error of the store
 *
 * Makes a practice to look around in: its people, a past of @options' years and the weeks ahead.
 * The week of the day it is made around is the week of the pictures. The same options make the same
 * practice, to the last UID; nothing comes from the clock. On an error no file is left behind.
 *
 * Returns: whether that succeeded
 */
gboolean
rd_demo_make (const char *path, const RdDemoOptions *options, GError **error)
{
  RdDemoOptions full = *options;
  g_auto (RdDemo) demo = { .options = &full };

  if (full.clients == 0)
    full.clients = USUAL_CLIENTS;
  if (full.practitioners == 0)
    full.practitioners = RD_DEMO_N_PICTURED;
  if (!check_options (&full, error))
    return FALSE;
  demo.zone = rd_zone_new (full.zone, error);
  if (demo.zone == NULL)
    return FALSE;

  set_dates (&demo);
  demo.practitioners = g_ptr_array_new_with_free_func (g_object_unref);
  demo.services = g_ptr_array_new_with_free_func (g_object_unref);
  demo.clients = g_ptr_array_new_with_free_func (free_client);
  if (make_all (&demo, path, error))
    return TRUE;
  if (demo.store)
    {
      clear_demo (&demo);
      remove_files (path);
    }
  return FALSE;
}
