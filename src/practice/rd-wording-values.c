/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-wording-values.c: the values of every enumeration as translated labels. */
#include "rd-wording-values.h"

#include "rd-wording.h"

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
  { rd_cancelled_by_get_type, RD_CANCELLED_BY_CLIENT, N_ ("By the client") },
  { rd_cancelled_by_get_type, RD_CANCELLED_BY_PRACTICE, N_ ("By the practice") },
  { rd_routine_use_get_type, RD_ROUTINE_WARM_UP, N_ ("Warm-up") },
  { rd_routine_use_get_type, RD_ROUTINE_COOL_DOWN, N_ ("Cool-down") },
  { rd_routine_use_get_type, RD_ROUTINE_STRENGTH, N_ ("Strength") },
  { rd_routine_use_get_type, RD_ROUTINE_STRETCHING, N_ ("Stretching") },
  { rd_routine_use_get_type, RD_ROUTINE_FOOD, N_ ("Food") },
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

  if (type == RD_TYPE_BOOKING_STATUS)
    return rd_wording_status (value);
  if (type == RD_TYPE_VERDICT)
    return rd_wording_verdict (value);
  if (type == RD_TYPE_WORKOUT_KIND)
    return rd_wording_workout_kind (value);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (labels[i].value == value && labels[i].type () == type)
      return g_dgettext (GETTEXT_PACKAGE, labels[i].label);
  nick = G_TYPE_IS_ENUM (type) ? rd_enum_to_nick (type, value) : NULL;
  return nick ? nick : "";
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
