/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ctl-import.c: programmes and activities that come in from files. */
#include "ctl-json.h"
#include "ctl.h"

#include "exchange/rd-activity-file.h"
#include "exchange/rd-file-bytes.h"
#include "practice/rd-activity-commands.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

static GBytes *
read_bytes (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);

  return rd_file_bytes_read (file, NULL, error);
}

/* What a file that does not name itself is called: its own name without its ending. */
static char *
name_file (const char *path)
{
  char *name = g_path_get_basename (path);
  char *point = strrchr (name, '.');

  if (point && point != name)
    *point = '\0';
  return name;
}

static void
print_summary (RdCtl *ctl, RdImportSummary *summary)
{
  RdCtlJson json;

  if (!rd_ctl_is_format (ctl, "json"))
    {
      printf (_ ("%1$u added, %2$u updated, %3$u unchanged, %4$u removed, %5$u refused\n"),
              summary->added, summary->updated, summary->unchanged, summary->removed,
              summary->refused->len);
      for (guint i = 0; i < summary->refused->len; i++)
        {
          RdRefusal *refusal = summary->refused->pdata[i];

          if (refusal->line)
            printf (_ ("Line %1$u: %2$s\n"), refusal->line, refusal->reason);
          else
            printf ("%s\n", refusal->reason);
        }
      return;
    }
  json = rd_ctl_json_begin ();
  rd_ctl_json_open (&json, NULL, '{');
  if (summary->programme)
    rd_ctl_json_integer (&json, "programme", summary->programme);
  rd_ctl_json_integer (&json, "added", summary->added);
  if (summary->matched)
    rd_ctl_json_integer (&json, "matched", summary->matched);
  rd_ctl_json_integer (&json, "updated", summary->updated);
  rd_ctl_json_integer (&json, "unchanged", summary->unchanged);
  rd_ctl_json_integer (&json, "removed", summary->removed);
  rd_ctl_json_open (&json, "refused", '[');
  for (guint i = 0; i < summary->refused->len; i++)
    {
      RdRefusal *refusal = summary->refused->pdata[i];

      rd_ctl_json_open (&json, NULL, '{');
      rd_ctl_json_integer (&json, "line", refusal->line);
      rd_ctl_json_text (&json, "reason", refusal->reason);
      rd_ctl_json_close (&json, '}');
    }
  rd_ctl_json_close (&json, ']');
  rd_ctl_json_close (&json, '}');
  rd_ctl_json_print (&json);
}

static gboolean
refuse_if_all_refused (RdImportSummary *summary, GError **error)
{
  guint taken = summary->added + summary->updated + summary->unchanged;

  if (taken > 0 || summary->refused->len == 0)
    return FALSE;
  g_set_error (error, RD_ERROR, RD_ERROR_UNREADABLE,
               _ ("Everything in the file was refused, the first entry because: %s"),
               ((RdRefusal *)summary->refused->pdata[0])->reason);
  return TRUE;
}

static gboolean
import_programme (RdCtl *ctl, GError **error)
{
  const char *path = ctl->arguments->pdata[0];
  RdDate start = RD_DATE_UNSET;
  g_autoptr (RdClient) client = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (RdProgrammeFile) file = NULL;
  g_autoptr (RdImportSummary) summary = NULL;
  g_autofree char *file_name = g_path_get_basename (path);
  g_autofree char *own_name = name_file (path);
  const char *name = rd_ctl_get (ctl, "name");

  if (!rd_ctl_get_date (ctl, "start", &start, error))
    return FALSE;
  client = rd_ctl_find_option (ctl, "client", RD_TYPE_CLIENT, error);
  bytes = client ? read_bytes (path, error) : NULL;
  file = bytes ? rd_programme_file_read (bytes, file_name, client, rd_practice_zone (ctl->practice),
                                         NULL, error)
               : NULL;
  if (file == NULL)
    return FALSE;
  if (name == NULL)
    name = file->name ? file->name : own_name;
  summary =
    rd_practice_import_programme (ctl->practice, rd_record_id (client), file, name, start, error);
  if (summary == NULL)
    return FALSE;
  if (refuse_if_all_refused (summary, error))
    {
      if (rd_ctl_is_format (ctl, "json"))
        print_summary (ctl, summary);
      return FALSE;
    }
  print_summary (ctl, summary);
  return TRUE;
}

