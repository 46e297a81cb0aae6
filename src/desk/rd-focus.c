/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-focus.c: what the desk is looking at. */
#include "rd-focus.h"

#include "calendar/rd-week-reader.h"
#include "programme/rd-sheet-reader.h"
#include "rd-insights.h"
#include "rd-suggestions.h"

#define DAYS 7

struct _RdFocus
{
  GObject parent_instance;

  RdDate date;
  gboolean loading;
  gint64 client_id;
  gint64 programme;

  /* owned */
  RdPractice *practice;
  RdClient *client;
  RdBooking *booking;
  GHashTable *unticked; /* gint64 */
  RdWeekReader *weeks;
  RdSuggestions *suggestions;
  RdSheetReader *sheets;
  RdInsights *insights;
};

enum
{
  PROP_PRACTICE = 1,
  PROP_CLIENT,
  PROP_DATE,
  PROP_PROGRAMME,
  PROP_WEEK,
  PROP_PERIOD,
  PROP_BOOKING,
  PROP_LOADING,
  N_PROPS,
};

enum
{
  PRACTITIONERS_CHANGED,
  FAILED,
  READ_AHEAD,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdFocus, rd_focus, G_TYPE_OBJECT)

static void
report_failure (RdFocus *self, GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[FAILED], 0, error);
}

/* The booking selected is one record, the one just read is another: show the newer. */
static void
renew_booking (RdFocus *self)
{
  GPtrArray *bookings = rd_focus_period (self)->bookings;

  if (self->booking == NULL)
    return;
  for (guint i = 0; i < bookings->len; i++)
    {
      RdBooking *booking = g_ptr_array_index (bookings, i);

      if (rd_record_id (booking) == rd_record_id (self->booking) && booking != self->booking)
        {
          g_set_object (&self->booking, booking);
          g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BOOKING]);
          return;
        }
    }
}

/* The record of the client in focus as it was just read. */
static void
take_client (RdFocus *self, RdClient *client)
{
  if (rd_record_id (client) != self->client_id ||
      (self->client && rd_record_equal (client, self->client)))
    return;
  g_set_object (&self->client, client);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CLIENT]);
}

static void
renew_client (RdFocus *self)
{
  RdTraining *training = rd_focus_period (self)->training;
  RdClient *client = training ? rd_training_records (training)->client : NULL;

  if (client)
    take_client (self, client);
}

static void
week_shown_cb (RdFocus *self)
{
  RdPeriod *period = rd_focus_period (self);

  g_object_freeze_notify (G_OBJECT (self));
  renew_client (self);
  renew_booking (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WEEK]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PERIOD]);
  g_object_thaw_notify (G_OBJECT (self));
  rd_insights_ask (self->insights, self->client_id, period->from, period->to);
}

static void
read_ahead_cb (RdFocus *self)
{
  g_signal_emit (self, signals[READ_AHEAD], 0);
}

static void
loading_cb (RdFocus *self, gboolean loading)
{
  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOADING]);
}

static void
renewed_cb (RdFocus *self)
{
  rd_suggestions_ask (self->suggestions, self->client_id);
}

static void
ask_sheet (RdFocus *self)
{
  RdSheetQuestion question = { .programme = MAX (self->programme, 0),
                               .client = self->client_id,
                               .date = self->date };

  rd_sheet_reader_ask (self->sheets, self->programme != 0 ? &question : NULL);
}

/* It was removed here or elsewhere, or its making was taken back. */
static void
programme_gone_cb (RdFocus *self)
{
  rd_focus_set_programme (self, 0);
}

static gpointer
read_client (RdConnection *store, gpointer id, GCancellable *cancellable, GError **error)
{
  return rd_store_get (store, RD_TYPE_CLIENT, *(gint64 *)id, error);
}

/* Whom a read is about, until it has ended. */
typedef struct
{
  RdFocus *focus;
  gint64 client;
} Asked;

static void
client_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Asked *asked = data;
  g_autoptr (RdFocus) self = asked->focus;
  g_autoptr (GError) error = NULL;
  g_autoptr (RdClient) client = rd_practice_read_finish (RD_PRACTICE (source), result, &error);

  if (client)
    {
      take_client (self, client);
      return;
    }
  report_failure (self, error);
  if (asked->client == self->client_id)
    rd_focus_set_client (self, NULL);
}

