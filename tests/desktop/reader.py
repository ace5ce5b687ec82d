"""A screen reader's hands, without its voice: reads the window of the guide over AT-SPI, and acts on it.

It is run by the system's Python, to which pyatspi belongs. Each line of its input is an order in JSON, each line of
its output the answer. ``{"do": "look"}`` gives everything that is shown, in reading order; ``{"do": "press",
"name": "next"}`` does the action of what has that object name; ``{"do": "type", ...,
"text": "pain"}`` writes into a field; ``{"do": "find", ...}`` gives what has an object name, and waits until
something has; ``{"do": "focused", "before": "next"}`` gives the object name of what has the focus, and waits a moment
where it is still what had it before; ``{"do": "hear", "text": "..."}`` gives whether a sentence is said.
"""

# ruff: noqa: T201

import json
import re
import sys
import time

import pyatspi
from gi.repository import GLib

DEADLINE_S, SOON_S = 20.0, 0.5
APPLICATION = "prep-guide"
GONE = (GLib.Error, ValueError)
"""What pyatspi raises for a part that has just gone, as a page does that is built anew."""
NAME = re.compile(r"[^.]*(\.\d+)?$")
"""The last part of a path; "text-1.25" has a dot in it."""
STATES = ("focusable", "checkable", "checked", "expandable", "expanded")


def main():
    """Answers order after order, until there are no more."""
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
    """Does what an order says."""
    if order["do"] == "look":
        return [known for part in shown(application) if (known := described(part))]
    if order["do"] == "focused":
        return focus.come(order["before"])
    if order["do"] == "hear":
        return ears.come(order["text"])
    part = found(lambda: named(application, order["name"]), f"nothing shown is called {order['name']}")
    if order["do"] == "find":
        return described(part)
    if order["do"] == "type":
        return part.queryEditableText().setTextContents(order["text"])
    action = part.queryAction()
    names = [action.getName(index) for index in range(action.nActions)]
    return action.doAction(names.index("Press"))


def the_application():
    """The program, once it has come to the bus and has a window."""
    desktop = pyatspi.Registry.getDesktop(0)
    return next(
        (each for each in desktop if each is not None and each.name == APPLICATION and each.childCount), None
    )


def named(application, name):
    """What is shown and has an object name."""
    return next((part for part in shown(application) if own_name(part) == name), None)


def shown(part):
    """A part and all inside of it that is shown, in reading order."""
    try:
        if not part.getState().contains(pyatspi.STATE_SHOWING):
            return
        yield part
        inside = list(part)
    except GONE:  # a page that is built anew takes its parts with it
        return
    for each in inside:
        if each is not None:
            yield from shown(each)


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
        self.name = ""
        pyatspi.Registry.registerEventListener(self.note, "object:state-changed:focused")

    def note(self, event):
        """Notes who has it now."""
        if event.detail1:
            self.name = own_name(event.source)

    def come(self, before):
        """The object name of what has it; of another than before, if one comes to have it soon."""
        end = time.monotonic() + SOON_S
        while self.name == before and time.monotonic() < end:
            hear_events()
        return self.name


def hear_events():
    """Lets what the program tells come in."""
    while GLib.MainContext.default().iteration(may_block=False):
        pass
    time.sleep(0.005)


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
        "states": [name for name in STATES if states.contains(getattr(pyatspi, f"STATE_{name.upper()}"))],
        "actions": [action.getName(index) for index in range(action.nActions)] if action else [],
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
        time.sleep(0.05)


if __name__ == "__main__":
    main()
