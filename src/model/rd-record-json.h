/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-record-json.h: a record as JSON, by its table of fields. */
#pragma once

#include "rd-record.h"

G_BEGIN_DECLS

void     rd_record_write_json (GString       *json,
                               gconstpointer  record);
char    *rd_record_to_json    (gconstpointer  record);
gpointer rd_record_from_json  (GType          type,
                               const char    *json,
                               GError       **error);

G_END_DECLS
