/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-giver.c: who may give a client what she wishes for. */
#include "rd-giver.h"

#include "rd-diary-private.h"

static gint64
shortest_session (RdDiary *diary, gint64 practitioner, const RdService *wished)
{
  GPtrArray *services = rd_diary_records (diary)->services;
  int shortest = wished->minutes;

  for (guint i = 0; services && i < services->len; i++)
    {
      RdService *service = g_ptr_array_index (services, i);

      if (!service->archived && service->minutes < shortest &&
          rd_diary_gives (diary, practitioner, service->discipline))
        shortest = service->minutes;
    }
  return (gint64)shortest * 60;
}

static void
add_giver (GArray *givers, RdDiary *diary, const RdSlotWish *wish, RdGiver giver)
{
  if (!rd_diary_gives (diary, giver.id, wish->service->discipline))
    return;
  for (guint i = 0; i < givers->len; i++)
    if (g_array_index (givers, RdGiver, i).id == giver.id)
      return;

  giver.shortest = shortest_session (diary, giver.id, wish->service);
  g_array_append_val (givers, giver);
}

/* (transfer full) (element-type RdGiver): those asked for who give the service, in order; where
 * nobody was asked for, all who do, whom the client prefers before the others. */
GArray *
rd_givers_list (RdDiary *diary, RdClient *client, const RdSlotWish *wish)
{
  GArray *givers = g_array_new (FALSE, FALSE, sizeof (RdGiver));
  GPtrArray *all = rd_diary_records (diary)->practitioners;
  gint64 preferred = client->preferred_practitioner;

  for (guint i = 0; wish->practitioners && i < wish->practitioners->len; i++)
    {
      gint64 id = g_array_index (wish->practitioners, gint64, i);

      add_giver (givers, diary, wish, (RdGiver){ .id = id, .rank = i, .preferred = i == 0 });
    }
  for (guint i = 0; wish->practitioners == NULL && all && i < all->len; i++)
    {
      gint64 id = rd_record_id (g_ptr_array_index (all, i));
      int rank = preferred == 0 || id == preferred ? 0 : 1;

      add_giver (givers, diary, wish,
                 (RdGiver){ .id = id, .rank = rank, .preferred = id == preferred });
    }
  return givers;
}
