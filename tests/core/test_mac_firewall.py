"""What the tools of macOS print, of several releases, and what follows from it.

Nobody here has a Mac. The words are those that public captures show: of macOS 10 to 13 the output
in microsoft/AttackSurfaceAnalyzer (Lib/Collectors/FirewallCollector.cs), "ALF: total number of
apps" and "Block all DISABLED!"; of macOS 26, "Total number of apps", without blanks in the
brackets, and "Firewall has block all state set to disabled." (a page on firewalls that quotes
socketfilterfw and pfctl of macOS 26.5.2 on a runner); that of state 2 stands in both.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.knock import Knock
from portwatch.core.mac_firewall import MacFirewall, PacketFilter, mac_firewall, packet_filter
from portwatch.core.model import Family, Firewall, Protocol

OLD = """Firewall is enabled. (State = 1)
Block all DISABLED!
Automatically allow signed built-in software ENABLED
Automatically allow downloaded signed software ENABLED
ALF: total number of apps = 3

1 :  /Applications/Notes 7.app
 \t ( Allow incoming connections )

2 :  /usr/local/bin/server
 \t ( Block incoming connections )

3 :  /Applications/Notes 7.app/Contents/Helpers/sync.app
 \t ( Block incoming connections )

"""
NEW = """Firewall is enabled. (State = 1)
Firewall has block all state set to disabled.
Automatically allow built-in signed software DISABLED.
Automatically allow downloaded signed software DISABLED.
Total number of apps = 2
1 : /usr/local/libexec/remotepairingdeviced
             (Allow incoming connections)
2 : /usr/libexec/remoted
             (Block incoming connections)
"""
OFF = "Firewall is disabled. (State = 0)\nFirewall has block all state set to disabled.\n"
ALL = "Firewall is blocking all non-essential incoming connections. (State = 2)\n"
ALL_BY_SWITCH = "Firewall is enabled. (State = 1)\nFirewall has block all state set to enabled.\n"
STOCK_RULES = """No ALTQ support in kernel
ALTQ related functions disabled
scrub-anchor "com.apple/*" all fragment reassemble
anchor "com.apple/*" all
"""


def does(found: MacFirewall, program: str | None) -> tuple[Firewall, str]:
    said = found.answer(Knock(Protocol.TCP, Family.IPV4, 8000, "en0", None, program=program))
    return said.does, said.text


@pytest.mark.parametrize(
    ("alf", "program", "expected"),
    [
        (OLD, "/Applications/Notes 7.app/Contents/MacOS/Notes", Firewall.ALLOWS),
        (OLD, "/Applications/Notes 7.app/Contents/Helpers/sync.app/x", Firewall.BLOCKS),
        (OLD, "/Applications/Notes 7.application", Firewall.UNKNOWN),
        (OLD, "/usr/local/bin/server", Firewall.BLOCKS),
        (OLD, "/usr/sbin/sshd", Firewall.ALLOWS),
        (OLD, "/usr/local/bin/other", Firewall.UNKNOWN),
        (OLD, None, Firewall.UNKNOWN),
        (NEW, "/usr/local/libexec/remotepairingdeviced", Firewall.ALLOWS),
        (NEW, "/usr/libexec/remoted", Firewall.BLOCKS),
        (NEW, "/usr/sbin/sshd", Firewall.UNKNOWN),
        (OFF, None, Firewall.ALLOWS),
        (ALL, "/usr/local/bin/server", Firewall.BLOCKS),
        (ALL_BY_SWITCH, "/usr/local/bin/server", Firewall.BLOCKS),
        (ALL, "/usr/sbin/mDNSResponder", Firewall.UNKNOWN),
        (ALL, None, Firewall.UNKNOWN),
        ("", "/usr/local/bin/server", Firewall.UNKNOWN),
        ("Firewall is enabled. (State = 1)\n", "/usr/local/bin/server", Firewall.UNKNOWN),
        ("Firewall is enabled. (State = 7)\n", "/usr/local/bin/server", Firewall.UNKNOWN),
    ],
)
def test_it_decides_by_program(alf: str, program: str | None, expected: Firewall) -> None:
    found, text = does(mac_firewall(alf, PacketFilter.QUIET), program)

    assert found is expected, text
    assert text


@pytest.mark.parametrize(
    "cut",
    [
        NEW.rpartition("2 :")[0],
        NEW.rpartition("             (Block")[0],
        NEW.replace("number of apps = 2", "number of apps = 9"),
        NEW.partition("Total")[0],
    ],
)
def test_a_list_that_is_not_whole_is_none(cut: str) -> None:
    found = mac_firewall(cut, PacketFilter.QUIET)

    assert found.apps is None
    assert does(found, "/usr/libexec/remoted")[0] is Firewall.UNKNOWN


@pytest.mark.parametrize(
    ("info", "rules", "expected"),
    [
        ("Status: Disabled                              Debug: Urgent", STOCK_RULES, "quiet"),
        ("Status: Enabled for 0 days 02:11:05           Debug: Urgent", STOCK_RULES, "rules"),
        ("Status: Enabled for 0 days 02:11:05", STOCK_RULES.rpartition("anchor")[0], "quiet"),
        ("Status: Enabled", "block drop in all\n", "rules"),
        ("pfctl: /dev/pf: Permission denied", "", "unread"),
        ("", "", "unread"),
    ],
)
def test_what_is_known_of_the_packet_filter(info: str, rules: str, expected: str) -> None:
    assert packet_filter(info, rules) == expected


@pytest.mark.parametrize("pf", [PacketFilter.RULES, PacketFilter.UNREAD])
def test_the_packet_filter_may_block_what_the_other_lets_in(pf: PacketFilter) -> None:
    found = mac_firewall(OLD, pf)

    assert does(found, "/Applications/Notes 7.app/Contents/MacOS/Notes")[0] is Firewall.UNKNOWN
    assert does(found, "/usr/local/bin/server")[0] is Firewall.BLOCKS
    assert does(mac_firewall(OFF, pf), None)[0] is Firewall.UNKNOWN


@given(st.text(max_size=300), st.text(max_size=300))
def test_whatever_the_tools_say_never_fails_and_blocks_nothing_by_guess(one: str, two: str) -> None:
    found = mac_firewall(one, packet_filter(two, one))
    if found.state is None:
        assert does(found, "/usr/local/bin/server")[0] is Firewall.UNKNOWN


@pytest.mark.parametrize("name", ["x (State = 2)", "x (State = 0)", "block all enabled"])
def test_the_name_of_an_app_sets_nothing(name: str) -> None:
    text = (
        "Firewall is enabled. (State = 1)\nFirewall has block all state set to disabled.\n"
        f"Total number of apps = 1\n1 : /Users/eve/{name}.app\n"
        "             (Allow incoming connections)\n"
    )

    found = mac_firewall(text, PacketFilter.QUIET)

    assert (found.state, found.blocks_all) == (1, False)
    assert found.apps == {f"/Users/eve/{name}.app": True}


def test_of_what_is_said_twice_the_first_counts() -> None:
    found = mac_firewall(
        "Firewall is enabled. (State = 1)\nFirewall is disabled. (State = 0)\n"
        "Firewall has block all state set to disabled.\n"
        "Firewall has block all state set to enabled.\n",
        PacketFilter.QUIET,
    )

    assert (found.state, found.blocks_all) == (1, False)
