/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-demo-people.c: the clients of the demo practice. */
#include "rd-demo-private.h"

#include "model/rd-consent.h"
#include "model/rd-contraindication.h"
#include "model/rd-text.h"

#include <math.h>

#define SPORTS RD_DISCIPLINE_SPORTS_MASSAGE
#define MASSAGE RD_DISCIPLINE_MASSAGE
#define COACHING RD_DISCIPLINE_TRAINING

/* Weekly visits of the mean client, from the intervals below. */
#define VISITS_A_WEEK 0.47

typedef struct
{
  const char *name;
  RdDemoPerson practitioner;
  guint discipline;
  int interval;
  RdDemoPlan plan;
} Known;

/* The clients the pictures name. */
static const Known known[] = {
  { "Hannah Clarke", RD_DEMO_JOHN, SPORTS, 7, RD_DEMO_PLAN_HANNAH },
  { "Aisha Khan", RD_DEMO_JOHN, SPORTS, 14, RD_DEMO_PLAN_READING },
  { "Alex Tan", RD_DEMO_JOHN, SPORTS, 14, RD_DEMO_PLAN_CHANCE },
  { "Amy Dobson", RD_DEMO_PRIYA, MASSAGE, 21, RD_DEMO_PLAN_CHANCE },
  { "Ben Okafor", RD_DEMO_JOHN, SPORTS, 7, RD_DEMO_PLAN_CHANCE },
  { "Beth Lane", RD_DEMO_JOHN, SPORTS, 14, RD_DEMO_PLAN_PARKRUN },
  { "Cal Reid", RD_DEMO_MIKE, COACHING, 7, RD_DEMO_PLAN_CHANCE },
  { "Chloe Dunn", RD_DEMO_MIKE, SPORTS, 21, RD_DEMO_PLAN_CHANCE },
  { "Dan Price", RD_DEMO_JOHN, SPORTS, 14, RD_DEMO_PLAN_WINTER_BASE },
  { "Erin Walsh", RD_DEMO_JOHN, SPORTS, 14, RD_DEMO_PLAN_CHANCE },
  { "Fiona Grant", RD_DEMO_JOHN, SPORTS, 28, RD_DEMO_PLAN_CHANCE },
  { "Grace Osei", RD_DEMO_PRIYA, MASSAGE, 7, RD_DEMO_PLAN_NONE },
  { "Helen Voss", RD_DEMO_PRIYA, MASSAGE, 14, RD_DEMO_PLAN_NONE },
  { "Imogen Lowe", RD_DEMO_PRIYA, MASSAGE, 28, RD_DEMO_PLAN_CHANCE },
  { "Ivy Turner", RD_DEMO_ELLEN, MASSAGE, 7, RD_DEMO_PLAN_NONE },
  { "Jo Marlow", RD_DEMO_MIKE, COACHING, 7, RD_DEMO_PLAN_NONE },
  { "Kit Lawson", RD_DEMO_MIKE, SPORTS, 21, RD_DEMO_PLAN_CHANCE },
  { "Leo Brandt", RD_DEMO_MIKE, COACHING, 7, RD_DEMO_PLAN_CHANCE },
  { "Lucy Farrow", RD_DEMO_MIKE, COACHING, 7, RD_DEMO_PLAN_NONE },
  { "Mark Ellis", RD_DEMO_PRIYA, MASSAGE, 21, RD_DEMO_PLAN_CHANCE },
  { "Max Ward", RD_DEMO_JOHN, SPORTS, 14, RD_DEMO_PLAN_LONDON },
  { "Meg Hughes", RD_DEMO_JOHN, SPORTS, 14, RD_DEMO_PLAN_CHANCE },
  { "Nadia Rahman", RD_DEMO_PRIYA, MASSAGE, 14, RD_DEMO_PLAN_NONE },
  { "Olive Ray", RD_DEMO_ELLEN, MASSAGE, 28, RD_DEMO_PLAN_NONE },
  { "Ollie Stone", RD_DEMO_JOHN, SPORTS, 14, RD_DEMO_PLAN_CHANCE },
  { "Owen Bright", RD_DEMO_PRIYA, MASSAGE, 21, RD_DEMO_PLAN_CHANCE },
  { "Paul Ingram", RD_DEMO_JOHN, SPORTS, 14, RD_DEMO_PLAN_CHANCE },
  { "Peter Hale", RD_DEMO_JOHN, SPORTS, 14, RD_DEMO_PLAN_CHANCE },
  { "Ravi Shah", RD_DEMO_JOHN, SPORTS, 14, RD_DEMO_PLAN_CHANCE },
  { "Ruth Adler", RD_DEMO_PRIYA, MASSAGE, 14, RD_DEMO_PLAN_NONE },
  { "Sam Whitby", RD_DEMO_MIKE, SPORTS, 14, RD_DEMO_PLAN_CHANCE },
  { "Sara Lind", RD_DEMO_PRIYA, MASSAGE, 14, RD_DEMO_PLAN_CHANCE },
  { "Tom Fenwick", RD_DEMO_JOHN, SPORTS, 14, RD_DEMO_PLAN_CHANCE },
  { "Wendy Sharp", RD_DEMO_ELLEN, MASSAGE, 7, RD_DEMO_PLAN_NONE },
  { "Zoe March", RD_DEMO_PRIYA, MASSAGE, 14, RD_DEMO_PLAN_CHANCE },
  { "Imran Sethi", RD_DEMO_JOHN, SPORTS, 21, RD_DEMO_PLAN_CHANCE },
  { "Kate Moss-Lee", RD_DEMO_PRIYA, MASSAGE, 28, RD_DEMO_PLAN_CHANCE },
  { "Piotr Zając", RD_DEMO_JOHN, SPORTS, 28, RD_DEMO_PLAN_CHANCE },
  { "Mehmet Özdemir", RD_DEMO_MIKE, COACHING, 14, RD_DEMO_PLAN_CHANCE },
};

