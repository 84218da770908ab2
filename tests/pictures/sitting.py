"""All pictures of one size, scale and language, in one process."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from portwatch.ui.language import speak
from tests.helpers.pseudo_locale import Pseudo
from tests.pictures import of_acts, of_demo, of_states

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.pictures.camera import Camera

PSEUDO = "pseudo"
"""The language that nobody speaks."""

_PARTS = {"demo": of_demo, "states": of_states, "acts": of_acts}
_PLACE = "~/.config/portwatch"  # in a folder that goes: the places that are told are the same


def take(camera: Camera, parts: Iterable[str]) -> None:
    """Take them; to be called once in a process.

    Args:
        camera: Takes them, in its language.
        parts: Which parts of them.
    """
    application = QApplication(sys.argv[:1])
    application.setApplicationName("portwatch")
    application.setQuitOnLastWindowClosed(False)
    application.setCursorFlashTime(0)
    speak(application, "en" if camera.language == PSEUDO else camera.language)
    pseudo = Pseudo()
    if camera.language == PSEUDO:
        application.installTranslator(pseudo)
    before = Path.cwd()
    for part in parts:
        with tempfile.TemporaryDirectory() as kept:
            os.chdir(kept)
            place = Path(_PLACE)
            place.mkdir(parents=True)
            _PARTS[part].take(camera, place)
            os.chdir(before)
