/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-settings.h: the practice and the numbers its rules use. */
#pragma once

#include "rd-record.h"

G_BEGIN_DECLS

#define RD_TYPE_SETTINGS (rd_settings_get_type ())
G_DECLARE_FINAL_TYPE (RdSettings, rd_settings, RD, SETTINGS, RdRecord)

/**
 * RdSettings:
 * @name: what the practice is called
 * @zone: IANA name of the zone the practice is in
 * @opening_hours: when the practice is open in an ordinary week
 * @slot_minutes: a start is a multiple of so many minutes
 * @ideal_spacing_days: days between two massages that are best
 * @too_soon_days: fewer days than this since the last massage are too soon
 * @after_workout_minutes: minutes between the end of a workout and a massage
 * @hard_factor: times the mean training-day load of 28 days from which a day is hard
 * @firm_hours: hours before a hard workout within which pressure 4 or more warns
 * @pressure_far: highest pressure then, 1 to 5
 * @pressure_week: highest pressure then, 1 to 5
 * @pressure_week_accustomed: highest pressure then, 1 to 5
 * @pressure_days: highest pressure then, 1 to 5
 * @pressure_eve: highest pressure then, 1 to 5
 * @pressure_race_day: highest pressure then, 1 to 5
 * @pressure_after: highest pressure then, 1 to 5
 * @pressure_recovered: highest pressure then, 1 to 5
 * @c_race_days: days before a C race from which it counts
 * @massage_load_1: massage load a minute at that pressure, AU
 * @massage_load_2: massage load a minute at that pressure, AU
 * @massage_load_3: massage load a minute at that pressure, AU
 * @massage_load_4: massage load a minute at that pressure, AU
 * @massage_load_5: massage load a minute at that pressure, AU
 * @unrecorded: how it counts
 * @retention_years: years after the last visit
 * @demo: whether this is a made-up practice to look around in
 *
 * The one record of the practice itself. Numbers called "ours" in the rules are settings here.
 */
struct _RdSettings
{
  RdRecord parent_instance;

  char *name;
  char *zone;
  RdWeekHours *opening_hours;
  int slot_minutes;
  int ideal_spacing_days;
  int too_soon_days;
  int after_workout_minutes;
  double hard_factor;
  int firm_hours;
  int pressure_far;
  int pressure_week;
  int pressure_week_accustomed;
  int pressure_days;
  int pressure_eve;
  int pressure_race_day;
  int pressure_after;
  int pressure_recovered;
  int c_race_days;
  double massage_load_1;
  double massage_load_2;
  double massage_load_3;
  double massage_load_4;
  double massage_load_5;
  int unrecorded;
  int retention_years;
  gboolean demo;
};

G_END_DECLS
