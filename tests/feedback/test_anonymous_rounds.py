"""What an anonymous round promises, each promise with a test that can fail."""

from __future__ import annotations

import logging
import re
import uuid
from datetime import UTC, datetime, timedelta

import pytest
from django.apps import apps
from django.db import connection, models, transaction
from django.test import Client

from ninefold.feedback.models import AnonymousAnswer, Invitation, LinkUse, NamedAnswer, Round
from ninefold.feedback.operations import (
    CannotAnswer,
    CannotOpenRound,
    add_question,
    answer,
    close_round,
    decline,
    follow_up,
    give_receipt,
    invite,
    open_round,
    prepare_round,
    remind,
)
from ninefold.feedback.pages import round_markdown
from ninefold.feedback.queries import is_enough
from ninefold.kernel import clock
from ninefold.notifications.models import OutgoingMail

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
RATERS = ["Jonas Weber", "Priya Nair", "Tomasz Kowalski", "Aylin Demir", "Sofia Rossi", "Li Wei"]


def tokens_of(links):
    return [link.address.rstrip("/").rpartition("/")[2] for link in links]


def opened(owner, *, people=6, **values):
    """An anonymous round with an open question and a scale; returns it with its tokens."""
    row = prepare_round(
        owner=owner, title="My test plans", due_on=owner.today + timedelta(days=10), **values
    )
    text = add_question(owner=owner, round_key=row.pk, text="What should I start doing?")
    scale = add_question(
        owner=owner, round_key=row.pk, text="How clear are they?", low="Not", high="Very"
    )
    asked = [(name, f"{name.split()[0].lower()}@example.org") for name in RATERS[:people]]
    invite(owner=owner, round_key=row.pk, group="peers", people=asked)
    links = open_round(owner=owner, key=row.pk)
    row.refresh_from_db()
    return row, str(text.pk), str(scale.pk), tokens_of(links)


SAID = [
    ("Begin earlier with the risks", 4),
    ("Show me the plan before the sprint", 5),
    ("Write shorter plans", 2),
    ("Name who decides", 3),
    ("Keep a list of what is not tested", 4),
    ("Invite the support team", 5),
]


def answer_all(tokens, text, scale, said=SAID):
    for token, (words, point) in zip(tokens, said, strict=False):
        answer(token=token, given={text: words, scale: point})


@pytest.fixture
def still():
    with clock.at(NOON):
        yield


def plain(page: bytes) -> bytes:
    """A page without the token against forgery, which is new on every page."""
    page = re.sub(rb'name="csrfmiddlewaretoken" value="[^"]*"', b"", page)
    return re.sub(rb'"X-CSRFToken": "[^"]*"', b"", page)


@pytest.mark.django_db
def test_two_raters_answers_exchanged_leave_every_byte_the_same(as_ada, ada, still):
    row, text, scale, tokens = opened(ada)
    exchanged = [SAID[1], SAID[0], *SAID[2:]]

    class Undone(Exception):
        pass

    def all_that_leaves(said):
        found = {}
        try:
            with transaction.atomic():
                answer_all(tokens, text, scale, said)
                found["open page"] = plain(as_ada.get(f"/feedback/{row.pk}/").content)
                found["open api"] = as_ada.get(f"/api/feedback/rounds/{row.pk}/").content
                close_round(owner=ada, key=row.pk)
                give_receipt(
                    owner=ada,
                    key=row.pk,
                    heard="Begin earlier",
                    trying="Risks first",
                    by_when=ada.today,
                )
                found["page"] = plain(as_ada.get(f"/feedback/{row.pk}/").content)
                found["list"] = plain(as_ada.get("/feedback/").content)
                found["api"] = as_ada.get(f"/api/feedback/rounds/{row.pk}/").content
                found["export"] = as_ada.get(f"/feedback/{row.pk}/export/").content
                found["search"] = plain(as_ada.get("/search/?q=support").content)
                found["guest"] = plain(Client().get(f"/feedback/asked/{tokens[0]}/").content)
                found["row"] = list(Round.objects.filter(pk=row.pk).values())
                found["asked"] = list(Invitation.objects.filter(round=row).order_by("pk").values())
                receipts = OutgoingMail.objects.filter(key__startswith="feedback-receipt")
                found["mail"] = list(
                    receipts.order_by("to_address").values_list("to_address", "subject", "text")
                )
                raise Undone
        except Undone:
            return found

    first, second = all_that_leaves(SAID), all_that_leaves(exchanged)
    assert b"Begin earlier with the risks" in first["page"]
    assert b"Invite the support team" in first["export"]
    assert len(first["mail"]) == 6
    for name, content in first.items():
        assert content == second[name], name


