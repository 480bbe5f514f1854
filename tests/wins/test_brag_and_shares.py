from __future__ import annotations

import io
import re
from datetime import timedelta
from decimal import Decimal

import pytest
from pypdf import PdfReader

from ninefold.accounts.operations import make_token
from ninefold.config.command import main
from ninefold.goals.operations import achieve_goal, reopen_goal, set_goal
from ninefold.kernel.periods import last_days, week_of
from ninefold.kernel.plugs import plugged
from ninefold.links.operations import link
from ninefold.passion.operations import keep_compliment
from ninefold.skills.operations import add_skill, log_practice
from ninefold.wins.models import Win
from ninefold.wins.operations import add_evidence, keep_win


@pytest.fixture
def win(ada):
    return keep_win(
        owner=ada,
        title="Regression down to 5 hours",
        impact=3,
        metric_name="regression run",
        metric_before=Decimal(40),
        metric_after=Decimal(5),
        metric_unit="h",
        category="Quality",
    )


def test_the_document_holds_the_wins_and_the_goals_of_the_period(as_ada, ada, win):
    keep_win(owner=ada, title="Too long ago", on=ada.today - timedelta(days=800))
    goal = set_goal(owner=ada, title="Give a talk")
    achieve_goal(owner=ada, key=goal.pk)
    page = as_ada.get("/wins/brag/").content.decode()
    assert "Regression down to 5 hours" in page
    assert "Give a talk" in page
    assert "Too long ago" not in page
    reopen_goal(owner=ada, key=goal.pk)
    assert "Goals achieved" not in as_ada.get("/wins/brag/").content.decode()


def test_the_markdown_and_the_pdf_say_the_same(as_ada, as_ben, win):
    text = as_ada.get("/wins/brag/document.md")
    assert text["Content-Type"].startswith("text/markdown")
    assert "### Regression down to 5 hours" in text.content.decode()
    pdf = as_ada.get("/wins/brag/document.pdf")
    words = "".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf.content)).pages)
    assert "Regression down to 5 hours" in " ".join(words.split())
    assert "Regression" not in as_ben.get("/wins/brag/document.md").content.decode()


def test_the_document_is_narrowed_to_one_goal(as_ada, ada, win):
    goal = set_goal(owner=ada, title="Automate the suite")
    link(owner=ada, source=win.ref, target=goal.ref, relation="serves")
    keep_win(owner=ada, title="Something else")
    page = as_ada.get("/wins/brag/", {"goal": "Automate the suite", "by": "goal"}).content.decode()
    assert "Regression down" in page
    assert "Something else" not in page


def test_own_dates_that_are_reversed_are_answered_with_the_way_out(as_ada, win):
    query = {"preset": "own", "starts_on": "2026-05-01", "ends_on": "2026-04-01"}
    answer = as_ada.get("/wins/brag/", query)
    assert answer.status_code == 422
    assert "choose a later one" in answer.content.decode()
    assert as_ada.get("/wins/brag/document.pdf", query).status_code == 422


@pytest.mark.parametrize("preset", ["quarter", "last-quarter", "12-months", "year", "own", "x"])
def test_every_preset_gives_a_page(as_ada, win, preset):
    assert as_ada.get("/wins/brag/", {"preset": preset}).status_code == 200


