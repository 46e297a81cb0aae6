/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-mini-month.c: a small month to find a week in. */
#include "config.h"

#include "rd-mini-month.h"

#include "rd-ink.h"

#include <glib/gi18n-lib.h>

#define N_WEEKS 6
#define N_DAYS (N_WEEKS * 7)

/* What a day's button says. */
typedef struct
{
  RdDate date;
  gboolean marked;
} Said;

struct _RdMiniMonth
{
  GtkWidget parent_instance;

  /* template children */
  GtkLabel *title;
  GtkWidget *head;
  GtkBox *weekdays;
  GtkBox *weeks;

  /* borrowed */
  GtkWidget *rows[N_WEEKS];
  GtkWidget *shown; /* of @rows; %NULL where the week is not to be seen */
  GtkWidget *days[N_DAYS];
  Said said[N_DAYS];

  RdDate date;
  RdDate today;
  RdDate first;
  RdDate cursor;
  GHashTable *marks;
};

enum
{
  PROP_0,
  PROP_DATE,
  PROP_TODAY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdMiniMonth, rd_mini_month, GTK_TYPE_WIDGET)

static char *
format_date (RdDate date, const char *format)
{
  int year, month, day;

  rd_date_split (date, &year, &month, &day);

  g_autoptr (GDateTime) moment = g_date_time_new_utc (year, month, day, 0, 0, 0);
  return moment ? g_date_time_format (moment, format) : g_strdup ("");
}

static RdDate
month_start (RdDate date)
{
  int year, month;

  rd_date_split (date, &year, &month, NULL);
  return rd_date_new (year, month, 1);
}

/* The Monday the first row begins with. */
static RdDate
grid_start (RdMiniMonth *self)
{
  return rd_date_week_start (self->first);
}

static void
set_class (GtkWidget *widget, const char *class, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, class);
  else
    gtk_widget_remove_css_class (widget, class);
}

static void
describe_day (RdMiniMonth *self, GtkWidget *button, RdDate date, gboolean marked)
{
  /* Translators: a day in full for a screen reader, as g_date_time_format() takes it. */
  g_autofree char *whole = format_date (date, _ ("%A %-d %B %Y"));
  /* Translators: %s is a day such as “Wednesday 25 November 2026”. */
  g_autofree char *label =
    marked ? g_strdup_printf (_ ("%s, best for massage"), whole) : g_strdup (whole);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void
say_day (RdMiniMonth *self, guint place, RdDate date, gboolean marked)
{
  GtkWidget *button = self->days[place];
  char text[4];
  int day;

  self->said[place] = (Said){ date, marked };
  rd_date_split (date, NULL, NULL, &day);
  g_snprintf (text, sizeof text, "%d", day);
  gtk_button_set_label (GTK_BUTTON (button), text);
  describe_day (self, button, date, marked);
}

/* Most turns of a week stay in the month, where nothing of this changes. */
static void
show_day (RdMiniMonth *self, guint place)
{
  GtkWidget *button = self->days[place];
  RdDate date = grid_start (self) + (int)place;
  gboolean marked = g_hash_table_contains (self->marks, GINT_TO_POINTER (date));
  const Said *said = &self->said[place];

  if (said->date != date || said->marked != marked)
    say_day (self, place, date, marked);
  set_class (button, "other-month", month_start (date) != self->first);
  set_class (button, "today", date == self->today);
  set_class (button, "marked", marked);
}

static void
show_month (RdMiniMonth *self)
{
  /* Translators: a month and its year, as g_date_time_format() takes it. */
  g_autofree char *title = format_date (self->first, _ ("%OB %Y"));
  RdDate shown = rd_date_week_start (self->date);

  gtk_label_set_label (self->title, title);
  self->shown = NULL;
  for (guint row = 0; row < N_WEEKS; row++)
    if (grid_start (self) + 7 * (int)row == shown)
      self->shown = self->rows[row];
  gtk_widget_queue_draw (GTK_WIDGET (self));
  for (guint place = 0; place < N_DAYS; place++)
    show_day (self, place);
}

/* Shows the month of the cursor, with the keyboard's focus on it where it was on a day. */
static void
move_cursor (RdMiniMonth *self, RdDate date)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->weeks));
  RdDate first = month_start (date);

  self->cursor = date;
  if (date < grid_start (self) || date >= grid_start (self) + N_DAYS)
    self->first = first;
  show_month (self);
  if (focus)
    gtk_widget_grab_focus (self->days[date - grid_start (self)]);
}

static void
turn_month (RdMiniMonth *self, int months)
{
  self->first = rd_date_add_months (self->first, months);
  self->cursor = self->first;
  if (self->date >= grid_start (self) && self->date < grid_start (self) + N_DAYS)
    self->cursor = self->date;
  show_month (self);
}

static void
previous_cb (RdMiniMonth *self)
{
  turn_month (self, -1);
}

static void
next_cb (RdMiniMonth *self)
{
  turn_month (self, 1);
}

