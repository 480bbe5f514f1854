from __future__ import annotations

import io
import re
from datetime import timedelta
from decimal import Decimal

import pytest
from docx import Document

from ninefold.activity.queries import entries
from ninefold.kernel.facts.wins import CompetencyListed, WordProtected
from ninefold.kernel.refusals import Refusal
from ninefold.wins.domain.framework import Listed
from ninefold.wins.operations import (
    keep_win,
    list_competencies,
    protect_word,
    share_wins,
    show_competencies,
)
from ninefold.wins.pages.coverage import coverage_page


@pytest.fixture
def win(ada):
    return keep_win(
        owner=ada,
        title="Checkout of Kaufmann twice as fast",
        impact=3,
        metric_name="checkout",
        metric_before=Decimal(8),
        metric_after=Decimal(4),
        metric_unit="s",
        people=["Jonas Weber"],
        story="Jonas Weber measured it.",
        figures_until="manager",
    )


def test_both_sides_of_a_win_stand_beside_each_other_for_each_reader(as_ada, as_ben, ada, win):
    protect_word(owner=ada, word="Kaufmann", instead="a retailer", until="manager")
    page = as_ada.get(f"/wins/{win.pk}/lens/?reader=public").content.decode()
    assert "<del>Kaufmann</del>" in page
    assert "<ins>a retailer</ins>" in page
    assert "a colleague" in page
    assert "<del>" not in as_ada.get(f"/wins/{win.pk}/lens/?reader=yourself").content.decode()
    assert as_ben.get(f"/wins/{win.pk}/lens/").status_code == 404
    assert as_ada.post(f"/wins/{win.pk}/lens/").status_code == 405


@pytest.mark.parametrize("ending", ["md", "docx"])
def test_a_document_for_the_public_leaves_without_names_and_protected_words(
    as_ada, ada, win, ending
):
    protect_word(owner=ada, word="Kaufmann", instead="a retailer")
    answer = as_ada.get(f"/wins/brag/document.{ending}?reader=public")
    assert answer.status_code == 200
    if ending == "docx":
        text = "\n".join(one.text for one in Document(io.BytesIO(answer.content)).paragraphs)
    else:
        text = answer.content.decode()
    assert "a retailer" in text
    assert "−50%" in text
    for hidden in ("Kaufmann", "Jonas", "Weber", "8\u00a0s"):
        assert hidden not in text


def test_a_document_for_somebody_else_is_seen_before_it_is_a_file(as_ada, win):
    page = as_ada.get("/wins/brag/?reader=committee").content.decode()
    assert "document.pdf" not in page
    assert "/wins/brag/leaving/?reader=committee" in page
    seen = as_ada.get("/wins/brag/leaving/?reader=committee").content.decode()
    assert "/wins/brag/document.pdf?reader=committee" in seen
    assert "with figures that stay with you" in seen


def test_a_win_kept_for_oneself_is_in_no_document_for_others(as_ada, ada):
    keep_win(owner=ada, title="Asked for a raise", audience="me")
    assert "Asked for a raise" in as_ada.get("/wins/brag/document.md").content.decode()
    assert "raise" not in as_ada.get("/wins/brag/document.md?reader=team").content.decode()


def test_a_link_is_made_only_of_what_was_looked_at(as_ada, ada, win):
    today = ada.today.isoformat()
    given = {
        "starts_on": today,
        "ends_on": today,
        "guest_name": "A recruiter",
        "reader": "public",
        "wins": [str(win.pk)],
    }
    first = as_ada.post("/wins/shares/new/", given)
    assert first.status_code == 200
    mark = re.search(r'name="seen" value="(\w+)"', first.content.decode())[1]
    again = as_ada.post("/wins/shares/new/", {**given, "reader": "team", "seen": mark})
    assert again.status_code == 200
    assert as_ada.post("/wins/shares/new/", {**given, "seen": mark}).status_code == 302


def test_a_guest_reads_what_the_lens_lets_through(client, ada, win):
    protect_word(owner=ada, word="Kaufmann", instead="a retailer")
    _, token = share_wins(
        owner=ada,
        guest_name="A recruiter",
        starts_on=ada.today,
        ends_on=ada.today,
        win_keys=[win.pk],
        reader="public",
    )
    page = client.get(f"/wins/shared/{token}/").content.decode()
    assert "Checkout of a retailer twice as fast" in page
    for hidden in ("Kaufmann", "Jonas", "8 s", "8\u00a0s"):
        assert hidden not in page


def test_a_word_is_protected_on_the_page_of_rules(as_ada, as_ben, ada):
    as_ada.post("/wins/lens/", {"word": "Kaufmann", "instead": "a retailer", "until": "team"})
    assert "Kaufmann" in as_ada.get("/wins/lens/").content.decode()
    assert "Kaufmann" not in as_ben.get("/wins/lens/").content.decode()
    assert entries(ada, facts=[WordProtected]).count() == 1
    faulty = as_ada.post(
        "/wins/lens/", {"word": "X y", "instead": "the x Y thing", "until": "team"}
    )
    assert faulty.status_code == 422
    assert "the x Y thing" in faulty.content.decode()


def test_a_framework_is_read_from_a_file_or_from_lines(as_ada, ada):
    file = io.BytesIO(b"\xef\xbb\xbf# Judgement\n- Delivery: ships what was promised\n")
    file.name = "ladder.md"
    as_ada.post("/wins/coverage/", {"text": "People", "file": file})
    page = coverage_page(ada, "competency")
    assert [(row.name, row.meaning) for row in page.rows] == [
        ("People", ""),
        ("Judgement", ""),
        ("Delivery", "ships what was promised"),
    ]
    assert entries(ada, facts=[CompetencyListed]).count() == 3
    binary = io.BytesIO(b"\xff\xfe\x00")
    binary.name = "x.doc"
    assert as_ada.post("/wins/coverage/", {"file": binary}).status_code == 422
    assert as_ada.post("/wins/coverage/", {"text": " "}).status_code == 422


def test_the_matrix_counts_wins_by_competency_and_names_the_gaps(as_ada, as_ben, ada, win):
    shown, empty = list_competencies(owner=ada, listed=[Listed("Delivery"), Listed("People")])
    keep_win(owner=ada, title="Long ago", on=ada.today - timedelta(days=800))
    as_ada.post(f"/wins/{win.pk}/competencies/", {"competencies": [str(shown.pk)]})
    page = coverage_page(ada, "competency")
    assert [row.counts for row in page.rows] == [[0, 0, 0, 1], [0, 0, 0, 0]]
    assert page.rows[1].lacks == "No win shows it yet."
    assert "Delivery" in as_ada.get("/wins/coverage/").content.decode()
    assert "Delivery" not in as_ben.get("/wins/coverage/").content.decode()
    assert as_ben.post(f"/wins/{win.pk}/competencies/").status_code == 404
    show_competencies(owner=ada, win_key=win.pk, keys=[])
    assert coverage_page(ada, "competency").rows[0].total == 0
    show_competencies(owner=ada, win_key=win.pk, keys=[empty.pk])
    assert coverage_page(ada, "competency").rows[1].total == 1


def test_a_win_shows_only_what_is_on_its_owners_list(ada, ben, win):
    [theirs] = list_competencies(owner=ben, listed=[Listed("Delivery")])
    for keys in ([theirs.pk], ["no key"]):
        with pytest.raises(Refusal):
            show_competencies(owner=ada, win_key=win.pk, keys=keys)
