/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-error.c: the one error domain of the program. */
#include "rd-error.h"

G_DEFINE_QUARK (rd - error - quark, rd_error)
