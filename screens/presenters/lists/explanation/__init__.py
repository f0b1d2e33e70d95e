"""What the key of help tells about the lists over a form, and about its paper."""
