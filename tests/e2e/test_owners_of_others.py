"""The real program as an ordinary user, beside root's daemons: who is named, and how sure."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.helpers import ordinary
from tests.helpers.program import portwatch, portwatch_json
from tests.helpers.puppet import Puppet
from tests.helpers.unit_stage import CONTAINER, UnitStage, unit_stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="only root makes cgroups and steps down"
)

# case: how it is known, in which unit, how sure, and whose names may stand there
CASES = {
    "alone": ("inferred", "cups.service", "only", "cupsd"),
    "hostile": ("inferred", 'x",pid=1,fd=3)).service', "only", '",pid=1,'),
    "wrapped": ("inferred", "code.service", "one-of", None),
    "workers": ("inferred", "nginx.service", "one-of", None),
    "manager": ("inferred", "init.scope", "opened-by", None),
    "socket-unit": ("inferred", "pw-none.socket", "opened-by", None),
    "moved": ("none", "from.scope", "emptied", None),
    "removed": ("none", None, None, None),
    "container": ("inferred", None, "only", "redis-server"),
}


@pytest.fixture(scope="module")
def stage() -> Iterator[UnitStage]:
    with unit_stage() as made:
        yield made


@pytest.fixture(scope="module")
def listed(stage: UnitStage) -> Any:
    return ordinary.run_json("list", ports(stage))


def ports(stage: UnitStage) -> str:
    return f"port:{','.join(map(str, stage.ports.values()))}"


def row(document: Any, port: int) -> Any:
    (found,) = (
        one for one in document["listeners"] if (one["port"], one["namespace"]) == (port, None)
    )
    return found


@pytest.mark.parametrize("case", CASES)
def test_a_list_names_the_unit_and_tells_how_sure_it_is(
    stage: UnitStage, listed: Any, case: str
) -> None:
    match, unit, certainty, name = CASES[case]
    found = row(listed, stage.ports[case])

    assert (found["match"], found["unit"], found["certainty"]) == (match, unit, certainty)
    assert [owner["name"] for owner in found["owners"]] == ([name] if name else [])
    assert all(owner["pid"] == stage.holders[case] for owner in found["owners"])
    if found["candidates"] and certainty != "opened-by":
        assert stage.holders[case] in found["candidates"]
    if match == "inferred":
        assert found["owner_text"].startswith("inferred: ")
        assert found["reasons"] == []
    else:
        codes = {gap["code"] for gap in listed["gaps"]}
        assert {"moved": "owners-moved", "removed": "owners-hidden"}[case] in codes


def test_nobody_is_a_fact_who_only_stayed_where_the_opener_was(
    stage: UnitStage, listed: Any
) -> None:
    """One look cannot tell the bystander from the opener: it is told as very probable at most."""
    found = row(listed, stage.ports["died"])

    assert found["match"] in {"inferred", "none"}
    assert "inferred: opened in mixed.service" in found["owner_text"]
    assert found["text"].startswith("Very probably ")


def test_a_container_is_named_by_its_cgroup(stage: UnitStage, listed: Any) -> None:
    found = row(listed, stage.ports["container"])

    assert (found["container"]["engine"], found["container"]["id"]) == ("docker", CONTAINER[:12])


def test_a_watch_tells_it_at_once_or_as_a_change(stage: UnitStage) -> None:
    watch = ordinary.start("-m", "portwatch", "watch", "--json", "--for", "30")
    assert watch.stdout is not None
    told = map(json.loads, watch.stdout)
    try:
        assert next(one for one in told if one["event"] == "tick")
        with Puppet() as late:
            stage.tree.put("system.slice/late.service", late.pid)
            port = late.listen()
            found = next(_of_port(told, port))
            if found["match"] == "none":  # a guess takes a look at everything, half a second apart
                assert (found["unit"], found["owners"]) == (None, [])
                found = next(_of_port(told, port))
    finally:
        watch.kill()
        watch.communicate()

    assert (found["unit"], found["match"]) == ("late.service", "inferred")
    assert (found["certainty"], found["candidates"]) == ("only", [late.pid])


def _of_port(events: Iterable[Any], port: int) -> Iterator[Any]:
    for one in events:
        if one["event"] in {"opened", "changed"} and one["listener"]["port"] == port:
            yield one["listener"]


def test_a_table_and_csv_mark_what_is_inferred(stage: UnitStage) -> None:
    done = ordinary.run("list", ports(stage))
    lines = {line.split()[0]: line for line in done.stdout.splitlines()}

    assert "(inferred)" in lines[str(stage.ports["alone"])]
    assert "(inferred)" in lines[str(stage.ports["workers"])]
    assert "(inferred)" not in lines[str(stage.ports["moved"])]
    assert "inferred from" in done.stderr


def test_ss_and_psutil_name_none(stage: UnitStage) -> None:
    script = (
        "import psutil; print([one.pid for one in psutil.net_connections('inet')"
        f" if one.laddr and one.laddr.port in {sorted(stage.ports.values())}])"
    )
    process = ordinary.start("-c", script)
    assert process.stdout is not None
    told, _ = process.communicate()
    assert json.loads(told.replace("None", "null")) == [None] * len(stage.ports)

    ss = shutil.which("ss")
    if ss is not None:
        done = subprocess.run(
            ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", ss, "-Htlnp"],
            capture_output=True,
            text=True,
            check=True,
        )
        lines = [
            line
            for line in done.stdout.splitlines()
            if int(line.split()[3].rpartition(":")[2]) in stage.ports.values()
        ]
        assert len(lines) == len(stage.ports)
        assert not any("users:" in line for line in lines)


def test_root_is_told_the_holder_itself(stage: UnitStage) -> None:
    listed = portwatch_json("list", ports(stage))

    for case, port in stage.ports.items():
        found = row(listed, port)
        assert stage.holders[case] in {owner["pid"] for owner in found["owners"]}
        assert found["match"] in {"exact", "shared"}
        assert found["certainty"] is None


@pytest.mark.parametrize("case", ["alone", "workers", "manager", "moved"])
def test_nothing_is_stopped_on_a_guess(stage: UnitStage, case: str) -> None:
    port = stage.ports[case]
    done = ordinary.run("stop", f":{port}", "--yes")

    assert done.returncode == 4
    assert f"sudo portwatch stop :{port}" in done.stderr
    assert os.path.exists(f"/proc/{stage.holders[case]}")  # noqa: PTH110 - one look


def test_root_stops_the_exact_owner(stage: UnitStage) -> None:
    done = portwatch("stop", f":{stage.ports['wrapped']}", "--dry-run", "--json")

    (plan,) = json.loads(done.stdout)["plans"]
    assert plan["process"]["pid"] == stage.holders["wrapped"]
