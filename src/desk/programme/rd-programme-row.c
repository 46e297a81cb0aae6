/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-row.c: one programme in a list of them. */
#include "config.h"

#include "rd-programme-row.h"

#include "desk/widgets/rd-tip.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _RdProgrammeRow
{
  GtkWidget parent_instance;

  /* template children */
  GtkWidget *box;

  RdProgrammeEntry *entry;
};

enum
{
  PROP_0,
  PROP_ENTRY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdProgrammeRow, rd_programme_row, GTK_TYPE_WIDGET)

static void
rd_programme_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ENTRY)
    g_value_set_object (value, RD_PROGRAMME_ROW (object)->entry);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rd_programme_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ENTRY)
    rd_programme_row_set_entry (RD_PROGRAMME_ROW (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rd_programme_row_dispose (GObject *object)
{
  RdProgrammeRow *self = RD_PROGRAMME_ROW (object);

  g_clear_object (&self->entry);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (rd_programme_row_parent_class)->dispose (object);
}

static void
rd_programme_row_class_init (RdProgrammeRowClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = rd_programme_row_get_property;
  object_class->set_property = rd_programme_row_set_property;
  object_class->dispose = rd_programme_row_dispose;
  properties[PROP_ENTRY] =
    g_param_spec_object ("entry", NULL, NULL, RD_TYPE_PROGRAMME_ENTRY,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/restday/Restday/rd-programme-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RdProgrammeRow, box);
  gtk_widget_class_bind_template_callback (widget_class, rd_tip_of_label_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
rd_programme_row_init (RdProgrammeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rd_programme_row_new:
 *
 * Returns: (transfer floating): a row without an entry
 */
GtkWidget *
rd_programme_row_new (void)
{
  return g_object_new (RD_TYPE_PROGRAMME_ROW, NULL);
}

/**
 * rd_programme_row_set_entry:
 * @self: a row
 * @entry: (nullable): what to show
 *
 * Shows @entry.
 */
void
rd_programme_row_set_entry (RdProgrammeRow *self, RdProgrammeEntry *entry)
{
  if (g_set_object (&self->entry, entry))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENTRY]);
}

/**
 * rd_programme_row_label:
 * @entry: an entry
 *
 * Returns: (transfer full): the row, read aloud: "Hannah Clarke, Bath Half 2026, 20 days, week 6 of
 *   8"
 */
char *
rd_programme_row_label (RdProgrammeEntry *entry)
{
  g_autofree char *client = NULL;
  g_autofree char *programme = NULL;
  g_autofree char *to_go = NULL;
  g_autofree char *week = NULL;

  g_object_get (entry, "client-name", &client, "programme-name", &programme, "to-go", &to_go,
                "week", &week, NULL);
  /* Translators: client, programme, days to its end, week of it */
  return g_strdup_printf (_ ("%1$s, %2$s, %3$s, %4$s"), client, programme, to_go, week);
}
