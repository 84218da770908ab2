"""Who will probably start a process again, told from the chain of its parents.

Names are what processes call themselves, so this is good for words only: nothing is decided by it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core import programs
from portwatch.core.said import say
from portwatch.core.text import clean
from portwatch.services.stop_plan import Supervisor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from portwatch.core.model import Parent, Process

# Programs that keep others running, by the first word of their names.
_SUPERVISORS = {
    "supervisord": "supervisor",
    "runsv": "runit",
    "s6-supervise": "s6",
    "supervise": "daemontools",
    "monit": "Monit",
    "circusd": "Circus",
    "god": "God",
    "dinit": "dinit",
    "supervise-daemo": "OpenRC",
    "runsvdir": "runit",
    "s6-svscan": "s6",
    "gunicorn": "gunicorn",
    "uwsgi": "uWSGI",
    "honcho": "honcho",
    "foreman": "foreman",
    "overmind": "overmind",
    "hivemind": "hivemind",
    "watchmedo": "watchmedo",
    "air": "air",
    "PM2": "PM2",
    "nodemon": "nodemon",
    "watchexec": "watchexec",
    "entr": "entr",
    "systemd-nspawn": "systemd-nspawn",
    "dockerd": "Docker",
    "launchd": "launchd",
    "services.exe": "Windows",
}
_SHIMS = ("containerd-shim", "conmon", "docker-containe")  # as the kernel cuts names
# They start one program and pass its end on: what stands above them is what counts.
_WRAPPERS = frozenset(
    {"sh", "dash", "bash", "tini", "docker-init", "dumb-init", "catatonit", "env", "sudo", "su"}
)
_FIRST = 1


def likely_supervisor(process: Process, sharers: Sequence[Process] = ()) -> Supervisor | None:
    """Who will probably start it again; ``None`` if nothing speaks for that.

    Args:
        process: Who would end.
        sharers: Others that hold its socket; a parent among them is its master.
    """
    parents = process.parents
    if parents and any(one.id.pid == parents[0].pid for one in sharers):
        text = say(
            "It is a worker of {name} (process {pid}), which may start another one.",
            name=clean(parents[0].name, 60),
            pid=parents[0].pid,
        )
        return Supervisor(parents[0].pid, parents[0].name, text)
    for above in parents:
        if above.name not in _WRAPPERS or above.pid == _FIRST:
            return _supervisor(above)
    return None


def _supervisor(above: Parent) -> Supervisor | None:
    name, pid = clean(above.name, 60), above.pid
    if above.pid == _FIRST:
        if above.name == "systemd":
            text = say(
                "{name} (process {pid}) looks after it;"
                " if it is a service, it may be started again.",
                name=name,
                pid=pid,
            )
            return Supervisor(above.pid, above.name, text)
        if above.name == "launchd":
            text = say("{name} (process {pid}) may start it again.", name=name, pid=pid)
            return Supervisor(above.pid, above.name, text)
        return None  # left by its parent, and pid 1 of containers rarely cares
    if above.name == "systemd":
        text = say(
            "{name} (process {pid}) of your session looks after it;"
            " if it is a service, it may be started again.",
            name=name,
            pid=pid,
        )
        return Supervisor(above.pid, above.name, text)
    if above.name.startswith(_SHIMS):
        text = say(
            "It runs in a container ({name} (process {pid})), which may be started again.",
            name=name,
            pid=pid,
        )
        return Supervisor(above.pid, "container", text)
    title = _SUPERVISORS.get(above.name.partition(" ")[0].rstrip(":"))  # "PM2 v5.3.0: God"
    if title is None:
        return None
    text = say(
        "{title} (process {pid}, by its name) most likely starts it again.", title=title, pid=pid
    )
    return Supervisor(above.pid, above.name, text)


def restarted_by(new: Process, old: Process) -> Supervisor | None:
    """Who started the process that took a port after another one had ended."""
    likely = likely_supervisor(new)
    if likely is not None:
        return likely
    if new.parents and old.parents and new.parents[0].pid == old.parents[0].pid != _FIRST:
        above = new.parents[0]
        text = say(
            "{name} (process {pid}) started both, and may start another one.",
            name=clean(above.name, 60),
            pid=above.pid,
        )
        return Supervisor(above.pid, above.name, text, f"portwatch stop {above.pid} --tree")
    if new.parents and new.parents[0].pid != _FIRST and programs.name(new) == programs.name(old):
        above = new.parents[0]  # another parent, of the same program: started again all the same
        text = say(
            "{name} (process {pid}) started it, and may start another one.",
            name=clean(above.name, 60),
            pid=above.pid,
        )
        return Supervisor(above.pid, above.name, text)
    return None
