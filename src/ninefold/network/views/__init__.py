"""Doors of the network in the browser."""
