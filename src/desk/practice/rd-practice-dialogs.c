/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-practice-dialogs.c: the dialogs that add and change what a practice is made of. */
#include "rd-practice-dialogs.h"

#include "desk/programme/rd-programme-deed.h"
#include "desk/rd-toast.h"
#include "practice/rd-programme-edit-commands.h"

#include <glib/gi18n-lib.h>

static void
add_fields (RdRecordForm *form, const char *const *names, guint n_names)
{
  for (guint i = 0; i < n_names; i++)
    rd_record_form_add (form, names[i]);
}

#define ADD_FIELDS(form, ...)                                                                      \
  G_STMT_START                                                                                     \
  {                                                                                                \
    static const char *const names[] = { __VA_ARGS__ };                                            \
    add_fields (form, names, G_N_ELEMENTS (names));                                                \
  }                                                                                                \
  G_STMT_END

static void
add_archived (RdRecordDialog *dialog)
{
  if (rd_record_id (rd_record_dialog_record (dialog)))
    ADD_FIELDS (rd_record_dialog_add_form (dialog, NULL, NULL), "archived");
}

/**
 * rd_practice_begin_practitioner:
 * @others: how many work here already
 *
 * The first one added is most likely the owner, who is at the keyboard; each has the next colour of
 * the palette, so that two people do not start out alike.
 *
 * Returns: (transfer full): somebody new, for rd_practitioner_dialog_new()
 */
RdPractitioner *
rd_practice_begin_practitioner (guint others)
{
  RdPractitioner *practitioner = rd_record_new (RD_TYPE_PRACTITIONER);

  practitioner->role = others == 0 ? RD_ROLE_OWNER : RD_ROLE_PRACTITIONER;
  practitioner->colour = (int)(others % (RD_COLOUR_BROWN + 1));
  practitioner->disciplines = RD_DISCIPLINE_ANY_MASSAGE;
  g_clear_pointer (&practitioner->hours, rd_week_hours_free);
  rd_week_hours_parse ("mon-fri=09:00-17:00", &practitioner->hours);
  return practitioner;
}

/**
 * rd_practice_begin_service:
 *
 * Returns: (transfer full): something new, for rd_service_dialog_new()
 */
RdService *
rd_practice_begin_service (void)
{
  RdService *service = rd_record_new (RD_TYPE_SERVICE);

  service->pressure = 3;
  service->buffer = 10;
  return service;
}

/**
 * rd_practitioner_dialog_new:
 * @parent: the window it belongs to
 * @practice: the practice
 * @practitioner: whom to change, or someone new
 *
 * Returns: (transfer none): the dialog
 */
RdRecordDialog *
rd_practitioner_dialog_new (GtkWindow *parent, RdPractice *practice, RdPractitioner *practitioner)
{
  RdRecordDialog *dialog = rd_record_dialog_new (
    parent, practice, practitioner,
    rd_record_id (practitioner) ? practitioner->name : _ ("New practitioner"));

  ADD_FIELDS (rd_record_dialog_add_form (dialog, NULL, NULL), "name", "role", "colour", "phone",
              "email");
  ADD_FIELDS (
    rd_record_dialog_add_form (dialog, _ ("Work"),
                               _ ("Only services of these disciplines, in these hours, are "
                                  "offered with this practitioner.")),
    "disciplines", "hours");
  add_archived (dialog);
  return dialog;
}

/**
 * rd_service_dialog_new:
 * @parent: the window it belongs to
 * @practice: the practice
 * @service: what to change, or something new
 *
 * Returns: (transfer none): the dialog
 */
RdRecordDialog *
rd_service_dialog_new (GtkWindow *parent, RdPractice *practice, RdService *service)
{
  RdRecordDialog *dialog = rd_record_dialog_new (
    parent, practice, service, rd_record_id (service) ? service->name : _ ("New service"));

  ADD_FIELDS (rd_record_dialog_add_form (dialog, NULL, NULL), "name", "short_name", "discipline");
  ADD_FIELDS (rd_record_dialog_add_form (dialog, _ ("Time"), NULL), "minutes", "buffer");
  ADD_FIELDS (
    rd_record_dialog_add_form (dialog, _ ("What it does to the body"),
                               _ ("Firm work is itself a workout. Leave the load empty to "
                                  "take that of the pressure.")),
    "pressure", "load_per_minute");
  add_archived (dialog);
  return dialog;
}

/**
 * rd_room_dialog_new:
 * @parent: the window it belongs to
 * @practice: the practice
 * @room: what to change, or a new one
 *
 * Returns: (transfer none): the dialog
 */
RdRecordDialog *
rd_room_dialog_new (GtkWindow *parent, RdPractice *practice, RdRoom *room)
{
  RdRecordDialog *dialog = rd_record_dialog_new (parent, practice, room,
                                                 rd_record_id (room) ? room->name : _ ("New room"));

  ADD_FIELDS (rd_record_dialog_add_form (dialog, NULL,
                                         _ ("A room without disciplines fits them all.")),
              "name", "disciplines");
  add_archived (dialog);
  return dialog;
}

/**
 * rd_time_off_dialog_new:
 * @parent: the window it belongs to
 * @practice: the practice
 * @time_off: what to change, or something new
 * @practitioners: (element-type RdPractitioner): who may be away
 *
 * Returns: (transfer none): the dialog
 */
