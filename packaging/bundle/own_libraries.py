"""Where the bundle's own libraries are is nothing for the programs that portwatch starts.

PyInstaller's loader tells this process by a variable, which the system's loader has read before
Python begins; ``ss``, ``systemctl`` or a browser would inherit it, and load our libraries instead
of the system's (PyInstaller's manual, "LD_LIBRARY_PATH / LIBPATH considerations").
"""  # noqa: INP001 - a folder of scripts, not a package

import os

_VARIABLES = ("LD_LIBRARY_PATH", "LIBPATH")


def forget() -> None:
    """Give the variables back what they were before the bundle was started."""
    for name in _VARIABLES:
        before = os.environ.pop(f"{name}_ORIG", None)
        if before is not None:
            os.environ[name] = before
        else:
            os.environ.pop(name, None)
