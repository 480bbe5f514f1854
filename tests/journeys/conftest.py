"""A real installation, a real browser, and what every page on the way must hold."""

from __future__ import annotations

import hashlib
import http.server
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Locator,
    Page,
    TimeoutError,
    expect,
    sync_playwright,
)
from scripts.programs import find_chromium
from tests.installation import Installation, installation

expect.set_options(timeout=15_000)
ADDRESS, PASSWORD = "ada@example.org", "a quiet workshop"
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1440, "height": 900}
FLAGS = [
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


WATCH_POLICY = """
window.refusedByPolicy = [];
// axe, once it is in the page, sets styles of its own, which our policy refuses.
document.addEventListener("securitypolicyviolation", event => window.axe ||
  window.refusedByPolicy.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
"""


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all journeys."""
    program = find_chromium()
    if program is None:
        pytest.skip("Chromium is not here: install it to walk the journeys")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(program), args=FLAGS)
        yield browser
        browser.close()


class Shelf(http.server.ThreadingHTTPServer):
    """Serves what a test lays on it: a calendar, a feed."""

    things: dict[str, tuple[bytes, str]]

    @property
    def host(self) -> str:
        """Its name and port."""
        return f"127.0.0.1:{self.server_address[1]}"


class _Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        thing = self.server.things.get(self.path)  # type: ignore[attr-defined]
        self.send_response(200 if thing else 404)
        content, media_type = thing or (b"", "text/plain")
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *words: Any) -> None:
        """Says nothing."""


@pytest.fixture(scope="session")
def shelf() -> Iterator[Shelf]:
    """A web server on this machine, for calendars and feeds."""
    server = Shelf(("127.0.0.1", 0), _Handler)
    server.things = {}
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()


@pytest.fixture(scope="module")
def place(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, shelf: Shelf
) -> Iterator[Installation]:
    """A fresh installation that serves; it may fetch from the shelf. A module that says
    FROM_NOTHING sees the very first start."""
    from_nothing = getattr(request.module, "FROM_NOTHING", False)
    folder = tmp_path_factory.mktemp("ninefold")
    with installation(folder, from_nothing=from_nothing) as one:
        one.environment["NINEFOLD_FETCH_ALLOW"] = shelf.host
        one.start()
        yield one


class Walk:
    """A browser window with a person in front of it."""

    def __init__(self, page: Page, place: Installation, complaints: list[str]) -> None:
        self.page = page
        self.place = place
        self.complaints = complaints

    def go(self, path: str) -> Page:
        """Open one of our pages and look at it."""
        self.page.goto(self.place.address + path)
        self.look()
        return self.page

    def until(self, path: str, awaited: Locator, seconds: float = 30) -> Page:
        """Open one of our pages again and again until it shows `awaited`, which something in the
        background makes; look at it then."""
        end = time.monotonic() + seconds
        while True:
            self.page.goto(self.place.address + path)
            try:
                awaited.first.wait_for(timeout=500)
            except TimeoutError:
                if time.monotonic() > end:
                    raise
            else:
                self.look()
                return self.page

    def look(self) -> None:
        """The page fits its window, runs only our scripts, and axe finds nothing serious."""
        page = self.page
        # A click may have sent the window on its way: look at where it arrives.
        page.wait_for_load_state()
        page.locator("main").first.wait_for()
        page.wait_for_load_state()
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, f"{page.url} scrolls sideways by {wide} px"
        refused = page.evaluate("window.refusedByPolicy")
        assert not refused, f"{page.url}: {refused}"
        shape = _shape(page)
        found = [] if shape in ALREADY_SOUND else Axe().run(page).response["violations"]
        assert not self.complaints, f"{page.url}: {self.complaints}"
        serious = [
            f"{one['id']}: {one['nodes'][0]['html'][:160]}"
            for one in found
            if one["impact"] in ("serious", "critical")
        ]
        assert not serious, f"{page.url}: {serious}"
        ALREADY_SOUND.add(shape)


# Tags and attributes of pages in which axe found nothing, as their hashes: another text or number
# in the same page, in the same window, is judged the same and needs no second look.
ALREADY_SOUND: set[str] = set()
SHAPE = """
() => [innerWidth, matchMedia("(prefers-color-scheme: dark)").matches,
  document.documentElement.outerHTML.replace(/>\\s*[^\\s<][^<]*</g, ">words<")
    .replace(/ (value|href|action|nonce)="[^"]+"/g, "").replace(/[0-9]+/g, "0")].join(" ")
"""


def _shape(page: Page) -> str:
    return hashlib.sha256(page.evaluate(SHAPE).encode()).hexdigest()


@pytest.fixture
def window(chromium: Browser, place: Installation) -> Iterator[Callable[..., Walk]]:
    """Opens windows: `window()` on a desk, `window(PHONE)` on a phone."""
    contexts: list[BrowserContext] = []

    def open_window(size: dict[str, int] = DESK, **options: Any) -> Walk:
        context = chromium.new_context(viewport=size, reduced_motion="reduce", **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(30_000)
        complaints: list[str] = []
        page.add_init_script(WATCH_POLICY)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        return Walk(page, place, complaints)

    yield open_window
    for context in contexts:
        context.close()


def make_account(walk: Walk) -> None:
    """The first start: three questions."""
    page = walk.go("/")
    assert page.url.endswith("/welcome/")
    page.get_by_label("Your name").fill("Ada Lovelace")
    page.get_by_label("E-mail").fill(ADDRESS)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_label("What do you do?").fill("I test payment software.")
    page.get_by_label("Where do you want to go?").fill("Lead a small team.")
    for day in ("Monday", "Wednesday", "Friday"):
        page.get_by_label(day).check()
    page.get_by_label("Your time zone").fill("Europe/Berlin")
    page.get_by_role("button", name="Open the workshop").click()
    page.wait_for_url("**/welcome/beginning/")
    walk.look()


# The session of Ada at each installation, by its address: the form of signing in has a journey of
# its own, and is looked at by the first who comes to each place.
SESSIONS: dict[str, Any] = {}


def sign_in(walk: Walk) -> None:
    """Be signed in and at Today: with the password the first time, then in the same session."""
    page, address = walk.page, walk.place.address
    if kept := SESSIONS.get(address):
        page.context.add_cookies(kept)
        page.goto(address + "/")
        if page.url == address + "/":
            return
    page = walk.go("/account/login/")
    page.get_by_label("E-mail").fill(ADDRESS)
    page.get_by_label("Password").fill(PASSWORD)
    page.locator("main button[type=submit]").first.click()
    page.wait_for_url(address + "/")
    SESSIONS[address] = [one for one in page.context.cookies() if one["name"] == "ninefold"]


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """A folder for files to upload and download."""
    return tmp_path
