/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-view.c: one programme: its chart over its weeks. */
#include "config.h"

#include "rd-programme-view.h"

#include "desk/booking/rd-insight-list.h"
#include "desk/booking/rd-insight-text.h"
#include "desk/rd-toast.h"
#include "desk/widgets/rd-tip.h"
#include "rd-chart-legend.h"
#include "rd-programme-chart.h"
#include "rd-programme-grid.h"
#include "rd-sheet-reader.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _RdProgrammeView
{
  GtkWidget parent_instance;

  /* template children */
  GtkStack *stack;
  RdProgrammeChart *chart;
  GtkScrolledWindow *scroller;
  AdwStatusPage *empty;
  GtkRevealer *spoilt;
  GtkWidget *spoilt_banner;
  GtkLabel *spoilt_label;
  RdInsightList *insights;

  /* owned */
  RdFocus *focus;
  GSignalGroup *signals;
  RdProgrammeGrid *grid; /* child of scroller */

  gint64 taken; /* the programme whose days have been given the keyboard since it was shown */
};

enum
{
  PROP_0,
  PROP_FOCUS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdProgrammeView, rd_programme_view, GTK_TYPE_WIDGET)

/* In place of a programme. */
static void
explain (RdProgrammeView *self, const char *title, const char *sentence, gboolean can_build)
{
  g_autofree char *escaped = g_markup_escape_text (sentence, -1);

  adw_status_page_set_title (self->empty, title);
  adw_status_page_set_description (self->empty, escaped);
  gtk_widget_set_visible (adw_status_page_get_child (self->empty), can_build);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
show_empty (RdProgrammeView *self, RdClient *client)
{
  g_autofree char *sentence =
    client
      /* Translators: %s is a client */
      ? g_strdup_printf (_ (
                           "Build a programme for %s, or import one from a file. Massages are then "
                           "booked where they fit it."),
                         client->name)
      : g_strdup (_ ("Find a client, or choose a programme from the list."));

  explain (self, client ? _ ("No programme yet") : _ ("Nobody in focus"), sentence, client != NULL);
}

/* Whoever opens a programme goes on in its days; whoever is somewhere else already stays there. */
static void
take_keyboard (RdProgrammeView *self, gint64 programme)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (programme == self->taken || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->taken = programme;
  if (focus == NULL || !GTK_IS_EDITABLE (focus))
    rd_programme_grid_go_to (self->grid, rd_programme_grid_date (self->grid));
}

static void
show_insights (RdProgrammeView *self, RdProgrammeSheet *sheet)
{
  g_autofree char *text = rd_insight_text_count (sheet->insights->len);
  gboolean grave = FALSE;

  if (sheet->insights->len > 0)
    gtk_label_set_label (self->spoilt_label, text);
  rd_insight_list_show (self->insights, rd_focus_practice (self->focus), sheet->insights,
                        sheet->practitioners);
  for (guint i = 0; i < sheet->insights->len; i++)
    grave = grave || rd_insight_is_grave (sheet->insights->pdata[i]);
  gtk_widget_remove_css_class (self->spoilt_banner, grave ? "rd-light" : "rd-alert");
  gtk_widget_add_css_class (self->spoilt_banner, grave ? "rd-alert" : "rd-light");
  gtk_widget_set_visible (GTK_WIDGET (self->spoilt), sheet->insights->len > 0);
  gtk_revealer_set_reveal_child (self->spoilt, sheet->insights->len > 0);
}

static void
show_sheet (RdProgrammeView *self)
{
  RdProgrammeSheet *sheet = rd_sheet_reader_sheet (rd_focus_sheets (self->focus));

  if (sheet == NULL)
    {
      if (rd_focus_client (self->focus) == NULL)
        show_empty (self, NULL);
      return;
    }
  if (sheet->programme == NULL)
    {
      show_empty (self, sheet->client);
      return;
    }
  rd_programme_chart_show (self->chart, sheet);
  rd_programme_grid_show (self->grid, sheet);
  show_insights (self, sheet);
  gtk_stack_set_visible_child_name (self->stack, "sheet");
  take_keyboard (self, rd_record_id (sheet->programme));
}

static void
loading_cb (RdProgrammeView *self, gboolean loading)
{
  if (loading && rd_sheet_reader_sheet (rd_focus_sheets (self->focus)) == NULL)
    gtk_stack_set_visible_child_name (self->stack, "loading");
}

static void
failed_cb (RdProgrammeView *self, const GError *error)
{
  rd_toast_error (GTK_WIDGET (self), error);
  if (rd_sheet_reader_sheet (rd_focus_sheets (self->focus)) == NULL)
    explain (self, _ ("The programme could not be read"), error->message, FALSE);
}

static void
day_activated_cb (RdProgrammeView *self, int date)
{
  rd_programme_grid_go_to (self->grid, date);
}

/* Widgets that draw themselves have no style that changes with the scheme. */
static void
redraw (GtkWidget *widget)
{
  gtk_widget_queue_draw (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    redraw (child);
}

static void
scheme_cb (RdProgrammeView *self)
{
  redraw (GTK_WIDGET (self));
}

static void
rd_programme_view_map (GtkWidget *widget)
{
  RdProgrammeView *self = RD_PROGRAMME_VIEW (widget);

  GTK_WIDGET_CLASS (rd_programme_view_parent_class)->map (widget);
  if (self->focus)
    {
      rd_sheet_reader_set_shown (rd_focus_sheets (self->focus), TRUE);
      show_sheet (self);
    }
}

static void
rd_programme_view_unmap (GtkWidget *widget)
{
  RdProgrammeView *self = RD_PROGRAMME_VIEW (widget);

  if (self->focus)
    rd_sheet_reader_set_shown (rd_focus_sheets (self->focus), FALSE);
  self->taken = 0;
  GTK_WIDGET_CLASS (rd_programme_view_parent_class)->unmap (widget);
}

static void
rd_programme_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FOCUS)
    g_value_set_object (value, RD_PROGRAMME_VIEW (object)->focus);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rd_programme_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FOCUS)
    rd_programme_view_set_focus (RD_PROGRAMME_VIEW (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rd_programme_view_dispose (GObject *object)
{
  RdProgrammeView *self = RD_PROGRAMME_VIEW (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->focus);
  self->grid = NULL;
  g_clear_pointer ((GtkWidget **)&self->stack, gtk_widget_unparent);
  G_OBJECT_CLASS (rd_programme_view_parent_class)->dispose (object);
}

static void
rd_programme_view_class_init (RdProgrammeViewClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = rd_programme_view_get_property;
  object_class->set_property = rd_programme_view_set_property;
  object_class->dispose = rd_programme_view_dispose;
  widget_class->map = rd_programme_view_map;
  widget_class->unmap = rd_programme_view_unmap;
  properties[PROP_FOCUS] =
    g_param_spec_object ("focus", NULL, NULL, RD_TYPE_FOCUS,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (RD_TYPE_CHART_LEGEND);
  g_type_ensure (RD_TYPE_INSIGHT_LIST);
  g_type_ensure (RD_TYPE_PROGRAMME_CHART);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/restday/Restday/rd-programme-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RdProgrammeView, stack);
  gtk_widget_class_bind_template_callback (widget_class, rd_tip_of_label_cb);
  gtk_widget_class_bind_template_callback (widget_class, gtk_spinner_start);
  gtk_widget_class_bind_template_callback (widget_class, gtk_spinner_stop);
  gtk_widget_class_bind_template_child (widget_class, RdProgrammeView, chart);
  gtk_widget_class_bind_template_child (widget_class, RdProgrammeView, scroller);
  gtk_widget_class_bind_template_child (widget_class, RdProgrammeView, empty);
  gtk_widget_class_bind_template_child (widget_class, RdProgrammeView, spoilt);
  gtk_widget_class_bind_template_child (widget_class, RdProgrammeView, spoilt_banner);
  gtk_widget_class_bind_template_child (widget_class, RdProgrammeView, spoilt_label);
  gtk_widget_class_bind_template_child (widget_class, RdProgrammeView, insights);
  gtk_widget_class_bind_template_callback (widget_class, day_activated_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "rd-programme-view");
}

static void
rd_programme_view_init (RdProgrammeView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->signals = g_signal_group_new (RD_TYPE_SHEET_READER);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (show_sheet), self);
  g_signal_group_connect_swapped (self->signals, "loading", G_CALLBACK (loading_cb), self);
  g_signal_group_connect_swapped (self->signals, "failed", G_CALLBACK (failed_cb), self);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (scheme_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (scheme_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * rd_programme_view_set_focus:
 * @self: a view
 * @focus: (nullable): what the desk is looking at
 *
 * Shows the programme @focus looks at.
 */
void
rd_programme_view_set_focus (RdProgrammeView *self, RdFocus *focus)
{
  if (self->focus == focus)
    return;
  if (self->focus && gtk_widget_get_mapped (GTK_WIDGET (self)))
    rd_sheet_reader_set_shown (rd_focus_sheets (self->focus), FALSE);
  g_signal_group_set_target (self->signals, focus ? rd_focus_sheets (focus) : NULL);
  gtk_scrolled_window_set_child (self->scroller, NULL);
  self->grid = NULL;
  g_set_object (&self->focus, focus);
  if (focus)
    {
      GtkWidget *viewport;

      self->grid = RD_PROGRAMME_GRID (rd_programme_grid_new (focus));
      gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->grid));
      viewport = gtk_scrolled_window_get_child (self->scroller);
      /* The grid reveals what has the keyboard itself, under the names of its columns. */
      gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), FALSE);
      rd_programme_grid_scroll_in (self->grid, self->scroller);
      if (gtk_widget_get_mapped (GTK_WIDGET (self)))
        rd_sheet_reader_set_shown (rd_focus_sheets (focus), TRUE);
      show_sheet (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOCUS]);
}

/**
 * rd_programme_view_add_workout:
 * @self: a view
 *
 * Asks for a workout on the day the grid's cursor is on.
 */
void
rd_programme_view_add_workout (RdProgrammeView *self)
{
  if (self->grid)
    gtk_widget_activate_action (GTK_WIDGET (self->grid), "workout.add", NULL);
}

/**
 * rd_programme_view_go_to:
 * @self: a view
 * @date: a day
 *
 * Puts the keyboard on that day where it is shown.
 */
void
rd_programme_view_go_to (RdProgrammeView *self, RdDate date)
{
  if (self->grid)
    rd_programme_grid_go_to (self->grid, date);
}
