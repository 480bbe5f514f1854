from __future__ import annotations

import zlib
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from dulwich.objects import Commit, Tree
from dulwich.repo import Repo

from ninefold.activity.operations import remove
from ninefold.config.command import main
from ninefold.kernel import clock
from ninefold.scheduling.operations import add_calendar_file
from ninefold.wins.models import WatchedCalendar, WinDraft
from ninefold.wins.operations import (
    CannotReadRepository,
    draft_from_calendar,
    draft_from_git,
    draft_from_watched,
    keep_draft,
)
from ninefold.wins.queries import drafts

ADA, OTHER = b"Ada <ada@example.org>", b"Ben <ben@example.org>"


def commit(repository, message, parents=(), days_ago=10, author=ADA):
    tree = Tree()
    one = Commit()
    one.tree = tree.id
    one.parents = list(parents)
    one.author = one.committer = author
    one.author_time = one.commit_time = int((clock.now() - timedelta(days=days_ago)).timestamp())
    one.author_timezone = one.commit_timezone = 0
    one.encoding = b"UTF-8"
    one.message = message
    repository.object_store.add_object(tree)
    repository.object_store.add_object(one)
    return one.id


@pytest.fixture
def repository(tmp_path):
    folder = tmp_path / "engine"
    folder.mkdir()
    with Repo.init(str(folder)) as made:
        parent = commit(made, b"Begin", days_ago=40, author=OTHER)
        for n in range(5):
            parent = commit(made, b"api: Step %d" % n, [parent], 30 - n)
        side = parent
        for n in range(3):
            side = commit(made, b"Cut <b>%d</b>" % n, [side], 20 - n)
        parent = commit(
            made,
            b"Merge pull request #7 from ada/fast\n\nMake deploys fast",
            [parent, side],
            9,
            OTHER,
        )
        made.refs[made.refs.follow(b"HEAD")[0][-1]] = parent
        config = made.get_config()
        config.set((b"remote", b"origin"), b"url", b"https://key@github.com/ada/engine.git")
        config.set((b"core",), b"fsmonitor", b"touch " + str(tmp_path / "ran").encode())
        config.write_to_path()
        hook = folder / ".git" / "hooks" / "post-checkout"
        hook.parent.mkdir(exist_ok=True)
        hook.write_text(f"#!/bin/sh\ntouch {tmp_path / 'ran'}\n")
        hook.chmod(0o755)
    return folder


def test_a_history_becomes_a_handful_of_drafts_with_their_proof(ada, repository, tmp_path):
    offered = draft_from_git(owner=ada, path=repository, authors=["ADA@example.org"])
    assert {one.because for one in offered.drafts} == {"git.merge", "git.run"}
    merged = next(one for one in offered.drafts if one.because == "git.merge")
    assert merged.title == "Make deploys fast"
    assert merged.evidence == [["engine, pull request 7", "https://github.com/ada/engine/pull/7"]]
    assert "· Cut <b>0</b>" in merged.story
    assert not (tmp_path / "ran").exists()


def test_looking_again_offers_nothing_twice_even_when_a_draft_was_thrown_away(ada, repository):
    first = draft_from_git(owner=ada, path=repository, authors=["ada"])
    WinDraft.objects.filter(pk=first.drafts[0].pk).delete()
    again = draft_from_git(owner=ada, path=repository, authors=["ada"])
    assert (list(again.drafts), again.left) == ([], 0)


def test_a_smaller_handful_leaves_the_rest_for_the_next_time(ada, repository):
    first = draft_from_git(owner=ada, path=repository, authors=["ada"], most=1)
    assert (len(first.drafts), first.left) == (1, 1)
    second = draft_from_git(owner=ada, path=repository, authors=["ada"], most=1)
    assert (len(second.drafts), second.left) == (1, 0)


def test_a_kept_draft_keeps_its_story_and_its_proof(as_ada, ada, repository):
    draft_from_git(owner=ada, path=repository, authors=["ada"])
    page = as_ada.get("/wins/drafts/").content.decode()
    assert "&lt;b&gt;" in page
    assert "in engine" in page
    merged = next(one for one in drafts(ada) if one.because == "git.merge")
    win = keep_draft(owner=ada, key=merged.pk)
    assert "Cut" in win.story
    assert win.evidence.get().address == "https://github.com/ada/engine/pull/7"


