/* SPDX-License-Identifier: GPL-3.0-or-later */
/* desk-leaks.c: a leak of GLib's that no line of leaks-of-others.txt can name. */
#include "config.h"

#include <glib.h>

/* GLib keeps the names of its quarks in a block of so many bytes, made while it is loaded, and
 * forgets it for a larger one once a program has more than 2048 of them, as the whole desk has. The
 * sanitizer does not know where it was made; as long as it is remembered here it is no leak. */
#define QUARKS (2048 * sizeof (char *))

static const volatile void *volatile blocks[4];
static guint n_blocks;

void __sanitizer_malloc_hook (const volatile void *block, size_t size);

/* The sanitizer calls this after each allocation; without one, nobody does. */
void
__sanitizer_malloc_hook (const volatile void *block, size_t size)
{
  if (size == QUARKS && n_blocks < G_N_ELEMENTS (blocks))
    blocks[n_blocks++] = block;
}
