/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-template-question.h: the programmes to start from: built in, and the practice's own. */
#pragma once

#include "planning/rd-template.h"
#include "store/rd-store.h"

G_BEGIN_DECLS

GPtrArray  *rd_templates_read (RdConnection  *store,
                               GError       **error);
RdTemplate *rd_template_read  (RdConnection  *store,
                               const char    *id,
                               GError       **error);

G_END_DECLS