def test_the_command_line_names_who_wrote_when_nothing_is_ones_own(ada, repository, capsys):
    assert main(["wins", "drafts", "git", str(repository), "--author", "nobody@example.org"]) == 0
    told = capsys.readouterr()
    assert "No new draft." in told.out
    assert "Ada <ada@example.org>" in told.err
    assert main(["wins", "drafts", "git", str(repository), "--author", "ada"]) == 0
    assert "2 drafts to keep or throw away" in capsys.readouterr().out


@pytest.mark.parametrize("what", ["nothing", "empty", "broken head"])
def test_what_is_no_repository_is_refused_with_a_reason(ada, tmp_path, what):
    folder = tmp_path / "x"
    if what != "nothing":
        folder.mkdir()
        Repo.init(str(folder)).close()
    if what == "broken head":
        (folder / ".git" / "HEAD").write_bytes(b"\x00" * 40)
    with pytest.raises(CannotReadRepository):
        draft_from_git(owner=ada, path=folder)


def test_a_damaged_object_does_no_more_than_end_the_reading(ada, repository):
    with Repo(str(repository)) as made:
        head = made.head().decode()
    loose = Path(repository, ".git", "objects", head[:2], head[2:])
    loose.chmod(0o644)
    loose.write_bytes(zlib.compress(b"commit 999999\x00tree nonsense"))
    with pytest.raises(CannotReadRepository):
        draft_from_git(owner=ada, path=repository, authors=["ada"])


def calendar(*events):
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//test//EN"]
    for number, (title, days_ago) in enumerate(events):
        at = (datetime.now(UTC) - timedelta(days=days_ago)).strftime("%Y%m%dT100000Z")
        lines += [
            "BEGIN:VEVENT",
            f"UID:{number}@example.org",
            f"DTSTAMP:{at}",
            f"DTSTART:{at}",
            "DURATION:PT1H",
            f"SUMMARY:{title}",
            "END:VEVENT",
        ]
    return "\r\n".join([*lines, "END:VCALENDAR", ""]).encode()


def test_talks_and_demos_that_have_passed_are_offered_once(as_ada, as_ben, ada):
    data = calendar(("Talk at the meetup", 5), ("Lunch", 4), ("Demo for the board", -5))
    add_calendar_file(owner=ada, name="Work", file_name="work.ics", data=data)
    assert "Look through all of them now" in as_ada.get("/wins/drafts/").content.decode()
    assert "Look through all of them now" not in as_ben.get("/wins/drafts/").content.decode()
    as_ada.post("/wins/drafts/calendar/")
    assert [(one.title, one.origin) for one in drafts(ada)] == [("Talk at the meetup", "Work")]
    assert list(draft_from_calendar(owner=ada).drafts) == []
    assert as_ada.get("/wins/drafts/calendar/").status_code == 405


def test_a_chosen_calendar_offers_drafts_by_itself_and_each_once(as_ada, ada):
    data = calendar(("Talk at the meetup", 5))
    work = add_calendar_file(owner=ada, name="Work", file_name="work.ics", data=data)
    home = add_calendar_file(
        owner=ada,
        name="Home",
        file_name="home.ics",
        data=calendar(("Lunch", 4), ("Exam in German", 4)),
    )
    draft_from_watched(clock.now())
    assert drafts(ada) == []
    as_ada.post("/wins/drafts/calendars/", {"calendars": [str(work.pk)]})
    assert [one.title for one in drafts(ada)] == ["Talk at the meetup"]
    remove(owner=ada, ref=drafts(ada)[0].ref)
    draft_from_watched(clock.now())
    assert drafts(ada) == []
    as_ada.post("/wins/drafts/calendars/", {"calendars": [str(home.pk)]})
    assert [one.title for one in drafts(ada)] == ["Exam in German"]


def test_a_calendar_of_somebody_else_is_not_watched(as_ben, ada, ben):
    data = calendar(("Talk at the meetup", 5))
    work = add_calendar_file(owner=ada, name="Work", file_name="work.ics", data=data)
    answer = as_ben.post("/wins/drafts/calendars/", {"calendars": [str(work.pk)]}, follow=True)
    assert "One of these calendars is not here any more" in answer.content.decode()
    assert not WatchedCalendar.objects.exists()
    assert drafts(ben) == []