static void
rd_focus_constructed (GObject *object)
{
  RdFocus *self = RD_FOCUS (object);

  G_OBJECT_CLASS (rd_focus_parent_class)->constructed (object);
  self->date = rd_practice_today (self->practice);
  self->suggestions = rd_suggestions_new (self->practice);
  self->sheets = rd_sheet_reader_new (self->practice);
  g_signal_connect_object (self->sheets, "gone", G_CALLBACK (programme_gone_cb), self,
                           G_CONNECT_SWAPPED);
  self->insights = rd_insights_new (self->practice);
  self->weeks = rd_week_reader_new (self->practice);
  g_object_connect (self->weeks, "swapped-object-signal::shown", week_shown_cb, self,
                    "swapped-object-signal::read-ahead", read_ahead_cb, self,
                    "swapped-object-signal::renewed", renewed_cb, self,
                    "swapped-object-signal::loading", loading_cb, self,
                    "swapped-object-signal::failed", report_failure, self, NULL);
  rd_week_reader_ask (self->weeks, 0, self->date);
}

static void
rd_focus_dispose (GObject *object)
{
  RdFocus *self = RD_FOCUS (object);

  g_clear_object (&self->weeks);
  g_clear_object (&self->suggestions);
  g_clear_object (&self->sheets);
  g_clear_object (&self->insights);
  g_clear_object (&self->client);
  g_clear_object (&self->booking);
  g_clear_object (&self->practice);
  g_clear_pointer (&self->unticked, g_hash_table_unref);
  G_OBJECT_CLASS (rd_focus_parent_class)->dispose (object);
}

