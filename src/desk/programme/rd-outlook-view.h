/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-outlook-view.h: what a programme would come to, or what is missing to say so. */
#pragma once

#include "rd-programme-starts.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define RD_TYPE_OUTLOOK_VIEW (rd_outlook_view_get_type ())
G_DECLARE_FINAL_TYPE (RdOutlookView, rd_outlook_view, RD, OUTLOOK_VIEW, AdwBin)

void rd_outlook_view_show (RdOutlookView           *self,
                           const RdProgrammeOutlook *outlook,
                           const RdProgrammeStarts *starts);
void rd_outlook_view_hint (RdOutlookView           *self,
                           const char              *text);

G_END_DECLS
