/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-flap.c: a panel beside the content, which slides over it where there is no room for both. */
#include "config.h"

#include "rd-flap.h"

#define SLIDE_MS 200

struct _RdFlap
{
  GtkWidget parent_instance;

  AdwFlap *flap;
  GtkWidget *content;
  GtkWidget *panel;
  int threshold;
  gboolean narrow;
};

enum
{
  PROP_0,
  PROP_FLAP,
  PROP_CONTENT,
  PROP_AT_END,
  PROP_THRESHOLD,
  PROP_NARROW,
  PROP_REVEALED,
  PROP_FOLDED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void rd_flap_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RdFlap,
                               rd_flap,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, rd_flap_buildable_init))

/*
 * AdwFlap folds when the natural widths of content and flap do not fit. The content therefore says
 * that its natural width is what the threshold leaves beside the panel.
 */
static void
measure_content (GtkWidget *widget,
                 GtkOrientation orientation,
                 int for_size,
                 int *minimum,
                 int *natural,
                 int *minimum_baseline,
                 int *natural_baseline)
{
  RdFlap *self = RD_FLAP (gtk_widget_get_ancestor (widget, RD_TYPE_FLAP));
  GtkWidget *child = gtk_widget_get_first_child (widget);

  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
  if (child)
    gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL && self && self->panel)
    {
      int panel, line;

      gtk_widget_measure (self->panel, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &panel, NULL, NULL);
      gtk_widget_measure (adw_flap_get_separator (self->flap), GTK_ORIENTATION_HORIZONTAL, -1, NULL,
                          &line, NULL, NULL);
      *natural = MAX (*minimum, self->threshold - panel - line);
    }
}

static void
allocate_content (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (child && gtk_widget_should_layout (child))
    gtk_widget_allocate (child, width, height, baseline, NULL);
}

static void
folded_cb (AdwFlap *flap, GParamSpec *pspec, RdFlap *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

static void
revealed_cb (AdwFlap *flap, GParamSpec *pspec, RdFlap *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVEALED]);
}

static void
set_panel (RdFlap *self, GtkWidget *panel)
{
  self->panel = panel;
  /* It has the width it asks for; what is in it may want more. */
  if (panel)
    gtk_widget_set_hexpand (panel, FALSE);
  adw_flap_set_flap (self->flap, panel);
}

static void
set_content (RdFlap *self, GtkWidget *content)
{
  adw_bin_set_child (ADW_BIN (self->content), content);
}

static void
rd_flap_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  RdFlap *self = RD_FLAP (buildable);

  if (g_strcmp0 (type, "flap") == 0)
    set_panel (self, GTK_WIDGET (child));
  else
    set_content (self, GTK_WIDGET (child));
}

static void
rd_flap_buildable_init (GtkBuildableIface *iface)
{
  iface->add_child = rd_flap_add_child;
}

static void
rd_flap_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdFlap *self = RD_FLAP (object);

  switch (id)
    {
    case PROP_FLAP:
      g_value_set_object (value, self->panel);
      break;
    case PROP_CONTENT:
      g_value_set_object (value, adw_bin_get_child (ADW_BIN (self->content)));
      break;
    case PROP_AT_END:
      g_value_set_boolean (value, adw_flap_get_flap_position (self->flap) == GTK_PACK_END);
      break;
    case PROP_THRESHOLD:
      g_value_set_int (value, self->threshold);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_REVEALED:
      g_value_set_boolean (value, adw_flap_get_reveal_flap (self->flap));
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, adw_flap_get_folded (self->flap));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_flap_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RdFlap *self = RD_FLAP (object);

  switch (id)
    {
    case PROP_FLAP:
      set_panel (self, g_value_get_object (value));
      break;
    case PROP_CONTENT:
      set_content (self, g_value_get_object (value));
      break;
    case PROP_AT_END:
      adw_flap_set_flap_position (self->flap,
                                  g_value_get_boolean (value) ? GTK_PACK_END : GTK_PACK_START);
      break;
    case PROP_THRESHOLD:
      self->threshold = g_value_get_int (value);
      gtk_widget_queue_resize (self->content);
      break;
    case PROP_NARROW:
      self->narrow = g_value_get_boolean (value);
      adw_flap_set_fold_policy (self->flap, self->narrow ? ADW_FLAP_FOLD_POLICY_ALWAYS
                                                         : ADW_FLAP_FOLD_POLICY_AUTO);
      break;
    case PROP_REVEALED:
      rd_flap_set_revealed (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_flap_dispose (GObject *object)
{
  RdFlap *self = RD_FLAP (object);

  self->panel = NULL;
  g_clear_pointer ((GtkWidget **)&self->flap, gtk_widget_unparent);
  G_OBJECT_CLASS (rd_flap_parent_class)->dispose (object);
}

static void
rd_flap_class_init (RdFlapClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = rd_flap_get_property;
  object_class->set_property = rd_flap_set_property;
  object_class->dispose = rd_flap_dispose;

  properties[PROP_FLAP] = g_param_spec_object ("flap", NULL, NULL, GTK_TYPE_WIDGET,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_AT_END] =
    g_param_spec_boolean ("at-end", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_THRESHOLD] = g_param_spec_int ("threshold", NULL, NULL, 0, G_MAXINT, 0,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_REVEALED] =
    g_param_spec_boolean ("revealed", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FOLDED] =
    g_param_spec_boolean ("folded", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "rd-flap");
}

static void
rd_flap_init (RdFlap *self)
{
  self->flap = ADW_FLAP (adw_flap_new ());
  self->content = adw_bin_new ();
  gtk_widget_set_layout_manager (self->content,
                                 gtk_custom_layout_new (NULL, measure_content, allocate_content));
  gtk_widget_set_hexpand (self->content, TRUE);
  adw_flap_set_content (self->flap, self->content);
  adw_flap_set_separator (self->flap, gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  adw_flap_set_fold_threshold_policy (self->flap, ADW_FOLD_THRESHOLD_POLICY_NATURAL);
  adw_flap_set_fold_duration (self->flap, SLIDE_MS);
  gtk_widget_set_parent (GTK_WIDGET (self->flap), GTK_WIDGET (self));
  g_signal_connect (self->flap, "notify::folded", G_CALLBACK (folded_cb), self);
  g_signal_connect (self->flap, "notify::reveal-flap", G_CALLBACK (revealed_cb), self);
}

/**
 * rd_flap_new:
 *
 * Returns: (transfer floating): a flap without panel or content
 */
GtkWidget *
rd_flap_new (void)
{
  return g_object_new (RD_TYPE_FLAP, NULL);
}

/**
 * rd_flap_get_folded:
 * @self: a flap
 *
 * Returns: whether the panel lies over the content when it is shown
 */
gboolean
rd_flap_get_folded (RdFlap *self)
{
  return adw_flap_get_folded (self->flap);
}

/**
 * rd_flap_get_revealed:
 * @self: a flap
 *
 * Returns: whether the panel is shown
 */
gboolean
rd_flap_get_revealed (RdFlap *self)
{
  return adw_flap_get_reveal_flap (self->flap);
}

/**
 * rd_flap_set_revealed:
 * @self: a flap
 * @revealed: whether to show the panel
 *
 * Shows the panel, or puts it away.
 */
void
rd_flap_set_revealed (RdFlap *self, gboolean revealed)
{
  adw_flap_set_reveal_flap (self->flap, revealed);
}
