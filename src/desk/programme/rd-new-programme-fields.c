/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-new-programme-fields.c: what is typed and chosen for a programme to be made. */
#include "config.h"

#include "rd-new-programme-private.h"

#include "model/rd-practitioner.h"
#include "model/rd-text.h"
#include "practice/rd-wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What is asked for. */

/* Whether the row holds a day, or nothing. */
static gboolean
read_day (GtkEditable *row, RdDate *day)
{
  g_autofree char *text = rd_text_tidy (gtk_editable_get_text (row));
  gboolean fine;

  *day = RD_DATE_UNSET;
  fine = text == NULL || rd_date_parse_typed (text, day);
  if (!fine)
    *day = RD_DATE_UNSET;
  if (fine)
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                               fine ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
  return fine;
}

static gint64
chosen_owner (RdNewProgramme *self)
{
  guint nth = adw_combo_row_get_selected (self->owners);

  if (self->starts == NULL || nth >= self->starts->practitioners->len)
    return self->owner;
  return rd_record_id (self->starts->practitioners->pdata[nth]);
}

/* (nullable): what is missing. The texts are the caller's to keep as long as the wish. */
const char *
rd_new_programme_fill_wish (RdNewProgramme *self,
                            RdProgrammeWish *wish,
                            char **race_name,
                            char **name)
{
  RdClient *client = rd_client_picker_client (self->client);
  RdDate last;
  gboolean chosen, has_race, has_first;

  *race_name = rd_text_tidy (gtk_editable_get_text (self->race_name));
  *name = rd_text_tidy (gtk_editable_get_text (self->name_row));
  if (*name == NULL)
    *name = g_strdup (*race_name);
  *wish = (RdProgrammeWish){ .client = client ? rd_record_id (client) : 0,
                             .race_name = *race_name,
                             .name = *name,
                             .ends = RD_DATE_UNSET,
                             .owner = chosen_owner (self) };
  chosen = rd_programme_source_fill (self->source, wish);
  has_race = read_day (self->race_date, &last);
  has_first = read_day (self->starts_row, &wish->starts);
  wish->race_date = last;
  if (client == NULL)
    return _ ("Choose whom the programme is for.");
  if (!chosen)
    return _ ("Choose what it is made from.");
  if (!has_race || !has_first)
    return _ ("A day is written like 7/3/2027.");
  if (wish->template_id == NULL && wish->from_programme == 0)
    {
      if (wish->starts == RD_DATE_UNSET || last == RD_DATE_UNSET)
        return _ ("Say its first day, and the day of its race or its last day.");
      if (*name == NULL)
        return _ ("Give it a name.");
      /* Without a name the day is just the last. */
      if (*race_name == NULL)
        {
          wish->ends = last;
          wish->race_date = RD_DATE_UNSET;
        }
    }
  else if (wish->starts == RD_DATE_UNSET && last == RD_DATE_UNSET)
    return _ ("Say the day of its race, or its first day.");
  return NULL;
}

/* What there is to choose. */

static void
show_owners (RdNewProgramme *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GPtrArray *people = self->starts->practitioners;
  gint64 chosen = chosen_owner (self);
  guint selected = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < people->len; i++)
    {
      gtk_string_list_append (names, RD_PRACTITIONER (people->pdata[i])->name);
      if (rd_record_id (people->pdata[i]) == chosen)
        selected = i;
    }
  adw_combo_row_set_model (self->owners, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->owners, selected);
}

static void
show_race (RdNewProgramme *self, RdRace *race)
{
  g_autofree char *date = race ? rd_date_format_typed (race->date) : g_strdup ("");

  self->filling = TRUE;
  gtk_editable_set_text (self->race_date, date);
  gtk_editable_set_text (self->race_name, race ? race->name : "");
  self->filling = FALSE;
}

static void
show_races (RdNewProgramme *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < self->starts->races->len; i++)
    {
      RdRace *race = self->starts->races->pdata[i];
      g_autofree char *date = rd_wording_long_date (race->date);
      /* Translators: a race and its day */
      g_autofree char *label = g_strdup_printf (_ ("%1$s, %2$s"), race->name, date);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "new-programme.race", "u", i);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->races, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->races), self->starts->races->len > 0);
}

/* The race nobody trains for yet, and the template for its distance, until a person says else. */
static void
suggest (RdNewProgramme *self)
{
  RdRace *race = rd_programme_starts_race (self->starts);

  if (!self->race_touched)
    show_race (self, race);
  if (!self->source_touched)
    rd_programme_source_choose (
      self->source, rd_programme_starts_template (self->starts, race ? race->distance_km : NAN));
}

/* A day to lay the templates by: races are mostly run on it. */
static RdDate
next_sunday (RdNewProgramme *self)
{
  return rd_date_week_start (rd_practice_today (self->practice)) + 6;
}

/* Offers what there is for the client, and what is most likely wanted. */
void
rd_new_programme_show_starts (RdNewProgramme *self)
{
  self->filling = TRUE;
  show_owners (self);
  self->filling = FALSE;
  show_races (self);
  rd_programme_source_show (self->source, self->starts, next_sunday (self));
  suggest (self);
}

/* A race of the client's, in place of what was typed. */
void
rd_new_programme_choose_race (RdNewProgramme *self, guint nth)
{
  show_race (self, self->starts->races->pdata[nth]);
  self->race_touched = TRUE;
}
