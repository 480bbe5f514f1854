"""Writes learnt weights as modules of plain text that a person can read line by line."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

import ninefold.goals.domain.smart
from ninefold.goals.domain.smart.learnt import LEARNT, UNIT, Learnt

FOLDER = Path(ninefold.goals.domain.smart.__file__).parent
MADE_BY = "written by `python -m benchmarks.smart.learn --write`"
# Each module holds some kinds of traits; the kind is the first word of the trait's name.
MODULES: dict[str, tuple[str, ...]] = {
    "words": ("word",),
    "places": ("first", "second", "last", "reason", "before"),
    "pairs": ("pair",),
    "shapes": ("ending", "opening", ""),
}
WIDTH = 99


def packed(
    names: Sequence[str], weights: Mapping[Learnt, NDArray[np.float64]]
) -> dict[str, list[str]]:
    """Return the entries "name=S,M,A,R" in hundredths, by kind, in the order of the alphabet.

    A blank in a name is written "~"; a 0 is left out; a name that weighs nothing is left out.
    """
    kinds = {kind for listed in MODULES.values() for kind in listed}
    entries: dict[str, list[str]] = {}
    for place, name in sorted(enumerate(names), key=lambda numbered: numbered[1]):
        numbers = [round(float(weights[letter][place]) * UNIT) for letter in LEARNT]
        if not any(numbers):
            continue
        kind, _, rest = name.partition(" ")
        if kind not in kinds or not rest:
            kind, rest = "", name
        told = ",".join(str(number or "") for number in numbers)
        entries.setdefault(kind, []).append(f"{rest.replace(' ', '~')}={told}")
    return entries


def write(
    names: Sequence[str],
    weights: Mapping[Learnt, NDArray[np.float64]],
    bases: Mapping[Learnt, float],
    bars: Mapping[Learnt, float],
) -> None:
    """Write weights.py and the modules of the table beside the check's other modules."""
    entries = packed(names, weights)
    for module, kinds in MODULES.items():
        lines = [f'"""Weights of the learnt opinion, {module}; {MADE_BY}."""', ""]
        for kind in kinds:
            rows = textwrap.wrap(
                " ".join(entries.get(kind, [])),
                WIDTH,
                break_long_words=False,
                break_on_hyphens=False,
            )
            lines += [f'{_constant(kind)} = """', *rows, '"""']
        _save(f"weights_{module}", lines)
    lines = [f'"""Weights of the learnt opinion; {MADE_BY}."""', ""]
    lines += ["from ninefold.goals.domain.smart import ("]
    lines += [f"    weights_{module}," for module in sorted(MODULES)]
    lines += [")"]
    told = ", ".join(str(round(bases[letter] * UNIT)) for letter in LEARNT)
    lines += ["", f"# For S, M, A and R, in hundredths.\nBASE = ({told})"]
    lines += [f"BARS = ({', '.join(str(bars[letter]) for letter in LEARNT)})"]
    lines += ["# The kind of trait, and its names with their weights.", "TABLES = ("]
    lines += [
        f'    ("{kind}", weights_{module}.{_constant(kind)}),'
        for module, kinds in MODULES.items()
        for kind in kinds
    ]
    _save("weights", [*lines, ")"])


def _constant(kind: str) -> str:
    return kind.upper() or "OTHER"


def _save(name: str, lines: Sequence[str]) -> None:
    (FOLDER / f"{name}.py").write_text("\n".join(lines) + "\n", encoding="utf-8")
