/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-practice.c: the one door to a practice: opening it, its zone and present, and who acts. */
#include "rd-practice-private.h"

#include "model/rd-practitioner.h"
#include "model/rd-settings.h"

#include <glib/gi18n-lib.h>
#include <string.h>

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdPractice, rd_practice, G_TYPE_OBJECT)

static void
rd_practice_finalize (GObject *object)
{
  RdPractice *self = RD_PRACTICE (object);

  rd_practice_close (self);
  g_clear_pointer (&self->zones, g_ptr_array_unref);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_clear_pointer (&self->path, g_free);
  g_mutex_clear (&self->lock);
  G_OBJECT_CLASS (rd_practice_parent_class)->finalize (object);
}

static void
rd_practice_class_init (RdPracticeClass *class)
{
  G_OBJECT_CLASS (class)->finalize = rd_practice_finalize;

  signals[CHANGED] = g_signal_new ("changed", RD_TYPE_PRACTICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
rd_practice_init (RdPractice *self)
{
  g_mutex_init (&self->lock);
  self->zones = g_ptr_array_new_with_free_func ((GDestroyNotify)rd_zone_unref);
  self->fixed_now = RD_INSTANT_UNSET;
}

static RdZone *
read_zone (RdConnection *store, GError **error)
{
  g_autoptr (GPtrArray) settings =
    rd_store_list (store, RD_TYPE_SETTINGS, NULL, error, RD_BIND_END);

  if (settings == NULL)
    return NULL;
  /* A file just made has no settings yet. */
  if (settings->len == 0)
    return rd_zone_new ("UTC", error);
  return rd_zone_new (RD_SETTINGS (settings->pdata[0])->zone, error);
}

/* The zone that holds now is the last. Those that held before are kept, since rd_practice_zone()
 * lends them; a practice does not change its zone often. */
gboolean
rd_practice_take_zone (RdPractice *self, RdConnection *store, GError **error)
{
  RdZone *zone = read_zone (store, error);
  RdZone *now;

  if (zone == NULL)
    return FALSE;
  g_mutex_lock (&self->lock);
  now = self->zones->len ? self->zones->pdata[self->zones->len - 1] : NULL;
  if (now == NULL || strcmp (rd_zone_identifier (now), rd_zone_identifier (zone)) != 0)
    g_ptr_array_add (self->zones, g_steal_pointer (&zone));
  g_mutex_unlock (&self->lock);
  g_clear_pointer (&zone, rd_zone_unref);
  return TRUE;
}

/**
 * rd_practice_open:
 * @path: the file it is kept in
 * @flags: whether to make it, or never to write to it
 * @error: return location for what rd_store_open() says
 *
 * Opens a practice. #RdPractice::changed is emitted on the calling thread's default main context.
 * Whoever acts is its owner, until rd_practice_act_as().
 *
 * Returns: (transfer full) (nullable): the practice
 */
RdPractice *
rd_practice_open (const char *path, RdStoreOpenFlags flags, GError **error)
{
  g_autoptr (RdConnection) store = rd_store_open (path, flags, error);
  g_autoptr (RdPractice) self = NULL;

  if (store == NULL)
    return NULL;
  self = g_object_new (RD_TYPE_PRACTICE, NULL);
  self->path = g_strdup (path);
  self->context = g_main_context_ref_thread_default ();
  if (!rd_practice_take_zone (self, store, error) ||
      !rd_practice_set_default_acting (self, store, error) ||
      !rd_practice_start_noticing (self, store, error))
    return NULL;
  self->worker = rd_worker_new (store, rd_practice_look_round, self);
  return g_steal_pointer (&self);
}

/**
 * rd_practice_close:
 * @self: a practice
 *
 * Finishes what was asked and lets go of the file. Questions and commands are refused from then on.
 */
void
rd_practice_close (RdPractice *self)
{
  /* What is still in the queue needs the worker until it is done. */
  if (self->worker)
    rd_worker_stop (self->worker);
  self->worker = NULL;
}

/**
 * rd_practice_path:
 * @self: a practice
 *
 * Returns: the file it is kept in
 */
const char *
rd_practice_path (RdPractice *self)
{
  return self->path;
}

/**
 * rd_practice_zone:
 * @self: a practice
 *
 * Returns: (transfer none): its zone by the settings; lent for as long as the practice is there
 */
RdZone *
rd_practice_zone (RdPractice *self)
{
  RdZone *zone;

  g_mutex_lock (&self->lock);
  zone = self->zones->pdata[self->zones->len - 1];
  g_mutex_unlock (&self->lock);
  return zone;
}

/**
 * rd_practice_now:
 * @self: a practice
 *
 * Returns: the present, UTC seconds
 */
gint64
rd_practice_now (RdPractice *self)
{
  gint64 fixed;

  g_mutex_lock (&self->lock);
  fixed = self->fixed_now;
  g_mutex_unlock (&self->lock);
  return fixed != RD_INSTANT_UNSET ? fixed : g_get_real_time () / G_USEC_PER_SEC;
}

/**
 * rd_practice_set_now:
 * @self: a practice
 * @now: the present from now on, UTC seconds; %RD_INSTANT_UNSET: what the clock says
 *
 * Stops the clock, so that what depends on it can be repeated.
 */
void
rd_practice_set_now (RdPractice *self, gint64 now)
{
  g_mutex_lock (&self->lock);
  self->fixed_now = now;
  g_mutex_unlock (&self->lock);
}

/**
 * rd_practice_today:
 * @self: a practice
 *
 * Returns: the date on the practice's wall
 */
RdDate
rd_practice_today (RdPractice *self)
{
  return rd_zone_date (rd_practice_zone (self), rd_practice_now (self));
}

/**
 * rd_practice_acting:
 * @self: a practice
 *
 * Returns: id of the practitioner on whose behalf things are done, 0: nobody
 */
gint64
rd_practice_acting (RdPractice *self)
{
  gint64 acting;

  g_mutex_lock (&self->lock);
  acting = self->acting;
  g_mutex_unlock (&self->lock);
  return acting;
}

/* The owner acts where nobody else was named: the first of them, by id. */
gboolean
rd_practice_set_default_acting (RdPractice *self, RdConnection *store, GError **error)
{
  g_autoptr (GPtrArray) practitioners =
    rd_store_list (store, RD_TYPE_PRACTITIONER, NULL, error, RD_BIND_END);
  gint64 owner = 0;

  if (practitioners == NULL)
    return FALSE;
  for (guint i = 0; i < practitioners->len; i++)
    {
      RdPractitioner *practitioner = practitioners->pdata[i];
      gint64 id = rd_record_id (practitioner);

      if (practitioner->role == RD_ROLE_OWNER && !practitioner->archived &&
          (owner == 0 || id < owner))
        owner = id;
    }
  g_mutex_lock (&self->lock);
  if (!self->acting_chosen)
    self->acting = owner;
  g_mutex_unlock (&self->lock);
  return TRUE;
}

static gpointer
choose_owner (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  return rd_practice_set_default_acting (argument, store, error) ? argument : NULL;
}

static gpointer
find_practitioner (RdConnection *store,
                   gpointer argument,
                   GCancellable *cancellable,
                   GError **error)
{
  return rd_store_get (store, RD_TYPE_PRACTITIONER, *(gint64 *)argument, error);
}

/**
 * rd_practice_act_as:
 * @self: a practice
 * @practitioner: id of a practitioner; 0: the owner again
 * @error: return location for %RD_ERROR_NOT_FOUND, %RD_ERROR_NOT_PERMITTED for one who left
 *
 * Says on whose behalf things are done from now on.
 *
 * Returns: whether that person may act
 */
gboolean
rd_practice_act_as (RdPractice *self, gint64 practitioner, GError **error)
{
  g_autoptr (RdPractitioner) found = NULL;

  if (practitioner != 0)
    {
      found = rd_practice_read (self, find_practitioner, &practitioner, error);
      if (found == NULL)
        return FALSE;
      if (found->archived)
        {
          g_set_error (error, RD_ERROR, RD_ERROR_NOT_PERMITTED,
                       _ ("%s no longer works here and cannot act."), found->name);
          return FALSE;
        }
    }
  g_mutex_lock (&self->lock);
  self->acting = practitioner;
  self->acting_chosen = practitioner != 0;
  g_mutex_unlock (&self->lock);
  return practitioner != 0 || rd_practice_read (self, choose_owner, self, error) != NULL;
}
