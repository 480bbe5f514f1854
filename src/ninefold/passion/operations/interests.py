"""Answering the interest questionnaire, and saying which area an activity belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import record
from ninefold.kernel.facts import passion as facts
from ninefold.kernel.refusals import Refusal
from ninefold.passion.domain.interest_items import EDITION, Form, counted, items
from ninefold.passion.domain.interest_scoring import check_answers, holland_code, score_areas
from ninefold.passion.models import ActivityArea, InterestSitting
from ninefold.passion.queries.interests import is_open, open_sitting
from ninefold.passion.queries.lived import placed


class CannotAnswer(Refusal):
    """The questionnaire cannot be begun, answered or finished so."""


class CannotNameArea(Refusal):
    """The activity cannot be put into this area."""


def _form(form: str) -> Form:
    if form not in set(Form):
        raise CannotAnswer("Choose the short form or the full one.", field="form")
    return Form(form)


@transaction.atomic
def begin_interests(*, owner: Any, form: str) -> InterestSitting:
    """Begin the questionnaire, or go on with the one that is open. Raises CannotAnswer for an
    unknown form."""
    wanted = _form(form)
    if (unfinished := open_sitting(owner)) is not None:
        return unfinished
    row = InterestSitting.objects.create(
        owner=owner, form=wanted, edition=EDITION, started_on=owner.today
    )
    record(owner=owner, fact=facts.InterestsBegun(subject=row.ref, form=row.form))
    return row


@transaction.atomic
def keep_answers(
    *,
    owner: Any,
    key: object,
    answers: Mapping[str, int],
    seen: Mapping[str, int] | None = None,
) -> InterestSitting:
    """Keep some answers, 1 to 5 by item code, beside those given before.

    `seen` are the answers that the page showed when it was opened: what the person left as it
    was shown does not go over an answer that was given elsewhere since.

    Raises NotFound, and CannotAnswer for an item that the form does not ask, an answer outside
    1 to 5, or a sitting that is finished.
    """
    row = InterestSitting.objects.of(owner).select_for_update().one_of(owner, key)
    if not is_open(row):
        raise CannotAnswer("This sitting is finished. Take the questionnaire again for a new one.")
    try:
        check_answers(answers)
    except ValueError as error:
        raise CannotAnswer(str(error), field="answers") from error
    asked = {item.code for item in items(Form(row.form))}
    if strangers := sorted(answers.keys() - asked):
        raise CannotAnswer(f"The short form does not ask {strangers[0]}.", field="answers")
    shown = seen or {}
    given = {code: answer for code, answer in answers.items() if shown.get(code) != answer}
    kept = {**row.answers, **given}
    if kept == row.answers:
        return row
    change(row, answers=kept)
    record(owner=owner, fact=facts.InterestsAnswered(subject=row.ref, answered=len(kept)))
    return row


@transaction.atomic
def finish_interests(*, owner: Any, key: object) -> InterestSitting:
    """Make a profile of the sitting. A full form of which only the short part is answered becomes
    a short one. Raises NotFound, and CannotAnswer while questions of the short part are open."""
    row = InterestSitting.objects.one_of(owner, key)
    complete = counted(Form(row.form), row.answers)
    if complete is None:
        left = sum(item.code not in row.answers for item in items(Form(row.form)))
        raise CannotAnswer(f"{left} question{'s are' if left > 1 else ' is'} still open.")
    if not is_open(row):
        return row
    form = Form.FULL if len(complete) == Form.FULL.length else Form.SHORT
    change(row, form=form, answers=complete, finished_on=owner.today)
    code = holland_code(score_areas(complete)).letters
    record(
        owner=owner,
        fact=facts.InterestProfileFinished(subject=row.ref, form=form.value, code=code),
    )
    return row


@transaction.atomic
def take_interests(*, owner: Any, form: str, answers: Mapping[str, int]) -> InterestSitting:
    """Answer a whole form at once, beside a sitting that may be open.

    Raises CannotAnswer for an unknown form, item or answer, and while an item has none.
    """
    wanted = _form(form)
    row = InterestSitting.objects.create(
        owner=owner, form=wanted, edition=EDITION, started_on=owner.today
    )
    record(owner=owner, fact=facts.InterestsBegun(subject=row.ref, form=row.form))
    keep_answers(owner=owner, key=row.pk, answers=answers)
    row = InterestSitting.objects.one_of(owner, row.pk)
    if len(row.answers) < wanted.length:
        missing = next(item.code for item in items(wanted) if item.code not in row.answers)
        raise CannotAnswer(f"Answer {missing} too: all items need one.", field="answers")
    return finish_interests(owner=owner, key=row.pk)


@transaction.atomic
def carry_on_interests(*, owner: Any, key: object) -> InterestSitting:
    """Go on from the short form to the full one; its profile stands until all is answered.

    Raises NotFound, and CannotAnswer for a full form or while another sitting is open.
    """
    row = InterestSitting.objects.one_of(owner, key)
    if row.form == Form.FULL:
        raise CannotAnswer("This is the full form already.")
    unfinished = open_sitting(owner)
    if unfinished is not None and unfinished.pk != row.pk:
        raise CannotAnswer("Another sitting is open: finish or remove it first.")
    change(row, form=Form.FULL)
    record(owner=owner, fact=facts.InterestsBegun(subject=row.ref, form=row.form))
    return row


@transaction.atomic
def name_area(*, owner: Any, sort: str, name: str, area: str) -> ActivityArea:
    """Say which of the six areas (R, I, A, S, E, C; "-" for none) an activity or a topic belongs
    to; again changes it. Raises CannotNameArea."""
    said = " ".join(name.split())
    if sort not in ActivityArea.Sort.values:
        raise CannotNameArea("Say whether it is an activity or a topic.", field="sort")
    if not said or len(said) > 120:
        raise CannotNameArea("Name the activity or topic in 1 to 120 signs.", field="name")
    if area not in ActivityArea.Area.values:
        raise CannotNameArea(
            "Choose one of R, I, A, S, E and C, or “-” for none of them.", field="area"
        )
    row = ActivityArea.objects.of(owner).filter(sort=sort, name__iexact=said).first()
    if row is None:
        row = ActivityArea.objects.create(owner=owner, sort=sort, name=said, area=area)
    elif row.area == area:
        return row
    else:
        change(row, area=area)
    record(owner=owner, fact=facts.ActivityAreaNamed(subject=row.ref, area=area))
    return row


@transaction.atomic
def accept_suggestions(*, owner: Any) -> int:
    """Put every activity that the owner has not placed into the area that its words suggest;
    returns how many there were."""
    found = [one for one in placed(owner, "activity") if one.suggestion and not one.area]
    for one in found:
        if one.suggestion is not None:
            name_area(owner=owner, sort=one.sort, name=one.name, area=one.suggestion.area.value)
    return len(found)
