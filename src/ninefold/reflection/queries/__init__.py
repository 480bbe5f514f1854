"""Reads of reflection. The first argument is the owner."""
