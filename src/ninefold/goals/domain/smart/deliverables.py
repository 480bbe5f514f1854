"""Finished things: a verb of finishing with something of which one can say "it is done"."""

from __future__ import annotations

import re

from ninefold.goals.domain.smart.vocabulary import COMPARATIVE, ROLE, VAGUE_ADJECTIVES

_FINISH = (
    "deliver|publish|submit|pass|complete|finish|launch|ship|release|obtain|earn|get|gain"
    "|receive|win|"
    "secure|sign|hire|write|record|present|give|host|organi[sz]e|run|register|file|open|found"
    "|start|"
    "set up|create|build|design|develop|produce|make|prepare|draft|deploy|automate|migrate"
    "|translate|"
    "renew|acquire|attend|read|take|sit|do|enrol(?:l)?(?: in| on)?|sign up for|apply (?:for|to)"
    "|graduate from|"
    "graduate|qualify as|certify|hold|lead|moderate|chair|speak at|talk at|exhibit|perform|teach|"
    "join|find|land|accept|send|update|rewrite|refactor|redesign|document|set|negotiate|close"
    "|buy|"
    "visit|interview|contribute|merge|present at|pitch|defend|patent|film|shoot|compose|edit"
    "|sell|"
    "implement|introduce|install|conduct|hand in|hand over|put together|plan|shadow|volunteer at|"
    "facilitate|pay off|return to|move (?:in)?to|transfer to|switch (?:in)?to|mentor|meet with"
    "|schedule|book|"
    "roll out|map|audit|compile|curate|assemble|restore|train|score"
    "|achieve|post|"
    "rehearse|coordinate|supervise|co-author|author|blog|code|audition for|compete in|program"
    "|debug|knit|cook|bake|plant|"
    "ask|interview with|have|arrange|replace|cut|clear|pilot|test|validate|prototype|sew|paint"
    "|draw|"
    "outline|revise|bring|show|demonstrate|present to|fill|file for|request|lay|weld|assist"
    "|scrub|"
    "reconcile|request|report to|become certified in|become certified as"
)
_THINGS = (
    "presentation|talk|speech|keynote|lecture|webinar|workshop|seminar|report|article|paper"
    "|essay|"
    "book|novel|manuscript|chapter|thesis|dissertation|post|blog|newsletter|podcast|episode"
    "|video|"
    "portfolio|website|web site|site|app|application|prototype|demo|mvp|product|feature|tool"
    "|script|"
    "dashboard|pipeline|api|database|model|plugin|library|package|course|class|module|bootcamp"
    "|training|"
    "programme|program|certificate|certification|certified|diploma|degree|mba|msc|phd"
    "|bachelor'?s|"
    "master'?s(?: degree)?|licen[cs]e|audition|orchestra|competition|championship|exam"
    "|examination|test|qualification|accreditation|registration|"
    "visa|grant|scholarship|fellowship|award|patent|contract|deal|client|customer|investor"
    "|funding|"
    "internship|apprenticeship|placement|residency|promotion|raise|pay rise|offer|position|role"
    "|job|"
    "cv|resume|résumé|cover letter|profile|business plan|plan|proposal|strategy document|budget|"
    "roadmap|handbook|guide|manual|checklist|template|curriculum|lesson|syllabus|exhibition|show|"
    "concert|recital|album|song|film|documentary|collection|menu|recipe|garden|shop|store|bakery|"
    "café|cafe|restaurant|studio|salon|clinic|practice|office|branch|agency|consultancy|company|business|"
    "charity|non-profit|nonprofit|cooperative|event|conference|meetup|hackathon|retreat|fair|"
    "mentor|coach|apprentice|intern|assistant|co-founder|team member|successor|speaker|"
    "meeting|interview|appraisal|survey|study|experiment|trial|audit|review|inventory|analysis|"
    "assessment|migration|campaign|brochure|logo|brand guide|catalogue|catalog|process|procedure|"
    "policy|system|server|network diagram|machine|house|bridge|building|kitchen|boat|engine|"
    "marathon|half-marathon|triathlon|pull request|issue|repository|case study|white paper|"
    "whitepaper|poster|abstract|chapter|poem|play|screenplay|translation|glossary|test suite|"
    "onboarding guide|playbook|training session|session|tour|open day|open house|drill"
    "|simulation|"
    "assessor|panel|committee|board|association|toastmasters|club|society|union|volunteer|"
    "loan|mortgage|debt|backlog|form|tax return|claim|bid|tender|pitch|deck|pitch deck"
    "|slide deck|"
    "membership|chartership|secondment|transfer|sabbatical|rotation|shift|round|project|"
    "transition|handover|mock interview|bar|board exam|boards|finals|driving test|ticket|badge|"
    "10k|5k|fun run|race|relay|ultra|ironman|"
    "rulebook|knowledge base|wiki|page|landing page|online shop|online store|store|channel|"
    "rota|timetable|schedule|letter|reference|testimonial|recommendation|feedback round|"
    "dinner|lunch|coffee|call|visit|trip|trial lesson|demo lesson|masterclass|class"
)


