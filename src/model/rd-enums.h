/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-enums.h: the enumerations of the trade. Their nicks are what the database, JSON and CSV say. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/** RdDiscipline: what a practitioner does and a service is; a set of these is flags. */
typedef enum
{
  RD_DISCIPLINE_NONE = 0,
  RD_DISCIPLINE_MASSAGE = 1 << 0,
  RD_DISCIPLINE_SPORTS_MASSAGE = 1 << 1,
  RD_DISCIPLINE_TRAINING = 1 << 2,
} RdDiscipline;

#define RD_DISCIPLINE_ANY_MASSAGE (RD_DISCIPLINE_MASSAGE | RD_DISCIPLINE_SPORTS_MASSAGE)

/** RdRole: what a person of the practice may do. */
typedef enum
{
  RD_ROLE_OWNER,
  RD_ROLE_PRACTITIONER,
  RD_ROLE_FRONT_DESK,
} RdRole;

/** RdColour: practitioner colours, as the design's palette names them. */
typedef enum
{
  RD_COLOUR_BLUE,
  RD_COLOUR_VIOLET,
  RD_COLOUR_MAGENTA,
  RD_COLOUR_OLIVE,
  RD_COLOUR_SLATE,
  RD_COLOUR_INDIGO,
  RD_COLOUR_PLUM,
  RD_COLOUR_BROWN,
} RdColour;

/** RdBookingStatus: provisional → confirmed → arrived → completed; or cancelled, or no-show. */
typedef enum
{
  RD_BOOKING_PROVISIONAL,
  RD_BOOKING_CONFIRMED,
  RD_BOOKING_ARRIVED,
  RD_BOOKING_COMPLETED,
  RD_BOOKING_CANCELLED,
  RD_BOOKING_NO_SHOW,
} RdBookingStatus;

/** RdCancelledBy: on whose side a booking was cancelled. */
typedef enum
{
  RD_CANCELLED_BY_CLIENT,
  RD_CANCELLED_BY_PRACTICE,
} RdCancelledBy;

/** RdWorkoutKind: what a workout is. */
typedef enum
{
  RD_WORKOUT_REST,
  RD_WORKOUT_EASY,
  RD_WORKOUT_LONG,
  RD_WORKOUT_HILLS,
  RD_WORKOUT_INTERVALS,
  RD_WORKOUT_TEMPO,
  RD_WORKOUT_STRENGTH,
  RD_WORKOUT_CROSS_TRAINING,
  RD_WORKOUT_STRETCH,
  RD_WORKOUT_RACE,
} RdWorkoutKind;

#define RD_N_WORKOUT_KINDS (RD_WORKOUT_RACE + 1)

/** RdRoutineUse: what a routine of the practice is for. */
typedef enum
{
  RD_ROUTINE_WARM_UP,
  RD_ROUTINE_COOL_DOWN,
  RD_ROUTINE_STRENGTH,
  RD_ROUTINE_STRETCHING,
  RD_ROUTINE_FOOD,
} RdRoutineUse;

/** RdWorkoutOutcome: what became of a planned workout. */
typedef enum
{
  RD_OUTCOME_PLANNED,
  RD_OUTCOME_DONE,
  RD_OUTCOME_MISSED,
} RdWorkoutOutcome;

/** RdRacePriority: A is what the programme is for; a C race is run as training. */
typedef enum
{
  RD_RACE_A,
  RD_RACE_B,
  RD_RACE_C,
} RdRacePriority;

/** RdCaution: what a contraindication asks of the therapist. */
typedef enum
{
  RD_CAUTION_DO_NOT_TREAT,
  RD_CAUTION_AVOID_AREA,
  RD_CAUTION_ASK_FIRST,
} RdCaution;

/** RdUnrecorded: how a past workout without a record counts. */
typedef enum
{
  RD_UNRECORDED_AS_PLANNED,
  RD_UNRECORDED_AS_MISSED,
} RdUnrecorded;

/** RdVerdict: how well a massage fits, best first. */
typedef enum
{
  RD_VERDICT_BEST,
  RD_VERDICT_GOOD,
  RD_VERDICT_FAIR,
  RD_VERDICT_POOR,
  RD_VERDICT_AVOID,
  RD_VERDICT_NONE,
} RdVerdict;

#define RD_TYPE_DISCIPLINE (rd_discipline_get_type ())
GType       rd_discipline_get_type      (void);
#define RD_TYPE_ROLE (rd_role_get_type ())
GType       rd_role_get_type            (void);
#define RD_TYPE_COLOUR (rd_colour_get_type ())
GType       rd_colour_get_type          (void);
#define RD_TYPE_BOOKING_STATUS (rd_booking_status_get_type ())
GType       rd_booking_status_get_type  (void);
#define RD_TYPE_CANCELLED_BY (rd_cancelled_by_get_type ())
GType       rd_cancelled_by_get_type    (void);
#define RD_TYPE_WORKOUT_KIND (rd_workout_kind_get_type ())
GType       rd_workout_kind_get_type    (void);
#define RD_TYPE_ROUTINE_USE (rd_routine_use_get_type ())
GType       rd_routine_use_get_type     (void);
#define RD_TYPE_WORKOUT_OUTCOME (rd_workout_outcome_get_type ())
GType       rd_workout_outcome_get_type (void);
#define RD_TYPE_RACE_PRIORITY (rd_race_priority_get_type ())
GType       rd_race_priority_get_type   (void);
#define RD_TYPE_CAUTION (rd_caution_get_type ())
GType       rd_caution_get_type         (void);
#define RD_TYPE_UNRECORDED (rd_unrecorded_get_type ())
GType       rd_unrecorded_get_type      (void);
#define RD_TYPE_VERDICT (rd_verdict_get_type ())
GType       rd_verdict_get_type         (void);

const char *rd_enum_to_nick             (GType        type,
                                         int          value);
gboolean    rd_enum_from_nick           (GType        type,
                                         const char  *nick,
                                         int         *value);
char       *rd_flags_to_nicks           (GType        type,
                                         guint        value);
gboolean    rd_flags_from_nicks         (GType        type,
                                         const char  *nicks,
                                         guint       *value);
double      rd_workout_kind_default_rpe (RdWorkoutKind kind);
gboolean    rd_workout_kind_is_run      (RdWorkoutKind kind);
gboolean    rd_workout_kind_is_quality  (RdWorkoutKind kind);

G_END_DECLS
