"""The program put together: how it starts."""

from __future__ import annotations

import json
import os
import subprocess
import sys

STARTED = """
import gc, json, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from prep_guide import app
from prep_guide.__main__ import main

create_window = app.create_window

def watched_window(*args, **named):
    window = create_window(*args, **named)
    window.painted.connect(on_painted)
    return window

def on_painted():
    QTimer.singleShot(0, tell)

def tell():
    print(json.dumps({"collects": gc.isenabled(), "read": "prep_guide.content.build" in sys.modules}))
    QApplication.exit()

app.create_window = watched_window
sys.argv = ["prep-guide"]
main()
"""


def test_once_the_first_page_is_painted_the_rest_is_read_and_garbage_is_collected() -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", STARTED],
        capture_output=True,
        text=True,
        timeout=60,
        env=environment,
        check=True,
    )
    assert json.loads(done.stdout) == {"collects": True, "read": True}


def test_nothing_is_read_ahead_of_the_first_page() -> None:
    # What a guide needs takes longer to import than there is time for before the first page.
    code = (
        "import json, sys\n"
        "from prep_guide import app\n"
        "from prep_guide.ui.application import create_application\n"
        "start = app.Start(language='en')\n"
        "window = app.create_window(create_application(), app.open_shelf(start), start)\n"
        "window.show()\n"
        "print(json.dumps(sorted({'pydantic', 'markdown', 'nh3', 'click'} & sys.modules.keys())))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True
    )
    assert json.loads(done.stdout) == []
