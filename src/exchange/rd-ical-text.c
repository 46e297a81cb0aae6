/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-ical-text.c: iCalendar as a tree of components and their properties.
 *
 * Files of real programs are not always what RFC 5545 asks for. Folds are undone on bytes, because
 * some split a character; blank lines inside a fold, line breaks in the middle of a text, missing
 * ends and events outside any calendar are understood. libical gives up on several of these, and
 * says nothing of where in the file it was.
 */
#include "rd-ical-text.h"

#include "rd-programme-file-private.h"

#include <string.h>

/* A tree larger than this is not a calendar anyone made. */
#define MOST_COMPONENTS 100000
#define MOST_PROPERTIES 2000
#define MOST_DEPTH 8

/* What a property has more than this is left out. */
#define MOST_BYTES_OF_A_LINE (256 * 1024)

/* What is kept; the rest of a calendar is of no use here. */
static const char *const wanted[] = {
  "CATEGORIES",   "DESCRIPTION",   "DTEND", "DTSTART",      "DURATION", "EXDATE",  "NAME",
  "RDATE",        "RECURRENCE-ID", "RRULE", "SEQUENCE",     "STATUS",   "SUMMARY", "TZID",
  "TZOFFSETFROM", "TZOFFSETTO",    "UID",   "X-WR-CALNAME", NULL,
};

/* The tree while it grows: @open are the components that have not ended, the root first. */
typedef struct
{
  RdIcalComponent *root;
  GPtrArray *open;
  GString *line;
  guint line_number;
  guint n_components;
} Parser;

static void
free_property (gpointer data)
{
  RdIcalProperty *property = data;

  g_free (property->name);
  g_strfreev (property->parameters);
  g_free (property->value);
  g_free (property);
}

static RdIcalComponent *
make_component (const char *name, guint line)
{
  RdIcalComponent *component = g_new0 (RdIcalComponent, 1);

  component->name = g_ascii_strup (name, -1);
  component->line = line;
  component->properties = g_ptr_array_new_with_free_func (free_property);
  component->children = g_ptr_array_new_with_free_func ((GDestroyNotify)rd_ical_component_free);
  return component;
}

/**
 * rd_ical_component_free:
 * @component: (transfer full): a component
 *
 * Frees a component and what is in it.
 */
void
rd_ical_component_free (RdIcalComponent *component)
{
  g_free (component->name);
  g_ptr_array_unref (component->properties);
  g_ptr_array_unref (component->children);
  g_free (component);
}

static RdIcalComponent *
innermost (Parser *self)
{
  return g_ptr_array_index (self->open, self->open->len - 1);
}

static gboolean
is_open (Parser *self, const char *name)
{
  for (guint i = 1; i < self->open->len; i++)
    if (g_ascii_strcasecmp (((RdIcalComponent *)g_ptr_array_index (self->open, i))->name, name) ==
        0)
      return TRUE;
  return FALSE;
}

static void
close_component (Parser *self, const char *name)
{
  gboolean closed = !is_open (self, name);

  while (!closed)
    {
      closed = g_ascii_strcasecmp (innermost (self)->name, name) == 0;
      g_ptr_array_set_size (self->open, self->open->len - 1);
    }
}

static void
open_component (Parser *self, const char *name)
{
  RdIcalComponent *component;

  /* Neither lies in another of its kind: the end of the one before is missing. */
  if (g_ascii_strcasecmp (name, "VEVENT") == 0 || g_ascii_strcasecmp (name, "VCALENDAR") == 0)
    close_component (self, name);
  if (self->open->len > MOST_DEPTH || ++self->n_components > MOST_COMPONENTS)
    return;
  component = make_component (name, self->line_number);
  g_ptr_array_add (innermost (self)->children, component);
  g_ptr_array_add (self->open, component);
}

