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
GtkWidget *desk_test_frame   (GtkWidget    *child,
                              int           width,
                              int           height);
void       desk_test_reframe (GtkWidget    *child,
                              int           width,
                              int           height);
void       desk_test_keys    (GtkWidget    *widget,
                              const char   *keys);
void       desk_test_hold    (GtkWidget    *widget,
                              const char   *key,
                              gboolean      hold);
void       desk_test_point   (GtkWidget    *widget,
                              double        x,
                              double        y);
void       desk_test_press   (GtkWidget    *widget,
                              guint         button);
void       desk_test_release (GtkWidget    *widget,
                              guint         button);
void       desk_test_press_twice (GtkWidget *widget);
void       desk_test_click   (GtkWidget    *widget,
                              guint         button);
void       desk_test_close   (GtkWidget    *window);
void       desk_test_drop    (gpointer      object);
GtkWidget *desk_test_window  (const char   *title);
GtkWidget *desk_test_find    (GtkWidget    *start,
                              GType         type,
                              const char   *name);
GtkWidget *desk_test_find_shown (GtkWidget *start,
                              GType         type,
                              const char   *name);
GtkWidget *desk_test_find_said (GtkWidget  *start,
                              GType         type,
                              const char   *label);
guint      desk_test_count   (GtkWidget    *start,
                              GType         type);
gboolean   desk_test_is_said (GtkWidget    *widget,
                              const char   *label);
void       desk_test_assert_said (GtkWidget *widget,
                              const char   *label);
GdkTexture *desk_test_picture (GtkWidget   *widget);
guint      desk_test_pixels  (GtkWidget    *widget,
                              const char   *colour);

G_END_DECLS
