/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-wording.c: verdicts, reasons and dates as people read them. */
#include "practice/rd-wording-values.h"
#include "practice/rd-wording.h"

static RdDate
on (const char *text)
{
  RdDate date;

  g_assert_true (rd_date_parse (text, &date));
  return date;
}

static const struct
{
  RdReason reason;
  const char *sentence;
} reasons[] = {
  { { .code = RD_REASON_REST_DAY }, "Rest day" },
  { { .code = RD_REASON_BEFORE_REST }, "Before a rest day" },
  { { .code = RD_REASON_AFTER_WORKOUT, .kind = RD_WORKOUT_LONG, .number = 95 },
    "After the long run" },
  { { .code = RD_REASON_BEFORE_HARD, .kind = RD_WORKOUT_HILLS, .number = 1 }, "Hills in 1 hour" },
  { { .code = RD_REASON_BEFORE_HARD, .kind = RD_WORKOUT_HILLS, .number = 0 },
    "Hills within the hour" },
  { { .code = RD_REASON_HARD_WITHIN, .number = 0 }, "Hard training within the hour" },
  { { .code = RD_REASON_BEFORE_HARD, .kind = RD_WORKOUT_STRENGTH, .number = 14 },
    "Hard training in 14 hours" },
  { { .code = RD_REASON_HARD_WITHIN, .number = 36 }, "Hard training within 36 hours" },
  { { .code = RD_REASON_RACE_DAY }, "Race day" },
  { { .code = RD_REASON_RACE_IN, .number = 1 }, "Race tomorrow" },
  { { .code = RD_REASON_RACE_IN, .number = 6 }, "Race in 6 days" },
  { { .code = RD_REASON_RACE_WAS, .number = 2 }, "Race 2 days ago" },
  { { .code = RD_REASON_RACE_WAS, .number = 1 }, "Race yesterday" },
  { { .code = RD_REASON_PRESSURE_ABOVE, .number = 5, .limit = 3 },
    "Pressure 5 is above the highest for the day, 3" },
  { { .code = RD_REASON_NO_PROGRAMME }, "No programme covers this day" },
  { { .code = RD_REASON_CONTRAINDICATION, .caution = RD_CAUTION_AVOID_AREA },
    "Contraindication: avoid the area" },
  { { .code = RD_REASON_TOO_SOON, .number = 1 }, "Only 1 day from another massage" },
  { { .code = RD_REASON_IDEAL_SPACING, .number = 14 }, "14 days since the last massage" },
  { { .code = RD_REASON_STRANDS_GAP, .number = 15 }, "Leaves a gap of 15 minutes" },
};

static void
test_reasons (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      g_autofree char *sentence = rd_wording_reason (&reasons[i].reason);

      g_assert_cmpstr (sentence, ==, reasons[i].sentence);
    }
}

static void
test_every_reason_has_a_sentence (void)
{
  g_autoptr (GEnumClass) codes = g_type_class_ref (RD_TYPE_REASON_CODE);

  for (guint i = 0; i < codes->n_values; i++)
    for (int kind = 0; kind < RD_N_WORKOUT_KINDS; kind++)
      {
        RdReason reason = { .code = codes->values[i].value, .kind = kind, .number = 2 };
        g_autofree char *sentence = rd_wording_reason (&reason);

        g_test_message ("%s: %s", codes->values[i].value_nick, sentence);
        g_assert_cmpint (strlen (sentence), >, 4);
        g_assert_false (g_str_has_suffix (sentence, "."));
      }
}

