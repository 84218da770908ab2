from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from portwatch.services.runtime import resource

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "make_ports.py"
REGISTRY = """\
<?xml version='1.0' encoding='UTF-8'?>
<registry xmlns="http://www.iana.org/assignments" id="service-names-port-numbers">
  <updated>2026-08-17</updated>
  <record><protocol>tcp</protocol><description>Reserved</description><number>0</number></record>
  <record>
    <name>whoispp</name><protocol>tcp</protocol><number>63</number>
    <xref type="person" data="Rickard_Schoultz"/>
    <description>whois++
IANA assigned this well-formed service name as a replacement for "whois++".</description>
  </record>
  <record>
    <name>x11</name><protocol>udp</protocol><number>6000-6063</number>
    <description>X Window System.</description>
    <unauthorized>Somebody uses it</unauthorized>
  </record>
  <record>
    <name>echo</name><protocol>tcp</protocol><number>7</number>
    <description>Echo</description>
  </record>
  <record><name>echo</name><protocol>sctp</protocol><number>7</number></record>
  <record><name>_dns</name><description>no port</description></record>
  <people><person id="Rickard_Schoultz"><name>Rickard</name></person></people>
</registry>
"""


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, SCRIPT, *arguments], capture_output=True, text=True, check=False
    )


def test_it_keeps_what_a_look_up_needs_and_no_people(tmp_path: Path) -> None:
    source, target = tmp_path / "registry.xml", tmp_path / "iana-ports.tsv"
    source.write_text(REGISTRY)

    assert run(source, target).returncode == 0

    assert target.read_text().splitlines()[1:] == [
        "7\t7\ttcp\techo\tEcho\t",
        "63\t63\ttcp\twhoispp\twhois++\t",
        "6000\t6063\tudp\tx11\tX Window System\ty",
    ]
    told = (tmp_path / "iana-ports.origin.txt").read_text()
    assert "2026-08-17" in told
    assert "CC0 1.0" in told
    assert "Rows:     3;" in told


def test_wrong_usage_is_told() -> None:
    assert run().returncode == 2


def test_the_table_that_is_shipped_tells_its_origin() -> None:
    table = (resource("data") / "iana-ports.tsv").read_text(encoding="utf-8")
    told = (resource("data") / "iana-ports.origin.txt").read_text(encoding="utf-8")

    assert f"Rows:     {table.count(chr(10)) - 1};" in told
    assert re.search(r"^Updated:  20\d\d-\d\d-\d\d ", told, re.MULTILINE)
    assert re.search(r"^SHA-256:  [0-9a-f]{64} ", told, re.MULTILINE)
    assert re.search(r"^Licence:  CC0 1\.0", told, re.MULTILINE)
