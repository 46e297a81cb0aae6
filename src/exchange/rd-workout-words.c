/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-workout-words.c: which words of a plan tell what kind of workout it is.
 *
 * The rules stand in one table, tried from the top.
 */
#include "rd-workout-text-private.h"

#include "model/rd-text.h"

#include <math.h>
#include <string.h>

/*
 * A rule: words as they stand in folded text with single spaces. `=` before them asks for the whole
 * text, `^` for its beginning; `*` after them lets the last word go on. The first rule that fits
 * decides, so what is special stands before what is general.
 */
static const struct
{
  const char *words;
  RdWorkoutKind kind;
} rules[] = {
  { "=off", RD_WORKOUT_REST },
  { "day off", RD_WORKOUT_REST },
  { "rest day*", RD_WORKOUT_REST },
  { "=rest", RD_WORKOUT_REST },
  { "^rest or*", RD_WORKOUT_REST },
  { "no training", RD_WORKOUT_REST },

  { "race pace", RD_WORKOUT_TEMPO },
  { "marathon pace", RD_WORKOUT_TEMPO },
  { "goal pace", RD_WORKOUT_TEMPO },
  { "mp", RD_WORKOUT_TEMPO },
  { "pre race", RD_WORKOUT_EASY },
  { "post race", RD_WORKOUT_EASY },
  { "race week", RD_WORKOUT_EASY },
  { "shakeout", RD_WORKOUT_EASY },
  { "shake out", RD_WORKOUT_EASY },
  { "active recovery", RD_WORKOUT_EASY },
  { "time trial", RD_WORKOUT_TEMPO },
  { "parkrun", RD_WORKOUT_TEMPO },
  { "race", RD_WORKOUT_RACE },
  { "races", RD_WORKOUT_RACE },
  { "raceday", RD_WORKOUT_RACE },
  { "cross country run*", RD_WORKOUT_EASY },
  { "cross country ski*", RD_WORKOUT_CROSS_TRAINING },

  { "strength*", RD_WORKOUT_STRENGTH },
  { "gym", RD_WORKOUT_STRENGTH },
  { "weights", RD_WORKOUT_STRENGTH },
  { "weight training", RD_WORKOUT_STRENGTH },
  { "core", RD_WORKOUT_STRENGTH },
  { "kettlebell*", RD_WORKOUT_STRENGTH },
  { "squats", RD_WORKOUT_STRENGTH },
  { "conditioning", RD_WORKOUT_STRENGTH },
  { "circuits", RD_WORKOUT_STRENGTH },

  { "stretch*", RD_WORKOUT_STRETCH },
  { "yoga", RD_WORKOUT_STRETCH },
  { "pilates", RD_WORKOUT_STRETCH },
  { "mobility", RD_WORKOUT_STRETCH },
  { "foam roll*", RD_WORKOUT_STRETCH },
  { "flexibility", RD_WORKOUT_STRETCH },

  { "cross train*", RD_WORKOUT_CROSS_TRAINING },
  { "crosstrain*", RD_WORKOUT_CROSS_TRAINING },
  { "cross", RD_WORKOUT_CROSS_TRAINING },
  { "xt", RD_WORKOUT_CROSS_TRAINING },
  { "x train*", RD_WORKOUT_CROSS_TRAINING },
  { "bike*", RD_WORKOUT_CROSS_TRAINING },
  { "biking", RD_WORKOUT_CROSS_TRAINING },
  { "cycl*", RD_WORKOUT_CROSS_TRAINING },
  { "ride", RD_WORKOUT_CROSS_TRAINING },
  { "spin*", RD_WORKOUT_CROSS_TRAINING },
  { "turbo", RD_WORKOUT_CROSS_TRAINING },
  { "swim*", RD_WORKOUT_CROSS_TRAINING },
  { "row", RD_WORKOUT_CROSS_TRAINING },
  { "rowing", RD_WORKOUT_CROSS_TRAINING },
  { "elliptical", RD_WORKOUT_CROSS_TRAINING },
  { "aqua*", RD_WORKOUT_CROSS_TRAINING },
  { "hike", RD_WORKOUT_CROSS_TRAINING },
  { "hiking", RD_WORKOUT_CROSS_TRAINING },
  { "walk*", RD_WORKOUT_CROSS_TRAINING },
  { "ski", RD_WORKOUT_CROSS_TRAINING },
  { "skiing", RD_WORKOUT_CROSS_TRAINING },
  { "brick", RD_WORKOUT_CROSS_TRAINING },

  { "hill*", RD_WORKOUT_HILLS },
  { "uphill*", RD_WORKOUT_HILLS },
  { "interval*", RD_WORKOUT_INTERVALS },
  { "repeats", RD_WORKOUT_INTERVALS },
  { "reps", RD_WORKOUT_INTERVALS },
  { "fartlek*", RD_WORKOUT_INTERVALS },
  { "speed*", RD_WORKOUT_INTERVALS },
  { "track", RD_WORKOUT_INTERVALS },
  { "sprints", RD_WORKOUT_INTERVALS },
  { "vo2*", RD_WORKOUT_INTERVALS },
  { "yasso*", RD_WORKOUT_INTERVALS },
  { "efforts", RD_WORKOUT_INTERVALS },
  { "tempo*", RD_WORKOUT_TEMPO },
  { "threshold*", RD_WORKOUT_TEMPO },
  { "cruise*", RD_WORKOUT_TEMPO },
  { "progression*", RD_WORKOUT_TEMPO },
  { "steady", RD_WORKOUT_TEMPO },
  { "long", RD_WORKOUT_LONG },
  { "lsr", RD_WORKOUT_LONG },
  { "easy", RD_WORKOUT_EASY },
  { "recovery", RD_WORKOUT_EASY },
  { "jog*", RD_WORKOUT_EASY },
  { "base", RD_WORKOUT_EASY },
  { "aerobic", RD_WORKOUT_EASY },
  { "endurance", RD_WORKOUT_EASY },

  { "triathlon*", RD_WORKOUT_RACE },
  { "duathlon*", RD_WORKOUT_RACE },
  { "marathon", RD_WORKOUT_RACE },
  { "ironman*", RD_WORKOUT_RACE },
  { "run*", RD_WORKOUT_EASY },
};

