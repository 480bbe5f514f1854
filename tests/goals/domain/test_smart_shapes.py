"""The shape of a phrase decides where no list of words can."""

from datetime import date

import pytest

from ninefold.goals.domain.smart import check

TODAY = date(2026, 11, 24)


def judged(text, letter):
    return check(text, today=TODAY)[letter]


@pytest.mark.parametrize(
    "text",
    [
        "Be in the stock room at 6.45",
        "Understand Terraform",
        "Help our apprentice to pass the gas safety test",
        "Get my scaffold card renewed",
        "Work with the archivist on the new catalogue",
    ],
)
def test_a_vague_beginning_is_specific_when_it_names_a_time_a_thing_or_an_act(text):
    assert judged(text, "S").passes is True


@pytest.mark.parametrize(
    "text",
    [
        "Gain visibility",
        "Speed up our invoicing",
        "Put myself forward",
        "Get complaints down",
        "Get my colleagues to respect me",
        "Staff morale to be improved",
        "Become calmer by being patient with people",
    ],
)
def test_a_quality_a_move_without_an_amount_and_others_minds_are_directions(text):
    assert judged(text, "S").passes is False


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Persuade the central bank to cut its rate for my clients", "A-nature"),
        ("Make every neighbour adore my shop", "A-others"),
        ("Win the tender without writing, costing or sending a bid", "A-contradiction"),
        ("Visit every dentist in Germany this spring", "A-absolute"),
        ("Lose 20 kg by tomorrow", "A-pace"),
        ("Complete the whole four-year nursing degree by the end of January", "A-degree"),
        ("Become fluent in Finnish by 20 December", "A-fluency"),
        ("Be appointed partner next month, I only joined on Monday", "A-role"),
        ("Get promoted four times by February", "A-pace"),
    ],
)
def test_powers_minds_opposites_and_pace_speak_against_a_goal_wherever_they_stand(text, rule):
    verdict = judged(text, "A")
    assert (verdict.passes, verdict.rule) == (False, rule)
    for span in verdict.spans:
        assert text[span.start : span.end] == span.text


@pytest.mark.parametrize(
    "text",
    [
        "Never leave the bench without cleaning it",
        "Always wear goggles in the workshop",
        "Finish my three-year apprenticeship by March",
        "Finish the spring term without missing a single lecture",
        "Ask the president of our club to sign my reference",
        "Get the government contract by May",
        "Double revenue within a year",
    ],
)
def test_what_people_can_keep_or_have_nearly_done_is_attainable(text):
    assert judged(text, "A").passes is True


def test_a_time_of_day_is_a_measure_and_no_deadline():
    assert judged("Be at the gate by 8.45", "M").passes is True
    assert judged("Be at the gate by 8.45", "T").passes is False


def test_to_fall_is_no_season_and_an_ending_year_is_a_deadline():
    assert judged("Get waste to fall to two bins", "T").passes is False
    assert judged("A part-time law course, ending 2028", "T").passes is True


def test_an_amount_in_the_story_behind_a_vague_goal_is_no_measure():
    assert judged("Be more confident because I made 40 calls last year", "M").passes is False
