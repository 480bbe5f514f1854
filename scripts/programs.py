"""The programs that the whole test suite needs besides Python, and how to come by them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

PACKAGES = {"Chromium": "chromium", "PostgreSQL": "postgresql"}


def find_chromium() -> Path | None:
    """The first Chromium or Chrome that starts; the variable CHROMIUM comes before all others."""
    return next((path for path in _chromium_candidates() if _answers(path)), None)


def find_postgresql() -> Path | None:
    """The folder that holds initdb and postgres, newest version first."""
    folders = (folder for folder in _postgresql_candidates() if (folder / "initdb").is_file())
    return next((folder for folder in folders if (folder / "postgres").is_file()), None)


FINDERS = {"Chromium": find_chromium, "PostgreSQL": find_postgresql}


def provide(name: str) -> Path | None:
    """Where the program is; installs it when it is absent and this user may do so.

    When it cannot be had, says in one line on standard error what to install.
    """
    found = FINDERS[name]()
    if found is None:
        _install(name)
        found = FINDERS[name]()
    if found is None:
        print(
            f"{name} is not here: install the package '{PACKAGES[name]}' "
            "to run the tests that need it.",
            file=sys.stderr,
        )
    return found


def _chromium_candidates() -> Iterator[Path]:
    if named := os.environ.get("CHROMIUM"):
        yield Path(named)
    for command in ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"):
        if path := shutil.which(command):
            yield Path(path)
    yield Path("/Applications/Chromium.app/Contents/MacOS/Chromium")
    yield Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
    for cache in (".cache/ms-playwright", "Library/Caches/ms-playwright"):
        yield from sorted(Path.home().glob(f"{cache}/chromium-*/chrome-*/chrome"))
        yield from sorted(Path.home().glob(f"{cache}/chromium-*/chrome-*/*.app/Contents/MacOS/*"))


def _postgresql_candidates() -> Iterator[Path]:
    if pg_config := shutil.which("pg_config"):
        reported = _output([pg_config, "--bindir"])
        if reported:
            yield Path(reported)
    for pattern in (
        "/usr/lib/postgresql/*/bin",
        "/usr/pgsql-*/bin",
        "/opt/homebrew/opt/postgresql*/bin",
        "/usr/local/opt/postgresql*/bin",
    ):
        root = Path("/")
        yield from sorted(root.glob(pattern.lstrip("/")), key=_version, reverse=True)
    if postgres := shutil.which("postgres"):
        yield Path(postgres).resolve().parent


def _version(folder: Path) -> int:
    digits = "".join(letter for letter in folder.parent.name if letter.isdigit())
    return int(digits or 0)


def _answers(program: Path) -> bool:
    # Ubuntu's chromium-browser exists without its snap and then only prints advice.
    return program.is_file() and bool(_output([str(program), "--version", "--no-sandbox"]))


def _output(command: list[str]) -> str:
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            check=True,
            timeout=30,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.strip()


def _install(name: str) -> None:
    if shutil.which("apt-get"):
        as_root = _as_root()
        if as_root is None:
            return
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        install = ["apt-get", "install", "--yes", "-qq", "--no-install-recommends", PACKAGES[name]]
        print(f"Installing {PACKAGES[name]} with apt-get.", file=sys.stderr)
        if not _quietly([*as_root, *install], environment):
            _quietly([*as_root, "apt-get", "update", "-qq"], environment)
            _quietly([*as_root, *install], environment)
        if name == "Chromium" and find_chromium() is None:
            # Where the distribution has Chromium only as a snap, Playwright's own build does.
            playwright = [sys.executable, "-m", "playwright"]
            _quietly([*as_root, *playwright, "install-deps", "chromium"], environment)
            _quietly([*playwright, "install", "chromium"], environment)
    elif name == "Chromium":
        print("Installing Chromium with Playwright.", file=sys.stderr)
        _quietly([sys.executable, "-m", "playwright", "install", "chromium"], dict(os.environ))
    elif brew := shutil.which("brew"):
        print("Installing postgresql with Homebrew.", file=sys.stderr)
        _quietly([brew, "install", "--quiet", "postgresql"], dict(os.environ))


def _as_root() -> list[str] | None:
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and _quietly(["sudo", "-n", "true"], dict(os.environ)):
        return ["sudo", "-n", "--preserve-env=DEBIAN_FRONTEND"]
    return None


def _quietly(command: list[str], environment: dict[str, str]) -> bool:
    try:
        done = subprocess.run(
            command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
    except OSError:
        return False
    return done.returncode == 0
