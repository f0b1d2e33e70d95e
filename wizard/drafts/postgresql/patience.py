"""How long a session waits for the server."""

from typing import Final

SHORTEST_SECONDS: Final = 0.1
LONGEST_SECONDS: Final = 2.0
"""Seconds between two tries of a server that is away; they double up to the longest."""

SAVE_SECONDS: Final = 1.0
"""Seconds that a save may take before the draft counts as not saved."""

BEGIN_SECONDS: Final = 6.0
"""Seconds in which a host has reached a server for the first time, if it answers."""

CLOSE_SECONDS: Final = 3.0
"""Seconds that a session that ends waits for what has not arrived."""

AWAY_SECONDS: Final = 0.3
"""Seconds that it waits for a server that is away already."""
