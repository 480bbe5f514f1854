"""Settings, from the environment. Every variable is listed in docs/settings.md."""

from __future__ import annotations

import os
import secrets
import sqlite3
from importlib.util import find_spec
from pathlib import Path

from django.utils.csp import CSP

from ninefold.config.database import read_database_url, sqlite_is_wal_safe
from ninefold.config.mailing import read_email_url
from ninefold.kernel.places import data_dir, database_url
from ninefold.kernel.plugs import STRATEGIES

DATA_DIR = data_dir()
DATA_DIR.mkdir(parents=True, exist_ok=True, mode=0o700)


def _secret_key() -> str:
    named = os.environ.get("NINEFOLD_SECRET_KEY")
    if named:
        return named
    kept = DATA_DIR / "secret-key"
    if not kept.exists():
        kept.touch(mode=0o600)
        kept.write_text(secrets.token_urlsafe(50))
    return kept.read_text().strip()


def _is_on(name: str, otherwise: str = "") -> bool:
    return os.environ.get(name, otherwise).lower() in {"1", "yes", "true", "on"}


SECRET_KEY = _secret_key()
DEBUG = False
ALLOWED_HOSTS = [
    host.strip()
    for host in os.environ.get("NINEFOLD_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
    if host.strip()
]
NINEFOLD_ADDRESS = os.environ.get("NINEFOLD_ADDRESS", "http://localhost:8000").rstrip("/")
NINEFOLD_IS_SECURE = NINEFOLD_ADDRESS.startswith("https://")
CSRF_TRUSTED_ORIGINS = [NINEFOLD_ADDRESS] if NINEFOLD_IS_SECURE else []

DATABASES = {
    "default": read_database_url(
        database_url(), is_wal_safe=sqlite_is_wal_safe(sqlite3.sqlite_version_info)
    )
}
NINEFOLD_IS_PERSONAL = DATABASES["default"]["ENGINE"].endswith("sqlite3") or _is_on(
    "NINEFOLD_PERSONAL"
)
NINEFOLD_BACKGROUND = os.environ.get(
    "NINEFOLD_BACKGROUND", "inside" if NINEFOLD_IS_PERSONAL else "worker"
)
NINEFOLD_OPEN_SIGN_UP = _is_on("NINEFOLD_OPEN_SIGN_UP")
NINEFOLD_FETCH_ALLOW = frozenset(
    part.strip() for part in os.environ.get("NINEFOLD_FETCH_ALLOW", "").split(",") if part.strip()
)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

SLICES = [room for room in STRATEGIES if find_spec(f"ninefold.{room}.apps")]
SHARED_ROOMS = [
    "today",
    "search",
    "portability",
    "notifications",
    "scheduling",
    "links",
    "occupations",
    "activity",
    "accounts",
    "web",
]


def _app(room: str) -> str:
    return f"ninefold.{room}.apps.{room.capitalize()}Config"


INSTALLED_APPS = [
    *[_app(room) for room in (*SLICES, *SHARED_ROOMS)],
    "ninefold.config.apps.ConfigConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "django_htmx",
    "django_tasks_db",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "ninefold.config.no_nul.NoNul",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "ninefold.config.middleware.NoteSessions",
    "ninefold.config.middleware.InTheOwnersZone",
    "ninefold.config.middleware.Private",
    "ninefold.config.middleware.WelcomeFirst",
]

ROOT_URLCONF = "ninefold.config.urls"
WSGI_APPLICATION = "ninefold.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "ninefold.config.context.frame",
            ],
        },
    }
]

STATIC_URL = "static/"
STATIC_ROOT = Path(os.environ.get("NINEFOLD_STATIC_DIR", DATA_DIR / "static"))
STATIC_ROOT.mkdir(parents=True, exist_ok=True)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True

AUTH_USER_MODEL = "accounts.Person"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "ninefold.accounts.passwords.NotLikeTheAccount",
        "OPTIONS": {"user_attributes": ("email", "display_name")},
    },
    {
        "NAME": "ninefold.accounts.passwords.LongEnough",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "ninefold.accounts.passwords.NotAmongTheFirstTried"},
    {"NAME": "ninefold.accounts.passwords.NotOnlyFigures"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "ninefold.config.sign_up.SignUpAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_USER_MODEL_EMAIL_FIELD = "email"
ACCOUNT_EMAIL_VERIFICATION = "none" if NINEFOLD_IS_PERSONAL else "mandatory"
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_FORMS = {
    name: f"ninefold.config.sign_in_forms.{form}"
    for name, form in {
        "login": "LoginForm",
        "signup": "SignupForm",
        "add_email": "AddEmailForm",
        "change_password": "ChangePasswordForm",
        "set_password": "SetPasswordForm",
        "reset_password": "ResetPasswordForm",
        "reset_password_from_key": "ResetPasswordKeyForm",
        "reauthenticate": "ReauthenticateForm",
    }.items()
}
MFA_FORMS = {
    "authenticate": "ninefold.config.sign_in_forms.AuthenticateForm",
    "add_webauthn": "ninefold.config.sign_in_forms.AddPasskeyForm",
    "edit_webauthn": "ninefold.config.sign_in_forms.ChangePasskeyForm",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not NINEFOLD_IS_SECURE
MFA_ALLOW_UNVERIFIED_EMAIL = NINEFOLD_IS_PERSONAL
MFA_TOTP_TOLERANCE = 1
MFA_TOTP_ISSUER = "Ninefold"
USERSESSIONS_TRACK_ACTIVITY = True

SESSION_COOKIE_NAME = "__Host-ninefold" if NINEFOLD_IS_SECURE else "ninefold"
CSRF_COOKIE_NAME = "__Host-ninefold-csrf" if NINEFOLD_IS_SECURE else "ninefold-csrf"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = NINEFOLD_IS_SECURE
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SECURE_HSTS_SECONDS = 31_536_000 if NINEFOLD_IS_SECURE else 0
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
if _is_on("NINEFOLD_BEHIND_PROXY"):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
X_FRAME_OPTIONS = "DENY"
SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF, "data:"],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "manifest-src": [CSP.SELF],
    "worker-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "frame-ancestors": [CSP.NONE],
    "base-uri": [CSP.NONE],
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "UTC"
USE_TZ = True
USE_I18N = True

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}

NINEFOLD_EMAIL_URL = os.environ.get("NINEFOLD_EMAIL_URL") or f"file:{DATA_DIR / 'mail'}"
DEFAULT_FROM_EMAIL = SERVER_EMAIL = os.environ.get("NINEFOLD_EMAIL_FROM", "ninefold@localhost")
MAILERS = {"default": read_email_url(NINEFOLD_EMAIL_URL)}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "loggers": {
        "ninefold": {"handlers": ["console"], "level": "INFO"},
        "django": {"handlers": ["console"], "level": "WARNING"},
        "django_tasks_db": {"handlers": ["console"], "level": "WARNING"},
        "django.tasks": {"handlers": ["console"], "level": "WARNING"},
    },
}
SILENCED_SYSTEM_CHECKS = ["security.W004", "security.W008", "security.W012", "security.W016"]
