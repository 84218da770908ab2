"""The readers of Windows and macOS, with what their tools say put in their mouths."""

from __future__ import annotations

import json
import time
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from portwatch.core import gap_words
from portwatch.core.knock import Knock
from portwatch.core.model import Family, Firewall, GapCode, Protocol
from portwatch.core.program_firewall import ProgramFirewall
from portwatch.sources import choose
from portwatch.sources.mac_firewall import MacFirewallSource
from portwatch.sources.slow_tool import Said
from portwatch.sources.windows_firewall import EVERY, SCRIPT, WindowsFirewallSource

if TYPE_CHECKING:
    from portwatch.sources.firewall_protocol import FirewallReading, FirewallSource

OFF = "Firewall is disabled. (State = 0)\nFirewall has block all state set to disabled.\n"
DISABLED = Said("Status: Disabled                              Debug: Urgent\n")
PARTS = (
    *("networks", "rules", "ports", "programs", "addresses", "services", "interfaces", "types"),
    "security",
)


def windows(enabled: int) -> Said:
    profiles = [
        {"Name": name, "Enabled": enabled, "DefaultInboundAction": 4, "AllowInboundRules": 1}
        for name in ("Domain", "Private", "Public")
    ]
    return Said(json.dumps({"profiles": profiles, **{part: [] for part in PARTS}}))


def settled(source: FirewallSource, now: float = 0.0) -> FirewallReading:
    """What is read once the tools have ended."""
    reading = source.read(now)
    limit = time.monotonic() + 5
    while time.monotonic() < limit and "asked" in "".join(gap.detail for gap in reading.gaps):
        time.sleep(0.01)
        reading = source.read(now)
    return reading


def does(reading: FirewallReading) -> Firewall:
    assert isinstance(reading.value, ProgramFirewall)
    knock = Knock(Protocol.TCP, Family.IPV4, 8000, "en0", None, program="/usr/local/bin/server")
    return reading.value.answer(knock).does


def test_windows_is_asked_beside_the_polls() -> None:
    source = WindowsFirewallSource(lambda: (time.sleep(0.2), (windows(1),))[1])

    first = source.read(0.0)

    assert first.value is None
    assert "some seconds" in first.gaps[0].detail
    reading = settled(source)
    assert (does(reading), reading.gaps) == (Firewall.BLOCKS, ())


def test_equal_rules_stay_the_same_object_and_others_are_taken() -> None:
    said = [windows(1)]
    source = WindowsFirewallSource(lambda: (said[0],))
    before = settled(source)

    for _ in range(20):
        assert source.read(EVERY + 1).value is before.value
        time.sleep(0.01)
    said[0] = windows(0)
    limit = time.monotonic() + 5
    while source.read(3 * EVERY).value is before.value:
        assert time.monotonic() < limit
        time.sleep(0.01)
    assert does(source.read(3 * EVERY)) is Firewall.ALLOWS


@pytest.mark.parametrize("said", [Said("", "powershell.exe takes too long"), Said("{}")])
def test_what_windows_does_not_tell_is_a_gap_with_its_remedy(said: Said) -> None:
    reading = settled(WindowsFirewallSource(lambda: (said,)))

    (gap,) = reading.gaps
    assert (reading.value, gap.code) == (None, GapCode.FIREWALL_NOT_READ)
    assert said.fault in gap_words.text(gap)
    assert "Get-NetFirewallProfile" in gap_words.command(gap)


def test_the_script_for_windows_needs_no_escaping() -> None:
    assert '"' not in SCRIPT


def test_macos_is_known_at_the_first_look() -> None:
    reading = MacFirewallSource(lambda: (Said(OFF), DISABLED, Said(""))).read(0.0)

    assert (does(reading), reading.gaps) == (Firewall.ALLOWS, ())


@pytest.mark.parametrize(
    ("said", "expected", "command"),
    [
        (
            (Said(OFF), Said("", "for an administrator"), Said("", "for an administrator")),
            Firewall.UNKNOWN,
            "sudo pfctl -s rules",
        ),
        (
            (Said("", "socketfilterfw is not installed"), DISABLED, Said("")),
            Firewall.UNKNOWN,
            "/usr/libexec/ApplicationFirewall/socketfilterfw --getglobalstate",
        ),
    ],
)
def test_what_macos_does_not_tell_is_a_gap_with_its_remedy(
    said: Any, expected: Firewall, command: str
) -> None:
    reading = MacFirewallSource(lambda: said).read(0.0)

    (gap,) = reading.gaps
    assert does(reading) is expected
    assert gap_words.command(gap) == command


@pytest.mark.parametrize(
    ("platform", "expected"), [("win32", WindowsFirewallSource), ("darwin", MacFirewallSource)]
)
def test_each_system_gets_its_own_reader(platform: str, expected: type) -> None:
    with closing(choose("auto", platform)) as sources:
        assert isinstance(sources.firewall, expected)
