"""Rows whose holder is only inferred: in sentences, tables, JSON and judgement."""

from __future__ import annotations

import json

import pytest

from portwatch.core import facts
from portwatch.core.columns import program_name, row_json
from portwatch.core.connection_columns import CONNECTION_COLUMNS, CONNECTION_LIST
from portwatch.core.connection_words import connection_sentence
from portwatch.core.exposure import reach
from portwatch.core.guess import Certainty, Guess
from portwatch.core.judge import Context, judge
from portwatch.core.listener_columns import LISTENER_COLUMNS, LISTENER_CSV, LISTENER_LIST
from portwatch.core.model import Container, GapCode, Listener, Match, Ownership, Process, Verdict
from portwatch.core.place import parse_cgroup
from portwatch.core.summary import summarize
from portwatch.services.knowledge import load_knowledge
from tests.helpers import rows

NGINX = parse_cgroup("/system.slice/nginx.service")
SHOP = parse_cgroup("/system.slice/docker-" + "0123456789ab" * 5 + "cdef.scope")


def inferred(guess: Guess, *owners: Process) -> Ownership:
    return Ownership(Match.INFERRED, owners, None, guess)


ONLY = inferred(Guess((7,), 7, Certainty.ONLY, NGINX), rows.process("nginx", 7))
ONE_OF = inferred(Guess((7, 8, 9), None, Certainty.ONE_OF, NGINX))
MOVED = Ownership(Match.NONE, (), GapCode.OWNERS_MOVED, Guess((), None, Certainty.EMPTIED, NGINX))


def opened_for(unit: str | None, path: str = "/init.scope") -> Ownership:
    return inferred(Guess((1,), 1, Certainty.OPENED_BY, parse_cgroup(path), unit))


def of(ownership: Ownership, port: int = 80) -> Listener:
    return rows.listener(port=port, ownership=ownership)


@pytest.mark.parametrize(
    ("ownership", "sentence"),
    [
        (ONLY, "Very probably nginx listens to this computer only on port 80."),
        (ONE_OF, "One of 3 processes of nginx.service listens to this computer only on port 80."),
        (
            inferred(Guess((7, 8), None, Certainty.ONE_OF, SHOP)),
            (
                "One of 2 processes of the docker container 0123456789ab listens to"
                " this computer only on port 80."
            ),
        ),
        (
            opened_for("Web-Shop.service"),
            (
                "The system's service manager opened port 80 for Web-Shop.service;"
                " it is open to this computer only."
            ),
        ),
        (
            opened_for(None),
            (
                "The system's service manager opened port 80, to start a service when something"
                " asks; it is open to this computer only."
            ),
        ),
        (
            opened_for("a.service", "/system.slice/a-B.socket"),
            (
                "The service manager, by a-B.socket, opened port 80 for a.service;"
                " it is open to this computer only."
            ),
        ),
        (MOVED, "Something opened in nginx.service holds port 80; which program is not known."),
    ],
)
def test_a_guess_is_never_told_as_a_fact(ownership: Ownership, sentence: str) -> None:
    assert of(ownership).text == sentence


def test_a_script_is_guessed_in_one_sentence() -> None:
    script = rows.process("python3", 7, exe=None, command=("python3", "/tmp/a.py"))
    row = judge(
        rows.socket(4444, "0.0.0.0"),
        inferred(Guess((7,), 7, Certainty.ONLY, NGINX), script),
        Context(load_knowledge(), (), (0, 0)),
        first_seen=None,
        stood_at_start=None,
    )

    assert row.text.startswith("Very probably a Python script in /tmp listens to")


def test_a_connection_with_an_inferred_holder_says_so() -> None:
    row = rows.connection(ownership=ONLY)

    assert connection_sentence(row).startswith("Very probably nginx called 203.0.113.7")


@pytest.mark.parametrize(
    ("ownership", "words", "certainty", "candidates"),
    [
        (
            ONLY,
            "inferred: opened in nginx.service, whose only process is nginx (pid 7)",
            "only",
            [7],
        ),
        (ONE_OF, "inferred: one of 3 processes of nginx.service", "one-of", [7, 8, 9]),
        (
            MOVED,
            "not known: opened in nginx.service, where no process can hold it now",
            "emptied",
            [],
        ),
        (rows.held_by(rows.process()), "exact: the only process that holds it", None, []),
        (rows.ownerless(), "not visible from here", None, []),
    ],
)
def test_json_tells_how_sure_it_is(
    ownership: Ownership, words: str, certainty: str | None, candidates: list[int]
) -> None:
    for told in (
        row_json(LISTENER_COLUMNS, of(ownership)),
        row_json(CONNECTION_COLUMNS, rows.connection(ownership=ownership)),
    ):
        assert json.loads(json.dumps(told)) == told
        assert (told["certainty"], told["candidates"]) == (certainty, candidates)
        assert told["owner_text"] == words


def test_several_candidates_are_no_owners() -> None:
    told = row_json(LISTENER_COLUMNS, of(ONE_OF))

    assert (told["match"], told["owners"]) == ("inferred", [])


