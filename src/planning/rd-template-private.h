/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-template-private.h: what the files of the templates share. */
#pragma once

#include "rd-template.h"

G_BEGIN_DECLS

#define DAYS_A_WEEK 7
#define MAX_WEEKS 104
#define MAX_KM 1000
#define MAX_MINUTES 2880

RdTemplate    *rd_template_new         (void);
RdTemplateDay *rd_template_add_week    (RdTemplate          *self);
void           rd_template_day_clear   (gpointer             day);
int            rd_template_day_minutes (const RdTemplateDay *day,
                                        int                  easy_pace);

G_END_DECLS
