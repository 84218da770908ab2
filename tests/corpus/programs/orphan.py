"""Starts a command that no longer has its starter as its parent: orphan.py COMMAND..."""

import os
import sys

if os.fork():
    os._exit(0)
os.setsid()
if os.fork():
    os._exit(0)
os.execvp(sys.argv[1], sys.argv[1:])  # noqa: S606 - no shell is wanted
