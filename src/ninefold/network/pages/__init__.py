"""What each screen of the network shows, so that templates stay plain."""
