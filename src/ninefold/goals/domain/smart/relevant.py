"""R: does the text say, or show by its words, what the goal serves in the person's work?

Text clues only, and weak ones: a goal that is linked to a vision, a value or a role is relevant
whatever its sentence says. The clues are a stated reason ("so that", "in order to"), a role or
step in a career, the words of work, and the names of professional skills.
"""

from __future__ import annotations

import re

from ninefold.goals.domain.smart.mending import ends_at, insertion
from ninefold.goals.domain.smart.reading import Reading, content_words
from ninefold.goals.domain.smart.verdict import Verdict
from ninefold.goals.domain.smart.vocabulary import ROLE

_REASON = re.compile(
    r"\b(?:because|so that|so i can|so we can|so as to|in order to|to be able to|which (?:will"
    r"|would|lets|helps)|since (?:i|we|my|our|it) |as it (?:will|helps)|for the sake of"
    r"|in preparation for|to prepare for|to support (?:my|our)|to qualify for|to help (?:me|my"
    r"|us|our)|to move into|to become|in line with|as part of|that (?:supports|helps)|needed for"
    r"|required (?:for|by)|towards? my|to advance|to strengthen my|to prove)\b"
)
_ROLE = re.compile(rf"\b{ROLE}s?\b")
_WORK = re.compile(
    r"\b(?:career|jobs?|work(?!-life)(?:place|ing|flow|load|shops?)?|professional(?:ly)?"
    r"|promot\w+|salary|raise|pay rise|employ\w+|employer|compan(?:y|ies)|business(?:es)?"
    r"|start-?ups?|firm|agency|office|team(?:s|mates?)?|"
    r"colleagues?|co-?workers?|boss|clients?|customers?|stakeholders?|sales|revenue|profits?"
    r"|turnover|leads?|pipeline|market(?:s|ing)?|projects?|product|departments?|deals?"
    r"|handling time|programming|products?|meetings?|conference|industry|internship|intern"
    r"|apprentice\w*|placement|"
    r"interviews?|cv|resume|résumé|portfolio|linkedin|network(?:ing)?|mentor\w*|mentee"
    r"|leadership|manag\w+|appraisal|performance review|patients?|pupils|students?|classroom"
    r"|lesson|ward|shift|kitchen|menu|case ?load|"
    r"certif\w+|licen[cs]\w+|accredit\w+|qualif\w+|charter\w*|degree|mba|phd|diploma|exam"
    r"|bar exam|thesis|dissertation|grants?|funding|paper|journal|research|publish\w*|articles?"
    r"|patent|deploy\w*|release|code ?\w*|coding|software|bugs?|tickets?|"
    r"invoices?|accounts?|audits?|budgets?|suppliers?|contracts?|tenders?|donors?|fundrais\w+"
    r"|volunteers?|non-?profit|charity|staff|turnaround|onboarding|retention|churn|conversion"
    r"|downtime|uptime|incidents?|backlog|sprint|inventory|warehouse|"
    r"safety|compliance|quality|productivity|deadline|reports?|reporting|presentations?|present"
    r"|public speaking|speaking|talks?|speech|keynote|webinar|panel|proposal|pitch|negotiat\w+"
    r"|communicat\w+|feedback|delegat\w+|time management|decision\w*|strateg\w+|"
    r"problem[- ]solving|critical thinking|conflict|assertive\w*|listening|writing skills"
    r"|skills?|training|courses?|bootcamp|workshops?|seminar|freelanc\w+|self-employed"
    r"|side business|shop|storery|studio|practice|clinic|"
    r"salon|restaurant|café|cafe|gallery|exhibition|commissions?|orders|subscribers|followers"
    r"|newsletter|blog|podcast|website|app|api|database|dashboards?|automat\w+|process(?:es)?"
    r"|documentation|migration|server|cloud|cyber\w*|security|"
    r"python|java|javascript|typescript|sql|excel|power bi|tableau|aws|azure|gcp|kubernetes"
    r"|docker|react|rust|go|linux|git|terraform|salesforce|sap|figma|photoshop|autocad|revit|cad"
    r"|seo|crm|erp|machine learning|data|statistics|accounting|finance|"
    r"engineering|design|agile|scrum|lean|six sigma|prince2|pmp|cfa|cpa|acca|cissp|ccna|toefl"
    r"|ielts|toeic|toastmasters|association|chamber of commerce|guild|union|board|committee"
    r"|supervis\w+|hire|hiring|recruit\w+|teach\w*|lectur\w+|tutor\w*|"
    r"tenure|professorship|residency|fellowship|secondment|relocat\w+|transfer|retire\w*|pension"
    r"|role|position|responsibilit\w+|expert\w*|competen\w+|efficien\w+|productive|lead"
    r"|executive|senior|junior|english|german|french|spanish|mandarin|japanese|"
    r"toolbox|apprenticeship|curriculum|nursing|surgery|surgical|medical|clinical|legal|court"
    r"|police|fire|pilot|flight|driving test|hgv|welding|carpentry|plumbing|electrical"
    r"|construction|site|farm|harvest|choreograph\w+|album|novel|manuscript|screenplay|film|"
    r"orchestra|audition\w*|agent|gig|tour|editor|magazine|column|b2b|saas|iso|hr|it|ux|ui|qa"
    r"|kpi|okr|roi|nps|csat|gdpr|mvp|open[- ]source|pull requests?|github|repository|hackathon"
    r"|library)\b"
)


