from __future__ import annotations

import pytest

from portwatch.core.history_records import (
    Act,
    ActKind,
    AlertEntry,
    Pause,
    PauseKind,
    RuleAction,
    RuleChange,
)
from portwatch.core.model import Verdict
from portwatch.core.query import Query
from portwatch.core.query_said import act_fits, alert_fits, pause_fits, rule_fits
from tests.helpers import rows

NODE = rows.listener("node", 8080, Verdict.RISKY, reach=rows.WIFI)
REDIS = rows.listener("redis", 6379)
ALERT = AlertEntry(
    1, rows.NOW, Verdict.RISKY, "2 new listeners", "The server listens on port 8080.\nAnd another."
)
RULE = RuleChange(
    rows.NOW, RuleAction.LEARNT, "sshd-22", "sshd may listen on TCP port 22, for your network."
)


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("8080", True), ("port:6379", True), ("port:22", False), ("node", True), ("redis", True),
        ("node redis", False), ("program:=node port:8080", True), ("addr:0.0.0.0", True),
        ("addr:10.0.0.1", False), ("verdict:risky", True), ("verdict:expected", False),
        ("verdict:>=risky redis", True), ("server", True), ("SERVER", True), ("/^And/", True),
        ("/^nothing/", False), ("-node", True), ("-node -redis", False), ("-server", False),
        ("-verdict:risky", False), ("reach:network node", True), ("reach:network redis", False),
    ],
)  # fmt: skip
def test_an_alert_fits_by_its_words_and_by_one_of_its_listeners(text: str, *, fits: bool) -> None:
    assert alert_fits(ALERT, Query.parse(text), (NODE, REDIS)) is fits


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("8080", True), ("port:8000-9000", True), ("port:80", False), ("server", True),
        ("verdict:risky", True), ("-port:8080", False), ("program:node", False),
        ("-program:node", False), ("-user:root", False),
    ],
)  # fmt: skip
def test_an_alert_whose_listeners_are_forgotten_fits_by_its_words(text: str, *, fits: bool) -> None:
    assert alert_fits(ALERT, Query.parse(text), ()) is fits


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("22", True), ("port:20-30", True), ("port:2", False), ("sshd", True), ("sshd-22", True),
        ("program:sshd", True), ("program:=ssh", False), ("program:listen", False),
        ("proto:tcp", True), ("proto:udp", False), ("network", True), ("-sshd", False),
        ("-node", True), ("-program:node", True), ("user:root", False), ("-user:root", False),
        ("verdict:risky", False), ("/^sshd may/", True), ("127.0.0.1:22", False),
    ],
)  # fmt: skip
def test_a_change_of_the_rules_fits_by_program_port_protocol_and_words(
    text: str, *, fits: bool
) -> None:
    assert rule_fits(RULE, Query.parse(text)) is fits


def test_a_rule_for_several_ports_fits_each_of_them() -> None:
    change = RuleChange(0.0, RuleAction.ACCEPTED, "x", "vite may listen on TCP ports 5173-5180.")
    assert rule_fits(change, Query.parse("port:5175"))
    assert not rule_fits(change, Query.parse("port:5181"))


STOP = Act(
    rows.NOW,
    ActKind.STOP,
    "python3 (app.py), process 4711, port 8000 tcp on 127.0.0.1 and port 53 udp on 0.0.0.0",
    "process",
    "stopped",
    "Stopped. Port 8000 is closed.",
)
CLOSE = Act(
    rows.NOW, ActKind.CLOSE, "curl, 10.0.0.2:40000 to 10.0.0.1:443", "socket", "closed", "Closed."
)


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("stop", True), ("stopped", True), ("app.py", True), ("nginx", False), ("-nginx", True),
        ("-python3", False), ("/^Stopped/", True), ("program:python3", True),
        ("program:=python3", True), ("program:stopped", False), ("-program:node", True),
        ("port:8000", True), ("port:53", True), ("port:>9000", False), ("-port:8000", False),
        ("pid:4711", True), ("pid:<100", False), ("proto:udp", True), ("user:root", False),
        ("-user:root", False), ("verdict:risky", False), ("python3 port:53", True),
    ],
)  # fmt: skip
def test_a_stop_fits_by_program_process_ports_and_words(text: str, *, fits: bool) -> None:
    assert act_fits(STOP, Query.parse(text)) is fits


@pytest.mark.parametrize(
    ("text", "fits"),
    [("close", True), ("curl", True), ("port:40000", True), ("port:443", False), ("pid:1", False)],
)
def test_a_connection_that_was_closed_fits_by_its_end_here(text: str, *, fits: bool) -> None:
    assert act_fits(CLOSE, Query.parse(text)) is fits


@pytest.mark.parametrize(
    ("text", "fits"),
    [("slept", True), ("computer slept", True), ("/^The/", True), ("run", False), ("-run", True),
     ("-slept", False), ("port:80", False), ("-port:80", False)],
)  # fmt: skip
def test_a_time_without_watching_fits_by_its_words(text: str, *, fits: bool) -> None:
    asleep = Pause(rows.NOW, rows.NOW + 60, PauseKind.ASLEEP)
    assert pause_fits(asleep, Query.parse(text)) is fits
