"""Code that an interpreter loads beside what it runs, by options or its environment; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core import code_variables, loaded_code, programs
from portwatch.core.late_pattern import LatePattern
from portwatch.core.reason import Reason, ReasonCode, Severity
from portwatch.core.said import say
from portwatch.core.sign_images import hidden_part, is_built_path, is_temporary
from portwatch.core.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.subject import Subject

_LOOK = say("If you did not set this up yourself, stop it and look at what is there.")
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
            code = ReasonCode.EXE_TEMPORARY
            text = say("It was told to load code from a folder for temporary files.")
        elif hidden is not None:
            code = ReasonCode.EXE_HIDDEN
            text = say(
                "It was told to load code from {part}, which lists of files do not show.",
                part=clean(hidden, 60),
            )
        else:
            continue
        yield Reason(
            code,
            Severity.MEDIUM,
            text,
            evidence=clean(path, 200),
            advice=_LOOK,
        )
        return


def _paths(one: Subject, language: str) -> Iterator[str]:
    """Absolute paths of files and folders that code is loaded from."""
    environment = one.evidence.environment
    words = (*code_variables.options(environment, language), *one.process.command[1:])
    named = (value for _, value in loaded_code.values(words, language))
    values = [*named, *code_variables.folders(environment, language)]
    for value in values:
        for path in _PATHS.split(value):
            if path.startswith("/"):
                yield path
