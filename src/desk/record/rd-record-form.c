/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-record-form.c: rows to edit some fields of a record, made from its table of fields. */
#include "rd-record-form.h"

#include "rd-hours-editor.h"
#include "rd-phrases.h"
#include "rd-text-row.h"

#include "model/rd-text.h"
#include "practice/rd-wording-values.h"
#include "practice/rd-wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* An optional number up to this is a pressure. */
#define MOST_PRESSURE 5

/* One row: the field it edits, and whether what stands in it can be read at all. */
typedef struct
{
  RdRecordForm *form;
  const RdField *field;
  GtkWidget *row;
  GArray *ids;
  gboolean unreadable;
} FormRow;

struct _RdRecordForm
{
  AdwPreferencesGroup parent_instance;

  /* owned */
  RdRecord *record;
  RdZone *zone;
  GPtrArray *rows;
};

enum
{
  EDITED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdRecordForm, rd_record_form, ADW_TYPE_PREFERENCES_GROUP)

static void
free_row (gpointer data)
{
  FormRow *row = data;

  g_clear_pointer (&row->ids, g_array_unref);
  g_free (row);
}

static void
rd_record_form_dispose (GObject *object)
{
  RdRecordForm *self = RD_RECORD_FORM (object);

  g_clear_object (&self->record);
  g_clear_pointer (&self->zone, rd_zone_unref);
  G_OBJECT_CLASS (rd_record_form_parent_class)->dispose (object);
}

static void
rd_record_form_finalize (GObject *object)
{
  g_ptr_array_unref (RD_RECORD_FORM (object)->rows);
  G_OBJECT_CLASS (rd_record_form_parent_class)->finalize (object);
}

