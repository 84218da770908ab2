from __future__ import annotations

import ipaddress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.exposure import reach
from portwatch.core.interface import Interface, InterfaceKind
from portwatch.core.model import ReachLevel
from tests.helpers import rows

LOOPBACK = Interface("lo", 1, InterfaceKind.LOOPBACK, ("127.0.0.1", "::1"))
WIFI = Interface("wlan0", 2, InterfaceKind.WIFI, ("192.168.1.23", "fe80::1"))
HOME = Interface("wlan0", 2, InterfaceKind.WIFI, ("192.168.1.23", "2a02:8070::23", "fe80::1"))
CABLE = Interface("eth0", 3, InterfaceKind.ETHERNET, ("10.0.0.5",))
SERVER = Interface("eth0", 3, InterfaceKind.ETHERNET, ("93.184.216.34", "fe80::2"))
IPV6_SERVER = Interface("eth0", 3, InterfaceKind.ETHERNET, ("2606:2800:220:1::1",))
CARRIER = Interface("wwan0", 6, InterfaceKind.OTHER, ("100.70.1.2",))
VPN = Interface("wg0", 4, InterfaceKind.VPN, ("10.99.0.5",))
DOCKER = Interface("docker0", 5, InterfaceKind.BRIDGE, ("172.17.0.1",))
EVERYTHING = (LOOPBACK, WIFI, CABLE, VPN, DOCKER)


@pytest.mark.parametrize(
    ("address", "interfaces", "level", "place"),
    [
        # bound to one address
        ("127.0.0.1", EVERYTHING, ReachLevel.COMPUTER, "This computer"),
        ("127.0.0.53", (LOOPBACK,), ReachLevel.COMPUTER, "This computer"),
        ("::1", EVERYTHING, ReachLevel.COMPUTER, "This computer"),
        ("::ffff:127.0.0.1", EVERYTHING, ReachLevel.COMPUTER, "This computer"),
        ("127.0.0.1", (), ReachLevel.COMPUTER, "This computer"),
        ("192.168.1.23", EVERYTHING, ReachLevel.NETWORK, "Wi-Fi"),
        ("::ffff:192.168.1.23", EVERYTHING, ReachLevel.NETWORK, "Wi-Fi"),
        ("fe80::1", EVERYTHING, ReachLevel.NETWORK, "Wi-Fi"),
        ("10.99.0.5", EVERYTHING, ReachLevel.NETWORK, "VPN"),
        ("172.17.0.1", EVERYTHING, ReachLevel.COMPUTER, "Containers"),
        ("93.184.216.34", (LOOPBACK, SERVER), ReachLevel.INTERNET, "Internet"),
        ("2a02:8070::23", (LOOPBACK, HOME), ReachLevel.NETWORK, "Wi-Fi"),
        ("2606:2800:220:1::1", (LOOPBACK, IPV6_SERVER), ReachLevel.INTERNET, "Internet"),
        ("192.168.7.7", EVERYTHING, ReachLevel.UNKNOWN, "Not known"),
        ("192.168.1.23", (), ReachLevel.UNKNOWN, "Not known"),
        # bound to every address
        ("0.0.0.0", (LOOPBACK, WIFI), ReachLevel.NETWORK, "Wi-Fi"),
        ("::", (LOOPBACK, WIFI), ReachLevel.NETWORK, "Wi-Fi"),
        ("0.0.0.0", EVERYTHING, ReachLevel.NETWORK, "Wi-Fi, Ethernet, VPN"),
        ("0.0.0.0", (LOOPBACK, CARRIER), ReachLevel.NETWORK, "Network"),
        ("0.0.0.0", (LOOPBACK, SERVER, DOCKER), ReachLevel.INTERNET, "Internet"),
        ("::", (LOOPBACK, SERVER), ReachLevel.INTERNET, "Internet"),
        ("::", (LOOPBACK, HOME), ReachLevel.NETWORK, "Wi-Fi"),
        ("::", (LOOPBACK, IPV6_SERVER), ReachLevel.INTERNET, "Internet"),
        ("0.0.0.0", (LOOPBACK, IPV6_SERVER), ReachLevel.NETWORK, "Any network"),
        ("0.0.0.0", (LOOPBACK,), ReachLevel.NETWORK, "Any network"),
        ("0.0.0.0", (LOOPBACK, DOCKER), ReachLevel.NETWORK, "Any network"),
        ("0.0.0.0", (), ReachLevel.NETWORK, "Any network"),
        # bound to a group or to a network's broadcast address, as mDNS and NetBIOS are
        ("224.0.0.251", (LOOPBACK, WIFI), ReachLevel.NETWORK, "Wi-Fi"),
        ("224.0.0.251", (LOOPBACK, SERVER), ReachLevel.NETWORK, "Ethernet"),
        ("ff02::fb", (LOOPBACK, WIFI), ReachLevel.NETWORK, "Wi-Fi"),
        ("192.168.1.255", (LOOPBACK, WIFI), ReachLevel.NETWORK, "Wi-Fi"),
        ("255.255.255.255", (LOOPBACK, WIFI), ReachLevel.NETWORK, "Wi-Fi"),
    ],
)  # fmt: skip
def test_the_address_and_the_interfaces_make_the_reach(
    address: str, interfaces: tuple[Interface, ...], level: ReachLevel, place: str
) -> None:
    found = reach(rows.socket(80, address), interfaces)

    assert (found.level, found.place) == (level, place)


