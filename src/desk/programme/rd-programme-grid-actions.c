/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-grid-actions.c: what is done with the workouts, notes and weeks of a programme. */
#include "rd-programme-grid-private.h"

#include "desk/booking/rd-booking-actions.h"
#include "desk/booking/rd-booking-dialog.h"
#include "desk/booking/rd-booking-keep.h"
#include "desk/booking/rd-insight-actions.h"
#include "desk/calendar/rd-training-text.h"
#include "desk/rd-ask.h"
#include "desk/rd-toast.h"
#include "practice/rd-programme-edit-commands.h"
#include "practice/rd-wording.h"
#include "rd-programme-deed.h"
#include "rd-sheet-text.h"
#include "rd-workout-dialog.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static RdPractice *
practice_of (RdProgrammeGrid *self)
{
  return rd_focus_practice (self->focus);
}

static RdProgrammeDeed *
begin (RdProgrammeGrid *self, RdDeedFinish finish, const char *sentence)
{
  return rd_programme_deed_new (GTK_WIDGET (self), finish, sentence);
}

/* Workouts. */

static char *
say_on (const char *format, const RdWorkout *workout, RdDate date)
{
  g_autofree char *what = rd_training_text_workout (workout);
  g_autofree char *day = rd_wording_date (date);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (format, what, day);
#pragma GCC diagnostic pop
}

static void
move_workout (RdProgrammeGrid *self, RdWorkout *workout, int days)
{
  gint64 id = rd_record_id (workout);
  /* Translators: a workout, and the day it now is on */
  g_autofree char *sentence = say_on (_ ("%1$s moved to %2$s"), workout, workout->date + days);

  self->follow = id;
  rd_practice_move_workouts_async (practice_of (self), &id, 1, days, rd_programme_deed_cb,
                                   begin (self, rd_practice_move_workouts_finish, sentence));
}

static gboolean
finish_copy (RdPractice *practice, GAsyncResult *result, GError **error)
{
  g_autoptr (GArray) ids = rd_practice_copy_workouts_finish (practice, result, error);

  return ids != NULL;
}

static void
copy_workouts (RdProgrammeGrid *self, GArray *ids, RdDate first_to)
{
  rd_practice_copy_workouts_async (
    practice_of (self), (gint64 *)ids->data, ids->len, rd_record_id (self->sheet->programme),
    first_to, rd_programme_deed_cb,
    begin (self, finish_copy, ngettext ("Workout copied", "Workouts copied", ids->len)));
}

static void
move_booking (RdProgrammeGrid *self, const RdSheetMassage *massage, int days)
{
  RdZone *zone = rd_training_records (self->sheet->training)->zone;
  RdBookingDraft draft = rd_booking_draft_of (massage->booking, massage->service);

  draft = rd_booking_draft_later (draft, zone, days, 0);
  rd_booking_keep (GTK_WIDGET (self), self->focus, &draft, NULL, NULL, NULL);
}

/* Carries what @item shows to another day, or a copy of it. */
void
rd_programme_grid_move (RdProgrammeGrid *self, const RdChipItem *item, int days, gboolean copy)
{
  if (days == 0)
    return;
  if (item->kind == RD_CHIP_MASSAGE)
    {
      move_booking (self, item->massage, days);
      return;
    }
  if (copy)
    {
      g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      gint64 id = rd_record_id (item->workout);

      g_array_append_val (ids, id);
      copy_workouts (self, ids, item->workout->date + days);
      return;
    }
  move_workout (self, item->workout, days);
}

static void
open_workout (RdProgrammeGrid *self, RdWorkout *workout)
{
  rd_workout_dialog_open (GTK_WIDGET (self), practice_of (self), workout);
}

static void
add_workout (RdProgrammeGrid *self)
{
  g_autoptr (RdWorkout) workout = rd_record_new (RD_TYPE_WORKOUT);

  workout->client = rd_record_id (self->sheet->client);
  workout->programme = rd_record_id (self->sheet->programme);
  workout->date = self->sheet->days[self->day].date;
  workout->minutes = 30;
  open_workout (self, workout);
}

