from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from portwatch.services import helper_launch
from portwatch.services.helper_launch import Launcher, launchers, outlook, refusal, untrusted

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="there is no pkexec elsewhere")


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., None]:
    """Says what is installed on a machine of an ordinary user."""

    def install(*tools: str, helper: bool = False, policy: bool = False) -> None:
        for name in tools:
            (tmp_path / name).write_text("#!/bin/sh\n", encoding="ascii")
            (tmp_path / name).chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path))
        monkeypatch.setattr("os.geteuid", lambda: 1000)
        starter, rules = tmp_path / "portwatch-helper", tmp_path / "policy"
        if helper:
            starter.touch()
        if policy:
            rules.touch()
        monkeypatch.setattr(helper_launch, "INSTALLED", starter)
        monkeypatch.setattr(helper_launch, "POLICY", rules)
        monkeypatch.setattr(helper_launch, "untrusted", lambda _: "")

    return install


def names() -> list[tuple[str, str]]:
    return [(one.name, one.command[-1]) for one in launchers()]


def test_pkexec_comes_first_and_looking_alone_is_asked_for_last(
    machine: Callable[..., None],
) -> None:
    machine("pkexec", "sudo", helper=True)

    assert names() == [("pkexec", "act"), ("pkexec", "see"), ("sudo", "act")]
    assert all("portwatch-helper" in one.command[-2] for one in launchers())
    assert launchers()[0].command[1] == "--disable-internal-agent"
    assert launchers()[2].command[1] == "-n"


def test_a_checkout_runs_its_own_python_in_isolated_mode(machine: Callable[..., None]) -> None:
    machine("sudo")

    (only,) = launchers()
    assert only.command[-5:] == (sys.executable, "-IB", "-m", "portwatch.helper", "act")


def test_without_either_there_is_no_way(machine: Callable[..., None]) -> None:
    machine()

    assert launchers() == ()


@pytest.mark.parametrize(
    ("tools", "helper", "policy", "told"),
    [
        ((), False, False, "cannot be asked for"),
        (("sudo",), False, False, "by sudo, where that asks for no password"),
        (("pkexec",), False, False, "by pkexec, as for any program"),
        (("pkexec",), True, False, "is not installed"),
        (("pkexec",), True, True, "by pkexec, with portwatch's own policy"),
    ],
)
def test_a_doctor_tells_how_it_would_be_asked(
    machine: Callable[..., None], *, tools: tuple[str, ...], helper: bool, policy: bool, told: str
) -> None:
    machine(*tools, helper=helper, policy=policy)

    assert told in outlook()


def test_a_place_that_others_can_change_is_found(tmp_path: Path) -> None:
    file = tmp_path / "part.py"
    file.touch(mode=0o644)
    tmp_path.chmod(0o777)

    assert untrusted((file,)) == str(tmp_path)
    tmp_path.chmod(0o755)
    file.chmod(0o664)
    assert untrusted((file,)) == str(file)


def test_what_went_wrong_is_one_clean_line() -> None:
    told = refusal(Launcher("pkexec", ("pkexec",)), 1, "first\nsecond \x1b[31m\n")

    assert told == "The helper could not be started (second \\x1b[31m)."


@pytest.mark.parametrize(
    ("code", "seconds", "nobody"), [(127, 0.1, True), (127, 9.0, False), (3, 0.1, False)]
)
def test_less_is_asked_for_only_where_nobody_was_asked(
    code: int, seconds: float, *, nobody: bool
) -> None:
    assert helper_launch.asked_nobody(code, seconds) is nobody


def test_a_bundle_runs_the_helper_beside_its_own_program(
    machine: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    machine("sudo")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/somewhere/portwatch")
    monkeypatch.setattr(helper_launch, "untrusted", lambda places: str(places[0]))

    (only,) = launchers()
    assert only.command[-2:] == ("/somewhere/portwatch-helper", "act")
    assert helper_launch.doubt() == "/somewhere/portwatch"
