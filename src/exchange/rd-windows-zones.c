/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-windows-zones.c: time zones by the names other programs give them, to IANA names. */
#include "rd-windows-zones.h"

#include "model/rd-zone.h"

#include <string.h>
#include <unicode/ucal.h>
#include <unicode/uenum.h>

#define LONGEST_NAME 128

static char *
take_if_known (const char *identifier)
{
  g_autoptr (RdZone) zone = rd_zone_new (identifier, NULL);

  return zone ? g_strdup (identifier) : NULL;
}

/**
 * rd_windows_zone_identifier:
 * @name: a name of Windows, GMT Standard Time
 *
 * Looks a zone up in the table of the Unicode CLDR, which ICU carries.
 *
 * Returns: (transfer full) (nullable): its IANA name, Europe/London
 */
char *
rd_windows_zone_identifier (const char *name)
{
  g_autofree gunichar2 *wide = g_utf8_to_utf16 (name, -1, NULL, NULL, NULL);
  g_autofree char *identifier = NULL;
  UChar found[LONGEST_NAME];
  UErrorCode status = U_ZERO_ERROR;
  int32_t length;

  if (wide == NULL || strlen (name) >= LONGEST_NAME)
    return NULL;
  length =
    ucal_getTimeZoneIDForWindowsID ((const UChar *)wide, -1, NULL, found, LONGEST_NAME, &status);
  if (U_FAILURE (status) || length <= 0)
    return NULL;
  identifier = g_utf16_to_utf8 ((const gunichar2 *)found, length, NULL, NULL, NULL);
  return identifier ? take_if_known (identifier) : NULL;
}

/* The zone of a city, “Sydney”: the one whose name ends in it. */
static char *
find_city (const char *city)
{
  g_autofree char *ending = g_strconcat ("/", city, NULL);
  UErrorCode status = U_ZERO_ERROR;
  UEnumeration *all;
  const char *identifier;
  char *found = NULL;

  g_strdelimit (ending, " ", '_');
  all = ucal_openTimeZoneIDEnumeration (UCAL_ZONE_TYPE_ANY, NULL, NULL, &status);
  if (U_FAILURE (status))
    return NULL;
  while (found == NULL && (identifier = uenum_next (all, NULL, &status)) && U_SUCCESS (status))
    if (g_str_has_suffix (identifier, ending))
      found = take_if_known (identifier);
  uenum_close (all);
  return found;
}

/* Outlook's list shows “(UTC-05:00) Eastern Time (US & Canada)” for Eastern Standard Time. */
static char *
find_shown_name (const char *shown)
{
  g_autofree char *plain = g_strdup (shown);
  g_autofree char *standard = NULL;
  char *parenthesis = strchr (plain, '(');
  char *time;

  if (parenthesis)
    *parenthesis = '\0';
  g_strstrip (plain);
  time = strstr (plain, " Time");
  if (time == NULL || time[5] != '\0')
    return NULL;
  *time = '\0';
  standard = g_strconcat (plain, " Standard Time", NULL);
  return rd_windows_zone_identifier (standard);
}

/* “(GMT+10:00) Canberra, Melbourne, Sydney” */
static char *
find_listed_cities (const char *shown)
{
  const char *colon = strstr (shown, " : ");
  g_auto (GStrv) cities = g_strsplit (colon ? colon + 3 : shown, ",", 12);
  char *found = NULL;

  for (guint i = 0; cities[i] && found == NULL; i++)
    found = find_city (g_strstrip (cities[i]));
  return found;
}

/* /freeassociation.sourceforge.net/Europe/London and the like: the zone is what it ends in. */
static char *
find_ending (const char *name)
{
  char *found = NULL;

  for (const char *at = name; at && found == NULL; at = strchr (at + 1, '/'))
    found = take_if_known (*at == '/' ? at + 1 : at);
  return found;
}

/**
 * rd_foreign_zone_identifier:
 * @name: a TZID of some calendar
 *
 * Understands IANA names with and without the prefix of a program's own database, the names of
 * Windows, and what Outlook shows for those.
 *
 * Returns: (transfer full) (nullable): the IANA name of the zone meant, %NULL where it is not known
 */
char *
rd_foreign_zone_identifier (const char *name)
{
  g_autofree char *plain = g_strdup (name);
  char *found;
  const char *shown;

  if (strlen (name) >= LONGEST_NAME)
    return NULL;
  g_strstrip (g_strdelimit (plain, "\"", ' '));
  if (*plain == '\0')
    return NULL;
  found = find_ending (plain);
  if (found == NULL)
    found = rd_windows_zone_identifier (plain);
  if (found || *plain != '(' || (shown = strchr (plain, ')')) == NULL)
    return found;

  shown++;
  while (*shown == ' ')
    shown++;
  found = find_shown_name (shown);
  return found ? found : find_listed_cities (shown);
}
