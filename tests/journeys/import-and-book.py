#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A new client phones. She sends her training programme; it is imported, her rest days show, and a
massage is booked on one of them."""
import datetime
import pathlib
import re

from journey import Journey, Lost

NOW = "2026-11-23T09:40"
MONDAY = datetime.date(2026, 11, 23)
WEEK = ["easy,40", "intervals,50", "rest,", "tempo,45", "rest,", "easy,30", "long,90"]


def write_programme(path, weeks=3):
    lines = ["date,kind,minutes"]
    for i in range(7 * weeks):
        lines.append(f"{MONDAY + datetime.timedelta(i)},{WEEK[i % 7]}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def list_bookings(j):
    rows = j.ask("export", "--from", "2026-11-23", "--to", "2026-12-14", "--detail", "full")
    return [row for row in rows if row["client"] == "Beatrix Lowe"]


with Journey("import-and-book", now=NOW) as j:
    programme = pathlib.Path(j.place.name) / "spring.csv"
    write_programme(programme)

    with j.step("the calendar opens on this week"):
        j.start()
        j.find("label", "23 – 29 November 2026")
        j.find("push button", "Peter Hale, *Tue 24 Nov 09:30*")

    with j.step("a new client is added by her name"):
        j.key("ctrl+shift+n")
        dialog = j.dialog("New client")
        dialog.find("text", "Name").write("Beatrix Lowe")
        dialog.find("push button", "Save*").click()
        j.gone("frame", "New client")
        j.find("label", "Beatrix Lowe")
        if not any(c["name"] == "Beatrix Lowe" for c in j.ask("client", "list")):
            raise Lost("the new client was not kept")

    with j.step("the programme is read from her file and shown before it is kept"):
        j.key("ctrl+o")
        j.dialog("Import programme")
        j.write(str(programme))
        j.key("Return")
        j.find("frame", "Import programme")
        dialog = j.dialog("Import programme")
        dialog.find("label", "Beatrix Lowe")
        dialog.find("label", "21 workouts, Mon 23 Nov to Sun 13 Dec")
        if j.ask("client", "show", "Beatrix Lowe")["programmes"]:
            raise Lost("the programme was kept before anybody said so")

    with j.step("it is imported, and her rest days show in the week"):
        dialog.find("push button", "Import*").click()
        j.gone("frame", "Import programme")
        j.find("*", "Training of Beatrix Lowe")
        j.find("*", "Wed 25 Nov, rest day")
        j.find("*", "Fri 27 Nov, rest day")
        j.find("image", "Tue 24 Nov: Intervals*50*")
        j.find("image", "Thu 26 Nov: Tempo*45*")
        shown = j.ask("client", "show", "Beatrix Lowe")["programmes"]
        if len(shown) != 1 or shown[0]["from"] != "2026-11-23":
            raise Lost(f"the programme was kept as {shown}")

    with j.step("a massage is booked on a suggested rest day"):
        suggestion = j.find("list item", "Suggested: *Rest day*")
        match = re.match(r"Suggested: \w+ (\d+) (\w+), (\d\d:\d\d) with (.*?)\.", suggestion.name)
        wanted = datetime.datetime.strptime(f"{match[1]} {match[2]} 2026 {match[3]}", "%d %b %Y %H:%M")
        if wanted.weekday() not in (2, 4):
            raise Lost(f"{suggestion.name} is no rest day of hers")
        suggestion.find("push button", "Book *").click()
        kept = j.wait(lambda: list_bookings(j), "nothing was booked")
        if len(kept) != 1 or not kept[0]["start"].startswith(f"{wanted:%Y-%m-%dT%H:%M}"):
            raise Lost(f"{suggestion.name} was booked as {kept}")
        if kept[0]["practitioner"] != match[4]:
            raise Lost(f"{suggestion.name} was booked with {kept[0]['practitioner']}")

    with j.step("it stands under her next bookings"):
        j.find("list item", f"Beatrix Lowe, *{wanted.day} {wanted:%b} {wanted:%H:%M}*")

    with j.step("the rules say that day is good"):
        day = j.ask("suitability", "--client", "Beatrix Lowe", "--from", f"{wanted:%F}", "--to",
                    f"{wanted + datetime.timedelta(1):%F}")[0]
        if day["kind"] != "rest" or day["verdict"] not in ("best", "good"):
            raise Lost(f"{wanted:%F} is judged {day}")
