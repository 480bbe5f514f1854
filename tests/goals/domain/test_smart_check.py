from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.goals.domain.smart import check

TODAY = date(2026, 11, 24)
WORDS = "get better 15% by Q3 the İ ’ every in 3 weeks talk become a Python publish € 5k".split()


def met(text):
    result = check(text, today=TODAY)
    return {letter for letter in "SMART" if result[letter].passes}


def rule(text, letter):
    return check(text, today=TODAY)[letter].rule


def test_a_wish_without_a_result_fails_s_m_and_t():
    assert not met("get better at public speaking") & {"S", "M", "T"}


def test_a_finished_thing_with_an_occasion_passes_s_m_and_t():
    assert met("deliver a 10-minute presentation at the next company meeting") >= {"S", "M", "T"}


def test_a_percentage_with_a_quarter_passes_m_and_t():
    assert met("increase sales by 15% in the next quarter") >= {"M", "T"}


@pytest.mark.parametrize(
    "text",
    [
        "Learn Python 3",
        "Work on Web 2.0 tools in our B2B team",
        "Get to know the ISO 9001 rules",
        "Build on what I have learnt since 2019",
    ],
)
def test_a_number_that_is_a_name_or_a_past_year_measures_nothing(text):
    result = check(text, today=TODAY)
    for criterion in (result["M"], result["T"]):
        assert not any(character.isdigit() for span in criterion.spans for character in span.text)
    assert not result["T"].passes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Raise $20,000 for the shelter", "M-money"),
        ("Reach B2 in German", "M-level"),
        ("Score at least 7.5 in IELTS", "M-level"),
        ("Hire three developers", "M-quantity"),
        ("Cut handling time from nine to six minutes", "M-target"),
        ("Reduce complaints by a third", "M-ratio"),
        ("Study two hours a week", "M-rate"),
        ("Pass the bar exam", "M-done"),
        ("Restore the lathe by July", "M-act"),
    ],
)
def test_the_rule_says_by_what_a_goal_is_measured(text, expected):
    assert rule(text, "M") == expected


def test_a_level_is_not_a_licence():
    assert rule("Use my C1 licence more", "M") == "M-vague-amount"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Become the best salesperson in the world", "A-absolute"),
        ("Make everyone like me", "A-absolute"),
        ("Speak fluent Mandarin in two weeks", "A-fluency"),
        ("Complete 50 certifications in the next two months", "A-pace"),
        ("Go from intern to CEO within a year", "A-role"),
        ("Work 120 hours a week until the launch", "A-hours"),
    ],
)
def test_a_goal_beyond_its_own_means_fails_a(text, expected):
    assert rule(text, "A") == expected


def test_the_same_amount_in_more_time_is_attainable():
    assert "A" in met("Complete five certifications in the next two years")


def test_a_reason_a_role_or_words_of_work_make_it_relevant():
    assert rule("Read two books so that I can advise farmers", "R") == "R-reason"
    assert rule("Become a midwife", "R") == "R-role"
    assert "R" not in met("Practise the guitar for 20 minutes every day")


def test_a_recurrence_without_an_end_has_no_deadline():
    assert rule("Read one paper every week", "T") == "T-no-end"
    assert "T" in met("Read one paper every week until June")


def test_a_vague_time_is_named_and_a_day_offered():
    verdict = check("Publish an article soon", today=TODAY)["T"]
    assert verdict.rule == "T-vague"
    assert [span.text for span in verdict.spans] == ["soon"]
    assert verdict.suggestion is not None
    mended = verdict.suggestion.applied_to("Publish an article soon")
    assert mended == "Publish an article by 31 March 2027"
    assert "T" in met(mended)


@pytest.mark.parametrize("text", ["Get better at public speaking", "Improve my writing by July"])
def test_the_edit_offered_for_s_mends_s(text):
    suggestion = check(text, today=TODAY)["S"].suggestion
    assert suggestion is not None
    assert "S" in met(suggestion.applied_to(text))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Bis zum Sommer besser präsentieren", "de"),
        ("Umsatz um 15% steigern", "de"),
        ("Vertriebsziel erreichen", "de"),
        ("Crear un curso", "es"),
        ("Mejorar mi inglés antes de junio", "es"),
        ("Leer 12 libros este año", "es"),
    ],
)
def test_german_and_spanish_are_not_judged(text, language):
    result = check(text, today=TODAY)
    assert (result.language, result.checked) == (language, False)
    assert all(result[letter].passes is None for letter in "SMART")
    assert result.failing == ()


@pytest.mark.parametrize("text", ["Visit the Los Angeles office", "Become sous chef at El Bulli"])
def test_a_borrowed_word_does_not_make_a_goal_foreign(text):
    assert check(text, today=TODAY).checked


def test_every_failure_asks_a_question_and_every_pass_but_a_shows_its_words():
    for text in ("Be happier", "Publish one article by Friday because my team needs it"):
        for letter, verdict in check(text, today=TODAY).criteria.items():
            assert verdict.passes or verdict.question
            assert (
                not verdict.passes
                or verdict.spans
                or letter == "A"
                or verdict.rule.startswith("R-")
            )


@given(
    st.text(max_size=80)
    | st.lists(
        st.sampled_from(WORDS),
        max_size=12,
    ).map(" ".join)
)
@settings(max_examples=100, deadline=None)
def test_any_text_is_answered_with_spans_that_are_its_own(text):
    result = check(text, today=TODAY)
    assert list(result.as_json()) == list("SMART")
    for verdict in result.criteria.values():
        for span in verdict.spans:
            assert text[span.start : span.end] == span.text
        if verdict.suggestion:
            assert 0 <= verdict.suggestion.start <= verdict.suggestion.end <= len(text)