static const struct
{
  RdCaution caution;
  const char *description;
} cautions[] = {
  { RD_CAUTION_ASK_FIRST, "Asthma, carries inhaler" },
  { RD_CAUTION_ASK_FIRST, "Migraine: ask before work on the neck" },
  { RD_CAUTION_ASK_FIRST, "High blood pressure, on tablets" },
  { RD_CAUTION_ASK_FIRST, "Pregnant: side-lying only" },
  { RD_CAUTION_ASK_FIRST, "Type 1 diabetes: sugar checked before each session" },
  { RD_CAUTION_ASK_FIRST, "Latex allergy" },
  { RD_CAUTION_AVOID_AREA, "Varicose veins, left calf" },
  { RD_CAUTION_AVOID_AREA, "Stress fracture of the right tibia, healing" },
  { RD_CAUTION_AVOID_AREA, "Eczema on both forearms" },
  { RD_CAUTION_AVOID_AREA, "Knee surgery, left: scar still tender" },
  { RD_CAUTION_AVOID_AREA, "Metal plate, right collar bone" },
  { RD_CAUTION_DO_NOT_TREAT, "Deep vein thrombosis: wait for the hospital's letter" },
  { RD_CAUTION_DO_NOT_TREAT, "On blood thinners after surgery until the surgeon agrees" },
};

static const char *const streets[] = { "Harbour Street", "Mill Lane",   "Station Road",
                                       "Quay Row",       "Chapel Hill", "Orchard Close",
                                       "Beacon Road",    "Church Walk", "Fore Street",
                                       "Lime Avenue",    "Weir Path",   "Castle View" };

/* Letters, dots and dashes of a name, as an address for it has them. */
static char *
make_email (RdDemoChance *chance, const char *name)
{
  static const char *const hosts[] = { "example.com", "example.org", "example.net" };
  g_autofree char *folded = rd_text_fold (name);
  g_autoptr (GString) local = g_string_new (NULL);

  for (const char *p = folded; *p; p++)
    if (g_ascii_isalnum (*p) || *p == '-')
      g_string_append_c (local, *p);
    else if (*p == ' ')
      g_string_append_c (local, '.');
  return g_strdup_printf ("%s@%s", local->str,
                          hosts[rd_demo_chance_below (chance, G_N_ELEMENTS (hosts))]);
}

static void
fill_contact (RdDemoChance *chance, RdClient *record, guint index, const char *surname)
{
  /* 389 has no factor in common with 1000: the first thousand clients have numbers of their own. */
  record->phone = g_strdup_printf ("07700 900%03u", (index * 389 + 123) % 1000);
  if (rd_demo_chance_happens (chance, 0.94))
    record->email = make_email (chance, record->name);
  if (rd_demo_chance_happens (chance, 0.8))
    record->address =
      g_strdup_printf ("%d %s, Harbourton", rd_demo_chance_between (chance, 1, 140),
                       streets[rd_demo_chance_below (chance, G_N_ELEMENTS (streets))]);
  if (rd_demo_chance_happens (chance, 0.85))
    {
      g_autofree char *other = rd_demo_name (chance, NULL);

      record->emergency_name =
        rd_demo_chance_happens (chance, 0.6)
          ? g_strdup_printf ("%.*s %s", (int)strcspn (other, " "), other, surname)
          : g_steal_pointer (&other);
      record->emergency_phone = rd_demo_mobile (chance);
    }
}

