/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-csv-time.c: dates and times as training sites and spreadsheets write them into tables. */
#include "rd-csv-time.h"

#include "model/rd-text.h"
#include "rd-csv-values.h"

#include <string.h>

/* How the months begin, without accents, in the languages the sites are used in. */
static const struct
{
  const char *beginning;
  int month;
} months[] = {
  { "jan", 1 },  { "ene", 1 },  { "gen", 1 },  { "sty", 1 },  { "feb", 2 },  { "fev", 2 },
  { "lut", 2 },  { "mar", 3 },  { "mrt", 3 },  { "apr", 4 },  { "abr", 4 },  { "avr", 4 },
  { "kwi", 4 },  { "may", 5 },  { "mai", 5 },  { "mag", 5 },  { "mei", 5 },  { "maj", 5 },
  { "jun", 6 },  { "juin", 6 }, { "giu", 6 },  { "cze", 6 },  { "jul", 7 },  { "juil", 7 },
  { "lug", 7 },  { "lip", 7 },  { "aug", 8 },  { "ago", 8 },  { "aou", 8 },  { "sie", 8 },
  { "sep", 9 },  { "set", 9 },  { "wrz", 9 },  { "oct", 10 }, { "okt", 10 }, { "out", 10 },
  { "ott", 10 }, { "paz", 10 }, { "nov", 11 }, { "lis", 11 }, { "dec", 12 }, { "dez", 12 },
  { "dic", 12 }, { "des", 12 }, { "gru", 12 },
};

/* What stands in a date, word by word. */
typedef struct
{
  int numbers[3];
  guint n_numbers;
  int month;
  int seconds;
  gboolean morning;
  gboolean afternoon;
} Words;

static int
find_month (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    if (g_str_has_prefix (word, months[i].beginning))
      return months[i].month;
  return 0;
}

/* "10:56:05", "7:05"; -1 where it is no time of day. */
static int
read_clock (const char *word)
{
  double seconds = rd_csv_value_seconds (word);
  int colons = 0;

  for (const char *p = word; *p; p++)
    colons += *p == ':';
  if (colons == 1)
    seconds *= 60;
  return seconds >= 0 && seconds < 86400 ? (int)seconds : -1;
}

/* Words that say neither a day nor a time are passed over: "26 de set. de 2026 às 10:56". */
static gboolean
take_word (Words *self, const char *word)
{
  if (strchr (word, ':'))
    {
      if (self->seconds >= 0)
        return FALSE;
      self->seconds = read_clock (word);
      return self->seconds >= 0;
    }
  if (g_ascii_isdigit (*word))
    {
      if (word[strspn (word, "0123456789")] != '\0' || strlen (word) > 4 || self->n_numbers == 3)
        return FALSE;
      self->numbers[self->n_numbers++] = (int)g_ascii_strtoll (word, NULL, 10);
      return TRUE;
    }
  /* "10:56:05 PM" and "10:56:05 p. m." */
  if (self->seconds >= 0 && (g_str_equal (word, "pm") || g_str_equal (word, "p")))
    self->afternoon = TRUE;
  else if (self->seconds >= 0 && (g_str_equal (word, "am") || g_str_equal (word, "a")))
    self->morning = TRUE;
  /* In "mar. 29 sept. 2026" the first is a Tuesday. */
  else if (self->seconds < 0 && find_month (word))
    self->month = find_month (word);
  return TRUE;
}

/* Everything but letters, digits and colons parts words; a fraction of a second is not said. */
static gboolean
read_words (Words *self, const char *text)
{
  g_autofree char *folded = rd_text_fold (text);
  char *p = folded;

  *self = (Words){ .seconds = -1 };
  while (*p)
    {
      char *word = p;
      gunichar c = 0;

      while (*p && (g_unichar_isalnum (c = g_utf8_get_char (p)) || c == ':'))
        p = g_utf8_next_char (p);
      if (p == word)
        {
          p = g_utf8_next_char (p);
          continue;
        }

      g_autofree char *one = g_strndup (word, p - word);
      if (!take_word (self, one))
        return FALSE;
      /* "10:56:05.250", "10:56:05,9" */
      if (strchr (one, ':') && (*p == '.' || *p == ',') && g_ascii_isdigit (p[1]))
        p += 1 + strspn (p + 1, "0123456789");
    }
  return TRUE;
}

