/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-programme-source.h: what a new programme is made from: a template, another programme, nothing.
 *
 * Templates are shown as pictures of their load. Signal "changed": something else is chosen.
 */
#pragma once

#include "practice/rd-practice.h"
#include "rd-programme-starts.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define RD_TYPE_PROGRAMME_SOURCE (rd_programme_source_get_type ())
G_DECLARE_FINAL_TYPE (RdProgrammeSource, rd_programme_source, RD, PROGRAMME_SOURCE, AdwBin)

void rd_programme_source_set_practice (RdProgrammeSource *self,
                                       RdPractice        *practice);
void rd_programme_source_show         (RdProgrammeSource *self,
                                       const RdProgrammeStarts *starts,
                                       RdDate             race_date);
void rd_programme_source_choose       (RdProgrammeSource *self,
                                       RdTemplate        *template);
gboolean rd_programme_source_fill     (RdProgrammeSource *self,
                                       RdProgrammeWish   *wish);

G_END_DECLS
