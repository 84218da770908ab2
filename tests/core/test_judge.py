from __future__ import annotations

from typing import Any

import pytest

from portwatch.core.evidence import Evidence
from portwatch.core.guess import Certainty, Guess
from portwatch.core.interface import Interface, InterfaceKind
from portwatch.core.judge import (
    BUILT_IN,
    OWN_NETWORK,
    STOOD_AT_START,
    Context,
    judge,
    verdict,
)
from portwatch.core.model import GapCode, Listener, Match, Ownership, Protocol, State, Verdict
from portwatch.core.origin import Origin
from portwatch.core.package import NOT_PACKAGED, Manager, Package
from portwatch.core.place import parse_cgroup
from portwatch.core.reason import Reason, ReasonCode, Severity
from portwatch.services.knowledge import load_knowledge
from tests.helpers.machine import LOOPBACK, WIFI
from tests.helpers.rows import held_by, ownerless, process, socket

CONTEXT = Context(load_knowledge(), (LOOPBACK, WIFI), (32768, 60999))
PUBLIC = Interface("eth0", 3, InterfaceKind.ETHERNET, ("203.0.113.9", "8.8.4.4"))
EVERYWHERE, HERE = "0.0.0.0", "127.0.0.1"


def judged(
    port: int,
    ownership: Ownership,
    address: str = HERE,
    *,
    stood: bool | None = False,
    context: Context = CONTEXT,
    protocol: Protocol = Protocol.TCP,
    unit: str | None = None,
) -> Listener:
    state = State.LISTEN if protocol is Protocol.TCP else State.UNCONNECTED
    listening = socket(port, address, protocol=protocol, state=state)
    origin = Origin(unit)
    return judge(
        listening, ownership, context, first_seen=None, stood_at_start=stood, origin=origin
    )


def codes(row: Listener) -> list[tuple[str, str]]:
    return [(one.code.value, one.severity.value) for one in row.reasons]


def script(path: str, exe: str = "/usr/bin/python3.11") -> Ownership:
    return held_by(process("python3", exe=exe, command=("python3", path)))


def test_what_stood_at_the_start_is_expected() -> None:
    row = judged(4000, held_by(process("thing")), stood=True)

    assert (row.verdict, row.expected_by) == (Verdict.EXPECTED, STOOD_AT_START)


def test_what_nothing_expects_is_unexpected() -> None:
    row = judged(4000, held_by(process("thing")))

    assert (row.verdict, row.expected_by, row.reasons) == (Verdict.UNEXPECTED, None, ())


@pytest.mark.parametrize("stood", [True, False])
def test_what_only_its_own_network_reaches_is_not_unexpected_for_little(*, stood: bool) -> None:
    inside = socket(4000, EVERYWHERE, namespace=7)
    row = judge(inside, held_by(process("thing")), CONTEXT, first_seen=None, stood_at_start=stood)
    low = Reason(ReasonCode.UNPACKAGED, Severity.LOW, "It came with no package.")
    medium = Reason(ReasonCode.UNPACKAGED, Severity.MEDIUM, "It came with no package.")

    assert (row.verdict, row.expected_by) == (
        Verdict.EXPECTED,
        STOOD_AT_START if stood else OWN_NETWORK,
    )
    assert verdict((low,), OWN_NETWORK) is Verdict.EXPECTED
    assert verdict((low,), STOOD_AT_START) is Verdict.EXPECTED
    assert verdict((low._replace(code=ReasonCode.EXE_HIDDEN),), STOOD_AT_START) is (
        Verdict.UNEXPECTED
    )
    assert verdict((low, medium), OWN_NETWORK) is Verdict.RISKY


def test_a_known_program_on_its_port_with_its_usual_reach_is_expected() -> None:
    redis = held_by(process("redis-server"))

    assert judged(6379, redis).expected_by == BUILT_IN
    assert judged(6379, redis, stood=None).verdict is Verdict.EXPECTED


