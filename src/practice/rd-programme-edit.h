/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-edit.h: what an edit of training is to do, and how it is carried out. */
#pragma once

#include "rd-practice.h"

#include "model/rd-workout.h"

G_BEGIN_DECLS

typedef struct _RdProgrammeEdit RdProgrammeEdit;

/**
 * RdProgrammeStep:
 * @edit: what is to be done
 * @writing: the open transaction
 * @error: return location
 *
 * Returns: whether it was done
 */
typedef gboolean (*RdProgrammeStep) (RdProgrammeEdit  *edit,
                                     RdWriting        *writing,
                                     GError          **error);

/**
 * RdProgrammeEdit:
 * @step: does it
 * @type: the kind of record it changes, for which there has to be permission
 * @id: the record or programme it is about
 * @ids: (element-type gint64) (nullable): the workouts it is about
 * @from: a day
 * @to: another day
 * @by: how many days or weeks
 * @flag: whether to replace, or to close
 * @done: (nullable): what was done
 * @text: (nullable): a name
 * @made: (element-type gint64): ids of what it made
 * @today: the present day, once it is carried out
 *
 * Which of these an edit uses is said by its step.
 */
struct _RdProgrammeEdit
{
  RdProgrammeStep step;
  GType type;
  gint64 id;
  GArray *ids;
  RdDate from;
  RdDate to;
  int by;
  gboolean flag;
  RdWorkout *done;
  char *text;
  GArray *made;
  RdDate today;
};

RdProgrammeEdit *rd_programme_edit_new       (RdProgrammeStep      step,
                                              GType                type,
                                              gint64               id);
void             rd_programme_edit_free      (gpointer             edit);
void             rd_programme_edit_set_ids   (RdProgrammeEdit     *edit,
                                              const gint64        *ids,
                                              guint                n);
gboolean         rd_programme_edit_carry_out (RdPractice          *practice,
                                              const char          *action,
                                              RdProgrammeEdit     *edit,
                                              GArray             **made,
                                              GError             **error);
void             rd_programme_edit_async     (RdPractice          *practice,
                                              const char          *action,
                                              RdProgrammeEdit     *edit,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
gboolean         rd_programme_edit_finish    (RdPractice          *practice,
                                              GAsyncResult        *result,
                                              GArray             **made,
                                              GError             **error);

/* What several steps do. */
GPtrArray       *rd_programme_edit_workouts  (RdProgrammeEdit     *edit,
                                              RdWriting           *writing,
                                              GError             **error);
gboolean         rd_programme_edit_add       (RdProgrammeEdit     *edit,
                                              RdWriting           *writing,
                                              gpointer             record,
                                              GError             **error);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdProgrammeEdit, rd_programme_edit_free)

G_END_DECLS