static void
open_food (RdProgrammeGrid *self)
{
  const RdSheetDay *day = &self->sheet->days[self->day];
  g_autoptr (RdFoodNote) note = day->food ? g_object_ref (day->food) : NULL;

  if (note == NULL)
    {
      note = rd_record_new (RD_TYPE_FOOD_NOTE);
      note->client = rd_record_id (self->sheet->client);
      note->programme = rd_record_id (self->sheet->programme);
      note->date = day->date;
    }
  rd_food_dialog_open (GTK_WIDGET (self), practice_of (self), note);
}

static void
open_massage (RdProgrammeGrid *self, const RdSheetMassage *massage)
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

static void
edit (RdProgrammeGrid *self, const RdChipItem *item)
{
  switch (item->kind)
    {
    case RD_CHIP_WORKOUT:
      open_workout (self, item->workout);
      break;
    case RD_CHIP_FOOD:
      open_food (self);
      break;
    case RD_CHIP_MASSAGE:
      open_massage (self, item->massage);
      break;
    case RD_CHIP_NOTHING:
    case RD_CHIP_REST:
    default:
      add_workout (self);
    }
}

/* As it was planned; the dialog is for what was otherwise. */
static void
record (RdProgrammeGrid *self, RdWorkout *workout, RdWorkoutOutcome outcome)
{
  gboolean done = outcome == RD_OUTCOME_DONE;
  /* Translators: a workout, and its day */
  g_autofree char *sentence =
    say_on (done                           ? _ ("%1$s on %2$s recorded as done")
            : outcome == RD_OUTCOME_MISSED ? _ ("%1$s on %2$s recorded as missed")
                                           : _ ("%1$s on %2$s is planned again"),
            workout, workout->date);

  if (done && workout->minutes == RD_UNSET)
    {
      open_workout (self, workout);
      return;
    }
  rd_practice_record_workout_async (practice_of (self), rd_record_id (workout), outcome,
                                    done ? workout->minutes : RD_UNSET,
                                    done ? workout->distance_km : NAN, done ? workout->rpe : NAN,
                                    rd_programme_deed_cb,
                                    begin (self, rd_practice_record_workout_finish, sentence));
}

static void
remove_item (RdProgrammeGrid *self, const RdChipItem *item)
{
  g_autofree char *sentence = NULL;

  if (item->kind == RD_CHIP_MASSAGE)
    {
      if (item->massage->booking)
        rd_booking_actions_perform (GTK_WIDGET (self), self->focus, item->massage->booking,
                                    "booking.cancel");
      return;
    }
  if (item->kind == RD_CHIP_FOOD)
    {
      rd_practice_remove_async (practice_of (self), RD_TYPE_FOOD_NOTE,
                                rd_record_id (self->sheet->days[item->day].food),
                                rd_programme_deed_cb,
                                begin (self, rd_practice_remove_finish, _ ("Food note removed")));
      return;
    }
  if (item->kind != RD_CHIP_WORKOUT)
    return;
  /* Translators: a workout, and its day */
  sentence = say_on (_ ("%1$s on %2$s removed"), item->workout, item->workout->date);
  rd_practice_remove_async (practice_of (self), RD_TYPE_WORKOUT, rd_record_id (item->workout),
                            rd_programme_deed_cb,
                            begin (self, rd_practice_remove_finish, sentence));
}

/* Copy and paste. */

static void
copy_items (RdProgrammeGrid *self, GPtrArray *workouts, gboolean cut, gboolean week)
{
  g_array_set_size (self->copied, 0);
  self->cut = cut;
  self->copied_week = week;
  self->copied_first = G_MAXINT32;
  for (guint i = 0; i < workouts->len; i++)
    {
      RdWorkout *workout = workouts->pdata[i];
      gint64 id = rd_record_id (workout);

      g_array_append_val (self->copied, id);
      self->copied_first = MIN (self->copied_first, workout->date);
    }
  rd_programme_grid_update_actions (self);
}

