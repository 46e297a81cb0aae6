/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-activity-sport.c: what a sport is called by watches and sites, as a kind of workout.
 *
 * The sites write it in the language of whoever exports. The words stand in one table, folded; the
 * first that is part of the sport decides, so that what is special stands before what is general.
 */
#include "rd-activity-sport.h"

#include "model/rd-text.h"

#include <string.h>

/* `=` before a word asks for the whole sport, `^` for the beginning of a word in it. */
static const struct
{
  const char *word;
  RdWorkoutKind kind;
} sports[] = {
  /* Numbers of old GPX files of Strava. */
  { "=9", RD_WORKOUT_EASY },
  { "=1", RD_WORKOUT_CROSS_TRAINING },
  { "=4", RD_WORKOUT_CROSS_TRAINING },
  { "=10", RD_WORKOUT_CROSS_TRAINING },

  { "strength", RD_WORKOUT_STRENGTH },
  { "weight", RD_WORKOUT_STRENGTH },
  { "gym", RD_WORKOUT_STRENGTH },
  { "crossfit", RD_WORKOUT_STRENGTH },
  { "kraft", RD_WORKOUT_STRENGTH },
  { "kracht", RD_WORKOUT_STRENGTH },
  { "musculat", RD_WORKOUT_STRENGTH },
  { "musculac", RD_WORKOUT_STRENGTH },
  { "renforcement", RD_WORKOUT_STRENGTH },
  { "fuerza", RD_WORKOUT_STRENGTH },
  { "^pesas", RD_WORKOUT_STRENGTH },
  { "^pesi", RD_WORKOUT_STRENGTH },
  { "^forza", RD_WORKOUT_STRENGTH },
  { "styrke", RD_WORKOUT_STRENGTH },

  { "yoga", RD_WORKOUT_STRETCH },
  { "pilates", RD_WORKOUT_STRETCH },
  { "stretch", RD_WORKOUT_STRETCH },
  { "flexib", RD_WORKOUT_STRETCH },
  { "mobility", RD_WORKOUT_STRETCH },
  { "dehn", RD_WORKOUT_STRETCH },
  { "etirement", RD_WORKOUT_STRETCH },
  { "estirament", RD_WORKOUT_STRETCH },

  /* What is no run though a word of running is part of it. */
  { "langlauf", RD_WORKOUT_CROSS_TRAINING },
  { "eislauf", RD_WORKOUT_CROSS_TRAINING },
  { "eislaufen", RD_WORKOUT_CROSS_TRAINING },
  { "schlittschuh", RD_WORKOUT_CROSS_TRAINING },
  { "langrend", RD_WORKOUT_CROSS_TRAINING },
  { "skate", RD_WORKOUT_CROSS_TRAINING },
  { "skating", RD_WORKOUT_CROSS_TRAINING },
  { "^ski", RD_WORKOUT_CROSS_TRAINING },
  { "snow", RD_WORKOUT_CROSS_TRAINING },
  { "ride", RD_WORKOUT_CROSS_TRAINING },
  { "bik", RD_WORKOUT_CROSS_TRAINING },
  { "cycl", RD_WORKOUT_CROSS_TRAINING },
  { "cicl", RD_WORKOUT_CROSS_TRAINING },
  { "^rad", RD_WORKOUT_CROSS_TRAINING },
  { "fahrrad", RD_WORKOUT_CROSS_TRAINING },
  { "velo", RD_WORKOUT_CROSS_TRAINING },
  { "fiets", RD_WORKOUT_CROSS_TRAINING },
  { "cykl", RD_WORKOUT_CROSS_TRAINING },
  { "^vtt", RD_WORKOUT_CROSS_TRAINING },

  { "race", RD_WORKOUT_RACE },
  { "run", RD_WORKOUT_EASY },
  { "treadmill", RD_WORKOUT_EASY },
  { "^jog", RD_WORKOUT_EASY },
  { "track", RD_WORKOUT_EASY },
  { "lauf", RD_WORKOUT_EASY },
  { "course", RD_WORKOUT_EASY },
  { "footing", RD_WORKOUT_EASY },
  { "^trail", RD_WORKOUT_EASY },
  { "carrera", RD_WORKOUT_EASY },
  { "^correr", RD_WORKOUT_EASY },
  { "^corsa", RD_WORKOUT_EASY },
  { "^corrida", RD_WORKOUT_EASY },
  { "hardlo", RD_WORKOUT_EASY },
  { "^lob", RD_WORKOUT_EASY },
  { "^lop", RD_WORKOUT_EASY },
  { "^bieg", RD_WORKOUT_EASY },

  { "swim", RD_WORKOUT_CROSS_TRAINING },
  { "schwimm", RD_WORKOUT_CROSS_TRAINING },
  { "natation", RD_WORKOUT_CROSS_TRAINING },
  { "natacion", RD_WORKOUT_CROSS_TRAINING },
  { "natacao", RD_WORKOUT_CROSS_TRAINING },
  { "nuoto", RD_WORKOUT_CROSS_TRAINING },
  { "zwem", RD_WORKOUT_CROSS_TRAINING },
  { "svom", RD_WORKOUT_CROSS_TRAINING },
  { "walk", RD_WORKOUT_CROSS_TRAINING },
  { "hik", RD_WORKOUT_CROSS_TRAINING },
  { "wander", RD_WORKOUT_CROSS_TRAINING },
  { "spazier", RD_WORKOUT_CROSS_TRAINING },
  { "^gehen", RD_WORKOUT_CROSS_TRAINING },
  { "^marche", RD_WORKOUT_CROSS_TRAINING },
  { "randonnee", RD_WORKOUT_CROSS_TRAINING },
  { "camina", RD_WORKOUT_CROSS_TRAINING },
  { "sender", RD_WORKOUT_CROSS_TRAINING },
  { "camminata", RD_WORKOUT_CROSS_TRAINING },
  { "escursion", RD_WORKOUT_CROSS_TRAINING },
  { "wandel", RD_WORKOUT_CROSS_TRAINING },
  { "^row", RD_WORKOUT_CROSS_TRAINING },
  { "ruder", RD_WORKOUT_CROSS_TRAINING },
  { "^aviron", RD_WORKOUT_CROSS_TRAINING },
  { "^remo", RD_WORKOUT_CROSS_TRAINING },
  { "ellip", RD_WORKOUT_CROSS_TRAINING },
  { "stair", RD_WORKOUT_CROSS_TRAINING },
  { "cardio", RD_WORKOUT_CROSS_TRAINING },
  { "hiit", RD_WORKOUT_CROSS_TRAINING },
  { "interval training", RD_WORKOUT_CROSS_TRAINING },
  { "cross", RD_WORKOUT_CROSS_TRAINING },
  { "x-train", RD_WORKOUT_CROSS_TRAINING },
  { "ruck", RD_WORKOUT_CROSS_TRAINING },
  { "kayak", RD_WORKOUT_CROSS_TRAINING },
  { "canoe", RD_WORKOUT_CROSS_TRAINING },
  { "paddl", RD_WORKOUT_CROSS_TRAINING },
  { "surf", RD_WORKOUT_CROSS_TRAINING },
  { "climb", RD_WORKOUT_CROSS_TRAINING },
  { "dance", RD_WORKOUT_CROSS_TRAINING },
  { "tennis", RD_WORKOUT_CROSS_TRAINING },
  { "badminton", RD_WORKOUT_CROSS_TRAINING },
  { "squash", RD_WORKOUT_CROSS_TRAINING },
  { "padel", RD_WORKOUT_CROSS_TRAINING },
  { "football", RD_WORKOUT_CROSS_TRAINING },
  { "soccer", RD_WORKOUT_CROSS_TRAINING },
  { "rugby", RD_WORKOUT_CROSS_TRAINING },
  { "hockey", RD_WORKOUT_CROSS_TRAINING },
  { "golf", RD_WORKOUT_CROSS_TRAINING },
};

static gboolean
begins_a_word (const char *sport, const char *word)
{
  for (const char *at = strstr (sport, word); at; at = strstr (at + 1, word))
    if (at == sport || !g_ascii_isalnum (at[-1]))
      return TRUE;
  return FALSE;
}

static gboolean
fits (const char *sport, const char *word)
{
  switch (*word)
    {
    case '=':
      return strcmp (sport, word + 1) == 0;
    case '^':
      return begins_a_word (sport, word + 1);
    default:
      return strstr (sport, word) != NULL;
    }
}

/**
 * rd_activity_sport_kind:
 * @sport: (nullable): "Running", "Trail Run", "Krafttraining", "WeightTraining"
 * @kind: (out): the kind; a run of which nothing else is known is an easy one
 *
 * Returns: whether the word is known
 */
gboolean
rd_activity_sport_kind (const char *sport, RdWorkoutKind *kind)
{
  g_autofree char *folded = rd_text_fold (sport);
  int value;

  if (sport && rd_enum_from_nick (RD_TYPE_WORKOUT_KIND, sport, &value))
    {
      *kind = value;
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (sports); i++)
    if (fits (folded, sports[i].word))
      {
        *kind = sports[i].kind;
        return TRUE;
      }
  return FALSE;
}
