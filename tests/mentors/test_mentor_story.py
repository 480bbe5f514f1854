"""The demo's story of mentors."""

from __future__ import annotations

from ninefold.mentors.models import ActionItem, Meeting, Mentorship
from ninefold.mentors.seeds import tell


def test_the_story_fills_every_stage_and_each_page_of_it_opens(as_ada, ada):
    tell(ada)
    assert set(Mentorship.objects.of(ada).values_list("stage", flat=True)) == {
        "found",
        "asked",
        "agreed",
        "active",
        "ended",
    }
    assert Meeting.objects.of(ada).filter(state="held").count() > 20
    assert ActionItem.objects.of(ada).filter(side="mentor").exists()
    for row in Mentorship.objects.of(ada):
        assert as_ada.get(row.get_absolute_url()).status_code == 200
    assert as_ada.get("/mentors/").status_code == 200
    page = as_ada.get("/").content.decode()
    assert "Helena Brandt wrote to you" in page
    assert "Marcus Feld proposes" in page
