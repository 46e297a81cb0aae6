/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-templates-page.h: the programmes to start from that the practice made itself. */
#pragma once

#include "practice/rd-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define RD_TYPE_TEMPLATES_PAGE (rd_templates_page_get_type ())
G_DECLARE_FINAL_TYPE (RdTemplatesPage, rd_templates_page, RD, TEMPLATES_PAGE, AdwPreferencesPage)

GtkWidget *rd_templates_page_new (RdPractice *practice);

G_END_DECLS
