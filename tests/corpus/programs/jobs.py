"""Listens, and has a shell as its child as servers have: jobs.py PORT pipe|terminal|leak."""

import os
import socket
import subprocess
import sys

if sys.argv[2] == "terminal":
    main, side = os.openpty()
    child = subprocess.Popen(["/bin/sh"], stdin=side, stdout=side, stderr=side)
else:
    main, side = os.pipe()
    child = subprocess.Popen(["/bin/sh"], stdin=main, stdout=subprocess.PIPE)
with socket.create_server(("127.0.0.1", int(sys.argv[1]))) as held:
    if sys.argv[2] == "leak":
        child = subprocess.Popen(["/bin/sh", "-c", "read x"], stdin=main, pass_fds=(held.fileno(),))
    while True:
        held.accept()
