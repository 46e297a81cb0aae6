/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-sqlite-file.c: a practice's file before SQLite touches it.
 *
 * SQLite may repair what it opens, so a file that is not ours to open is told by its first hundred
 * bytes, read like any file (https://www.sqlite.org/fileformat2.html, section 1.3).
 */
#include "rd-sqlite-file.h"

#include "rd-sqlite-schema.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define HEADER_BYTES 100
#define AT_PAGE_SIZE 16
#define AT_CHANGES 24
#define AT_PAGES 28
#define AT_VERSION 60
#define AT_APPLICATION 68
#define AT_VALID_FOR 92

static void
set_file_error (GError **error, const char *path, int number)
{
  switch (number)
    {
    case EEXIST:
      g_set_error (error, RD_ERROR, RD_ERROR_EXISTS,
                   _ ("There is already a file “%s”; choose another name."), path);
      break;
    case ENOENT:
    case ENOTDIR:
      g_set_error (error, RD_ERROR, RD_ERROR_STORE,
                   _ ("There is no “%s”; check the name and the folder."), path);
      break;
    case EACCES:
    case EPERM:
    case EROFS:
      g_set_error (error, RD_ERROR, RD_ERROR_STORE,
                   _ ("You may not open “%s”; ask whoever looks after this computer for leave to "
                      "read and write it."),
                   path);
      break;
    default:
      g_set_error (error, RD_ERROR, RD_ERROR_STORE, _ ("The file “%s” cannot be opened: %s."), path,
                   g_strerror (number));
      break;
    }
}

/**
 * rd_sqlite_file_create:
 * @path: where
 * @error: return location for %RD_ERROR_EXISTS, %RD_ERROR_STORE
 *
 * Makes an empty file that nobody else may read, from its first moment; what SQLite puts beside it
 * gets the same mode.
 *
 * Returns: whether it was made
 */
gboolean
rd_sqlite_file_create (const char *path, GError **error)
{
  int fd = g_open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      set_file_error (error, path, errno);
      return FALSE;
    }
  /* Whatever the umask took away. */
  fchmod (fd, 0600);
  close (fd);
  return TRUE;
}

/**
 * rd_sqlite_file_remove:
 * @path: a file that could not be finished
 *
 * Removes it with what SQLite put beside it.
 */
void
rd_sqlite_file_remove (const char *path)
{
  static const char *const ends[] = { "", "-journal", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *file = g_strconcat (path, ends[i], NULL);

      g_unlink (file);
    }
}

static guint32
read_number (const guchar *header, guint at)
{
  return (guint32)header[at] << 24 | header[at + 1] << 16 | header[at + 2] << 8 | header[at + 3];
}

/* While there is a log of changes beside the file, the file alone says nothing of its length. */
static gboolean
is_cut_off (const char *path, const guchar *header, gint64 size)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  guint page_size = header[AT_PAGE_SIZE] << 8 | header[AT_PAGE_SIZE + 1];
  GStatBuf info;

  if (g_stat (log, &info) == 0 && info.st_size > 0)
    return FALSE;
  if (read_number (header, AT_CHANGES) != read_number (header, AT_VALID_FOR))
    return FALSE;
  return size < (gint64)read_number (header, AT_PAGES) * (page_size == 1 ? 65536 : page_size);
}

/**
 * rd_sqlite_file_refuse_newer:
 * @path: a practice's file
 * @found: the version of its schema
 * @version: the version this program knows
 * @error: return location
 *
 * Sets %RD_ERROR_NEWER.
 */
void
rd_sqlite_file_refuse_newer (const char *path, int found, int version, GError **error)
{
  g_set_error (error, RD_ERROR, RD_ERROR_NEWER,
               _ (
                 "The practice in “%s” was last opened by a newer Restday (version %d of the file, "
                 "this one knows %d); update Restday, the file was not touched."),
               path, found, version);
}

static gboolean
check_header (const char *path, const guchar *header, gint64 size, int version, GError **error)
{
  if (size < HEADER_BYTES || memcmp (header, "SQLite format 3", 16) != 0)
    g_set_error (error, RD_ERROR, RD_ERROR_DAMAGED,
                 size == 0
                   ? _ ("The file “%s” is empty and holds no practice; go on with a backup, "
                        "or remove the file and make a new practice.")
                   : _ ("The file “%s” is not a practice, or is damaged; keep it as it is "
                        "and go on with a backup."),
                 path);
  else if (read_number (header, AT_APPLICATION) != RD_SQLITE_APPLICATION_ID)
    g_set_error (error, RD_ERROR, RD_ERROR_STORE,
                 _ ("The file “%s” belongs to another program; it was not touched."), path);
  else if (read_number (header, AT_VERSION) > (guint32)version)
    rd_sqlite_file_refuse_newer (path, read_number (header, AT_VERSION), version, error);
  else if (read_number (header, AT_VERSION) == 0 || is_cut_off (path, header, size))
    g_set_error (error, RD_ERROR, RD_ERROR_DAMAGED,
                 _ ("The file “%s” is damaged: part of it is missing; keep it as it is and go on "
                    "with a backup."),
                 path);
  else
    return TRUE;
  return FALSE;
}

/**
 * rd_sqlite_file_check:
 * @path: a file
 * @version: the newest version of the schema that may be opened
 * @read_only: whether it is not to be written
 * @error: return location for %RD_ERROR_STORE, %RD_ERROR_DAMAGED, %RD_ERROR_NEWER
 *
 * Looks at a file without changing it.
 *
 * Returns: whether it may be opened as a practice
 */
gboolean
rd_sqlite_file_check (const char *path, int version, gboolean read_only, GError **error)
{
  guchar header[HEADER_BYTES] = { 0 };
  GStatBuf info;
  gssize n;
  int fd;

  if (g_stat (path, &info) == 0 && !S_ISREG (info.st_mode))
    {
      g_set_error (error, RD_ERROR, RD_ERROR_STORE, _ ("“%s” is not a file."), path);
      return FALSE;
    }
  fd = g_open (path, (read_only ? O_RDONLY : O_RDWR) | O_CLOEXEC, 0);
  if (fd < 0)
    {
      set_file_error (error, path, errno);
      return FALSE;
    }
  n = read (fd, header, sizeof header);
  close (fd);
  if (n < 0)
    {
      set_file_error (error, path, errno);
      return FALSE;
    }
  return check_header (path, header, info.st_size, version, error);
}
