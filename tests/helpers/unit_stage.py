"""Root's daemons in cgroups of a service manager's kind, as an attacker and as chance has them."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.helpers.cgroups import new_slice
from tests.helpers.puppet import Puppet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.helpers.cgroups import Slice

CONTAINER = "ab12" * 16
_RENAME = "ctypes.CDLL(None).prctl(15, ctypes.c_char_p({!r}), 0, 0, 0)"


@dataclass(slots=True)
class UnitStage:
    """Daemons and what is true of them.

    Attributes:
        tree: The cgroups.
        ports: The port of each case by its name.
        holders: The pid of the process that really holds it, by the same name.
    """

    tree: Slice
    stack: ExitStack
    ports: dict[str, int] = field(default_factory=dict)
    holders: dict[str, int] = field(default_factory=dict)

    def process(self, path: str, name: str = "") -> Puppet:
        """Start a process of that name in a cgroup."""
        made = self.stack.enter_context(Puppet())
        self.tree.put(path, made.pid)
        if name:
            made.do(_RENAME.format(name.encode()))
        return made

    def serve(self, case: str, path: str, name: str) -> Puppet:
        """Start a process that listens."""
        made = self.process(path, name)
        self.ports[case] = made.listen()
        self.holders[case] = made.pid
        return made

    def set_up(self) -> None:
        """All cases."""
        self.serve("alone", "system.slice/cups.service", "cupsd")
        self.serve("hostile", 'system.slice/x",pid=1,fd=3)).service', '",pid=1,')
        self.process("system.slice/code.service", "wrapper.sh")
        self.serve("wrapped", "system.slice/code.service", "code-server")
        master = self.serve("workers", "system.slice/nginx.service", "nginx")
        for _ in range(2):
            self.tree.put("system.slice/nginx.service", master.fork())
        self.serve("manager", "init.scope", "systemd")
        activated = self.serve("socket-unit", "system.slice/pw-none.socket", "systemd")
        self.tree.put("init.scope", activated.pid)
        moved = self.serve("moved", "system.slice/from.scope", "mover")
        self.tree.put("system.slice/to.scope", moved.pid)
        lost = self.serve("removed", "system.slice/gone.scope", "heir")
        self.tree.put("system.slice/heir.service", lost.pid)
        self.tree.remove("system.slice/gone.scope")
        self._opener_that_died()
        self.serve("container", f"system.slice/docker-{CONTAINER}.scope", "redis-server")

    def _opener_that_died(self) -> None:
        """Its heir is elsewhere; only another process is left where it opened the socket."""
        opener = self.serve("died", "system.slice/mixed.service", "opener")
        heir = opener.fork()
        self.tree.put("system.slice/heir.service", heir)
        self.holders["died"] = heir
        self.process("system.slice/mixed.service", "bystander")
        self.tree.put("system.slice/heir.service", opener.pid)
        opener.do("s.close()")


@contextmanager
def unit_stage() -> Iterator[UnitStage]:
    """All cases, running; skips the test where no cgroups can be made."""
    with new_slice() as tree, ExitStack() as stack:
        stage = UnitStage(tree, stack)
        stage.set_up()
        yield stage
