"""Ports on loopback for the servers of the tests."""

import os
import socket
from contextlib import suppress
from typing import Final

LOW, HIGH = 20_000, 32_000
"""Below those that systems hand out for connections: none takes one of ours."""

TAKEN: Final[set[int]] = set()
"""Those that this process was given."""


def free_port() -> int:
    """A port that nobody listens at, and that no connection is given by chance."""
    start = LOW + os.getpid() * 37 % (HIGH - LOW)
    for port in (*range(start, HIGH), *range(LOW, start)):
        if port not in TAKEN and _is_free(port):
            TAKEN.add(port)
            return port
    raise OSError("every port is taken")


def _is_free(port: int) -> bool:
    with socket.socket() as probe, suppress(OSError):
        probe.bind(("127.0.0.1", port))
        return True
    return False
