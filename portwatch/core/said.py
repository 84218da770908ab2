"""Sentences that remember what they were made of, so that a window can tell them in any language.

The core knows English alone and no translator. What it says is a string like any other, for the
command line, for JSON and for what is kept; a window asks it for its parts and puts them into the
sentence of its own language (``portwatch.ui.language``). What is joined to others by hand, cut or
capitalised is a plain string again, and stays English.

Qt's ``lupdate`` finds the sentences by the names ``say`` and ``say_count``: what they are given
first, and for a count the form for one, must be literals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


class Said(str):
    """A sentence, or a part of one, in English.

    Attributes:
        template: With names in braces for what differs; empty if it is several sentences.
        parts: What stands for each name; sentences among them are told in the same language.
        one: The template for a count of one, empty if nothing is counted.
        number: How many are counted.
        sentences: What it is put together from, if it has no template.
        between: What stands between two of them.
    """

    __slots__ = ("between", "number", "one", "parts", "sentences", "template")

    template: str
    parts: Mapping[str, object]
    one: str
    number: int
    sentences: tuple[str, ...]
    between: str

    def __str__(self) -> str:
        """Itself, so that an error that was raised with a sentence still tells that."""
        return self


def say(template: str, /, **parts: object) -> Said:
    """A sentence.

    Args:
        template: In English, with ``{name}`` for each part, as ``str.format`` takes it. A brace
            that is meant is written twice, if there are parts.
        parts: What to put in, by name.

    Raises:
        KeyError: The template names a part that is not given.
    """
    return filled(template, **parts)


def say_count(many: str, one: str, count: int, /, **parts: object) -> Said:
    """A sentence about a number of things; languages differ in how many forms they have.

    Args:
        many: For all numbers but one, with ``{count}`` for the number.
        one: For a single one.
        count: How many there are.
        parts: What else to put in, by name.

    Raises:
        KeyError: The template names a part that is not given.
    """
    given = {**parts, "count": count}
    said = Said((one if count == 1 else many).format_map(given))
    said.template, said.parts, said.one, said.number = many, given, one, count
    return said


def together(sentences: Iterable[str], between: str = " ") -> Said:
    """Several sentences, one after another.

    Args:
        sentences: What is told; empty ones are left out.
        between: What stands between two of them.
    """
    told = tuple(filter(None, sentences))
    said = Said(between.join(told))
    said.template, said.sentences, said.between = "", told, between
    return said


def filled(sentence: str, /, **parts: object) -> Said:
    """A sentence that was said with its parts left open, as in a table of words.

    Args:
        sentence: With ``{name}`` for each part, a literal given to ``say`` somewhere.
        parts: What to put in, by name.

    Raises:
        KeyError: The sentence names a part that is not given.
    """
    said = Said(sentence.format_map(parts) if parts else sentence)
    said.template, said.parts, said.one, said.number = sentence, parts, "", 0
    return said


def inside(sentence: str) -> str:
    """A sentence within another one, after a colon: in English it begins with a small letter.

    Other languages have theirs as it is.
    """
    return _spelt(sentence, f"{sentence[:1].lower()}{sentence[1:]}")


def at_start(words: str) -> str:
    """Words that a sentence begins with, in English with a capital; as it is in other languages."""
    return _spelt(words, f"{words[:1].upper()}{words[1:]}")


def _spelt(said: str, english: str) -> str:
    """The same, with another spelling in English."""
    spelt = Said(english)
    if not isinstance(said, Said):
        return english
    spelt.template = said.template
    if said.template:
        spelt.parts, spelt.one, spelt.number = said.parts, said.one, said.number
    else:
        spelt.sentences, spelt.between = said.sentences, said.between
    return spelt


def listed(words: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``; at least one."""
    if len(words) == 1:
        return words[0]
    return say("{some} and {last}", some=together(words[:-1], ", "), last=words[-1])
