/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-window-private.h: what the files of the window share. */
#pragma once

#include "programme/rd-programme-sheet.h"
#include "programme/rd-programmes-page.h"
#include "rd-first-start.h"
#include "rd-flap.h"
#include "rd-opening.h"
#include "rd-window.h"

G_BEGIN_DECLS

struct _RdWindow
{
  AdwApplicationWindow parent_instance;

  /* template children */
  GtkStack *states;
  RdFlap *sidebar_flap;
  RdFlap *inspector_flap;
  GtkStack *pages;
  GtkInscription *range; /* a label would have the whole window measured at each turn */
  GtkStack *header_title;
  GtkStack *header_start;
  GtkStack *header_end;
  RdProgrammesPage *programmes_page;
  GtkMenuButton *search_button;
  GtkMenuButton *acting_button;
  AdwAvatar *acting_avatar;
  RdFirstStart *first_start;
  AdwStatusPage *problem;
  GtkWidget *spinner;

  RdFocus *focus;
  GSignalGroup *focus_signals;
  GSignalGroup *sheet_signals;
  GSettings *settings;
  GCancellable *opening;
  char *path;
  char *acting_class;
  GPtrArray *people; /* RdPractitioner, as the acting button shows them */
  gint64 acting;
  guint spinner_source;
  guint narrow_source;
  guint day_source;
  RdDate today;
  gboolean narrow;
  gboolean from_calendar;    /* the way back from a programme leads there */
  gboolean inspector_away;   /* while a page has no room for it */
  gboolean inspector_wanted; /* when it comes back */
  RdOpeningWay way;
};

void rd_window_class_add_actions (GtkWidgetClass *class);
void rd_window_update_actions    (RdWindow       *self);
void rd_window_show_acting       (RdWindow       *self);

void rd_window_open_file         (RdWindow       *self,
                                  RdOpeningWay    way,
                                  const char     *path);
void rd_window_open_new          (RdWindow       *self);
void rd_window_leave_demo        (RdWindow       *self);
void rd_window_try_again         (RdWindow       *self);
void rd_window_choose_practice   (RdWindow       *self);
void rd_window_stop_opening      (RdWindow       *self);

/* rd-window-pages.c: which page is shown, and what the header has for it. */
void rd_window_update_page       (RdWindow       *self);
void rd_window_show_page         (RdWindow       *self,
                                  const char     *page);
void rd_window_show_view         (RdWindow       *self,
                                  const char     *view);
const char *rd_window_view       (RdWindow       *self);
void rd_window_programme_cb      (RdWindow       *self);
void rd_window_back_cb           (GtkWidget      *window,
                                  const char     *action,
                                  GVariant       *parameter);
RdProgrammeSheet *rd_window_sheet (RdWindow      *self);

/* rd-window-programme.c: what is done with the programme that is shown. */
void rd_window_programme_action_cb (GtkWidget    *window,
                                  const char     *action,
                                  GVariant       *parameter);
gboolean rd_window_programme_can (RdWindow       *self,
                                  const char     *action);

/* rd-window-dialogs.c: actions that open a dialog, and files dropped on the window. */
void rd_window_open_dialog_cb    (GtkWidget      *window,
                                  const char     *action,
                                  GVariant       *parameter);
void rd_window_accept_files      (RdWindow       *self);
GtkWindow *rd_window_open_programme (GtkWidget   *window,
                                  GFile          *file);

/* rd-window-files.c: files of activities, and files of any kind that are dropped or opened. */
void rd_window_choose_activities (GtkWidget      *window,
                                  GVariant       *parameter);
void rd_window_take_files        (GtkWidget      *window,
                                  GSList         *files);

G_END_DECLS
