from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from ninefold.wins.domain.evidence import Rung, standing
from ninefold.wins.domain.win import Evidence, Metric, Win

DAY = date(2026, 1, 5)


def test_a_bare_claim_is_asked_for_a_number_first():
    found = standing(Win("Faster releases", DAY))
    assert found.rungs == {Rung.CLAIM}
    assert found.next_rung is Rung.NUMBER
    assert not found.is_promotion_grade


@given(st.booleans(), st.booleans(), st.booleans())
def test_each_step_counts_on_its_own(number, link, witness):
    found = standing(
        Win(
            "Faster releases",
            DAY,
            metric=Metric("m", Decimal(1)) if number else None,
            evidence=(Evidence("runs"),) if link else (),
            witnesses=("Ines",) if witness else (),
        )
    )
    steps = number + link + witness
    assert len(found.rungs) == 1 + steps
    assert found.is_promotion_grade == (steps == 3)
    assert ("promotion-grade" in found.next_step) == found.is_one_step_away == (steps == 2)
    assert (found.next_rung is None) == (steps == 3)