static void
rd_focus_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdFocus *self = RD_FOCUS (object);

  switch (id)
    {
    case PROP_PRACTICE:
      g_value_set_object (value, self->practice);
      break;
    case PROP_CLIENT:
      g_value_set_object (value, self->client);
      break;
    case PROP_DATE:
      g_value_set_int (value, self->date);
      break;
    case PROP_PROGRAMME:
      g_value_set_int64 (value, self->programme);
      break;
    case PROP_WEEK:
      g_value_set_boxed (value, rd_focus_week (self));
      break;
    case PROP_PERIOD:
      g_value_set_boxed (value, rd_focus_period (self));
      break;
    case PROP_BOOKING:
      g_value_set_object (value, self->booking);
      break;
    case PROP_LOADING:
      g_value_set_boolean (value, self->loading);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_focus_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RdFocus *self = RD_FOCUS (object);

  switch (id)
    {
    case PROP_PRACTICE:
      self->practice = g_value_dup_object (value);
      break;
    case PROP_CLIENT:
      rd_focus_set_client (self, g_value_get_object (value));
      break;
    case PROP_DATE:
      rd_focus_set_date (self, g_value_get_int (value));
      break;
    case PROP_PROGRAMME:
      rd_focus_set_programme (self, g_value_get_int64 (value));
      break;
    case PROP_BOOKING:
      rd_focus_set_booking (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_focus_class_init (RdFocusClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GParamFlags read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GParamFlags write = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->constructed = rd_focus_constructed;
  object_class->dispose = rd_focus_dispose;
  object_class->get_property = rd_focus_get_property;
  object_class->set_property = rd_focus_set_property;

  props[PROP_PRACTICE] =
    g_param_spec_object ("practice", NULL, NULL, RD_TYPE_PRACTICE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_CLIENT] = g_param_spec_object ("client", NULL, NULL, RD_TYPE_CLIENT, write);
  props[PROP_DATE] = g_param_spec_int ("date", NULL, NULL, G_MININT, G_MAXINT, 0, write);
  props[PROP_PROGRAMME] =
    g_param_spec_int64 ("programme", NULL, NULL, RD_FOCUS_OWN_PROGRAMME, G_MAXINT64, 0, write);
  props[PROP_WEEK] = g_param_spec_boxed ("week", NULL, NULL, RD_TYPE_WEEK, read);
  props[PROP_PERIOD] = g_param_spec_boxed ("period", NULL, NULL, RD_TYPE_PERIOD, read);
  props[PROP_BOOKING] = g_param_spec_object ("booking", NULL, NULL, RD_TYPE_BOOKING, write);
  props[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, read);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[PRACTITIONERS_CHANGED] = g_signal_new (
    "practitioners-changed", RD_TYPE_FOCUS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", RD_TYPE_FOCUS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[READ_AHEAD] = g_signal_new ("read-ahead", RD_TYPE_FOCUS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                      NULL, G_TYPE_NONE, 0);
}

static void
rd_focus_init (RdFocus *self)
{
  self->unticked = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

/**
 * rd_focus_new:
 * @practice: an open practice
 *
 * Looks at today, at nobody's training, with every practitioner ticked.
 *
 * Returns: (transfer full): the focus
 */
RdFocus *
rd_focus_new (RdPractice *practice)
{
  return g_object_new (RD_TYPE_FOCUS, "practice", practice, NULL);
}

/**
 * rd_focus_practice:
 * @self: a focus
 *
 * Returns: (transfer none): the practice
 */
RdPractice *
rd_focus_practice (RdFocus *self)
{
  return self->practice;
}

/**
 * rd_focus_client:
 * @self: a focus
 *
 * Returns: (transfer none) (nullable): the client in focus
 */
RdClient *
rd_focus_client (RdFocus *self)
{
  return self->client;
}

/* Another client: what was read ahead carries the training of the one before. */
static void
change_client (RdFocus *self, gint64 id)
{
  self->client_id = id;
  rd_week_reader_ask (self->weeks, id, self->date);
  rd_suggestions_ask (self->suggestions, id);
  if (self->programme > 0)
    {
      self->programme = RD_FOCUS_OWN_PROGRAMME;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROGRAMME]);
    }
  ask_sheet (self);
}

/**
 * rd_focus_set_client:
 * @self: a focus
 * @client: (nullable): a client, %NULL for nobody
 *
 * Puts @client in focus.
 */
void
rd_focus_set_client (RdFocus *self, RdClient *client)
{
  gint64 id = client ? rd_record_id (client) : 0;

  /* Somebody whose record is still being read is in focus already. */
  if (!g_set_object (&self->client, client) && id == self->client_id)
    return;
  if (id != self->client_id)
    change_client (self, id);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CLIENT]);
}

/**
 * rd_focus_set_client_id:
 * @self: a focus
 * @client: id of a client, 0 for nobody
 *
 * Puts a client in focus whose record is not at hand; it is read first.
 */
void
rd_focus_set_client_id (RdFocus *self, gint64 client)
{
  gint64 *id;
  Asked *asked;

  if (client == 0)
    {
      rd_focus_set_client (self, NULL);
      return;
    }
  if (self->client_id == client)
    return;
  change_client (self, client);
  id = g_new (gint64, 1);
  *id = client;
  asked = g_new (Asked, 1);
  *asked = (Asked){ g_object_ref (self), client };
  rd_practice_read_async (self->practice, read_client, id, g_free, g_object_unref, NULL,
                          client_read_cb, asked);
}

/**
 * rd_focus_date:
 * @self: a focus
 *
 * Returns: the day looked at
 */
RdDate
rd_focus_date (RdFocus *self)
{
  return self->date;
}

/**
 * rd_focus_set_date:
 * @self: a focus
 * @date: a day
 *
 * Looks at another day, and so perhaps at another week.
 */
void
rd_focus_set_date (RdFocus *self, RdDate date)
{
  if (date == self->date)
    return;
  self->date = date;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DATE]);
  rd_week_reader_ask (self->weeks, self->client_id, date);
  ask_sheet (self);
}

/**
 * rd_focus_renew:
 * @self: a focus
 *
 * Asks again for what is shown, as when another day has begun. It stays until the answer is there.
 */
void
rd_focus_renew (RdFocus *self)
{
  rd_week_reader_renew (self->weeks);
}

/**
 * rd_focus_week:
 * @self: a focus
 *
 * Returns: (transfer none) (nullable): the last week read, which is that of the date as soon as the
 *   answer is there; %NULL before the first answer
 */
