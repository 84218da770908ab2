"""The texts of a row that a query looks into: what is shown of it, and no secret.

Else a filter would tell, letter by letter, what the command line hides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from portwatch.core import programs
from portwatch.core.model import GapCode, Listener
from portwatch.core.redaction import redact

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from portwatch.core.model import Row

COMMAND_AT_MOST = 4096
"""Characters of a command line that are looked into; a hostile one may have two million."""

Texts: TypeAlias = "Callable[[Row], Iterator[str | None]]"


def haystack(row: Row) -> str:
    """All that a bare word looks into, case folded, one text a line."""
    return "\n".join(text for text in texts(row) if text).casefold()


def texts(row: Row) -> Iterator[str | None]:
    """Program, command, service, user, unit, container and addresses of a row."""
    socket, service = row.socket, row.service
    yield socket.local_address
    yield socket.remote_address
    yield service.name
    yield service.title
    yield socket.user
    yield row.unit
    if row.container is not None:
        yield from container_texts(row)
    for owner in row.ownership.owners:
        yield programs.name(owner)
        yield programs.detail(owner)
        yield owner.name
        yield " ".join(redact(owner.command))[:COMMAND_AT_MOST]
        yield owner.user
    yield _kernel(row)


def program_texts(row: Row) -> Iterator[str | None]:
    """Names of the owners: the program's, the system's for it, and what an interpreter runs."""
    for owner in row.ownership.owners:
        yield programs.name(owner)
        yield programs.detail(owner)
        yield owner.name
    yield _kernel(row)


def _kernel(row: Row) -> str | None:
    """What stands in a program's place where the kernel itself holds the socket."""
    return "kernel" if row.ownership.gap is GapCode.OWNERS_KERNEL else None


def exe_texts(row: Row) -> Iterator[str | None]:
    """Paths of the running images."""
    for owner in row.ownership.owners:
        yield programs.image(owner)


def user_texts(row: Row) -> Iterator[str | None]:
    """Login names and user ids, of the socket and of its owners."""
    socket = row.socket
    yield socket.user
    yield None if socket.uid is None else str(socket.uid)
    for owner in row.ownership.owners:
        yield owner.user
        yield None if owner.uid is None else str(owner.uid)


def unit_texts(row: Row) -> Iterator[str | None]:
    """The service manager's name for it."""
    yield row.unit


def container_texts(row: Row) -> Iterator[str | None]:
    """Engine, name and id of the container."""
    container = row.container
    if container is not None:
        yield container.engine
        yield container.name
        yield container.id


def package_texts(row: Row) -> Iterator[str | None]:
    """The package that installed the image; connections have none."""
    yield row.package if isinstance(row, Listener) else None


def service_texts(row: Row) -> Iterator[str | None]:
    """What the port is known for."""
    yield row.service.name
    yield row.service.title


TEXTS: Mapping[str, Texts] = {
    "program": program_texts,
    "exe": exe_texts,
    "user": user_texts,
    "unit": unit_texts,
    "container": container_texts,
    "package": package_texts,
    "service": service_texts,
}
"""The keys that look into texts."""
