/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-opening.c: opens or makes a practice away from the main thread. */
#include "config.h"

#include "rd-opening.h"

#include "model/rd-text.h"
#include "practice/rd-demo.h"
#include "practice/rd-setting-up.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* Where the made-up practice of a first look stands, and whom its first look is at. */
#define DEMO_ZONE "Europe/London"
#define DEMO_CLIENT "Hannah Clarke"

typedef struct
{
  RdOpeningWay way;
  char *path;
  char *name;
  char *zone;
  char *now;
  char *client;
  gint64 client_id;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  g_free (job->name);
  g_free (job->zone);
  g_free (job->now);
  g_free (job->client);
  g_free (job);
}

static gboolean
make_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  g_set_error (error, RD_ERROR, RD_ERROR_STORE, _ ("The folder %s cannot be made: %s."), folder,
               g_strerror (errno));
  return FALSE;
}

static gboolean
parse_now (RdZone *zone, const char *text, gint64 *now, GError **error)
{
  *now = g_get_real_time () / G_USEC_PER_SEC;
  if (text == NULL || rd_zone_parse (zone, text, now))
    return TRUE;
  g_set_error (error, RD_ERROR, RD_ERROR_INVALID,
               _ ("“%s” is not a time such as 2026-11-23T10:42."), text);
  return FALSE;
}

/* The demo is made under another name first: what is there under its own is always whole. */
static gboolean
make_demo (Job *job, GError **error)
{
  g_autoptr (RdZone) zone = rd_zone_new (DEMO_ZONE, error);
  g_autofree char *unfinished = g_strconcat (job->path, ".new", NULL);
  RdDemoOptions options = { .years = 1, .seed = 1, .zone = DEMO_ZONE };
  gint64 now;

  if (zone == NULL || !parse_now (zone, job->now, &now, error) || !make_folder (job->path, error))
    return FALSE;

  options.today = rd_zone_date (zone, now);
  g_unlink (unfinished);
  if (!rd_demo_make (unfinished, &options, error))
    return FALSE;
  if (g_rename (unfinished, job->path) == 0)
    return TRUE;
  g_set_error (error, RD_ERROR, RD_ERROR_STORE, _ ("The demo practice cannot be kept: %s."),
               g_strerror (errno));
  return FALSE;
}

static RdPractice *
make_practice (Job *job, GError **error)
{
  g_autoptr (RdSettings) settings = rd_record_new (RD_TYPE_SETTINGS);
  g_autoptr (RdPractice) made = NULL;

  if (job->name)
    rd_record_set_text (&settings->name, job->name);
  if (job->zone)
    rd_record_set_text (&settings->zone, job->zone);
  if (!rd_record_validate (settings, error) || !make_folder (job->path, error))
    return NULL;

  made = rd_practice_open (job->path, RD_STORE_CREATE, error);
  if (made == NULL || !rd_practice_set_up (made, settings, error))
    return NULL;
  return g_steal_pointer (&made);
}

/* By the very name where there is such a client; else whatever accents and case are. */
static gpointer
find_client (RdConnection *store, gpointer name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) exact = rd_store_list (store, RD_TYPE_CLIENT, "name = $1 AND archived = 0",
                                               error, RD_BIND_TEXT (name), RD_BIND_END);
  g_autofree char *wanted = rd_text_fold (name);

  if (exact == NULL)
    return NULL;
  if (exact->len > 0)
    return g_object_ref (exact->pdata[0]);

  g_autoptr (GPtrArray) clients = rd_clients_read (store, FALSE, error);
  for (guint i = 0; clients && i < clients->len; i++)
    {
      g_autofree char *folded = rd_text_fold (RD_CLIENT (clients->pdata[i])->name);

      if (g_str_equal (folded, wanted))
        return g_object_ref (clients->pdata[i]);
    }
  return NULL;
}

static gpointer
read_settings (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  return rd_settings_read (store, error);
}

