"""A session bus of the test's own, which starts no service by itself."""

from __future__ import annotations

import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# As /usr/share/dbus-1/session.conf without its folders of services.
_CONFIG = """
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


def bus_command(folder: Path) -> list[str]:
    """What starts the bus, which prints its address; its configuration goes into a folder."""
    path = folder / "bus.conf"
    path.write_text(_CONFIG.lstrip())
    return ["dbus-daemon", f"--config-file={path}", "--print-address", "--nofork"]


@contextmanager
def session_bus() -> Iterator[str]:
    """A bus; its address. It ends with the context."""
    with (
        tempfile.TemporaryDirectory() as folder,
        subprocess.Popen(
            bus_command(Path(folder)),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        ) as bus,
    ):
        assert bus.stdout is not None
        try:
            yield bus.stdout.readline().strip()
        finally:
            bus.terminate()
