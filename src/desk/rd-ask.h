/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-ask.h: a question in a small dialog. The one place that knows AdwMessageDialog. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RdAnswerLook:
 * @RD_ANSWER_PLAIN: an answer like others
 * @RD_ANSWER_SUGGESTED: the one most people want; Enter gives it
 * @RD_ANSWER_DESTRUCTIVE: something goes with it
 */
typedef enum
{
  RD_ANSWER_PLAIN,
  RD_ANSWER_SUGGESTED,
  RD_ANSWER_DESTRUCTIVE,
} RdAnswerLook;

/**
 * RdAnswer:
 * @id: what rd_ask_finish() returns for it; the first one is also given for Escape
 * @label: the button's text with its mnemonic, translated by rd_ask_async()
 * @look: how the button looks
 */
typedef struct
{
  const char *id;
  const char *label;
  RdAnswerLook look;
} RdAnswer;

void        rd_ask_async  (GtkWidget           *parent,
                           const char          *heading,
                           const char          *body,
                           GtkWidget           *extra,
                           const RdAnswer      *answers,
                           guint                n_answers,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data);
const char *rd_ask_finish (GAsyncResult        *result);

G_END_DECLS
