# SPDX-License-Identifier: GPL-3.0-or-later
"""Goes to every screen of the application and takes a picture of it, for ./dev tour.

TOUR names the folder below tour/ of the build folder. A screen that is added belongs here, too.
"""
import os
import pathlib
import shutil

from journey import BUILD, Journey

FOLDER = BUILD / "tour" / os.environ.get("TOUR", "tour")

# What a watch says that Hannah did.
WATCH = """Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR
Running,2026-11-23 07:02:00,false,Bath - Easy,"5,31",--,00:33:10,142
Strength Training,2026-11-23 08:10:00,false,Gym,--,210,00:40:00,112
Other,2026-11-21 17:00:00,false,Club evening,--,--,01:00:00,--
Lap Swimming,2026-11-18 12:05:00,false,Lunch,"1,024",300,26:49,128
Running,yesterday,false,Lost,"5,00",--,30:00,--
"""

# What a club sends for its runners.
PLAN = """date,kind,minutes,rpe,title
2026-11-30,easy,40,3,
2026-12-01,intervals,50,8,6 x 800 m
2026-12-02,rest,,,
2026-12-03,tempo,45,6,
2026-12-05,long,90,5,Along the canal
2026-12-06,easy,someday,3,
"""

FOLDER.mkdir(parents=True, exist_ok=True)


def forget():
    """Drops the picture of a step that only leads on."""
    for picture in j.folder.glob(f"{j.steps:02}-*.png"):
        picture.unlink()


def close(what, role, name):
    with j.step(f"{what} closes"):
        j.key("Escape")
        j.gone(role, name)
    forget()


def show(what, keys, name):
    """Opens a dialog by its keys, takes its picture and closes it."""
    with j.step(what):
        j.key(keys)
        j.find("label", name)
    close(what, "label", name)


def send(name, text):
    """A file somebody sent, chosen in the dialog that asks for it."""
    sent = pathlib.Path(j.place.name) / name
    sent.write_text(text, encoding="utf-8")
    j.write(str(sent))
    j.key("Return")


def keep(prefix=""):
    for picture in j.folder.glob("*.png"):
        shutil.copy(picture, FOLDER / (prefix + picture.name))


with Journey("tour", now="2026-11-23T10:42") as j:
    with j.step("week"):
        j.start()
        j.find("push button", "Fiona Grant*")
        j.find("push button", "Suggested*")
    with j.step("menu"):
        j.key("F10")
        j.find("menu item", "Practice*")
    close("menu", "menu item", "Practice*")
    show("booking", "ctrl+n", "Client")
    show("new client", "ctrl+shift+n", "New client")
    show("new programme", "ctrl+shift+p", "Make programme")
    show("book ahead", "ctrl+b", "Proposed bookings")
    with j.step("practice"):
        j.key("ctrl+comma")
        j.find("label", "Who works here")
    with j.step("practitioner"):
        j.find("list item", "John Whitlock*").click()
        j.find("label", "Working hours*")
    close("practitioner", "label", "Working hours*")
    with j.step("routines"):
        j.find("page tab", "Routines").press()
        j.find("list item", "Short dynamic warm-up*")
    with j.step("routine"):
        j.find("list item", "Short dynamic warm-up*").click()
        j.find("label", "Training it was given with*")
    with j.step("templates"):
        j.key("Escape")
        j.gone("label", "Training it was given with*")
        j.find("page tab", "Templates").press()
        j.find("list item", "5 km after a break*")
    close("practice", "label", "Your own programmes to start from")
    show("export", "ctrl+e", "Export schedule")
    show("shortcuts", "ctrl+question", "Show the present week")
    with j.step("activities"):
        j.key("ctrl+shift+o")
        j.dialog("Import activities")
        send("Activities.csv", WATCH)
        j.find("push button", "Import 4 activities*")
    close("activities", "frame", "Import activities")
    with j.step("programme file"):
        j.key("ctrl+o")
        j.dialog("Import programme")
        send("club.csv", PLAN)
        j.find("label", "5 workouts, *")
    close("programme file", "label", "5 workouts, *")
    with j.step("programme"):
        j.key("alt+4")
        j.find("table", "Weeks of the programme")
        j.find("push button", "Hills 45′, Tue 24 Nov*")
    with j.step("workout"):
        j.find("push button", "Hills 45′, Tue 24 Nov*").click()
        j.key("Return")
        j.find("label", "Load 315*")
    close("workout", "label", "Load 315*")
    with j.step("programmes"):
        j.key("ctrl+4")
        j.find("list item", "Ravi Shah, *")
    with j.step("programme that spoilt a massage"):
        j.find("entry", "Find a programme").write("okafor")
        j.gone("list item", "Sara Lind, *")
        j.find("list item", "Ben Okafor, Bath Skyline 10K *").click()
        j.find("*", "Review*").click()
        j.find("push button", "Move the massage on *", seen=False)
    with j.step("massage that fits less well"):
        j.key("Escape", "alt+2", "alt+Right")
        j.find("push button", "Ben Okafor, *When it was booked: Best")
    with j.step("back to Hannah"):
        j.key("t", "ctrl+f")
        j.write("hannah c")
        j.find("list item", "*Hannah Clarke*")
        j.key("Return")
        j.find("label", "Training of Hannah Clarke")
    forget()
    with j.step("search"):
        j.key("ctrl+f")
        j.write("ha")
        j.find("list item", "*Hannah Clarke*")
    with j.step("a booking"):
        j.key("Escape")
        j.find("push button", "Fiona Grant*").click()
        j.find("label", "Fiona Grant*")
    with j.step("nobody in focus"):
        j.find("push button", "Show nobody*").press()
        j.find(name="Show a client*")
    keep()

with Journey("tour-of-a-first-start", now="2026-11-23T10:42", demo=None) as j:
    with j.step("first start"):
        j.start()
        j.find("push button", "Set up this practice*")
    with j.step("set up"):
        j.find("push button", "Set up this practice*").press()
        j.find("label", "Set up your practice")
    with j.step("name and time zone"):
        j.find("list item", "Name and time zone*").click()
        j.find("push button", "Save*")
    close("name and time zone", "push button", "Save*")
    with j.step("empty calendar"):
        j.find("push button", "Open the calendar*").press()
        j.find("label", "23 – 29 November 2026")
    with j.step("no programmes"):
        j.key("ctrl+4")
        j.find("label", "No open programmes")
    keep("first-")
