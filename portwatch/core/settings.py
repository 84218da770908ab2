"""The person's settings: every option is declared once, with all that is told about it.

The declarations make the settings, the file's reader, the page of settings and the table in the
README.
"""

from __future__ import annotations

from dataclasses import field, fields, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from portwatch.core.option import (
    DAYS,
    HOURS,
    MEGABYTES,
    NOTIFICATIONS,
    PERCENT,
    SECONDS,
    Option,
)
from portwatch.core.option_fields import DECLARED, Table, choice, hour, number, switch
from portwatch.core.record import record
from portwatch.core.said import say, together
from portwatch.core.saved_filters import FILTERS, SavedFilter, read_filters
from portwatch.core.text import clean
from portwatch.core.toml_text import parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from portwatch.core.option import Value

_PREFIXES_AT_MOST = 40  # of a file that are read to find the line of a key
_KEY_AT_MOST = 60  # letters of an unknown key that are shown


@record(frozen=True, slots=True)
class LookSettings:
    """How the window looks."""

    theme: str = choice(
        "system",
        say("Colours"),
        say("The desktop's own scheme, also when it changes, or always one of the two."),
        system=say("As the system"),
        light=say("Light"),
        dark=say("Dark"),
    )
    contrast: str = choice(
        "system",
        say("Contrast"),
        say("High: black or white text, and edges that are as strong as the text."),
        system=say("As the system"),
        normal=say("Normal"),
        high=say("High"),
    )
    density: str = choice(
        "normal",
        say("Rows of tables and lists"),
        say("Lower rows let more of them stand in the window."),
        compact=say("Compact"),
        normal=say("Normal"),
    )
    language: str = choice(
        "system",
        say("Language"),
        say("Of the window, from its next start on. The command line speaks English."),
        system=say("As the system"),
        en="English",
        de="Deutsch",
        zh="中文",
    )


@record(frozen=True, slots=True)
class PollSettings:
    """How often the machine is looked at, and what that may cost."""

    interval: float = number(
        1.0,
        say("Time between two polls"),
        say("How often everything is read; new listeners are looked for more often."),
        least=0.5,
        most=10.0,
        unit=SECONDS,
        step=0.5,
    )
    budget: float = number(
        5.0,
        say("What polls may cost"),
        say("Polls come less often if they would cost more of one processor core than this."),
        least=0.5,
        most=50.0,
        unit=PERCENT,
    )
    slower_when_hidden: bool = switch(
        True, say("Slower while hidden"), say("Poll half as often while the window cannot be seen.")
    )
    slower_on_battery: bool = switch(
        True,
        say("Slower on battery"),
        say("Poll half as often while the computer runs on battery."),
    )


@record(frozen=True, slots=True)
class LearnSettings:
    """How long what listens is taken for expected."""

    hours: float = number(
        24.0,
        say("Learning period"),
        say(
            "How long, after the first start's sheet, what listens is taken for expected;"
            " only hours count in which portwatch runs."
        ),
        least=0.0,
        most=720.0,
        unit=HOURS,
    )


@record(frozen=True, slots=True)
class AlertSettings:
    """When news interrupts; all of it is in the inbox in any case."""

    notify: bool = switch(
        True,
        say("Notify on the desktop"),
        say("Show a notification when something unexpected opens a port."),
    )
    cool_down: float = number(
        24.0,
        say("The same program again"),
        say("How long further ports of a program, reachable no further, make no notification."),
        least=0.0,
        most=168.0,
        unit=HOURS,
    )
    per_hour: float = number(
        6.0,
        say("Notifications in an hour"),
        say("Beyond these only what is suspicious makes one."),
        least=1.0,
        most=60.0,
        unit=NOTIFICATIONS,
    )
    quiet_from: float = hour(
        0.0,
        say("Quiet from"),
        say(
            "The hour of the day at which quiet hours begin: only what is suspicious makes a"
            " notification, and one summary follows at their end."
        ),
    )
    quiet_to: float = hour(
        0.0,
        say("Quiet until"),
        say("The hour at which they end; the same as their beginning for none."),
    )


@record(frozen=True, slots=True)
class HistorySettings:
    """How long and how much is remembered."""

    days: float = number(
        90.0,
        say("Remember for"),
        say(
            "What is older is forgotten; 0, from the next start on, remembers nothing beyond the"
            " present run."
        ),
        least=0.0,
        most=3650.0,
        unit=DAYS,
    )
    megabytes: float = number(
        200.0,
        say("Remember at most"),
        say("The oldest is forgotten when the file of the memory grows beyond this."),
        least=10.0,
        most=10_000.0,
        unit=MEGABYTES,
    )


@record(frozen=True, slots=True)
class PrivacySettings:
    """What is kept of others."""

    peers: bool = switch(
        True,
        say("Remember who connected"),
        say(
            "Keep with the history of a listener the addresses that connected to it; what is kept"
            " already goes with its age."
        ),
    )
    names: bool = switch(
        False,
        say("Look up names of remote addresses"),
        say(
            "Ask the system's resolver, and so perhaps a server of your network, what the addresses"
            " of connections on show are called; whoever has an address decides on its name."
        ),
    )
    private_names: bool = switch(
        False,
        say("Also of private addresses"),
        say(
            "Ask for the names of addresses within your home or company too, which a server outside"
            " would learn of then."
        ),
    )


