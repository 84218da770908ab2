"""What Windows Firewall does, from the JSON of its PowerShell module.

Nobody here has Windows. The documents are made by hand in the shape that recordings of Windows
Server 2016 to 2025 have, which mondoohq/cnquery keeps (providers/os/resources/windows/testdata:
firewall-profiles-*.json, firewall-rules-*.json, firewall-rule-filters-*.json): enumerations as
numbers, a list of one as itself, longer ones wrapped with their count. The parser was tried on
what they hold, by hand. That a block comes before every allow is Microsoft's own word ("Windows
Firewall rules"), and so are the special words for ports (New-NetFirewallRule, -LocalPort).
"""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.knock import Fits, Knock
from portwatch.core.model import Family, Firewall, Protocol
from portwatch.core.windows_firewall import Rule
from portwatch.core.windows_firewall_json import windows_firewall

SVCHOST = r"C:\Windows\system32\svchost.exe"
APP = r"C:\Program Files\Shop\shop.exe"
ALLOW, BLOCK, BYPASS = 2, 4, 3


def rule(name: str = "shop", action: int = ALLOW, **asked: Any) -> dict[str, dict[str, Any]]:
    """A rule for everything, but for what is asked, by the parts of the document."""
    parts: dict[str, dict[str, Any]] = {
        "rules": {"DisplayName": f"The {name}", "Action": action, "Profiles": 0, "Owner": None},
        "ports": {"Protocol": "TCP", "LocalPort": "Any"},
        "programs": {"Program": "Any", "Package": None},
        "addresses": {"LocalAddress": "Any", "RemoteAddress": "Any"},
        "services": {"Service": "Any"},
        "interfaces": {"InterfaceAlias": "Any"},
        "types": {"InterfaceType": "Any"},
        "security": {
            "Authentication": 0,
            "RemoteUser": "Any",
            "RemoteMachine": "Any",
            "LocalUser": "Any",
        },
    }
    for part in parts.values():
        part.update({key: asked.pop(key) for key in list(asked) if key in part})
        part["InstanceID"] = name
    assert not asked
    return parts


def document(*rules: dict[str, dict[str, Any]], **profile: Any) -> dict[str, Any]:
    made: dict[str, Any] = {
        "profiles": [
            {
                "Name": name,
                "Enabled": 1,
                "DefaultInboundAction": BLOCK,
                "AllowInboundRules": 1,
                "DisabledInterfaceAliases": ["NotConfigured"],
                **profile,
            }
            for name in ("Domain", "Private", "Public")
        ],
        "networks": {"InterfaceAlias": "Wi-Fi", "NetworkCategory": 1},
    }
    for part in rule():
        made[part] = [one[part] for one in rules]
    return made


def answered(made: dict[str, Any], program: str | None = APP, **facts: Any) -> tuple[Firewall, str]:
    found = windows_firewall(json.dumps(made))
    assert found is not None
    told = {"protocol": Protocol.TCP, "port": 8000, "interface": "Wi-Fi", **facts}
    said = found.answer(Knock(family=Family.IPV4, address=None, program=program, **told))
    return said.does, said.text


def test_by_default_nobody_is_let_in() -> None:
    assert answered(document()) == (
        Firewall.BLOCKS,
        "Windows Firewall lets nobody in by default on private networks",
    )


@pytest.mark.parametrize(
    ("profile", "expected"),
    [
        ({"Enabled": 0}, Firewall.ALLOWS),
        ({"Enabled": "False"}, Firewall.ALLOWS),
        ({"Enabled": 2}, Firewall.UNKNOWN),
        ({"Enabled": None}, Firewall.UNKNOWN),
        ({"DefaultInboundAction": ALLOW}, Firewall.ALLOWS),
        ({"DefaultInboundAction": "Block"}, Firewall.BLOCKS),
        ({"DefaultInboundAction": 0}, Firewall.UNKNOWN),
        ({"DisabledInterfaceAliases": {"value": ["x", "wi-fi"], "Count": 2}}, Firewall.ALLOWS),
    ],
)
def test_what_no_rule_is_about_goes_by_the_profile(
    profile: dict[str, Any], expected: Firewall
) -> None:
    assert answered(document(**profile))[0] is expected


