/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-json.c: text as JSON writes it. */
#include "rd-json.h"

#include <string.h>

static void
append_escape (GString *json, guchar c)
{
  switch (c)
    {
    case '"':
      g_string_append_len (json, "\\\"", 2);
      break;
    case '\\':
      g_string_append_len (json, "\\\\", 2);
      break;
    case '\n':
      g_string_append_len (json, "\\n", 2);
      break;
    case '\t':
      g_string_append_len (json, "\\t", 2);
      break;
    case '\r':
      g_string_append_len (json, "\\r", 2);
      break;
    default:
      g_string_append_printf (json, "\\u%04x", c);
    }
}

/**
 * rd_json_append_string:
 * @json: what is written so far
 * @text: (nullable): any text; what is not UTF-8 in it is replaced
 *
 * Appends a text in quotes, or `null` for %NULL (RFC 8259, section 7). The same text always gives
 * the same bytes: only what must be escaped is.
 */
void
rd_json_append_string (GString *json, const char *text)
{
  g_autofree char *valid = NULL;
  const char *run;

  if (text == NULL)
    {
      g_string_append_len (json, "null", 4);
      return;
    }
  if (!g_utf8_validate (text, -1, NULL))
    text = valid = g_utf8_make_valid (text, -1);

  g_string_append_c (json, '"');
  for (run = text; *text; text++)
    {
      guchar c = *text;

      if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7f)
        continue;
      g_string_append_len (json, run, text - run);
      append_escape (json, c);
      run = text + 1;
    }
  g_string_append_len (json, run, text - run);
  g_string_append_c (json, '"');
}
