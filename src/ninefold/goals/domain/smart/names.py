"""Numbers that are part of a name, a version, a law or an age, and so measure nothing."""

from __future__ import annotations

import re

_NAMES = re.compile(
    r"\b(?:python|java|angular|vue|react|php|perl|html|css|net|windows|office|excel|c\+\+|c#"
    r"|swift"
    r"|kotlin|rails|django|django|laravel|drupal|wordpress|ios|android|ubuntu|unity|unreal"
    r"|blender"
    r"|http|tls|ipv|usb|sap|s/4|s4|photoshop|revit|figma|scala|ruby|node|sql server|oracle"
    r"|web|industry|industrie|version|v|phase|module|chapter|unit|lesson|volume|part"
    r"|room|building|floor|zone|district|year|grade|tier|class|category|cat"
    r"|section|article|regulation|schedule|annex|appendix|solvency"
    r"|basel|ifrs|ias|gaap|mifid|psd|iso|iec|iso/iec|din|bs|astm|ansi|ieee|nist|soc|pci"
    r"|scope|agenda|horizon|vision|strategy|fortune|ftse|s&p|big|forbes|nato|formula|euro|channel"
    r"|series|boeing|airbus|covid|omega|vitamin|log4|gpt|llama|claude|h\.|mp|web3"
    r"|highway|platform|line|ward|theatre|gate|terminal|pier|block|key stage|ks"
    r"|prince2?|form w|windows server|apple|iphone|section)"
    r"[ -]?(?:v)?\d+(?:[.:/-]\d+)*(?:k|[a-z])?(?!\w|%| ?(?:times|people|hours?|minutes|days"
    r"|weeks|months|per ?cent)\b)"
    r"|\b(?:b2b|b2c|c2c|d2c|p2p|o2o|h2h|b2g|m2m|web3|web2|3d|2d|4d|4k|5g|4g|3g|6g|h1b|s3|ec2|k8s"
    r"|i18n"
    r"|a11y|mp3|mp4|e2e|n8n|h2o|co2|f1|k-?12|401\(?k\)?|s/4hana|s4hana|log4j|gpt-?\d\S*|c\+\+\d*"
    r"|a/b|f16|j2ee|d3(?:\.js)?|three\.js|auth0|oauth ?2(?:\.0)?|db2|as/400|x86|arm64|ipv[46]"
    r"|prince2|p3o|m365|o365|microsoft 365|office 365|dynamics 365|365|4-?h|five9|7-eleven"
    r"|24/7|360(?:[- ]degree)?|9-to-5|9 to 5|80/20|50/50|20/20|number (?:one|1)|911|999|112)\b"
    r"|\b(?:a|b|c|d|be|ce|c1e?|c1|d1|class [a-e1-9]+|category [a-e1-9]+)1?[ -](?:driving )?"
    r"(?:licen[cs]e|driver'?s licen[cs]e)\b"
    r"|\b(?:1:1s?|one[- ]on[- ]ones?|one[- ]to[- ]ones?|two[- ]way|one[- ]way|two[- ]factor"
    r"|first[- ]class|first[- ]aid|one[- ]off|one another|(?<!in )(?<!within )one day(?! (?:a|per"
    r"|each|every)\b)"
    r"|one of|no one|someone|this one"
    r"|one that|the one|as one|one's|second[- ]hand|third[- ]party|two cents|zero[- ]trust"
    r"|zero[- ]day|four[- ]day week|seven habits|seventh|one-stop|one step|day one"
    r"|one more time)\b"
    r"|\b(?:windows|iso|nfpa|osha|rfc|article|cfr|asme|api|aisc|ul|iec|iatf|as|haccp|ohsas)[ -]?"
    r"\d[\d.:/-]*\b"
    r"|\btype (?:1|2|one|two) diabet\w+|\b10x(?= (?:engineer|developer|programmer|designer)s?\b)"
    r"|\bthe (?:\d|three|four|five|six|seven|eight) (?:ps|cs|ss|whys|rs|pillars|principles"
    r"|habits|noble truths|forces)\b"
    r"|\b(?:age|aged|ages) \d+\b|\b\d+[- ]year[- ]olds?\b"
    r"|\b(?:under|over|top)[- ](?:30|40)(?:s|(?: under (?:30|40)))\b"
    r"|\b(?:u\d\ds?|under-\d\ds?|under \d\ds)\b|#\d+"
)

# How sure one is to get there ("confidence 7/10", "(80 % confident)") measures nothing.
_SURENESS = re.compile(
    r"\(?(?:with (?:a |an )?)?\bconfiden(?:ce|t)(?: (?:level|rating|score))?(?: (?:of|is|at|in))?"
    r"[: ]*(?:at )?\d+(?:[-–]\d+)?(?: ?%| ?(?:/|out of) ?10)?\)?"
    r"|[(,]? ?\d+(?:[-–]\d+)? ?(?:%|(?:/|out of) ?10) confiden(?:t|ce)(?: (?:level|rating))?\)?"
    r"|\( ?\d+ ?/ ?10 ?\)?\s*$|, \d+ ?% ?\.?$"
)


def name_spans(lower: str) -> list[tuple[int, int]]:
    """Return (start, end) of the names with numbers in `lower` (lower-case text)."""
    found = [match.span() for match in _NAMES.finditer(lower)]
    if "confiden" in lower or "/" in lower or "%" in lower:
        found += [match.span() for match in _SURENESS.finditer(lower)]
    return found


def masked(lower: str, spans: list[tuple[int, int]]) -> str:
    """Return `lower` with the characters of `spans` blanked, so that places stay the same."""
    characters = list(lower)
    for start, end in spans:
        characters[start:end] = "\x00" * (end - start)
    return "".join(characters)