static void
copy_one (RdProgrammeGrid *self, RdWorkout *workout, gboolean cut)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  /* Translators: a workout, and its day */
  g_autofree char *sentence =
    say_on (cut ? _ ("%1$s on %2$s cut: paste it on another day with Ctrl+V")
                : _ ("%1$s on %2$s copied: paste it on another day with Ctrl+V"),
            workout, workout->date);

  g_ptr_array_add (one, workout);
  copy_items (self, one, cut, FALSE);
  rd_toast_say (GTK_WIDGET (self), sentence);
}

/* A week is pasted as a week, from Monday on. */
static void
paste (RdProgrammeGrid *self)
{
  RdDate to = self->sheet->days[self->day].date;

  if (self->copied_week)
    to = rd_date_week_start (to) + self->copied_first - rd_date_week_start (self->copied_first);
  if (!self->cut)
    {
      copy_workouts (self, self->copied, to);
      return;
    }
  if (to != self->copied_first)
    rd_practice_move_workouts_async (
      practice_of (self), (gint64 *)self->copied->data, self->copied->len, to - self->copied_first,
      rd_programme_deed_cb,
      begin (self, rd_practice_move_workouts_finish,
             ngettext ("Workout moved", "Workouts moved", self->copied->len)));
  g_array_set_size (self->copied, 0);
  rd_programme_grid_update_actions (self);
}

static GPtrArray *
list_week (RdProgrammeGrid *self, int day)
{
  GPtrArray *workouts = g_ptr_array_new ();
  int first = day - day % RD_SHEET_DAYS;

  for (int i = first; i < first + RD_SHEET_DAYS; i++)
    g_ptr_array_extend (workouts, self->sheet->days[i].workouts, NULL, NULL);
  return workouts;
}

/* Weeks. */

static RdDate
monday_of (RdProgrammeGrid *self)
{
  return self->sheet->days[self->day - self->day % RD_SHEET_DAYS].date;
}

static void
shift (RdProgrammeGrid *self, int weeks)
{
  rd_practice_shift_weeks_async (practice_of (self), rd_record_id (self->sheet->programme),
                                 monday_of (self), weeks, rd_programme_deed_cb,
                                 begin (self, rd_practice_shift_weeks_finish,
                                        weeks > 0
                                          ? _ ("This week and those after it are a week later")
                                          : _ ("This week and those after it are a week earlier")));
}

static void
repeat_as (RdProgrammeGrid *self, RdDate monday, gboolean replace)
{
  rd_practice_repeat_week_async (practice_of (self), rd_record_id (self->sheet->programme), monday,
                                 monday + RD_SHEET_DAYS, replace, rd_programme_deed_cb,
                                 begin (self, rd_practice_repeat_week_finish,
                                        _ ("The week is repeated in the next")));
}

typedef struct
{
  RdProgrammeGrid *grid;
  RdDate monday;
} Repeating;

static void
repeat_answer_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Repeating *repeating = data;
  const char *answer = rd_ask_finish (result);

  if (repeating->grid->sheet && g_strcmp0 (answer, "leave") != 0)
    repeat_as (repeating->grid, repeating->monday, g_strcmp0 (answer, "replace") == 0);
  g_object_unref (repeating->grid);
  g_free (repeating);
}

static void
repeat (RdProgrammeGrid *self)
{
  static const RdAnswer answers[] = {
    { "leave", N_ ("_Cancel"), RD_ANSWER_PLAIN },
    { "add", N_ ("_Add to it"), RD_ANSWER_PLAIN },
    { "replace", N_ ("_Replace it"), RD_ANSWER_SUGGESTED },
  };
  RdDate monday = monday_of (self);
  int next = rd_programme_sheet_find_day (self->sheet, monday + RD_SHEET_DAYS);
  g_autoptr (GPtrArray) there = next >= 0 ? list_week (self, next) : NULL;
  Repeating *repeating;

  if (there == NULL || there->len == 0)
    {
      repeat_as (self, monday, FALSE);
      return;
    }
  repeating = g_new0 (Repeating, 1);
  repeating->grid = g_object_ref (self);
  repeating->monday = monday;
  rd_ask_async (GTK_WIDGET (self), _ ("The next week has workouts already"),
                _ (
                  "Repeat this week in place of what is planned there, or beside it? What was done "
                  "stays."),
                NULL, answers, G_N_ELEMENTS (answers), repeat_answer_cb, repeating);
}

