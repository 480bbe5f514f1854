"""How well the SMART check agrees with people, and how fast it is."""
