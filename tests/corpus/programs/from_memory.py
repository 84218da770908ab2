"""Runs a program from memory: from_memory.py FILE ARGUMENTS..."""

import os
import sys
from pathlib import Path

image = os.memfd_create("agent")
os.write(image, Path(sys.argv[1]).read_bytes())
os.execve(image, ["agent", *sys.argv[2:]], dict(os.environ))  # noqa: S606 - that is what it shows
