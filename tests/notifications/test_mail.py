"""E-mail through a real SMTP server."""

from __future__ import annotations

import socket
from datetime import timedelta

import pytest
from aiosmtpd.controller import Controller
from django.test import override_settings

from ninefold.config.mailing import read_email_url
from ninefold.kernel import clock
from ninefold.notifications.models import OutgoingMail
from ninefold.notifications.operations import send_mail_later, send_waiting_mail


class Sink:
    """Keeps what it is given."""

    def __init__(self) -> None:
        self.messages: list[bytes] = []

    async def handle_DATA(self, server, session, envelope):
        self.messages.append(envelope.content)
        return "250 OK"


@pytest.fixture
def sink():
    """A mail server on this machine."""
    handler = Sink()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(handler, hostname="127.0.0.1", port=port)
    controller.start()
    with override_settings(MAILERS={"default": read_email_url(f"smtp://127.0.0.1:{port}")}):
        yield handler
    controller.stop()


def write(owner, key="one"):
    return send_mail_later(
        owner=owner, key=key, to_address="rater@example.org", subject="A question", text="Hello"
    )


def test_an_email_goes_out_once_with_a_stable_message_id(ada, sink):
    row = write(ada)
    assert send_waiting_mail() == 1
    assert send_waiting_mail() == 0
    (message,) = sink.messages
    assert row.message_id.encode() in message


def test_an_answer_to_it_goes_to_the_person_who_wrote(ada, sink):
    write(ada)
    send_waiting_mail()
    assert b"Reply-To: ada@example.org" in sink.messages[0]


def test_the_same_key_is_one_email(ada, sink):
    write(ada)
    write(ada)
    send_waiting_mail()
    assert len(sink.messages) == 1


def test_an_attachment_travels_along(ada, sink):
    send_mail_later(
        owner=ada,
        key="invitation",
        to_address="mentor@example.org",
        subject="Meeting",
        text="See attached",
        attachment=("meeting.ics", b"BEGIN:VCALENDAR", "text/calendar"),
    )
    send_waiting_mail()
    assert b"meeting.ics" in sink.messages[0]


def test_while_the_server_is_away_it_is_kept_and_tried_again(ada):
    with override_settings(MAILERS={"default": read_email_url("smtp://127.0.0.1:1")}):
        row = write(ada)
        assert send_waiting_mail() == 0
    row.refresh_from_db()
    assert row.last_error
    assert row.sent_at is None
    assert send_waiting_mail() == 0, "not before its time"
    with clock.at(clock.now() + timedelta(minutes=5)):
        assert send_waiting_mail() == 1


def test_an_email_that_a_killed_worker_held_is_sent_when_its_lease_is_over(ada, sink):
    row = write(ada)
    OutgoingMail.objects.filter(pk=row.pk).update(lease_until=clock.now() + timedelta(minutes=5))
    assert send_waiting_mail() == 0
    with clock.at(clock.now() + timedelta(minutes=6)):
        assert send_waiting_mail() == 1


def test_a_header_cannot_be_smuggled_in_by_a_subject(ada, sink):
    send_mail_later(
        owner=ada,
        key="x",
        to_address="rater@example.org",
        subject="Hi\r\nBcc: all@example.org",
        text="Hello",
    )
    send_waiting_mail()
    assert b"\nBcc:" not in sink.messages[0]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("smtp://host", {"port": 25, "use_tls": False, "use_ssl": False}),
        ("smtp://me%40x:p%3Aw@host:587", {"username": "me@x", "password": "p:w", "use_tls": True}),
        ("smtps://host", {"port": 465, "use_ssl": True, "use_tls": False}),
        ("file:/var/mail%20box", {"file_path": "/var/mail box"}),
    ],
)
def test_the_way_of_email_is_read_from_one_address(url, expected):
    assert expected.items() <= read_email_url(url)["OPTIONS"].items()


def test_an_unknown_way_says_which_ones_there_are():
    with pytest.raises(ValueError, match="smtp://user"):
        read_email_url("pigeon:")
