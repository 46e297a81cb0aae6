/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-ahead-alternatives.h: what else could be in a period, in a popover.
 *
 * Signal: "chosen" (RdAheadChoice pointer, valid during the emission).
 */
#pragma once

#include "rd-ahead-answer.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_AHEAD_ALTERNATIVES (rd_ahead_alternatives_get_type ())
G_DECLARE_FINAL_TYPE (RdAheadAlternatives,
                      rd_ahead_alternatives,
                      RD,
                      AHEAD_ALTERNATIVES,
                      GtkPopover)

GtkWidget *rd_ahead_alternatives_new   (void);
void       rd_ahead_alternatives_show  (RdAheadAlternatives *self,
                                        RdAheadAnswer       *answer,
                                        const RdAheadPeriod *period);

G_END_DECLS
