/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-gradual.h: a list whose rows are made a few at a time.
 *
 * GtkListView makes up to two hundred rows at once, however few are seen, and a row of several labels
 * takes a millisecond. A gradual list shows as many as are seen at first, and more whenever there is
 * nothing else to do, until all are there.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GListModel *rd_gradual_new (GListModel *model);

G_END_DECLS
