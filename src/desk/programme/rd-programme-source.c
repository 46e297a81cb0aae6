/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-source.c: what a new programme is made from. */
#include "config.h"

#include "rd-programme-source.h"

#include "desk/calendar/rd-training-text.h"
#include "desk/widgets/rd-gradual.h"
#include "desk/widgets/rd-load-picture.h"
#include "planning/rd-preview.h"
#include "rd-entry-reader.h"
#include "rd-programme-row.h"

#include <glib/gi18n-lib.h>

struct _RdProgrammeSource
{
  AdwBin parent_instance;

  gboolean filling; /* the list is being made by us */

  /* template children */
  GtkStack *pages;
  GtkListBox *templates;
  GtkEditable *words;
  GtkStack *programmes_stack;
  GtkListView *programmes;

  /* owned */
  GSignalGroup *entries_signals;
  RdEntryReader *entries;
  GtkFilterListModel *shown;
  GtkCustomFilter *filter;
  GtkSingleSelection *chosen;
  char *template_id; /* of the row that is selected */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdProgrammeSource, rd_programme_source, ADW_TYPE_BIN)

static void
tell (RdProgrammeSource *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* Templates. */

static char *
describe (RdTemplate *template, GArray *days)
{
  g_autofree char *load = rd_training_text_figure (rd_preview_hardest_week (days));

  /* Translators: how many weeks a programme takes, the highest training load of one */
  return g_strdup_printf (ngettext ("%1$u week, load up to %2$s", "%1$u weeks, load up to %2$s",
                                    template->n_weeks),
                          template->n_weeks, load);
}

static GtkWidget *
make_label (const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, text);
  gtk_widget_add_css_class (label, class);
  return label;
}

static GtkWidget *
make_row (RdTemplate *template, GArray *days)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *picture = rd_load_picture_new ();
  GtkWidget *name = make_label (template->name, "rd-strong");
  GtkWidget *about;
  g_autofree char *text = describe (template, days);
  /* Translators: a template, its weeks and race */
  g_autofree char *label = g_strdup_printf (_ ("%1$s, %2$s"), template->name, text);

  about = make_label (text, "rd-caption");
  gtk_widget_add_css_class (about, "rd-dim");
  gtk_widget_set_margin_top (picture, 4);
  rd_load_picture_show (RD_LOAD_PICTURE (picture), days);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), about);
  gtk_box_append (GTK_BOX (box), picture);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_add_css_class (row, "rd-template");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (row), "rd-template", g_strdup (template->id), g_free);
  g_object_set_data (G_OBJECT (row), "rd-own", GINT_TO_POINTER (template->own != 0));
  return row;
}

static void
header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  gboolean own = g_object_get_data (G_OBJECT (row), "rd-own") != NULL;
  gboolean begins =
    before == NULL || own != (g_object_get_data (G_OBJECT (before), "rd-own") != NULL);
  GtkWidget *heading;

  if (!begins)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  heading = make_label (own ? _ ("Of this practice") : _ ("Built in"), "rd-caption");
  gtk_widget_add_css_class (heading, "rd-dim");
  gtk_widget_add_css_class (heading, "rd-template-heading");
  gtk_list_box_row_set_header (row, heading);
}

static void
template_cb (RdProgrammeSource *self, GtkListBoxRow *row)
{
  if (row == NULL || self->filling)
    return;
  g_free (self->template_id);
  self->template_id = g_strdup (g_object_get_data (G_OBJECT (row), "rd-template"));
  tell (self);
}

static void
select_template (RdProgrammeSource *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->templates, i)); i++)
    if (g_strcmp0 (g_object_get_data (G_OBJECT (row), "rd-template"), self->template_id) == 0)
      {
        gtk_list_box_select_row (self->templates, row);
        return;
      }
  gtk_list_box_unselect_all (self->templates);
}

/* Programmes. */

