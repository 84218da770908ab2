from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from portwatch.core.expectation import DYNAMIC, Expectation, Ports, Source
from portwatch.core.expectation_book import OutcomeKind
from portwatch.core.identity import ProgramIdentity, identity_of
from portwatch.core.model import GapCode, Instant, Listener, Match, Protocol, ReachLevel
from portwatch.core.reason import Severity
from portwatch.services import expectations as module
from portwatch.services.expectations import Expectations
from portwatch.services.expectations_file import ExpectationsError, ExpectationsFile
from portwatch.services.learning import LearningPeriod
from tests.helpers.rows import (
    COMPUTER,
    INTERPRETER,
    TEMPORARY,
    WIFI,
    held_by,
    listener,
    ownerless,
    process,
    socket,
)

if TYPE_CHECKING:
    from pathlib import Path

NGINX = listener("nginx", 80, reach=WIFI)
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
def learning(tmp_path: Path) -> LearningPeriod:
    return LearningPeriod(tmp_path / "state", 24)


@pytest.fixture
def expectations(file: ExpectationsFile, learning: LearningPeriod) -> Expectations:
    made = Expectations(file, learning)
    made.update(at(0))
    return made


def at(seconds: float) -> Instant:
    return Instant(seconds, 1.7e9 + seconds)


def expected_by(expectations: Expectations, row: Listener, **facts: Any) -> str | None:
    return expectations.decide(row, **facts).expected_by


def written(file: ExpectationsFile) -> list[tuple[str, str]]:
    return [(rule.title, rule.port_text) for rule in file.load().rules]


def test_what_becomes_known_of_a_program_a_moment_later_makes_no_second_rule(
    expectations: Expectations, file: ExpectationsFile
) -> None:
    """Packages and containers' names are looked up beside the polls."""
    both = [replace(NGINX, unit="nginx.service", socket=socket(80, at)) for at in ("0.0.0.0", "::")]
    for row in both:
        assert expected_by(expectations, row) is not None
    for row in both:
        assert expected_by(expectations, replace(row, package="nginx-core")) is not None

    assert [rule.identity and rule.identity.package for rule in expectations.rules] == [
        "nginx-core"
    ]
    expectations.update(at(6))
    assert written(file) == [("nginx", "80 tcp")]


def test_a_socket_of_two_programs_in_a_row_keeps_what_another_one_taught(
    expectations: Expectations,
) -> None:
    first, second = NGINX, replace(NGINX, socket=socket(80, "::"))
    expected_by(expectations, first)
    expected_by(expectations, second)
    expected_by(expectations, replace(first, package="nginx-core"))

    assert len(expectations.rules) == 2


def test_what_stands_in_the_first_days_is_learnt_and_written(
    expectations: Expectations, file: ExpectationsFile
) -> None:
    assert expected_by(expectations, NGINX) is not None
    assert expected_by(expectations, replace(NGINX, socket=socket(80, "::"))) is not None
    expectations.update(at(6))

    assert written(file) == [("nginx", "80 tcp")]
    assert file.load().rules[0].created == pytest.approx(1.7e9)
    assert expected_by(expectations, NGINX) == "nginx-80"


def test_after_the_first_days_nothing_is_learnt(
    expectations: Expectations, learning: LearningPeriod, file: ExpectationsFile
) -> None:
    learning.end(at(1))

    assert expectations.decide(NGINX).kind is OutcomeKind.NONE
    assert Expectations(file).decide(NGINX).kind is OutcomeKind.NONE


@pytest.mark.parametrize("reason", [INTERPRETER, TEMPORARY])
def test_what_a_reason_speaks_against_is_never_learnt(
    expectations: Expectations, file: ExpectationsFile, reason: Any
) -> None:
    doubtful = replace(NGINX, reasons=(reason,))

    assert expected_by(expectations, doubtful) is None
    assert expected_by(expectations, NGINX) is None  # nor when the reason has gone
    expectations.update(at(6))
    assert written(file) == []


def test_a_low_reason_does_not_hinder(expectations: Expectations) -> None:
    low = INTERPRETER._replace(severity=Severity.LOW)

    assert expected_by(expectations, replace(NGINX, reasons=(low,))) is not None


def test_what_is_wider_than_a_rule_or_another_s_is_not_learnt(
    expectations: Expectations,
) -> None:
    expected_by(expectations, replace(NGINX, reach=COMPUTER))
    expectations.update(at(6))

    assert expectations.decide(NGINX).kind is OutcomeKind.SCOPE_WIDENED
    assert expectations.decide(listener("x", 80)).kind is OutcomeKind.OWNER_CHANGED


