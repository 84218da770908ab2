"""A made-up /proc, where a network namespace is a file of many names."""

from __future__ import annotations

import itertools
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class MadeUpProc:
    """A folder like /proc with the process 1 and its reader in one network."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "proc"
        self._networks = folder / "networks"
        self._networks.mkdir()
        self._retired = folder / "retired"  # a removed folder's inode would be given again at once
        self._retired.mkdir()
        self._numbers = itertools.count()
        self.own = self.network()
        self.start("self", self.own)
        self.start("1", self.own)
        (self.root / "cpuinfo").touch()

    def network(self) -> Path:
        """A new one."""
        file = self._networks / str(next(self._numbers))
        file.touch()
        return file

    def start(self, pid: str, network: Path, started: int = 100) -> None:
        """Let a process live in a network."""
        (self.root / pid / "net").mkdir(parents=True)
        (self.root / pid / "net" / "dev").hardlink_to(network)
        fields = " ".join(["0"] * 18)
        (self.root / pid / "stat").write_text(f"{pid} (a) b) S {fields} {started} 0\n")

    def end(self, pid: str) -> None:
        """Let a process be gone."""
        shutil.move(self.root / pid, self._retired / str(next(self._numbers)))

    def move(self, pid: str, network: Path) -> None:
        """Let a process go to another network."""
        (self.root / pid / "net" / "dev").unlink()
        (self.root / pid / "net" / "dev").hardlink_to(network)

    def tell(self, pid: str, **files: str) -> None:
        """Set what the network of one process tells of its sockets."""
        for name, text in files.items():
            (self.root / pid / "net" / name).write_text(text)
