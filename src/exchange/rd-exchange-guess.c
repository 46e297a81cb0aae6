/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-exchange-guess.c: what a file that somebody hands over is meant to be.
 *
 * What a file holds decides; its name only where that tells nothing. Whether it can be read is for
 * its reader to say.
 */
#include "rd-exchange-guess.h"

#include "rd-activity-table.h"
#include "rd-csv-reader.h"
#include "rd-programme-file-private.h"

#include <string.h>

/* As much as a table's first line may need. */
#define BEGINNING (64 * 1024)

static gboolean
contains (const char *text, gsize length, const char *word)
{
  return g_strstr_len (text, MIN (length, 4096), word) != NULL;
}

static RdExchangeKind
guess_by_name (const char *name)
{
  static const struct
  {
    const char *suffix;
    RdExchangeKind kind;
  } suffixes[] = {
    { ".ics", RD_EXCHANGE_PROGRAMME },  { ".tcx", RD_EXCHANGE_ACTIVITIES },
    { ".gpx", RD_EXCHANGE_ACTIVITIES }, { ".fit", RD_EXCHANGE_ACTIVITIES },
    { ".gz", RD_EXCHANGE_ACTIVITIES },
  };
  g_autofree char *lower = name ? g_ascii_strdown (name, -1) : NULL;

  for (guint i = 0; lower && i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_has_suffix (lower, suffixes[i].suffix))
      return suffixes[i].kind;
  return RD_EXCHANGE_UNKNOWN;
}

static gboolean
has_any (GPtrArray *headings, const char *const *names)
{
  for (guint i = 0; names[i]; i++)
    if (rd_csv_find (headings, names[i], -1) >= 0)
      return TRUE;
  return FALSE;
}

/* A plan says a date and a kind, and so does a simple record; but only a record says heart rate. */
static gboolean
take_headings (GPtrArray *headings, guint line, gpointer data)
{
  static const char *const dates[] = { "date", "day", NULL };
  static const char *const kinds[] = { "kind", "type", "workout type", NULL };
  static const char *const records[] = { "heart_rate", NULL };
  RdExchangeKind *kind = data;
  RdActivityTable table;
  gboolean is_record = rd_activity_table_find (&table, headings);
  gboolean is_plan = has_any (headings, dates) && has_any (headings, kinds);

  /* What no site wrote could be either. */
  if (is_record && is_plan && strcmp (table.source, "CSV") == 0)
    is_record = has_any (headings, records);
  if (is_record)
    *kind = RD_EXCHANGE_ACTIVITIES;
  else if (is_plan)
    *kind = RD_EXCHANGE_PROGRAMME;
  return FALSE;
}

static RdExchangeKind
guess_by_text (const char *text, gsize length, const char *name)
{
  RdExchangeKind kind = RD_EXCHANGE_UNKNOWN;
  g_autofree char *valid = NULL;

  while (length > 0 && g_ascii_isspace (*text))
    {
      text++;
      length--;
    }
  if (length >= 11 && g_ascii_strncasecmp (text, "BEGIN:VCARD", 11) == 0)
    return RD_EXCHANGE_UNKNOWN;
  if (length >= 6 && g_ascii_strncasecmp (text, "BEGIN:", 6) == 0)
    return RD_EXCHANGE_PROGRAMME;
  if (length > 0 && *text == '<')
    return contains (text, length, "<gpx") || contains (text, length, "TrainingCenterDatabase")
             ? RD_EXCHANGE_ACTIVITIES
             : guess_by_name (name);
  valid = rd_programme_text_to_utf8 (text, MIN (length, BEGINNING));
  rd_csv_read (valid, take_headings, &kind, NULL, NULL);
  return kind == RD_EXCHANGE_UNKNOWN ? guess_by_name (name) : kind;
}

/**
 * rd_exchange_guess:
 * @bytes: what the file holds, or begins with
 * @name: (nullable): what it is called
 *
 * Returns: what it is meant to be
 */
RdExchangeKind
rd_exchange_guess (GBytes *bytes, const char *name)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *wide = NULL;
  const char *text = data;

  if (length == 0)
    return guess_by_name (name);
  wide = rd_programme_text_from_wide (data, &length);
  if (wide)
    text = wide;
  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    {
      text += 3;
      length -= 3;
    }
  if (length > 12 && memcmp (text + 8, ".FIT", 4) == 0)
    return RD_EXCHANGE_ACTIVITIES;
  return memchr (text, '\0', length) ? guess_by_name (name) : guess_by_text (text, length, name);
}
