"""What the two feeds of the story bring. Sites, authors and texts are invented."""

# days ago, title, summary
QUIET_TESTING = (
    (
        1,
        "Delete a test this week",
        "Pick the one that failed most often for no reason, read it "
        "aloud to a colleague, and ask what would break if it were gone.",
    ),
    (
        4,
        "The log line you will want at three in the morning",
        "Write the line for the person who "
        "is woken up: what was tried, for whom, and what to look at next.",
    ),
    (
        9,
        "Waiting is not testing",
        "A fixed pause hides the question. What are you waiting for, and "
        "how would you know that it has come?",
    ),
    (
        16,
        "Reading the release notes of your own product",
        "We read ours aloud for a month. It changed what we tested first.",
    ),
    (
        23,
        "A small suite that everybody trusts",
        "Nine minutes, four hundred checks, and a list on "
        "the wall of what is not covered on purpose.",
    ),
    (
        37,
        "Test data with a story",
        "Named people, each there for a reason, make a failing test easier to talk about.",
    ),
    (
        52,
        "When the second pair of eyes helps",
        "Not always. Three weeks of notes on pairing, with "
        "the days on which it cost more than it gave.",
    ),
    (
        70,
        "Locators that last, two years on",
        "What held, what broke, and one thing I would take back.",
    ),
)
SMALL_TEAMS = (
    (
        2,
        "The one-page plan",
        "If it does not fit on one page, it is two plans. How we cut ours, and what we said no to.",
    ),
    (6, "Asking for the decision", "Say who decides, by when, and what happens if nobody does."),
    (
        13,
        "Your first project with somebody else's time",
        "Their hour is not yours. Five questions to ask before you plan it.",
    ),
    (
        27,
        "Leading the person who knows more than you",
        "You are not there to know. You are there to keep the question in the room.",
    ),
    (45, "A retrospective for two", "Twenty minutes, two chairs, one sheet of paper."),
    (
        61,
        "What I stopped measuring",
        "Hours, mostly. And then a few things that I had been proud of.",
    ),
)
