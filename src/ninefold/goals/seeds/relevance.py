"""What the story's goals matter for: the vision, values and strengths that they serve."""

from __future__ import annotations

from ninefold.goals.operations import choose_relevance
from ninefold.goals.queries import active_goals, served_by, vision
from ninefold.goals.seeds.telling import Telling
from ninefold.kernel.refs import Ref

# By the beginning of the goal: the values and strengths that it serves beside the vision.
SERVES = {
    "Automate the regression suite": ("Work that people can trust", "Seeing the wrong number"),
    "Give a 10-minute talk": ("Learning in the open", "Making hard things plain"),
    "Reach B2 in German": ("Learning in the open", "Growing others"),
    "Lead a two-person project": ("Growing others", "Calm when it is loud"),
}


def tell_relevance(story: Telling) -> None:
    """On one evening Mira says of her goals what they matter for."""
    now = vision(story.owner)
    with story.at(55):
        for goal in active_goals(story.owner):
            for begins, titles in SERVES.items():
                if not goal.title.startswith(begins):
                    continue
                serves = [now.ref] if now else []
                for sort in served_by(story.owner, goal.ref, with_choices=True):
                    serves += [Ref.read(ref) for ref, title in sort.choices if title in titles]
                choose_relevance(owner=story.owner, key=goal.pk, serves=serves)
