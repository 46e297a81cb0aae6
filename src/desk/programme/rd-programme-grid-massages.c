/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-grid-massages.c: what is done with the massages of a programme. */
#include "rd-programme-grid-private.h"

#include "desk/booking/rd-booking-actions.h"
#include "desk/booking/rd-booking-dialog.h"
#include "desk/booking/rd-booking-keep.h"

/* Moves a booking by days; where the rules or the diary speak against it, it is asked. */
void
rd_programme_grid_move_massage (RdProgrammeGrid *self, const RdSheetMassage *massage, int days)
{
  RdZone *zone = rd_training_records (self->sheet->training)->zone;
  RdBookingDraft draft = rd_booking_draft_of (massage->booking, massage->service);

  draft = rd_booking_draft_later (draft, zone, days, 0);
  rd_booking_keep (GTK_WIDGET (self), self->focus, &draft, NULL, NULL, NULL);
}

/* Cancels a booking, which asks why; what is only proposed stays. */
void
rd_programme_grid_cancel_massage (RdProgrammeGrid *self, const RdSheetMassage *massage)
{
  if (massage->booking)
    rd_booking_actions_perform (GTK_WIDGET (self), self->focus, massage->booking, "booking.cancel");
}

/* Opens a booking, or a new one as it is proposed. */
void
rd_programme_grid_open_massage (RdProgrammeGrid *self, const RdSheetMassage *massage)
{
  RdBookingDraft draft;

  if (massage->booking)
    draft = rd_booking_draft_of (massage->booking, massage->service);
  else
    {
      draft = rd_booking_draft_new ();
      if (massage->service)
        draft = rd_booking_draft_serving (draft, massage->service);
      draft.client = rd_record_id (self->sheet->client);
      draft.practitioner = massage->proposal->slot.practitioner;
      draft.room = massage->proposal->slot.room;
      draft.start = massage->starts;
      draft.pressure = massage->pressure;
    }
  rd_booking_dialog_present (GTK_WIDGET (self), self->focus, &draft);
}

/* Shows it in the week of the calendar. */
void
rd_programme_grid_show_massage (RdProgrammeGrid *self, const RdSheetMassage *massage)
{
  RdZone *zone = rd_training_records (self->sheet->training)->zone;

  rd_focus_set_date (self->focus, rd_zone_date (zone, massage->starts));
  if (massage->booking)
    rd_focus_set_booking (self->focus, massage->booking);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.page", "s", "calendar");
}
