"""R: does the text say, or show by its words, what the goal serves in the person's work?

Text clues only, and weak ones: a goal that is linked to a vision, a value or a role is relevant
whatever its sentence says. The clues are a stated reason ("so that", "in order to"), a role or
step in a career, the words of work, and the names of professional skills.
"""

from __future__ import annotations

import re

from ninefold.goals.domain.smart.reading import Reading
from ninefold.goals.domain.smart.verdict import Suggestion, Verdict
from ninefold.goals.domain.smart.vocabulary import ROLE

_REASON = re.compile(
    r"\b(?:because|so that|so i can|so we can|so as to|in order to|to be able to|which (?:will|would|lets|helps)|since (?:i|we|my|our|it) |as it (?:will|helps)|for the sake of|in preparation for|to prepare for|to support (?:my|our)|to qualify for|to help (?:me|my|us|our)|to move into|to become|in line with|as part of|that (?:supports|helps)|needed for|required (?:for|by)|towards? my|to advance|to strengthen my|to prove)\b"
)
_ROLE = re.compile(rf"\b{ROLE}s?\b")
_WORK = re.compile(
    r"\b(?:career|jobs?|work(?:place|ing|flow|load|shops?)?|professional(?:ly)?|promot\w+|salary|raise|pay rise|employ\w+|employer|compan(?:y|ies)|business(?:es)?|start-?ups?|firm|agency|office|team(?:s|mates?)?|"
    r"colleagues?|co-?workers?|boss|clients?|customers?|stakeholders?|sales|revenue|profits?|turnover|leads?|pipeline|market(?:s|ing)?|projects?|product|department|meetings?|conference|industry|internship|intern|apprentice\w*|placement|"
    r"interviews?|cv|resume|résumé|portfolio|linkedin|network(?:ing)?|mentor\w*|mentee|leadership|manag\w+|appraisal|performance review|patients?|pupils|students?|classroom|lesson|ward|shift|kitchen|menu|case ?load|"
    r"certif\w+|licen[cs]\w+|accredit\w+|qualif\w+|charter\w*|degree|mba|phd|diploma|exam|bar exam|thesis|dissertation|grants?|funding|paper|journal|research|publish\w*|articles?|patent|deploy\w*|release|code ?\w*|coding|software|bugs?|tickets?|"
    r"invoices?|accounts?|audits?|budgets?|suppliers?|contracts?|tenders?|donors?|fundrais\w+|volunteers?|non-?profit|charity|staff|turnaround|onboarding|retention|churn|conversion|downtime|uptime|incidents?|backlog|sprint|inventory|warehouse|"
    r"safety|compliance|quality|productivity|deadline|reports?|reporting|presentations?|present|public speaking|speaking|talks?|speech|keynote|webinar|panel|proposal|pitch|negotiat\w+|communicat\w+|feedback|delegat\w+|time management|decision\w*|strateg\w+|"
    r"problem[- ]solving|critical thinking|conflict|assertive\w*|listening|writing skills|skills?|training|courses?|bootcamp|workshops?|seminar|freelanc\w+|self-employed|side business|shop|store|bakery|studio|practice|clinic|"
    r"salon|restaurant|café|cafe|gallery|exhibition|commissions?|orders|subscribers|followers|newsletter|blog|podcast|website|app|api|database|dashboards?|automat\w+|process(?:es)?|documentation|migration|server|cloud|cyber\w*|security|"
    r"python|java|javascript|typescript|sql|excel|power bi|tableau|aws|azure|gcp|kubernetes|docker|react|rust|go|linux|git|terraform|salesforce|sap|figma|photoshop|autocad|revit|cad|seo|crm|erp|machine learning|data|statistics|accounting|finance|"
    r"engineering|design|agile|scrum|lean|six sigma|prince2|pmp|cfa|cpa|acca|cissp|ccna|toefl|ielts|toeic|toastmasters|association|chamber of commerce|guild|union|board|committee|supervis\w+|hire|hiring|recruit\w+|teach\w*|lectur\w+|tutor\w*|"
    r"tenure|professorship|residency|fellowship|secondment|relocat\w+|transfer|retire\w*|pension|role|position|responsibilit\w+|expert\w*|competen\w+|efficien\w+|productive|lead|executive|senior|junior|english|german|french|spanish|mandarin|japanese|"
    r"toolbox|apprenticeship|curriculum|nursing|surgery|surgical|medical|clinical|legal|court|police|fire|pilot|flight|driving test|hgv|welding|carpentry|plumbing|electrical|construction|site|farm|harvest|choreograph\w+|album|novel|manuscript|screenplay|film|"
    r"orchestra|audition\w*|agent|gig|tour|editor|magazine|column|b2b|saas|iso|hr|it|ux|ui|qa|kpi|okr|roi|nps|csat|gdpr|mvp|open[- ]source|pull requests?|github|repository|hackathon|library)\b"
)


def judge(reading: Reading) -> Verdict:
    """Return R: a reason, a role, the words of work or a professional skill passes."""
    for rule, pattern in (("R-reason", _REASON), ("R-role", _ROLE), ("R-work", _WORK)):
        match = pattern.search(reading.lower)
        if match:
            return Verdict(True, rule, (reading.span(*match.span()),))
    end = len(reading.text.rstrip().rstrip(".!"))
    return Verdict(
        False,
        "R-none",
        (),
        "What does this serve: which role, value or plan of yours? A link to it says more than "
        "a sentence.",
        "hint",
        Suggestion(end, end, " so that I can …", complete=False),
    )
