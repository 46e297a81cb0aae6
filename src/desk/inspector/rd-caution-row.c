/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-caution-row.c: contraindications, shown wherever a client is about to be booked. */
#include "rd-caution-row.h"

#include "desk/widgets/rd-tip.h"
#include "model/rd-contraindication.h"
#include "practice/rd-wording.h"

static GtkWidget *
build_row (RdContraindication *one)
{
  RdReason reason = { .code = RD_REASON_CONTRAINDICATION, .caution = (RdCaution)one->caution };
  g_autofree char *class = rd_wording_reason (&reason);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *icon = gtk_image_new_from_icon_name ("restday-warning-symbolic");
  GtkWidget *what = gtk_label_new (one->description ? one->description : class);

  gtk_widget_add_css_class (row, one->caution == RD_CAUTION_DO_NOT_TREAT ? "rd-alert" : "rd-light");
  gtk_widget_add_css_class (row, "rd-caution");
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_label_set_xalign (GTK_LABEL (what), 0);
  gtk_label_set_wrap (GTK_LABEL (what), TRUE);
  gtk_widget_set_hexpand (what, TRUE);
  rd_tip_set (row, class);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, class, -1);
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), what);
  return row;
}

/**
 * rd_caution_rows_fill:
 * @box: a box of which these are the only children
 * @contraindications: (element-type RdContraindication): those that hold
 *
 * Shows them; without any @box is not shown.
 */
void
rd_caution_rows_fill (GtkBox *box, GPtrArray *contraindications)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))))
    gtk_box_remove (box, child);
  for (guint i = 0; i < contraindications->len; i++)
    gtk_box_append (box, build_row (g_ptr_array_index (contraindications, i)));
  gtk_widget_set_visible (GTK_WIDGET (box), contraindications->len > 0);
}
