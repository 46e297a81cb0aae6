/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-wish.h: what a new programme is to be made from, and what that makes. */
#pragma once

#include "model/rd-programme.h"
#include "model/rd-race.h"
#include "planning/rd-preview.h"
#include "store/rd-store.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RdProgrammeWish:
 * @client: id of who is to follow it
 * @template_id: (nullable): short name of a template it is made from
 * @from_programme: id of a programme, anybody's, it is made from, where there is no template; 0:
 *   it begins empty
 * @race_date: the day it ends with; from a template or a programme the day their race, or last day,
 *   falls on; not said: from @starts on
 * @race_name: (nullable): what the race is called; one the client already has that day keeps its name
 * @name: (nullable): what it is called; %NULL: as what it is made from
 * @starts: its first day; from a template or a programme what would be before it is left out
 * @ends: the last day of one that begins empty and leads to no race
 * @owner: id of whose it is; 0: of whoever acts
 *
 * Dates are not said where they are 0 or %RD_DATE_UNSET.
 */
typedef struct
{
  gint64 client;
  const char *template_id;
  gint64 from_programme;
  RdDate race_date;
  const char *race_name;
  const char *name;
  RdDate starts;
  RdDate ends;
  gint64 owner;
} RdProgrammeWish;

/**
 * RdLaidProgramme:
 * @programme: the programme, not kept yet
 * @race: (nullable): the race it leads to, which has an id where the client has it already
 * @workouts: (element-type RdWorkout): its workouts, not kept yet
 * @food_notes: (element-type RdFoodNote): its food notes, not kept yet
 */
typedef struct
{
  RdProgramme *programme;
  RdRace *race;
  GPtrArray *workouts;
  GPtrArray *food_notes;
} RdLaidProgramme;

RdProgrammeWish *rd_programme_wish_copy    (const RdProgrammeWish *wish);
void             rd_programme_wish_free    (RdProgrammeWish       *wish);

RdLaidProgramme *rd_programme_lay          (RdConnection          *store,
                                            const RdProgrammeWish *wish,
                                            GError               **error);
void             rd_laid_programme_free    (RdLaidProgramme       *laid);
GArray          *rd_programme_preview_read (RdConnection          *store,
                                            const RdProgrammeWish *wish,
                                            GCancellable          *cancellable,
                                            GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdProgrammeWish, rd_programme_wish_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdLaidProgramme, rd_laid_programme_free)

G_END_DECLS
