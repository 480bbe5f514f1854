import numpy
import pytest

from ninefold.goals.domain.bursts import density, draw
from ninefold.goals.domain.pace_model import forwards


def each(number):
    return numpy.full(1, float(number))


@pytest.mark.parametrize("uneven", [0.2, 1, 3])
def test_chances_of_all_changes_add_up_to_one_with_the_mean_that_was_asked_for(uneven):
    of = {"weeks": each(2), "pace": each(1.5), "uneven": each(uneven)}
    width = 0.002
    changes = numpy.arange(width / 2, 120, width)
    likely = density(changes, **of)
    nothing = density(0, **of)[0]
    assert nothing + likely.sum() * width == pytest.approx(1, abs=0.005)
    assert (likely * changes).sum() * width == pytest.approx(3, rel=0.01)


def test_what_is_drawn_has_the_mean_the_unevenness_and_the_empty_weeks_of_its_density():
    many = numpy.ones(200_000)
    drawn = draw(numpy.random.default_rng(5), weeks=many, pace=1.5 * many, uneven=2 * many)
    assert drawn.mean() == pytest.approx(1.5, rel=0.02)
    assert drawn.std() / drawn.mean() == pytest.approx(2, rel=0.02)
    empty = density(0, weeks=each(1), pace=each(1.5), uneven=each(2))[0]
    assert (drawn == 0).mean() == pytest.approx(empty, abs=0.005)


def test_who_rests_does_nothing_and_nothing_else_is_possible():
    rests = {"weeks": each(0), "pace": each(1), "uneven": each(1)}
    assert density(0, **rests)[0] == 1
    assert density(2, **rests)[0] == 0
    assert density(0, weeks=each(1), pace=each(0), uneven=each(1))[0] == 1


def test_a_step_back_is_taken_off_what_was_gained():
    assert forwards([(1, 4), (1, -1), (2, 3)]) == [(2, 3), (2, 3)]
    assert forwards([(1, 1), (1, 1), (1, -2)]) == [(3, 0)]
    assert forwards([(1, -2), (1, 5)]) == [(2, 3)]
    assert forwards([(1, 2), (1, -5)]) == [(2, 0)]
