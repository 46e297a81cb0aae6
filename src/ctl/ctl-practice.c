/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ctl-practice.c: making a practice, checking its file, taking back a change. */
#include "ctl.h"

#include "model/rd-settings.h"
#include "practice/rd-demo.h"
#include "practice/rd-practice-check.h"
#include "practice/rd-setting-up.h"
#include "practice/rd-wording.h"

#include <glib/gi18n.h>
#include <stdio.h>

/* The folder of the application's own file is made where it is missing. */
static void
make_own_folder (RdCtl *ctl)
{
  g_autofree char *own = g_build_filename (g_get_user_data_dir (), "restday", NULL);
  g_autofree char *folder = g_path_get_dirname (ctl->database);

  if (g_strcmp0 (own, folder) == 0)
    g_mkdir_with_parents (folder, 0700);
}

static gboolean
refuse_existing (RdCtl *ctl, GError **error)
{
  if (!g_file_test (ctl->database, G_FILE_TEST_EXISTS))
    return FALSE;
  g_set_error (error, RD_ERROR, RD_ERROR_EXISTS,
               _ ("There is a file “%s” already; it was left as it is."), ctl->database);
  return TRUE;
}

static gboolean
parse_now (RdCtl *ctl, RdZone *zone, gint64 *now, GError **error)
{
  *now = g_get_real_time () / G_USEC_PER_SEC;
  if (ctl->now == NULL || rd_zone_parse (zone, ctl->now, now))
    return TRUE;
  g_set_error (error, RD_ERROR, RD_ERROR_INVALID,
               _ ("“%s” is not a time such as 2026-11-26T17:30."), ctl->now);
  return FALSE;
}

static gboolean
init (RdCtl *ctl, GError **error)
{
  g_autoptr (RdSettings) settings = rd_record_new (RD_TYPE_SETTINGS);
  g_autoptr (RdZone) zone = NULL;
  gint64 now;

  rd_record_set_text (&settings->name, rd_ctl_get (ctl, "practice"));
  rd_record_set_text (&settings->zone, rd_ctl_get (ctl, "zone"));
  if (!rd_record_validate (settings, error) || refuse_existing (ctl, error))
    return FALSE;
  zone = rd_zone_new (settings->zone, error);
  if (zone == NULL || !parse_now (ctl, zone, &now, error))
    return FALSE;

  make_own_folder (ctl);
  ctl->opening = TRUE;
  ctl->practice = rd_practice_open (ctl->database, RD_STORE_CREATE, error);
  if (ctl->practice == NULL)
    return FALSE;
  ctl->opening = FALSE;
  if (ctl->now)
    rd_practice_set_now (ctl->practice, now);
  return rd_practice_set_up (ctl->practice, settings, error);
}

static gboolean
demo (RdCtl *ctl, GError **error)
{
  const char *zone_name = rd_ctl_get (ctl, "zone") ? rd_ctl_get (ctl, "zone") : "Europe/London";
  RdDemoOptions options = { .years = 1, .seed = 1, .zone = zone_name };
  g_autoptr (RdZone) zone = rd_zone_new (zone_name, error);
  gint64 now;
  int seed = 1;

  if (zone == NULL || !parse_now (ctl, zone, &now, error))
    return FALSE;
  options.today = rd_zone_date (zone, now);
  if (!rd_ctl_get_date (ctl, "today", &options.today, error) ||
      !rd_ctl_get_int (ctl, "years", 1, 100, &options.years, error) ||
      !rd_ctl_get_int (ctl, "clients", 1, 1000000, &options.clients, error) ||
      !rd_ctl_get_int (ctl, "practitioners", 1, 1000, &options.practitioners, error) ||
      !rd_ctl_get_int (ctl, "seed", 0, G_MAXINT, &seed, error) || refuse_existing (ctl, error))
    return FALSE;
  options.seed = seed;
  make_own_folder (ctl);
  return rd_demo_make (ctl->database, &options, error);
}

static gboolean
check (RdCtl *ctl, GError **error)
{
  g_autoptr (GPtrArray) faults = NULL;

  ctl->opening = TRUE;
  faults = rd_practice_check (ctl->database, error);
  if (faults == NULL)
    return FALSE;
  ctl->opening = FALSE;
  for (guint i = 0; i < faults->len; i++)
    printf ("%s\n", (char *)faults->pdata[i]);
  if (faults->len == 0)
    printf ("ok\n");
  else
    ctl->status = RD_CTL_REFUSED;
  return TRUE;
}

static gboolean
take_back (RdCtl *ctl, char *(*command) (RdPractice *, GError **), GError **error)
{
  g_autofree char *action = command (ctl->practice, error);

  if (action == NULL)
    return FALSE;
  printf ("%s\n", rd_wording_action (action));
  return TRUE;
}

static gboolean
undo (RdCtl *ctl, GError **error)
{
  return take_back (ctl, rd_practice_undo, error);
}

static gboolean
redo (RdCtl *ctl, GError **error)
{
  return take_back (ctl, rd_practice_redo, error);
}

static const RdCtlOption init_options[] = {
  { "practice", "NAME", N_ ("What the practice is called"), RD_CTL_REQUIRED, NULL, NULL },
  { "zone", "ZONE", N_ ("Its time zone, such as Europe/London"), RD_CTL_REQUIRED, NULL, NULL },
  { NULL },
};

static const RdCtlOption demo_options[] = {
  { "today", "DATE", N_ ("The day it is made around"), 0, NULL, NULL },
  { "years", "N", N_ ("Years of past bookings"), 0, NULL, NULL },
  { "clients", "N", N_ ("How many clients"), 0, NULL, NULL },
  { "practitioners", "N", N_ ("How many practitioners"), 0, NULL, NULL },
  { "seed", "N", N_ ("Another number gives another practice"), 0, NULL, NULL },
  { "zone", "ZONE", N_ ("Its time zone"), 0, NULL, NULL },
  { NULL },
};

const RdCtlCommand rd_ctl_practice_commands[] = {
  { .name = "init",
    .help = N_ ("Make an empty practice"),
    .options = init_options,
    .without_practice = TRUE,
    .run = init },
  { .name = "demo",
    .help = N_ ("Make a demo practice"),
    .options = demo_options,
    .without_practice = TRUE,
    .run = demo },
  { .name = "check",
    .help = N_ ("Look for faults in file, references, overlaps and journal"),
    .without_practice = TRUE,
    .run = check },
  { .name = "undo", .help = N_ ("Take back the last change"), .run = undo },
  { .name = "redo", .help = N_ ("Do again what was taken back last"), .run = redo },
  { NULL },
};