def test_the_candidates_of_a_remembered_listener_are_counted_and_not_named() -> None:
    remembered = inferred(Guess((0, 0, 0), None, Certainty.ONE_OF, NGINX))

    def told(ownership: Ownership) -> dict[str, str]:
        return {fact.label: fact.value for fact in facts.who(of(ownership), str)}

    assert told(ONE_OF)["Candidates"] == "process 7, 8 or 9"
    assert "Candidates" not in told(remembered)
    assert told(remembered)["Owner"] == "inferred: one of 3 processes of nginx.service"


def test_json_tells_the_network_namespace() -> None:
    inside = rows.listener(socket=rows.socket(namespace=4026532274))

    assert row_json(LISTENER_COLUMNS, inside)["namespace"] == 4026532274
    assert row_json(LISTENER_COLUMNS, rows.listener())["namespace"] is None


def test_a_list_marks_what_is_inferred() -> None:
    columns = {column.id: column for column in LISTENER_COLUMNS}
    shown = {name: columns[name] for name in LISTENER_LIST}

    def cells(row: Listener) -> list[str]:
        return [column.text(row, rows.NOW) for column in shown.values()]

    assert "anna (inferred)" in cells(of(ONLY))
    assert "anna (inferred)" in cells(of(ONE_OF))
    assert "anna (shared)" in cells(of(rows.held_by(rows.process(), rows.process(pid=9))))
    assert "anna" in cells(of(rows.held_by(rows.process())))
    assert "held_for" in CONNECTION_LIST
    assert not set(LISTENER_CSV) & {"held_for", "owner"}


@pytest.mark.parametrize(
    ("ownership", "name"),
    [
        (opened_for(None), "service manager"),
        (opened_for("cups.service"), "cups.service"),
        (rows.held_by(rows.process("service manager")), '"service manager"'),
        (ONE_OF, "nginx.service"),
        (inferred(Guess((7, 8), None, Certainty.ONE_OF, SHOP)), "0123456789ab"),
        (
            inferred(Guess((7, 8), None, Certainty.ONE_OF, parse_cgroup("/not visible"))),
            "/not visible",
        ),
        (
            inferred(
                Guess((7, 8), None, Certainty.ONE_OF, parse_cgroup("/lxc.payload.not visible"))
            ),
            '"not visible"',
        ),
    ],
)
def test_what_stands_for_a_program_is_no_word_for_what_is_hidden(
    ownership: Ownership, name: str
) -> None:
    assert program_name(of(ownership)) == name


def judged(ownership: Ownership) -> Listener:
    return judge(
        rows.socket(80, "127.0.0.1"),
        ownership,
        Context(load_knowledge(), (), (0, 0)),
        first_seen=None,
        stood_at_start=None,
    )


@pytest.mark.parametrize(
    ("path", "verdict"),
    [
        ("/system.slice/nginx.service", Verdict.EXPECTED),
        ("/system.slice/own.service", Verdict.UNEXPECTED),
        ("/user.slice/user-7.slice/user@7.service/app.slice/nginx.service", Verdict.UNEXPECTED),
        ("/nginx", Verdict.UNEXPECTED),
    ],
)
def test_a_known_service_in_its_known_system_unit_is_expected(path: str, verdict: Verdict) -> None:
    guess = Guess((7, 8), None, Certainty.ONE_OF, parse_cgroup(path))

    assert judged(inferred(guess)).verdict is verdict


def test_what_a_unit_holds_no_more_is_not_expected_for_its_name() -> None:
    assert judged(MOVED).verdict is Verdict.UNEXPECTED


def test_a_network_of_its_own_is_not_reachable() -> None:
    socket = rows.socket(80, "0.0.0.0", namespace=4026532274)
    row = rows.listener("nginx", 80, socket=socket, reach=reach(socket, ()))
    parts = [part.text for part in summarize([row]).parts]

    assert not any(text.startswith("1 reachable") for text in parts)
    assert "reachable from" not in row.text
    assert row.text == "nginx listens to its own container or sandbox only on port 80."


@pytest.mark.parametrize(
    ("container", "who"),
    [(None, "a container or sandbox"), (Container("docker", "0123", "shop"), "the container shop")],
)
def test_what_is_hidden_in_a_container_is_told_with_it(
    container: Container | None, who: str
) -> None:
    row = rows.listener(
        port=80,
        ownership=rows.ownerless(),
        socket=rows.socket(80, namespace=5),
        container=container,
    )

    assert row.text == (
        f"Something in {who} holds port 80 of its own network;"
        " which program cannot be seen from here."
    )


@pytest.mark.parametrize(
    ("ownership", "sentence"),
    [
        (rows.held_by(rows.process("docker-proxy")), "The container shop is published"),
        (
            inferred(Guess((7, 8), 7, Certainty.LIKELY, NGINX), rows.process("docker-proxy", 7)),
            "Very probably the container shop is published",
        ),
    ],
)
def test_a_published_port_is_told_as_its_containers(ownership: Ownership, sentence: str) -> None:
    row = rows.listener(
        port=8080, ownership=ownership, container=Container("docker", "0123", "shop", 80)
    )

    assert row.text == f"{sentence} to this computer only on port 8080."
