"""What can be done in learning."""

from ninefold.learning.operations.captured import CannotTakeLine, keep_captured
from ninefold.learning.operations.certificates import (
    CannotKeepCertificate,
    change_certificate,
    keep_certificate,
    renew_certificate,
)
from ninefold.learning.operations.entries import mark_all_seen, mark_seen, save_entry
from ninefold.learning.operations.feeds import (
    CannotFollowFeed,
    follow_feed,
    refresh_all,
    refresh_everybodys,
    refresh_feed,
    take_feed_file,
)
from ninefold.learning.operations.library import (
    CannotKeepResource,
    add_resource,
    change_resource,
    write_notes,
)
from ninefold.learning.operations.status import (
    CannotChangeStatus,
    drop_resource,
    finish_resource,
    pause_resource,
    start_resource,
    wish_for_resource,
)
from ninefold.learning.operations.studying import CannotLog, log_study, log_use
from ninefold.learning.operations.teaching import (
    CannotKeepTeaching,
    change_teaching,
    note_teaching,
)

__all__ = [
    "CannotChangeStatus",
    "CannotFollowFeed",
    "CannotKeepCertificate",
    "CannotKeepResource",
    "CannotKeepTeaching",
    "CannotLog",
    "CannotTakeLine",
    "add_resource",
    "change_certificate",
    "change_resource",
    "change_teaching",
    "drop_resource",
    "finish_resource",
    "follow_feed",
    "keep_captured",
    "keep_certificate",
    "log_study",
    "log_use",
    "mark_all_seen",
    "mark_seen",
    "note_teaching",
    "pause_resource",
    "refresh_all",
    "refresh_everybodys",
    "refresh_feed",
    "renew_certificate",
    "save_entry",
    "start_resource",
    "take_feed_file",
    "wish_for_resource",
    "write_notes",
]
