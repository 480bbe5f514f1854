"""A real installation for tests that run the program itself: its own folder, its own process."""

from __future__ import annotations

import contextlib
import functools
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

START_SECONDS = 150
MAKE_TABLES = "from ninefold.accounts.starting import prepare_database; prepare_database()"
MAKE_PERSON = """
from ninefold.accounts.starting import prepare_database
prepare_database()
from ninefold.accounts.operations import create_person, make_token
person = create_person(email="ada@example.org", password="a quiet workshop", display_name="Ada")
print("TOKEN", make_token(owner=person, name="test", scopes=[
    "goals:read", "goals:write", "today:read", "today:write", "wins:read"])[1])
"""


class Installation:
    """Ninefold in a folder of its own, on SQLite unless the address of a database is given."""

    def __init__(self, folder: Path, database_url: str = "") -> None:
        self.folder = folder
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("NINEFOLD_", "DJANGO_"))}
        self.environment = {**kept, "NINEFOLD_DATA_DIR": str(folder)}
        if database_url:
            # One person's, so that the same program serves and works in the background.
            self.environment |= {"NINEFOLD_DATABASE_URL": database_url, "NINEFOLD_PERSONAL": "1"}
        self.process: subprocess.Popen[bytes] | None = None
        self.workers: list[subprocess.Popen[bytes]] = []
        self.port = 0

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.folder / "ninefold.sqlite3"

    def run(self, *words: str, text: str | None = None) -> subprocess.CompletedProcess[str]:
        """One `ninefold` command, to its end."""
        return subprocess.run(
            [sys.executable, "-m", "ninefold", *words],
            env=self.environment,
            input=text,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    def prepare(self, then: str = "") -> str:
        """Make the tables and Ada, and run more Python in the same go; returns her token."""
        done = self.run("django", "shell", "-v", "0", "-c", MAKE_PERSON + then)
        assert "TOKEN" in done.stdout, done.stderr
        return done.stdout.split("TOKEN ")[1].split()[0]

    def start(self) -> None:
        """Serve on a free port and wait until it answers."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "ninefold", "serve", "--port", str(self.port)],
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=(self.folder / "server.log").open("ab"),
            start_new_session=True,
        )
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until:
            with contextlib.suppress(urllib.error.URLError, ConnectionError, TimeoutError):
                urllib.request.urlopen(f"{self.address}/health/", timeout=5).close()
                return
            assert self.process.poll() is None, (self.folder / "server.log").read_text()
            time.sleep(0.1)
        raise AssertionError("the server did not answer in time")

    @property
    def address(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.port}"

    def start_worker(self) -> None:
        """One more process for background work."""
        worker = subprocess.Popen(
            [sys.executable, "-m", "ninefold", "worker"],
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=(self.folder / "worker.log").open("ab"),
            start_new_session=True,
        )
        self.workers.append(worker)

    def kill(self) -> None:
        """kill -9, the server's whole group and the workers, now."""
        for process in filter(None, [self.process, *self.workers]):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        self.process, self.workers = None, []


@functools.cache
def _empty_tables() -> bytes:
    """A SQLite file in which the tables stand and nothing else, as the program makes it."""
    with tempfile.TemporaryDirectory(prefix="ninefold-tables-") as folder:
        one = Installation(Path(folder))
        done = one.run("django", "shell", "-v", "0", "-c", MAKE_TABLES)
        assert done.returncode == 0, done.stderr
        return one.database.read_bytes()


@contextlib.contextmanager
def installation(
    folder: Path, database_url: str = "", *, from_nothing: bool = False
) -> Iterator[Installation]:
    """An installation that is gone afterwards. On SQLite its tables are laid ready, which saves
    each test some seconds, unless the first start itself is to be seen: `from_nothing`."""
    one = Installation(folder, database_url)
    if not database_url and not from_nothing:
        one.database.write_bytes(_empty_tables())
    try:
        yield one
    finally:
        one.kill()
