/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-demo-chance.c: numbers that look like chance and are the same on every computer. */
#include "rd-demo-private.h"

/* SplitMix64 (Steele, Lea and Flood 2014): one addition and three mixing steps a number. */
static guint64
draw (RdDemoChance *chance)
{
  guint64 z = chance->state += 0x9e3779b97f4a7c15u;

  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return z ^ (z >> 31);
}

/**
 * rd_demo_chance_init:
 * @chance: what to set
 * @seed: the seed of the whole practice
 * @part: name of the part of it that draws
 *
 * Sets @chance to the beginning of a row of numbers of its own.
 */
void
rd_demo_chance_init (RdDemoChance *chance, guint32 seed, const char *part)
{
  chance->state = seed;
  for (const char *p = part; *p; p++)
    chance->state = draw (chance) ^ (guchar)*p;
}

/**
 * rd_demo_chance_below:
 * @chance: where numbers come from
 * @limit: 1 or more
 *
 * Returns: a whole number from 0 to @limit − 1
 */
guint
rd_demo_chance_below (RdDemoChance *chance, guint limit)
{
  return ((draw (chance) >> 32) * limit) >> 32;
}

/**
 * rd_demo_chance_between:
 * @chance: where numbers come from
 * @least: least number
 * @most: greatest number, not below @least
 *
 * Returns: a whole number from @least to @most
 */
int
rd_demo_chance_between (RdDemoChance *chance, int least, int most)
{
  return least + (int)rd_demo_chance_below (chance, most - least + 1);
}

/**
 * rd_demo_chance_unit:
 * @chance: where numbers come from
 *
 * Returns: a number from 0 up to, without, 1
 */
double
rd_demo_chance_unit (RdDemoChance *chance)
{
  return (double)(draw (chance) >> 11) / (double)(G_GUINT64_CONSTANT (1) << 53);
}

/**
 * rd_demo_chance_happens:
 * @chance: where numbers come from
 * @probability: 0 to 1
 *
 * Returns: %TRUE as often as @probability says
 */
gboolean
rd_demo_chance_happens (RdDemoChance *chance, double probability)
{
  return rd_demo_chance_unit (chance) < probability;
}

/**
 * rd_demo_chance_uuid:
 * @chance: where numbers come from
 *
 * Returns: (transfer full): a UUID of version 4 (RFC 9562, section 5.4)
 */
char *
rd_demo_chance_uuid (RdDemoChance *chance)
{
  guint64 high = draw (chance), low = draw (chance);

  return g_strdup_printf ("%08x-%04x-4%03x-%04x-%012" G_GINT64_MODIFIER "x", (guint)(high >> 32),
                          (guint)(high >> 16) & 0xffff, (guint)high & 0xfff,
                          ((guint)(low >> 48) & 0x3fff) | 0x8000,
                          low & G_GUINT64_CONSTANT (0xffffffffffff));
}
