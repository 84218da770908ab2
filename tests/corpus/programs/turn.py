"""Opens a port; once a file is there, another program has it: turn.py PORT FILE exec|leave WORDS...

Leaving, it starts the other program and ends; else it becomes that program itself.
"""

import os
import socket
import sys
import time

port, file, how, *words = sys.argv[1:]
held = socket.create_server(("127.0.0.1", int(port)))
held.set_inheritable(True)
while not os.path.exists(file):  # noqa: PTH110 - this must start quickly
    time.sleep(0.05)
if how == "leave" and os.fork():
    os._exit(0)
os.execv(words[0], words)  # noqa: S606 - no shell is wanted
