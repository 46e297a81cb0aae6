#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hannah's massages until the end of January are booked in one go: who gives them is put in order,
one is dropped, one exchanged, all are booked and seen in their weeks, and one undo takes them back."""
import datetime

from journey import Journey, Lost

FIRST, LAST = "2026-11-23", "2027-02-01"


def list_bookings(j):
    """Hannah's, as start, practitioner and service."""
    rows = j.ask("export", "--from", FIRST, "--to", LAST, "--detail", "full")
    return sorted((row["start"][:16], row["practitioner"], row["service"]) for row in rows
                  if row["client"] == "Hannah Clarke")


def read_when(name):
    """The start a proposal is named by: "Wed 2 Dec, 12:15 with …" in the winter of 2026."""
    day, time = name.split(" with ")[0].split(", ")
    month = day.split()[2]
    year = 2027 if month == "Jan" else 2026
    return datetime.datetime.strptime(f"{day} {year} {time}", "%a %d %b %Y %H:%M")


def list_proposals(dialog):
    rows = dialog.find("list", "Proposed bookings")
    return [thing for thing in rows.children() if thing.role == "list item"]


with Journey("book-ahead") as j:
    with j.step("the calendar opens with Hannah Clarke in focus"):
        j.start()
        j.find("push button", "Show nobody*")
        j.find("label", "23 – 29 November 2026")
        before = list_bookings(j)

    with j.step("by a key her massages are proposed, one a week until after the race"):
        j.key("ctrl+b")
        dialog = j.dialog("Book massages ahead")
        dialog.find("push button", "Book 4 massages*")
        dialog.find("label", "4 of 4 chosen")
        dialog.find("label", "Sun 29 Nov is Frome 10K, Sun 13 Dec is Bath Half. *")
        if len(list_proposals(dialog)) != 4:
            raise Lost("there are other than four proposals")

    with j.step("they go on until the end of January"):
        dialog.find("*", "18 December 2026").click()
        dialog.find("*", "The last day a massage may be on")
        j.key("ctrl+Right", "Down", "Down", "Down", "Down", "Down", "space")
        dialog.find("*", "24 January 2027")
        j.wait(lambda: len(list_proposals(dialog)) == 9, "there are other than nine proposals")

    with j.step("Mike may give them, too, where John does not work"):
        dialog.find("check box", "Mike Adeyemi").click()
        dialog.find("list item", "Wed 25 Nov, * with Mike Adeyemi. *")
        dialog.find("label", "with Mike Adeyemi, as John is off that day")
        dialog.find("list item", "Wed 2 Dec, * with John Whitlock. Rest day. *")

    with j.step("Mike is dragged before John, and all are with Mike who can be"):
        start = dialog.find("list item", "Mike Adeyemi, 2 of 2").at(0.06)
        end = dialog.find("list item", "John Whitlock, 1 of 2").at(0.06, 0.2)
        with j.dragging(start, end):
            pass
        dialog.find("list item", "Mike Adeyemi, 1 of 2")
        dialog.find("list item", "Wed 2 Dec, * with Mike Adeyemi. Rest day. *")

    with j.step("by keys he is put after him again"):
        dialog.find("list item", "Mike Adeyemi, 1 of 2").click(right=0.5)
        dialog.find("list item", "Wed 2 Dec, * with John Whitlock. Rest day. *")
        j.key("alt+Down")
        dialog.find("list item", "Mike Adeyemi, 2 of 2")
        j.key("space")
        dialog.find("list item", "Wed 25 Nov, * with Mike Adeyemi. *")
        dialog.find("push button", "Book 8 massages*")

    with j.step("the first of the new year is dropped"):
        dialog.find("check box", "Book Sat 2 Jan, *").click()
        dialog.find("push button", "Book 7 massages*")
        dialog.find("label", "7 of 9 chosen")

    with j.step("the one in December is exchanged for the next best"):
        row = dialog.find("list item", "Wed 2 Dec, 12:15 with John Whitlock. *")
        row.find("*", "Exchange Wed 2 Dec, 12:15").click()
        alternative = j.find("push button", "Wed 2 Dec, * with *")
        exchanged = read_when(alternative.name)
        if exchanged.strftime("%H:%M") == "12:15":
            raise Lost(f"{alternative.name} is no other time")
        j.key("Return")
        dialog.find("list item", f"Wed 2 Dec, {exchanged:%H:%M} with *")
        dialog.find("push button", "Book 7 massages*")

    with j.step("nothing has been booked so far"):
        chosen = [read_when(row.name) for row in list_proposals(dialog)
                  if not row.name.startswith(("Sat 2 Jan", "Mon 28 Dec"))]
        if len(chosen) != 7:
            raise Lost(f"{len(chosen)} proposals are left")
        if list_bookings(j) != before:
            raise Lost("something was booked before anybody said so")

    with j.step("all seven are booked at once"):
        j.key("ctrl+Return")
        j.gone("frame", "Book massages ahead")
        j.find("label", "7 massages booked for Hannah Clarke")
        added = [row for row in list_bookings(j) if row not in before]
        starts = [datetime.datetime.fromisoformat(row[0]) for row in added]
        if starts != chosen:
            raise Lost(f"{chosen} were chosen, {starts} booked")
        if added[0][1:] != ("Mike Adeyemi", "Sports massage 30"):
            raise Lost(f"in the week of the race there is {added[0]}")

    with j.step("they stand in their weeks"):
        j.find("push button", "Hannah Clarke, Sports massage 30, Wed 25 Nov *")
        j.key("alt+Right")
        j.find("label", "30 November – 6 December 2026")
        j.find("list item", f"Hannah Clarke, Sports massage 60, Wed 2 Dec {exchanged:%H:%M} *")
        j.key("alt+Right", "alt+Right")
        j.find("label", "14 – 20 December 2026")
        j.find("push button", "Hannah Clarke, Sports massage 60, Wed 16 Dec *pressure 2 of 5")

    with j.step("one undo takes all of them back"):
        j.key("ctrl+z")
        j.gone("push button", "Hannah Clarke, Sports massage 60, Wed 16 Dec *")
        if list_bookings(j) != before:
            raise Lost(f"{list_bookings(j)} are left")

    with j.step("and they can be had again"):
        j.key("ctrl+shift+z")
        j.find("push button", "Hannah Clarke, Sports massage 60, Wed 16 Dec *")
        if len(list_bookings(j)) != len(before) + 7:
            raise Lost("not all came back")
