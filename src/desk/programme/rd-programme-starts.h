/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-programme-starts.h: what a new programme can begin with, and what it would come to.
 *
 * Questions for rd_practice_read_async(), without widgets.
 */
#pragma once

#include "model/rd-client.h"
#include "planning/rd-template.h"
#include "practice/rd-programme-wish.h"

G_BEGIN_DECLS

/**
 * RdProgrammeStarts:
 * @client: (nullable): whom it is for
 * @templates: (element-type RdTemplate): built in, then the practice's own
 * @practitioners: (element-type RdPractitioner): who can answer for it
 * @races: (element-type RdRace): the client's to come, by date
 * @programmes: (element-type RdProgramme): those the client follows or will
 */
typedef struct
{
  RdClient *client;
  GPtrArray *templates;
  GPtrArray *practitioners;
  GPtrArray *races;
  GPtrArray *programmes;
} RdProgrammeStarts;

/** RdStartsQuestion: @client: id, 0 for nobody yet; @today: the present day. */
typedef struct
{
  gint64 client;
  RdDate today;
} RdStartsQuestion;

gpointer    rd_programme_starts_read (RdConnection      *store,
                                      gpointer           question,
                                      GCancellable      *cancellable,
                                      GError           **error);
void        rd_programme_starts_free (RdProgrammeStarts *starts);
RdRace     *rd_programme_starts_race (const RdProgrammeStarts *starts);
RdTemplate *rd_programme_starts_template (const RdProgrammeStarts *starts,
                                      double             km);
RdProgramme *rd_programme_starts_beside (const RdProgrammeStarts *starts,
                                      RdDate             first,
                                      RdDate             last);

/**
 * RdProgrammeOutlook:
 * @days: (element-type RdPreviewDay): its days, from first to last
 * @left_out: weeks of what it is made from that are past and left out
 */
typedef struct
{
  GArray *days;
  guint left_out;
} RdProgrammeOutlook;

/** RdOutlookQuestion: @wish: what is wanted; @today: the present day. */
typedef struct
{
  RdProgrammeWish *wish;
  RdDate today;
} RdOutlookQuestion;

RdOutlookQuestion *rd_outlook_question_new (const RdProgrammeWish *wish,
                                      RdDate             today);
void        rd_outlook_question_free (gpointer           question);
gpointer    rd_programme_outlook_read (RdConnection     *store,
                                      gpointer           question,
                                      GCancellable      *cancellable,
                                      GError           **error);
void        rd_programme_outlook_free (RdProgrammeOutlook *outlook);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdProgrammeStarts, rd_programme_starts_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdProgrammeOutlook, rd_programme_outlook_free)

G_END_DECLS
