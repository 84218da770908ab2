"""A master and three workers that share its port: workers.py PORT."""

import os
import socket
import sys

held = socket.create_server(("127.0.0.1", int(sys.argv[1])))
for _ in range(3):
    if os.fork() == 0:
        break
while True:
    held.accept()
