/* SPDX-License-Identifier: GPL-3.0-or-later */
/* desk-practice.c: a small practice in a folder of its own, for widgets to show. */
#include "desk-practice.h"

#include <glib/gstdio.h>

static const struct
{
  const char *name;
  RdColour colour;
  RdRole role;
} practitioners[] = {
  { "Ellen Hart", RD_COLOUR_OLIVE, RD_ROLE_OWNER },
  { "John Whitlock", RD_COLOUR_BLUE, RD_ROLE_PRACTITIONER },
  { "Mike Adeyemi", RD_COLOUR_VIOLET, RD_ROLE_PRACTITIONER },
  { "Priya Nair", RD_COLOUR_MAGENTA, RD_ROLE_PRACTITIONER },
};

static const struct
{
  const char *name;
  const char *phone;
} clients[] = {
  { "Hannah Clarke", "07700 900123" },
  { "Zoë Østergård", "07700 900456" },
  { "Clara Hansen", NULL },
  { "Tom Fenwick", "020 7946 0018" },
};

static gboolean
insert (RdWriting *writing, gpointer record, GError **error)
{
  g_autoptr (RdRecord) owned = record;

  return rd_writing_insert (writing, owned, error);
}

static gboolean
fill (RdWriting *writing, gpointer argument, GError **error)
{
  RdSettings *settings = rd_record_new (RD_TYPE_SETTINGS);

  rd_record_set_text (&settings->name, "Riverside Massage");
  rd_record_set_text (&settings->zone, "Europe/London");
  if (!insert (writing, settings, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (practitioners); i++)
    {
      RdPractitioner *practitioner = rd_record_new (RD_TYPE_PRACTITIONER);

      rd_record_set_text (&practitioner->name, practitioners[i].name);
      practitioner->colour = practitioners[i].colour;
      practitioner->role = practitioners[i].role;
      practitioner->disciplines = RD_DISCIPLINE_SPORTS_MASSAGE;
      if (!insert (writing, practitioner, error))
        return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (clients); i++)
    {
      RdClient *client = rd_record_new (RD_TYPE_CLIENT);

      rd_record_set_text (&client->name, clients[i].name);
      rd_record_set_text (&client->phone, clients[i].phone);
      if (!insert (writing, client, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * desk_practice_make:
 *
 * Returns: (transfer full): path of a practice with four practitioners and four clients, for
 *   desk_practice_erase()
 */
char *
desk_practice_make (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("restday-desk-XXXXXX", &error);
  char *path = g_build_filename (folder, "practice.db", NULL);

  g_assert_no_error (error);

  g_autoptr (RdPractice) practice = rd_practice_open (path, RD_STORE_CREATE, &error);
  g_assert_no_error (error);
  rd_practice_set_now (practice, DESK_NOW);
  rd_practice_write (practice, "init", fill, NULL, &error);
  g_assert_no_error (error);
  return path;
}

/**
 * desk_practice_open:
 * @path: what desk_practice_make() returned
 *
 * Returns: (transfer full): the practice
 */
RdPractice *
desk_practice_open (const char *path)
{
  g_autoptr (GError) error = NULL;
  RdPractice *practice = rd_practice_open (path, RD_STORE_OPEN, &error);

  g_assert_no_error (error);
  rd_practice_set_now (practice, DESK_NOW);
  return practice;
}

/**
 * desk_practice_erase:
 * @path: (transfer full): what desk_practice_make() returned
 *
 * Removes the practice and its folder.
 */
void
desk_practice_erase (char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  while (files && (name = g_dir_read_name (files)))
    {
      g_autofree char *file = g_build_filename (folder, name, NULL);

      g_remove (file);
    }
  g_rmdir (folder);
  g_free (path);
}