@pytest.mark.parametrize(
    ("name", "exe", "address"),
    [
        ("redis-server", "/home/anna/redis-server", HERE),  # not the installed one
        ("thing", "/usr/bin/thing", HERE),  # another program
        ("redis-server", "/usr/bin/redis-server", EVERYWHERE),  # wider than it usually is
    ],
)
def test_its_nearest_relatives_are_not(name: str, exe: str, address: str) -> None:
    assert judged(6379, held_by(process(name, exe=exe)), address).expected_by is None


def test_a_service_without_a_password_in_reach_of_others_is_risky() -> None:
    row = judged(11211, held_by(process("memcached")), EVERYWHERE)

    assert codes(row) == [("open-service", "medium")]
    assert row.verdict is Verdict.RISKY


@pytest.mark.parametrize(
    ("named", "unit", "unit_user", "tells"),
    [
        ("/usr/bin/thing", None, None, []),
        ("thing", None, None, [("interpreter-exposed", "medium")]),
        ("thing", "thing.service", None, []),
        ("thing", "thing.service", 1000, [("interpreter-exposed", "medium")]),
        ("thing", "session-4.scope", None, [("interpreter-exposed", "medium")]),
    ],
)
def test_a_script_is_an_installed_one_only_if_it_was_named_so(
    named: str, unit: str | None, unit_user: int | None, tells: list[tuple[str, str]]
) -> None:
    """A process that was started anywhere may go to where one of that name is installed."""
    owner = process(
        "python3",
        exe="/usr/bin/python3.11",
        command=("python3", named),
        script_file="/usr/bin/thing",
    )
    row = judge(
        socket(4000, EVERYWHERE),
        held_by(owner),
        CONTEXT,
        first_seen=None,
        stood_at_start=True,
        origin=Origin(unit, unit_user=unit_user),
    )

    assert codes(row) == tells


def test_from_the_internet_it_weighs_more_and_stays_risky() -> None:
    context = Context(CONTEXT.knowledge, (LOOPBACK, PUBLIC), CONTEXT.ephemeral)

    row = judged(11211, held_by(process("memcached")), EVERYWHERE, context=context)

    assert codes(row) == [("open-service", "high")]
    assert row.verdict is Verdict.RISKY


@pytest.mark.parametrize("address", [HERE, EVERYWHERE])
def test_a_service_that_shows_a_password_is_not_open(address: str) -> None:
    command = ("redis-server", "--requirepass", "x")
    row = judged(6379, held_by(process("redis-server", command=command)), address)

    assert row.reasons == ()


def test_a_daemon_is_open_at_any_port_unless_its_words_cannot_be_seen() -> None:
    memcached = ("memcached", "-l", "0.0.0.0", "-p", "12000")
    seen = judged(12000, held_by(process("memcached", command=memcached)), EVERYWHERE)
    title = ("mongod: 0.0.0.0:12000",)
    unseen = judged(12000, held_by(process("mongod", command=title)), EVERYWHERE)
    usual = judged(27017, held_by(process("mongod", command=title)), EVERYWHERE)

    assert codes(seen) == [("open-service", "medium")]
    assert codes(unseen) == []
    assert codes(usual) == [("open-service", "medium")]
    assert "configuration is hidden" in usual.reasons[0].text


@pytest.mark.parametrize(
    ("port", "address", "expected"),
    [(5005, EVERYWHERE, [("open-service", "medium")]), (8080, EVERYWHERE, []), (5005, HERE, [])],
)
def test_a_debugger_in_reach_of_others_is_a_way_in_at_its_own_port(
    port: int, address: str, expected: list[tuple[str, str]]
) -> None:
    jdwp = "-agentlib:jdwp=transport=dt_socket,server=y,address=*:5005"
    java = process("java", exe="/usr/lib/jvm/bin/java", command=("java", jdwp, "-jar", "/opt/a"))

    assert codes(judged(port, held_by(java), address)) == expected


