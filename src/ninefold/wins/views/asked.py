"""What a request asks of a brag document."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from ninefold.kernel.periods import Period
from ninefold.wins.domain.audience import Reader
from ninefold.wins.domain.brag import Arrangement
from ninefold.wins.forms import PeriodForm
from ninefold.wins.pages.brag import PRESETS, Asked, preset_period


@dataclass(frozen=True)
class Request:
    """What was asked for, with the preset and the form of own dates."""

    asked: Asked
    preset: str
    form: PeriodForm


def asked_of(request: HttpRequest) -> Request:
    """The document that the address asks for; what is not understood is as usual."""
    given = request.GET
    preset = given.get("preset", "12-months")
    preset = preset if preset in PRESETS else "12-months"
    today = request.user.today  # type: ignore[union-attr]
    period = preset_period(preset, today)
    form = PeriodForm(initial={"starts_on": period.starts_on, "ends_on": period.ends_on})
    if preset == "own" and ("starts_on" in given or "ends_on" in given):
        form = PeriodForm(given)
        if form.is_valid():
            period = Period(form.cleaned_data["starts_on"], form.cleaned_data["ends_on"])
    by, reader = given.get("by", ""), given.get("reader", "")
    return Request(
        asked=Asked(
            period=period,
            arrange_by=Arrangement(by) if by in set(Arrangement) else Arrangement.CATEGORY,
            goal=given.get("goal", "")[:300],
            skill=given.get("skill", "")[:300],
            role=given.get("role", "")[:120],
            least_impact={"2": 2, "3": 3}.get(given.get("least", ""), 1),
            reader=Reader(reader) if reader in set(Reader) else Reader.YOURSELF,
        ),
        preset=preset,
        form=form,
    )
