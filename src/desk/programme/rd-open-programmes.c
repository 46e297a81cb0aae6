/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-open-programmes.c: the next programmes to end, in the sidebar. */
#include "config.h"

#include "rd-open-programmes.h"

#include "desk/widgets/rd-tip.h"
#include "rd-entry-reader.h"
#include "rd-programme-row.h"
#include "rd-sheet-reader.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define MOST 10

struct _RdOpenProgrammes
{
  GtkWidget parent_instance;

  /* template children */
  GtkWidget *box;
  GtkListBox *list;

  RdFocus *focus;
  GSignalGroup *signals;
  GSignalGroup *sheet_signals;
};

enum
{
  PROP_0,
  PROP_FOCUS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdOpenProgrammes, rd_open_programmes, GTK_TYPE_WIDGET)

static RdProgramme *
programme_of (GtkListBoxRow *row)
{
  return rd_programme_entry_programme (g_object_get_data (G_OBJECT (row), "rd-entry"));
}

static GtkWidget *
make_label (const char *text, const char *first_class, const char *second_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (first_class)
    gtk_widget_add_css_class (label, first_class);
  if (second_class)
    gtk_widget_add_css_class (label, second_class);
  return label;
}

/* However long the name, they are not cut. */
static GtkWidget *
make_days (const char *text)
{
  GtkWidget *label = make_label (text, "rd-caption", "rd-dim");

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  return label;
}

static GtkWidget *
make_row (RdProgrammeEntry *entry)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *label = rd_programme_row_label (entry);
  g_autofree char *client = NULL;
  g_autofree char *programme = NULL;
  g_autofree char *race = NULL;
  g_autofree char *to_go = NULL;
  g_autofree char *after = NULL;
  GtkWidget *second = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *avatar;

  g_object_get (entry, "client-name", &client, "programme-name", &programme, "race", &race, "to-go",
                &to_go, NULL);
  /* Translators: the days to a race or to the end of a programme, after its name: · 20 days */
  after = g_strdup_printf (_ ("· %s"), to_go);
  avatar = adw_avatar_new (28, client, TRUE);
  gtk_widget_add_css_class (avatar, "rd-client");
  gtk_widget_set_valign (avatar, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (lines), make_label (client, NULL, NULL));
  gtk_box_append (GTK_BOX (second), make_label (*race ? race : programme, "rd-caption", "rd-dim"));
  gtk_box_append (GTK_BOX (second), make_days (after));
  gtk_box_append (GTK_BOX (lines), second);
  gtk_box_append (GTK_BOX (line), avatar);
  gtk_box_append (GTK_BOX (line), lines);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  rd_tip_set (row, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (row), "rd-entry", g_object_ref (entry), g_object_unref);
  return row;
}

static gint64
find_keyboard (RdOpenProgrammes *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  return row ? rd_record_id (programme_of (GTK_LIST_BOX_ROW (row))) : 0;
}

/* Rows are made anew; the keyboard stays on its programme, or where that was. */
static void
return_keyboard (RdOpenProgrammes *self, gint64 programme)
{
  GtkListBoxRow *row, *found = gtk_list_box_get_row_at_index (self->list, 0);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    if (rd_record_id (programme_of (row)) == programme)
      found = row;
  if (found)
    gtk_widget_grab_focus (GTK_WIDGET (found));
}

/* Which of them is looked at. */
static void
select_row (RdOpenProgrammes *self)
{
  RdProgrammeSheet *sheet = rd_sheet_reader_sheet (rd_focus_sheets (self->focus));
  gint64 shown = rd_focus_programme (self->focus) && sheet && sheet->programme
                   ? rd_record_id (sheet->programme)
                   : 0;
  GtkListBoxRow *row, *found = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    if (rd_record_id (programme_of (row)) == shown)
      found = row;
  gtk_list_box_select_row (self->list, found);
}

