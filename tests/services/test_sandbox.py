from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from portwatch.services import helper_launch, sandbox

if TYPE_CHECKING:
    from pathlib import Path

# As Flatpak 1.14 writes it, shortened.
INFO = """\
[Application]
name=org.portwatch.portwatch
runtime=runtime/org.kde.Platform/x86_64/6.9

[Instance]
instance-id=1234567

[Context]
shared={shared};ipc;
sockets=wayland;x11;
"""


def info(folder: Path, text: str) -> Path:
    made = folder / ".flatpak-info"
    made.write_text(text, encoding="utf-8")
    return made


def test_there_is_none_where_flatpak_tells_of_none(tmp_path: Path) -> None:
    assert sandbox.outlook(tmp_path / ".flatpak-info") == "none"


def test_a_flatpak_tells_what_it_hides(tmp_path: Path) -> None:
    told = sandbox.outlook(info(tmp_path, INFO.format(shared="network")))

    assert told.startswith("Flatpak (org.portwatch.portwatch) hides programs outside it")
    assert "share=network" not in told


def test_without_the_network_it_hides_all_sockets(tmp_path: Path) -> None:
    assert "all sockets" in sandbox.outlook(info(tmp_path, INFO.format(shared="")))


@pytest.mark.parametrize("text", ["", "no section", "[Application]\nname=\x1b[31mred\n", "[a\n\0"])
def test_what_cannot_be_read_is_still_a_flatpak(text: str, tmp_path: Path) -> None:
    told = sandbox.outlook(info(tmp_path, text))

    assert told.startswith("Flatpak")
    assert "\x1b" not in told


def test_all_rights_cannot_be_asked_for_inside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sandbox.is_flatpak, "__defaults__", (info(tmp_path, ""),))
    monkeypatch.setattr("os.geteuid", lambda: 1000)

    assert helper_launch.outlook() == "cannot be asked for inside a Flatpak"
