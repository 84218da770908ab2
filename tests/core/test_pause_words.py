"""What is said of times in which nothing was watched."""

from __future__ import annotations

import pytest

from portwatch.core import pause_words
from portwatch.core.history_records import Pause, PauseKind


@pytest.mark.parametrize("kind", PauseKind)
def test_each_kind_has_words_of_its_own_wherever_it_is_told(kind: PauseKind) -> None:
    others = set(PauseKind) - {kind}
    for told in (pause_words.name, pause_words.mark, pause_words.why):
        assert told(kind) not in {told(other) for other in others}


def test_a_mark_says_what_its_legend_says_and_how_far_a_clock_was_set() -> None:
    for kind in PauseKind:
        assert pause_words.mark_text(Pause(0.0, 60.0, kind)).startswith(pause_words.mark(kind))
    assert pause_words.mark_text(Pause(60.0, 0.0, PauseKind.SET)).endswith("back by 1 min")


def test_where_no_clock_tells_a_sleep_none_is_claimed_nor_denied() -> None:
    unwatched = Pause(0.0, 60.0, PauseKind.UNWATCHED)
    told = (
        pause_words.mark_text(unwatched),
        pause_words.line_text(unwatched, str),
        pause_words.name(unwatched.kind),
    )
    for words in told:
        assert not any(claim in words for claim in ("slept", "sleep", "stopped", "busy"))
    assert "not known" in pause_words.why(unwatched.kind)
