/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-routines-page.c: the practice's library of what it gives again and again. */
#include "config.h"

#include "rd-routines-page.h"

#include "desk/rd-toast.h"
#include "desk/record/rd-record-list.h"
#include "desk/record/rd-record-reader.h"
#include "planning/rd-usual-routines.h"
#include "practice/rd-practice-commands.h"
#include "rd-practice-dialogs.h"

#include <glib/gi18n-lib.h>

/* The lists, from before a run to after it, and what is done on other days. */
static const struct
{
  RdRoutineUse use;
  const char *title;
  const char *add;
  const char *empty;
} uses[] = {
  { RD_ROUTINE_WARM_UP, N_ ("Warm-ups"), N_ ("Add warm-up"),
    N_ ("None: hard runs of a new programme get no warm-up.") },
  { RD_ROUTINE_COOL_DOWN, N_ ("Cool-downs"), N_ ("Add cool-down"),
    N_ ("None: runs of a new programme get no cool-down.") },
  { RD_ROUTINE_STRENGTH, N_ ("Strength"), N_ ("Add strength session"),
    N_ ("None: strength sessions of a new programme say nothing of what to do.") },
  { RD_ROUTINE_STRETCHING, N_ ("Stretching"), N_ ("Add stretching"),
    N_ ("None: stretching in a new programme says nothing of what to do.") },
  { RD_ROUTINE_FOOD, N_ ("Food notes"), N_ ("Add food note"),
    N_ ("None: what to eat on a day is written each time.") },
};

#define N_USES G_N_ELEMENTS (uses)

struct _RdRoutinesPage
{
  AdwPreferencesPage parent_instance;

  /* children */
  GtkWidget *introduction;
  GtkWidget *lists[N_USES];
  GtkWidget *nothing;

  /* The usual ones are on their way, and not seen yet. */
  gboolean adding;

  /* owned */
  RdPractice *practice;
  RdRecordReader *reader;
};

G_DEFINE_FINAL_TYPE (RdRoutinesPage, rd_routines_page, ADW_TYPE_PREFERENCES_PAGE)

static void
caption_routine (gpointer record, char **title, char **subtitle, gpointer user_data)
{
  RdRoutine *routine = record;

  *title = g_strdup (routine->name);
  *subtitle = routine->minutes == RD_UNSET
                ? g_strdup (routine->text)
                /* Translators: minutes, and what is done in them */
                : g_strdup_printf (_ ("%1$d′ · %2$s"), routine->minutes, routine->text);
}

/* Opening. */

static void
open_cb (RdRoutinesPage *self, RdRecord *record)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  rd_practice_dialog_open (rd_routine_dialog_new (window, self->practice, RD_ROUTINE (record)));
}

static void
add_routine (RdRoutinesPage *self, RdRoutineUse use)
{
  g_autoptr (RdRoutine) routine = rd_record_new (RD_TYPE_ROUTINE);

  routine->use = use;
  open_cb (self, RD_RECORD (routine));
}

static void
add_cb (RdRoutinesPage *self, GtkWidget *list)
{
  for (guint i = 0; i < N_USES; i++)
    if (self->lists[i] == list)
      add_routine (self, uses[i].use);
}

static void
write_own_cb (RdRoutinesPage *self)
{
  add_routine (self, RD_ROUTINE_WARM_UP);
}

/* The usual ones. */

typedef struct
{
  RdRoutinesPage *page;
  guint n;
} Adding;

static void
added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Adding *adding = user_data;
  g_autoptr (RdRoutinesPage) self = adding->page;
  g_autoptr (GError) error = NULL;

  if (rd_practice_keep_all_finish (RD_PRACTICE (source), result, &error))
    {
      g_autofree char *sentence =
        g_strdup_printf (ngettext ("%u routine added", "%u routines added", adding->n), adding->n);

      rd_toast_done (GTK_WIDGET (self), sentence);
    }
  else
    {
      self->adding = FALSE;
      rd_toast_error (GTK_WIDGET (self), error);
    }
  g_free (adding);
}

static void
add_usual_cb (RdRoutinesPage *self)
{
  g_autoptr (GPtrArray) routines = NULL;
  Adding *adding;

  /* Whoever presses twice wants them once. */
  if (self->adding || g_list_model_get_n_items (rd_record_reader_records (self->reader)) > 0)
    return;
  self->adding = TRUE;
  routines = rd_usual_routines ();
  adding = g_new0 (Adding, 1);
  adding->page = g_object_ref (self);
  adding->n = routines->len;
  rd_practice_keep_all_async (self->practice, routines, added_cb, adding);
}

/* Following the practice. */

