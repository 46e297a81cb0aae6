/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-schema.h: the tables of a database, as the records' own tables of fields describe them. */
#pragma once

#include "model/rd-record.h"

G_BEGIN_DECLS

/**
 * RdSchema:
 * @types: (array length=n_types): kinds of record, each after those it refers to
 * @n_types: how many
 * @version: the version the database is brought to
 *
 * What a database is to hold.
 */
typedef struct
{
  const GType *types;
  guint n_types;
  int version;
} RdSchema;

/**
 * RdDialect:
 * @id: the definition of the column every table begins with, which numbers rows and never twice
 * @integer: the type of a whole number of 64 bits
 * @real: the type of a number of double precision
 * @text: the type of text
 * @table_end: what follows a table's closing parenthesis
 *
 * The words in which engines differ.
 */
typedef struct
{
  const char *id;
  const char *integer;
  const char *real;
  const char *text;
  const char *table_end;
} RdDialect;

const RdSchema *rd_schema_current     (void);
int             rd_schema_field_since (const RdRecordClass *class,
                                       const RdField       *field);
void            rd_schema_write       (const RdSchema      *schema,
                                       int                  version,
                                       const RdDialect     *dialect,
                                       GString             *sql);

G_END_DECLS
