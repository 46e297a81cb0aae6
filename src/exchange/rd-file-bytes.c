/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-file-bytes.c: what a file that comes in holds, as far as its size is bearable. */
#include "rd-file-bytes.h"

#include "model/rd-error.h"

#include <glib/gi18n-lib.h>

/* What a file is shows in its first lines. */
#define BEGINNING (64 * 1024)

static gboolean
check_kind (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info =
    g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                       G_FILE_QUERY_INFO_NONE, cancellable, error);
  GFileType type = info ? g_file_info_get_file_type (info) : G_FILE_TYPE_UNKNOWN;

  if (info == NULL)
    return FALSE;
  if (type == G_FILE_TYPE_DIRECTORY)
    g_set_error_literal (error, RD_ERROR, RD_ERROR_UNREADABLE,
                         _ ("This is a folder; choose the files in it."));
  else if (type == G_FILE_TYPE_SPECIAL)
    g_set_error_literal (error, RD_ERROR, RD_ERROR_UNREADABLE, _ ("This is no file to read."));
  else
    return TRUE;
  return FALSE;
}

/* Reads as much as @most; where the size is not known before, it is counted on the way. */
static GByteArray *
read_some (GFile *file, gsize most, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 buffer[65536];
  gssize n = 1;

  if (!check_kind (file, cancellable, error))
    return NULL;
  stream = g_file_read (file, cancellable, error);
  while (stream && n > 0 && bytes->len < most)
    {
      n = g_input_stream_read (G_INPUT_STREAM (stream), buffer,
                               MIN (sizeof buffer, most - bytes->len), cancellable, error);
      if (n > 0)
        g_byte_array_append (bytes, buffer, n);
    }
  return stream && n >= 0 ? g_steal_pointer (&bytes) : NULL;
}

/* Errors of GIO name the file or not, and say nothing of what to do; ours do. */
static void
explain (GFile *file, GError **error, GError *problem)
{
  g_autofree char *name = g_file_get_parse_name (file);

  if (problem->domain == RD_ERROR || g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, problem);
  else
    {
      /* Translators: the name of a file, and what the system says of it. */
      g_set_error (error, RD_ERROR, RD_ERROR_UNREADABLE, _ ("“%1$s” cannot be read: %2$s."), name,
                   problem->message);
      g_error_free (problem);
    }
}

/**
 * rd_file_bytes_read:
 * @file: a file
 * @cancellable: (nullable): whether the answer is still wanted
 * @error: return location for %RD_ERROR_UNREADABLE, or %G_IO_ERROR_CANCELLED
 *
 * Reads a whole file, unless it is a folder or larger than anything that comes in. It waits for the
 * disk: not for the main thread of the desk.
 *
 * Returns: (transfer full) (nullable): what it holds
 */
GBytes *
rd_file_bytes_read (GFile *file, GCancellable *cancellable, GError **error)
{
  GError *problem = NULL;
  g_autoptr (GByteArray) bytes =
    read_some (file, (gsize)RD_FILE_MOST_BYTES + 1, cancellable, &problem);

  if (bytes && bytes->len > RD_FILE_MOST_BYTES)
    g_set_error_literal (
      &problem, RD_ERROR, RD_ERROR_UNREADABLE,
      _ ("The file is larger than 256 MB, which no programme and no record of it is."));
  if (problem)
    {
      explain (file, error, problem);
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * rd_file_bytes_begin:
 * @file: a file
 * @cancellable: (nullable): whether the answer is still wanted
 * @error: return location for %RD_ERROR_UNREADABLE, or %G_IO_ERROR_CANCELLED
 *
 * As rd_file_bytes_read(), of its beginning only: enough to tell what it is.
 *
 * Returns: (transfer full) (nullable): what it begins with
 */
GBytes *
rd_file_bytes_begin (GFile *file, GCancellable *cancellable, GError **error)
{
  GError *problem = NULL;
  g_autoptr (GByteArray) bytes = read_some (file, BEGINNING, cancellable, &problem);

  if (bytes)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  explain (file, error, problem);
  return NULL;
}
