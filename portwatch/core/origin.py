"""Where a program comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from portwatch.core.model import Container
    from portwatch.core.package import Package


class Origin(NamedTuple):
    """What is known of where a program runs and came from; everything may be missing.

    Attributes:
        unit: Of the service manager.
        container: With its name where a runtime tells it.
        unit_user: User id of the user's own service manager, if that runs the unit.
        package: ``NOT_PACKAGED`` where no package has the program; ``None`` if it is not known.
    """

    unit: str | None = None
    container: Container | None = None
    package: Package | None = None
    unit_user: int | None = None


UNKNOWN = Origin()
"""Nothing is known."""
