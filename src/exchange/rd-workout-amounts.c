/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-workout-amounts.c: lengths of time and distances as people write them. */
#include "rd-workout-text-private.h"

#include <math.h>
#include <string.h>

/* What a distance is written in, in kilometres. */
static const struct
{
  const char *unit;
  double km;
} units[] = {
  { "km", 1 },          { "kms", 1 },          { "k", 1 },           { "kilometres", 1 },
  { "kilometers", 1 },  { "kilometre", 1 },    { "kilometer", 1 },   { "mi", 1.609344 },
  { "mile", 1.609344 }, { "miles", 1.609344 }, { "m", 0.001 },       { "metres", 0.001 },
  { "meters", 0.001 },  { "yd", 0.0009144 },   { "yds", 0.0009144 }, { "yards", 0.0009144 },
};

gboolean
rd_workout_parse_amount (const char *text, const char **rest, double *amount)
{
  char number[16];
  gsize length = 0;

  while (g_ascii_isspace (*text))
    text++;
  while (length < sizeof number - 1 &&
         (g_ascii_isdigit (text[length]) ||
          (length > 0 && (text[length] == '.' || text[length] == ',') &&
           g_ascii_isdigit (text[length + 1]))))
    {
      number[length] = text[length] == ',' ? '.' : text[length];
      length++;
    }
  if (length == 0 || g_ascii_isdigit (text[length]))
    return FALSE;
  number[length] = '\0';
  *rest = text + length;
  if (**rest == '.' && !g_ascii_isdigit ((*rest)[1]))
    *rest += 1;
  *amount = g_ascii_strtod (number, NULL);
  return strchr (number, '.') == strrchr (number, '.');
}

/* The word that follows a number, in small letters; empty where none does. */
static void
read_unit (const char **text, char unit[16])
{
  gsize length = 0;

  while (**text == ' ' || **text == '\t')
    *text += 1;
  while (g_ascii_isalpha (**text) && length < 15)
    {
      unit[length++] = g_ascii_tolower (**text);
      *text += 1;
    }
  unit[length] = '\0';
}

static gboolean
is_one_of (const char *word, const char *const *words)
{
  return g_strv_contains (words, word);
}

gboolean
rd_workout_parse_clock (const char *text, const char **rest, int *minutes)
{
  guint parts[3] = { 0 };
  int n = 0;

  for (; n < 3; n++)
    {
      int digits = 0;

      for (; g_ascii_isdigit (*text) && digits < 3; text++, digits++)
        parts[n] = parts[n] * 10 + (*text - '0');
      if (digits == 0 || (n > 0 && (digits != 2 || parts[n] > 59)))
        return FALSE;
      if (*text != ':' || n == 2)
        break;
      text++;
    }
  if (n == 0)
    return FALSE;
  *minutes = parts[0] * 60 + parts[1] + (parts[2] >= 30);
  *rest = text;
  return TRUE;
}

gboolean
rd_workout_parse_minutes (const char *text, gboolean bare, const char **rest, int *minutes)
{
  static const char *const hour_words[] = { "h", "hr", "hrs", "hour", "hours", NULL };
  static const char *const minute_words[] = { "m", "min", "mins", "minute", "minutes", NULL };
  char unit[16];
  double amount, more;

  while (g_ascii_isspace (*text))
    text++;
  if (rd_workout_parse_clock (text, rest, minutes))
    return TRUE;
  if (!rd_workout_parse_amount (text, &text, &amount))
    return FALSE;
  if (*text == '\'')
    *rest = text + 1;
  else
    {
      read_unit (&text, unit);
      *rest = text;
      if (is_one_of (unit, hour_words))
        {
          const char *next = text;

          amount *= 60;
          if (g_ascii_isdigit (*text) || *text == ' ')
            if (rd_workout_parse_amount (text, &next, &more))
              {
                gboolean joined = g_ascii_isdigit (*text);

                read_unit (&next, unit);
                if (is_one_of (unit, minute_words) || (joined && *unit == '\0'))
                  {
                    amount += more;
                    *rest = next;
                  }
              }
        }
      else if (!is_one_of (unit, minute_words + (bare ? 0 : 1)) && !(bare && *unit == '\0'))
        return FALSE;
    }
  if (amount > 2880)
    return FALSE;
  *minutes = round (amount);
  return TRUE;
}

/**
 * rd_workout_text_minutes:
 * @text: a length of time and nothing else: 45, 45 min, 1:30, 0:45:00, 1h30, 1.5 h
 * @minutes: (out): in minutes
 *
 * Returns: whether @text is one
 */
gboolean
rd_workout_text_minutes (const char *text, int *minutes)
{
  const char *rest;

  if (!rd_workout_parse_minutes (text, TRUE, &rest, minutes))
    return FALSE;
  while (g_ascii_isspace (*rest))
    rest++;
  return *rest == '\0';
}

gboolean
rd_workout_parse_distance (const char *text, const char **rest, double *distance_km)
{
  char unit[16];
  double amount;

  if (!rd_workout_parse_amount (text, &text, &amount))
    return FALSE;
  read_unit (&text, unit);
  *rest = text;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (strcmp (units[i].unit, unit) == 0)
      {
        *distance_km = amount * units[i].km;
        return *distance_km <= 1000;
      }
  return FALSE;
}

/**
 * rd_workout_text_distance:
 * @text: a distance with its unit, and nothing before it: 10 km, 6 mi, 2500 m
 * @distance_km: (out): in kilometres
 *
 * Returns: whether @text begins with one
 */
gboolean
rd_workout_text_distance (const char *text, double *distance_km)
{
  const char *rest;

  return rd_workout_parse_distance (text, &rest, distance_km);
}
