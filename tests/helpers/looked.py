"""What a look at a process tells, made by hand: a file in its place and nothing odd."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from portwatch.core.evidence import (
    Evidence,
    FileFacts,
    ImageKind,
    Placed,
    Relative,
    Stream,
    StreamKind,
    Streams,
)
from portwatch.core.package import NOT_PACKAGED, Manager, Package
from portwatch.core.programs import image
from portwatch.core.signs import signs
from portwatch.services.knowledge import load_knowledge
from tests.helpers.rows import COMPUTER, held_by, listener, socket

if TYPE_CHECKING:
    from portwatch.core.model import Process, Protocol, Reach

KNOWLEDGE = load_knowledge()
DEBIAN = Package(Manager.DPKG, "thing", "1.0")
NOBODYS = NOT_PACKAGED
ROOTS = FileFacts(0, 0, 0o755)

NETWORK = Stream(StreamKind.NETWORK, 9, 4242)
JOURNAL = Stream(StreamKind.SOCKET, 9, 77)
TERMINAL = Stream(StreamKind.TERMINAL, 24, 3)
PIPE_IN, PIPE_OUT = Stream(StreamKind.PIPE, 15, 1), Stream(StreamKind.PIPE, 15, 2)
NULL = Stream(StreamKind.NULL, 6, 4)


def streams(stdin: Stream = NULL, stdout: Stream = NULL) -> Streams:
    """Both, and an error stream that nobody hears."""
    return Streams(stdin, stdout, NULL)


def shell(given: Streams, *, below: bool = True, command: tuple[str, ...] = ("sh",)) -> Relative:
    """A shell beside or below a process."""
    return Relative(900, "/usr/bin/dash", command, below, given)


def seen(process: Process, **facts: Any) -> Evidence:
    """Evidence of a process whose image stands where it should, root's."""
    path = image(process) or ""
    told: dict[str, Any] = {
        "image": ImageKind.FILE,
        "placed": Placed(path, ROOTS, ROOTS),
        "streams": streams(),
        "shells": (),
        "kernel_thread": False,
        "blank_command": False,
        "own_root": True,
        **facts,
    }
    return Evidence(process.id, **told)


def told(
    *owners: Process,
    package: Package | None = DEBIAN,
    port: int = 4999,
    protocol: Protocol | None = None,
    reach: Reach = COMPUTER,
    row: dict[str, Any] | None = None,
    **facts: Any,
) -> dict[str, str]:
    """The codes and weights of what is told of a listener of these processes."""
    spoken = {} if protocol is None else {"protocol": protocol}
    made = listener(
        port=port,
        reach=reach,
        ownership=held_by(*owners),
        **{"socket": socket(port, **spoken), **(row or {})},
    )
    evidence = [seen(owner, **facts) for owner in owners]
    found = signs(made, evidence, KNOWLEDGE, package)
    return {str(one.code): str(one.severity) for one in found}
