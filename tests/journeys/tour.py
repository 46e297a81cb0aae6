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

FOLDER.mkdir(parents=True, exist_ok=True)

def show(what, keys, name):
    """Opens a dialog by its keys, takes its picture and closes it."""
    with j.step(what):
        j.key(keys)
        j.find("label", name)
    with j.step(f"{what} closes"):
        j.key("Escape")
        j.gone("label", name)
    (j.folder / f"{j.steps:02}-{what.replace(' ', '-')}-closes.png").unlink()


with Journey("tour", now="2026-11-23T10:42") as j:
    with j.step("week"):
        j.start()
        j.find("push button", "Fiona Grant*")
        j.find("push button", "Suggested*")
    show("booking", "ctrl+n", "Client")
    show("new client", "ctrl+shift+n", "New client")
    show("new programme", "ctrl+shift+p", "Make programme")
    show("book ahead", "ctrl+b", "Proposed bookings")
    with j.step("practice"):
        j.key("ctrl+comma")
        j.find("label", "Who works here")
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
    with j.step("practice closes"):
        j.key("Escape")
        j.gone("label", "Your own programmes to start from")
    (j.folder / f"{j.steps:02}-practice-closes.png").unlink()
    show("export", "ctrl+e", "Export schedule")
    show("shortcuts", "ctrl+question", "Show the present week")
    with j.step("activities"):
        sent = pathlib.Path(j.place.name) / "Activities.csv"
        sent.write_text(WATCH, encoding="utf-8")
        j.key("ctrl+shift+o")
        j.dialog("Import activities")
        j.write(str(sent))
        j.key("Return")
        j.find("push button", "Import 4 activities*")
    with j.step("activities closes"):
        j.key("Escape")
        j.gone("frame", "Import activities")
    (j.folder / f"{j.steps:02}-activities-closes.png").unlink()
    with j.step("programme"):
        j.key("alt+4")
        j.find("table", "Weeks of the programme")
        j.find("push button", "Hills 45′, Tue 24 Nov*")
    with j.step("workout"):
        j.find("push button", "Hills 45′, Tue 24 Nov*").click()
        j.key("Return")
        j.find("label", "Load 315*")
    with j.step("workout closes"):
        j.key("Escape")
        j.gone("label", "Load 315*")
    (j.folder / f"{j.steps:02}-workout-closes.png").unlink()
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
    (j.folder / f"{j.steps:02}-back-to-hannah.png").unlink()
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

for picture in sorted(j.folder.glob("*.png")):
    shutil.copy(picture, FOLDER / picture.name)
