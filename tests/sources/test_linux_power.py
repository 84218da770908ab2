from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

import psutil
import pytest

from portwatch.sources.linux_power import LIFETIME, LinuxPower
from portwatch.sources.psutil_power import PsutilPower

if TYPE_CHECKING:
    from pathlib import Path


def supply(folder: Path, name: str, **files: str) -> None:
    place = folder / name
    place.mkdir(parents=True, exist_ok=True)
    for key, value in files.items():
        (place / key).write_text(f"{value}\n", encoding="ascii")


def ask(folder: Path) -> bool | None:
    return LinuxPower(folder).on_battery(0.0)


def test_a_computer_without_a_battery_is_not_on_battery(tmp_path: Path) -> None:
    assert ask(tmp_path) is False
    assert ask(tmp_path / "nowhere") is False


@pytest.mark.parametrize(("online", "status", "on_battery"), [
    ("1", "Charging", False),
    ("1", "Discharging", False),  # a weak charger is a charger
    ("0", "Discharging", True),
    ("0", "Unknown", True),
    ("0", "Full", False),
])  # fmt: skip
def test_a_laptop_is_on_battery_when_unplugged(
    tmp_path: Path, online: str, status: str, *, on_battery: bool
) -> None:
    supply(tmp_path, "AC", type="Mains", online=online)
    supply(tmp_path, "BAT0", type="Battery", status=status, present="1")

    assert ask(tmp_path) is on_battery


def test_one_battery_of_two_is_enough(tmp_path: Path) -> None:
    supply(tmp_path, "BAT0", type="Battery", status="Not charging")
    supply(tmp_path, "BAT1", type="Battery", status="Discharging")

    assert ask(tmp_path) is True


def test_it_may_be_fed_by_usb(tmp_path: Path) -> None:
    supply(tmp_path, "AC", type="Mains", online="0")
    supply(tmp_path, "ucsi-1", type="USB", online="2")
    supply(tmp_path, "BAT0", type="Battery", status="Discharging")

    assert ask(tmp_path) is False


def test_the_battery_of_a_mouse_does_not_feed_the_computer(tmp_path: Path) -> None:
    supply(tmp_path, "hidpp_0", type="Battery", status="Discharging", scope="Device")
    supply(tmp_path, "BAT1", type="Battery", status="Unknown", present="0")

    assert ask(tmp_path) is False


def test_what_the_battery_does_not_say_is_not_known(tmp_path: Path) -> None:
    supply(tmp_path, "BAT0", type="Battery", status="Unknown")
    assert ask(tmp_path) is None
    (tmp_path / "BAT0" / "status").unlink()
    assert ask(tmp_path) is None


def test_a_supply_of_which_nothing_can_be_read_is_not_known(tmp_path: Path) -> None:
    (tmp_path / "BAT0").mkdir()
    (tmp_path / "a file").touch()

    assert ask(tmp_path) is None


def test_an_answer_is_kept_for_its_lifetime(tmp_path: Path) -> None:
    power = LinuxPower(tmp_path)
    assert power.on_battery(100.0) is False
    supply(tmp_path, "BAT0", type="Battery", status="Discharging")

    assert power.on_battery(100.0 + LIFETIME - 0.1) is False
    assert power.on_battery(100.0 + LIFETIME) is True


@pytest.mark.parametrize(
    ("battery", "on_battery"),
    [
        (None, False),
        (SimpleNamespace(power_plugged=True), False),
        (SimpleNamespace(power_plugged=False), True),
        (SimpleNamespace(power_plugged=None), None),
    ],
)
def test_elsewhere_psutil_tells(
    monkeypatch: pytest.MonkeyPatch, battery: object, *, on_battery: bool | None
) -> None:
    asked = []
    monkeypatch.setattr(
        psutil, "sensors_battery", lambda: asked.append(1) or battery, raising=False
    )
    power = PsutilPower()

    assert power.on_battery(0.0) is on_battery
    assert power.on_battery(1.0) is on_battery
    assert len(asked) == 1


def test_a_platform_that_cannot_tell_is_not_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(psutil, "sensors_battery", raising=False)

    assert PsutilPower().on_battery(0.0) is None