/* What one file gave, while the activities of all are gathered. */
static void
say_what_a_file_gave (RdCtl *ctl, const char *name, const RdActivityFile *file)
{
  if (rd_ctl_is_format (ctl, "json"))
    return;
  /* Translators: the name of a file, what wrote it, and two numbers. */
  printf (ngettext ("%1$s (%2$s): %3$u activity, %4$u refused\n",
                    "%1$s (%2$s): %3$u activities, %4$u refused\n", file->activities->len),
          name, file->source, file->activities->len, file->refused->len);
  if (rd_activity_file_lacks_unit (file) && !file->miles)
    printf (_ ("%s does not say the unit of its distances, which are taken for kilometres; "
               "--miles takes them for miles.\n"),
            name);
}

static void
add_refusal (GPtrArray *refused, const char *name, guint line, const char *reason)
{
  RdRefusal *refusal = g_new0 (RdRefusal, 1);

  refusal->line = line;
  /* Translators: the name of a file, and why something in it was not taken. */
  refusal->reason = g_strdup_printf (_ ("%1$s: %2$s"), name, reason);
  g_ptr_array_add (refused, refusal);
}

/* A file that cannot be read does not lose the others. */
static void
gather (RdCtl *ctl, const char *path, GPtrArray *activities, GPtrArray *refused)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = read_bytes (path, &error);
  g_autoptr (RdActivityFile) file =
    bytes ? rd_activity_file_read (bytes, name, rd_practice_zone (ctl->practice), NULL, &error)
          : NULL;

  if (file == NULL)
    {
      add_refusal (refused, name, 0, error->message);
      return;
    }
  rd_activity_file_set_miles (file, rd_ctl_has (ctl, "miles"));
  say_what_a_file_gave (ctl, name, file);
  for (guint i = 0; i < file->activities->len; i++)
    g_ptr_array_add (activities, g_object_ref (file->activities->pdata[i]));
  for (guint i = 0; i < file->refused->len; i++)
    {
      RdRefusal *refusal = file->refused->pdata[i];

      add_refusal (refused, name, refusal->line, refusal->reason);
    }
}

static gboolean
import_activities (RdCtl *ctl, GError **error)
{
  g_autoptr (RdClient) client = rd_ctl_find_option (ctl, "client", RD_TYPE_CLIENT, error);
  g_autoptr (GPtrArray) activities = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) refused = g_ptr_array_new_with_free_func ((GDestroyNotify)rd_refusal_free);
  g_autoptr (RdImportSummary) summary = NULL;

  if (client == NULL)
    return FALSE;
  for (guint i = 0; i < ctl->arguments->len; i++)
    gather (ctl, ctl->arguments->pdata[i], activities, refused);
  summary = rd_practice_import_activities (ctl->practice, rd_record_id (client), activities, error);
  if (summary == NULL)
    return FALSE;
  g_ptr_array_extend_and_steal (summary->refused, g_steal_pointer (&refused));
  print_summary (ctl, summary);
  return !refuse_if_all_refused (summary, error);
}

static const RdCtlOption programme_options[] = {
  { "client", "C", N_ ("Who follows it"), RD_CTL_REQUIRED, NULL, NULL },
  { "name", "NAME", N_ ("What the programme is to be called"), 0, NULL, NULL },
  { "start", "DATE", N_ ("The day its first workout is moved to"), 0, NULL, NULL },
  { NULL },
};

static const RdCtlOption activities_options[] = {
  { "client", "CLIENT", N_ ("Who did it"), RD_CTL_REQUIRED },
  { "miles", NULL, N_ ("Distances without a unit are miles") },
  { NULL },
};

const RdCtlCommand rd_ctl_import_commands[] = {
  { .name = "programme import",
    .arguments = "FILE",
    .n_arguments = 1,
    .help = N_ ("Take in a programme from .ics or .csv, or its changes"),
    .formats = "json",
    .options = programme_options,
    .run = import_programme },
  { .name = "activities import",
    .arguments = "FILE…",
    .n_arguments = RD_CTL_ONE_OR_MORE,
    .help = N_ ("Take in what was really done, from .tcx, .gpx and .csv"),
    .formats = "json",
    .options = activities_options,
    .run = import_activities },
  { NULL },
};
