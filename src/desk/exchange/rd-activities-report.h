/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-activities-report.h: what files of activities gave: what was not taken, and what columns they have. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

guint rd_activities_report_refused (AdwPreferencesGroup *group,
                                    GPtrArray           *readings);
guint rd_activities_report_columns (AdwPreferencesGroup *group,
                                    GPtrArray           *readings);

G_END_DECLS
