"""The words of Mira's small wins: title, category, tags and people."""

from __future__ import annotations

# The title may hold {n}, a number that grows over the story, and {k}, from 2 to 9.
SMALL = (
    ("Release {n} went out without a rollback", "Delivery", ("release",), ("Jonas Weber",)),
    ("Closed {k} old faults before lunch", "Quality", (), ()),
    ("Helped Sofia past a stubborn set-up", "People", ("teaching",), ("Sofia Rossi",)),
    ("A morning of {k} quiet hours, kept free and used", "Judgement", (), ()),
    ("Tests for refund case {n} written before the code", "Quality", ("automation",), ()),
    ("Said thank you in the stand-up, by name", "People", (), ("Tomasz Kowalski",)),
    ("Tried a new idea from the book the same day", "Learning", (), ()),
    ("Found the slow query behind timeout {n}", "Quality", (), ("Priya Nair",)),
    ("Wrote the meeting notes nobody wanted to write", "Delivery", (), ()),
    ("Asked the question everybody had", "Judgement", (), ()),
    ("{k} flaky tests gone", "Quality", ("automation",), ("Priya Nair",)),
    ("Spoke for two minutes without notes", "Learning", ("speaking",), ()),
    ("Test data for case {n} built in one command", "Quality", ("automation",), ()),
    ("Ordered lunch for six in German, without pointing", "Learning", (), ()),
    ("Cut the stand-up to {k} minutes", "Delivery", (), ("Tomasz Kowalski",)),
    ("Wrote a bug report that was fixed in an hour", "Quality", (), ("Jonas Weber",)),
    ("Let somebody else answer first", "People", (), ("Sofia Rossi",)),
    ("Release {n} had nothing left to click", "Delivery", ("release",), ()),
    ("Drew the payment flow so that support understood it", "People", (), ()),
    ("Put the phone away for a whole workshop", "Judgement", (), ()),
    ("Paired for {k} hours and nobody looked at the clock", "People", (), ("Priya Nair",)),
    ("Deleted {k} tests that tested nothing", "Quality", ("automation",), ()),
    ("Had the hard conversation before the weekend", "Judgement", (), ("Aylin Demir",)),
)
