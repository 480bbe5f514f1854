"""Ways to sign in: password, a code from a phone, a passkey; and the sessions that are open."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import struct
import time

import pytest
from playwright.sync_api import Page, expect
from tests.journeys.conftest import ADDRESS, PASSWORD, make_account

pytestmark = pytest.mark.journey


def code_of(secret: str, moment: float) -> str:
    """The six digits of RFC 6238 for a secret in base32."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.new(key, struct.pack(">Q", int(moment) // 30), hashlib.sha1).digest()
    start = digest[-1] & 15
    number = struct.unpack(">I", digest[start : start + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06d}"


STEP = 30


def confirm_password(page: Page) -> None:
    """Where a change is sensitive, the password is asked again."""
    if "reauthenticate" in page.url:
        page.get_by_label("Password").fill(PASSWORD)
        page.locator("main button[type=submit]").first.click()


def give_password(page: Page, address: str) -> None:
    """The first step of signing in."""
    page.goto(address + "/account/login/")
    page.get_by_label("E-mail").fill(ADDRESS)
    page.get_by_label("Password").fill(PASSWORD)
    page.locator("main button[type=submit]").first.click()


@pytest.fixture(scope="module")
def secrets() -> list[str]:
    """What the authenticator app was told."""
    return []


def test_a_code_from_a_phone_is_asked_after_the_password(window, secrets):
    walk = window()
    make_account(walk)
    page, address = walk.page, walk.place.address
    walk.go("/account/2fa/")
    page.goto(address + "/account/2fa/totp/activate/")
    confirm_password(page)
    walk.look()
    secrets.append(page.locator("input[readonly], input[disabled]").first.input_value())
    page.locator("input[name=code]").fill(code_of(secrets[0], time.time() - STEP))
    page.locator("main button[type=submit]").first.click()
    page.wait_for_url(re.compile("recovery-codes|/2fa/$"))
    page.goto(address + "/settings/")
    page.get_by_role("button", name="Sign out").click()
    give_password(page, address)
    page.wait_for_url(re.compile("/account/2fa/authenticate/"))
    walk.look()
    page.locator("input[name=code]").fill(code_of(secrets[0], time.time()))
    page.locator("main button[type=submit]").first.click()
    page.wait_for_url(address + "/")


def test_a_passkey_signs_in_without_a_password(window, secrets):
    walk = window()
    page = walk.page
    # A passkey belongs to a name: the same installation by its name.
    address = walk.place.address.replace("127.0.0.1", "localhost")
    tools = page.context.new_cdp_session(page)
    tools.send("WebAuthn.enable")
    tools.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
            }
        },
    )
    give_password(page, address)
    page.wait_for_url(re.compile("/account/2fa/authenticate/"))
    page.locator("input[name=code]").fill(code_of(secrets[0], time.time() + STEP))
    page.locator("main button[type=submit]").first.click()
    page.wait_for_url(address + "/")
    page.goto(address + "/account/2fa/webauthn/add/")
    confirm_password(page)
    page.get_by_label("What do you call it?").fill("This laptop")
    page.get_by_label("Sign in with it alone").check()
    page.locator("#mfa_webauthn_add").click()
    page.wait_for_url(re.compile("/account/2fa/(webauthn/)?$"))
    page.goto(address + "/account/2fa/webauthn/")
    expect(page.locator("main")).to_contain_text("This laptop")
    page.goto(address + "/settings/")
    page.get_by_role("button", name="Sign out").click()
    page.goto(address + "/account/login/")
    page.locator("#passkey_login").click()
    page.wait_for_url(address + "/")
    page.goto(address + "/account/sessions/")
    expect(page.locator("main")).to_contain_text("127.0.0.1")
