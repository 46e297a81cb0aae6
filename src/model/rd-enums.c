/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-enums.c: the enumerations of the trade and their nicks. */
#include "rd-enums.h"

#include <string.h>

#define V G_DEFINE_ENUM_VALUE

G_DEFINE_FLAGS_TYPE (RdDiscipline,
                     rd_discipline,
                     V (RD_DISCIPLINE_MASSAGE, "massage"),
                     V (RD_DISCIPLINE_SPORTS_MASSAGE, "sports-massage"),
                     V (RD_DISCIPLINE_TRAINING, "personal-training"))

G_DEFINE_ENUM_TYPE (RdRole,
                    rd_role,
                    V (RD_ROLE_OWNER, "owner"),
                    V (RD_ROLE_PRACTITIONER, "practitioner"),
                    V (RD_ROLE_FRONT_DESK, "front-desk"))

G_DEFINE_ENUM_TYPE (RdColour,
                    rd_colour,
                    V (RD_COLOUR_BLUE, "blue"),
                    V (RD_COLOUR_VIOLET, "violet"),
                    V (RD_COLOUR_MAGENTA, "magenta"),
                    V (RD_COLOUR_OLIVE, "olive"),
                    V (RD_COLOUR_SLATE, "slate"),
                    V (RD_COLOUR_INDIGO, "indigo"),
                    V (RD_COLOUR_PLUM, "plum"),
                    V (RD_COLOUR_BROWN, "brown"))

G_DEFINE_ENUM_TYPE (RdBookingStatus,
                    rd_booking_status,
                    V (RD_BOOKING_PROVISIONAL, "provisional"),
                    V (RD_BOOKING_CONFIRMED, "confirmed"),
                    V (RD_BOOKING_ARRIVED, "arrived"),
                    V (RD_BOOKING_COMPLETED, "completed"),
                    V (RD_BOOKING_CANCELLED, "cancelled"),
                    V (RD_BOOKING_NO_SHOW, "no-show"))

G_DEFINE_ENUM_TYPE (RdCancelledBy,
                    rd_cancelled_by,
                    V (RD_CANCELLED_BY_CLIENT, "client"),
                    V (RD_CANCELLED_BY_PRACTICE, "practice"))

G_DEFINE_ENUM_TYPE (RdWorkoutKind,
                    rd_workout_kind,
                    V (RD_WORKOUT_REST, "rest"),
                    V (RD_WORKOUT_EASY, "easy"),
                    V (RD_WORKOUT_LONG, "long"),
                    V (RD_WORKOUT_HILLS, "hills"),
                    V (RD_WORKOUT_INTERVALS, "intervals"),
                    V (RD_WORKOUT_TEMPO, "tempo"),
                    V (RD_WORKOUT_STRENGTH, "strength"),
                    V (RD_WORKOUT_CROSS_TRAINING, "cross-training"),
                    V (RD_WORKOUT_STRETCH, "stretch"),
                    V (RD_WORKOUT_RACE, "race"))

G_DEFINE_ENUM_TYPE (RdRoutineUse,
                    rd_routine_use,
                    V (RD_ROUTINE_WARM_UP, "warm-up"),
                    V (RD_ROUTINE_COOL_DOWN, "cool-down"),
                    V (RD_ROUTINE_STRENGTH, "strength"),
                    V (RD_ROUTINE_STRETCHING, "stretching"),
                    V (RD_ROUTINE_FOOD, "food"))

G_DEFINE_ENUM_TYPE (RdWorkoutOutcome,
                    rd_workout_outcome,
                    V (RD_OUTCOME_PLANNED, "planned"),
                    V (RD_OUTCOME_DONE, "done"),
                    V (RD_OUTCOME_MISSED, "missed"))

G_DEFINE_ENUM_TYPE (RdRacePriority,
                    rd_race_priority,
                    V (RD_RACE_A, "a"),
                    V (RD_RACE_B, "b"),
                    V (RD_RACE_C, "c"))

G_DEFINE_ENUM_TYPE (RdCaution,
                    rd_caution,
                    V (RD_CAUTION_DO_NOT_TREAT, "do-not-treat"),
                    V (RD_CAUTION_AVOID_AREA, "avoid-area"),
                    V (RD_CAUTION_ASK_FIRST, "ask-first"))

G_DEFINE_ENUM_TYPE (RdUnrecorded,
                    rd_unrecorded,
                    V (RD_UNRECORDED_AS_PLANNED, "as-planned"),
                    V (RD_UNRECORDED_AS_MISSED, "as-missed"))

