"""How people write a stretch of the calendar, as one regular expression over lower-case text."""

from __future__ import annotations

from ninefold.goals.domain.smart.holidays import PATTERN as _HOLIDAY
from ninefold.goals.domain.smart.years import TERM as _TERM

MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?"
)
WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
YEAR = r"(?:19|20)\d\d"
ORDINAL = r"(?:first|second|third|fourth|last|final|1st|2nd|3rd|4th)"
_FISCAL = r"(?:fiscal|financial|tax)"
_COMING = (
    r"(?:this|next|the coming|the upcoming|coming|upcoming|the next|the current|current"
    r"|this coming|my next|our next)"
)
_UNIT = (
    r"(?:week|fortnight|month|quarter|half[- ]year|year|semester"
    r"|half[- ]term|term|sprint|weekend|season)"
)
_SHORT_YEAR = r"(?:2\d|3\d)"


def _of_year(name: str) -> str:
    """Return the pattern of a year behind a quarter or half: "Q1 2027", "Q1/27", "Q1 of FY27"."""
    return (
        rf"(?:(?: (?:of |in )?(?:the )?|[-/])(?P<{name}_fiscal>fy ?|{_FISCAL} (?:year )?)?'?"
        rf"(?P<{name}>{YEAR}|{_SHORT_YEAR}\b(?! \w)|next year|this year"
        rf"|(?:(?:this|next|current) )?(?:{_FISCAL} )?year))?"
    )


# One alternative after the other, so the more exact stand before the less exact.
POINT = (
    r"(?:"
    r"(?P<iso>\d{4}-\d{2}-\d{2})\b"
    r"|(?P<slashed>\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2}))\b"
    rf"|(?:the )?(?P<nth>{ORDINAL}) (?P<nth_day>{WEEKDAY}|week|weekend|working day|business day)"
    rf" (?:of|in) (?:(?P<nth_month>{MONTH})(?:,? (?P<nth_year>{YEAR}))?"
    r"|(?P<nth_rel>next|this) month)"
    rf"|(?:the )?(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<m1>{MONTH})"
    rf"(?:,? (?P<y1>{YEAR}|next year))?"
    rf"|(?P<m2>{MONTH}) (?:the )?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (?P<y2>{YEAR}))?"
    rf"|(?P<m3>{MONTH})(?:,? (?:of )?(?P<y3>{YEAR}|next year|this year))?"
    rf"|(?:(?P<q_fiscal>{_FISCAL} )?q(?P<q>[1-4])\b"
    rf"|(?:the )?(?P<qo>{ORDINAL}) (?P<qo_fiscal>{_FISCAL} )?quarter){_of_year('qy')}"
    rf"|(?P<q2_year>{YEAR})[- /]?q(?P<q2>[1-4])\b|(?P<q3>[1-4])q[ '-]?(?P<q3_year>{YEAR}|\d\d)\b"
    rf"|(?:h(?P<h>[12])\b|(?:the )?(?P<ho>first|second|last) half){_of_year('hy')}"
    rf"|(?P<h2_year>{YEAR})[- /]?h(?P<h2>[12])\b|(?P<h3>[12])h[ '-]?(?P<h3_year>{YEAR}|\d\d)\b"
    rf"|(?:fy[ -]?'?|{_FISCAL} year )(?P<fy>{YEAR}|\d\d)(?:[/-](?P<fy_end>{YEAR}|\d\d))?\b"
    rf"|(?:the )?(?P<from_year>{YEAR})[/–-](?P<to_year>{YEAR}|\d\d)\b"
    r"(?: (?:school|academic|season|university)(?: year)?\b)?"
    rf"|(?P<rel>{_COMING}) (?:(?P<rel_of>calendar|{_FISCAL}|business|school|academic|performance"
    rf"|budget|reporting) )?(?P<unit>{_UNIT})\b"
    r"|(?:(?:eod|cob|close of (?:business|play)|end of (?:the )?(?:business )?day),? (?:on )?)?"
    rf"(?P<rel2>this|next|this coming|coming|the coming)? ?(?P<wd>{WEEKDAY})\b"
    rf"|(?P<relm>this|next|the coming) (?P<m4>{MONTH})"
    rf"|(?:(?:this|next|the coming|the|my|our) )?(?P<term>{_TERM})\b"
    rf"(?: (?:of )?(?P<term_y>{YEAR}))?"
    r"|(?:(?:this|next|the coming|coming|the|this coming) )?"
    rf"(?P<season>spring|summer|autumn|fall(?! (?:to|from|by|below|under|behind|in love|for|off"
    rf"|out)\b)|winter)(?: (?:of )?(?P<sy>{YEAR}|'?{_SHORT_YEAR}(?=\s*(?:$|[.,;!)]))))?(?!\w)"
    rf"|(?:(?:this|next) )?(?P<holiday>{_HOLIDAY})\b(?: (?P<holy>{YEAR}))?"
    r"|(?P<eo>eo[dwmqy]|cob|close of (?:business|play)"
    r"|end of (?:the )?(?:business |working )?day)\b"
    r"|(?P<near>today|tonight|tomorrow|this (?:morning|afternoon|evening)|(?:noon|midday|midnight"
    r"|lunch ?time|tea ?time|dinner ?time|bed ?time|home time)(?: (?:today|tonight|tomorrow))?)\b"
    rf"|(?:the )?(?P<yearend>(?P<yearend_fiscal>{_FISCAL} )?year[- ]?end"
    r"|end of (?:the )?(?:calendar )?year|(?:the )?turn of the year)\b"
    rf"(?: (?P<yearend_y>{YEAR})\b)?"
    r"|(?:the )?(?P<unitend>week|month|quarter|half[- ]year)(?:'s)?[- ]end\b"
    r"|(?:calendar week|week|kw|cw|wk) ?(?P<isoweek>\d{1,2})\b"
    r"(?:,? (?:of )?(?P<isoweek_y>20\d\d))?"
    rf"|(?:(?:the|my|our|this) )?(?P<ofthis>week|weekend|month|quarter|year|{_FISCAL} year"
    r"|(?:school|academic) year|decade)(?= end\b|\b)"
    rf"|(?P<y>{YEAR})\b(?!\s*(?:%|hours|people|words|euros|dollars))"
    r"|the (?P<dayth>\d{1,2})(?:st|nd|rd|th)\b(?: of (?P<whichm>this|next|the) month)?"
    r"|(?P<short>\d{1,2}[./]\d{1,2}\b)(?![\d/.]\d|\s?(?:%|per|out|stars?|hours?|points?))\.?"
    r")"
)
