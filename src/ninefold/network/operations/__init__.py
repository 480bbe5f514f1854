"""What can be done in the network."""
