/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-text.c: text as people type it. */
#include "model/rd-text.h"

typedef struct
{
  const char *text;
  const char *wanted;
} Case;

static void
test_tidy (void)
{
  static const Case cases[] = {
    { NULL, NULL },
    { "", NULL },
    { " \t\r\n ", NULL },
    { "\xc2\xa0\xe2\x80\x89\xe3\x80\x80", NULL },   /* spaces that are not ASCII */
    { "\xef\xbb\xbfname", "name" },                 /* a byte order mark */
    { "\xe2\x80\x8bHannah\xe2\x80\x8b", "Hannah" }, /* spaces without width */
    { "  Hannah Clarke\t", "Hannah Clarke" },
    { "two  spaces stay", "two  spaces stay" },
    { "Zo\x65\xcc\x88", "Zo\xc3\xab" }, /* composed */
    { "a\x01"
      "b\x7f"
      "c\xc2\x9f",
      "abc" },
    { "one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour" },
    { "tab\there", "tab\there" },
    { "bad \xff\xfe bytes", "bad \xef\xbf\xbd\xef\xbf\xbd bytes" },
    { "cut \xe2\x82", "cut \xef\xbf\xbd\xef\xbf\xbd" },
    { "👩‍⚕️", "👩‍⚕️" }, /* joined with U+200D, which stays */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *tidy = rd_text_tidy (cases[i].text);
      g_autofree char *again = rd_text_tidy (tidy);

      g_assert_cmpstr (tidy, ==, cases[i].wanted);
      g_assert_cmpstr (again, ==, tidy);
    }
}

static void
test_fold (void)
{
  static const Case cases[] = {
    { NULL, "" },
    { "Hannah", "hannah" },
    { "ZOË", "zoe" },
    { "Zoe\xcc\x88", "zoe" },
    { "Jürgen Groß", "jurgen gross" },
    { "Søren Ångström", "soren angstrom" },
    { "Łukasz", "lukasz" },
    { "Đorđe", "dorde" },
    { "Æthel Œuvre", "aethel oeuvre" },
    { "İlknur Işık", "ilknur isik" },
    { "O’Brien", "o'brien" },
    { "Oʼbrien", "o'brien" },
    { "Anne‑Marie", "anne-marie" },
    { "Ｈａｎｎａ", "hanna" },
    { "Νίκος", "νικοσ" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = rd_text_fold (cases[i].text);

      g_assert_cmpstr (folded, ==, cases[i].wanted);
    }
}

static void
test_fold_bad_bytes (void)
{
  g_autofree char *folded = rd_text_fold ("A\xff\xc0");

  g_assert_true (g_utf8_validate (folded, -1, NULL));
  g_assert_cmpint (folded[0], ==, 'a');
}

static void
test_initials (void)
{
  static const Case cases[] = {
    { NULL, "" },
    { "  ", "" },
    { "Hannah Clarke", "HC" },
    { "Hannah", "H" },
    { "  hannah   maria  clarke ", "HC" },
    { "émile zola", "ÉZ" },
    { "Anne-Marie O’Brien", "AO" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *initials = rd_text_initials (cases[i].text);

      g_assert_cmpstr (initials, ==, cases[i].wanted);
    }
}

static void
test_email (void)
{
  static const char *const good[] = { "a@b", "hannah.clarke+x@example.org", "\"odd@name\"@x.org" };
  static const char *const bad[] = { NULL, "",          "hannah",   "@example.org",
                                     "a@", "a b@c.org", "a@c.org\n" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (rd_text_is_email (good[i]));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (rd_text_is_email (bad[i]));
}

static void
test_excerpts (void)
{
  static const struct
  {
    const char *text;
    const char *excerpt;
  } excerpts[] = {
    { "", "" },
    { "12345", "12345" },
    { "123456", "12345…" },
    { "ééééééé", "ééééé…" },
    { "a\r\nb\tc", "a  b c" },
    { "a\xff", "a\xef\xbf\xbd" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (excerpts); i++)
    {
      g_autofree char *excerpt = rd_text_excerpt (excerpts[i].text, i == 4 ? 6 : 5);

      g_assert_cmpstr (excerpt, ==, excerpts[i].excerpt);
    }
}

/* However the pieces fall, a long text is composed as a short one is. */
static void
test_long_text_is_composed (void)
{
  static const char *const parts[] = { "e\314\201", "n\314\203 ",
                                       "\341\204\222\341\205\241\341\206\253", "a\314\243\314\202",
                                       "x" };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autofree char *wanted = NULL;
  g_autofree char *tidy = NULL;

  for (guint i = 0; i < 4000; i++)
    g_string_append (text, parts[g_rand_int_range (random, 0, G_N_ELEMENTS (parts))]);
  g_string_append (text, "x");
  wanted = g_utf8_normalize (text->str, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  tidy = rd_text_tidy (text->str);
  g_assert_cmpstr (tidy, ==, wanted);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/text/tidy", test_tidy);
  g_test_add_func ("/model/text/long", test_long_text_is_composed);
  g_test_add_func ("/model/text/fold", test_fold);
  g_test_add_func ("/model/text/fold-bad-bytes", test_fold_bad_bytes);
  g_test_add_func ("/model/text/initials", test_initials);
  g_test_add_func ("/model/text/email", test_email);
  g_test_add_func ("/model/text/excerpts", test_excerpts);
  return g_test_run ();
}
