"""A FUSE file system that stops answering on SIGUSR1, and a listener whose script is on it.

Run as ``unshare -m python silent_files.py FOLDER``: nobody else has the mount, and it goes with the
process, at the latest after ``_LIFE`` seconds. Prints the pid of the listener and its port. What a
server has taken and does not answer, nobody can be made to stop waiting for.
"""

from __future__ import annotations

import ctypes
import os
import signal
import struct
import subprocess
import sys
from pathlib import Path

_LIFE = 60  # seconds
_SCRIPT = b"""import socket, time
with socket.create_server(("127.0.0.1", 0)) as server:
    print(server.getsockname()[1], flush=True)
    time.sleep(600)
"""
_NAME = b"app.py"
_FOLDER_MODE, _FILE_MODE = 0o040755, 0o100644
_ROOT, _FILE = 1, 2  # node ids
_LOOKUP, _GETATTR, _OPEN, _READ, _STATFS, _INIT = 1, 3, 14, 15, 17, 26  # linux/fuse.h
_OPENDIR, _READDIR = 27, 28
_NO_REPLY = {2, 36, 42}  # FORGET, INTERRUPT, BATCH_FORGET
_DONE = {18, 25, 29, 34}  # RELEASE, FLUSH, RELEASEDIR, ACCESS
_ENOENT, _ENOSYS = 2, 38
_IN = struct.Struct("<IIQQIIII")
_OUT = struct.Struct("<IiQ")


def _attributes(node: int) -> bytes:
    size, mode = (0, _FOLDER_MODE) if node == _ROOT else (len(_SCRIPT), _FILE_MODE)
    return struct.pack("<6Q10I", node, size, 1, 0, 0, 0, 0, 0, 0, mode, 1, 0, 0, 0, 4096, 0)


def _answer(operation: int, node: int, body: bytes) -> tuple[int, bytes]:
    """The error, and what is said; nothing is to be kept by the kernel."""
    if operation == _INIT:
        said = struct.pack("<4I2H2I2HI28x", 7, 31, 65536, 0, 16, 12, 65536, 1, 32, 0, 0)
        return 0, said
    if operation == _LOOKUP:
        if body.rstrip(b"\0") != _NAME:
            return _ENOENT, b""
        return 0, struct.pack("<4Q2I", _FILE, 0, 0, 0, 0, 0) + _attributes(_FILE)
    if operation == _GETATTR:
        return 0, struct.pack("<Q2I", 0, 0, 0) + _attributes(node)
    if operation in {_OPEN, _OPENDIR}:
        return 0, struct.pack("<Q2I", 1, 1, 0)  # FOPEN_DIRECT_IO
    if operation == _READ:
        offset, size = struct.unpack_from("<QI", body, 8)
        return 0, _SCRIPT[offset : offset + size]
    if operation == _STATFS:
        return 0, struct.pack("<5Q4I24x", 1, 0, 0, 2, 0, 4096, 255, 4096, 0)
    return (0, b"") if operation in _DONE | {_READDIR} else (_ENOSYS, b"")


def _serve(device: int) -> None:
    """Answer until SIGUSR1, and then take every question without an answer."""
    silent: list[int] = []
    signal.signal(signal.SIGUSR1, lambda number, _: silent.append(number))
    signal.alarm(_LIFE)
    while True:
        asked = os.read(device, 1 << 20)
        _, operation, unique, node, *_ = _IN.unpack_from(asked)
        if silent or operation in _NO_REPLY:
            continue
        error, said = _answer(operation, node, asked[_IN.size :])
        os.write(device, _OUT.pack(_OUT.size + len(said), -error, unique) + said)


def main(folder: str) -> None:
    """Mount, start the server and the listener, and wait until standard input is closed."""
    device = os.open("/dev/fuse", os.O_RDWR | os.O_CLOEXEC)
    options = f"fd={device},rootmode=40000,user_id=0,group_id=0,allow_other"
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.mount(b"silent", os.fsencode(folder), b"fuse.silent", 0, options.encode()):
        sys.exit(os.strerror(ctypes.get_errno()))
    server = os.fork()
    if not server:
        os.close(0)
        _serve(device)
    os.close(device)
    try:
        script = str(Path(folder, os.fsdecode(_NAME)))
        with subprocess.Popen(["/usr/bin/python3", script], stdout=subprocess.PIPE) as listener:
            try:
                assert listener.stdout is not None
                port = int(listener.stdout.readline())
                sys.stdout.write(f"{server} {listener.pid} {port}\n")
                sys.stdout.flush()
                sys.stdin.read()
            finally:
                os.kill(server, signal.SIGKILL)  # whoever waits for an answer goes on
                listener.kill()
    finally:
        libc.umount2(os.fsencode(folder), 2)  # MNT_DETACH
        os.waitpid(server, 0)


if __name__ == "__main__":
    main(sys.argv[1])
