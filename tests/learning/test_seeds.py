from __future__ import annotations

from ninefold.learning import seeds
from ninefold.learning.models import Certificate, FeedEntry, Resource, StudySession
from ninefold.learning.queries import certificates_to_remind, learn_to_use_of, minutes_by_week


def test_the_story_fills_two_years_and_every_part_of_learning_the_same_each_time(ada, ben):
    # One test for both promises: to tell two years of learning takes a while.
    seeds.tell(ada)
    today = ada.today
    found = {status for (status,) in Resource.objects.of(ada).values_list("status")}
    assert found == set(Resource.Status.values)
    assert 38 <= Resource.objects.of(ada).count() <= 48
    assert StudySession.objects.of(ada).count() > 150
    assert not StudySession.objects.of(ada).filter(on__gt=today).exists()
    weeks = minutes_by_week(ada, today=today, weeks=104)
    assert sum(1 for _, minutes in weeks if minutes) > 70
    use = learn_to_use_of(ada)
    assert use.used > use.not_used_yet > 0
    assert len(certificates_to_remind(ada, today)) == 1
    assert Certificate.objects.of(ada).filter(expires_on__lt=today).exists()
    assert FeedEntry.objects.of(ada).filter(seen_at=None).exists()

    ben.time_zone = ada.time_zone
    ben.save()
    seeds.tell(ben)
    assert _sessions_told(ada) == _sessions_told(ben)


def _sessions_told(owner: object) -> list[tuple[object, ...]]:
    rows = StudySession.objects.of(owner).order_by("on", "minutes", "resource__title", "note")
    return list(rows.values_list("resource__title", "on", "minutes", "note"))
