/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-focus.c: what the desk is looking at. */
#include "rd-focus.h"

#include "rd-suggestions.h"

#define LOADING_AFTER_MS 300
#define DAYS 7
/* A massage matters to what is allowed on days around it: this many days either way. */
#define REACH_DAYS 62

struct _RdFocus
{
  GObject parent_instance;

  RdDate date;
  guint generation; /* answers to questions of an older one are dropped */
  guint loading_timeout;
  gboolean loading;

  /* owned */
  RdPractice *practice;
  RdClient *client;
  gint64 client_id;
  RdBooking *booking;
  RdWeek *week;
  GHashTable *weeks;    /* RdDate → RdWeek: the one shown and its neighbours */
  GHashTable *asked;    /* RdDate: asked for in this generation */
  GHashTable *unticked; /* gint64 */
  GCancellable *cancellable;
  RdSuggestions *suggestions;
};

enum
{
  PROP_PRACTICE = 1,
  PROP_CLIENT,
  PROP_DATE,
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
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdFocus, rd_focus, G_TYPE_OBJECT)

/* What a question was about, so that its answer can be told from a late one. */
typedef struct
{
  GWeakRef focus;
  RdDate start;
  guint generation;
} Asked;

static Asked *
remember_asking (RdFocus *self, RdDate start)
{
  Asked *asked = g_new0 (Asked, 1);

  g_weak_ref_init (&asked->focus, self);
  asked->start = start;
  asked->generation = self->generation;
  return asked;
}

static RdFocus *
recall_asking (Asked *asked, RdDate *start, guint *generation)
{
  RdFocus *self = g_weak_ref_get (&asked->focus);

  *start = asked->start;
  *generation = asked->generation;
  g_weak_ref_clear (&asked->focus);
  g_free (asked);
  return self;
}

static void
report_failure (RdFocus *self, GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[FAILED], 0, error);
}

static void
set_loading (RdFocus *self, gboolean loading)
{
  g_clear_handle_id (&self->loading_timeout, g_source_remove);
  if (self->loading == loading)
    return;
  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOADING]);
}

static gboolean
loading_cb (gpointer data)
{
  RdFocus *self = data;

  self->loading_timeout = 0;
  set_loading (self, TRUE);
  return G_SOURCE_REMOVE;
}

/* The booking selected is one record, the one just read is another: show the newer. */
static void
renew_booking (RdFocus *self)
{
  GPtrArray *bookings = self->week->period->bookings;

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
  RdTraining *training = self->week->period->training;
  RdClient *client = training ? rd_training_records (training)->client : NULL;

  if (client)
    take_client (self, client);
}

static void
show_week (RdFocus *self, RdWeek *week)
{
  set_loading (self, FALSE);
  if (self->week == week)
    return;
  g_clear_pointer (&self->week, rd_week_unref);
  self->week = rd_week_ref (week);
  g_object_freeze_notify (G_OBJECT (self));
  renew_client (self);
  renew_booking (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WEEK]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PERIOD]);
  g_object_thaw_notify (G_OBJECT (self));
}

static void ask_week (RdFocus *self, RdDate start);

static void
ask_neighbours (RdFocus *self)
{
  RdDate start = rd_date_week_start (self->date);
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->weeks);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (ABS (GPOINTER_TO_INT (key) - start) > DAYS)
      g_hash_table_iter_remove (&iter);
  ask_week (self, start + DAYS);
  ask_week (self, start - DAYS);
}

static void
week_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdWeek) week = rd_practice_read_finish (RD_PRACTICE (source), result, &error);
  RdDate start;
  guint generation;
  g_autoptr (RdFocus) self = recall_asking (data, &start, &generation);

  if (self == NULL || generation != self->generation)
    return;
  g_hash_table_remove (self->asked, GINT_TO_POINTER (start));
  if (week == NULL)
    {
      if (start == rd_date_week_start (self->date))
        set_loading (self, FALSE);
      report_failure (self, error);
      return;
    }
  g_hash_table_insert (self->weeks, GINT_TO_POINTER (start), rd_week_ref (week));
  if (start == rd_date_week_start (self->date))
    {
      show_week (self, week);
      ask_neighbours (self);
    }
}

static void
ask_week (RdFocus *self, RdDate start)
{
  RdPeriodQuestion *question;

  if (g_hash_table_contains (self->weeks, GINT_TO_POINTER (start)) ||
      !g_hash_table_add (self->asked, GINT_TO_POINTER (start)))
    return;
  question = g_new0 (RdPeriodQuestion, 1);
  question->from = start;
  question->to = start + DAYS;
  question->client = self->client_id;
  question->now = rd_practice_now (self->practice);
  rd_practice_read_async (self->practice, rd_week_read, question, g_free,
                          (GDestroyNotify)rd_week_unref, self->cancellable, week_read_cb,
                          remember_asking (self, start));
}