def test_a_listener_for_ipv6_only_is_not_at_the_ipv4_addresses() -> None:
    only = rows.socket(80, "::", accepts_ipv4=False)
    both = rows.socket(80, "::", accepts_ipv4=None)

    assert reach(only, (LOOPBACK, SERVER)).level is ReachLevel.NETWORK
    assert reach(only, (LOOPBACK, CABLE)).place == "Any network"
    assert reach(both, (LOOPBACK, SERVER)).level is ReachLevel.INTERNET
    assert "every IPv6 address" in reach(only, (LOOPBACK, WIFI)).text


@pytest.mark.parametrize(
    ("interface", "level", "place"),
    [
        ("wlan0", ReachLevel.NETWORK, "Wi-Fi"),
        ("docker0", ReachLevel.COMPUTER, "Containers"),
        ("lo", ReachLevel.COMPUTER, "This computer"),
        ("gone0", ReachLevel.UNKNOWN, "Not known"),
    ],
)
def test_a_socket_bound_to_an_interface_is_there_only(
    interface: str, level: ReachLevel, place: str
) -> None:
    found = reach(rows.socket(80, "0.0.0.0", interface=interface), EVERYTHING)

    assert (found.level, found.place) == (level, place)
    assert f"the interface {interface}" in found.text


@pytest.mark.parametrize("address", ["0.0.0.0", "::", "93.184.216.34", "172.17.0.2"])
def test_a_listener_in_a_containers_network_is_not_measured_by_the_hosts(address: str) -> None:
    found = reach(rows.socket(80, address, namespace=4026532208), (LOOPBACK, SERVER, WIFI))

    assert (found.level, found.place, found.interfaces) == (ReachLevel.COMPUTER, "Container", ())
    assert "publishes" in found.text


def test_loopback_of_a_container_is_not_this_computers() -> None:
    found = reach(rows.socket(80, "127.0.0.1", namespace=4026532208), EVERYTHING)

    assert (found.level, found.place, found.interfaces) == (ReachLevel.COMPUTER, "Container", ())
    assert "127.0.0.1 there" in found.text


def test_an_address_of_its_own_on_loopback_is_not_called_safe() -> None:
    anycast = Interface("lo", 1, InterfaceKind.LOOPBACK, ("127.0.0.1", "203.0.113.9"))

    assert reach(rows.socket(53, "203.0.113.9"), (anycast, CABLE)).level is ReachLevel.UNKNOWN


