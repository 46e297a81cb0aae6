/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ctl-programme.c: training programmes: templates, and new ones. */
#include "ctl-table.h"

#include <glib/gi18n.h>
#include <stdio.h>

static const RdCtlColumn template_columns[] = {
  { "id", N_ ("Id"), RD_CTL_TEXT },
  { "name", N_ ("Name"), RD_CTL_TEXT },
  { "weeks", N_ ("Weeks"), RD_CTL_NUMBER },
  { "race_km", N_ ("Race, km"), RD_CTL_NUMBER },
};

static gboolean
list_templates (RdCtl *ctl, GError **error)
{
  g_autoptr (GPtrArray) templates = rd_template_list ();
  g_autoptr (RdCtlTable) table =
    rd_ctl_table_new (template_columns, G_N_ELEMENTS (template_columns));

  for (guint i = 0; i < templates->len; i++)
    {
      RdTemplate *template = templates->pdata[i];

      rd_ctl_table_add (table, template->id);
      rd_ctl_table_add (table, template->name);
      rd_ctl_table_add_integer (table, template->n_weeks);
      rd_ctl_table_add_real (table, template->race_km);
    }
  rd_ctl_table_print (table, ctl);
  return TRUE;
}

static const RdCtlColumn day_columns[] = {
  { "week", N_ ("Week"), RD_CTL_NUMBER },       { "day", N_ ("Day"), RD_CTL_NUMBER },
  { "kind", N_ ("Kind"), RD_CTL_TEXT },         { "km", N_ ("km"), RD_CTL_NUMBER },
  { "minutes", N_ ("Minutes"), RD_CTL_NUMBER }, { "optional", N_ ("Optional"), RD_CTL_TRUTH },
};

static gboolean
show_template (RdCtl *ctl, GError **error)
{
  const char *id = ctl->arguments->pdata[0];
  g_autoptr (RdTemplate) template = rd_template_find (id);
  g_autoptr (RdCtlTable) table = rd_ctl_table_new (day_columns, G_N_ELEMENTS (day_columns));

  if (template == NULL)
    {
      g_set_error (error, RD_ERROR, RD_ERROR_NOT_FOUND, _ ("There is no template “%s”."), id);
      return FALSE;
    }
  for (guint i = 0; i < template->n_weeks * 7; i++)
    {
      const RdTemplateDay *day = &template->days[i];

      rd_ctl_table_add_integer (table, i / 7 + 1);
      rd_ctl_table_add_integer (table, i % 7 + 1);
      rd_ctl_table_add (table, rd_enum_to_nick (RD_TYPE_WORKOUT_KIND, day->kind));
      rd_ctl_table_add_real (table, day->km);
      rd_ctl_table_add_integer (table, day->minutes);
      rd_ctl_table_add (table, day->optional ? "true" : "false");
    }
  rd_ctl_table_print (table, ctl);
  return TRUE;
}

static gboolean
new_programme (RdCtl *ctl, GError **error)
{
  g_autoptr (RdClient) client = NULL;
  g_autoptr (RdProgramme) programme = NULL;
  RdDate race_date = RD_DATE_UNSET;

  if (!rd_ctl_get_date (ctl, "race-date", &race_date, error))
    return FALSE;
  client = rd_ctl_find_option (ctl, "client", RD_TYPE_CLIENT, error);
  if (client == NULL)
    return FALSE;

  RdProgrammeWish wish = {
    .client = rd_record_id (client),
    .template_id = rd_ctl_get (ctl, "template"),
    .race_date = race_date,
    .race_name = rd_ctl_get (ctl, "race-name"),
  };

  programme = rd_practice_new_programme (ctl->practice, &wish, error);
  if (programme == NULL)
    return FALSE;
  printf ("%" G_GINT64_FORMAT "\n", rd_record_id (programme));
  return TRUE;
}

static const RdCtlOption new_options[] = {
  { "client", "C", N_ ("Who follows it"), RD_CTL_REQUIRED, NULL, NULL },
  { "template", "T", N_ ("What it is made from"), RD_CTL_REQUIRED, NULL, NULL },
  { "race-date", "DATE", N_ ("The day it ends with"), RD_CTL_REQUIRED, NULL, NULL },
  { "race-name", "NAME", N_ ("What the race is called"), 0, NULL, NULL },
  { NULL },
};

const RdCtlCommand rd_ctl_programme_commands[] = {
  { .name = "template list",
    .help = N_ ("List the programmes to start from"),
    .formats = "json csv",
    .without_practice = TRUE,
    .run = list_templates },
  { .name = "template show",
    .arguments = "TEMPLATE",
    .n_arguments = 1,
    .help = N_ ("Show the days of a programme to start from"),
    .formats = "json csv",
    .without_practice = TRUE,
    .run = show_template },
  { .name = "programme new",
    .help = N_ ("Make a programme that ends at a race"),
    .options = new_options,
    .run = new_programme },
  { .name = "programme show",
    .arguments = "PROGRAMME",
    .n_arguments = 1,
    .help = N_ ("Show a programme with its race and bookings"),
    .formats = "json",
    .run = rd_ctl_show_programme },
  { NULL },
};
