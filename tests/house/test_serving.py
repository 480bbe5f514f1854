"""The server starts where nobody else is."""

from __future__ import annotations

import argparse
import socket
from collections.abc import Iterator

import pytest

from ninefold.config import serving


@pytest.fixture
def taken() -> Iterator[int]:
    """A port at which somebody listens who shares it."""
    with socket.socket() as other:
        if hasattr(socket, "SO_REUSEPORT"):
            other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def test_a_port_at_which_another_program_listens_is_taken(taken):
    assert serving.is_taken("127.0.0.1", taken, patience=0)


def test_a_port_is_free_once_the_other_program_has_gone(taken):
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    assert not serving.is_taken("127.0.0.1", port, patience=0)


@pytest.mark.parametrize("run", [serving.run_serve, serving.run_demo])
def test_a_second_server_is_refused_with_the_way_out(run, taken, monkeypatch, capsys):
    asked = serving.is_taken
    monkeypatch.setattr(serving, "is_taken", lambda host, port: asked(host, port, patience=0))
    args = argparse.Namespace(host="127.0.0.1", port=taken)
    assert run(args) == 1
    assert f"--port {taken + 1}" in capsys.readouterr().err
