"""The commands by which managers stop services and containers, or end them by force."""

from __future__ import annotations


def unit_command(
    systemctl: tuple[str, ...], unit: str, sockets: tuple[str, ...] = (), *, force: bool = False
) -> tuple[str, ...]:
    """For a service of systemd (systemctl(1)).

    Args:
        systemctl: The tool, and which manager it asks.
        unit: The service.
        sockets: Units that listen in its stead, and are stopped with it.
        force: Whether to end its processes at once.
    """
    if force:
        return (*systemctl, "kill", "--signal=KILL", "--", unit)
    return (*systemctl, "stop", "--", *sockets, unit)


def container_command(
    engine: tuple[str, ...], container: str, *, force: bool = False
) -> tuple[str, ...]:
    """For a container of Docker or Podman, by its id; as ``unit_command``."""
    return (*engine, "kill" if force else "stop", "--", container)
