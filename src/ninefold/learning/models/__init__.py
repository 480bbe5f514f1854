"""The library, what was done with it, certificates and feeds."""

from ninefold.learning.models.certificate import Certificate
from ninefold.learning.models.feed import Feed, FeedEntry
from ninefold.learning.models.resource import Resource
from ninefold.learning.models.study import StudySession, Use
from ninefold.learning.models.teaching import Teaching

__all__ = ["Certificate", "Feed", "FeedEntry", "Resource", "StudySession", "Teaching", "Use"]
