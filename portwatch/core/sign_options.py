"""Code that an interpreter loads beside what it runs, by options or its environment; pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from portwatch.core import code_variables, programs
from portwatch.core.interpreters import OPTIONS
from portwatch.core.late_pattern import LatePattern
from portwatch.core.reason import Reason, ReasonCode, Severity
from portwatch.core.sign_images import hidden_part, is_built_path, is_temporary
from portwatch.core.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.subject import Subject

_LOOK = "If you did not set this up yourself, stop it and look at what is there."
# Options that name a file or folders of code: what follows, or what is attached.
_FOLLOWED = {
    "Java": frozenset(
        {"-cp", "-classpath", "--class-path", "-p", "--module-path", "--patch-module"}
    ),
    "Node.js": frozenset({"-r", "--require", "--import", "--loader", "--experimental-loader"}),
    "Bun": frozenset({"-r", "--preload"}),
    "Ruby": frozenset({"-I", "-r"}),
    "Perl": frozenset({"-I"}),
    "PHP": frozenset({"-d"}),
    "Lua": frozenset({"-l"}),
}
_ATTACHED = {
    "Java": LatePattern(
        r"(?:-javaagent:|-agentpath:|-Xbootclasspath(?:/[ap])?:|--(?:class|module)-path=)([^=]*).*",
        re.DOTALL,
    ),
    "Node.js": LatePattern(r"--(?:require|import|loader|experimental-loader)=(.*)", re.DOTALL),
    "Ruby": LatePattern(r"-[Ir](.+)", re.DOTALL),
    "Perl": LatePattern(r"-I(.+)", re.DOTALL),
    "PHP": LatePattern(r"-d(.+)", re.DOTALL),
}
_OF_PHP = LatePattern(r"(?:auto_prepend_file|auto_append_file|extension|zend_extension)=(.*)")
# What development tools leave there for one run: lists of the jars that a program is made of.
_OF_TOOLS = LatePattern(
    r"/(?:tmp)/(?:ts-node-dev-hook-\w+\.js|classpath\w*\.jar|cp_\w+\.(?:jar|argfile)|idea_\w+.*|surefire[^/]*.*|vscode[\w-]*/.*"
    r"|gradle[\w-]*.*|\.?jdtls.*|spring-boot[\w-]*.*|bazel[\w-]*.*)"
)
# Hidden files that a project has in its own folder, for whoever runs it: Yarn's and Maven's.
_OF_PROJECT = LatePattern(r"/(?:\.pnp\.(?:c?js|loader\.mjs)|\.mvn/wrapper/maven-wrapper\.jar)\Z")
_PATHS = LatePattern(r"[:;,=\s]+")


def options(one: Subject) -> Iterator[Reason]:
    """What an interpreter was told to load from where anybody, or nobody, leaves code."""
    language = programs.language(one.process)
    if language is None or language == "shell":
        return
    for path in _paths(one, language):
        hidden = hidden_part(_OF_PROJECT.sub("", path))
        if is_temporary(path) and not is_built_path(path) and not _OF_TOOLS.fullmatch(path):
            code, text = ReasonCode.EXE_TEMPORARY, "a folder for temporary files"
        elif hidden is not None:
            code = ReasonCode.EXE_HIDDEN
            text = f"{clean(hidden, 60)}, which lists of files do not show"
        else:
            continue
        yield Reason(
            code,
            Severity.MEDIUM,
            f"It was told to load code from {text}.",
            evidence=clean(path, 200),
            advice=_LOOK,
        )
        return


def _paths(one: Subject, language: str) -> Iterator[str]:
    """Absolute paths of files and folders that code is loaded from."""
    environment = one.evidence.environment
    words = (*code_variables.options(environment, language), *one.process.command[1:])
    values = [*_values(words, language), *code_variables.folders(environment, language)]
    for value in values:
        for path in _PATHS.split(value):
            if path.startswith("/"):
                yield path


def _values(words: tuple[str, ...], language: str) -> Iterator[str]:
    """Values of the options before what is run: behind that stand its own words."""
    followed, attached = _FOLLOWED.get(language, frozenset()), _ATTACHED.get(language)
    skipped = OPTIONS[language].words
    rest = iter(words)
    for word in rest:
        value: str | None = None
        if word in followed:
            value = next(rest, None)
        elif word in skipped:
            next(rest, None)
        elif word == "--" or not word.startswith("-"):
            return
        elif attached is not None:
            found = attached.fullmatch(word)
            value = found[1] if found is not None else None
        if value is not None and language == "PHP":
            setting = _OF_PHP.fullmatch(value)
            value = None if setting is None else setting[1]
        if value is not None:
            yield value
