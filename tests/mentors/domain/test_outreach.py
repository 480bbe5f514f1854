import dataclasses
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninefold.mentors.domain.outreach import (
    MOST_WORDS,
    QUESTIONS,
    OutreachMaterial,
    draft_outreach,
)

FULL = OutreachMaterial(
    mentor_name="Dr Ruiz",
    sender_name="Ada",
    admiration="Your talk on incident reviews, because you let the quiet engineer speak first",
    goal="Deliver a 10-minute presentation at the next company meeting",
    wins=("Ran the first design review across three teams", "Halved release time"),
    ask="20 minutes on how you prepare a first keynote",
)
words = st.lists(
    st.sampled_from("your talk essay how deliver learn ran halved twenty review team".split()),
    max_size=8,
).map(" ".join)
materials = st.builds(
    OutreachMaterial,
    mentor_name=words,
    sender_name=words,
    admiration=words,
    goal=words,
    wins=st.lists(words, max_size=3).map(tuple),
    ask=words,
    how_met=words,
)


def test_a_letter_is_made_of_the_persons_own_words():
    draft = draft_outreach(FULL)
    assert draft.is_ready
    assert draft.body.startswith("Dear Dr Ruiz,\n\n")
    assert draft.body.endswith("\n\nAda")
    for own in [
        "Your talk on incident reviews has stayed with me, because you let the quiet engineer",
        "deliver a 10-minute presentation at the next company meeting",
        "I ran the first design review across three teams and halved release time.",
        "20 minutes on how you prepare a first keynote?",
    ]:
        assert own in draft.body
    assert draft.subject == "20 minutes on how you prepare a first keynote"


@pytest.mark.parametrize("field", QUESTIONS)
def test_a_missing_part_becomes_a_question_and_no_filler(field):
    empty = () if field == "wins" else ""
    whole = draft_outreach(FULL).body
    draft = draft_outreach(dataclasses.replace(FULL, **{field: empty}))
    assert [question.field for question in draft.questions] == [field]
    assert not draft.is_ready
    assert draft.body.count("\n\n") <= whole.count("\n\n")
    assert ("Dear" in draft.body) == (field != "mentor_name")
    assert not re.search(r"[\[\]{}<>_]|\.\.\.|None", draft.body)


def test_missing_admiration_asks_what_has_stayed():
    (question,) = draft_outreach(dataclasses.replace(FULL, admiration="")).questions
    assert question.text == "What of their work has stayed with you?"


@given(materials)
def test_every_word_given_is_in_the_letter_and_the_letter_is_the_same_each_time(material):
    draft = draft_outreach(material)
    assert draft_outreach(material) == draft
    said = draft.body.lower()
    for part in (material.mentor_name, material.sender_name, material.goal, material.ask):
        assert part.lower() in said
    kept = [win for win in material.wins if win][:2]
    assert all(win.lower() in said for win in kept)
    asked = {question.field for question in draft.questions}
    assert ("goal" in asked) == (not material.goal)
    assert ("wins" in asked) == (not kept)


def test_letters_to_different_people_do_not_share_their_sentences():
    works = [
        "Your essay on naming",
        "How you argued for fewer features",
        "I read your book on queues twice.",
        "The way you closed the Lisbon summit",
        "Your map of the old harbour, because it shows what is gone",
    ]
    plans = set()
    for number, work in enumerate(works):
        material = dataclasses.replace(FULL, admiration=work, mentor_name=f"Person {number}")
        body = draft_outreach(material).body
        plans.add(tuple(paragraph.split(" ", 2)[0] for paragraph in body.split("\n\n")[1:-1]))
    assert len(plans) >= 4


def test_a_sentence_of_ones_own_stands_as_it_is():
    body = draft_outreach(
        dataclasses.replace(FULL, admiration="I read your essay on naming three times.")
    ).body
    assert "I read your essay on naming three times." in body


def test_a_letter_that_is_too_long_says_so():
    draft = draft_outreach(dataclasses.replace(FULL, admiration="word " * MOST_WORDS))
    assert "get read" in draft.notes[0]


@pytest.mark.parametrize(
    "told", ["your talk began with a bug of your own", "Your paper is the clearest one that I know"]
)
def test_what_is_told_about_their_work_stands_in_a_sentence_that_takes_it(told):
    body = draft_outreach(dataclasses.replace(FULL, admiration=told)).body
    assert f"What has stayed with me: {told[0].lower()}{told[1:]}." in body


def test_a_thing_that_is_admired_is_named():
    body = draft_outreach(dataclasses.replace(FULL, admiration="your essay on reviews")).body
    assert "What has stayed with me:" not in body
    assert "our essay on reviews" in body
