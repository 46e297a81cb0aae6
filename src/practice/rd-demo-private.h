/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-demo-private.h: what the parts of the demo practice share.
 *
 * The parts are made in this order: the house (practitioners, rooms, services, time off), the
 * people, their training, the diary, what has changed since. Each draws from a chance of its own, so that a change to one
 * part leaves the others as they were.
 */
#pragma once

#include "rd-demo.h"

#include "model/rd-booking.h"
#include "model/rd-client.h"
#include "model/rd-practitioner.h"
#include "model/rd-programme.h"
#include "model/rd-race.h"
#include "model/rd-service.h"
#include "model/rd-settings.h"
#include "model/rd-workout.h"
#include "model/rd-zone.h"
#include "planning/rd-template.h"
#include "planning/rd-training.h"

G_BEGIN_DECLS

/** RdDemoChance: numbers that look like chance and are the same on every computer. */
typedef struct
{
  guint64 state;
} RdDemoChance;

void     rd_demo_chance_init    (RdDemoChance *chance,
                                 guint32       seed,
                                 const char   *part);
guint    rd_demo_chance_below   (RdDemoChance *chance,
                                 guint         limit);
int      rd_demo_chance_between (RdDemoChance *chance,
                                 int           least,
                                 int           most);
double   rd_demo_chance_unit    (RdDemoChance *chance);
gboolean rd_demo_chance_happens (RdDemoChance *chance,
                                 double        probability);
char    *rd_demo_chance_uuid    (RdDemoChance *chance);

/** RdDemoPerson: the practitioners of the pictures, as places in the array of practitioners. */
typedef enum
{
  RD_DEMO_JOHN,
  RD_DEMO_MIKE,
  RD_DEMO_PRIYA,
  RD_DEMO_ELLEN,
  RD_DEMO_N_PICTURED,
} RdDemoPerson;

#define RD_DEMO_MOST_PRACTITIONERS 8

/** RdDemoPlan: what the pictures say a client trains for; most train for what chance brings. */
typedef enum
{
  RD_DEMO_PLAN_CHANCE,
  RD_DEMO_PLAN_NONE,
  RD_DEMO_PLAN_HANNAH,
  RD_DEMO_PLAN_PARKRUN,
  RD_DEMO_PLAN_WINTER_BASE,
  RD_DEMO_PLAN_READING,
  RD_DEMO_PLAN_LONDON,
} RdDemoPlan;

/**
 * RdDemoClient:
 * @record: the client as kept
 * @joined: her first day here
 * @left: the day she stopped coming; far ahead where she still does
 * @plan: what she trains for
 * @runs: whether she follows programmes
 * @favourite: distance of the races she likes, km
 * @diligence: share of planned workouts she does, 0 to 1
 * @practitioner: whom she sees, a place in the array of practitioners
 * @discipline: what she comes for
 * @interval: days between two visits
 * @minute: minute of the day she likes to come
 * @pictured: whether the pictures show her in their week
 * @days: (nullable): for each day from #RdDemo.first 0 where no programme covers it, else 1 + the
 *   kind of its main workout
 * @training: (nullable): what planning knew of her when her first booking ahead was made
 *
 * A client, and the habits her records are made from.
 */
typedef struct
{
  RdClient *record;
  RdDate joined;
  RdDate left;
  RdDemoPlan plan;
  gboolean runs;
  double favourite;
  double diligence;
  guint practitioner;
  guint discipline;
  int interval;
  int minute;
  gboolean pictured;
  guint8 *days;
  RdTraining *training;
} RdDemoClient;

/**
 * RdDemo:
 * @options: what was asked for, completed
 * @store: where it is kept
 * @writing: the transaction that is open
 * @n_written: how many records are in it
 * @zone: the practice's zone
 * @now: UTC seconds; what the journal says of everything
 * @today: the day it is made around
 * @monday: of the week of @today, where the week of the pictures stands
 * @first: first day with bookings
 * @end: first day after the last with bookings
 * @busy: how much of the working hours is asked for, 0 to 1
 * @capacity: quarters of an hour worked in an ordinary week by all
 * @settings: the practice
 * @practitioners: (element-type RdPractitioner): those who work here
 * @rooms: ids of the rooms, one for each practitioner
 * @services: (element-type RdService): what is offered
 * @routines: (element-type RdRoutine): what is given with runs
 * @free: a row of #RdDemo.first to #RdDemo.end for each practitioner; a bit for each quarter of an
 *   hour from 06:00 on
 * @clients: (element-type RdDemoClient): those who come
 *
 * A demo practice while it is being made.
 */
