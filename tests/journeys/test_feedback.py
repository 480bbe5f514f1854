"""Feedback from asking to telling them: a named round, an anonymous one, and one held back."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from tests.journeys.conftest import PHONE, make_account, sign_in

pytestmark = pytest.mark.journey

QUESTION = "What should I do differently when I hand work over to you?"
SCALE = "How clear were my notes on the release?"
ANSWERS = [
    ("Write the open points at the top.", 4),
    ("Say earlier what is missing.", 3),
    ("Keep doing the short demos.", 5),
    ("Leave more time for questions.", 2),
    ("Name one person to ask.", 4),
]


def _prepare(page, title, how, questions, people):
    """A round with its questions and people, opened; gives the links by name."""
    page.get_by_label("What do you want feedback on?").fill(title)
    page.get_by_label(how).check()
    page.get_by_role("button", name="Go on to the questions").click()
    for text, low, high in questions:
        own = page.locator("details", has_text="Write your own question")
        if own.get_attribute("open") is None:
            own.locator("summary").click()
        page.get_by_label("Your own question").fill(text)
        page.get_by_label("1 means").fill(low)
        page.get_by_label("5 means").fill(high)
        page.get_by_role("button", name="Add this question").click()
        expect(page.locator("ol.list")).to_contain_text(text)
    page.get_by_label("Who?").fill("\n".join(people))
    page.get_by_role("button", name="Add them").click()
    expect(page.locator("main")).to_contain_text(people[-1])


def _send(page):
    page.get_by_role("button", name="Send out the links").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Pass these links on")
    return [box.input_value() for box in page.locator(".private-links input").all()]


def _answer(page, address, words, point):
    page.goto(address)
    page.get_by_label(QUESTION).fill(words)
    page.get_by_role("group", name=SCALE).get_by_text(str(point), exact=True).click()
    page.get_by_role("button", name="Send my answer").click()


@pytest.fixture(scope="module")
def link():
    """The private link of the named round, handed from one test to the next."""
    return {}


def test_a_named_round_is_prepared_with_specific_questions(window, link):
    walk = window()
    make_account(walk)
    page = walk.go("/goals/new/")
    page.get_by_label("What do you want to reach?").fill("hand over 4 releases without a call back")
    page.get_by_role("button", name="Set this goal").click()
    page = walk.go("/feedback/new/")
    questions = [(QUESTION, "", ""), (SCALE, "I had to ask", "I could begin at once")]
    _prepare(page, "My part in the release", "With their name", questions, ["Priya Nair"])
    own = page.locator("details", has_text="Write your own question")
    own.locator("summary").click()
    page.get_by_label("Your own question").fill("Am I a good colleague and do you like my code?")
    expect(page.locator("#question-check .alert").first).to_be_visible()
    walk.look()
    (link["address"],) = _send(page)
    walk.look()


def test_the_link_is_answered_on_a_phone_without_scripts(window, link):
    watched = window(PHONE)
    watched.page.goto(link["address"])
    watched.look()
    guest = window(PHONE, java_script_enabled=False)
    _answer(guest.page, link["address"], "Write the open points at the top.", 4)
    expect(guest.page.get_by_role("heading", level=1)).to_have_text("Thank you")
    guest.page.goto(link["address"])
    expect(guest.page.get_by_role("heading", level=1)).to_have_text("Your answer is in")


def test_it_is_read_acted_upon_and_answered_with_a_receipt(window, link):
    walk = window()
    sign_in(walk)
    page = walk.go("/feedback/")
    page.get_by_role("link", name="My part in the release").click()
    expect(page.locator(".said")).to_contain_text("Write the open points at the top.")
    expect(page.locator("main")).to_contain_text("Priya Nair 4")
    walk.look()
    page.get_by_role("link", name="Close it now").click()
    page.get_by_role("button", name="Close and read").click()
    walk.look()
    page.locator("summary", has_text="Plan a small thing to do").click()
    page.get_by_label("What will you do?").fill("Begin each handover with the open points")
    page.get_by_label("Which goal or skill does it serve?").select_option(
        label="hand over 4 releases without a call back (goal)"
    )
    page.get_by_role("button", name="Plan it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "Begin each handover with the open points"
    )
    expect(page.locator(".aside")).to_contain_text("hand over 4 releases")
    expect(page.locator(".aside")).to_contain_text("My part in the release")
    walk.look()
    page = walk.go("/feedback/")
    page.get_by_role("link", name="My part in the release").click()
    page.get_by_role("link", name="Tell them what you heard").click()
    page.get_by_label("What did you hear?").fill("Open points get lost")
    page.get_by_label("What will you try?").fill("Open points first")
    page.get_by_role("button", name="Tell them").click()
    expect(page.locator("main")).to_contain_text("You are trying: Open points first")
    guest = window(PHONE)
    guest.page.goto(link["address"])
    expect(guest.page.get_by_role("heading", level=1)).to_have_text("What became of your feedback")
    expect(guest.page.locator("main")).to_contain_text("Open points get lost")
    guest.look()


@pytest.mark.parametrize("many", [5, 2])
def test_anonymous_answers_are_shown_together_or_not_at_all(window, many):
    walk = window()
    sign_in(walk)
    page = walk.go("/feedback/new/")
    title = f"How I lead the meeting, with {many} answers"
    questions = [(QUESTION, "", ""), (SCALE, "I had to ask", "I could begin at once")]
    people = ["Priya Nair", "Jonas Weber", "Aylin Demir", "Tom Okafor", "Petra Kühn", "Lee Chan"]
    _prepare(page, title, "Anonymously", questions, people)
    addresses = _send(page)
    assert len(set(addresses)) == 6
    guest = window(PHONE)
    for address, (words, point) in zip(addresses, ANSWERS[:many], strict=False):
        _answer(guest.page, address, words, point)
        expect(guest.page.get_by_role("heading", level=1)).to_have_text("Thank you")
    guest.look()
    page.get_by_role("link", name="I have them").click()
    for words, _ in ANSWERS:
        expect(page.locator("main")).not_to_contain_text(words)
    walk.look()
    page.get_by_role("link", name="Close it now").click()
    walk.look()
    page.get_by_role("button", name="Close and read").click()
    main = page.locator("main")
    if many == 5:
        for words, _ in ANSWERS:
            expect(page.locator(".said")).to_contain_text([words])
        expect(main).to_contain_text("3.6 from 5")
        for name in people:
            expect(main).not_to_contain_text(name)
    else:
        expect(main).to_contain_text("Held back.")
        expect(main).to_contain_text("Nothing is shown rather than something that points at")
        expect(main).not_to_contain_text(ANSWERS[0][0])
    walk.look()
