import pytest

from ninefold.kernel.names import first_name


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Helena Brandt", "Helena"),
        ("Dr. Helena Brandt", "Helena"),
        ("Prof. Dr.-Ing. Amina Diallo", "Amina"),
        ("Ms Priya Nair", "Priya"),
        ("J. Smith", "J."),
        ("Li", "Li"),
    ],
)
def test_somebody_is_called_by_the_first_name_whatever_title_stands_before_it(name, called):
    assert first_name(name) == called


def test_a_surname_behind_a_title_keeps_the_title():
    assert first_name("Dr. Brandt") == "Dr. Brandt"


def test_a_name_without_words_and_one_of_titles_alone_give_what_there_is():
    assert first_name("  ") == ""
    assert first_name("Dr.") == "Dr."
