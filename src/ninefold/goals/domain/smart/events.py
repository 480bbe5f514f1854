"""Deadlines that are bound to something that happens ("by the next company meeting")."""

from __future__ import annotations

_NOUNS = (
    "meetings? meetups? conference review appraisal summit retreat offsite off-site workshop "
    "symposium congress fair expo exhibition audit exam exams examination finals inspection "
    "launch release go-live rollout sprint demo showcase presentation pitch interview hearing "
    "deadline birthday wedding anniversary graduation term semester season internship placement "
    "probation rotation residency apprenticeship contract programme program course module "
    "degree thesis deployment hackathon seminar lecture gala concert recital premiere show "
    "festival tournament championship race marathon competition election town-hall townhall "
    "hall all-hands standup assembly convention forum agm holidays holiday vacation leave "
    "sabbatical maternity paternity merger move reorganisation reorganization "
    "trip visit handover evaluation assessment check-in one-on-one 1:1 cycle round intake "
    "training camp trial tour project quarter-end opening event session shareholder's "
    "ceremony harvest renewal visa call submission planning kick-off kickoff "
    "inventory stocktake budget period talk school baby musical play wrap party half-term "
    "stand-up break "
    "salary appraisal ballot slot sitting"
).split()
_NOUN = "(?:" + "|".join(sorted(set(_NOUNS), key=len, reverse=True)) + ")"
_DETERMINER = r"(?:the|my|our|his|her|their|this|an?)"
_WORDS = r"(?:(?!every\b|each\b|per\b|\d+ ?(?:am|pm|%)|and\b|because\b|so\b|to\b)[\w'&-]+ ){0,4}?"
_SET = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day's|tomorrow's|tonight's|today's"
    r"|next|upcoming|coming|annual|yearly|following|forthcoming|final|quarterly|mid-year"
    r"|year-end|this year's|next year's|this month's|next month's|next week's|this quarter's"
    r"|next quarter's|this week's|this summer's|spring|summer|autumn|fall|winter|january|february"
    r"|march|april|may|june|july|august|september|october|november|december|20\d\d|christmas"
    r"|easter|whitsun|advent|lent|diwali|eid|thanksgiving|new year's|half-term)"
)
_NTH = r"(?:opening|first|second|third|fourth|fifth|final|last|closing)"
# "World Book Day": a day or week that has a name.
_NAMED_DAY = (
    r"(?:(?:inter)?national|world|european|sports|prize|results|speech|founders?'?s?|open"
    r"|graduation|market|fashion|freshers'?|reading|apprenticeship) (?:[\w'-]+ ){0,2}?"
    r"(?:day|week|month|fortnight)\b"
)

