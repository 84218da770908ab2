"""Builds the monitor of a machine: this one, or the recorded demonstration."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.services.knowledge import load_knowledge
from portwatch.services.monitor import Monitor
from portwatch.services.runtime import resource
from portwatch.sources import SourceError, choose

if TYPE_CHECKING:
    from portwatch.services.expectations import Expectations
    from portwatch.services.image_records import ImageRecords
    from portwatch.services.sight import Sight
    from portwatch.sources.early_links import EarlyLinks
    from portwatch.sources.protocols import Sources

__all__ = ["SourceError", "open_monitor", "open_sources"]


def open_monitor(
    source: str = "auto",
    *,
    demo: bool = False,
    epoch: float = 0.0,
    connections: bool = False,
    baseline: bool = True,
    everything: bool = True,
    expectations: Expectations | None = None,
    images: ImageRecords | None = None,
    sight: Sight | None = None,
    early: EarlyLinks | None = None,
) -> Monitor:
    """A monitor, ready to tick.

    Args:
        source: ``auto``, ``netlink`` or ``psutil``.
        demo: Whether to play the demonstration instead; ``source`` is not looked at then.
        epoch: Seconds since the epoch at which the demonstration is taken to have started.
        connections: See ``Monitor``.
        baseline: See ``Monitor``.
        everything: See ``Monitor``.
        expectations: See ``Monitor``.
        images: See ``Monitor``.
        sight: See ``open_sources``.
        early: See ``portwatch.sources.choose``.

    Raises:
        SourceError: The wanted source does not exist here, or the recording is damaged.
        FileNotFoundError: The installation is damaged.
    """
    sources = open_sources(
        source, demo=demo, epoch=epoch, everything=everything, sight=sight, early=early
    )
    return Monitor(
        sources,
        load_knowledge(),
        connections=connections,
        baseline=baseline,
        everything=everything,
        expectations=expectations,
        images=images,
    )


def open_sources(
    source: str = "auto",
    *,
    demo: bool = False,
    epoch: float = 0.0,
    everything: bool = True,
    sight: Sight | None = None,
    early: EarlyLinks | None = None,
) -> Sources:
    """The sources of a machine; other arguments and errors as for ``open_monitor``.

    Args:
        source: See ``open_monitor``.
        demo: See ``open_monitor``.
        epoch: See ``open_monitor``.
        everything: See ``open_monitor``.
        sight: What a helper sees besides; of no use for the demonstration.
        early: See ``portwatch.sources.choose``.
    """
    if demo:
        return _demo_sources(epoch)
    sources = choose(source, everything=everything, early=early)
    if sight is None:
        return sources
    from portwatch.services.helped_sources import helped

    return helped(sources, sight)


def _demo_sources(epoch: float) -> Sources:
    from portwatch.sources.replay import DocumentError, load_recording, replay_sources

    try:
        text = resource("demo/demo.json").read_text(encoding="utf-8")
        return replay_sources(load_recording(text), epoch=epoch)
    except (DocumentError, UnicodeDecodeError) as error:
        raise SourceError(f"the demonstration is damaged: {error}") from error
