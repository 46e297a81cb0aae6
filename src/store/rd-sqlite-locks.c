/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-sqlite-locks.c: locks of SQLite that nobody else in the program can lose for it.
 *
 * A lock of fcntl() belongs to the process: as soon as anything in it closes the same file, all are
 * gone (https://www.sqlite.org/howtocorrupt.html, section 2.2). A file chooser that looks into the
 * folder to find icons does just that, after which another program takes itself for the only one
 * and removes the log of changes under our hands. A lock of the open file description
 * (fcntl_locking(2)) stands until whoever took it lets go.
 */
#define _GNU_SOURCE
#include "rd-sqlite-locks.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <stdarg.h>

#ifdef F_OFD_SETLK

static int
choose_command (int command)
{
  switch (command)
    {
    case F_SETLK:
      return F_OFD_SETLK;
    case F_SETLKW:
      return F_OFD_SETLKW;
    case F_GETLK:
      return F_OFD_GETLK;
    default:
      return command;
    }
}

/* In the place of fcntl(); every command SQLite gives has one argument, a number or a pointer. */
static int
lock (int fd, int command, ...)
{
  int chosen = choose_command (command);
  struct flock *wanted;
  va_list arguments;
  gintptr number;

  va_start (arguments, command);
  if (chosen == command)
    {
      number = va_arg (arguments, gintptr);
      va_end (arguments);
      return fcntl (fd, command, number);
    }
  wanted = va_arg (arguments, struct flock *);
  va_end (arguments);
  wanted->l_pid = 0;
  return fcntl (fd, chosen, wanted);
}

#endif

/**
 * rd_sqlite_locks_tie_to_file:
 *
 * From now on SQLite's locks belong to its own open files, where the system can do that. A process
 * has one connection to a practice at a time; a second would not see the locks of the first.
 */
void
rd_sqlite_locks_tie_to_file (void)
{
#ifdef F_OFD_SETLK
  static gsize done = 0;

  if (g_once_init_enter (&done))
    {
      sqlite3_vfs *vfs = sqlite3_vfs_find (NULL);

      if (vfs && vfs->iVersion >= 3 && vfs->xSetSystemCall)
        vfs->xSetSystemCall (vfs, "fcntl", (sqlite3_syscall_ptr)lock);
      g_once_init_leave (&done, 1);
    }
#endif
}
