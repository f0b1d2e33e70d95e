"""Forms at rest in a folder of their owner."""