def test_the_command_line_writes_the_document_to_a_file(ada, win, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("NINEFOLD_OWNER", ada.email)
    file = tmp_path / "brag.md"
    assert main(["wins", "brag", "--format", "md", "--output", str(file)]) == 0
    assert "Regression down to 5 hours" in file.read_text()
    pdf = tmp_path / "brag.pdf"
    assert main(["wins", "brag", "--format", "pdf", "--output", str(pdf)]) == 0
    assert pdf.read_bytes().startswith(b"%PDF")
    assert main(["wins", "brag", "--from", "2026-05-02", "--to", "2026-05-01"]) == 2
    assert "Swap the two" in capsys.readouterr().err


def test_the_command_line_says_when_nobody_has_the_address(ada, monkeypatch, capsys):
    monkeypatch.setenv("NINEFOLD_OWNER", "nobody@example.org")
    assert main(["wins", "brag"]) == 1
    assert "nobody@example.org" in capsys.readouterr().err


def seen_and_made(as_ada, given):
    """Look at what leaves, then make the link of just that."""
    given = {"reader": "manager", **given}
    seen = as_ada.post("/wins/shares/new/", given).content.decode()
    mark = re.search(r'name="seen" value="(\w+)"', seen)[1]
    as_ada.post("/wins/shares/new/", {**given, "seen": mark})


def shared(as_ada, ada, keys):
    period = last_days(ada.today, 30)
    seen_and_made(
        as_ada,
        {
            "starts_on": period.starts_on.isoformat(),
            "ends_on": period.ends_on.isoformat(),
            "guest_name": "Helena Brandt",
            "message": "Thank you for pushing me",
            "wins": [str(key) for key in keys],
        },
    )
    page = as_ada.get("/wins/shares/").content.decode()
    start = page.index("/wins/shared/")
    return page[start : page.index('"', start)]


def test_a_guest_sees_the_chosen_wins_and_nothing_else_until_the_link_is_closed(
    client, as_ada, as_ben, ada, win
):
    goal = set_goal(owner=ada, title="A secret goal")
    link(owner=ada, source=win.ref, target=goal.ref, relation="serves")
    keep_win(owner=ada, title="Not chosen")
    address = shared(as_ada, ada, [win.pk])
    page = client.get(address).content.decode()
    assert "Regression down to 5 hours" in page
    assert "Thank you for pushing me" in page
    assert "Not chosen" not in page
    assert "A secret goal" not in page
    keep_win(owner=ada, title="Kept later")
    assert "Kept later" not in client.get(address).content.decode()
    assert "/wins/shared/" not in as_ada.get("/wins/shares/").content.decode()
    share = win.shared_in.get().share
    assert as_ben.post(f"/wins/shares/{share.pk}/withdrawal/").status_code == 404
    assert client.get(address).status_code == 200
    as_ada.post(f"/wins/shares/{share.pk}/withdrawal/")
    assert client.get(address).status_code == 404
    assert "closed" in as_ada.get("/wins/shares/").content.decode()


def test_a_win_that_was_removed_leaves_the_shared_page(client, as_ada, ada, win):
    other = keep_win(owner=ada, title="Gave the talk")
    address = shared(as_ada, ada, [win.pk, other.pk])
    as_ada.post(f"/rows/wins.win/{win.pk}/removal/")
    page = client.get(address).content.decode()
    assert "Gave the talk" in page
    assert "Regression" not in page


def test_somebody_elses_win_cannot_be_shared_and_an_unknown_link_opens_nothing(
    client, as_ada, ada, ben, win
):
    theirs = keep_win(owner=ben, title="Ben's own")
    today = ada.today.isoformat()
    answer = as_ada.post(
        "/wins/shares/new/",
        {
            "starts_on": today,
            "ends_on": today,
            "guest_name": "Helena",
            "reader": "manager",
            "wins": [str(theirs.pk)],
        },
    )
    assert answer.status_code == 422
    assert client.get("/wins/shared/nothing/").status_code == 404


def test_the_review_of_a_week_names_the_win_of_the_week_first(ada, win):
    keep_win(owner=ada, title="A small one")
    [section] = [one for plugs in plugged() if plugs.room == "wins" for one in plugs.review]
    lines = section.find(ada, week_of(ada.today))
    assert lines[0].title == "Regression down to 5 hours"
    assert lines[0].detail == "win of the week"


def test_everything_goes_out_as_csv_and_markdown_and_no_cell_is_a_formula(ada, win):
    keep_win(owner=ada, title="=HYPERLINK(1)")
    [export] = [one for plugs in plugged() if plugs.room == "wins" for one in plugs.exports]
    files = dict(export.write(ada))
    assert set(files) == {"wins.csv", "resume.json", f"{ada.today.year}.md"}
    assert (
        "Regression down to 5 hours,3,Quality,regression run,40,5,h" in files["wins.csv"].decode()
    )
    assert "'=HYPERLINK(1)" in files["wins.csv"].decode()


def test_the_api_keeps_shows_changes_and_removes_a_win(client, ada, ben):
    _, token = make_token(owner=ada, name="t", scopes=["wins:read", "wins:write"])
    _, other = make_token(owner=ben, name="t", scopes=["wins:read", "wins:write"])
    mine = {"HTTP_AUTHORIZATION": f"Bearer {token}", "content_type": "application/json"}
    theirs = {"HTTP_AUTHORIZATION": f"Bearer {other}", "content_type": "application/json"}
    body = {"title": "Gave the talk", "impact": 2, "metric_after": "120", "witnesses": ["Jonas"]}
    kept = client.post("/api/wins/", body, **mine)
    assert kept.status_code == 201
    row = kept.json()
    assert row["rungs"] == ["claim", "number", "witness"]
    one = f"/api/wins/{row['id']}/"
    assert client.get(one, **theirs).status_code == 404
    assert client.post(one + "evidence/", {"address": "ftp://x"}, **mine).status_code == 422
    changed = client.put(one, {"title": "Gave a talk", "impact": 3, "version": 1}, **mine)
    assert changed.json()["impact"] == 3
    assert client.put(one, {"title": "x", "version": 1}, **mine).status_code == 409
    assert [win["title"] for win in client.get("/api/wins/", **mine).json()] == ["Gave a talk"]
    assert client.get("/api/wins/", **theirs).json() == []
    assert b"Gave a talk" in client.get("/api/wins/brag.md", **mine).content
    assert client.get("/api/wins/brag.pdf", **mine).content.startswith(b"%PDF")
    assert client.delete(one, **mine).status_code == 204
    assert not Win.objects.of(ada).exists()


def test_an_api_token_without_the_scope_reads_no_wins(client, ada):
    _, token = make_token(owner=ada, name="t", scopes=["goals:read"])
    answer = client.get("/api/wins/", HTTP_AUTHORIZATION=f"Bearer {token}")
    assert answer.status_code == 403


def test_evidence_of_a_win_is_not_added_by_a_stranger(as_ben, ada, win):
    assert as_ben.post(f"/wins/{win.pk}/evidence/", {"title": "x"}).status_code == 404
    assert add_evidence(owner=ada, win_key=win.pk, title="A letter").title == "A letter"


def test_practice_counts_as_it_stands_after_corrections_and_removals(as_ada, ada, win):
    skill = add_skill(owner=ada, name="Python")
    first = log_practice(owner=ada, skill_key=skill.pk, minutes=60)
    log_practice(owner=ada, skill_key=skill.pk, minutes=30)
    text = as_ada.get("/wins/brag/document.md").content.decode()
    assert "- Python: 1.5\u00a0h, 2 times" in text
    as_ada.post(f"/rows/{first.ref.kind}/{first.pk}/removal/")
    assert "- Python: 30\u00a0min, once" in as_ada.get("/wins/brag/document.md").content.decode()


def test_only_feedback_and_compliments_linked_with_a_win_are_quoted(as_ada, ada, win):
    linked_one = keep_compliment(owner=ada, text="You made it look easy", said_by="Priya Nair")
    keep_compliment(owner=ada, text="Nobody linked this one", said_by="Tomasz")
    link(owner=ada, source=linked_one.ref, target=win.ref, relation="is about")
    text = as_ada.get("/wins/brag/document.md").content.decode()
    assert "> You made it look easy" in text
    assert "— Priya Nair" in text
    assert "Nobody linked" not in text
