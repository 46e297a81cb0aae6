#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hannah sends what she really did: the table of her watch and three recordings. They are looked at,
what they do not say is told, and they are kept in one go; her week shows it. One undo takes all back,
and the same files a second time add nothing."""
import pathlib
import shutil

from journey import Journey, Lost

NOW = "2026-11-23T10:42"
REAL = pathlib.Path(__file__).resolve().parent.parent / "data" / "activities"

# The run of this morning, which she wrote down already; strength after it; and what the watch has no
# word for.
WATCH = """Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Moving Time,Elapsed Time
Running,2026-11-23 07:02:00,false,"Bath - Easy","5,31",--,00:33:10,142,00:32:40,00:35:00
Strength Training,2026-11-23 08:10:00,false,"Gym",--,210,00:40:00,112,--,00:45:00
Other,2026-11-21 17:00:00,false,"Club evening",--,--,01:00:00,--,--,--
Running,yesterday,false,"Lost","5,00",--,30:00,--,--,--
"""


def look_at_monday(j):
    row, = j.ask("load", "--client", "Hannah Clarke", "--from", "2026-11-23", "--to", "2026-11-24")
    return round(float(row["done"]))


def open_files(j, folder):
    j.key("ctrl+shift+o")
    j.dialog("Import activities")
    j.write(f"{folder}/")
    j.key("Return")
    # The chooser's list is nothing to the accessibility bus, but the folder it shows is.
    j.find("label", folder.name)
    j.see()
    j.key("ctrl+a", "alt+o")
    j.gone("label", folder.name)
    return j.dialog("Import activities")


with Journey("import-activities", now=NOW) as j:
    folder = pathlib.Path(j.place.name) / "sent"
    folder.mkdir()
    (folder / "Activities.csv").write_text(WATCH, encoding="utf-8")
    for name in ("gpxpy__cerknicko-jezero.gpx", "tcxparser__test.tcx", "gpxpy__gpx1.1_with_all_fields.gpx"):
        shutil.copy(REAL / name, folder)
    before = look_at_monday(j)

    with j.step("the calendar opens on the week of Hannah Clarke"):
        j.start()
        j.find("*", "Training of Hannah Clarke")

    with j.step("her four files are read together and shown before anything is kept"):
        dialog = open_files(j, folder)
        dialog.find("push button", "Import 11 activities*")
        dialog.find("list item", "Mon 23 Nov, Easy run: Bath - Easy, 33 minutes. Says more than before: updated")
        dialog.find("list item", "Mon 23 Nov, Strength: Gym, 40 minutes. Not planned: added")
        dialog.find("list item", "Sat 21 Nov, Cross-training: Club evening, 60 minutes. *What kind was it?")
        if look_at_monday(j) != before:
            raise Lost("something was kept before anybody said so")

    with j.step("what was not taken is listed with its reason"):
        dialog.find("page tab", "Not taken*").click()
        dialog.find("label", "Activities.csv, line 5")
        dialog.find("label", "“yesterday” is not a date*")
        dialog.find("label", "gpxpy*.gpx, line*")

    with j.step("the columns of the table are shown"):
        dialog.find("page tab", "Columns").click()
        dialog.find("label", "Garmin, 3 activities")
        dialog.find("label", "Moving Time")

    with j.step("the distances are miles"):
        dialog.find("page tab", "Activities*").click()
        dialog.find("push button", "Distances are miles*").click()
        dialog.find("label", "8.5 km")

    with j.step("what the watch has no word for was a tempo run, and hard"):
        row = dialog.find("list item", "Sat 21 Nov, Cross-training: Club evening*")
        row.find("*", "Choose kind and effort*").click()
        dialog.find("combo box", "Kind of workout*")
        j.key("space", "Home", "Down", "Down", "Down", "Down", "Return")
        dialog.find("label", "*counts as 6, as is usual for this kind: Tempo run.")
        j.key("Tab", "Up", "Up", "Escape")
        j.gone("combo box", "Kind of workout*")
        dialog.find("label", "RPE 8")
        dialog.find("list item", "Sat 21 Nov, Tempo run: Club evening, 60 minutes. Not planned: added")

    with j.step("by the same keys it is left out, and taken after all"):
        j.key("shift+Tab", "space")
        dialog.find("push button", "Import 10 activities*")
        dialog.find("list item", "Sat 21 Nov, *: Club evening, 60 minutes. Left out")
        j.key("space")
        dialog.find("push button", "Import 11 activities*")

    with j.step("they are kept in one go, and her week shows what was done"):
        dialog.find("push button", "Import 11 activities*").click()
        j.gone("frame", "Import activities")
        j.find("label", "11 activities imported.")
        j.find("image", "Mon 23 Nov: *Strength*done")
        after = look_at_monday(j)
        if after <= before:
            raise Lost(f"Monday's load is {after}, was {before}")

    with j.step("one undo takes all of it back"):
        j.key("ctrl+z")
        j.find("label", "Undone: Activities imported")
        j.wait(lambda: look_at_monday(j) == before, "Monday is not as it was")
        j.gone("image", "Mon 23 Nov: *Strength*")

    with j.step("done again, the same files have nothing to add"):
        j.key("ctrl+shift+z")
        j.find("label", "Done again: Activities imported")
        dialog = open_files(j, folder)
        dialog.find("push button", "Distances are miles*").click()
        dialog.find("label", "Everything in these files is already here.")
        button = dialog.find("push button", "Import*")
        if button.has("sensitive"):
            raise Lost("what is here already can be imported again")
        j.key("Escape")
        j.gone("frame", "Import activities")
        if look_at_monday(j) != after:
            raise Lost("the second time something was added")
