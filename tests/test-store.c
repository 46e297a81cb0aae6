/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-store.c: records kept in a file and read from it again. */
#include "store-practice.h"

#include "model/rd-client.h"
#include "model/rd-workout.h"

static void
test_what_is_kept_is_read_again (void)
{
  g_auto (Practice) p = open_practice ();
  g_autoptr (RdClient) client = rd_record_new (RD_TYPE_CLIENT);
  g_autoptr (RdClient) read = NULL;
  g_autoptr (GError) error = NULL;

  rd_record_set_text (&client->name, "Zoë O’Brien");
  client->birth_date = rd_date_new (1985, 4, 23);
  client->training_time = 17 * 60 + 30;
  client->start_fitness = 41.3;
  keep (&p, client);
  g_assert_cmpint (rd_record_id (client), >, 0);

  read = rd_store_get (p.store, RD_TYPE_CLIENT, rd_record_id (client), &error);
  g_assert_no_error (error);
  g_assert_true (rd_record_equal (client, read));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/what-is-kept-is-read-again", test_what_is_kept_is_read_again);
  return g_test_run ();
}
