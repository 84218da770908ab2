from __future__ import annotations

import copy
import json
import math
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portwatch.core import sockets
from portwatch.core.counters import Counters
from portwatch.core.document import DocumentError
from portwatch.core.interface import InterfaceKind
from portwatch.core.model import Parent
from portwatch.sources.recording import Recording, load_recording

SSHD = {
    "pid": 802,
    "started": 1234,
    "started_ago": 86400,
    "name": "sshd",
    "exe": "/usr/sbin/sshd",
    "command": ["sshd: /usr/sbin/sshd -D"],
    "uid": 0,
    "user": "root",
    "parents": [[1, "systemd"]],
}
LISTENER = {
    "id": 71,
    "protocol": "tcp",
    "local": "[::]:22",
    "state": "LISTEN",
    "inode": 4711,
    "uid": 0,
    "holders": [802],
    "v6only": False,
    "interface": "wlan0",
    "queues": [0, 128],
    "cgroup": 5123,
}
SESSION = {
    "id": 72,
    "protocol": "tcp",
    "local": "192.0.2.1:22",
    "remote": "192.0.2.7:51234",
    "state": "ESTABLISHED",
}
GOOD: dict[str, Any] = {
    "recording": 1,
    "host": "fern",
    "platform": "linux",
    "ephemeral": [32768, 60999],
    "interfaces": [
        {"name": "lo", "index": 1, "kind": "loopback", "addresses": ["127.0.0.1", "::1"]},
        {"name": "wlan0", "index": 2, "kind": "wifi", "addresses": ["192.0.2.1"]},
    ],
    "users": {"0": "root", "1000": "anna"},
    "frames": [
        {
            "at": 0,
            "opened": [LISTENER],
            "started": [SSHD],
            "counters": {"opened": 10, "established": 0},
        },
        {"at": 1, "opened": [SESSION], "counters": {"opened": 11, "established": 1}},
        {"at": 2.5, "closed": [72], "changed": [{**LISTENER, "holders": []}], "ended": [802]},
    ],
}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


def load(document: object) -> Recording:
    return load_recording(json.dumps(document))


def altered(*path: str | int, value: object) -> dict[str, Any]:
    """The good recording with one value replaced."""
    document = copy.deepcopy(GOOD)
    place: Any = document
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return document


def problem(document: object) -> str:
    with pytest.raises(DocumentError) as caught:
        load(document)
    return str(caught.value)


