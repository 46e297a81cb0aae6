/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-ical-text.h: iCalendar as a tree of components and their properties. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RdIcalProperty:
 * @name: in capitals
 * @parameters: (array zero-terminated=1): each NAME=value, without quotes
 * @value: as it stands in the file, unfolded and in UTF-8
 */
typedef struct
{
  char *name;
  char **parameters;
  char *value;
} RdIcalProperty;

/**
 * RdIcalComponent:
 * @name: in capitals
 * @line: where it begins, counted from 1
 * @properties: (element-type RdIcalProperty): those a reader of programmes asks for
 * @children: (element-type RdIcalComponent): the components in it
 */
typedef struct _RdIcalComponent
{
  char *name;
  guint line;
  GPtrArray *properties;
  GPtrArray *children;
} RdIcalComponent;

RdIcalComponent *rd_ical_component_parse  (const char             *text,
                                           gsize                   length,
                                           GCancellable           *cancellable,
                                           GError                **error);
void             rd_ical_component_free   (RdIcalComponent        *component);
const char      *rd_ical_component_value  (const RdIcalComponent  *component,
                                           const char             *name);
const char      *rd_ical_property_parameter (const RdIcalProperty *property,
                                           const char             *name);
char            *rd_ical_unescape         (const char             *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdIcalComponent, rd_ical_component_free)

G_END_DECLS
