"""S by the habit rubric: is it told which action or thing exactly, and not only of what kind?

In a habit ("exercise daily for an hour") the amount says how often, never what. So the amount
does not make it specific; a word that narrows the kind down does: which exercise, which food,
which medicine, by which means. This is how health coaches label the S of a client's goal.
"""

from __future__ import annotations

import re

from ninefold.goals.domain.smart import measurable
from ninefold.goals.domain.smart.mending import insertion, place_for_more
from ninefold.goals.domain.smart.reading import Reading
from ninefold.goals.domain.smart.verdict import Verdict

# Kinds of things that a habit can be about. Alone, each leaves open what will be done.
_KINDS = (
    "exercise|exercises|exercising|exercised|activity|activities|activeness|workout|workouts|sport"
    "|sports|training|session|sessions|intensity|moderate|vigorous|physical|fitness|fit|style"
    "|styles|routine|routines|habit|habits|lifestyle|diet|diets|food|foods|meal|meals|eating|eat"
    "|eats|drink|drinks|intake|portion|portions|variety|balanced|balance|healthy|healthier"
    "|unhealthy|health|nutrition|medication|medications|medicine|medicines|dose|doses|missed"
    "|treatment|app|apps|feature|features|function|functions|content|educational|education"
    "|information|tool|tools|use|usage|resource|resources|option|options|experience|weight"
    "|wellbeing|well-being|wellness|self-care|care|stress|rest|recovery|sleep|mood|energy|mind"
    "|mental|body|house|home|household|family|friend|friends|sibling|spouse|partner|coach|hc|self"
    "|support|travel|trip|finances|finance|plan|plans|breakfast|lunch|dinner|supper|pre-dawn"
    "|temptation|temptations|cue|cues|situation|situations|choice|choices|challenge|mindful"
    "|mindfulness|aware|awareness|conscious|goal|goals|progress|target|targets|level|skill|skills"
    "|work|job|task|tasks|project|projects|knowledge|learning|thing|things|stuff|something|ways"
    "|way|part|parts|kind|kinds|type|types|different|various|small|smaller|big|bigger|good|better"
    "|best|more|less|fewer|simple|regular|regularly|new|one|other|others|size|sizes|used|agency|recommendation"
    "|recommendations|hydration|supplement|supplements|vitamin|vitamins|appointment|appointments|gym"
    "|movement|moving|move|active|sedentary|hobby|hobbies|interest|interests|leisure|chores"
    "|relationship|relationships|communication|emotion|emotions|emotional|thoughts|relax|relaxing"
    "|relaxation|blood|pressure|result|results|reading|readings|notification|notifications|data"
    "|discussion|conversation|conversations|strategy|strategies|technique|techniques|method|methods"
    "|practices|tips|advice|guidance|professional|schedule|timetable|calories|nutrients|hygiene"
    "|behaviour|behavior|behaviours|behaviors|environment|pace|duration|frequency|amount|amounts"
    "|quantity|quantities|number|consumption|overall|general|daily-life|symptoms|condition|issues"
    "|problem|problems|concern|concerns|needs|feedback|updates|update|discipline|motivation|time-off"
)
# Verbs that carry no action of their own, or that only turn one up or down.
_LIGHT_VERBS = (
    "do|doing|does|done|take|taking|have|having|make|making|get|getting|go|going|be|being|try"
    "|trying|explore|exploring|use|using|track|tracking|monitor|monitoring|reduce|reduced|reducing"
    "|increase|increasing|improve|improving|control|controlling|continue|continuing|start"
    "|starting|restart|keep|keeping|maintain|maintaining|adhere|adhering|follow|following|prepare"
    "|preparing|arrange|arranging|view|viewing|discuss|discussing|share|sharing|focus|focusing"
    "|planning|avoid|avoiding|limit|limiting|cut|cutting|order|ordering|adjust|adjusting|set"
    "|setting|aim|aiming|identify|identifying|seek|seeking|find|finding|ask|asking|give|giving"
    "|suits|suit|fits|want|would|like|will|can|could|able|should|need|needs|ensure|manage"
    "|managing|recognising|recognizing|add|adding|switch|change|changing|declutter|look|looking"
    "|choose|choosing|look|trying|work|working|learn|practise|practice|include|including|spend"
    "|complete|completing|perform|performing|consume|consuming|engage|engaging|incorporate"
    "|incorporating|resume|resuming|return|attempt|participate|participating|join|attend|introduce"
    "|replace|opt|opting|select|decide|consider|commit|remember|achieve|reach|enjoy|feel|feeling"
    "|become|optimise|optimize|implement|establish|develop|developing|build|building|create|creating"
    "|strengthen|boost|balance|remain|hope|plan|ensure|check|checking|talk|talking|speak|see|let"
    "|spending|stay|staying|remain|allow|help|minimize|minimise|prioritise|prioritize"
)
_TIMES = (
    "day|days|daily|everyday|week|weeks|weekly|weekday|weekdays|weekend|weekends|month|months"
    "|monthly|year|years|hour|hours|hr|hrs|minute|minutes|min|mins|time|times|timing|morning"
    "|mornings|afternoon|evening|evenings|night|nights|nightly|monday|mondays|tuesday|tuesdays"
    "|wednesday|wednesdays|thursday|thursdays|friday|fridays|saturday|saturdays|sunday|sundays"
    "|next|once|twice|thrice|every|each|per|last|before|after|until|during|while|when|often|always"
    "|until|meeting|am|pm|o'clock|period|current|consistently|alternate"
)
_SMALL = (
    "a|an|the|and|or|but|to|of|in|on|at|for|with|without|by|from|as|into|onto|up|down|out|over"
    "|about|above|below|within|between|least|most|than|that|this|these|those|which|who|what|where"
    "|how|if|so|such|any|some|all|both|my|own|our|your|their|his|her|its|i|we|you|they|it|is|are"
    "|was|not|no|only|also|too|very|two|three|four|five|six|seven|eight|nine|ten|half|zero|e.g|i.e"
    "|eg|ie|etc|giving|there|here|be"
)
_OPEN = frozenset("|".join((_KINDS, _LIGHT_VERBS, _TIMES, _SMALL)).split("|"))
# "one-hour" is an amount.
_WORD = re.compile(r"(?:one|two|three|four|five|\d+)-[a-z]+|(?P<word>[a-z][a-z'-]*[a-z]|[a-z])")


def judge_measure(reading: Reading, *, specific: bool) -> Verdict:
    """Return M by the habit rubric: how often or how much, or one act that has its day.

    What is done again and again is never "done", so a finished thing needs a day here.
    """
    answer = measurable.judge(reading, specific=specific, of_habits=True)
    if answer.passes:
        return answer
    if reading.deadlines and specific and reading.vague is None:
        return Verdict(True, "M-act", tuple(due.span for due in reading.deadlines[:1]))
    return answer


def judge(reading: Reading) -> Verdict:
    """Return S by the habit rubric: one word that narrows the kind down passes."""
    for match in _WORD.finditer(reading.plain, reading.head):
        if match["word"] and match["word"] not in _OPEN:
            return Verdict(True, "S-particular", (reading.span(*match.span()),))
    return Verdict(
        False,
        "S-category",
        (reading.span(reading.head, len(reading.text)),),
        "Which one exactly? Name the exercise, the dish, the tool or the place, so that you know "
        "what to do when the time comes.",
        "warning",
        insertion(place_for_more(reading), ": …"),
    )
