/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programmes-list.c: the programmes of the practice. */
#include "config.h"

#include "rd-programmes-list.h"

#include "desk/widgets/rd-gradual.h"
#include "rd-entry-reader.h"
#include "rd-programme-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _RdProgrammesList
{
  GtkWidget parent_instance;

  /* template children */
  GtkWidget *content;
  GtkToggleButton *ended;
  GtkDropDown *trainers;
  GtkEditable *words;
  GtkStack *stack;
  GtkListView *list;
  AdwStatusPage *nothing;

  /* owned */
  RdFocus *focus;
  GSignalGroup *signals;
  GSignalGroup *focus_signals;
  GtkFilterListModel *shown;
  GtkCustomFilter *filter;
  GArray *trainer_ids; /* gint64: of the entries of the drop-down */
  GPtrArray *people;   /* RdPractitioner, of whom they were made */
};

enum
{
  PROP_0,
  PROP_FOCUS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdProgrammesList, rd_programmes_list, GTK_TYPE_WIDGET)

static gint64
chosen_trainer (RdProgrammesList *self)
{
  guint selected = gtk_drop_down_get_selected (self->trainers);

  return selected < self->trainer_ids->len ? g_array_index (self->trainer_ids, gint64, selected)
                                           : 0;
}

static gboolean
fits (gpointer item, gpointer data)
{
  RdProgrammesList *self = data;

  return rd_programme_entry_is_open (item) != gtk_toggle_button_get_active (self->ended) &&
         rd_programme_entry_fits (item, gtk_editable_get_text (self->words), chosen_trainer (self));
}

/* What is said where nothing is listed. */
static void
explain_nothing (RdProgrammesList *self)
{
  gboolean narrowed = *gtk_editable_get_text (self->words) || chosen_trainer (self);
  gboolean ended = gtk_toggle_button_get_active (self->ended);

  adw_status_page_set_title (self->nothing, narrowed ? _ ("No programme fits")
                                            : ended  ? _ ("No programme is over yet")
                                                     : _ ("No open programmes"));
  adw_status_page_set_description (
    self->nothing,
    narrowed ? _ ("Choose another trainer, or type fewer letters.")
    : ended
      ? NULL
      : _ ("Build one for a client from a template, from another client’s, or from nothing."));
  gtk_widget_set_visible (adw_status_page_get_child (self->nothing), !narrowed && !ended);
}

static void
show_result (RdProgrammesList *self)
{
  gboolean some = g_list_model_get_n_items (G_LIST_MODEL (self->shown)) > 0;

  /* Before the answer nobody knows whether there are any. */
  if (gtk_filter_list_model_get_model (self->shown) == NULL)
    return;
  if (!some)
    explain_nothing (self);
  gtk_stack_set_visible_child_name (self->stack, some ? "list" : "nothing");
}

static void
narrow_cb (RdProgrammesList *self)
{
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  show_result (self);
}

/* Nothing is made for a list that nobody looks at yet. */
static void
entries_cb (RdProgrammesList *self)
{
  GListModel *entries =
    self->focus ? rd_entry_reader_entries (rd_entry_reader_of (rd_focus_practice (self->focus)))
                : NULL;

  if (entries == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  gtk_filter_list_model_set_model (self->shown, entries);
  show_result (self);
}

static gboolean
coaches (RdPractitioner *practitioner)
{
  return !practitioner->archived && practitioner->disciplines != RD_DISCIPLINE_NONE;
}

/* Every week that is turned to brings them again; most often they are the same. */
static gboolean
are_listed (RdProgrammesList *self, GPtrArray *people)
{
  if (self->people == NULL || self->people->len != people->len)
    return FALSE;
  for (guint i = 0; i < people->len; i++)
    if (!rd_record_equal (self->people->pdata[i], people->pdata[i]))
      return FALSE;
  return TRUE;
}

/* Whoever works here may have programmes; the choice stays when the list is made again. */
static void
period_cb (RdProgrammesList *self)
{
  RdPeriod *period = rd_focus_period (self->focus);
  g_autoptr (GtkStringList) names = NULL;
  gint64 chosen = chosen_trainer (self), nobody = 0;
  guint selected = 0;

  if (period == NULL || are_listed (self, period->practitioners))
    return;
  g_clear_pointer (&self->people, g_ptr_array_unref);
  self->people = g_ptr_array_ref (period->practitioners);
  names = gtk_string_list_new (NULL);
  g_array_set_size (self->trainer_ids, 0);
  g_array_append_val (self->trainer_ids, nobody);
  gtk_string_list_append (names, _ ("All trainers"));
  for (guint i = 0; i < period->practitioners->len; i++)
    {
      RdPractitioner *practitioner = period->practitioners->pdata[i];
      gint64 id = rd_record_id (practitioner);

      if (!coaches (practitioner))
        continue;
      if (id == chosen)
        selected = self->trainer_ids->len;
      g_array_append_val (self->trainer_ids, id);
      gtk_string_list_append (names, practitioner->name);
    }
  gtk_drop_down_set_model (self->trainers, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->trainers, selected);
}

static void
activate_cb (RdProgrammesList *self, guint position)
{
  g_autoptr (RdProgrammeEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->shown), position);
  RdProgramme *programme = rd_programme_entry_programme (entry);

  rd_focus_open_programme (self->focus, rd_record_id (programme), programme->client);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, rd_programme_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  GtkWidget *holder = gtk_widget_get_parent (row);
  RdProgrammeEntry *entry = gtk_list_item_get_item (item);
  g_autofree char *label = rd_programme_row_label (entry);

  rd_programme_row_set_entry (RD_PROGRAMME_ROW (row), entry);
  /* GTK 4.8 has no other way to name the item. */
  if (holder)
    gtk_accessible_update_property (GTK_ACCESSIBLE (holder), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                    -1);
}

