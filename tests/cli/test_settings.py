from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING

from tests.helpers.program import portwatch, portwatch_json

if TYPE_CHECKING:
    from pathlib import Path


def config(data_dir: Path, text: str) -> Path:
    path = data_dir / "config" / "config.toml"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return path


def checks(told: str) -> dict[str, str]:
    """The lines of ``doctor`` by their titles."""
    head = told.partition("\n\n")[0]
    return {line.split("  ")[0]: line.split("  ", 1)[1].strip() for line in head.splitlines()}


def test_doctor_tells_where_the_settings_come_from(tmp_path: Path) -> None:
    path = config(tmp_path, "[poll]\ninterval = 4\nbudgett = 3\n")

    found = portwatch_json("doctor", "--data-dir", str(tmp_path))
    told = checks(portwatch("doctor", "--data-dir", str(tmp_path)).stdout)

    assert found["settings"]["path"] == str(path)
    assert found["settings"]["is_from_file"] is True
    assert found["settings"]["unknown"] == ["poll.budgett"]
    assert found["settings"]["values"]["poll.interval"] == 4.0
    assert told["Settings"] == str(path)
    assert told["Not known"] == "poll.budgett"


def test_without_a_file_doctor_names_the_place_for_one(tmp_path: Path) -> None:
    told = checks(portwatch("doctor", env={"PORTWATCH_DATA_DIR": str(tmp_path)}).stdout)

    assert told["Settings"].startswith("the defaults; ")
    assert str(tmp_path / "config" / "config.toml") in told["Settings"]
    assert list(tmp_path.iterdir()) == []


def test_doctor_tells_the_pace_and_why(tmp_path: Path) -> None:
    config(tmp_path, "[poll]\ninterval = 4\nbudget = 50\n")

    found = portwatch_json("doctor", "--demo", "--data-dir", str(tmp_path))
    told = checks(portwatch("doctor", "--demo", "--data-dir", str(tmp_path)).stdout)

    assert found["pace"]["interval_s"] == 4.0
    assert found["pace"]["reasons"] == []
    assert found["pace_hidden"]["interval_s"] == 8.0
    assert found["pace_hidden"]["reasons"] == ["hidden"]
    assert told["Pace"] == "Every 4 s, as set. New listeners are looked for every 0.1 s."
    assert told["When hidden"].startswith("Every 8 s, because the window is hidden.")


def test_doctor_tells_what_is_wrong_with_the_settings(tmp_path: Path) -> None:
    config(tmp_path, "[poll]\ninterval = 400\n")

    done = portwatch("doctor", "--data-dir", str(tmp_path))

    assert checks(done.stdout)["Wrong"] == (
        "config.toml: poll.interval in line 2 is more than 10 seconds; 10 is used."
    )
    assert done.returncode == 0


def test_watch_polls_as_often_as_it_is_set(tmp_path: Path) -> None:
    config(tmp_path, "poll.interval = 2")
    words = ("watch", "--json", "--for", "2.5", "--data-dir", str(tmp_path))

    set_so = intervals(portwatch(*words).stdout)
    asked_so = intervals(portwatch(*words, "--interval", "0.2").stdout)

    assert set_so[0] >= 2.0
    assert len(asked_so) > len(set_so)


def intervals(told: str) -> list[float]:
    """Of the polls after the first."""
    events = [json.loads(line) for line in told.splitlines()]
    return [event["interval_s"] for event in events if event["event"] == "tick"][1:]


def test_a_broken_file_is_set_aside_and_told(tmp_path: Path) -> None:
    path = config(tmp_path, "[poll")

    done = portwatch("watch", "--for", "0.1", "--data-dir", str(tmp_path))

    assert done.returncode == 0
    assert "It is called config.toml.broken now." in done.stderr
    assert [each.name for each in path.parent.iterdir()] == ["config.toml.broken"]


def test_doctor_tells_a_broken_file_and_leaves_it(tmp_path: Path) -> None:
    path = config(tmp_path, "[poll")

    told = checks(portwatch("doctor", "--demo", "--data-dir", str(tmp_path)).stdout)

    assert told["Wrong"].startswith("config.toml cannot be used (")
    assert told["Wrong"].endswith("so the defaults are.")
    assert [each.name for each in path.parent.iterdir()] == ["config.toml"]


def test_doctor_names_a_file_that_was_set_aside_each_time(tmp_path: Path) -> None:
    path = config(tmp_path, "[poll")
    portwatch("watch", "--demo", "--for", "0.1", "--data-dir", str(tmp_path))
    day = datetime.fromtimestamp((path.parent / "config.toml.broken").stat().st_ctime).astimezone()

    for _ in range(2):
        told = checks(portwatch("doctor", "--demo", "--data-dir", str(tmp_path)).stdout)
        assert told["Set aside"] == (
            f"config.toml.broken was set aside on {day:%Y-%m-%d}; the defaults are in force"
        )

    path.write_text("poll.interval = 2")
    told = checks(portwatch("doctor", "--demo", "--data-dir", str(tmp_path)).stdout)
    assert told["Set aside"] == f"config.toml.broken was set aside on {day:%Y-%m-%d}"
    found = portwatch_json("doctor", "--demo", "--data-dir", str(tmp_path))
    assert [each["name"] for each in found["settings"]["set_aside"]] == ["config.toml.broken"]


def test_list_says_in_one_line_that_the_settings_are_not_in_force(tmp_path: Path) -> None:
    path = config(tmp_path, "[poll")
    words = ("list", "--demo", "--data-dir", str(tmp_path))

    broken = portwatch(*words)
    path.rename(path.with_name("config.toml.broken"))
    aside = portwatch(*words)
    path.write_text("poll.interval = 2")
    mended = portwatch(*words)

    assert lines(broken.stderr)[0].startswith("portwatch: config.toml cannot be used (")
    assert lines(aside.stderr)[0].startswith("portwatch: config.toml.broken was set aside on ")
    assert [len(lines(each.stderr)) for each in (broken, aside, mended)] == [1, 1, 0]


def lines(told: str) -> list[str]:
    """Those of the program itself."""
    return [line for line in told.splitlines() if line.startswith("portwatch: ")]
