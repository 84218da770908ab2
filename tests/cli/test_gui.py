from __future__ import annotations

import pytest

from tests.helpers.program import portwatch

NOWHERE = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "WAYLAND_SOCKET": "", "QT_QPA_PLATFORM": ""}


@pytest.mark.parametrize(
    "words", [("--json",), ("gui", "--json"), ("--json", "gui"), ("--json", "--demo")]
)
def test_the_window_prints_no_json_and_says_so(words: tuple[str, ...]) -> None:
    done = portwatch(*words, env=NOWHERE)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("portwatch: ")
    assert "portwatch list --json" in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    "words", [("--data-dir",), ("--nonsense",), ("--source", "x"), ("gui", "x")]
)
def test_wrong_usage_is_told_before_a_missing_display(words: tuple[str, ...]) -> None:
    done = portwatch(*words, env=NOWHERE)

    assert done.returncode == 2
    assert "display" not in done.stderr
    assert "--help" in done.stderr
