from __future__ import annotations

import pytest

from portwatch.core import registry
from portwatch.core.model import Protocol, ReachLevel
from portwatch.core.ports import Knowledge, port_class, program_key
from portwatch.core.registry import Registry
from portwatch.services.knowledge import load_knowledge
from portwatch.services.runtime import resource

TCP, UDP = Protocol.TCP, Protocol.UDP


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load_knowledge()


def test_a_known_port_has_its_title_if_its_usual_program_holds_it(knowledge: Knowledge) -> None:
    service = knowledge.service(TCP, 5432, "postgres")

    assert (service.name, service.title) == ("postgresql", "PostgreSQL")
    assert service.text
    assert not service.registered_only


def test_a_known_port_has_its_title_if_nobody_knows_who_holds_it(knowledge: Knowledge) -> None:
    assert knowledge.service(TCP, 5432).title == "PostgreSQL"


def test_another_program_on_a_known_port_is_not_called_by_its_title(knowledge: Knowledge) -> None:
    service = knowledge.service(TCP, 5432, "evil")

    assert service.title is None
    assert service.text == "Usually this port is for something else: PostgreSQL database."


def test_of_several_services_the_one_of_the_program_is_told(knowledge: Knowledge) -> None:
    assert knowledge.service(TCP, 631, "cupsd").title == "Printing"
    assert knowledge.service(UDP, 631, "cups-browsed").title == "Printer browsing"
    assert knowledge.service(TCP, 8200, "minidlnad").title == "MiniDLNA"
    assert knowledge.service(TCP, 8200, "vault").title == "Vault"


def test_a_name_is_the_one_of_this_very_port(knowledge: Knowledge) -> None:
    assert knowledge.service(TCP, 80).name == "http"
    assert knowledge.service(TCP, 443).name == "https"
    assert knowledge.service(TCP, 993).name == "imaps"
    assert knowledge.service(UDP, 4500).name == "ipsec-nat-t"
    assert knowledge.service(TCP, 5901).name == "vnc"


def test_a_registered_name_that_misleads_is_not_told(knowledge: Knowledge) -> None:
    assert knowledge.service(TCP, 3000).name == "http"  # registered: hbci
    assert knowledge.service(TCP, 8888).name == "jupyter"  # registered: ddi-tcp-1


def test_a_port_that_only_the_registry_knows_is_weak_evidence(knowledge: Knowledge) -> None:
    service = knowledge.service(TCP, 7, "anything")

    assert (service.name, service.title) == ("echo", None)
    assert service.registered_only
    assert service.text == "Registered for Echo."


def test_a_port_that_nobody_knows_has_no_name(knowledge: Knowledge) -> None:
    service = knowledge.service(TCP, 64_000, "anything")
    assert (service.name, service.title, service.text) == (None, None, None)


def test_a_wide_range_means_something_only_with_its_program(knowledge: Knowledge) -> None:
    assert knowledge.service(TCP, 60_500, "ipp-usb").title == "USB printer"
    assert knowledge.service(TCP, 60_500, "other").title is None
    assert knowledge.known(TCP, 60_500) is None
    assert "USB printer" in {row.name for row in knowledge.all_known(TCP, 60_500)}
    assert knowledge.known(UDP, 60_500, "ipp-usb") is None


def test_programs_are_compared_as_the_kernel_cuts_them(knowledge: Knowledge) -> None:
    assert program_key("gnome-remote-desktop-daemon") == program_key("gnome-remote-de")
    assert program_key(" SSHD.exe ") == "sshd"
    known = knowledge.known(TCP, 3389)
    assert known is not None
    assert known.is_run_by("gnome-remote-de")
    assert not known.is_run_by("gnome")
    assert "sshd" in knowledge.owners(TCP, 22)
    assert knowledge.owners(TCP, 64_000) == frozenset()


@pytest.mark.parametrize(
    ("protocol", "port", "asks", "reach"),
    [
        (TCP, 22, True, ReachLevel.NETWORK),
        (TCP, 6379, False, ReachLevel.COMPUTER),
        (TCP, 873, False, ReachLevel.NETWORK),  # no by default
        (TCP, 16_509, None, ReachLevel.COMPUTER),  # one of its ports asks, off by default
        (UDP, 546, False, ReachLevel.NETWORK),  # link-local
        (TCP, 3632, None, ReachLevel.NETWORK),  # allowed addresses are no password
    ],
)
def test_password_and_reach_are_read_from_a_few_words(
    knowledge: Knowledge, protocol: Protocol, port: int, asks: object, reach: ReachLevel
) -> None:
    known = knowledge.known(protocol, port)

    assert known is not None
    assert known.asks_password is asks
    assert known.usual_reach is reach


