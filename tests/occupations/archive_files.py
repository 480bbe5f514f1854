"""A small archive of made-up occupations, written by the tests themselves."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

from ninefold.occupations.domain.archive import Archive
from ninefold.occupations.domain.reading import read_archive

type Rows = list[list[object]]
CODE = "O*NET-SOC Code"
INTEREST_IDS = {letter: f"1.B.1.{small}" for letter, small in zip("RIASEC", "abcdef", strict=True)}
NAMES = dict(
    zip(
        "RIASEC",
        ("Realistic", "Investigative", "Artistic", "Social", "Enterprising", "Conventional"),
        strict=True,
    )
)
SKILLS = {"2.A.1.a": "Reading", "2.B.1.a": "Listening closely", "2.B.3.e": "Programming"}
KNOWLEDGE = {"2.C.1.a": "Running a shop", "2.C.4.a": "Numbers"}
# code, title, zone, interests R I A S E C (1 to 7), skills and knowledge (1 to 5), names, tasks
PEOPLE: tuple[tuple[str, str, int, tuple[float, ...], tuple[float, ...], tuple, tuple], ...] = (
    (
        "10-0001.00", "Cloud Shepherds", 2, (6, 2, 2, 3, 1, 2), (2, 2, 1, 2, 1),
        ("Sky herder", "Mist keeper"),
        ("Drive clouds (white or grey) to the valley, using a long stick.", "Count clouds."),
    ),
    (
        "10-0002.00", "Riddle Analysts", 4, (2, 7, 3, 2, 2, 5), (5, 3, 5, 1, 5),
        ("Puzzle tester", "Riddle checker"),
        ("Test new riddles to find faults before release.", "Write down what a riddle asks."),
    ),
    (
        "10-0003.00", "Echo Tuners", 3, (3, 3, 7, 2, 2, 1), (3, 5, 2, 1, 2),
        ("Echo maker",), ("Tune echoes in empty halls.",),
    ),
    (
        "10-0004.00", "Market Callers", 2, (2, 1, 3, 4, 7, 3), (2, 4, 1, 5, 3),
        ("Stall crier", "Price singer"), ("Call prices across the square.",),
    ),
    (
        "10-0005.00", "Ledger Gardeners", 3, (3, 3, 1, 2, 3, 7), (4, 2, 2, 4, 5),
        ("Book gardener",), ("Weed wrong figures out of ledgers.",),
    ),
    (
        "10-0006.00", "Comfort Bakers", 2, (4, 1, 3, 7, 2, 2), (2, 5, 1, 3, 1),
        ("Bread listener",), ("Listen to guests while the bread rises.",),
    ),
    (
        "10-0007.00", "Riddle Writers", 4, (1, 5, 7, 3, 2, 2), (5, 3, 3, 1, 3),
        ("Puzzle poet", "Riddle maker"), ("Write riddles that have one answer.",),
    ),
    (
        "10-0008.00", "Cloud Counters", 3, (4, 5, 1, 1, 1, 6), (3, 1, 3, 1, 5),
        ("Sky clerk",), ("Count clouds and enter their number.",),
    ),
)  # fmt: skip


def tables() -> dict[str, Rows]:
    """The tables as releases up to 30.2 have them, by the name of their file."""
    found: dict[str, Rows] = {
        "Occupation Data": [[CODE, "Title", "Description"]],
        "Interests": [[CODE, "Title", "Element ID", "Element Name", "Scale ID", "Data Value"]],
        "Skills": [
            [CODE, "Element ID", "Element Name", "Scale ID", "Data Value", "Recommend Suppress",
             "Not Relevant"]
        ],
        "Knowledge": [
            [CODE, "Element ID", "Element Name", "Scale ID", "Data Value", "Recommend Suppress",
             "Not Relevant"]
        ],
        "Alternate Titles": [[CODE, "Alternate Title", "Short Title", "Source(s)"]],
        "Task Statements": [[CODE, "Task ID", "Task", "Task Type"]],
        "Job Zones": [[CODE, "Job Zone"]],
        "Technology Skills": [
            [CODE, "Example", "Commodity Code", "Commodity Title", "Hot Technology", "In Demand"]
        ],
        "Related Occupations": [
            [CODE, "Related O*NET-SOC Code", "Relatedness Tier", "Index"],
            ["10-0002.00", "10-0007.00", "Primary-Short", 2],
            ["10-0002.00", "10-0008.00", "Primary-Short", 1],
        ],
        "Content Model Reference": [["Element ID", "Element Name", "Description"]],
        "Job Zone Reference": [
            ["Job Zone", "Name", "Experience", "Education", "Job Training", "Examples"],
            *([zone, f"Zone {zone}: some", "Some.", "A school.", "A while.", "-"]
              for zone in range(1, 6)),
        ],
    }  # fmt: skip
    task = 100
    for code, title, zone, interests, ratings, names, tasks in PEOPLE:
        found["Occupation Data"].append([code, title, f"{title} do what their name says."])
        found["Job Zones"].append([code, zone])
        for (letter, element), score in zip(INTEREST_IDS.items(), interests, strict=True):
            found["Interests"].append([code, title, element, NAMES[letter], "OI", score])
        found["Interests"].append([code, title, "1.B.1.g", "First High-Point", "IH", 2])
        for (element, name), value in zip((SKILLS | KNOWLEDGE).items(), ratings, strict=True):
            into = found["Knowledge" if element in KNOWLEDGE else "Skills"]
            into.append([code, element, name, "IM", value, "N", "n/a"])
            into.append([code, element, name, "LV", value + 1, "N", "N"])
        found["Alternate Titles"] += [[code, name, "n/a", "08"] for name in names]
        for place, text in enumerate(tasks):
            task += 1
            found["Task Statements"].append([code, task, text, "Supplemental" if place else "Core"])
        found["Technology Skills"].append([code, "Abacus", 1, "Counting frames", "N", "Y"])
    for element, name in (SKILLS | KNOWLEDGE).items():
        found["Content Model Reference"].append([element, name, f"What {name.lower()} means."])
    return found


def newer_tables() -> dict[str, Rows]:
    """The same as releases from 30.3 on have them: files split and renamed, columns too."""
    found = tables()
    skills = found.pop("Skills")
    found["Essential Skills"] = [skills[0], *(row for row in skills if "2.A." in str(row[1]))]
    found["Transferable Skills"] = [skills[0], *(row for row in skills if "2.B." in str(row[1]))]
    found["Career Interest Types"] = found.pop("Interests")
    titles = found.pop("Alternate Titles")
    found["Job Titles"] = [[CODE, "Job Title", "Short Title", "Source(s)"], *titles[1:]]
    tools = found.pop("Technology Skills")
    found["Software Skills"] = [
        [CODE, "Workplace Example", "Element ID", "Element Name", "Hot Technology", "In Demand"],
        *tools[1:],
    ]
    found["Task Ratings"] = [
        [CODE, "Task ID", "Task", "Scale ID", "Category", "Data Value"],
        ["10-0002.00", 101, "Never to be read.", "FT", 1, 12.5],
    ]
    return found


def as_text(rows: Sequence[Sequence[object]], mark: str = "\t") -> bytes:
    """A table as text."""
    return "\r\n".join(mark.join(map(str, row)) for row in rows).encode() + b"\r\n"


def as_workbook(rows: Sequence[Sequence[object]]) -> bytes:
    """A table as an Excel workbook with one sheet."""
    cells = []
    for row in rows:
        written = "".join(
            f"<c><v>{cell}</v></c>"
            if isinstance(cell, int | float)
            else f'<c t="inlineStr"><is><t>{escape(str(cell))}</t></is></c>'
            for cell in row
        )
        cells.append(f"<row>{written}</row>")
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    packed = "http://schemas.openxmlformats.org/package/2006"
    files = {
        "[Content_Types].xml": f'<Types xmlns="{packed}/content-types"></Types>',
        "_rels/.rels": f'<Relationships xmlns="{packed}/relationships"><Relationship Id="r1" '
        f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
        '<sheet name="Table" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{packed}/relationships">'
        f'<Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/>'
        "</Relationships>",
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{"".join(cells)}'
        "</sheetData></worksheet>",
    }
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as book:
        for name, text in files.items():
            book.writestr(name, text)
    return kept.getvalue()


def text_files(rows: Mapping[str, Rows] | None = None) -> list[tuple[str, bytes]]:
    """The archive as tab-separated files, with the note that names the release."""
    made = [(f"{name}.txt", as_text(table)) for name, table in (rows or tables()).items()]
    return [("Read Me.txt", b"O*NET 29.9 Database\nMay 2999 Release\n"), *made]


def zipped(files: Sequence[tuple[str, bytes]] | None = None) -> bytes:
    """The archive as a zip with a folder inside, as it is offered."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files or text_files():
            archive.writestr(f"db_29_9_text/{name}", data)
    return kept.getvalue()


def made_up() -> Archive:
    """The archive, read."""
    return read_archive(text_files())
