/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-ghost-slot-private.h: what is drawn of a suggested slot, for its tests. */
#pragma once

#include "rd-ghost-slot.h"

G_BEGIN_DECLS

struct _RdGhostSlot
{
  GtkWidget parent_instance;

  guint nth;
  RdSlot slot;
  gboolean shown;

  /* owned */
  RdFocus *focus;
  GStrv titles;  /* ever shorter */
  GStrv reasons; /* ever shorter */
  PangoLayout *title;
  PangoLayout *reason; /* (nullable): there is no room */
};

G_END_DECLS
