/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-head.c: the names of the columns of a programme's grid, which stay while it scrolls.
 */
#include "rd-programme-grid-private.h"

#include "desk/widgets/rd-ink.h"
#include "desk/widgets/rd-lettering.h"

#include <glib/gi18n-lib.h>

#define PAD 9
#define WEEK_PAD 12
#define SUM_PAD 10

#define RD_TYPE_PROGRAMME_HEAD (rd_programme_head_get_type ())
G_DECLARE_FINAL_TYPE (RdProgrammeHead, rd_programme_head, RD, PROGRAMME_HEAD, GtkWidget)

struct _RdProgrammeHead
{
  GtkWidget parent_instance;

  RdProgrammeGrid *grid; /* its parent */
};

G_DEFINE_FINAL_TYPE (RdProgrammeHead, rd_programme_head, GTK_TYPE_WIDGET)

static char *
name_weekday (guint day)
{
  /* 2024 began with a Monday. */
  g_autoptr (GDateTime) time = g_date_time_new_utc (2024, 1, 1 + (int)day, 0, 0, 0);

  return g_date_time_format (time, "%a");
}

static void
write_name (GtkWidget *widget,
            GtkSnapshot *snapshot,
            const char *text,
            int x,
            int width,
            int pad,
            gboolean end)
{
  g_autoptr (PangoLayout) layout =
    rd_lettering (widget, text, RD_TYPE_SIZE_CAPTION, PANGO_WEIGHT_BOLD);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int used, tall;

  rd_lettering_fit (layout, width - pad - 2);
  pango_layout_get_pixel_size (layout, &used, &tall);
  rd_lettering_draw (snapshot, layout, rd_ink (widget, RD_INK_DIM),
                     end != rtl ? x + width - pad - used : x + pad,
                     (RD_PROGRAMME_GRID_HEAD - tall) / 2);
}

static void
rd_programme_head_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  static const char *const sums[RD_N_GRID_SUMS] = { N_ ("Load"), N_ ("Change"), N_ ("Monotony"),
                                                    N_ ("Strain") };
  RdProgrammeGrid *grid = RD_PROGRAMME_HEAD (widget)->grid;
  int height = gtk_widget_get_height (widget), x, width;

  gtk_snapshot_append_color (snapshot, rd_ink (widget, RD_INK_CARD),
                             &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), height));
  for (guint day = 0; day < RD_SHEET_DAYS; day++)
    {
      g_autofree char *name = name_weekday (day);

      rd_grid_columns_day (&grid->columns, day, &x, &width);
      write_name (widget, snapshot, name, x, width, PAD, FALSE);
    }
  for (guint i = 0; i < RD_N_GRID_SUMS; i++)
    {
      rd_grid_columns_sum (&grid->columns, i, &x, &width);
      write_name (widget, snapshot, _ (sums[i]), x, width, SUM_PAD, TRUE);
    }
  rd_grid_columns_week (&grid->columns, &x, &width);
  x += rd_programme_grid_pinned (grid);
  gtk_snapshot_append_color (snapshot, rd_ink (widget, RD_INK_CARD),
                             &GRAPHENE_RECT_INIT (x, 0, width, height));
  write_name (widget, snapshot, _ ("Week"), x, width, WEEK_PAD, FALSE);
  gtk_snapshot_append_color (snapshot, rd_ink (widget, RD_INK_LINE),
                             &GRAPHENE_RECT_INIT (0, height - 1, gtk_widget_get_width (widget), 1));
}

static void
rd_programme_head_class_init (RdProgrammeHeadClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  widget_class->snapshot = rd_programme_head_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_css_name (widget_class, "rd-programme-head");
}

static void
rd_programme_head_init (RdProgrammeHead *self)
{
}

/* The head of @grid, which is to be its parent. */
GtkWidget *
rd_programme_head_new (RdProgrammeGrid *grid)
{
  RdProgrammeHead *self = g_object_new (RD_TYPE_PROGRAMME_HEAD, NULL);

  self->grid = grid;
  return GTK_WIDGET (self);
}
