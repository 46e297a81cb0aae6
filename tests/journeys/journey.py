# SPDX-License-Identifier: GPL-3.0-or-later
"""What every journey through the application needs: the program in a real window, its accessible
objects, a pointer and a keyboard, and restdayctl to ask what the database holds afterwards.

A journey is a script that says what a person does, step by step:

    from journey import Journey

    with Journey("book-on-the-rest-day") as j:
        with j.step("Hannah Clarke is found by her name"):
            j.key("ctrl+f")
            j.write("hann")
            j.find("list item", "Hannah Clarke*").click()

It runs inside build-aux/screen, prints TAP, a case a step, and keeps a picture of each step in
tests/journeys/NAME of the build folder. Nothing waits for a length of time: find() and wait()
look again until what they look for is there, and give up after a deadline.
"""
import contextlib
import fnmatch
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import traceback
import warnings

import gi

gi.require_version("Atspi", "2.0")
warnings.simplefilter("ignore", DeprecationWarning)
from gi.repository import Atspi, GLib  # noqa: E402

BUILD = pathlib.Path(os.environ.get("RESTDAY_BUILD", "build")).resolve()
PATIENCE = float(os.environ.get("RESTDAY_PATIENCE", "20"))
# What GTK may say on a desktop as bare as ours, and no fault of the program.
HARMLESS = re.compile(r"Unable to acquire session bus|No IBus connector|portal|dconf|Broken accounting")


class Lost(AssertionError):
    """What a journey looked for was not there, or not as it should be."""


