from datetime import date
from decimal import Decimal

from ninefold.wins.domain.thanks import YOUR_SENTENCE, thanks_draft
from ninefold.wins.domain.win import Metric, Star, Win


def test_a_draft_of_thanks_speaks_of_the_win_and_leaves_room():
    win = Win(
        title="Smoke test takes minutes now.",
        on=date(2026, 3, 2),
        metric=Metric("smoke test", Decimal(9), Decimal(38), "min"),
    )
    text = thanks_draft(win, name="Priya Nair", is_witness=False, sender="Mira Okafor")
    assert text.startswith("Hello Priya,\n\n“Smoke test takes minutes now” went well, and you had")
    assert "Smoke test: from 38 min to 9 min." in text
    assert YOUR_SENTENCE in text
    assert text.endswith("Thank you,\nMira")


def test_a_witness_is_thanked_for_seeing_it_and_a_result_stands_for_a_figure():
    win = Win(title="Ran the review", on=date(2026, 3, 2), star=Star(result="Four changes came."))
    text = thanks_draft(win, name="Aylin", is_witness=True, sender="Mira")
    assert "you saw it and would say so. Four changes came." in text


def test_a_title_before_the_name_is_passed_over_in_the_greeting():
    win = Win(title="Ran the review", on=date(2026, 3, 2))
    text = thanks_draft(win, name="Dr. Helena Brandt", is_witness=True, sender="Prof. Mira Okafor")
    assert text.startswith("Hello Helena,\n") and text.endswith("Thank you,\nMira")
