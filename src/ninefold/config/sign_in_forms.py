"""The forms of signing in, in Ninefold's words."""

from __future__ import annotations

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as second_step
from allauth.mfa.webauthn import forms as passkeys

LABELS = {
    "login": "E-mail",
    "email": "E-mail",
    "password": "Password",
    "oldpassword": "Your password now",
    "password1": "New password",
    "password2": "The new password once more",
    "code": "Code",
    "name": "What do you call it?",
    "passwordless": "Sign in with it alone",
}
HELP = {
    "passwordless": "Then no password is asked for; the device asks for your finger, face or PIN.",
}


class InOurWords:
    """A form whose fields carry the labels above, and no label again inside of a field."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = self.fields  # type: ignore[attr-defined]
        for name, field in fields.items():
            field.label = LABELS.get(name, field.label)
            field.help_text = HELP.get(name, field.help_text)
            field.widget.attrs.pop("placeholder", None)


class LoginForm(InOurWords, account.LoginForm):  # type: ignore[misc]
    """Sign in: straight from the address to the password, the way out behind both."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # allauth puts the link for a forgotten password before the field itself.
        self.fields["password"].help_text = ""
        self.fields["login"].widget.attrs["autofocus"] = ""


class SignupForm(InOurWords, account.SignupForm):  # type: ignore[misc]
    """Make an account, where that is open."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password1"].label = "Password"


class AddEmailForm(InOurWords, account.AddEmailForm):  # type: ignore[misc]
    """One more address."""


class ChangePasswordForm(InOurWords, account.ChangePasswordForm):  # type: ignore[misc]
    """Another password."""


class SetPasswordForm(InOurWords, account.SetPasswordForm):  # type: ignore[misc]
    """A first password."""


class ResetPasswordForm(InOurWords, account.ResetPasswordForm):  # type: ignore[misc]
    """Ask for a link to choose a new password."""


class ResetPasswordKeyForm(InOurWords, account.ResetPasswordKeyForm):  # type: ignore[misc]
    """Choose the new password behind that link."""


class ReauthenticateForm(InOurWords, account.ReauthenticateForm):  # type: ignore[misc]
    """Show once more who you are."""


class AuthenticateForm(InOurWords, second_step.AuthenticateForm):  # type: ignore[misc]
    """The code of the second step."""


class AddPasskeyForm(InOurWords, passkeys.AddWebAuthnForm):  # type: ignore[misc]
    """A new passkey."""


class ChangePasskeyForm(InOurWords, passkeys.EditWebAuthnForm):  # type: ignore[misc]
    """Another name for a passkey."""
