"""Skills of the inventory in the words of the occupations."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from ninefold.occupations.operations import import_from, open_archive
from ninefold.passion.domain.skill_mapping import suggest_element
from ninefold.passion.models import SkillElement
from ninefold.passion.operations import CannotNameElement, name_skill_element
from ninefold.passion.pages.occupation import occupation_page
from ninefold.passion.pages.occupations import Asked, wish_of
from ninefold.passion.queries.skill_elements import own_skills
from ninefold.skills.operations import add_skill, assess_skill
from tests.occupations.archive_files import zipped

PAGE = "/passion/occupations/skills/"
ELEMENTS = {"a": "Programming", "b": "Foreign Language", "c": "Speaking", "d": "Active Listening"}


@pytest.mark.parametrize(
    ("skill", "element"),
    [
        ("Python", "a"),
        ("Speaking", "c"),
        ("Public speaking", "c"),
        ("German", "b"),
        ("Active listening", "d"),
        ("Juggling", None),
        ("", None),
    ],
)
def test_a_skill_goes_to_the_element_that_its_words_speak_of(skill, element):
    found = suggest_element(skill, ELEMENTS)
    assert (found.element if found else None) == element


def test_an_element_that_the_release_does_not_have_is_not_suggested():
    assert suggest_element("Python", {"b": "Foreign Language"}) is None


@pytest.fixture
def occupations(db: Any, tmp_path: Path, settings: Any) -> None:
    """The made-up occupations, brought in."""
    settings.DATA_DIR = tmp_path
    import_from(open_archive(zipped()))


def _skill(owner: Any, name: str, level: int) -> None:
    row = add_skill(owner=owner, name=name)
    assess_skill(owner=owner, key=row.pk, kind="claim", level=level)


def test_skills_count_from_the_second_level_on_and_say_where_they_came_from(occupations, ada):
    _skill(ada, "Python", 3)
    _skill(ada, "Reading", 1)
    assert [(it.name, it.element, it.counts) for it in own_skills(ada)] == [
        ("Python", "2.B.3.e", True),
        ("Reading", "2.A.1.a", False),
    ]
    assert wish_of(ada, Asked()).elements == ("2.B.3.e",)
    assert wish_of(ada, Asked(with_skills=False)).elements == ()
    why = occupation_page(ada, "10-0002.00", Asked()).why
    assert why is not None
    assert why.sources == [("Programming", "your Python, level 3")]


def test_the_word_of_the_person_goes_before_that_of_the_program(occupations, as_ada, ada):
    _skill(ada, "Python", 3)
    as_ada.post(PAGE, {"name": "python", "element": "2.C.4.a"})
    assert wish_of(ada, Asked()).elements == ("2.C.4.a",)
    as_ada.post(PAGE, {"name": "Python", "element": ""})
    assert wish_of(ada, Asked()).elements == ()
    assert SkillElement.objects.of(ada).count() == 1


def test_what_no_release_has_is_refused(occupations, as_ada, ada):
    with pytest.raises(CannotNameElement, match="that the occupations have"):
        name_skill_element(owner=ada, name="Python", element="9.Z")
    answer = as_ada.post(PAGE, {"name": "Python", "element": "9.Z"}, follow=True)
    assert "that the occupations have" in answer.content.decode()


def test_the_skills_of_one_person_are_not_those_of_another(occupations, as_ben, ada):
    _skill(ada, "Python", 3)
    name_skill_element(owner=ada, name="Python", element="2.C.4.a")
    assert not as_ben.get(PAGE).context["page"].skills


def test_the_page_of_occupations_says_which_skills_count(occupations, as_ada, ada):
    _skill(ada, "Python", 3)
    page = as_ada.get("/passion/occupations/").content.decode()
    assert "Python as Programming" in page
    page = as_ada.get("/passion/occupations/?mine=no").content.decode()
    assert "Python as Programming" not in page


def test_what_a_skill_counts_as_is_read_and_said_through_the_api(occupations, as_ada, as_ben, ada):
    _skill(ada, "Python", 3)
    url = "/api/passion/occupations/skills/"
    (found,) = as_ada.get(url).json()
    assert (found["element_name"], found["counts"], found["is_said"]) == (
        "Programming",
        True,
        False,
    )
    said = {"name": "Python", "element": "2.C.4.a"}
    answer = as_ada.put(url, said, content_type="application/json")
    assert answer.status_code == 200, answer.content
    (found,) = as_ada.get(url).json()
    assert (found["element"], found["is_said"]) == ("2.C.4.a", True)
    wrong = as_ada.put(url, {**said, "element": "9.Z"}, content_type="application/json")
    assert wrong.status_code == 422
    assert as_ben.get(url).json() == []