def test_where_rules_do_not_count_everything_is_blocked() -> None:
    assert answered(document(rule(), AllowInboundRules=0))[0] is Firewall.BLOCKS
    assert answered(document(rule(), AllowInboundRules=2))[0] is Firewall.ALLOWS


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({}, Firewall.ALLOWS),
        ({"Profiles": "Domain, Private"}, Firewall.ALLOWS),
        ({"Profiles": 2}, Firewall.ALLOWS),
        ({"Profiles": 4}, Firewall.BLOCKS),
        ({"Profiles": "Public"}, Firewall.BLOCKS),
        ({"Protocol": "Any"}, Firewall.ALLOWS),
        ({"Protocol": "6"}, Firewall.ALLOWS),
        ({"Protocol": "UDP"}, Firewall.BLOCKS),
        ({"Protocol": "ICMPv4", "LocalPort": "RPC"}, Firewall.BLOCKS),
        ({"Protocol": "47"}, Firewall.BLOCKS),
        ({"LocalPort": "8000"}, Firewall.ALLOWS),
        ({"LocalPort": {"value": ["80", "7990-8010"], "Count": 2}}, Firewall.ALLOWS),
        ({"LocalPort": ["80", "443"]}, Firewall.BLOCKS),
        ({"LocalPort": "RPCEPMap"}, Firewall.BLOCKS),
        ({"LocalPort": "RPC"}, Firewall.UNKNOWN),
        ({"LocalPort": "9-1"}, Firewall.UNKNOWN),
        ({"Program": APP.upper()}, Firewall.ALLOWS),
        ({"Program": r"C:\other.exe"}, Firewall.BLOCKS),
        ({"Program": "System"}, Firewall.BLOCKS),
        ({"Program": APP, "Service": "shop"}, Firewall.ALLOWS),
        ({"Service": "shop"}, Firewall.UNKNOWN),
        ({"Package": "S-1-15-2-1"}, Firewall.BLOCKS),
        ({"RemoteAddress": "LocalSubnet"}, Firewall.ALLOWS),
        ({"RemoteAddress": "192.168.1.7"}, Firewall.UNKNOWN),
        ({"LocalAddress": "192.168.1.2"}, Firewall.UNKNOWN),
        ({"InterfaceAlias": ["Ethernet", "Wi-Fi"]}, Firewall.ALLOWS),
        ({"InterfaceAlias": "Ethernet"}, Firewall.BLOCKS),
        ({"InterfaceType": "Wireless"}, Firewall.UNKNOWN),
        ({"Authentication": 1}, Firewall.UNKNOWN),
        ({"Authentication": "NotRequired"}, Firewall.ALLOWS),
        ({"RemoteUser": "D:(A;;CC;;;S-1-5-21)"}, Firewall.UNKNOWN),
        ({"Owner": "S-1-5-21-1"}, Firewall.UNKNOWN),
        ({"action": BYPASS}, Firewall.UNKNOWN),
        ({"action": BLOCK}, Firewall.BLOCKS),
    ],
)
def test_a_rule_lets_in_what_it_is_about(asked: dict[str, Any], expected: Firewall) -> None:
    found, text = answered(document(rule(**asked)))

    assert found is expected, text
    assert expected is Firewall.BLOCKS or "The shop" in text


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({}, Firewall.BLOCKS),
        ({"LocalPort": "80"}, Firewall.ALLOWS),
        ({"LocalPort": "RPC"}, Firewall.UNKNOWN),
        ({"RemoteAddress": "LocalSubnet"}, Firewall.UNKNOWN),
        ({"RemoteAddress": "10.0.0.0/8"}, Firewall.UNKNOWN),
        ({"Service": "other"}, Firewall.UNKNOWN),
    ],
)
def test_a_rule_that_blocks_comes_first(asked: dict[str, Any], expected: Firewall) -> None:
    both = document(rule(), rule("wall", BLOCK, **asked))

    assert answered(both)[0] is expected


