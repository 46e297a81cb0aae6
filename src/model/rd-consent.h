/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-consent.h: what a client agreed to, and when. */
#pragma once

#include "rd-record.h"

G_BEGIN_DECLS

#define RD_TYPE_CONSENT (rd_consent_get_type ())
G_DECLARE_FINAL_TYPE (RdConsent, rd_consent, RD, CONSENT, RdRecord)

/**
 * RdConsent:
 * @client: whose it is
 * @version: which text
 * @given: the day it was given
 * @withdrawn: the day it was taken back
 *
 * Consent to keeping health data, with the version of the text that was signed.
 */
struct _RdConsent
{
  RdRecord parent_instance;

  gint64 client;
  char *version;
  RdDate given;
  RdDate withdrawn;
};

G_END_DECLS
