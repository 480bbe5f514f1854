"""The six areas of interest, and how near to each other they stand on the hexagon.

After Holland, "Making Vocational Choices" (3rd edition, 1997): Realistic, Investigative,
Artistic, Social, Enterprising and Conventional, in this order around a hexagon (Holland,
Whitney, Cole and Richards 1969), neighbours more alike than opposites.
"""

from __future__ import annotations

from enum import Enum


class Area(Enum):
    """One of the six areas, in their order around the hexagon."""

    REALISTIC = "R"
    INVESTIGATIVE = "I"
    ARTISTIC = "A"
    SOCIAL = "S"
    ENTERPRISING = "E"
    CONVENTIONAL = "C"

    @property
    def title(self) -> str:
        """The field's name for it."""
        return self.name.capitalize()

    @property
    def about(self) -> str:
        """What it is about, in a few words."""
        return _ABOUT[self]

    def steps_to(self, other: Area) -> int:
        """How many sides of the hexagon lie between the two: 0 (the same) to 3 (opposite)."""
        apart = abs(AREAS.index(self) - AREAS.index(other))
        return min(apart, len(AREAS) - apart)


AREAS = tuple(Area)
_ABOUT = {
    Area.REALISTIC: "Hands, tools, machines, plants, animals, the outdoors",
    Area.INVESTIGATIVE: "Finding out, measuring, explaining",
    Area.ARTISTIC: "Making something new, with words, sound, shape or movement",
    Area.SOCIAL: "Teaching, helping, listening, caring",
    Area.ENTERPRISING: "Leading, persuading, taking risks, selling",
    Area.CONVENTIONAL: "Order, figures, records, things that are right",
}
