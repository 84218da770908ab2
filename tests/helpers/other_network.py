"""Processes in network namespaces of their own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from tests.helpers.puppet import Puppet


def _may_unshare() -> bool:
    if sys.platform != "linux" or os.geteuid() != 0 or shutil.which("unshare") is None:
        return False
    return (
        subprocess.run(["unshare", "-n", "true"], check=False, capture_output=True).returncode == 0
    )


MAY_UNSHARE = _may_unshare()

_LEAVE = "ctypes.CDLL(None).unshare(0x40000000) and sys.exit('unshare')"  # CLONE_NEWNET
_LOOPBACK_UP = (
    "import fcntl, struct; u = socket.socket(); "
    "fcntl.ioctl(u, 0x8914, struct.pack('16sH14x', b'lo', 1)); u.close()"  # SIOCSIFFLAGS, IFF_UP
)


class OtherNetwork(Puppet):
    """A puppet that has moved, after its birth, into a new network where only loopback is up."""

    def __init__(self) -> None:
        super().__init__()
        self.do(_LEAVE)
        self.do(_LOOPBACK_UP)

    @property
    def namespace(self) -> int:
        """Its number, as root reads it."""
        return os.stat(f"/proc/{self.pid}/ns/net").st_ino  # noqa: PTH116 - a link to follow

    def listen_on(self, address: str, name: str = "s") -> int:
        """Open a TCP listener on an address.

        Returns:
            Its port.
        """
        family = "socket.AF_INET6" if ":" in address else "socket.AF_INET"
        self.do(f"{name} = socket.create_server(({address!r}, 0), family={family}, backlog=7)")
        return int(self.ask(f"{name}.getsockname()[1]"))

    def bind(self, address: str, name: str = "d") -> int:
        """Open a UDP socket on an address.

        Returns:
            Its port.
        """
        family = "socket.AF_INET6" if ":" in address else "socket.AF_INET"
        self.do(
            f"{name} = socket.socket({family}, socket.SOCK_DGRAM); {name}.bind(({address!r}, 0))"
        )
        return int(self.ask(f"{name}.getsockname()[1]"))
