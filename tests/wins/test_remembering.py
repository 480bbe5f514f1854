from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from ninefold.activity.operations import remove
from ninefold.activity.queries import entries
from ninefold.kernel import clock
from ninefold.passion.operations import keep_compliment
from ninefold.wins.operations import keep_win
from ninefold.wins.queries import drafts


def said_last_month(owner, text):
    day = owner.today.replace(day=1) - timedelta(days=3)
    with clock.at(datetime.combine(day, datetime.min.time(), ZoneInfo("UTC"))):
        row = keep_compliment(owner=owner, text=text, said_by="Jonas", on=day)
    return entries(owner, subject=row.ref).get()


def test_a_thin_month_offers_what_happened_in_it_once(as_ada, ada):
    for _ in range(6):
        keep_win(owner=ada, title="A win of this month")
    entry = said_last_month(ada, "Your checklist saved my evening")
    assert "Your checklist saved my evening" in as_ada.get("/wins/remembering/").content.decode()
    assert as_ada.post(f"/wins/remembering/{entry.pk}/").status_code == 302
    [draft] = drafts(ada)
    assert "Your checklist saved my evening" in draft.title
    assert "Your checklist" not in as_ada.get("/wins/remembering/").content.decode()
    assert "because <a" in as_ada.get("/wins/drafts/").content.decode()
    remove(owner=ada, ref=draft.ref)
    assert "Your checklist" not in as_ada.get("/wins/remembering/").content.decode()


def test_what_happened_to_somebody_else_makes_no_draft(as_ben, ada, ben):
    entry = said_last_month(ada, "Your checklist saved my evening")
    assert "Your checklist" not in as_ben.get("/wins/remembering/").content.decode()
    assert as_ben.post(f"/wins/remembering/{entry.pk}/").status_code == 404
    assert drafts(ben) == []
