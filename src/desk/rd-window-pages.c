/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-window-pages.c: which page the window shows, and what its header has for it.
 *
 * The header's stacks have a page for each state: "calendar", "programmes" (the list of them) and
 * "programme" (one of them).
 */
#include "config.h"

#include "programme/rd-sheet-reader.h"
#include "rd-toast.h"
#include "rd-window-private.h"

#include <glib/gi18n-lib.h>

/* While a window goes its pages may be gone already. */
static gboolean
is_on_programmes (RdWindow *self)
{
  return self->pages &&
         g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "programmes") == 0;
}

static const char *
name_state (RdWindow *self)
{
  if (!is_on_programmes (self))
    return "calendar";
  return self->focus && rd_focus_programme (self->focus) ? "programme" : "programmes";
}

/* The programme that is shown; %NULL where there is none. */
RdProgrammeSheet *
rd_window_sheet (RdWindow *self)
{
  RdProgrammeSheet *sheet = self->focus && g_str_equal (name_state (self), "programme")
                              ? rd_sheet_reader_sheet (rd_focus_sheets (self->focus))
                              : NULL;

  return sheet && sheet->programme ? sheet : NULL;
}

/* Beside a programme there is no room for the inspector; it comes back with the calendar. */
static void
show_inspector (RdWindow *self, gboolean calendar)
{
  if (calendar == self->inspector_away)
    {
      if (!calendar)
        self->inspector_wanted = rd_flap_get_revealed (self->inspector_flap);
      rd_flap_set_revealed (self->inspector_flap, calendar && self->inspector_wanted);
      self->inspector_away = !calendar;
    }
}

/* Brings header, inspector and actions in step with what is shown. */
void
rd_window_update_page (RdWindow *self)
{
  const char *state = name_state (self);

  gtk_stack_set_visible_child_name (self->header_title, state);
  gtk_stack_set_visible_child_name (self->header_start, state);
  gtk_stack_set_visible_child_name (self->header_end, state);
  show_inspector (self, !is_on_programmes (self));
  rd_window_update_actions (self);
  g_object_notify (G_OBJECT (self), "view");
}

/* Shows a page of the sidebar. The programmes begin with the list of them. */
void
rd_window_show_page (RdWindow *self, const char *page)
{
  self->from_calendar = FALSE;
  if (g_str_equal (page, "programmes"))
    rd_focus_set_programme (self->focus, 0);
  gtk_stack_set_visible_child_name (self->pages, page);
  rd_window_update_page (self);
}

/* The week and the programme of the client in focus are two views of the same days. */
void
rd_window_show_view (RdWindow *self, const char *view)
{
  gboolean programme = g_strcmp0 (view, "programme") == 0;

  if (self->focus == NULL || g_strcmp0 (view, rd_window_view (self)) == 0)
    return;
  if (programme)
    {
      self->from_calendar = TRUE;
      rd_focus_set_programme (self->focus, RD_FOCUS_OWN_PROGRAMME);
    }
  gtk_stack_set_visible_child_name (self->pages, programme ? "programmes" : "calendar");
  rd_window_update_page (self);
}

const char *
rd_window_view (RdWindow *self)
{
  return is_on_programmes (self) ? "programme" : "week";
}

void
rd_window_back_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RdWindow *self = RD_WINDOW (widget);

  if (!is_on_programmes (self) || self->focus == NULL || !rd_focus_programme (self->focus))
    return;
  if (self->from_calendar)
    rd_window_show_view (self, "week");
  else
    rd_window_show_page (self, "programmes");
}

/* A programme chosen in the list, the sidebar or after it was made. */
void
rd_window_programme_cb (RdWindow *self)
{
  if (rd_focus_programme (self->focus) && !is_on_programmes (self))
    return;
  rd_window_update_page (self);
}
