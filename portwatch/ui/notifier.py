"""Desktop notifications over D-Bus (org.freedesktop.Notifications, specification 1.2).

The server may start after the program, end, be replaced, or never answer. An alert is on its way
to it for a few seconds at most; whatever was not shown by then is handed back.
"""

from __future__ import annotations

import html
import logging
from collections import deque
from dataclasses import replace
from functools import partial
from itertools import zip_longest
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from portwatch.core.alerts import Answer
from portwatch.ui.activation import use_token
from portwatch.ui.language import translated

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QIcon

    from portwatch.core.alerts import Alert
    from portwatch.core.model import Instant
    from portwatch.ui.bus_peer import BusPeer, Reply, Told

_NAME = "org.freedesktop.Notifications"
_PATH = "/org/freedesktop/Notifications"
_SIGNALS = ("ActivationToken", "ActionInvoked", "NotificationClosed")
# Urgency levels of the specification; critical ones do not go by themselves.
_NORMAL, _CRITICAL = 1, 2
_TEXT_AT_MOST = 600
"""Characters of a body: servers draw whatever they get."""

_PICTURE = 48
"""Edge of the picture beside the text, in pixels."""

SHOWN_AT_MOST = 50
"""Cap on the notifications whose click is still understood; the oldest go first."""

WAITING_AT_MOST = 20
"""Cap on the alerts that wait for the one before to be answered; the oldest go first."""

PATIENCE = 3.0
"""Seconds for an answer of the server; then its alerts are handed back."""

_ImageData: TypeAlias = tuple[int, int, int, bool, int, int, bytes]
"""Width, height and bytes a row, whether there is alpha, bits a channel, channels, pixels."""

_log = logging.getLogger(__name__)