static void
rd_record_form_class_init (RdRecordFormClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->dispose = rd_record_form_dispose;
  object_class->finalize = rd_record_form_finalize;

  /**
   * RdRecordForm::edited:
   * @form: the form
   *
   * Emitted after a person changed a value.
   */
  signals[EDITED] = g_signal_new ("edited", RD_TYPE_RECORD_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
}

static void
rd_record_form_init (RdRecordForm *self)
{
  self->rows = g_ptr_array_new_with_free_func (free_row);
}

static void
mark (FormRow *row, gboolean wrong)
{
  if (wrong)
    gtk_widget_add_css_class (row->row, "error");
  else
    gtk_widget_remove_css_class (row->row, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row->row), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
edited (FormRow *row)
{
  mark (row, FALSE);
  g_signal_emit (row->form, signals[EDITED], 0);
}

/* Dates, instants and paces are shown as people write them, all else as the table writes it. */

/* An end at midnight is the day before to a person: away from the 3rd to the 5th. */
static gboolean
is_end (const RdField *field)
{
  return g_str_equal (field->name, "ends");
}

static char *
instant_to_typed (FormRow *row)
{
  int minutes;
  RdDate date = rd_zone_to_wall (row->form->zone,
                                 RD_FIELD_MEMBER (row->form->record, row->field, gint64), &minutes);
  g_autofree char *day =
    rd_date_format_typed (minutes == 0 && is_end (row->field) ? date - 1 : date);
  g_autofree char *time = minutes ? rd_time_format (minutes) : NULL;

  return time ? g_strconcat (day, " ", time, NULL) : g_steal_pointer (&day);
}

static gboolean
typed_to_instant (FormRow *row, const char *typed)
{
  g_auto (GStrv) parts = g_strsplit (typed, " ", 2);
  gboolean timed = parts[0] && parts[1];
  int minutes = 0;
  RdDate date;

  if (!rd_date_parse_typed (parts[0], &date) ||
      (timed && !rd_time_parse (g_strstrip (parts[1]), &minutes)))
    return FALSE;
  if (!timed && is_end (row->field))
    date += 1;
  RD_FIELD_MEMBER (row->form->record, row->field, gint64) =
    rd_zone_to_instant (row->form->zone, date, minutes);
  return TRUE;
}

static char *
value_to_typed (FormRow *row)
{
  RdRecord *record = row->form->record;

  if (!rd_field_is_set (row->field, record))
    return g_strdup ("");
  if (row->field->type == RD_FIELD_DATE)
    return rd_date_format_typed (RD_FIELD_MEMBER (record, row->field, RdDate));
  if (row->field->type == RD_FIELD_INSTANT)
    return instant_to_typed (row);
  if (row->field->flags & RD_FIELD_PACE)
    {
      int seconds = RD_FIELD_MEMBER (record, row->field, int);

      return g_strdup_printf ("%d:%02d", seconds / 60, seconds % 60);
    }
  return rd_field_to_text (row->field, record);
}

static gboolean
typed_to_value (FormRow *row, const char *typed)
{
  RdRecord *record = row->form->record;
  g_autofree char *tidy = rd_text_tidy (typed);
  int minutes;

  if (tidy && row->field->type == RD_FIELD_DATE)
    {
      rd_field_clear (row->field, record);
      return rd_date_parse_typed (tidy, &RD_FIELD_MEMBER (record, row->field, RdDate));
    }
  if (tidy && row->field->type == RD_FIELD_INSTANT)
    {
      rd_field_clear (row->field, record);
      return typed_to_instant (row, tidy);
    }
  if (tidy && (row->field->flags & RD_FIELD_PACE) && rd_time_parse (tidy, &minutes))
    {
      RD_FIELD_MEMBER (record, row->field, int) = minutes;
      return TRUE;
    }
  return rd_field_from_text (row->field, record, tidy, NULL);
}

static void
entry_changed_cb (GtkEditable *entry, FormRow *row)
{
  row->unreadable = !typed_to_value (row, gtk_editable_get_text (entry));
  edited (row);
}

static GtkInputPurpose
purpose_of (const RdField *field)
{
  if (g_str_has_suffix (field->name, "email"))
    return GTK_INPUT_PURPOSE_EMAIL;
  if (g_str_has_suffix (field->name, "phone"))
    return GTK_INPUT_PURPOSE_PHONE;
  return field->type == RD_FIELD_REAL ? GTK_INPUT_PURPOSE_NUMBER : GTK_INPUT_PURPOSE_FREE_FORM;
}

static char *
title_of (const RdField *field)
{
  const char *label = g_dgettext (GETTEXT_PACKAGE, field->label);

  if (field->type == RD_FIELD_DATE)
    /* Translators: %s is what the date is of: "Born (day/month/year)". */
    return g_strdup_printf (_ ("%s (day/month/year)"), label);
  if (field->flags & RD_FIELD_PACE)
    /* Translators: %s is "Easy pace". */
    return g_strdup_printf (_ ("%s (minutes:seconds a kilometre)"), label);
  if (field->type == RD_FIELD_INSTANT)
    /* Translators: %s is "From" or "To". */
    return g_strdup_printf (_ ("%s (day/month/year, with a time unless all day)"), label);
  if (field->type == RD_FIELD_TIME)
    /* Translators: %s is what the time is of: "Usually trains at (hours:minutes)". */
    return g_strdup_printf (_ ("%s (hours:minutes)"), label);
  return g_strdup (label);
}

static GtkWidget *
make_entry (FormRow *row)
{
  GtkWidget *entry = adw_entry_row_new ();
  g_autofree char *typed = value_to_typed (row);

  gtk_editable_set_text (GTK_EDITABLE (entry), typed);
  adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (entry), purpose_of (row->field));
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (entry), TRUE);
  g_signal_connect (entry, "changed", G_CALLBACK (entry_changed_cb), row);
  return entry;
}

static void
text_changed_cb (RdTextRow *text, FormRow *row)
{
  g_autofree char *typed = rd_text_row_dup_text (text);

  row->unreadable = !typed_to_value (row, typed);
  edited (row);
}

static void
switch_changed_cb (GtkSwitch *widget, GParamSpec *pspec, FormRow *row)
{
  RD_FIELD_MEMBER (row->form->record, row->field, gboolean) = gtk_switch_get_active (widget);
  edited (row);
}

static GtkWidget *
wrap_in_row (GtkWidget *control)
{
  GtkWidget *row = adw_action_row_new ();

  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), control);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), control);
  return row;
}

