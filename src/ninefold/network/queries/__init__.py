"""Reads of the network. The first argument is the owner."""
