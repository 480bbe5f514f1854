"""Reads of learning. The first argument is the owner."""

from ninefold.learning.queries.certificates import (
    certificate,
    certificates,
    certificates_to_remind,
)
from ninefold.learning.queries.feeds import (
    entries,
    entry,
    feed,
    feeds_with_counts,
    new_count,
)
from ninefold.learning.queries.library import (
    counts_by_status,
    due_by,
    library,
    open_resources,
    resource,
    search_library,
)
from ninefold.learning.queries.purposes import next_for_a_goal, purposes, rows_to_choose
from ninefold.learning.queries.study import (
    learn_to_use_of,
    minutes_by_resource,
    minutes_by_week,
    minutes_in,
    not_used_yet,
)
from ninefold.learning.queries.teaching import teaching, teachings

__all__ = [
    "certificate",
    "certificates",
    "certificates_to_remind",
    "counts_by_status",
    "due_by",
    "entries",
    "entry",
    "feed",
    "feeds_with_counts",
    "learn_to_use_of",
    "library",
    "minutes_by_resource",
    "minutes_by_week",
    "minutes_in",
    "new_count",
    "next_for_a_goal",
    "not_used_yet",
    "open_resources",
    "purposes",
    "resource",
    "rows_to_choose",
    "search_library",
    "teaching",
    "teachings",
]
