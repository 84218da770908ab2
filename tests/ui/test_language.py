"""The language that the window speaks."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QLabel, QLineEdit

from portwatch.core.said import at_start, inside, say, say_count, together
from portwatch.core.settings import OPTIONS
from portwatch.core.traffic import size_text
from portwatch.ui import language
from portwatch.ui.actions import Actions, Command
from portwatch.ui.filter_box import FilterBox
from portwatch.ui.icons import Icons
from portwatch.ui.label import Label
from portwatch.ui.language import SOURCE, SPOKEN, SYSTEM, count_text, figure, speak, translated
from portwatch.ui.moment import clock_text, day_text
from portwatch.ui.shortcut_sheet import ShortcutSheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from portwatch.ui.theme import Theme

WEDNESDAY = datetime(2026, 11, 18, 12, 0).astimezone().timestamp()

GERMAN = {
    "{who} listens to {audience}.": "{who} lauscht für {audience}.",
    "this computer only": "nur diesen Computer",
    "{count:,} rows": ("{count:,} Zeile", "{count:,} Zeilen"),
    "Closed": "Zu",
}


class German(QTranslator):
    """A translation of a few sentences."""

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        del context, disambiguation
        found = GERMAN.get(text, text)
        return found if isinstance(found, str) else found[n != 1]

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    translator = German()
    before = QLocale()
    qapp.installTranslator(translator)
    QLocale.setDefault(QLocale("de"))
    yield
    QLocale.setDefault(before)
    qapp.removeTranslator(translator)


@pytest.fixture
def english_after(qapp: QApplication) -> Iterator[None]:
    """What is spoken in the test is not after it."""
    before, known = QLocale(), qapp.findChildren(QTranslator)
    yield
    for each in qapp.findChildren(QTranslator):
        if each not in known:
            qapp.removeTranslator(each)
            each.deleteLater()
    QLocale.setDefault(before)
    assert qapp.translate("Actions", "Stop…") == "Stop…"


@pytest.mark.usefixtures("german")
def test_the_parts_of_a_sentence_are_translated_too() -> None:
    said = say("{who} listens to {audience}.", who="Closed", audience=say("this computer only"))

    assert translated(said) == "Closed lauscht für nur diesen Computer."


@pytest.mark.usefixtures("german")
def test_a_name_from_the_machine_is_never_taken_for_a_word() -> None:
    assert translated("Closed") == "Closed"
    assert translated(say("Closed")) == "Zu"


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(("count", "text"), [(1, "1 Zeile"), (1234, "1.234 Zeilen")])
def test_counts_have_the_forms_and_figures_of_the_language(count: int, text: str) -> None:
    assert translated(say_count("{count:,} rows", "{count} row", count)) == text


@pytest.mark.usefixtures("german")
def test_what_has_no_translation_stays_english() -> None:
    assert translated(say("No {such} thing", such="odd")) == "No odd thing"
    assert translated(say_count("{count} things", "{count} thing", 1)) == "1 thing"


@pytest.mark.usefixtures("german")
def test_sentences_one_after_another_are_each_translated() -> None:
    assert translated(together([say("Closed"), "nginx"], ", ")) == "Zu, nginx"


def test_english_sentences_begin_in_the_window_as_on_the_command_line() -> None:
    both = [say("It is {word}.", word="kept"), say_count("{count} rows go.", "A row goes.", 1)]
    for told in (
        *(say("Not closed: {why}", why=inside(one)) for one in (*both, together(both))),
        *(say("{bound}, but closed.", bound=at_start(one)) for one in (say("bound"), both[1])),
        at_start(together([say("bound to {place}", place="it"), say("and closed")])),
    ):
        assert translated(told) == told


@pytest.mark.usefixtures("german")
def test_another_language_has_its_own_letters_within_a_sentence_and_at_its_start() -> None:
    known, only = say("Closed"), say("this computer only")

    assert translated(inside(known)) == "Zu"
    assert translated(inside(say("It is kept."))) == "it is kept."  # still English
    assert translated(at_start(only)) == "nur diesen Computer"


def test_a_sentence_of_no_words_is_told_as_that() -> None:
    for nothing in (say(""), together([]), inside(say(""))):
        assert translated(nothing) == ""


@pytest.mark.usefixtures("german")
def test_a_label_tells_what_the_core_said_in_the_language(qtbot: QtBot, theme: Theme) -> None:
    label = Label(theme, say("Closed"))
    qtbot.addWidget(label)

    assert label.text() == "Zu"


@pytest.mark.usefixtures("english_after")
def test_another_language_is_spoken_by_all_that_is_built_then(
    qapp: QApplication, qtbot: QtBot
) -> None:
    speak(qapp, "de")
    window = QLineEdit()
    qtbot.addWidget(window)

    assert Actions(window)[Command.STOP].text() == "Beenden…"
    assert QLocale().toString(1234.5, "f", 1) == "1.234,5"


@pytest.mark.usefixtures("english_after")
def test_numbers_are_written_as_the_language_does(qapp: QApplication) -> None:
    told = say("every {interval:g} s", interval=0.5)
    speak(qapp, "en")
    english = [count_text(12_345), figure("0.4"), translated(told), translated(size_text(1200))]
    speak(qapp, "de")
    german = [count_text(12_345), figure("0.4"), translated(told), translated(size_text(1200))]

    assert english == ["12,345", "0.4", "every 0.5 s", "1.2 kB"]
    assert german == ["12.345", "0,4", "alle 0,5 s", "1,2 kB"]


@pytest.mark.usefixtures("english_after")
def test_the_way_into_the_filter_is_named_as_on_the_keyboard(
    qapp: QApplication, qtbot: QtBot, theme: Theme
) -> None:
    speak(qapp, "de")
    box = FilterBox(theme, Icons(theme))
    qtbot.addWidget(box)

    assert "Strg+F" in {label.text() for label in box.findChildren(QLabel)}


@pytest.mark.usefixtures("english_after")
@pytest.mark.parametrize(("spoken", "name"), [("de", "Eingabe"), ("zh", "回车")])
def test_the_key_that_agrees_is_named_as_the_language_does(
    qapp: QApplication, qtbot: QtBot, theme: Theme, spoken: str, name: str
) -> None:
    speak(qapp, spoken)
    window = QLineEdit()
    qtbot.addWidget(window)
    sheet = ShortcutSheet(Actions(window), theme, window)
    keys = {key for key, _ in sheet.rows}

    assert name in keys
    assert "Return" not in keys


@pytest.mark.usefixtures("english_after")
@pytest.mark.parametrize(
    ("desktop", "spoken"),
    [
        (["de-AT", "en-US"], "de"),
        (["fr-FR", "zh-Hans-CN"], "zh"),
        (["fr-FR"], SOURCE),
        ([], SOURCE),
    ],
)
def test_the_desktop_chooses_unless_the_person_does(
    qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
    desktop: Sequence[str],
    spoken: str,
) -> None:
    system = QLocale.system()
    monkeypatch.setattr(system, "uiLanguages", lambda: list(desktop), raising=False)

    class _Desktop(QLocale):
        @staticmethod
        def system() -> QLocale:  # type: ignore[override]
            return system

    monkeypatch.setattr(language, "QLocale", _Desktop)

    assert speak(qapp, SYSTEM) == spoken


def test_every_language_can_be_chosen() -> None:
    choices = next(dict(one.choices) for one in OPTIONS if one.key == "looks.language")

    assert set(choices) == {SYSTEM, *SPOKEN}


@pytest.mark.usefixtures("english_after")
@pytest.mark.parametrize(
    ("spoken", "heading", "short"),
    [
        ("de", "Mittwoch, 18. November", "18. Nov. 12:00"),
        ("zh", "11月18日 星期三", "11月18日 12:00"),
    ],
)
def test_a_date_has_the_order_of_the_language(
    qapp: QApplication, spoken: str, heading: str, short: str
) -> None:
    speak(qapp, spoken)
    assert day_text(WEDNESDAY, WEDNESDAY + 7 * 86_400) == heading
    assert clock_text(WEDNESDAY, WEDNESDAY + 7 * 86_400) == short