@pytest.mark.parametrize(
    ("path", "unit", "expected"),
    [
        ("/opt/thing/serve.py", None, [("interpreter-exposed", "medium")]),
        ("/usr/local/bin/serve.py", None, [("interpreter-exposed", "medium")]),
        ("/root/serve.py", "thing.service", [("interpreter-exposed", "medium")]),
        ("/opt/thing/serve.py", "session-3.scope", [("interpreter-exposed", "medium")]),
        ("/opt/thing/serve.py", "thing.service", []),
        ("/usr/bin/rails", None, [("interpreter-exposed", "medium")]),
        ("/usr/lib/node_modules/vite/bin/vite.js", None, [("interpreter-exposed", "medium")]),
        ("/usr/bin/gunicorn", "shop.service", []),
        ("/usr/bin/fail2ban-server", None, []),
    ],
)
def test_what_was_installed_by_hand_is_told_unless_a_service_of_the_system_runs_it(
    path: str, unit: str | None, expected: list[tuple[str, str]]
) -> None:
    assert codes(judged(8000, script(path), EVERYWHERE, unit=unit)) == expected


def test_a_script_s_server_in_reach_of_others_is_risky() -> None:
    row = judged(8000, script("/home/anna/site/serve.py"), EVERYWHERE, stood=True)

    assert codes(row) == [("interpreter-exposed", "medium")]
    assert row.verdict is Verdict.RISKY
    assert "serve.py" in row.reasons[0].evidence


@pytest.mark.parametrize(
    ("path", "address"), [("/home/anna/serve.py", HERE), ("/usr/bin/fail2ban", EVERYWHERE)]
)
def test_a_script_for_this_computer_and_an_installed_one_are_not(path: str, address: str) -> None:
    assert judged(8000, script(path), address).reasons == ()


@pytest.mark.parametrize(
    "ownership",
    [
        script("/tmp/.x/relay.py"),
        script("/dev/shm/a.py"),
        held_by(process("a.out", exe="/var/tmp/a.out")),
        held_by(process("a.out", exe="/tmp/a.out (deleted)")),
    ],
)
def test_what_runs_from_a_temporary_folder_is_suspicious_even_at_the_start(
    ownership: Ownership,
) -> None:
    row = judged(4444, ownership, stood=True)

    assert [(code, weight) for code, weight in codes(row)] == [("exe-temporary", "high")]
    assert row.verdict is Verdict.SUSPICIOUS


def test_what_tools_put_there_weighs_little_on_this_computer() -> None:
    exe = "/tmp/go-build123/b001/exe/api"
    here = judged(4000, held_by(process("api", exe=exe)), stood=True)
    everywhere = judged(4000, held_by(process("api", exe=exe)), EVERYWHERE, stood=True)

    assert (here.verdict, here.reasons[0].severity) == (Verdict.UNEXPECTED, Severity.LOW)
    assert everywhere.verdict is Verdict.RISKY


def test_a_hidden_owner_is_told_and_raises_the_verdict() -> None:
    row = judged(9100, ownerless(GapCode.OWNERS_HIDDEN), stood=True)

    assert codes(row) == [("owner-hidden", "low")]
    assert row.verdict is Verdict.UNEXPECTED


@pytest.mark.parametrize("port", [9100, 51820, 2049])
def test_what_was_not_found_is_never_expected(port: int) -> None:
    row = judged(port, ownerless(GapCode.OWNERS_UNFOUND), stood=True)

    assert codes(row) == [("owner-hidden", "low")]
    assert (row.verdict, row.expected_by) == (Verdict.UNEXPECTED, None)


@pytest.mark.parametrize(
    ("port", "protocol", "verdict"),
    [
        (9100, Protocol.TCP, Verdict.UNEXPECTED),
        (2049, Protocol.TCP, Verdict.EXPECTED),
        (4500, Protocol.UDP, Verdict.EXPECTED),  # a tunnel of the kernel's, at any port
    ],
)
def test_the_kernel_is_expected_at_the_start_where_it_is_known_to_listen(
    port: int, protocol: Protocol, verdict: Verdict
) -> None:
    kernel = ownerless(GapCode.OWNERS_KERNEL)

    assert judged(port, kernel, stood=True, protocol=protocol).verdict is verdict


def test_what_the_kernel_itself_is_known_to_hold_is_expected() -> None:
    kernel = ownerless(GapCode.OWNERS_KERNEL)

    row = judged(51820, kernel, EVERYWHERE, protocol=Protocol.UDP)

    assert row.verdict is Verdict.EXPECTED
    assert judged(4000, kernel, EVERYWHERE).verdict is Verdict.UNEXPECTED