static int
complete_year (int year)
{
  return year < 100 ? year + 2000 : year;
}

static RdDate
make_date (const Words *self, RdDateOrder order)
{
  const int *numbers = self->numbers;

  if (self->month && self->n_numbers == 2)
    return numbers[0] > 31 ? rd_date_new (numbers[0], self->month, numbers[1])
                           : rd_date_new (complete_year (numbers[1]), self->month, numbers[0]);
  if (self->month || self->n_numbers != 3)
    return RD_DATE_UNSET;
  if (numbers[0] > 31)
    return rd_date_new (numbers[0], numbers[1], numbers[2]);
  if (order == RD_DATE_ORDER_MONTH_FIRST)
    return rd_date_new (complete_year (numbers[2]), numbers[0], numbers[1]);
  return rd_date_new (complete_year (numbers[2]), numbers[1], numbers[0]);
}

static int
count_seconds (const Words *self)
{
  if (self->afternoon && self->seconds < 12 * 3600)
    return self->seconds + 12 * 3600;
  if (self->morning && self->seconds >= 12 * 3600)
    return self->seconds - 12 * 3600;
  return self->seconds;
}

/* 2026-09-26T07:00:00 with a zone, without one, or with a fraction of a second. */
static gboolean
read_iso (const char *text, RdZone *zone, RdDate *date, gint64 *instant)
{
  g_autofree char *plain = g_strdup (text);
  g_autofree char *day = g_strndup (plain, 10);
  char *fraction = strlen (plain) > 10 ? strpbrk (plain + 10, ".,") : NULL;

  if (!rd_date_parse (day, date))
    return FALSE;
  if (plain[10] == '\0')
    return TRUE;
  if (fraction)
    {
      char *rest = fraction + 1 + strspn (fraction + 1, "0123456789");

      memmove (fraction, rest, strlen (rest) + 1);
    }
  return rd_zone_parse (zone, plain, instant);
}

/**
 * rd_csv_time_read:
 * @text: a date, with a time of day or without: "Sep 26, 2026, 10:56:05 AM", "26.09.2026, 10:56",
 *   "26 de set. de 2026, 10:56:05", "2026-09-26 10:56:05"
 * @zone: the zone the table is written in
 * @order: what comes first in "07/04/2026"
 * @date: (out): the date that stands there
 * @instant: (out): UTC seconds, %RD_INSTANT_UNSET where no time of day stands there
 *
 * Returns: whether it is a date at all
 */
gboolean
rd_csv_time_read (const char *text, RdZone *zone, RdDateOrder order, RdDate *date, gint64 *instant)
{
  g_autofree char *plain = rd_text_tidy (text);
  Words words;

  *instant = RD_INSTANT_UNSET;
  *date = RD_DATE_UNSET;
  if (plain == NULL)
    return FALSE;
  if (read_iso (plain, zone, date, instant))
    return TRUE;
  if (!read_words (&words, plain))
    return FALSE;
  *date = make_date (&words, order);
  if (*date == RD_DATE_UNSET)
    return FALSE;
  if (words.seconds >= 0)
    *instant = rd_zone_seconds_to_instant (zone, (gint64)*date * 86400 + count_seconds (&words));
  return TRUE;
}

/**
 * rd_csv_time_tells_order:
 * @text: a date of a table
 * @order: (out): what comes first in dates of that table
 *
 * Returns: whether this date tells: 26/09/2026 does, 07/04/2026 does not
 */
gboolean
rd_csv_time_tells_order (const char *text, RdDateOrder *order)
{
  Words words;

  if (!read_words (&words, text) || words.month || words.n_numbers != 3 || words.numbers[0] > 31)
    return FALSE;
  if (words.numbers[0] > 12 && words.numbers[1] <= 12)
    *order = RD_DATE_ORDER_DAY_FIRST;
  else if (words.numbers[1] > 12 && words.numbers[0] <= 12)
    *order = RD_DATE_ORDER_MONTH_FIRST;
  else
    return FALSE;
  return TRUE;
}
