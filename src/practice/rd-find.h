/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-find.h: a record by its id, or by a name that fits exactly one. */
#pragma once

#include "store/rd-store.h"

G_BEGIN_DECLS

gpointer rd_find_record (RdConnection  *store,
                         GType          type,
                         const char    *text,
                         GError       **error);

G_END_DECLS
