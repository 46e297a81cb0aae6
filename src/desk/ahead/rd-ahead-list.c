/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-ahead-list.c: the massages proposed, a row a period. */
#include "config.h"

#include "rd-ahead-list.h"

#include "rd-ahead-row.h"

#include <glib/gi18n-lib.h>

struct _RdAheadList
{
  AdwBin parent_instance;

  /* owned */
  RdAheadAnswer *answer;

  /* borrowed from the dialog */
  RdAheadDraft *draft;

  /* children */
  GtkListBox *list;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdAheadList, rd_ahead_list, ADW_TYPE_BIN)

static RdZone *
get_zone (RdAheadList *self)
{
  return self->answer->ahead->period->zone;
}

static void
tell (RdAheadList *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
ticked_cb (RdAheadRow *row, gboolean ticked, RdAheadList *self)
{
  if (self->draft == NULL)
    return;
  if (ticked)
    rd_ahead_draft_take_up (self->draft, rd_ahead_row_period (row));
  else
    rd_ahead_draft_drop (self->draft, get_zone (self), rd_ahead_row_period (row));
  tell (self);
}

static void
pinned_cb (RdAheadRow *row, gboolean pinned, RdAheadList *self)
{
  const RdAheadPeriod *period = rd_ahead_row_period (row);

  if (self->draft == NULL || !rd_ahead_period_has_choice (period))
    return;
  if (pinned)
    rd_ahead_draft_pin (self->draft, get_zone (self), period, &period->choice);
  else
    rd_ahead_draft_unpin (self->draft, get_zone (self), period);
  tell (self);
}

/* What was chosen by hand stays, as what is pinned does. */
static void
exchanged_cb (RdAheadRow *row, RdAheadChoice *choice, RdAheadList *self)
{
  const RdAheadPeriod *period = rd_ahead_row_period (row);

  if (self->draft == NULL)
    return;
  rd_ahead_draft_take_up (self->draft, period);
  rd_ahead_draft_pin (self->draft, get_zone (self), period, choice);
  tell (self);
}

static void
activated_cb (GtkListBox *list, GtkListBoxRow *row, RdAheadList *self)
{
  rd_ahead_row_toggle (RD_AHEAD_ROW (row));
}

static RdAheadRow *
add_row (RdAheadList *self, int place)
{
  RdAheadRow *row = RD_AHEAD_ROW (rd_ahead_row_new ());

  g_signal_connect (row, "ticked", G_CALLBACK (ticked_cb), self);
  g_signal_connect (row, "pinned", G_CALLBACK (pinned_cb), self);
  g_signal_connect (row, "exchanged", G_CALLBACK (exchanged_cb), self);
  gtk_list_box_insert (self->list, GTK_WIDGET (row), place);
  return row;
}

/* The row with the keyboard's focus goes: the next one has it then, or the last. */
static void
remove_row (RdAheadList *self, GtkListBoxRow *row)
{
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self->list)) == GTK_WIDGET (row);
  int place = gtk_list_box_row_get_index (row);
  GtkListBoxRow *next;

  gtk_list_box_remove (self->list, GTK_WIDGET (row));
  next = gtk_list_box_get_row_at_index (self->list, place);
  if (next == NULL && place > 0)
    next = gtk_list_box_get_row_at_index (self->list, place - 1);
  if (focused && next)
    gtk_widget_grab_focus (GTK_WIDGET (next));
}

/* Rows of the same weeks stay the same widgets, so that focus, scrolling and popovers do, too. */
static void
show_rows (RdAheadList *self)
{
  GArray *periods = self->answer->ahead->plan->periods;
  GtkListBoxRow *row;

  for (guint i = 0; i < periods->len; i++)
    {
      RdDate from = g_array_index (periods, RdAheadPeriod, i).from;

      while ((row = gtk_list_box_get_row_at_index (self->list, (int)i)) &&
             rd_ahead_row_period (RD_AHEAD_ROW (row))->from < from)
        remove_row (self, row);
      if (row == NULL || rd_ahead_row_period (RD_AHEAD_ROW (row))->from > from)
        row = GTK_LIST_BOX_ROW (add_row (self, (int)i));
      rd_ahead_row_show (RD_AHEAD_ROW (row), self->draft, self->answer, i);
    }
  while ((row = gtk_list_box_get_row_at_index (self->list, (int)periods->len)))
    remove_row (self, row);
}

static void
rd_ahead_list_dispose (GObject *object)
{
  RdAheadList *self = RD_AHEAD_LIST (object);

  self->draft = NULL;
  g_clear_pointer (&self->answer, rd_ahead_answer_unref);
  G_OBJECT_CLASS (rd_ahead_list_parent_class)->dispose (object);
}

static void
rd_ahead_list_class_init (RdAheadListClass *class)
{
  G_OBJECT_CLASS (class)->dispose = rd_ahead_list_dispose;

  /**
   * RdAheadList::changed:
   * @list: the list
   *
   * Emitted where a person ticked, pinned or exchanged a massage.
   */
  signals[CHANGED] = g_signal_new ("changed", RD_TYPE_AHEAD_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
rd_ahead_list_init (RdAheadList *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_set_valign (GTK_WIDGET (self->list), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Proposed bookings"), -1);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (activated_cb), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

/**
 * rd_ahead_list_show:
 * @self: a list
 * @draft: what is chosen; it must outlive what is shown of it
 * @answer: an answer with a plan
 *
 * Shows the plan.
 */
void
rd_ahead_list_show (RdAheadList *self, RdAheadDraft *draft, RdAheadAnswer *answer)
{
  self->draft = draft;
  rd_ahead_answer_ref (answer);
  g_clear_pointer (&self->answer, rd_ahead_answer_unref);
  self->answer = answer;
  show_rows (self);
}

/**
 * rd_ahead_list_tick_all:
 * @self: a list that shows something
 * @tick: whether all that can be booked is to be, or nothing
 *
 * Ticks all rows, or none, as a person's own hand.
 */
void
rd_ahead_list_tick_all (RdAheadList *self, gboolean tick)
{
  GArray *periods = self->answer->ahead->plan->periods;

  for (guint i = 0; i < periods->len; i++)
    {
      const RdAheadPeriod *period = &g_array_index (periods, RdAheadPeriod, i);

      if (tick)
        rd_ahead_draft_take_up (self->draft, period);
      else if (rd_ahead_period_has_choice (period))
        rd_ahead_draft_drop (self->draft, get_zone (self), period);
    }
  tell (self);
}

static gboolean
scroll_to_cb (GtkWidget *row, GdkFrameClock *clock, gpointer data)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *list = gtk_widget_get_parent (row);
  graphene_rect_t bounds;

  if (scroller && gtk_widget_compute_bounds (row, list, &bounds))
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)),
                               bounds.origin.y, bounds.origin.y + bounds.size.height);
  return G_SOURCE_REMOVE;
}

/**
 * rd_ahead_list_show_taken:
 * @self: a list that shows something
 *
 * Scrolls to the first massage that could no longer be had; the keyboard's focus stays where it is.
 */
void
rd_ahead_list_show_taken (RdAheadList *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    if (rd_ahead_draft_taken (self->draft, get_zone (self),
                              rd_ahead_row_period (RD_AHEAD_ROW (row))))
      {
        /* Its mark makes it taller: once that is laid out. */
        gtk_widget_add_tick_callback (GTK_WIDGET (row), scroll_to_cb, NULL, NULL);
        return;
      }
}
