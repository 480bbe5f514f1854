"""Reading an archive of occupations by its columns."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.occupations.archive_files import (
    CODE,
    Rows,
    as_text,
    as_workbook,
    made_up,
    newer_tables,
    tables,
    text_files,
)

from ninefold.occupations.domain.archive import BrokenArchive, Rating
from ninefold.occupations.domain.reading import read_archive

REAL = Path(__file__).parents[4] / "shared" / "data" / "onet-29.3"


def _faults(files: list[tuple[str, bytes]]) -> list[str]:
    with pytest.raises(BrokenArchive) as broken:
        read_archive(files)
    return broken.value.faults


def test_text_is_read_with_all_that_it_says_of_an_occupation() -> None:
    archive = made_up()
    one = archive.occupations[1]
    assert archive.version == "29.9"
    assert (one.code, one.title, one.zone) == ("10-0002.00", "Riddle Analysts", 4)
    assert one.interests == (2, 7, 3, 2, 2, 5)
    assert one.skills["2.B.3.e"] == Rating(5, 6)
    assert one.knowledge["2.C.4.a"].importance == 5
    assert one.titles == ["Puzzle tester", "Riddle checker"]
    assert [task.is_core for task in one.tasks] == [True, False]
    assert one.related == ["10-0008.00", "10-0007.00"]
    assert one.tools[0].is_in_demand
    assert archive.missing == ()


def test_excel_says_the_same_as_text() -> None:
    books = [(f"{name}.xlsx", as_workbook(rows)) for name, rows in tables().items()]
    assert read_archive(books, name="db_29_9_excel") == made_up()


def test_commas_say_the_same_as_tabs_whatever_the_columns_are_spelt_like() -> None:
    files = []
    for name, (heading, *rows) in tables().items():
        spelt = [str(cell).lower().replace("*", "").replace(" ", "_") for cell in heading]
        quoted = [[f'"{cell}"' for cell in row] for row in rows]
        files.append((f"{name}.csv", as_text([spelt, *quoted], mark=",")))
    assert read_archive(files, name="db_29_9_csv") == made_up()


def test_a_release_that_splits_and_renames_its_files_reads_the_same() -> None:
    ours, newer = made_up(), read_archive(text_files(newer_tables()))
    assert newer.occupations == ours.occupations
    assert newer.elements == ours.elements


def _with_titles(rows: Rows) -> Rows:
    """A table with the title of the occupation beside its code, as the workbooks have it."""
    heading, *rest = rows
    if heading[0] != CODE or "Title" in heading:
        return rows
    return [[CODE, "Title", *heading[1:]], *([row[0], "Its title", *row[1:]] for row in rest)]


def test_workbooks_of_a_newer_release_read_the_same() -> None:
    tables_of_it = {name: _with_titles(rows) for name, rows in newer_tables().items()}
    books = [(f"{name}.xlsx", as_workbook(rows)) for name, rows in tables_of_it.items()]
    newer = read_archive(books, name="db_30_3_excel")
    assert newer.version == "30.3"
    assert newer.occupations == made_up().occupations
    assert newer.elements == made_up().elements
    assert newer.missing == ()


def test_columns_in_another_order_and_further_ones_change_nothing() -> None:
    turned = {}
    for name, (heading, *rows) in newer_tables().items():
        turned[name] = [
            [*reversed(heading), "Date", "Domain Source"],
            *([*reversed(row), "08/2999", "Analyst"] for row in rows),
        ]
    assert read_archive(text_files(turned)).occupations == made_up().occupations


def test_a_mark_at_the_beginning_of_a_text_file_is_no_part_of_its_first_column() -> None:
    files = [(name, b"\xef\xbb\xbf" + data) for name, data in text_files(newer_tables())]
    assert read_archive(files).occupations == made_up().occupations


def test_abilities_and_work_activities_are_not_taken_for_skills() -> None:
    changed = tables()
    for name, element in (("Abilities", "1.A.1.a.1"), ("Work Activities", "4.A.1.a.1")):
        heading = [CODE, "Element ID", "Element Name", "Scale ID", "Data Value"]
        changed[name] = [heading, ["10-0001.00", element, name, "IM", 5]]
    assert read_archive(text_files(changed)).elements == made_up().elements


def test_tools_in_demand_come_before_hot_ones_and_those_before_the_rest() -> None:
    changed = tables()
    changed["Technology Skills"] += [
        ["10-0001.00", "Abc", 1, "Letters", "N", "N"],
        ["10-0001.00", "Bell", 1, "Sounds", "Y", "N"],
        ["10-0001.00", "Crook", 1, "Sticks", "N", "Y"],
    ]
    tools = read_archive(text_files(changed)).occupations[0].tools
    assert [(tool.name, tool.is_in_demand) for tool in tools] == [
        ("Abacus", True),
        ("Crook", True),
        ("Bell", True),
        ("Abc", False),
    ]


def test_the_order_of_the_files_does_not_matter() -> None:
    assert read_archive(reversed(text_files())) == made_up()


def test_what_no_file_holds_is_said_and_not_fatal() -> None:
    left = {name: rows for name, rows in tables().items() if "Zone" not in name}
    del left["Technology Skills"]
    archive = read_archive(text_files(left))
    assert archive.missing == ("technology", "job zones", "the meaning of job zones")
    assert archive.occupations[0].zone is None


def test_a_value_that_should_be_left_out_is_left_out() -> None:
    changed = tables()
    changed["Skills"] += [
        ["10-0001.00", "2.A.1.b", "Whistling", "IM", 4.5, "Y", "n/a"],
        ["10-0002.00", "2.A.1.b", "Whistling", "IM", 4.5, "N", "n/a"],
        ["10-0002.00", "2.A.1.b", "Whistling", "LV", 0, "N", "Y"],
    ]
    shepherds, analysts, *_ = read_archive(text_files(changed)).occupations
    assert "2.A.1.b" not in shepherds.skills
    assert analysts.skills["2.A.1.b"] == Rating(4.5, None)


def test_each_fault_names_file_row_and_what_is_wrong() -> None:
    changed = tables()
    changed["Job Zones"].append(["10-0001.00", 9])
    changed["Interests"].append(["10-0001.00", "-", "1.B.1.a", "Realistic", "OI", "many"])
    changed["Skills"].append(["10-0001.00", "2.A.1.a", "Reading", "IM", 7, "N", "N"])
    changed["Occupation Data"].append(["none", "Nobody", ""])
    faults = _faults(text_files(changed))
    assert len(faults) == 4
    assert "Job Zones.txt, row 10: 9 is no job zone: they run from 1 to 5." in faults
    assert any("“many” should be a number" in fault for fault in faults)
    assert any("7 lies outside of its scale IM, 1 to 5" in fault for fault in faults)
    assert any("“none” is no O*NET-SOC code" in fault for fault in faults)


def test_files_of_different_releases_are_noticed() -> None:
    changed = tables()
    changed["Alternate Titles"].append(["99-0001.00", "Stranger", "n/a", "01"])
    assert "99-0001.00" in _faults(text_files(changed))[0]


def test_a_folder_without_occupations_says_what_is_missing() -> None:
    assert "Occupation" not in tables()["Job Zones"]
    faults = _faults([("Job Zones.txt", as_text(tables()["Job Zones"]))])
    assert any("O*NET-SOC Code" in fault or "no table of occupations" in fault for fault in faults)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 cut off", b"\xff\xfe\x00" * 50])
def test_a_damaged_workbook_is_a_fault_and_no_crash(data: bytes) -> None:
    files = [*text_files(), ("Skills.xlsx", data)]
    assert _faults(files) == ["Skills.xlsx: This is not an Excel workbook, or it is damaged."]


def test_a_workbook_that_would_fill_the_memory_is_not_opened(monkeypatch) -> None:
    monkeypatch.setattr("ninefold.occupations.domain.files.MOST_UNPACKED_BYTES", 2000)
    files = [(f"{name}.xlsx", as_workbook(rows)) for name, rows in tables().items()]
    assert any("unpacks to more than" in fault for fault in _faults(files))


def test_text_in_another_encoding_is_a_fault() -> None:
    rows = as_text([["O*NET-SOC Code", "Alternate Title"]]) + "10-0001.00\tCafé\n".encode("latin1")
    assert "UTF-8" in _faults([*text_files(), ("More.txt", rows)])[0]


@pytest.mark.skipif(not REAL.exists(), reason="the O*NET database is not beside this folder")
def test_the_official_archive_is_read_whole() -> None:
    names = ("Occupation Data", "Interests", "Job Zones", "Read Me", "Related Occupations")
    files = [(one.name, one.read_bytes()) for one in REAL.iterdir() if one.stem in names]
    archive = read_archive(files)
    assert archive.version == "29.3"
    assert len(archive.occupations) == 1016
    assert sum(one.interests is not None for one in archive.occupations) == 923
    assert "tasks" in archive.missing