def test_every_listener_has_a_sentence_without_anything_hidden() -> None:
    row = judged(4000, held_by(process("evil\x1b[31m\u202e<b>", exe="/usr/bin/evil")))

    assert row.text.isprintable()
    assert "4000" in row.text


@pytest.mark.parametrize(
    "ownership",
    [
        held_by(process("sshd", exe="/usr/bin/python3.11", command=("sshd", "/home/anna/x.py"))),
        held_by(process("sshd", exe="/usr/bin/nc.openbsd")),
        held_by(process("sshd", exe="/mnt/evil")),
    ],
)
def test_a_name_that_anybody_can_take_makes_nothing_expected(ownership: Ownership) -> None:
    assert judged(22, ownership, EVERYWHERE).expected_by is None
    assert judged(22, held_by(process("sshd", exe="/usr/sbin/sshd"))).expected_by == BUILT_IN


def test_an_installed_script_is_known_by_its_own_name() -> None:
    command = ("/usr/bin/python3", "/usr/bin/jupyter-lab")
    jupyter = held_by(process("jupyter-lab", exe="/usr/bin/python3.11", command=command))

    assert judged(8888, jupyter).expected_by == BUILT_IN


def inferred(unit: str, **facts: Any) -> Ownership:
    """A process of another user, of which only what it calls itself is seen."""
    facts = {
        "name": "sshd",
        "exe": None,
        "command": ("sshd",),
        "uid": 500,
        "user": "build",
        **facts,
    }
    place = parse_cgroup(f"/system.slice/{unit}")
    owner = process(**facts)
    guess = Guess((owner.id.pid,), owner.id.pid, Certainty.ONLY, place)
    return Ownership(Match.INFERRED, (owner,), GapCode.OWNERS_INFERRED, guess)


@pytest.mark.parametrize(
    ("ownership", "is_one"),
    [
        (inferred("ssh.service"), True),
        (inferred("ci-runner.service"), False),  # anybody may call himself sshd
        (inferred("ci-runner.service", uid=0, user="root"), True),
        (inferred("ci-runner.service", user="sshd"), True),
        (inferred("ssh.service", name="agent"), False),
        (inferred("ssh.service", name="agent", exe="/usr/sbin/sshd"), True),
        (inferred("ssh.service", exe="/home/build/sshd"), False),
    ],
)
def test_what_a_process_calls_itself_needs_another_witness(
    ownership: Ownership,
    is_one: bool,  # noqa: FBT001 - a table's column
) -> None:
    row = judged(22, ownership, EVERYWHERE)

    assert (row.expected_by == BUILT_IN) is is_one


def test_a_resolver_of_virtual_machines_is_known_by_its_account() -> None:
    ownership = inferred("libvirtd.service", name="dnsmasq", user="libvirt-dnsmasq")

    assert judged(53, ownership).expected_by == BUILT_IN


def served(path: str, package: Package | None, *, own_root: bool = True) -> Listener:
    holder = held_by(process(name="nginx", exe=path, uid=0))
    evidence = Evidence(holder.owners[0].id, own_root=own_root)
    return judge(
        socket(80, HERE),
        holder,
        CONTEXT,
        first_seen=None,
        stood_at_start=False,
        origin=Origin(package=package),
        evidence=(evidence,),
    )


def test_a_path_alone_is_no_built_in_expectation_where_packages_are_told() -> None:
    """Where they are not, or where people install by hand, a path is all there is."""
    debian = Package(Manager.DPKG, "nginx", "1.0")

    assert served("/usr/sbin/nginx", NOT_PACKAGED).expected_by is None
    assert served("/usr/sbin/nginx", None, own_root=False).expected_by is None
    for path, package, own_root in (
        ("/usr/sbin/nginx", debian, True),
        ("/usr/sbin/nginx", debian, False),
        ("/usr/sbin/nginx", None, True),
        ("/usr/local/sbin/nginx", NOT_PACKAGED, True),
        ("/opt/nginx/sbin/nginx", NOT_PACKAGED, True),
        ("/nix/store/0a-nginx/bin/nginx", None, True),
    ):
        assert served(path, package, own_root=own_root).expected_by == BUILT_IN
