"""What an interview says, as text and rows, for every front end."""
