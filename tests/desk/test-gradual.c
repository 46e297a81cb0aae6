/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-gradual.c: a long list is there in parts, and in the end the whole. */
#include "desk-test.h"

#include "desk/widgets/rd-gradual.h"

#define MANY 5000

static GtkStringList *
list_words (guint n)
{
  GtkStringList *words = gtk_string_list_new (NULL);

  for (guint i = 0; i < n; i++)
    gtk_string_list_append (words, "word");
  return words;
}

static gboolean
is_whole (gpointer gradual)
{
  GtkSliceListModel *slice = gradual;

  return g_list_model_get_n_items (gradual) ==
         g_list_model_get_n_items (gtk_slice_list_model_get_model (slice));
}

static void
test_first_a_few_then_all (void)
{
  g_autoptr (GtkStringList) words = list_words (MANY);
  g_autoptr (GListModel) gradual = rd_gradual_new (G_LIST_MODEL (words));
  guint few = g_list_model_get_n_items (gradual);

  g_assert_cmpuint (few, >, 5);
  g_assert_cmpuint (few, <, 50);
  desk_test_until (is_whole, gradual);
  g_assert_cmpuint (g_list_model_get_n_items (gradual), ==, MANY);
}

static void
test_short_lists_are_whole_at_once (void)
{
  g_autoptr (GtkStringList) words = list_words (3);
  g_autoptr (GListModel) gradual = rd_gradual_new (G_LIST_MODEL (words));

  g_assert_cmpuint (g_list_model_get_n_items (gradual), ==, 3);
  gtk_string_list_append (words, "another");
  g_assert_cmpuint (g_list_model_get_n_items (gradual), ==, 4);
}

static void
test_what_is_there_stays (void)
{
  g_autoptr (GtkStringList) words = list_words (MANY);
  g_autoptr (GListModel) gradual = rd_gradual_new (G_LIST_MODEL (words));
  const char *const more[] = { "one", "two", NULL };

  desk_test_until (is_whole, gradual);
  gtk_string_list_splice (words, 0, 1, more);
  g_assert_cmpuint (g_list_model_get_n_items (gradual), >=, MANY);
  desk_test_until (is_whole, gradual);

  /* One that is filled anew begins anew. */
  gtk_string_list_splice (words, 0, MANY + 1, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (gradual), ==, 0);
  for (int i = 0; i < 100; i++)
    gtk_string_list_append (words, "again");
  g_assert_cmpuint (g_list_model_get_n_items (gradual), <, 50);
  desk_test_until (is_whole, gradual);
}

/* While it grows nothing holds on to it, and it holds on to nothing that is gone. */
static void
test_it_may_go_at_any_time (void)
{
  GtkStringList *words = list_words (MANY);
  GListModel *gradual = rd_gradual_new (G_LIST_MODEL (words));

  g_main_context_iteration (NULL, FALSE);
  g_assert_finalize_object (gradual);
  g_assert_finalize_object (words);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  g_test_add_func ("/desk/gradual/few-then-all", test_first_a_few_then_all);
  g_test_add_func ("/desk/gradual/short", test_short_lists_are_whole_at_once);
  g_test_add_func ("/desk/gradual/stays", test_what_is_there_stays);
  g_test_add_func ("/desk/gradual/goes", test_it_may_go_at_any_time);
  return g_test_run ();
}