static gboolean
fits (gpointer entry, gpointer self)
{
  return rd_programme_entry_fits (entry, gtk_editable_get_text (RD_PROGRAMME_SOURCE (self)->words),
                                  0);
}

static void
show_programmes (RdProgrammeSource *self)
{
  GListModel *all = self->entries ? rd_entry_reader_entries (self->entries) : NULL;
  const char *page = all == NULL                                                  ? "reading"
                     : g_list_model_get_n_items (all) == 0                        ? "none"
                     : g_list_model_get_n_items (G_LIST_MODEL (self->shown)) == 0 ? "nothing"
                                                                                  : "list";

  gtk_stack_set_visible_child_name (self->programmes_stack, page);
}

static void
entries_cb (RdProgrammeSource *self)
{
  gtk_filter_list_model_set_model (self->shown, rd_entry_reader_entries (self->entries));
  show_programmes (self);
}

static void
narrow_cb (RdProgrammeSource *self)
{
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  show_programmes (self);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *about = make_label (NULL, "rd-caption");

  gtk_widget_add_css_class (about, "rd-dim");
  gtk_box_append (GTK_BOX (box), make_label (NULL, "rd-strong"));
  gtk_box_append (GTK_BOX (box), about);
  gtk_widget_add_css_class (box, "rd-programme-choice");
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *holder = gtk_widget_get_parent (box);
  GtkWidget *client = gtk_widget_get_first_child (box);
  GtkWidget *programme = gtk_widget_get_last_child (box);
  RdProgrammeEntry *entry = gtk_list_item_get_item (item);
  g_autofree char *label = rd_programme_row_label (entry);
  g_autofree char *client_name = NULL;
  g_autofree char *programme_name = NULL;

  g_object_get (entry, "client-name", &client_name, "programme-name", &programme_name, NULL);
  gtk_label_set_text (GTK_LABEL (client), client_name);
  gtk_label_set_text (GTK_LABEL (programme), programme_name);
  gtk_widget_set_tooltip_text (programme, programme_name);
  /* GTK 4.8 has no other way to name the item. */
  if (holder)
    gtk_accessible_update_property (GTK_ACCESSIBLE (holder), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                    -1);
}

static void
rd_programme_source_dispose (GObject *object)
{
  RdProgrammeSource *self = RD_PROGRAMME_SOURCE (object);

  g_clear_object (&self->entries_signals);
  g_clear_object (&self->entries);
  if (self->programmes)
    gtk_list_view_set_model (self->programmes, NULL);
  g_clear_object (&self->chosen);
  g_clear_object (&self->shown);
  g_clear_object (&self->filter);
  G_OBJECT_CLASS (rd_programme_source_parent_class)->dispose (object);
}

static void
rd_programme_source_finalize (GObject *object)
{
  g_free (RD_PROGRAMME_SOURCE (object)->template_id);
  G_OBJECT_CLASS (rd_programme_source_parent_class)->finalize (object);
}

