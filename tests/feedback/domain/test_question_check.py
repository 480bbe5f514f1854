import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninefold.feedback.domain.question_check import check_question
from ninefold.feedback.domain.questions import QUESTION_SETS, Area, Method, question_sets


@pytest.mark.parametrize(
    "text, rule, words",
    [
        ("How clear and timely are my emails?", "B1", "and"),
        ("What should I start and stop doing?", "B1", "and"),
        ("Don't you think my report was clear?", "L1", "Don't you think "),
        ("My talk went well, didn't I?", "L1", ", didn't I?"),
        ("How great was my presentation?", "L1", "How great "),
        ("Am I a good leader?", "P1", "Am I a good leader"),
        ("What are my weaknesses?", "P1", "my weaknesses"),
        ("Do I speak clearly in meetings?", "C1", "Do"),
        ("Should I delegate more?", "C1", "Should"),
    ],
)
def test_the_words_that_decide_are_marked_and_the_proposals_hold(text, rule, words):
    (finding,) = check_question(text)
    assert finding.rule == rule
    assert text[finding.start : finding.end] == words
    assert finding.proposals
    for proposal in finding.proposals:
        assert check_question(proposal) == (), proposal


def test_a_closed_question_is_opened_with_its_own_words():
    (finding,) = check_question("Are my emails clear?")
    assert finding.proposals == ("How clear are my emails?",)


def test_a_double_question_becomes_two():
    (finding,) = check_question("Are my emails clear and timely?")
    assert finding.proposals == ("How clear are my emails?", "How timely are my emails?")


def test_a_leading_claim_becomes_a_neutral_question():
    (finding,) = check_question("Wouldn't you agree that our last plan was realistic?")
    assert finding.proposals == ("How realistic was our last plan?",)


def test_fixed_pairs_are_one_thing():
    assert check_question("How often do you and I talk about priorities?") == ()


def test_a_scale_question_may_be_closed():
    assert check_question("Do I answer you in time?", is_scale=True) == ()


def test_a_long_question_keeps_its_asking_sentence():
    story = "In the long project that we had together last year " * 4
    text = f"{story}. What did you see me do?"
    (finding,) = check_question(text)
    assert finding.rule == "W1"
    assert finding.proposals == ("What did you see me do?",)


def test_our_own_questions_pass_our_own_check():
    faulty = [
        (question.text, finding.rule)
        for each in QUESTION_SETS
        for question in each.questions
        for finding in check_question(question.text, is_scale=question.is_scale)
    ]
    assert faulty == []


def test_every_area_has_every_method_and_every_key_is_its_own():
    assert {(each.area, each.method) for each in QUESTION_SETS} == {
        (area, method) for area in Area for method in Method
    }
    keys = [question.key for each in QUESTION_SETS for question in each.questions]
    assert len(keys) == len(set(keys))
    assert len(question_sets(area=Area.COMMUNICATION)) == len(Method)


@given(st.text(max_size=300))
def test_any_text_is_checked_and_every_span_lies_inside_it(text):
    for finding in check_question(text):
        assert 0 <= finding.start < finding.end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "What is one thing I could do to make our planning meetings more useful?",
        "How did my explanation land with the research and development team?",
        "What do you think about my presentation?",
        "Could you describe a moment when my feedback helped you?",
        "When did I last help you, and how?",
        "On a scale of 1 to 5, how clear was the brief?",
    ],
)
def test_a_good_question_is_left_alone(text):
    assert check_question(text) == ()


@pytest.mark.parametrize(
    "text, rule, proposals",
    [
        (
            "What went well in the release and what should we repeat?",
            "B1",
            ("What went well in the release?", "What should we repeat?"),
        ),
        (
            "How well do I listen and respond to feedback?",
            "B1",
            ("How well do I listen to feedback?", "How well do I respond to feedback?"),
        ),
        (
            "Rate my communication and technical skills",
            "B1",
            ("How would you rate my communication?", "How would you rate my technical skills?"),
        ),
        (
            "How reliable am I?",
            "P1",
            ("In what situation did something I did come across as reliable?",),
        ),
        ("My emails are great, aren't they?", "L1", ("What did you notice about my emails?",)),
        ("Are you happy with my work?", "C1", ("What would you change about my work?",)),
        (
            "Is there anything I should stop doing?",
            "C1",
            ("What is one thing I should stop doing?",),
        ),
    ],
)
def test_a_faulty_question_is_mended_in_its_own_words(text, rule, proposals):
    (finding,) = check_question(text)
    assert (finding.rule, finding.proposals) == (rule, proposals)
    assert all(check_question(proposal) == () for proposal in proposals)


def test_an_endless_text_is_judged_by_its_length_alone():
    (finding,) = check_question("Do I " + "a" * 700)
    assert (finding.rule, finding.start, finding.end) == ("W1", 600, 705)