def test_the_kernel_may_hold_a_port(knowledge: Knowledge) -> None:
    nfs, ssh = knowledge.known(TCP, 2049), knowledge.known(TCP, 22)
    assert nfs is not None
    assert nfs.kernel
    assert ssh is not None
    assert not ssh.kernel


@pytest.mark.parametrize(
    ("name", "ports"),
    [
        ("ssh", (22,)),
        ("SSH", (22,)),
        ("postgresql", (5432,)),
        ("PostgreSQL", (5432,)),
        ("jupyter", (8888,)),
        ("https", (443,)),
        ("http", (80,)),
        ("minio", (9000, 9001, 9443)),
        ("Remote Desktop", (3389,)),
        ("echo", (7,)),
        ("nonsense", ()),
        ("", ()),
    ],
)
def test_a_service_is_found_by_its_name(
    knowledge: Knowledge, name: str, ports: tuple[int, ...]
) -> None:
    assert knowledge.ports_named(name) == ports


def test_usual_programs_are_told_as_people_know_them(knowledge: Knowledge) -> None:
    known = knowledge.known(TCP, 3389)

    assert known is not None
    assert known.usual_programs[:2] == ("xrdp", "gnome-remote-desktop-daemon")
    assert {program_key(name) for name in known.usual_programs} == known.programs


@pytest.mark.parametrize(
    ("port", "called"),
    [
        (0, "system"),
        (1023, "system"),
        (1024, "registered"),
        (49_151, "registered"),
        (49_152, "dynamic"),
        (65_535, "dynamic"),
    ],
)
def test_a_port_has_its_class(port: int, called: str) -> None:
    assert port_class(port) == called


HEAD = "port_start\tport_end\tproto\tservice\tdescription\tunauthorized_use\n"
SMALL = HEAD + "5\t5\ttcp\tfirst\tFirst\t\n5\t5\ttcp\tsecond\t\ty\n10\t12\tudp\trange\tRange\ty\n"


def test_the_registry_takes_the_first_of_several_names() -> None:
    small = Registry(SMALL)
    first = small.find(TCP, 5)

    assert first is not None
    assert (first.name, first.text, first.misused) == ("first", "First", False)
    assert small.named("second") == [(TCP, 5)]


def test_the_registry_knows_every_port_of_a_range() -> None:
    small = Registry(SMALL)
    names = {port: found.name for port in range(20) if (found := small.find(UDP, port))}

    assert names == {10: "range", 11: "range", 12: "range"}


def test_the_registry_tells_the_same_where_more_is_asked_than_is_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = resource("data/iana-ports.tsv").read_text(encoding="utf-8")
    asked = [(protocol, port) for port in range(1, 65_536, 7) for protocol in (TCP, UDP)]
    flooded = Registry(text)
    found = [flooded.find(*each) for each in asked]
    monkeypatch.setattr(registry, "_KEPT_AT_MOST", 1_000_000)
    searched = Registry(text)

    assert found == [searched.find(*each) for each in asked]
    assert flooded.find(TCP, 22) == searched.find(TCP, 22)


def test_an_empty_registry_knows_nothing() -> None:
    for text in ("", HEAD):
        assert Registry(text).find(TCP, 5) is None
        assert Registry(text).named("first") == []


@pytest.mark.parametrize(
    ("protocol", "port", "title"),
    [
        (TCP, 22, "SSH"),
        (TCP, 25, "Mail"),
        (UDP, 53, "DNS"),
        (TCP, 80, "HTTP"),
        (TCP, 110, "POP3"),
        (TCP, 143, "IMAP"),
        (TCP, 443, "HTTPS"),
        (UDP, 443, "HTTPS"),
        (TCP, 465, "Mail sending"),
        (TCP, 587, "Mail sending"),
        (TCP, 631, "Printing"),
        (TCP, 853, "DNS over TLS"),
        (TCP, 993, "IMAP"),
        (TCP, 995, "POP3"),
        (UDP, 1194, "OpenVPN"),
        (TCP, 3389, "Remote Desktop"),
        (TCP, 5900, "VNC"),
        (TCP, 8443, "HTTPS"),
        (TCP, 9090, "Cockpit"),
    ],
)
def test_a_well_known_port_is_called_what_everybody_calls_it(
    knowledge: Knowledge, protocol: Protocol, port: int, title: str
) -> None:
    assert knowledge.service(protocol, port).title == title


def test_what_a_port_is_for_reads_well_also_with_a_remark_in_it(knowledge: Knowledge) -> None:
    told = knowledge.service(TCP, 4444, "nc").text or ""

    assert told == "Usually this port is for something else: Selenium grid."
    assert "hacking" not in told


def test_a_program_that_shares_a_port_with_another_is_called_by_its_own_title(
    knowledge: Knowledge,
) -> None:
    assert knowledge.service(TCP, 9090, "prometheus").title == "Prometheus"
    assert knowledge.service(TCP, 8443, "incusd").title == "LXD"