static void
rd_programmes_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FOCUS)
    g_value_set_object (value, RD_PROGRAMMES_LIST (object)->focus);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rd_programmes_list_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FOCUS)
    rd_programmes_list_set_focus (RD_PROGRAMMES_LIST (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rd_programmes_list_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rd_programmes_list_parent_class)->map (widget);
  entries_cb (RD_PROGRAMMES_LIST (widget));
}

static void
rd_programmes_list_dispose (GObject *object)
{
  RdProgrammesList *self = RD_PROGRAMMES_LIST (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->focus_signals);
  g_clear_object (&self->focus);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->shown);
  G_OBJECT_CLASS (rd_programmes_list_parent_class)->dispose (object);
}

static void
rd_programmes_list_finalize (GObject *object)
{
  g_array_unref (RD_PROGRAMMES_LIST (object)->trainer_ids);
  g_clear_pointer (&RD_PROGRAMMES_LIST (object)->people, g_ptr_array_unref);
  G_OBJECT_CLASS (rd_programmes_list_parent_class)->finalize (object);
}

static void
rd_programmes_list_class_init (RdProgrammesListClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = rd_programmes_list_get_property;
  object_class->set_property = rd_programmes_list_set_property;
  object_class->dispose = rd_programmes_list_dispose;
  object_class->finalize = rd_programmes_list_finalize;
  widget_class->map = rd_programmes_list_map;
  properties[PROP_FOCUS] =
    g_param_spec_object ("focus", NULL, NULL, RD_TYPE_FOCUS,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/restday/Restday/rd-programmes-list.ui");
  gtk_widget_class_bind_template_child (widget_class, RdProgrammesList, content);
  gtk_widget_class_bind_template_child (widget_class, RdProgrammesList, ended);
  gtk_widget_class_bind_template_child (widget_class, RdProgrammesList, trainers);
  gtk_widget_class_bind_template_child (widget_class, RdProgrammesList, words);
  gtk_widget_class_bind_template_child (widget_class, RdProgrammesList, stack);
  gtk_widget_class_bind_template_child (widget_class, RdProgrammesList, list);
  gtk_widget_class_bind_template_child (widget_class, RdProgrammesList, nothing);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "rd-programmes-list");
}

static void
rd_programmes_list_init (RdProgrammesList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel *selection;

  self->trainer_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
  g_object_unref (factory);
  self->filter = gtk_custom_filter_new (fits, self, NULL);
  self->shown = gtk_filter_list_model_new (NULL, GTK_FILTER (self->filter));
  selection =
    GTK_SELECTION_MODEL (gtk_no_selection_new (rd_gradual_new (G_LIST_MODEL (self->shown))));
  gtk_list_view_set_model (self->list, selection);
  g_object_unref (selection);

  self->signals = g_signal_group_new (RD_TYPE_ENTRY_READER);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (entries_cb), self);
  self->focus_signals = g_signal_group_new (RD_TYPE_FOCUS);
  g_signal_group_connect_swapped (self->focus_signals, "notify::period", G_CALLBACK (period_cb),
                                  self);
}

/**
 * rd_programmes_list_set_focus:
 * @self: a list
 * @focus: (nullable): what the desk is looking at
 *
 * Lists the programmes of the practice of @focus.
 */
void
rd_programmes_list_set_focus (RdProgrammesList *self, RdFocus *focus)
{
  if (!g_set_object (&self->focus, focus))
    return;
  g_signal_group_set_target (self->focus_signals, focus);
  g_signal_group_set_target (self->signals,
                             focus ? rd_entry_reader_of (rd_focus_practice (focus)) : NULL);
  gtk_filter_list_model_set_model (self->shown, NULL);
  if (focus)
    {
      period_cb (self);
      entries_cb (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOCUS]);
}
