from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.helpers.managing import Orderer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.helpers.fake_managers import FakeManager
    from tests.helpers.puppet import Puppet


@pytest.fixture
def bench() -> Iterator[Callable[..., Orderer]]:
    made: list[Orderer] = []

    def make(tool: FakeManager, puppet: Puppet) -> Orderer:
        made.append(Orderer(tool, puppet))
        return made[-1]

    yield make
    for one in made:
        one.close()