/* Massages. */

static void
show_in_calendar (RdProgrammeGrid *self, const RdSheetMassage *massage)
{
  RdZone *zone = rd_training_records (self->sheet->training)->zone;

  rd_focus_set_date (self->focus, rd_zone_date (zone, massage->starts));
  if (massage->booking)
    rd_focus_set_booking (self->focus, massage->booking);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.page", "s", "calendar");
}

/* Menus. */

static void
append (GMenu *menu, const char *label, const char *action)
{
  g_menu_append (menu, label, action);
}

static void
append_section (GMenu *menu, GMenu *section)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static GMenuModel *
build_workout_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) open = g_menu_new ();
  g_autoptr (GMenu) outcome = g_menu_new ();
  g_autoptr (GMenu) clip = g_menu_new ();
  g_autoptr (GMenu) day = g_menu_new ();

  append (open, _ ("_Edit…"), "workout.edit");
  append (outcome, _ ("_Done as planned"), "workout.done");
  append (outcome, _ ("_Missed"), "workout.missed");
  append (outcome, _ ("_Planned again"), "workout.planned");
  append (clip, _ ("Cu_t"), "workout.cut");
  append (clip, _ ("_Copy"), "workout.copy");
  append (clip, _ ("Pa_ste"), "workout.paste");
  append (clip, _ ("_Remove"), "workout.remove");
  append (day, _ ("Add a _workout…"), "workout.add");
  append (day, _ ("_Food note…"), "food.edit");
  append_section (menu, open);
  append_section (menu, outcome);
  append_section (menu, clip);
  append_section (menu, day);
  return G_MENU_MODEL (menu);
}

static GMenuModel *
build_day_menu (void)
{
  GMenu *menu = g_menu_new ();

  append (menu, _ ("Add a _workout…"), "workout.add");
  append (menu, _ ("Pa_ste"), "workout.paste");
  append (menu, _ ("_Food note…"), "food.edit");
  return G_MENU_MODEL (menu);
}

static GMenuModel *
build_food_menu (void)
{
  GMenu *menu = g_menu_new ();

  append (menu, _ ("_Edit…"), "food.edit");
  append (menu, _ ("_Remove"), "workout.remove");
  append (menu, _ ("Add a _workout…"), "workout.add");
  return G_MENU_MODEL (menu);
}

static GMenuModel *
build_massage_menu (const RdSheetMassage *massage)
{
  GMenu *menu = g_menu_new ();

  if (massage->insight)
    {
      if (massage->insight->has_better)
        append (menu, _ ("Move to a _better time"), "massage.better");
      append (menu, _ ("_Keep as it is"), "massage.keep");
    }
  if (massage->proposal)
    append (menu, _ ("_Book…"), "massage.book");
  else if (massage->booking->status != RD_BOOKING_COMPLETED)
    {
      append (menu, _ ("_Move…"), "massage.move");
      append (menu, _ ("_Cancel…"), "massage.cancel");
    }
  append (menu, _ ("_Show in the calendar"), "massage.show");
  return G_MENU_MODEL (menu);
}

static GMenuModel *
build_week_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) shift_section = g_menu_new ();
  g_autoptr (GMenu) copy_section = g_menu_new ();

  append (shift_section, _ ("A week _later, from this week on"), "week.later");
  append (shift_section, _ ("A week _earlier, from this week on"), "week.earlier");
  append (copy_section, _ ("_Repeat in the next week"), "week.repeat");
  append (copy_section, _ ("_Copy the week"), "week.copy");
  append (copy_section, _ ("_Paste"), "workout.paste");
  append_section (menu, shift_section);
  append_section (menu, copy_section);
  return G_MENU_MODEL (menu);
}