def test_what_nobody_can_name_is_expected_as_long_as_it_stands(
    expectations: Expectations, learning: LearningPeriod, file: ExpectationsFile
) -> None:
    at_hand = process("python3", exe="/usr/bin/python3", command=("python3", "-c", "serve()"))
    nameless = listener(port=22, ownership=held_by(at_hand))
    assert expected_by(expectations, nameless) == "stood-at-start"
    learning.end(at(1))

    assert expected_by(expectations, nameless) == "stood-at-start"
    passed_on = replace(nameless, ownership=ownerless(GapCode.OWNERS_UNFOUND))
    assert expected_by(expectations, passed_on) is None
    assert expected_by(expectations, listener(port=22, ownership=held_by(at_hand))) is None
    expectations.forget([nameless.socket.id])
    assert expected_by(expectations, nameless) is None
    expectations.update(at(6))
    assert written(file) == []


@pytest.mark.parametrize("unit", [None, "cups.service"])
@pytest.mark.parametrize(
    "gap",
    [
        GapCode.OWNERS_HIDDEN,
        GapCode.OWNERS_UNFOUND,
        GapCode.OWNERS_MOVED,
        GapCode.OWNERS_VANISHED,
        GapCode.OWNERS_KERNEL,  # what waits in a queue between two programs looks like its own
    ],
)
def test_what_no_program_was_seen_to_hold_is_never_learnt(
    expectations: Expectations, file: ExpectationsFile, gap: GapCode, unit: str | None
) -> None:
    hidden = listener(port=4000, ownership=ownerless(gap), unit=unit)

    assert expected_by(expectations, hidden) is None
    expectations.update(at(6))
    assert written(file) == []
    assert expected_by(expectations, hidden) is None


def test_a_tunnel_of_the_kernel_s_own_is_learnt(expectations: Expectations) -> None:
    tunnel = listener(port=4789, ownership=ownerless(GapCode.OWNERS_KERNEL))
    tunnel = replace(tunnel, socket=replace(tunnel.socket, protocol=Protocol.UDP))

    assert expected_by(expectations, tunnel) is not None


def test_a_port_taken_by_chance_is_learnt_as_any(
    expectations: Expectations, file: ExpectationsFile
) -> None:
    expectations.set_ephemeral((32768, 60999))
    expected_by(expectations, listener("spotify", 41_000))
    expectations.update(at(6))

    assert file.load().rules[0].ports == DYNAMIC
    assert expected_by(expectations, listener("spotify", 33_333)) is not None


def test_a_service_takes_over_what_the_manager_listened_for(
    expectations: Expectations, learning: LearningPeriod
) -> None:
    manager = held_by(process("systemd", pid=1, exe="/usr/lib/systemd/systemd"))
    lent = listener(port=631, ownership=manager)
    expected_by(expectations, lent)
    expectations.update(at(6))
    expected_by(expectations, lent)
    learning.end(at(7))
    taken = replace(lent, ownership=held_by(process("cupsd"), process("systemd", pid=1)))

    assert expectations.decide(taken).kind is OutcomeKind.MATCHED
    expectations.forget([lent.socket.id])
    assert expectations.decide(taken).kind is OutcomeKind.NONE


def test_a_rule_of_the_person_s_holds_at_once_and_can_be_undone(
    expectations: Expectations, learning: LearningPeriod
) -> None:
    learning.end(at(0))
    (made,) = expectations.add([RULE])
    assert expected_by(expectations, NGINX) == made.id == "nginx-80"

    expectations.undo()
    assert expected_by(expectations, NGINX) is None
    with pytest.raises(ExpectationsError):
        expectations.undo()

    expectations.add([RULE])
    expectations.remove("nginx-80")
    assert expected_by(expectations, NGINX) is None


def test_an_edited_file_holds_within_a_second(
    expectations: Expectations, learning: LearningPeriod, file: ExpectationsFile
) -> None:
    learning.end(at(0))
    expectations.update(at(1))
    ExpectationsFile(file.path.parent).add([RULE])

    assert not expectations.update(at(1.5))
    assert expectations.update(at(2.1))
    assert expected_by(expectations, NGINX) == "nginx-80"
    assert not expectations.update(at(3.2))


