"""Doors of Today, capture, welcome and settings."""
