from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.explain import Explanation, explain, parse_port
from portwatch.core.model import Container, GapCode, Listener, Protocol, Verdict
from portwatch.core.text import clean
from portwatch.services.knowledge import load_knowledge
from tests.helpers import rows

TCP, UDP = Protocol.TCP, Protocol.UDP
KNOWLEDGE = load_knowledge()
EPHEMERAL = (32_768, 60_999)
# All that something of their own is known of, and some of the rest: those are told alike.
PORTS = [
    port
    for port in range(65_536)
    if port % 11 in (0, 1)
    or any(not one.is_wide for each in Protocol for one in KNOWLEDGE.all_known(each, port))
    or any(KNOWLEDGE.registry.find(each, port) for each in Protocol)
]
JARGON = ("None", "IANA", "RFC 6335", "[kernel", "|", "  ", " . ", "..", "{", "}")


def explained(
    port: int, protocol: Protocol | None = None, *holders: Listener, **other: object
) -> Explanation:
    ephemeral = other.get("ephemeral", EPHEMERAL)
    return explain(protocol, port, KNOWLEDGE, ephemeral, holders)  # type: ignore[arg-type]


@pytest.mark.parametrize("protocol", [None, TCP, UDP])
def test_every_port_is_explained_in_plain_words(protocol: Protocol | None) -> None:
    for port in PORTS:
        found = explained(port, protocol)
        text = found.text()
        paragraphs = text.split("\n\n")

        assert paragraphs[0] == found.title
        assert found.title.startswith(f"Port {port}")
        assert len(paragraphs) >= 2
        assert all(paragraph.endswith(".") for paragraph in paragraphs[1:])
        assert all(line == clean(line, 10_000) for line in text.splitlines())
        assert not [word for word in JARGON if word in text]
        if port == 0:
            continue
        assert len(paragraphs) >= 4
        for purpose in found.purposes:
            assert purpose.name
            assert set(purpose.protocols) <= ({protocol} if protocol else set(Protocol))
            assert purpose.registered_only is ("list of port names" in purpose.text)


def test_a_known_service_says_what_it_is_who_runs_it_and_what_it_risks() -> None:
    found = explained(6379)
    text = found.text()

    assert found.title == "Port 6379: Redis"
    assert found.port_class == "registered"
    assert "redis-server" in text
    assert "the risk is high" in text
    assert "By default it asks for no password." in text
    assert "this computer only" in text
    assert not found.purposes[0].registered_only


def test_a_registered_name_alone_is_told_as_weak() -> None:
    (purpose,) = explained(7).purposes

    assert purpose.registered_only
    assert purpose.protocols == (TCP, UDP)
    assert purpose.title is None
    assert "says little about what runs here" in purpose.text
    assert explained(7).title == "Port 7: registered as echo"


def test_the_other_protocol_is_told_from_the_registry_only_if_asked_for() -> None:
    assert [one.registered_only for one in explained(22).purposes] == [False]
    assert [one.registered_only for one in explained(22, UDP).purposes] == [True]
    assert explained(22, UDP).title == "Port 22/udp: registered as ssh"


def test_several_services_are_told_the_most_usual_first() -> None:
    assert [one.title for one in explained(8080).purposes] == ["HTTP", "Kodi"]
    assert [one.title for one in explained(631).purposes] == ["Printing", "Printer browsing"]
    assert [one.title for one in explained(631, UDP).purposes] == ["Printer browsing"]


def test_a_wide_range_gives_no_title() -> None:
    found = explained(60_500)

    assert found.title == "Port 60500"
    assert "ipp-usb" in found.text()


def test_the_kernel_may_hold_a_port_without_a_program() -> None:
    assert "kernel may hold it" in explained(2049).text()


@pytest.mark.parametrize(
    ("port", "called"), [(0, "system"), (22, "system"), (1024, "registered"), (49_152, "dynamic")]
)
def test_the_class_is_told(port: int, called: str) -> None:
    assert explained(port).port_class == called


def test_the_machines_own_range_is_told_if_it_is_known() -> None:
    inside, outside = explained(40_000), explained(61_000)

    assert inside.ephemeral
    assert "from 32768 to 60999 for its own outgoing connections" in inside.class_text
    assert not outside.ephemeral
    assert "outgoing" not in outside.text()
    assert not explained(40_000, ephemeral=(0, 0)).ephemeral
    assert not explained(0, ephemeral=(0, 0)).ephemeral


def test_port_zero_is_told_to_be_none() -> None:
    assert "never in use" in explained(0).text()
    assert "listens" not in explained(0).text()


def test_nobody_holds_it() -> None:
    assert explained(64_000).holders == ("Nothing on this computer listens on it now.",)


def test_who_holds_it_is_told_once_for_ipv4_and_ipv6() -> None:
    ipv4 = rows.listener("postgres", 5432)
    ipv6 = rows.listener("postgres", 5432, socket=rows.socket(5432, "::1"))
    hidden = rows.listener(port=5432, ownership=rows.ownerless(GapCode.OWNERS_HIDDEN))

    found = explained(5432, None, ipv4, ipv6, hidden)

    assert found.holders == (ipv4.text, hidden.text)
    assert found.text().endswith(f"{ipv4.text}\n{hidden.text}")


