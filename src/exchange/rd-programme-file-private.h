/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-file-private.h: what the readers of training programmes share. */
#pragma once

#include "model/rd-race.h"
#include "rd-programme-file.h"

G_BEGIN_DECLS

/* A file larger than this, or with more workouts or refusals than that, is not a programme. */
#define RD_PROGRAMME_MOST_BYTES (64 * 1024 * 1024)
#define RD_PROGRAMME_MOST_WORKOUTS 20000
#define RD_PROGRAMME_MOST_REFUSALS 1000

gboolean rd_programme_file_is_full      (const RdProgrammeFile  *file);
void     rd_programme_file_refuse       (RdProgrammeFile        *file,
                                         guint                   line,
                                         const char             *reason);
void     rd_programme_file_take         (RdProgrammeFile        *file,
                                         guint                   line,
                                         RdWorkout              *workout,
                                         const RdClient         *client);

gboolean rd_csv_programme_read          (RdProgrammeFile        *file,
                                         const char             *text,
                                         gsize                   length,
                                         const char             *file_name,
                                         RdClient               *client,
                                         GCancellable           *cancellable,
                                         GError                **error);
gboolean rd_ical_programme_read         (RdProgrammeFile        *file,
                                         const char             *text,
                                         gsize                   length,
                                         const char             *file_name,
                                         RdClient               *client,
                                         RdZone                 *zone,
                                         GCancellable           *cancellable,
                                         GError                **error);

char    *rd_programme_text_to_utf8      (const char             *text,
                                         gsize                   length);
char    *rd_programme_text_from_wide    (const char             *text,
                                         gsize                  *length);

G_END_DECLS