def places(value: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """The path of every value inside a document."""
    inner: list[tuple[str | int, object]] = []
    if isinstance(value, dict):
        inner = list(value.items())
    elif isinstance(value, list):
        inner = list(enumerate(value))
    return [found for key, one in inner for found in [(*path, key), *places(one, (*path, key))]]


def test_a_recording_says_what_it_holds() -> None:
    recording = load(GOOD)

    assert (recording.host, recording.platform) == ("fern", "linux")
    assert recording.ephemeral == (32768, 60999)
    assert recording.users == {0: "root", 1000: "anna"}
    assert recording.interfaces[1].kind is InterfaceKind.WIFI
    assert [frame.at for frame in recording.frames] == [0, 1, 2.5]
    assert recording.duration == 4.0
    assert recording.frames[0].counters == Counters(10, 0)
    assert recording.frames[2].counters is None
    process = recording.frames[0].started[0]
    assert (process.pid, process.name, process.user) == (802, "sshd", "root")
    assert process.parents == (Parent(1, "systemd"),)


def test_sockets_become_the_columns_that_live_sources_give() -> None:
    recording = load(GOOD)

    first = recording.frames[0].opened
    assert first.dtype == sockets.DTYPE
    assert first["interface"].tolist() == [2]
    assert first["cgroup"].tolist() == [5123]
    assert first["send_queue"].tolist() == [128]
    (listener,) = sockets.rows(first, {2: "wlan0"}, {0: "root"})
    assert (listener.local_address, listener.local_port) == ("::", 22)
    assert (listener.accepts_ipv4, listener.interface, listener.user) == (True, "wlan0", "root")
    (session,) = sockets.rows(recording.frames[1].opened, {}, {})
    assert (session.remote_address, session.remote_port) == ("192.0.2.7", 51234)
    assert (session.uid, session.inode) == (None, None)
    assert (session.receive_queue, session.send_queue) == (None, None)


def test_holders_not_visible_differ_from_no_holders() -> None:
    recording = load(GOOD)

    assert recording.frames[0].holders == {71: (802,)}
    assert recording.frames[1].holders == {72: None}
    assert recording.frames[2].holders == {71: ()}


@pytest.mark.parametrize(
    ("path", "value", "place", "words"),
    [
        (("recording",), 2, "recording", "version 2"),
        (("ephemeral",), [2, 1], "ephemeral", "above"),
        (("interfaces", 1, "kind"), "wlan", "interfaces[1].kind", "one of loopback"),
        (("interfaces", 1, "addresses", 0), "192.0.2", "interfaces[1].addresses[0]", "IP address"),
        (("users", "no\none"), "x", "users['no\\none']", "no user id"),
        (("frames",), [], "frames", "at least one frame"),
        (("frames", 1, "at"), 0, "frames[1]", "not after"),
        (("frames", 1, "at"), math.inf, "recording", "no number"),
        (("frames", 1, "closed"), [5], "frames[1].closed[0]", "not open"),
        (("frames", 1, "opened"), [LISTENER], "frames[1].opened[0]", "already open"),
        (("frames", 1, "changed"), [SESSION], "frames[1].changed[0]", "told twice"),
        (("frames", 1, "ended"), [9], "frames[1].ended[0]", "not up"),
        (("frames", 1, "opened", 0, "holders"), [9], "frames[1]", "process 9"),
        (("frames", 1, "opened", 0, "remote"), "[::1]:1", "frames[1].opened[0]", "families"),
        (("frames", 1, "opened", 0, "local"), "::1:1", "frames[1].opened[0].local", "brackets"),
        (("frames", 1, "opened", 0, "local"), "[fe80::1%2]:1", "frames[1].opened[0].local", "zone"),
        (("frames", 1, "opened", 0, "local"), "1.2.3.4:65536", "frames[1].opened[0].local", "port"),
        (("frames", 1, "opened", 0, "id"), True, "frames[1].opened[0].id", "whole number"),
        (("frames", 1, "opened", 0, "colour"), "red", "frames[1].opened[0]", "unknown field"),
        (
            ("frames", 0, "opened", 0, "interface"),
            "eth7",
            "frames[0].opened[0].interface",
            "listed",
        ),
        (("frames", 0, "started", 0, "name"), "x" * 5000, "frames[0].started[0].name", "too long"),
        (("frames", 0, "started", 0, "pid"), None, "frames[0].started[0]", "missing"),
    ],
)
def test_an_error_names_the_place(
    path: tuple[str | int, ...], value: object, place: str, words: str
) -> None:
    message = problem(altered(*path, value=value))

    assert message.startswith(f"{place}: ")
    assert words in message


def test_a_text_that_is_no_json_names_line_and_column() -> None:
    with pytest.raises(DocumentError, match=r"^line 2, column 3: "):
        load_recording("{\n  nonsense")


@pytest.mark.parametrize("text", ["[" * 100_000, '{"recording": ' + "[" * 700 + "]" * 700 + "}"])
def test_depth_is_an_error_and_no_crash(text: str) -> None:
    with pytest.raises(DocumentError):
        load_recording(text)


def test_a_number_of_thousands_of_digits_is_an_error() -> None:
    with pytest.raises(DocumentError):
        load_recording('{"recording": ' + "9" * 5000 + "}")


def test_every_truncated_file_is_an_error() -> None:
    text = json.dumps(GOOD)

    for length in range(len(text)):
        with pytest.raises(DocumentError):
            load_recording(text[:length])


@given(st.text() | JSON.map(json.dumps))
def test_arbitrary_text_raises_only_recording_errors(text: str) -> None:
    with pytest.raises(DocumentError) as caught:
        load_recording(text)
    assert len(str(caught.value).splitlines()) == 1
    assert len(str(caught.value)) < 300


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(path=st.sampled_from(places(GOOD)), value=JSON)
def test_a_recording_with_one_wrong_value_loads_or_raises_a_recording_error(
    path: tuple[str | int, ...], value: object
) -> None:
    try:
        recording = load(altered(*path, value=value))
    except DocumentError as error:
        assert len(str(error).splitlines()) == 1  # noqa: PT017 - it may also load
    else:
        assert recording.frames


@given(path=st.sampled_from(places(GOOD)))
def test_a_recording_with_one_value_missing_loads_or_raises_a_recording_error(
    path: tuple[str | int, ...],
) -> None:
    document = copy.deepcopy(GOOD)
    place: Any = document
    for step in path[:-1]:
        place = place[step]
    del place[path[-1]]

    try:
        recording = load(document)
    except DocumentError as error:
        assert len(str(error).splitlines()) == 1  # noqa: PT017 - it may also load
    else:
        assert recording.frames
