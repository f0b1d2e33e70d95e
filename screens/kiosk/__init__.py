"""A shared server: accounts that may do nothing but fill in forms."""
