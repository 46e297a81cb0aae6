/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-programme-chip-private.h: what the parts of a chip share.
 *
 * rd-programme-chip.c is the widget; -draw.c what it looks like; -text.c what it is called.
 */
#pragma once

#include "rd-programme-chip.h"

G_BEGIN_DECLS

struct _RdProgrammeChip
{
  GtkWidget parent_instance;

  RdChipItem item;
  gboolean moving;
  int laid_out_for; /* width the layout was made for; -1: none */

  /* owned */
  RdProgrammeSheet *sheet;
  PangoLayout *text;
};

void  rd_programme_chip_draw_line    (RdProgrammeChip *self,
                                      GtkSnapshot     *snapshot);
void  rd_programme_chip_draw_massage (RdProgrammeChip *self,
                                      GtkSnapshot     *snapshot);
char *rd_programme_chip_say_label    (RdProgrammeChip *self);
char *rd_programme_chip_say_tooltip  (RdProgrammeChip *self,
                                      const char      *label);

G_END_DECLS