/* Where the value begins: after the first colon outside quotes. */
static char *
find_value (char *line)
{
  gboolean quoted = FALSE;
  char *inside = NULL;

  for (char *p = line; *p; p++)
    if (*p == '"')
      quoted = !quoted;
    else if (*p == ':' && !quoted)
      return p;
    else if (*p == ':')
      inside = p;

  /* TZID="Some Time:20260609T090000": the quote that ends the name stands after the value. */
  return inside;
}

static GPtrArray *
split_parameters (char *text)
{
  GPtrArray *parameters = g_ptr_array_new ();
  GString *parameter = g_string_new (NULL);
  gboolean quoted = FALSE;

  for (char *p = text;; p++)
    {
      if (*p == '"')
        quoted = !quoted;
      else if (*p && (*p != ';' || quoted))
        g_string_append_c (parameter, *p);
      if (*p == '\0' || (*p == ';' && !quoted))
        {
          g_ptr_array_add (parameters, g_strdup (parameter->str));
          g_string_truncate (parameter, 0);
        }
      if (*p == '\0')
        break;
    }
  g_string_free (parameter, TRUE);
  g_ptr_array_add (parameters, NULL);
  return parameters;
}

static gboolean
is_time (const char *name)
{
  static const char *const times[] = {
    "DTSTART", "DTEND", "EXDATE", "RDATE", "RECURRENCE-ID", NULL
  };

  return g_strv_contains (times, name);
}

static void
add_property (Parser *self, char *line)
{
  RdIcalComponent *component = innermost (self);
  char *value = find_value (line);
  g_autofree char *name = NULL;
  RdIcalProperty *property;

  if (value == NULL)
    return;
  name = g_ascii_strup (line, strcspn (line, ":;"));
  g_strstrip (name);
  /* A time has no colon, but the name of a zone may: TZID=(UTC+01:00) Paris:20260101T090000. */
  if (is_time (name))
    value = strrchr (line, ':');
  *value++ = '\0';
  g_strstrip (value);
  if (strcmp (name, "BEGIN") == 0)
    open_component (self, value);
  else if (strcmp (name, "END") == 0)
    close_component (self, value);
  else if (g_strv_contains (wanted, name) && component->properties->len < MOST_PROPERTIES)
    {
      char *parameters = strchr (line, ';');

      if (is_time (name) && g_str_has_suffix (value, "\""))
        value[strlen (value) - 1] = '\0';
      property = g_new0 (RdIcalProperty, 1);
      property->name = g_steal_pointer (&name);
      property->value = g_strdup (value);
      property->parameters = (char **)g_ptr_array_free (
        split_parameters (parameters ? parameters + 1 : line + strlen (line)), FALSE);
      g_ptr_array_add (component->properties, property);
    }
}

static void
append_to_line (Parser *self, const char *text, gsize length)
{
  gsize room = MOST_BYTES_OF_A_LINE - MIN (self->line->len, MOST_BYTES_OF_A_LINE);

  /* What is cut is cut between characters. */
  if (length > room)
    for (length = room; length > 0 && ((guchar)text[length] & 0xc0) == 0x80;)
      length--;
  g_string_append_len (self->line, text, length);
}

static void
finish_line (Parser *self)
{
  g_autofree char *line = NULL;

  if (self->line->len == 0)
    return;
  line = rd_programme_text_to_utf8 (self->line->str, self->line->len);
  add_property (self, line);
  g_string_truncate (self->line, 0);
}

static gsize
count_name (const char *line, gsize length)
{
  gsize n = 0;

  while (n < length && (g_ascii_isalnum (line[n]) || line[n] == '-' || line[n] == '_'))
    n++;
  return n;
}

/*
 * A line that begins a property: NAME: or NAME;, or a NAME alone whose rest follows folded.
 * Anything else is the rest of a text whose line breaks were not escaped.
 */
