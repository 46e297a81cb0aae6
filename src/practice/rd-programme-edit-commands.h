/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-programme-edit-commands.h: a programme edited in place: its workouts, weeks, race and end.
 *
 * Each is one change, which one undo takes back. The days a programme covers follow its workouts:
 * see rd-programme-range.c. Adding and changing a workout is rd_practice_keep()'s.
 */
#pragma once

#include "rd-practice.h"

#include "model/rd-workout.h"

G_BEGIN_DECLS

/* rd-workout-commands.c: workouts moved, copied, recorded. */
gboolean  rd_practice_move_workouts          (RdPractice           *self,
                                              const gint64         *ids,
                                              guint                 n,
                                              int                   days,
                                              GError              **error);
void      rd_practice_move_workouts_async    (RdPractice           *self,
                                              const gint64         *ids,
                                              guint                 n,
                                              int                   days,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean  rd_practice_move_workouts_finish   (RdPractice           *self,
                                              GAsyncResult         *result,
                                              GError              **error);

GArray   *rd_practice_copy_workouts          (RdPractice           *self,
                                              const gint64         *ids,
                                              guint                 n,
                                              gint64                programme,
                                              RdDate                first_to,
                                              GError              **error);
void      rd_practice_copy_workouts_async    (RdPractice           *self,
                                              const gint64         *ids,
                                              guint                 n,
                                              gint64                programme,
                                              RdDate                first_to,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
GArray   *rd_practice_copy_workouts_finish   (RdPractice           *self,
                                              GAsyncResult         *result,
                                              GError              **error);

gboolean  rd_practice_record_workout         (RdPractice           *self,
                                              gint64                workout,
                                              RdWorkoutOutcome      outcome,
                                              int                   minutes,
                                              double                km,
                                              double                rpe,
                                              GError              **error);
void      rd_practice_record_workout_async   (RdPractice           *self,
                                              gint64                workout,
                                              RdWorkoutOutcome      outcome,
                                              int                   minutes,
                                              double                km,
                                              double                rpe,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean  rd_practice_record_workout_finish  (RdPractice           *self,
                                              GAsyncResult         *result,
                                              GError              **error);

/* rd-week-commands.c: whole weeks. */
gboolean  rd_practice_shift_weeks            (RdPractice           *self,
                                              gint64                programme,
                                              RdDate                from_monday,
                                              int                   weeks,
                                              GError              **error);
void      rd_practice_shift_weeks_async      (RdPractice           *self,
                                              gint64                programme,
                                              RdDate                from_monday,
                                              int                   weeks,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean  rd_practice_shift_weeks_finish     (RdPractice           *self,
                                              GAsyncResult         *result,
                                              GError              **error);

gboolean  rd_practice_repeat_week            (RdPractice           *self,
                                              gint64                programme,
                                              RdDate                monday,
                                              RdDate                to_monday,
                                              gboolean              replace,
                                              GError              **error);
void      rd_practice_repeat_week_async      (RdPractice           *self,
                                              gint64                programme,
                                              RdDate                monday,
                                              RdDate                to_monday,
                                              gboolean              replace,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean  rd_practice_repeat_week_finish     (RdPractice           *self,
                                              GAsyncResult         *result,
                                              GError              **error);

/* rd-programme-edit-commands.c: the race, the end, and what goes altogether. */
gboolean  rd_practice_move_race              (RdPractice           *self,
                                              gint64                race,
                                              RdDate                date,
                                              GError              **error);
void      rd_practice_move_race_async        (RdPractice           *self,
                                              gint64                race,
                                              RdDate                date,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean  rd_practice_move_race_finish       (RdPractice           *self,
                                              GAsyncResult         *result,
                                              GError              **error);

gboolean  rd_practice_close_programme        (RdPractice           *self,
                                              gint64                programme,
                                              gboolean              closed,
                                              GError              **error);
void      rd_practice_close_programme_async  (RdPractice           *self,
                                              gint64                programme,
                                              gboolean              closed,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean  rd_practice_close_programme_finish (RdPractice           *self,
                                              GAsyncResult         *result,
                                              GError              **error);

gboolean  rd_practice_remove                 (RdPractice           *self,
                                              GType                 type,
                                              gint64                id,
                                              GError              **error);
void      rd_practice_remove_async           (RdPractice           *self,
                                              GType                 type,
                                              gint64                id,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean  rd_practice_remove_finish          (RdPractice           *self,
                                              GAsyncResult         *result,
                                              GError              **error);

G_END_DECLS
