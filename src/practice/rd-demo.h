/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-demo.h: a believable made-up practice, the same for the same arguments. */
#pragma once

#include "store/rd-store.h"

G_BEGIN_DECLS

/**
 * RdDemoOptions:
 * @today: the day it is made around
 * @years: years of past bookings, 1 or more
 * @clients: how many clients; 0: as many as a small practice has
 * @practitioners: how many practitioners; 0: the four of the pictures
 * @seed: another seed gives another practice
 * @zone: IANA name of its zone
 */
typedef struct
{
  RdDate today;
  int years;
  int clients;
  int practitioners;
  guint32 seed;
  const char *zone;
} RdDemoOptions;

gboolean rd_demo_make (const char           *path,
                       const RdDemoOptions  *options,
                       GError              **error);

G_END_DECLS
