/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-table.h: records of one kind as rows of a table. */
#pragma once

#include "rd-connection.h"

#include "model/rd-record.h"

G_BEGIN_DECLS

/**
 * RdTable:
 * @type: the kind of record
 * @class: its class
 * @select: "SELECT id, … FROM kind", to which a condition is added
 * @get: finds one record, $1 its id
 * @insert: fields as $1 … $n, answers the new id
 * @insert_as: the same with the id as $n+1
 * @update: fields as $1 … $n, id as $n+1
 * @delete: id as $1
 * @enums: for each field its enumeration's values, %NULL for others
 *
 * The statements of a kind, written once from its table of fields. Never freed.
 */
typedef struct
{
  GType type;
  RdRecordClass *class;
  char *select;
  char *get;
  char *insert;
  char *insert_as;
  char *update;
  char *delete;
  GEnumClass **enums;
} RdTable;

const RdTable *rd_table_of   (GType           type);
void           rd_table_bind (const RdTable  *table,
                              RdStatement    *statement,
                              gconstpointer   record);
gpointer       rd_table_read (const RdTable  *table,
                              RdStatement    *statement,
                              GError        **error);

G_END_DECLS