RdRecordDialog *
rd_time_off_dialog_new (GtkWindow *parent,
                        RdPractice *practice,
                        RdTimeOff *time_off,
                        GPtrArray *practitioners)
{
  RdRecordDialog *dialog = rd_record_dialog_new (
    parent, practice, time_off, rd_record_id (time_off) ? _ ("Time off") : _ ("New time off"));
  RdRecordForm *form = rd_record_dialog_add_form (dialog, NULL, NULL);

  rd_record_form_add_choice (form, "practitioner", practitioners,
                             _ ("The whole practice is closed"));
  ADD_FIELDS (form, "starts", "ends", "reason");
  return dialog;
}

/**
 * rd_routine_dialog_new:
 * @parent: the window it belongs to
 * @practice: the practice
 * @routine: what to change, or something new
 *
 * Returns: (transfer none): the dialog
 */
RdRecordDialog *
rd_routine_dialog_new (GtkWindow *parent, RdPractice *practice, RdRoutine *routine)
{
  RdRecordDialog *dialog = rd_record_dialog_new (
    parent, practice, routine, rd_record_id (routine) ? routine->name : _ ("New routine"));
  RdRecordForm *form = rd_record_dialog_add_form (
    dialog, NULL,
    rd_record_id (routine) ? _ ("Training it was given with keeps the text it has.") : NULL);

  ADD_FIELDS (form, "name", "use", "minutes");
  rd_record_form_add_text (form, "text");
  add_archived (dialog);
  rd_record_dialog_add_removal (dialog, _ ("_Remove routine"));
  return dialog;
}

/**
 * rd_own_template_dialog_new:
 * @parent: the window it belongs to
 * @practice: the practice
 * @template: a template of the practice's own
 *
 * Returns: (transfer none): the dialog
 */
RdRecordDialog *
rd_own_template_dialog_new (GtkWindow *parent, RdPractice *practice, RdOwnTemplate *template)
{
  RdRecordDialog *dialog = rd_record_dialog_new (parent, practice, template, template->name);
  /* Translators: a short name such as 5k-6. */
  g_autofree char *description = g_strdup_printf (
    _ ("Scripts go on calling it %s. Programmes made from it stay as they are."), template->code);

  ADD_FIELDS (rd_record_dialog_add_form (dialog, NULL, description), "name");
  rd_record_dialog_add_removal (dialog, _ ("_Remove template"));
  return dialog;
}

/**
 * rd_settings_dialog_new:
 * @parent: the window it belongs to
 * @practice: the practice
 * @settings: its record
 *
 * Returns: (transfer none): the dialog
 */
RdRecordDialog *
rd_settings_dialog_new (GtkWindow *parent, RdPractice *practice, RdSettings *settings)
{
  RdRecordDialog *dialog =
    rd_record_dialog_new (parent, practice, settings, _ ("Practice and rules"));

  ADD_FIELDS (rd_record_dialog_add_form (dialog, _ ("Practice"), NULL), "name", "zone",
              "opening_hours");
  ADD_FIELDS (rd_record_dialog_add_form (dialog, _ ("Bookings"), NULL), "slot_minutes",
              "ideal_spacing_days", "too_soon_days");
  ADD_FIELDS (rd_record_dialog_add_form (dialog, _ ("Training"), NULL), "after_workout_minutes",
              "firm_hours", "hard_factor", "unrecorded");
  ADD_FIELDS (rd_record_dialog_add_form (dialog, _ ("Highest pressure near a race"), NULL),
              "pressure_far", "pressure_week", "pressure_week_accustomed", "pressure_days",
              "pressure_eve", "pressure_race_day", "pressure_after", "pressure_recovered",
              "c_race_days");
  ADD_FIELDS (rd_record_dialog_add_form (dialog, _ ("Load of a massage"),
                                         _ ("Arbitrary units (AU) a minute, by pressure.")),
              "massage_load_1", "massage_load_2", "massage_load_3", "massage_load_4",
              "massage_load_5");
  ADD_FIELDS (rd_record_dialog_add_form (dialog, _ ("Records"), NULL), "retention_years");
  return dialog;
}

/* What a record is called: its name, or what its dialog is called. */
static char *
dup_name (RdRecordDialog *dialog, RdRecord *record)
{
  char *name = NULL;

  if (rd_record_class_field (RD_RECORD_GET_CLASS (record), "name"))
    g_object_get (record, "name", &name, NULL);
  return name ? name : g_strdup (gtk_window_get_title (GTK_WINDOW (dialog)));
}

static void
kept_cb (RdRecordDialog *dialog, RdRecord *record, GtkWidget *window)
{
  g_autofree char *name = dup_name (dialog, record);
  /* Translators: the name of a practitioner, a service, a room or a routine */
  g_autofree char *sentence = g_strdup_printf (_ ("Saved: %s"), name);

  rd_toast_done (window, sentence);
}

static void
remove_cb (RdRecordDialog *dialog, RdRecord *record, GtkWidget *window)
{
  g_autofree char *name = dup_name (dialog, record);
  /* Translators: the name of a routine or a template */
  g_autofree char *sentence = g_strdup_printf (_ ("Removed: %s"), name);

  rd_practice_remove_async (rd_record_dialog_practice (dialog), G_OBJECT_TYPE (record),
                            rd_record_id (record), rd_programme_deed_cb,
                            rd_programme_deed_new (window, rd_practice_remove_finish, sentence));
}

/**
 * rd_practice_dialog_open:
 * @dialog: a dialog of this file
 *
 * Presents it. What is saved or removed in it is said in the window it belongs to, beside Undo.
 */
void
rd_practice_dialog_open (RdRecordDialog *dialog)
{
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (dialog));

  g_signal_connect_object (dialog, "kept", G_CALLBACK (kept_cb), window, 0);
  g_signal_connect_object (dialog, "remove", G_CALLBACK (remove_cb), window, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