def test_no_column_of_an_anonymous_answer_leads_to_its_giver_or_tells_a_time():
    fields = {field.name: field for field in AnonymousAnswer._meta.get_fields()}
    assert set(fields) == {"id", "round", "question", "group", "text", "scale"}
    assert fields["id"].default is uuid.uuid4
    kinds = (models.DateField, models.TimeField, models.DurationField, models.AutoField)
    assert not any(isinstance(field, kinds) for field in fields.values())
    named = {"invitation", "owner", "token", "link", "address", "name", "version"}
    assert not named & {field.name for field in fields.values()}
    pointing = [
        relation.related_model
        for model in (AnonymousAnswer,)
        for relation in model._meta.related_objects
    ]
    assert pointing == []


@pytest.mark.django_db
def test_nothing_but_the_mark_of_a_used_link_changes_besides_the_answers(ada, still):
    _, text, scale, tokens = opened(ada)

    def everything():
        return {
            model._meta.label: sorted(map(repr, model.objects.values()))
            for model in apps.get_models()
        }

    before = everything()
    with clock.at(NOON + timedelta(hours=3)):
        answer(token=tokens[0], given={text: SAID[0][0], scale: 4})
    after = everything()
    changed = {label for label in before if before[label] != after[label]}
    assert changed == {"feedback.AnonymousAnswer", "feedback.LinkUse"}
    assert Invitation.objects.get(link_use_of(tokens[0])).answered_on is None


def link_use_of(token):
    from ninefold.feedback.operations import open_invitation

    return models.Q(pk=open_invitation(token=token).pk)


@pytest.mark.django_db
def test_each_answer_rewrites_all_of_the_round_with_new_keys(ada, still):
    _, text, scale, tokens = opened(ada)
    answer(token=tokens[0], given={text: SAID[0][0], scale: 4})
    before = set(AnonymousAnswer.objects.values_list("pk", flat=True))
    answer(token=tokens[1], given={text: SAID[1][0]})
    after = set(AnonymousAnswer.objects.values_list("pk", flat=True))
    assert len(after) == 3
    assert not before & after


@pytest.mark.django_db
def test_the_table_of_answers_has_no_row_numbers_on_sqlite(ada, still):
    if connection.vendor != "sqlite":
        pytest.skip("row numbers are SQLite's")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT sql FROM sqlite_master WHERE name = %s", [AnonymousAnswer._meta.db_table]
        )
        assert "WITHOUT ROWID" in cursor.fetchone()[0]


@pytest.mark.django_db
def test_the_order_of_rows_is_no_better_than_chance_at_telling_who_came_first(ada, still):
    _, text, scale, tokens = opened(ada)
    firsts = 0
    for _ in range(40):
        with transaction.atomic():
            point = transaction.savepoint_create()
            answer_all(tokens, text, scale)
            rows = AnonymousAnswer.objects.filter(question_id=text)
            firsts += rows.values_list("text", flat=True)[0] == SAID[0][0]
            transaction.savepoint_rollback(point)
    # One in six by chance: 40 draws stay below 20 but once in a million.
    assert firsts < 20


@pytest.mark.django_db
def test_a_round_is_published_once_and_then_its_answers_and_marks_are_gone(ada, still):
    row, text, scale, tokens = opened(ada)
    answer_all(tokens, text, scale)
    closed = close_round(owner=ada, key=row.pk)
    bodies = {b for q in closed.report["questions"] for c in q["cells"] for b in c["bodies"]}
    assert {words for words, _ in SAID} <= bodies
    assert not AnonymousAnswer.objects.exists()
    assert not LinkUse.objects.exists()
    with pytest.raises(CannotAnswer):
        answer(token=tokens[0], given={text: "One more"})


@pytest.mark.django_db
def test_below_the_minimum_nothing_is_shown_and_a_sentence_says_so(as_ada, ada, still):
    row, text, scale, tokens = opened(ada)
    answer_all(tokens[:4], text, scale)
    assert not is_enough(row)
    close_round(owner=ada, key=row.pk)
    page = as_ada.get(f"/feedback/{row.pk}/").content.decode()
    assert "Fewer than 5 answers can be shown together" in page
    for words, _ in SAID:
        assert words not in page
        assert words not in round_markdown(ada, row.pk)


@pytest.mark.django_db
def test_a_lone_manager_is_shown_only_among_the_others(ada, still):
    row = prepare_round(owner=ada, title="x", due_on=ada.today)
    question = str(add_question(owner=ada, round_key=row.pk, text="What helps you?").pk)
    peers = [(f"Peer {n}", "") for n in range(5)]
    invite(owner=ada, round_key=row.pk, group="peers", people=peers)
    invite(owner=ada, round_key=row.pk, group="manager", people=[("Aylin Demir", "")])
    tokens = tokens_of(open_round(owner=ada, key=row.pk))
    for number, token in enumerate(tokens):
        answer(token=token, given={question: f"Thing {number}"})
    report = close_round(owner=ada, key=row.pk).report
    (cell,) = report["questions"][0]["cells"]
    assert sorted(cell["groups"]) == ["manager", "peers"]
    assert len(cell["bodies"]) == 6


