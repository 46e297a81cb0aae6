/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-practitioner-dot.h: a dot in a practitioner's colour, before what is said of them. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_PRACTITIONER_DOT (rd_practitioner_dot_get_type ())
G_DECLARE_FINAL_TYPE (RdPractitionerDot, rd_practitioner_dot, RD, PRACTITIONER_DOT, GtkWidget)

GtkWidget *rd_practitioner_dot_new (int colour);

G_END_DECLS
