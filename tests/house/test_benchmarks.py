"""The table of benchmarks: whole, in columns, and honest about what failed."""

from __future__ import annotations

import pytest
from benchmarks import __main__ as command
from benchmarks.figure import Figure


def install(monkeypatch: pytest.MonkeyPatch, modules: dict[str, object]) -> None:
    monkeypatch.setattr(command, "_names", lambda: sorted(modules))
    monkeypatch.setattr(
        command.importlib, "import_module", lambda name: modules[name.removeprefix("benchmarks.")]
    )


class Benchmark:
    def __init__(self, figures: list[Figure]) -> None:
        self.figures = figures

    def run(self) -> list[Figure]:
        return self.figures


class Broken:
    def run(self) -> list[Figure]:
        raise RuntimeError("the peer is not installed")


FAST = Benchmark([Figure("add one line", 41.5, "ms", "jrnl", 0.03)])
RIGHT = Benchmark([Figure("agreement", 1234.0, "sentences")])


def test_figures_of_all_benchmarks_stand_in_one_table(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    install(monkeypatch, {"capture": FAST, "smart.agreement": RIGHT})
    assert command.main([]) == 0
    heading, first, second = capsys.readouterr().out.splitlines()
    assert heading.split() == ["benchmark", "figure", "value", "unit", "against", "ratio"]
    assert first.split() == ["capture", "add", "one", "line", "41.5", "ms", "jrnl", "0.03"]
    assert second.split() == ["smart.agreement", "agreement", "1,234", "sentences"]


def test_a_benchmark_that_fails_is_named_and_the_others_still_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    install(monkeypatch, {"a_broken": Broken(), "capture": FAST})
    assert command.main([]) == 1
    printed = capsys.readouterr()
    assert "1 failed: a_broken" in printed.err
    assert "the peer is not installed" in printed.err
    assert "add one line" in printed.out


def test_a_benchmark_that_measures_nothing_has_failed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    install(monkeypatch, {"capture": Benchmark([])})
    assert command.main([]) == 1
    assert "it measured nothing" in capsys.readouterr().err


def test_words_choose_which_benchmarks_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    install(monkeypatch, {"a_broken": Broken(), "capture": FAST})
    assert command.main(["capt"]) == 0
    assert "a_broken" not in capsys.readouterr().out


def test_a_word_that_names_no_benchmark_is_an_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    install(monkeypatch, {"capture": FAST})
    assert command.main(["nothing"]) == 1
    assert "No benchmark has such a name." in capsys.readouterr().err
