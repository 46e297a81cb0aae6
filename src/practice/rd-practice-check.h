/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-practice-check.h: whether the file of a practice is sound. */
#pragma once

#include "store/rd-store.h"

G_BEGIN_DECLS

GPtrArray *rd_practice_check (const char  *path,
                              GError     **error);

G_END_DECLS
