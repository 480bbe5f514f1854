from __future__ import annotations

from random import Random

import pytest

from ninefold.passion.domain.area_words import suggest_area
from ninefold.passion.domain.areas import Area
from ninefold.passion.domain.energy import EnergyLog
from ninefold.passion.domain.interest_scoring import AreaScore
from ninefold.passion.domain.lived_interests import Verdict, lived_interests, wilson


def said(**scores: float) -> tuple[AreaScore, ...]:
    """Scores that are known to within 0.05; 0.5 for areas not named."""
    return tuple(
        AreaScore(area, value, value - 0.05, value + 0.05, 10)
        for area in Area
        for value in (scores.get(area.value, 0.5),)
    )


def logs(area: Area, mean: float, count: int) -> list[tuple[EnergyLog, Area]]:
    """Logs of one area whose energies scatter a little about a mean."""
    chance = Random(f"{area}{mean}")
    return [
        (
            EnergyLog(
                activity=f"thing {index}",
                energy=max(-2, min(2, round(chance.gauss(mean, 0.6)))),
                minutes=60,
                is_flow=index % 3 == 0,
            ),
            area,
        )
        for index in range(count)
    ]


def verdicts(found) -> dict[str, Verdict]:
    return {one.area.value: one.verdict for one in found.areas}


def test_what_is_said_and_lived_is_told_from_what_is_only_said():
    days = (
        logs(Area.SOCIAL, 1.4, 40) + logs(Area.ENTERPRISING, -1.2, 40) + logs(Area.ARTISTIC, 0.1, 2)
    )
    found = lived_interests(said(S=0.9, E=0.9, A=0.1, R=0.1), days)
    assert verdicts(found) == {
        "S": Verdict.BOTH,
        "E": Verdict.SAID_MORE,
        "A": Verdict.LOG_MORE,
        "R": Verdict.NOT_LIVED,
        "I": Verdict.NOT_LIVED,
        "C": Verdict.NOT_LIVED,
    }


def test_what_is_lived_more_than_said_is_named():
    days = logs(Area.REALISTIC, 1.5, 40) + logs(Area.CONVENTIONAL, -0.8, 40)
    found = lived_interests(said(R=0.1, S=0.9), days)
    assert verdicts(found)["R"] is Verdict.LIVED_MORE
    assert found.areas[0].flow is not None
    assert found.areas[0].flow.part == 14


def test_few_logs_say_how_many_more_and_no_verdict():
    found = lived_interests(said(S=0.9), logs(Area.SOCIAL, 0.5, 3) + logs(Area.REALISTIC, 0, 3))
    social = found.areas[3]
    assert social.verdict is Verdict.LOG_MORE
    assert 1 <= social.log_more <= 60


def test_without_a_questionnaire_the_log_still_shows_its_side():
    found = lived_interests(None, logs(Area.SOCIAL, 1, 20))
    assert found.said_middle is None
    assert found.areas[3].verdict is Verdict.NOT_SAID
    assert found.areas[3].count == 20


def test_logs_without_an_area_are_counted_and_left_out():
    stray = EnergyLog(activity="Waiting", energy=-2)
    found = lived_interests(None, [(stray, None), *logs(Area.SOCIAL, 1, 4)])
    assert (found.assigned, found.unassigned) == (4, 1)


def test_the_shares_of_minutes_add_up_to_one():
    found = lived_interests(None, logs(Area.SOCIAL, 1, 4) + logs(Area.REALISTIC, 1, 12))
    assert sum(one.minutes_share for one in found.areas) == pytest.approx(1)
    assert found.areas[0].minutes_share == pytest.approx(0.75)


def test_nothing_logged_is_no_fault():
    found = lived_interests(None, [])
    assert {one.verdict for one in found.areas} == {Verdict.NOT_LIVED}
    assert all(one.log_more >= 1 for one in found.areas)


def test_wilsons_interval_is_that_of_the_book():
    # 8 of 20 at 90 %: z = 1.645.
    found = wilson(8, 20)
    assert found.low == pytest.approx(0.2418, abs=2e-3)
    assert found.high == pytest.approx(0.5818, abs=2e-3)
    assert wilson(0, 5).low == 0
    with pytest.raises(ValueError, match="no share"):
        wilson(3, 2)


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("Repairing the espresso machine", Area.REALISTIC),
        ("Analysed measurements of the outage", Area.INVESTIGATIVE),
        ("Sketching and painting", Area.ARTISTIC),
        ("Coaching a new colleague", Area.SOCIAL),
        ("Negotiating the contract with a customer", Area.ENTERPRISING),
        ("Filing invoices", Area.CONVENTIONAL),
    ],
)
def test_the_words_of_an_activity_suggest_an_area(text, area):
    found = suggest_area(text)
    assert found is not None
    assert found.area is area
    assert found.words


def test_words_that_speak_for_two_areas_or_none_suggest_nothing():
    assert suggest_area("Waiting for the bus") is None
    assert suggest_area("Pair programming") is None
    assert suggest_area("") is None
