/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-outlook-view.c: what a programme would come to, or what is missing to say so. */
#include "config.h"

#include "rd-outlook-view.h"

#include "desk/widgets/rd-load-picture.h"
#include "planning/rd-preview.h"
#include "practice/rd-wording.h"

#include <glib/gi18n-lib.h>

struct _RdOutlookView
{
  AdwBin parent_instance;

  /* template children */
  GtkStack *pages;
  RdLoadPicture *picture;
  GtkLabel *summary;
  GtkLabel *beside;
  GtkLabel *hint;
};

G_DEFINE_FINAL_TYPE (RdOutlookView, rd_outlook_view, ADW_TYPE_BIN)

static const RdPreviewDay *
nth_day (const RdProgrammeOutlook *outlook, guint nth)
{
  return &g_array_index (outlook->days, RdPreviewDay, nth);
}

static char *
say_left_out (const RdProgrammeOutlook *outlook)
{
  return g_strdup_printf (ngettext ("The first week would be past and is left out.",
                                    "The first %u weeks would be past and are left out.",
                                    outlook->left_out),
                          outlook->left_out);
}

static void
show_beside (RdOutlookView *self, const RdProgrammeStarts *starts, RdDate first, RdDate last)
{
  RdProgramme *beside = starts ? rd_programme_starts_beside (starts, first, last) : NULL;
  g_autofree char *text = NULL;

  if (beside)
    {
      g_autofree char *ends = rd_wording_date (beside->ends);

      /* Translators: client, programme, its last day */
      text = g_strdup_printf (_ ("%1$s follows %2$s until %3$s, too."), starts->client->name,
                              beside->name, ends);
    }
  gtk_label_set_text (self->beside, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->beside), text != NULL);
}

static void
rd_outlook_view_class_init (RdOutlookViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  g_type_ensure (RD_TYPE_LOAD_PICTURE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/restday/Restday/rd-outlook-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RdOutlookView, pages);
  gtk_widget_class_bind_template_child (widget_class, RdOutlookView, picture);
  gtk_widget_class_bind_template_child (widget_class, RdOutlookView, summary);
  gtk_widget_class_bind_template_child (widget_class, RdOutlookView, beside);
  gtk_widget_class_bind_template_child (widget_class, RdOutlookView, hint);
}

static void
rd_outlook_view_init (RdOutlookView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rd_outlook_view_show:
 * @self: a view
 * @outlook: a programme of at least a day
 * @starts: (nullable): what the client follows beside it
 *
 * Shows the load of a programme, how long it takes, and what is left out of it.
 */
void
rd_outlook_view_show (RdOutlookView *self,
                      const RdProgrammeOutlook *outlook,
                      const RdProgrammeStarts *starts)
{
  guint n = outlook->days->len, weeks = (n + 6) / 7;
  RdDate first = nth_day (outlook, 0)->date, last = nth_day (outlook, n - 1)->date;
  g_autofree char *from = rd_wording_long_date (first);
  g_autofree char *to = rd_wording_long_date (last);
  g_autofree char *text = g_strdup_printf (
    /* Translators: how many weeks, the first day, the last day */
    ngettext ("%1$u week, from %2$s to %3$s.", "%1$u weeks, from %2$s to %3$s.", weeks), weeks,
    from, to);

  if (outlook->left_out > 0)
    {
      g_autofree char *left_out = say_left_out (outlook);
      g_autofree char *both = g_strconcat (text, " ", left_out, NULL);

      gtk_label_set_text (self->summary, both);
    }
  else
    gtk_label_set_text (self->summary, text);
  rd_load_picture_show (self->picture, outlook->days);
  show_beside (self, starts, first, last);
  gtk_stack_set_visible_child_name (self->pages, "outlook");
}

/**
 * rd_outlook_view_hint:
 * @self: a view
 * @text: what is missing
 *
 * Says what is missing in place of a programme.
 */
void
rd_outlook_view_hint (RdOutlookView *self, const char *text)
{
  gtk_label_set_text (self->hint, text);
  gtk_stack_set_visible_child_name (self->pages, "hint");
}
