/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-focus.h: what the desk is looking at.
 *
 * One object the window, the pages, the sidebar and the inspector share: the practice, the client in
 * focus, the day shown, the practitioners ticked, the booking selected, and the readers of what is
 * looked at (the week, the programme, the bookings spoilt), so that it is read once for all of them.
 * Views never ask each other.
 *
 * Properties: "practice" (construct only), "client" (RdClient, nullable), "date" (int, an RdDate),
 * "programme" (int64: id of the programme looked at, %RD_FOCUS_OWN_PROGRAMME for that of the client
 * in focus, 0: none),
 * "week" (RdWeek boxed, read only), "period" (RdPeriod boxed, read only; the week's), "booking"
 * (RdBooking, nullable: the one selected), "loading" (boolean, read only; true once a read has taken
 * longer than 300 ms). Signals: "practitioners-changed": other practitioners are ticked;
 * "failed" (GError boxed): a read failed, what was shown before is still shown; "read-ahead": a week
 * beside the one shown has been read.
 */
#pragma once

#include "calendar/rd-week.h"
#include "practice/rd-practice.h"

G_BEGIN_DECLS

#define RD_TYPE_FOCUS (rd_focus_get_type ())
G_DECLARE_FINAL_TYPE (RdFocus, rd_focus, RD, FOCUS, GObject)

typedef struct _RdSuggestions RdSuggestions;
typedef struct _RdSheetReader RdSheetReader;
typedef struct _RdInsights RdInsights;

/** RD_FOCUS_OWN_PROGRAMME: the programme the client in focus follows, if there is one. */
#define RD_FOCUS_OWN_PROGRAMME -1

RdFocus       *rd_focus_new                (RdPractice  *practice);
RdPractice    *rd_focus_practice           (RdFocus     *self);
RdClient      *rd_focus_client             (RdFocus     *self);
void           rd_focus_set_client         (RdFocus     *self,
                                            RdClient    *client);
void           rd_focus_set_client_id      (RdFocus     *self,
                                            gint64       client);
RdDate         rd_focus_date               (RdFocus     *self);
void           rd_focus_set_date           (RdFocus     *self,
                                            RdDate       date);
void           rd_focus_renew              (RdFocus     *self);
RdWeek        *rd_focus_week               (RdFocus     *self);
RdWeek        *rd_focus_week_beside        (RdFocus     *self,
                                            int          weeks);
RdPeriod      *rd_focus_period             (RdFocus     *self);
RdBooking     *rd_focus_booking            (RdFocus     *self);
void           rd_focus_set_booking        (RdFocus     *self,
                                            RdBooking   *booking);
RdSuggestions *rd_focus_suggestions        (RdFocus     *self);
RdSheetReader *rd_focus_sheets             (RdFocus     *self);
RdInsights    *rd_focus_insights           (RdFocus     *self);
gint64         rd_focus_programme          (RdFocus     *self);
void           rd_focus_set_programme      (RdFocus     *self,
                                            gint64       programme);
void           rd_focus_open_programme     (RdFocus     *self,
                                            gint64       programme,
                                            gint64       client);
gboolean       rd_focus_shows_practitioner (RdFocus     *self,
                                            gint64       practitioner);
void           rd_focus_show_practitioner  (RdFocus     *self,
                                            gint64       practitioner,
                                            gboolean     show);

G_END_DECLS
