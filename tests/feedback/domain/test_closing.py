from datetime import date

import pytest

from ninefold.feedback.domain.closing import (
    CannotWriteReceipt,
    follow_up_dates,
    follow_up_due,
    receipt_text,
    write_receipt,
)

TODAY = date(2026, 3, 2)


def test_a_receipt_says_what_was_heard_what_is_tried_and_by_when():
    receipt = write_receipt(
        heard=["My updates come late", " "],
        trying="Write them on Thursday",
        by_when=date(2026, 4, 1),
        today=TODAY,
    )
    text = receipt_text(receipt, asker="Ada")
    assert "- My updates come late\n" in text
    assert "Write them on Thursday" in text
    assert "1 April 2026" in text


@pytest.mark.parametrize(
    "change, field",
    [
        ({"heard": [""]}, "heard"),
        ({"trying": " "}, "trying"),
        ({"by_when": None}, "by_when"),
        ({"by_when": date(2026, 3, 1)}, "by_when"),
    ],
)
def test_an_incomplete_receipt_names_its_field(change, field):
    good = {"heard": ["x"], "trying": "y", "by_when": TODAY, "today": TODAY}
    with pytest.raises(CannotWriteReceipt, match=field):
        write_receipt(**{**good, **change})


def test_follow_ups_come_after_thirty_sixty_and_ninety_days():
    assert follow_up_dates(date(2026, 1, 1)) == (
        date(2026, 1, 31),
        date(2026, 3, 2),
        date(2026, 4, 1),
    )


def test_a_missed_follow_up_merges_into_the_next():
    closed_on = date(2026, 1, 1)
    assert follow_up_due(closed_on, (), date(2026, 1, 30)) is None
    assert follow_up_due(closed_on, (), date(2026, 1, 31)) == date(2026, 1, 31)
    assert follow_up_due(closed_on, (), TODAY) == TODAY
    assert follow_up_due(closed_on, {TODAY}, date(2026, 3, 20)) is None