def run_xdotool(*arguments):
    subprocess.run(["xdotool", *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)


def wait(question, what, patience=None):
    """Asks until the answer is true, and hands it back."""
    end = time.monotonic() + (patience or PATIENCE)
    while True:
        with contextlib.suppress(GLib.Error):
            answer = question()
            if answer:
                return answer
        if time.monotonic() > end:
            raise Lost(what() if callable(what) else what)
        time.sleep(0.03)


class Thing:
    """An accessible object of the program."""

    def __init__(self, journey, node):
        self.journey, self.node = journey, node

    role = property(lambda self: self.node.get_role_name() or "")
    name = property(lambda self: (self.node.get_name() or "").replace("_", ""))
    description = property(lambda self: self.node.get_description() or "")
    text = property(lambda self: Atspi.Text.get_text(self.node, 0, -1)
                    if self.node.get_text_iface() else self.name)

    def __str__(self):
        return f"{self.role} “{self.name}” {self.place() or ''}"

    def has(self, state):
        return self.node.get_state_set().contains(getattr(Atspi.StateType, state.upper()))

    def place(self):
        """x, y, width and height in its window, None where it has none."""
        component = self.node.get_component_iface()
        if component is None:
            return None
        e = component.get_extents(Atspi.CoordType.WINDOW)
        return (e.x, e.y, e.width, e.height) if e.width > 0 and e.height > 0 else None

    def is_seen(self):
        # GTK 4.8 sets SHOWING on windows only.
        return self.has("visible") and self.place() is not None

    def children(self):
        for i in range(self.node.get_child_count()):
            child = self.node.get_child_at_index(i)
            if child is not None:
                yield Thing(self.journey, child)

    def walk(self):
        yield self
        with contextlib.suppress(GLib.Error):
            for child in self.children():
                yield from child.walk()

    def find(self, role=None, name=None, **more):
        return self.journey.find(role, name, within=self, **more)

    def window(self):
        node = self.node
        while node is not None and node.get_role_name() not in ("frame", "window", "dialog", "alert"):
            node = node.get_parent()
        return Thing(self.journey, node)

    def at(self, right=0.5, down=0.5):
        """Where on the screen the point is that lies so far into it."""
        x, y, width, height = wait(self.place, f"{self} has no place on the screen")
        left, top = self.journey.origin(self.window())
        return round(left + x + width * right), round(top + y + height * down)

    def click(self, button=1, right=0.5, down=0.5):
        self.journey.click(*self.at(right, down), button)

    def press(self):
        """Its own first action, for what lies in a popover and has no place we could point at."""
        action = self.node.get_action_iface()
        if action is None or action.get_n_actions() == 0:
            raise Lost(f"{self} has no action")
        action.do_action(0)

    def write(self, text):
        """Puts text in place of what an entry holds, with the keyboard."""
        self.click()
        self.journey.key("ctrl+a")
        self.journey.write(text)


class Journey:
    def __init__(self, name, now="2026-11-23T08:00", demo=("--seed", "1"), database=None, arguments=()):
        self.name, self.now, self.arguments = name, now, arguments
        self.folder = BUILD / "tests" / "journeys" / name
        self.folder.mkdir(parents=True, exist_ok=True)
        for old in self.folder.glob("*.png"):
            old.unlink()
        self.place = tempfile.TemporaryDirectory(prefix="restday-journey-")
        self.database = pathlib.Path(database or pathlib.Path(self.place.name) / "practice.db")
        self.steps = 0
        self.program = None
        if demo is not None and not self.database.exists():
            self.ctl("demo", "--today", now[:10], *demo)

    # The practice, asked from outside.

    def ctl(self, *arguments, status=0):
        done = subprocess.run([BUILD / "src/ctl/restdayctl", "--database", self.database, "--now", self.now,
                               *map(str, arguments)], capture_output=True, text=True, timeout=120)
        if done.returncode != status:
            raise Lost(f"restdayctl {' '.join(map(str, arguments))}: status {done.returncode}: {done.stderr.strip()}")
        return done.stdout

    def ask(self, *arguments):
        return json.loads(self.ctl(*arguments, "--format", "json"))

    # The program.

    def start(self, *arguments):
        environment = dict(os.environ, GSETTINGS_SCHEMA_DIR=str(BUILD / "data"), G_DEBUG="fatal-criticals",
                           TZ="Europe/London")
        self.said = open(self.folder / "said.txt", "w+", encoding="utf-8")
        self.program = subprocess.Popen([BUILD / "src/desk/restday", "--database", self.database, "--now", self.now,
                                         *self.arguments, *map(str, arguments)], env=environment,
                                        stdin=subprocess.DEVNULL, stdout=self.said, stderr=self.said)
        self.find("frame", "*")
        self.wait(lambda: self.xdo_ask("getactivewindow"), "no window of the program is active")

    def is_running(self):
        return self.program is not None and self.program.poll() is None

    def stop(self):
        """Closes the program as a person would, and looks at what it said."""
        if self.program is None:
            return
        if self.is_running():
            self.key("ctrl+q")
            try:
                self.program.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                self.program.kill()
                self.program.wait()
                raise Lost("the program does not close") from None
        status, self.program = self.program.returncode, None
        self.said.seek(0)
        lines = self.said.read().splitlines()
        for line in lines:
            if "restday-stall" in line:
                print("#", line.strip())
        complaints = [line for line in lines
                      if re.search(r"WARNING|CRITICAL|ERROR|Sanitizer", line) and not HARMLESS.search(line)]
        self.said.close()
        if status != 0:
            raise Lost(f"the program ended with status {status}: {' / '.join(complaints[-3:])}")
        if complaints:
            raise Lost("the program complained: " + complaints[0])

    # Finding.

    def applications(self):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            node = desktop.get_child_at_index(i)
            if node is not None and node.get_process_id() == self.program.pid:
                yield Thing(self, node)

    def everything(self, within=None):
        for start in [within] if within else self.applications():
            yield from start.walk()

    def look(self, role=None, name=None, within=None, seen=True, nth=0):
        """What is there now that fits, None where nothing does. Role and name are shell patterns."""
        for thing in self.everything(within):
            try:
                if ((role is None or fnmatch.fnmatchcase(thing.role, role))
                        and (name is None or fnmatch.fnmatch(thing.name.lower(), name.lower()))
                        and (not seen or thing.is_seen())):
                    if nth == 0:
                        return thing
                    nth -= 1
            except GLib.Error:
                continue
        return None

    def find(self, role=None, name=None, patience=None, **more):
        def look():
            if not self.is_running():
                raise Lost(f"the program ended with status {self.program.returncode}")
            return self.look(role, name, **more)
        return wait(look, f"there is no {role or 'thing'} “{name or '*'}”", patience)

    def dialog(self, name):
        """A window besides the main one, once it has the keyboard."""
        def look():
            windows = [window for application in self.applications() for window in application.children()]
            return next((w for w in windows if fnmatch.fnmatch(w.name.lower(), name.lower()) and w.is_seen()), None)
        found = self.wait(look, f"there is no window “{name}”")
        self.wait(lambda: fnmatch.fnmatch(self.xdo_ask("getactivewindow", "getwindowname").lower(), name.lower()),
                  f"“{name}” does not become the active window")
        return found

    def gone(self, role=None, name=None, patience=None, **more):
        wait(lambda: self.look(role, name, **more) is None, f"{role or 'thing'} “{name}” is still there", patience)

    def wait(self, question, what, patience=None):
        return wait(question, what, patience)

    # Hands.

    @staticmethod
    def xdo_ask(*arguments):
        return subprocess.run(["xdotool", *map(str, arguments)], capture_output=True, text=True).stdout.strip()

    def origin(self, window):
        """Where the coordinates of a window begin on the screen: inside its shadow, or its frame."""
        title = window.name
        numbers = self.xdo_ask("search", "--onlyvisible", "--name", f"^{re.escape(title)}$").split() if title else []
        active = self.xdo_ask("getactivewindow")
        number = active if active in numbers or not numbers else numbers[-1]
        said = subprocess.run(["xwininfo", "-id", number], capture_output=True, text=True).stdout
        x, y = (int(re.search(rf"Absolute upper-left {axis}:\s+(-?\d+)", said)[1]) for axis in "XY")
        shadow = re.findall(r"\d+", subprocess.run(["xprop", "-id", number, "_GTK_FRAME_EXTENTS"], capture_output=True,
                                                  text=True).stdout.partition("=")[2])
        if shadow:
            return x + int(shadow[0]), y + int(shadow[2])
        # Without a compositor there is no shadow, but a frame as wide on every side.
        width = int(re.search(r"Width:\s+(\d+)", said)[1])
        frame = (width - (window.place() or (0, 0, width, 0))[2]) // 2
        return x + frame, y + frame

    def key(self, *keys):
        for one in keys:
            run_xdotool("key", "--clearmodifiers", one)

    def write(self, text):
        run_xdotool("type", "--delay", 8, "--", text)

    def point(self, x, y):
        run_xdotool("mousemove", x, y)

    def click(self, x, y, button=1):
        run_xdotool("mousemove", x, y, "click", button)

    @contextlib.contextmanager
    def dragging(self, start, end):
        """Presses at one point and goes to another in small steps; releases when the block ends."""
        (x, y), (to_x, to_y) = start, end
        run_xdotool("mousemove", "--sync", x, y, "mousedown", 1)
        try:
            for i in range(1, 25):
                run_xdotool("mousemove", x + (to_x - x) * i // 24, y + (to_y - y) * i // 24)
            yield
        finally:
            run_xdotool("mouseup", 1)

    # Pictures.

    def see(self):
        """The screen, once it has stopped changing."""
        def shoot():
            return subprocess.run(["import", "-silent", "-window", "root", "rgb:-"], capture_output=True).stdout
        last, end = shoot(), time.monotonic() + 5
        while time.monotonic() < end:
            now = shoot()
            if now == last:
                break
            last = now
        return last

    def picture(self, name, folder=None):
        self.see()
        path = pathlib.Path(folder or self.folder) / f"{name}.png"
        subprocess.run(["import", "-silent", "-window", "root", str(path)], check=True)
        return path

    def describe(self):
        """The whole tree of accessible objects, for whoever wonders why a journey was lost."""
        lines = []

        def visit(thing, depth):
            with contextlib.suppress(GLib.Error):
                lines.append("  " * depth + str(thing) + ("" if thing.is_seen() else " (unseen)"))
                for child in thing.children():
                    visit(child, depth + 1)
        for application in self.applications():
            visit(application, 0)
        return "\n".join(lines)

    # Steps.

    @contextlib.contextmanager
    def step(self, what):
        self.steps += 1
        slug = f"{self.steps:02}-" + re.sub(r"[^a-z0-9]+", "-", what.lower()).strip("-")[:60]
        try:
            yield
            if self.is_running():
                self.picture(slug)
        except Exception as fault:  # Every fault is a case that failed, with what was on the screen.
            print(f"not ok {self.steps} - {what}", flush=True)
            print("# " + str(fault).replace("\n", "\n# "), flush=True)
            if not isinstance(fault, Lost):
                print("# " + traceback.format_exc().replace("\n", "\n# "), flush=True)
            with contextlib.suppress(Exception):
                subprocess.run(["import", "-silent", "-window", "root", self.folder / f"{slug}-LOST.png"], check=False)
                (self.folder / f"{slug}-LOST.txt").write_text(self.describe(), encoding="utf-8")
                print(f"# seen: {self.folder / slug}-LOST.png", flush=True)
            raise SystemExit(1) from None
        print(f"ok {self.steps} - {what}", flush=True)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        try:
            if kind is None:
                with self.step("the program closes without a complaint"):
                    self.stop()
                with self.step("the practice is sound"):
                    if self.ctl("check").strip() != "ok":
                        raise Lost(self.ctl("check"))
                    if not self.ctl("journal", "verify").startswith("ok "):
                        raise Lost(self.ctl("journal", "verify"))
                print(f"1..{self.steps}", flush=True)
        finally:
            if self.is_running():
                self.program.kill()
                self.program.wait()
            self.place.cleanup()
        if kind is not None and kind is not SystemExit:
            print(f"not ok {self.steps + 1} - {value}", flush=True)
            traceback.print_exception(kind, value, trace)
        if kind is not None:
            print(f"1..{self.steps + (kind is not SystemExit)}", flush=True)
            sys.exit(1)
