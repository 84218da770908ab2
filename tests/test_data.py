"""Every row of the tables that are shipped."""

from __future__ import annotations

import ast
import csv
import re
import subprocess
import sys
from pathlib import Path

import pytest

from portwatch.core.model import Protocol
from portwatch.core.ports import COMM_LENGTH, LAST_PORT, Knowledge
from portwatch.core.registry import WIDEST
from portwatch.core.said import Said
from portwatch.core.text import clean
from portwatch.services.knowledge import load_knowledge
from portwatch.services.runtime import resource

KNOWN_COLUMNS = [
    *("ports", "proto", "service", "short", "name", "page", "programs_linux"),
    *(
        "programs_windows",
        "programs_macos",
        "explanation",
        "default_bind",
        "auth_by_default",
        "risk_lan",
    ),
    *("risk_reason", "iana_name", "aws_ec2_19", "shadowserver_report", "firewalld_service"),
    *("evidence", "source"),
]
REGISTRY_COLUMNS = ["port_start", "port_end", "proto", "service", "description", "unauthorized_use"]
PORTS = re.compile(r"\d{1,5}(-\d{1,5})?(,\d{1,5}(-\d{1,5})?)*")
PROGRAM = re.compile(r"[.\w][\w.+() -]*|\[kernel( [a-z0-9]+)?\]")
NAME = re.compile(r"[a-z0-9][a-z0-9.-]*")
REGISTERED = re.compile(r"[A-Za-z0-9][A-Za-z0-9_+/.*-]*")


def known_rows() -> list[dict[str, str]]:
    with (resource("data") / "known_services.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def registry_rows() -> list[list[str]]:
    text = (resource("data") / "iana-ports.tsv").read_text(encoding="utf-8")
    assert text.endswith("\n")
    return [line.split("\t") for line in text[:-1].split("\n")]


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load_knowledge()


def test_every_known_service_is_well_formed() -> None:
    rows = known_rows()
    assert len(rows) > 150
    for row in rows:
        told = f"{row['ports']}/{row['proto']}"
        assert list(row) == KNOWN_COLUMNS, told
        assert PORTS.fullmatch(row["ports"]), told
        assert row["proto"] in {"tcp", "udp", "both"}, told
        for part in row["ports"].split(","):
            first, _, last = part.partition("-")
            assert 0 < int(first) <= int(last or first) <= LAST_PORT, told
        assert len(row["name"].split("|")) in {1, len(row["ports"].split(","))}, told
        assert all(NAME.fullmatch(name) for name in row["name"].split("|")), told
        assert len(row["page"].split("|")) in {1, len(row["ports"].split(","))}, told
        assert set(row["page"].split("|")) <= {"", "http", "https"}, told
        assert not row["page"] or row["proto"] != "udp", told
        assert row["risk_lan"] in {"none", "low", "medium", "high"}, told
        assert re.fullmatch("[MPDFKG]", row["evidence"]), told
        assert row["aws_ec2_19"] in {"", "y"}, told
        for column in ("service", "short", "explanation", "default_bind", "auth_by_default"):
            assert row[column].strip(), (told, column)
        assert len(row["short"]) <= 20, told
        assert row["risk_reason"].strip() or row["risk_lan"] == "none", told
        assert row["explanation"].endswith((".", "?", ")")), told
        assert all(text == clean(text) == text.strip() for text in row.values()), told


def test_every_known_service_has_programs_or_the_kernel_and_is_no_double() -> None:
    seen = set()
    for row in known_rows():
        lists = [row[f"programs_{system}"] for system in ("linux", "windows", "macos")]
        programs = [name for names in lists for name in names.split("|") if name]
        assert programs, row["ports"]
        assert all(PROGRAM.fullmatch(name) for name in programs), row["ports"]
        key = (row["ports"], row["proto"], row["service"])
        assert key not in seen
        seen.add(key)


def test_every_known_service_is_read(knowledge: Knowledge) -> None:
    for row in known_rows():
        protocols = [Protocol(row["proto"])] if row["proto"] != "both" else list(Protocol)
        for part in row["ports"].split(","):
            port = int(part.partition("-")[0])
            for protocol in protocols:
                names = {known.name for known in knowledge.all_known(protocol, port)}
                assert row["short"] in names
        for name in row["programs_linux"].split("|"):
            if name and not name.startswith("["):
                found = knowledge.known(protocols[0], port, name[:COMM_LENGTH])
                assert found is not None
                assert found.is_run_by(name)


def test_every_row_of_the_registry_is_well_formed_and_in_order() -> None:
    head, *rows = registry_rows()
    assert head == REGISTRY_COLUMNS
    assert len(rows) > 11_000
    before = 0
    for row in rows:
        first, last, protocol, name, text, misused = row
        assert before <= int(first) <= int(last) <= LAST_PORT, row
        assert int(last) - int(first) < WIDEST, row
        before = int(first)
        assert protocol in {"tcp", "udp"}, row
        assert REGISTERED.fullmatch(name), row
        assert misused in {"", "y"}, row
        assert text == clean(text) == text.strip(), row
        assert '""' not in text, row
        assert "IANA" not in text, row


def test_every_row_of_the_registry_is_found(knowledge: Knowledge) -> None:
    _, *rows = registry_rows()
    first_names: dict[tuple[str, int], str] = {}
    for first, last, protocol, name, _, _ in rows:
        for port in range(int(first), int(last) + 1):
            first_names.setdefault((protocol, port), name)

    for (protocol, port), name in first_names.items():
        found = knowledge.registry.find(Protocol(protocol), port)
        assert found is not None
        assert found.name == name


def test_what_is_said_of_a_service_can_be_said_in_other_languages(knowledge: Knowledge) -> None:
    row = knowledge.known(Protocol.TCP, 22)

    assert row is not None
    for text in (row.name, row.title, row.text, row.risk_reason):
        assert isinstance(text, Said)
    stranger = knowledge.service(Protocol.TCP, 22, "nothing-like-it").text
    assert isinstance(stranger, Said)
    assert isinstance(stranger.parts["title"], Said)


def test_the_translators_are_given_every_sentence_of_the_table(tmp_path: Path) -> None:
    made = tmp_path / "words.py"
    script = Path(__file__).resolve().parents[1] / "packaging" / "data_words.py"
    table = str(resource("data") / "known_services.csv")
    subprocess.run([sys.executable, script, table, made], check=True, timeout=60)
    calls = [
        node for node in ast.walk(ast.parse(made.read_text("utf-8"))) if isinstance(node, ast.Call)
    ]
    given = [ast.literal_eval(call.args[0]) for call in calls]

    assert len(given) == len(set(given))
    assert set(given) == {
        row[column]
        for row in known_rows()
        for column in ("short", "service", "explanation", "risk_reason")
        if row[column]
    }
