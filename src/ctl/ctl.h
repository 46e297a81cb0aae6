/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ctl.h: what every command of restdayctl is given, and how a command is described. */
#pragma once

#include "practice/rd-practice-commands.h"

G_BEGIN_DECLS

/** RdCtlStatus: how the program ends. */
typedef enum
{
  RD_CTL_DONE = 0,
  RD_CTL_REFUSED = 1,
  RD_CTL_WRONG_USAGE = 2,
  RD_CTL_NO_DATABASE = 3,
} RdCtlStatus;

/** RdCtlOptionFlags: how often an option may or must be there. */
typedef enum
{
  RD_CTL_REQUIRED = 1 << 0,
  RD_CTL_REPEATED = 1 << 1,
} RdCtlOptionFlags;

/**
 * RdCtlOption:
 * @name: without its dashes
 * @value: (nullable): what stands for its value in the help; %NULL: it has none
 * @help: what it is for
 * @flags: see #RdCtlOptionFlags
 * @field: (nullable): the field of the command's kind of record it fills, where that is named
 *   otherwise
 * @joint: (nullable): what joins the values of that field
 */
typedef struct
{
  const char *name;
  const char *value;
  const char *help;
  RdCtlOptionFlags flags;
  const char *field;
  const char *joint;
} RdCtlOption;

typedef struct _RdCtl RdCtl;

#define RD_CTL_ONE_OR_MORE G_MAXUINT

/**
 * RdCtlCommand:
 * @name: one to three words
 * @arguments: (nullable): what follows, for the help: "B STATUS"
 * @n_arguments: how many; %RD_CTL_ONE_OR_MORE
 * @help: what it does
 * @formats: (nullable): values of --format, parted by spaces; %NULL: it has none
 * @options: (array zero-terminated=1) (nullable): its options
 * @kind: (nullable): the kind of record whose fields are options too
 * @without_practice: whether it does not want the practice opened
 * @practice_if_there: whether it does without one where the file is not there
 * @run: does it
 *
 * One command.
 */
typedef struct
{
  const char *name;
  const char *arguments;
  guint n_arguments;
  const char *help;
  const char *formats;
  const RdCtlOption *options;
  GType (*kind) (void);
  gboolean without_practice;
  gboolean practice_if_there;
  gboolean (*run) (RdCtl *ctl, GError **error);
} RdCtlCommand;

/**
 * RdCtl:
 * @database: the file
 * @as: (nullable): on whose behalf
 * @now: (nullable): what to take as the present
 * @command: what is done
 * @values: (element-type utf8 GPtrArray): the values of each option given
 * @arguments: (element-type utf8): what follows the options
 * @format: (nullable): --format
 * @practice: (nullable): the practice, open
 * @opening: whether the database is being opened, so that an error is about that
 * @status: how the program ends where a command is done and has found something
 *
 * One run of the program.
 */
struct _RdCtl
{
  char *database;
  char *as;
  char *now;
  const RdCtlCommand *command;
  GHashTable *values;
  GPtrArray *arguments;
  const char *format;
  RdPractice *practice;
  gboolean opening;
  RdCtlStatus status;
};

/* The commands, a file a group; each ends in one without a name. */
extern const RdCtlCommand rd_ctl_practice_commands[];
extern const RdCtlCommand rd_ctl_house_commands[];
extern const RdCtlCommand rd_ctl_client_commands[];
extern const RdCtlCommand rd_ctl_template_commands[];
extern const RdCtlCommand rd_ctl_programme_commands[];
extern const RdCtlCommand rd_ctl_workout_commands[];
extern const RdCtlCommand rd_ctl_import_commands[];
extern const RdCtlCommand rd_ctl_training_commands[];
extern const RdCtlCommand rd_ctl_booking_commands[];
extern const RdCtlCommand rd_ctl_ahead_commands[];
extern const RdCtlCommand rd_ctl_insights_commands[];
extern const RdCtlCommand rd_ctl_export_commands[];
extern const RdCtlCommand rd_ctl_journal_commands[];

/* ctl-programme-show.c: what "programme show" does. */
gboolean    rd_ctl_show_programme  (RdCtl               *ctl,
                                    GError             **error);

/* ctl-options.c: reading the command line. */
#define RD_CTL_USAGE_ERROR G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE

gboolean    rd_ctl_parse           (RdCtl               *ctl,
                                    int                  argc,
                                    char               **argv,
                                    GError             **error);

/* ctl-values.c: what the options say. */
gboolean    rd_ctl_has             (RdCtl               *ctl,
                                    const char          *option);
const char *rd_ctl_get             (RdCtl               *ctl,
                                    const char          *option);
GPtrArray  *rd_ctl_get_all         (RdCtl               *ctl,
                                    const char          *option);
gboolean    rd_ctl_is_format       (RdCtl               *ctl,
                                    const char          *format);
gboolean    rd_ctl_get_int         (RdCtl               *ctl,
                                    const char          *option,
                                    int                  least,
                                    int                  most,
                                    int                 *value,
                                    GError             **error);
gboolean    rd_ctl_get_date        (RdCtl               *ctl,
                                    const char          *option,
                                    RdDate              *date,
                                    GError             **error);
gboolean    rd_ctl_get_range       (RdCtl               *ctl,
                                    RdDate              *from,
                                    RdDate              *to,
                                    GError             **error);
gboolean    rd_ctl_get_instant     (RdCtl               *ctl,
                                    const char          *option,
                                    gint64              *instant,
                                    GError             **error);
gboolean    rd_ctl_get_enum        (RdCtl               *ctl,
                                    const char          *option,
                                    GType                type,
                                    int                 *value,
                                    GError             **error);
gpointer    rd_ctl_find            (RdCtl               *ctl,
                                    GType                type,
                                    const char          *text,
                                    GError             **error);
gpointer    rd_ctl_find_option     (RdCtl               *ctl,
                                    const char          *option,
                                    GType                type,
                                    GError             **error);
GArray     *rd_ctl_find_all        (RdCtl               *ctl,
                                    const char          *option,
                                    GType                type,
                                    GError             **error);
gboolean    rd_ctl_fill_record     (RdCtl               *ctl,
                                    gpointer             record,
                                    GError             **error);

G_END_DECLS
