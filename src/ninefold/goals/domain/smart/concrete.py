"""Tells by their shape which goals name one act or state though they begin with a vague verb.

"Be more punctual" names a direction; "be at my desk by 8.30" a state that anybody can see. The
tests look at the build of the phrase (a time of day, a named thing, a person who is to do
something, a thing with what is to be done to it), not at lists of verbs alone.
"""

from __future__ import annotations

import re

CLOCK = re.compile(
    r"(?<![\d.])(?:[01]?\d|2[0-3])[:.][0-5]\d(?![\d%.])|(?<!\w)\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b"
    r"|\b(?:at|by|before|after|until|from|past) (?:noon|midday|midnight|lunch(?:time)?)\b"
    r"|\b\w+ o'clock\b"
)
_PERSON = (
    r"(?:my|our|his|her|their|the|one|another|two|three|a|an|each|every) (?:[\w'-]+ ){0,3}?[\w'-]+"
)
_INNER = (
    r"(?:love|like|respect|admire|appreciate|notice|trust|believe|feel|think|want|see me|value"
    r"|understand|care|be|become|improve|grow|succeed|work (?:better|harder|together)|enjoy"
    r"|thrive|develop|reach|do (?:better|well|their best|more)|stay|learn|get (?:better|along)"
    r"|communicate|progress|engage|collaborate)\b"
)
# (what makes it concrete, whether it also has a plain end)
_HELPED = re.compile(
    rf"(?:help|get|see|have|let|persuade|convince|push|support)(?:ing)? {_PERSON} "
    rf"(?:to |through |pass |win |into |over )(?:(?!{_INNER})[\w-]+)"
)
_DONE_TO = re.compile(
    r"(?:get|have|keep)(?:ting|ing)? (?:my|our|the|all|this|that|these|every|both) "
    r"(?!\w*self\b|life\b|head\b|act\b|career\b)(?:[\w'-]+ ){1,4}?"
    r"(?:done|(?!organi[sz]ed|motivated|engaged|improved|noticed|motivated|balanced|respected|need"
    r"|speed|indeed)[a-z]{3,}ed|written|sent|built|paid|sold|bought|shut|cut|drawn|taken)\b"
)
_TOGETHER = re.compile(
    r"(?:work|collaborate|help|assist|support|participate|engage|contribute|partner|team up)\w* "
    r"(?:[\w'-]+ ){0,4}?(?:the|our|my|a|an) (?:[\w'-]+ ){1,3}?(?:on|with|to|in|for) "
    r"(?:the|our|my|a|an|this) (?!team\b|company\b|business\b|organi[sz]ation\b|success\b)"
    r"(?:[\w'-]+ )?[\w'-]+"
)
_LEARNT = re.compile(
    r"(?:[Ll]earn|[Uu]nderstand|[Mm]aster|[Kk]now|[Bb]ecome (?:fluent|proficient|competent"
    r"|conversational|expert|trained) (?:in|at|with)|[Bb]e (?:fluent|trained|competent|proficient)"
    r" (?:in|at|with)|[Gg]et (?:into|trained (?:in|on)))(?:ing)? (?:how )?(?:to )?(?:use )?"
    r"(?:the |a )?(?:[a-z]+ ){0,1}?(?!I\b|HR\b|IT\b|I'|My\b)[A-Z][\w+#.-]+"
)
_ENTERED = re.compile(r"(?:[Gg]et|[Bb]e)(?:ting|ing)? (?:into|on|in) (?:the )?[A-Z][\w&-]+ ")
_TAUGHT = re.compile(
    r"learn(?:ing)? (?:how )?to (?:write|speak|cook|say|deal with|handle|work with|manage|read) "
    r"(?:(?:the|a|an|our|my) )?(?:[\w-]+ ){1,3}?(?:in|from|with|on|using|for) "
)


