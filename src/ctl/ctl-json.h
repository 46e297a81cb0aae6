/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ctl-json.h: one JSON document on standard output, written as it is told. */
#pragma once

#include "model/rd-record.h"
#include "model/rd-zone.h"
#include "planning/rd-slot-finder.h"

G_BEGIN_DECLS

/**
 * RdCtlJson:
 * @out: what is written so far
 * @depth: how many objects and arrays are open
 * @begun: whether the innermost one has a member already, and those around it, a bit each
 *
 * A document being written; lives on the stack.
 */
typedef struct
{
  GString *out;
  guint depth;
  guint64 begun;
} RdCtlJson;

/* @key is %NULL in an array and outermost. Texts that are %NULL and reals that are NAN are null. */
RdCtlJson rd_ctl_json_begin       (void);
void      rd_ctl_json_print       (RdCtlJson           *json);
void      rd_ctl_json_open        (RdCtlJson           *json,
                                   const char          *key,
                                   char                 bracket);
void      rd_ctl_json_close       (RdCtlJson           *json,
                                   char                 bracket);
void      rd_ctl_json_text        (RdCtlJson           *json,
                                   const char          *key,
                                   const char          *text);
void      rd_ctl_json_integer     (RdCtlJson           *json,
                                   const char          *key,
                                   gint64               number);
void      rd_ctl_json_real        (RdCtlJson           *json,
                                   const char          *key,
                                   double               number);
void      rd_ctl_json_boolean     (RdCtlJson           *json,
                                   const char          *key,
                                   gboolean             value);
void      rd_ctl_json_raw         (RdCtlJson           *json,
                                   const char          *key,
                                   const char          *document);
void      rd_ctl_json_date        (RdCtlJson           *json,
                                   const char          *key,
                                   RdDate               date);
void      rd_ctl_json_instant     (RdCtlJson           *json,
                                   const char          *key,
                                   RdZone              *zone,
                                   gint64               instant);
void      rd_ctl_json_field       (RdCtlJson           *json,
                                   const RdField       *field,
                                   gpointer             record,
                                   RdZone              *zone);
void      rd_ctl_json_record      (RdCtlJson           *json,
                                   const char          *key,
                                   gpointer             record,
                                   RdZone              *zone);
void      rd_ctl_json_reasons     (RdCtlJson           *json,
                                   const RdSuitability *suitability);
void      rd_ctl_json_suitability (RdCtlJson           *json,
                                   const RdSuitability *suitability);
void      rd_ctl_json_slot        (RdCtlJson           *json,
                                   const char          *key,
                                   RdZone              *zone,
                                   const RdSlot        *slot,
                                   const char          *practitioner,
                                   const char          *room);

G_END_DECLS
