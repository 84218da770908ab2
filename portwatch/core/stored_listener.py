"""A listener as a document that outlives it, and back.

What differs each time (port, process numbers, moments) is left out, so that a thousand openings
of the same program share one document. Secrets in command lines are dots in it.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar
from zlib import crc32

from portwatch.core.encode import exact
from portwatch.core.guess import Certainty, Guess
from portwatch.core.model import (
    Container,
    Family,
    Firewall,
    GapCode,
    Listener,
    Match,
    Ownership,
    Parent,
    Process,
    ProcessId,
    Protocol,
    Reach,
    ReachLevel,
    Service,
    Socket,
    State,
    Verdict,
)
from portwatch.core.place import App, AppKind, Place
from portwatch.core.reason import Reason, ReasonCode, Severity
from portwatch.core.record import record
from portwatch.core.redaction import redact
from portwatch.core.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Mapping

OWNERS_AT_MOST = 8
"""Holders of a listener that are kept; a master comes before its workers."""

TEXT_AT_MOST = 1000
"""Characters of one text."""

WORDS_AT_MOST = 64
"""Words of a command line."""

UNREADABLE = (ValueError, TypeError, AttributeError, LookupError, ArithmeticError, RecursionError)
"""What reading JSON may raise that is damaged, of a later version, or was meant to do harm."""

_CANDIDATES_AT_MOST = 64

T = TypeVar("T")


@record(frozen=True, slots=True)
class Instance:
    """What a document leaves out.

    Attributes:
        port: The local port.
        pid: Of the first holder; 0 if there is none.
        started_at: When that process started, in seconds since the epoch.
        first_seen: Seconds since the epoch; ``None`` if it stood when watching began.
    """

    port: int
    pid: int = 0
    started_at: float | None = None
    first_seen: float | None = None


def instance(row: Listener) -> Instance:
    """What the document of a listener leaves out."""
    owner = row.ownership.owners[0] if row.ownership.owners else None
    return Instance(
        port=row.socket.local_port,
        pid=0 if owner is None else owner.id.pid,
        started_at=None if owner is None else owner.started_at,
        first_seen=row.first_seen,
    )


def document(row: Listener) -> dict[str, Any]:
    """Everything else, as plain JSON; what is empty is left out."""
    socket, ownership = row.socket, row.ownership
    found = {
        "protocol": socket.protocol,
        "family": socket.family,
        "address": socket.local_address,
        "interface": _text(socket.interface),
        "accepts_ipv4": socket.accepts_ipv4,
        "namespace": socket.namespace,
        "uid": socket.uid,
        "user": _text(socket.user),
        "match": ownership.match,
        "gap": ownership.gap,
        "owners": [_process(one) for one in ownership.owners[:OWNERS_AT_MOST]],
        "guess": None if ownership.guess is None else _guess(ownership.guess),
        "service": _filled(
            {
                "name": _text(row.service.name),
                "title": _text(row.service.title),
                "text": _text(row.service.text),
                "registered_only": row.service.registered_only or None,
            }
        ),
        "reach": _filled(
            {
                "level": row.reach.level,
                "interfaces": [exact(name) for name in row.reach.interfaces],
                "firewall": row.reach.firewall,
                "place": exact(row.reach.place),
                "text": _text(row.reach.text),
            }
        ),
        "verdict": row.verdict,
        "reasons": [_reason(one) for one in row.reasons],
        "expected_by": _text(row.expected_by),
        "expected_why": _text(row.expected_why),
        "temporary": row.temporary or None,
        "unit": _text(row.unit),
        "unit_user": row.unit_user,
        "container": None if row.container is None else _container(row.container),
        "package": _text(row.package),
    }
    return _filled(found)


def read(text: str, one: Instance) -> Listener | None:
    """The listener of a document's JSON; ``None`` if it is damaged or of a later version."""
    try:
        return listener(json.loads(text), one)
    except UNREADABLE:
        return None


def listener(found: Mapping[str, Any], one: Instance) -> Listener:
    """The listener of a document; its socket's id is 0, and parents have no numbers.

    Its processes have start marks that no living process has.

    Raises:
        Exception: One of ``UNREADABLE``: something is missing, none of ours, or of another kind.
    """
    reach, service = found["reach"], found.get("service", {})
    row = Listener(
        socket=_socket(found, one),
        ownership=_ownership(found, one),
        service=Service(
            _str(service, "name"),
            _str(service, "title"),
            _str(service, "text"),
            bool(service.get("registered_only")),
        ),
        reach=Reach(
            ReachLevel(reach["level"]),
            _strs(reach, "interfaces"),
            Firewall(reach["firewall"]),
            _str(reach, "place") or "",
            _str(reach, "text") or "",
        ),
        verdict=Verdict(found["verdict"]),
        reasons=tuple(
            Reason(
                ReasonCode(each["code"]),
                Severity(each["severity"]),
                _str(each, "text") or "",
                _str(each, "evidence") or "",
                _str(each, "advice") or "",
            )
            for each in found.get("reasons", ())
        ),
        expected_by=_str(found, "expected_by"),
        expected_why=_str(found, "expected_why") or "",
        first_seen=one.first_seen,
        temporary=bool(found.get("temporary")),
        unit=_str(found, "unit"),
        unit_user=_int(found, "unit_user"),
        container=_container_of(found.get("container")),
        package=_str(found, "package"),
    )
    return replace(row, text=sentence(row))


