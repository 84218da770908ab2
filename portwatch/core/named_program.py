"""Whether a program is the one that a rule means which asks for its name alone.

Any file can be called ``sshd``. So such a rule holds for what its person saw when it was made,
and for what stands where only an administrator puts programs.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from portwatch.core import programs, subject
from portwatch.core.evidence import ORDINARY_USERS_FROM
from portwatch.core.identity import container_key, runs
from portwatch.core.query_parse import split

if TYPE_CHECKING:
    from collections.abc import Iterable

    from portwatch.core.model import Listener, Process

SEEN_AT_MOST = 50
"""Programs that one rule keeps in mind."""

_NAMED_CLOSELY = frozenset({"unit", "container", "package"})
_INSTALLED_ELSEWHERE = ("/Applications/", "/System/", "C:\\Windows\\", "C:\\Program Files")
_QUERIES_KEPT = 256


@lru_cache(_QUERIES_KEPT)
def goes_by_name(query: str) -> bool:
    """Whether a query's text tells a program by nothing but what that is called.

    A part of a path is no more than a name: ``/tmp/usr/bin/sshd`` has ``/usr/bin/sshd`` in it.
    """
    for word in split(query):
        if word.negated:
            continue
        if word.key in _NAMED_CLOSELY:
            return False
        if word.key == "exe" and all(
            part.operator == "=" and not part.pattern for part in word.parts
        ):
            return False
    return True


def seen_of(rows: Iterable[Listener]) -> tuple[str, ...]:
    """What a rule keeps of the programs that it matches when it is made."""
    told = (each for row in rows for each in _of(row))
    return tuple(dict.fromkeys(each for each in told if each is not None))[:SEEN_AT_MOST]


def is_meant(row: Listener, seen: tuple[str, ...]) -> bool:
    """Whether all who hold a listener were seen when the rule was made, or are installed."""
    if row.container is not None:
        return container_key(row.container) in seen
    return all(runs(one) in seen or _is_installed(one) for one in row.ownership.owners)


def _of(row: Listener) -> Iterable[str | None]:
    if row.container is not None:
        return (container_key(row.container),)
    return (runs(one) for one in row.ownership.owners)


def _is_installed(process: Process) -> bool:
    """Whether it is where an administrator puts programs, or one of the system's accounts runs it.

    The second counts only where its image may not be read.
    """
    if programs.language(process) is not None:
        path = programs.script_path(process) or ""
    elif programs.image(process) is None:
        return process.uid is not None and process.uid < ORDINARY_USERS_FROM
    else:
        path = programs.image(process) or ""
    return subject.is_installed(path) or path.startswith(_INSTALLED_ELSEWHERE)
