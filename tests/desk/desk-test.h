/* SPDX-License-Identifier: GPL-3.0-or-later */
/* desk-test.h: what the tests of widgets share. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef gboolean (*DeskQuestion) (gpointer data);

void       desk_test_init    (int          *argc,
                              char       ***argv);
GtkWidget *desk_test_show    (GtkWidget    *widget,
                              int           width,
                              int           height);
void       desk_test_until   (DeskQuestion  question,
                              gpointer      data);
void       desk_test_settle  (GtkWidget    *widget);
void       desk_test_resize  (GtkWidget    *window,
                              int           width,
                              int           height);
void       desk_test_keys    (GtkWidget    *widget,
                              const char   *keys);
void       desk_test_close   (GtkWidget    *window);
GtkWidget *desk_test_find    (GtkWidget    *start,
                              GType         type,
                              const char   *name);

G_END_DECLS