static void
show_lists (RdRoutinesPage *self, gboolean shown)
{
  gtk_widget_set_visible (self->introduction, shown);
  for (guint i = 0; i < N_USES; i++)
    gtk_widget_set_visible (self->lists[i], shown);
}

/* What was pressed may have gone with what is shown no longer; the keyboard stays on the page. */
static void
show_what_there_is (RdRoutinesPage *self)
{
  gboolean any = g_list_model_get_n_items (rd_record_reader_records (self->reader)) > 0;
  gboolean was_nothing = gtk_widget_get_visible (self->nothing);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  gboolean here = focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));

  if (any)
    self->adding = FALSE;
  show_lists (self, any);
  gtk_widget_set_visible (self->nothing, !any && rd_record_reader_is_known (self->reader));
  if (here && was_nothing != gtk_widget_get_visible (self->nothing))
    gtk_widget_child_focus (any ? self->lists[0] : self->nothing, GTK_DIR_TAB_FORWARD);
}

static void
failed_cb (RdRoutinesPage *self, const GError *error)
{
  rd_toast_error (GTK_WIDGET (self), error);
}

static gboolean
is_for (gpointer routine, gpointer use)
{
  return RD_ROUTINE (routine)->use == GPOINTER_TO_INT (use);
}

static void
rd_routines_page_dispose (GObject *object)
{
  RdRoutinesPage *self = RD_ROUTINES_PAGE (object);

  g_clear_object (&self->practice);
  g_clear_object (&self->reader);
  G_OBJECT_CLASS (rd_routines_page_parent_class)->dispose (object);
}

static void
rd_routines_page_class_init (RdRoutinesPageClass *class)
{
  G_OBJECT_CLASS (class)->dispose = rd_routines_page_dispose;
}

static void
rd_routines_page_init (RdRoutinesPage *self)
{
}

static void
add_group (RdRoutinesPage *self, GtkWidget *group)
{
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), ADW_PREFERENCES_GROUP (group));
}

static GtkWidget *
make_introduction (void)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (group),
    _ ("New programmes take the first of each kind. Workouts offer them all."));
  return group;
}

static GtkWidget *
make_list (RdRoutinesPage *self, guint i)
{
  GListModel *all = rd_record_reader_records (self->reader);
  GtkFilter *filter =
    GTK_FILTER (gtk_custom_filter_new (is_for, GINT_TO_POINTER (uses[i].use), NULL));
  g_autoptr (GtkFilterListModel) these = gtk_filter_list_model_new (g_object_ref (all), filter);
  GtkWidget *list = rd_record_list_new (_ (uses[i].title), _ (uses[i].add), _ (uses[i].empty),
                                        G_LIST_MODEL (these), caption_routine, self);

  g_signal_connect_object (list, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "add", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  return list;
}

static GtkWidget *
make_button (RdRoutinesPage *self, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
make_nothing (RdRoutinesPage *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *status = adw_status_page_new ();
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *usual = make_button (self, _ ("_Add the usual ones"), G_CALLBACK (add_usual_cb));
  GtkWidget *own = make_button (self, _ ("_Write your own"), G_CALLBACK (write_own_cb));

  gtk_widget_add_css_class (usual, "suggested-action");
  gtk_widget_add_css_class (own, "flat");
  gtk_box_append (GTK_BOX (buttons), usual);
  gtk_box_append (GTK_BOX (buttons), own);
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), "restday-workout-stretch-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (status), _ ("No routines yet"));
  adw_status_page_set_description (
    ADW_STATUS_PAGE (status),
    _ ("Warm-ups, cool-downs, strength, stretching and food notes that you give again and again. "
       "The usual ones are a start; change them as you like."));
  adw_status_page_set_child (ADW_STATUS_PAGE (status), buttons);
  gtk_widget_add_css_class (status, "compact");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), status);
  return group;
}

/**
 * rd_routines_page_new:
 * @practice: the practice
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
rd_routines_page_new (RdPractice *practice)
{
  RdRoutinesPage *self =
    g_object_new (RD_TYPE_ROUTINES_PAGE, "name", "routines", "title", _ ("Routines"), "icon-name",
                  "restday-workout-stretch-symbolic", NULL);

  self->practice = g_object_ref (practice);
  self->reader = rd_record_reader_new (practice, RD_TYPE_ROUTINE, NULL);
  self->introduction = make_introduction ();
  add_group (self, self->introduction);
  for (guint i = 0; i < N_USES; i++)
    {
      self->lists[i] = make_list (self, i);
      add_group (self, self->lists[i]);
    }
  self->nothing = make_nothing (self);
  add_group (self, self->nothing);
  g_signal_connect_object (self->reader, "read", G_CALLBACK (show_what_there_is), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  show_what_there_is (self);
  return GTK_WIDGET (self);
}
