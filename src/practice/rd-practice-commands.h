/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-practice-commands.h: the named things a person can do, at once or _async.
 *
 * Each checks who acts, that the model allows the values and that the rules do; then the store
 * writes rows and journal in one transaction. An _async command is finished by its own _finish.
 */
#pragma once

#include "rd-practice.h"

#include "rd-programme-wish.h"

#include "exchange/rd-programme-file.h"
#include "model/rd-food-note.h"
#include "model/rd-own-template.h"

G_BEGIN_DECLS

/**
 * RdBookFlags:
 * @RD_BOOK_DESPITE_ADVICE: above the highest pressure, or on a day to avoid, all the same
 * @RD_BOOK_OUTSIDE_HOURS: outside working hours, all the same
 */
typedef enum
{
  RD_BOOK_PLAIN = 0,
  RD_BOOK_DESPITE_ADVICE = 1 << 0,
  RD_BOOK_OUTSIDE_HOURS = 1 << 1,
} RdBookFlags;

/* Any record: made when it has no id, changed otherwise. On success @record has its id. */
gboolean   rd_practice_keep              (RdPractice           *self,
                                          gpointer              record,
                                          GError              **error);
void       rd_practice_keep_async        (RdPractice           *self,
                                          gpointer              record,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
gboolean   rd_practice_keep_finish       (RdPractice           *self,
                                          GAsyncResult         *result,
                                          GError              **error);

/* The same, of records kept in one change; those that belong to the first get its id. */
gboolean   rd_practice_keep_all          (RdPractice           *self,
                                          GPtrArray            *records,
                                          GError              **error);
void       rd_practice_keep_all_async    (RdPractice           *self,
                                          GPtrArray            *records,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
gboolean   rd_practice_keep_all_finish   (RdPractice           *self,
                                          GAsyncResult         *result,
                                          GError              **error);

/*
 * Booking. The wanted booking needs client, practitioner, service and starts; ends, busy_until,
 * room, pressure, uid and status are filled where unset. (transfer full): what was kept.
 */
RdBooking *rd_practice_book              (RdPractice           *self,
                                          RdBooking            *wanted,
                                          RdBookFlags           flags,
                                          GError              **error);
void       rd_practice_book_async        (RdPractice           *self,
                                          RdBooking            *wanted,
                                          RdBookFlags           flags,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
RdBooking *rd_practice_book_finish       (RdPractice           *self,
                                          GAsyncResult         *result,
                                          GError              **error);

/* Moving: start, and practitioner and room where not 0; why, where it is against the advice. */
RdBooking *rd_practice_move              (RdPractice           *self,
                                          gint64                booking,
                                          gint64                start,
                                          gint64                practitioner,
                                          gint64                room,
                                          RdBookFlags           flags,
                                          const char           *reason,
                                          GError              **error);
void       rd_practice_move_async        (RdPractice           *self,
                                          gint64                booking,
                                          gint64                start,
                                          gint64                practitioner,
                                          gint64                room,
                                          RdBookFlags           flags,
                                          const char           *reason,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
RdBooking *rd_practice_move_finish       (RdPractice           *self,
                                          GAsyncResult         *result,
                                          GError              **error);

RdBooking *rd_practice_cancel            (RdPractice           *self,
                                          gint64                booking,
                                          const char           *reason,
                                          RdCancelledBy         by,
                                          GError              **error);
void       rd_practice_cancel_async      (RdPractice           *self,
                                          gint64                booking,
                                          const char           *reason,
                                          RdCancelledBy         by,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
RdBooking *rd_practice_cancel_finish     (RdPractice           *self,
                                          GAsyncResult         *result,
                                          GError              **error);

RdBooking *rd_practice_set_status        (RdPractice           *self,
                                          gint64                booking,
                                          RdBookingStatus       status,
                                          GError              **error);
RdBooking *rd_practice_set_status_because (RdPractice         *self,
                                          gint64                booking,
                                          RdBookingStatus       status,
                                          const char           *reason,
                                          GError              **error);
void       rd_practice_set_status_async  (RdPractice           *self,
                                          gint64                booking,
                                          RdBookingStatus       status,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
RdBooking *rd_practice_set_status_finish (RdPractice           *self,
                                          GAsyncResult         *result,
                                          GError              **error);

/* A booking that a change of the programme has spoilt, kept as it is. */
RdBooking *rd_practice_accept_booking    (RdPractice           *self,
                                          gint64                booking,
                                          GError              **error);
RdBooking *rd_practice_accept_booking_because (RdPractice     *self,
                                          gint64                booking,
                                          const char           *reason,
                                          GError              **error);
void       rd_practice_accept_booking_async (RdPractice        *self,
                                          gint64                booking,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
void       rd_practice_accept_booking_because_async (RdPractice *self,
                                          gint64                booking,
                                          const char           *reason,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
RdBooking *rd_practice_accept_booking_finish (RdPractice       *self,
                                          GAsyncResult         *result,
                                          GError              **error);

/* Programmes. */

/**
 * RdImportSummary: what an import did. @refused: (element-type RdRefusal); @matched: of the
 * activities added, how many had been planned.
 */
typedef struct
{
  gint64 programme;
  guint added;
  guint matched;
  guint updated;
  guint unchanged;
  guint removed;
  GPtrArray *refused;
} RdImportSummary;

void             rd_import_summary_free  (RdImportSummary      *summary);

RdProgramme     *rd_practice_new_programme (RdPractice         *self,
                                          const RdProgrammeWish *wish,
                                          GError              **error);
void             rd_practice_new_programme_async (RdPractice   *self,
                                          const RdProgrammeWish *wish,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
RdProgramme     *rd_practice_new_programme_finish (RdPractice  *self,
                                          GAsyncResult         *result,
                                          GError              **error);

RdOwnTemplate   *rd_practice_keep_as_template (RdPractice      *self,
                                          gint64                programme,
                                          const char           *name,
                                          GError              **error);
void             rd_practice_keep_as_template_async (RdPractice *self,
                                          gint64                programme,
                                          const char           *name,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
RdOwnTemplate   *rd_practice_keep_as_template_finish (RdPractice *self,
                                          GAsyncResult         *result,
                                          GError              **error);

RdImportSummary *rd_practice_import_programme (RdPractice      *self,
                                          gint64                client,
                                          RdProgrammeFile      *file,
                                          const char           *name,
                                          RdDate                start,
                                          GError              **error);
void             rd_practice_import_programme_async (RdPractice *self,
                                          gint64                client,
                                          RdProgrammeFile      *file,
                                          const char           *name,
                                          RdDate                start,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
RdImportSummary *rd_practice_import_programme_finish (RdPractice *self,
                                          GAsyncResult         *result,
                                          GError              **error);

/* Undo and redo: the last change of whoever acts. (transfer full): the action taken back, "book". */
char      *rd_practice_undo              (RdPractice           *self,
                                          GError              **error);
void       rd_practice_undo_async        (RdPractice           *self,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
char      *rd_practice_undo_finish       (RdPractice           *self,
                                          GAsyncResult         *result,
                                          GError              **error);
char      *rd_practice_redo              (RdPractice           *self,
                                          GError              **error);
void       rd_practice_redo_async        (RdPractice           *self,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
char      *rd_practice_redo_finish       (RdPractice           *self,
                                          GAsyncResult         *result,
                                          GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdImportSummary, rd_import_summary_free)

G_END_DECLS
