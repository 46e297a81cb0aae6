/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-race.h: a client's event. */
#pragma once

#include "rd-record.h"

G_BEGIN_DECLS

#define RD_TYPE_RACE (rd_race_get_type ())
G_DECLARE_FINAL_TYPE (RdRace, rd_race, RD, RACE, RdRecord)

/**
 * RdRace:
 * @client: who runs it
 * @name: what it is called
 * @date: the day of it
 * @start: minutes since midnight
 * @distance_km: kilometres
 * @priority: #RdRacePriority
 *
 * A race, which training leads to and massage keeps clear of.
 */
struct _RdRace
{
  RdRecord parent_instance;

  gint64 client;
  char *name;
  RdDate date;
  int start;
  double distance_km;
  int priority;
};

G_END_DECLS
