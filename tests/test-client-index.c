/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-client-index.c: who is found while someone types. */
#include "model/rd-client-index.h"

#include <locale.h>

static const struct
{
  const char *name;
  const char *phone;
  const char *email;
  gboolean archived;
} people[] = {
  { "Hannah Clarke", "07700 900123", "hannah@example.org", FALSE },
  { "Hans Weber", "+49 30 901820", NULL, FALSE },
  { "Clara Hansen", "020 7946 0018", "c.hansen@example.com", FALSE },
  { "Zoë Østergård", "+44 7700 900456", "zoe@example.org", FALSE },
  { "Siobhán O’Neill", NULL, "oneill@example.org", FALSE },
  { "Joanna Marsh", NULL, NULL, FALSE },
  { "Hannah Clarke-Jones", NULL, NULL, TRUE },
  { "Mary-Anne Clarke", NULL, NULL, FALSE },
};

static RdClientIndex *
index_people (void)
{
  g_autoptr (GPtrArray) clients = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      RdClient *client = rd_record_new (RD_TYPE_CLIENT);

      rd_record_set_id (client, i + 1);
      rd_record_set_text (&client->name, people[i].name);
      rd_record_set_text (&client->phone, people[i].phone);
      rd_record_set_text (&client->email, people[i].email);
      client->archived = people[i].archived;
      g_ptr_array_add (clients, client);
    }
  return rd_client_index_new (clients);
}

static void
assert_found (const char *text, const char *expected)
{
  g_autoptr (RdClientIndex) index = index_people ();
  g_autoptr (GPtrArray) found = rd_client_index_find (index, text, 50);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (names, "%s%s", i ? ", " : "", RD_CLIENT (found->pdata[i])->name);
  g_assert_cmpstr (names->str, ==, expected);
}

typedef struct
{
  const char *path;
  const char *text;
  const char *expected;
} Case;

static const Case cases[] = {
  { "by-start-of-name", "han",
    "Hannah Clarke, Hans Weber, Clara Hansen, Siobhán O’Neill, Hannah Clarke-Jones" },
  { "case-does-not-matter", "HANS", "Hans Weber, Clara Hansen" },
  { "accents-do-not-matter", "zoe oster", "Zoë Østergård" },
  { "accents-may-be-typed", "zoë ØST", "Zoë Østergård" },
  { "apostrophe-of-either-kind", "o'neill", "Siobhán O’Neill" },
  { "words-in-any-order", "clarke hannah", "Hannah Clarke, Hannah Clarke-Jones" },
  { "every-word-must-fit", "hannah weber", "" },
  { "start-of-word-before-middle", "an",
    "Mary-Anne Clarke, Clara Hansen, Hannah Clarke, Hans Weber, "
    "Joanna Marsh, Siobhán O’Neill, Hannah Clarke-Jones" },
  { "part-of-a-hyphenated-name", "jones", "Hannah Clarke-Jones" },
  { "phone-without-spaces", "07700900123", "Hannah Clarke" },
  { "phone-with-other-spaces", "077 00 900", "Hannah Clarke, Zoë Østergård" },
  { "phone-national-for-international", "07700900456", "Zoë Østergård" },
  { "phone-international-for-national", "+44 7700 900123", "Hannah Clarke" },
  { "phone-with-trunk-zero", "+44 (0)7700 900123", "Hannah Clarke" },
  { "phone-end", "0018", "Clara Hansen" },
  { "two-digits-are-too-few", "77", "" },
  { "e-mail-start", "c.han", "Clara Hansen" },
  { "e-mail-domain", "example.com", "Clara Hansen" },
  { "spaces-around", "  weber ", "Hans Weber" },
  { "nobody", "xyzzy", "" },
  { "nothing-typed-lists-who-still-comes", "",
    "Clara Hansen, Hannah Clarke, Hans Weber, Joanna Marsh, Mary-Anne Clarke, Siobhán O’Neill, "
    "Zoë Østergård" },
};

static void
test_find (gconstpointer data)
{
  const Case *c = data;

  assert_found (c->text, c->expected);
}

static void
test_most (void)
{
  g_autoptr (RdClientIndex) index = index_people ();
  g_autoptr (GPtrArray) found = rd_client_index_find (index, "a", 3);

  g_assert_cmpuint (rd_client_index_size (index), ==, G_N_ELEMENTS (people));
  g_assert_cmpuint (found->len, ==, 3);
}

static void
test_invalid_text (void)
{
  assert_found ("\xff\xfe", "");
  assert_found (NULL, "Clara Hansen, Hannah Clarke, Hans Weber, Joanna Marsh, Mary-Anne Clarke, "
                      "Siobhán O’Neill, Zoë Østergård");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/model/client-index/%s", cases[i].path);

      g_test_add_data_func (path, &cases[i], test_find);
    }
  g_test_add_func ("/model/client-index/no-more-than-asked-for", test_most);
  g_test_add_func ("/model/client-index/invalid-text", test_invalid_text);
  return g_test_run ();
}
