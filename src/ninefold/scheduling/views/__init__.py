"""Doors of calendars in the browser."""