G_DEFINE_ENUM_TYPE (RdVerdict,
                    rd_verdict,
                    V (RD_VERDICT_BEST, "best"),
                    V (RD_VERDICT_GOOD, "good"),
                    V (RD_VERDICT_FAIR, "fair"),
                    V (RD_VERDICT_POOR, "poor"),
                    V (RD_VERDICT_AVOID, "avoid"),
                    V (RD_VERDICT_NONE, "none"))

#undef V

/**
 * rd_enum_to_nick:
 * @type: an enumeration type
 * @value: one of its values
 *
 * Returns: (nullable): the value's nick, %NULL where the type has no such value
 */
const char *
rd_enum_to_nick (GType type, int value)
{
  g_autoptr (GEnumClass) class = g_type_class_ref (type);
  GEnumValue *found = g_enum_get_value (class, value);

  return found ? found->value_nick : NULL;
}

/**
 * rd_enum_from_nick:
 * @type: an enumeration type
 * @nick: (nullable): a nick, compared without case
 * @value: (out): the value
 *
 * Returns: whether the type has a value of that nick
 */
gboolean
rd_enum_from_nick (GType type, const char *nick, int *value)
{
  g_autoptr (GEnumClass) class = g_type_class_ref (type);

  for (guint i = 0; nick && i < class->n_values; i++)
    if (g_ascii_strcasecmp (class->values[i].value_nick, nick) == 0)
      {
        *value = class->values[i].value;
        return TRUE;
      }
  return FALSE;
}

/**
 * rd_flags_to_nicks:
 * @type: a flags type
 * @value: a set of its flags
 *
 * Returns: (transfer full): the nicks of the set, joined by commas, in the type's order
 */
char *
rd_flags_to_nicks (GType type, guint value)
{
  g_autoptr (GFlagsClass) class = g_type_class_ref (type);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < class->n_values; i++)
    if (value & class->values[i].value)
      g_string_append_printf (text, "%s%s", text->len ? "," : "", class->values[i].value_nick);
  return g_string_free (text, FALSE);
}

static guint
find_flag (GFlagsClass *class, const char *nick)
{
  for (guint i = 0; i < class->n_values; i++)
    if (g_ascii_strcasecmp (class->values[i].value_nick, nick) == 0)
      return class->values[i].value;
  return 0;
}

/**
 * rd_flags_from_nicks:
 * @type: a flags type
 * @nicks: (nullable): nicks joined by commas, compared without case
 * @value: (out): the set
 *
 * Returns: whether every nick is one of the type's
 */
gboolean
rd_flags_from_nicks (GType type, const char *nicks, guint *value)
{
  g_autoptr (GFlagsClass) class = g_type_class_ref (type);
  g_auto (GStrv) parts = g_strsplit (nicks ? nicks : "", ",", -1);

  *value = 0;
  for (guint i = 0; parts[i]; i++)
    {
      guint flag = find_flag (class, g_strstrip (parts[i]));

      if (flag == 0 && *parts[i])
        return FALSE;
      *value |= flag;
    }
  return TRUE;
}

/**
 * rd_workout_kind_default_rpe:
 * @kind: a kind of workout
 *
 * The effort assumed where a plan names none (a default of this project's).
 *
 * Returns: the rating of perceived exertion, 0 to 10
 */
double
rd_workout_kind_default_rpe (RdWorkoutKind kind)
{
  static const double rpe[] = {
    [RD_WORKOUT_REST] = 0,     [RD_WORKOUT_EASY] = 3,           [RD_WORKOUT_LONG] = 4,
    [RD_WORKOUT_HILLS] = 7,    [RD_WORKOUT_INTERVALS] = 8,      [RD_WORKOUT_TEMPO] = 6,
    [RD_WORKOUT_STRENGTH] = 5, [RD_WORKOUT_CROSS_TRAINING] = 4, [RD_WORKOUT_STRETCH] = 1,
    [RD_WORKOUT_RACE] = 9,
  };

  return (guint)kind < G_N_ELEMENTS (rpe) ? rpe[kind] : 0;
}

/**
 * rd_workout_kind_is_quality:
 * @kind: a kind of workout
 *
 * Returns: whether it is a run faster or harder than an easy one: hills, intervals, tempo, a race
 */
gboolean
rd_workout_kind_is_quality (RdWorkoutKind kind)
{
  return kind == RD_WORKOUT_HILLS || kind == RD_WORKOUT_INTERVALS || kind == RD_WORKOUT_TEMPO ||
         kind == RD_WORKOUT_RACE;
}

/**
 * rd_workout_kind_is_run:
 * @kind: a kind of workout
 *
 * Returns: whether it is a run of any kind
 */
gboolean
rd_workout_kind_is_run (RdWorkoutKind kind)
{
  return rd_workout_kind_is_quality (kind) || kind == RD_WORKOUT_EASY || kind == RD_WORKOUT_LONG;
}
