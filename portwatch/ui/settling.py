"""What is done about memory once the window is there and what was loaded will stay."""

from __future__ import annotations

import gc


def settle_memory() -> None:
    """Spare the garbage collector what lives as long as the program (42 ms a look).

    From now on garbage is looked for, which ``portwatch.cli.main`` leaves alone while the window
    is built: that took 60 ms of a start, and what is made then stays.
    """
    gc.collect()
    gc.freeze()
    gc.enable()
