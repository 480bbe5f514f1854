"""Settings for tests: the program's own, made quick and kept away from the person's data."""

import os
import tempfile

os.environ.setdefault("NINEFOLD_DATA_DIR", tempfile.mkdtemp(prefix="ninefold-tests-"))
os.environ.setdefault("NINEFOLD_SECRET_KEY", "only-for-tests")
os.environ.setdefault("NINEFOLD_PERSONAL", "yes")

from ninefold.config.settings import *  # noqa: F403

ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
MAILERS = {"default": {"BACKEND": "django.core.mail.backends.locmem.EmailBackend"}}
TASKS = {"default": {"BACKEND": "django.tasks.backends.dummy.DummyBackend", "QUEUES": ["default"]}}