static void
name_control (GtkWidget *control, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static GtkWidget *
make_switch (FormRow *row, const char *title)
{
  GtkWidget *control = gtk_switch_new ();

  gtk_switch_set_active (GTK_SWITCH (control),
                         RD_FIELD_MEMBER (row->form->record, row->field, gboolean));
  name_control (control, title);
  g_signal_connect (control, "notify::active", G_CALLBACK (switch_changed_cb), row);
  return wrap_in_row (control);
}

static void
spin_changed_cb (GtkSpinButton *spin, FormRow *row)
{
  RD_FIELD_MEMBER (row->form->record, row->field, int) = gtk_spin_button_get_value_as_int (spin);
  edited (row);
}

static GtkWidget *
make_spin (FormRow *row, const char *title)
{
  int value = RD_FIELD_MEMBER (row->form->record, row->field, int);
  int step = row->field->most > 100 ? 5 : 1;
  GtkWidget *spin = gtk_spin_button_new_with_range (row->field->least, row->field->most, step);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), value);
  gtk_editable_set_width_chars (GTK_EDITABLE (spin), 4);
  name_control (spin, title);
  g_signal_connect (spin, "value-changed", G_CALLBACK (spin_changed_cb), row);
  return wrap_in_row (spin);
}

static void
check_toggled_cb (GtkCheckButton *check, FormRow *row)
{
  guint flag = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), "rd-flag"));
  guint *value = &RD_FIELD_MEMBER (row->form->record, row->field, guint);

  *value = gtk_check_button_get_active (check) ? *value | flag : *value & ~flag;
  edited (row);
}

static GtkWidget *
make_checks (FormRow *row)
{
  g_autoptr (GFlagsClass) values = g_type_class_ref (row->field->values ());
  GtkWidget *expander = adw_expander_row_new ();

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander), TRUE);
  for (guint i = 0; i < values->n_values; i++)
    {
      guint flag = values->values[i].value;
      const char *label = rd_wording_value (row->field->values (), flag);
      GtkWidget *check = gtk_check_button_new ();
      GtkWidget *line;

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                                   RD_FIELD_MEMBER (row->form->record, row->field, guint) & flag);
      g_object_set_data (G_OBJECT (check), "rd-flag", GUINT_TO_POINTER (flag));
      name_control (check, label);
      g_signal_connect (check, "toggled", G_CALLBACK (check_toggled_cb), row);
      line = wrap_in_row (check);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line), label);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), line);
    }
  return expander;
}

static void
combo_changed_cb (AdwComboRow *combo, GParamSpec *pspec, FormRow *row)
{
  guint selected = adw_combo_row_get_selected (combo);

  if (selected >= row->ids->len)
    return;

  gint64 value = g_array_index (row->ids, gint64, selected);
  if (row->field->type == RD_FIELD_REFERENCE)
    RD_FIELD_MEMBER (row->form->record, row->field, gint64) = value;
  else
    RD_FIELD_MEMBER (row->form->record, row->field, int) = (int)value;
  edited (row);
}

static gint64
value_of_combo (FormRow *row)
{
  if (row->field->type == RD_FIELD_REFERENCE)
    return RD_FIELD_MEMBER (row->form->record, row->field, gint64);
  return RD_FIELD_MEMBER (row->form->record, row->field, int);
}

static GtkWidget *
make_combo (FormRow *row, GtkStringList *labels)
{
  GtkWidget *combo = adw_combo_row_new ();

  adw_combo_row_set_model (ADW_COMBO_ROW (combo), G_LIST_MODEL (labels));
  for (guint i = 0; i < row->ids->len; i++)
    if (g_array_index (row->ids, gint64, i) == value_of_combo (row))
      adw_combo_row_set_selected (ADW_COMBO_ROW (combo), i);
  g_signal_connect (combo, "notify::selected", G_CALLBACK (combo_changed_cb), row);
  return combo;
}

static void
add_choice (FormRow *row, GtkStringList *labels, gint64 value, const char *label)
{
  g_array_append_val (row->ids, value);
  gtk_string_list_append (labels, label);
}

