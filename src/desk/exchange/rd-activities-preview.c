/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-activities-preview.c: what files of activities would bring. */
#include "rd-activities-preview.h"

#include "desk/widgets/rd-gradual.h"
#include "rd-activities-report.h"
#include "rd-activity-row.h"
#include "rd-activity-text.h"

#include <glib/gi18n-lib.h>

struct _RdActivitiesPreview
{
  GtkBox parent_instance;

  gboolean settling; /* the values are set by us */

  /* template children */
  GtkDropDown *client_drop;
  GtkWidget *unit_row;
  GtkToggleButton *km;
  GtkToggleButton *miles;
  GtkLabel *state;
  GtkWidget *tags;
  GtkStack *views;
  GtkCheckButton *all;
  GtkListView *list;
  GtkStackPage *refused_page;
  AdwPreferencesGroup *refused_group;
  GtkStackPage *columns_page;
  AdwPreferencesGroup *columns_group;

  /* owned */
  RdActivityList *activities;
  GPtrArray *clients;
};

G_DEFINE_FINAL_TYPE (RdActivitiesPreview, rd_activities_preview, GTK_TYPE_BOX)

static void
add_tag (RdActivitiesPreview *self, guint n, const char *format)
{
  GtkWidget *tag;

  if (n == 0)
    return;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_autofree char *text = g_strdup_printf (format, n);
#pragma GCC diagnostic pop
  tag = gtk_label_new (text);
  gtk_widget_add_css_class (tag, "rd-tag");
  gtk_box_append (GTK_BOX (self->tags), tag);
}

static void
show_tags (RdActivitiesPreview *self, const RdActivityCounts *counts)
{
  GtkWidget *tag;

  while ((tag = gtk_widget_get_first_child (self->tags)))
    gtk_box_remove (GTK_BOX (self->tags), tag);
  add_tag (self, counts->planned, ngettext ("%u planned", "%u planned", counts->planned));
  add_tag (self, counts->unplanned,
           ngettext ("%u not planned", "%u not planned", counts->unplanned));
  add_tag (self, counts->more, ngettext ("%u updated", "%u updated", counts->more));
  add_tag (self, counts->known, ngettext ("%u already here", "%u already here", counts->known));
  add_tag (self, counts->left_out, ngettext ("%u left out", "%u left out", counts->left_out));
}

static void
show_all_tick (RdActivitiesPreview *self, const RdActivityCounts *counts)
{
  guint n_items = g_list_model_get_n_items (rd_activity_list_items (self->activities));

  self->settling = TRUE;
  gtk_check_button_set_active (self->all, counts->left_out < n_items);
  gtk_check_button_set_inconsistent (self->all, counts->left_out > 0 && counts->left_out < n_items);
  self->settling = FALSE;
}

static void
show_state (RdActivitiesPreview *self)
{
  RdActivityCounts counts = rd_activity_list_count (self->activities);
  const char *reason = rd_activity_text_reason (self->activities);

  gtk_label_set_text (self->state, reason);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->state), *reason ? reason : NULL);
  show_tags (self, &counts);
  show_all_tick (self, &counts);
  self->settling = TRUE;
  gtk_toggle_button_set_active (rd_activity_list_miles (self->activities) ? self->miles : self->km,
                                TRUE);
  self->settling = FALSE;
}

static void
client_cb (RdActivitiesPreview *self)
{
  guint selected = gtk_drop_down_get_selected (self->client_drop);

  if (self->settling || selected >= self->clients->len)
    return;
  rd_activity_list_set_client (self->activities, rd_record_id (self->clients->pdata[selected]));
  show_state (self);
}

static void
miles_cb (RdActivitiesPreview *self)
{
  if (!self->settling)
    rd_activity_list_set_miles (self->activities, gtk_toggle_button_get_active (self->miles));
}

static void
all_cb (RdActivitiesPreview *self)
{
  if (!self->settling)
    rd_activity_list_tick_all (self->activities, gtk_check_button_get_active (self->all));
}

static void
setup_row_cb (GtkListItemFactory *factory, GtkListItem *list_item, RdActivitiesPreview *self)
{
  RdPractice *practice = rd_activity_list_practice (self->activities);

  gtk_list_item_set_child (list_item, rd_activity_row_new (rd_practice_zone (practice),
                                                           rd_practice_today (practice)));
}

static void
bind_row_cb (GtkListItemFactory *factory, GtkListItem *list_item)
{
  rd_activity_row_set_item (RD_ACTIVITY_ROW (gtk_list_item_get_child (list_item)),
                            RD_ACTIVITY_ITEM (gtk_list_item_get_item (list_item)));
}

static void
unbind_row_cb (GtkListItemFactory *factory, GtkListItem *list_item)
{
  rd_activity_row_set_item (RD_ACTIVITY_ROW (gtk_list_item_get_child (list_item)), NULL);
}

/* The row whose item has the keyboard itself, and not a widget in it. */
static RdActivityRow *
find_focused_row (RdActivitiesPreview *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  GtkWidget *child = focus ? gtk_widget_get_first_child (focus) : NULL;

  return child && RD_IS_ACTIVITY_ROW (child) ? RD_ACTIVITY_ROW (child) : NULL;
}

