/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ctl-house.c: who works here, what is offered, and where. */
#include "ctl-table.h"

#include "model/rd-practitioner.h"
#include "model/rd-room.h"
#include "model/rd-routine.h"
#include "model/rd-service.h"

#include <glib/gi18n.h>
#include <stdio.h>

static gpointer
list_records (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  return rd_store_list (store, *(GType *)argument, "ORDER BY name, id", error, RD_BIND_END);
}

/* A list of records of one kind, by their own table of fields. */
static gboolean
list_kind (RdCtl *ctl, GType type, const RdCtlColumn *columns, guint n_columns, GError **error)
{
  g_autoptr (GPtrArray) records = rd_practice_read (ctl->practice, list_records, &type, error);
  g_autoptr (RdCtlTable) table = rd_ctl_table_new (columns, n_columns);

  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      RdRecordClass *class = RD_RECORD_GET_CLASS (records->pdata[i]);

      rd_ctl_table_add_integer (table, rd_record_id (records->pdata[i]));
      for (guint j = 1; j < n_columns; j++)
        {
          const RdField *field = rd_record_class_field (class, columns[j].key);
          g_autofree char *text = rd_field_to_text (field, records->pdata[i]);

          rd_ctl_table_add (table, text);
        }
    }
  rd_ctl_table_print (table, ctl);
  return TRUE;
}

static gboolean
add_record (RdCtl *ctl, gpointer record, GError **error)
{
  if (!rd_practice_keep (ctl->practice, record, error))
    return FALSE;
  printf ("%" G_GINT64_FORMAT "\n", rd_record_id (record));
  return TRUE;
}

static const RdCtlColumn practitioner_columns[] = {
  { "id", N_ ("Id"), RD_CTL_NUMBER },
  { "name", N_ ("Name"), RD_CTL_TEXT },
  { "disciplines", N_ ("Disciplines"), RD_CTL_TEXT },
  { "hours", N_ ("Working hours"), RD_CTL_TEXT },
  { "role", N_ ("Role"), RD_CTL_TEXT },
  { "colour", N_ ("Colour"), RD_CTL_TEXT },
  { "phone", N_ ("Phone"), RD_CTL_TEXT },
  { "email", N_ ("E-mail"), RD_CTL_TEXT },
  { "archived", N_ ("Archived"), RD_CTL_TRUTH },
};

static gboolean
list_practitioners (RdCtl *ctl, GError **error)
{
  return list_kind (ctl, RD_TYPE_PRACTITIONER, practitioner_columns,
                    G_N_ELEMENTS (practitioner_columns), error);
}

/* Whoever is named first owns the practice, and everybody gets a colour of their own. */
static gboolean
set_usual (RdCtl *ctl, RdPractitioner *practitioner, GError **error)
{
  GType type = RD_TYPE_PRACTITIONER;
  g_autoptr (GPtrArray) others = rd_practice_read (ctl->practice, list_records, &type, error);
  gboolean owned = FALSE;

  if (others == NULL)
    return FALSE;
  for (guint i = 0; i < others->len; i++)
    owned = owned || RD_PRACTITIONER (others->pdata[i])->role == RD_ROLE_OWNER;
  if (!owned && !rd_ctl_has (ctl, "role"))
    practitioner->role = RD_ROLE_OWNER;
  if (!rd_ctl_has (ctl, "colour"))
    practitioner->colour = others->len % (RD_COLOUR_BROWN + 1);
  return TRUE;
}

static gboolean
add_practitioner (RdCtl *ctl, GError **error)
{
  g_autoptr (RdPractitioner) practitioner = rd_record_new (RD_TYPE_PRACTITIONER);

  return rd_ctl_fill_record (ctl, practitioner, error) && set_usual (ctl, practitioner, error) &&
         add_record (ctl, practitioner, error);
}

static const RdCtlColumn service_columns[] = {
  { "id", N_ ("Id"), RD_CTL_NUMBER },
  { "name", N_ ("Name"), RD_CTL_TEXT },
  { "short_name", N_ ("Short name"), RD_CTL_TEXT },
  { "discipline", N_ ("Discipline"), RD_CTL_TEXT },
  { "minutes", N_ ("Minutes"), RD_CTL_NUMBER },
  { "buffer", N_ ("Buffer after"), RD_CTL_NUMBER },
  { "pressure", N_ ("Usual pressure"), RD_CTL_NUMBER },
  { "archived", N_ ("Archived"), RD_CTL_TRUTH },
};

static gboolean
list_services (RdCtl *ctl, GError **error)
{
  return list_kind (ctl, RD_TYPE_SERVICE, service_columns, G_N_ELEMENTS (service_columns), error);
}

static gboolean
add_service (RdCtl *ctl, GError **error)
{
  g_autoptr (RdService) service = rd_record_new (RD_TYPE_SERVICE);

  return rd_ctl_fill_record (ctl, service, error) && add_record (ctl, service, error);
}