static GtkWidget *
make_enum_combo (FormRow *row)
{
  g_autoptr (GTypeClass) class = g_type_class_ref (row->field->values ());
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  GType type = row->field->values ();

  row->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (!(row->field->flags & RD_FIELD_REQUIRED))
    add_choice (row, labels, RD_UNSET, _ ("Not said"));
  if (G_IS_ENUM_CLASS (class))
    for (guint i = 0; i < G_ENUM_CLASS (class)->n_values; i++)
      add_choice (row, labels, G_ENUM_CLASS (class)->values[i].value,
                  rd_wording_value (type, G_ENUM_CLASS (class)->values[i].value));
  else
    for (guint i = 0; i < G_FLAGS_CLASS (class)->n_values; i++)
      add_choice (row, labels, G_FLAGS_CLASS (class)->values[i].value,
                  rd_wording_value (type, G_FLAGS_CLASS (class)->values[i].value));
  return make_combo (row, labels);
}

static GtkWidget *
make_pressure_or_none (FormRow *row)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  row->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  add_choice (row, labels, RD_UNSET, _ ("None"));
  for (int i = row->field->least; i <= row->field->most; i++)
    {
      /* Translators: a pressure from 1 to 5 and what it means, "3 Medium". */
      g_autofree char *label = g_strdup_printf (_ ("%1$d %2$s"), i, rd_wording_pressure (i));

      add_choice (row, labels, i, label);
    }
  return make_combo (row, labels);
}

static void
hours_changed_cb (RdHoursEditor *editor, FormRow *row)
{
  RdWeekHours **hours = &RD_FIELD_MEMBER (row->form->record, row->field, RdWeekHours *);

  g_clear_pointer (hours, rd_week_hours_free);
  *hours = rd_hours_editor_dup_hours (editor);
  row->unreadable = *hours == NULL;
  edited (row);
}

static GtkWidget *
make_hours (FormRow *row)
{
  GtkWidget *editor =
    rd_hours_editor_new (RD_FIELD_MEMBER (row->form->record, row->field, RdWeekHours *));

  g_signal_connect (editor, "changed", G_CALLBACK (hours_changed_cb), row);
  return editor;
}

static GtkWidget *
make_row (FormRow *row, const char *title)
{
  const RdField *field = row->field;
  gboolean required = (field->flags & RD_FIELD_REQUIRED) != 0;

  switch (field->type)
    {
    case RD_FIELD_BOOLEAN:
      return make_switch (row, title);
    case RD_FIELD_ENUM:
      return make_enum_combo (row);
    case RD_FIELD_FLAGS:
      return required ? make_enum_combo (row) : make_checks (row);
    case RD_FIELD_HOURS:
      return make_hours (row);
    case RD_FIELD_INTEGER:
      if (field->flags & RD_FIELD_PACE)
        return make_entry (row);
      if (required)
        return make_spin (row, title);
      return field->most <= MOST_PRESSURE ? make_pressure_or_none (row) : make_entry (row);
    case RD_FIELD_TEXT:
    case RD_FIELD_REAL:
    case RD_FIELD_DATE:
    case RD_FIELD_TIME:
    case RD_FIELD_INSTANT:
    case RD_FIELD_REFERENCE:
    default:
      return make_entry (row);
    }
}

static FormRow *
begin_row (RdRecordForm *self, const char *field_name)
{
  FormRow *row = g_new0 (FormRow, 1);

  row->form = self;
  row->field = rd_record_class_field (RD_RECORD_GET_CLASS (self->record), field_name);
  g_assert (row->field != NULL);
  g_ptr_array_add (self->rows, row);
  return row;
}

static void
end_row (FormRow *row, const char *title)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row->row), title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (row->form), row->row);
}

static RdTextRow *
add_text (RdRecordForm *self, const char *field_name)
{
  FormRow *row = begin_row (self, field_name);
  g_autofree char *title = title_of (row->field);
  g_autofree char *typed = value_to_typed (row);

  row->row = rd_text_row_new (title, typed);
  g_signal_connect (row->row, "changed", G_CALLBACK (text_changed_cb), row);
  end_row (row, title);
  return RD_TEXT_ROW (row->row);
}

