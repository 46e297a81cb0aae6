/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-file-bytes.h: what a file that comes in holds, as far as its size is bearable. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define RD_FILE_MOST_BYTES (256 * 1024 * 1024)

GBytes *rd_file_bytes_read  (GFile         *file,
                             GCancellable  *cancellable,
                             GError       **error);
GBytes *rd_file_bytes_begin (GFile         *file,
                             GCancellable  *cancellable,
                             GError       **error);

G_END_DECLS
