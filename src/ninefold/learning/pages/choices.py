"""What lists can be narrowed by."""

from ninefold.learning.models import Resource

STATUSES = Resource.Status.choices
KINDS = Resource.Kind.choices
