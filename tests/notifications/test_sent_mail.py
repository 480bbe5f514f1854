from __future__ import annotations

from ninefold.notifications.models import OutgoingMail
from ninefold.notifications.operations import send_mail_later, send_waiting_mail


def test_the_text_of_a_sent_email_is_not_kept_as_it_may_hold_a_private_link(ada):
    send_mail_later(
        owner=ada, key="k", to_address="a@example.org", subject="A question", text="/token/secret/"
    )
    assert send_waiting_mail() == 1
    assert OutgoingMail.objects.get().text == ""
