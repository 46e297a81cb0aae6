/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-heat.c: how warm a load is drawn. */
#include "rd-heat.h"

/**
 * rd_heat_step:
 * @load: load of a day, AU
 * @highest: the client's highest of 28 days, AU
 *
 * The step of the heat colours: below .18, .36, .6 and .85 of the highest.
 *
 * Returns: 0 to 4
 */
int
rd_heat_step (double load, double highest)
{
  static const double steps[] = { .18, .36, .6, .85 };
  double part = highest > 0 ? load / highest : 0;
  int heat = 0;

  while (heat < (int)G_N_ELEMENTS (steps) && part >= steps[heat])
    heat++;
  return heat;
}
