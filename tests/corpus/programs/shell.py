"""Gives whoever connects a shell: shell.py PORT."""

import socket
import subprocess
import sys

with socket.create_server(("127.0.0.1", int(sys.argv[1]))) as held:
    while True:
        peer, _ = held.accept()
        subprocess.Popen(["/bin/sh"], stdin=peer, stdout=peer, stderr=peer)
