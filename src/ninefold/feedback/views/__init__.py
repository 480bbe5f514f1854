"""Doors of feedback in the browser."""
