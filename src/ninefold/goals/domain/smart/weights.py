"""Weights of the learnt opinion; written by `python -m benchmarks.smart.learn --write`."""

from ninefold.goals.domain.smart import (
    weights_pairs,
    weights_places,
    weights_shapes,
    weights_words,
)

# For S, M, A and R, in hundredths.
BASE = (-218, 45, -21, 345)
BARS = (0.5, 0.0, 0.5, 0.5)
# The kind of trait, and its names with their weights.
TABLES = (
    ("word", weights_words.WORD),
    ("first", weights_places.FIRST),
    ("second", weights_places.SECOND),
    ("last", weights_places.LAST),
    ("reason", weights_places.REASON),
    ("before", weights_places.BEFORE),
    ("pair", weights_pairs.PAIR),
    ("ending", weights_shapes.ENDING),
    ("opening", weights_shapes.OPENING),
    ("", weights_shapes.OTHER),
)
