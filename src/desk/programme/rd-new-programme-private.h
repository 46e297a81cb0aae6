/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-new-programme-private.h: what the parts of the dialog share.
 *
 * rd-new-programme.c asks the practice and makes the programme; -fields.c is what is typed and
 * chosen.
 */
#pragma once

#include "desk/booking/rd-client-picker.h"
#include "rd-new-programme.h"
#include "rd-outlook-view.h"
#include "rd-programme-source.h"
#include "rd-programme-starts.h"

G_BEGIN_DECLS

struct _RdNewProgramme
{
  AdwWindow parent_instance;

  gboolean filling;      /* the fields are being set by us */
  gboolean race_touched; /* a person said which race, or that there is none */
  gboolean source_touched;
  gboolean making;
  gint64 owner;

  /* template children */
  RdProgrammeSource *source;
  RdClientPicker *client;
  GtkEditable *race_date;
  GtkEditable *race_name;
  GtkMenuButton *races;
  GtkEditable *starts_row;
  GtkEditable *name_row;
  AdwComboRow *owners;
  RdOutlookView *view;
  GtkRevealer *problem;
  GtkLabel *problem_label;
  GtkWidget *create;

  /* owned */
  RdPractice *practice;
  RdProgrammeStarts *starts;
  RdProgrammeOutlook *outlook; /* of what is asked for now */
  GCancellable *starts_asked;
  GCancellable *outlook_asked;
};

const char *rd_new_programme_fill_wish   (RdNewProgramme  *self,
                                          RdProgrammeWish *wish,
                                          char           **race_name,
                                          char           **name);
void        rd_new_programme_show_starts (RdNewProgramme  *self);
void        rd_new_programme_choose_race (RdNewProgramme  *self,
                                          guint            nth);

G_END_DECLS
