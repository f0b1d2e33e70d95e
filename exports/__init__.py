"""How a form leaves and comes back; knows nothing of screens."""