static gboolean
begins_property (const char *line, gsize length, const char *next, const char *end)
{
  gsize name = count_name (line, length);

  if (name == 0)
    return FALSE;
  if (name < length)
    return line[name] == ':' || line[name] == ';' ||
           (line[name] == ' ' && name + 1 < length && line[name + 1] == ':');
  while (next < end && (*next == '\r' || *next == '\n'))
    next++;
  return next < end && (*next == ' ' || *next == '\t');
}

static void
add_line (Parser *self,
          const char *line,
          gsize length,
          guint number,
          const char *next,
          const char *end)
{
  if (length == 0)
    return;
  if (*line == ' ' || *line == '\t')
    append_to_line (self, line + 1, length - 1);
  else if (begins_property (line, length, next, end))
    {
      finish_line (self);
      self->line_number = number;
      append_to_line (self, line, length);
    }
  else if (self->line->len > 0)
    {
      append_to_line (self, "\\n", 2);
      append_to_line (self, line, length);
    }
}

/**
 * rd_ical_component_parse:
 * @text: a file without a zero in it
 * @length: its bytes
 * @cancellable: (nullable): a cancellable
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Parses a file. Whatever it holds, there is a tree; what has no meaning is not in it.
 *
 * Returns: (transfer full) (nullable): a component without a name that holds those of the file
 */
RdIcalComponent *
rd_ical_component_parse (const char *text, gsize length, GCancellable *cancellable, GError **error)
{
  g_autoptr (RdIcalComponent) root = make_component ("", 1);
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  g_autoptr (GString) line = g_string_new (NULL);
  Parser self = { .root = root, .open = open, .line = line };
  const char *end = text + length;
  char newline = memchr (text, '\n', length) ? '\n' : '\r';
  guint number = 0;

  g_ptr_array_add (open, root);
  for (const char *next; text < end; text = next)
    {
      const char *stop = memchr (text, newline, end - text);
      gsize size = (stop ? stop : end) - text;

      next = stop ? stop + 1 : end;
      if (++number % 4096 == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      while (size > 0 && text[size - 1] == '\r')
        size--;
      add_line (&self, text, size, number, next, end);
    }
  finish_line (&self);
  return g_steal_pointer (&root);
}

/**
 * rd_ical_component_value:
 * @component: a component
 * @name: a property's name
 *
 * Returns: (nullable): the value of the first property of that name
 */
const char *
rd_ical_component_value (const RdIcalComponent *component, const char *name)
{
  for (guint i = 0; i < component->properties->len; i++)
    {
      const RdIcalProperty *property = g_ptr_array_index (component->properties, i);

      if (strcmp (property->name, name) == 0)
        return property->value;
    }
  return NULL;
}

/**
 * rd_ical_property_parameter:
 * @property: a property
 * @name: a parameter's name
 *
 * Returns: (nullable): the parameter's value
 */
const char *
rd_ical_property_parameter (const RdIcalProperty *property, const char *name)
{
  gsize length = strlen (name);

  for (guint i = 0; property->parameters[i]; i++)
    if (g_ascii_strncasecmp (property->parameters[i], name, length) == 0 &&
        property->parameters[i][length] == '=')
      return property->parameters[i] + length + 1;
  return NULL;
}

/**
 * rd_ical_unescape:
 * @value: (nullable): a value of type TEXT
 *
 * Returns: (transfer full) (nullable): what it says
 */
char *
rd_ical_unescape (const char *value)
{
  GString *text;

  if (value == NULL)
    return NULL;
  text = g_string_sized_new (strlen (value));
  for (; *value; value++)
    {
      if (*value != '\\' || value[1] == '\0')
        g_string_append_c (text, *value);
      else if (*++value == 'n' || *value == 'N')
        g_string_append_c (text, '\n');
      else
        {
          if (!strchr ("\\;,:\"", *value))
            g_string_append_c (text, '\\');
          g_string_append_c (text, *value);
        }
    }
  return g_string_free (text, FALSE);
}
