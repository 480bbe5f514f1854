"""What the sentence itself rules out, whatever the time: all, never, two places at once.

Each group stands for one way in which a goal speaks against itself. A bounded absolute ("no missed
shift this quarter") can be kept and is passed over when the goal has its day.
"""

from __future__ import annotations

import re

_WHOLE_WORLD = (
    r"(?:the |this )?(?:(?:whole|entire) )?(?:of )?(?:the )?(?:world|planet|universe|earth|globe"
    r"|galaxy|internet|humanity|mankind|country|nation|industry|profession)"
)
ABSOLUTE = re.compile(
    rf"\bthe (?:\w+ )?(?:best|greatest|richest|most \w+|smartest|fastest|youngest|number one"
    rf"|largest|biggest|top|leading|highest[- ]\w+) (?:[\w-]+ ){{0,4}}?(?:in|of|on|at) "
    rf"(?:{_WHOLE_WORLD}|(?:the |my |our )?(?:company|city|market|field|europe|america|africa"
    rf"|asia|state|business|sector|region|all time|everything|office))\b"
    r"|\bthe (?:best|greatest|finest|smartest|fastest) (?:[\w-]+ ){1,3}ever\b"
    r"|\b(?:ever (?:made|seen|written|built|born|lived)|of all time|in history|world domination"
    r"|(?:the )?whole world|worldwide fame|household name|everyone on (?:earth|the planet))\b"
    r"|\b(?:never (?!check|answer|leave|skip|send|work|reply|take|start|open|go|use|sign)"
    r"|ever again|for ?ever|for all time|always (?!wear|check|send|log|sign|arrive|ask|use|write"
    r"|reply|lock|wash|bring)|till i die|until the end of time)\b"
    r"|(?:^|(?<=that )|\b(?:make|get|keep|see|let|want|wish|have|please|until|and|ensure|so) )"
    r"(?:everyone|everybody|nobody|no one|each person|every single person|everything)"
    r"(?= (?:\w+ ){0,5}?(?:like|love|happy|agree|respect|admire|think|always|ever|wants?|in"
    rf" (?:{_WHOLE_WORLD})|at (?:all times|once)|perfect|argue|complain|quit|leave|about|there))"
    r"|\b(?:make|get|keep|please|satisfy|impress|know|learn|do|understand|be liked by|be loved by"
    r"|be respected by|solve|fix|master) (?:everyone|everybody|everything|all there is|all of it"
    r"|anything and everything)\b(?! (?:on|in) (?:my|our|the) (?:\w+ )?(?:list|team|class|group))"
    rf"|\b(?:all|every|each|any)(?: single| of)? (?:the |my |our |\d[\d,.]* )?(?:\w+ ){{0,4}}?"
    rf"(?:in|on|of) (?:{_WHOLE_WORLD})\b"
    r"|\bin (?:the )?whole of \w+|\b(?:every|all|each) (?:existing|possible|known|imaginable)\b"
    r"|\b(?:learn|know|master|speak|understand|read|use|try|solve|win|answer)(?: \w+)? (?:all"
    r"|every)"
    r" (?:(?:programming|human|spoken|foreign) )?(?:languages?|frameworks?|skills?|problems?"
    r"|subjects?|instruments?|topics?|books?|technolog(?:y|ies))\b(?! (?:on|in) (?:my|our|the))"
    r"|\b(?:flawless(?:ly)?|perfection|perfectly|be perfect|perfect in (?:every|all))\b"
    r"|\b(?:overnight|instantly|effortless(?:ly)?|guarantee)\b"
    r"|\b(?:conquer|rule) the\b|\b(?:world|end of) (?:peace|hunger|poverty)\b"
    r"|\bcure (?:cancer|all|every|aging|ageing)|\bend (?:world )?(?:poverty|hunger|war)"
    r"|\bsolve (?:world|climate|all)\b|\bchange the world\b|\bretire rich\b"
    r"|\b(?:trillion(?:aire)?s?|billionaires?)\b|\b(?:richest|most famous|most powerful) "
)
# Such a standard can be kept for a while, so a day or a span makes it bounded.
ABSOLUTE_UNLESS_BOUNDED = re.compile(
    r"\b(?:zero|no|not (?:one|a) single|without (?:any|a single|ever making an?|one)) (?:\w+ )?"
    r"(?:mistakes?|errors?|bugs?|defects?|complaints?|stress|faults?|disagreements?|conflicts?"
    r"|failures?|problems?)\b"
    r"|\b100 ?(?:%|per ?cent) (?:of )?(?:the |my |our |all )*(?:\w+ )?(?:customers?|clients?"
    r"|satisfaction|accuracy|success|perfect|market|uptime|staff|retention|patients|conversion"
    r"|deals|time|score|win|close)"
    r"|\bimpossible\b|\beliminate (?:all|every|any)\b|\bonce and for all\b"
)
OTHERS = re.compile(
    r"\b(?:make|get|force|convince|persuade|have|want) (?:my boss|my manager|the ceo|people|them"
    r"|all \w+|my colleagues|colleagues|others|(?:the |my |our )?(?:competitors?|rivals?)) (?:to )?"
    r"(?:like|love|respect|admire|agree|quit|resign|fired|notice|appreciate|fail|go (?:bust"
    r"|bankrupt)|close|fancy|worship|obey|die|think)"
    r"|\bbe (?:liked|loved|respected|admired) by (?:all|every)"
)
# The weather, the market, the law, luck and time itself.
NATURE = re.compile(
    r"\b(?:make|get|force|keep|stop|prevent|ensure|guarantee|have|want|wish|hope|need|control"
    r"|change|bring|see) (?:[\w'-]+ ){0,4}?(?:weather|rain|snow|sun(?:shine)?|storms?|winter|tides?"
    r"|sea|gravity|climate|earthquakes?|floods?|volcano(?:es)?|seasons?|inflation"
    r"|(?:interest|exchange|mortgage) rates?|(?:stock|share|housing|oil|gold"
    r"|crypto)[\w ]* (?:market"
    r"|prices?)|the (?:market|economy|dollar|pound|euro)|price of [\w ]+|recession|the government"
    r"|parliament|minister|the law|elections?|pandemic|war|the past|the clock)(?: \w+)? "
    r"(?:to|stay|stays|drops?|falls?|rises?|stops?|changes?|goe?s?|ends?|is|hits?|happens?"
    r"|down|up|never|dry|warm|sunny|fair|crash|double)\b"
    r"|\b(?:win|winning) (?:the )?(?:lottery|lotto|jackpot|euromillions|powerball|raffle)\b"
    r"|\b(?:inherit|get lucky|be lucky|luck out|find (?:a )?(?:buried )?(?:treasure|gold|oil))\b"
    r"|\b(?:travel|go|turn|wind) (?:the clock )?back (?:in time|to (?:19|20)\d\d|the years)\b"
    r"|\btime[- ](?:travel|machine)\w*|\bread (?:people's |my |everyone's |their "
    r"|my boss's )?minds?\b"
    r"|\b(?:be|become|turn) (?:invisible|immortal|younger|psychic|telepathic|a robot|a wizard)\b"
    r"|\blive (?:for ever|forever|to (?:1[2-9]|[2-9]\d)\d)\b|\bby magic\b|\bteleport\w*"
    r"|\bsuperpowers?\b|\bpredict (?:the future|every|all|next week's)\b|\bby (?:wishing|shouting"
    r"|praying|osmosis|magic|thinking (?:hard |really hard )?about it)\b|\bno (?:earthquake|storm"
    r"|rain|recession)\b"
)
CONTRADICTION = re.compile(
    r"\bwithout (?:studying|practi[sc]ing|working|training|effort|any|experience|sleep(?:ing)?"
    r"|a degree|qualifications|revising|learning|(?:\w+ )?(?:lifting a finger|doing|leaving"
    r"|spending|reading|preparation|preparing|opening|turning up|attending|having|hiring|telling"
    r"|changing|trying|touching))\b"
    r"|\bwith (?:no|zero) (?:\w+ )?(?:training|experience|budget|money|staff|help|effort|time|team"
    r"|tools|qualifications?|degree|practice|study|sleep|work|recruiter|knowledge|preparation"
    r"|capital|funds|savings|customers|product|licen[cs]e|equipment)\b"
    r"|\b(?:while|whilst|and|but|by) (?:still )?(?:working|doing|spending|putting in|sleeping|being"
    r"|staying) (?:zero|no|nothing|0|none|asleep|in bed|less than (?:one|1|an?) (?:hour|minute))\b"
    r"|\bwhile (?:asleep|sleeping|unconscious|in a coma|on holiday all)\b|\bin my sleep\b"
    r"|\b(?:but|though|although|yet|even though|and|only|;|,) ?(?:i|we|it|i'm|i've|it's|i'd) ?"
    r"(?:(?:will|would|am|is|have|'m|'s|has) )?(?:(?:also|still|really|just|even) )?(?:refuse"
    r"|won't|wouldn't|will not|not (?:going|willing|prepared)|never (?:want|intend)|can't|cannot"
    r"|don't (?:want|plan|intend|have|know|own|speak)|have no|haven't (?:even|any|got|started"
    r"|enrolled|applied)|isn't|aren't|hasn't|do not|hate (?:every|all)|no intention|not built"
    r"|not yet)\b"
    r"|\bi (?:have no|refuse|won't|will not|can't|cannot) [^.;]{0,60}?\b(?:but|yet|though|still)\b"
    r"|\b(?:never|not) (?:sleep|eat|rest|stop|blink|breathe|die|age|be (?:sick|ill|tired|wrong)"
    r"|make (?:a|any|another) \w+|fail|lose|miss)\w*\b(?= ?(?:again|ever|any|a |at all|so\b|,))"
    r"|\b(?:both|two|three|four|several|many|all) (?:[\w'-]+ ){0,6}?(?:at once|simultaneously"
    r"|at the same (?:time|moment)|on the same (?:mornings?|days?|hours?|evenings?))\b"
    r"|\bat the same time as (?:two|three|\d|a full)|\bin two places\b"
    r"|\b(?:in|at|on) (?:the |my |our )?[\w ]{2,30} and (?:in|at|on) (?:the |my |our )?[\w ]{2,30}"
    r" (?:simultaneously|at once|at the same time)\b|\b(?:anything|everything|all) (?:i|we) ever\b"
    r"|\b(?:complete|total|absolute|pure) (?:beginner|novice|amateur)\b[^.;]*\b(?:most|expert|best"
    r"|top|senior|master)\b"
    r"|\bevery (?:waking|single) (?:hour|minute|moment|second)\b|\b24 hours a day\b"
    r"|\b(?:two|three|four) full[- ]time jobs\b|\b(?:2[5-9]|[3-9]\d) hours a day\b"
    r"|\bworth more than (?:apple|google|amazon|microsoft|tesla|the)\b"
    r"|\bwithin (?:one|a|1) second\b"
)
# (rule, what breaks it, the question to ask, whether a day mends it)
GROUPS: tuple[tuple[str, re.Pattern[str], str, bool], ...] = (
    (
        "A-absolute",
        ABSOLUTE,
        "That leaves no room at all. Which step towards it depends on you?",
        False,
    ),
    (
        "A-absolute",
        ABSOLUTE_UNLESS_BOUNDED,
        "That leaves no room at all. For how long, or in how many of ten cases, would be enough?",
        True,
    ),
    ("A-others", OTHERS, "That is for others to decide. What could you do towards it?", False),
    (
        "A-nature",
        NATURE,
        "Nobody can decide that. What could you do, whichever way it turns out?",
        False,
    ),
    (
        "A-contradiction",
        CONTRADICTION,
        "One part of this rules out the other. Which of the two would you give up?",
        False,
    ),
)
