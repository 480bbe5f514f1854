"""`ninefold serve`, `worker`, `demo` and `doctor`."""

from __future__ import annotations

import argparse
import errno
import os
import socket
import sys
import threading
import time
from typing import Any

from ninefold.accounts.starting import prepare_database, start_django


def register(commands: Any) -> None:
    """Add the commands to an argparse subparsers object."""
    for name, words, run in (
        ("serve", "start Ninefold and print its address", run_serve),
        ("demo", "start it with the two-year career of the demo", run_demo),
    ):
        command = commands.add_parser(name, help=words)
        command.add_argument("--host", default=os.environ.get("NINEFOLD_BIND", "127.0.0.1"))
        command.add_argument("--port", type=int, default=int(os.environ.get("PORT", "8000")))
        command.set_defaults(run=run)
    worker = commands.add_parser("worker", help="do background work (for PostgreSQL)")
    worker.set_defaults(run=run_worker)
    doctor = commands.add_parser("doctor", help="look whether everything is well")
    doctor.set_defaults(run=run_doctor)
    django = commands.add_parser("django", help="Django's own commands, such as migrate")
    django.add_argument("words", nargs=argparse.REMAINDER)
    django.set_defaults(run=run_django)


def run_serve(args: argparse.Namespace) -> int:
    """Prepare the database and serve until interrupted; 1 when the port is taken."""
    if is_taken(args.host, args.port):
        return _refuse("serve", args.port)
    _address(args)
    start_django()
    prepare_database(_say_that_it_takes_a_moment)
    return _serve(args)


def run_demo(args: argparse.Namespace) -> int:
    """Serve from a place of its own that holds the demo, so that nobody's own data is touched;
    1 when the port is taken."""
    if is_taken(args.host, args.port):
        return _refuse("demo", args.port)
    from ninefold.kernel.places import data_dir

    os.environ["NINEFOLD_DATA_DIR"] = str(data_dir() / "demo")
    os.environ.pop("NINEFOLD_DATABASE_URL", None)
    _address(args)
    start_django()
    prepare_database(_say_that_it_takes_a_moment)
    from ninefold.config.story import DEMO_PASSWORD, prepare_demo

    person = prepare_demo()
    print(f"Sign in as {person.email} with the password: {DEMO_PASSWORD}", flush=True)
    return _serve(args)


def _say_that_it_takes_a_moment() -> None:
    print("Making the database: a moment, and only this once.", flush=True)


def is_taken(host: str, port: int, *, patience: float = 3.0) -> bool:
    """Whether another program listens there, also after `patience` seconds (one that has just
    been stopped needs a moment).

    The server itself shares its port with its workers, so that a second one would start without
    a word and answer every other request from another database.
    """
    until = time.monotonic() + patience
    while _is_in_use(host, port):
        if time.monotonic() > until:
            return True
        time.sleep(0.1)
    return False


def _is_in_use(host: str, port: int) -> bool:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            return error.errno == errno.EADDRINUSE
    return False


def _refuse(command: str, port: int) -> int:
    print(
        f"Another program, perhaps Ninefold itself, is at port {port} already. Stop it, or "
        f"choose another port: ninefold {command} --port {port + 1}",
        file=sys.stderr,
    )
    return 1


def _address(args: argparse.Namespace) -> None:
    # A passkey belongs to a name, never to a number: so on this machine the name is printed.
    here = args.host in {"127.0.0.1", "::1", "0.0.0.0", "::"}
    name = "localhost" if here else args.host
    os.environ.setdefault("NINEFOLD_ADDRESS", f"http://{name}:{args.port}")


def _serve(args: argparse.Namespace) -> int:
    from django.conf import settings
    from granian import Granian
    from granian.constants import Interfaces

    personal = settings.NINEFOLD_BACKGROUND == "inside"
    workers = 1 if personal else int(os.environ.get("NINEFOLD_WORKERS", os.cpu_count() or 1))
    print(f"Ninefold is at {settings.NINEFOLD_ADDRESS} (stop it with Ctrl+C)", flush=True)
    Granian(
        "ninefold.config.wsgi:application",
        address=args.host,
        port=args.port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=4,
        log_enabled=False,
        websockets=False,
    ).serve()
    return 0


def run_worker(args: argparse.Namespace) -> int:
    """Work in the background until interrupted."""
    start_django()
    from ninefold.notifications.operations import work_forever

    print("Working. Stop with Ctrl+C.", flush=True)
    try:
        work_forever(threading.Event())
    except KeyboardInterrupt:
        print("Stopped.")
    return 0


def run_doctor(args: argparse.Namespace) -> int:
    """Print one line a check; 1 when one of them is not well."""
    start_django()
    from ninefold.config.doctor import examine

    is_well = True
    for name, is_fine, words in examine():
        print(f"{'ok  ' if is_fine else 'LOOK'}  {name}: {words}")
        is_well = is_well and is_fine
    return 0 if is_well else 1


def run_django(args: argparse.Namespace) -> int:
    """Hand the words to Django."""
    start_django()
    from django.core.management import execute_from_command_line

    execute_from_command_line(["ninefold django", *args.words])
    return 0


if __name__ == "__main__":
    sys.exit("start it as `ninefold serve`")
