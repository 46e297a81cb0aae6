/* SPDX-License-Identifier: GPL-3.0-or-later */
/* small-practice.h: a practice of three people in a file of its own, behind its door. */
#pragma once

#include "practice/rd-practice-commands.h"
#include "store/rd-journal.h"

#include <glib/gstdio.h>

#define LONDON "Europe/London"

/* Ids are the order in which a new file gets its records. */
enum
{
  INES = 1,
  MIKE,
  OLIVE,
};
enum
{
  SPORTS_60 = 1,
  TRAINING_60,
};
enum
{
  ROOM_1 = 1,
  ROOM_2,
};
enum
{
  HANNAH = 1,
  WEI,
};

typedef struct
{
  char *folder;
  char *path;
  RdPractice *practice;
} Small;

static inline void
small_clear (Small *small)
{
  g_autoptr (GDir) folder = NULL;
  const char *name;

  g_clear_object (&small->practice);
  folder = g_dir_open (small->folder, 0, NULL);
  while (folder && (name = g_dir_read_name (folder)))
    {
      g_autofree char *file = g_build_filename (small->folder, name, NULL);

      g_remove (file);
    }
  g_rmdir (small->folder);
  g_free (small->folder);
  g_free (small->path);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Small, small_clear)

static inline gint64
at (const char *time)
{
  g_autoptr (RdZone) zone = rd_zone_new (LONDON, NULL);
  gint64 instant;

  g_assert_true (rd_zone_parse (zone, time, &instant));
  return instant;
}

static inline RdDate
on (const char *text)
{
  RdDate date;

  g_assert_true (rd_date_parse (text, &date));
  return date;
}

/* A record with the fields named by text, in pairs, kept. */
static inline gpointer
small_add (Small *small, GType type, ...)
{
  g_autoptr (GError) error = NULL;
  RdRecord *record = rd_record_new (type);
  const char *name;
  va_list pairs;

  va_start (pairs, type);
  while ((name = va_arg (pairs, const char *)))
    {
      const RdField *field = rd_record_class_field (RD_RECORD_GET_CLASS (record), name);

      g_assert_nonnull (field);
      rd_field_from_text (field, record, va_arg (pairs, const char *), &error);
      g_assert_no_error (error);
    }
  va_end (pairs);
  rd_practice_keep (small->practice, record, &error);
  g_assert_no_error (error);
  return record;
}

#define SMALL_ADD(small, TYPE, ...)                                                                \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autoptr (RdRecord) added_ = small_add (small, TYPE, __VA_ARGS__, NULL);                      \
    (void)added_;                                                                                  \
  }                                                                                                \
  G_STMT_END

/* It is Monday 23 November 2026, eight in the morning. */
static inline Small
small_open (void)
{
  g_autoptr (GError) error = NULL;
  Small small = { 0 };

  small.folder = g_dir_make_tmp ("restday-practice-XXXXXX", &error);
  g_assert_no_error (error);
  small.path = g_build_filename (small.folder, "practice.db", NULL);
  small.practice = rd_practice_open (small.path, RD_STORE_CREATE, &error);
  g_assert_no_error (error);
  rd_practice_set_now (small.practice, at ("2026-11-23T08:00"));

  SMALL_ADD (&small, RD_TYPE_SETTINGS, "name", "Harbour Street", "zone", LONDON);
  SMALL_ADD (&small, RD_TYPE_PRACTITIONER, "name", "Ines Duarte", "role", "owner", "disciplines",
             "massage,sports-massage", "hours", "mon-fri=09:00-17:00");
  SMALL_ADD (&small, RD_TYPE_PRACTITIONER, "name", "Mike Adeyemi", "disciplines",
             "sports-massage,personal-training", "hours", "mon-sat=08:00-20:00");
  SMALL_ADD (&small, RD_TYPE_PRACTITIONER, "name", "Olive Reed", "role", "front-desk");
  SMALL_ADD (&small, RD_TYPE_SERVICE, "name", "Sports massage 60", "discipline", "sports-massage",
             "minutes", "60", "buffer", "15", "pressure", "4");
  SMALL_ADD (&small, RD_TYPE_SERVICE, "name", "Training 60", "discipline", "personal-training",
             "minutes", "60");
  SMALL_ADD (&small, RD_TYPE_ROOM, "name", "Room 1", "disciplines", "massage,sports-massage");
  SMALL_ADD (&small, RD_TYPE_ROOM, "name", "Room 2", "disciplines", "massage,sports-massage");
  SMALL_ADD (&small, RD_TYPE_CLIENT, "name", "Hannah Clarke");
  SMALL_ADD (&small, RD_TYPE_CLIENT, "name", "Wei Chen");
  return small;
}

static inline gpointer
small_ask_get (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  gint64 *what = argument;

  return rd_store_get (store, (GType)what[0], what[1], error);
}

static inline gpointer
small_get (Small *small, GType type, gint64 id)
{
  g_autoptr (GError) error = NULL;
  gint64 what[] = { (gint64)type, id };
  gpointer record = rd_practice_read (small->practice, small_ask_get, what, &error);

  g_assert_no_error (error);
  return record;
}

static inline gpointer
small_ask_last (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  *(gint64 *)argument = rd_journal_last (store, error);
  return argument;
}

/* How much has been written so far. */
static inline gint64
small_journal (Small *small)
{
  gint64 last = -1;

  rd_practice_read (small->practice, small_ask_last, &last, NULL);
  g_assert_cmpint (last, >=, 0);
  return last;
}

static inline gpointer
small_ask_list (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  return rd_store_list (store, *(GType *)argument, NULL, error, RD_BIND_END);
}

static inline GPtrArray *
small_list (Small *small, GType type)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *records = rd_practice_read (small->practice, small_ask_list, &type, &error);

  g_assert_no_error (error);
  return records;
}

static inline RdBooking *
small_wish (gint64 client, gint64 practitioner, gint64 service, const char *start)
{
  RdBooking *booking = rd_record_new (RD_TYPE_BOOKING);

  booking->client = client;
  booking->practitioner = practitioner;
  booking->service = service;
  booking->starts = start ? at (start) : RD_INSTANT_UNSET;
  return booking;
}

static inline RdBooking *
small_book (Small *small, gint64 client, gint64 practitioner, const char *start)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdBooking) wish = small_wish (client, practitioner, SPORTS_60, start);
  RdBooking *kept = rd_practice_book (small->practice, wish, RD_BOOK_PLAIN, &error);

  g_assert_no_error (error);
  return kept;
}

/* A programme from a template. */
static inline RdProgramme *
small_programme (Small *small,
                 gint64 client,
                 const char *template_id,
                 RdDate race_date,
                 const char *race_name,
                 GError **error)
{
  RdProgrammeWish wish = {
    .client = client,
    .template_id = template_id,
    .race_date = race_date,
    .race_name = race_name,
  };

  return rd_practice_new_programme (small->practice, &wish, error);
}
