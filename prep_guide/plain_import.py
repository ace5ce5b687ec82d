"""Imports Qt, and gives Python its own import back: the first that :mod:`prep_guide.app` imports.

PySide puts an import of its own in the place of Python's. From then on it reads the source of every module, to see
whether that wants the names of Qt in another spelling (``__feature__``), and Python keeps all the lines: a tenth of
the time to the first page, and 10 MiB once every page was open. Nothing here wants another spelling.
"""

import builtins

_plain = builtins.__import__
import PySide6.QtCore  # noqa: E402, F401 - this is what replaces it

builtins.__import__ = _plain
