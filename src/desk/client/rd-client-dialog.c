/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-client-dialog.c: adds or changes a client, with cautions and consents. */
#include "rd-client-dialog.h"

#include "desk/record/rd-record-list.h"
#include "model/rd-consent.h"
#include "model/rd-contraindication.h"
#include "practice/rd-wording-values.h"
#include "practice/rd-wording.h"

#include <glib/gi18n-lib.h>

/* A list of parts in the dialog: what it holds and how one more is begun. */
typedef struct
{
  RdRecordDialog *dialog;
  RdPractice *practice;
  GListStore *parts;
  RdRecord *opened;
  RdRecord *(*begin) (RdPractice *practice);
  RdRecordDialog *(*open) (GtkWindow *parent, RdPractice *practice, RdRecord *part);
} PartList;

static void
caption_contraindication (gpointer record, char **title, char **subtitle, gpointer user_data)
{
  RdContraindication *part = record;

  *title = g_strdup (part->description);
  *subtitle = g_strdup (rd_wording_value (RD_TYPE_CAUTION, part->caution));
}

static void
caption_consent (gpointer record, char **title, char **subtitle, gpointer user_data)
{
  RdConsent *part = record;
  g_autofree char *given = rd_wording_date (part->given);

  /* Translators: which version of the consent text was agreed to. */
  *title = g_strdup_printf (_ ("Version %s"), part->version);
  *subtitle = part->withdrawn == RD_DATE_UNSET
                ? g_strdup_printf (_ ("Given on %s"), given)
                : g_strdup_printf (_ ("Given on %s, since withdrawn"), given);
}

static RdRecord *
begin_contraindication (RdPractice *practice)
{
  RdContraindication *part = rd_record_new (RD_TYPE_CONTRAINDICATION);

  part->starts = rd_practice_today (practice);
  return RD_RECORD (part);
}

static RdRecord *
begin_consent (RdPractice *practice)
{
  RdConsent *part = rd_record_new (RD_TYPE_CONSENT);

  part->given = rd_practice_today (practice);
  return RD_RECORD (part);
}

static RdRecordDialog *
open_contraindication (GtkWindow *parent, RdPractice *practice, RdRecord *part)
{
  RdRecordDialog *dialog = rd_record_dialog_new (parent, practice, part, _ ("Contraindication"));
  RdRecordForm *form = rd_record_dialog_add_form (
    dialog, NULL, _ ("Shown whenever this client is booked, until the day it ends."));

  rd_record_form_add (form, "description");
  rd_record_form_add (form, "caution");
  rd_record_form_add (form, "starts");
  rd_record_form_add (form, "ends");
  return dialog;
}

static RdRecordDialog *
open_consent (GtkWindow *parent, RdPractice *practice, RdRecord *part)
{
  RdRecordDialog *dialog = rd_record_dialog_new (parent, practice, part, _ ("Consent"));
  RdRecordForm *form = rd_record_dialog_add_form (
    dialog, NULL,
    _ ("The text the client agreed to, so that it can be shown later what was asked."));

  rd_record_form_add (form, "version");
  rd_record_form_add (form, "given");
  rd_record_form_add (form, "withdrawn");
  return dialog;
}

static void
part_kept_cb (PartList *list, RdRecord *part)
{
  g_autoptr (RdRecord) kept = g_object_ref (part);
  guint position;

  if (list->opened && g_list_store_find (list->parts, list->opened, &position))
    g_list_store_splice (list->parts, position, 1, (gpointer *)&kept, 1);
  else
    g_list_store_append (list->parts, kept);
  list->opened = NULL;
}

