/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ctl-table.h: rows for standard output, as a table for people, JSON or CSV. */
#pragma once

#include "ctl.h"

G_BEGIN_DECLS

/** RdCtlCellType: what the cells of a column are. */
typedef enum
{
  RD_CTL_TEXT,
  RD_CTL_NUMBER,
  RD_CTL_TRUTH,
} RdCtlCellType;

/**
 * RdCtlColumn:
 * @key: its key in JSON, its heading in CSV
 * @title: its heading for people, marked for translation
 * @type: what its cells are
 */
typedef struct
{
  const char *key;
  const char *title;
  RdCtlCellType type;
} RdCtlColumn;

typedef struct _RdCtlTable RdCtlTable;

RdCtlTable *rd_ctl_table_new         (const RdCtlColumn *columns,
                                      guint              n_columns);
void        rd_ctl_table_free        (RdCtlTable        *table);
void        rd_ctl_table_add         (RdCtlTable        *table,
                                      const char        *text);
void        rd_ctl_table_add_integer (RdCtlTable        *table,
                                      gint64             number);
void        rd_ctl_table_add_real    (RdCtlTable        *table,
                                      double             number);
void        rd_ctl_table_print       (RdCtlTable        *table,
                                      RdCtl             *ctl);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdCtlTable, rd_ctl_table_free)

G_END_DECLS
