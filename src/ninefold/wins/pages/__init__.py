"""What each wins screen shows, so that templates stay plain."""
