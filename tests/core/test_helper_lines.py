from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core import helper_answer as answers
from portwatch.core import helper_request as requests
from portwatch.core.connection_key import ConnectionKey
from portwatch.core.document import DocumentError
from portwatch.core.helper_answer import Answered, Trouble, encode_answer, parse_answer
from portwatch.core.helper_request import Asked, Mode, SocketKey, encode_request, parse_request
from portwatch.core.manager_order import (
    ContainerRequest,
    Manager,
    ManagerAct,
    ManagerNewsRequest,
    ManagerRequest,
    is_service,
    is_socket_unit,
)
from portwatch.core.model import Family, Parent, Process, ProcessId, Protocol

numbers = st.integers(1, 2**64 - 1)
pids = st.integers(1, 2**31 - 1)
identities = st.builds(ProcessId, pids, st.integers(0, 2**64 - 1))
words = st.text(max_size=20)
ports = st.integers(1, 65535)
BINDING = st.builds(
    requests.BindRequest,
    boot=words,
    process=identities,
    mark=st.none() | numbers,
    exe=st.none() | words,
    sockets=st.lists(st.builds(SocketKey, numbers, numbers), max_size=3).map(tuple),
    under=st.none() | st.integers(1, 9),
)
CONNECTIONS = st.builds(
    ConnectionKey,
    protocol=st.sampled_from(Protocol),
    family=st.sampled_from(Family),
    local_address=words,
    local_port=ports,
    remote_address=words,
    remote_port=ports,
    interface=st.none() | words,
    cookie=st.integers(1, 2**64 - 2),
)
CLOSING = st.builds(requests.CloseRequest, boot=words, connection=CONNECTIONS)
CONTAINER = "ab12" * 16
MANAGING = st.one_of(
    st.builds(
        ManagerRequest,
        st.integers(1, 9),
        st.just(Manager.SYSTEMD),
        st.sampled_from(["nginx.service", "getty@tty1.service", "a\\x2db.service"]),
        st.sampled_from(ManagerAct),
        st.lists(st.just("nginx.socket"), max_size=2).map(tuple),
    ),
    st.builds(
        ManagerRequest,
        st.integers(1, 9),
        st.sampled_from([Manager.DOCKER, Manager.PODMAN]),
        st.just(CONTAINER),
        st.sampled_from(ManagerAct),
    ),
    st.builds(ManagerNewsRequest, st.integers(1, 9)),
    st.builds(
        ContainerRequest,
        st.sampled_from([Manager.DOCKER, Manager.PODMAN]),
        st.integers(12, 64).map(lambda length: CONTAINER[:length]),
        identities,
    ),
)
REQUESTS = st.one_of(
    MANAGING,
    st.builds(requests.OwnersRequest, st.lists(numbers, max_size=5).map(tuple)),
    st.builds(requests.FactsRequest, st.lists(identities, max_size=5).map(tuple)),
    st.just(requests.RulesRequest()),
    st.builds(requests.ToolRequest, st.sampled_from(requests.RuleTool)),
    BINDING,
    st.builds(requests.SignalRequest, st.integers(1, 9), st.sampled_from(requests.SignalAct)),
    st.builds(requests.ReleaseRequest, st.integers(1, 9)),
    CLOSING,
)
# File names and titles are bytes to the kernel: what is no UTF-8 is kept as lone surrogates.
hostile = st.text(st.characters(codec=None), max_size=20)
PROCESSES = st.builds(
    Process,
    id=identities,
    name=hostile,
    exe=st.none() | hostile,
    command=st.lists(hostile, max_size=3).map(tuple),
    uid=st.none() | st.integers(0, 2**32 - 1),
    user=st.none(),
    started_at=st.none() | st.floats(0, 1e9),
    parents=st.lists(st.builds(Parent, pids, hostile), max_size=3).map(tuple),
    cwd=st.none() | hostile,
    script_file=st.none() | hostile,
)
ANSWERS = st.one_of(
    st.builds(
        answers.Owners, st.dictionaries(numbers, st.lists(identities, max_size=3).map(tuple))
    ),
    st.builds(answers.Facts, st.lists(PROCESSES, max_size=3).map(tuple)),
    st.builds(
        answers.Rules,
        words,
        st.none() | st.integers(0, 2**32 - 1),
        st.lists(words, max_size=2).map(tuple),
        st.booleans(),
    ),
    st.builds(answers.Said, st.none() | hostile, words, st.booleans()),
    st.builds(answers.Bound, numbers),
    st.just(answers.Done()),
    st.builds(answers.Closed, st.integers(0, 4095), st.booleans()),
    st.builds(answers.Working, st.none() | st.integers(-64, 255), words),
    st.builds(answers.Refused, st.sampled_from(Trouble), words),
)


