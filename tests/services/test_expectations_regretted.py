"""What was learnt of a program at its first look, before it was seen for what it is."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from portwatch.core.expectation import Expectation, Ports, Source
from portwatch.core.identity import identity_of
from portwatch.core.model import Instant, Listener, Protocol, ReachLevel
from portwatch.core.reason import Reason, ReasonCode, Severity
from portwatch.services.expectations import Expectations
from portwatch.services.expectations_file import ExpectationsError, ExpectationsFile
from portwatch.services.learning import LearningPeriod
from tests.helpers.rows import INTERPRETER, WIFI, listener, socket

if TYPE_CHECKING:
    from pathlib import Path

NGINX = listener("nginx", 80, reach=WIFI)
SHELL = Reason(ReasonCode.SHELL_ON_SOCKET, Severity.HIGH, "A shell holds it.", "sh")
RULE = Expectation(
    "",
    Source.OWN,
    ReachLevel.NETWORK,
    identity_of(NGINX),
    protocol=Protocol.TCP,
    ports=Ports(80, 80),
)


@pytest.fixture
def file(tmp_path: Path) -> ExpectationsFile:
    return ExpectationsFile(tmp_path / "config")


@pytest.fixture
def expectations(file: ExpectationsFile, tmp_path: Path) -> Expectations:
    made = Expectations(file, LearningPeriod(tmp_path / "state", 24))
    made.update(at(0))
    return made


def at(seconds: float) -> Instant:
    return Instant(seconds, 1.7e9 + seconds)


def expected_by(expectations: Expectations, row: Listener) -> str | None:
    return expectations.decide(row).expected_by


def written(file: ExpectationsFile) -> list[tuple[str, str]]:
    return [(rule.title, rule.port_text) for rule in file.load().rules]


def test_what_turns_out_bad_is_not_written(
    expectations: Expectations, file: ExpectationsFile
) -> None:
    both = [replace(NGINX, socket=socket(80, at)) for at in ("0.0.0.0", "::")]
    for row in both:
        assert expected_by(expectations, row) is not None

    assert expected_by(expectations, replace(both[0], reasons=(SHELL,))) is None
    assert expectations.rules == ()
    expectations.forget([row.socket.id for row in both])
    expectations.update(at(6))
    assert written(file) == []


def test_what_was_said_of_an_earlier_holder_drops_what_that_socket_alone_taught(
    expectations: Expectations,
) -> None:
    first, second = NGINX, replace(NGINX, socket=socket(80, "::"))
    earlier = SHELL._replace(code=ReasonCode.EARLIER_HOLDER)
    expected_by(expectations, first)
    expected_by(expectations, second)

    expected_by(expectations, replace(first, reasons=(earlier,)))
    assert len(expectations.rules) == 1
    expected_by(expectations, replace(second, reasons=(earlier,)))
    assert expectations.rules == ()


def test_a_rule_that_was_learnt_of_a_backdoor_is_taken_out_again(
    expectations: Expectations, file: ExpectationsFile
) -> None:
    told: list[tuple[str, str]] = []
    expected_by(expectations, NGINX)
    expectations.update(at(6))
    expectations.tell = lambda action, rule: told.append((action, rule.title))
    own = expectations.add([replace(RULE, ports=Ports(81, 81))])

    expected_by(expectations, replace(NGINX, reasons=(SHELL,)))
    assert expectations.update(at(12))

    assert [rule.id for rule in file.load().rules] == [own[0].id]
    assert told[-1] == ("removed", "nginx")
    assert expected_by(expectations, NGINX) is None
    with suppress(ExpectationsError):
        expectations.undo()
    assert Source.LEARNT not in {rule.source for rule in file.load().rules}


def test_what_is_only_risky_or_was_accepted_by_the_person_stays_in_the_file(
    expectations: Expectations, file: ExpectationsFile
) -> None:
    expected_by(expectations, NGINX)
    expectations.update(at(6))
    expected_by(expectations, replace(NGINX, reasons=(INTERPRETER,)))
    expectations.update(at(12))
    assert written(file) == [("nginx", "80 tcp")]
    expectations.remove("nginx-80")
    (own,) = expectations.add([RULE])

    expected_by(expectations, replace(NGINX, reasons=(SHELL,)))
    expectations.update(at(18))

    assert [rule.id for rule in file.load().rules] == [own.id]
