/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-own-template.h: a programme to start from that the practice made itself. */
#pragma once

#include "rd-record.h"

G_BEGIN_DECLS

#define RD_TYPE_OWN_TEMPLATE (rd_own_template_get_type ())
G_DECLARE_FINAL_TYPE (RdOwnTemplate, rd_own_template, RD, OWN_TEMPLATE, RdRecord)

/**
 * RdOwnTemplate:
 * @code: the short name scripts use
 * @name: what a person reads
 * @text: the template as rd_template_parse() reads it
 *
 * A template of the practice's own, beside the built-in ones.
 */
struct _RdOwnTemplate
{
  RdRecord parent_instance;

  char *code;
  char *name;
  char *text;
};

G_END_DECLS
