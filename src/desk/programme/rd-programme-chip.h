/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-programme-chip.h: one thing on a day of a programme: a workout, a rest, a food note, a massage.
 *
 * A day without anything has a chip too, which takes the keyboard's focus. What is done with a chip
 * are the actions of the grid around it; see rd-programme-grid.h.
 */
#pragma once

#include "rd-programme-sheet.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** RdChipKind: what a chip shows. */
typedef enum
{
  RD_CHIP_NOTHING,
  RD_CHIP_REST,
  RD_CHIP_WORKOUT,
  RD_CHIP_FOOD,
  RD_CHIP_MASSAGE,
} RdChipKind;

/**
 * RdChipItem:
 * @kind: what it is
 * @day: place of its day in the sheet
 * @workout: (nullable) (unowned): where @kind is a workout
 * @massage: (nullable) (unowned): where @kind is a massage
 *
 * What a chip shows, borrowed from a sheet.
 */
typedef struct
{
  RdChipKind kind;
  guint day;
  RdWorkout *workout;
  const RdSheetMassage *massage;
} RdChipItem;

#define RD_TYPE_PROGRAMME_CHIP (rd_programme_chip_get_type ())
G_DECLARE_FINAL_TYPE (RdProgrammeChip, rd_programme_chip, RD, PROGRAMME_CHIP, GtkWidget)

GtkWidget        *rd_programme_chip_new    (void);
void              rd_programme_chip_show   (RdProgrammeChip  *self,
                                            RdProgrammeSheet *sheet,
                                            const RdChipItem *item);
const RdChipItem *rd_programme_chip_item   (RdProgrammeChip  *self);
int               rd_programme_chip_height (RdProgrammeChip  *self);
void              rd_programme_chip_set_moving (RdProgrammeChip *self,
                                            gboolean          moving);

G_END_DECLS