def _forms(verbs: str) -> str:
    """Return the pattern of each verb with its third person and its -ing form."""
    options = []
    for verb in verbs.split("|"):
        head, *rest = verb.split(" ", 1)
        tail = f" {rest[0]}" if rest else ""
        if not head.isalpha() or head.endswith("ee"):
            options.append(verb)
        elif head.endswith("e"):
            options.append(f"{head[:-1]}(?:es?|ing){tail}")
        else:
            doubled = f"(?:{head[-1]})?" if re.search(r"[^aeiou][aeiou][bdglmnprt]$", head) else ""
            options.append(f"{head}(?:e?s|{doubled}ing)?{tail}")
    return "|".join(options)


_FINISH_RE = re.compile(
    rf"(?<![\w-])(?P<verb>{_forms(_FINISH)})"
    rf"(?: (?:a|an|the|my|our|own|first|new|one|this|another|his|her|their|final|at least|me|in"
    rf"|for|as|up"
    rf"|[\w'./+#&-]+)){{0,6}}? (?P<thing>(?:{_THINGS})(?:e?s)?)(?![\w-])"
    r"(?! (?:skills?|abilit|manage|quality|performance|satisfaction|style|technique|knowledge"
    r"|relation|retention|experience|confidence|culture|delivery))"
)
_CERTIFIED = re.compile(
    r"\b(?:get|become|be|am|getting|becoming)(?: a| an| fully)? (?:certified|licensed|licenced"
    r"|chartered|accredited|registered|qualified)"
    r"(?: (?:as|in|for|by|to))?\b|\b(?:pass|sit|clear|retake|take) (?!my career"
    r"|\w+ to the next)(?:the |my |all |both )?(?:[\w'./+#&-]+ ){0,5}?(?:exams?|tests?|bar"
    r"|boards?|finals|certification|assessment|module|paper|level)\b"
    r"|\b(?:pass|clear) (?:the |my )?[\w./+#-]+(?: [\w./+#-]+)?\b"
    r"|\b(?:be|get|being|getting) (?:promoted|voted|chosen|appointed|elected|accepted|admitted"
    r"|hired"
    r"|transferred|relocated|seconded"
    r"|reinstated|confirmed|shortlisted|funded|signed|listed|licensed"
    r"|published|selected|invited|shortlisted|nominated|named)\b"
    r"|\b(?:earn|gain|win|secure|receive|get) (?:a |my |the )?promotion (?:to|as)\b"
    r"|\b(?:go|be|become|work) (?:part[- ]time|full[- ]time|freelance|self-employed|permanent|solo"
    r"|remote)\b|\b(?:go|move|drop|change|switch) (?:down |up |back |over )?(?:from [\w ]{3,30}? )?"
    r"to (?=[a-z]+ (?:days?|nights?|shifts?|hours)\b|days|nights|mornings|freelanc|part)"
    r"|\b(?:speak|present|talk|exhibit|perform|compete) at (?:the |our |a |an )?(?:[\w'-]+ ){0,4}?"
    r"(?:conference|summit|meetup|forum|fair|festival|expo|convention|symposium|show|competition"
    r"|championships?|assembly|open day)\b"
    r"|\bmake (?:partner|captain|manager|director|the (?:team|cut|shortlist|finals?))\b"
    r"|\bpromotion to\b|\b(?:resign|hand in my notice|retire|graduate)\b|\b(?:earn|obtain|get"
    r"|gain|achieve|hold|complete|finish) (?:my |an? |the )?(?:[\w'./+#&-]+ ){0,4}?"
    r"(?:certification|certificate|certified|licen[cs]e|degree|diploma|mba|msc|ma|bsc|phd"
    r"|doctorate|nvq|gcse|a-levels?|pmp|cpa|cfa|acca|cissp|ccna|shrm|accreditation|credential"
    r"|qualification|badge|fellowship|registration|chartership|title)\b"
)
_BECOME = re.compile(
    rf"\b(?:become|be|qualify as|work as|get (?:a |the )?(?:job|role|position|promotion"
    rf"|promoted)(?: as| to)?|move (?:in)?to"
    rf"|step (?:up )?(?:in)?to|transition (?:in)?to|promoted to|hired as|appointed|land"
    rf"|switch (?:in)?to|retrain as|register as|go from [\w -]{{3,30}} to|grow into|progress to)"
    rf" (?:a |an |the |my |our |being |work as "
    rf"|working as )*(?P<mid>(?:[\w'./+&-]+ ){{0,4}}?)(?P<role>{ROLE})s?\b"
)
# "A job in cyber security", "partner in five years": no verb, but a thing that is there or not.
_ARTICLE = r"(?:an? |the |my |our |own |first |another |my own |that |this )*"
_PRIZES = (
    r"(?:promotion|job|role|position|post|qualification|certificate|certification|diploma|degree"
    r"|licen[cs]e|mba|msc|ma|bsc|phd|nvq|gcse|raise|pay rise|apprenticeship|internship|placement"
    r"|visa|chartership|accreditation|membership|secondment|award|grant|scholarship|fellowship"
    r"|contract|mentor|place|exam)"
)
_VERBLESS = re.compile(
    rf"{_ARTICLE}(?P<kind>(?:[\w'&./+-]+ ){{0,3}}?){_PRIZES}\b"
    r"(?! (?:skills?|search|hunting|interview|performance|application|market))"
    r"(?P<which> (?:as|in|at|with|to|from|of|for|on) (?:an? |the |my )?[a-z][\w&'-]+)?"
)
_POST = re.compile(
    rf"{_ARTICLE}(?P<kind>(?:[\w'&./+-]+ ){{0,3}}?)(?P<role>{ROLE})\b"
    r"(?! (?:something|anything|an?|the|my|our|your|their|two|three|four|five|\d+|with|more"
    r"|others|people|each|every"
    r"|all|new|in (?:meetings|public)|skills?|training|course|job|role|position|team|group)\b)"
)
_VERB_FIRST = re.compile(
    r"(?:be|become|get|find|make|take|have|do|go|give|keep|help|hire|meet|ask|see|work|talk|speak|"
    r"write|read|learn|train|teach|build|start|stop|improve|pass|move|run|set|win|earn|land|apply"
    r"|manage|support|grow|develop|lead|mentor|coach|supervise|interview|contact|call|visit|email"
    r"|join|recruit|replace|promote|appoint|impress|show|tell|convince|persuade|not|don't|i|we|no"
    r"|every|all|each|both|more|less|some|any|by|to|in|on|at|for|with|and|or|of|that|who|which)\b"
)
_VAGUE_MIDDLE = re.compile(rf"\b(?:{VAGUE_ADJECTIVES})\b")
_NO_END = re.compile(
    r"\b(?:better|more|some|new|good|great|many|various|different|few|several|any|things?|other"
    r"|interesting|meaningful|strong|stronger|best|regular|active|improve|improving|skills)\b"
)
_COMPARING = re.compile(rf"\b(?:{COMPARATIVE})\b")
_MADE_MORE = re.compile(rf"(?: \w+)? (?:{COMPARATIVE})\b(?! than \d)")
_TOWARDS = re.compile(r"\b(?:to|with|for|at|by|from|like|around|than|in|on)\b")
_VAGUE_SINGLE = re.compile(
    r"^(?:business|qualification|certification|company|job|role|position|career|promotion|raise"
    r"|project|plan"
    r"|course|class|training|client|customer|network|team|system|process|book|feedback|strategy"
    r"|brand)s?$"
)
_PLACED = re.compile(r"\b(?:at|in|during|before|for|about|by|with|from|so|to)\b")
# Words that do not say which one.
_NO_KIND = frozenset(
    "a an the my our new own first another one next good better s this great best full big "
    "different interesting successful small quality high-quality dream".split()
)
_WEAK_VERBS = frozenset(
    "develop|build|make|have|get|do|find|take|lead|run|start|create|set|gain|achieve|manage"
    "|teach".split("|")
)


