/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-ahead-practitioner.c: one who gives the massage, in the order of preference. */
#include "config.h"

#include "rd-ahead-practitioner.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _RdAheadPractitioner
{
  GtkListBoxRow parent_instance;

  gint64 id;

  /* owned */
  char *colour;

  /* template children */
  GtkWidget *handle;
  GtkWidget *face;
  AdwAvatar *avatar;
  GtkLabel *name;
  GtkCheckButton *check;
};

enum
{
  PROP_TICKED = 1,
  N_PROPS,
};

enum
{
  STEPPED,
  DROPPED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdAheadPractitioner, rd_ahead_practitioner, GTK_TYPE_LIST_BOX_ROW)

static void
toggled_cb (RdAheadPractitioner *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TICKED]);
}

static void
step_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  int steps = g_str_equal (action, "therapist.up") ? -1 : 1;

  g_signal_emit (widget, signals[STEPPED], 0, steps);
}

/* Dragging by the handle. */

static GdkContentProvider *
prepare_drag_cb (GtkDragSource *source, double x, double y, RdAheadPractitioner *self)
{
  return gdk_content_provider_new_typed (RD_TYPE_AHEAD_PRACTITIONER, self);
}

static void
begin_drag_cb (GtkDragSource *source, GdkDrag *drag, RdAheadPractitioner *self)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (self));
  graphene_point_t point = { 8, (float)gtk_widget_get_height (GTK_WIDGET (self)) / 2 };

  gtk_drag_source_set_icon (source, paintable, (int)point.x, (int)point.y);
  gtk_widget_add_css_class (GTK_WIDGET (self), "rd-dragged");
}

static void
end_drag_cb (GtkDragSource *source, GdkDrag *drag, gboolean delete_data, RdAheadPractitioner *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "rd-dragged");
}

static void
show_drop (RdAheadPractitioner *self, gboolean above, gboolean below)
{
  if (above)
    gtk_widget_add_css_class (GTK_WIDGET (self), "rd-drop-above");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "rd-drop-above");
  if (below)
    gtk_widget_add_css_class (GTK_WIDGET (self), "rd-drop-below");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "rd-drop-below");
}

static gboolean
is_upper_half (RdAheadPractitioner *self, double y)
{
  return y < gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;
}

static GdkDragAction
drag_over_cb (GtkDropTarget *target, double x, double y, RdAheadPractitioner *self)
{
  gboolean above = is_upper_half (self, y);

  show_drop (self, above, !above);
  return GDK_ACTION_MOVE;
}

static void
drag_away_cb (GtkDropTarget *target, RdAheadPractitioner *self)
{
  show_drop (self, FALSE, FALSE);
}

static gboolean
dropped_cb (GtkDropTarget *target,
            const GValue *value,
            double x,
            double y,
            RdAheadPractitioner *self)
{
  show_drop (self, FALSE, FALSE);
  g_signal_emit (self, signals[DROPPED], 0, g_value_get_object (value), is_upper_half (self, y));
  return TRUE;
}

