/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-exchange-guess.h: what a file that somebody hands over is meant to be. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RdExchangeKind:
 * @RD_EXCHANGE_UNKNOWN: nothing that can come in
 * @RD_EXCHANGE_PROGRAMME: a training programme: iCalendar, or a table of what is planned
 * @RD_EXCHANGE_ACTIVITIES: what was done: TCX, GPX, or a table of it; or a form of it that has to be
 *   exported otherwise, of which the reader says how
 */
typedef enum
{
  RD_EXCHANGE_UNKNOWN,
  RD_EXCHANGE_PROGRAMME,
  RD_EXCHANGE_ACTIVITIES,
} RdExchangeKind;

RdExchangeKind rd_exchange_guess (GBytes      *bytes,
                                  const char  *name);

G_END_DECLS
