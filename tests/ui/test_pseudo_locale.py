"""Everything in the window can be said in another language, which may need more room."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.helpers.walked import walked

STILL_ENGLISH = re.compile(
    r"\[\[learnt\]\]|"  # a rule as its file has it
    r"^not visible$|"  # lanes by their recorded names
    r"^[A-Z][a-z]+day, \d+ [A-Z][a-z]+$|"  # as the desktop says dates
    r"listens|publishes port|[Rr]eachable from|port \d+, in|, through |opened \d+ ports"  # alerts
)
"""What was kept as plain English: as a file, a name or an alert of the demonstration has it."""


@pytest.fixture(scope="module", params=["", "rtl"], ids=["left to right", "right to left"])
def found(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("pseudo")
    words = [request.param] if request.param else []
    return walked("pseudo_walk", folder, *words)


def test_every_place_was_seen(found: Any) -> None:
    wanted = {"listening", "row-menu", "explanation", "gaps", "stop", "expect", "save-filter"}
    wanted |= {
        "close-connection",
        "activity",
        "timeline",
        "alerts",
        "preferences",
        "shortcuts",
        "about",
    }
    wanted |= {"explain-port", "expectations", "paused"}

    assert wanted <= set(found["places"])


def test_every_text_on_show_is_translated(found: Any) -> None:
    left = [each for each in found["english"] if not STILL_ENGLISH.search(each[-1])]

    assert not left


def test_longer_words_have_room(found: Any) -> None:
    assert not found["misfits"]
