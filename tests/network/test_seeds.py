from __future__ import annotations

from ninefold.network.models import Interaction, Person
from ninefold.network.queries.due import people_due
from ninefold.network.seeds import PEOPLE, tell


def test_miras_network_is_told_the_same_each_time_with_people_due_and_many_contacts(ada, ben):
    tell(ada)
    assert Person.objects.of(ada).count() == len(PEOPLE)
    assert Interaction.objects.of(ada).count() > 200
    assert people_due(ada, ada.today)
    tell(ben)
    told = [
        list(Interaction.objects.of(owner).order_by("on", "note").values_list("note", flat=True))
        for owner in (ada, ben)
    ]
    assert told[0] == told[1]
