/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-deed.h: a command of the practice on its way, and the word said when it is done. */
#pragma once

#include "practice/rd-practice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** RdDeedFinish: finishes a command that has no answer but whether it was done. */
typedef gboolean (*RdDeedFinish) (RdPractice    *practice,
                                  GAsyncResult  *result,
                                  GError       **error);

typedef struct _RdProgrammeDeed RdProgrammeDeed;

RdProgrammeDeed *rd_programme_deed_new  (GtkWidget    *at,
                                         RdDeedFinish  finish,
                                         const char   *sentence);
void             rd_programme_deed_cb   (GObject      *source,
                                         GAsyncResult *result,
                                         gpointer      deed);

G_END_DECLS
