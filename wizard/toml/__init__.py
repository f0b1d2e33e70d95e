"""The form at rest, as TOML."""
