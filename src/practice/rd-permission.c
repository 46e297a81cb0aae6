/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-permission.c: who may change which kind of record, in one table. */
#include "rd-permission.h"

#include "model/rd-practitioner.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define OWNER (1u << RD_ROLE_OWNER)
#define PRACTITIONER (1u << RD_ROLE_PRACTITIONER)
#define FRONT_DESK (1u << RD_ROLE_FRONT_DESK)
#define ALL (OWNER | PRACTITIONER | FRONT_DESK)

/* The house is the owner's; health is the practitioners'; the diary is everybody's. */
static const struct
{
  const char *kind;
  guint roles;
} table[] = {
  { "settings", OWNER },
  { "practitioner", OWNER },
  { "service", OWNER },
  { "room", OWNER },
  { "routine", OWNER | PRACTITIONER },
  { "own_template", OWNER | PRACTITIONER },
  { "time_off", ALL },
  { "client", ALL },
  { "consent", ALL },
  { "race", ALL },
  { "booking", ALL },
  { "contraindication", OWNER | PRACTITIONER },
  { "programme", OWNER | PRACTITIONER },
  { "workout", OWNER | PRACTITIONER },
  { "food_note", OWNER | PRACTITIONER },
};

static guint
find_roles (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (strcmp (table[i].kind, kind) == 0)
      return table[i].roles;
  return OWNER;
}

/**
 * rd_permission_check:
 * @writing: the open transaction
 * @type: the kind of record about to be changed
 * @error: return location for %RD_ERROR_NOT_PERMITTED
 *
 * In a practice nobody owns yet, anybody may do anything.
 *
 * Returns: whether whoever acts may change records of that kind
 */
gboolean
rd_permission_check (RdWriting *writing, GType type, GError **error)
{
  gint64 acting = rd_writing_practitioner (writing);
  guint roles = find_roles (RD_RECORD_CLASS (g_type_class_peek (type))->kind);
  g_autoptr (RdPractitioner) practitioner = NULL;

  if (acting == 0)
    return TRUE;
  practitioner = rd_store_get (rd_writing_store (writing), RD_TYPE_PRACTITIONER, acting, error);
  if (practitioner == NULL)
    return FALSE;
  if (practitioner->archived)
    {
      g_set_error (error, RD_ERROR, RD_ERROR_NOT_PERMITTED,
                   _ ("%s no longer works here and cannot change anything."), practitioner->name);
      return FALSE;
    }
  if (roles & (1u << practitioner->role))
    return TRUE;
  if (roles == OWNER)
    g_set_error (error, RD_ERROR, RD_ERROR_NOT_PERMITTED,
                 _ ("Only an owner of the practice may change that; %s is not one."),
                 practitioner->name);
  else
    g_set_error (error, RD_ERROR, RD_ERROR_NOT_PERMITTED,
                 _ ("Only a practitioner may change that; %s is at the front desk."),
                 practitioner->name);
  return FALSE;
}
