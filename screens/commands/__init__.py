"""`ziping COMMAND`."""
