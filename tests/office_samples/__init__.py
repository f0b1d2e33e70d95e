"""Files as offices have them, made by the programs that make them there."""
