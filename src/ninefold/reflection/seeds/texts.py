"""Short notes, and what Mira's reviews say."""

# Hour, mood or None, text.
NOTES = (
    (
        9,
        None,
        "Idea for the suite: group by what they need, not by what they test.",
    ),
    (
        12,
        4,
        "Good talk with Priya at lunch about how she says no.",
    ),
    (
        15,
        2,
        "Third meeting today without a decision. I could have asked for one.",
    ),
    (
        10,
        None,
        "Quote from the book: tests are questions we keep asking.",
    ),
    (
        17,
        4,
        "Jonas thanked me in the channel for the write-up.",
    ),
    (
        11,
        3,
        "Nervous before the demo, fine two sentences in.",
    ),
    (
        16,
        None,
        "Ask Aylin how the budget for conferences works.",
    ),
    (
        13,
        5,
        "All green on the first run. Took a picture.",
    ),
    (
        14,
        2,
        "Sharp answer from sales. Waited an hour, then called. It was about something else.",
    ),
    (
        18,
        4,
        "Tomasz showed me his branch without being asked. That is new.",
    ),
    (
        9,
        None,
        "Read: half of good testing is deciding what not to test.",
    ),
    (
        16,
        3,
        "Energy drops after two hours of review. Put reviews before lunch.",
    ),
)

# What went well, where it got stuck, what will change.
MEANINGS = (
    (
        "I asked for a decision in the meeting and got one.",
        "Reviews pile up when I do them in the afternoon.",
        "Reviews before lunch, the calendar closed until eleven.",
    ),
    (
        "Pairing with Priya: we were through in half the time.",
        "I said yes to two things that were not mine.",
        "Sleep over every new request for one night.",
    ),
    (
        "The first sentence by heart carried me through the demo.",
        "German came second to everything.",
        "Twenty minutes of German on the train, before the phone.",
    ),
    (
        "I gave the boring part away and nobody minded.",
        "The flaky tests took the whole of Thursday.",
        "An hour on Monday for the worst flaky test, with a timer.",
    ),
    (
        "Told Tomasz what I saw before it grew.",
        "I had no quiet hour until Friday.",
        "Two mornings without meetings.",
    ),
    (
        "The interns asked questions I had no answer to, and it was fine.",
        "Prepared too much again.",
        "Prepare three questions, not thirty slides.",
    ),
    (
        "Slow on purpose in the incident call.",
        "Worked two evenings, felt it for three days.",
        "When an evening goes to work, a morning comes back.",
    ),
    (
        "The number on the board moved, and others saw it.",
        "Nothing was stuck that rest would not mend.",
        "Leave on time on Wednesday, whatever happens.",
    ),
)

STEPS = (
    (
        "Write the outline of the talk on one sheet",
        "Ask Sofia for half an hour",
        "Book the library room",
    ),
    (
        "Make the slow refund case fast",
        "Lunch with Jonas",
    ),
    (
        "Send Helena the one-page plan",
        "Two German letters by hand",
        "A walk on Wednesday",
    ),
    (
        "Rehearse once aloud",
        "Say no to one meeting",
    ),
    (
        "Show the interns how I choose cases",
        "Measure the suite again",
    ),
)
