/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-ahead-row-private.h: what the files of the row share. */
#pragma once

#include "desk/widgets/rd-pressure-dots.h"
#include "rd-ahead-row.h"

#include <adwaita.h>

G_BEGIN_DECLS

struct _RdAheadRow
{
  GtkListBoxRow parent_instance;

  gboolean filling;
  guint nth;

  /* owned */
  RdAheadAnswer *answer;
  char *colour;
  char *when; /* what its buttons say they are of */

  /* template children */
  GtkCheckButton *check;
  GtkImage *held;
  GtkLabel *day;
  GtkLabel *time;
  GtkWidget *face;
  AdwAvatar *avatar;
  GtkImage *icon;
  GtkLabel *reason;
  GtkImage *with_icon;
  GtkLabel *with;
  GtkWidget *taken;
  GtkLabel *taken_label;
  GtkLabel *service;
  RdPressureDots *dots;
  GtkMenuButton *exchange;
  GtkMenuButton *alternatives;
  GtkToggleButton *pin;
};

void rd_ahead_row_fill (RdAheadRow         *self,
                        const RdAheadDraft *draft);

G_END_DECLS
