"""What the passion room hands to the shared rooms."""

from __future__ import annotations

from typing import Any

from ninefold.kernel.facts import passion as facts
from ninefold.kernel.plugs import CaptureVerb, ExportFile, PageLink, Plugs, ReviewSection
from ninefold.passion.operations.practice import experiment_needs
from ninefold.passion.plugs.daily import (
    due,
    gave_and_took,
    keep_did,
    strengths_to_recognise,
    today,
)
from ninefold.passion.plugs.kinds import KINDS
from ninefold.passion.queries.readable import readable_files


def _ended(data: Any) -> str:
    verdict = {"more": "more of it", "unsure": "not sure yet", "not_for_me": "not for me"}
    return f"ended the exploration with “{verdict.get(data.get('verdict', ''), 'a verdict')}”"


def _profiled(data: Any) -> str:
    code = data.get("code")
    return f"found the interests {code} in" if code else "finished the questionnaire"


PLUGS = Plugs(
    room="passion",
    kinds=KINDS,
    wording={
        facts.ActivityLogged: "logged",
        facts.ActivityLogChanged: "changed the log of",
        facts.ActivityRenamed: "renamed the activity of",
        facts.LookBackKept: "looked back at",
        facts.ComplimentKept: "kept the compliment",
        facts.ComplimentChanged: "changed the compliment",
        facts.TalentKept: "kept the talent",
        facts.TalentChanged: "changed the talent",
        facts.EffortlessWinKept: "kept the effortless win",
        facts.EffortlessWinChanged: "changed the effortless win",
        facts.StrengthConfirmed: "recognised the strength",
        facts.StrengthRenamed: "renamed the strength",
        facts.StrengthDismissed: "dismissed the strength",
        facts.OccupationSaved: "kept in sight the occupation",
        facts.ExplorationPlanned: "planned the exploration",
        facts.ExplorationChanged: "changed the exploration",
        facts.ExplorationStarted: "started the exploration",
        facts.ExplorationStepDone: "took the step",
        facts.ExplorationEnded: _ended,
        facts.ExplorationReopened: "went on with the exploration",
        facts.ValueKept: "named what matters",
        facts.IkigaiEntryKept: "added to the four lists",
        facts.IkigaiVersionKept: "kept the canvas",
        facts.InterestsBegun: "began the questionnaire",
        facts.InterestsAnswered: "answered questions of",
        facts.InterestProfileFinished: _profiled,
        facts.ActivityAreaNamed: "named the area of",
        facts.SkillElementNamed: "said what this counts as:",
        facts.ValueSortBegun: "began to sort values:",
        facts.ValueCardsSorted: "sorted cards of",
        facts.ValueSortFinished: "took on values from",
    },
    capture=[
        CaptureVerb(
            word="did",
            means="an activity, with the energy it gave or took",
            example="did: pair programming with @Ada e:+2 t:45m +python",
            keep=keep_did,
        )
    ],
    today=[today],
    due=[due],
    review=[
        ReviewSection(heading="Energy", strategy="passion", find=gave_and_took),
        ReviewSection(
            heading="Strengths that show",
            strategy="passion",
            find=strengths_to_recognise,
            counts_as="adjust",
        ),
    ],
    exports=[ExportFile(name="passion", write=readable_files)],
    practice=[experiment_needs],
    pages=[
        PageLink(title="What gives me energy", url="/passion/"),
        PageLink(title="Log an activity", url="/passion/logs/new/"),
        PageLink(title="Look back at the week", url="/passion/week/"),
        PageLink(title="Interests", url="/passion/interests/"),
        PageLink(title="Interests, said and lived", url="/passion/interests/lived/"),
        PageLink(title="Strengths", url="/passion/strengths/"),
        PageLink(title="Keep a compliment", url="/passion/compliments/new/"),
        PageLink(title="Occupations that suit me", url="/passion/occupations/"),
        PageLink(title="Explorations", url="/passion/explorations/"),
        PageLink(title="Values and ikigai", url="/passion/compass/"),
    ],
)
