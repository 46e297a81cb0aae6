/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-activity-table.c: which site wrote a table of activities, and where its columns stand. */
#include "rd-activity-table.h"

#include "rd-csv-reader.h"

#include <string.h>

#define MOST_NAMES 20

/* A site; its headings as rd_csv_simplify() leaves them, English first. */
typedef struct
{
  const char *name;
  gboolean utc;
  double seconds;
  RdDistanceUnit distance;
  const char *headings[RD_N_ACTIVITY_COLUMNS][MOST_NAMES];
} Site;

#define DATE RD_ACTIVITY_COLUMN_DATE
#define ID RD_ACTIVITY_COLUMN_ID
#define NAME RD_ACTIVITY_COLUMN_NAME
#define SPORT RD_ACTIVITY_COLUMN_SPORT
#define MOVING RD_ACTIVITY_COLUMN_MOVING
#define ELAPSED RD_ACTIVITY_COLUMN_ELAPSED
#define DISTANCE RD_ACTIVITY_COLUMN_DISTANCE
#define HEART_RATE RD_ACTIVITY_COLUMN_HEART_RATE
#define RPE RD_ACTIVITY_COLUMN_RPE

/* English, German, French, Spanish, Italian, Dutch, Portuguese, Danish, Swedish. */
static const Site sites[] = {
  { .name = "Strava",
    .utc = TRUE,
    .seconds = 1,
    .distance = RD_DISTANCE_UNIT_KM_OR_METRES,
    .headings = { [DATE] = { "activitydate", "aktivitatsdatum", "datedelactivite",
                             "fechadelaactividad", "fechadeactividad", "datadellattivita",
                             "datumvanactiviteit", "datadaatividade", "aktivitetsdato",
                             "aktivitetsdatum" },
                  [ID] = { "activityid", "aktivitatsid", "iddelactivite", "iddelaactividad",
                           "iddeactividad", "idattivita", "iddellattivita", "activiteitsid",
                           "iddaatividade", "aktivitetsid" },
                  [NAME] = { "activityname", "namederaktivitat", "nomdelactivite",
                             "nombredelaactividad", "nomedellattivita", "nomeattivita",
                             "naamactiviteit", "naamvanactiviteit", "nomedaatividade",
                             "aktivitetsnavn", "aktivitetsnamn" },
                  [SPORT] = { "activitytype", "aktivitatsart", "typedactivite", "tipodeactividad",
                              "tipodiattivita", "tipoattivita", "activiteitstype", "typeactiviteit",
                              "tipodeatividade", "aktivitetstype", "aktivitetstyp" },
                  [MOVING] = { "movingtime", "bewegungszeit", "dureededeplacement",
                               "tiempoenmovimiento", "tempoinmovimento", "beweegtijd",
                               "tempoemmovimento", "tempodemovimentacao", "tidibevaegelse",
                               "tidirorelse" },
                  [ELAPSED] = { "elapsedtime", "verstrichenezeit", "tempsecoule",
                                "tiempotranscurrido", "tempotrascorso", "verstrekentijd",
                                "tempodecorrido", "varighed", "forflutentid" },
                  [DISTANCE] = { "distance", "distanz", "distancia", "distanza", "afstand",
                                 "distans" },
                  [HEART_RATE] = { "averageheartrate", "durchschnittlicheherzfrequenz",
                                   "frequencecardiaquemoyenne", "frecuenciacardiacamedia",
                                   "ritmocardiacopromedio", "frequenzacardiacamedia",
                                   "gemiddeldehartslag", "frequenciacardiacamedia",
                                   "gennemsnitligpuls", "medelpuls" },
                  [RPE] = { "perceivedexertion", "gefuhlteanstrengung", "effortpercu",
                            "esfuerzopercibido", "sforzopercepito", "ervareninspanning",
                            "esforcopercebido", "oplevetindsats", "upplevdanstrangning" } } },
  { .name = "TrainingPeaks",
    .seconds = 3600,
    .distance = RD_DISTANCE_UNIT_METRES,
    .headings = { [DATE] = { "workoutday" },
                  [NAME] = { "title", "workouttitle" },
                  [SPORT] = { "workouttype" },
                  [MOVING] = { "timetotalinhours" },
                  [DISTANCE] = { "distanceinmeters" },
                  [HEART_RATE] = { "heartrateaverage" },
                  [RPE] = { "rpe" } } },
  { .name = "intervals.icu",
    .seconds = 1,
    .distance = RD_DISTANCE_UNIT_METRES,
    .headings = { [DATE] = { "startdatelocal" },
                  [ID] = { "id" },
                  [NAME] = { "name" },
                  [SPORT] = { "type" },
                  [MOVING] = { "movingtime" },
                  [ELAPSED] = { "elapsedtime" },
                  [DISTANCE] = { "distance", "icudistance" },
                  [HEART_RATE] = { "averageheartrate" },
                  [RPE] = { "icurpe", "perceivedexertion" } } },
  { .name = "Garmin",
    .seconds = 1,
    .distance = RD_DISTANCE_UNIT_UNKNOWN,
    .headings = { [DATE] = { "date", "datum", "fecha", "data", "dato" },
                  [ID] = { "activityid" },
                  [NAME] = { "title", "titel", "titre", "titulo", "titolo", "tittel" },
                  [SPORT] = { "activitytype", "aktivitatstyp", "typedactivite", "tipodeactividad",
                              "tipodiattivita", "activiteittype", "activiteitstype",
                              "tipodeatividade", "aktivitetstype", "aktivitetstyp" },
                  [MOVING] = { "movingtime", "zeitinbewegung", "tempsdedeplacement",
                               "tiempoenmovimiento", "tempoinmovimento", "tijdbewogen",
                               "tempoemmovimento", "tidibevaegelse", "tidirorelse", "time", "zeit",
                               "duree", "tiempo", "tempo", "tijd", "tempototal", "tid",
                               "activitytime" },
                  [ELAPSED] = { "time", "zeit", "duree", "tiempo", "tempo", "tijd", "tempototal",
                                "tid", "activitytime", "elapsedtime", "verstrichenezeit",
                                "tempsecoule", "tiempotranscurrido", "tempotrascorso",
                                "verstrekentijd", "tempotranscorrido" },
                  [DISTANCE] = { "distance", "distanz", "distancia", "distanza", "afstand",
                                 "distans" },
                  [HEART_RATE] = { "avghr", "ohf", "oherzfrequenz", "frequencecardiaquemoyenne",
                                   "frecuenciacardiacamedia", "fcmedia", "gemhs",
                                   "gemiddeldehartslag", "gennemsnitligpuls", "medelpuls" } } },
  { .name = "CSV",
    .seconds = 60,
    .distance = RD_DISTANCE_UNIT_KM,
    .headings = { [DATE] = { "date" },
                  [NAME] = { "title" },
                  [SPORT] = { "kind", "sport", "type" },
                  [MOVING] = { "minutes" },
                  [DISTANCE] = { "distancekm" },
                  [HEART_RATE] = { "heartrate" },
                  [RPE] = { "rpe" } } },
};

