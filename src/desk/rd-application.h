/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-application.h: the program: its command line and its window. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RD_TYPE_APPLICATION (rd_application_get_type ())
G_DECLARE_FINAL_TYPE (RdApplication, rd_application, RD, APPLICATION, AdwApplication)

/**
 * RdStart:
 * @database: (nullable): the file of the practice; %NULL: that of this computer's user
 * @now: (nullable): the present, "2026-11-23T10:42"; %NULL: by the clock
 * @client: (nullable): the name of whom to put in focus
 * @demo: whether to look around a demo practice
 *
 * How the program was asked to start.
 */
typedef struct
{
  char *database;
  char *now;
  char *client;
  gboolean demo;
} RdStart;

RdApplication *rd_application_new   (void);
const RdStart *rd_application_start (RdApplication *self);

G_END_DECLS
