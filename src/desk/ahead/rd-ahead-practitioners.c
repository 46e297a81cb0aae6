/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-ahead-practitioners.c: who is to give massages ahead, in order of preference. */
#include "config.h"

#include "rd-ahead-practitioners.h"

#include "desk/booking/rd-booking-defaults.h"
#include "rd-ahead-practitioner.h"

#include <glib/gi18n-lib.h>

struct _RdAheadPractitioners
{
  AdwBin parent_instance;

  gboolean filling;

  /* owned */
  GArray *shown; /* gint64 ids, in order */

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

G_DEFINE_FINAL_TYPE (RdAheadPractitioners, rd_ahead_practitioners, ADW_TYPE_BIN)

static int
find_shown (RdAheadPractitioners *self, gint64 id)
{
  for (guint i = 0; i < self->shown->len; i++)
    if (g_array_index (self->shown, gint64, i) == id)
      return (int)i;
  return -1;
}

static RdAheadPractitioner *
find_row (RdAheadPractitioners *self, gint64 id)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row;
       row = gtk_widget_get_next_sibling (row))
    if (rd_ahead_practitioner_id (RD_AHEAD_PRACTITIONER (row)) == id)
      return RD_AHEAD_PRACTITIONER (row);
  return NULL;
}

static void
ticked_cb (RdAheadPractitioner *row, GParamSpec *pspec, RdAheadPractitioners *self)
{
  gboolean ticked;

  if (self->filling || self->draft == NULL)
    return;
  g_object_get (row, "ticked", &ticked, NULL);
  rd_ahead_draft_tick (self->draft, rd_ahead_practitioner_id (row), ticked);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* To be before the one who stands at @place, or after all. */
static void
move_to (RdAheadPractitioners *self, gint64 id, int place)
{
  gint64 before =
    place >= 0 && place < (int)self->shown->len ? g_array_index (self->shown, gint64, place) : 0;
  int from = find_shown (self, id);

  if (self->draft == NULL || before == id || place == from + 1)
    return;
  rd_ahead_draft_prefer (self->draft, id, before);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
stepped_cb (RdAheadPractitioner *row, int steps, RdAheadPractitioners *self)
{
  gint64 id = rd_ahead_practitioner_id (row);
  int place = find_shown (self, id);
  int to = place + steps;

  if (to < 0 || to >= (int)self->shown->len)
    gtk_widget_error_bell (GTK_WIDGET (row));
  else
    move_to (self, id, steps > 0 ? to + 1 : to);
}

static void
dropped_cb (RdAheadPractitioner *row,
            RdAheadPractitioner *moved,
            gboolean before,
            RdAheadPractitioners *self)
{
  int place = find_shown (self, rd_ahead_practitioner_id (row));

  move_to (self, rd_ahead_practitioner_id (moved), before ? place : place + 1);
}

static void
activated_cb (GtkListBox *list, GtkListBoxRow *row, RdAheadPractitioners *self)
{
  gboolean ticked;

  g_object_get (row, "ticked", &ticked, NULL);
  g_object_set (row, "ticked", !ticked, NULL);
}

static int
compare_rows (GtkListBoxRow *a, GtkListBoxRow *b, gpointer data)
{
  RdAheadPractitioners *self = data;

  return find_shown (self, rd_ahead_practitioner_id (RD_AHEAD_PRACTITIONER (a))) -
         find_shown (self, rd_ahead_practitioner_id (RD_AHEAD_PRACTITIONER (b)));
}

static void
remove_others (RdAheadPractitioners *self)
{
  GtkWidget *next;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row; row = next)
    {
      next = gtk_widget_get_next_sibling (row);
      if (find_shown (self, rd_ahead_practitioner_id (RD_AHEAD_PRACTITIONER (row))) < 0)
        gtk_list_box_remove (self->list, row);
    }
}

static void
show_one (RdAheadPractitioners *self, RdPractitioner *practitioner, gboolean ticked)
{
  gint64 id = rd_record_id (practitioner);
  RdAheadPractitioner *row = find_row (self, id);

  if (row == NULL)
    {
      row = RD_AHEAD_PRACTITIONER (rd_ahead_practitioner_new (practitioner));
      g_signal_connect (row, "notify::ticked", G_CALLBACK (ticked_cb), self);
      g_signal_connect (row, "stepped", G_CALLBACK (stepped_cb), self);
      g_signal_connect (row, "dropped", G_CALLBACK (dropped_cb), self);
      gtk_list_box_append (self->list, GTK_WIDGET (row));
    }
  rd_ahead_practitioner_show (row, practitioner, ticked, (guint)find_shown (self, id) + 1,
                              self->shown->len);
}

static void
rd_ahead_practitioners_dispose (GObject *object)
{
  RD_AHEAD_PRACTITIONERS (object)->draft = NULL;
  G_OBJECT_CLASS (rd_ahead_practitioners_parent_class)->dispose (object);
}

static void
rd_ahead_practitioners_finalize (GObject *object)
{
  g_array_unref (RD_AHEAD_PRACTITIONERS (object)->shown);
  G_OBJECT_CLASS (rd_ahead_practitioners_parent_class)->finalize (object);
}

static void
rd_ahead_practitioners_class_init (RdAheadPractitionersClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->dispose = rd_ahead_practitioners_dispose;
  object_class->finalize = rd_ahead_practitioners_finalize;

  /**
   * RdAheadPractitioners::changed:
   * @list: the list
   *
   * Emitted where a person ticked or moved somebody.
   */
  signals[CHANGED] = g_signal_new ("changed", RD_TYPE_AHEAD_PRACTITIONERS, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rd_ahead_practitioners_init (RdAheadPractitioners *self)
{
  self->shown = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_sort_func (self->list, compare_rows, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Therapists in order of preference"), -1);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (activated_cb), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

/**
 * rd_ahead_practitioners_show:
 * @self: a list
 * @draft: what is chosen; it must outlive what is shown of it
 * @period: who works here
 *
 * Shows those who give the massage chosen. Rows stay where they can, with the keyboard's focus.
 */
void
rd_ahead_practitioners_show (RdAheadPractitioners *self, RdAheadDraft *draft, RdPeriod *period)
{
  RdService *service = rd_period_service (period, draft->service);

  self->filling = TRUE;
  self->draft = draft;
  g_array_set_size (self->shown, 0);
  for (guint i = 0; i < draft->therapists->len; i++)
    {
      gint64 id = g_array_index (draft->therapists, RdAheadTherapist, i).practitioner;
      RdPractitioner *practitioner = rd_period_practitioner (period, id);

      if (practitioner && service && rd_booking_defaults_gives (practitioner, service))
        g_array_append_val (self->shown, id);
    }
  remove_others (self);
  for (guint i = 0; i < draft->therapists->len; i++)
    {
      const RdAheadTherapist *one = &g_array_index (draft->therapists, RdAheadTherapist, i);

      if (find_shown (self, one->practitioner) >= 0)
        show_one (self, rd_period_practitioner (period, one->practitioner), one->ticked);
    }
  gtk_list_box_invalidate_sort (self->list);
  gtk_widget_set_visible (GTK_WIDGET (self), self->shown->len > 0);
  self->filling = FALSE;
}
