/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-record-form.h: rows to edit some fields of a record, made from its table of fields.
 *
 * The form edits the record it is given, a copy its dialog owns. Which row a field gets follows from
 * its type; its title is the field's label, and the sentence said when it is wrong is the field's
 * own. A field added to a record's table needs its name in the dialog that shows it, nothing more.
 */
#pragma once

#include "model/rd-record.h"
#include "model/rd-zone.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define RD_TYPE_RECORD_FORM (rd_record_form_get_type ())
G_DECLARE_FINAL_TYPE (RdRecordForm, rd_record_form, RD, RECORD_FORM, AdwPreferencesGroup)

GtkWidget *rd_record_form_new         (RdRecord      *record,
                                       RdZone        *zone);
void       rd_record_form_add         (RdRecordForm  *self,
                                       const char    *field_name);
void       rd_record_form_add_text    (RdRecordForm  *self,
                                       const char    *field_name);
void       rd_record_form_add_choice  (RdRecordForm  *self,
                                       const char    *field_name,
                                       GPtrArray     *records,
                                       const char    *none);
void       rd_record_form_add_phrases (RdRecordForm  *self,
                                       const char    *field_name,
                                       GListModel    *records);
void       rd_record_form_renew       (RdRecordForm  *self,
                                       const char    *field_name);
gboolean   rd_record_form_check       (RdRecordForm  *self,
                                       GError       **error);

G_END_DECLS
