/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ctl-export.c: schedules that go out. */
#include "ctl-table.h"

#include "practice/rd-schedule-question.h"
#include "practice/rd-wording.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

static gpointer
read_schedule (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  return rd_schedule_read (store, argument, cancellable, error);
}

/* The format named, or that of the file's ending. */
static const char *
find_format (RdCtl *ctl)
{
  const char *output = rd_ctl_get (ctl, "output");
  const char *point = output ? strrchr (output, '.') : NULL;

  if (ctl->format || point == NULL)
    return ctl->format;
  return point + 1;
}

static gboolean
parse_format (RdCtl *ctl, RdScheduleFormat *format, GError **error)
{
  const char *name = find_format (ctl);
  int value;

  if (rd_enum_from_nick (RD_TYPE_SCHEDULE_FORMAT, name, &value))
    {
      *format = value;
      return TRUE;
    }
  if (g_strcmp0 (name, "pdf") == 0)
    g_set_error_literal (error, RD_ERROR, RD_ERROR_INVALID,
                         _ ("Schedules cannot be written as PDF yet; use ics, csv or json."));
  else
    g_set_error_literal (error, RD_CTL_USAGE_ERROR,
                         _ ("“export” needs --format ics, csv or json."));
  return FALSE;
}

static gboolean
write_out (RdCtl *ctl, GBytes *bytes, GError **error)
{
  const char *output = rd_ctl_get (ctl, "output");
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autoptr (GError) problem = NULL;

  if (output == NULL)
    {
      fwrite (data, 1, length, stdout);
      return TRUE;
    }
  if (g_file_set_contents (output, data, length, &problem))
    return TRUE;
  g_set_error (error, RD_ERROR, RD_ERROR_STORE, _ ("“%1$s” cannot be written: %2$s."), output,
               problem->message);
  return FALSE;
}

static gboolean
export_schedule (RdCtl *ctl, GError **error)
{
  RdScheduleQuestion question = { .now = rd_practice_now (ctl->practice) };
  g_autoptr (GArray) practitioners = NULL;
  g_autoptr (RdScheduleAnswer) answer = NULL;
  g_autoptr (GBytes) bytes = NULL;
  RdScheduleFormat format;
  int detail = RD_DETAIL_INITIALS;

  if (!parse_format (ctl, &format, error) ||
      !rd_ctl_get_range (ctl, &question.from, &question.to, error) ||
      !rd_ctl_get_enum (ctl, "detail", RD_TYPE_SCHEDULE_DETAIL, &detail, error) ||
      !(practitioners = rd_ctl_find_all (ctl, "practitioner", RD_TYPE_PRACTITIONER, error)))
    return FALSE;
  question.practitioners = practitioners->len ? practitioners : NULL;
  answer = rd_practice_read (ctl->practice, read_schedule, &question, error);
  bytes = answer ? rd_schedule_write (&answer->schedule, format, detail, NULL, error) : NULL;
  return bytes && write_out (ctl, bytes, error);
}

static const RdCtlOption options[] = {
  { "from", "DATE", N_ ("First day"), RD_CTL_REQUIRED, NULL, NULL },
  { "to", "DATE", N_ ("First day after"), RD_CTL_REQUIRED, NULL, NULL },
  { "practitioner", "P", N_ ("Whose; everybody’s where nobody is named; may be repeated"),
    RD_CTL_REPEATED, NULL, NULL },
  { "detail", "full|initials|busy", N_ ("How clients are named; initials by default"), 0, NULL,
    NULL },
  { "output", "FILE", N_ ("Write it to a file"), 0, NULL, NULL },
  { NULL },
};

const RdCtlCommand rd_ctl_export_commands[] = {
  { .name = "export",
    .help = N_ ("Write schedules for others to read"),
    .formats = "ics csv json pdf",
    .options = options,
    .run = export_schedule },
  { NULL },
};
