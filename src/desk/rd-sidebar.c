/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-sidebar.c: where to go, which week, whose bookings. */
#include "config.h"

#include "rd-sidebar.h"

#include "programme/rd-open-programmes.h"
#include "rd-practitioner-row.h"
#include "widgets/rd-mini-month.h"

#include "planning/rd-suitability.h"

/* How far ahead good days are marked. */
#define DAYS_MARKED (18 * 7)

struct _RdSidebar
{
  AdwBin parent_instance;

  /* template children */
  GtkListBox *navigation;
  RdMiniMonth *month;
  GtkWidget *practitioners_heading;
  GtkListBox *practitioners;
  GtkWidget *demo;
  GtkStack *parts;

  char *page;

  RdFocus *focus;
  GSignalGroup *signals;
  RdTraining *marked;
};

enum
{
  PROP_0,
  PROP_FOCUS,
  PROP_PAGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdSidebar, rd_sidebar, ADW_TYPE_BIN)

static void
ticked_cb (RdSidebar *self, GParamSpec *pspec, RdPractitionerRow *row)
{
  gboolean ticked;

  g_object_get (row, "ticked", &ticked, NULL);
  rd_focus_show_practitioner (self->focus, rd_record_id (rd_practitioner_row_practitioner (row)),
                              ticked);
}

static void
activated_cb (RdSidebar *self, GtkListBoxRow *row)
{
  gboolean ticked;

  g_object_get (row, "ticked", &ticked, NULL);
  g_object_set (row, "ticked", !ticked, NULL);
}

static gboolean
gives_sessions (RdPractitioner *practitioner)
{
  return !practitioner->archived && practitioner->disciplines != RD_DISCIPLINE_NONE;
}

/* Whether the rows are still those of @practitioners, so that the keyboard's place is not lost. */
static gboolean
rows_fit (RdSidebar *self, GPtrArray *practitioners)
{
  int place = 0;

  for (guint i = 0; i < practitioners->len; i++)
    if (gives_sessions (practitioners->pdata[i]))
      {
        GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->practitioners, place++);

        if (row == NULL ||
            !rd_record_equal (rd_practitioner_row_practitioner (RD_PRACTITIONER_ROW (row)),
                              practitioners->pdata[i]))
          return FALSE;
      }
  return gtk_list_box_get_row_at_index (self->practitioners, place) == NULL;
}

static void
show_practitioners (RdSidebar *self, GPtrArray *practitioners)
{
  GtkWidget *child;

  if (rows_fit (self, practitioners))
    return;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->practitioners))))
    gtk_list_box_remove (self->practitioners, child);
  for (guint i = 0; i < practitioners->len; i++)
    if (gives_sessions (practitioners->pdata[i]))
      {
        RdPractitioner *practitioner = practitioners->pdata[i];
        GtkWidget *row = rd_practitioner_row_new (practitioner);

        g_object_set (row, "ticked",
                      rd_focus_shows_practitioner (self->focus, rd_record_id (practitioner)), NULL);
        g_signal_connect_object (row, "notify::ticked", G_CALLBACK (ticked_cb), self,
                                 G_CONNECT_SWAPPED);
        gtk_list_box_append (self->practitioners, row);
      }
  gtk_widget_set_visible (self->practitioners_heading,
                          gtk_widget_get_first_child (GTK_WIDGET (self->practitioners)) != NULL);
}

static void
mark_rest_days (RdSidebar *self, RdTraining *training, RdDate today)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (RdDate));

  if (training == self->marked)
    return;
  g_clear_pointer (&self->marked, rd_training_unref);
  if (training)
    {
      g_autoptr (GArray) days = rd_suitability_of_days (training, today, today + DAYS_MARKED);

      self->marked = rd_training_ref (training);
      for (guint i = 0; i < days->len; i++)
        {
          RdDaySuitability *day = &g_array_index (days, RdDaySuitability, i);

          if (day->covered && day->before.verdict == RD_VERDICT_BEST)
            g_array_append_val (marks, day->date);
        }
    }
  rd_mini_month_set_marks (self->month, (RdDate *)marks->data, marks->len);
}

static void
period_cb (RdSidebar *self)
{
  RdPeriod *period = rd_focus_period (self->focus);

  if (period == NULL)
    return;
  rd_mini_month_set_today (self->month, rd_practice_today (rd_focus_practice (self->focus)));
  show_practitioners (self, period->practitioners);
  mark_rest_days (self, period->training, rd_practice_today (rd_focus_practice (self->focus)));
  gtk_widget_set_visible (self->demo, period->settings && period->settings->demo);
}

