"""R: does the text say, or show by its words, what the goal serves in the person's work?

Text clues only, and weak ones: a goal that is linked to a vision, a value or a role is relevant
whatever its sentence says. The clues are a stated reason ("so that", "in order to"), a role or
step in a career, the words of work, and the names of professional skills.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ninefold.goals.domain.smart.mending import ends_at, insertion
from ninefold.goals.domain.smart.private_life import FOR_ITSELF, PRIVATE, SOMEBODY_ELSES
from ninefold.goals.domain.smart.reading import Reading
from ninefold.goals.domain.smart.verdict import Verdict
from ninefold.goals.domain.smart.vocabulary import ROLE

STATED_REASON = re.compile(
    r"\b(?:because|so that|so i can|so we can|so as to|in order to|to be able to|which (?:will"
    r"|would|lets|helps)|since (?:i|we|my|our|it) |as it (?:will|helps)|for the sake of"
    r"|in preparation for|to prepare for|to support (?:my|our)|to qualify for|to help (?:me|my"
    r"|us|our)|to move into|to become|in line with|as part of|that (?:supports|helps)|needed for"
    r"|required (?:for|by)|towards? my|to advance|to strengthen my|to prove)\b"
)
TRADE = re.compile(
    r"\b(?:make (?:a|my) living|sign (?:with|for) an?\b|go pro\b|turn pro\b|trials? with"
    r"|get paid (?:for|to))"
)
ROLE_WORD = re.compile(rf"\b{ROLE}s?\b")
_WORK = re.compile(
    r"\b(?:career|bonus|reception desk|mystery shop\w*|jobs?|work(?!-life)(?:place|ing|flow|load"
    r"|shops?)?|professional(?:ly)?"
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


# Words that work and private life share: alone they say work, beside a private word nothing.
SHARED_WORDS = re.compile(
    r"(?:kitchen|menu|shop|store|farm|harvest|film|album|novel|tour|library|lead|training|courses?"
    r"|process|release|present|presents|fire|site|court|column|magazine|orchestra|gallery|studio"
    r"|design|lessons?|class|shift|practice|clinic|transfer|position|quality|budget|talks?|rust|go"
    r"|lean|data|office|union|paper|restaurant|cafe|café|driving test|english|german|french|spanish"
    r"|mandarin|japanese|firm|team|board|agent|accounts?|exam|marketing|market|pilot|flight|blog"
    r"|qualif\w+|deadline|speaking|listening|journal|app|teach\w*|surgery|performance review"
    r"|skills?|charity|volunteers?|commissions?|orders|degree|work|workshops?|conflict"
    r"|garden centre)"
)
_WORK_REASON = re.compile(
    r"\b(?:so|because|since|for|to|as|before)\b[^.;]*?\b(?:work|job|shifts?|career|colleagues?"
    r"|boss|manager|clients?|customers?|interview|promotion|fire service|police|army|navy|test"
    r"|trial|apprenticeship|course|college|role|post|employer|team|patients?|pupils|business)\b"
)
_KIN_ROLES = frozenset({"partner", "partners", "coach", "member", "members", "captain", "cook"})
_COMPUTING = re.compile(r"\bIT\b")


def work_words(reading: Reading) -> tuple[re.Match[str], ...]:
    """Return the words of work, "it" only where it is written as the trade ("IT")."""
    return _work_words(reading.text, reading.lower)


@lru_cache(maxsize=16)  # asked for twice in a row, by the rule and by the learnt opinion
def _work_words(text: str, lower: str) -> tuple[re.Match[str], ...]:
    return tuple(
        match
        for match in _WORK.finditer(lower)
        if match[0] != "it" or _COMPUTING.fullmatch(text, *match.span())
    )


def _missed(reading: Reading, rule: str, match: re.Match[str]) -> Verdict:
    question = (
        "Whose goal is it? What would you do in it yourself, and what would it serve in your work?"
        if rule == "R-others"
        else "What does this serve: which role, value or plan of yours? A link to it says more "
        "than a sentence."
    )
    return Verdict(
        False,
        rule,
        (reading.span(*match.span()),),
        question,
        "hint",
        insertion(ends_at(reading), " so that I can …"),
    )


def judge(reading: Reading) -> Verdict:
    """Return R: passes unless the goal is somebody else's, or plainly private.

    A reason of work outweighs private words ("get fit for the fire service test"); so do the words
    of work, but for those that private life has too ("kitchen", "film"). What speaks of neither
    passes: every trade has words that no list holds, and courage helps anywhere.
    """
    without_dates = reading.plain
    reason = STATED_REASON.search(reading.lower)
    working = work_words(reading)
    trade = TRADE.search(reading.lower)
    working = ((trade,) if trade else ()) + working
    strong = [match for match in working if not SHARED_WORDS.fullmatch(match[0])]
    others = SOMEBODY_ELSES.search(without_dates)
    if others and not (reason and strong):
        return _missed(reading, "R-others", others)
    private = PRIVATE.search(without_dates)
    itself = FOR_ITSELF.search(reading.lower)
    if itself:
        return _missed(reading, "R-private", itself)
    role = ROLE_WORD.search(without_dates)
    serves = _WORK_REASON.search(reading.lower) if private else None
    if private and not serves and not strong and not (role and role[0] not in _KIN_ROLES):
        return _missed(reading, "R-private", private)
    if reason:
        return Verdict(True, "R-reason", (reading.span(*reason.span()),))
    if role:
        return Verdict(True, "R-role", (reading.span(*role.span()),))
    if working:
        return Verdict(True, "R-work", (reading.span(*working[0].span()),))
    return Verdict(True, "R-not-private")