static int
pick_training_time (RdDemoChance *chance)
{
  static const int times[] = { 390, 420, 420, 420, 450, 540, 735, 1080, 1110 };

  return times[rd_demo_chance_below (chance, G_N_ELEMENTS (times))];
}

/* How often people come, how long they stay on, and when in the day. */
static void
fill_habits (RdDemo *demo, RdDemoChance *chance, RdDemoClient *client, double tenure)
{
  static const int intervals[] = { 7, 14, 14, 14, 14, 21, 21, 21, 28, 28, 35 };
  static const int minutes[] = { 540, 600, 660, 735, 840, 930, 1020, 1050, 1080 };
  static const double favourites[] = { 10, 10, 21.1, 21.1, 42.2 };
  int days = (int)(365 * tenure * (0.3 + 1.4 * rd_demo_chance_unit (chance)));
  RdDate from = demo->first - days;
  guint n = demo->practitioners->len;

  client->joined = from + (RdDate)(rd_demo_chance_unit (chance) * (demo->today - from));
  client->left = client->joined + days;
  client->interval = intervals[rd_demo_chance_below (chance, G_N_ELEMENTS (intervals))];
  client->minute = minutes[rd_demo_chance_below (chance, G_N_ELEMENTS (minutes))];
  client->favourite = favourites[rd_demo_chance_below (chance, G_N_ELEMENTS (favourites))];
  client->runs = rd_demo_chance_happens (chance, 0.5);

  /* Ellen, the owner, works half the week: every second of hers goes to somebody else. */
  client->practitioner = rd_demo_chance_below (chance, n);
  if (client->practitioner == RD_DEMO_ELLEN && rd_demo_chance_happens (chance, 0.5))
    client->practitioner = rd_demo_chance_below (chance, n);

  RdPractitioner *practitioner = g_ptr_array_index (demo->practitioners, client->practitioner);
  guint does = practitioner->disciplines;

  if ((does & COACHING) && rd_demo_chance_happens (chance, 0.7))
    client->discipline = COACHING;
  else if ((does & SPORTS) && (!(does & MASSAGE) || rd_demo_chance_happens (chance, 0.8)))
    client->discipline = SPORTS;
  else
    client->discipline = MASSAGE;
  if (client->discipline == COACHING)
    client->interval = rd_demo_chance_happens (chance, 0.6) ? 7 : 14;
}

static gboolean
keep_papers (RdDemo *demo, RdDemoChance *chance, RdDemoClient *client, GError **error)
{
  g_autoptr (RdConsent) consent = rd_record_new (RD_TYPE_CONSENT);

  consent->client = rd_record_id (client->record);
  rd_record_set_text (&consent->version,
                      client->joined < demo->today - 600 ? "2024-03" : "2025-04");
  consent->given = MIN (client->joined, demo->today);
  if (!rd_demo_insert (demo, consent, error))
    return FALSE;
  if (client->plan == RD_DEMO_PLAN_HANNAH || !rd_demo_chance_happens (chance, 0.14))
    return TRUE;

  g_autoptr (RdContraindication) caution = rd_record_new (RD_TYPE_CONTRAINDICATION);
  guint which = rd_demo_chance_below (chance, G_N_ELEMENTS (cautions));

  /* Nobody in the pictures may be one whom nobody may treat. */
  if (client->pictured)
    which %= 6;
  caution->client = consent->client;
  caution->caution = cautions[which].caution;
  rd_record_set_text (&caution->description, cautions[which].description);
  caution->starts = consent->given;
  if (caution->caution == RD_CAUTION_DO_NOT_TREAT)
    {
      caution->starts = demo->today - rd_demo_chance_between (chance, 10, 200);
      caution->ends = caution->starts + rd_demo_chance_between (chance, 60, 180);
    }
  return rd_demo_insert (demo, caution, error);
}

