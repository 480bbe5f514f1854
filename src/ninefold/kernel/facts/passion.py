"""Facts of the passion room."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from ninefold.kernel.facts.base import Fact
from ninefold.kernel.refs import Ref


@dataclass(frozen=True, kw_only=True)
class ActivityLogged(Fact):
    """Something was done. Energy runs from -2 (drained) to 2 (full), None when not said."""

    kind: ClassVar[str] = "passion.log.kept"
    energy: int | None = None
    minutes: int | None = None
    is_flow: bool | None = None


@dataclass(frozen=True, kw_only=True)
class ActivityLogChanged(Fact):
    kind: ClassVar[str] = "passion.log.changed"


@dataclass(frozen=True, kw_only=True)
class ActivityRenamed(Fact):
    """Logs were given another name for what was done; the subject is the latest of them."""

    kind: ClassVar[str] = "passion.log.renamed"
    logs: int | None = None


@dataclass(frozen=True, kw_only=True)
class LookBackKept(Fact):
    """The answers of a weekly look back were kept."""

    kind: ClassVar[str] = "passion.look_back.kept"


@dataclass(frozen=True, kw_only=True)
class ComplimentKept(Fact):
    kind: ClassVar[str] = "passion.compliment.kept"


@dataclass(frozen=True, kw_only=True)
class ComplimentChanged(Fact):
    kind: ClassVar[str] = "passion.compliment.changed"


@dataclass(frozen=True, kw_only=True)
class TalentKept(Fact):
    kind: ClassVar[str] = "passion.talent.kept"


@dataclass(frozen=True, kw_only=True)
class TalentChanged(Fact):
    kind: ClassVar[str] = "passion.talent.changed"


@dataclass(frozen=True, kw_only=True)
class EffortlessWinKept(Fact):
    """Something went well without effort."""

    kind: ClassVar[str] = "passion.effortless_win.kept"


@dataclass(frozen=True, kw_only=True)
class EffortlessWinChanged(Fact):
    kind: ClassVar[str] = "passion.effortless_win.changed"


@dataclass(frozen=True, kw_only=True)
class StrengthConfirmed(Fact):
    """A strength was named and taken on as one's own."""

    kind: ClassVar[str] = "passion.strength.confirmed"


@dataclass(frozen=True, kw_only=True)
class StrengthRenamed(Fact):
    kind: ClassVar[str] = "passion.strength.renamed"


@dataclass(frozen=True, kw_only=True)
class StrengthDismissed(Fact):
    """A proposed strength was not recognised."""

    kind: ClassVar[str] = "passion.strength.dismissed"


@dataclass(frozen=True, kw_only=True)
class ExplorationPlanned(Fact):
    """A way to try something out was planned. Energies run from -2 to 2."""

    kind: ClassVar[str] = "passion.exploration.planned"
    predicted_energy: int | None = None


@dataclass(frozen=True, kw_only=True)
class ExplorationChanged(Fact):
    kind: ClassVar[str] = "passion.exploration.changed"


@dataclass(frozen=True, kw_only=True)
class ExplorationStarted(Fact):
    """`ends_on` is its last day; `is_experiment` says that it tries the tasks of an occupation."""

    kind: ClassVar[str] = "passion.exploration.started"
    ends_on: date | None = None
    is_experiment: bool = False


@dataclass(frozen=True, kw_only=True)
class ExplorationStepDone(Fact):
    kind: ClassVar[str] = "passion.exploration_step.done"
    exploration: Ref | None = None


@dataclass(frozen=True, kw_only=True)
class ExplorationEnded(Fact):
    """An exploration got its verdict: "more", "unsure" or "not_for_me"."""

    kind: ClassVar[str] = "passion.exploration.ended"
    verdict: str = ""
    predicted_energy: int | None = None
    felt_energy: int | None = None


@dataclass(frozen=True, kw_only=True)
class ExplorationReopened(Fact):
    kind: ClassVar[str] = "passion.exploration.reopened"


@dataclass(frozen=True, kw_only=True)
class ValueKept(Fact):
    """Something that matters to the person was written down."""

    kind: ClassVar[str] = "passion.value.kept"


@dataclass(frozen=True, kw_only=True)
class IkigaiEntryKept(Fact):
    """An entry of the four lists: "love", "good_at", "needed" or "paid"."""

    kind: ClassVar[str] = "passion.ikigai_entry.kept"
    circle: str = ""


@dataclass(frozen=True, kw_only=True)
class InterestsBegun(Fact):
    """A sitting of the interest questionnaire began, or was carried on in its full form."""

    kind: ClassVar[str] = "passion.interest_sitting.begun"
    form: str = ""


@dataclass(frozen=True, kw_only=True)
class InterestsAnswered(Fact):
    """Some of its questions were answered; `answered` have been by now."""

    kind: ClassVar[str] = "passion.interest_sitting.answered"
    answered: int | None = None


@dataclass(frozen=True, kw_only=True)
class InterestProfileFinished(Fact):
    """All questions were answered. `code` holds the first three of R, I, A, S, E and C."""

    kind: ClassVar[str] = "passion.interest_sitting.finished"
    form: str = ""
    code: str = ""


@dataclass(frozen=True, kw_only=True)
class ActivityAreaNamed(Fact):
    """An activity or a topic was put into an area of interest, or ("-") into none of the six."""

    kind: ClassVar[str] = "passion.activity_area.named"
    area: str = ""


@dataclass(frozen=True, kw_only=True)
class SkillElementNamed(Fact):
    """It was said which skill of the occupations a skill of the inventory is."""

    kind: ClassVar[str] = "passion.skill_element.named"


@dataclass(frozen=True, kw_only=True)
class ValueSortBegun(Fact):
    kind: ClassVar[str] = "passion.value_sort.begun"


@dataclass(frozen=True, kw_only=True)
class ValueCardsSorted(Fact):
    """Cards were put into piles, or into another order."""

    kind: ClassVar[str] = "passion.value_sort.sorted"
    sorted: int | None = None


@dataclass(frozen=True, kw_only=True)
class ValueSortFinished(Fact):
    """The first few cards became values; `values` says how many."""

    kind: ClassVar[str] = "passion.value_sort.finished"
    values: int | None = None


@dataclass(frozen=True, kw_only=True)
class IkigaiVersionKept(Fact):
    """The canvas was kept as it stood."""

    kind: ClassVar[str] = "passion.ikigai_version.kept"


@dataclass(frozen=True, kw_only=True)
class OccupationSaved(Fact):
    """An occupation of the reference data is worth keeping in sight."""

    kind: ClassVar[str] = "passion.saved_occupation.kept"