/* Whom to look at first: who was asked for, or in a demo the client it is about. */
static gboolean
choose_client (Job *job, RdPractice *practice, GError **error)
{
  g_autoptr (RdSettings) settings = rd_practice_read (practice, read_settings, NULL, error);

  if (settings == NULL)
    return FALSE;

  const char *name = job->client ? job->client : settings->demo ? DEMO_CLIENT : NULL;
  g_autoptr (GError) problem = NULL;
  g_autoptr (RdClient) client =
    name ? rd_practice_read (practice, find_client, (gpointer)name, &problem) : NULL;

  if (problem)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  job->client_id = client ? rd_record_id (client) : 0;
  return TRUE;
}

static gpointer
ask_if_stale (RdConnection *store, gpointer now, GCancellable *cancellable, GError **error)
{
  g_autoptr (RdSettings) settings = rd_settings_read (store, error);
  gint64 ahead;

  if (settings == NULL)
    return NULL;
  ahead = rd_store_count (store, RD_TYPE_BOOKING, "starts > $1", error,
                          RD_BIND_INT (*(gint64 *)now), RD_BIND_END);
  return GINT_TO_POINTER (settings->demo && ahead == 0);
}

/* Whether @practice is a demo whose bookings are all past: there is nothing left to look at in it.
 */
static gboolean
is_stale_demo (Job *job, RdPractice *practice)
{
  gint64 now;

  return parse_now (rd_practice_zone (practice), job->now, &now, NULL) &&
         rd_practice_read (practice, ask_if_stale, &now, NULL) != NULL;
}

static RdPractice *
open_demo (Job *job, GError **error)
{
  if (g_file_test (job->path, G_FILE_TEST_EXISTS))
    {
      g_autoptr (RdPractice) practice = rd_practice_open (job->path, RD_STORE_OPEN, error);

      if (practice == NULL || !is_stale_demo (job, practice))
        return g_steal_pointer (&practice);
    }
  return make_demo (job, error) ? rd_practice_open (job->path, RD_STORE_OPEN, error) : NULL;
}

static RdPractice *
open_practice (Job *job, GError **error)
{
  switch (job->way)
    {
    case RD_OPENING_NEW:
      return make_practice (job, error);
    case RD_OPENING_DEMO:
      return open_demo (job, error);
    case RD_OPENING_FILE:
      break;
    }
  return rd_practice_open (job->path, RD_STORE_OPEN, error);
}

static void
open_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  g_autoptr (RdPractice) practice = open_practice (job, &error);
  gint64 now;

  if (practice && parse_now (rd_practice_zone (practice), job->now, &now, &error))
    {
      if (job->now)
        rd_practice_set_now (practice, now);
      choose_client (job, practice, &error);
    }
  if (error)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&practice), g_object_unref);
}

/**
 * rd_opening_default_path:
 *
 * Returns: (transfer full): where the practice of this computer's user is
 */
char *
rd_opening_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "restday", "practice.db", NULL);
}

/**
 * rd_opening_demo_path:
 *
 * Returns: (transfer full): where the demo practice is, apart from the real one
 */
char *
rd_opening_demo_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "restday", "demo.db", NULL);
}

/**
 * rd_opening_async:
 * @opening: what to open
 * @cancellable: (nullable): whether it is still wanted
 * @callback: called when it is open, or cannot be opened
 * @user_data: for @callback
 *
 * Opens or makes a practice on a thread of its own.
 */
void
rd_opening_async (const RdOpening *opening,
                  GCancellable *cancellable,
                  GAsyncReadyCallback callback,
                  gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->way = opening->way;
  job->path = g_strdup (opening->path);
  job->name = g_strdup (opening->name);
  job->zone = g_strdup (opening->zone);
  job->now = g_strdup (opening->now);
  job->client = g_strdup (opening->client);
  g_task_set_source_tag (task, rd_opening_async);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, open_in_thread);
}

/**
 * rd_opening_finish:
 * @result: what the callback was given
 * @client: (out): id of whom to put in focus, 0: nobody
 * @error: return location for what the store, the demo or the model says
 *
 * Returns: (transfer full) (nullable): the practice
 */
RdPractice *
rd_opening_finish (GAsyncResult *result, gint64 *client, GError **error)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  RdPractice *practice = g_task_propagate_pointer (G_TASK (result), error);

  *client = practice ? job->client_id : 0;
  return practice;
}
