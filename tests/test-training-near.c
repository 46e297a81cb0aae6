/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-training-near.c: a day is judged the same by what lies near it as by a client's whole past.
 */
#include "planning/rd-suitability.h"
#include "practice/rd-demo.h"
#include "practice/rd-questions.h"

#include <glib/gstdio.h>

static void
assert_same (const RdSuitability *near, const RdSuitability *whole)
{
  g_assert_cmpint (near->verdict, ==, whole->verdict);
  g_assert_cmpint (near->max_pressure, ==, whole->max_pressure);
  g_assert_cmpuint (near->n_reasons, ==, whole->n_reasons);
  for (guint i = 0; i < near->n_reasons; i++)
    g_assert_cmpint (near->reasons[i].code, ==, whole->reasons[i].code);
}

static void
compare_client (RdConnection *store, gint64 client, RdZone *zone, RdDate today)
{
  g_autoptr (GError) error = NULL;
  gint64 now = rd_zone_to_instant (zone, today, 480);
  g_autoptr (RdTraining) whole = rd_training_read (store, client, now, &error);

  g_assert_no_error (error);
  for (RdDate date = today - 120; date < today + 60; date += 3)
    {
      g_autoptr (RdTraining) near = rd_training_read_near (store, client, now, date, &error);

      g_assert_no_error (error);
      for (int minutes = 480; minutes < 1200; minutes += 240)
        {
          gint64 start = rd_zone_to_instant (zone, date, minutes);
          RdSuitability of_near, of_whole;

          rd_suitability_at (near, start, 5, &of_near);
          rd_suitability_at (whole, start, 5, &of_whole);
          assert_same (&of_near, &of_whole);
        }
    }
}

static void
test_same_verdict (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("restday-near-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "practice.db", NULL);
  g_autoptr (RdZone) zone = rd_zone_new ("Europe/London", &error);
  RdDate today = rd_date_new (2026, 11, 23);
  RdDemoOptions options = { .today = today, .years = 1, .clients = 60, .zone = "Europe/London" };

  rd_demo_make (path, &options, &error);
  g_assert_no_error (error);

  g_autoptr (RdConnection) store = rd_store_open (path, RD_STORE_OPEN, &error);
  g_assert_no_error (error);
  g_autoptr (GPtrArray) clients = rd_clients_read (store, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (clients->len, >, 10);
  for (guint i = 0; i < clients->len; i += 4)
    compare_client (store, rd_record_id (clients->pdata[i]), zone, today);
  g_clear_object (&store);
  g_remove (path);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/practice/training-near/same-verdict", test_same_verdict);
  return g_test_run ();
}
