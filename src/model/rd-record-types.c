/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-record-types.c: the one list of all kinds of record. */
#include "rd-booking.h"
#include "rd-client.h"
#include "rd-consent.h"
#include "rd-contraindication.h"
#include "rd-food-note.h"
#include "rd-own-template.h"
#include "rd-practitioner.h"
#include "rd-programme.h"
#include "rd-race.h"
#include "rd-room.h"
#include "rd-routine.h"
#include "rd-service.h"
#include "rd-settings.h"
#include "rd-time-off.h"
#include "rd-workout.h"

#include <string.h>

/**
 * rd_record_types:
 * @n_types: (out): how many there are
 *
 * Returns: (array length=n_types): all kinds of record, each after those it refers to
 */
const GType *
rd_record_types (guint *n_types)
{
  static GType types[15];
  static gsize ready = 0;

  if (g_once_init_enter (&ready))
    {
      GType all[] = { RD_TYPE_SETTINGS,     RD_TYPE_PRACTITIONER, RD_TYPE_TIME_OFF,
                      RD_TYPE_SERVICE,      RD_TYPE_ROOM,         RD_TYPE_ROUTINE,
                      RD_TYPE_OWN_TEMPLATE, RD_TYPE_CLIENT,       RD_TYPE_CONTRAINDICATION,
                      RD_TYPE_CONSENT,      RD_TYPE_RACE,         RD_TYPE_PROGRAMME,
                      RD_TYPE_WORKOUT,      RD_TYPE_FOOD_NOTE,    RD_TYPE_BOOKING };

      G_STATIC_ASSERT (sizeof all == sizeof types);
      memcpy (types, all, sizeof all);
      /* The classes are kept for good, so that their tables may be read at any time. */
      for (guint i = 0; i < G_N_ELEMENTS (types); i++)
        g_type_class_ref (types[i]);
      g_once_init_leave (&ready, 1);
    }
  *n_types = G_N_ELEMENTS (types);
  return types;
}

/**
 * rd_record_type_for_kind:
 * @kind: (nullable): a kind's name
 *
 * Returns: the type, %G_TYPE_INVALID where there is no such kind
 */
GType
rd_record_type_for_kind (const char *kind)
{
  guint n_types;
  const GType *types = rd_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    if (g_strcmp0 (RD_RECORD_CLASS (g_type_class_peek (types[i]))->kind, kind) == 0)
      return types[i];
  return G_TYPE_INVALID;
}
