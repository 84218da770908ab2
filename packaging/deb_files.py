"""The files that both Debian packages have, at the places where a system looks for them."""  # noqa: INP001 - a folder of scripts, not a package

from __future__ import annotations

import gzip
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ICON_SIZES = (16, 22, 24, 32, 48, 64, 128, 256)
"""Pixels; the drawing itself is there too."""

_POLICY = "usr/share/polkit-1/actions/org.portwatch.helper.policy"
_COPIES = {
    "packaging/completions/portwatch.bash": "usr/share/bash-completion/completions/portwatch",
    "packaging/completions/_portwatch": "usr/share/zsh/vendor-completions/_portwatch",
    "packaging/completions/portwatch.fish": "usr/share/fish/vendor_completions.d/portwatch.fish",
    "packaging/polkit/org.portwatch.helper.policy": _POLICY,
    "packaging/deb/copyright": "usr/share/doc/portwatch/copyright",
    "resources/desktop/portwatch.desktop": "usr/share/applications/portwatch.desktop",
    "resources/icons/app.svg": "usr/share/icons/hicolor/scalable/apps/portwatch.svg",
    "README.md": "usr/share/doc/portwatch/README.md",
    "NOTICE": "usr/share/doc/portwatch/NOTICE",
}
_METAINFO = "usr/share/metainfo/org.portwatch.portwatch.metainfo.xml"
_PROGRAM = """\
#!{python} -I
# -I takes nothing from variables, from the person's own packages or from the working folder.
from portwatch.__main__ import start

start()
"""
# The session does not start it: who wants that says so in the window, which writes an entry of the
# person's own; an administrator may change this one for all.
_NOT_AT_LOGIN = """\
[Desktop Entry]
Type=Application
Name=portwatch
Comment=What listens on this computer, and who can reach it
Exec=portwatch --minimized
Icon=portwatch
Terminal=false
StartupNotify=false
Hidden=true
"""


def place_files(root: Path, python: str) -> None:
    """Put them all below a folder.

    Args:
        root: Stands for ``/``.
        python: What runs the programs.
    """
    for source, target in _COPIES.items():
        _write(root / target, (ROOT / source).read_bytes())
    page = (ROOT / "packaging/portwatch.1").read_bytes()
    _write(root / "usr/share/man/man1/portwatch.1.gz", gzip.compress(page, 9, mtime=0))
    _write(root / "usr/bin/portwatch", _PROGRAM.format(python=python).encode(), runs=True)
    helper = (ROOT / "packaging/polkit/portwatch-helper").read_text(encoding="utf-8")
    told = helper.replace("#!/usr/bin/python3 ", f"#!{python} ", 1)
    _write(root / "usr/libexec/portwatch-helper", told.encode(), runs=True)
    _write(root / "etc/xdg/autostart/portwatch.desktop", _NOT_AT_LOGIN.encode())
    (root / _METAINFO).parent.mkdir(parents=True)
    script = [sys.executable, ROOT / "packaging/make_metainfo.py", root / _METAINFO]
    subprocess.run(script, check=True)
    _draw_icons(root / "usr/share/icons/hicolor")


def _write(path: Path, content: bytes, *, runs: bool = False) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    path.chmod(0o755 if runs else 0o644)


def _draw_icons(theme: Path) -> None:
    """The drawing in pixels, for what reads no drawings."""
    for size in ICON_SIZES:
        draw_icon(theme / f"{size}x{size}/apps/portwatch.png", size)


def draw_icon(path: Path, size: int) -> None:
    """Draw the icon into a file.

    Args:
        path: Its end says in which format.
        size: Pixels each way.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    application = QGuiApplication.instance() or QGuiApplication([])
    drawing = QSvgRenderer(str(ROOT / "resources/icons/app.svg"))
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    drawing.render(painter)
    painter.end()
    path.parent.mkdir(parents=True, exist_ok=True)
    image.save(str(path))
    del application
