"""Questions to bring to a conversation with somebody whose path is of interest."""

from __future__ import annotations

from dataclasses import dataclass

from ninefold.network.domain.intent import terms


@dataclass(frozen=True, slots=True)
class Topic:
    """A theme of such a conversation: its code, its name, the questions, and the words in a
    person's own description of what they want to know that call for it."""

    code: str
    name: str
    questions: tuple[str, ...]
    words: str


TOPICS = (
    Topic(
        "path",
        "Their path",
        (
            "How did you come to the work you do now?",
            "Which step looked small at the time and turned out to matter?",
            "What did you believe about this work before you began that was not so?",
            "Was there a door that closed, and what did you do then?",
        ),
        "path career story began start history",
    ),
    Topic(
        "days",
        "The working day",
        (
            "What did the last ordinary Tuesday look like, hour by hour?",
            "Which part of the work gives you energy, and which part takes it?",
            "What do people outside never see of this job?",
            "When it gets hard, what is it that makes it hard?",
        ),
        "day daily work routine job tasks",
    ),
    Topic(
        "skills",
        "What it takes",
        (
            "What do the people who are best at this do differently?",
            "If you had three months to get ready for this work, how would you spend them?",
            "Which skill do you wish you had learnt earlier?",
            "What do newcomers practise too much, and what too little?",
        ),
        "skill learn training python automation language speaking talk certificate",
    ),
    Topic(
        "leading",
        "Leading people",
        (
            "How did you lead before it was your title?",
            "What surprised you in your first half year with a team?",
            "How do you tell somebody that their work is not good enough yet?",
            "What do you still do yourself, and what did you have to let go of?",
        ),
        "lead leader team manage manager head director project people",
    ),
    Topic(
        "field",
        "The field",
        (
            "What has changed most here in the last three years?",
            "Where do people in your field meet, and which of it is worth the evening?",
            "What do you read, or whom do you listen to, to keep up?",
            "What would you look at in an employer before you said yes?",
        ),
        "field industry company market sector trend organisation association",
    ),
    Topic(
        "next",
        "Going on from here",
        (
            "From what you have heard of me, what would you try first?",
            "Whom else should I listen to, and may I say that you sent me?",
            "What could I do, or send you, that would be of use to you?",
            "May I write to you in a few months and tell you what came of it?",
        ),
        "next advice introduce",
    ),
)


def topics_for(text: str) -> tuple[Topic, ...]:
    """All topics, those first whose words stand in `text` (what one wants to find out, or the
    person's role), the others in their usual order."""
    wanted = set(terms(text))
    return tuple(sorted(TOPICS, key=lambda topic: -len(wanted & set(terms(topic.words)))))
