"""Interpreters, and how the command line of each tells what it runs; pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from portwatch.core.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_VERSION = "0123456789."


class Options(NamedTuple):
    """How the command line of an interpreter is read.

    Attributes:
        code: Options after which code stands instead of a script.
        module: Options that name what is run; attached, or as the next word.
        words: Options that take the next word with them.
        commands: First words that are no script, but say what to do.
        is_debugger: Whether a word alone is a program that it looks into, and no script.
    """

    code: LatePattern[str]
    module: LatePattern[str]
    words: frozenset[str] = frozenset()
    commands: frozenset[str] = frozenset()
    is_debugger: bool = False


_NEVER = LatePattern(r"(?!)")
_COMMANDS_OF_NET = frozenset({"exec", "run", "watch"})
OPTIONS = {
    "Python": Options(
        LatePattern(r"-[bBdEhiIOPqRsSuvVx]*c.*", re.DOTALL),
        LatePattern(r"-[bBdEiIOPqRsSuvx]*m(.*)", re.DOTALL),
        frozenset({"-W", "-X", "--check-hash-based-pycs"}),
    ),
    "Node.js": Options(
        LatePattern(r"-(?:e|p|pe|-eval(?:=.*)?|-print(?:=.*)?)", re.DOTALL),
        _NEVER,
        frozenset(
            {
                *("-r", "--require", "--import", "--loader", "--experimental-loader", "-C"),
                *("--conditions", "--env-file", "--title", "--icu-data-dir"),
            }
        ),
        frozenset({"inspect"}),
    ),
    "Bun": Options(
        LatePattern(r"-(?:e|p|-eval|-print)"),
        _NEVER,
        frozenset({"-r", "--preload", "--cwd", "-c", "--config", "--port"}),
        frozenset({"run", "x", "exec"}),
    ),
    "Deno": Options(
        LatePattern(r"eval|repl"),
        _NEVER,
        frozenset({"-c", "--config", "--import-map", "--cert", "--port", "--host"}),
        frozenset({"run", "serve", "task"}),
    ),
    "Ruby": Options(
        LatePattern(r"-[aflnpsSvwW]*e.*", re.DOTALL), _NEVER, frozenset({"-I", "-r", "-C", "-E"})
    ),
    "PHP": Options(
        LatePattern(r"-[rBRE].*", re.DOTALL),
        LatePattern(r"(?:-f|--file)(.*)", re.DOTALL),
        frozenset({"-d", "-c", "-t", "-S", "-z", "--define", "--docroot", "--server"}),
    ),
    "Perl": Options(
        LatePattern(r"-[acflnpsStTuUwWX0-9]*[eE].*", re.DOTALL), _NEVER, frozenset({"-I"})
    ),
    "Java": Options(
        _NEVER,
        LatePattern(r"-jar|-m|--module(?:=(.*))?", re.DOTALL),
        frozenset(
            {
                *("-cp", "-classpath", "--class-path", "-p", "--module-path", "--add-opens"),
                *("--add-exports", "--add-modules", "--add-reads", "--limit-modules"),
            }
        ),
    ),
    "shell": Options(
        LatePattern(r"[-+][abefhiklmnpruvxBCEHPT]*[cs]"),
        _NEVER,
        frozenset({"-o", "+o", "-O", "+O", "--rcfile", "--init-file"}),
    ),
    "Lua": Options(LatePattern(r"-e.*", re.DOTALL), _NEVER, frozenset({"-l"})),
    "Tcl": Options(
        LatePattern(r"-[bdin]*c"), LatePattern(r"-[bdin]*f"), frozenset({"-encoding", "-name"})
    ),
    "Guile": Options(
        LatePattern(r"-c"), LatePattern(r"-s"), frozenset({"-e", "-l", "-L", "-C", "-x", "-ds"})
    ),
    "R": Options(
        LatePattern(r"-e"),
        LatePattern(r"(?:-f|--file)=?(.*)", re.DOTALL),
        frozenset({"-g", "--gui"}),
    ),
    "Julia": Options(
        LatePattern(r"-[eE]|--(?:eval|print)(?:=.*)?", re.DOTALL),
        _NEVER,
        frozenset({"-L", "--load", "-p", "-t", "-J", "-C", "-H", "-m"}),
    ),
    "PowerShell": Options(
        LatePattern(r"-(?:c|command|e|ec|enc|encodedcommand|cwa)", re.IGNORECASE),
        LatePattern(r"-(?:f|file)", re.IGNORECASE),
        frozenset({"-ExecutionPolicy", "-ep", "-WorkingDirectory", "-wd", "-InputFormat"}),
    ),
    "OCaml": Options(LatePattern(r"-e"), _NEVER, frozenset({"-I", "-init", "-open"})),
    "Racket": Options(
        LatePattern(r"-[a-z]*e|--eval"),
        LatePattern(r"-[furkt]|--(?:load|require|require-script)"),
        frozenset({"-l", "-p"}),
    ),
    "Lisp": Options(
        LatePattern(r"--eval"),
        LatePattern(r"--(?:script|load)"),
        frozenset({"--core", "--userinit"}),
    ),
    "GDB": Options(
        LatePattern(r"--?(?:ex|iex|eval-command|init-eval-command)(?:=.*)?", re.DOTALL),
        LatePattern(r"(?:-x|--?command)=?(.*)", re.DOTALL),
        frozenset({"-p", "--pid", "-cd", "-d", "-s", "-e", "-c", "-b", "-l", "-D", "-ix", "-tty"}),
        is_debugger=True,
    ),
    ".NET": Options(_NEVER, _NEVER, frozenset({"--runtimeconfig", "--depsfile"}), _COMMANDS_OF_NET),
    "WebAssembly": Options(_NEVER, _NEVER, frozenset({"--dir", "--env"}), frozenset({"run"})),
}
# Modules of Python that run another script or module within themselves.
_LAUNCHERS = frozenset(
    {
        *("runpy", "cProfile", "profile", "trace", "pdb", "coverage", "debugpy", "ptvsd"),
        *("viztracer", "scalene", "kernprof", "memory_profiler", "pyinstrument", "line_profiler"),
    }
)
_WORDS_OF_LAUNCHERS = frozenset(
    {
        *("-o", "-s", "-C", "-f", "-r", "--listen", "--connect", "--pid", "--host", "--port"),
        *("--rcfile", "--source", "--outfile", "--output_file", "--ignore-module", "--ignore-dir"),
    }
)
_INTERPRETERS = {
    "python": "Python",
    "pythonw": "Python",
    "pypy": "Python",
    "node": "Node.js",
    "nodejs": "Node.js",
    "ruby": "Ruby",
    "php": "PHP",
    "perl": "Perl",
    "bun": "Bun",
    "deno": "Deno",
    "lua": "Lua",
    "luajit": "Lua",
    **dict.fromkeys(("tclsh", "wish", "expect", "jimsh"), "Tcl"),
    **dict.fromkeys(("guile", "guild"), "Guile"),
    **dict.fromkeys(("texlua", "lua-jit"), "Lua"),
    **dict.fromkeys(("R", "Rscript"), "R"),
    "julia": "Julia",
    **dict.fromkeys(("gdb", "gdb-multiarch"), "GDB"),
    "pwsh": "PowerShell",
    "ocaml": "OCaml",
    "racket": "Racket",
    "sbcl": "Lisp",
    **dict.fromkeys(("mono", "mono-sgen", "dotnet"), ".NET"),
    **dict.fromkeys(("wasmtime", "wasmer"), "WebAssembly"),
    "java": "Java",
    "javaw": "Java",
    **dict.fromkeys(("bash", "sh", "dash", "zsh", "ash", "ksh", "mksh", "fish"), "shell"),
}


NAMES = frozenset(_INTERPRETERS)
"""Names of all of them, without a version."""


def of(language: str) -> frozenset[str]:
    """Names of the interpreters of a language, without a version."""
    return frozenset(name for name, spoken in _INTERPRETERS.items() if spoken == language)


def spoken_by(name: str) -> str | None:
    """A person's name for the language of the interpreter that a program of this name is."""
    called = name.removesuffix(".exe").removesuffix(".EXE")
    for each in (called, called.lower()):
        found = _INTERPRETERS.get(each.rstrip(_VERSION).rstrip("-")) or _INTERPRETERS.get(each)
        if found is not None:
            return found
    return None


def run_by(language: str, words: Iterator[str]) -> str | None:
    """What an interpreter runs: the path, or the name of the module, that its words name.

    Args:
        language: As ``spoken_by`` tells.
        words: Its command line, without the first word.

    Returns:
        ``None`` if it is given code instead, or that cannot be told.
    """
    options = OPTIONS[language]
    for word in words:
        if options.code.fullmatch(word):
            return None
        module = options.module.fullmatch(word)
        if module is not None:
            attached = module[1] if module.re.groups else None
            named = attached or next(words, None)
            return _launched(words) or named if named in _LAUNCHERS else named
        if word == "--":
            return next(words, None)
        if word == "-":
            return None  # reads it from its standard input
        if word in options.words:
            next(words, None)
        elif options.is_debugger or word in options.commands:
            continue
        elif word and not word.startswith(("-", "+")):
            return word
    return None


def _launched(words: Iterator[str]) -> str | None:
    """What a module of Python runs that is made to run another."""
    for word in words:
        if word in {"-m", "--module"}:
            return next(words, None)
        if word in _WORDS_OF_LAUNCHERS:
            next(words, None)
        elif word and not word.startswith("-") and word != "run":
            return word
    return None
