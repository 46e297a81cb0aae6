/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-range.h: the days a programme covers follow its workouts and its race. */
#pragma once

#include "model/rd-programme.h"
#include "store/rd-store.h"

G_BEGIN_DECLS

gboolean rd_programme_check_range (RdConnection  *store,
                                   RdProgramme   *before,
                                   RdProgramme   *after,
                                   GError       **error);
gboolean rd_programme_keep_range  (RdWriting     *writing,
                                   gint64         programme,
                                   GError       **error);

G_END_DECLS
