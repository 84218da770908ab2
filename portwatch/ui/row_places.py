"""Where a row leads outside of the program: its page, the folder of its file, the web."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from portwatch.core import programs
from portwatch.core.text import clean
from portwatch.core.web_page import web_page
from portwatch.core.web_search import web_search_address, web_search_words
from portwatch.ui.language import tr

if TYPE_CHECKING:
    from portwatch.core.model import Listener, Row


def file_of(row: Row) -> str | None:
    """Path of what the row's first holder runs; ``None`` if it is not known to be one here.

    A container's paths mean files of its own.
    """
    owners = row.ownership.owners
    if not owners or row.container is not None or row.socket.namespace:
        return None
    return programs.file(owners[0])


def open_page(row: Listener) -> str:
    """Show the page that a listener serves in the person's browser.

    Returns:
        What went wrong, for the person; empty if nothing did.
    """
    address = web_page(row)
    if address is None or QDesktopServices.openUrl(QUrl(address)):
        return ""
    return tr("No browser was found to open %1.").replace("%1", address)


def search_web(row: Row) -> str:
    """Search the web for a row in the person's browser.

    Returns:
        As ``open_page``.
    """
    words = web_search_words(row)
    if not words or QDesktopServices.openUrl(QUrl(web_search_address(words))):
        return ""
    return tr("No browser was found to search the web.")


def open_folder(row: Row) -> str:
    """Show the folder of what runs in the person's file manager; nothing in it is started.

    Returns:
        As ``open_page``.
    """
    path = file_of(row)
    if path is None:
        return ""
    folder = Path(path).parent
    if not folder.is_dir():
        told = tr("The folder %1 is not there, or may not be seen.")
    elif QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
        return ""
    else:
        told = tr("No file manager was found to open %1.")
    return told.replace("%1", clean(str(folder)))
