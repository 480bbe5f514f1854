"""What the web server starts: the door, and the background beside it where it lives inside."""

from django.conf import settings

from ninefold.config.wsgi_door import application
from ninefold.notifications.operations import start_background_thread

__all__ = ["application"]

if settings.NINEFOLD_BACKGROUND == "inside":
    start_background_thread()
