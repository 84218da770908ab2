"""Prints what a screen reader hears of a program, as lines of JSON, until it is ended.

Run by the system's own Python, which alone has the bindings of AT-SPI:
``/usr/bin/python3 heard.py PID``. The first line is ``{}``: from then on all is heard.
"""

from __future__ import annotations

import json
import sys
from typing import Any

EVENTS = ("object:state-changed:focused", "object:announcement")


def main() -> None:
    import gi

    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi, GLib

    pid = int(sys.argv[1])

    def hear(event: Any) -> None:
        try:
            if event.source.get_process_id() == pid:
                say(event)
        except GLib.Error:  # it has gone meanwhile
            return

    listener = Atspi.EventListener.new(hear)
    for name in EVENTS:
        listener.register(name)
    sys.stdout.write("{}\n")
    sys.stdout.flush()
    Atspi.event_main()


def say(event: Any) -> None:
    """Print one event: what has the keyboard now, or what is announced and how urgent that is."""
    if event.type.startswith("object:announcement"):
        told = {"announced": str(event.any_data), "politeness": event.detail1}
    elif event.detail1:
        told = {"focused": event.source.get_name(), "role": event.source.get_role_name()}
    else:
        return
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
