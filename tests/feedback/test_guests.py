"""The way of people without an account."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.test import Client

from ninefold.accounts.operations import revoke_guest_links
from ninefold.feedback.models import (
    AnonymousAnswer,
    Invitation,
    NamedAnswer,
    Round,
)
from ninefold.feedback.operations import (
    add_question,
    answer,
    invite,
    open_round,
    prepare_round,
)
from ninefold.kernel import clock
from ninefold.notifications.models import OutgoingMail
from tests.feedback.rounds import named_round, token_of

# The whole way, as a person and two guests walk it


def test_a_round_goes_from_a_title_to_a_receipt_by_forms_alone(as_ada, ada):
    form = {
        "title": "How I hand work over",
        "is_anonymous": "no",
        "due_on": str(ada.today + timedelta(days=7)),
        "area": "technical skill",
        "method": "stop, start, continue",
    }
    page = as_ada.post("/feedback/new/", form, follow=True).content.decode()
    assert "before I hand work over to you?" in page
    row = Round.objects.of(ada).get()
    as_ada.post(
        f"/feedback/{row.pk}/people/",
        {"group": "mentors", "people": "Helena Brandt, helena@example.org\nJonas Weber"},
    )
    page = as_ada.post(f"/feedback/{row.pk}/opening/").content.decode()
    addresses = re.findall(r'value="http://[^/"]+(/feedback/asked/[^"]+)"', page)
    assert len(addresses) == 2
    (mail,) = OutgoingMail.objects.filter(owner=ada)
    assert mail.to_address == "helena@example.org"

    guest = Client()
    page = guest.get(addresses[1]).content.decode()
    assert "Ada Lovelace would like your feedback" in page
    names = re.findall(r'name="(question_[^"]+)"', page)
    assert len(names) == 3
    page = guest.post(addresses[1], {names[1]: "Leave the test data with it"}).content.decode()
    assert "Your answer is with Ada Lovelace" in page
    assert "Leave the test data with it" in as_ada.get(f"/feedback/{row.pk}/").content.decode()

    as_ada.post(f"/feedback/{row.pk}/closing/")
    receipt = {"heard": "Data is missing", "trying": "Leave data", "by_when": str(ada.today)}
    page = as_ada.post(f"/feedback/{row.pk}/receipt/", receipt, follow=True).content.decode()
    assert "What you told them" in page
    assert "Leave data" in guest.get(addresses[1]).content.decode()


@pytest.mark.django_db
def test_the_page_of_a_guest_needs_no_script_no_account_and_no_session(ada):
    _, text, _, tokens = named_round(ada)
    guest = Client(enforce_csrf_checks=True)
    answered = guest.get(f"/feedback/asked/{tokens[0]}/")
    page = answered.content.decode()
    form = page[page.index("<form") :]
    assert 'method="post"' in form
    assert "hx-post" not in form
    assert 'type="radio"' in form
    assert f'data-draft="feedback-answer-{text.pk}"' in form
    assert "width=device-width" in page
    assert "ninefold" not in answered.cookies
    assert answered.headers["Referrer-Policy"] == "no-referrer"
    assert tokens[0] not in re.sub(r'action="[^"]*"', "", page)
    sent = guest.post(f"/feedback/asked/{tokens[0]}/", {f"question_{text.pk}": "Begin earlier"})
    assert sent.status_code == 200
    assert NamedAnswer.objects.get().text == "Begin earlier"


@pytest.mark.django_db
def test_looking_at_a_link_does_not_use_it_up(ada):
    _, text, _, tokens = named_round(ada)
    guest = Client()
    for _ in range(3):
        assert guest.get(f"/feedback/asked/{tokens[0]}/").status_code == 200
        assert guest.head(f"/feedback/asked/{tokens[0]}/").status_code == 200
    assert not NamedAnswer.objects.exists()
    answer(token=tokens[0], given={str(text.pk): "Begin earlier"})


@pytest.mark.django_db
def test_a_used_named_link_says_so_and_keeps_the_first_answer(ada):
    _, text, _, tokens = named_round(ada)
    guest, address = Client(), f"/feedback/asked/{tokens[0]}/"
    guest.post(address, {f"question_{text.pk}": "First"})
    assert "Your answer is in" in guest.post(address, {f"question_{text.pk}": "Second"}).text
    assert "Your answer is in" in guest.get(address).text
    assert [one.text for one in NamedAnswer.objects.all()] == ["First"]


@pytest.mark.django_db
def test_unknown_expired_and_withdrawn_links_look_the_same(ada):
    row, text, _, tokens = named_round(ada)
    guest = Client()
    said = {f"question_{text.pk}": "Too late"}
    unknown = guest.get("/feedback/asked/nothing-behind-it/")
    invitation = Invitation.objects.filter(round=row).first()
    revoke_guest_links(owner=ada, target=invitation.ref)
    withdrawn = guest.post(f"/feedback/asked/{tokens[0]}/", said)
    with clock.at(clock.now() + timedelta(days=200)):
        expired = guest.post(f"/feedback/asked/{tokens[1]}/", said)
    assert unknown.status_code == withdrawn.status_code == expired.status_code == 404

    def plain(response):
        return re.sub(r'"X-CSRFToken": "[^"]*"', "", response.content.decode())

    assert plain(unknown) == plain(withdrawn) == plain(expired)
    assert not NamedAnswer.objects.exists()


@pytest.mark.django_db
def test_after_its_last_day_a_round_takes_no_answer(ada):
    _, text, _, tokens = named_round(ada)
    with clock.at(clock.now() + timedelta(days=12)):
        answered = Client().post(
            f"/feedback/asked/{tokens[0]}/", {f"question_{text.pk}": "Too late"}
        )
    assert "This round is over" in answered.content.decode()
    assert not NamedAnswer.objects.exists()


@pytest.mark.django_db
def test_faults_of_a_guest_keep_what_was_typed(ada):
    _, text, scale, tokens = named_round(ada)
    answered = Client().post(
        f"/feedback/asked/{tokens[0]}/",
        {f"question_{text.pk}": "Begin earlier", f"question_{scale.pk}": "7"},
    )
    assert answered.status_code == 422
    assert "Begin earlier" in answered.content.decode()
    empty = Client().post(f"/feedback/asked/{tokens[0]}/", {f"question_{text.pk}": " "})
    assert "Answer at least one of the questions" in empty.content.decode()
    assert not NamedAnswer.objects.exists()


@pytest.mark.django_db
def test_what_could_give_a_writer_away_is_shown_before_anything_is_sent(ada):
    row = prepare_round(owner=ada, title="My plans", due_on=ada.today)
    question = add_question(owner=ada, round_key=row.pk, text="What helps you?")
    asked = [(name, "") for name in ("Jonas Weber", "Priya", "Li", "Sofia", "Aylin")]
    invite(owner=ada, round_key=row.pk, group="peers", people=asked)
    token = token_of(open_round(owner=ada, key=row.pk)[0])
    words = "As your manager I told you so on Monday, when Jonas was there"
    guest, address = Client(), f"/feedback/asked/{token}/"
    page = guest.post(address, {f"question_{question.pk}": words}).content.decode()
    assert "this could tell who you are" in page
    assert "<mark>As your manager</mark>" in page
    assert "<mark>Jonas</mark>" in page
    assert words in page.replace("<mark>", "").replace("</mark>", "")
    assert not AnonymousAnswer.objects.exists()
    guest.post(address, {f"question_{question.pk}": words, "send": "as it is"})
    assert AnonymousAnswer.objects.get().text == words


@pytest.mark.django_db
def test_somebody_who_would_rather_not_is_left_alone(ada, as_ada):
    row, _, _, tokens = named_round(ada)
    answered = Client().post(f"/feedback/asked/{tokens[0]}/declining/", {"reason": "We hardly met"})
    assert "nothing more is expected of you" in answered.content.decode()
    assert "We hardly met" in as_ada.get(f"/feedback/{row.pk}/").content.decode()
    with clock.at(clock.now() + timedelta(days=2)):
        as_ada.post(f"/feedback/{row.pk}/reminders/")
    reminders = OutgoingMail.objects.filter(key__startswith="feedback-reminder")
    assert reminders.count() == 2


@pytest.mark.django_db
@pytest.mark.parametrize("ending", ["", ".", ").", "/.", "/%20", "/declining/x/"])
def test_a_link_with_a_mangled_end_still_leads_to_its_page_and_into_no_log(ada, caplog, ending):
    *_, tokens = named_round(ada)
    answered = Client().get(f"/feedback/asked/{tokens[0]}{ending}", follow=True)
    assert answered.status_code == 200
    assert "would like your feedback" in answered.content.decode()
    assert Client().post(f"/feedback/asked/{tokens[0]}/more").status_code == 404
    assert tokens[0] not in caplog.text
