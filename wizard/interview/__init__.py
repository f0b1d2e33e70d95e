"""The interview: what answers make of a form."""
