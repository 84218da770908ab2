"""A listener as a document that outlives it, and back.

What differs each time (port, process numbers, moments) is left out, so that a thousand openings
of the same program share one document. Secrets in command lines are dots in it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
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

_CANDIDATES_AT_MOST = 64


@dataclass(frozen=True, slots=True)
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


def listener(found: Mapping[str, Any], one: Instance) -> Listener:
    """The listener of a document; its socket's id is 0, and parents have no numbers.

    Its processes have start marks that no living process has.

    Raises:
        KeyError: Something is missing in the document.
        ValueError: A word in it is none of ours.
        TypeError: Something in it is of another kind.
    """
    reach, service = found["reach"], found.get("service", {})
    row = Listener(
        socket=_socket(found, one),
        ownership=_ownership(found, one),
        service=Service(
            service.get("name"),
            service.get("title"),
            service.get("text"),
            bool(service.get("registered_only")),
        ),
        reach=Reach(
            ReachLevel(reach["level"]),
            tuple(reach.get("interfaces", ())),
            Firewall(reach["firewall"]),
            reach.get("place", ""),
            reach.get("text", ""),
        ),
        verdict=Verdict(found["verdict"]),
        reasons=tuple(
            Reason(
                ReasonCode(each["code"]),
                Severity(each["severity"]),
                each.get("text", ""),
                each.get("evidence", ""),
                each.get("advice", ""),
            )
            for each in found.get("reasons", ())
        ),
        expected_by=found.get("expected_by"),
        expected_why=found.get("expected_why", ""),
        first_seen=one.first_seen,
        temporary=bool(found.get("temporary")),
        unit=found.get("unit"),
        unit_user=found.get("unit_user"),
        container=_container_of(found.get("container")),
        package=found.get("package"),
    )
    return replace(row, text=sentence(row))


def outline(found: Mapping[str, Any], one: Instance) -> Listener:
    """Only the socket and the owners of ``listener``, at a fraction of what that costs.

    Raises:
        KeyError: As ``listener``.
        ValueError: As ``listener``.
        TypeError: As ``listener``.
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
        local_address=found.get("address", ""),
        local_port=one.port,
        interface=found.get("interface"),
        accepts_ipv4=found.get("accepts_ipv4"),
        uid=found.get("uid"),
        user=found.get("user"),
        namespace=found.get("namespace", 0),
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
        }
    )


def _process_of(found: Mapping[str, Any], one: Instance) -> Process:
    # No start mark of a living process is negative. That they differ keeps caches quick, in which
    # a process is found by its identity.
    mark = -1 - crc32(repr((found.get("name"), found.get("exe"), found.get("command"))).encode())
    return Process(
        id=ProcessId(one.pid, mark),
        name=found.get("name", ""),
        exe=found.get("exe"),
        command=tuple(found.get("command", ())),
        uid=found.get("uid"),
        user=found.get("user"),
        started_at=one.started_at,
        parents=tuple(Parent(0, name) for name in found.get("parents", ())),
        script_file=found.get("script_file"),
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
    app = found.get("app")
    return Guess(
        candidates=(0,) * min(found.get("count", 0), _CANDIDATES_AT_MOST),
        pid=one.pid or None,
        certainty=Certainty(found["certainty"]),
        place=Place(
            found.get("path", ""),
            found.get("unit"),
            found.get("manager"),
            _container_of(found.get("container")),
            None if app is None else App(AppKind(app[0]), app[1]),
        ),
        opened_for=found.get("opened_for"),
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
        found.get("engine", ""),
        found.get("id", ""),
        found.get("name"),
        found.get("port"),
        found.get("manager"),
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


def _text(text: str | None) -> str | None:
    return exact(text)[:TEXT_AT_MOST] if text else None


def _filled(found: dict[str, Any]) -> dict[str, Any]:
    """Without what says nothing; ``False`` and 0 do say something."""
    return {key: value for key, value in found.items() if value not in (None, "", [], {})}
