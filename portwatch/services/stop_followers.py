"""What systemd stops together with a service: the units that need it or are bound to it.

A stop goes on to these, and from them to their own (``Requires=``, ``Requisite=``, ``BindsTo=``,
``PartOf=`` and ``PropagatesStopTo=`` of systemd.unit(5); here seen from the other end).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from portwatch.services.manager_answers import FOLLOWERS, RUNS, properties, socket_units
from portwatch.services.stop_tool import ToolError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

_MOST = 64  # units that are asked about; a handful is a lot
_PROPERTIES = ("Id", "ActiveState", "ControlGroup", *FOLLOWERS)


class Follower(NamedTuple):
    """A unit that runs and stops with another one.

    Attributes:
        name: Of the unit; not cleaned.
        group: Path of its cgroup; empty if it has none.
    """

    name: str
    group: str


def followers(
    told: Mapping[str, str], ask: Callable[[tuple[str, ...]], str]
) -> tuple[Follower, ...]:
    """Those of one service and of the units that listen in its stead, by name.

    Args:
        told: What systemd says of the service.
        ask: What ``systemctl`` answers to these arguments.

    Raises:
        ToolError: systemd does not tell, or there are too many.
    """
    found: set[Follower] = set()
    sockets = set(socket_units(told))  # which are stopped too
    seen = {told.get("Id", "")}
    asked = (_named(told) | sockets) - seen
    while asked:
        seen |= asked
        if len(seen) > _MOST:
            raise ToolError("more units stop with it than can be told")
        below: set[str] = set()
        for one in _units(ask(("show", f"--property={','.join(_PROPERTIES)}", "--", *asked))):
            if one.get("Id") in asked:
                below |= _named(one)
                if one["Id"] not in sockets and one.get("ActiveState") in RUNS:
                    found.add(Follower(one["Id"], one.get("ControlGroup", "")))
        asked = below - seen
    return tuple(sorted(found))


def _units(told: str) -> Iterable[Mapping[str, str]]:
    return map(properties, told.split("\n\n"))


def _named(told: Mapping[str, str]) -> set[str]:
    return {one for name in FOLLOWERS for one in told.get(name, "").split()}
