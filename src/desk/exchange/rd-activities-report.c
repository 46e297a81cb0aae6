/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-activities-report.c: what files of activities gave. */
#include "rd-activities-report.h"

#include "desk/widgets/rd-tip.h"
#include "rd-activity-text.h"

#include <glib/gi18n-lib.h>

/* More than this nobody reads; how many there are more is said. */
#define MOST_ROWS 50

static void
add_row (AdwPreferencesGroup *group, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (group, row);
}

/* The place of one that was not taken: its file, and its line where that has one. */
static void
add_refused (AdwPreferencesGroup *group, const char *name, guint line, const char *reason)
{
  g_autofree char *title =
    /* Translators: the name of a file, and a line in it. */
    line ? g_strdup_printf (_ ("%1$s, line %2$u"), name, line) : g_strdup (name);

  add_row (group, title, reason);
}

/**
 * rd_activities_report_refused:
 * @group: an empty group
 * @readings: (element-type RdActivityReading): the files
 *
 * Fills @group with what was not taken, each with its reason.
 *
 * Returns: how much that is
 */
guint
rd_activities_report_refused (AdwPreferencesGroup *group, GPtrArray *readings)
{
  guint n = 0;

  for (guint i = 0; i < readings->len; i++)
    {
      RdActivityReading *reading = readings->pdata[i];
      GPtrArray *refused = reading->activities ? reading->activities->refused : NULL;

      if (reading->error && n++ < MOST_ROWS)
        add_refused (group, reading->name, 0, reading->error->message);
      for (guint k = 0; refused && k < refused->len; k++)
        {
          RdRefusal *refusal = refused->pdata[k];

          if (n++ < MOST_ROWS)
            add_refused (group, reading->name, refusal->line, refusal->reason);
        }
    }
  if (n > MOST_ROWS)
    {
      g_autofree char *more = g_strdup_printf (
        ngettext ("%u more is not shown", "%u more are not shown", n - MOST_ROWS), n - MOST_ROWS);

      add_row (group, more, "");
    }
  return n;
}

static void
add_columns (AdwExpanderRow *expander, RdActivityFile *file)
{
  for (RdActivityColumn column = 0; column < RD_N_ACTIVITY_COLUMNS; column++)
    {
      GtkWidget *row = adw_action_row_new ();
      const char *heading = file->columns[column];
      GtkWidget *label = gtk_label_new (heading ? heading : _ ("Not in this file"));

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), rd_activity_text_column (column));
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      rd_tip_set (label, heading);
      gtk_widget_add_css_class (label, heading ? "rd-heading-found" : "rd-dim");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
      adw_expander_row_add_row (expander, row);
    }
}

/**
 * rd_activities_report_columns:
 * @group: an empty group
 * @readings: (element-type RdActivityReading): the files
 *
 * Fills @group with the tables among the files, each with what its columns were taken for.
 *
 * Returns: how many tables there are
 */
guint
rd_activities_report_columns (AdwPreferencesGroup *group, GPtrArray *readings)
{
  guint n = 0;

  for (guint i = 0; i < readings->len; i++)
    {
      RdActivityReading *reading = readings->pdata[i];
      RdActivityFile *file = reading->activities;
      GtkWidget *row;
      g_autofree char *subtitle = NULL;

      if (file == NULL || file->columns[RD_ACTIVITY_COLUMN_DATE] == NULL || n++ >= MOST_ROWS)
        continue;
      row = adw_expander_row_new ();
      /* Translators: what wrote a table, and how many activities it holds. */
      subtitle = g_strdup_printf (ngettext ("%1$s, %2$u activity", "%1$s, %2$u activities",
                                            file->activities->len),
                                  file->source, file->activities->len);
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), reading->name);
      adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
      add_columns (ADW_EXPANDER_ROW (row), file);
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), n == 1);
      adw_preferences_group_add (group, row);
    }
  return n;
}
