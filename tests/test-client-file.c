/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-client-file.c: a client comes with all that is kept beside her. */
#include "small-practice.h"

#include "practice/rd-client-file.h"

#include "model/rd-consent.h"
#include "model/rd-contraindication.h"

static gpointer
ask_file (RdConnection *store, gpointer client, GCancellable *cancellable, GError **error)
{
  return rd_client_file_read (store, client, cancellable, error);
}

static RdClientFile *
read_file (Small *small, gint64 client, GError **error)
{
  return rd_practice_read (small->practice, ask_file, &client, error);
}

static void
test_what_is_hers_is_in_it (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RdClientFile) file = NULL;

  SMALL_ADD (&small, RD_TYPE_CONTRAINDICATION, "client", "1", "description", "Asthma", "caution",
             "ask-first", "starts", "2026-01-05");
  SMALL_ADD (&small, RD_TYPE_CONTRAINDICATION, "client", "2", "description", "Sunburn", "caution",
             "avoid-area", "starts", "2026-07-05");
  SMALL_ADD (&small, RD_TYPE_CONSENT, "client", "1", "version", "2", "given", "2026-03-01");
  SMALL_ADD (&small, RD_TYPE_CONSENT, "client", "1", "version", "1", "given", "2025-03-01");
  file = read_file (&small, HANNAH, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (file->client->name, ==, "Hannah Clarke");
  g_assert_cmpuint (file->contraindications->len, ==, 1);
  g_assert_cmpstr (RD_CONTRAINDICATION (file->contraindications->pdata[0])->description, ==,
                   "Asthma");
  g_assert_cmpuint (file->consents->len, ==, 2);
  g_assert_cmpint (RD_CONSENT (file->consents->pdata[0])->given, ==, on ("2025-03-01"));
  g_assert_cmpint (RD_CONSENT (file->consents->pdata[1])->given, ==, on ("2026-03-01"));
}

/* She may prefer whoever works here, by name; those who left are not asked about. */
static void
test_who_works_here_is_in_it (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RdClientFile) file = NULL;

  SMALL_ADD (&small, RD_TYPE_PRACTITIONER, "name", "Adam Gone", "archived", "true");
  SMALL_ADD (&small, RD_TYPE_PRACTITIONER, "name", "Bea Here");
  file = read_file (&small, HANNAH, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (file->practitioners->len, ==, 4);
  g_assert_cmpstr (RD_PRACTITIONER (file->practitioners->pdata[0])->name, ==, "Bea Here");
  g_assert_cmpstr (RD_PRACTITIONER (file->practitioners->pdata[3])->name, ==, "Olive Reed");
}

static void
test_someone_new_has_an_empty_one (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RdClientFile) file = read_file (&small, 0, &error);

  g_assert_no_error (error);
  g_assert_cmpint (rd_record_id (file->client), ==, 0);
  g_assert_cmpuint (file->contraindications->len, ==, 0);
  g_assert_cmpuint (file->consents->len, ==, 0);
  g_assert_cmpuint (file->practitioners->len, ==, 3);
}

static void
test_nobody_has_none (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;

  g_assert_null (read_file (&small, 4711, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/practice/client-file/hers", test_what_is_hers_is_in_it);
  g_test_add_func ("/practice/client-file/who-works-here", test_who_works_here_is_in_it);
  g_test_add_func ("/practice/client-file/someone-new", test_someone_new_has_an_empty_one);
  g_test_add_func ("/practice/client-file/nobody", test_nobody_has_none);
  return g_test_run ();
}
