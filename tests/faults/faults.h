/* SPDX-License-Identifier: GPL-3.0-or-later */
/* faults.h: a practice to go wrong with, and people who book in it. */
#pragma once

#include "practice/rd-practice-commands.h"

G_BEGIN_DECLS

/* 2026-11-23 00:00 UTC, a Monday, when everybody works day and night. */
#define FAULTS_NOW G_GINT64_CONSTANT (1795392000)
#define FAULTS_SLOT (30 * 60)

typedef struct
{
  char *folder;
  char *path;
} FaultsPlace;

void        faults_place_init  (FaultsPlace  *place);
void        faults_place_clear (FaultsPlace  *place);
void        faults_make        (const char   *path);
RdPractice *faults_open        (const char   *path);
gint64      faults_book        (RdPractice   *practice,
                                int           slot,
                                gint64        client,
                                gint64        practitioner,
                                GError      **error);
gint64      faults_slot_start  (int           slot);
void        faults_assert_sound (const char  *path);
GPtrArray  *faults_bookings    (const char   *path);
void        faults_assert_said (GError       *error,
                                int           code);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FaultsPlace, faults_place_clear)

G_END_DECLS
