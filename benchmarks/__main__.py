"""Runs every benchmark and prints one table; exits with 1 when one of them fails.

    python -m benchmarks              all
    python -m benchmarks smart energy those whose name contains one of these words

A benchmark is a module below `benchmarks` with `run()` that hands back a list of `Figure`,
or None where the data that it needs is not here.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
import time
import traceback
from collections.abc import Iterator, Sequence
from types import ModuleType

import benchmarks
from benchmarks.figure import Figure

HEADINGS = ("benchmark", "figure", "value", "unit", "against", "ratio")
NUMBERS = (2, 5)


def main(words: Sequence[str]) -> int:
    """Run what `words` name (all when empty). 1 when a benchmark fails or none is found."""
    rows: list[tuple[str, ...]] = []
    failed: list[str] = []
    for name in _names():
        if words and not any(word in name for word in words):
            continue
        started = time.perf_counter()
        try:
            figures = _run(importlib.import_module(f"benchmarks.{name}"))
        except Exception:
            failed.append(name)
            print(f"{name} failed:", file=sys.stderr)
            traceback.print_exc()
            continue
        if figures is None:
            continue
        if not figures:
            failed.append(name)
            print(f"{name} failed: it measured nothing.", file=sys.stderr)
        took = time.perf_counter() - started
        print(f"{name}: {len(figures)} figures in {took:.1f} s", file=sys.stderr)
        rows += [_row(name, figure) for figure in figures]
    if rows:
        print("\n".join(_table([HEADINGS, *rows])))
    elif not failed:
        print("No benchmark has such a name.", file=sys.stderr)
    if failed:
        print(f"{len(failed)} failed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed or not rows else 0


def _names() -> list[str]:
    prefix = f"{benchmarks.__name__}."
    found = pkgutil.walk_packages(benchmarks.__path__, prefix, onerror=lambda _: None)
    names = (module.name.removeprefix(prefix) for module in found)
    return sorted(name for name in names if name not in ("__main__", "figure"))


def _run(module: ModuleType) -> list[Figure] | None:
    run = getattr(module, "run", None)
    found = None if run is None else run()
    if run is not None and found is None:
        print(f"{module.__name__}: its data is not here, so nothing was measured", file=sys.stderr)
    return None if found is None else [Figure(*figure) for figure in found]


def _row(benchmark: str, figure: Figure) -> tuple[str, ...]:
    return (
        benchmark,
        figure.name,
        f"{figure.value:,.4g}" if abs(figure.value) < 1000 else f"{figure.value:,.0f}",
        figure.unit,
        figure.against or "",
        "" if figure.ratio is None else f"{figure.ratio:.3g}",
    )


def _table(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    for row in rows:
        yield "  ".join(
            cell.rjust(width) if column in NUMBERS else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