def rescued(text: str, head: int, lower: str) -> tuple[int, int, bool] | None:
    """Return (start, end, has an end of its own) of what makes a vague beginning concrete.

    `text` is the goal, `lower` it in lower case with the same places, `head` where the goal
    begins after "I want to" and its like. None when nothing does.
    """
    clock = CLOCK.search(lower, head)
    if clock:
        return *clock.span(), True
    for pattern, where, ends in (
        (_HELPED, lower, True),
        (_DONE_TO, lower, True),
        (_ENTERED, text, True),
        (_TOGETHER, lower, False),
        (_LEARNT, text, False),
        (_TAUGHT, lower, False),
    ):
        match = pattern.match(where, head)
        if match:
            return *match.span(), ends
    return None


_OTHERS_MINDS = re.compile(
    r"(?:(?:make|have|get|see|want|wish|need|hope|let)(?:ing)?|like) (?:for )?"
    r"(?:every(?:one|body| single \w+)|people|others|them|(?:my|our|the|all|all my|all the) "
    r"(?:[\w'-]+ ){1,2}?)(?: ?(?:in|at|on|from) (?:the |my |our )?\w+)? ?(?:to )?"
    r"(?:love|like|respect|admire|appreciate|notice|trust|believe|feel|think|wake up|value|take me"
    r"|be (?:happier|nicer|kinder|more|less|better|different)|change (?:his|her|their|its))\b"
)
_PASSIVE = re.compile(
    r"[^.;]{2,60}? (?:to|should|must|needs? to|will) be(?:come)? (?:\w+ly )?(?:improved|increased"
    r"|enhanced|reduced|strengthened|developed|boosted|better|stronger|higher|lower|raised|deepened"
    r"|optimi[sz]ed|streamlined|more|less)\b"
)
# A figure is moved up or down, nobody knows how far.
_MOVED = re.compile(
    r"(?:bring|drive|get|push|keep|pull|take|nudge)(?:ing)? (?:up|down|[\w' -]{3,30}? (?:up|down)"
    r"(?=\s*(?:$|[.,;!])))\b"
    r"|(?:put|push|throw|sell|present|assert|reinvent|challenge|stretch|express|immerse)(?:ing)?"
    r" myself\b(?! (?:for|to) (?:the|a|an)\b)"
    r"|(?:lift|slash|trim|tighten|widen|speed up|slow down|accelerate|heighten|elevate|revamp"
    r"|ease|soften|simplify|moderni[sz]e|professionali[sz]e|energi[sz]e|revitali[sz]e|fix up"
    r"|beef up|ramp up|scale up|ramp|tone down|cut back|cut down|ditch|modify|transform)\b"
)
# The endings of English nouns for qualities; such a noun without an article names no one thing.
_QUALITY_OBJECT = re.compile(
    r"(?:get|have|gain|show|build|find|bring|create|reach|attain|earn|win|acquire|achieve|feel"
    r"|become|regain|instil|project|exude|display|express|seek|add|promote|generate"
    r"|spread)(?:ing)? "
    r"(?:(?:my|our|some|any|full|real|true|total|greater|team|personal|professional|financial|job"
    r"|customer|staff|employee|work) ){0,2}"
    r"(?:[a-z]{3,}(?:ness|ity|ence|ance|ship|facing|being)|respect|recognition|freedom|success"
    r"|satisfaction|motivation|morale|clarity|focus|trust|wellbeing|balance|momentum|traction"
    r"|growth|progress|skills?|knowledge|expertise|know-how|wisdom|courage|energy)"
    r"(?! (?:to|of|from|for|as|certificate|diploma|award|course|exam|visa|badge|licen[cs]e|review)"
    r"\b)"
)


def direction(lower: str, head: int) -> tuple[int, int] | None:
    """Return where a goal that begins at `head` names a quality, others' minds or a mere move."""
    for pattern in (_OTHERS_MINDS, _PASSIVE, _MOVED, _QUALITY_OBJECT):
        match = pattern.match(lower, head)
        if match:
            return match.span()
    return None