static int
find_heading (char **simple, const char *name, int after)
{
  for (int i = after + 1; simple[i]; i++)
    if (strcmp (simple[i], name) == 0)
      return i;
  return -1;
}

static int
find_column (char **simple, const Site *site, RdActivityColumn column)
{
  const char *const *names = site->headings[column];

  for (guint i = 0; i < MOST_NAMES && names[i]; i++)
    {
      int place = find_heading (simple, names[i], -1);

      if (place >= 0)
        return place;
    }
  return -1;
}

static void
place_columns (RdActivityTable *self, char **simple, const Site *site)
{
  int distance;

  *self = (RdActivityTable){ .source = site->name,
                             .utc = site->utc,
                             .seconds = site->seconds,
                             .distance = site->distance,
                             .metres = -1 };
  for (RdActivityColumn column = 0; column < RD_N_ACTIVITY_COLUMNS; column++)
    self->place[column] = find_column (simple, site, column);
  distance = self->place[DISTANCE];
  if (distance >= 0 && site->distance == RD_DISTANCE_UNIT_KM_OR_METRES)
    self->metres = find_heading (simple, simple[distance], distance);
}

/**
 * rd_activity_table_find:
 * @self: (out caller-allocates): the table
 * @headings: (element-type utf8): its first row
 *
 * Returns: whether it is a table of activities: date, sport and length each have a column
 */
gboolean
rd_activity_table_find (RdActivityTable *self, GPtrArray *headings)
{
  g_auto (GStrv) simple = g_new0 (char *, headings->len + 1);

  for (guint i = 0; i < headings->len; i++)
    simple[i] = rd_csv_simplify (headings->pdata[i]);
  for (guint i = 0; i < G_N_ELEMENTS (sites); i++)
    {
      place_columns (self, simple, &sites[i]);
      if (self->place[DATE] >= 0 && self->place[SPORT] >= 0 &&
          (self->place[MOVING] >= 0 || self->place[ELAPSED] >= 0))
        return TRUE;
    }
  return FALSE;
}
