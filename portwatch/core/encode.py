"""Rows and ticks as plain JSON values: the names and meanings of the outside contract.

Texts of the machine are passed on exactly, but for bytes that are no text (shown as escapes) and
for secrets in command lines (shown as dots).
"""

from __future__ import annotations

from datetime import UTC, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from portwatch.core import gap_words
from portwatch.core.redaction import redact

if TYPE_CHECKING:
    from portwatch.core.model import Container, Gap, Ownership, Process, Reach, Service
    from portwatch.core.reason import Reason

_PROCESSES_KEPT = 1024  # few hold many sockets, and each row tells of its holders

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"

SCHEMA = "portwatch/1"
"""Name and version of the JSON that the program prints."""


def instant(seconds: float | None) -> str | None:
    """Seconds since the epoch as ISO 8601 in UTC; ``None`` where it is none."""
    if seconds is None:
        return None
    try:
        return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds")
    except (OverflowError, OSError, ValueError):  # a clock or a process that lies
        return None


def exact(text: str) -> str:
    """Text as it is, with an escape for each byte that is no text (``surrogateescape``)."""
    return text if text.isascii() else text.encode("utf-8", "backslashreplace").decode("utf-8")


@lru_cache(_PROCESSES_KEPT)
def process(one: Process) -> dict[str, Json]:
    """A holder of a socket; the same object for the same one, so not to be changed."""
    return {
        "pid": one.id.pid,
        "started": instant(one.started_at),
        "name": exact(one.name),
        "exe": None if one.exe is None else exact(one.exe),
        "command": [exact(word) for word in redact(one.command)],
        "user": one.user,
        "parents": [{"pid": above.pid, "name": exact(above.name)} for above in one.parents],
    }


def owners(ownership: Ownership) -> list[Json]:
    """All holders, the likely master first."""
    return [process(one) for one in ownership.owners]


def container(one: Container | None) -> dict[str, Json] | None:
    """The container a socket belongs to."""
    if one is None:
        return None
    return {"engine": one.engine, "id": one.id, "name": one.name, "port": one.port}


def service(one: Service) -> dict[str, Json]:
    """What a port is known for."""
    return {"name": one.name, "title": one.title, "text": one.text}


def reach(one: Reach) -> dict[str, Json]:
    """Who can talk to a listener."""
    return {
        "level": one.level,
        "interfaces": [exact(name) for name in one.interfaces],
        "firewall": one.firewall,
        "text": exact(one.text),
    }


def reason(one: Reason) -> dict[str, Json]:
    """One observation."""
    return {
        "code": one.code,
        "severity": one.severity,
        "text": exact(one.text),
        "evidence": exact(one.evidence),
        "advice": exact(one.advice),
    }


def gap(one: Gap) -> dict[str, Json]:
    """Something that could not be seen, with its remedy."""
    return {
        "code": one.code,
        "count": one.count,
        "text": gap_words.text(one),
        "remedy": gap_words.remedy(one),
    }


def end(address: str | None, port: int | None) -> dict[str, Json]:
    """One end of a connection."""
    return {"address": address, "port": port}