static void
add_dragging (RdAheadPractitioner *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (RD_TYPE_AHEAD_PRACTITIONER, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_drag_cb), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (begin_drag_cb), self);
  g_signal_connect (source, "drag-end", G_CALLBACK (end_drag_cb), self);
  gtk_widget_add_controller (self->handle, GTK_EVENT_CONTROLLER (source));
  gtk_widget_set_cursor_from_name (self->handle, "grab");
  g_signal_connect (target, "motion", G_CALLBACK (drag_over_cb), self);
  g_signal_connect (target, "leave", G_CALLBACK (drag_away_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
rd_ahead_practitioner_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TICKED)
    g_value_set_boolean (value,
                         gtk_check_button_get_active (RD_AHEAD_PRACTITIONER (object)->check));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rd_ahead_practitioner_set_property (GObject *object,
                                    guint id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  if (id == PROP_TICKED)
    gtk_check_button_set_active (RD_AHEAD_PRACTITIONER (object)->check,
                                 g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rd_ahead_practitioner_finalize (GObject *object)
{
  g_free (RD_AHEAD_PRACTITIONER (object)->colour);
  G_OBJECT_CLASS (rd_ahead_practitioner_parent_class)->finalize (object);
}

static void
rd_ahead_practitioner_class_init (RdAheadPractitionerClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = rd_ahead_practitioner_get_property;
  object_class->set_property = rd_ahead_practitioner_set_property;
  object_class->finalize = rd_ahead_practitioner_finalize;

  props[PROP_TICKED] =
    g_param_spec_boolean ("ticked", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * RdAheadPractitioner::stepped:
   * @row: the row
   * @steps: places down, negative up
   *
   * Emitted where a person moves it by keys.
   */
  signals[STEPPED] = g_signal_new ("stepped", RD_TYPE_AHEAD_PRACTITIONER, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  /**
   * RdAheadPractitioner::dropped:
   * @row: the row
   * @moved: the row that was dragged
   * @before: whether it goes before this row, not after it
   *
   * Emitted where another is dropped on it.
   */
  signals[DROPPED] =
    g_signal_new ("dropped", RD_TYPE_AHEAD_PRACTITIONER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, RD_TYPE_AHEAD_PRACTITIONER, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/restday/Restday/rd-ahead-practitioner.ui");
  gtk_widget_class_bind_template_child (widget_class, RdAheadPractitioner, handle);
  gtk_widget_class_bind_template_child (widget_class, RdAheadPractitioner, face);
  gtk_widget_class_bind_template_child (widget_class, RdAheadPractitioner, avatar);
  gtk_widget_class_bind_template_child (widget_class, RdAheadPractitioner, name);
  gtk_widget_class_bind_template_child (widget_class, RdAheadPractitioner, check);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_install_action (widget_class, "therapist.up", NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "therapist.down", NULL, step_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "therapist.up",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "therapist.down",
                                       NULL);
}

static void
rd_ahead_practitioner_init (RdAheadPractitioner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_dragging (self);
}

/**
 * rd_ahead_practitioner_new:
 * @practitioner: whom it shows
 *
 * Returns: (transfer floating): a row for rd_ahead_practitioner_show()
 */
GtkWidget *
rd_ahead_practitioner_new (RdPractitioner *practitioner)
{
  RdAheadPractitioner *self = g_object_new (RD_TYPE_AHEAD_PRACTITIONER, NULL);

  self->id = rd_record_id (practitioner);
  return GTK_WIDGET (self);
}

/**
 * rd_ahead_practitioner_id:
 * @self: a row
 *
 * Returns: id of whom it shows
 */
gint64
rd_ahead_practitioner_id (RdAheadPractitioner *self)
{
  return self->id;
}

/**
 * rd_ahead_practitioner_show:
 * @self: a row
 * @practitioner: whom it shows, as they are now
 * @ticked: whether they are to give the massages
 * @place: in the order of preference, 1 is first
 * @places: how many there are
 *
 * Shows them.
 */
void
rd_ahead_practitioner_show (RdAheadPractitioner *self,
                            RdPractitioner *practitioner,
                            gboolean ticked,
                            guint place,
                            guint places)
{
  const char *name = practitioner->name ? practitioner->name : "";
  g_autofree char *colour =
    g_strconcat ("rd-", rd_enum_to_nick (RD_TYPE_COLOUR, practitioner->colour), NULL);
  /* Translators: a practitioner’s place in the order of preference: John Whitlock, 1 of 3 */
  g_autofree char *label = g_strdup_printf (_ ("%1$s, %2$u of %3$u"), name, place, places);

  if (self->colour)
    gtk_widget_remove_css_class (self->face, self->colour);
  g_free (self->colour);
  self->colour = g_steal_pointer (&colour);
  gtk_widget_add_css_class (self->face, self->colour);
  adw_avatar_set_text (self->avatar, name);
  gtk_label_set_label (self->name, name);
  gtk_check_button_set_active (self->check, ticked);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _ ("Alt+Up and Alt+Down change the order of preference"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}
