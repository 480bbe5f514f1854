"""Agreement of the SMART check with the labels in goals.jsonl, and its speed.

    python benchmarks/smart/agreement.py [seen|held|all] [--misses]

"seen" goals were looked at while the rules were written, "held" ones only at the end. The labels
are the author's own, by the rubric in README.md beside this file.
"""

from __future__ import annotations

import argparse
import json
import time
from datetime import date
from pathlib import Path

from ninefold.goals.domain.smart import check

TODAY = date(2026, 11, 24)
HERE = Path(__file__).parent


def f1(true: int, false_pass: int, false_fail: int) -> float:
    whole = 2 * true + false_pass + false_fail
    return 2 * true / whole if whole else 1.0


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("part", nargs="?", default="all", choices=["seen", "held", "all"])
    parser.add_argument("--misses", action="store_true", help="print each disagreement")
    arguments = parser.parse_args()
    rows = [json.loads(line) for line in (HERE / "goals.jsonl").read_text().splitlines()]
    for part in ["seen", "held"] if arguments.part == "all" else [arguments.part]:
        goals = [row for row in rows if row["id"].startswith(part)]
        check(goals[0]["text"], today=TODAY)
        begun = time.perf_counter()
        answers = [check(row["text"], today=TODAY) for row in goals]
        rate = len(goals) / (time.perf_counter() - begun)
        print(f"{part}: {len(goals)} goals, {rate:,.0f} a second")
        print("   pass/pass pass/fail fail/pass fail/fail (label/check)  F1 pass  macro-F1")
        for letter in "SMART":
            pairs = [
                (row[letter], bool(a[letter].passes)) for row, a in zip(goals, answers, strict=True)
            ]
            both, missed, wrong, neither = (
                pairs.count(pair)
                for pair in ((True, True), (True, False), (False, True), (False, False))
            )
            passing = f1(both, wrong, missed)
            macro = (passing + f1(neither, missed, wrong)) / 2
            print(
                f" {letter} {both:9} {missed:9} {wrong:9} {neither:9} {passing:24.3f} {macro:9.3f}"
            )
            for row, answer, (label, got) in zip(goals, answers, pairs, strict=True):
                if arguments.misses and label != got:
                    print(f"     label {label!s:5} {answer[letter].rule:15} {row['text']}")


if __name__ == "__main__":
    main()