def test_a_half_edited_file_leaves_the_rules_in_force_and_is_left_alone(
    expectations: Expectations, learning: LearningPeriod, file: ExpectationsFile
) -> None:
    learning.end(at(0))
    expectations.add([RULE])
    good = file.path.read_text()
    file.path.write_text(good + "[[exp")

    assert not expectations.update(at(2))

    assert "cannot be used" in expectations.problems[0]
    assert expected_by(expectations, NGINX) == "nginx-80"
    assert file.path.read_text() == good + "[[exp"
    file.path.write_text(good)
    expectations.update(at(4))
    assert expectations.problems == ()


def test_what_was_removed_is_not_learnt_again(
    expectations: Expectations, file: ExpectationsFile
) -> None:
    expected_by(expectations, NGINX)
    expectations.update(at(6))

    expectations.remove("nginx-80")

    assert expected_by(expectations, NGINX) is None
    expectations.update(at(12))
    assert written(file) == []


def test_there_is_an_end_to_learning(
    expectations: Expectations, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LEARNT_AT_MOST", 3)

    met = [expected_by(expectations, listener(f"p{n}", n)) for n in range(1, 6)]

    assert [one is not None for one in met] == [True, True, True, False, False]
    assert len(expectations.rules) == 3


def test_what_cannot_be_written_holds_all_the_same(
    tmp_path: Path, learning: LearningPeriod
) -> None:
    (tmp_path / "home").touch()
    expectations = Expectations(ExpectationsFile(tmp_path / "home" / "config"), learning)
    expectations.update(at(0))

    assert expected_by(expectations, NGINX) is not None
    expectations.update(at(6))

    assert "cannot be written" in expectations.problems[0]
    assert expected_by(expectations, NGINX) is not None


def test_what_waits_for_an_answer_and_what_is_built_in_is_not_learnt(
    expectations: Expectations,
) -> None:
    assert expected_by(expectations, NGINX, built_in=True) == "built-in"
    expectations.decide(replace(NGINX, temporary=True))

    assert expectations.rules == ()


def test_a_hostile_name_is_learnt_and_read_back(
    expectations: Expectations, file: ExpectationsFile
) -> None:
    evil = held_by(process('x"\n[[expect]]\n', exe='/opt/"\n[[expect]]\nunit = "y"\udcff'))
    row = listener(port=80, ownership=evil)
    expected_by(expectations, row)
    expectations.update(at(6))

    (rule,) = file.load().rules
    assert rule.source is Source.LEARNT
    assert isinstance(rule.identity, ProgramIdentity)
    assert expected_by(expectations, row) == rule.id


def test_a_guess_is_not_more_than_its_unit(expectations: Expectations) -> None:
    inferred = held_by(process("nginx", exe=None), match=Match.INFERRED)
    row = listener(port=80, ownership=inferred, unit="nginx.service", reach=WIFI)
    expected_by(expectations, row)
    expectations.update(at(6))

    assert expected_by(expectations, row) == "nginx-80"


def test_what_was_learnt_and_switched_off_is_not_learnt_again(
    file: ExpectationsFile, learning: LearningPeriod
) -> None:
    file.add([replace(RULE, source=Source.LEARNT, disabled=True)])
    expectations = Expectations(file, learning)
    expectations.update(at(0))

    assert expected_by(expectations, NGINX) is None
    assert written(file) == [("nginx", "80 tcp")]


def test_a_rule_that_is_switched_off_is_told_as_one_that_went(
    expectations: Expectations, file: ExpectationsFile
) -> None:
    told: list[tuple[str, str]] = []
    expectations.tell = lambda action, rule: told.append((action, rule.id))
    (rule,) = expectations.add([RULE])

    file.replace(rule.id, replace(rule, disabled=True))
    expectations.update(at(10))
    file.replace(rule.id, rule)
    expectations.update(at(20))

    assert told == [("accepted", rule.id), ("removed", rule.id), ("accepted", rule.id)]


def test_what_was_learnt_and_changed_to_another_port_is_not_learnt_again(
    file: ExpectationsFile, learning: LearningPeriod
) -> None:
    (rule,) = file.add([replace(RULE, source=Source.LEARNT)])
    expectations = Expectations(file, learning)
    expectations.update(at(0))
    assert expected_by(expectations, NGINX) == rule.id

    file.replace(rule.id, replace(rule, source=Source.OWN, ports=Ports(81, 81)))
    expectations.update(at(10))

    assert expected_by(expectations, NGINX) is None
