"""Panels with a tray, of both protocols, and where in them an icon is."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    import subprocess

    from tests.helpers.desktop import Desktop

HEIGHT = 24
"""Of a panel at the lower edge of the screen, in pixels."""

_WATCHER = "org.kde.StatusNotifierWatcher"
_XFCONFD = "*/xfce4/xfconf/xfconfd"  # below /usr/lib
# One panel as wide as the screen, with nothing in it but a tray.
_XFCE = f"""<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=10;x=0;y=0"/>
      <property name="length" type="uint" value="100"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="size" type="uint" value="{HEIGHT}"/>
      <property name="icon-size" type="uint" value="16"/>
      <property name="plugin-ids" type="array"><value type="int" value="1"/></property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="systray"/>
  </property>
</channel>
"""


class Trayer:
    """The XEmbed protocol: the icon is a window of the program's own."""

    def __init__(self, desktop: Desktop) -> None:
        self._desktop = desktop

    @staticmethod
    def is_installed() -> bool:
        return shutil.which("trayer") is not None

    def start(self) -> subprocess.Popen[str]:
        """Start the panel; it is there soon after."""
        return self._desktop.start(
            "trayer", "--edge", "bottom", "--height", str(HEIGHT), "--SetDockType", "true"
        )


class XfcePanel:
    """The StatusNotifierItem protocol: the panel draws the icon and the menu."""

    def __init__(self, desktop: Desktop) -> None:
        self._desktop = desktop
        folder = Path(desktop.env["HOME"], ".config", "xfce4", "xfconf", "xfce-perchannel-xml")
        folder.mkdir(parents=True)
        (folder / "xfce4-panel.xml").write_text(_XFCE)
        desktop.start(*map(str, Path("/usr/lib").glob(_XFCONFD)))
        desktop.wait_until(lambda: desktop.owns_name("org.xfce.Xfconf"), "xfconf")

    @staticmethod
    def is_installed() -> bool:
        return shutil.which("xfce4-panel") is not None and any(Path("/usr/lib").glob(_XFCONFD))

    def start(self) -> subprocess.Popen[str]:
        """Start the panel, and wait until it asks for icons."""
        panel = self._desktop.start("xfce4-panel", "--disable-wm-check")
        self._desktop.wait_until(lambda: self._desktop.owns_name(_WATCHER), "the panel's tray")
        return panel


class PanelStrip:
    """The lower edge of a desktop's screen, where its panel is."""

    def __init__(self, desktop: Desktop, folder: Path) -> None:
        self._desktop = desktop
        self._file = folder / "strip.png"

    def drawn(self) -> tuple[int, int] | None:
        """The middle of what stands out of the panel, in pixels of the screen, if anything does."""
        image = QImage(str(self._desktop.screenshot(self._file)))
        top = image.height() - HEIGHT + 2  # below the panel's own edge
        ground = image.pixel(image.width() - 3, top)
        found = [
            (x, y)
            for y in range(top, image.height() - 2)
            for x in range(2, image.width() - 2)
            if image.pixel(x, y) != ground
        ]
        if not found:
            return None
        across, down = zip(*found, strict=True)
        return (min(across) + max(across)) // 2, (min(down) + max(down)) // 2
