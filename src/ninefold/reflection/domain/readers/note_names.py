"""Which day a note's file name speaks of."""

import re
from datetime import date
from pathlib import PurePosixPath

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<name>[A-Za-z]{3,9})\.?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?[ _-]+)?"
_YEAR = r",?[ _-](?P<year>\d{4})"
_NUMBER = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_LATER = r"(?:[ _,.-]+(?P<title>.*))?"

_DIALECTS = [
    re.compile(pattern, re.I | re.A)
    for pattern in (
        rf"(?P<year>\d{{4}})(?P<gap>[-_. ]?)(?P<month>\d{{2}})(?P=gap)(?P<day>\d{{2}}){_LATER}",
        rf"(?P<day>\d{{2}})(?P<gap>[-_.])(?P<month>\d{{2}})(?P=gap)(?P<year>\d{{4}}){_LATER}",
        rf"{_WEEKDAY}{_MONTH}[ _-]{_NUMBER}{_YEAR}{_LATER}",
        rf"{_WEEKDAY}{_NUMBER}\.?[ _-]{_MONTH}{_YEAR}{_LATER}",
    )
]
_FOLDERS = re.compile(
    r"(?P<year>\d{4})/(?:\d{4}[-_])?(?P<month>\d{2})(?:[^/\d][^/]*)?/(?P<day>\d{2})", re.A
)


def day_and_title(path: str) -> tuple[date | None, str]:
    """The day in a note's name, and what the name says beside it.

    Understood: 2026-11-24, 2026_11_24, 2026.11.24, 20261124, 24-11-2026 (day first),
    "Nov 24th, 2026", "Tuesday, 24 November 2026", each with a title behind, and the folders
    2026/11/24. Without a day: None and the whole name.
    """
    stem = PurePosixPath(path).stem
    for dialect in _DIALECTS:
        found = dialect.fullmatch(stem)
        if found and (day := _day(found)):
            return day, (found["title"] or "").strip(" _-")
    folders = _FOLDERS.search(str(PurePosixPath(path).with_suffix("")) if stem else "")
    if folders and folders.end() == len(str(PurePosixPath(path).with_suffix(""))):
        return _day(folders), ""
    return None, stem


def _day(found: re.Match[str]) -> date | None:
    parts = found.groupdict()
    if "month" in parts:
        month = int(parts["month"])
    else:
        name = parts["name"].lower()[:3]
        if name not in _MONTHS:
            return None
        month = _MONTHS.index(name) + 1
    try:
        return date(int(parts["year"]), month, int(parts["day"]))
    except ValueError:
        return None