@given(st.builds(Asked, st.integers(1, 2**53 - 1), REQUESTS))
def test_a_request_is_read_as_it_was_written(asked: Asked) -> None:
    line = encode_request(asked)

    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert parse_request(line[:-1]) == asked


@given(st.builds(Answered, st.integers(0, 2**53 - 1), ANSWERS))
def test_an_answer_is_read_as_it_was_written(answered: Answered) -> None:
    line = encode_answer(answered)

    assert line.count(b"\n") == 1
    assert parse_answer(line[:-1]) == answered


def test_a_greeting_of_another_version_is_none() -> None:
    line = answers.encode_greeting(answers.Greeting(Mode.SEE, "b"))

    assert answers.parse_greeting(line) == answers.Greeting(Mode.SEE, "b")
    with pytest.raises(DocumentError):
        answers.parse_greeting(line.replace(b'"version":1', b'"version":2'))


junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
)


@given(st.binary(max_size=60) | st.builds(lambda one: json.dumps(one).encode(), junk))
def test_anything_else_is_refused_with_one_error(line: bytes) -> None:
    for parse in (parse_request, parse_answer, answers.parse_greeting):
        with suppress(DocumentError):
            parse(line)


@given(st.builds(Asked, st.just(1), REQUESTS), st.data())
def test_a_damaged_request_is_refused_or_another_sound_one(
    asked: Asked, data: st.DataObject
) -> None:
    document = json.loads(encode_request(asked))
    name = data.draw(st.sampled_from(sorted(document)))
    document[name] = data.draw(junk)

    try:
        found = parse_request(json.dumps(document).encode())
    except DocumentError:
        return
    assert parse_request(encode_request(found)[:-1]) == found


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"[]",
        b"{}",
        b'{"id":1}',
        b'{"id":true,"ask":"rules"}',
        b'{"id":0,"ask":"rules"}',
        b'{"id":1,"ask":"shell"}',
        b'{"id":1,"ask":"rules","inodes":[1]}',
        b'{"id":1,"ask":"tool","tool":"nft flush ruleset"}',
        b'{"id":1,"ask":"signal","bound":1,"act":"9"}',
        b'{"id":1,"ask":"owners","inodes":[1.0]}',
        b'{"id":1,"ask":"owners","inodes":[-1]}',
        b'{"id":1,"ask":"facts","processes":[[1]]}',
        b'{"id":1,"ask":"owners","inodes":%s}' % json.dumps([1] * 2049).encode(),
        b"[" * 50_000,
        b'{"id":1,"ask":"owners","inodes":[' + b"9" * 5000 + b"]}",
        b'{"id":1,"ask":"owners","inodes":[1],"x":"' + b"x" * 70_000 + b'"}',
    ],
)
def test_what_is_out_of_bounds_is_refused(line: bytes) -> None:
    with pytest.raises(DocumentError):
        parse_request(line)


@given(REQUESTS, st.none() | st.floats(0, 1e9))
def test_until_when_it_is_asked_comes_along(request: requests.Request, until: float | None) -> None:
    asked = Asked(1, request, until)

    assert parse_request(encode_request(asked)[:-1]) == asked


def test_the_word_for_any_cookie_is_no_cookie() -> None:
    key = ConnectionKey(Protocol.TCP, Family.IPV4, "127.0.0.1", 1, "127.0.0.1", 2, None, 2**64 - 1)
    closing = requests.CloseRequest("b", key)

    with pytest.raises(DocumentError):
        parse_request(encode_request(Asked(1, closing)))


