#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A window of another program, as a file manager's: the files it is given can be dragged out of it.

  folder.py TITLE FILE…
"""
import sys

import gi

gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, Gio, GObject, Gtk  # noqa: E402


def activate(program):
    files = Gdk.FileList.new_from_array([Gio.File.new_for_path(path) for path in sys.argv[2:]])
    source = Gtk.DragSource(actions=Gdk.DragAction.COPY)
    source.connect("prepare", lambda *_: Gdk.ContentProvider.new_for_value(GObject.Value(Gdk.FileList, files)))
    icon = Gtk.Label(label="\n".join(path.rpartition("/")[2] for path in sys.argv[2:]), hexpand=True, vexpand=True)
    icon.add_controller(source)
    Gtk.ApplicationWindow(application=program, title=sys.argv[1], child=icon, default_width=260,
                          default_height=120).present()


program = Gtk.Application(flags=Gio.ApplicationFlags.NON_UNIQUE)
program.connect("activate", activate)
program.run([])
