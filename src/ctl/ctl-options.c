/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ctl-options.c: reading the command line: global options, the command, its own options. */
#include "config.h"

#include "ctl.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST_WORDS 3 /* of a command's name */

static const RdCtlCommand *const groups[] = {
  rd_ctl_practice_commands, rd_ctl_house_commands,     rd_ctl_client_commands,
  rd_ctl_template_commands, rd_ctl_programme_commands, rd_ctl_workout_commands,
  rd_ctl_import_commands,   rd_ctl_training_commands,  rd_ctl_booking_commands,
  rd_ctl_ahead_commands,    rd_ctl_insights_commands,  rd_ctl_export_commands,
  rd_ctl_journal_commands,
};

/* Arguments are bytes; whatever the locale says, names are UTF-8. */
static gboolean
check_text (const char *option, const char *value, GError **error)
{
  if (g_utf8_validate (value, -1, NULL))
    return TRUE;
  g_set_error (error, RD_CTL_USAGE_ERROR, _ ("The value of %s is not UTF-8 text."), option);
  return FALSE;
}

static gboolean
take_option_cb (const char *option, const char *value, gpointer data, GError **error)
{
  RdCtl *ctl = data;
  const char *name = option + strspn (option, "-");
  GPtrArray *values = g_hash_table_lookup (ctl->values, name);

  if (!check_text (option, value ? value : "", error))
    return FALSE;
  if (values == NULL)
    {
      values = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (ctl->values, g_strdup (name), values);
    }
  g_ptr_array_add (values, g_strdup (value ? value : ""));
  return TRUE;
}

static void
add_entry (GArray *entries, const char *name, const char *value, const char *help)
{
  GOptionEntry entry = {
    .long_name = name,
    .flags = value ? G_OPTION_FLAG_FILENAME : G_OPTION_FLAG_NO_ARG,
    .arg = G_OPTION_ARG_CALLBACK,
    .arg_data = take_option_cb,
    .description = help,
    .arg_description = value,
  };

  g_array_append_val (entries, entry);
}

static gboolean
is_listed (const RdCtlCommand *command, const char *field)
{
  for (const RdCtlOption *option = command->options; option && option->name; option++)
    if (g_strcmp0 (option->field, field) == 0 || g_strcmp0 (option->name, field) == 0)
      return TRUE;
  return FALSE;
}

/* Each field of the command's kind is an option of the same name, with dashes. */
static void
add_fields (const RdCtlCommand *command, GArray *entries, GPtrArray *texts)
{
  RdRecordClass *class;
  guint n_types;

  if (command->kind == NULL)
    return;
  rd_record_types (&n_types);
  class = RD_RECORD_CLASS (g_type_class_peek (command->kind ()));
  for (guint i = 0; i < class->n_fields; i++)
    {
      const RdField *field = &class->fields[i];
      char *name;

      if (is_listed (command, field->name))
        continue;
      name = g_strdelimit (g_strdup (field->name), "_", '-');
      g_ptr_array_add (texts, name);
      add_entry (entries, name, "VALUE", field->label ? g_dgettext (NULL, field->label) : NULL);
    }
}

static void
add_options (const RdCtlCommand *command, GArray *entries, GPtrArray *texts)
{
  for (const RdCtlOption *option = command->options; option && option->name; option++)
    add_entry (entries, option->name, option->value, option->help);
  if (command->formats)
    {
      char *formats = g_strdelimit (g_strdup (command->formats), " ", '|');

      g_ptr_array_add (texts, formats);
      add_entry (entries, "format", formats, _ ("Print it so, instead of for people"));
    }
  add_fields (command, entries, texts);
}

