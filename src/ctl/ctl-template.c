/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ctl-template.c: the programmes to start from, built in and the practice's own. */
#include "ctl-table.h"

#include "practice/rd-template-question.h"

#include <glib/gi18n.h>
#include <stdio.h>

static gpointer
read_templates (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  return rd_templates_read (store, error);
}

static gpointer
read_template (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  return rd_template_read (store, argument, error);
}

static const RdCtlColumn template_columns[] = {
  { "id", N_ ("Id"), RD_CTL_TEXT },         { "name", N_ ("Name"), RD_CTL_TEXT },
  { "weeks", N_ ("Weeks"), RD_CTL_NUMBER }, { "race_km", N_ ("Race, km"), RD_CTL_NUMBER },
  { "own", N_ ("Own"), RD_CTL_TRUTH },
};

/* Where there is no practice, the built-in ones are all there are. */
static gboolean
list_templates (RdCtl *ctl, GError **error)
{
  g_autoptr (GPtrArray) templates =
    ctl->practice ? rd_practice_read (ctl->practice, read_templates, NULL, error)
                  : rd_template_list ();
  g_autoptr (RdCtlTable) table =
    rd_ctl_table_new (template_columns, G_N_ELEMENTS (template_columns));

  if (templates == NULL)
    return FALSE;
  for (guint i = 0; i < templates->len; i++)
    {
      RdTemplate *template = templates->pdata[i];

      rd_ctl_table_add (table, template->id);
      rd_ctl_table_add (table, template->name);
      rd_ctl_table_add_integer (table, template->n_weeks);
      rd_ctl_table_add_real (table, template->race_km);
      rd_ctl_table_add (table, template->own ? "true" : "false");
    }
  rd_ctl_table_print (table, ctl);
  return TRUE;
}

static RdTemplate *
find_template (RdCtl *ctl, const char *id, GError **error)
{
  RdTemplate *template;

  if (ctl->practice)
    return rd_practice_read (ctl->practice, read_template, (gpointer)id, error);
  template = rd_template_find (id);
  if (template == NULL)
    g_set_error (error, RD_ERROR, RD_ERROR_NOT_FOUND, _ ("There is no template “%s”."), id);
  return template;
}

static const RdCtlColumn day_columns[] = {
  { "week", N_ ("Week"), RD_CTL_NUMBER },        { "day", N_ ("Day"), RD_CTL_NUMBER },
  { "kind", N_ ("Kind"), RD_CTL_TEXT },          { "km", N_ ("km"), RD_CTL_NUMBER },
  { "minutes", N_ ("Minutes"), RD_CTL_NUMBER },  { "rpe", N_ ("Effort"), RD_CTL_NUMBER },
  { "optional", N_ ("Optional"), RD_CTL_TRUTH }, { "title", N_ ("Title"), RD_CTL_TEXT },
};

static void
add_day (RdCtlTable *table, guint day, const RdTemplateDay *workout)
{
  rd_ctl_table_add_integer (table, day / 7 + 1);
  rd_ctl_table_add_integer (table, day % 7 + 1);
  rd_ctl_table_add (table, rd_enum_to_nick (RD_TYPE_WORKOUT_KIND, workout->kind));
  rd_ctl_table_add_real (table, workout->km);
  rd_ctl_table_add_integer (table, workout->minutes);
  rd_ctl_table_add_real (table, workout->rpe > 0 ? workout->rpe
                                                 : rd_workout_kind_default_rpe (workout->kind));
  rd_ctl_table_add (table, workout->optional ? "true" : "false");
  rd_ctl_table_add (table, workout->title);
}

static gboolean
show_template (RdCtl *ctl, GError **error)
{
  g_autoptr (RdTemplate) template = find_template (ctl, ctl->arguments->pdata[0], error);
  g_autoptr (RdCtlTable) table = rd_ctl_table_new (day_columns, G_N_ELEMENTS (day_columns));
  guint more = 0;

  if (template == NULL)
    return FALSE;
  for (guint i = 0; i < template->n_weeks * 7; i++)
    {
      add_day (table, i, &template->days[i]);
      for (; more < template->more->len; more++)
        {
          const RdTemplateMore *other = &g_array_index (template->more, RdTemplateMore, more);

          if (other->day != i)
            break;
          add_day (table, i, &other->workout);
        }
    }
  rd_ctl_table_print (table, ctl);
  return TRUE;
}

static gboolean
save_template (RdCtl *ctl, GError **error)
{
  g_autoptr (RdProgramme) programme =
    rd_ctl_find (ctl, RD_TYPE_PROGRAMME, ctl->arguments->pdata[0], error);
  g_autoptr (RdOwnTemplate) own = NULL;

  if (programme == NULL ||
      !(own = rd_practice_keep_as_template (ctl->practice, rd_record_id (programme),
                                            rd_ctl_get (ctl, "name"), error)))
    return FALSE;
  printf ("%s\n", own->code);
  return TRUE;
}

static const RdCtlOption save_options[] = {
  { "name", "NAME", N_ ("What the template is called; otherwise as the programme"), 0, NULL, NULL },
  { NULL },
};

const RdCtlCommand rd_ctl_template_commands[] = {
  { .name = "template list",
    .help = N_ ("List the programmes to start from"),
    .formats = "json csv",
    .practice_if_there = TRUE,
    .run = list_templates },
  { .name = "template show",
    .arguments = "TEMPLATE",
    .n_arguments = 1,
    .help = N_ ("Show the days of a programme to start from"),
    .formats = "json csv",
    .practice_if_there = TRUE,
    .run = show_template },
  { .name = "programme save-template",
    .arguments = "PROGRAMME",
    .n_arguments = 1,
    .help = N_ ("Make a programme one to start from; prints its short name"),
    .options = save_options,
    .run = save_template },
  { NULL },
};