def test_sockets_that_very_many_hold_are_told_in_part() -> None:
    """Whoever lets a thousand processes hold a socket does not end the conversation."""
    held = tuple(ProcessId(2**31 - 1, 2**64 - 1 - n) for n in range(1100))
    owners = answers.Owners(dict.fromkeys(range(1, requests.MOST_INODES + 1), held))

    line = encode_answer(Answered(1, owners))

    assert len(line) <= answers.LONGEST_ANSWER
    told = parse_answer(line.rstrip()).answer
    assert isinstance(told, answers.Owners)
    assert told.holders.keys() == owners.holders.keys()
    assert all(each and each == held[: len(each)] for each in told.holders.values())


@pytest.mark.parametrize("word", ["\udc80" * 4000, "\U0001f50c" * 4000, "\x01" * 4000])
def test_facts_of_all_that_may_be_asked_for_fit(word: str) -> None:
    parents = tuple(Parent(2**31 - 1, word) for _ in range(64))
    process = Process(
        id=ProcessId(2**31 - 1, 2**64 - 1),
        name=word,
        exe=word,
        command=(word,) * 256,
        parents=parents,
        cwd=word,
        script_file=word,
    )
    facts = answers.Facts((process,) * requests.MOST_PROCESSES)

    line = encode_answer(Answered(1, facts))

    assert len(line) <= answers.LONGEST_ANSWER
    told = parse_answer(line.rstrip()).answer
    assert isinstance(told, answers.Facts)
    assert word.startswith(told.processes[0].command[0])
    assert told.processes[0].command[0]


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("nginx.service", True),
        ("getty@tty1.service", True),
        ("dev-disk-by\\x2dlabel.service", True),
        ("", False),
        (".service", False),
        ("--force.service", False),
        ("-x.service", False),
        ("*.service", False),
        ("a?.service", False),
        ("[ab].service", False),
        ("getty@.service", False),
        ("a/b.service", False),
        ("a b.service", False),
        ("nginx.service\n", False),
        ("nginx.scope", False),
        ("nginx.socket", False),
        ("é.service", False),
        ("a" * 256 + ".service", False),
    ],
)
def test_only_one_whole_service_can_be_named(name: str, *, is_one: bool) -> None:
    """No option, no pattern (systemctl(1)), no path."""
    assert is_service(name) is is_one
    assert is_socket_unit(name.replace(".service", ".socket")) is (is_one or ".socket" in name)


@pytest.mark.parametrize(
    "fields",
    [
        {"manager": "systemctl", "name": CONTAINER},
        {"manager": "docker", "name": "nginx.service"},
        {"manager": "docker", "name": CONTAINER[:12]},
        {"manager": "docker", "name": CONTAINER.upper()},
        {"manager": "docker", "name": CONTAINER, "sockets": ["a.socket"]},
        {"manager": "systemctl", "name": "a.service", "sockets": ["b.service"]},
        {"manager": "systemctl", "name": "a.service", "sockets": ["a.socket"] * 17},
        {"manager": "rm", "name": "a.service"},
        {"manager": "systemctl", "name": "a.service", "act": "mask"},
    ],
)
def test_an_order_that_names_no_whole_is_none(fields: dict[str, object]) -> None:
    whole = {"id": 1, "ask": "manage", "bound": 1, "act": "stop", **fields}

    with pytest.raises(DocumentError):
        parse_request(json.dumps(whole).encode())


@pytest.mark.parametrize("container", ["ab12", "x" * 64, "", "AB" * 20, "systemctl"])
def test_a_question_about_no_container_is_none(container: str) -> None:
    whole = {"id": 1, "ask": "container", "manager": "docker", "process": [5, 6]}

    with pytest.raises(DocumentError):
        parse_request(json.dumps({**whole, "container": container}).encode())
    with pytest.raises(DocumentError):
        parse_request(
            json.dumps({**whole, "container": CONTAINER, "manager": "systemctl"}).encode()
        )
