"""Files of code that an interpreter loads before what it runs, as it was told to; pure.

By options (node(1), ruby(1), perlrun(1), php.ini) and by variables that hold options or folders.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from portwatch.core import code_variables
from portwatch.core.interpreters import OPTIONS
from portwatch.core.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_AT_MOST = 40
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
        r"(-javaagent:|-agentpath:|-Xbootclasspath(?:/[ap])?:|--(?:class|module)-path=)([^=]*).*",
        re.DOTALL,
    ),
    "Node.js": LatePattern(r"(--(?:require|import|loader|experimental-loader))=(.*)", re.DOTALL),
    "Ruby": LatePattern(r"(-[Ir])(.+)", re.DOTALL),
    "Perl": LatePattern(r"(-[IMm])-?(.+)", re.DOTALL),
    "PHP": LatePattern(r"(-d)(.+)", re.DOTALL),
}
_OF_PHP = LatePattern(r"(?:auto_prepend_file|auto_append_file|extension|zend_extension)=(.*)")
_MODULE = LatePattern(r"([A-Za-z_]\w{0,60}(?:::\w{1,60}){0,4})(?:[ =].*)?", re.DOTALL)
# What Python imports at its start, if it stands where modules are looked for (site(1)).
_AT_START = ("sitecustomize.py", "usercustomize.py")
_NO_FILE = ".so"


def values(words: Iterable[str], language: str) -> Iterator[tuple[str, str]]:
    """Options that name code, with what they name, before what is run: its own words follow."""
    followed, attached = _FOLLOWED.get(language, frozenset()), _ATTACHED.get(language)
    skipped = OPTIONS[language].words
    rest = iter(words)
    for word in rest:
        option, value = word, None
        if word in followed:
            value = next(rest, None)
        elif word in skipped:
            next(rest, None)
        elif word == "--" or not word.startswith("-"):
            return
        elif attached is not None:
            found = attached.fullmatch(word)
            if found is not None:
                option, value = found[1], found[2]
        if value is not None and language == "PHP":
            setting = _OF_PHP.fullmatch(value)
            value = None if setting is None else setting[1]
        if value is not None:
            yield option, value


def loaded(
    language: str, words: tuple[str, ...], environment: Iterable[tuple[str, str]]
) -> tuple[str, ...]:
    """Paths at which code may stand that is loaded first; relative ones from where it was started.

    Args:
        language: As ``interpreters.spoken_by`` tells.
        words: The command line, without the first word.
        environment: Names and values of variables by which an interpreter finds code.
    """
    look = _LANGUAGES.get(language)
    if look is None:
        return ()
    variables = tuple(environment)
    named = list(values((*code_variables.options(variables, language), *words), language))
    folders = [value for option, value in named if option == "-I"]
    folders += [
        folder
        for value in code_variables.folders(variables, language)
        for folder in value.split(":")
        if folder
    ]
    return tuple(dict.fromkeys(islice(look(named, folders), _AT_MOST)))


def _of_node(named: list[tuple[str, str]], _: list[str]) -> Iterator[str]:
    for _option, value in named:
        if "/" in value:
            path = value.removeprefix("file://")
            yield from (path, f"{path}.js", f"{path}.cjs", f"{path}/index.js")


def _of_ruby(named: list[tuple[str, str]], folders: list[str]) -> Iterator[str]:
    for option, value in named:
        if option == "-r":
            yield from _below(folders, f"{value.removesuffix('.rb')}.rb")


def _of_python(_: list[tuple[str, str]], folders: list[str]) -> Iterator[str]:
    return (f"{folder}/{name}" for folder in folders for name in _AT_START)


def _of_perl(named: list[tuple[str, str]], folders: list[str]) -> Iterator[str]:
    for option, value in named:
        module = _MODULE.fullmatch(value) if option in {"-M", "-m"} else None
        if module is not None:
            yield from _below(folders, f"{module[1].replace('::', '/')}.pm")


def _of_php(named: list[tuple[str, str]], _: list[str]) -> Iterator[str]:
    return (value for _option, value in named if not value.endswith(_NO_FILE))


_LANGUAGES = {
    "Node.js": _of_node,
    "Bun": _of_node,
    "Ruby": _of_ruby,
    "Python": _of_python,
    "Perl": _of_perl,
    "PHP": _of_php,
}


def _below(folders: list[str], name: str) -> Iterator[str]:
    """A file in each of some folders; where it names one itself, there."""
    if name.startswith(("/", "./", "../")):
        yield name
    else:
        yield from (f"{folder}/{name}" for folder in folders)
