"""What can be seen and typed into."""