/* The one looked at is there, also where others end sooner. */
static gboolean
is_listed (RdOpenProgrammes *self, RdProgrammeEntry *entry, guint nth)
{
  RdProgrammeSheet *sheet = rd_sheet_reader_sheet (rd_focus_sheets (self->focus));
  gint64 id = rd_record_id (rd_programme_entry_programme (entry));

  if (!rd_programme_entry_is_open (entry))
    return FALSE;
  return nth < MOST || (rd_focus_programme (self->focus) && sheet && sheet->programme &&
                        rd_record_id (sheet->programme) == id);
}

static void
entries_cb (RdOpenProgrammes *self)
{
  GListModel *entries =
    rd_entry_reader_entries (rd_entry_reader_of (rd_focus_practice (self->focus)));
  gint64 keyboard = find_keyboard (self);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))))
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; entries && i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (RdProgrammeEntry) entry = g_list_model_get_item (entries, i);

      if (is_listed (self, entry, i))
        gtk_list_box_append (self->list, make_row (entry));
    }
  gtk_widget_set_visible (self->box, gtk_list_box_get_row_at_index (self->list, 0) != NULL);
  select_row (self);
  if (keyboard)
    return_keyboard (self, keyboard);
}

/* Made again where the one looked at is not in it, so that a click does not move the rows. */
static void
sheet_cb (RdOpenProgrammes *self)
{
  select_row (self);
  if (gtk_list_box_get_selected_row (self->list) == NULL)
    entries_cb (self);
}

static void
activated_cb (RdOpenProgrammes *self, GtkListBoxRow *row)
{
  RdProgramme *programme = programme_of (row);

  rd_focus_open_programme (self->focus, rd_record_id (programme), programme->client);
}

static void
rd_open_programmes_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FOCUS)
    g_value_set_object (value, RD_OPEN_PROGRAMMES (object)->focus);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rd_open_programmes_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FOCUS)
    rd_open_programmes_set_focus (RD_OPEN_PROGRAMMES (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rd_open_programmes_dispose (GObject *object)
{
  RdOpenProgrammes *self = RD_OPEN_PROGRAMMES (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->sheet_signals);
  g_clear_object (&self->focus);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (rd_open_programmes_parent_class)->dispose (object);
}

static void
rd_open_programmes_class_init (RdOpenProgrammesClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = rd_open_programmes_get_property;
  object_class->set_property = rd_open_programmes_set_property;
  object_class->dispose = rd_open_programmes_dispose;
  properties[PROP_FOCUS] =
    g_param_spec_object ("focus", NULL, NULL, RD_TYPE_FOCUS,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/restday/Restday/rd-open-programmes.ui");
  gtk_widget_class_bind_template_child (widget_class, RdOpenProgrammes, box);
  gtk_widget_class_bind_template_child (widget_class, RdOpenProgrammes, list);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
rd_open_programmes_init (RdOpenProgrammes *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->signals = g_signal_group_new (RD_TYPE_ENTRY_READER);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (entries_cb), self);
  self->sheet_signals = g_signal_group_new (RD_TYPE_SHEET_READER);
  g_signal_group_connect_swapped (self->sheet_signals, "changed", G_CALLBACK (sheet_cb), self);
}

/**
 * rd_open_programmes_set_focus:
 * @self: a list
 * @focus: (nullable): what the desk is looking at
 *
 * Lists the open programmes of the practice of @focus.
 */
void
rd_open_programmes_set_focus (RdOpenProgrammes *self, RdFocus *focus)
{
  if (self->focus == focus)
    return;
  if (self->focus)
    g_signal_handlers_disconnect_by_func (self->focus, select_row, self);
  g_set_object (&self->focus, focus);
  g_signal_group_set_target (self->signals,
                             focus ? rd_entry_reader_of (rd_focus_practice (focus)) : NULL);
  g_signal_group_set_target (self->sheet_signals, focus ? rd_focus_sheets (focus) : NULL);
  if (focus)
    {
      g_signal_connect_object (focus, "notify::programme", G_CALLBACK (select_row), self,
                               G_CONNECT_SWAPPED);
      entries_cb (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOCUS]);
}
