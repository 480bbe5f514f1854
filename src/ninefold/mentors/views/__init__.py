"""Doors of mentors in the browser."""