def outline(found: Mapping[str, Any], one: Instance) -> Listener:
    """Only the socket and the owners of ``listener``, at a fraction of what that costs.

    Raises:
        Exception: As ``listener``.
    """
    return Listener(
        _socket(found, one),
        _ownership(found, one),
        Service(),
        Reach(ReachLevel.UNKNOWN),
        Verdict.UNEXPECTED,
    )


def _socket(found: Mapping[str, Any], one: Instance) -> Socket:
    protocol = Protocol(found["protocol"])
    return Socket(
        id=0,
        protocol=protocol,
        family=Family(found["family"]),
        state=State.LISTEN if protocol is Protocol.TCP else State.UNCONNECTED,
        local_address=_str(found, "address") or "",
        local_port=one.port,
        interface=_str(found, "interface"),
        accepts_ipv4=_bool(found, "accepts_ipv4"),
        uid=_int(found, "uid"),
        user=_str(found, "user"),
        namespace=_int(found, "namespace") or 0,
    )


def _ownership(found: Mapping[str, Any], one: Instance) -> Ownership:
    gap = found.get("gap")
    guess = found.get("guess")
    owners = tuple(
        _process_of(each, one if number == 0 else Instance(one.port))
        for number, each in enumerate(found.get("owners", ()))
    )
    return Ownership(
        Match(found["match"]),
        owners,
        None if gap is None else GapCode(gap),
        None if guess is None else _guess_of(guess, one),
    )


def _process(one: Process) -> dict[str, Any]:
    words = redact(one.command)[:WORDS_AT_MOST]
    return _filled(
        {
            "name": exact(one.name),
            "exe": _text(one.exe),
            "command": [exact(word)[:TEXT_AT_MOST] for word in words],
            "uid": one.uid,
            "user": _text(one.user),
            "parents": [exact(above.name) for above in one.parents],
            "script_file": _text(one.script_file),
            "loaded": _text(one.loaded),
        }
    )


def _process_of(found: Mapping[str, Any], one: Instance) -> Process:
    # No start mark of a living process is negative. That they differ keeps caches quick, in which
    # a process is found by its identity.
    mark = -1 - crc32(repr((found.get("name"), found.get("exe"), found.get("command"))).encode())
    return Process(
        id=ProcessId(one.pid, mark),
        name=_str(found, "name") or "",
        exe=_str(found, "exe"),
        command=_strs(found, "command"),
        uid=_int(found, "uid"),
        user=_str(found, "user"),
        started_at=one.started_at,
        parents=tuple(Parent(0, name) for name in _strs(found, "parents")),
        script_file=_str(found, "script_file"),
        loaded=_str(found, "loaded"),
    )


def _guess(one: Guess) -> dict[str, Any]:
    place = one.place
    return _filled(
        {
            "certainty": one.certainty,
            "count": len(one.candidates),
            "path": _text(place.path),
            "unit": _text(place.unit),
            "manager": place.manager,
            "container": None if place.container is None else _container(place.container),
            "app": None if place.app is None else [place.app.kind, exact(place.app.name)],
            "opened_for": _text(one.opened_for),
        }
    )


def _guess_of(found: Mapping[str, Any], one: Instance) -> Guess:
    app = _strs(found, "app")
    return Guess(
        candidates=(0,) * min(_int(found, "count") or 0, _CANDIDATES_AT_MOST),
        pid=one.pid or None,
        certainty=Certainty(found["certainty"]),
        place=Place(
            _str(found, "path") or "",
            _str(found, "unit"),
            _int(found, "manager"),
            _container_of(found.get("container")),
            App(AppKind(app[0]), app[1]) if app else None,
        ),
        opened_for=_str(found, "opened_for"),
    )


def _container(one: Container) -> dict[str, Any]:
    return _filled(
        {
            "engine": exact(one.engine),
            "id": exact(one.id),
            "name": _text(one.name),
            "port": one.port,
            "manager": one.manager,
        }
    )


def _container_of(found: Mapping[str, Any] | None) -> Container | None:
    if found is None:
        return None
    return Container(
        _str(found, "engine") or "",
        _str(found, "id") or "",
        _str(found, "name"),
        _int(found, "port"),
        _int(found, "manager"),
    )


def _reason(one: Reason) -> dict[str, Any]:
    return _filled(
        {
            "code": one.code,
            "severity": one.severity,
            "text": exact(one.text)[:TEXT_AT_MOST],
            "evidence": _text(one.evidence),
            "advice": _text(one.advice),
        }
    )


def _str(found: Mapping[str, Any], key: str) -> str | None:
    return _of(found.get(key), str, key)


def _int(found: Mapping[str, Any], key: str) -> int | None:
    return _of(found.get(key), int, key)


def _bool(found: Mapping[str, Any], key: str) -> bool | None:
    return _of(found.get(key), bool, key)


def _strs(found: Mapping[str, Any], key: str) -> tuple[str, ...]:
    told = found.get(key, [])
    if not isinstance(told, list) or not all(isinstance(one, str) for one in told):
        raise TypeError(key)
    return tuple(told)


def _of(told: Any, kind: type[T], key: str) -> T | None:  # noqa: ANN401 - as JSON has it
    if told is not None and not isinstance(told, kind):
        raise TypeError(key)
    return told


def _text(text: str | None) -> str | None:
    return exact(text)[:TEXT_AT_MOST] if text else None


def _filled(found: dict[str, Any]) -> dict[str, Any]:
    """Without what says nothing; ``False`` and 0 do say something."""
    return {key: value for key, value in found.items() if value not in (None, "", [], {})}
