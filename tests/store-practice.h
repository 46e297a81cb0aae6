/* SPDX-License-Identifier: GPL-3.0-or-later */
/* store-practice.h: a small practice in a file of its own, for tests of the store. */
#pragma once

#include "model/rd-booking.h"
#include "model/rd-client.h"
#include "model/rd-practitioner.h"
#include "model/rd-room.h"
#include "model/rd-service.h"
#include "store/rd-journal.h"
#include "store/rd-store.h"

#include <glib/gstdio.h>

/* 2026-11-23 08:00 UTC, a Monday. */
#define NOW G_GINT64_CONSTANT (1795420800)
#define HOUR 3600

/* The first of each kind has the number 1, since the file is new. */
typedef struct
{
  char *folder;
  char *path;
  RdConnection *store;
} Practice;

static inline void
close_practice (Practice *p)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_clear_object (&p->store);
  dir = g_dir_open (p->folder, 0, NULL);
  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *file = g_build_filename (p->folder, name, NULL);

      g_remove (file);
    }
  g_rmdir (p->folder);
  g_free (p->folder);
  g_free (p->path);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Practice, close_practice)

static inline void
keep (Practice *p, gpointer record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdWriting) writing = rd_writing_begin (p->store, "keep", 0, NOW, &error);

  g_assert_no_error (error);
  if (rd_record_id (record))
    rd_writing_update (writing, record, &error);
  else
    rd_writing_insert (writing, record, &error);
  g_assert_no_error (error);
  rd_writing_commit (writing, NULL, &error);
  g_assert_no_error (error);
}

static inline Practice
open_practice (void)
{
  g_autoptr (GError) error = NULL;
  Practice p = { 0 };

  p.folder = g_dir_make_tmp ("restday-store-XXXXXX", &error);
  g_assert_no_error (error);
  p.path = g_build_filename (p.folder, "practice.db", NULL);
  p.store = rd_store_open (p.path, RD_STORE_CREATE, &error);
  g_assert_no_error (error);
  return p;
}

#define NAMED(TYPE, Type, text)                            \
  ({                                                       \
    Type *named_ = rd_record_new (TYPE);                   \
    rd_record_set_text (&named_->name, (text));            \
    named_;                                                \
  })

/* Two practitioners, rooms, services and clients. */
static inline void
fill (Practice *p)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (records, NAMED (RD_TYPE_PRACTITIONER, RdPractitioner, "Sophie Bennett"));
  g_ptr_array_add (records, NAMED (RD_TYPE_PRACTITIONER, RdPractitioner, "John Whitlock"));
  g_ptr_array_add (records, NAMED (RD_TYPE_ROOM, RdRoom, "Room 1"));
  g_ptr_array_add (records, NAMED (RD_TYPE_ROOM, RdRoom, "Room 2"));
  g_ptr_array_add (records, NAMED (RD_TYPE_SERVICE, RdService, "Sports massage 60"));
  g_ptr_array_add (records, NAMED (RD_TYPE_SERVICE, RdService, "Massage 30"));
  g_ptr_array_add (records, NAMED (RD_TYPE_CLIENT, RdClient, "Hannah Clarke"));
  g_ptr_array_add (records, NAMED (RD_TYPE_CLIENT, RdClient, "Tom Fielding"));
  for (guint i = 0; i < records->len; i++)
    keep (p, records->pdata[i]);
}

/* A booking of an hour with ten minutes after it. */
static inline RdBooking *
new_booking (gint64 client, gint64 practitioner, gint64 room, gint64 starts)
{
  RdBooking *booking = rd_record_new (RD_TYPE_BOOKING);

  booking->uid = g_uuid_string_random ();
  booking->client = client;
  booking->practitioner = practitioner;
  booking->service = 1;
  booking->room = room;
  booking->starts = starts;
  booking->ends = starts + HOUR;
  booking->busy_until = booking->ends + 600;
  return booking;
}
