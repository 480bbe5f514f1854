from ninefold.network.domain.contacts import Contact, Labelled, NameParts
from ninefold.network.domain.uniting import unite

HELENA = Contact(
    full_name="Helena Brandt", name=NameParts(given="Helena", family="Brandt"), title="Tester"
)
FROM_FILE = Contact(
    full_name="Dr. Helena Brandt",
    name=NameParts(given="Helena", family="Brandt", prefix="Dr."),
    title="Head of quality",
    emails=(Labelled("helena@example.org"),),
    uid="urn:1",
)


def test_what_has_to_give_way_is_written_into_the_notes():
    united = unite(HELENA, FROM_FILE)
    assert (united.full_name, united.title) == ("Helena Brandt", "Tester")
    assert united.emails == FROM_FILE.emails
    assert united.notes == ("name: Dr. Helena Brandt", "role: Head of quality")


def test_the_same_file_once_more_adds_no_note():
    once = unite(HELENA, FROM_FILE)
    assert unite(once, FROM_FILE) == once
