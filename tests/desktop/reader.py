"""A screen reader's hands, without its voice: reads the window of the guide over AT-SPI, and acts on it.

It is run by the system's Python, to which pyatspi belongs. Each line of its input is an order in JSON, each line of
its output the answer. ``{"do": "look"}`` gives everything that is shown, in reading order; ``{"do": "title"}`` the
page and the sheet over it, which takes much less; ``{"do": "windows"}`` the roles inside of each window of each
program, shown or not; ``{"do": "press", "name": "next"}`` does the action of what has that object name; ``{"do":
"type", ..., "text": "pain"}`` writes into a field, ``{"do": "text", ...}`` gives what stands in it,
``{"do": "where", ...}`` its rectangle on the screen; ``{"do": "find",
...}`` gives what has an object name, and waits until something has, with ``"state": "checked", "wanted": true`` until
it is in that state; ``{"do": "focused", "moved": true}`` gives the object name of what has the focus, and waits a
moment until that is another; ``{"do": "hear", "text": "..."}`` gives whether a sentence is said.
"""

# ruff: noqa: T201

import json
import re
import sys
import time

import pyatspi
from gi.repository import GLib

DEADLINE_S, SOON_S, PAUSE_S = 20.0, 0.5, 0.002
APPLICATION = "prep-guide"
GONE = (GLib.Error, ValueError, NotImplementedError)
"""What pyatspi raises for a part that has just gone, as a page does that is built anew."""
NAME = re.compile(r"[^.]*(\.\d+)?$")
"""The last part of a path; "text-1.25" has a dot in it."""
STATES = ("focusable", "focused", "checkable", "checked", "expandable", "expanded")
TITLED, DEPTH = ("panel", "dialog"), 4
"""The roles of a page and of a sheet, and how far below the program they lie at most: in a kiosk, one deeper."""


def main():
    """Answers order after order, until there are no more."""
    # On a busy computer the program may take its time.
    pyatspi.setTimeout(round(DEADLINE_S * 1000), round(DEADLINE_S * 1000))
    application = found(the_application, "the program is not on the accessibility bus")
    focus, ears = Focus(), Ears()
    for line in sys.stdin:
        order = json.loads(line)
        try:
            answer = carry_out(application, focus, ears, order)
        except Exception as error:  # whatever it is, the test has to hear of it
            answer = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer), flush=True)


def carry_out(application, focus, ears, order):
    """Does what an order says that is about all of the window."""
    match order["do"]:
        case "look":
            answer = [known for part in shown(application) if (known := described(part))]
        case "title":
            answer = [title for part in shown(application, DEPTH) if (title := titled(part))]
        case "windows":
            programs = [each for each in pyatspi.Registry.getDesktop(0) if each is not None]
            answer = [sorted(roles_in(each)) for program in programs for each in program if each is not None]
        case "focused":
            answer = focus.come(moved=order["moved"])
        case "hear":
            answer = ears.come(order["text"])
        case _:
            answer = carry_out_on_part(application, order)
    return answer


def carry_out_on_part(application, order):
    """Does what an order says that is about one part, once it is there; again, if it goes while it is done."""
    complaint = f"nothing that is shown is as in {order}"
    return found(lambda: done_to(named(application, order), order), complaint)["answer"]


def done_to(part, order):
    """Does it; None where there is no part to do it to."""
    if part is None:
        return None
    match order["do"]:
        case "find":
            answer = knowledge(part)
        case "where":
            extents = part.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
            answer = [extents.x, extents.y, extents.width, extents.height]
        case "text":
            answer = part.queryText().getText(0, -1)
        case "type":
            answer = part.queryEditableText().setTextContents(order["text"])
        case "press":
            action = part.queryAction()
            names = [action.getName(index) for index in range(action.nActions)]
            answer = action.doAction(names.index("Press"))
    return {"answer": answer}


def the_application():
    """The program, once it has come to the bus and has a window."""
    desktop = pyatspi.Registry.getDesktop(0)
    return next(
        (each for each in desktop if each is not None and each.name == APPLICATION and each.childCount), None
    )