static void
test_suitability (void)
{
  RdSuitability rest = {
    .verdict = RD_VERDICT_BEST,
    .max_pressure = 5,
    .reasons = { { .code = RD_REASON_REST_DAY } },
    .n_reasons = 1,
  };
  RdSuitability pair = {
    .verdict = RD_VERDICT_GOOD,
    .max_pressure = 5,
    .reasons = { { .code = RD_REASON_AFTER_WORKOUT, .kind = RD_WORKOUT_LONG, .number = 95 },
                 { .code = RD_REASON_BEFORE_REST } },
    .n_reasons = 2,
  };
  RdSuitability run_up = {
    .verdict = RD_VERDICT_BEST,
    .max_pressure = 2,
    .reasons = { { .code = RD_REASON_REST_DAY },
                 { .code = RD_REASON_CONTRAINDICATION, .caution = RD_CAUTION_AVOID_AREA },
                 { .code = RD_REASON_IDEAL_SPACING, .number = 14 },
                 { .code = RD_REASON_RACE_IN, .number = 6 } },
    .n_reasons = 4,
  };
  RdSuitability none = { .verdict = RD_VERDICT_NONE, .max_pressure = 5 };
  g_autofree char *best = rd_wording_suitability (&rest);
  g_autofree char *good = rd_wording_suitability (&pair);
  g_autofree char *good_on = rd_wording_suitability_on (&pair, on ("2026-11-26"));
  g_autofree char *light = rd_wording_suitability (&run_up);
  g_autofree char *untreated = NULL;
  g_autofree char *nothing = rd_wording_suitability (&none);

  g_assert_cmpstr (best, ==, "Rest day, best for massage");
  g_assert_cmpstr (good, ==, "After the long run, before a rest day");
  g_assert_cmpstr (good_on, ==, "After Thursday’s long run, before Friday’s rest");
  g_assert_cmpstr (light, ==, "Rest day. Race in 6 days: light pressure");
  g_assert_cmpstr (nothing, ==, "No opinion");
  run_up.reasons[1].caution = RD_CAUTION_DO_NOT_TREAT;
  untreated = rd_wording_suitability (&run_up);
  g_assert_cmpstr (untreated, ==, "Rest day. Contraindication: do not treat");
}

/* The race decides how light it is to be. */
static const struct
{
  RdReasonCode code;
  int days;
  int pressure;
  const char *sentence;
} races[] = {
  { RD_REASON_RACE_IN, 1, 1, "Rest day. Race tomorrow: very light pressure only" },
  { RD_REASON_RACE_IN, 1, 2, "Rest day. Race tomorrow: light pressure" },
  { RD_REASON_RACE_IN, 1, 3, "Rest day. Race tomorrow: up to medium pressure" },
  { RD_REASON_RACE_IN, 1, 4, "Rest day. Race tomorrow: up to firm pressure" },
  { RD_REASON_RACE_IN, 6, 1, "Rest day. Race in 6 days: very light pressure only" },
  { RD_REASON_RACE_IN, 6, 3, "Rest day. Race in 6 days: up to medium pressure" },
  { RD_REASON_RACE_IN, 6, 4, "Rest day. Race in 6 days: up to firm pressure" },
  { RD_REASON_RACE_IN, 9, 5, "Rest day. Race in 9 days" },
  { RD_REASON_RACE_WAS, 1, 2, "Rest day. Race yesterday: light pressure" },
  { RD_REASON_RACE_WAS, 2, 2, "Rest day. Race 2 days ago: light pressure" },
  { RD_REASON_RACE_WAS, 3, 5, "Rest day. Race 3 days ago" },
};

static void
test_races (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (races); i++)
    {
      RdSuitability suitability = {
        .verdict = RD_VERDICT_BEST,
        .max_pressure = races[i].pressure,
        .reasons = { { .code = RD_REASON_REST_DAY },
                     { .code = races[i].code, .number = races[i].days } },
        .n_reasons = 2,
      };
      g_autofree char *sentence = rd_wording_suitability (&suitability);

      g_assert_cmpstr (sentence, ==, races[i].sentence);
    }
}

/* After each kind of workout there is something to say, with weekdays and without. */
static void
test_every_kind_before_a_rest_day (void)
{
  g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int kind = RD_WORKOUT_EASY; kind < RD_N_WORKOUT_KINDS; kind++)
    {
      RdSuitability pair = {
        .verdict = RD_VERDICT_GOOD,
        .max_pressure = 5,
        .reasons = { { .code = RD_REASON_BEFORE_REST },
                     { .code = RD_REASON_AFTER_WORKOUT, .kind = kind, .number = 95 } },
        .n_reasons = 2,
      };
      char *plain = rd_wording_suitability (&pair);
      char *named = rd_wording_suitability_on (&pair, on ("2026-11-26"));

      g_assert_true (g_str_has_suffix (plain, ", before a rest day"));
      g_assert_true (g_str_has_prefix (named, "After Thursday’s "));
      g_assert_true (g_str_has_suffix (named, ", before Friday’s rest"));
      g_assert_true (g_hash_table_add (said, plain));
      g_assert_true (g_hash_table_add (said, named));
    }
}

