"""Proof that it is fast and right: figures against peers and limits."""
