/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-ahead-settings.c: how, until when and with whom massages are to be booked ahead. */
#include "config.h"

#include "rd-ahead-settings.h"

#include "desk/inspector/rd-caution-row.h"
#include "desk/widgets/rd-pressure-scale.h"
#include "practice/rd-wording.h"
#include "rd-ahead-practitioners.h"

#include <glib/gi18n-lib.h>

#define MOST_WEEKS 8
#define PARTS 3

struct _RdAheadSettings
{
  AdwBin parent_instance;

  gboolean filling; /* the fields are being set by us */

  /* owned */
  GArray *services; /* gint64 ids, as the row lists them */

  /* borrowed from the dialog */
  RdAheadDraft *draft;
  RdPeriod *period;

  /* template children */
  AdwComboRow *every;
  GtkMenuButton *until;
  GtkCalendar *calendar;
  AdwComboRow *service;
  RdAheadPractitioners *therapists;
  GtkWidget *nobody;
  GtkToggleButton *morning;
  GtkToggleButton *midday;
  GtkToggleButton *evening;
  GtkWidget *any_time;
  RdPressureScale *pressure;
  AdwActionRow *light;
  GtkBox *cautions;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdAheadSettings, rd_ahead_settings, ADW_TYPE_BIN)

static void
tell (RdAheadSettings *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* What a person changes. */

static void
every_cb (RdAheadSettings *self)
{
  guint nth = adw_combo_row_get_selected (self->every);

  if (self->filling || self->draft == NULL || nth >= MOST_WEEKS)
    return;
  self->draft->every_weeks = (int)nth + 1;
  tell (self);
}

static void
service_cb (RdAheadSettings *self)
{
  guint nth = adw_combo_row_get_selected (self->service);

  if (self->filling || self->draft == NULL || nth >= self->services->len)
    return;
  self->draft->service = g_array_index (self->services, gint64, nth);
  tell (self);
}

static void
day_cb (RdAheadSettings *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);

  if (self->filling || self->draft == NULL)
    return;
  self->draft->last = rd_date_new (g_date_time_get_year (day), g_date_time_get_month (day),
                                   g_date_time_get_day_of_month (day));
  gtk_menu_button_popdown (self->until);
  tell (self);
}

static GtkToggleButton *
nth_part (RdAheadSettings *self, guint nth)
{
  GtkToggleButton *parts[PARTS] = { self->morning, self->midday, self->evening };

  return parts[nth];
}

static void
part_cb (RdAheadSettings *self)
{
  if (self->filling || self->draft == NULL)
    return;
  self->draft->times = 0;
  for (guint i = 0; i < PARTS; i++)
    if (gtk_toggle_button_get_active (nth_part (self, i)))
      self->draft->times |= 1u << i;
  tell (self);
}

static void
pressure_cb (RdAheadSettings *self)
{
  if (self->filling || self->draft == NULL)
    return;
  self->draft->pressure = rd_pressure_scale_get_value (self->pressure);
  tell (self);
}

/* What is shown. */

/* A list that is as it was keeps its popover and the keyboard's focus. */
static void
fill_row (AdwComboRow *row, GPtrArray *names, guint selected)
{
  GListModel *old = adw_combo_row_get_model (row);
  gboolean same = old && g_list_model_get_n_items (old) == names->len;

  for (guint i = 0; same && i < names->len; i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (old, i);

      same = g_str_equal (gtk_string_object_get_string (item), names->pdata[i]);
    }
  if (!same)
    {
      g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);

      for (guint i = 0; i < names->len; i++)
        gtk_string_list_append (model, names->pdata[i]);
      adw_combo_row_set_model (row, G_LIST_MODEL (model));
    }
  if (adw_combo_row_get_selected (row) != selected)
    adw_combo_row_set_selected (row, selected);
}

