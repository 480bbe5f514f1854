"""Doors of learning in the browser."""
