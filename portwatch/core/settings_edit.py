"""Edits a text of settings: sets options and takes them out, and touches nothing else.

Comments, the order, and keys that mean nothing here stay as the person wrote them. Each edit is
read back before it counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from portwatch.core.said import say
from portwatch.core.saved_filters import FILTERS
from portwatch.core.settings import OPTIONS, value_of
from portwatch.core.toml_text import IntricateError, parse

if TYPE_CHECKING:
    from collections.abc import Callable

    from portwatch.core.option import Option, Value
    from portwatch.core.saved_filters import SavedFilter
    from portwatch.core.settings import Settings

_MOST_EXACT = 2**53  # whole numbers up to this one are the same as an integer


def with_option(text: str, option: Option, value: Value) -> str:
    """The text with one option set; a new one gets its help as a comment.

    Args:
        text: Of a file of settings.
        option: What is set.
        value: One that it accepts.

    Raises:
        SettingsSyntaxError: The text is no TOML.
        IntricateError: It cannot be set there.
    """
    wanted = parse(text)
    table, name = option.key.split(".")
    if not isinstance(wanted.setdefault(table, {}), dict):
        raise IntricateError(f"{table} in it is no table")
    wanted[table][name] = value
    return _edited(text, wanted, option.key, lambda document: _set(document, option, value))


def without_option(text: str, option: Option) -> str:
    """The text without one option, so that its default holds; a comment of ours goes with it.

    Raises:
        SettingsSyntaxError: The text is no TOML.
        IntricateError: It cannot be taken out there.
    """
    wanted = parse(text)
    table, name = option.key.split(".")
    found = wanted.get(table)
    if not isinstance(found, dict) or name not in found:
        return text
    del found[name]
    try:
        left = _edited(text, wanted, option.key, lambda document: _drop(document, option))
    except IntricateError:
        if found:
            raise
        del wanted[table]  # what holds nothing else may go as a whole
        left = _edited(text, wanted, option.key, lambda document: _drop(document, option))
    return _without_head(left, table) if not found else left


def text_of(settings: Settings) -> str:
    """A new file that says what differs from the defaults."""
    text = ""
    for option in OPTIONS:
        value = value_of(settings, option.key)
        if value != option.default:
            text = with_option(text, option, value)
    for one in settings.filters:
        text = with_filter(text, one)
    return text


def with_filter(text: str, one: SavedFilter) -> str:
    """The text with one filter saved; one of the same name is replaced.

    Raises:
        SettingsSyntaxError: The text is no TOML.
        IntricateError: It cannot be saved there.
    """
    wanted = parse(text)
    if not isinstance(wanted.setdefault(FILTERS, {}), dict):
        raise IntricateError(f"{FILTERS} in it is no table")
    wanted[FILTERS][one.name] = one.query
    return _edited(text, wanted, f"{FILTERS}.{one.name}", lambda document: _save(document, one))


def without_filter(text: str, name: str) -> str:
    """The text without the filter of this name.

    Raises:
        SettingsSyntaxError: The text is no TOML.
        IntricateError: It cannot be taken out there.
    """
    wanted = parse(text)
    found = wanted.get(FILTERS)
    if not isinstance(found, dict) or name not in found:
        return text
    del found[name]
    left = _edited(
        text, wanted, f"{FILTERS}.{name}", lambda document: document[FILTERS].remove(name)
    )
    return left if found else _without_head(left, FILTERS)


def _edited(text: str, wanted: dict[str, Any], key: str, edit: Callable[[Any], None]) -> str:
    """The text after an edit that makes it say what is wanted, and nothing else."""
    import tomlkit  # 30 ms that only a change needs
    from tomlkit.exceptions import TOMLKitError

    fault = IntricateError(say("it is too intricate; change {key} in it by hand", key=key))
    try:
        document = tomlkit.parse(text)
        edit(document)
        made = str(tomlkit.dumps(document))
        is_right = parse(made) == wanted
    except (TOMLKitError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise fault from error
    if not is_right:
        raise fault
    return made


def _save(document: Any, one: SavedFilter) -> None:  # noqa: ANN401 - tomlkit's
    import tomlkit

    if FILTERS not in document:
        document[FILTERS] = tomlkit.table()
    document[FILTERS][one.name] = one.query


def _set(document: Any, option: Option, value: Value) -> None:  # noqa: ANN401 - tomlkit's
    import tomlkit
    from tomlkit.items import InlineTable

    table, name = option.key.split(".")
    if table not in document:
        document[table] = tomlkit.table()
    there: Any = document[table]
    if name not in there and hasattr(there, "comment") and not isinstance(there, InlineTable):
        there.add(tomlkit.comment(_comment(option)))
    there[name] = _shown(value)


def _drop(document: Any, option: Option) -> None:  # noqa: ANN401 - tomlkit's
    from tomlkit.items import Comment, Null

    table, name = option.key.split(".")
    there: Any = document[table]
    body = getattr(getattr(there, "value", None), "body", [])
    place = next((number for number, (key, _) in enumerate(body) if key == name), 0)
    above = body[place - 1][1] if place else None
    if isinstance(above, Comment) and above.as_string().strip() == f"# {_comment(option)}":
        body[place - 1] = (None, Null())
    there.remove(name)


def _without_head(text: str, table: str) -> str:
    """The text without the head of a table that nothing is in, not even a comment."""
    lines = text.splitlines(keepends=True)
    for number, line in enumerate(lines):
        if line.strip() != f"[{table}]":
            continue
        below = next((one for one in lines[number + 1 :] if one.strip()), "[")
        blank = number > 0 and not lines[number - 1].strip()  # as one is put above a new table
        made = "".join(lines[: number - blank] + lines[number + 1 :])
        left = {name: value for name, value in parse(text).items() if name != table}
        if below.startswith("[") and parse(made) == left:
            return made
    return text


def _comment(option: Option) -> str:
    return f"{option.help} ({option.values})"


def _shown(value: Value) -> Any:  # noqa: ANN401 - what tomlkit writes
    """Whole numbers as people write them."""
    if isinstance(value, float) and value == int(value) and abs(value) < _MOST_EXACT:
        return int(value)
    return value
