"""The page that a listener shows to a browser on this computer; pure."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING

from portwatch.core import programs
from portwatch.core.model import Protocol, Verdict

if TYPE_CHECKING:
    from portwatch.core.model import Listener

_IPV6 = 6
_TOOLS = frozenset(
    {
        *("http.server", "vite", "next", "next-server", "nuxt", "astro", "webpack", "ng", "serve"),
        *("http-server", "live-server", "storybook", "uvicorn", "gunicorn", "hypercorn", "flask"),
        *("manage.py", "streamlit", "gradio", "jupyter-lab", "jupyter-notebook", "mkdocs", "hugo"),
        *("rails", "puma", "jekyll"),
    }
)
"""What interpreters run that serves pages on any port, as ``programs.detail`` tells it."""


def web_page(row: Listener) -> str | None:
    """The address of the page; ``None`` where none is known, or nobody should go.

    What is suspicious is not offered: its page may be made to hurt who opens it. Nor is what
    waits in another network namespace, which a browser here does not reach by that address.
    """
    socket = row.socket
    if socket.protocol is not Protocol.TCP or socket.namespace or row.verdict is Verdict.SUSPICIOUS:
        return None
    scheme = row.service.scheme or _scheme_of_tool(row)
    if not scheme:
        return None
    host = _host(row)
    return None if host is None else f"{scheme}://{host}:{socket.local_port}/"


def _host(row: Listener) -> str | None:
    """Where a browser here reaches it; a numeric address, for nobody else to answer by a name."""
    socket = row.socket
    address = ipaddress.ip_address(socket.local_address)
    if address.is_unspecified:
        return "[::1]" if socket.accepts_ipv4 is False else "127.0.0.1"
    if address.version == _IPV6:
        return None if address.is_link_local else f"[{address}]"  # browsers take no zone
    return str(address)


def _scheme_of_tool(row: Listener) -> str:
    owners = row.ownership.owners
    return "http" if owners and programs.detail(owners[0]) in _TOOLS else ""
