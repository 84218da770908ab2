"""Listens on a port of this computer: serve.py PORT [NAME] [udp]."""

import ctypes
import socket
import sys

if len(sys.argv) > 2 and sys.argv[2]:
    ctypes.CDLL(None).prctl(15, sys.argv[2].encode(), 0, 0, 0)  # PR_SET_NAME
kind = socket.SOCK_DGRAM if "udp" in sys.argv[3:] else socket.SOCK_STREAM
with socket.socket(socket.AF_INET, kind) as held:
    held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    held.bind(("127.0.0.1", int(sys.argv[1])))
    if kind == socket.SOCK_DGRAM:
        while True:
            held.recv(100)
    held.listen()
    peers = []
    while True:
        peers.append(held.accept())