RdWeek *
rd_focus_week (RdFocus *self)
{
  return self->weeks ? rd_week_reader_week (self->weeks) : NULL;
}

/**
 * rd_focus_week_beside:
 * @self: a focus
 * @weeks: 1: the week after that of the date, -1: the one before
 *
 * Returns: (transfer none) (nullable): that week, where it has been read ahead
 */
RdWeek *
rd_focus_week_beside (RdFocus *self, int weeks)
{
  return rd_week_reader_beside (self->weeks, self->date + DAYS * weeks);
}

/**
 * rd_focus_period:
 * @self: a focus
 *
 * Returns: (transfer none) (nullable): the period of rd_focus_week()
 */
RdPeriod *
rd_focus_period (RdFocus *self)
{
  RdWeek *week = rd_focus_week (self);

  return week ? week->period : NULL;
}

/**
 * rd_focus_booking:
 * @self: a focus
 *
 * Returns: (transfer none) (nullable): the booking selected
 */
RdBooking *
rd_focus_booking (RdFocus *self)
{
  return self->booking;
}

/**
 * rd_focus_set_booking:
 * @self: a focus
 * @booking: (nullable): a booking
 *
 * Selects @booking, or nothing.
 */
void
rd_focus_set_booking (RdFocus *self, RdBooking *booking)
{
  if (g_set_object (&self->booking, booking))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BOOKING]);
}

/**
 * rd_focus_suggestions:
 * @self: a focus
 *
 * Returns: (transfer none): the best free slots for the client in focus
 */
RdSuggestions *
rd_focus_suggestions (RdFocus *self)
{
  return self->suggestions;
}

/**
 * rd_focus_sheets:
 * @self: a focus
 *
 * Returns: (transfer none): what reads the programme looked at
 */
RdSheetReader *
rd_focus_sheets (RdFocus *self)
{
  return self->sheets;
}

/**
 * rd_focus_insights:
 * @self: a focus
 *
 * Returns: (transfer none): which of the bookings shown no longer fit
 */
RdInsights *
rd_focus_insights (RdFocus *self)
{
  return self->insights;
}

/**
 * rd_focus_programme:
 * @self: a focus
 *
 * Returns: id of the programme looked at, %RD_FOCUS_OWN_PROGRAMME for that of the client in focus,
 *   0: none
 */
gint64
rd_focus_programme (RdFocus *self)
{
  return self->programme;
}

/**
 * rd_focus_set_programme:
 * @self: a focus
 * @programme: id of a programme of the client in focus, %RD_FOCUS_OWN_PROGRAMME, or 0 for none
 *
 * Looks at a programme.
 */
void
rd_focus_set_programme (RdFocus *self, gint64 programme)
{
  if (self->programme == programme)
    return;
  self->programme = programme;
  ask_sheet (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROGRAMME]);
}

/**
 * rd_focus_open_programme:
 * @self: a focus
 * @programme: id of a programme
 * @client: id of whose it is
 *
 * Puts the client in focus and looks at that programme.
 */
void
rd_focus_open_programme (RdFocus *self, gint64 programme, gint64 client)
{
  rd_focus_set_client_id (self, client);
  rd_focus_set_programme (self, programme);
}

/**
 * rd_focus_shows_practitioner:
 * @self: a focus
 * @practitioner: id of a practitioner
 *
 * Returns: whether they are ticked
 */
gboolean
rd_focus_shows_practitioner (RdFocus *self, gint64 practitioner)
{
  return !g_hash_table_contains (self->unticked, &practitioner);
}

/**
 * rd_focus_show_practitioner:
 * @self: a focus
 * @practitioner: id of a practitioner
 * @show: whether to show their bookings
 *
 * Ticks a practitioner or takes the tick away.
 */
void
rd_focus_show_practitioner (RdFocus *self, gint64 practitioner, gboolean show)
{
  if (rd_focus_shows_practitioner (self, practitioner) == show)
    return;
  if (show)
    {
      g_hash_table_remove (self->unticked, &practitioner);
    }
  else
    {
      gint64 *id = g_new (gint64, 1);

      *id = practitioner;
      g_hash_table_add (self->unticked, id);
    }
  g_signal_emit (self, signals[PRACTITIONERS_CHANGED], 0);
}
