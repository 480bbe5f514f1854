"""In what relation the people asked stand to the asker."""

from enum import StrEnum


class RaterGroup(StrEnum):
    SELF = "self"
    MANAGER = "manager"
    PEERS = "peers"
    REPORTS = "reports"
    MENTORS = "mentors"
    OTHERS = "others"

    @property
    def label(self) -> str:
        """The group as the asker reads it."""
        return {
            "self": "You",
            "manager": "Manager",
            "peers": "Peers",
            "reports": "Reports",
            "mentors": "Mentors",
            "others": "Others",
        }[self.value]


# Everybody but the asker, in the order of reports.
OTHERS_ASKED = tuple(group for group in RaterGroup if group is not RaterGroup.SELF)


def group_names(groups: tuple[str, ...]) -> str:
    """Several groups in one phrase: "Peers and mentors"."""
    labels = [RaterGroup(group).label for group in groups]
    if len(labels) == 1:
        return labels[0]
    return f"{', '.join([labels[0], *map(str.lower, labels[1:-1])])} and {labels[-1].lower()}"
