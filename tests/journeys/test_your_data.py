"""Everything goes out, and comes in elsewhere; a damaged archive changes nothing."""

from __future__ import annotations

import zipfile

import pytest
from playwright.sync_api import expect
from tests.installation import installation
from tests.journeys.conftest import PHONE, make_account, sign_in

pytestmark = pytest.mark.journey

GOAL, WIN, PERSON = "speak at the spring meet-up", "The suite runs in an hour", "Helena Brandt"


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """Where the archive of the first installation lies."""
    return tmp_path_factory.mktemp("archive") / "ninefold.zip"


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory):
    """A second installation, as fresh as the first one was."""
    with installation(tmp_path_factory.mktemp("elsewhere")) as second:
        second.start()
        yield second


def _bring_in(page, path):
    page.get_by_label("Archive").set_input_files(path)
    page.get_by_role("button", name="Bring it in").click()


def test_everything_is_taken_out_as_one_file(window, kept):
    walk = window()
    make_account(walk)
    page = walk.go("/goals/new/")
    page.get_by_label("What do you want to reach?").fill(GOAL)
    page.get_by_role("button", name="Set this goal").click()
    page = walk.go("/wins/new/")
    page.get_by_label("What went well?").fill(WIN)
    page.get_by_role("button", name="Keep this win").click()
    page = walk.go("/network/new/")
    page.get_by_label("Name", exact=True).fill(PERSON)
    page.get_by_role("button", name="Keep this person").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(PERSON)
    page = walk.go("/settings/data/")
    with page.expect_download() as download:
        page.get_by_role("button", name="Take everything out").click()
    download.value.save_as(kept)
    with zipfile.ZipFile(kept) as archive:
        assert archive.testzip() is None
        assert any(PERSON.encode() in archive.read(name) for name in archive.namelist())


def test_it_comes_in_at_a_second_installation(window, elsewhere, kept):
    walk = window()
    walk.place = elsewhere
    make_account(walk)
    _bring_in(walk.go("/settings/data/arrival/"), kept)
    expect(walk.page.locator("main .alert")).to_contain_text("came in")
    walk.look()
    for path, words in (("/goals/", GOAL), ("/wins/", WIN), ("/network/", PERSON)):
        page = walk.go(path)
        expect(page.locator("main").get_by_role("link", name=words).first).to_be_visible()


def test_the_same_archive_again_makes_no_doubles(window, elsewhere, kept):
    walk = window()
    walk.place = elsewhere
    sign_in(walk)
    _bring_in(walk.go("/settings/data/arrival/"), kept)
    expect(walk.page.locator("main .alert")).to_contain_text("0 rows came in")
    page = walk.go("/network/")
    expect(page.locator("#everybody .item-title")).to_have_count(1)


def test_a_damaged_archive_is_refused_with_its_faults_and_changes_nothing(
    window, elsewhere, kept, files
):
    damaged = files / "damaged.zip"
    with zipfile.ZipFile(kept) as good, zipfile.ZipFile(damaged, "w") as bad:
        for name in good.namelist():
            content = good.read(name)
            if name.startswith("data/network.person."):
                content = content.replace(PERSON.encode(), b"Somebody Else")
            bad.writestr(name, content)
    torn = files / "torn.zip"
    torn.write_bytes(kept.read_bytes()[:-200])
    walk = window(PHONE)
    walk.place = elsewhere
    sign_in(walk)
    _bring_in(walk.go("/settings/data/arrival/"), damaged)
    alert = walk.page.locator("main .alert")
    expect(alert).to_contain_text("Nothing was changed")
    expect(alert.get_by_role("listitem")).to_contain_text(["network.person"])
    walk.look()
    _bring_in(walk.page, torn)
    expect(alert).to_contain_text("not an archive that Ninefold wrote")
    page = walk.go("/network/")
    expect(page.locator("#everybody .item-title")).to_have_text([PERSON])
