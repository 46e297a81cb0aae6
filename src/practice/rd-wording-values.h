/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-wording-values.h: the values of every enumeration as translated labels, for forms and lists. */
#pragma once

#include "model/rd-date.h"
#include "model/rd-enums.h"

G_BEGIN_DECLS

const char *rd_wording_value   (GType     type,
                                int       value);
const char *rd_wording_weekday (RdWeekday day);

G_END_DECLS
