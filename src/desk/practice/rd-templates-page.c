/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-templates-page.c: the programmes to start from that the practice made itself. */
#include "config.h"

#include "rd-templates-page.h"

#include "desk/rd-toast.h"
#include "desk/record/rd-record-list.h"
#include "desk/record/rd-record-reader.h"
#include "planning/rd-template.h"
#include "rd-practice-dialogs.h"

#include <glib/gi18n-lib.h>

struct _RdTemplatesPage
{
  AdwPreferencesPage parent_instance;

  /* children */
  GtkWidget *list;
  GtkWidget *nothing;

  /* owned */
  RdPractice *practice;
  RdRecordReader *reader;
};

G_DEFINE_FINAL_TYPE (RdTemplatesPage, rd_templates_page, ADW_TYPE_PREFERENCES_PAGE)

/* One that cannot be read is listed too, so that it can go. */
static void
caption_template (gpointer record, char **title, char **subtitle, gpointer user_data)
{
  RdOwnTemplate *own = record;
  g_autoptr (GError) error = NULL;
  g_autoptr (RdTemplate) template = rd_template_parse (own->text, &error);

  *title = g_strdup (own->name);
  if (template == NULL)
    *subtitle = g_strdup (error->message);
  else if (template->race_km > 0)
    /* Translators: how long a template is, and the kilometres of the race it leads to */
    *subtitle = g_strdup_printf (ngettext ("%1$u week to a race of %2$.4g km",
                                           "%1$u weeks to a race of %2$.4g km", template->n_weeks),
                                 template->n_weeks, template->race_km);
  else
    *subtitle = g_strdup_printf (ngettext ("%u week without a race", "%u weeks without a race",
                                           template->n_weeks),
                                 template->n_weeks);
}

static void
open_cb (RdTemplatesPage *self, RdRecord *record)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  rd_practice_dialog_open (
    rd_own_template_dialog_new (window, self->practice, RD_OWN_TEMPLATE (record)));
}

static void
show_what_there_is (RdTemplatesPage *self)
{
  gboolean any = g_list_model_get_n_items (rd_record_reader_records (self->reader)) > 0;

  gtk_widget_set_visible (self->list, any);
  gtk_widget_set_visible (self->nothing, !any && rd_record_reader_is_known (self->reader));
}

static void
failed_cb (RdTemplatesPage *self, const GError *error)
{
  rd_toast_error (GTK_WIDGET (self), error);
}

static void
rd_templates_page_dispose (GObject *object)
{
  RdTemplatesPage *self = RD_TEMPLATES_PAGE (object);

  g_clear_object (&self->practice);
  g_clear_object (&self->reader);
  G_OBJECT_CLASS (rd_templates_page_parent_class)->dispose (object);
}

static void
rd_templates_page_class_init (RdTemplatesPageClass *class)
{
  G_OBJECT_CLASS (class)->dispose = rd_templates_page_dispose;
}

static void
rd_templates_page_init (RdTemplatesPage *self)
{
}

static GtkWidget *
make_nothing (void)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *status = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), "restday-programmes-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (status), _ ("No templates of your own"));
  adw_status_page_set_description (
    ADW_STATUS_PAGE (status),
    _ ("Open a programme and choose “Save as template…” in its menu. New programmes can then start "
       "from it, as they can from the built-in ones."));
  gtk_widget_add_css_class (status, "compact");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), status);
  return group;
}

static void
add_group (RdTemplatesPage *self, GtkWidget *group)
{
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), ADW_PREFERENCES_GROUP (group));
}

/**
 * rd_templates_page_new:
 * @practice: the practice
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
rd_templates_page_new (RdPractice *practice)
{
  RdTemplatesPage *self =
    g_object_new (RD_TYPE_TEMPLATES_PAGE, "name", "templates", "title", _ ("Templates"),
                  "icon-name", "restday-programmes-symbolic", NULL);

  self->practice = g_object_ref (practice);
  self->reader = rd_record_reader_new (practice, RD_TYPE_OWN_TEMPLATE, "ORDER BY name, id");
  self->list = rd_record_list_new (_ ("Your own programmes to start from"), NULL, "",
                                   rd_record_reader_records (self->reader), caption_template, self);
  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (self->list),
    _ ("They are offered beside the built-in ones. “Save as template…” in the menu of a programme "
       "adds one."));
  self->nothing = make_nothing ();
  add_group (self, self->list);
  add_group (self, self->nothing);
  g_signal_connect_object (self->list, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "read", G_CALLBACK (show_what_there_is), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  show_what_there_is (self);
  return GTK_WIDGET (self);
}