# "by", "before" and their like make any known event a deadline.
_CLOSING = (
    r"(?:by the time of|by|before|until|till|in time for|ahead of|prior to|no later than"
    r"|due(?: at| by)?)"
)
_END = r"(?:the )?(?:end|close|start|beginning|middle|completion|conclusion) of "
_NEXT = (
    r"(?:the |my |our )(?:next|upcoming|forthcoming|coming|annual)"
    r" (?!level|step|stage|time|generation|few|couple|big|thing|chapter|phase of|rung|tier"
    r"|available|years\b|months\b|weeks\b|days\b|decades?\b|steps)"
    rf"(?:(?:[a-z'-]+ ){{0,3}}?{_NOUN}(?: {_NOUN})?s?\b|[a-z-]+)"
)
# A meeting that recurs: "before meetings" is a habit's place, not a day.
_PLURALS = r"(?!(?:meetings|calls|presentations|talks|interviews|sessions|races|reviews|demos)\b)"
# "before the board", "before our customers": in front of people, not ahead of a day.
_PEOPLE = (
    r"(?:others?|else|competition|competitors|team|board|committee|public|camera|audience|crowd"
    r"|clients?|customers?|colleagues|manager|boss|judges?|jury|court|class|peers|people|rest"
    r"|panel|group|world|law|users?|mirror|fact|deadline passes)"
)
# "by finishing the course" tells a way, not a day.
_NO_GERUND = r"(?!(?!spring|morning|evening|meeting|training|hearing|wedding)\w+ing\b)"
_BEFORE_ANY = (
    rf"(?<!\w)(?:before|ahead of) (?:the|my|our) (?:(?!every|each)[\w'-]+ ){{0,3}}?"
    rf"(?!{_PEOPLE}\b)[\w'-]+(?=\s*(?:[.,;!)]|$))"
)
_NAME = (
    r"(?!(?:in|by|of|on|at|for|until|before|since|from|with|the|my|and|to|one|two|three|four"
    r"|five|six"
    r"|seven|eight|nine|ten|early|late|mid|end|spring|last|years?|months?|weeks?|days?|[a-z]+er"
    r"|january|february|march|april|may|june|july|august)\b)[a-z][\w&]*"
)
EVENT = (
    rf"(?<!\w)(?:{_CLOSING}|at|during|in) {_NEXT}\b|"
    rf"(?<!\w){_CLOSING} {_NO_GERUND}(?:{_END})?(?:{_DETERMINER} )?{_PLURALS}{_WORDS}{_NOUN}"
    rf"(?: {_NOUN})?s?\b"
    rf"(?: (?:starts|ends|begins|is over|expires|opens|finishes|is due|closes|runs out))?"
    rf"|(?<!\w)(?:before|by the time|until) (?:i|we|my \w+|our \w+|the \w+|the baby) "
    rf"(?:graduate|leave|finish|return|go|start|move|turn|begin|end|expire|expires|ends"
    rf"|starts"
    rf"|arrives|begins|opens|launches|leaves|complete|have to|get back|goes|hits|launch"
    rf"|have|get|receive|find|reach|pass|know)\b"
    rf"|(?<!\w)(?:before|until|by the time) (?:the |my |our |his |her )?(?:[\w'-]+ ){{1,4}}?"
    rf"(?:starts?|begins?|ends?|opens?|closes|expires?|runs out|is over|arrives?|launches|goes live"
    rf"|takes effect|comes into force|finishes)\b"
    rf"|(?<!\w)(?:before|by) (?:graduat(?:ion|ing)|going on (?:\w+ )?leave"
    rf"|leaving|moving|starting (?:\w+ ){{0,3}}(?:job|role|school|university|college))\b"
    rf"|(?<!\w)(?:at|during|for|in) (?:the |our |my )?20\d\d {_NAME}\b|{_BEFORE_ANY}"
    rf"|(?<!\w)(?:sit|take|pass|retake|attend|enter|run|join|do|make|catch) (?:the|my|our)"
    rf" (?:january|february|march|april|may|june|july|august|september|october|november|december"
    rf"|spring|summer|autumn|winter|next|upcoming|20\d\d) (?:[\w'-]+ ){{0,2}}?"
    rf"(?:exams?|sitting|intake|session|round|cohort|conference|marathon|fair|show|competition)\b"
    rf"|(?<!\w)(?:by|before|in|during|within|over|for|until) (?:{_END})?(?:my|our|the) {_NTH}"
    rf" (?:few )?(?:day|week|month|year|term|season|semester)s?\b(?= of| as| at| in| here| there"
    rf"|\s*(?:$|[.,;!)]))(?! of (?:each|every|the (?:week|month|year|quarter)))"
    rf"|(?<!\w)(?:{_CLOSING}|on|for|in|during) (?:the )?{_NAMED_DAY}"
    rf"|(?:(?<=each )|(?<=one )|(?<=all )|(?<=both ))of (?:my|our|the) (?:next|coming)"
    rf" (?:\d+|two|three|four|five|six|seven|eight|nine|ten)\b"
    rf"|(?<!\w)by (?:day|week|month) \d+ (?:of|on|in) (?:the|my|our)\b"
    rf"|(?<!\w)(?:for|in|during|over|throughout|by the end of) the 20\d\d[/-]\d\d (?:\w+ )?(?:year"
    rf"|season)\b"
    rf"|(?<!\w)(?:during|throughout|through) {_DETERMINER} (?:whole |entire |full )?(?:\d+|one|two"
    rf"|three|four|five|six)-(?:year|month|week) [\w-]+"
    rf"|(?<!\w)(?:through|throughout) {_DETERMINER} (?:whole |entire |full )?(?:[\w-]+ )?(?:year"
    rf"|term"
    rf"|season|probation|semester)\b"
    rf"|(?<!\w)(?:ending|finishing|graduating|(?:expires|lapses|ends|runs out) (?:in|on))(?: in| on"
    rf"| at the end of)? (?:[a-z]+ )?(?:20\d\d|\d{{1,2}}/\d{{1,2}})\b"
    rf"|(?<!\w)in (?:one|a single) (?:day|week|month|night)(?=\s*(?:$|[.,;!]))"
    rf"|(?<!\w)(?:all )?in the same (?:\w+ )?(?:day|week|months?|year|term)\b"
    rf"|(?<!\w)(?:in|at|on|by|before|until|till) (?:the )?(?:end|close) of (?:{_DETERMINER} )?"
    rf"(?!each|every|{_PEOPLE}\b)(?:[\w'&-]+ ){{0,2}}?(?:{_NOUN}|week|[\w'&-]+(?=\s*(?:[.,;!)]|$)))"
)
# "at" and its like need a word that says which one.
EVENT_LEAD_BARE = (
    rf"(?<!\w)(?:at|in|for|during|on|to|with) (?:{_DETERMINER} )?(?:[\w'&-]+ ){{0,2}}?{_SET} "
    rf"(?:[\w'&-]+ ){{0,3}}?{_NOUN}\b(?! of (?:each|every))"
    rf"|(?<!\w)(?:at|for|during|in) (?:the |our "
    rf"|my )?{_NAME}(?: {_NAME}){{0,3}} 20\d\d\b"
    rf"|(?<!\w)(?:during|over) (?:my|the|our) {_WORDS}(?:internship|sabbatical|leave|probation"
    rf"|placement"
    rf"|rotation|residency|apprenticeship|semester|term|school holidays|holidays|summer break"
    rf"|season)\b"
)
