"""A screen reader finds a name at all that is on show: controls, cells and pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.helpers.walked import walked

if TYPE_CHECKING:
    from pathlib import Path


def test_everything_on_show_has_a_name_for_screen_readers(tmp_path: Path) -> None:
    found = walked("name_walk", tmp_path)

    assert {"listening", "connections-0", "activity", "timeline", "alerts"} <= set(found["places"])
    assert {"expectations", "preferences", "about", "stop"} <= set(found["places"])
    assert found["unnamed"] == []
    assert found["named"]["Cell"] > 1000
    assert found["named"]["ListItem"] > 10
