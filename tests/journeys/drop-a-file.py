#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A file is dragged out of another program's window and dropped on the week: a programme is shown before
it is kept, and what is none is said to be none."""
import contextlib
import pathlib
import subprocess

from journey import Journey, Lost, run_xdotool

FOLDER = pathlib.Path(__file__).with_name("folder.py")

with Journey("drop-a-file", now="2026-11-23T09:40") as j:
    spring = pathlib.Path(j.place.name) / "spring.csv"
    spring.write_text("date,kind,minutes\n2026-11-24,easy,35\n2026-11-26,long,80\n", encoding="utf-8")
    letter = pathlib.Path(j.place.name) / "letter.csv"
    letter.write_text("Dear Hannah,\nhere is your programme.\n", encoding="utf-8")

    @contextlib.contextmanager
    def folder(title, *files):
        """Another program's window in the corner of the screen; the place on the screen of its files."""
        program = subprocess.Popen(["/usr/bin/python3", FOLDER, title, *files])
        try:
            search = ("search", "--onlyvisible", "--name", f"^{title}$")
            number = j.wait(lambda: j.xdo_ask(*search), f"the window “{title}” does not open").split()[-1]
            run_xdotool("windowmove", "--sync", number, 20, 20)
            run_xdotool("windowraise", number)
            place = dict(line.split("=") for line in j.xdo_ask("getwindowgeometry", "--shell", number).splitlines())
            yield int(place["X"]) + int(place["WIDTH"]) // 2, int(place["Y"]) + int(place["HEIGHT"]) // 2
        finally:
            program.kill()
            program.wait()

    def drop(start):
        """Onto the middle of the week, where nothing of the folder covers it."""
        x, y = j.find("*", "Bookings of 23 – 29 November 2026").at(0.6, 0.5)
        with j.dragging(start, (x, y)):
            j.picture("carried", j.folder)

    with j.step("the week of Hannah Clarke is shown"):
        j.start()
        j.find("label", "Training of Hannah Clarke")
        before = len(j.ask("client", "show", "Hannah Clarke")["programmes"])

    with j.step("a programme dropped on it is shown before it is kept"):
        with folder("A folder", spring) as files:
            drop(files)
            dialog = j.dialog("Import programme")
        dialog.find("label", "2 workouts, Tue 24 Nov to Thu 26 Nov")
        dialog.find("label", "Hannah Clarke")
        if len(j.ask("client", "show", "Hannah Clarke")["programmes"]) != before:
            raise Lost("the programme was kept before anybody said so")

    with j.step("it is kept when somebody says so"):
        dialog.find("push button", "Import*").click()
        j.gone("frame", "Import programme")
        after = j.ask("client", "show", "Hannah Clarke")["programmes"]
        if len(after) != before + 1 or not any(p["name"] == "spring" for p in after):
            raise Lost(f"Hannah Clarke now has {after}")

    with j.step("a letter dropped on it is nothing to import"):
        with folder("Letters", letter) as files:
            drop(files)
            dialog = j.dialog("Import activities")
        dialog.find("label", "Nothing to import")
        j.key("Escape")
        j.gone("frame", "Import activities")
        if len(j.ask("client", "show", "Hannah Clarke")["programmes"]) != before + 1:
            raise Lost("something was made of a letter")