def named(application, order):
    """What is shown and has the object name of an order, once it is in the state of the order."""
    part = next((part for part in shown(application) if own_name(part) == order["name"]), None)
    if part is None or "state" not in order:
        return part
    return part if has(part.getState(), order["state"]) == order["wanted"] else None


def shown(part, depth=-1):
    """A part and all inside of it that is shown, in reading order; down to a depth, if one is given."""
    try:
        if not part.getState().contains(pyatspi.STATE_SHOWING):
            return
        yield part
        inside = list(part) if depth else []
    except GONE:  # a page that is built anew takes its parts with it
        return
    for each in inside:
        if each is not None:
            yield from shown(each, depth - 1)


def titled(part):
    """The object name and the name of a page or a sheet; None of anything else, and of what has just gone."""
    try:
        return [own_name(part), part.name] if part.getRoleName() in TITLED and part.name else None
    except GONE:
        return None


def has(states, name):
    """Whether a state is among others."""
    return states.contains(getattr(pyatspi, f"STATE_{name.upper()}"))


def roles_in(part):
    """The roles of a part and of all inside of it, but for what has just gone."""
    try:
        role, inside = part.getRoleName(), list(part)
    except GONE:
        return set()
    return {role}.union(*(roles_in(each) for each in inside if each is not None))


class Ears:
    """What the program has had said, sentence by sentence."""

    def __init__(self):
        self.heard = []
        pyatspi.Registry.registerEventListener(self.note, "object:announcement")

    def note(self, event):
        """Notes what is to be said."""
        self.heard.append(event.any_data)

    def come(self, sentence):
        """Whether a sentence is said before the deadline; what was said before it is forgotten."""
        end = time.monotonic() + DEADLINE_S
        while sentence not in self.heard and time.monotonic() < end:
            hear_events()
        said = sentence in self.heard
        self.heard.clear()
        return said


class Focus:
    """What has come to have the focus last, as the program tells of it."""

    def __init__(self):
        self.part, self.moved = None, False
        pyatspi.Registry.registerEventListener(self.note, "object:state-changed:focused")

    def note(self, event):
        """Notes who has it now."""
        if event.detail1:
            self.part, self.moved = event.source, True

    def come(self, moved):
        """The object name of what has it; where it is to move, of what comes to have it soon."""
        end = time.monotonic() + SOON_S
        hear_events()
        while not (self.is_known() and (self.moved or not moved)) and time.monotonic() < end:
            hear_events()
        self.moved = False
        return own_name(self.part) if self.part is not None else ""

    def is_known(self):
        """Whether what was told of last still has it: it may have been on the way to something else."""
        try:
            return self.part is not None and has(self.part.getState(), "focused")
        except GONE:
            return False


def hear_events():
    """Lets what the program tells come in."""
    while GLib.MainContext.default().iteration(may_block=False):
        pass
    time.sleep(PAUSE_S)


def described(part):
    """What a screen reader could say of a part; None of one that has just gone."""
    try:
        return knowledge(part)
    except GONE:
        return None


def knowledge(part):
    """What is known of a part that is there. Each question goes to the program and back, so few are asked."""
    states, role = part.getState(), part.getRoleName()
    action = part.queryAction() if states.contains(pyatspi.STATE_FOCUSABLE) else None
    return {
        "id": own_name(part),
        "role": role,
        "name": part.name,
        "description": part.description if role == "image" else "",
        "states": [name for name in STATES if has(states, name)],
        "actions": action.nActions if action else 0,
    }


def own_name(part):
    """The object name of a widget, which Qt puts at the end of its whole path."""
    return NAME.search(part.get_accessible_id() or "")[0]


def found(look, complaint):
    """What a look finds, at the latest at the deadline."""
    deadline = time.monotonic() + DEADLINE_S
    while True:
        try:
            thing = look()
        except GONE:
            thing = None
        if thing is not None:
            return thing
        if time.monotonic() > deadline:
            raise LookupError(complaint)
        time.sleep(0.02)


if __name__ == "__main__":
    main()
