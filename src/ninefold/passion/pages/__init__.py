"""What each passion screen shows, so that templates stay plain."""
