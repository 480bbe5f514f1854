"""Who may make an account."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.http import HttpRequest


class SignUpAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """The first account is made on the welcome page; others only where the operator opens it."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Whether anybody may make an account."""
        return bool(settings.NINEFOLD_OPEN_SIGN_UP)

    def save_user(self, request: HttpRequest, user: Any, form: Any, commit: bool = True) -> Any:
        """Keep a new person, named by the part of the address before the @ until they say more."""
        user.display_name = user.display_name or form.cleaned_data["email"].partition("@")[0]
        return super().save_user(request, user, form, commit)
