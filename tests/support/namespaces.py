"""Hosts as network namespaces of this machine, each on a cable that can be pulled."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

NETWORK = "10.97"
"""Where the hosts live; nothing leads there from outside."""


def why_not() -> str:
    """Why there are none on this machine; blank where there are."""
    if os.environ.get("ZIPING_SERVER") != "1":
        return "makes network namespaces: make test-store"
    if os.geteuid() != 0 or shutil.which("ip") is None:
        return "network namespaces need root and iproute2"
    probe = f"zpg{os.getpid()}p"
    words = ["ip", "netns", "add", probe]
    if subprocess.run(words, check=False, stderr=subprocess.DEVNULL).returncode:
        return "this machine makes no network namespaces"
    ip("netns", "del", probe)
    return ""


def ip(*words: str) -> None:
    """Change the network of this machine."""
    subprocess.run(["ip", *words], check=True)


@dataclass(frozen=True)
class Machine:
    """A host with a network of its own; its cable leads to where the server is."""

    name: str
    number: int

    @property
    def server(self) -> str:
        """The address of the server, as this host sees it."""
        return f"{NETWORK}.{self.number}.1"

    @property
    def run(self) -> tuple[str, ...]:
        """What a command begins with that runs on this host."""
        return ("ip", "netns", "exec", self.name)

    @contextmanager
    def unplugged(self) -> Iterator[None]:
        """Without its cable: whatever is sent is gone, and nobody is told."""
        ip("link", "set", f"{self.name}a", "down")
        try:
            yield
        finally:
            ip("link", "set", f"{self.name}a", "up")


@contextmanager
def machine(number: int) -> Iterator[Machine]:
    """A host that is there as long as this."""
    made = Machine(f"zpg{os.getpid() % 10_000}{number}", number)
    here, there = f"{made.name}a", f"{made.name}b"
    ip("netns", "add", made.name)
    try:
        ip("link", "add", here, "type", "veth", "peer", "name", there)
        ip("link", "set", there, "netns", made.name)
        ip("addr", "add", f"{made.server}/24", "dev", here)
        ip("link", "set", here, "up")
        inside = ("-n", made.name)
        ip(*inside, "addr", "add", f"{NETWORK}.{number}.2/24", "dev", there)
        ip(*inside, "link", "set", there, "up")
        ip(*inside, "link", "set", "lo", "up")
        yield made
    finally:
        ip("netns", "del", made.name)