static GMenuModel *
build_menu (const RdChipItem *item)
{
  if (item == NULL)
    return build_week_menu ();
  switch (item->kind)
    {
    case RD_CHIP_WORKOUT:
      return build_workout_menu ();
    case RD_CHIP_FOOD:
      return build_food_menu ();
    case RD_CHIP_MASSAGE:
      return build_massage_menu (item->massage);
    case RD_CHIP_NOTHING:
    case RD_CHIP_REST:
    default:
      return build_day_menu ();
    }
}

static gboolean
unparent_cb (gpointer popover)
{
  if (gtk_widget_get_parent (popover))
    gtk_widget_unparent (popover);
  g_object_unref (popover);
  return G_SOURCE_REMOVE;
}

static void
closed_cb (GtkPopover *popover)
{
  /* The item chosen is activated after the menu has closed. */
  g_idle_add (unparent_cb, g_object_ref (popover));
}

/* Opens the menu of what is under the cursor, at a point of @at. */
void
rd_programme_grid_popup (RdProgrammeGrid *self, GtkWidget *at, double x, double y)
{
  g_autoptr (GMenuModel) menu = build_menu (rd_programme_grid_item (self));
  GtkWidget *current = rd_programme_grid_current (self), *popover;
  graphene_point_t point;

  if (current == NULL ||
      !gtk_widget_compute_point (at, current, &GRAPHENE_POINT_INIT ((float)x, (float)y), &point))
    return;
  popover = gtk_popover_menu_new_from_model (menu);
  gtk_widget_set_parent (popover, current);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover),
                               &(GdkRectangle){ (int)point.x, (int)point.y, 1, 1 });
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
popup_here (RdProgrammeGrid *self)
{
  GtkWidget *current = rd_programme_grid_current (self);

  if (current)
    rd_programme_grid_popup (self, current, gtk_widget_get_width (current) / 2.0,
                             gtk_widget_get_height (current));
}

/* Actions. */

typedef enum
{
  FOR_ANY,
  FOR_WORKOUT,
  FOR_MASSAGE,
  FOR_BOOKING,
  FOR_SPOILT,
  FOR_BETTER,
  FOR_PASTE,
} Needs;

static void
do_edit (RdProgrammeGrid *self, const RdChipItem *item)
{
  if (item)
    edit (self, item);
  else
    popup_here (self);
}

static void
do_add (RdProgrammeGrid *self, const RdChipItem *item)
{
  add_workout (self);
}

static void
do_done (RdProgrammeGrid *self, const RdChipItem *item)
{
  record (self, item->workout, RD_OUTCOME_DONE);
}

static void
do_missed (RdProgrammeGrid *self, const RdChipItem *item)
{
  record (self, item->workout, RD_OUTCOME_MISSED);
}

static void
do_planned (RdProgrammeGrid *self, const RdChipItem *item)
{
  record (self, item->workout, RD_OUTCOME_PLANNED);
}

static void
do_copy (RdProgrammeGrid *self, const RdChipItem *item)
{
  copy_one (self, item->workout, FALSE);
}

static void
do_cut (RdProgrammeGrid *self, const RdChipItem *item)
{
  copy_one (self, item->workout, TRUE);
}

static void
do_paste (RdProgrammeGrid *self, const RdChipItem *item)
{
  paste (self);
}

static void
do_remove (RdProgrammeGrid *self, const RdChipItem *item)
{
  if (item)
    remove_item (self, item);
}

static void
do_menu (RdProgrammeGrid *self, const RdChipItem *item)
{
  popup_here (self);
}

static void
do_food (RdProgrammeGrid *self, const RdChipItem *item)
{
  open_food (self);
}

static void
do_open_massage (RdProgrammeGrid *self, const RdChipItem *item)
{
  open_massage (self, item->massage);
}

static void
do_better (RdProgrammeGrid *self, const RdChipItem *item)
{
  rd_insight_move (GTK_WIDGET (self), practice_of (self), item->massage->insight);
}

static void
do_keep (RdProgrammeGrid *self, const RdChipItem *item)
{
  rd_insight_keep (GTK_WIDGET (self), practice_of (self), item->massage->insight);
}

