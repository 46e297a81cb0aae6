/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-chart-words.c: what is written in a programme's chart. */
#include "rd-programme-chart-private.h"

#include "desk/calendar/rd-training-text.h"
#include "desk/widgets/rd-ink.h"
#include "desk/widgets/rd-lettering.h"
#include "desk/widgets/rd-stamp.h"
#include "rd-sheet-text.h"

#include <glib/gi18n-lib.h>

#define TOP 3
#define BESIDE 8     /* pixels from the plot to what is written beside it */
#define EDGE 8       /* and from there to the edge of the chart */
#define DATE_ROOM 56 /* pixels of a date, with text of the usual size */
#define MOST_NAME 150
#define FLAG 13

static PangoLayout *
set_text (RdProgrammeChart *self, const char *text, int weight)
{
  return rd_lettering (GTK_WIDGET (self), text, RD_TYPE_SIZE_CAPTION, weight);
}

static int
measure (RdProgrammeChart *self, const char *text)
{
  g_autoptr (PangoLayout) layout = set_text (self, text, PANGO_WEIGHT_NORMAL);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/* What stands beside the plot has room there, whatever the language and the size of text. */
void
rd_programme_chart_measure_sides (RdProgrammeChart *self, int *start, int *end)
{
  g_autofree char *load = rd_training_text_figure (8888);
  g_autofree char *level = rd_training_text_figure (888);

  *start = MAX (measure (self, _ ("Massage")), measure (self, _ ("Form")));
  *start = MAX (*start, measure (self, load)) + BESIDE + EDGE;
  *end = MAX (measure (self, _ ("a day")), measure (self, level)) + BESIDE;
}

/* Beside the plot, its middle at @y. */
static void
write_beside (RdProgrammeChart *self,
              GtkSnapshot *snapshot,
              const char *text,
              gboolean end,
              double y)
{
  const RdChartLayout *layout = self->layout;
  g_autoptr (PangoLayout) line = set_text (self, text, PANGO_WEIGHT_NORMAL);
  gboolean right = end != layout->rtl;
  int width, height;

  pango_layout_get_pixel_size (line, &width, &height);
  rd_lettering_draw (snapshot, line, rd_ink (GTK_WIDGET (self), RD_INK_DIM),
                     (int)(right ? layout->right + BESIDE : layout->left - BESIDE - width),
                     (int)(y - height / 2.0));
}

static void
write_axes (RdProgrammeChart *self, GtkSnapshot *snapshot)
{
  const RdChartLayout *layout = self->layout;
  g_autoptr (PangoLayout) unit = NULL;
  int width;

  for (double load = 0; load <= layout->load_top; load += layout->load_step)
    {
      g_autofree char *text = rd_training_text_figure (load);

      write_beside (self, snapshot, text, FALSE, rd_chart_layout_load (layout, load));
    }
  for (double level = layout->level_step; level < layout->level_top; level += layout->level_step)
    {
      g_autofree char *text = rd_training_text_figure (level);

      write_beside (self, snapshot, text, TRUE, rd_chart_layout_level (layout, level));
    }
  /* Translators: unit of an axis: training load a day */
  unit = set_text (self, _ ("a day"), PANGO_WEIGHT_NORMAL);
  pango_layout_get_pixel_size (unit, &width, NULL);
  rd_lettering_draw (snapshot, unit, rd_ink (GTK_WIDGET (self), RD_INK_FAINT),
                     (int)(layout->rtl ? layout->left - BESIDE - width : layout->right + BESIDE),
                     TOP);
  write_beside (self, snapshot, _ ("Form"), FALSE, layout->form_zero);
  write_beside (self, snapshot, _ ("Massage"), FALSE, layout->massages);
}

static void
write_dates (RdProgrammeChart *self, GtkSnapshot *snapshot)
{
  const RdChartLayout *layout = self->layout;
  double room = DATE_ROOM * rd_lettering_scale (GTK_WIDGET (self));
  guint every = RD_SHEET_DAYS;

  while (every * layout->slot < room)
    every += RD_SHEET_DAYS;
  for (guint i = 0; i < layout->n_days; i += every)
    {
      g_autofree char *date = rd_sheet_text_short_day (self->sheet->days[i].date);
      g_autoptr (PangoLayout) line = set_text (self, date, PANGO_WEIGHT_NORMAL);
      double x = layout->days[i].x;
      int width;

      pango_layout_get_pixel_size (line, &width, NULL);
      rd_lettering_draw (snapshot, line, rd_ink (GTK_WIDGET (self), RD_INK_FAINT),
                         (int)(layout->rtl ? x + layout->slot - width : x), (int)layout->dates);
    }
}

/* Words above the plot. */

static const struct
{
  const char *text;
  RdInk ink;
} words[RD_N_CHART_WORDS] = {
  [RD_CHART_WORD_TODAY] = { N_ ("Today"), RD_INK_NOW },
  [RD_CHART_WORD_TAPER] = { N_ ("Taper"), RD_INK_RUN_UP_TEXT },
  [RD_CHART_WORD_LIGHT] = { N_ ("Light only"), RD_INK_RUN_UP_TEXT },
};

static void
write_words (RdProgrammeChart *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  PangoLayout *layouts[RD_N_CHART_WORDS];
  RdChartLabel labels[RD_N_CHART_WORDS] = { 0 };

  for (guint i = 0; i < RD_N_CHART_WORDS; i++)
    {
      layouts[i] =
        rd_lettering (widget, _ (words[i].text), RD_TYPE_SIZE_CAPTION, PANGO_WEIGHT_BOLD);
      pango_layout_get_pixel_size (layouts[i], &labels[i].width, NULL);
    }
  rd_chart_labels_place_words (self->layout, self->sheet, labels);
  for (guint i = 0; i < RD_N_CHART_WORDS; i++)
    {
      if (labels[i].shown)
        rd_lettering_draw (snapshot, layouts[i], rd_ink (widget, words[i].ink), (int)labels[i].x,
                           TOP);
      g_object_unref (layouts[i]);
    }
}

/* Races. */

static char *
say_race (RdProgrammeChart *self, guint day)
{
  const RdSheetDay *one = &self->sheet->days[day];
  g_autofree char *load = NULL;

  if (!self->layout->days[day].cut)
    return g_strdup (one->race->name);
  load = rd_training_text_figure (one->training);
  /* Translators: a race and its training load, which the chart is too low for: Bath Half 1,008 */
  return g_strdup_printf (_ ("%1$s %2$s"), one->race->name, load);
}

static void
draw_flag (RdProgrammeChart *self, GtkSnapshot *snapshot, guint day, double y, int height)
{
  RdInk ink = self->layout->days[day].cut ? RD_INK_FG : RD_INK_RACE;

  rd_stamp_icon (snapshot, GTK_WIDGET (self), rd_stamp_workout_icon (RD_WORKOUT_RACE), FLAG,
                 rd_ink (GTK_WIDGET (self), ink),
                 (int)(rd_chart_layout_middle (self->layout, day) - FLAG / 2.0),
                 (int)(y + (height - FLAG) / 2.0));
}

static void
write_races (RdProgrammeChart *self, GtkSnapshot *snapshot)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) labels = g_array_new (FALSE, TRUE, sizeof (RdChartLabel));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_object_unref);
  int height = 0;

  for (guint i = 0; i < self->layout->n_days; i++)
    if (self->sheet->days[i].race)
      {
        g_autofree char *name = say_race (self, i);
        RdChartLabel label = { 0 };
        PangoLayout *line = set_text (self, name, PANGO_WEIGHT_BOLD);

        rd_lettering_fit (line, (int)(MOST_NAME * rd_lettering_scale (GTK_WIDGET (self))));
        /* The load is not cut. */
        if (self->layout->days[i].cut)
          pango_layout_set_ellipsize (line, PANGO_ELLIPSIZE_MIDDLE);
        pango_layout_get_pixel_size (line, &label.width, &height);
        g_array_append_val (days, i);
        g_array_append_val (labels, label);
        g_ptr_array_add (names, line);
      }
  rd_chart_labels_place_races (self->layout, (guint *)days->data, days->len, height,
                               (RdChartLabel *)labels->data);
  for (guint i = 0; i < days->len; i++)
    {
      const RdChartLabel *label = &g_array_index (labels, RdChartLabel, i);

      draw_flag (self, snapshot, g_array_index (days, guint, i), label->y, height);
      if (label->shown)
        rd_lettering_draw (snapshot, names->pdata[i], rd_ink (GTK_WIDGET (self), RD_INK_RACE),
                           (int)label->x, (int)label->y);
    }
}

/* Writes all there is to read: words, numbers, names. */
void
rd_programme_chart_write (RdProgrammeChart *self, GtkSnapshot *snapshot)
{
  write_words (self, snapshot);
  write_axes (self, snapshot);
  write_dates (self, snapshot);
  write_races (self, snapshot);
}
