/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-ical-line.c: content lines of iCalendar: escaped, folded at 75 octets, ended by CR LF. */
#include "rd-ical-line.h"

#include <string.h>

#define MOST_OCTETS 75

/**
 * rd_ical_append_line:
 * @calendar: what is written so far
 * @line: a content line in UTF-8, without its end
 * @length: its octets
 *
 * Appends a line, folded so that no line has more than 75 octets and no character is split.
 */
void
rd_ical_append_line (GString *calendar, const char *line, gsize length)
{
  gsize room = MOST_OCTETS;

  while (length > room)
    {
      gsize cut = room;

      while (cut > 1 && ((guchar)line[cut] & 0xc0) == 0x80)
        cut--;
      g_string_append_len (calendar, line, cut);
      g_string_append_len (calendar, "\r\n ", 3);
      line += cut;
      length -= cut;
      room = MOST_OCTETS - 1;
    }
  g_string_append_len (calendar, line, length);
  g_string_append_len (calendar, "\r\n", 2);
}

/**
 * rd_ical_append_escaped:
 * @line: the content line so far
 * @text: any text; what is not UTF-8 in it is replaced
 *
 * Appends a value of type TEXT (RFC 5545, section 3.3.11), without control characters.
 */
void
rd_ical_append_escaped (GString *line, const char *text)
{
  g_autofree char *valid = NULL;

  if (!g_utf8_validate (text, -1, NULL))
    text = valid = g_utf8_make_valid (text, -1);
  for (; *text; text++)
    {
      guchar c = *text;

      if (c == '\n')
        g_string_append_len (line, "\\n", 2);
      else if (c == '\\' || c == ';' || c == ',')
        {
          g_string_append_c (line, '\\');
          g_string_append_c (line, c);
        }
      else if (c == '\t')
        g_string_append_c (line, ' ');
      else if (c >= 0x20 && c != 0x7f)
        g_string_append_c (line, c);
    }
}

/**
 * rd_ical_append_text:
 * @calendar: what is written so far
 * @name: the property's name and parameters
 * @text: (nullable): its value; %NULL and empty write no line
 *
 * Appends a property whose value is text.
 */
void
rd_ical_append_text (GString *calendar, const char *name, const char *text)
{
  g_autoptr (GString) line = NULL;

  if (text == NULL || *text == '\0')
    return;
  line = g_string_sized_new (128);
  g_string_append (line, name);
  g_string_append_c (line, ':');
  rd_ical_append_escaped (line, text);
  rd_ical_append_line (calendar, line->str, line->len);
}