static void
do_show (RdProgrammeGrid *self, const RdChipItem *item)
{
  show_in_calendar (self, item->massage);
}

static void
do_later (RdProgrammeGrid *self, const RdChipItem *item)
{
  shift (self, 1);
}

static void
do_earlier (RdProgrammeGrid *self, const RdChipItem *item)
{
  shift (self, -1);
}

static void
do_repeat (RdProgrammeGrid *self, const RdChipItem *item)
{
  repeat (self);
}

static void
do_copy_week (RdProgrammeGrid *self, const RdChipItem *item)
{
  g_autoptr (GPtrArray) workouts = list_week (self, self->day);

  copy_items (self, workouts, FALSE, TRUE);
  rd_toast_say (GTK_WIDGET (self), _ ("The week is copied: paste it in another with Ctrl+V"));
}

static const struct
{
  const char *name;
  Needs needs;
  void (*perform) (RdProgrammeGrid *self, const RdChipItem *item);
} actions[] = {
  { "workout.edit", FOR_ANY, do_edit },
  { "workout.add", FOR_ANY, do_add },
  { "workout.done", FOR_WORKOUT, do_done },
  { "workout.missed", FOR_WORKOUT, do_missed },
  { "workout.planned", FOR_WORKOUT, do_planned },
  { "workout.copy", FOR_WORKOUT, do_copy },
  { "workout.cut", FOR_WORKOUT, do_cut },
  { "workout.paste", FOR_PASTE, do_paste },
  { "workout.remove", FOR_ANY, do_remove },
  { "workout.menu", FOR_ANY, do_menu },
  { "food.edit", FOR_ANY, do_food },
  { "massage.book", FOR_MASSAGE, do_open_massage },
  { "massage.move", FOR_BOOKING, do_open_massage },
  { "massage.cancel", FOR_BOOKING, do_remove },
  { "massage.show", FOR_MASSAGE, do_show },
  { "massage.better", FOR_BETTER, do_better },
  { "massage.keep", FOR_SPOILT, do_keep },
  { "week.menu", FOR_ANY, do_menu },
  { "week.later", FOR_ANY, do_later },
  { "week.earlier", FOR_ANY, do_earlier },
  { "week.repeat", FOR_ANY, do_repeat },
  { "week.copy", FOR_ANY, do_copy_week },
};

static gboolean
is_possible (RdProgrammeGrid *self, const RdChipItem *item, Needs needs)
{
  if (self->sheet == NULL || self->sheet->programme == NULL)
    return FALSE;
  switch (needs)
    {
    case FOR_WORKOUT:
      return item && item->kind == RD_CHIP_WORKOUT;
    case FOR_MASSAGE:
      return item && item->kind == RD_CHIP_MASSAGE;
    case FOR_BOOKING:
      return item && item->kind == RD_CHIP_MASSAGE && item->massage->booking;
    case FOR_SPOILT:
      return item && item->kind == RD_CHIP_MASSAGE && item->massage->insight;
    case FOR_BETTER:
      return is_possible (self, item, FOR_SPOILT) && item->massage->insight->has_better;
    case FOR_PASTE:
      return self->copied->len > 0;
    case FOR_ANY:
    default:
      return TRUE;
    }
}

static void
perform_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdProgrammeGrid *self = RD_PROGRAMME_GRID (widget);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      const RdChipItem *item = self->sheet ? rd_programme_grid_item (self) : NULL;

      if (g_str_equal (actions[i].name, name) && is_possible (self, item, actions[i].needs))
        actions[i].perform (self, item);
    }
}

/* Installs the actions of a grid. */
void
rd_programme_grid_install_actions (GtkWidgetClass *class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (class, actions[i].name, NULL, perform_cb);
}

/* What the cursor is on decides what can be done. */
void
rd_programme_grid_update_actions (RdProgrammeGrid *self)
{
  const RdChipItem *item = self->sheet ? rd_programme_grid_item (self) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name,
                                   is_possible (self, item, actions[i].needs));
}
