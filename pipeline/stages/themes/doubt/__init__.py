"""Doubt: how far each theme may be believed, and what would overturn it."""