static void
open_part (PartList *list, RdRecord *part)
{
  RdRecordDialog *dialog = list->open (GTK_WINDOW (list->dialog), list->practice, part);

  rd_record_dialog_keep_aside (dialog);
  g_signal_connect_swapped (dialog, "kept", G_CALLBACK (part_kept_cb), list);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
open_part_cb (PartList *list, RdRecord *part)
{
  list->opened = part;
  open_part (list, part);
}

static void
add_part_cb (PartList *list)
{
  g_autoptr (RdRecord) part = list->begin (list->practice);

  list->opened = NULL;
  open_part (list, part);
}

static void
free_list (gpointer data, GClosure *closure)
{
  PartList *list = data;

  g_object_unref (list->parts);
  g_free (list);
}

static void
add_parts (RdRecordDialog *dialog, PartList made, GListStore *all, GtkWidget *group)
{
  PartList *list = g_memdup2 (&made, sizeof made);

  g_object_ref (list->parts);
  g_signal_connect_data (group, "add", G_CALLBACK (add_part_cb), list, free_list,
                         G_CONNECT_SWAPPED);
  g_signal_connect_swapped (group, "open", G_CALLBACK (open_part_cb), list);
  g_list_store_append (all, list->parts);
  rd_record_dialog_add_group (dialog, group);
}

static GListStore *
store_of (GType type, GPtrArray *records)
{
  GListStore *store = g_list_store_new (type);

  g_list_store_splice (store, 0, 0, records->pdata, records->len);
  return store;
}

static void
add_forms (RdRecordDialog *dialog, GPtrArray *practitioners)
{
  RdRecordForm *form = rd_record_dialog_add_form (dialog, NULL, NULL);

  rd_record_form_add (form, "name");
  rd_record_form_add (form, "phone");
  rd_record_form_add (form, "email");
  rd_record_form_add (form, "address");
  rd_record_form_add (form, "birth_date");
  rd_record_form_add_choice (form, "preferred_practitioner", practitioners,
                             _ ("Nobody in particular"));

  form = rd_record_dialog_add_form (dialog, _ ("Emergency contact"), NULL);
  rd_record_form_add (form, "emergency_name");
  rd_record_form_add (form, "emergency_phone");

  form = rd_record_dialog_add_form (dialog, _ ("Training"),
                                    _ ("Used where a plan names no time, or only a distance."));
  rd_record_form_add (form, "training_time");
  rd_record_form_add (form, "easy_pace");
  rd_record_form_add (form, "start_fitness");
  rd_record_form_add (form, "start_fatigue");
}

/**
 * rd_client_dialog_new:
 * @parent: the window it belongs to
 * @practice: the practice
 * @file: the client and what is kept beside her
 *
 * Returns: (transfer none): the dialog, not yet presented; it emits "kept" with the client
 */
RdRecordDialog *
rd_client_dialog_new (GtkWindow *parent, RdPractice *practice, RdClientFile *file)
{
  gboolean known = rd_record_id (file->client) != 0;
  RdRecordDialog *dialog = rd_record_dialog_new (parent, practice, file->client,
                                                 known ? file->client->name : _ ("New client"));
  g_autoptr (GListStore) all = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GListStore) cautions = store_of (RD_TYPE_CONTRAINDICATION, file->contraindications);
  g_autoptr (GListStore) consents = store_of (RD_TYPE_CONSENT, file->consents);
  g_autoptr (GtkFlattenListModel) parts = NULL;

  add_forms (dialog, file->practitioners);
  add_parts (
    dialog,
    (PartList){ dialog, practice, cautions, NULL, begin_contraindication, open_contraindication },
    all,
    rd_record_list_new (_ ("Contraindications"), _ ("Add contraindication"), _ ("None known"),
                        G_LIST_MODEL (cautions), caption_contraindication, NULL));
  add_parts (dialog, (PartList){ dialog, practice, consents, NULL, begin_consent, open_consent },
             all,
             rd_record_list_new (_ ("Consent"), _ ("Add consent"), _ ("None on record"),
                                 G_LIST_MODEL (consents), caption_consent, NULL));
  if (known)
    rd_record_form_add (rd_record_dialog_add_form (dialog, NULL, NULL), "archived");

  parts = gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&all)));
  rd_record_dialog_set_parts (dialog, G_LIST_MODEL (parts));
  return dialog;
}

/**
 * rd_client_dialog_read_async:
 * @practice: the practice
 * @client: id of the client, 0: someone new
 * @cancellable: (nullable): whether the dialog is still wanted
 * @callback: called with what rd_practice_read_finish() turns into an #RdClientFile
 * @user_data: for @callback
 *
 * Reads what rd_client_dialog_new() needs.
 */
void
rd_client_dialog_read_async (RdPractice *practice,
                             gint64 client,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  rd_practice_read_async (practice, (RdQuestion)rd_client_file_read,
                          g_memdup2 (&client, sizeof client), g_free,
                          (GDestroyNotify)rd_client_file_free, cancellable, callback, user_data);
}
