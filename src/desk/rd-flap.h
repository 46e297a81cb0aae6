/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-flap.h: a panel beside the content, which slides over it where there is no room for both.
 *
 * The one place that knows AdwFlap. Properties: "flap" and "content" (GtkWidget), "at-end"
 * (boolean: which side the flap is on), "threshold" (int: with less width than this the flap
 * folds), "narrow" (boolean: folds whatever the width), "revealed" (boolean), "folded" (boolean,
 * read only).
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RD_TYPE_FLAP (rd_flap_get_type ())
G_DECLARE_FINAL_TYPE (RdFlap, rd_flap, RD, FLAP, GtkWidget)

GtkWidget *rd_flap_new          (void);
gboolean   rd_flap_get_folded   (RdFlap    *self);
gboolean   rd_flap_get_revealed (RdFlap    *self);
void       rd_flap_set_revealed (RdFlap    *self,
                                 gboolean   revealed);

G_END_DECLS
