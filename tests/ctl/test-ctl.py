#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""restdayctl from outside: exit statuses, one-sentence errors, shapes of what it prints.

  test-ctl.py PATH/TO/restdayctl

Each case has a folder of its own. The output is TAP.
"""
import csv
import io
import json
import os
import pathlib
import shutil
import stat
import subprocess
import sys
import tempfile
import traceback

CTL = os.path.abspath(sys.argv[1])
NOW = "2026-11-23T08:00"
DONE, REFUSED, WRONG_USAGE, NO_DATABASE = range(4)
cases = []


def case(function):
    cases.append(function)
    return function


class Practice:
    def __init__(self, folder, name="p.db"):
        self.folder = pathlib.Path(folder)
        self.file = self.folder / name
        self.environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
        self.environment.update(LC_ALL="C.UTF-8", TZ="Asia/Tokyo", XDG_DATA_HOME=str(self.folder / "data"))

    def run(self, *words, database=True, now=NOW, **environment):
        place = ["--database", str(self.file)] if database else []
        present = ["--now", now] if now else []
        return subprocess.run([CTL, *place, *present, *map(str, words)], capture_output=True, text=True,
                              env=self.environment | environment, timeout=60)

    def do(self, *words, **options):
        run = self.run(*words, **options)
        assert run.returncode == DONE, f"{words}: {run.returncode}: {run.stderr}"
        assert run.stderr == "", f"{words} said: {run.stderr}"
        return run.stdout

    def json(self, *words):
        return json.loads(self.do(*words, "--format", "json"))

    def csv(self, *words):
        text = self.do(*words, "--format", "csv")
        return list(csv.DictReader(io.StringIO(text.lstrip("\ufeff"))))

    def refuse(self, *words, status=REFUSED, **options):
        run = self.run(*words, **options)
        assert run.returncode == status, f"{words}: {run.returncode}, not {status}: {run.stderr}"
        assert run.stdout == "", f"{words} printed: {run.stdout}"
        assert run.stderr.endswith("\n") and run.stderr.count("\n") == 1, f"not one line: {run.stderr!r}"
        assert "CRITICAL" not in run.stderr and "WARNING" not in run.stderr, run.stderr
        return run.stderr.strip()

    def id(self, *words):
        printed = self.do(*words)
        assert printed.count("\n") == 1 and printed.strip().isdigit(), f"no id alone on a line: {printed!r}"
        return printed.strip()


def small(folder):
    p = Practice(folder)
    assert p.do("init", "--practice", "Harbour Street", "--zone", "Europe/London") == ""
    p.id("practitioner", "add", "--name", "Ines Duarte", "--discipline", "massage", "--discipline",
         "sports-massage", "--hours", "mon-fri=09:00-17:00", "--hours", "sat=09:00-12:00")
    p.id("service", "add", "--name", "Sports massage 60", "--discipline", "sports-massage", "--minutes", 60,
         "--buffer", 15, "--pressure", 4)
    p.id("room", "add", "--name", "Front room")
    p.id("client", "add", "--name", "Wei Chen", "--phone", "0117 496 0123", "--email", "wei@example.org",
         "--birth-date", "1985-04-23", "--emergency-name", "Ada Chen", "--training-time", "18:30",
         "--preferred-practitioner", "Ines")
    return p


def book(p, start, *more, client="Wei Chen"):
    return p.id("book", "--client", client, "--service", "Sports massage 60", "--practitioner", "Ines Duarte",
                "--start", start, *more)


@case
def usage_is_status_2(p):
    p = small(p.folder)
    for words in ((), ("frobnicate",), ("client",), ("client", "frobnicate"), ("book",), ("client", "list", "extra"),
                  ("client", "show"), ("status", "1"), ("client", "add", "--nonsense", "x", "--name", "x"),
                  ("client", "list", "--format", "xml"), ("client", "add", "--name", "A", "--name", "B"),
                  ("cancel", "1"), ("export", "--from", "2026-11-23", "--to", "2026-11-24"),
                  ("load", "--client", "Wei", "--from", "2026-11-23")):
        p.refuse(*words, status=WRONG_USAGE)
    run = p.run("client", "add", "--name", os.fsdecode(b"\xff\xfe"))
    assert run.returncode == WRONG_USAGE, run


@case
def help_is_there_for_every_command(p):
    whole = p.do("--help", database=False, now=None)
    names = [line.strip().split("  ")[0] for line in whole.split("Commands:")[1].splitlines()
             if line.startswith("  ")]
    assert len(names) >= 25, names
    for name in names:
        told = p.do(*name.split(), "--help", database=False, now=None)
        assert told.startswith("Usage:") and f"restdayctl {name}" in told, told
    assert p.do("--version", database=False, now=None).startswith("restdayctl ")


@case
def a_practice_is_made_once(p):
    p.do("init", "--practice", "Harbour Street", "--zone", "Europe/London")
    assert stat.S_IMODE(p.file.stat().st_mode) == 0o600
    p.refuse("init", "--practice", "Again", "--zone", "Europe/London")
    p.refuse("demo")
    other = Practice(p.folder, "other.db")
    assert "Mars/Olympus" in other.refuse("init", "--practice", "X", "--zone", "Mars/Olympus")
    other.refuse("init", "--practice", "", "--zone", "Europe/London")
    other.refuse("init", "--practice", "X", "--zone", "Europe/London", now="soon")
    other.refuse("demo", "--years", "0")
    other.refuse("demo", "--today", "yesterday")
    other.refuse("demo", "--zone", "Mars/Olympus")
    assert not other.file.exists()


@case
def the_default_database_is_the_applications(p):
    p.do("init", "--practice", "Mine", "--zone", "Europe/London", database=False)
    own = p.folder / "data" / "restday" / "practice.db"
    assert own.exists() and stat.S_IMODE(own.parent.stat().st_mode) == 0o700
    assert p.do("client", "list", "--format", "json", database=False).strip() == "[]"


@case
def what_cannot_be_opened_is_status_3(p):
    p.refuse("client", "list", status=NO_DATABASE)
    p.refuse("check", status=NO_DATABASE)
    assert not p.file.exists(), "made by being looked at"
    p.file.write_bytes(b"This is no database at all, only a text. " * 200)
    for words in (("client", "list"), ("check",), ("undo",)):
        p.refuse(*words, status=NO_DATABASE)
    q = Practice(p.folder, "nowhere/there.db")
    q.refuse("init", "--practice", "X", "--zone", "Europe/London", status=NO_DATABASE)


@case
def lists_have_one_shape_in_three_formats(p):
    p = small(p.folder)
    client, = p.json("client", "list")
    assert client == {"id": 1, "name": "Wei Chen", "phone": "0117 496 0123", "email": "wei@example.org",
                      "archived": False}, client
    row, = p.csv("client", "list")
    assert row["id"] == "1" and row["name"] == "Wei Chen" and row["archived"] == "false", row
    lines = p.do("client", "list").splitlines()
    assert len(lines) == 2 and "Wei Chen" in lines[1]
    practitioner, = p.json("practitioner", "list")
    assert practitioner["role"] == "owner" and practitioner["disciplines"] == "massage,sports-massage"
    assert practitioner["hours"].endswith("fri=09:00-17:00;sat=09:00-12:00"), practitioner
    service, = p.json("service", "list")
    assert (service["minutes"], service["buffer"], service["pressure"]) == (60, 15, 4)
    room, = p.json("room", "list")
    assert room["name"] == "Front room" and room["disciplines"] is None
    p.id("practitioner", "add", "--name", "Mike Adeyemi", "--discipline", "personal-training")
    second = p.json("practitioner", "list")[1]
    assert second["role"] == "practitioner" and second["colour"] != practitioner["colour"]


@case
def a_client_is_shown_whole(p):
    p = small(p.folder)
    p.id("programme", "new", "--client", "Wei Chen", "--template", "10k-8", "--race-date", "2026-12-13",
         "--race-name", "Frome 10K")
    shown = p.json("client", "show", "wei chen")
    assert shown["birth_date"] == "1985-04-23" and shown["training_time"] == "18:30"
    assert shown["preferred_practitioner"] == 1 and shown["address"] is None
    programme, = shown["programmes"]
    assert set(programme) == {"id", "name", "from", "to", "race_date"}
    assert programme["race_date"] == programme["to"] == "2026-12-13"
    assert [r["name"] for r in shown["races"]] == ["Frome 10K"]
    assert shown["consents"] == [] and shown["contraindications"] == []
    text = p.do("client", "show", 1)
    assert "Wei Chen" in text and "Frome 10K" in text


@case
def names_without_accents_find_one_or_say_which(p):
    p = small(p.folder)
    p.id("client", "add", "--name", "Zoë Lind")
    p.id("client", "add", "--name", "Zoé March")
    assert p.json("client", "show", "zoe lind")["name"] == "Zoë Lind"
    said = p.refuse("client", "show", "zoe")
    assert "Zoë Lind (2)" in said and "Zoé March (3)" in said, said
    assert "Nobody" in p.refuse("client", "show", "Nobody")
    p.refuse("client", "show", "Two\nlines")
    # Where the locale knows only ASCII, names are UTF-8 all the same.
    p.do("client", "add", "--name", "Élise Mwangi", LC_ALL="C")
    assert p.json("client", "list")[0]["name"] == "Élise Mwangi"


@case
def values_that_are_not_are_refused(p):
    p = small(p.folder)
    before = p.do("journal", "--format", "json")
    wei = ("--client", "Wei Chen")
    for words in (("client", "add", "--name", ""), ("client", "add", "--name", "A", "--email", "nowhere"),
                  ("client", "add", "--name", "A", "--birth-date", "23.4.1985"),
                  ("client", "add", "--name", "A", "--preferred-practitioner", "Nobody"),
                  ("service", "add", "--name", "Sports massage 60", "--discipline", "massage", "--minutes", "60"),
                  ("service", "add", "--name", "B", "--discipline", "juggling", "--minutes", "60"),
                  ("service", "add", "--name", "B", "--discipline", "massage", "--minutes", "1"),
                  ("practitioner", "add", "--name", "B", "--discipline", "massage", "--hours", "always"),
                  ("load", *wei, "--from", "2026-11-30", "--to", "2026-11-23"),
                  ("load", *wei, "--from", "2026-11-31", "--to", "2026-12-23"),
                  ("suggest", *wei, "--service", "Sports massage 60", "--from", "2026-11-23", "--to", "2026-11-30",
                   "--count", "many"),
                  ("suggest", *wei, "--service", "Nothing", "--from", "2026-11-23", "--to", "2026-11-30"),
                  ("suggest", *wei, "--service", "Sports massage 60", "--practitioner", "Nobody", "--from",
                   "2026-11-23", "--to", "2026-11-30"),
                  ("programme", "new", *wei, "--template", "half-99", "--race-date", "2026-12-13"),
                  ("programme", "list", "--client", "Nobody"), ("programme", "close", "1"),
                  ("programme", "new", *wei, "--template", "half-12", "--race-date", "soon"),
                  ("programme", "show", "1"), ("template", "show", "half-99"),
                  ("programme", "import", "/nowhere/there.csv", *wei),
                  ("export", "--from", "2026-11-23", "--to", "2026-11-30", "--format", "csv", "--detail", "all"),
                  ("export", "--from", "2026-11-23", "--to", "2026-11-30", "--format", "pdf"),
                  ("export", "--from", "2026-11-23", "--to", "2026-11-30", "--format", "csv", "--output",
                   "/nowhere/there.csv"),
                  ("journal", "--client", "Nobody"), ("move", "1", "--start", "2026-11-26T10:00"),
                  ("cancel", "1", "--reason", "a cold"), ("status", "1", "arrived"), ("redo",)):
        p.refuse(*words)
    p.refuse("client", "list", now="half past ten")
    p.refuse("--as", "Nobody", "client", "list")
    assert p.do("journal", "--format", "json") == before
    assert p.do("check") == "ok\n"


@case
def a_booking_goes_its_way(p):
    p = small(p.folder)
    first = book(p, "2026-11-26T10:00", "--status", "provisional", "--note", "By train")
    p.do("status", first, "confirmed")
    p.do("move", first, "--start", "2026-11-26T11:00")
    row, = p.json("export", "--from", "2026-11-26", "--to", "2026-11-27")
    assert row["start"] == "2026-11-26T11:00:00+00:00" and row["end"] == "2026-11-26T12:00:00+00:00", row
    assert (row["status"], row["client"], row["room"]) == ("confirmed", "WC", "Front room"), row
    said = p.refuse("book", "--client", "Wei Chen", "--service", "1", "--practitioner", "1", "--start",
                    "2026-11-26T11:30")
    assert "Ines Duarte is booked from Thu 26 Nov, 11:00 to 12:15." == said, said
    p.refuse("book", "--client", "Wei Chen", "--service", "1", "--practitioner", "1", "--start", "2026-11-29T11:30")
    p.id("book", "--client", "Wei Chen", "--service", "1", "--practitioner", "1", "--start", "2026-11-29T11:30",
         "--outside-hours")
    p.refuse("status", first, "completed")
    p.refuse("status", first, "cancelled")
    p.refuse("status", first, "finished")
    p.do("status", first, "completed", now="2026-11-26T12:00")
    p.refuse("cancel", first, "--reason", "a cold")
    p.refuse("cancel", book(p, "2026-11-27T10:00"), "--reason", " ")
    p.do("cancel", "3", "--reason", "a cold", "--by", "practice")
    p.refuse("cancel", "3", "--reason", "again")
    assert p.json("export", "--from", "2026-11-27", "--to", "2026-11-28")[0]["status"] == "cancelled"
    assert p.do("check") == "ok\n"


@case
def advice_is_overridden_with_a_reason(p):
    p = small(p.folder)
    p.id("programme", "new", "--client", "Wei Chen", "--template", "half-12", "--race-date", "2026-12-13")
    firm = ("--client", "Wei Chen", "--service", "1", "--practitioner", "1", "--start", "2026-12-10T10:00",
            "--pressure", "5")
    assert "Pressure 5" in p.refuse("book", *firm)
    p.id("book", *firm, "--despite-advice", "--because", "She wants it so")
    kept, = [e["after"] for e in p.json("journal", "--client", "Wei Chen") if e["kind"] == "booking"]
    assert kept["advice_overridden"] == "She wants it so" and kept["pressure"] == 5, kept


@case
def a_move_against_the_advice_has_its_reason(p):
    p = small(p.folder)
    p.id("programme", "new", "--client", "Wei Chen", "--template", "half-12", "--race-date", "2026-12-13")
    booking = p.id("book", "--client", "Wei Chen", "--service", "1", "--practitioner", "1", "--start",
                   "2026-11-27T10:00", "--pressure", "5")
    into_the_run_up = ("move", booking, "--start", "2026-12-10T10:00")
    assert "Pressure 5" in p.refuse(*into_the_run_up)
    assert "Pressure 5" in p.refuse(*into_the_run_up, "--because", "A reason alone does not ask for it")

    def reason():
        return [e["after"]["advice_overridden"] for e in p.json("journal", "--client", "Wei Chen")
                if e["kind"] == "booking" and e["after"].get("advice_overridden")][-1]
    p.do(*into_the_run_up, "--despite-advice", "--because", "Her coach agrees")
    assert reason() == "Her coach agrees", reason()
    p.do("move", booking, "--start", "2026-12-10T12:00", "--despite-advice")
    assert reason() == "asked for on the command line", reason()
    assert p.do("check") == "ok\n"


@case
def suggestions_and_suitability_have_their_shapes(p):
    p = small(p.folder)
    p.id("programme", "new", "--client", "Wei Chen", "--template", "half-12", "--race-date", "2026-12-13")
    range_ = ("--client", "Wei Chen", "--from", "2026-11-23", "--to", "2026-12-14")
    slots = p.json("suggest", *range_, "--service", "Sports massage 60", "--count", 3, "--practitioner", "Ines")
    assert len(slots) == 3
    for slot in slots:
        assert list(slot) == ["start", "end", "practitioner", "room", "verdict", "max_pressure", "reasons"], slot
        assert slot["start"] >= NOW and slot["reasons"] and slot["practitioner"] == "Ines Duarte"
    days = p.json("suitability", *range_)
    assert [d["date"] for d in days] == sorted({d["date"] for d in days}) and len(days) == 21
    allowed = {"code", "kind", "minutes", "hours", "days", "asked", "highest", "class"}
    for day in days:
        want = ["date", "kind", "load", "hard", "verdict", "max_pressure", "reasons"]
        assert list(day) == want + (["after"] if "after" in day else []), day
        assert ("after" in day) == (day["kind"] != "rest"), day
        for reason in day["reasons"] + day.get("after", {"reasons": []})["reasons"]:
            assert set(reason) <= allowed and "-" not in reason["code"], reason
    race = days[-1]
    assert race["verdict"] == "avoid" and race["reasons"][0] == {"code": "race_day"}, race
    assert "Rest day" in p.do("suitability", *range_)
    assert "Ines Duarte" in p.do("suggest", *range_, "--service", "1")


@case
def massages_are_booked_ahead_as_wished(p):
    p = small(p.folder)
    programme = p.id("programme", "new", "--client", "Wei Chen", "--template", "half-12", "--race-date", "2027-02-07")
    plan = ("book-ahead", "--programme", programme, "--service", "Sports massage 60", "--every-weeks", 1)
    every = p.json(*plan, "--dry-run")["bookings"]
    assert len(every) > 8 and any(b["pressure"] == 4 for b in every), every
    wished = p.json(*plan, "--dry-run", "--times", "9:30-10:00", "--times", "15:00-16:00", "--pressure", 3,
                    "--to", "2027-01-04")["bookings"]
    assert 0 < len(wished) < len(every) and all(b["start"] < "2027-01-04" for b in wished), wished
    for booking in wished:
        time = booking["start"][11:16]
        assert "09:30" <= time < "10:00" or "15:00" <= time < "16:00", booking
        assert booking["pressure"] <= 3, booking
    for option, value in (("--times", "10:00"), ("--times", "16:00-10:00"), ("--pressure", 6), ("--to", "soon")):
        p.refuse(*plan, option, value)
    assert p.json("export", "--from", "2026-11-23", "--to", "2027-03-01") == []
    p.do(*plan)
    kept = p.json("export", "--from", "2026-11-23", "--to", "2027-03-01")
    assert [b["start"] for b in kept] == [b["start"] for b in every], kept
    p.do("undo")
    assert p.json("export", "--from", "2026-11-23", "--to", "2027-03-01") == []
    assert p.do("check") == "ok\n"


@case
def load_is_printed_by_day_and_week(p):
    p = small(p.folder)
    plan = p.folder / "plan.csv"
    plan.write_text("date,kind,minutes,rpe\n" + "".join(f"2026-11-{d},easy,60,5\n" for d in range(23, 29)))
    p.do("programme", "import", plan, "--client", "Wei Chen")
    range_ = ("load", "--client", "Wei Chen", "--from", "2026-11-23", "--to", "2026-11-30")
    days = p.csv(*range_)
    assert list(days[0]) == ["date", "planned", "done", "massage", "load", "fitness", "fatigue", "form"]
    assert days[0]["planned"] == "300" and days[0]["fitness"] == "7.1429", days[0]
    week, = p.csv(*range_, "--weekly")
    assert week == {"week": "2026-11-23", "load": "1800", "monotony": "2.4495", "strain": "4409.0815"}, week
    assert p.json(*range_)[6]["load"] == 0 and p.json(*range_)[1]["form"] == float(days[1]["form"])
    assert p.csv("load", "--client", "1", "--from", "2026-12-07", "--to", "2026-12-14", "--weekly")[0]["monotony"] == ""
    assert "Fitness" in p.do(*range_)


@case
def programmes_come_in_again_without_doubles(p):
    p = small(p.folder)
    plan = p.folder / "plan.csv"
    plan.write_text("date,kind,minutes,rpe,title\n2026-11-24,hills,45,7,\n2026-11-26,juggling,30,3,\n"
                    "2026-12-06,race,50,9,Frome 10K\n")
    first = p.json("programme", "import", plan, "--client", "Wei Chen")
    assert (first["added"], first["updated"], first["unchanged"]) == (2, 0, 0), first
    refusal, = first["refused"]
    assert refusal["line"] == 3 and "\n" not in refusal["reason"], refusal
    again = p.json("programme", "import", plan, "--client", "Wei Chen")
    assert (again["added"], again["updated"], again["unchanged"]) == (0, 0, 2), again
    assert "1 refused" in p.do("programme", "import", plan, "--client", "Wei Chen")
    shown = p.json("programme", "show", "plan")
    assert shown["race"]["name"] == "Frome 10K" and shown["to"] == "2026-12-06", shown
    days = [d for w in shown["weeks"] for d in w["days"]]
    assert days[0]["date"] == "2026-11-24" and days[0]["kind"] == "hills" and days[0]["workouts"][0]["minutes"] == 45
    assert "Hills" in p.do("programme", "show", "plan")
    book(p, "2026-11-25T10:00")
    booking, = p.json("programme", "show", "plan")["bookings"]
    assert booking["start"] == "2026-11-25T10:00:00+00:00" and booking["room"] == "Front room", booking
    bad = p.folder / "bad.csv"
    bad.write_text("date,kind\nsoon,easy\n")
    run = p.run("programme", "import", bad, "--client", "Wei Chen", "--format", "json")
    assert run.returncode == REFUSED and run.stderr.count("\n") == 1
    bad.write_bytes(b"\x00\x01\x02 nothing")
    p.refuse("programme", "import", bad, "--client", "Wei Chen")


@case
def what_was_done_comes_in_once(p):
    p = small(p.folder)
    wei = ("--client", "Wei Chen")
    plan, garmin, peaks = (p.folder / name for name in ("plan.csv", "Activities.csv", "workouts.csv"))
    plan.write_text("date,kind,minutes,rpe\n2026-11-17,hills,45,7\n")
    garmin.write_text("Activity Type,Date,Title,Distance,Time,Avg HR\n"
                      'Running,2026-11-17 07:00:00,Bath,"7,00",00:43:12,151\n'
                      "Running,soon,Bath,5.00,00:30:00,--\n")
    peaks.write_text("Title,WorkoutType,WorkoutDay,DistanceInMeters,TimeTotalInHours\n"
                     "Off,Day Off,2026-11-16,,\nRun,Run,2026-11-17,7010,0.725\nRun,Run,2026-11-18,5000,0.5\n")
    p.do("programme", "import", plan, *wei)
    first = p.json("activities", "import", garmin, peaks, p.folder / "none.tcx", *wei)
    # What TrainingPeaks says of Tuesday is the run of the watch.
    assert (first["added"], first["matched"], first["unchanged"]) == (2, 1, 1), first
    assert [r["line"] for r in first["refused"]] == [3, 0], first
    assert "none.tcx" in first["refused"][1]["reason"], first
    again = p.json("activities", "import", garmin, peaks, *wei)
    assert (again["added"], again["updated"], again["unchanged"]) == (0, 0, 3), again
    days = p.csv("load", *wei, "--from", "2026-11-17", "--to", "2026-11-19")
    assert [float(d["done"]) for d in days] == [43 * 7, 30 * 3], days
    said = p.do("activities", "import", garmin, *wei)
    assert "Activities.csv (Garmin): 1 activity, 1 refused" in said and "--miles" in said, said
    miles = p.json("activities", "import", garmin, "--miles", *wei)
    assert (miles["added"], miles["updated"]) == (0, 1), miles
    p.do("undo")
    p.do("undo")
    assert [d["done"] for d in p.csv("load", *wei, "--from", "2026-11-17", "--to", "2026-11-18")] == ["0"]
    p.refuse("activities", "import", garmin, "--client", "Nobody")
    p.refuse("activities", "import", "--client", "Wei Chen", status=WRONG_USAGE)


@case
def templates_are_listed(p):
    templates = p.json("template", "list")
    assert [t["id"] for t in templates] == ["10k-8", "half-12", "marathon-16"], templates
    for template in templates:
        assert len(p.json("template", "show", template["id"])) == template["weeks"] * 7
        assert template["own"] is False
    assert "half-12" in p.do("template", "list")
    p.refuse("template", "show", "half-99")
    p.file.write_bytes(b"This is no database at all, only a text. " * 200)
    p.refuse("template", "list", status=NO_DATABASE)


@case
def a_practices_own_templates_are_listed_too(p):
    p = small(p.folder)
    first = p.id("programme", "new", "--client", "Wei", "--name", "Club weeks", "--starts", "2026-11-23", "--ends",
                 "2026-12-06")
    p.id("programme", "workout", "add", first, "--date", "2026-11-24", "--kind", "intervals", "--distance-km", 6,
         "--rpe", 7, "--title", "6 × 800 m")
    p.id("programme", "workout", "add", first, "--date", "2026-11-24", "--kind", "stretch", "--minutes", 10)
    assert p.do("programme", "save-template", first, "--name", "Club: two weeks") == "club-two-weeks\n"
    own = p.json("template", "list")[-1]
    assert own == {"id": "club-two-weeks", "name": "Club: two weeks", "weeks": 2, "race_km": 0, "own": True}, own
    days = p.json("template", "show", "club-two-weeks")
    assert len(days) == 15 and days[1]["title"] == "6 × 800 m" and days[1]["rpe"] == 7 and days[2]["day"] == 2, days
    made = p.id("programme", "new", "--client", "Wei", "--template", "club-two-weeks", "--starts", "2027-01-04")
    shown = p.json("programme", "show", made)
    assert (shown["from"], shown["to"]) == ("2027-01-04", "2027-01-17"), shown
    assert "club-two-weeks" in p.refuse("template", "show", "club-3-weeks")


def programme(p):
    return p.id("programme", "new", "--client", "Wei Chen", "--template", "10k-8", "--race-date", "2026-12-13")


def workouts(p, name):
    return {w["id"]: (w["date"], w["kind"], w["outcome"])
            for week in p.json("programme", "show", name)["weeks"] for day in week["days"] for w in day["workouts"]}


@case
def programmes_are_made_in_each_way_and_listed(p):
    p = small(p.folder)
    p.id("client", "add", "--name", "Zoë Lind", "--easy-pace", 468)
    first = programme(p)
    copied = p.id("programme", "new", "--client", "Zoë", "--from-programme", first, "--race-date", "2027-01-10",
                  "--race-name", "Frosty 10K", "--name", "To the frost", "--trainer", "Ines")
    empty = p.id("programme", "new", "--client", "Zoë", "--name", "Own", "--starts", "2026-11-23", "--ends",
                 "2026-12-06")
    listed = p.json("programme", "list")
    assert [str(row["id"]) for row in listed] == [empty, first, copied], listed
    assert listed[2] == {"id": int(copied), "client": "Zoë Lind", "name": "To the frost", "from": "2026-11-16",
                         "to": "2027-01-10", "race": "Frosty 10K", "race_date": "2027-01-10",
                         "trainer": "Ines Duarte", "closed": False}, listed[2]
    assert [r["name"] for r in p.json("programme", "list", "--client", "Wei")] == ["10 km, 8 weeks"]
    p.do("programme", "close", empty)
    assert len(p.json("programme", "list")) == 2 and len(p.json("programme", "list", "--all")) == 3
    p.do("programme", "reopen", empty)
    assert "To the frost" in p.do("programme", "list")
    longest = max(w["minutes"] for week in p.json("programme", "show", copied)["weeks"] for day in week["days"]
                  for w in day["workouts"])
    assert longest == 86, longest  # 11 km at 7:48
    p.refuse("programme", "new", "--client", "Zoë")
    p.refuse("programme", "new", "--client", "Zoë", "--template", "10k-8")
    p.refuse("programme", "new", "--client", "Zoë", "--template", "10k-8", "--from-programme", first, "--race-date",
             "2027-01-10", status=WRONG_USAGE)
    assert p.do("check") == "ok\n"


@case
def a_programme_is_edited(p):
    p = small(p.folder)
    name = programme(p)
    before = workouts(p, name)
    tuesday, = [i for i, (date, _, _) in before.items() if date == "2026-11-24"]
    thursday, = [i for i, (date, _, _) in before.items() if date == "2026-11-26"]
    added = p.id("programme", "workout", "add", name, "--date", "2026-11-25", "--kind", "easy", "--distance-km", 6,
                 "--note", "With the dog")
    shown = p.json("programme", "show", name)
    workout, = [w for week in shown["weeks"] for d in week["days"] for w in d["workouts"] if w["id"] == int(added)]
    assert workout["minutes"] == 39 and workout["note"] == "With the dog", workout
    p.do("programme", "workout", "change", added, "--minutes", 30, "--kind", "tempo", "--date", "2026-11-27")
    assert workouts(p, name)[int(added)] == ("2026-11-27", "tempo", "planned")
    p.do("programme", "workout", "move", tuesday, thursday, "--days", "-1")
    p.do("programme", "workout", "move", added, "--to", "2026-11-28")
    moved = workouts(p, name)
    assert [moved[i][0] for i in (tuesday, thursday, int(added))] == ["2026-11-23", "2026-11-25", "2026-11-28"]
    copies = p.do("programme", "workout", "copy", tuesday, thursday, "--to", "2026-12-01", "--programme", name)
    assert [workouts(p, name)[int(i)][0] for i in copies.split()] == ["2026-12-01", "2026-12-03"]
    p.do("programme", "workout", "remove", added)
    p.do("programme", "workout", "done", tuesday, "--minutes", 50, "--km", "8.2", "--rpe", 4)
    p.do("programme", "workout", "missed", thursday)
    state = workouts(p, name)
    assert int(added) not in state and state[tuesday][2] == "done" and state[thursday][2] == "missed", state
    p.do("programme", "workout", "planned", thursday)
    assert workouts(p, name)[thursday][2] == "planned"
    for words in (("move", tuesday, "--days", 1), ("move", "999", "--days", 1), ("done", copies.split()[0]),
                  ("add", name, "--date", "2026-11-25", "--kind", "juggling"), ("remove", "999"),
                  ("change", tuesday, "--minutes", "many")):
        p.refuse("programme", "workout", *words)
    for words in (("move", tuesday), ("move", tuesday, "--days", 1, "--to", "2026-12-01"), (), ("move",)):
        p.refuse("programme", "workout", *words, status=WRONG_USAGE)
    assert p.do("undo") == "Workout recorded\n"
    assert p.do("check") == "ok\n"


@case
def weeks_and_races_are_moved(p):
    p = small(p.folder)
    name = programme(p)
    before = workouts(p, name)
    p.do("programme", "repeat-week", name, "--week", "2026-11-23", "--to", "2026-11-30", "--replace")
    assert p.do("undo") == "Week repeated\n"
    p.do("programme", "shift", name, "--from", "2026-12-07", "--weeks", 1)
    assert max(date for date, kind, _ in workouts(p, name).values() if kind == "tempo") == "2026-12-17"
    p.do("programme", "shift", name, "--from", "2026-12-14", "--weeks", "-1")
    assert workouts(p, name) == before
    p.do("programme", "move-race", name, "--date", "2026-12-20")
    shown = p.json("programme", "show", name)
    assert shown["to"] == "2026-12-20" and shown["race"]["date"] == "2026-12-20", shown["race"]
    assert p.do("undo") == "Race moved\n" and workouts(p, name) == before
    p.refuse("programme", "shift", name, "--from", "2026-11-23", "--weeks", "-1")
    p.refuse("programme", "shift", name, "--from", "2026-11-24", "--weeks", 1)
    p.refuse("programme", "repeat-week", name, "--week", "2026-11-23", "--to", "2026-11-23")
    empty = p.id("programme", "new", "--client", "Wei", "--name", "Own", "--starts", "2026-11-23", "--ends",
                 "2026-12-06")
    assert "Own" in p.refuse("programme", "move-race", empty, "--date", "2026-12-20")
    p.do("programme", "remove", empty)
    p.refuse("programme", "show", empty)
    assert p.do("undo") == "Record removed\n"
    p.json("programme", "show", empty)


@case
def a_new_practice_has_its_routines(p):
    p = small(p.folder)
    routines = p.json("routine", "list")
    assert {r["use"] for r in routines} == {"warm-up", "cool-down", "strength", "stretching", "food"}, routines
    added = p.id("routine", "add", "--name", "Stairs", "--use", "warm-up", "--text", "Up and down", "--minutes", 5)
    row, = [r for r in p.json("routine", "list") if r["id"] == int(added)]
    assert row == {"id": int(added), "name": "Stairs", "use": "warm-up", "minutes": 5, "text": "Up and down",
                   "archived": False}, row
    assert "Stairs" in p.do("routine", "list")
    p.refuse("routine", "add", "--name", "A", "--use", "nothing", "--text", "x")
    # The practice with its routines is not taken back.
    q = Practice(p.folder, "q.db")
    q.do("init", "--practice", "X", "--zone", "Europe/London")
    assert [e["action"] for e in q.json("journal")] == ["init"] * 12
    q.refuse("undo")


@case
def spoilt_bookings_are_told_of(p):
    p = small(p.folder)
    name = programme(p)
    booking = book(p, "2026-11-27T10:00")  # a rest day
    assert p.json("insights", "--client", "Wei Chen") == []
    tempo, = [i for i, (date, _, _) in workouts(p, name).items() if date == "2026-11-26"]
    p.do("programme", "workout", "move", tempo, "--to", "2026-11-27")
    p.do("programme", "workout", "change", tempo, "--start", "15:00")
    told, = p.json("insights", "--client", "Wei Chen")
    assert list(told) == ["kind", "client", "booking", "start", "practitioner", "service", "was", "verdict",
                          "max_pressure", "reasons", "better"], told
    assert told["kind"] == "booking_spoilt" and told["booking"] == int(booking), told
    assert (told["was"], told["verdict"], told["max_pressure"]) == ("best", "avoid", 2), told
    assert told["reasons"][0] == {"code": "pressure_above", "asked": 4, "highest": 2}, told
    better = told["better"]
    assert list(better) == ["start", "end", "practitioner", "room", "verdict", "max_pressure", "reasons"], better
    assert better["verdict"] == "best" and better["start"] > NOW, better
    assert "Avoid" in p.do("insights") and p.json("insights") == [told]
    assert p.json("insights", "--to", "2026-11-27") == [] and p.json("insights", "--from", "2026-11-27") == [told]
    said = p.refuse("accept", booking)
    assert "Pressure 4" in said, said
    p.do("accept", booking, "--because", "She wants it so")
    assert p.json("insights") == []
    assert p.do("undo") == "Booking kept as it is\n"
    p.do("move", booking, "--start", better["start"], "--practitioner", better["practitioner"])
    assert p.json("insights") == []
    p.refuse("insights", "--client", "Nobody")
    p.refuse("insights", "--from", "soon")
    p.refuse("accept", "999")
    assert p.do("check") == "ok\n"


@case
def schedules_go_out_as_asked(p):
    p = small(p.folder)
    book(p, "2026-11-26T10:00")
    p.id("practitioner", "add", "--name", "Mike Adeyemi", "--discipline", "sports-massage")
    range_ = ("export", "--from", "2026-11-23", "--to", "2026-11-30")
    assert p.csv(*range_)[0]["client"] == "WC"
    assert p.json(*range_, "--detail", "full")[0]["client"] == "Wei Chen"
    assert p.json(*range_, "--detail", "busy")[0]["client"] == "Busy"
    assert p.json(*range_, "--practitioner", "Mike") == []
    assert len(p.json(*range_, "--practitioner", "Mike", "--practitioner", "Ines")) == 1
    out = p.folder / "week.ics"
    assert p.do(*range_, "--output", out) == ""
    written = out.read_bytes()
    assert written.startswith(b"BEGIN:VCALENDAR\r\n") and written.count(b"BEGIN:VEVENT") == 1
    assert written.decode().replace("\r\n", "\n") == p.do(*range_, "--format", "ics")


@case
def changes_are_journalled_undone_and_proved(p):
    p = small(p.folder)
    booking = book(p, "2026-11-26T10:00")
    p.do("cancel", booking, "--reason", "a cold")
    assert p.do("undo") == "Booking cancelled\n"
    assert p.json("export", "--from", "2026-11-26", "--to", "2026-11-27")[0]["status"] == "confirmed"
    assert p.do("redo") == "Booking cancelled\n"
    entries = p.json("journal")
    assert [e["id"] for e in entries] == list(range(1, len(entries) + 1))
    last = entries[-1]
    assert (last["action"], last["kind"], last["practitioner"]) == ("redo", "booking", "Ines Duarte"), last
    assert last["before"]["status"] == "confirmed" and last["after"]["status"] == "cancelled"
    assert last["at"] == "2026-11-23T08:00:00+00:00"
    assert all(e["kind"] != "room" for e in p.json("journal", "--client", "Wei Chen"))
    assert len(p.do("journal").splitlines()) == len(entries) + 1
    assert p.do("journal", "verify") == f"ok {len(entries)} entries\n"


@case
def tampering_is_noticed(p):
    import sqlite3
    p = small(p.folder)
    database = sqlite3.connect(p.file)
    for name, in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        database.execute(f"DROP TRIGGER {name}")
    database.execute("UPDATE journal SET action = 'nothing' WHERE id = 3")
    database.commit()
    database.close()
    run = p.run("journal", "verify")
    assert run.returncode == REFUSED and "3" in run.stdout and run.stderr == "", run
    run = p.run("check")
    assert run.returncode == REFUSED and run.stdout.strip() not in ("", "ok"), run


@case
def who_acts_is_named_and_bound(p):
    p = small(p.folder)
    p.id("practitioner", "add", "--name", "Olive Reed", "--discipline", "massage", "--role", "front-desk")
    assert "Olive Reed" in p.refuse("--as", "Olive", "room", "add", "--name", "Back room")
    p.do("--as", "Olive", "client", "add", "--name", "New Client")
    assert p.json("journal")[-1]["practitioner"] == "Olive Reed"
    assert p.do("--as", "olive reed", "undo") == "Record added\n"
    p.refuse("--as", "olive reed", "undo")


@case
def output_that_cannot_be_written_is_said(p):
    p = small(p.folder)
    with open("/dev/full", "w", encoding="utf-8") as full:
        run = subprocess.run([CTL, "--database", str(p.file), "client", "list"], stdout=full,
                             stderr=subprocess.PIPE, text=True, env=p.environment, timeout=60, check=False)
    assert run.returncode == REFUSED and run.stderr.count("\n") == 1, run


def main():
    print(f"1..{len(cases)}")
    failed = 0
    for number, function in enumerate(cases, 1):
        folder = tempfile.mkdtemp(prefix="restday-ctl-")
        try:
            function(Practice(folder))
            verdict = "ok"
        except Exception:  # each case says for itself what is wrong
            failed += 1
            verdict = "not ok"
            for line in traceback.format_exc().splitlines():
                print(f"# {line}")
        finally:
            shutil.rmtree(folder)
        print(f"{verdict} {number} /ctl/{function.__name__.replace('_', '-')}", flush=True)
    return failed > 0


sys.exit(main())
