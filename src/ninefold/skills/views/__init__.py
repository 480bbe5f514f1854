"""Doors of skills in the browser."""