static gboolean
check_options (RdCtl *ctl, GError **error)
{
  const RdCtlCommand *command = ctl->command;

  for (const RdCtlOption *option = command->options; option && option->name; option++)
    {
      GPtrArray *values = g_hash_table_lookup (ctl->values, option->name);

      if ((option->flags & RD_CTL_REQUIRED) && values == NULL)
        {
          g_set_error (error, RD_CTL_USAGE_ERROR, _ ("“%1$s” needs --%2$s %3$s."), command->name,
                       option->name, option->value);
          return FALSE;
        }
      if (!(option->flags & RD_CTL_REPEATED) && values && values->len > 1)
        {
          g_set_error (error, RD_CTL_USAGE_ERROR, _ ("--%s may be given once only."), option->name);
          return FALSE;
        }
    }
  if (ctl->arguments->len == command->n_arguments ||
      (command->n_arguments == RD_CTL_ONE_OR_MORE && ctl->arguments->len > 0))
    return TRUE;
  if (command->n_arguments == 0)
    g_set_error (error, RD_CTL_USAGE_ERROR, _ ("“%1$s” does not take “%2$s”."), command->name,
                 (char *)ctl->arguments->pdata[0]);
  else
    g_set_error (error, RD_CTL_USAGE_ERROR, _ ("“%1$s” is written with %2$s after it."),
                 command->name, command->arguments);
  return FALSE;
}

static gboolean
take_format (RdCtl *ctl, GError **error)
{
  GPtrArray *values = g_hash_table_lookup (ctl->values, "format");
  g_auto (GStrv) formats = g_strsplit (ctl->command->formats ? ctl->command->formats : "", " ", -1);

  if (values == NULL)
    return TRUE;
  ctl->format = values->pdata[values->len - 1];
  if (g_strv_contains ((const char *const *)formats, ctl->format))
    return TRUE;
  g_set_error (error, RD_CTL_USAGE_ERROR, _ ("“%1$s” cannot be printed as “%2$s”, only as %3$s."),
               ctl->command->name, ctl->format, ctl->command->formats);
  return FALSE;
}

static gboolean
parse_command (RdCtl *ctl, char **words, GError **error)
{
  const RdCtlCommand *command = ctl->command;
  g_auto (GStrv) argv = g_strdupv (words);
  g_autoptr (GArray) entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) rest = NULL;
  GOptionEntry remaining = { .long_name = G_OPTION_REMAINING,
                             .arg = G_OPTION_ARG_FILENAME_ARRAY,
                             .arg_data = &rest };
  g_autoptr (GOptionContext) context = g_option_context_new (command->arguments);
  GOptionGroup *group = g_option_group_new (NULL, NULL, NULL, ctl, NULL);
  g_autofree char *program = g_strconcat ("restdayctl ", command->name, NULL);

  add_options (command, entries, texts);
  g_array_append_val (entries, remaining);
  g_option_group_add_entries (group, (GOptionEntry *)(void *)entries->data);
  g_option_context_set_main_group (context, group);
  g_option_context_set_summary (context, command->help);
  g_set_prgname (program);
  if (!g_option_context_parse_strv (context, &argv, error))
    return FALSE;
  for (guint i = 0; rest && rest[i]; i++)
    {
      if (!check_text (command->arguments ? command->arguments : command->name, rest[i], error))
        return FALSE;
      g_ptr_array_add (ctl->arguments, g_strdup (rest[i]));
    }
  return check_options (ctl, error) && take_format (ctl, error);
}

/* More words before fewer, so that "journal verify" is not taken as "journal". */
static const RdCtlCommand *
find_command (char **words, guint *n_words)
{
  for (*n_words = MIN (MOST_WORDS, g_strv_length (words)); *n_words > 0; (*n_words)--)
    {
      char *first[MOST_WORDS + 1] = { NULL };
      g_autofree char *name = NULL;

      memcpy (first, words, *n_words * sizeof *first);
      name = g_strjoinv (" ", first);
      for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
        for (const RdCtlCommand *command = groups[i]; command->name; command++)
          if (strcmp (command->name, name) == 0)
            return command;
    }
  return NULL;
}

static gboolean
starts_command (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    for (const RdCtlCommand *command = groups[i]; command->name; command++)
      if (g_str_has_prefix (command->name, word) && command->name[strlen (word)] == ' ')
        return TRUE;
  return FALSE;
}

