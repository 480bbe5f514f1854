"""Doors of reflection in the browser."""
