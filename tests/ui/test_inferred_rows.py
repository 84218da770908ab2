"""How rows with an inferred holder are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.guess import Certainty, Guess
from portwatch.core.listener_columns import LISTENER_COLUMNS
from portwatch.core.model import Container, Match, Ownership
from portwatch.core.place import parse_cgroup
from portwatch.core.view import RowLine
from portwatch.ui import cells
from portwatch.ui.cell_text import Face
from tests.helpers import rows
from tests.ui.test_row_delegate import painted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

OWNER = next(column for column in LISTENER_COLUMNS if column.id == "owner")
NGINX = parse_cgroup("/system.slice/nginx.service")
ONE_OF = Ownership(Match.INFERRED, (), None, Guess((7, 8), None, Certainty.ONE_OF, NGINX))
MANAGER = Ownership(
    Match.INFERRED, (), None, Guess((1,), 1, Certainty.OPENED_BY, parse_cgroup("/init.scope"))
)


def test_a_unit_is_a_name_and_tagged(qtbot: QtBot, theme: Theme, icons: Icons) -> None:
    texts = painted(qtbot, theme, icons, rows.listener(ownership=ONE_OF))

    assert ("nginx.service", Face.PLAIN) in texts
    assert any(text == "inferred" for text, _ in texts)


def test_units_with_several_listeners_have_a_head(qtbot: QtBot, theme: Theme, icons: Icons) -> None:
    some = [rows.listener(port=port, ownership=ONE_OF) for port in (80, 443)]

    assert ("nginx.service", Face.STRONG) in painted(qtbot, theme, icons, *some)


def test_the_service_manager_is_a_word_of_ours(qtbot: QtBot, theme: Theme, icons: Icons) -> None:
    texts = painted(qtbot, theme, icons, rows.listener(ownership=MANAGER))

    assert ("service manager", Face.OURS) in texts


def test_a_containers_name_has_room_beside_the_tag() -> None:
    """The cube before the program's name says already that it is a container's."""
    container = Container("docker", "0123456789ab")
    guessed = rows.listener(ownership=ONE_OF, container=container)
    known = rows.listener(container=container)

    assert cells.cell_text(RowLine(1, guessed), OWNER, rows.NOW) == "0123456789ab"
    assert cells.cell_text(RowLine(1, known), OWNER, rows.NOW) == "container 0123456789ab"