def _without_a_verb(lower: str, head: int) -> tuple[int, int, bool] | None:
    """Return the thing or post that a goal without a verb names, from `head` on."""
    for pattern in (_VERBLESS, _POST):
        match = pattern.match(lower, head)
        if match is None or _VERB_FIRST.search(match["kind"]) or _VERB_FIRST.match(match[0]):
            continue
        if _COMPARING.search(match["kind"]) or _PLACED.search(match["kind"]):
            continue
        if _MADE_MORE.match(lower, match.end()):
            continue
        if pattern is _POST:
            if _VAGUE_MIDDLE.search(match["kind"]):
                continue
            return match.start(), match.end(), True
        kinds = [word for word in match["kind"].split() if word not in _NO_KIND]
        return match.start(), match.end(), bool(kinds or match["which"])
    return None


def find(lower: str, head: int = 0) -> list[tuple[int, int, bool]]:
    """Return (start, end, specific) of each finished thing in `lower`, whose goal begins at `head`.

    `specific` is False where the thing is real but could be any ("find a new job").
    """
    found: list[tuple[int, int, bool]] = []
    bare = _without_a_verb(lower, head)
    if bare:
        found.append(bare)
    for match in _CERTIFIED.finditer(lower):
        unnamed = match[0].endswith("promoted") and not re.match(
            r" (?:to|as) (?!soon|fast|quickly|possible|early)", lower[match.end() :]
        )
        found.append((match.start(), match.end(), not unnamed))
    for match in _BECOME.finditer(lower):
        if _TOWARDS.search(match["mid"]) or _COMPARING.search(match["mid"]):
            continue
        if not _VAGUE_MIDDLE.search(match["mid"]) and not _NO_END.search(match["mid"]):
            found.append((match.start(), match.end(), True))
    for match in _FINISH_RE.finditer(lower):
        middle = lower[match.end("verb") : match.start("thing")]
        if _MADE_MORE.match(lower, match.end()):
            continue  # "make the garden nicer": nothing new is made
        plural = match["thing"].endswith("s") and not match["thing"].endswith("ss")
        if _COMPARING.search(middle):
            continue
        if _NO_END.search(middle) and (
            plural or not re.match(r" (?:a|an|my|our|the|one) ", middle)
        ):
            continue
        if _PLACED.search(middle) and match["verb"] not in ("apply to", "apply for"):
            # "make decisions in meetings": the thing is where it happens, not what is made.
            belongs = re.match(r" (?:up|in|for|as|at) (?:a|an|the|my) ", middle)
            if not belongs or match["verb"] in _WEAK_VERBS:
                continue
        if plural and not re.search(r"\b(?:the|my|our|all|both)\b", middle):
            continue
        words = [word for word in re.findall(r"[\w'+#./-]+", middle) if word not in _NO_KIND]
        generic = bool(_VAGUE_SINGLE.match(match["thing"])) and not words
        after = lower[match.end() : match.end() + 40]
        if (
            generic
            and re.match(
                r" (?:about|on|in|at|as|for|that|which|called|with|to|of|offering) \w", after
            )
            and not re.match(
                r" (?:by|in|before|within) (?:the |my |\d|next|this|q\d"
                r"|\x00)",
                after,
            )
        ):
            generic = False
        found.append((match.start(), match.end(), not generic))
    return sorted(found)
