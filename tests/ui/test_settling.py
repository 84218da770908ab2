from __future__ import annotations

import gc
import subprocess
import sys
import weakref
from typing import TYPE_CHECKING

import pytest

from portwatch.ui.settling import PUT_OFF, Settling, settle_memory
from tests.helpers.program import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

# In a process of its own, that shows no window: whether garbage is looked for while one is built.
SCRIPT = """
import gc, sys
from portwatch import app
app.run = lambda *_, **__: print(gc.isenabled()) or 0
sys.argv = ["portwatch", "--demo"]
from portwatch.__main__ import main
main()
"""


@pytest.fixture
def no_garbage() -> Iterator[None]:
    before = gc.get_threshold()
    gc.disable()
    yield
    gc.enable()
    gc.unfreeze()
    gc.set_threshold(*before)


def test_no_garbage_is_looked_for_while_the_window_is_built() -> None:
    told = subprocess.check_output([sys.executable, "-c", SCRIPT], cwd=ROOT, text=True)

    assert told == "False\n"


@pytest.mark.usefixtures("no_garbage")
def test_once_the_window_is_there_garbage_is_looked_for_but_not_in_what_stays() -> None:
    stays = [object()]
    frozen = gc.get_freeze_count()

    settle_memory()

    assert gc.isenabled()
    assert gc.get_freeze_count() > frozen
    assert not any(each is stays for each in gc.get_objects())


class Ring:
    """Garbage that only a look at everything finds."""

    def __init__(self) -> None:
        self.me = self


@pytest.mark.usefixtures("no_garbage")
def test_what_was_spared_is_found_when_it_has_become_garbage() -> None:
    ring = Ring()
    settle_memory()
    left = weakref.ref(ring)
    del ring

    settle_memory()

    assert left() is None


@pytest.mark.usefixtures("no_garbage")
def test_from_then_on_many_objects_cause_no_look_at_everything() -> None:
    settle_memory()
    looks: list[int] = []

    def note(phase: str, info: dict[str, int]) -> None:
        if phase == "start":
            looks.append(info["generation"])

    gc.callbacks.append(note)
    kept = [[number] for number in range(200_000)]
    gc.callbacks.remove(note)

    assert len(kept) == 200_000
    assert 1 in looks
    assert 2 not in looks


@pytest.mark.usefixtures("no_garbage")
def test_memory_is_settled_again_at_rest_and_at_the_latest_after_an_hour(qtbot: QtBot) -> None:
    busy = True
    settling = Settling(lambda: busy)
    settling.begin()
    qtbot.waitUntil(settling.again.isActive, timeout=10_000)

    def is_found() -> bool:
        gc.disable()  # a look of Python's own would find it too
        left = weakref.ref(Ring())
        settling.again.timeout.emit()
        return left() is None

    assert [is_found() for _ in range(PUT_OFF + 1)] == [*[False] * PUT_OFF, True]
    assert not is_found()
    busy = False
    assert is_found()
    settling.stop()
    assert not settling.again.isActive()