@pytest.mark.parametrize(
    ("address", "interfaces", "text"),
    [
        ("127.0.0.1", EVERYTHING, "This computer only, because it is bound to 127.0.0.1."),
        (
            "0.0.0.0",
            (LOOPBACK, WIFI),
            (
                "Reachable from Wi-Fi (wlan0) because it is bound to every address"
                " and no firewall rule is visible."
            ),
        ),
        (
            "::",
            (LOOPBACK, HOME, VPN),
            (
                "Reachable from Wi-Fi (wlan0) and VPN (wg0) because it is bound to every address"
                " and no firewall rule is visible."
                " Whether the router lets the internet in by IPv6 is not known."
            ),
        ),
        (
            "0.0.0.0",
            (LOOPBACK, SERVER, WIFI),
            (
                "The internet may reach it because it is bound to every address:"
                " Ethernet (eth0) has a public address."
            ),
        ),
        (
            "0.0.0.0",
            (LOOPBACK,),
            (
                "Every network this computer joins can reach it,"
                " because it is bound to every address; none is up now."
            ),
        ),
        (
            "192.168.7.7",
            EVERYTHING,
            "Not known: it is bound to 192.168.7.7, and no interface has that address now.",
        ),
        (
            "192.168.7.7",
            (),
            "Not known: it is bound to 192.168.7.7, and the network interfaces cannot be read.",
        ),
    ],
)
def test_the_sentence_names_its_inputs(
    address: str, interfaces: tuple[Interface, ...], text: str
) -> None:
    assert reach(rows.socket(80, address), interfaces).text == text


addresses = st.ip_addresses().map(str)
interfaces = st.lists(
    st.builds(
        Interface,
        st.sampled_from(["a0", "b0", "c0"]),
        st.just(1),
        st.sampled_from(InterfaceKind),
        st.lists(addresses, max_size=3).map(tuple),
    ),
    max_size=4,
    unique_by=lambda one: one.name,
).map(tuple)


@given(addresses, interfaces, st.sampled_from([None, "a0"]), st.sampled_from([None, True, False]))
def test_only_what_is_inside_is_called_this_computer(
    address: str,
    machine: tuple[Interface, ...],
    interface: str | None,
    accepts_ipv4: bool | None,  # noqa: FBT001 - hypothesis gives it
) -> None:
    socket = rows.socket(80, address, interface=interface, accepts_ipv4=accepts_ipv4)
    found = reach(socket, machine)
    outward = {
        one.name
        for one in machine
        if one.kind not in {InterfaceKind.LOOPBACK, InterfaceKind.BRIDGE}
    }

    assert found.place
    assert found.text.endswith(".")
    assert set(found.interfaces) <= {one.name for one in machine}
    if found.level is ReachLevel.COMPUTER and not ipaddress.ip_address(address).is_loopback:
        mapped = getattr(ipaddress.ip_address(address), "ipv4_mapped", None)
        inner = {one.name for one in machine} - outward
        assert set(found.interfaces) & inner or (mapped and mapped.is_loopback)


@pytest.mark.parametrize("address", ["127.0.0.1", "127.0.0.53", "::ffff:127.0.0.1"])
def test_loopback_that_a_network_is_led_to_is_not_called_this_computer(address: str) -> None:
    led = replace(CABLE, routes_loopback=True)
    found = reach(rows.socket(80, address), (LOOPBACK, led, WIFI))
    assert (found.level, found.place) == (ReachLevel.UNKNOWN, "Not known")
    assert "Ethernet (eth0)" in found.text
    assert "route_localnet" in found.text
    assert "Wi-Fi" not in found.text


def test_what_leads_to_loopback_leads_nobody_elsewhere() -> None:
    led = replace(CABLE, routes_loopback=True)
    six = reach(rows.socket(80, "::1"), (LOOPBACK, led))
    bound = replace(rows.socket(80, "127.0.0.1"), interface="lo")
    inner = replace(LOOPBACK, routes_loopback=True)
    only = reach(rows.socket(80, "127.0.0.1"), (inner, CABLE))
    for found in (six, reach(bound, (LOOPBACK, led)), only):
        assert (found.level, found.place) == (ReachLevel.COMPUTER, "This computer")


def test_loopback_that_containers_are_led_to_is_not_theirs_alone() -> None:
    led = replace(DOCKER, routes_loopback=True)
    found = reach(rows.socket(80, "127.0.0.1"), (LOOPBACK, led, WIFI))
    assert (found.level, found.place) == (ReachLevel.COMPUTER, "Containers")
    assert "docker0" in found.text
