"""Listeners that hypothesis makes up: of every kind, with texts that mean harm."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

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
from portwatch.core.wording import sentence

NASTY = (
    "a\0b", "x\ny", "\x1e", "a\x1eb\\n", "\\", "\\\\n", "\udc80\udcff", "=1+1", "| `x` |", "<b>&",
    "ß", "İstanbul", "sshd", "SSHD", "nginx: worker process", "'; DROP TABLE kind; --", "%_", '"',
    "\u202egnp.exe", "e\u0301", "redis", "https://user:hunter2@example.org/",
)  # fmt: skip
"""Texts that have broken programs."""

ADDRESSES = ("127.0.0.1", "0.0.0.0", "192.168.1.23", "::", "::1", "fe80::1")

any_text = st.sampled_from(NASTY) | st.text(max_size=12)
"""A text that may be anything."""

some_text = st.none() | any_text.filter(bool)

processes = st.builds(
    Process,
    id=st.builds(ProcessId, st.integers(1, 1 << 22), st.integers(0, 1 << 40)),
    name=any_text,
    exe=some_text,
    command=st.lists(any_text, max_size=4).map(tuple),
    uid=st.none() | st.integers(0, 70_000),
    user=some_text,
    started_at=st.none() | st.floats(0, 2e9),
    parents=st.lists(st.builds(Parent, st.integers(1, 99), any_text), max_size=3).map(tuple),
    script_file=some_text,
    loaded=some_text,
)
"""Processes."""

containers = st.builds(
    Container,
    engine=st.sampled_from(("docker", "podman")),
    id=any_text,
    name=some_text,
    port=st.none() | st.integers(1, 65_535),
)
"""Containers."""

_guesses = st.builds(
    Guess,
    candidates=st.lists(st.integers(1, 99), max_size=3).map(tuple),
    pid=st.none(),
    certainty=st.sampled_from(Certainty),
    place=st.builds(
        Place,
        path=any_text,
        unit=some_text,
        manager=st.none() | st.integers(0, 2000),
        container=st.none() | containers,
        app=st.none() | st.builds(App, st.sampled_from(AppKind), any_text),
    ),
    opened_for=some_text,
)

ownerships = (
    st.builds(Ownership, st.just(Match.EXACT), st.tuples(processes))
    | st.builds(
        Ownership, st.just(Match.SHARED), st.lists(processes, min_size=2, max_size=3).map(tuple)
    )
    | st.builds(Ownership, st.just(Match.NONE), st.just(()), st.sampled_from(GapCode))
    | st.builds(Ownership, st.just(Match.INFERRED), st.just(()), st.sampled_from(GapCode), _guesses)
    | st.builds(Ownership, st.just(Match.INFERRED), st.tuples(processes), st.none(), _guesses)
)
"""Owners: exact, several, none, guessed."""

reasons = st.builds(
    Reason,
    code=st.sampled_from(ReasonCode),
    severity=st.sampled_from(Severity),
    text=any_text,
    evidence=any_text,
    advice=any_text,
)
"""Reasons of a verdict."""

_ports = st.sampled_from((22, 53, 80, 443, 5432, 8080, 40_000, 65_535)) | st.integers(1, 65_535)


@st.composite
def listeners(draw: st.DrawFn) -> Listener:
    """A listener; its socket's id is a cookie of up to 64 bits."""
    protocol = draw(st.sampled_from(Protocol))
    address = draw(st.sampled_from(ADDRESSES))
    socket = Socket(
        id=draw(st.integers(1, (1 << 64) - 1)),
        protocol=protocol,
        family=Family.IPV6 if ":" in address else Family.IPV4,
        state=State.LISTEN if protocol is Protocol.TCP else State.UNCONNECTED,
        local_address=address,
        local_port=draw(_ports),
        interface=draw(some_text),
        accepts_ipv4=draw(st.booleans() | st.none()),
        uid=draw(st.none() | st.integers(0, 70_000)),
        user=draw(some_text),
    )
    row = Listener(
        socket=socket,
        ownership=draw(ownerships),
        service=draw(
            st.just(Service()) | st.builds(Service, some_text, some_text, some_text, st.booleans())
        ),
        reach=draw(
            st.builds(
                Reach,
                st.sampled_from(ReachLevel),
                st.lists(any_text, max_size=2).map(tuple),
                st.sampled_from(Firewall),
                any_text,
                any_text,
            )
        ),
        verdict=draw(st.sampled_from(Verdict)),
        reasons=tuple(draw(st.lists(reasons, max_size=2))),
        expected_by=draw(some_text),
        expected_why=draw(any_text),
        unit=draw(some_text),
        unit_user=draw(st.none() | st.integers(0, 2000)),
        container=draw(st.none() | containers),
        package=draw(some_text),
    )
    return replace(row, text=sentence(row))
