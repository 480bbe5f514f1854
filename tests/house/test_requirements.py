"""The locked requirements: complete, hashed, of one mind, and without an address."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[2]
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
PINNED = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[^\s;]+)(?P<rest>.*?)(?=^\S|\Z)", re.M | re.S)


def locked(name: str) -> dict[str, Version]:
    text = (ROOT / "requirements" / f"{name}.txt").read_text()
    return {
        canonicalize_name(found["name"]): Version(found["version"])
        for found in PINNED.finditer(text)
    }


def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text())


def test_what_the_program_needs_is_locked_in_a_version_that_fits() -> None:
    named = project()["project"]
    wanted = [*named["dependencies"], *named["optional-dependencies"]["postgresql"]]
    assert unlocked(wanted, locked("run")) == []


def test_what_changing_it_needs_is_locked_in_a_version_that_fits() -> None:
    named = project()
    wanted = [*named["project"]["dependencies"], *named["dependency-groups"]["dev"]]
    assert unlocked(wanted, locked("develop")) == []


def test_what_building_it_needs_is_locked_in_a_version_that_fits() -> None:
    assert unlocked(project()["build-system"]["requires"], locked("build")) == []


def test_running_and_developing_use_the_same_versions() -> None:
    run, develop = locked("run"), locked("develop")
    assert run
    assert {name: develop.get(name) for name in run} == run


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_every_locked_package_has_a_hash(lock: Path) -> None:
    packages = list(PINNED.finditer(lock.read_text()))
    assert packages
    assert [found["name"] for found in packages if "--hash=sha256:" not in found["rest"]] == []


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_no_lock_names_an_address(lock: Path) -> None:
    text = lock.read_text()
    assert "://" not in text
    assert "--index" not in text
    assert "--find-links" not in text


def unlocked(wanted: list[str], versions: dict[str, Version]) -> list[str]:
    requirements = [Requirement(text) for text in wanted]
    return [
        str(requirement)
        for requirement in requirements
        if (version := versions.get(canonicalize_name(requirement.name))) is None
        or not requirement.specifier.contains(version, prereleases=True)
    ]