/* Folded, with everything but letters and digits as single spaces, and one at either end. */
static char *
flatten (const char *text)
{
  g_autofree char *folded = rd_text_fold (text);
  GString *flat = g_string_new (" ");

  for (const char *p = folded; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (flat, c);
      else if (flat->str[flat->len - 1] != ' ')
        g_string_append_c (flat, ' ');
    }
  if (flat->str[flat->len - 1] != ' ')
    g_string_append_c (flat, ' ');
  return g_string_free (flat, FALSE);
}

static gboolean
fits (const char *flat, const char *words)
{
  gboolean whole = *words == '=';
  gboolean beginning = whole || *words == '^';
  gsize length = strlen (words += beginning);
  gboolean open = words[length - 1] == '*';

  length -= open;
  for (const char *at = flat; at[0] && at[1]; at = strchr (at + 1, ' '))
    {
      if (strncmp (at + 1, words, length) == 0 && (open || at[1 + length] == ' '))
        return !whole || at[2 + length] == '\0';
      if (beginning)
        return FALSE;
    }
  return FALSE;
}

/* “6 x 400”, “5x1 min”: work with pauses. */
gboolean
rd_workout_text_tells_repeats (const char *text)
{
  for (const char *p = text; *p; p++)
    {
      if (!g_ascii_isdigit (*p) || g_ascii_isalnum (p == text ? ' ' : p[-1]))
        continue;
      while (g_ascii_isdigit (*p))
        p++;
      const char *x = *p == ' ' ? p + 1 : p;
      if (*x == 'x' && (g_ascii_isdigit (x[1]) || (x[1] == ' ' && g_ascii_isdigit (x[2]))))
        return TRUE;
      p--;
    }
  return FALSE;
}

/**
 * rd_workout_text_kind:
 * @text: (nullable): a word, a title, a list of categories
 * @kind: (out): the kind
 *
 * Returns: whether the words tell a kind of workout
 */
gboolean
rd_workout_text_kind (const char *text, RdWorkoutKind *kind)
{
  g_autofree char *flat = flatten (text);
  int value;

  if (text && rd_enum_from_nick (RD_TYPE_WORKOUT_KIND, text, &value))
    {
      *kind = value;
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      /* “6 × 400 m” is no strength, cycling or hills, but more than tempo, long or easy. */
      if (rules[i].kind == RD_WORKOUT_TEMPO && i > 0 && rules[i - 1].kind == RD_WORKOUT_INTERVALS &&
          rd_workout_text_tells_repeats (flat))
        {
          *kind = RD_WORKOUT_INTERVALS;
          return TRUE;
        }
      if (fits (flat, rules[i].words))
        {
          *kind = rules[i].kind;
          return TRUE;
        }
    }
  return FALSE;
}

/* The kilometres a race of this name has, or NAN. */
double
rd_workout_text_race_distance (const char *title)
{
  static const struct
  {
    const char *words;
    double km;
  } races[] = {
    { "half marathon", 21.0975 },
    { "marathon", 42.195 },
  };
  g_autofree char *flat = flatten (title);

  for (guint i = 0; i < G_N_ELEMENTS (races); i++)
    if (fits (flat, races[i].words))
      return races[i].km;
  return NAN;
}
