"""Reads a window as a screen reader does, and prints what it finds as JSON.

Run by the system's own Python, which alone has the bindings of AT-SPI:
``/usr/bin/python3 screen_reader.py PID``.
"""

from __future__ import annotations

import json
import sys
from typing import Any

DEPTH_AT_MOST = 40
CELLS_AT_MOST = 2000
STATES = ("FOCUSED", "FOCUSABLE", "CHECKED", "SELECTED", "EXPANDED", "ENABLED", "DEFAULT")


def main() -> int:
    import gi

    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi, GLib

    pid = int(sys.argv[1])
    desktop = Atspi.get_desktop(0)
    found = []
    for number in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(number)
        try:
            if application is not None and application.get_process_id() == pid:
                found += [describe(window, Atspi, GLib) for window in children(application, GLib)]
        except GLib.Error:
            continue
    json.dump(found, sys.stdout)
    return 0


def children(node: Any, glib: Any) -> list[Any]:
    """Those that are still there."""
    found = []
    for number in range(min(node.get_child_count(), CELLS_AT_MOST)):
        try:
            child = node.get_child_at_index(number)
        except glib.Error:
            continue
        if child is not None:
            found.append(child)
    return found


def describe(node: Any, atspi: Any, glib: Any, depth: int = 0) -> dict[str, Any]:
    """Name, role, states, place and children of one node; what is not on show is left out."""
    place = node.get_extents(atspi.CoordType.SCREEN)
    made = {
        "name": node.get_name() or "",
        "description": node.get_description() or "",
        "role": node.get_role_name(),
        "rect": [place.x, place.y, place.width, place.height],
        "children": [],
    }
    states = node.get_state_set()
    known = {name: getattr(atspi.StateType, name, None) for name in STATES}
    made["states"] = [
        name.lower() for name, one in known.items() if one is not None and states.contains(one)
    ]
    if depth and not states.contains(atspi.StateType.SHOWING):
        made["hidden"] = True
        return made
    if depth < DEPTH_AT_MOST:
        for child in children(node, glib):
            try:
                made["children"].append(describe(child, atspi, glib, depth + 1))
            except glib.Error:
                continue
    return made


if __name__ == "__main__":
    sys.exit(main())
