"""Doors of wins in the browser."""
