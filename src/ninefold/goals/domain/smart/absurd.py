"""Kinds of impossibility that need no word list of things: pace, minds, powers, opposites."""

from __future__ import annotations

import re

from ninefold.goals.domain.smart.numbers import NUMBER, value_of
from ninefold.goals.domain.smart.reading import Reading

# Those whom nobody moves: powers, markets, heavenly bodies.
_POWERS = (
    r"(?:parliament|congress|the (?:government|supreme court|eu|european union|un|united nations"
    r"|central bank|bank of england|federal reserve|senate|moon|sun|sea|tide|planet|king|queen"
    r"|pope|president|us president|prime minister|dollar|pound|euro|yen|economy|universe|law"
    r"|stock market|housing market|market)|(?:interest|mortgage|exchange|tax|inflation) rates?"
    r"|inflation|house prices|share prices|oil prices|gravity|time|god|fate|luck|mother nature"
    r"|(?:my |our |the )?(?:biggest |main |only )?(?:competitors?|rivals?|competition)(?:'s? \w+)?)"
)
POWERS = re.compile(
    rf"\b(?:make|have|let|see) {_POWERS} (?!contract|job|grant|role|post|agency)[a-z]+"
    rf"|\b(?:get|persuade|convince|force|want|wish|hope|need|ask)(?: for)? {_POWERS}\b"
    r"(?! of (?:my|our|a) )[^.;]*?"
    r"(?: to \w+| and | declared| abolished| banned| changed| moved)"
    rf"|^\W*{_POWERS} (?:to|must|should|will|needs? to|has to) \w+"
)
_EVERY_PERSON = (
    r"(?:every(?:one|body)|every (?:single )?[a-z]+|all (?:of )?(?:my |our |the )?[a-z]+|nobody"
    r"|no one|people|my (?:[a-z]+ ){1,2}?|the whole (?:[a-z]+ )?|each [a-z]+)"
)
MINDS = re.compile(
    rf"\b(?:make|want|get|have|force|ensure|wish)(?: that)? {_EVERY_PERSON} ?"
    r"(?:in [a-z ]{2,30}?|at [a-z ]{2,30}?)?(?:to )?(?:\w+ly )?(?:love|adore|worship|obey|wake up"
    r"|agree|admire|respect me|like me|think the same|fall in love)\b"
    r"|\bunconditionally\b|\bknow (?:exactly )?what (?:each|every|all|any)[\w ]{2,40}"
    r"(?:think|want|feel)\w*|\b(?:completely|totally|entirely) different person\b"
    r"|\beveryone who \w+|\bnot one \w+ (?:in|on|of) (?:any|the whole|the entire)\b"
)
_KEPT_OUT = (
    r"(?:help|mistakes?|errors?|accidents?|complaints?|absences?|corrections?|prompt\w*|notes?"
    r"|support|incidents?|injur\w+|delays?|debt|supervision|interruptions?|notes|issues?|loans?)"
)
OPPOSITES = re.compile(
    r"\bwithout (?:ever )?(?!miss|drop|los|mak(?:e|ing) (?:a|any|one) (?:single )?mistake|break"
    r"|fail"
    r"|skip|get|need|be|exceed|go|burn|look|stop|help|us|ask|rais|hav)\w+ing "
    rf"(?:any(?:thing|one|body)?|a single|one|even)\b(?! {_KEPT_OUT})"
    r"|\bwithout \w+ing,[^.;]*\b(?:or|and|nor) \w+ing\b"
    r"|\bby (?:being (?:off|away|absent|asleep|drunk)|doing (?:nothing|less than nothing)"
    r"|staying (?:in bed|at home|asleep)|not (?:working|turning up|coming|attending|studying))\b"
    r"|\beverywhere at once\b|\ball day(?:,| and) all night\b"
    r"|\bfull[- ]time\b[^.;]*\bfull[- ]time\b"
    r"|\b(?:double|triple|increase|grow|raise|improve)\b[^.;]*\bwhile (?:working|doing|spending) "
    r"(?:zero|no|half)\b"
    r"|\bmarathon in (?:under |less than )?(?:(?:[1-9]\d?|1[01]\d|\w+ty|ten|fifteen) min"
    r"|an? hour|one hour|half an hour)"
    r"|\bsmart(?:er)? overnight\b|\b(?:be|work|live) (?:in|at) [\w ]+ and [\w ]+ at the same time"
)
_NEWCOMER = re.compile(
    r"\b(?:i|i've|we|we've|having) (?:only|just|only just)(?: just)? (?:began|begun|start\w*|joined"
    r"|know|enrolled|registered|signed up|learnt|learned|heard|opened|picked up|met)\b"
    r"|\b(?:starting|start|going|begin\w*) (?:out )?from (?:zero|scratch|nothing)\b"
    r"|\b(?:never|haven't(?: ever)?|have never|i've never|not yet|no) (?:\w+ed|flown|written|done"
    r"|run|spoken|sold|taught|programming|coding|\w+ experience|experience|training|background"
    r"|degree|qualifications?|licen[cs]e)\b"
)
_GREAT = re.compile(
    r"\b(?:appointed|become|be|made|promoted|elected|crowned|qualif\w+|fluent|master\w*|win|finish"
    r"|complete|pass|degree|licen[cs]e|director|partner|head|chief|professional|world|national)\b"
)
_FAME = re.compile(
    r"\b(?:become|be|turn into) (?:an? |the )?(?:[\w-]+ ){0,2}?(?:celebrated|famous|world-famous"
    r"|renowned|world-class|leading|top|award-winning|acclaimed|legendary|expert|master|fluent"
    r"|internationally|bestselling|best-selling|established|number one|senior|chartered|qualified"
    r"|certified|licensed|fully[- ]\w+)\b"
)
_LONG_WAY = re.compile(
    r"\b(?:swim|row|walk|run|cycle|sail|cross|climb|hike|circumnavigate)\w* (?:\w+ ){0,2}?(?:the )?"
    r"(?:atlantic|pacific|ocean|channel and|world|globe|everest|sahara|amazon|continent|himalayas"
    r"|antarctica|length of)\b"
)
_WHOLE_WORK = re.compile(
    r"\b(?:write|author|compose|finish|complete|build|found|launch|learn|earn|get|do|read)\w* "
    r"(?:the |a|an|my|our|all|whole|entire)+ ?(?:[\w'-]+ ){0,4}?(?:novel|textbook|book"
    r"|thesis|dissertation|symphony|opera|degree|phd|doctorate|mba|house|hospital|factory"
    r"|skyscraper"
    r"|cathedral|bridge|airport|school|university|hotel|apprenticeship|residency|encyclop\w+|law"
    r"|language|curriculum|trilogy|feature film|qualification|erp|operating system)\b"
)
_PARTIAL = re.compile(
    r"\b(?:chapters?|draft|outline|proposal|application|plan|section|form|last|final|remaining"
    r"|pages?"
    r"|corrections|open day|party|club|report|review|abstract|presentation)\b"
)
_WEIGHT = re.compile(rf"\blose (?P<n>{NUMBER}) ?(?P<unit>kilos?|kg|stone|pounds|lbs?)\b")
_STATED_LENGTH = re.compile(
    rf"(?<![\w.-])(?P<n>{NUMBER})[- ](?P<unit>day|week|month|year)s?(?:[- ]long)?\b"
    r"(?=[- ](?:[\w-]+ ){0,3}?(?:degree|course|programme|program|apprenticeship|diploma|training"
    r"|residency|bootcamp|qualification|phd|doctorate|project|mba|licen[cs]e))"
)
_ALL_OF_IT = re.compile(r"\b(?:whole|entire|all of|full|from zero|from scratch|start to finish)\b")
_ENDS_IT = re.compile(r"\b(?:finish|complete|end|pass|graduate)\w*")
_MINUTES = re.compile(
    rf"\b(?:in|within) (?:the )?(?:next )?(?:{NUMBER}|a few|a couple of) (?:minutes|seconds)"
    r"(?=\s*(?:$|[.,;!]))"
)
_IN_A_DAY = re.compile(
    r"\b(?:in|within) (?:a|one|a single|half a|an|one single) (?:day|night|hour|afternoon|morning)"
    r"(?=\s*(?:$|[.,;!]|with|from|and))|\b(?:by|before|until) (?:lunch(?:time)?|breakfast|tea ?time"
    r"|bedtime|the end of the day|tonight|tomorrow)\b"
)
_GROWN = re.compile(
    r"(?:double|triple|quadruple|grow|become|learn|master|turn around|build|earn|recruit|hire"
    r"|make \d{3})\b"
)
_PROMOTED_OFTEN = re.compile(rf"\bpromoted (?:twice|{NUMBER} times)\b")
_ALL_IN_A_LAND = re.compile(
    r"\b(?:visit|meet|call|ring|sell to|hire|teach|treat|see|train|interview|convince|help|inspect"
    r"|reach|serve)\w* (?:every|all|each)(?: single)? (?:\w+ ){1,3}?in (?:europe|asia|africa"
    r"|america"
    r"|the (?:uk|us|usa|eu|country|land|united \w+)|britain|england|scotland|germany|france|india"
    r"|china|spain|italy|london|new york)\b"
)
_BIG_DEED = re.compile(r"\b(?:persuade|convince|become|get|win|learn|build|sell|hire|earn|found)\b")
_CROWD = re.compile(
    rf"\b(?:every|all|each|whole)\b[^.;]*?(?<![\d.])(?P<n>{NUMBER})\b[^.;]*\b(?:personally|myself"
    r"|by hand|single-handed\w*|each|every|a|per) ?(?:day|hour|shift|morning|evening|week)?\b"
)
# Growth, a trade or a firm: nothing that a day can hold.
_WHOLE_GAIN = re.compile(
    r"\b(?:revenue|sales|turnover|profits?|membership|income|audience|followers|customers|staff"
    r"|company|business|firm|expert|fluent|doctor|lawyer|pilot|language|trade|team|department"
    r"|\d{3,}|\d+,\d{3}|hundred|thousand|million)\b"
)
_OUTCOME_HUGE = 1_000
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}


