"""New processes are met where the kernel tells of births, and once more where that went wrong."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from portwatch.sources import linux_descriptors
from portwatch.sources.linux_descriptors import Descriptors
from tests.helpers.owner_watch import Tree

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")


class Scene:
    """A made-up /proc in which the test says whether something was born."""

    def __init__(self, root: Path) -> None:
        self.tree = Tree(root)
        self._latest = 4711
        self.bear()
        self.descriptors = Descriptors(str(root))
        self.descriptors.meet()

    def bear(self) -> None:
        self._latest += 1
        text = f"0.10 0.20 0.30 1/164 {self._latest}\n"
        (self.tree.root / "loadavg").write_text(text, encoding="ascii")

    def meets(self, pid: int) -> bool:
        self.descriptors.meet()
        return pid in self.descriptors.slots.processes


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    return Scene(tmp_path)


def test_a_process_is_met_when_one_was_born_and_not_before(scene: Scene) -> None:
    scene.tree.hold(10, 55)
    assert not scene.meets(10)
    scene.bear()

    assert scene.meets(10)


def test_who_was_born_while_we_could_not_look_is_met_at_the_next_look(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene.tree.hold(10, 55)
    scene.bear()
    with monkeypatch.context() as patched:
        patched.setattr(linux_descriptors, "pids", lambda _: None)  # no descriptor is left for us
        assert not scene.meets(10)
    assert scene.descriptors.is_short

    assert scene.meets(10)


def test_who_could_not_be_looked_at_is_met_at_the_next_look(scene: Scene) -> None:
    (scene.tree.root / "10").mkdir()
    scene.bear()
    assert not scene.meets(10)
    scene.tree.hold(10, 55)

    assert scene.meets(10)