static gboolean
keep_client (RdDemo *demo,
             RdDemoChance *chance,
             RdDemoClient *client,
             const char *surname,
             GError **error)
{
  RdClient *record = client->record;
  RdPractitioner *practitioner = g_ptr_array_index (demo->practitioners, client->practitioner);

  fill_contact (chance, record, demo->clients->len, surname);
  record->birth_date = demo->today - rd_demo_chance_between (chance, 19 * 365, 48 * 365) -
                       rd_demo_chance_between (chance, 0, 24 * 365);
  record->training_time = pick_training_time (chance);
  record->easy_pace = 5 * rd_demo_chance_between (chance, 60, 90);
  if (client->pictured || rd_demo_chance_happens (chance, 0.8))
    record->preferred_practitioner = rd_record_id (practitioner);
  record->archived = client->left < demo->today - 90;
  client->diligence = 0.76 + 0.22 * rd_demo_chance_unit (chance);
  if (client->plan == RD_DEMO_PLAN_HANNAH)
    {
      record->birth_date = rd_date_add_months (demo->monday, -34 * 12 - 5);
      record->training_time = 420;
      record->easy_pace = 370;
      rd_record_set_text (&record->emergency_name, "Joe Clarke");
      rd_record_set_text (&record->emergency_phone, "07700 900987");
      record->start_fitness = 147;
      record->start_fatigue = 138;
    }
  return rd_demo_insert (demo, record, error) && keep_papers (demo, chance, client, error);
}

static RdDemoClient *
add_client (RdDemo *demo, const char *name)
{
  RdDemoClient *client = g_new0 (RdDemoClient, 1);

  client->record = rd_record_new (RD_TYPE_CLIENT);
  rd_record_set_text (&client->record->name, name);
  g_ptr_array_add (demo->clients, client);
  return client;
}

static gboolean
make_known (RdDemo *demo, RdDemoChance *chance, guint which, GError **error)
{
  const Known *person = &known[which];
  RdDemoClient *client = add_client (demo, person->name);
  int minute = rd_demo_pictured_minute (person->name);

  fill_habits (demo, chance, client, 3);
  client->joined = demo->first - rd_demo_chance_between (chance, 0, 500);
  client->left = demo->end + 365;
  client->practitioner = person->practitioner;
  client->discipline = person->discipline;
  client->interval = person->interval;
  client->plan = person->plan;
  client->runs = person->plan != RD_DEMO_PLAN_NONE;
  client->pictured = person->plan == RD_DEMO_PLAN_HANNAH || minute >= 0;
  if (minute >= 0)
    client->minute = minute;
  if (person->plan == RD_DEMO_PLAN_HANNAH)
    client->joined = rd_date_add_months (demo->monday, -20) - 20;
  return keep_client (demo, chance, client, strrchr (person->name, ' ') + 1, error);
}

/* Years a client stays, so that at any time as many come as the practitioners have time for. */
static double
find_tenure (RdDemo *demo)
{
  double clients = demo->options->clients, years = demo->options->years;
  double most = demo->capacity * 0.79 / (VISITS_A_WEEK * 3.7);
  double active = MIN (clients * 0.92, most);

  demo->busy = active / most;
  return active * years / (clients - active);
}

/**
 * rd_demo_make_clients:
 * @demo: a demo practice with its house made
 * @error: return location for an error of the store
 *
 * Makes the clients the pictures name and, under names drawn by chance, the others; with consents
 * and contraindications. No two have the same name.
 *
 * Returns: whether that succeeded
 */
gboolean
rd_demo_make_clients (RdDemo *demo, GError **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  RdDemoChance chance;
  double tenure = find_tenure (demo);

  rd_demo_chance_init (&chance, demo->options->seed, "people");
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_hash_table_add (names, g_strdup (known[i].name));
      if (!make_known (demo, &chance, i, error))
        return FALSE;
    }
  while (demo->clients->len < (guint)demo->options->clients)
    {
      g_autofree char *surname = NULL;
      g_autofree char *name = rd_demo_name (&chance, &surname);
      RdDemoClient *client;

      if (!g_hash_table_add (names, g_strdup (name)))
        continue;
      client = add_client (demo, name);
      fill_habits (demo, &chance, client, tenure);
      if (!keep_client (demo, &chance, client, surname, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * rd_demo_client_named:
 * @demo: a demo practice with its clients made
 * @name: full name of a client the pictures name
 *
 * Returns: the place in the array of clients
 */
guint
rd_demo_client_named (RdDemo *demo, const char *name)
{
  for (guint i = 0; i < demo->clients->len; i++)
    {
      RdDemoClient *client = g_ptr_array_index (demo->clients, i);

      if (g_str_equal (client->record->name, name))
        return i;
    }
  g_assert_not_reached ();
}
