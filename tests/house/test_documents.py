"""The documents: what they point at is there, and the indexes are complete."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted(
    path for pattern in ("*.md", "docs/**/*.md", "deploy/**/*.md") for path in ROOT.glob(pattern)
)
LINK = re.compile(r"!?\[[^\]]*\]\((?P<target>[^)\s#]+)(?:#[^)]*)?\)")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_to_a_file_leads_somewhere(document: Path) -> None:
    targets = [found["target"] for found in LINK.finditer(document.read_text())]
    files = [
        target for target in targets if "://" not in target and not target.startswith("mailto")
    ]
    assert [target for target in files if not (document.parent / target).exists()] == []


def test_the_index_of_decisions_lists_every_decision_once() -> None:
    folder = ROOT / "docs" / "decisions"
    written = sorted(path.name for path in folder.glob("[0-9]*.md"))
    listed = [found["target"] for found in LINK.finditer((folder / "README.md").read_text())]
    assert written
    assert listed == written


@pytest.mark.parametrize(
    "decision",
    sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md")),
    ids=lambda path: path.stem,
)
def test_a_decision_says_context_decision_reasons_and_what_would_change_it(decision: Path) -> None:
    headings = re.findall(r"^#+ (.*)$", decision.read_text(), re.M)
    assert headings[0].startswith(f"{decision.name[:4]}: ")
    assert headings[1:] == ["Context", "Decision", "Why", "What would change it"]


def test_every_variable_that_the_program_reads_is_explained() -> None:
    reads = re.compile(r"""(?:environ(?:\.get)?[\[(]|_is_on\()\s*"(NINEFOLD_[A-Z_]+)""")
    sources = (ROOT / "src" / "ninefold").rglob("*.py")
    read = {name for source in sources for name in reads.findall(source.read_text())}
    explained = set(re.findall(r"`(NINEFOLD_[A-Z_]+)`", settings_page()))
    assert read
    assert read - explained == set()


def settings_page() -> str:
    return (ROOT / "docs" / "settings.md").read_text()


def test_the_licence_is_the_one_that_the_package_names() -> None:
    text = (ROOT / "LICENSE").read_text()
    assert "GNU AFFERO GENERAL PUBLIC LICENSE" in text
    assert "Version 3, 19 November 2007" in text
    assert 'license = "AGPL-3.0-or-later"' in (ROOT / "pyproject.toml").read_text()
