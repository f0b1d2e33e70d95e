"""The editions of the form, as data."""
