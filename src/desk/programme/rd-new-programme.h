/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-new-programme.h: the dialog that makes a programme, with what it would come to before it does.
 *
 * Signal: "made" (RdProgramme, string: what was done).
 */
#pragma once

#include "model/rd-client.h"
#include "practice/rd-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define RD_TYPE_NEW_PROGRAMME (rd_new_programme_get_type ())
G_DECLARE_FINAL_TYPE (RdNewProgramme, rd_new_programme, RD, NEW_PROGRAMME, AdwWindow)

RdNewProgramme *rd_new_programme_new (GtkWindow  *parent,
                                      RdPractice *practice,
                                      RdClient   *client,
                                      gint64      owner);

G_END_DECLS