/**
 * rd_record_form_new:
 * @record: the record the form edits
 * @zone: the practice's zone, in which instants are shown
 *
 * Returns: (transfer floating): a form without rows
 */
GtkWidget *
rd_record_form_new (RdRecord *record, RdZone *zone)
{
  RdRecordForm *self = g_object_new (RD_TYPE_RECORD_FORM, NULL);

  self->record = g_object_ref (record);
  self->zone = rd_zone_ref (zone);
  return GTK_WIDGET (self);
}

/**
 * rd_record_form_add:
 * @self: a form
 * @field_name: a field of its record
 *
 * Adds the row that edits the field.
 */
void
rd_record_form_add (RdRecordForm *self, const char *field_name)
{
  FormRow *row = begin_row (self, field_name);
  g_autofree char *title = title_of (row->field);

  row->row = make_row (row, title);
  end_row (row, title);
}

/**
 * rd_record_form_add_text:
 * @self: a form
 * @field_name: a text of its record
 *
 * Adds the row that edits the field on several lines.
 */
void
rd_record_form_add_text (RdRecordForm *self, const char *field_name)
{
  add_text (self, field_name);
}

/**
 * rd_record_form_add_choice:
 * @self: a form
 * @field_name: a reference of its record
 * @records: (element-type RdRecord): what it may refer to; each has a property "name"
 * @none: (nullable): what stands for no record; %NULL where there must be one
 *
 * Adds the row that chooses the record a field refers to.
 */
void
rd_record_form_add_choice (RdRecordForm *self,
                           const char *field_name,
                           GPtrArray *records,
                           const char *none)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  FormRow *row = begin_row (self, field_name);
  g_autofree char *title = title_of (row->field);

  row->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (none)
    add_choice (row, labels, 0, none);
  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *name = NULL;

      g_object_get (records->pdata[i], "name", &name, NULL);
      add_choice (row, labels, rd_record_id (records->pdata[i]), name);
    }
  row->row = make_combo (row, labels);
  end_row (row, title);
}

/**
 * rd_record_form_add_phrases:
 * @self: a form
 * @field_name: a text of its record
 * @records: (element-type RdRecord): texts to choose from, which are followed; each has properties
 *   "name" and "text"
 *
 * Adds the row that edits the field on several lines, with a button that offers the texts.
 */
void
rd_record_form_add_phrases (RdRecordForm *self, const char *field_name, GListModel *records)
{
  RdTextRow *row = add_text (self, field_name);

  rd_text_row_set_suffix (row, rd_phrases_button_new (records, row));
  gtk_widget_add_css_class (GTK_WIDGET (row), "low");
}

static void
renew_combo (FormRow *row)
{
  for (guint i = 0; i < row->ids->len; i++)
    if (g_array_index (row->ids, gint64, i) == value_of_combo (row))
      adw_combo_row_set_selected (ADW_COMBO_ROW (row->row), i);
}

/**
 * rd_record_form_renew:
 * @self: a form
 * @field_name: a field it has a row to choose for
 *
 * Shows what the record has in the field now, after it was changed by what was typed elsewhere.
 */
void
rd_record_form_renew (RdRecordForm *self, const char *field_name)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      FormRow *row = self->rows->pdata[i];

      if (row->ids && g_str_equal (row->field->name, field_name))
        renew_combo (row);
    }
}

/**
 * rd_record_form_check:
 * @self: a form
 * @error: return location for %RD_ERROR_INVALID
 *
 * Marks every row that is wrong and puts the keyboard into the first.
 *
 * Returns: whether all rows hold allowed values
 */
gboolean
rd_record_form_check (RdRecordForm *self, GError **error)
{
  gboolean right = TRUE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      FormRow *row = self->rows->pdata[i];
      g_autoptr (GError) wrong = NULL;

      if (row->unreadable)
        g_set_error_literal (&wrong, RD_ERROR, RD_ERROR_INVALID, rd_field_must (row->field));
      else
        rd_field_validate (row->field, self->record, &wrong);
      mark (row, wrong != NULL);
      if (wrong && right)
        {
          right = FALSE;
          gtk_widget_grab_focus (row->row);
          g_propagate_error (error, g_steal_pointer (&wrong));
        }
    }
  return right;
}
