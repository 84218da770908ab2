"""The dialog that makes an expectation of a listener, and shows what it would match now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from portwatch.core.expectation_preview import Preview, preview
from portwatch.core.identity import identity_of
from portwatch.core.wording import subject
from portwatch.ui import sheet
from portwatch.ui.button import Button, Kind
from portwatch.ui.expect_form import ExpectForm
from portwatch.ui.icons import quiet_tint
from portwatch.ui.label import ElidedLabel
from portwatch.ui.language import translated
from portwatch.ui.panel import Section
from portwatch.ui.text_block import TextBlock
from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from portwatch.core.expectation import Expectation
    from portwatch.core.model import Listener
    from portwatch.ui.theme import Theme

_WIDTH = 560
_PADDING = 24
_SHOWN = 6  # listeners of the preview


class ExpectDialog(QDialog):
    """Modal to its window; it changes nothing itself.

    Attributes:
        expected: The person agreed; carries the ``Expectation``, not written down yet.
    """

    expected = Signal(object)

    def __init__(
        self,
        row: Listener,
        rows: Sequence[Listener],
        theme: Theme,
        now: float,
        parent: QWidget,
        *,
        other: Listener | None = None,
    ) -> None:
        """Offer a rule for the listener as it was seen.

        Args:
            row: What shall be expected.
            rows: All that listens now, for the preview.
            theme: Colours, fonts and sizes.
            now: Seconds since the epoch.
            parent: The window.
            other: The same as it is now, if another program has it since.
        """
        super().__init__(parent)
        self._theme = theme
        self._rows = rows
        self._window = parent
        identity = identity_of(row)
        self._form = ExpectForm(row, identity, theme, now) if identity is not None else None
        self._title = TextBlock(theme, Font.QUESTION, strong=True)
        self._sentence = TextBlock(theme, tint=quiet_tint)
        self._change = TextBlock(theme)
        self._matches = TextBlock(theme)
        self._rest = TextBlock(theme, tint=quiet_tint)
        self._note = ElidedLabel(theme, tint=quiet_tint)
        self._cancel = Button(theme, self.tr("Cancel"))
        self._expect = Button(theme, self.tr("Expect"), Kind.PRIMARY)
        self._body = QWidget()
        socket = row.socket
        called = identity.title if identity is not None else ""
        self._change.setVisible(other is not None)
        if other is not None:
            self._change.show_text(self._change_words(row, other), self.tr("What changed"))
        self._build(f"{called} · {socket.local_port} {socket.protocol}" if called else "")
        if self._form is None:
            self._refuse()
        else:
            self._form.changed.connect(self._follow)
            self._follow()
            self._form.take_focus()
        self._settle_size()

    @property
    def rule(self) -> Expectation | None:
        """The rule that is offered now; ``None`` if there is none."""
        return self._form.rule if self._form is not None else None

    @property
    def text(self) -> str:
        """What it says of the rule and of what that would match."""
        shown = (self._change, self._sentence, self._matches, self._rest)
        return "\n".join(one.text for one in shown if one.isVisibleTo(self))

    def accept(self) -> None:
        """Return and Expect: hand the rule over."""
        rule = self.rule
        if rule is None:
            return
        super().accept()
        self.expected.emit(rule)

    def _build(self, about: str) -> None:
        px = self._theme.px
        self.setWindowTitle(self.tr("Expect a listener"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumWidth(px(_WIDTH))
        self._title.show_text(self.tr("Expect %1?").replace("%1", about), self.windowTitle())
        self._head = QWidget()
        column = QVBoxLayout(self._head)
        column.setContentsMargins(px(_PADDING), px(20), px(_PADDING), px(16))
        column.setSpacing(px(4))
        column.addWidget(self._title)
        column.addWidget(self._change)
        column.addWidget(self._sentence)
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        if self._form is not None:
            inner.addWidget(self._form)
        self._now = Section(self._theme, self.tr("Matches now"))
        self._now.set_padding(_PADDING)
        self._now.column.addWidget(self._matches)
        self._now.column.addWidget(self._rest)
        inner.addWidget(self._now)
        inner.addStretch(1)
        self._scroll = sheet.scroller(self._body, self._theme)
        sheet.stack(self, self._head, self._scroll, self._made_foot())
        self._theme.changed.connect(self._paper)
        self._paper()

    def _change_words(self, row: Listener, other: Listener) -> str:
        told = self.tr(
            "Another program runs there now: %2. A rule made here speaks only of %1, which you"
            " were told of; what runs now stays as it is judged."
        )
        return told.replace("%2", translated(subject(other))).replace(
            "%1", translated(subject(row))
        )

    def _made_foot(self) -> Section:
        self._note.setText(self.tr("Kept in expectations.toml"))
        self._foot = sheet.foot(self._theme, _PADDING, self._note, self._cancel, self._expect)
        self._cancel.clicked.connect(self.reject)
        self._expect.clicked.connect(self.accept)
        self._expect.setDefault(True)
        return self._foot

    def _refuse(self) -> None:
        """Its program cannot be told from others, so no rule can speak of it."""
        self._sentence.show_text(
            self.tr(
                "Its program cannot be told from others: an interpreter that runs code of the"
                " moment, or one that is hidden from you. A rule for the port alone would let"
                " anybody in."
            ),
            self.tr("Why not"),
        )
        self._title.show_text(self.tr("This cannot be expected"), self.windowTitle())
        self._scroll.hide()
        self._expect.hide()
        self._note.setText("")
        self._cancel.setText(self.tr("Close"))
        self._cancel.setDefault(True)
        self._cancel.setFocus()

    @Slot()
    def _follow(self) -> None:
        """Tell the rule that is chosen, and what it matches."""
        rule = self.rule
        self._expect.setEnabled(rule is not None)
        self._now.setVisible(rule is not None)
        if rule is None:
            return
        self._sentence.show_text(rule.text, self.tr("The rule"))
        found = preview(rule, self._rows)
        self._matches.show_text(self._lines(found), self.tr("Matches now"))
        rest = "\n".join(dict.fromkeys(translated(one.rest) for one in found if one.rest))
        told = self.tr("Still told: %1").replace("%1", rest) if rest else ""
        self._rest.show_text(told, self.tr("Still told"))
        self._rest.setVisible(bool(rest))

    def _lines(self, found: Sequence[Preview]) -> str:
        if not found:
            return self.tr("Nothing that listens now.")
        lines = [translated(one.text) for one in found[:_SHOWN]]
        if len(found) > _SHOWN:
            lines.append(self.tr("and %1 more").replace("%1", str(len(found) - _SHOWN)))
        return "\n".join(lines)

    @Slot()
    def _paper(self) -> None:
        sheet.paint(self, self._foot, self._theme)

    def _settle_size(self) -> None:
        """As high as what it says, if the screen allows, and in the middle of its window."""
        width = self._theme.px(_WIDTH)
        heights = [self._head.heightForWidth(width), self._foot.sizeHint().height()]
        if self._form is not None:
            heights.append(self._body.heightForWidth(width))
        sheet.place(self, self._window, width, sum(heights), self._theme)
