/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-booking-dialog-private.h: what the parts of the form share: its fields, what it thinks of them. */
#pragma once

#include "desk/widgets/rd-pressure-dots.h"
#include "rd-booking-dialog.h"
#include "rd-client-picker.h"

G_BEGIN_DECLS

struct _RdBookingDialog
{
  AdwWindow parent_instance;

  gboolean filling;         /* the fields are being set by us */
  gboolean pressure_chosen; /* by the person */
  gboolean practitioner_chosen;
  gboolean keeping;
  RdBookingDraft draft;
  RdDraftVerdict verdict;

  /* owned */
  RdFocus *focus;
  RdPeriod *period; /* around the day, with the client's training */
  GCancellable *cancellable;
  GArray *services;      /* gint64 ids, as the row lists them */
  GArray *practitioners; /* gint64 ids, likewise */
  GArray *rooms;         /* gint64 ids, likewise; 0 first */
  GArray *others;        /* RdSlot: free times offered instead */

  /* template children */
  RdClientPicker *client;
  AdwComboRow *service;
  AdwComboRow *practitioner;
  GtkMenuButton *day;
  GtkCalendar *calendar;
  GtkSpinButton *time;
  GtkAdjustment *minutes;
  AdwComboRow *pressure;
  AdwComboRow *room;
  GtkButton *keep;
  GtkBox *cautions;
  GtkWidget *verdict_card;
  GtkImage *verdict_icon;
  GtkLabel *verdict_label;
  GtkWidget *highest_box;
  RdPressureDots *highest_dots;
  GtkLabel *highest_label;
  GtkWidget *others_box;
  GtkWidget *reason_list;
  GtkEditable *reason;
};

RdZone    *rd_booking_dialog_zone           (RdBookingDialog *self);
RdService *rd_booking_dialog_service        (RdBookingDialog *self);
void       rd_booking_dialog_update         (RdBookingDialog *self);
void       rd_booking_dialog_follow         (RdBookingDialog *self);

/* The fields, and what a person changes in them. */
void       rd_booking_dialog_bind_fields    (GtkWidgetClass  *class);
void       rd_booking_dialog_connect_fields (RdBookingDialog *self);
void       rd_booking_dialog_show_fields    (RdBookingDialog *self);

/* What is thought of the draft, and what is free instead. */
void       rd_booking_dialog_bind_verdict   (GtkWidgetClass  *class);
void       rd_booking_dialog_show_verdict   (RdBookingDialog *self);

G_END_DECLS