typedef struct
{
  const RdDemoOptions *options;
  RdConnection *store;
  RdWriting *writing;
  guint n_written;
  RdZone *zone;
  gint64 now;
  RdDate today;
  RdDate monday;
  RdDate first;
  RdDate end;
  double busy;
  double capacity;
  RdSettings *settings;
  GPtrArray *practitioners;
  gint64 rooms[RD_DEMO_MOST_PRACTITIONERS];
  GPtrArray *services;
  GPtrArray *routines;
  guint64 *free;
  GPtrArray *clients;
} RdDemo;

gboolean      rd_demo_insert       (RdDemo        *demo,
                                    gpointer       record,
                                    GError       **error);
gint64        rd_demo_instant      (RdDemo        *demo,
                                    RdDate         date,
                                    int            minutes);

/* The house. */
gboolean      rd_demo_make_house   (RdDemo        *demo,
                                    GError       **error);
gboolean      rd_demo_make_away    (RdDemo        *demo,
                                    GError       **error);
guint         rd_demo_service      (RdDemo        *demo,
                                    const char    *short_name);
guint64      *rd_demo_free         (RdDemo        *demo,
                                    guint          practitioner,
                                    RdDate         date);
guint64       rd_demo_quarters     (int            from,
                                    int            to);

/* The people. */
gboolean      rd_demo_make_clients (RdDemo        *demo,
                                    GError       **error);
guint         rd_demo_client_named (RdDemo        *demo,
                                    const char    *name);
char         *rd_demo_name         (RdDemoChance  *chance,
                                    char         **surname);
char         *rd_demo_mobile       (RdDemoChance  *chance);

/* Their training. */
gboolean      rd_demo_make_training (RdDemo       *demo,
                                    GError       **error);
gboolean      rd_demo_keep_programme (RdDemo      *demo,
                                    RdDemoClient  *client,
                                    RdProgramme   *programme,
                                    RdRace        *race,
                                    GPtrArray     *workouts,
                                    GError       **error);
gboolean      rd_demo_make_hannah  (RdDemo        *demo,
                                    RdDemoClient  *hannah,
                                    GError       **error);

/** RdDemoEvent: a race of the year, as clients enter it. */
typedef struct
{
  RdDate date;
  const char *name;
  double km;
  int start;
} RdDemoEvent;

/** RdDemoOwnPlan: programmes without a template. */
typedef enum
{
  RD_DEMO_WINTER_BASE,
  RD_DEMO_PARKRUN,
  RD_DEMO_BACK_TO_RUNNING,
  RD_DEMO_STRONG_FOR_HILLS,
  RD_DEMO_N_OWN_PLANS,
} RdDemoOwnPlan;

int           rd_demo_own_plan_days (RdDemoOwnPlan plan);
GPtrArray    *rd_demo_own_plan_make (RdDemoOwnPlan plan,
                                    RdDate         monday,
                                    RdProgramme   *programme,
                                    RdRace       **race);
RdRace       *rd_demo_race         (const char    *name,
                                    RdDate         date,
                                    double         km,
                                    int            start);
gboolean      rd_demo_is_hard      (int            kind);
GArray       *rd_demo_events       (RdDate         from,
                                    RdDate         to,
                                    RdDate         monday);

/* The diary. */

/**
 * RdDemoVisit:
 * @client: place in the array of clients
 * @practitioner: place in the array of practitioners
 * @service: place in the array of services
 * @date: day
 * @minute: minute of the day it begins
 * @pressure: 1 to 5, %RD_UNSET where there is none
 * @status: #RdBookingStatus
 *
 * A booking before it is kept: a plain value, as there may be hundreds of thousands.
 */
typedef struct
{
  guint client;
  guint8 practitioner;
  guint8 service;
  RdDate date;
  int minute;
  int pressure;
  int status;
} RdDemoVisit;

gboolean      rd_demo_make_diary   (RdDemo        *demo,
                                    GError       **error);
void          rd_demo_add_week     (RdDemo        *demo,
                                    GArray        *visits);
int           rd_demo_pictured_minute (const char *name);
gboolean      rd_demo_advise       (RdDemo        *demo,
                                    RdDemoClient  *client,
                                    RdService     *service,
                                    RdBooking     *booking,
                                    GError       **error);
gboolean      rd_demo_make_changes (RdDemo        *demo,
                                    GError       **error);

G_END_DECLS