static const RdCtlColumn room_columns[] = {
  { "id", N_ ("Id"), RD_CTL_NUMBER },
  { "name", N_ ("Name"), RD_CTL_TEXT },
  { "disciplines", N_ ("Disciplines"), RD_CTL_TEXT },
  { "archived", N_ ("Archived"), RD_CTL_TRUTH },
};

static gboolean
list_rooms (RdCtl *ctl, GError **error)
{
  return list_kind (ctl, RD_TYPE_ROOM, room_columns, G_N_ELEMENTS (room_columns), error);
}

static gboolean
add_room (RdCtl *ctl, GError **error)
{
  g_autoptr (RdRoom) room = rd_record_new (RD_TYPE_ROOM);

  return rd_ctl_fill_record (ctl, room, error) && add_record (ctl, room, error);
}

static const RdCtlColumn routine_columns[] = {
  { "id", N_ ("Id"), RD_CTL_NUMBER },           { "name", N_ ("Name"), RD_CTL_TEXT },
  { "use", N_ ("For"), RD_CTL_TEXT },           { "minutes", N_ ("Minutes"), RD_CTL_NUMBER },
  { "text", N_ ("What is done"), RD_CTL_TEXT }, { "archived", N_ ("Archived"), RD_CTL_TRUTH },
};

static gboolean
list_routines (RdCtl *ctl, GError **error)
{
  return list_kind (ctl, RD_TYPE_ROUTINE, routine_columns, G_N_ELEMENTS (routine_columns), error);
}

static gboolean
add_routine (RdCtl *ctl, GError **error)
{
  g_autoptr (RdRoutine) routine = rd_record_new (RD_TYPE_ROUTINE);

  return rd_ctl_fill_record (ctl, routine, error) && add_record (ctl, routine, error);
}

static const RdCtlOption practitioner_options[] = {
  { "name", "NAME", N_ ("Full name"), RD_CTL_REQUIRED, NULL, NULL },
  { "discipline", "D", N_ ("massage, sports-massage or personal-training; may be repeated"),
    RD_CTL_REQUIRED | RD_CTL_REPEATED, "disciplines", "," },
  { "hours", "HOURS", N_ ("Such as mon-fri=09:00-17:00; may be repeated"), RD_CTL_REPEATED, "hours",
    ";" },
  { NULL },
};

static const RdCtlOption service_options[] = {
  { "name", "NAME", N_ ("Full name"), RD_CTL_REQUIRED, NULL, NULL },
  { "discipline", "D", N_ ("massage, sports-massage or personal-training"), RD_CTL_REQUIRED, NULL,
    NULL },
  { "minutes", "M", N_ ("How long it takes"), RD_CTL_REQUIRED, NULL, NULL },
  { "buffer", "M", N_ ("Minutes kept free after it"), 0, NULL, NULL },
  { "pressure", "1-5", N_ ("How firm it usually is"), 0, NULL, NULL },
  { NULL },
};

static const RdCtlOption room_options[] = {
  { "name", "NAME", N_ ("What it is called"), RD_CTL_REQUIRED, NULL, NULL },
  { "discipline", "D", N_ ("What it is fitted for, all where none is named; may be repeated"),
    RD_CTL_REPEATED, "disciplines", "," },
  { NULL },
};

static const RdCtlOption routine_options[] = {
  { "name", "NAME", N_ ("What it is called"), RD_CTL_REQUIRED, NULL, NULL },
  { "use", "USE", N_ ("warm-up, cool-down, strength, stretching or food"), RD_CTL_REQUIRED, NULL,
    NULL },
  { "text", "TEXT", N_ ("What is done, or eaten"), RD_CTL_REQUIRED, NULL, NULL },
  { "minutes", "M", N_ ("How long it takes"), 0, NULL, NULL },
  { NULL },
};

const RdCtlCommand rd_ctl_house_commands[] = {
  { .name = "practitioner list",
    .help = N_ ("List who works here"),
    .formats = "json csv",
    .run = list_practitioners },
  { .name = "practitioner add",
    .help = N_ ("Add someone who works here"),
    .options = practitioner_options,
    .kind = rd_practitioner_get_type,
    .run = add_practitioner },
  { .name = "service list",
    .help = N_ ("List what can be booked"),
    .formats = "json csv",
    .run = list_services },
  { .name = "service add",
    .help = N_ ("Add something that can be booked"),
    .options = service_options,
    .kind = rd_service_get_type,
    .run = add_service },
  { .name = "room list", .help = N_ ("List the rooms"), .formats = "json csv", .run = list_rooms },
  { .name = "room add",
    .help = N_ ("Add a room"),
    .options = room_options,
    .kind = rd_room_get_type,
    .run = add_room },
  { .name = "routine list",
    .help = N_ ("List what is given with training again and again"),
    .formats = "json csv",
    .run = list_routines },
  { .name = "routine add",
    .help = N_ ("Add a warm-up, cool-down, strength, stretching or food note"),
    .options = routine_options,
    .kind = rd_routine_get_type,
    .run = add_routine },
  { NULL },
};
