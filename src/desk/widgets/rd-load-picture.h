/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-load-picture.h: the load of a programme, a bar a day, to choose it by.
 *
 * Races stand out; Mondays are marked where there is room. Pointing at a bar says its day and load.
 */
#pragma once

#include "planning/rd-preview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_LOAD_PICTURE (rd_load_picture_get_type ())
G_DECLARE_FINAL_TYPE (RdLoadPicture, rd_load_picture, RD, LOAD_PICTURE, GtkWidget)

GtkWidget *rd_load_picture_new  (void);
void       rd_load_picture_show (RdLoadPicture *self,
                                 GArray        *days);

G_END_DECLS
