/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-text.c: text as people type it: tidied for keeping, folded for finding. */
#include "rd-text.h"

#include <string.h>

/* A text is normalized in pieces of about so much; of nothing but accents, of no more than this. */
#define PIECE_BYTES 256
#define MOST_PIECE_BYTES 4096

/* What shows nothing at the edge of a text: spaces of every script, byte order marks and the like.
 */
static gboolean
is_blank (gunichar c)
{
  return g_unichar_isspace (c) || c == 0x200b || c == 0x2060 || c == 0xfeff;
}

static char *
strip_blanks (const char *text)
{
  const char *end = text + strlen (text);

  while (*text && is_blank (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  while (end > text && is_blank (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return g_strndup (text, end - text);
}

/* Whether a character never becomes one with what stands before it, as accents do, and the vowels
 * and last consonants of Hangul. */
static gboolean
begins_anew (gunichar c)
{
  return !g_unichar_ismark (c) && g_unichar_combining_class (c) == 0 &&
         !(c >= 0x1160 && c <= 0x11ff);
}

/* Piece by piece: GLib moves all that follows for each character it composes, and sorts accents by
 * exchanging neighbours, so that a long text would take its length squared. */
static char *
normalize (const char *valid, GNormalizeMode mode)
{
  GString *whole = g_string_sized_new (strlen (valid));

  while (*valid)
    {
      const char *end = valid;
      g_autofree char *piece = NULL;

      while (*end && (end - valid < PIECE_BYTES ||
                      (end - valid < MOST_PIECE_BYTES && !begins_anew (g_utf8_get_char (end)))))
        end = g_utf8_next_char (end);
      piece = g_utf8_normalize (valid, end - valid, mode);
      g_string_append (whole, piece);
      valid = end;
    }
  return g_string_free (whole, FALSE);
}

/**
 * rd_text_tidy:
 * @text: (nullable): what a person or a file gave
 *
 * Makes text fit to keep: valid UTF-8 in composed form, every line break as "\n", no control
 * characters but those and tabs, no space at either end.
 *
 * Returns: (transfer full) (nullable): the text, %NULL where nothing is left of it
 */
char *
rd_text_tidy (const char *text)
{
  if (text == NULL)
    return NULL;

  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *composed = normalize (valid, G_NORMALIZE_DEFAULT_COMPOSE);
  GString *kept = g_string_sized_new (strlen (composed));

  for (const char *p = composed; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r' && p[1] != '\n')
        g_string_append_c (kept, '\n');
      else if (c == '\n' || c == '\t' || !g_unichar_iscntrl (c))
        g_string_append_unichar (kept, c);
    }

  g_autofree char *whole = g_string_free (kept, FALSE);
  g_autofree char *tidy = strip_blanks (whole);
  return *tidy ? g_steal_pointer (&tidy) : NULL;
}

/**
 * rd_text_is_email:
 * @text: (nullable): any text
 *
 * Returns: whether it could be an e-mail address: something on both sides of an @, and no space
 */
gboolean
rd_text_is_email (const char *text)
{
  const char *at = text ? strrchr (text, '@') : NULL;

  return at && at != text && at[1] != '\0' && !strpbrk (text, " \t\n");
}

/**
 * rd_text_fold:
 * @text: (nullable): any text
 *
 * Returns: (transfer full): the text without case and accents, for comparing
 */
char *
rd_text_fold (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text ? text : "", -1);
  g_autofree char *plain = g_utf8_casefold (valid, -1);
  g_autofree char *apart = normalize (plain, G_NORMALIZE_ALL);
  GString *folded = g_string_sized_new (strlen (apart));

  for (const char *p = apart; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      switch (c)
        {
        /* Letters that do not come apart into a plain one and an accent. */
        case 0x00f8:
          g_string_append_c (folded, 'o');
          break;
        case 0x0142:
          g_string_append_c (folded, 'l');
          break;
        case 0x0111:
          g_string_append_c (folded, 'd');
          break;
        case 0x00e6:
          g_string_append (folded, "ae");
          break;
        case 0x0153:
          g_string_append (folded, "oe");
          break;
        case 0x0131:
          g_string_append_c (folded, 'i');
          break;
        /* Apostrophes and hyphens as word processors have them. */
        case 0x02bc:
        case 0x2018:
        case 0x2019:
          g_string_append_c (folded, '\'');
          break;
        case 0x2010:
        case 0x2013:
          g_string_append_c (folded, '-');
          break;
        default:
          if (!g_unichar_ismark (c))
            g_string_append_unichar (folded, c);
        }
    }
  return g_string_free (folded, FALSE);
}

/**
 * rd_text_initials:
 * @name: (nullable): a person's name
 *
 * Returns: (transfer full): the first letter of the first and of the last word, "HC"; or one letter
 */
char *
rd_text_initials (const char *name)
{
  g_auto (GStrv) words = g_strsplit_set (name ? name : "", " \t\n", -1);
  GString *initials = g_string_new (NULL);
  const char *first = NULL;
  const char *last = NULL;

  for (guint i = 0; words[i]; i++)
    if (*words[i])
      {
        if (first)
          last = words[i];
        else
          first = words[i];
      }
  if (first)
    g_string_append_unichar (initials, g_unichar_toupper (g_utf8_get_char (first)));
  if (last)
    g_string_append_unichar (initials, g_unichar_toupper (g_utf8_get_char (last)));
  return g_string_free (initials, FALSE);
}

/**
 * rd_text_excerpt:
 * @text: any text
 * @most: how many characters are shown
 *
 * Returns: (transfer full): the beginning of a text on one line, for a message; an ellipsis stands
 *   for what was left out
 */
char *
rd_text_excerpt (const char *text, glong most)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *excerpt = g_string_new (NULL);
  const char *p = valid;

  for (glong n = 0; *p && n < most; p = g_utf8_next_char (p), n++)
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (excerpt, g_unichar_iscntrl (c) ? ' ' : c);
    }
  if (*p)
    g_string_append (excerpt, "…");
  return g_string_free (excerpt, FALSE);
}
