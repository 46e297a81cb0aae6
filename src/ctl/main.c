/* SPDX-License-Identifier: GPL-3.0-or-later */
/* main.c: restdayctl: the practice without a screen. */
#include "config.h"

#include "ctl.h"

#include "practice/rd-find.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <stdio.h>

static gboolean
set_now (RdCtl *ctl, GError **error)
{
  gint64 now;

  if (ctl->now == NULL)
    return TRUE;
  if (!rd_zone_parse (rd_practice_zone (ctl->practice), ctl->now, &now))
    {
      g_set_error (error, RD_ERROR, RD_ERROR_INVALID,
                   _ ("“%s” is not a time such as 2026-11-26T17:30."), ctl->now);
      return FALSE;
    }
  rd_practice_set_now (ctl->practice, now);
  return TRUE;
}

static gboolean
act_as (RdCtl *ctl, GError **error)
{
  g_autoptr (RdRecord) practitioner = NULL;

  if (ctl->as == NULL)
    return TRUE;
  practitioner = rd_ctl_find (ctl, RD_TYPE_PRACTITIONER, ctl->as, error);
  return practitioner && rd_practice_act_as (ctl->practice, rd_record_id (practitioner), error);
}

static gboolean
run (RdCtl *ctl, int argc, char **argv, GError **error)
{
  if (!rd_ctl_parse (ctl, argc, argv, error))
    return FALSE;
  if (ctl->command->without_practice ||
      (ctl->command->practice_if_there && !g_file_test (ctl->database, G_FILE_TEST_EXISTS)))
    return ctl->command->run (ctl, error);

  ctl->opening = TRUE;
  ctl->practice = rd_practice_open (ctl->database, RD_STORE_OPEN, error);
  if (ctl->practice == NULL)
    return FALSE;
  ctl->opening = FALSE;
  return set_now (ctl, error) && act_as (ctl, error) && ctl->command->run (ctl, error);
}

static RdCtlStatus
find_status (RdCtl *ctl, const GError *error)
{
  if (error->domain == G_OPTION_ERROR)
    return RD_CTL_WRONG_USAGE;
  if (g_error_matches (error, RD_ERROR, RD_ERROR_DAMAGED) ||
      g_error_matches (error, RD_ERROR, RD_ERROR_NEWER) || ctl->opening)
    return RD_CTL_NO_DATABASE;
  return RD_CTL_REFUSED;
}

/* One sentence on one line. */
static void
say (const char *message)
{
  g_autofree char *line = g_strdelimit (g_strdup (message), "\n\r", ' ');

  fprintf (stderr, "%s\n", line);
}

static gboolean
flush (GError **error)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return TRUE;
  g_set_error_literal (error, RD_ERROR, RD_ERROR_STORE,
                       _ ("The output could not be written whole."));
  return FALSE;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  RdCtl ctl = { 0 };

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, RD_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname ("restdayctl");

  ctl.values =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  ctl.arguments = g_ptr_array_new_with_free_func (g_free);
  if (!run (&ctl, argc, argv, &error) || !flush (&error))
    {
      say (error->message);
      ctl.status = find_status (&ctl, error);
    }
  if (ctl.practice)
    rd_practice_close (ctl.practice);
  g_clear_object (&ctl.practice);
  g_hash_table_unref (ctl.values);
  g_ptr_array_unref (ctl.arguments);
  g_free (ctl.database);
  g_free (ctl.as);
  g_free (ctl.now);
  return ctl.status;
}
