/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-ask.c: questions, and windows that go with the answer. */
#include "desk-test.h"

#include "desk/rd-ask.h"

static const RdAnswer answers[] = {
  { "keep", "_Keep editing", RD_ANSWER_PLAIN },
  { "discard", "_Discard changes", RD_ANSWER_DESTRUCTIVE },
};

typedef struct
{
  GtkWidget *behind;
  GtkWidget *window;
  const char *answer;
} Fixture;

static void
answer_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *fixture = data;

  fixture->answer = rd_ask_finish (result);
  if (g_str_equal (fixture->answer, "discard"))
    gtk_window_destroy (GTK_WINDOW (source));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->behind = desk_test_show (gtk_label_new ("Behind"), 480, 320);
  fixture->window = adw_window_new ();
  gtk_window_set_transient_for (GTK_WINDOW (fixture->window), GTK_WINDOW (fixture->behind));
  gtk_window_set_title (GTK_WINDOW (fixture->window), "Asks");
  desk_test_show (fixture->window, 300, 200);
  rd_ask_async (fixture->window, "Discard changes?", "They were not saved.", NULL, answers,
                G_N_ELEMENTS (answers), answer_cb, fixture);
  desk_test_window ("Discard changes?");
}

static gboolean
is_answered (gpointer data)
{
  return ((Fixture *)data)->answer != NULL;
}

/* Presses keys in the question, which goes with them. */
static void
press (Fixture *fixture, const char *keys)
{
  desk_test_keys (fixture->behind, keys);
  desk_test_until (is_answered, fixture);
}

static void
test_escape_gives_the_first (Fixture *fixture, gconstpointer data)
{
  press (fixture, "Escape");
  g_assert_cmpstr (fixture->answer, ==, "keep");
  g_assert_nonnull (desk_test_window ("Asks"));
  desk_test_close (fixture->window);
  desk_test_close (fixture->behind);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *)data == NULL;
}

static void
test_what_asked_may_go_with_the_answer (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *)&fixture->window);
  press (fixture, "alt+d");
  g_assert_cmpstr (fixture->answer, ==, "discard");
  desk_test_until (is_gone, &fixture->window);
  desk_test_close (fixture->behind);
}

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  g_test_add ("/desk/ask/escape", Fixture, NULL, set_up, test_escape_gives_the_first, NULL);
  g_test_add ("/desk/ask/gone", Fixture, NULL, set_up, test_what_asked_may_go_with_the_answer,
              NULL);
  return g_test_run ();
}