class DesktopNotifier(QObject):
    """Sends alerts to the desktop's notification server, one after another, if there is one.

    Attributes:
        activated: A person answered a notification; carries its ``Alert`` and the ``Answer``.
        refused: An alert could not be shown after all; carries it.
    """

    activated = Signal(object, object)
    refused = Signal(object)

    def __init__(
        self, clock: Callable[[], Instant], icon: QIcon, parent: QObject | None = None
    ) -> None:
        """Nothing is sent before ``open``.

        Args:
            clock: This moment.
            icon: The picture beside each text. It is sent along: a name would show only where the
                program is installed with its icons.
            parent: The owner.
        """
        super().__init__(parent)
        self._clock = clock
        self._icon = icon
        self._hints: dict[str, tuple[str, object]] = {}  # the same for all, once there is a bus
        self._bus: BusPeer | None = None
        self._server = 0  # counts the programs that were the server, to tell their answers apart
        self._answers = True  # whether the server does, as far as is known
        self._capabilities: frozenset[str] | None = None
        self._waiting: deque[Alert] = deque()
        self._asks = False
        self._sent: Alert | None = None
        self._since: float | None = None  # when what is unanswered was sent, monotonic seconds
        self._shown: dict[int, Alert] = {}
        self._last = 0  # number of the newest one on show that a summary may replace
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.expire)

    def open(self) -> None:
        """Connect to the session bus, if there is one."""
        try:
            from portwatch.ui.bus_peer import BusError, BusPeer
        except ImportError as error:  # jeepney is there on Linux only
            _log.info("no session bus: %s", error)
            return
        try:
            self._bus = BusPeer(_NAME, _PATH, _SIGNALS, self)
        except BusError as error:
            _log.info("%s", error)
            return
        self._hints = {
            "desktop-entry": ("s", "portwatch"),
            "image-data": ("(iiibiiay)", _image_data(self._icon)),
        }
        self._bus.told.connect(self._heed)
        self._bus.owner_changed.connect(self._meet)
        self._bus.lost.connect(self._lose)

    @property
    def has_bus(self) -> bool:
        """Whether there is a session bus, over which alerts could be shown."""
        return self._bus is not None

    def close(self) -> None:
        """Give back the connection; what waits is not told any more, and nobody answers buttons."""
        self._timer.stop()
        self._waiting.clear()
        self._sent = None
        if self._bus is not None:
            for number in self._shown:  # one that is urgent would stay for ever
                self._bus.call("CloseNotification", "u", (number,))
            self._shown.clear()
            self._bus.close()
            self._bus.deleteLater()
            self._bus = None

    def notify(self, alert: Alert) -> None:
        """Show an alert as soon as the one before is shown, or hand it back."""
        if self._bus is None or not self._answers:
            self._refuse(alert)
            return
        if alert.continues:
            alert = self._taken_in(alert)
        self._waiting.append(alert)
        if len(self._waiting) > WAITING_AT_MOST:
            self._refuse(self._waiting.popleft())
        self._proceed()

    def _taken_in(self, alert: Alert) -> Alert:
        """The alert in place of the one that it repeats, if that has not been told yet."""
        before = next((one for one in reversed(self._waiting) if not one.is_urgent), None)
        if before is None:
            return alert
        self._waiting.remove(before)
        return replace(alert, continues=before.continues)

    @Slot()
    def expire(self) -> None:
        """Hand back what the server has had for too long."""
        if self._since is None:
            return
        left = PATIENCE - (self._clock().monotonic - self._since)
        if left > 0:
            self._timer.start(round(1000 * left) + 1)
            return
        _log.info("the notification server does not answer")
        self._give_up()

    def _proceed(self) -> None:
        """Send what is next, unless something is unanswered."""
        if self._bus is None or self._asks or self._sent is not None or not self._waiting:
            return
        if self._since is None:
            self._since = self._clock().monotonic
            self._timer.start(round(1000 * PATIENCE))
        if self._capabilities is None:
            self._asks = True
            self._bus.call("GetCapabilities", answer=partial(self._learn, self._server))
        else:
            self._sent = self._waiting.popleft()
            self._send(self._bus, self._sent, self._capabilities)

    def _send(self, bus: BusPeer, alert: Alert, capabilities: frozenset[str]) -> None:
        body = translated(alert.body)
        if len(body) > _TEXT_AT_MOST:
            body = f"{body[: _TEXT_AT_MOST - 1]}…"
        if "body-markup" in capabilities:
            body = html.escape(body, quote=False)
        offered = alert.answers if "actions" in capabilities else ()
        actions = [part for one in offered for part in (str(one), self._words(one))]
        urgency = _CRITICAL if alert.is_urgent else _NORMAL
        hints = {**self._hints, "urgency": ("y", urgency)}
        replaces = self._last if alert.continues else 0
        title = translated(alert.title)
        arguments = ("portwatch", replaces, "portwatch", title, body, actions, hints, -1)
        answer = partial(self._remember, self._server, alert)
        bus.call("Notify", "susssasa{sv}i", arguments, answer)

    def _words(self, answer: Answer) -> str:
        match answer:
            case Answer.EXPECT:
                return self.tr("Expect…")
            case Answer.STOP:
                return self.tr("Stop…")
        return self.tr("Show")

    def _learn(self, server: int, reply: Reply) -> None:
        """What the server can do, or that there is none."""
        if server != self._server:
            return
        self._asks = False
        if reply.is_error:
            _log.info("nobody shows notifications: %s", reply.body)
            self._give_up()
            return
        self._since = None
        self._answers = True
        self._capabilities = frozenset(reply.body[0])
        self._proceed()

    def _remember(self, server: int, alert: Alert, reply: Reply) -> None:
        """An alert is on show, or was refused."""
        if server != self._server:
            return
        self._answers = True
        if self._sent is not alert:  # too late: it was handed back meanwhile
            if not reply.is_error and self._bus is not None:
                self._bus.call("CloseNotification", "u", (reply.body[0],))
            return
        self._sent = self._since = None
        if reply.is_error:
            _log.info("a notification was refused: %s", reply.body)
            self._refuse(alert)
        else:
            number = reply.body[0]
            self._shown[number] = alert
            if not alert.is_urgent:  # no summary takes the place of what is urgent
                self._last = number
            while len(self._shown) > SHOWN_AT_MOST:
                del self._shown[next(iter(self._shown))]
        self._proceed()

    @Slot(object)
    def _heed(self, told: Told) -> None:
        """A signal of the server: a click, or that a notification is gone."""
        number = told.body[0] if told.body else 0
        if told.member == "ActivationToken" and number in self._shown and len(told.body) > 1:
            use_token(str(told.body[1]))  # it comes before the click that it belongs to
        if told.member == "ActionInvoked" and number in self._shown:
            alert = self._shown[number]
            answer = next((one for one in alert.answers if (one,) == told.body[1:2]), None)
            if answer is not None:
                self.activated.emit(alert, answer)
        elif told.member == "NotificationClosed":
            self._shown.pop(number, None)

    @Slot()
    def _meet(self) -> None:
        """Another server, or none: what the one before was told and has said is void."""
        self._server += 1
        self._answers = True
        self._asks = False
        self._capabilities = None
        self._shown.clear()
        self._last = 0
        if self._sent is not None:
            self._waiting.appendleft(self._sent)
            self._sent = None
        self._proceed()

    @Slot()
    def _lose(self) -> None:
        """The bus is gone."""
        self._bus = None
        self._give_up()

    def _give_up(self) -> None:
        """Hand back everything; the next alerts too, until the server is heard of again."""
        self._answers = False
        self._timer.stop()
        self._since = None
        unsaid = [*filter(None, (self._sent,)), *self._waiting]
        self._sent = None
        self._waiting.clear()
        for alert, after in zip_longest(unsaid, unsaid[1:]):
            repeated = after is not None and after.continues and not alert.is_urgent
            if not repeated:
                self._refuse(alert)

    def _refuse(self, alert: Alert) -> None:
        self._last = 0  # the next one has no predecessor on show
        self.refused.emit(alert)


def _image_data(icon: QIcon) -> _ImageData:
    """A picture as the specification's hint ``image-data`` has it: plain pixels, RGBA."""
    image = icon.pixmap(_PICTURE, _PICTURE).toImage()
    image = image.convertToFormat(QImage.Format.Format_RGBA8888)
    pixels = bytes(image.constBits())
    return image.width(), image.height(), image.bytesPerLine(), True, 8, 4, pixels
