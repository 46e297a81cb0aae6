/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-tip.c: a tooltip that is only looked at when somebody points there. */
#include "rd-tip.h"

#define KEY "rd-tip"

static gboolean
query_cb (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip, gpointer data)
{
  const char *text = rd_tip_get (widget);

  if (text == NULL)
    return FALSE;
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

/**
 * rd_tip_set:
 * @widget: a widget without a tooltip of its own
 * @text: (nullable): what to say when pointed at; %NULL: nothing
 *
 * Gives @widget a tooltip, which shows from the next time somebody points at it.
 */
void
rd_tip_set (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_has_tooltip (widget))
    {
      if (text == NULL)
        return;
      g_signal_connect (widget, "query-tooltip", G_CALLBACK (query_cb), NULL);
      gtk_widget_set_has_tooltip (widget, TRUE);
    }
  g_object_set_data_full (G_OBJECT (widget), KEY, g_strdup (text), g_free);
}

/**
 * rd_tip_get:
 * @widget: a widget
 *
 * Returns: (nullable): what rd_tip_set() gave it
 */
const char *
rd_tip_get (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), KEY);
}

gboolean
rd_tip_of_label_cb (GtkLabel *label, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (label)))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (label));
  return TRUE;
}