_PERSONAL = re.compile(
    r"\b(?:weight|kilos?|kg|pounds? of|fat|gym|fit(?:ter|ness)?|jog\w*|marathon|half-marathon|5k"
    r"|10k|running|swim\w*|cycl(?:e to|ing)|yoga|"
    r"diet\w*|sugar|alcohol|smok\w+|coffee|vegetables?|meals?|sleep\w*|social media|instagram|tv"
    r"|television|netflix|games?|hobb(?:y|ies)|guitar|piano|ukulele|"
    r"juggl\w+|chess|knit\w*|paint(?:ing)? for fun|garden(?:ing)?|holidays?|vacation"
    r"|travel(?:ling)?|trip|family|kids|children|wife|husband|partner|girlfriend"
    r"|boyfriend|"
    r"friends?|date|dating|house|home|flat|apartment|car|bike|debt|savings?|save|mortgage|books"
    r"|novels|life|happy|happier|happiness|myself|love|meditat\w+|steps|"
    r"muscle|push-?ups|surf\w*|ski(?:ing)?|climb\w*|hik\w+|mountain|garage|tidy|declutter"
    r"|screen time|phone|dog|cat|sourdough|dance|tango|money|rich|stress|fun"
    r"|marathons?|french fries|body|health(?:y|ier)?|water|spouse|mum|dad|parents?"
    r"|birthday party|neighbou?rs?|grandparents|grandma|grandpa|nephews?|nieces?|cousins?)\b"
)


def judge(reading: Reading, *, specific: bool) -> Verdict:
    """Return R: a reason, a role, the words of work or a professional skill passes.

    A goal that names something and speaks of nothing private passes too: every trade has words
    that no list holds. `specific` is S.
    """
    for rule, pattern in (("R-reason", _REASON), ("R-role", _ROLE), ("R-work", _WORK)):
        match = pattern.search(reading.lower)
        if match:
            return Verdict(True, rule, (reading.span(*match.span()),))
    told = specific or len(content_words(reading.lower[reading.head :])) >= 2
    if told and not _PERSONAL.search(reading.lower):
        return Verdict(True, "R-not-private")
    return Verdict(
        False,
        "R-none",
        (),
        "What does this serve: which role, value or plan of yours? A link to it says more than "
        "a sentence.",
        "hint",
        insertion(ends_at(reading), " so that I can …"),
    )
