from __future__ import annotations

from dataclasses import replace

from portwatch.core.expectation import Expectation, Ports
from portwatch.core.expectation_draft import Wishes, identity_rules
from portwatch.core.expectation_preview import identity_choices, preview
from portwatch.core.identity import ProgramIdentity
from portwatch.core.model import Listener, ReachLevel
from tests.helpers.rows import COMPUTER, INTERPRETER, WIFI, listener, socket

NODE = listener("serve", 80, reach=WIFI, reasons=[INTERPRETER])


def rule(row: Listener, *, accepts: bool = False) -> Expectation:
    return next(iter(identity_rules([row], Wishes(0.0, accepts=accepts))))


def test_what_a_rule_matches_now_is_told_with_what_it_does_not_silence() -> None:
    other = listener("other", 80)
    (found,) = preview(rule(NODE), [NODE, other, replace(NODE, temporary=True)])

    assert found.row is NODE
    assert found.text == "serve, tcp 0.0.0.0:80"
    assert "can be reached by others" in found.rest
    assert preview(rule(NODE, accepts=True), [NODE])[0].rest == ""


def test_what_is_wider_than_the_rule_is_told() -> None:
    near = replace(rule(NODE), reach=ReachLevel.COMPUTER)

    assert "more widely" in preview(near, [NODE])[0].rest
    assert preview(near, [replace(NODE, reach=COMPUTER, reasons=())])[0].rest == ""


def test_a_wider_port_matches_more() -> None:
    second = replace(NODE, socket=socket(81, "0.0.0.0"))

    assert len(preview(replace(rule(NODE), ports=Ports(80, 90)), [NODE, second])) == 2


def test_a_program_can_be_asked_for_by_its_package_or_its_unit() -> None:
    nginx = ProgramIdentity(package="nginx", program="/usr/sbin/nginx", unit="nginx.service")
    assert identity_choices(nginx) == (
        nginx,
        ProgramIdentity(package="nginx"),
        ProgramIdentity(unit="nginx.service"),
    )


def test_the_package_of_an_interpreter_says_nothing_of_what_it_runs() -> None:
    script = ProgramIdentity(package="python3", program="/usr/bin/python", script="x.py")
    shop = ProgramIdentity(container="docker:shop")

    assert identity_choices(script) == (script,)
    assert identity_choices(shop) == (shop,)