def test_services_in_a_shared_process_cannot_be_told_apart() -> None:
    made = document(rule(Program=SVCHOST, Service="termservice", LocalPort="8000"))

    assert answered(made, SVCHOST)[0] is Firewall.UNKNOWN
    assert answered(made, SVCHOST, port=9000)[0] is Firewall.BLOCKS


def test_a_program_that_is_not_seen_may_be_any() -> None:
    assert answered(document(rule(Program=APP)), None)[0] is Firewall.UNKNOWN
    assert answered(document(rule(Package="S-1-15-2-1")), None)[0] is Firewall.UNKNOWN
    assert answered(document(rule()), None)[0] is Firewall.ALLOWS


def test_a_rule_for_an_app_of_the_store_may_be_for_any_of_them() -> None:
    app = r"C:\Program Files\WindowsApps\Shop_1.0_x64\shop.exe"

    assert answered(document(rule(Package="S-1-15-2-1")), app)[0] is Firewall.UNKNOWN


def test_where_the_kind_of_network_is_not_known_only_what_holds_for_all_does() -> None:
    elsewhere = {"interface": "Ethernet 2"}

    assert answered(document(), **elsewhere)[0] is Firewall.BLOCKS
    assert answered(document(rule()), **elsewhere)[0] is Firewall.ALLOWS
    assert answered(document(rule(Profiles=2)), **elsewhere)[0] is Firewall.UNKNOWN


def test_a_rule_of_which_not_all_is_told_is_unclear() -> None:
    missing, double = document(rule()), document(rule())
    missing["ports"] = []
    double["addresses"] *= 2

    assert answered(missing)[0] is Firewall.UNKNOWN
    assert answered(double)[0] is Firewall.UNKNOWN


def test_one_rule_alone_is_no_list() -> None:
    made = document(rule())
    made = {part: rows[0] if len(rows) == 1 else rows for part, rows in made.items()}

    assert answered(made)[0] is Firewall.ALLOWS


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", "null", '{"rules": [1]}', "[" * 100_000, "\ufeff"]
)
def test_what_is_no_such_document_is_none(text: str) -> None:
    assert windows_firewall(text) is None


_VALUES = st.recursive(
    st.none() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


@given(st.sampled_from(sorted(rule())), st.data())
def test_odd_values_never_fail(part: str, data: st.DataObject) -> None:
    made = document(rule())
    for key in made[part][0]:
        if data.draw(st.booleans()):
            made[part][0][key] = data.draw(_VALUES)
    found = windows_firewall(json.dumps(made))
    if found is not None:
        found.answer(Knock(Protocol.TCP, Family.IPV4, 8000, "Wi-Fi", None, program=APP))


@pytest.mark.parametrize(
    ("told", "fits"),
    [
        (r"c:\program files\app\app.exe", Fits.YES),
        (r"c:\progra~1\app\app.exe", Fits.UNKNOWN),
        (r"\\?\c:\program files\app\app.exe", Fits.UNKNOWN),
        (r"d:\other\app.exe", Fits.UNKNOWN),
        (r"c:\program files\app\other.exe", Fits.NO),
        ("system", Fits.NO),
    ],
)
def test_a_program_may_be_spelt_in_another_way(told: str, fits: Fits) -> None:
    program = r"C:\Program Files\App\app.exe"
    knock = Knock(Protocol.TCP, Family.IPV4, 80, "Wi-Fi", None, program=program)

    assert Rule("app", True, program=told).fits(knock) is fits
