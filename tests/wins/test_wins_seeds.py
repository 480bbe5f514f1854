from __future__ import annotations

from ninefold.wins import seeds
from ninefold.wins.models import Share, Win, WinPerson
from ninefold.wins.queries import drafts, thanks_due


def test_the_story_of_wins_fills_every_picture_and_breaks_no_rule(ada, as_ada):
    seeds.tell(ada)
    rows = Win.objects.of(ada)
    assert rows.count() > 60
    assert {row.impact for row in rows} == {1, 2, 3}
    assert all(row.on <= ada.today for row in rows)
    assert WinPerson.objects.of(ada).exclude(thanked_on=None).exists()
    assert thanks_due(ada, ada.today)
    assert Share.objects.of(ada).get().chosen.count() > 1
    because = {one.because.partition(".")[0] for one in drafts(ada)}
    assert {"git", "calendar"} <= because
    for path in ("", "brag/", "shares/", "treats/", f"years/{ada.today.year - 1}/"):
        assert as_ada.get(f"/wins/{path}").status_code == 200
