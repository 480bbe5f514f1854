"""What is left in the database's own file after words were sealed, read byte by byte."""

from __future__ import annotations

from tests.installation import MAKE_PERSON, installation

WRITE = """
from ninefold.reflection.operations import *
from ninefold.reflection.operations import sealing
from ninefold.reflection.domain.sealing import Cost
from ninefold.today.operations import capture_line
from ninefold.reflection.models import Entry
sealing.COST = Cost(1, 64, 1)
from ninefold.accounts.models import Person
ada = Person.objects.get(email="ada@example.org")
for number in range(300):
    add_entry(owner=ada, text=f"an ordinary note {number} about the work of the day")
row = add_entry(owner=ada, text="quicksilverish first thought " + 400 * "long and winding ")
change_entry(owner=ada, key=row.pk, text="quicksilverish second thought")
attach_file(owner=ada, key=row.pk, data=b"a quicksilverish list", name="list.txt")
line = capture_line(owner=ada, text="note: quicksilverish third thought")
page = write_page(owner=ada, on=ada.today, text="quicksilverish page")
review = begin_review(owner=ada)
from ninefold.reflection.queries.reviews import lines_of
choose_facts(owner=ada, key=review.pk, kept=[one.key for one in lines_of(ada, review.period)])
print("SO FAR")
"""
SEAL = """
from ninefold.reflection.operations import *
from ninefold.reflection.operations import sealing
from ninefold.reflection.domain.sealing import Cost
from ninefold.reflection.models import Entry, SealingKey
from ninefold.accounts.models import Person
sealing.COST = Cost(1, 64, 1)
ada = Person.objects.get(email="ada@example.org")
keys = set_passphrase(owner=ada, passphrase="four quiet words of mine")
for row in Entry.objects.of(ada).filter(text__contains="quicksilverish"):
    seal_entry(owner=ada, key=row.pk, keys=keys)
assert not SealingKey.objects.exclude(traces_since=None).exists()
(key,) = keys.values()
print("KEY", key.hex())
"""


def test_no_byte_of_the_words_the_key_or_the_passphrase_is_in_any_file_after_sealing(tmp_path):
    with installation(tmp_path) as one:
        written = one.run("django", "shell", "-v", "0", "-c", MAKE_PERSON + WRITE)
        assert "SO FAR" in written.stdout, written.stderr
        assert b"quicksilverish" in one.database.read_bytes()
        sealed = one.run("django", "shell", "-v", "0", "-c", SEAL)
        assert "KEY" in sealed.stdout, sealed.stderr
        key = bytes.fromhex(sealed.stdout.split("KEY ")[1].split()[0])
        secrets = [b"quicksilver", b"four quiet words", key, key.hex().encode()]
        for file in filter(lambda path: path.is_file(), tmp_path.rglob("*")):
            held = file.read_bytes()
            for secret in secrets:
                assert secret not in held, file
                assert secret not in held.lower(), file
        assert b"an ordinary note 7 " in one.database.read_bytes()
