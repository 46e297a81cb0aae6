/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-icons.c: every icon of ours is there, and at the size of a button is drawn ahead. */
#include "desk-test.h"

#define ICONS "/org/restday/Restday/icons/"

static char *
find_file (const char *icon, int size, int scale)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  g_autoptr (GtkIconPaintable) paintable =
    gtk_icon_theme_lookup_icon (theme, icon, NULL, size, scale, GTK_TEXT_DIR_LTR, 0);
  g_autoptr (GFile) file = gtk_icon_paintable_get_file (paintable);

  g_assert_nonnull (file);
  return g_file_get_uri (file);
}

static void
assert_found (const char *icon, int size, int scale, const char *folder, const char *ending)
{
  g_autofree char *found = find_file (icon, size, scale);
  g_autofree char *expected =
    g_strconcat ("resource://" ICONS, folder, "/apps/", icon, ending, NULL);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_each_is_found_at_every_size (void)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) files =
    g_resources_enumerate_children (ICONS "symbolic/apps", G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  gboolean ahead = g_resources_get_info (ICONS "16x16/apps/restday-left-symbolic.symbolic.png",
                                         G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, NULL);

  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (files), >, 50);
  for (guint i = 0; files[i]; i++)
    {
      g_autofree char *icon = g_strndup (files[i], strlen (files[i]) - strlen (".svg"));

      assert_found (icon, 12, 1, "symbolic", ".svg");
      assert_found (icon, 32, 1, "symbolic", ".svg");
      if (!ahead)
        continue;
      assert_found (icon, 16, 1, "16x16", ".symbolic.png");
      assert_found (icon, 16, 2, "16x16@2", ".symbolic.png");
    }
  if (!ahead)
    g_test_skip ("built without gtk4-encode-symbolic-svg");
}

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  g_test_add_func ("/desk/icons/found", test_each_is_found_at_every_size);
  return g_test_run ();
}