/* Shows the week of the date at once where it was read ahead, otherwise when it comes. */
static void
want_week (RdFocus *self)
{
  RdDate start = rd_date_week_start (self->date);
  RdWeek *week = g_hash_table_lookup (self->weeks, GINT_TO_POINTER (start));

  if (week)
    {
      show_week (self, week);
      ask_neighbours (self);
      return;
    }
  if (self->loading_timeout == 0 && !self->loading)
    self->loading_timeout = g_timeout_add (LOADING_AFTER_MS, loading_cb, self);
  ask_week (self, start);
}

/* What was read ahead no longer holds; what is shown stays until the new answer is there. */
static void
forget_weeks (RdFocus *self)
{
  self->generation++;
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_hash_table_remove_all (self->weeks);
  g_hash_table_remove_all (self->asked);
  want_week (self);
}

static gboolean
matters (RdFocus *self, const RdChange *change)
{
  static const char *const always[] = { "settings", "practitioner", "room", "service", "client" };
  static const char *const training[] = { "race", "programme", "workout", "contraindication" };
  RdZone *zone = rd_practice_zone (self->practice);
  RdDate start = rd_date_week_start (self->date);
  int reach = self->client_id ? REACH_DAYS : DAYS;
  gint64 from = rd_zone_to_instant (zone, start - reach, 0);
  gint64 to = rd_zone_to_instant (zone, start + DAYS + reach, 0);

  if (rd_change_touches (change, "booking", from, to) ||
      rd_change_touches (change, "time_off", from, to))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (always); i++)
    if (rd_change_touches (change, always[i], from, to))
      return TRUE;
  for (guint i = 0; self->client_id && i < G_N_ELEMENTS (training); i++)
    if (rd_change_touches (change, training[i], from, to))
      return TRUE;
  return FALSE;
}

static void
changed_cb (RdFocus *self, const RdChange *change)
{
  if (matters (self, change))
    rd_focus_renew (self);
}

static gpointer
read_client (RdConnection *store, gpointer id, GCancellable *cancellable, GError **error)
{
  return rd_store_get (store, RD_TYPE_CLIENT, *(gint64 *)id, error);
}

static void
client_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdClient) client = rd_practice_read_finish (RD_PRACTICE (source), result, &error);
  RdDate start;
  guint generation;
  g_autoptr (RdFocus) self = recall_asking (data, &start, &generation);

  if (self == NULL)
    return;
  if (client)
    {
      take_client (self, client);
      return;
    }
  report_failure (self, error);
  if (generation == self->generation)
    rd_focus_set_client (self, NULL);
}

static void
rd_focus_constructed (GObject *object)
{
  RdFocus *self = RD_FOCUS (object);

  G_OBJECT_CLASS (rd_focus_parent_class)->constructed (object);
  self->date = rd_practice_today (self->practice);
  self->suggestions = rd_suggestions_new (self->practice);
  g_signal_connect_object (self->practice, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  want_week (self);
}

static void
rd_focus_dispose (GObject *object)
{
  RdFocus *self = RD_FOCUS (object);

  g_clear_handle_id (&self->loading_timeout, g_source_remove);
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->suggestions);
  g_clear_object (&self->client);
  g_clear_object (&self->booking);
  g_clear_object (&self->practice);
  g_clear_pointer (&self->week, rd_week_unref);
  g_clear_pointer (&self->weeks, g_hash_table_unref);
  g_clear_pointer (&self->asked, g_hash_table_unref);
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
    case PROP_WEEK:
      g_value_set_boxed (value, self->week);
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
  props[PROP_WEEK] = g_param_spec_boxed ("week", NULL, NULL, RD_TYPE_WEEK, read);
  props[PROP_PERIOD] = g_param_spec_boxed ("period", NULL, NULL, RD_TYPE_PERIOD, read);
  props[PROP_BOOKING] = g_param_spec_object ("booking", NULL, NULL, RD_TYPE_BOOKING, write);
  props[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, read);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[PRACTITIONERS_CHANGED] = g_signal_new (
    "practitioners-changed", RD_TYPE_FOCUS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", RD_TYPE_FOCUS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
rd_focus_init (RdFocus *self)
{
  self->weeks = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)rd_week_unref);
  self->asked = g_hash_table_new (NULL, NULL);
  self->unticked = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->cancellable = g_cancellable_new ();
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
  forget_weeks (self);
  rd_suggestions_ask (self->suggestions, id);
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
  rd_practice_read_async (self->practice, read_client, id, g_free, g_object_unref, NULL,
                          client_read_cb, remember_asking (self, 0));
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
  want_week (self);
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
  forget_weeks (self);
  rd_suggestions_ask (self->suggestions, self->client_id);
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
  return self->week;
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
  return self->week ? self->week->period : NULL;
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
