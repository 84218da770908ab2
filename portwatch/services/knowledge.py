"""Loads what is known about ports from the program's own data."""

from __future__ import annotations

from portwatch.core.ports import Knowledge
from portwatch.services.runtime import resource


def load_knowledge() -> Knowledge:
    """Read the table of known services and the IANA registry.

    Raises:
        FileNotFoundError: The installation is damaged.
    """
    data = resource("data")
    return Knowledge.parse(
        known_csv=(data / "known_services.csv").read_text(encoding="utf-8"),
        registry_tsv=(data / "iana-ports.tsv").read_text(encoding="utf-8"),
    )
