"""Whatever has the keyboard shows it, in both schemes, by more than a shade."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.helpers.walked import walked

if TYPE_CHECKING:
    from pathlib import Path

CONTROLS = 100  # that the demonstration has at least, in two schemes


def test_every_control_shows_that_it_has_the_keyboard(tmp_path: Path) -> None:
    found = walked("focus_walk", tmp_path)

    assert {"listening", "alerts", "preferences", "expectations"} <= set(found["places"])
    assert found["unseen"] == []
    assert found["seen"] > CONTROLS
