"""One program that the corpus starts, and what is right to say of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a program of the corpus stands for."""

    ATTACK = "attack"
    ORDINARY = "ordinary"


@dataclass(frozen=True, slots=True)
class Case:
    """How a program is started; ``{port}`` and the like in a text are filled in.

    Attributes:
        name: What a person calls it.
        kind: What it stands for.
        words: The command line. ``{port}``: where it listens; ``{home}``: a folder of its own
            below the home; ``{tmp}``: one below /tmp; ``{shm}``: one below /dev/shm;
            ``{programs}``: the corpus's own programs; ``{python}``: the interpreter.
        needs: Programs of this machine without which it is left out.
        at_least: The mildest verdict that is right of an attack.
        code: A reason that must be given.
        copies: Pairs of a tool and the path of its copy.
        files: Pairs of a path and a text that is written there.
        modes: Pairs of a path and its permission bits, in octal.
        deletes: Paths that are removed when it listens.
        puts: Pairs of a tool and the path of its copy, which is made when it listens.
        rebuilds: Paths that another file with the same content takes when it listens.
        argv0: What it is called instead of the first word.
        given: What it reads from its standard input; ``None`` for nothing at all.
        env: Variables of the environment besides the usual ones.
        cwd: Where it is started.
        udp: Whether it listens on UDP.
        ipv6: Whether it listens on IPv6 only.
        knocks: Whether somebody connects before it is looked at.
        turns: Whether it becomes, or leaves its port to, another program while it is watched: when
            ``{home}/turn`` is there.
        port: A fixed port; 0 for any free one.
    """

    name: str
    kind: Kind
    words: tuple[str, ...]
    needs: tuple[str, ...] = ()
    at_least: str = "suspicious"
    code: str | None = None
    copies: tuple[tuple[str, str], ...] = ()
    files: tuple[tuple[str, str], ...] = ()
    modes: tuple[tuple[str, str], ...] = ()
    deletes: tuple[str, ...] = ()
    puts: tuple[tuple[str, str], ...] = ()
    rebuilds: tuple[str, ...] = ()
    argv0: str | None = None
    given: str | None = None
    env: tuple[tuple[str, str], ...] = ()
    cwd: str = "/"
    udp: bool = False
    ipv6: bool = False
    knocks: bool = False
    turns: bool = False
    port: int = 0
