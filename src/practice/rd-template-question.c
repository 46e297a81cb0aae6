/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-template-question.c: the programmes to start from: built in, and the practice's own. */
#include "rd-template-question.h"

#include "model/rd-own-template.h"

#include <glib/gi18n-lib.h>

/* The record knows its names; the text may have been written for another. */
static RdTemplate *
read_own (RdOwnTemplate *own, GError **error)
{
  RdTemplate *template = rd_template_parse (own->text, error);

  if (template == NULL)
    return NULL;
  g_free (template->id);
  g_free (template->name);
  template->id = g_strdup (own->code);
  template->name = g_strdup (own->name);
  template->own = rd_record_id (own);
  return template;
}

/**
 * rd_templates_read:
 * @store: the connection
 * @error: return location for what the store says
 *
 * A template of the practice's own that cannot be read is left out; rd_template_read() says why.
 *
 * Returns: (transfer full) (nullable) (element-type RdTemplate): the built-in templates, the
 * shortest race first, then the practice's own by name
 */
GPtrArray *
rd_templates_read (RdConnection *store, GError **error)
{
  g_autoptr (GPtrArray) all =
    rd_store_list (store, RD_TYPE_OWN_TEMPLATE, "1 = 1 ORDER BY name, id", error, RD_BIND_END);
  GPtrArray *templates;

  if (all == NULL)
    return NULL;
  templates = rd_template_list ();
  for (guint i = 0; i < all->len; i++)
    {
      RdTemplate *template = read_own (all->pdata[i], NULL);

      if (template)
        g_ptr_array_add (templates, template);
    }
  return templates;
}

static void
set_unknown (RdConnection *store, const char *id, GError **error)
{
  g_autoptr (GPtrArray) all = rd_templates_read (store, error);
  g_autoptr (GString) names = g_string_new (NULL);

  if (all == NULL)
    return;
  for (guint i = 0; i < all->len; i++)
    g_string_append_printf (names, "%s%s", i ? ", " : "", ((RdTemplate *)all->pdata[i])->id);
  g_set_error (error, RD_ERROR, RD_ERROR_NOT_FOUND,
               /* Translators: what was asked for, and the templates there are. */
               _ ("There is no template “%1$s”; there are %2$s."), id, names->str);
}

/**
 * rd_template_read:
 * @store: the connection
 * @id: short name of a template
 * @error: return location for %RD_ERROR_NOT_FOUND, %RD_ERROR_UNREADABLE
 *
 * Returns: (transfer full) (nullable): the template
 */
RdTemplate *
rd_template_read (RdConnection *store, const char *id, GError **error)
{
  RdTemplate *built_in = rd_template_find (id);
  g_autoptr (GPtrArray) own = NULL;

  if (built_in)
    return built_in;
  own =
    rd_store_list (store, RD_TYPE_OWN_TEMPLATE, "code = $1", error, RD_BIND_TEXT (id), RD_BIND_END);
  if (own == NULL)
    return NULL;
  if (own->len > 0)
    return read_own (own->pdata[0], error);
  set_unknown (store, id, error);
  return NULL;
}
