"""The door for the web server."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ninefold.config.settings")
application = get_wsgi_application()

from django.conf import settings  # noqa: E402

if settings.NINEFOLD_BACKGROUND == "inside":
    from ninefold.notifications.operations import start_background_thread

    start_background_thread()
