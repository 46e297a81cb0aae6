/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-stall.h: whether the main thread ever keeps a person waiting.
 *
 * In a debug build (meson's option "debug", so not --buildtype=release) the time from one look of the
 * default main loop for something to do, until its next, is taken: all that was dispatched between,
 * at work or waiting. Longer than RD_STALL_MS it is a stall. Each is counted, and said in the log's
 * domain restday-stall (G_MESSAGES_DEBUG=restday-stall) with the source that was being dispatched
 * when the limit was passed, and with the time the thread was on a processor: less than the whole
 * where something was waited for, be it only that others used the processors. The sums are said when
 * the watch ends.
 *
 * Which source it was a timer finds out: set at each look, it goes off where the next one is late, by
 * a signal to the main thread itself (SIGURG, ignored by whoever does not ask for it), and there
 * notes the source's name. So a source wants a name: g_source_set_name(), g_task_set_source_tag().
 *
 * In a release nothing is watched, and nothing of it is there but three empty functions.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** RD_STALL_MS: half a frame at sixty a second: what one dispatch may take. */
#define RD_STALL_MS 8

void  rd_stall_watch (void);
void  rd_stall_end   (void);
guint rd_stall_count (const char *source);

G_END_DECLS
