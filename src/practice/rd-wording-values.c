/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-wording-values.c: the values of every enumeration as translated labels. */
#include "rd-wording-values.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GType (*type) (void);
  int value;
  const char *label;
} Label;

static const Label labels[] = {
  { rd_discipline_get_type, RD_DISCIPLINE_MASSAGE, N_ ("Massage") },
  { rd_discipline_get_type, RD_DISCIPLINE_SPORTS_MASSAGE, N_ ("Sports massage") },
  { rd_discipline_get_type, RD_DISCIPLINE_TRAINING, N_ ("Personal training") },
  { rd_role_get_type, RD_ROLE_OWNER, N_ ("Owner") },
  { rd_role_get_type, RD_ROLE_PRACTITIONER, N_ ("Practitioner") },
  { rd_role_get_type, RD_ROLE_FRONT_DESK, N_ ("Front desk") },
  { rd_colour_get_type, RD_COLOUR_BLUE, N_ ("Blue") },
  { rd_colour_get_type, RD_COLOUR_VIOLET, N_ ("Violet") },
  { rd_colour_get_type, RD_COLOUR_MAGENTA, N_ ("Magenta") },
  { rd_colour_get_type, RD_COLOUR_OLIVE, N_ ("Olive") },
  { rd_colour_get_type, RD_COLOUR_SLATE, N_ ("Slate") },
  { rd_colour_get_type, RD_COLOUR_INDIGO, N_ ("Indigo") },
  { rd_colour_get_type, RD_COLOUR_PLUM, N_ ("Plum") },
  { rd_colour_get_type, RD_COLOUR_BROWN, N_ ("Brown") },
  { rd_booking_status_get_type, RD_BOOKING_PROVISIONAL, N_ ("Provisional") },
  { rd_booking_status_get_type, RD_BOOKING_CONFIRMED, N_ ("Confirmed") },
  { rd_booking_status_get_type, RD_BOOKING_ARRIVED, N_ ("Arrived") },
  { rd_booking_status_get_type, RD_BOOKING_COMPLETED, N_ ("Completed") },
  { rd_booking_status_get_type, RD_BOOKING_CANCELLED, N_ ("Cancelled") },
  { rd_booking_status_get_type, RD_BOOKING_NO_SHOW, N_ ("No-show") },
  { rd_cancelled_by_get_type, RD_CANCELLED_BY_CLIENT, N_ ("By the client") },
  { rd_cancelled_by_get_type, RD_CANCELLED_BY_PRACTICE, N_ ("By the practice") },
  { rd_workout_kind_get_type, RD_WORKOUT_REST, N_ ("Rest") },
  { rd_workout_kind_get_type, RD_WORKOUT_EASY, N_ ("Easy run") },
  { rd_workout_kind_get_type, RD_WORKOUT_LONG, N_ ("Long run") },
  { rd_workout_kind_get_type, RD_WORKOUT_HILLS, N_ ("Hills") },
  { rd_workout_kind_get_type, RD_WORKOUT_INTERVALS, N_ ("Intervals") },
  { rd_workout_kind_get_type, RD_WORKOUT_TEMPO, N_ ("Tempo run") },
  { rd_workout_kind_get_type, RD_WORKOUT_STRENGTH, N_ ("Strength") },
  { rd_workout_kind_get_type, RD_WORKOUT_CROSS_TRAINING, N_ ("Cross-training") },
  { rd_workout_kind_get_type, RD_WORKOUT_STRETCH, N_ ("Stretching") },
  { rd_workout_kind_get_type, RD_WORKOUT_RACE, N_ ("Race") },
  { rd_workout_outcome_get_type, RD_OUTCOME_PLANNED, N_ ("Planned") },
  { rd_workout_outcome_get_type, RD_OUTCOME_DONE, N_ ("Done") },
  { rd_workout_outcome_get_type, RD_OUTCOME_MISSED, N_ ("Missed") },
  { rd_race_priority_get_type, RD_RACE_A, N_ ("A: what the programme is for") },
  { rd_race_priority_get_type, RD_RACE_B, N_ ("B: run well on the way") },
  { rd_race_priority_get_type, RD_RACE_C, N_ ("C: run as training") },
  { rd_caution_get_type, RD_CAUTION_DO_NOT_TREAT, N_ ("Do not treat") },
  { rd_caution_get_type, RD_CAUTION_AVOID_AREA, N_ ("Avoid the area") },
  { rd_caution_get_type, RD_CAUTION_ASK_FIRST, N_ ("Ask first") },
  { rd_unrecorded_get_type, RD_UNRECORDED_AS_PLANNED, N_ ("Counts as planned") },
  { rd_unrecorded_get_type, RD_UNRECORDED_AS_MISSED, N_ ("Counts as missed") },
};

/**
 * rd_wording_value:
 * @type: an enumeration or flags type of the model
 * @value: one of its values
 *
 * Returns: what a person calls it; the value's nick for a type this file does not know
 */
const char *
rd_wording_value (GType type, int value)
{
  const char *nick;

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (labels[i].value == value && labels[i].type () == type)
      return g_dgettext (GETTEXT_PACKAGE, labels[i].label);
  nick = G_TYPE_IS_ENUM (type) ? rd_enum_to_nick (type, value) : NULL;
  return nick ? nick : "";
}

/**
 * rd_wording_pressure_level:
 * @pressure: 1 to 5
 *
 * Returns: the number and what it means: "3 · medium"
 */
const char *
rd_wording_pressure_level (int pressure)
{
  static const char *const levels[] = {
    N_ ("None"),       N_ ("1 · very light"), N_ ("2 · light"),
    N_ ("3 · medium"), N_ ("4 · firm"),       N_ ("5 · deep"),
  };

  return g_dgettext (GETTEXT_PACKAGE, levels[CLAMP (pressure, 0, 5)]);
}

/**
 * rd_wording_weekday:
 * @day: a day of the week
 *
 * Returns: its full name
 */
const char *
rd_wording_weekday (RdWeekday day)
{
  static const char *const days[] = {
    N_ ("Monday"), N_ ("Tuesday"),  N_ ("Wednesday"), N_ ("Thursday"),
    N_ ("Friday"), N_ ("Saturday"), N_ ("Sunday"),
  };

  return g_dgettext (GETTEXT_PACKAGE, days[CLAMP (day, RD_MONDAY, RD_SUNDAY)]);
}
