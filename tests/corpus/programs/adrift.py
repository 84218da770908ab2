"""Hands each connection to a command that is nobody's child: adrift.py PORT COMMAND..."""

import os
import socket
import sys

with socket.create_server(("127.0.0.1", int(sys.argv[1]))) as held:
    while True:
        peer, _ = held.accept()
        child = os.fork()
        if not child:
            if os.fork():
                os._exit(0)
            os.setsid()
            for number in range(3):
                os.dup2(peer.fileno(), number)
            os.execvp(sys.argv[2], sys.argv[2:])  # noqa: S606 - what it is told
        os.waitpid(child, 0)
        peer.close()