/* On an item, Space takes it or leaves it out, and Enter asks what the file does not say. */
static gboolean
key_cb (RdActivitiesPreview *self, guint key)
{
  RdActivityRow *row = find_focused_row (self);

  if (row == NULL)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_space || key == GDK_KEY_KP_Space)
    return rd_activity_row_toggle (row);
  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter)
    return rd_activity_row_choose (row);
  return GDK_EVENT_PROPAGATE;
}

static void
show_clients (RdActivitiesPreview *self, gint64 wanted)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < self->clients->len; i++)
    {
      RdClient *client = self->clients->pdata[i];

      gtk_string_list_append (names, client->name);
      if (rd_record_id (client) == wanted)
        selected = i;
    }
  self->settling = TRUE;
  gtk_drop_down_set_model (self->client_drop, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->client_drop, selected);
  self->settling = FALSE;
  client_cb (self);
}

/* Titles of pages say how much is on them. */
static void
show_count (GtkStackPage *page, const char *format, guint n)
{
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_autofree char *title = g_strdup_printf (format, n);
#pragma GCC diagnostic pop

  gtk_stack_page_set_title (page, title);
  gtk_stack_page_set_visible (page, n > 0);
}

static gboolean
rd_activities_preview_grab_focus (GtkWidget *widget)
{
  RdActivitiesPreview *self = RD_ACTIVITIES_PREVIEW (widget);

  if (self->activities && rd_activity_list_client (self->activities))
    return gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
  return gtk_widget_grab_focus (GTK_WIDGET (self->client_drop));
}

static void
rd_activities_preview_dispose (GObject *object)
{
  RdActivitiesPreview *self = RD_ACTIVITIES_PREVIEW (object);

  g_clear_object (&self->activities);
  g_clear_pointer (&self->clients, g_ptr_array_unref);
  G_OBJECT_CLASS (rd_activities_preview_parent_class)->dispose (object);
}

static void
rd_activities_preview_class_init (RdActivitiesPreviewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = rd_activities_preview_dispose;
  widget_class->grab_focus = rd_activities_preview_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/restday/Restday/rd-activities-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, RdActivitiesPreview, client_drop);
  gtk_widget_class_bind_template_child (widget_class, RdActivitiesPreview, unit_row);
  gtk_widget_class_bind_template_child (widget_class, RdActivitiesPreview, km);
  gtk_widget_class_bind_template_child (widget_class, RdActivitiesPreview, miles);
  gtk_widget_class_bind_template_child (widget_class, RdActivitiesPreview, state);
  gtk_widget_class_bind_template_child (widget_class, RdActivitiesPreview, tags);
  gtk_widget_class_bind_template_child (widget_class, RdActivitiesPreview, views);
  gtk_widget_class_bind_template_child (widget_class, RdActivitiesPreview, all);
  gtk_widget_class_bind_template_child (widget_class, RdActivitiesPreview, list);
  gtk_widget_class_bind_template_child (widget_class, RdActivitiesPreview, refused_page);
  gtk_widget_class_bind_template_child (widget_class, RdActivitiesPreview, refused_group);
  gtk_widget_class_bind_template_child (widget_class, RdActivitiesPreview, columns_page);
  gtk_widget_class_bind_template_child (widget_class, RdActivitiesPreview, columns_group);
  gtk_widget_class_bind_template_callback (widget_class, client_cb);
  gtk_widget_class_bind_template_callback (widget_class, miles_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_cb);
}

static void
rd_activities_preview_init (RdActivitiesPreview *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->settling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settling = FALSE;
  /* Before the list's own keys. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
}

/**
 * rd_activities_preview_fill:
 * @self: an empty preview
 * @activities: what the files hold
 * @readings: (element-type RdActivityReading): the files
 * @clients: (element-type RdClient): who may have done it
 * @client: id of the client it is proposed for, 0: a person chooses
 *
 * Shows them; whose they are is told to @activities.
 */
void
rd_activities_preview_fill (RdActivitiesPreview *self,
                            RdActivityList *activities,
                            GPtrArray *readings,
                            GPtrArray *clients,
                            gint64 client)
{
  guint n_items = g_list_model_get_n_items (rd_activity_list_items (activities));
  GtkWidget *page = gtk_stack_get_child_by_name (self->views, "activities");

  self->activities = g_object_ref (activities);
  self->clients = g_ptr_array_ref (clients);
  g_signal_connect_object (activities, "matched", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);

  /* Translators: a tab, and how many there are on it. */
  show_count (gtk_stack_get_page (self->views, page), _ ("Activities (%u)"), n_items);
  show_count (self->refused_page, _ ("Not taken (%u)"),
              rd_activities_report_refused (self->refused_group, readings));
  gtk_stack_page_set_visible (self->columns_page,
                              rd_activities_report_columns (self->columns_group, readings) > 0);
  gtk_widget_set_visible (self->unit_row, rd_activity_list_lacks_unit (activities));
  show_clients (self, client);
  show_state (self);
}

/**
 * rd_activities_preview_show_list:
 * @self: a preview that is filled
 *
 * Makes the rows: those that are seen at once, the others while nothing else is to be done, since
 * hundreds of widgets at a time would be felt.
 */
void
rd_activities_preview_show_list (RdActivitiesPreview *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkNoSelection) model =
    gtk_no_selection_new (rd_gradual_new (rd_activity_list_items (self->activities)));

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), self, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_row_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (model));
}
