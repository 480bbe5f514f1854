"""What every picture hands back: the drawing, its words, and the table behind it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """The same facts as the drawing, for reading; every cell is plain, unescaped text."""

    caption: str
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """An SVG document as safe text, with the title and description that it also carries."""

    svg: str
    title: str
    description: str
    table: Table