def outright(reading: Reading) -> tuple[str, int, int] | None:
    """Return (rule, start, end) of what no time would mend, or None."""
    for rule, pattern in (
        ("A-nature", POWERS),
        ("A-others", MINDS),
        ("A-contradiction", OPPOSITES),
    ):
        match = pattern.search(reading.lower)
        if match:
            return rule, *match.span()
    crowd = _CROWD.search(reading.lower)
    if crowd and (value_of(crowd["n"]) or 0) >= _OUTCOME_HUGE and "day" in crowd[0]:
        return "A-pace", *crowd.span()
    sudden = _MINUTES.search(reading.lower)
    if sudden and _BIG_DEED.match(reading.lower, reading.head):
        return "A-pace", *sudden.span()
    hasty = _IN_A_DAY.search(reading.lower)
    if hasty and _GROWN.match(reading.lower, reading.head) and _WHOLE_GAIN.search(reading.lower):
        return "A-pace", *hasty.span()
    land = _ALL_IN_A_LAND.search(reading.lower)
    if land:
        return "A-absolute", *land.span()
    return None


def too_fast(reading: Reading, days: int) -> tuple[str, int, int, float] | None:
    """Return (rule, start, end, days it needs) of a known length that `days` cannot hold."""
    lower = reading.lower
    lost = _WEIGHT.search(lower)
    if lost:
        kilos = (value_of(lost["n"]) or 0) * {"s": 6.35, "p": 0.45, "l": 0.45}.get(
            lost["unit"][0], 1
        )
        if kilos > 2 and kilos / max(days, 1) > 0.5:
            return "A-pace", *lost.span(), kilos * 7
    for stated in _STATED_LENGTH.finditer(lower):
        length = (value_of(stated["n"]) or 0) * _DAYS[stated["unit"]]
        begun = _ENDS_IT.search(lower) and not _ALL_OF_IT.search(lower)
        if length > 3 * max(days, 1) and not begun:
            return "A-degree", *stated.span(), length
    for pattern, least, needed in (
        (_FAME, 15, 730),
        (_LONG_WAY, 8, 365),
        (_WHOLE_WORK, 5, 365),
    ):
        match = pattern.search(lower)
        if match and days < least and not _PARTIAL.search(lower):
            return "A-pace", *match.span(), needed
    risen = _PROMOTED_OFTEN.search(lower)
    if risen and days < 120:
        return "A-pace", *risen.span(), 1095
    new = _NEWCOMER.search(lower)
    if new and days < 75 and _GREAT.search(lower, reading.head):
        return "A-role", *new.span(), 365
    return None