static char *
list_commands (void)
{
  GString *list = g_string_new (_ ("Commands:"));

  g_string_append_c (list, '\n');
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    for (const RdCtlCommand *command = groups[i]; command->name; command++)
      g_string_append_printf (list, "  %-26s %s\n", command->name, command->help);
  g_string_append_c (list, '\n');
  g_string_append (list, _ ("“restdayctl COMMAND --help” tells more of each."));
  return g_string_free (list, FALSE);
}

static GOptionContext *
make_global_context (RdCtl *ctl, gboolean *version, char **pin_file)
{
  const GOptionEntry entries[] = {
    { "database", 0, 0, G_OPTION_ARG_FILENAME, &ctl->database, N_ ("The practice’s file"), "FILE" },
    { "as", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &ctl->as,
      N_ ("The practitioner it is done for"), "NAME" },
    { "now", 0, 0, G_OPTION_ARG_FILENAME, &ctl->now, N_ ("The present, instead of the clock"),
      "T" },
    { "pin-file", 0, 0, G_OPTION_ARG_FILENAME, pin_file, N_ ("The PIN is the first line of it"),
      "FILE" },
    { "version", 0, 0, G_OPTION_ARG_NONE, version, N_ ("Print the version"), NULL },
    { NULL }
  };
  GOptionContext *context = g_option_context_new (_ ("COMMAND"));
  g_autofree char *commands = list_commands ();

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_strict_posix (context, TRUE);
  g_option_context_set_summary (context, _ ("Restday, the practice without a screen."));
  g_option_context_set_description (context, commands);
  return context;
}

static gboolean
set_command (RdCtl *ctl, char **words, guint *n_words, GError **error)
{
  if (words[0] == NULL)
    {
      g_set_error_literal (error, RD_CTL_USAGE_ERROR,
                           _ ("A command is missing; “restdayctl --help” lists them."));
      return FALSE;
    }
  ctl->command = find_command (words, n_words);
  if (ctl->command)
    return TRUE;
  if (starts_command (words[0]))
    g_set_error (error, RD_CTL_USAGE_ERROR,
                 _ ("“%s” needs another word; “restdayctl --help” lists the commands."), words[0]);
  else
    g_set_error (error, RD_CTL_USAGE_ERROR,
                 _ ("There is no command “%s”; “restdayctl --help” lists them."), words[0]);
  return FALSE;
}

/**
 * rd_ctl_parse:
 * @ctl: the run, to be filled
 * @argc: as main() has it
 * @argv: as main() has it
 * @error: return location for an error of %G_OPTION_ERROR
 *
 * Reads the command line. --help and --version print and exit.
 *
 * Returns: whether it makes sense
 */
gboolean
rd_ctl_parse (RdCtl *ctl, int argc, char **argv, GError **error)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  gboolean version = FALSE;
  g_autofree char *pin_file = NULL;
  g_autoptr (GOptionContext) context = make_global_context (ctl, &version, &pin_file);
  guint n_words = 0;

  if (!g_option_context_parse (context, &argc, &argv, error))
    return FALSE;
  if (version)
    {
      printf ("restdayctl %s\n", RD_VERSION);
      exit (RD_CTL_DONE);
    }
  if ((ctl->as && !check_text ("--as", ctl->as, error)) ||
      (ctl->now && !check_text ("--now", ctl->now, error)) ||
      !set_command (ctl, argv + 1, &n_words, error))
    return FALSE;
  if (ctl->database == NULL)
    ctl->database = g_build_filename (g_get_user_data_dir (), "restday", "practice.db", NULL);

  g_ptr_array_add (words, argv[0]);
  for (int i = 1 + n_words; i < argc; i++)
    g_ptr_array_add (words, argv[i]);
  g_ptr_array_add (words, NULL);
  return parse_command (ctl, (char **)words->pdata, error);
}