static void
date_cb (RdSidebar *self)
{
  rd_mini_month_set_today (self->month, rd_practice_today (rd_focus_practice (self->focus)));
  rd_mini_month_set_date (self->month, rd_focus_date (self->focus));
}

static void
ticks_cb (RdSidebar *self)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->practitioners));

  for (; row; row = gtk_widget_get_next_sibling (row))
    {
      RdPractitioner *practitioner = rd_practitioner_row_practitioner (RD_PRACTITIONER_ROW (row));

      g_object_set (row, "ticked",
                    rd_focus_shows_practitioner (self->focus, rd_record_id (practitioner)), NULL);
    }
}

static void
month_date_cb (RdSidebar *self)
{
  if (self->focus)
    rd_focus_set_date (self->focus, rd_mini_month_get_date (self->month));
}

/* The row and the part below belong to the page that is shown. */
static void
show_page (RdSidebar *self)
{
  GtkListBoxRow *row;

  gtk_stack_set_visible_child_name (self->parts, self->page);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->navigation, i)); i++)
    {
      GVariant *target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row));

      if (target && g_str_equal (g_variant_get_string (target, NULL), self->page))
        gtk_list_box_select_row (self->navigation, row);
    }
}

static void
set_page (RdSidebar *self, const char *page)
{
  if (page == NULL || g_strcmp0 (page, self->page) == 0)
    return;
  g_free (self->page);
  self->page = g_strdup (page);
  show_page (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

static void
rd_sidebar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FOCUS)
    g_value_set_object (value, RD_SIDEBAR (object)->focus);
  else if (id == PROP_PAGE)
    g_value_set_string (value, RD_SIDEBAR (object)->page);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rd_sidebar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FOCUS)
    rd_sidebar_set_focus (RD_SIDEBAR (object), g_value_get_object (value));
  else if (id == PROP_PAGE)
    set_page (RD_SIDEBAR (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rd_sidebar_dispose (GObject *object)
{
  RdSidebar *self = RD_SIDEBAR (object);

  g_clear_pointer (&self->marked, rd_training_unref);
  g_clear_object (&self->signals);
  g_clear_object (&self->focus);
  G_OBJECT_CLASS (rd_sidebar_parent_class)->dispose (object);
}

static void
rd_sidebar_finalize (GObject *object)
{
  g_free (RD_SIDEBAR (object)->page);
  G_OBJECT_CLASS (rd_sidebar_parent_class)->finalize (object);
}

static void
rd_sidebar_class_init (RdSidebarClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = rd_sidebar_get_property;
  object_class->set_property = rd_sidebar_set_property;
  object_class->dispose = rd_sidebar_dispose;
  object_class->finalize = rd_sidebar_finalize;

  properties[PROP_FOCUS] =
    g_param_spec_object ("focus", NULL, NULL, RD_TYPE_FOCUS,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PAGE] = g_param_spec_string (
    "page", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (RD_TYPE_OPEN_PROGRAMMES);
  g_type_ensure (RD_TYPE_MINI_MONTH);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/restday/Restday/rd-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, RdSidebar, navigation);
  gtk_widget_class_bind_template_child (widget_class, RdSidebar, month);
  gtk_widget_class_bind_template_child (widget_class, RdSidebar, practitioners_heading);
  gtk_widget_class_bind_template_child (widget_class, RdSidebar, practitioners);
  gtk_widget_class_bind_template_child (widget_class, RdSidebar, demo);
  gtk_widget_class_bind_template_child (widget_class, RdSidebar, parts);
  gtk_widget_class_bind_template_callback (widget_class, month_date_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
rd_sidebar_init (RdSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_select_row (self->navigation, gtk_list_box_get_row_at_index (self->navigation, 0));

  self->signals = g_signal_group_new (RD_TYPE_FOCUS);
  g_signal_group_connect_swapped (self->signals, "notify::period", G_CALLBACK (period_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::date", G_CALLBACK (date_cb), self);
  g_signal_group_connect_swapped (self->signals, "practitioners-changed", G_CALLBACK (ticks_cb),
                                  self);
}

/**
 * rd_sidebar_set_focus:
 * @self: a sidebar
 * @focus: (nullable): what is looked at
 *
 * Shows what @focus looks at, and changes it.
 */
void
rd_sidebar_set_focus (RdSidebar *self, RdFocus *focus)
{
  if (!g_set_object (&self->focus, focus))
    return;

  g_clear_pointer (&self->marked, rd_training_unref);
  g_signal_group_set_target (self->signals, focus);
  if (focus)
    {
      date_cb (self);
      period_cb (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOCUS]);
}
