/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme.h: a training programme of a client. */
#pragma once

#include "rd-record.h"

G_BEGIN_DECLS

#define RD_TYPE_PROGRAMME (rd_programme_get_type ())
G_DECLARE_FINAL_TYPE (RdProgramme, rd_programme, RD, PROGRAMME, RdRecord)

/**
 * RdProgramme:
 * @client: who follows it
 * @name: what it is called
 * @starts: first day of it
 * @ends: last day of it, which is the race where there is one
 * @race: id of the race it leads to
 * @owner: id of the practitioner who answers for it
 * @template: the template it was made from
 * @source: the file or address it was read from
 * @note: anything to know of it
 * @closed: set aside before its last day
 *
 * A programme, from its first day to its race or last day.
 */
struct _RdProgramme
{
  RdRecord parent_instance;

  gint64 client;
  char *name;
  RdDate starts;
  RdDate ends;
  gint64 race;
  gint64 owner;
  char *template;
  char *source;
  char *note;
  gboolean closed;
};

G_END_DECLS
