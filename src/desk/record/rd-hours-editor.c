/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-hours-editor.c: a row that opens into the seven days of a week and their hours.
 *
 * A day's hours are typed as people say them: "9-13, 14:30-18". An empty day is a day off.
 */
#include "rd-hours-editor.h"

#include "practice/rd-wording-values.h"

#include <glib/gi18n-lib.h>

struct _RdHoursEditor
{
  AdwExpanderRow parent_instance;

  /* template-less children, owned by the row */
  GtkWidget *days[7];
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdHoursEditor, rd_hours_editor, ADW_TYPE_EXPANDER_ROW)

static void
rd_hours_editor_class_init (RdHoursEditorClass *class)
{
  /**
   * RdHoursEditor::changed:
   * @editor: the editor
   *
   * Emitted after a person changed the hours of a day.
   */
  signals[CHANGED] = g_signal_new ("changed", RD_TYPE_HOURS_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

/* "9" and "9:30" and "09.30" all are times. */
static gboolean
parse_typed_time (const char *text, int *minutes)
{
  g_autofree char *time = g_strstrip (g_strdelimit (g_strdup (text), ".", ':'));

  if (*time && strchr (time, ':') == NULL)
    {
      g_autofree char *full = g_strconcat (time, ":00", NULL);

      return rd_time_parse (full, minutes);
    }
  return rd_time_parse (time, minutes);
}

static gboolean
parse_day (RdWeekHours *hours, RdWeekday day, const char *text)
{
  g_autofree char *plain = g_strdup (text);
  g_auto (GStrv) spans = NULL;

  /* A person or an input method may type an en dash. */
  for (char *dash; (dash = strstr (plain, "–")) != NULL;)
    {
      *dash = '-';
      memmove (dash + 1, dash + strlen ("–"), strlen (dash + strlen ("–")) + 1);
    }
  spans = g_strsplit_set (plain, ",;", -1);
  for (guint i = 0; spans[i]; i++)
    {
      int from, to;

      if (*g_strstrip (spans[i]) == '\0')
        continue;
      g_auto (GStrv) ends = g_strsplit (spans[i], "-", 2);
      if (g_strv_length (ends) != 2 || !parse_typed_time (ends[0], &from) ||
          !parse_typed_time (ends[1], &to) || !rd_week_hours_add (hours, day, from, to))
        return FALSE;
    }
  return TRUE;
}

static char *
format_day (const RdWeekHours *hours, RdWeekday day)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; hours && i < hours->n_spans[day]; i++)
    {
      g_autofree char *from = rd_time_format (hours->spans[day][i].from);
      g_autofree char *to = rd_time_format (hours->spans[day][i].to);

      g_string_append_printf (text, "%s%s–%s", i ? ", " : "", from, to);
    }
  return g_string_free (text, FALSE);
}

static void
show_summary (RdHoursEditor *self)
{
  g_autoptr (RdWeekHours) hours = rd_hours_editor_dup_hours (self);
  int days = 0, minutes = 0;

  for (int day = 0; hours && day < 7; day++)
    {
      days += hours->n_spans[day] > 0;
      for (guint i = 0; i < hours->n_spans[day]; i++)
        minutes += hours->spans[day][i].to - hours->spans[day][i].from;
    }

  g_autofree char *summary = hours == NULL
                               ? g_strdup (_ ("Write hours as 9:00–13:00, 14:00–18:00."))
                               /* Translators: 2$ is a number of hours a week. */
                               : g_strdup_printf (ngettext ("%1$d day a week, %2$.4g hours",
                                                            "%1$d days a week, %2$.4g hours", days),
                                                  days, minutes / 60.0);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), summary);
}

static void
day_changed_cb (RdHoursEditor *self, GtkEditable *entry)
{
  RdWeekHours scratch = { 0 };

  if (parse_day (&scratch, RD_MONDAY, gtk_editable_get_text (entry)))
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  show_summary (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
rd_hours_editor_init (RdHoursEditor *self)
{
  for (int day = 0; day < 7; day++)
    {
      self->days[day] = adw_entry_row_new ();
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->days[day]),
                                     rd_wording_weekday (day));
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->days[day]);
    }
}

/**
 * rd_hours_editor_new:
 * @hours: (nullable): the hours it begins with
 *
 * Returns: (transfer floating): an editor
 */
GtkWidget *
rd_hours_editor_new (const RdWeekHours *hours)
{
  RdHoursEditor *self = g_object_new (RD_TYPE_HOURS_EDITOR, NULL);

  for (int day = 0; day < 7; day++)
    {
      g_autofree char *text = format_day (hours, day);

      gtk_editable_set_text (GTK_EDITABLE (self->days[day]), text);
      g_signal_connect_swapped (self->days[day], "changed", G_CALLBACK (day_changed_cb), self);
    }
  show_summary (self);
  return GTK_WIDGET (self);
}

/**
 * rd_hours_editor_dup_hours:
 * @self: an editor
 *
 * Returns: (transfer full) (nullable): the hours as they stand, %NULL where a day cannot be read
 */
RdWeekHours *
rd_hours_editor_dup_hours (RdHoursEditor *self)
{
  g_autoptr (RdWeekHours) hours = rd_week_hours_new ();

  for (int day = 0; day < 7; day++)
    if (!parse_day (hours, day, gtk_editable_get_text (GTK_EDITABLE (self->days[day]))))
      return NULL;
  return g_steal_pointer (&hours);
}