def inside(number: int, name: str | None = None) -> Listener:
    container = Container("docker", "0123456789ab", name) if name else None
    return rows.listener("nginx", 80, socket=rows.socket(80, namespace=number), container=container)


def test_containers_that_have_one_of_their_own_are_told_after_this_computer() -> None:
    host = rows.listener("apache2", 80)

    assert explained(80, TCP, inside(7, "web-shop"), host).holders == (
        host.text,
        (
            "Apart from that, the container web-shop listens on a port 80 of its own,"
            " which is not this computer's."
        ),
    )
    assert explained(80, TCP, inside(7)).holders == (
        "Nothing on this computer listens on it now.",
        (
            "Apart from that, a container or sandbox listens on a port 80 of its own,"
            " which is not this computer's."
        ),
    )
    assert explained(80, TCP, inside(7, "web-shop"), inside(8)).holders[1] == (
        "Apart from that, 2 containers or sandboxes listen on ports 80 of their own,"
        " which are not this computer's."
    )
    assert clean(explained(80, TCP, inside(7, "a\nb\u202e")).holders[1])


def test_holders_of_both_protocols_are_told_apart() -> None:
    tcp = rows.listener("dnsmasq", 53)
    udp = rows.listener("dnsmasq", 53, socket=rows.socket(53, protocol=UDP))

    assert [text[:5] for text in explained(53, None, tcp, udp).holders] == ["TCP: ", "UDP: "]


def test_a_holder_that_is_risky_is_told_with_its_reason() -> None:
    row = rows.listener(
        "redis-server", 6379, Verdict.RISKY, reach=rows.WIFI, reasons=[rows.OPEN_SERVICE]
    )
    calm = rows.listener("redis-server", 6379, Verdict.UNEXPECTED, reasons=[rows.OPEN_SERVICE])

    assert explained(6379, TCP, row).holders == (
        f"{row.text} That is risky: {rows.OPEN_SERVICE.text}",
    )
    assert explained(6379, TCP, calm).holders == (calm.text,)


def test_a_hostile_name_stays_on_its_line() -> None:
    row = rows.listener("evil\n\x1b[2J\u202e", 80)
    (holder,) = explained(80, TCP, row).holders

    assert holder.isprintable()


def test_programs_get_the_same_as_people() -> None:
    found = explained(631)
    data = json.loads(json.dumps(found.as_dict()))

    assert data["port"] == 631
    assert data["protocol"] is None
    assert data["class"] == "system"
    assert data["ephemeral"] is False
    assert data["text"] == found.text()
    assert data["services"][0] | {"text": "", "risk_text": "", "programs": []} == {
        "protocols": ["tcp"],
        "name": "ipp",
        "title": "Printing",
        "text": "",
        "programs": [],
        "registered_only": False,
        "risk": "low",
        "risk_text": "",
    }
    assert json.loads(json.dumps(explained(53, UDP).as_dict()))["protocol"] == "udp"


@pytest.mark.parametrize(
    ("text", "port", "protocol"),
    [
        ("8080", 8080, None),
        (":8080", 8080, None),
        (" 8080 ", 8080, None),
        ("8080/tcp", 8080, TCP),
        ("53/UDP", 53, UDP),
        (":53/udp", 53, UDP),
        ("0", 0, None),
        ("65535", 65_535, None),
        ("00080", 80, None),
        ("ssh", 22, None),
        ("SSH/tcp", 22, TCP),
        ("domain/udp", 53, UDP),
        ("remote desktop", 3389, None),
    ],
)
def test_a_port_is_read_as_people_write_it(text: str, port: int, protocol: Protocol | None) -> None:
    assert parse_port(text, KNOWLEDGE) == (port, protocol)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("65536", "write a number from 0 to 65535"),
        ("9" * 5000, "write a number from 0 to 65535"),
        ("-1", "“-1” is no port: write a number"),
        ("²", "“²” is no port: write a number"),
        (":٢", "“:٢” is no port: write a number"),
        (":-", "“:-” is no port: write a number"),
        ("٨٠/tcp", "“٨٠/tcp” is no port: write a number"),
        ("", "write a number"),
        (":", "write a number"),
        ("/tcp", "write a number"),
        ("80/sctp", "write tcp or udp"),
        ("80/", "write tcp or udp"),
        ("nonsense", "No service is called “nonsense”"),
        ("minio", "several ports, write one of them: 9000, 9001, 9443"),
        ("a\nb", "“a\\x0ab”"),
    ],
)
def test_what_is_no_port_is_told_in_one_line(text: str, words: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        parse_port(text, KNOWLEDGE)

    assert words in str(caught.value)
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) < 160


def test_without_knowledge_only_numbers_are_ports() -> None:
    assert parse_port("22") == (22, None)
    with pytest.raises(ValueError, match="is no port"):
        parse_port("ssh")


@given(st.text())
def test_any_text_is_a_port_or_refused(text: str) -> None:
    try:
        port, protocol = parse_port(text, KNOWLEDGE)
    except ValueError as error:
        told = str(error)
    else:
        told = explained(port, protocol).text()
        assert 0 <= port <= 65_535
    assert told
