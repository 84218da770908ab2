"""Programs that load another one into themselves, so that the image hides what runs; pure.

The dynamic loader started by its own name (ld.so(8)), emulators as qemu-user, and the tools of
Valgrind: the kernel tells them as the image, and the program is a word of the command line. That
is a claim: who asks should look whether the file is really loaded.
"""

from __future__ import annotations

from typing import NamedTuple

from portwatch.core.late_pattern import LatePattern

_LOADER = LatePattern(
    r"ld-linux[\w.-]*\.so\.[0-9]+|ld-musl-[\w.-]+\.so\.1|ld(?:64)?\.so\.[12]|ld\.so"
)
_LOADER_OF_RELEASE = LatePattern(r"ld-[0-9]\.[0-9]+\.so")
_EMULATOR = LatePattern(
    r"qemu-(?!system|kvm|dm|img|nbd|io|ga|storage|edid|keymap|pr-helper|bridge|vmsr)[a-z0-9_]+(?:-static)?"
    r"|box(?:64|86)|FEXInterpreter"
    r"|(?:memcheck|cachegrind|callgrind|helgrind|massif|drd|dhat|none)-[a-z0-9]+-linux"
)
_WORD_OF_LOADER = frozenset(
    {
        *("--library-path", "--preload", "--audit", "--inhibit-rpath", "--argv0"),
        *("--glibc-hwcaps-prepend", "--glibc-hwcaps-mask"),
    }
)
_WORD_OF_EMULATOR = frozenset(
    {
        *("-g", "-L", "-s", "-cpu", "-E", "-U", "-0", "-r", "-B", "-R", "-d", "-dfilter", "-D"),
        *("-p", "-seed", "-plugin", "-tb-size", "-t"),
    }
)


class Launch(NamedTuple):
    """What a command line tells of the program that is loaded.

    Attributes:
        program: Its path, as it is spelt there; a name alone is looked for by the loader.
        words: Its own command line, itself first.
    """

    program: str
    words: tuple[str, ...]


def is_launcher(name: str) -> bool:
    """Whether a program of this name loads another one into itself."""
    return _is_loader(name) or _EMULATOR.fullmatch(name) is not None


def launch(name: str, command: tuple[str, ...]) -> Launch | None:
    """What a launcher was told to load; ``None`` if nothing tells.

    Args:
        name: Of the image.
        command: Its command line, itself first.
    """
    if not is_launcher(name):
        return None
    takes_word = _WORD_OF_LOADER if _is_loader(name) else _WORD_OF_EMULATOR
    at = 1
    while at < len(command):
        word = command[at]
        if word == "--":
            at += 1
            break
        if not word.startswith("-"):
            break
        at += 2 if word in takes_word else 1
    words = command[at:]
    return Launch(words[0], words) if words and words[0] else None


def _is_loader(name: str) -> bool:
    return bool(_LOADER.fullmatch(name) or _LOADER_OF_RELEASE.fullmatch(name))
