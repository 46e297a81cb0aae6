/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-contraindication.h: why a client is not, or not there, to be massaged. */
#pragma once

#include "rd-record.h"

G_BEGIN_DECLS

#define RD_TYPE_CONTRAINDICATION (rd_contraindication_get_type ())
G_DECLARE_FINAL_TYPE (RdContraindication, rd_contraindication, RD, CONTRAINDICATION, RdRecord)

/**
 * RdContraindication:
 * @client: whose it is
 * @caution: #RdCaution
 * @description: what it is, and where
 * @starts: first day of it
 * @ends: first day without it
 *
 * A caution shown at booking and in the note.
 */
struct _RdContraindication
{
  RdRecord parent_instance;

  gint64 client;
  int caution;
  char *description;
  RdDate starts;
  RdDate ends;
};

gboolean rd_contraindication_holds (RdContraindication *self,
                                    RdDate              date);

G_END_DECLS
