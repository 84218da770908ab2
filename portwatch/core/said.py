"""Sentences that remember what they were made of, so that a window can tell them in any language.

The core knows English alone and no translator. What it says is a string like any other, for the
command line, for JSON and for what is kept; a window asks it for its parts and puts them into the
sentence of its own language (``portwatch.ui.language``). What is joined to others by hand, cut or
capitalised is a plain string again, and stays English.

Qt's ``lupdate`` finds the sentences by the names ``say`` and ``say_count``: what they are given
first, and for a count the form for one, must be literals.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


class Begins(Enum):
    """How the first letter is written in English, wherever a sentence is put together anew.

    Other languages have it as it is: they may put the words elsewhere in the sentence.
    """

    AS_IT_IS = 0
    SMALL = 1
    CAPITAL = 2

    def spelt(self, english: str) -> str:
        """The text with that letter."""
        if self is Begins.CAPITAL:
            return f"{english[:1].upper()}{english[1:]}"
        if self is Begins.SMALL:
            return f"{english[:1].lower()}{english[1:]}"
        return english


class Said(str):
    """A sentence, or a part of one, in English.

    Attributes:
        template: With names in braces for what differs; empty if it is several sentences.
        parts: What stands for each name; sentences among them are told in the same language.
        one: The template for a count of one, empty if nothing is counted.
        number: How many are counted.
        sentences: What it is put together from, if it has no template.
        between: What stands between two of them.
        begins: How its first letter is written in English.
    """

    __slots__ = ("begins", "between", "number", "one", "parts", "sentences", "template")

    template: str
    parts: Mapping[str, object]
    one: str
    number: int
    sentences: tuple[str, ...]
    between: str
    begins: Begins

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
    english = (one if count == 1 else many).format_map(given)
    return _of_parts(english, many, given, one=one, number=count)


def together(sentences: Iterable[str], between: str = " ") -> Said:
    """Several sentences, one after another.

    Args:
        sentences: What is told; empty ones are left out.
        between: What stands between two of them.
    """
    told = tuple(filter(None, sentences))
    said = Said(between.join(told))
    said.template, said.sentences, said.between, said.begins = "", told, between, Begins.AS_IT_IS
    return said


def filled(sentence: str, /, **parts: object) -> Said:
    """A sentence that was said with its parts left open, as in a table of words.

    Args:
        sentence: With ``{name}`` for each part, a literal given to ``say`` somewhere.
        parts: What to put in, by name.

    Raises:
        KeyError: The sentence names a part that is not given.
    """
    if not sentence:
        return together(())
    return _of_parts(sentence.format_map(parts) if parts else sentence, sentence, parts)


def inside(sentence: str) -> str:
    """A sentence within another one, after a colon: in English it begins with a small letter.

    Other languages have theirs as it is.
    """
    return _beginning(sentence, Begins.SMALL)


def at_start(words: str) -> str:
    """Words that a sentence begins with, in English with a capital; as it is in other languages."""
    return _beginning(words, Begins.CAPITAL)


def _beginning(said: str, begins: Begins) -> str:
    english = begins.spelt(said)
    if not isinstance(said, Said):
        return english
    if not said.template:
        first = (_beginning(one, begins) for one in said.sentences[:1])
        return together((*first, *said.sentences[1:]), said.between)
    return _of_parts(
        english, said.template, said.parts, one=said.one, number=said.number, begins=begins
    )


def _of_parts(
    english: str,
    template: str,
    parts: Mapping[str, object],
    *,
    one: str = "",
    number: int = 0,
    begins: Begins = Begins.AS_IT_IS,
) -> Said:
    said = Said(english)
    said.template, said.parts, said.one, said.number = template, parts, one, number
    said.begins = begins
    return said


def listed(words: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``; at least one."""
    if len(words) == 1:
        return words[0]
    return say("{some} and {last}", some=together(words[:-1], ", "), last=words[-1])