static void
day_clicked_cb (RdMiniMonth *self, GtkWidget *button)
{
  for (guint place = 0; place < N_DAYS; place++)
    if (self->days[place] == button)
      {
        rd_mini_month_set_date (self, grid_start (self) + (int)place);
        return;
      }
}

/* The band behind the week shown is drawn here: a class that moves from row to row would have GTK
 * look through the styles of the whole window at each turn of a week. */
static void
rd_mini_month_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RdMiniMonth *self = RD_MINI_MONTH (widget);
  GskRoundedRect band;

  if (self->shown && gtk_widget_compute_bounds (self->shown, widget, &band.bounds))
    {
      gsk_rounded_rect_init_from_rect (&band, &band.bounds, band.bounds.size.height / 2);
      gtk_snapshot_push_rounded_clip (snapshot, &band);
      gtk_snapshot_append_color (snapshot, rd_ink (widget, RD_INK_REST_BAND), &band.bounds);
      gtk_snapshot_pop (snapshot);
    }
  GTK_WIDGET_CLASS (rd_mini_month_parent_class)->snapshot (widget, snapshot);
}

/* The days are one stop of Tab, at the cursor. That only this one can be focused would do as well,
 * but each change of what can be has the whole window measured. */
static gboolean
rd_mini_month_focus (GtkWidget *widget, GtkDirectionType direction)
{
  RdMiniMonth *self = RD_MINI_MONTH (widget);
  GtkWidget *day = self->days[self->cursor - grid_start (self)];
  gboolean forward = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_DOWN;

  if (gtk_widget_get_focus_child (self->head))
    return gtk_widget_child_focus (self->head, direction) ||
           (forward && gtk_widget_grab_focus (day));
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->weeks)))
    return !forward && gtk_widget_child_focus (self->head, direction);
  return (forward && gtk_widget_child_focus (self->head, direction)) || gtk_widget_grab_focus (day);
}

/* The day keys move from: the cursor, unless a screen reader put the focus on another. */
static RdDate
find_focused (RdMiniMonth *self)
{
  for (guint place = 0; place < N_DAYS; place++)
    if (gtk_widget_has_focus (self->days[place]))
      return grid_start (self) + (RdDate)place;
  return self->cursor;
}

