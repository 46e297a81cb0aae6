/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-gradual.c: a list whose rows are made a few at a time. */
#include "rd-gradual.h"

#define FIRST 12
/* So little at a time that a key pressed meanwhile does not wait. */
#define MOST_US 4000

static void
forget_source (gpointer id)
{
  if (id)
    g_source_remove (GPOINTER_TO_UINT (id));
}

static GQuark
source_quark (void)
{
  return g_quark_from_static_string ("rd-gradual-source");
}

static gboolean
is_whole (GtkSliceListModel *slice)
{
  return gtk_slice_list_model_get_size (slice) >=
         g_list_model_get_n_items (gtk_slice_list_model_get_model (slice));
}

static gboolean
grow_cb (gpointer data)
{
  GtkSliceListModel *slice = data;
  gint64 until = g_get_monotonic_time () + MOST_US;

  while (!is_whole (slice))
    {
      gtk_slice_list_model_set_size (slice, gtk_slice_list_model_get_size (slice) + 1);
      if (g_get_monotonic_time () >= until)
        return G_SOURCE_CONTINUE;
    }
  g_object_steal_qdata (G_OBJECT (slice), source_quark ());
  return G_SOURCE_REMOVE;
}

/* What was shown stays; a list that was emptied begins again. */
static void
changed_cb (GtkSliceListModel *slice)
{
  if (g_list_model_get_n_items (gtk_slice_list_model_get_model (slice)) == 0)
    gtk_slice_list_model_set_size (slice, FIRST);
  if (!is_whole (slice) && g_object_get_qdata (G_OBJECT (slice), source_quark ()) == NULL)
    {
      guint id = g_idle_add_full (G_PRIORITY_LOW, grow_cb, slice, NULL);

      g_source_set_name_by_id (id, "rd-gradual");
      g_object_set_qdata_full (G_OBJECT (slice), source_quark (), GUINT_TO_POINTER (id),
                               forget_source);
    }
}

/**
 * rd_gradual_new:
 * @model: a list, in any order and of any length, that may change
 *
 * Returns: (transfer full): the first items of @model, soon all of them; positions are the same
 */
GListModel *
rd_gradual_new (GListModel *model)
{
  GtkSliceListModel *slice = gtk_slice_list_model_new (g_object_ref (model), 0, FIRST);

  g_signal_connect_object (model, "items-changed", G_CALLBACK (changed_cb), slice,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  changed_cb (slice);
  return G_LIST_MODEL (slice);
}