static const struct
{
  const char *from;
  const char *to;
  const char *text;
} ranges[] = {
  { "2026-11-23", "2026-11-30", "23 – 29 November 2026" },
  { "2026-11-30", "2026-12-07", "30 November – 6 December 2026" },
  { "2026-12-28", "2027-01-04", "28 December 2026 – 3 January 2027" },
  { "2026-11-26", "2026-11-27", "26 November 2026" },
  { "2026-11-26", "2026-11-26", "26 November 2026" },
};

static void
test_dates (void)
{
  g_autoptr (RdZone) zone = rd_zone_new ("Europe/London", NULL);
  gint64 instant;

  g_assert_true (rd_zone_parse (zone, "2026-07-02T17:30", &instant));

  g_autofree char *time = rd_wording_day_and_time (zone, instant);
  g_autofree char *date = rd_wording_date (on ("2026-11-26"));
  g_autofree char *long_date = rd_wording_long_date (on ("2026-11-26"));

  g_assert_cmpstr (time, ==, "Thu 2 Jul, 17:30");
  g_assert_cmpstr (date, ==, "Thu 26 Nov");
  g_assert_cmpstr (long_date, ==, "Thursday 26 November 2026");
  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      g_autofree char *range = rd_wording_date_range (on (ranges[i].from), on (ranges[i].to));

      g_assert_cmpstr (range, ==, ranges[i].text);
    }
}

static void
test_labels (void)
{
  g_autofree char *dots = rd_wording_pressure_of (3);

  g_assert_cmpstr (dots, ==, "pressure 3 of 5");
  g_assert_cmpstr (rd_wording_pressure (1), ==, "Very light");
  g_assert_cmpstr (rd_wording_pressure (5), ==, "Deep");
  g_assert_cmpstr (rd_wording_pressure (0), ==, "");
  g_assert_cmpstr (rd_wording_pressure (6), ==, "");
  g_assert_cmpstr (rd_wording_verdict (RD_VERDICT_AVOID), ==, "Avoid");
  g_assert_cmpstr (rd_wording_verdict (99), ==, "");
  g_assert_cmpstr (rd_wording_workout_kind (RD_WORKOUT_CROSS_TRAINING), ==, "Cross-training");
  g_assert_cmpstr (rd_wording_status (RD_BOOKING_NO_SHOW), ==, "No-show");
  g_assert_cmpstr (rd_wording_status (RD_UNSET), ==, "");
  g_assert_cmpstr (rd_wording_action ("book"), ==, "Booking made");
  g_assert_cmpstr (rd_wording_action ("something new"), ==, "something new");
  g_assert_cmpstr (rd_wording_action (NULL), ==, "");
}

/* A form shows every value of every enumeration a field can hold; none is left to its nick. */
static void
test_every_value_of_every_field_has_a_label (void)
{
  guint n_types;
  const GType *types = rd_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      RdRecordClass *class = g_type_class_peek (types[i]);

      for (guint k = 0; k < class->n_fields; k++)
        {
          GType type = class->fields[k].values ? class->fields[k].values () : G_TYPE_INVALID;
          g_autoptr (GTypeClass) values = type ? g_type_class_ref (type) : NULL;

          if (values && G_IS_ENUM_CLASS (values))
            for (guint v = 0; v < G_ENUM_CLASS (values)->n_values; v++)
              {
                GEnumValue *value = &G_ENUM_CLASS (values)->values[v];

                g_assert_cmpstr (rd_wording_value (type, value->value), !=, value->value_nick);
                g_assert_cmpstr (rd_wording_value (type, value->value), !=, "");
              }
          else if (values)
            for (guint v = 0; v < G_FLAGS_CLASS (values)->n_values; v++)
              g_assert_cmpstr (rd_wording_value (type, G_FLAGS_CLASS (values)->values[v].value), !=,
                               "");
        }
    }
  g_assert_cmpstr (rd_wording_weekday (RD_SUNDAY), ==, "Sunday");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wording/reasons", test_reasons);
  g_test_add_func ("/wording/every-reason", test_every_reason_has_a_sentence);
  g_test_add_func ("/wording/suitability", test_suitability);
  g_test_add_func ("/wording/races", test_races);
  g_test_add_func ("/wording/every-kind-before-a-rest-day", test_every_kind_before_a_rest_day);
  g_test_add_func ("/wording/dates", test_dates);
  g_test_add_func ("/wording/labels", test_labels);
  g_test_add_func ("/practice/wording/every-value", test_every_value_of_every_field_has_a_label);
  return g_test_run ();
}
