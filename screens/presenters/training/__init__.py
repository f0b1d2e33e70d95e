"""What training says."""