static void
show_every (RdAheadSettings *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (int weeks = 1; weeks <= MOST_WEEKS; weeks++)
    g_ptr_array_add (names,
                     weeks == 1
                       /* Translators: a massage every … */
                       ? g_strdup (_ ("Week"))
                       /* Translators: a massage every … */
                       : g_strdup_printf (ngettext ("%d week", "%d weeks", (gulong)weeks), weeks));
  fill_row (self->every, names, (guint)CLAMP (self->draft->every_weeks, 1, MOST_WEEKS) - 1);
}

static void
show_until (RdAheadSettings *self)
{
  int year, month, day;
  g_autofree char *text = rd_wording_date_range (self->draft->last, self->draft->last + 1);

  rd_date_split (self->draft->last, &year, &month, &day);

  g_autoptr (GDateTime) date = g_date_time_new_utc (year, month, day, 0, 0, 0);
  gtk_menu_button_set_label (self->until, text);
  /* Nobody who is turning its pages is thrown back. */
  if (!gtk_widget_get_mapped (GTK_WIDGET (self->calendar)))
    gtk_calendar_select_day (self->calendar, date);
}

static void
show_service (RdAheadSettings *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint selected = GTK_INVALID_LIST_POSITION;

  g_array_set_size (self->services, 0);
  for (guint i = 0; i < self->period->services->len; i++)
    {
      RdService *service = g_ptr_array_index (self->period->services, i);
      gint64 id = rd_record_id (service);

      if (service->archived || !(service->discipline & RD_DISCIPLINE_ANY_MASSAGE))
        continue;
      if (id == self->draft->service)
        selected = names->len;
      g_ptr_array_add (names, service->name);
      g_array_append_val (self->services, id);
    }
  fill_row (self->service, names, selected);
}

static void
show_times (RdAheadSettings *self)
{
  for (guint i = 0; i < PARTS; i++)
    gtk_toggle_button_set_active (nth_part (self, i), (self->draft->times & 1u << i) != 0);
  gtk_widget_set_visible (self->any_time, self->draft->times == 0);
}

static void
show_pressure (RdAheadSettings *self)
{
  RdService *service = rd_period_service (self->period, self->draft->service);
  int pressure = self->draft->pressure;

  if (pressure == 0 && service && service->pressure > 0)
    pressure = service->pressure;
  if (pressure > 0)
    rd_pressure_scale_set_value (self->pressure, pressure);
}

/* A rule, which nobody chooses. */
static void
show_light (RdAheadSettings *self, RdService *light)
{
  g_autofree char *rule = NULL;

  if (light)
    rule = g_strdup_printf (
      /* Translators: minutes of a massage */
      ngettext ("Light from 7 days before until 5 days after, and %d minute in race week",
                "Light from 7 days before until 5 days after, and %d minutes in race week",
                (gulong)light->minutes),
      light->minutes);
  else
    rule = g_strdup (_ ("Light from 7 days before until 5 days after"));
  adw_action_row_set_subtitle (self->light, rule);
}

static void
show_cautions (RdAheadSettings *self)
{
  const RdTrainingRecords *records = rd_training_records (self->period->training);
  g_autoptr (GPtrArray) hold = g_ptr_array_new ();
  RdDate today = rd_zone_date (records->zone, records->now);

  for (guint i = 0; records->contraindications && i < records->contraindications->len; i++)
    if (rd_contraindication_holds (g_ptr_array_index (records->contraindications, i), today))
      g_ptr_array_add (hold, g_ptr_array_index (records->contraindications, i));
  rd_caution_rows_fill (self->cautions, hold);
}

static void
set_part (GtkToggleButton *button, const char *name, RdAheadTimes part)
{
  RdSpan span = rd_ahead_times_span (part);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = gtk_label_new (name);
  /* Translators: the hours of a part of the day: 08–12 */
  g_autofree char *hours = g_strdup_printf (_ ("%1$02d–%2$02d"), span.from / 60, span.to / 60);
  /* Translators: a part of the day and its hours: Morning, 8 to 12 o’clock */
  g_autofree char *label =
    g_strdup_printf (_ ("%1$s, %2$d to %3$d o’clock"), name, span.from / 60, span.to / 60);
  GtkWidget *caption = gtk_label_new (hours);

  gtk_widget_add_css_class (caption, "rd-caption");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), caption);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void
