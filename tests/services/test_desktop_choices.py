from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from portwatch.services import desktop_choices
from portwatch.services.desktop_choice import DesktopChoices
from portwatch.services.desktop_choices import open_choices
from portwatch.services.sandbox import is_flatpak

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.skipif(sys.platform != "linux", reason="a menu to be in is Linux's")
def test_a_person_chooses_the_session_and_the_menu(tmp_path: Path) -> None:
    chosen = open_choices({"XDG_DATA_HOME": str(tmp_path), "XDG_DATA_DIRS": str(tmp_path)})

    assert None not in chosen


def test_inside_a_flatpak_nothing_is_offered_that_nobody_outside_would_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    info = tmp_path / ".flatpak-info"
    info.write_text("[Application]\nname=org.portwatch.portwatch\n", encoding="utf-8")
    monkeypatch.setattr(desktop_choices, "is_flatpak", lambda: is_flatpak(info))

    assert open_choices({"XDG_DATA_HOME": str(tmp_path)}) == DesktopChoices()
