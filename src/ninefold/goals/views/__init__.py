"""Doors of goals in the browser."""
