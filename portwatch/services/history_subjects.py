"""What alerts speak of, each listener read from the memory once."""

from __future__ import annotations

import json
from collections import OrderedDict, defaultdict
from typing import TYPE_CHECKING

from portwatch.core.alert_subject import subject_of
from portwatch.services.history_episodes import Episodes, Part

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Mapping, Sequence

    from portwatch.core.alert_subject import AlertSubject

KEPT_AT_MOST = 10_000
"""Listeners of some kilobytes each: a hundred alerts of a hundred. The window that shows them has
the same objects. The longest unasked go first."""

# As each was when the alert was made: the last stretch that had begun by then.
_SPOKEN_OF = """
SELECT alert.id, stretch.id, coalesce(part_of, stretch.id), kind, port, pid, process_started
FROM alert, json_each(CASE WHEN json_valid(stretches) THEN stretches ELSE '[]' END) AS one
JOIN stretch ON stretch.id = (
    SELECT max(id) FROM stretch AS each
    WHERE (each.id = one.value OR each.part_of = one.value) AND each.opened <= alert.at
)
WHERE alert.id IN (SELECT value FROM json_each(?))
ORDER BY alert.id, one.key
"""


class Subjects:
    """One of a connection. Which opening it was is asked each time, what it was once.

    A stretch can come to be of another kind, and its number is given again after it is forgotten:
    only what is told by all that a ``Part`` has is taken for the same.
    """

    def __init__(self) -> None:
        """Nothing is read yet."""
        self._kept: OrderedDict[Part, AlertSubject] = OrderedDict()

    def of(
        self, db: sqlite3.Connection, alerts: Collection[int]
    ) -> Mapping[int, Sequence[AlertSubject]]:
        """The listeners of some alerts, by the alerts' numbers; not those that are forgotten.

        Args:
            db: The memory.
            alerts: Numbers of the alerts.

        Raises:
            sqlite3.Error: The memory cannot be read.
        """
        reader = Episodes(db)
        found: defaultdict[int, list[AlertSubject]] = defaultdict(list)
        for alert, *columns in db.execute(_SPOKEN_OF, (json.dumps(list(alerts)),)):
            one = self._subject(Part(*columns), reader)
            if one is not None:
                found[alert].append(one)
        while len(self._kept) > KEPT_AT_MOST:
            self._kept.popitem(last=False)
        return found

    def _subject(self, part: Part, reader: Episodes) -> AlertSubject | None:
        one = self._kept.get(part)
        if one is not None:
            self._kept.move_to_end(part)
            return one
        row = reader.listener(part)
        if row is None:
            return None
        one = self._kept[part] = subject_of(row, part.episode)
        return one
