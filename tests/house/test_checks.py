"""The list of checks: one place, honest about what failed or was left out."""

from __future__ import annotations

import sys
from collections import Counter
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def check(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    loader = SourceFileLoader("ninefold_check", str(ROOT / "scripts" / "check"))
    specification = spec_from_loader(loader.name, loader)
    assert specification is not None
    module = module_from_spec(specification)
    monkeypatch.setitem(sys.modules, loader.name, module)
    loader.exec_module(module)
    return module


def python(check: ModuleType, name: str, code: str, **more: Any) -> Any:
    return check.Step(name, (sys.executable, "-c", code), **more)


def closing_line(printed: str) -> str:
    return printed.strip().splitlines()[-1]


def test_make_and_the_list_name_the_same_checks(check: ModuleType) -> None:
    makefile = (ROOT / "Makefile").read_text()
    missing = [
        step.name
        for step in check.STEPS
        if f"\n{step.name}: ##" not in makefile and f"\n{step.name}: develop ##" not in makefile
    ]
    assert missing == []


def test_all_steps_run_although_one_fails(
    check: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    steps = (python(check, "lint", "raise SystemExit(3)"), python(check, "types", "print('fine')"))
    monkeypatch.setattr(check, "STEPS", steps)
    assert check.main([]) == 1
    printed = capsys.readouterr().out
    assert "fine" in printed
    assert closing_line(printed).startswith("0 passed, 1 failed in")


SAY_AND_WAIT_FOR_THE_OTHER = """
import time
from pathlib import Path
print('{name} begins', flush=True)
Path(r'{folder}', '{name}').touch()
until = time.monotonic() + 60
while not Path(r'{folder}', '{other}').exists():
    assert time.monotonic() < until, 'the other step did not begin'
print('{name} ends')
"""


def test_steps_that_are_no_tests_run_side_by_side_and_each_is_printed_in_one_piece(
    check: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    steps = tuple(
        python(
            check, one, SAY_AND_WAIT_FOR_THE_OTHER.format(name=one, other=other, folder=tmp_path)
        )
        for one, other in (("lint", "types"), ("types", "lint"))
    )
    monkeypatch.setattr(check, "STEPS", steps)
    assert check.main([]) == 0
    printed = capsys.readouterr().out
    for name in ("lint", "types"):
        assert f"==> {name}\n{name} begins\n{name} ends\n" in printed


def test_the_closing_line_adds_up_the_tests_of_all_runs(
    check: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    results = [
        check.Result("format", "ok", 1.0, Counter()),
        check.Result("test-sqlite", "failed", 2.0, Counter(passed=7, failed=2, skipped=1)),
        check.Result("test-postgresql", "failed", 3.0, Counter(passed=5, error=1)),
    ]
    assert check._report(results, 6.4) == 1
    assert closing_line(capsys.readouterr().out) == "12 passed, 3 failed, 1 skipped in 6 s"


def test_a_run_of_tests_that_dies_without_a_count_is_a_failure(
    check: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check._report([check.Result("journeys", "failed", 1.0, Counter())], 1.0) == 1
    assert closing_line(capsys.readouterr().out).startswith("0 passed, 1 failed")


@pytest.mark.parametrize(("setting", "code"), [("", 0), ("true", 1)])
def test_a_missing_program_leaves_its_step_out_but_fails_it_in_ci(
    check: ModuleType, monkeypatch: pytest.MonkeyPatch, setting: str, code: int
) -> None:
    monkeypatch.setenv("CI", setting)
    monkeypatch.setattr(check, "provide", lambda _name: None)
    step = python(check, "journeys", "raise SystemExit(1)", needs="Chromium")
    monkeypatch.setattr(check, "STEPS", (step,))
    assert check.main([]) == code


def test_a_step_sees_none_of_the_settings_of_the_persons_own_ninefold(
    check: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NINEFOLD_DATABASE_URL", "sqlite:/home/mira/diary.sqlite3")
    code = (
        "import os; "
        "assert 'NINEFOLD_DATABASE_URL' not in os.environ; "
        "assert os.environ['NINEFOLD_DATA_DIR'].startswith(os.path.realpath('/')) "
    )
    monkeypatch.setattr(check, "STEPS", (python(check, "migrations", code),))
    assert check.main([]) == 0


def test_an_unknown_step_is_refused_by_name(
    check: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check.main(["speling"]) == 2
    assert "'speling'" in capsys.readouterr().out
