/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-json.c: text as JSON writes it. */
#include "model/rd-json.h"

typedef struct
{
  const char *text;
  const char *json;
} Case;

static const Case cases[] = {
  { NULL, "null" },
  { "", "\"\"" },
  { "plain", "\"plain\"" },
  { "say \"yes\" \\ no", "\"say \\\"yes\\\" \\\\ no\"" },
  { "two\nlines\tand\rmore", "\"two\\nlines\\tand\\rmore\"" },
  { "\x01\x1f\x7f", "\"\\u0001\\u001f\\u007f\"" },
  { "Zoë – 12 €", "\"Zoë – 12 €\"" },
  { "broken \xc3", "\"broken �\"" },
};

static void
test_text_is_escaped (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) json = g_string_new (NULL);

      rd_json_append_string (json, cases[i].text);
      g_assert_cmpstr (json->str, ==, cases[i].json);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/json/text-is-escaped", test_text_is_escaped);
  return g_test_run ();
}
