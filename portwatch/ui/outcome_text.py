"""What became of something that was asked for, under a title that says it in short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.said import Said, together
from portwatch.ui.language import translated

if TYPE_CHECKING:
    from collections.abc import Iterable


def after_title(text: str, heads: Iterable[str]) -> str:
    """The rest of a text, in the language of the window, where its title says the first sentence.

    Args:
        text: As the services tell it.
        heads: The first sentences that a title stands for.
    """
    head = next(filter(text.startswith, heads), None)
    if head is None:
        return translated(text)
    if isinstance(text, Said) and not text.template:
        rest = translated(together(text.sentences[1:]))
    else:
        rest = text.removeprefix(head).strip()
    return f"{rest[:1].upper()}{rest[1:]}"
