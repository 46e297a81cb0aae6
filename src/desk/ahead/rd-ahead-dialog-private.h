/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-ahead-dialog-private.h: what the files of the dialog share. */
#pragma once

#include "rd-ahead-dialog.h"
#include "rd-ahead-list.h"
#include "rd-ahead-settings.h"

G_BEGIN_DECLS

/** RdAheadProblem: what the bar above the plan says. */
typedef enum
{
  RD_AHEAD_PROBLEM_NONE,
  RD_AHEAD_PROBLEM_PLAN,  /* there is no plan by what is chosen */
  RD_AHEAD_PROBLEM_BOOK,  /* it was not booked */
  RD_AHEAD_PROBLEM_TAKEN, /* something can no longer be had */
} RdAheadProblem;

/** RdAheadAsked: which plan is waited for. */
typedef enum
{
  RD_AHEAD_ASKED_NOTHING,
  RD_AHEAD_ASKED_AGAIN, /* the one shown, but for what was done to it */
  RD_AHEAD_ASKED_ANEW,  /* one that has not been seen */
} RdAheadAsked;

struct _RdAheadDialog
{
  AdwWindow parent_instance;

  RdAheadProblem shown_problem;
  RdAheadAsked asked;
  gboolean booking;
  gboolean book_next; /* once the plan asked for is there */
  guint spinner_source;

  /* owned */
  RdPractice *practice;
  RdAheadDraft *draft;
  RdAheadAnswer *answer; /* (nullable): until there is one */
  GCancellable *cancellable;

  /* template children */
  AdwWindowTitle *title;
  GtkButton *book;
  GtkWidget *problem;
  GtkLabel *problem_label;
  GtkWidget *retry;
  GtkStack *states;
  AdwStatusPage *nothing;
  GtkSpinner *first_spinner;
  RdAheadSettings *settings;
  GtkStack *outcomes;
  AdwStatusPage *hint;
  GtkSpinner *spinner;
  GtkLabel *count;
  GtkButton *choose;
  RdAheadList *list;
  GtkWidget *races;
  GtkLabel *races_label;
};

void  rd_ahead_dialog_show_problem  (RdAheadDialog  *self,
                                     RdAheadProblem  problem,
                                     const char     *sentence);
void  rd_ahead_dialog_begin_waiting (RdAheadDialog  *self);
void  rd_ahead_dialog_stop_waiting  (RdAheadDialog  *self);
guint rd_ahead_dialog_count_chosen  (RdAheadDialog  *self);
void  rd_ahead_dialog_show_button   (RdAheadDialog  *self);
void  rd_ahead_dialog_show_answer   (RdAheadDialog  *self);

G_END_DECLS