@pytest.mark.django_db
def test_answers_of_one_mind_are_held_back(as_ada, ada, still):
    row, _, scale, tokens = opened(ada)
    for token in tokens:
        answer(token=token, given={scale: 3})
    close_round(owner=ada, key=row.pk)
    row.refresh_from_db()
    assert row.report is None
    assert row.held_back in as_ada.get(f"/feedback/{row.pk}/").content.decode()


@pytest.mark.django_db
def test_an_anonymous_round_with_too_few_people_does_not_open(ada, still):
    with pytest.raises(CannotOpenRound, match="5 or more"):
        opened(ada, people=4)


@pytest.mark.django_db
def test_a_used_link_counts_once_and_does_not_say_that_it_was_used(ada, still):
    _, text, _, tokens = opened(ada)
    guest = Client()
    address = f"/feedback/asked/{tokens[0]}/"
    fresh = plain(guest.get(address).content)
    first = guest.post(address, {f"question_{text}": "Begin earlier"})
    assert plain(guest.get(address).content) == fresh
    second = guest.post(address, {f"question_{text}": "Something else"})
    assert first.status_code == second.status_code == 200
    assert plain(first.content) == plain(second.content)
    assert [one.text for one in AnonymousAnswer.objects.all()] == ["Begin earlier"]


@pytest.mark.django_db
def test_declining_anonymously_tells_nobody(as_ada, ada, still):
    row, text, _, tokens = opened(ada)
    before = plain(as_ada.get(f"/feedback/{row.pk}/").content)
    decline(token=tokens[0], reason="No time")
    assert plain(as_ada.get(f"/feedback/{row.pk}/").content) == before
    answer(token=tokens[0], given={text: "Something after all"})
    assert not AnonymousAnswer.objects.exists()


@pytest.mark.django_db
def test_the_page_of_an_open_round_tells_only_whether_there_will_be_something(as_ada, ada, still):
    row, text, scale, tokens = opened(ada)
    pages = []
    for token, (words, point) in zip(tokens, SAID, strict=True):
        answer(token=token, given={text: words, scale: point})
        pages.append(plain(as_ada.get(f"/feedback/{row.pk}/").content))
    assert len(set(pages[:4])) == 1
    assert len(set(pages[4:])) == 1
    assert pages[3] != pages[4]
    assert not any(words.encode() in page for page in pages for words, _ in SAID)


@pytest.mark.django_db
def test_a_reminder_goes_to_everybody_so_that_the_outbox_tells_nothing(ada, still):
    row, text, _, tokens = opened(ada)
    answer(token=tokens[0], given={text: "Begin earlier"})
    decline(token=tokens[1])
    with clock.at(NOON + timedelta(days=2)):
        assert remind(owner=ada, key=row.pk) == 6


@pytest.mark.django_db
def test_neither_token_nor_answer_reaches_a_log(ada, still, caplog):
    _, text, scale, tokens = opened(ada)
    secret = "Kanarienvogel"
    guest = Client(raise_request_exception=False, enforce_csrf_checks=True)
    address = f"/feedback/asked/{tokens[0]}/"
    with caplog.at_level(logging.DEBUG):
        assert guest.get("/feedback/asked/" + "x" * 43 + "/").status_code == 404
        assert guest.post(address, {f"question_{scale}": "9"}).status_code == 422
        assert guest.put(address).status_code == 405
        assert guest.get(f"{address}declining/").status_code == 405
        broken = {f"question_{text}": secret}
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(
                "ninefold.feedback.views.guest.answer",
                lambda **given: (_ for _ in ()).throw(RuntimeError(str(given))),
            )
            assert guest.post(address, broken).status_code == 500
        assert guest.post(address, broken).status_code == 200
        assert AnonymousAnswer.objects.get().text == secret
    told = "\n".join(
        f"{record.getMessage()} {record.exc_text}"
        for record in caplog.records
        if record.name != "django.db.backends"
    )
    assert tokens[0] not in told
    assert "x" * 43 not in told
    assert secret not in told


@pytest.mark.django_db
def test_follow_ups_ask_the_same_people_under_the_same_promise(ada, still):
    row, text, scale, tokens = opened(ada)
    answer_all(tokens, text, scale)
    close_round(owner=ada, key=row.pk)
    give_receipt(
        owner=ada, key=row.pk, heard="Begin earlier", trying="Risks first", by_when=ada.today
    )
    with clock.at(NOON + timedelta(days=31)):
        again, links = follow_up(owner=ada, key=row.pk)
        assert again.is_anonymous
        assert again.minimum == row.minimum
        assert len(links) == 6
        guest = Client()
        page = guest.get(f"/feedback/asked/{tokens_of(links)[0]}/").content.decode()
        assert "Risks first" in page
        (name,) = set(re.findall(r'name="(question_[^"]+)" value="5"', page))
        guest.post(f"/feedback/asked/{tokens_of(links)[0]}/", {name: "5"})
        assert AnonymousAnswer.objects.get().scale == 5
    assert not NamedAnswer.objects.exists()