static gboolean
move_days (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  RdMiniMonth *self = RD_MINI_MONTH (widget);
  int days, months;

  if (!gtk_widget_get_focus_child (GTK_WIDGET (self->weeks)))
    return GDK_EVENT_PROPAGATE;

  g_variant_get (arguments, "(ii)", &days, &months);
  if (ABS (days) == 1 && gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    days = -days;
  move_cursor (self, rd_date_add_months (find_focused (self), months) + days);
  return GDK_EVENT_STOP;
}

static gboolean
move_to_week_edge (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  RdMiniMonth *self = RD_MINI_MONTH (widget);

  if (!gtk_widget_get_focus_child (GTK_WIDGET (self->weeks)))
    return GDK_EVENT_PROPAGATE;

  move_cursor (self, rd_date_week_start (find_focused (self)) + g_variant_get_int32 (arguments));
  return GDK_EVENT_STOP;
}

static gboolean
scroll_cb (RdMiniMonth *self, double dx, double dy)
{
  turn_month (self, dy > 0 ? 1 : -1);
  return GDK_EVENT_STOP;
}

static void
rd_mini_month_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdMiniMonth *self = RD_MINI_MONTH (object);

  switch (id)
    {
    case PROP_DATE:
      g_value_set_int (value, self->date);
      break;
    case PROP_TODAY:
      g_value_set_int (value, self->today);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_mini_month_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RdMiniMonth *self = RD_MINI_MONTH (object);

  switch (id)
    {
    case PROP_DATE:
      rd_mini_month_set_date (self, g_value_get_int (value));
      break;
    case PROP_TODAY:
      rd_mini_month_set_today (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_mini_month_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (rd_mini_month_parent_class)->dispose (object);
}

static void
rd_mini_month_finalize (GObject *object)
{
  g_hash_table_unref (RD_MINI_MONTH (object)->marks);
  G_OBJECT_CLASS (rd_mini_month_parent_class)->finalize (object);
}

static void
add_keys (GtkWidgetClass *class)
{
  static const struct
  {
    guint key;
    int days;
    int months;
  } moves[] = {
    { GDK_KEY_Left, -1, 0 },     { GDK_KEY_KP_Left, -1, 0 }, { GDK_KEY_Right, 1, 0 },
    { GDK_KEY_KP_Right, 1, 0 },  { GDK_KEY_Up, -7, 0 },      { GDK_KEY_KP_Up, -7, 0 },
    { GDK_KEY_Down, 7, 0 },      { GDK_KEY_KP_Down, 7, 0 },  { GDK_KEY_Page_Up, 0, -1 },
    { GDK_KEY_Page_Down, 0, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    gtk_widget_class_add_binding (class, moves[i].key, 0, move_days, "(ii)", moves[i].days,
                                  moves[i].months);
  gtk_widget_class_add_binding (class, GDK_KEY_Home, 0, move_to_week_edge, "i", 0);
  gtk_widget_class_add_binding (class, GDK_KEY_End, 0, move_to_week_edge, "i", 6);
}

static void
rd_mini_month_class_init (RdMiniMonthClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = rd_mini_month_get_property;
  object_class->set_property = rd_mini_month_set_property;
  object_class->dispose = rd_mini_month_dispose;
  object_class->finalize = rd_mini_month_finalize;

  properties[PROP_DATE] =
    g_param_spec_int ("date", NULL, NULL, G_MININT32, G_MAXINT32, 0,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TODAY] =
    g_param_spec_int ("today", NULL, NULL, G_MININT32, G_MAXINT32, 0,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  widget_class->focus = rd_mini_month_focus;
  widget_class->snapshot = rd_mini_month_snapshot;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/restday/Restday/rd-mini-month.ui");
  gtk_widget_class_bind_template_child (widget_class, RdMiniMonth, title);
  gtk_widget_class_bind_template_child (widget_class, RdMiniMonth, head);
  gtk_widget_class_bind_template_child (widget_class, RdMiniMonth, weekdays);
  gtk_widget_class_bind_template_child (widget_class, RdMiniMonth, weeks);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "rd-mini-month");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  add_keys (widget_class);
}

static void
add_weekdays (RdMiniMonth *self)
{
  RdDate monday = rd_date_week_start (self->date);

  for (int i = 0; i < 7; i++)
    {
      g_autofree char *name = format_date (monday + i, "%a");
      g_autofree char *letter = g_utf8_substring (name, 0, 1);
      g_autofree char *capital = g_utf8_strup (letter, -1);

      gtk_box_append (self->weekdays,
                      g_object_new (GTK_TYPE_LABEL, "label", capital, "accessible-role",
                                    GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
    }
}

static void
add_days (RdMiniMonth *self)
{
  for (guint row = 0; row < N_WEEKS; row++)
    {
      GtkWidget *box = self->rows[row] = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
      gtk_widget_add_css_class (box, "rd-mini-week");
      for (guint day = 0; day < 7; day++)
        {
          GtkWidget *button = self->days[7 * row + day] = gtk_button_new_with_label ("");

          self->said[7 * row + day].date = RD_DATE_UNSET;
          gtk_widget_add_css_class (button, "flat");
          gtk_widget_add_css_class (button, "rd-mini-day");
          gtk_widget_set_focus_on_click (button, FALSE);
          g_signal_connect_swapped (button, "clicked", G_CALLBACK (day_clicked_cb), self);
          gtk_box_append (GTK_BOX (box), button);
        }
      gtk_box_append (self->weeks, box);
    }
}

static void
rd_mini_month_init (RdMiniMonth *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (
    GTK_EVENT_CONTROLLER_SCROLL_VERTICAL | GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);

  self->marks = g_hash_table_new (NULL, NULL);
  self->first = month_start (self->date);
  self->today = RD_DATE_UNSET;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (
    GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->weeks), scroll);
  add_weekdays (self);
  add_days (self);
  show_month (self);
}

/**
 * rd_mini_month_new:
 *
 * Returns: (transfer floating): a month
 */
GtkWidget *
rd_mini_month_new (void)
{
  return g_object_new (RD_TYPE_MINI_MONTH, NULL);
}

/**
 * rd_mini_month_get_date:
 * @self: a month
 *
 * Returns: the day whose week is highlighted
 */
RdDate
rd_mini_month_get_date (RdMiniMonth *self)
{
  return self->date;
}

/**
 * rd_mini_month_set_date:
 * @self: a month
 * @date: a day
 *
 * Highlights the week of @date, turning to its month where it is not to be seen.
 */
void
rd_mini_month_set_date (RdMiniMonth *self, RdDate date)
{
  if (date == self->date)
    return;

  self->date = date;
  move_cursor (self, date);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}

/**
 * rd_mini_month_set_today:
 * @self: a month
 * @today: the present day
 *
 * Says which day has the circle.
 */
void
rd_mini_month_set_today (RdMiniMonth *self, RdDate today)
{
  if (today == self->today)
    return;

  self->today = today;
  show_month (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TODAY]);
}

/**
 * rd_mini_month_set_marks:
 * @self: a month
 * @dates: (array length=n_dates): the days to mark
 * @n_dates: how many
 *
 * Puts a dot under days that are best for a massage.
 */
void
rd_mini_month_set_marks (RdMiniMonth *self, const RdDate *dates, guint n_dates)
{
  g_hash_table_remove_all (self->marks);
  for (guint i = 0; i < n_dates; i++)
    g_hash_table_add (self->marks, GINT_TO_POINTER (dates[i]));
  show_month (self);
}
