"""Reading the files of an archive of occupations."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ninefold.occupations.domain.archive import (
    INTEREST_NAMES,
    Archive,
    BrokenArchive,
    Element,
    Occupation,
    Rating,
    Task,
    Tool,
    Zone,
)
from ninefold.occupations.domain.files import Table, UnreadableFile, is_table, read_tables

CODE = "onetsoccode"
TITLE_COLUMNS = ("alternatetitle", "jobtitle", "reportedjobtitle")
TOOL_COLUMNS = ("example", "workplaceexample")
SCALES = {"IM": (1, 5), "LV": (0, 7), "OI": (1, 7)}
MOST_FAULTS = 30
_UNSAID = {"", "n/a", "null"}
_RATING = frozenset({CODE, "elementid", "scaleid", "datavalue"})


class _Fault(ValueError):
    pass


@dataclass
class _Draft:
    """What has been read so far. Ratings wait until all occupations are known, as the order of
    the files is free."""

    occupations: dict[str, Occupation] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    zones: dict[int, Zone] = field(default_factory=dict)
    interests: dict[str, dict[int, float]] = field(default_factory=dict)
    ratings: dict[str, dict[str, dict[str, float]]] = field(default_factory=dict)
    titles: dict[str, dict[str, str]] = field(default_factory=dict)
    tasks: dict[str, dict[int, Task]] = field(default_factory=dict)
    tools: dict[str, dict[str, tuple[int, Tool]]] = field(default_factory=dict)
    related: dict[str, dict[str, float]] = field(default_factory=dict)
    zone_of: dict[str, int] = field(default_factory=dict)


type _Row = Callable[[str], str]
type _Take = Callable[[_Draft, _Row], None]


def read_archive(
    files: Iterable[tuple[str, bytes]],
    *,
    name: str = "",
    progress: Callable[[str], None] = lambda file: None,
) -> Archive:
    """Read an archive from its files (name and bytes, in any order).

    `name` is that of the folder or zip, from which the version is told when no file says it;
    `progress` is called with each file's name before it is read. Raises BrokenArchive with all
    faults found (thirty at most).
    """
    draft, faults = _Draft(), list[str]()
    version = ""
    for file, data in files:
        progress(file)
        version = version or _version(data[:400].decode("utf-8", "replace"), r"O\*NET ([\d.]+) D")
        if not is_table(file):
            continue
        try:
            for table in read_tables(file, data, lambda columns: bool(_taker(columns))):
                faults += _take_table(draft, table)
        except UnreadableFile as error:
            faults.append(f"{file}: {error}")
        if len(faults) >= MOST_FAULTS:
            break
    version = version or _version(name, r"(?:db_|onet-?)(\d+[._]\d+)").replace("_", ".")
    if not draft.occupations and not faults:
        faults.append(
            "No file has the columns “O*NET-SOC Code”, “Title” and “Description”: choose the "
            "folder or the zip of the whole database."
        )
    faults += _strangers(draft) if len(faults) < MOST_FAULTS else []
    if faults:
        raise BrokenArchive(faults[:MOST_FAULTS])
    return _whole(draft, version)


def _version(text: str, pattern: str) -> str:
    found = re.search(pattern, text)
    return found[1] if found else ""


def _taker(columns: tuple[str, ...]) -> _Take | None:
    """How the rows of a table with these columns are taken, or None when they are not needed."""
    have = frozenset(columns)
    if CODE not in have:
        if {"jobzone", "name", "education"} <= have:
            return _take_zone_words
        return _take_element if {"elementid", "elementname", "description"} <= have else None
    if have >= _RATING and "taskid" not in have:
        return _take_rating
    if {"taskid", "task"} <= have and not have & {"scaleid", "dwaid", "dwaelementid"}:
        return _take_task
    if have & set(TITLE_COLUMNS):
        return _take_title
    if "hottechnology" in have and have & set(TOOL_COLUMNS):
        return _take_tool
    if "relatedonetsoccode" in have:
        return _take_related
    if "jobzone" in have:
        return _take_zone
    return _take_occupation if {"title", "description"} <= have else None


def _take_table(draft: _Draft, table: Table) -> list[str]:
    take = _taker(table.columns)
    place = {column: index for index, column in enumerate(table.columns)}
    faults: list[str] = []
    for line, cells in enumerate(table.rows, start=2):
        if not any(cells):
            continue
        try:
            if take:
                take(draft, _cell_reader(cells, place))
        except _Fault as fault:
            faults.append(f"{table.file}, row {line}: {fault}")
            if len(faults) >= MOST_FAULTS:
                break
    return faults


def _cell_reader(cells: Sequence[object], place: dict[str, int]) -> _Row:
    def read(column: str) -> str:
        index = place.get(column)
        if index is None or index >= len(cells):
            return ""
        value = cells[index]
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        text = str(value).strip()
        return "" if text.lower() in _UNSAID else text

    return read


def _code(row: _Row, column: str = CODE) -> str:
    code = row(column)
    if not re.fullmatch(r"\d{2}-\d{4}(\.\d{2})?", code):
        raise _Fault(f"“{code[:40]}” is no O*NET-SOC code such as 15-1252.00.")
    return code if "." in code else f"{code}.00"


def _number(row: _Row, column: str) -> float:
    text = row(column)
    try:
        return float(text)
    except ValueError:
        raise _Fault(f"“{text[:40]}” should be a number.") from None


def _take_occupation(draft: _Draft, row: _Row) -> None:
    code, title = _code(row), row("title")
    if not title:
        raise _Fault(f"{code} has no title.")
    draft.occupations[code] = Occupation(code, title[:200], row("description"))


def _take_element(draft: _Draft, row: _Row) -> None:
    draft.names[row("elementid")] = row("elementname")
    draft.descriptions[row("elementid")] = row("description")


def _take_rating(draft: _Draft, row: _Row) -> None:
    element, scale = row("elementid"), row("scaleid")
    wanted = scale == "OI" if element.startswith("1.B.1.") else scale in ("IM", "LV")
    if not wanted or not element.startswith(("1.B.1.", "2.A.", "2.B.", "2.C.")):
        return
    if row("recommendsuppress") == "Y" or (scale == "LV" and row("notrelevant") == "Y"):
        return
    code, value = _code(row), _number(row, "datavalue")
    least, most = SCALES[scale]
    if not least <= value <= most:
        raise _Fault(f"{value:g} lies outside of its scale {scale}, {least} to {most}.")
    if scale == "OI":
        name = row("elementname")
        place = INTEREST_NAMES.index(name) if name in INTEREST_NAMES else ord(element[-1]) - 97
        if 0 <= place < len(INTEREST_NAMES):
            draft.interests.setdefault(code, {})[place] = value
        return
    draft.names.setdefault(element, row("elementname"))
    draft.ratings.setdefault(code, {}).setdefault(element, {})[scale] = value


def _take_title(draft: _Draft, row: _Row) -> None:
    for column in TITLE_COLUMNS:
        if text := row(column)[:200]:
            draft.titles.setdefault(_code(row), {}).setdefault(text.lower(), text)


def _take_task(draft: _Draft, row: _Row) -> None:
    number, text = int(_number(row, "taskid")), row("task")
    if text:
        tasks = draft.tasks.setdefault(_code(row), {})
        tasks[number] = Task(number, text, row("tasktype").lower() == "core")


def _take_tool(draft: _Draft, row: _Row) -> None:
    name = next(filter(None, map(row, TOOL_COLUMNS)), "")[:200]
    if name:
        wanted = [row("indemand"), row("hottechnology"), "Y"].index("Y")
        sort = row("commoditytitle") or row("elementname")
        tool = Tool(name, sort[:200], wanted < 2)
        draft.tools.setdefault(_code(row), {})[name.lower()] = (wanted, tool)


def _take_related(draft: _Draft, row: _Row) -> None:
    others = draft.related.setdefault(_code(row), {})
    place = _number(row, "index") if row("index") else len(others)
    others[_code(row, "relatedonetsoccode")] = place


def _take_zone(draft: _Draft, row: _Row) -> None:
    zone = _number(row, "jobzone")
    if zone not in (1, 2, 3, 4, 5):
        raise _Fault(f"{zone:g} is no job zone: they run from 1 to 5.")
    draft.zone_of[_code(row)] = int(zone)


def _take_zone_words(draft: _Draft, row: _Row) -> None:
    number = int(_number(row, "jobzone"))
    draft.zones[number] = Zone(
        number, row("name"), row("experience"), row("education"), row("jobtraining")
    )


def _strangers(draft: _Draft) -> Iterator[str]:
    """Codes that are spoken of but are no occupation of the archive."""
    spoken: dict[str, Mapping[str, object]] = {
        "interests": draft.interests,
        "skills and knowledge": draft.ratings,
        "job titles": draft.titles,
        "tasks": draft.tasks,
        "technology": draft.tools,
        "job zones": draft.zone_of,
        "related occupations": draft.related,
    }
    for what, by_code in spoken.items():
        unknown = sorted(by_code.keys() - draft.occupations.keys())
        if unknown:
            more = f" and {len(unknown) - 3} more" if len(unknown) > 3 else ""
            yield (
                f"The {what} speak of {', '.join(unknown[:3])}{more}, which no table of "
                "occupations has: the files are of different releases."
            )


def _whole(draft: _Draft, version: str) -> Archive:
    for code, one in draft.occupations.items():
        interests = draft.interests.get(code, {})
        if len(interests) == len(INTEREST_NAMES):
            one.interests = tuple(interests[place] for place in range(len(INTEREST_NAMES)))
        one.zone = draft.zone_of.get(code)
        for element, by_scale in sorted(draft.ratings.get(code, {}).items()):
            if "IM" in by_scale:
                into = one.knowledge if element.startswith("2.C.") else one.skills
                into[element] = Rating(by_scale["IM"], by_scale.get("LV"))
        one.titles = list(draft.titles.get(code, {}).values())
        one.tasks = list(draft.tasks.get(code, {}).values())
        ranked = sorted(draft.tools.get(code, {}).values(), key=lambda it: it[0])
        one.tools = [tool for _, tool in ranked]
        related = draft.related.get(code, {})
        one.related = sorted(related.keys() & draft.occupations.keys(), key=lambda it: related[it])
    rated = {element for by_element in draft.ratings.values() for element in by_element}
    elements = tuple(
        Element(
            id=element,
            name=draft.names.get(element) or element,
            description=draft.descriptions.get(element, ""),
            sort="knowledge" if element.startswith("2.C.") else "skill",
        )
        for element in sorted(rated)
    )
    held = {
        "interests": draft.interests,
        "skills": any(one.skills for one in draft.occupations.values()),
        "knowledge": any(one.knowledge for one in draft.occupations.values()),
        "tasks": draft.tasks,
        "job titles": draft.titles,
        "technology": draft.tools,
        "job zones": draft.zone_of,
        "the meaning of job zones": draft.zones,
        "related occupations": draft.related,
        "descriptions of skills": draft.descriptions,
    }
    return Archive(
        version=version,
        occupations=tuple(draft.occupations[code] for code in sorted(draft.occupations)),
        elements=elements,
        zones=tuple(draft.zones[number] for number in sorted(draft.zones)),
        missing=tuple(what for what, found in held.items() if not found),
    )
