"""Why something cannot be seen belongs to the sentence that says so."""

from __future__ import annotations

import pytest

from portwatch.core import gap_words
from portwatch.core.model import Gap, GapCode
from portwatch.core.said import say

TELLING = (
    GapCode.OWNERS_HIDDEN,
    GapCode.NETLINK_UNAVAILABLE,
    GapCode.SOCKETS_HIDDEN,
    GapCode.NAMESPACES_HIDDEN,
    GapCode.ENDS_UNAVAILABLE,
    GapCode.PACKAGES_UNREADABLE,
    GapCode.INSTALLED_NOT_COMPARED,
    GapCode.FILES_SILENT,
    GapCode.COUNTERS_UNAVAILABLE,
    GapCode.INTERFACES_UNAVAILABLE,
    GapCode.FIREWALL_NOT_READ,
)
"""What is told with a reason that differs."""


@pytest.mark.parametrize("code", TELLING)
def test_the_reason_stands_before_the_full_stop(code: GapCode) -> None:
    without = gap_words.text(Gap(code, 2))
    if code is GapCode.OWNERS_HIDDEN:  # for another remedy
        without = gap_words.text(Gap(code, 2, "x")).replace(" (x)", "")

    told = gap_words.text(Gap(code, 2, say("only {some} of them", some="a few")))

    assert told == f"{without.removesuffix('.')} (only a few of them)."


@pytest.mark.parametrize(
    "name", [gap_words.WINDOWS_FIREWALL, gap_words.MAC_FIREWALL, gap_words.PACKET_FILTER]
)
def test_so_does_that_of_other_systems_firewalls(name: str) -> None:
    told = gap_words.text(Gap(GapCode.FIREWALL_NOT_READ, detail=f"{name}: it is being asked"))

    assert told.endswith(f"blocked it ({name}: it is being asked).")


def test_nothing_from_the_machine_hides_in_a_reason_of_ours() -> None:
    told = gap_words.text(Gap(GapCode.SOCKETS_HIDDEN, detail=say("{tool} failed", tool="a\x1b[2K")))

    assert told.endswith("(a\\x1b[2K failed).")
