"""What each reflection screen shows, so that templates stay plain."""
