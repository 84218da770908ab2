"""Stand-ins for systemctl, docker and podman, with the same interface.

Where the tests run, systemd is not the first process and no engine runs, so that nobody real can
be asked. These take the same arguments, answer in the same form and end with the same codes, and
act on real processes in real cgroups. What they cannot prove is what a real manager does.
"""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from portwatch.services.stop_tool import Tools

if TYPE_CHECKING:
    from pathlib import Path

    from tests.helpers.cgroups import Slice

_SYSTEMCTL = """#!/bin/sh
printf '%s\\n' "$*" >> {folder}/asked
[ "$1" = --user ] && shift
[ "$1" = --no-ask-password ] && shift
case "$1" in
show) case "$*" in
  *Id,ActiveState,ControlGroup,*) cat {folder}/followers ;;
  *.socket) cat {folder}/sockets ;;
  *) cat {folder}/show ;;
  esac ;;
stop)
  if [ -f {folder}/refusal ]; then cat {folder}/refusal >&2; exit 4; fi
  if [ -f {folder}/hangs ]; then exec sleep 600; fi
  kill -TERM $(cat {group}/cgroup.procs)
  while [ -n "$(cat {group}/cgroup.procs)" ]; do sleep 0.02; done
  if [ -f {folder}/after ]; then . {folder}/after; fi ;;
kill) kill -KILL $(cat {group}/cgroup.procs) ;;
*) echo "Unknown command verb $1." >&2; exit 1 ;;
esac
"""
_ENGINE = """#!/bin/sh
printf '%s\\n' "$*" >> {folder}/asked
[ "$1" = --url ] && shift 2
case "$1" in
inspect) cat {folder}/inspect ;;
stop)
  if [ -f {folder}/refusal ]; then cat {folder}/refusal >&2; exit 1; fi
  kill -TERM $(cat {group}/cgroup.procs)
  while [ -n "$(cat {group}/cgroup.procs)" ]; do sleep 0.02; done
  if [ -f {folder}/after ]; then . {folder}/after; fi
  echo "$3" ;;
kill) kill -KILL $(cat {group}/cgroup.procs) ;;
*) echo "unknown command $1" >&2; exit 1 ;;
esac
"""


class FakeManager:
    """One tool in a folder of its own, which is all that ``PATH`` names.

    Attributes:
        tools: To find it by.
        folder: Where it is, and what it is told to say.
    """

    def __init__(self, folder: Path, group: Path, name: str = "systemctl") -> None:
        """Make the tool.

        Args:
            folder: An empty one.
            group: The cgroup whose processes it ends.
            name: How the tool is called.
        """
        self.folder = folder
        folder.chmod(0o700)
        script = _SYSTEMCTL if name == "systemctl" else _ENGINE
        places = {"folder": shlex.quote(str(folder)), "group": shlex.quote(str(group))}
        self.tool = folder / name
        self.tool.write_text(script.format(**places), encoding="ascii")
        self.tool.chmod(0o755)
        self.tell_followers()
        booted = folder / "booted"
        booted.mkdir()
        self.tools = Tools(str(folder), {"PATH": "/usr/bin:/bin", "LC_ALL": "C"}, systemd=booted)

    @classmethod
    def of_unit(cls, folder: Path, tree: Slice, path: str, **properties: str) -> FakeManager:
        """A systemd that tells of one unit, in a cgroup of its own.

        Args:
            folder: An empty one.
            tree: Where the cgroup is made.
            path: Of that; its end is the unit's name.
            properties: What else is said of the unit.
        """
        tree.make(path)
        made = cls(folder, tree.folder(path))
        made.tell_unit(path.rpartition("/")[2], f"{tree.path}/{path}", **properties)
        return made

    def tell_unit(self, unit: str, group: str, **properties: str) -> None:
        """Say this of the unit."""
        told = {
            "Id": unit,
            "LoadState": "loaded",
            "ActiveState": "active",
            "ControlGroup": group,
            "Restart": "no",
            "UnitFileState": "enabled",
            "RefuseManualStop": "no",
            "TriggeredBy": "",
            **properties,
        }
        text = "".join(f"{name}={value}\n" for name, value in told.items())
        (self.folder / "show").write_text(text, encoding="utf-8")

    def tell_sockets(self, *units: tuple[str, str], state: str = "active") -> None:
        """Say these of the units that listen: names and ends."""
        text = "\n".join(f"Id={name}\nActiveState={state}\nListen={end}\n" for name, end in units)
        (self.folder / "sockets").write_text(text, encoding="utf-8")

    def tell_followers(self, *units: tuple[str, str], **properties: str) -> None:
        """Say these of units that stop with it: names and cgroups; the rest of all of them."""
        rest = "".join(f"{name}={value}\n" for name, value in properties.items())
        text = "\n".join(f"Id={name}\nControlGroup={group}\n{rest}" for name, group in units)
        (self.folder / "followers").write_text(text, encoding="utf-8")

    def tell_container(self, identity: str, pid: int, policy: str = "no") -> None:
        """Say this of the container."""
        (self.folder / "inspect").write_text(f"{identity} {pid} {policy}\n", encoding="utf-8")

    def refuse(self, words: str) -> None:
        """Do not stop, and say this."""
        (self.folder / "refusal").write_text(f"{words}\n", encoding="utf-8")

    def hang(self) -> None:
        """Do not come to an end."""
        (self.folder / "hangs").touch()

    def then(self, command: str) -> None:
        """Run this in its shell after what was to be stopped has ended."""
        (self.folder / "after").write_text(f"{command}\n", encoding="utf-8")

    @property
    def asked(self) -> list[str]:
        """Its arguments each time, without the questions."""
        path = self.folder / "asked"
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        return [line for line in lines if "show " not in line and "inspect " not in line]