rd_ahead_settings_dispose (GObject *object)
{
  RdAheadSettings *self = RD_AHEAD_SETTINGS (object);

  self->draft = NULL;
  g_clear_pointer (&self->period, rd_period_unref);
  G_OBJECT_CLASS (rd_ahead_settings_parent_class)->dispose (object);
}

static void
rd_ahead_settings_finalize (GObject *object)
{
  g_array_unref (RD_AHEAD_SETTINGS (object)->services);
  G_OBJECT_CLASS (rd_ahead_settings_parent_class)->finalize (object);
}

static void
rd_ahead_settings_class_init (RdAheadSettingsClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = rd_ahead_settings_dispose;
  object_class->finalize = rd_ahead_settings_finalize;

  /**
   * RdAheadSettings::changed:
   * @settings: the settings
   *
   * Emitted where a person chose otherwise.
   */
  signals[CHANGED] = g_signal_new ("changed", RD_TYPE_AHEAD_SETTINGS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (RD_TYPE_AHEAD_PRACTITIONERS);
  g_type_ensure (RD_TYPE_PRESSURE_SCALE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/restday/Restday/rd-ahead-settings.ui");
  gtk_widget_class_bind_template_child (widget_class, RdAheadSettings, every);
  gtk_widget_class_bind_template_child (widget_class, RdAheadSettings, until);
  gtk_widget_class_bind_template_child (widget_class, RdAheadSettings, calendar);
  gtk_widget_class_bind_template_child (widget_class, RdAheadSettings, service);
  gtk_widget_class_bind_template_child (widget_class, RdAheadSettings, therapists);
  gtk_widget_class_bind_template_child (widget_class, RdAheadSettings, nobody);
  gtk_widget_class_bind_template_child (widget_class, RdAheadSettings, morning);
  gtk_widget_class_bind_template_child (widget_class, RdAheadSettings, midday);
  gtk_widget_class_bind_template_child (widget_class, RdAheadSettings, evening);
  gtk_widget_class_bind_template_child (widget_class, RdAheadSettings, any_time);
  gtk_widget_class_bind_template_child (widget_class, RdAheadSettings, pressure);
  gtk_widget_class_bind_template_child (widget_class, RdAheadSettings, light);
  gtk_widget_class_bind_template_child (widget_class, RdAheadSettings, cautions);
  gtk_widget_class_bind_template_callback (widget_class, every_cb);
  gtk_widget_class_bind_template_callback (widget_class, service_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_cb);
  gtk_widget_class_bind_template_callback (widget_class, part_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressure_cb);
  gtk_widget_class_bind_template_callback (widget_class, tell);
}

static void
rd_ahead_settings_init (RdAheadSettings *self)
{
  self->services = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  set_part (self->morning, _ ("Morning"), RD_AHEAD_MORNING);
  set_part (self->midday, _ ("Midday"), RD_AHEAD_MIDDAY);
  set_part (self->evening, _ ("Evening"), RD_AHEAD_EVENING);
  self->filling = FALSE;
}

/**
 * rd_ahead_settings_show:
 * @self: the settings
 * @draft: what is chosen; it must outlive what is shown of it
 * @answer: an answer with a plan
 *
 * Shows what is chosen, and what could be.
 */
void
rd_ahead_settings_show (RdAheadSettings *self, RdAheadDraft *draft, RdAheadAnswer *answer)
{
  self->filling = TRUE;
  self->draft = draft;
  rd_period_ref (answer->ahead->period);
  g_clear_pointer (&self->period, rd_period_unref);
  self->period = answer->ahead->period;
  show_every (self);
  show_until (self);
  show_service (self);
  rd_ahead_practitioners_show (self->therapists, draft, self->period);
  gtk_widget_set_visible (self->nobody, !gtk_widget_get_visible (GTK_WIDGET (self->therapists)));
  show_times (self);
  show_pressure (self);
  show_light (self, answer->light);
  show_cautions (self);
  self->filling = FALSE;
}
