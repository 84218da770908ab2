"""The language of the window: which one is spoken, and the core's sentences in it."""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from portwatch.core.said import Said
from portwatch.services.runtime import resource

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SYSTEM = "system"
"""The choice of whatever the desktop speaks."""

SOURCE = "en"
"""What the sentences are written in."""

SPOKEN = (SOURCE, "de", "zh")
"""Codes (ISO 639-1) of the languages there are translations into."""


def speak(application: QCoreApplication, choice: str) -> str:
    """Speak a language from now on; what is built already stays as it is.

    Args:
        application: Whose texts are translated; has the translators from then on.
        choice: One of ``SPOKEN``, or ``SYSTEM``.

    Returns:
        Which it is, one of ``SPOKEN``.

    Raises:
        FileNotFoundError: The installation is damaged.
    """
    system = QLocale.system()
    code = _understood(system.uiLanguages()) if choice == SYSTEM else choice
    locale = system if _code(system.name()) == code else QLocale(code)
    QLocale.setDefault(locale)  # how numbers and days are written
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (("qtbase", qt), ("portwatch", str(resource("translations")))):
        translator = QTranslator(application)
        # English has a file too: the forms of what is counted.
        if translator.load(QLocale(code), name, "_", folder):
            application.installTranslator(translator)
    return code


def is_spoken(choice: str) -> bool:
    """Whether the window speaks what this choice means, one of ``SPOKEN`` or ``SYSTEM``."""
    wanted = _understood(QLocale.system().uiLanguages()) if choice == SYSTEM else choice
    return _understood([QLocale().name()]) == wanted


def tr(text: str) -> str:
    """A sentence of the window that belongs to no class, in the language that is spoken."""
    return QCoreApplication.translate("", text)


def figure(english: str) -> str:
    """A number as the language writes it, as ``1.234,5`` for ``1,234.5``.

    Args:
        english: The number, perhaps with a unit, with a comma between thousands and a point before
            decimals.
    """
    spoken = QLocale()
    return english.translate({44: spoken.groupSeparator(), 46: spoken.decimalPoint()})


def count_text(count: int) -> str:
    """A count as the language writes it."""
    return figure(f"{count:,}")


def translated(text: str) -> str:
    """A sentence of the core in the language that is spoken; any other text as it is.

    Only what the core itself said is looked up, so no name from the machine is taken for it.
    """
    if not isinstance(text, Said):
        return text
    if not text.template:
        return text.between.join([translated(each) for each in text.sentences])
    if text.one:
        found = QCoreApplication.translate("", text.template, text.one, text.number)
        if found == text.template and text.number == 1:
            found = text.one
    else:
        found = QCoreApplication.translate("", text.template)
    is_english = found in {text.template, text.one}
    told = _filled(found, text.parts) if text.parts else found
    return text.begins.spelt(told) if is_english else told


def _filled(sentence: str, parts: Mapping[str, object]) -> str:
    """A sentence with its parts; the short way, by far the most usual, takes a tenth of the time.

    It is open to numbers and names that no language writes differently.
    """
    if ":" not in sentence and _PLAIN.issuperset(map(type, parts.values())):
        return sentence.format_map(parts)
    return _SENTENCES.vformat(sentence, (), parts)


class _Sentences(Formatter):
    """Puts parts into sentences: numbers as the language writes them."""

    def format_field(self, value: object, format_spec: str) -> str:
        if isinstance(value, str):
            return str(format(translated(value), format_spec))
        told = str(format(value, format_spec))
        return figure(told) if isinstance(value, float) or "," in format_spec else told


_SENTENCES = _Sentences()
_PLAIN = frozenset({int, str})  # and no sentence of ours, which is another kind of text


def _understood(languages: Sequence[str]) -> str:
    """The first of the person's languages that there is a translation into."""
    codes = (_code(each) for each in languages)
    return next((each for each in codes if each in SPOKEN), SOURCE)


def _code(language: str) -> str:
    """The code of a language without its territory: ``de`` of ``de-AT`` or ``de_AT``."""
    return language.replace("_", "-").partition("-")[0].lower()
