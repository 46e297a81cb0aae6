/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-setting-up.h: what a new practice begins with. */
#pragma once

#include "rd-practice.h"

#include "model/rd-settings.h"

G_BEGIN_DECLS

gboolean rd_practice_set_up (RdPractice   *self,
                             RdSettings   *settings,
                             GError      **error);

G_END_DECLS
