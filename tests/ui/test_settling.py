from __future__ import annotations

import gc
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from portwatch.ui.settling import settle_memory
from tests.helpers.program import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    gc.disable()
    yield
    gc.enable()
    gc.unfreeze()


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
