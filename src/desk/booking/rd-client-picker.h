/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-client-picker.h: a field to choose a client in: type a part of a name, number or address.
 *
 * Property "client" (RdClient, nullable).
 */
#pragma once

#include "practice/rd-practice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_CLIENT_PICKER (rd_client_picker_get_type ())
G_DECLARE_FINAL_TYPE (RdClientPicker, rd_client_picker, RD, CLIENT_PICKER, GtkWidget)

void      rd_client_picker_set_practice (RdClientPicker *self,
                                         RdPractice     *practice);
RdClient *rd_client_picker_client       (RdClientPicker *self);
void      rd_client_picker_set_client   (RdClientPicker *self,
                                         RdClient       *client);

G_END_DECLS
