#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Beatrix Lowe gets a programme from a template; a workout is dragged to another day, eight massages
are booked ahead, and when her race moves those that no longer fit are seen, and moved by a press."""
from journey import Journey, Lost

NOW = "2026-11-23T08:00"
FIRST, LAST = "2026-11-23", "2027-03-01"


def list_bookings(j):
    rows = j.ask("export", "--from", FIRST, "--to", LAST, "--detail", "full")
    return sorted(row["start"][:16] for row in rows if row["client"] == "Beatrix Lowe")


def list_spoilt(j):
    return j.ask("insights", "--client", "Beatrix Lowe")


def find_workout(j, date):
    programme, = [row for row in j.ask("programme", "list") if row["client"] == "Beatrix Lowe"]
    weeks = j.ask("programme", "show", programme["id"])["weeks"]
    return [workout["kind"] for week in weeks for day in week["days"] if day["date"] == date
            for workout in day["workouts"]]


with Journey("build-and-follow", now=NOW) as j:
    with j.step("Beatrix Lowe, who is new, is put in focus"):
        j.ctl("client", "add", "--name", "Beatrix Lowe")
        j.start()
        j.key("ctrl+f")
        j.write("beatrix")
        j.find("list item", "*Beatrix Lowe*")
        j.key("Return")
        j.find("label", "Training of Beatrix Lowe")

    with j.step("a half marathon's template is looked at, laid for her race"):
        j.key("ctrl+shift+p")
        dialog = j.dialog("New programme")
        dialog.find("list item", "Half marathon, 12 weeks*").click()
        dialog.find("text", "Race or last day*").write("17/1/2027")
        dialog.find("text", "Name of the race").write("Hill Half")
        dialog.find("label", "8 weeks, from Monday 23 November 2026 to Sunday 17 January 2027. "
                             "The first 4 weeks would be past and are left out.")
        dialog.find("image", "Training load of 8 weeks, at most * in a week")

    with j.step("it is made, and shown"):
        j.key("Return")
        j.gone("frame", "New programme")
        j.find("label", "Hill Half made")
        j.find("label", "Beatrix Lowe · week 1 of 8*")
        j.find("push button", "* Wed 9 Dec, load *, planned")

    with j.step("Wednesday's workout is dragged to Friday, her rest day until then"):
        before = find_workout(j, "2026-12-09")
        chip = j.find("push button", "* Wed 9 Dec, load *, planned")
        with j.dragging(chip.at(), j.find("table cell", "Fri 11 Dec*").at()):
            pass
        j.find("push button", "* Fri 11 Dec, load *, planned")
        if find_workout(j, "2026-12-11") != before or find_workout(j, "2026-12-09"):
            raise Lost("the workout is not where it was dropped")

    with j.step("an undo takes it back, a redo does it again"):
        j.key("ctrl+z")
        j.find("push button", "* Wed 9 Dec, load *, planned")
        j.key("ctrl+shift+z")
        j.find("push button", "* Fri 11 Dec, load *, planned")

    with j.step("massages for it are proposed, one a week"):
        j.key("ctrl+b")
        dialog = j.dialog("Book massages ahead")
        dialog.find("combo box", "Every*").click()
        j.key("Home", "Return")
        dialog.find("label", "* of * chosen")
        j.gone("label", "5 of 5 chosen", within=dialog)

    with j.step("eight of them are booked at once"):
        rows = [row for row in dialog.find("list", "Proposed bookings").children() if row.role == "list item"]
        boxes = [j.look("check box", within=row) for row in rows]
        for box in [box for box in boxes if box][8:]:
            box.click()
        dialog.find("push button", "Book 8 massages*")
        j.key("ctrl+Return")
        j.gone("frame", "Book massages ahead")
        j.find("label", "8 massages booked for Beatrix Lowe")
        booked = list_bookings(j)
        if len(booked) != 8:
            raise Lost(f"{booked} are booked")
        if list_spoilt(j):
            raise Lost(f"{list_spoilt(j)} fit no longer from the start")

    with j.step("the race is held two weeks earlier"):
        j.find("push button", "Programme menu").click()
        j.find("menu item", "Move the race…").press()
        dialog = j.dialog("Hill Half")
        dialog.find("text", "Date*").write("3/1/2027")
        dialog.find("push button", "Save*").click()
        j.gone("frame", "Hill Half")
        j.find("label", "Hill Half is on Sun 3 Jan*")

    with j.step("massages that no longer fit are counted above the programme"):
        spoilt = list_spoilt(j)
        if not spoilt:
            raise Lost("everything still fits")
        j.find("label", f"{len(spoilt)} massage* less well since the programme changed")

    with j.step("the first is moved to something better, by a press"):
        better = next(row for row in spoilt if row["better"])
        j.find("*", "Review*").click()
        j.find("push button", "Move the massage on *").press()
        j.find("label", "Moved to *")
        j.wait(lambda: len(list_spoilt(j)) < len(spoilt), "as many fit less well as before")
        if better["better"]["start"][:16] not in list_bookings(j):
            raise Lost(f"{list_bookings(j)} is other than promised")

    with j.step("one undo takes it back, and it is told of again"):
        j.key("Escape", "ctrl+z")
        j.find("label", f"{len(spoilt)} massage* less well since the programme changed")
        if list_bookings(j) != booked:
            raise Lost(f"{list_bookings(j)} is other than booked")
