/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-workout-text.c: what the words of a plan say of a workout: its kind, length and distance.
 *
 * Training calendars put all of it in text. The rules stand in the tables below, tried from the
 * top.
 */
#include "rd-workout-text.h"

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
  { "race*", RD_WORKOUT_RACE },

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
  { "ski*", RD_WORKOUT_CROSS_TRAINING },
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

/* Headings under which a plan writes a value, and what is done with it. */
typedef enum
{
  HEADING_TYPE,
  HEADING_MINUTES,
  HEADING_DISTANCE,
  HEADING_RPE,
  HEADING_DONE_MINUTES,
  HEADING_DONE_DISTANCE,
  HEADING_DONE_RPE,
  HEADING_DONE,
} Heading;

static const struct
{
  const char *name;
  Heading heading;
} headings[] = {
  { "workout type", HEADING_TYPE },
  { "activity type", HEADING_TYPE },
  { "sport", HEADING_TYPE },
  { "type", HEADING_TYPE },
  { "planned time", HEADING_MINUTES },
  { "time planned", HEADING_MINUTES },
  { "planned duration", HEADING_MINUTES },
  { "duration planned", HEADING_MINUTES },
  { "duration", HEADING_MINUTES },
  { "distance planned", HEADING_DISTANCE },
  { "planned distance", HEADING_DISTANCE },
  { "distance", HEADING_DISTANCE },
  { "rpe", HEADING_RPE },
  { "planned rpe", HEADING_RPE },
  { "actual time", HEADING_DONE_MINUTES },
  { "actual duration", HEADING_DONE_MINUTES },
  { "completed time", HEADING_DONE_MINUTES },
  { "actual distance", HEADING_DONE_DISTANCE },
  { "completed distance", HEADING_DONE_DISTANCE },
  { "actual rpe", HEADING_DONE_RPE },
  { "perceived exertion", HEADING_DONE_RPE },
  { "completed", HEADING_DONE },
};

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
static gboolean
tells_repeats (const char *flat)
{
  for (const char *p = flat; *p; p++)
    {
      if (!g_ascii_isdigit (*p) || g_ascii_isalnum (p == flat ? ' ' : p[-1]))
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
          tells_repeats (flat))
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

static gboolean
parse_amount (const char *text, const char **rest, double *amount)
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

static gboolean
parse_clock (const char *text, const char **rest, int *minutes)
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

static gboolean
parse_minutes (const char *text, gboolean bare, const char **rest, int *minutes)
{
  static const char *const hour_words[] = { "h", "hr", "hrs", "hour", "hours", NULL };
  static const char *const minute_words[] = { "m", "min", "mins", "minute", "minutes", NULL };
  char unit[16];
  double amount, more;

  while (g_ascii_isspace (*text))
    text++;
  if (parse_clock (text, rest, minutes))
    return TRUE;
  if (!parse_amount (text, &text, &amount))
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
            if (parse_amount (text, &next, &more))
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

  if (!parse_minutes (text, TRUE, &rest, minutes))
    return FALSE;
  while (g_ascii_isspace (*rest))
    rest++;
  return *rest == '\0';
}

static gboolean
parse_distance (const char *text, const char **rest, double *distance_km)
{
  char unit[16];
  double amount;

  if (!parse_amount (text, &text, &amount))
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

  return parse_distance (text, &rest, distance_km);
}

static gboolean
is_number_start (const char *text, const char *p)
{
  return g_ascii_isdigit (*p) &&
         (p == text || !(g_ascii_isalnum (p[-1]) || p[-1] == '.' || p[-1] == ',' || p[-1] == ':'));
}

/* A length or distance that stands somewhere in a title: “Easy run 45 min”, “Tuesday: 10k easy”. */
static void
read_title (RdWorkoutText *self, const char *title)
{
  const char *rest;
  int minutes;
  double distance;

  /* “1:30 - Name”: a length; from six hours on it is rather a time of day. */
  if (parse_clock (title, &rest, &minutes) && strspn (rest, " ") < strlen (rest) &&
      strchr ("-:", rest[strspn (rest, " ")]))
    {
      if (minutes >= 6 * 60 && minutes < RD_MINUTES_PER_DAY)
        self->start = minutes;
      else if (minutes < 6 * 60)
        {
          self->minutes = minutes;
          self->minutes_named = TRUE;
        }
    }
  for (const char *p = title; *p; p++)
    {
      /* The lengths of repeats are not the length of the workout. */
      if (!is_number_start (title, p) || strchr ("x*", p > title ? p[-1] : ' '))
        continue;
      if (isnan (self->distance_km) && parse_distance (p, &rest, &distance) && distance >= 1)
        self->distance_km = distance;
      if (self->minutes == RD_UNSET && strchr (p, ':') == NULL &&
          parse_minutes (p, FALSE, &rest, &minutes))
        self->minutes = minutes;
    }
  if (tells_repeats (title))
    {
      if (!self->minutes_named)
        self->minutes = RD_UNSET;
      self->distance_km = NAN;
    }
}

static void
read_heading (RdWorkoutText *self,
              Heading heading,
              const char *value,
              RdWorkoutKind *type,
              gboolean *typed)
{
  const char *rest;
  int minutes;
  double amount;

  switch (heading)
    {
    case HEADING_TYPE:
      *typed = rd_workout_text_kind (value, type);
      break;
    case HEADING_MINUTES:
      if (parse_minutes (value, TRUE, &rest, &minutes))
        {
          self->minutes = minutes;
          self->minutes_named = TRUE;
        }
      break;
    case HEADING_DISTANCE:
      if (parse_distance (value, &rest, &amount))
        self->distance_km = amount;
      break;
    case HEADING_RPE:
      if (parse_amount (value, &rest, &amount) && amount <= 10)
        self->rpe = amount;
      break;
    case HEADING_DONE_MINUTES:
      if (parse_minutes (value, TRUE, &rest, &minutes))
        {
          self->done = TRUE;
          self->done_minutes = minutes;
        }
      break;
    case HEADING_DONE_DISTANCE:
      if (parse_distance (value, &rest, &amount))
        {
          self->done = TRUE;
          self->done_distance_km = amount;
        }
      break;
    case HEADING_DONE_RPE:
      if (parse_amount (value, &rest, &amount) && amount <= 10)
        self->done_rpe = amount;
      break;
    case HEADING_DONE:
    default:
      self->done = self->done || g_ascii_strncasecmp (value, "yes", 3) == 0 ||
                   g_ascii_strncasecmp (value, "true", 4) == 0;
    }
}

static void
read_description (RdWorkoutText *self,
                  const char *description,
                  RdWorkoutKind *type,
                  gboolean *typed)
{
  g_auto (GStrv) lines = g_strsplit (description, "\n", 200);

  for (guint i = 0; lines[i]; i++)
    {
      char *colon = strchr (lines[i], ':');
      g_autofree char *name = NULL;

      if (colon == NULL)
        continue;
      *colon = '\0';
      name = rd_text_fold (g_strstrip (lines[i]));
      for (guint h = 0; h < G_N_ELEMENTS (headings); h++)
        if (strcmp (name, headings[h].name) == 0)
          read_heading (self, headings[h].heading, g_strstrip (colon + 1), type, typed);
    }
}

/**
 * rd_workout_text_read:
 * @title: (nullable): what the plan calls the workout
 * @description: (nullable): what else it says
 * @categories: (nullable): words it is filed under
 *
 * Reads a workout's text. What stands under a heading of its own goes before what the title says;
 * a title that names a quality session goes before a heading that only says Run.
 *
 * Returns: what the words say
 */
RdWorkoutText
rd_workout_text_read (const char *title, const char *description, const char *categories)
{
  RdWorkoutText self = {
    .kind = RD_WORKOUT_EASY,
    .minutes = RD_UNSET,
    .distance_km = NAN,
    .rpe = NAN,
    .start = RD_UNSET,
    .done_minutes = RD_UNSET,
    .done_distance_km = NAN,
    .done_rpe = NAN,
  };
  RdWorkoutKind type = RD_WORKOUT_EASY, found;
  gboolean typed = FALSE;

  if (title)
    read_title (&self, title);
  if (description)
    read_description (&self, description, &type, &typed);

  self.kind_told = typed || rd_workout_text_kind (title, &found) ||
                   rd_workout_text_kind (categories, &found) ||
                   rd_workout_text_kind (description, &found);
  if (typed && type != RD_WORKOUT_EASY)
    self.kind = type;
  else if (rd_workout_text_kind (title, &found) || rd_workout_text_kind (categories, &found))
    self.kind = found;
  else if (!typed && rd_workout_text_kind (description, &found))
    self.kind = found;
  else
    self.kind = type;
  return self;
}
