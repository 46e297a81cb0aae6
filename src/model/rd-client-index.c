/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-client-index.c: finds clients while someone types a name, a telephone number or an e-mail
 * address. */
#include "rd-client-index.h"

#include "rd-text.h"

#include <string.h>

/* Fewer digits than this are not looked for in telephone numbers: nearly every number has them. */
#define FEWEST_DIGITS 3

/* What a word is worth, best first; the sum over the words ranks a client. */
enum
{
  AT_NAME_START,
  AT_WORD_START,
  AT_EMAIL_START,
  IN_PHONE,
  IN_NAME,
  IN_EMAIL,
  NOWHERE,
  WHEN_ARCHIVED = 100,
};

typedef struct
{
  RdClient *client;
  char *name;
  char *email;
  char *phone;
} Entry;

typedef struct
{
  int rank;
  guint place;
} Hit;

struct _RdClientIndex
{
  GArray *entries;
};

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_clear_object (&entry->client);
  g_clear_pointer (&entry->name, g_free);
  g_clear_pointer (&entry->email, g_free);
  g_clear_pointer (&entry->phone, g_free);
}

/*
 * The digits of a telephone number, "+44 7700 900123" and "07700 900123" alike. NULL where @text
 * has other characters than a telephone number is written with.
 */
static char *
fold_phone (const char *text)
{
  GString *digits = g_string_new (NULL);

  for (const char *p = text; p && *p; p++)
    if (g_ascii_isdigit (*p))
      g_string_append_c (digits, *p);
    else if (*p == '+' && digits->len == 0)
      g_string_append (digits, "00");
    else if (!strchr (" -./()", *p))
      {
        g_string_free (digits, TRUE);
        return NULL;
      }
  if (g_str_has_prefix (digits->str, "0044"))
    {
      g_string_erase (digits, 0, 4);
      if (digits->str[0] != '0')
        g_string_prepend_c (digits, '0');
    }
  return g_string_free (digits, FALSE);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *x = a, *y = b;
  int order = strcmp (x->name, y->name);

  if (order == 0)
    order = (rd_record_id (x->client) > rd_record_id (y->client)) -
            (rd_record_id (x->client) < rd_record_id (y->client));
  return order;
}

static int
compare_hits (gconstpointer a, gconstpointer b)
{
  const Hit *x = a, *y = b;

  if (x->rank != y->rank)
    return x->rank - y->rank;
  return x->place < y->place ? -1 : x->place > y->place;
}

/* Where @word begins a word of @text: 0 at its very start, 1 later, -1 nowhere, 2 inside a word. */
static int
find_word (const char *text, const char *word)
{
  const char *found = strstr (text, word);
  gboolean inside = found != NULL;

  for (; found; found = strstr (found + 1, word))
    if (found == text)
      return 0;
    else if (strchr (" -'.@_", found[-1]))
      return 1;
  return inside ? 2 : -1;
}

static int
rank_word (const Entry *entry, const char *word)
{
  static const int by_name[] = { AT_NAME_START, AT_WORD_START, IN_NAME };
  int in_name = find_word (entry->name, word);
  int in_email = entry->email ? find_word (entry->email, word) : -1;

  if (in_name == 0 || in_name == 1)
    return by_name[in_name];
  if (in_email == 0 || in_email == 1)
    return AT_EMAIL_START;
  if (in_name == 2)
    return by_name[in_name];
  if (in_email == 2)
    return IN_EMAIL;
  return NOWHERE;
}

static int
rank_entry (const Entry *entry, char **words, const char *digits)
{
  int rank = entry->client->archived ? WHEN_ARCHIVED : 0;

  if (digits && entry->phone && strstr (entry->phone, digits))
    return rank + IN_PHONE;
  for (guint i = 0; words[i]; i++)
    {
      int word = *words[i] ? rank_word (entry, words[i]) : 0;

      if (word == NOWHERE)
        return -1;
      rank += word;
    }
  return rank;
}

/**
 * rd_client_index_new:
 * @clients: (element-type RdClient): all clients, in any order
 *
 * Returns: (transfer full): an index of them
 */
RdClientIndex *
rd_client_index_new (GPtrArray *clients)
{
  RdClientIndex *self = g_new0 (RdClientIndex, 1);

  self->entries = g_array_sized_new (FALSE, FALSE, sizeof (Entry), clients->len);
  g_array_set_clear_func (self->entries, clear_entry);
  for (guint i = 0; i < clients->len; i++)
    {
      RdClient *client = clients->pdata[i];
      Entry entry = {
        .client = g_object_ref (client),
        .name = rd_text_fold (client->name),
        .email = client->email ? rd_text_fold (client->email) : NULL,
        .phone = client->phone ? fold_phone (client->phone) : NULL,
      };

      g_array_append_val (self->entries, entry);
    }
  g_array_sort (self->entries, compare_entries);
  return self;
}

/**
 * rd_client_index_free:
 * @self: (transfer full): an index
 *
 * Frees it.
 */
void
rd_client_index_free (RdClientIndex *self)
{
  g_array_unref (self->entries);
  g_free (self);
}

/**
 * rd_client_index_size:
 * @self: an index
 *
 * Returns: how many clients it has
 */
guint
rd_client_index_size (RdClientIndex *self)
{
  return self->entries->len;
}

/**
 * rd_client_index_find:
 * @self: an index
 * @text: what was typed so far: words of a name or an e-mail address in any order, or a telephone
 *   number; with nothing typed, everyone who still comes
 * @most: how many to return at most
 *
 * Accents, case and the spaces of telephone numbers do not matter. Every word must be found.
 * Clients whose name begins so come first, then those with a word that does, then the rest,
 * archived ones last; equals go by name.
 *
 * Returns: (transfer container) (element-type RdClient): those found, best first
 */
GPtrArray *
rd_client_index_find (RdClientIndex *self, const char *text, guint most)
{
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  g_autofree char *tidy = rd_text_tidy (text);
  g_autofree char *folded = rd_text_fold (tidy);
  g_autofree char *digits = fold_phone (tidy);
  g_auto (GStrv) words = g_strsplit_set (folded, " \t\n,", -1);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  if (digits && strlen (digits) < FEWEST_DIGITS)
    g_clear_pointer (&digits, g_free);
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);
      Hit hit = { rank_entry (entry, words, digits), i };

      if (hit.rank >= 0 && (tidy || !entry->client->archived))
        g_array_append_val (hits, hit);
    }
  g_array_sort (hits, compare_hits);
  for (guint i = 0; i < MIN (hits->len, most); i++)
    {
      guint place = g_array_index (hits, Hit, i).place;

      g_ptr_array_add (found, g_object_ref (g_array_index (self->entries, Entry, place).client));
    }
  return found;
}