static void
rd_programme_source_class_init (RdProgrammeSourceClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = rd_programme_source_dispose;
  G_OBJECT_CLASS (class)->finalize = rd_programme_source_finalize;
  /**
   * RdProgrammeSource::changed:
   * @self: the widget
   *
   * Emitted after a person chose something else.
   */
  signals[CHANGED] = g_signal_new ("changed", RD_TYPE_PROGRAMME_SOURCE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/restday/Restday/rd-programme-source.ui");
  gtk_widget_class_bind_template_child (widget_class, RdProgrammeSource, pages);
  gtk_widget_class_bind_template_child (widget_class, RdProgrammeSource, templates);
  gtk_widget_class_bind_template_child (widget_class, RdProgrammeSource, words);
  gtk_widget_class_bind_template_child (widget_class, RdProgrammeSource, programmes_stack);
  gtk_widget_class_bind_template_child (widget_class, RdProgrammeSource, programmes);
  gtk_widget_class_bind_template_callback (widget_class, template_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, tell);
}

static void
rd_programme_source_init (RdProgrammeSource *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->templates, header_cb, NULL, NULL);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_factory (self->programmes, factory);
  g_object_unref (factory);
  self->filter = gtk_custom_filter_new (fits, self, NULL);
  self->shown = gtk_filter_list_model_new (NULL, g_object_ref (GTK_FILTER (self->filter)));
  self->chosen = gtk_single_selection_new (rd_gradual_new (G_LIST_MODEL (self->shown)));
  gtk_single_selection_set_autoselect (self->chosen, FALSE);
  gtk_single_selection_set_selected (self->chosen, GTK_INVALID_LIST_POSITION);
  gtk_list_view_set_model (self->programmes, GTK_SELECTION_MODEL (self->chosen));
  g_signal_connect_object (self->chosen, "notify::selected-item", G_CALLBACK (tell), self,
                           G_CONNECT_SWAPPED);
  self->entries_signals = g_signal_group_new (RD_TYPE_ENTRY_READER);
  g_signal_group_connect_swapped (self->entries_signals, "changed", G_CALLBACK (entries_cb), self);
  self->filling = FALSE;
}

/**
 * rd_programme_source_set_practice:
 * @self: a widget
 * @practice: whose programmes to choose from
 *
 * Lists the programmes of @practice.
 */
void
rd_programme_source_set_practice (RdProgrammeSource *self, RdPractice *practice)
{
  self->entries = g_object_ref (rd_entry_reader_of (practice));
  g_signal_group_set_target (self->entries_signals, self->entries);
  entries_cb (self);
}

/**
 * rd_programme_source_show:
 * @self: a widget
 * @starts: what there is
 * @race_date: a day to lay the templates by
 *
 * Shows the templates as the client of @starts would follow them. What is chosen stays.
 */
void
rd_programme_source_show (RdProgrammeSource *self,
                          const RdProgrammeStarts *starts,
                          RdDate race_date)
{
  g_autoptr (RdClient) anybody = rd_record_new (RD_TYPE_CLIENT);
  GtkListBoxRow *row;

  self->filling = TRUE;
  while ((row = gtk_list_box_get_row_at_index (self->templates, 0)))
    gtk_list_box_remove (self->templates, GTK_WIDGET (row));
  for (guint i = 0; i < starts->templates->len; i++)
    {
      RdTemplate *template = starts->templates->pdata[i];
      g_autoptr (GArray) days =
        rd_template_preview (template, starts->client ? starts->client : anybody, race_date);

      gtk_list_box_append (self->templates, make_row (template, days));
    }
  select_template (self);
  self->filling = FALSE;
}

/**
 * rd_programme_source_choose:
 * @self: a widget
 * @template: (nullable): one of those shown
 *
 * Chooses @template, without saying so.
 */
void
rd_programme_source_choose (RdProgrammeSource *self, RdTemplate *template)
{
  g_free (self->template_id);
  self->template_id = template ? g_strdup (template->id) : NULL;
  self->filling = TRUE;
  select_template (self);
  self->filling = FALSE;
}

/**
 * rd_programme_source_fill:
 * @self: a widget
 * @wish: (inout): borrows from @self until something else is chosen
 *
 * Says in @wish what is chosen.
 *
 * Returns: whether anything is; beginning empty counts
 */
gboolean
rd_programme_source_fill (RdProgrammeSource *self, RdProgrammeWish *wish)
{
  const char *page = gtk_stack_get_visible_child_name (self->pages);

  wish->template_id = NULL;
  wish->from_programme = 0;
  if (g_str_equal (page, "templates"))
    wish->template_id = self->template_id;
  else if (g_str_equal (page, "programmes"))
    {
      RdProgrammeEntry *entry = gtk_single_selection_get_selected_item (self->chosen);

      wish->from_programme = entry ? rd_record_id (rd_programme_entry_programme (entry)) : 0;
    }
  else
    return TRUE;
  return wish->template_id || wish->from_programme;
}
