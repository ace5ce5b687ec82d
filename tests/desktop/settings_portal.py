"""A desktop's settings, as the settings portal gives them to programs. Run by the system's Python.

Each line of its input is a setting in JSON: namespace, key, type and value, such as
``["org.freedesktop.appearance", "color-scheme", "u", 1]``. It is told to who listens, and kept for who asks.
"""

# ruff: noqa: T201

import json
import sys
import threading

from gi.repository import Gio, GLib

NAME, PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
INTERFACE = "org.freedesktop.portal.Settings"
FORM = f"""
<node><interface name="{INTERFACE}">
  <method name="ReadOne">
    <arg name="namespace" type="s" direction="in"/><arg name="key" type="s" direction="in"/>
    <arg name="value" type="v" direction="out"/>
  </method>
  <signal name="SettingChanged">
    <arg name="namespace" type="s"/><arg name="key" type="s"/><arg name="value" type="v"/>
  </signal>
</interface></node>
"""


class Portal:
    """The settings so far."""

    def __init__(self, bus):
        self._bus, self._settings = bus, {}
        (form,) = Gio.DBusNodeInfo.new_for_xml(FORM).interfaces
        bus.register_object(PATH, form, self._answer, None, None)

    def take(self, line):
        """Takes over a setting, and tells of it."""
        namespace, key, kind, value = json.loads(line)
        setting = GLib.Variant(kind, value)
        self._settings[namespace, key] = setting
        told = GLib.Variant("(ssv)", (namespace, key, setting))
        self._bus.emit_signal(None, PATH, INTERFACE, "SettingChanged", told)

    def _answer(self, _bus, _sender, _path, _interface, _method, wanted, call):
        setting = self._settings.get(wanted.unpack())
        if setting is None:
            call.return_dbus_error("org.freedesktop.portal.Error.NotFound", "there is no such setting")
        else:
            call.return_value(GLib.Variant("(v)", (setting,)))


def main():
    """Serves until there is no more input."""
    bus, loop = Gio.bus_get_sync(Gio.BusType.SESSION), GLib.MainLoop()
    portal = Portal(bus)

    def listen():
        for line in sys.stdin:
            GLib.idle_add(portal.take, line)
        GLib.idle_add(loop.quit)

    def begin(_bus, _name):
        print("ready", flush=True)
        threading.Thread(target=listen, daemon=True).start()

    Gio.bus_own_name_on_connection(bus, NAME, Gio.BusNameOwnerFlags.NONE, begin, None)
    loop.run()


main()
