"""Reads of the passion room. The first argument is the owner."""
