"""The real program on a real desktop."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.helpers.desktop import Desktop, missing_programs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    """X server, window manager, tray, notification daemon and session bus of the test's own."""
    missing = missing_programs()
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    with Desktop(tmp_path / "desktop") as made:
        yield made