@record(frozen=True, slots=True)
class Settings:
    """All settings: a field is a table of the file, its fields are the options in it.

    Attributes:
        filters: A table too, but of what the person named.
    """

    looks: LookSettings = field(
        default_factory=LookSettings, metadata={DECLARED: Table(say("Appearance"))}
    )
    alerts: AlertSettings = field(
        default_factory=AlertSettings, metadata={DECLARED: Table(say("Notifications"))}
    )
    poll: PollSettings = field(
        default_factory=PollSettings, metadata={DECLARED: Table(say("Polling"))}
    )
    learn: LearnSettings = field(
        default_factory=LearnSettings, metadata={DECLARED: Table(say("Learning"))}
    )
    history: HistorySettings = field(
        default_factory=HistorySettings, metadata={DECLARED: Table(say("Memory"))}
    )
    privacy: PrivacySettings = field(
        default_factory=PrivacySettings,
        metadata={
            DECLARED: Table(
                say("Privacy"),
                say(
                    "Nothing is sent anywhere but to look names up, and passwords and tokens in"
                    " command lines are hidden wherever they are known for such: that is never"
                    " switched off."
                ),
            )
        },
    )
    filters: tuple[SavedFilter, ...] = ()


_DECLARING = tuple(each for each in fields(Settings) if DECLARED in each.metadata)
"""The tables of options."""


def _options() -> Iterator[Option]:
    defaults = Settings()
    for table in _DECLARING:
        for each in fields(getattr(defaults, table.name)):
            yield replace(each.metadata[DECLARED], key=f"{table.name}.{each.name}")


TABLES: Mapping[str, Table] = MappingProxyType(
    {each.name: each.metadata[DECLARED] for each in _DECLARING}
)
"""Every table of the file, in the order of the page of settings."""

OPTIONS = tuple(_options())
"""Every option there is, in the order of the page of settings."""


@record(frozen=True, slots=True)
class Parsed:
    """What a text of settings says.

    Attributes:
        settings: With the default of all that is not, or wrongly, set.
        problems: What is wrong, one sentence each.
        unknown: Keys that no option has, cleaned; nothing is wrong with them.
        faults: What is wrong with single options, by their keys: the sentences among ``problems``.
    """

    settings: Settings
    problems: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    faults: Mapping[str, str] = field(default_factory=dict)


def read(text: str) -> Parsed:
    """Read settings from TOML.

    Raises:
        SettingsSyntaxError: The text is no TOML.
    """
    values = parse(text)
    tables: dict[str, dict[str, Value]] = {name: {} for name in TABLES}
    faults: dict[str, str] = {}
    problems = [
        say("{place} is no table; the defaults below it are used.", place=_place(text, name))
        for name in tables
        if not isinstance(values.get(name, {}), dict)
    ]
    for option in OPTIONS:
        table, name = option.key.split(".")
        found = values.get(table)
        if isinstance(found, dict) and name in found:
            tables[table][name], fault = option.accept(found[name])
            if fault:
                faults[option.key] = together((_place(text, option.key), fault))
    made: dict[str, Any] = {
        each.name: type(getattr(Settings(), each.name))(**tables[each.name]) for each in _DECLARING
    }
    made[FILTERS], wrong = read_filters(values)
    told = (*problems, *faults.values(), *wrong)
    return Parsed(Settings(**made), told, tuple(_unknown(values)), faults)


def value_of(settings: Settings, key: str) -> Value:
    """The value of an option.

    Raises:
        AttributeError: There is no such option.
    """
    table, name = key.split(".")
    value: Value = getattr(getattr(settings, table), name)
    return value


def with_value(settings: Settings, key: str, value: Value) -> Settings:
    """The settings with one option set to what it accepts.

    Raises:
        AttributeError: There is no such option.
    """
    table, name = key.split(".")
    changed: dict[str, Any] = {table: replace(getattr(settings, table), **{name: value})}
    return replace(settings, **changed)


def options_table() -> str:
    """All options as a table in Markdown."""
    rows = [
        f"| `{option.key}` | {option.text(option.default)} | {option.values} | {option.help} |"
        for option in OPTIONS
    ]
    return "\n".join(["| option | default | values | what it does |", "|---|---|---|---|", *rows])


def _unknown(values: Mapping[str, Any]) -> Iterator[str]:
    known = {option.key for option in OPTIONS}
    tables = TABLES.keys()
    for table, found in values.items():
        if table == FILTERS:
            continue
        if table not in tables:
            yield clean(table, _KEY_AT_MOST)
        elif isinstance(found, dict):
            for name in found:
                if f"{table}.{name}" not in known:
                    yield clean(f"{table}.{name}", _KEY_AT_MOST)


def _place(text: str, key: str) -> str:
    number = _line_of(text, key)
    return key if number is None else say("{key} in line {number}", key=key, number=number)


def _line_of(text: str, key: str) -> int | None:
    """The line in which a key is set, from 1; ``None`` if it is too well hidden.

    The first line that names the key, and up to which the text already sets it.
    """
    lines = text.replace("\r\n", "\n").split("\n")
    table, _, name = key.rpartition(".")
    looks = 0
    for at, line in enumerate(lines, 1):
        if name not in line:
            continue
        for end in range(at, len(lines) + 1):  # a value may take several lines
            looks += 1
            if looks > _PREFIXES_AT_MOST:
                return None
            try:
                found = parse("\n".join(lines[:end]))
            except ValueError:
                continue
            if name in (found.get(table, {}) if table else found):
                return at
            break
    return None
