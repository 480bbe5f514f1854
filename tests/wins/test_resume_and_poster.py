from __future__ import annotations

import io
import json
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import jsonschema_rs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from ninefold.learning.operations import keep_certificate
from ninefold.skills.operations import add_skill
from ninefold.wins.domain.poster import Sheet, poster_pdf, poster_svg
from ninefold.wins.domain.resume import CertificateHeld, Post, SkillHeld, json_resume
from ninefold.wins.domain.win import Evidence, Metric, Win
from ninefold.wins.operations import keep_win, protect_word

SCHEMA = json.loads(Path(__file__).with_name("resume_format.json").read_text())
FORMAT = jsonschema_rs.Draft7Validator(SCHEMA, validate_formats=True)
WRITTEN = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SOUND = {"basics": {"name": "Ada"}, "meta": {}}
texts = st.text(max_size=40)


@given(
    name=texts,
    organisation=texts,
    titles=st.lists(st.text(min_size=1, max_size=40).filter(str.strip), max_size=4),
    address=st.one_of(texts, st.just("https://example.org/a")),
)
@settings(max_examples=60)
def test_any_text_makes_a_valid_resume(name, organisation, titles, address):
    made = json_resume(
        name=name,
        post=Post(organisation, "", date(2024, 1, 1)),
        wins=[
            Win(
                title,
                date(2026, 1, 1),
                3,
                metric=Metric("m", Decimal(1)),
                evidence=(Evidence("", address),),
            )
            for title in titles
        ],
        skills=[SkillHeld(name, 3, organisation)],
        certificates=[CertificateHeld(name, date(2026, 1, 1), organisation, address)],
        written_at=WRITTEN,
    )
    FORMAT.validate(json.loads(json.dumps(made)))


def test_the_format_refuses_what_is_not_of_it():
    for wrong in (
        {"work": {}},
        {"certificates": [{"date": "yesterday"}]},
        {"skills": ["Python"]},
        {"basics": {"email": "nobody"}},
        {"projects": [{"title": "not a name of the format"}]},
        {"wins": []},
        {"meta": {"lastModified": "2026-11-24 09:00"}},
    ):
        assert not FORMAT.is_valid(SOUND | wrong)
    FORMAT.validate(SOUND)


@pytest.fixture
def year(ada):
    keep_win(
        owner=ada,
        title="Regression of Kaufmann runs by itself",
        impact=3,
        metric_name="run",
        metric_before=Decimal(40),
        metric_after=Decimal(5),
        metric_unit="h",
        people=["Jonas Weber"],
    )
    keep_win(owner=ada, title="Asked for a raise", impact=3, audience="me")
    protect_word(owner=ada, word="Kaufmann", instead="a retailer")


def test_a_resume_tells_what_a_stranger_may_read_and_nothing_more(as_ada, ada, year):
    add_skill(owner=ada, name="Python")
    keep_certificate(owner=ada, name="Foundation", issuer="A board", earned_on=ada.today)
    answer = as_ada.get("/wins/resume/resume.json?position=Tester&organisation=Shop")
    made = json.loads(answer.content)
    FORMAT.validate(made)
    assert made["work"][0]["highlights"] == [
        "Regression of a retailer runs by itself (run: 40\u00a0h → 5\u00a0h, −88%)"
    ]
    assert made["skills"][0]["name"] == "Python"
    assert made["certificates"][0]["issuer"] == "A board"
    for hidden in ("Kaufmann", "Jonas", "raise", ada.email):
        assert hidden not in answer.content.decode()
    shown = as_ada.get("/wins/resume/resume.json?shows_email=on")
    assert json.loads(shown.content)["basics"]["email"] == ada.email


def test_a_page_of_a_resume_says_its_days_in_words(as_ada, ada):
    keep_win(owner=ada, title="Gave the talk", impact=3, on=date(2026, 3, 1))
    page = as_ada.get("/wins/resume/?position=Tester&since=2024-05-02").content.decode()
    assert "since 2 May 2024" in page
    assert "2024-05-02</" not in page


def test_a_resume_without_a_post_has_its_wins_as_projects(as_ada, year):
    made = json.loads(as_ada.get("/wins/resume/resume.json").content)
    assert "work" not in made
    assert made["projects"][0]["name"] == "Regression of a retailer runs by itself"


def test_a_faulty_day_is_told_and_nothing_is_made(as_ada, year):
    assert as_ada.get("/wins/resume/?since=soon").status_code == 422
    assert as_ada.get("/wins/resume/resume.json?since=soon").status_code == 422


def test_the_year_is_one_sheet_to_print_and_a_picture(as_ada, client, ada, year):
    base = f"/wins/years/{ada.today.year}"
    assert "poster.svg" in as_ada.get(f"{base}/poster/").content.decode()
    picture = as_ada.get(f"{base}/poster.svg?reader=public")
    assert ElementTree.fromstring(picture.content).tag.endswith("svg")
    for sheet, height in (("a3", 1191), ("a4", 842)):
        [page] = PdfReader(
            io.BytesIO(as_ada.get(f"{base}/poster.pdf?sheet={sheet}&reader=public").content)
        ).pages
        assert round(float(page.mediabox.height)) == height
        text = page.extract_text()
        assert "a retailer" in text
        assert "Jonas" not in text
        assert "raise" not in text
    assert as_ada.get("/wins/years/1/poster/").status_code == 404
    assert client.get(f"{base}/poster.pdf").status_code == 302


@pytest.mark.parametrize("count", [0, 1, 400])
def test_a_poster_is_one_page_however_full_the_year(count):
    wins = [
        Win(
            f"A rather long title of a win, number {n}, with a good many words to break over lines",
            date(2024, 1 + n % 12, 1 + n % 28),
            1 + n % 3,
            f"Category with a long name {n % 9}",
            metric=Metric("a name of a figure", Decimal(5), Decimal(40), "h"),
            people=(f"Person Number{n % 40}",),
        )
        for n in range(count)
    ]
    for sheet in Sheet:
        made = poster_pdf(wins, name="Ada", year=2024, written_at=WRITTEN, sheet=sheet)
        assert len(PdfReader(io.BytesIO(made)).pages) == 1


def test_no_text_is_read_as_markup():
    win = Win("#panic() $x$ *bold* <a>", date(2026, 2, 2), 3, "#let", people=("#eval",))
    made = poster_pdf([win], name="#[x]", year=2026, written_at=WRITTEN)
    assert "#panic()" in PdfReader(io.BytesIO(made)).pages[0].extract_text()
    assert poster_svg([win], name="#[x]", year=2026, written_at=WRITTEN).startswith(b"<svg")


@pytest.mark.parametrize("letters", [12, 46, 110, 300])
def test_a_poster_is_one_sheet_however_long_its_titles_and_figures_are(letters):
    title = ("a word or two " * 30)[:letters]
    metric = Metric(("runs of a team " * 10)[:100], Decimal("12345.67"), Decimal("98765.43"), "h")
    wins = [Win(title, date(2026, 1 + n, 3), 3, metric=metric) for n in range(12)]
    made = poster_pdf(wins, name="Ada", year=2026, written_at=WRITTEN, sheet=Sheet.A4)
    assert len(PdfReader(io.BytesIO(made)).pages) == 1
