"""Mira's journal in the first of the two years."""

# Days ago, mood, energy, tags, text.
PAGES = (
    (
        729,
        3,
        0,
        ("team",),
        "First evening with this journal. I test payments and I am good at finding what breaks. "
        "What I do not know is what I want to build.\n\nAylin asked me today where I see myself "
        'in two years. I said *"less clicking"*. She laughed, and then waited for the real '
        "answer. I did not have one.",
    ),
    (
        711,
        2,
        -1,
        ("release",),
        "Release night. Four hours of the same forty checks by hand, and at check thirty-one I "
        "no longer knew whether I had done thirty. There must be a better way to be careful.",
    ),
    (
        698,
        4,
        1,
        ("python",),
        "Wrote my first script that does something useful: it logs in, pays one cent and tells "
        "me whether it arrived. Twelve lines. I ran it nine times just to watch.",
    ),
    (
        684,
        3,
        0,
        (),
        "Quiet day. Read half a chapter, cleaned up my notes, went home while it was still light.",
    ),
    (
        670,
        4,
        1,
        ("team", "lesson"),
        "Jonas could not reproduce my bug and I was about to write a sharp answer. Walked over "
        "instead. His clock was in another zone. It took four minutes.\n\n**Lesson:** when I "
        "want to write a sharp answer, walk over.",
    ),
    (
        655,
        2,
        -2,
        ("speaking",),
        "Had to explain the failed payments in front of twelve people. My voice went thin after "
        "two sentences and I read the rest from the screen. Nobody said anything, which was kind "
        "and made it worse.",
    ),
    (
        641,
        4,
        1,
        ("speaking",),
        "Told Priya about last week. She said she writes down the first sentence and learns only "
        "that one by heart. The rest follows because you know it. I want to try that.",
    ),
    (
        620,
        3,
        0,
        ("german",),
        "German class again. The dative does not love me, but Frau Keller does not mind saying "
        "things three times.",
    ),
    (
        602,
        5,
        2,
        ("python", "automation"),
        "The twenty most boring checks run by themselves now. Twenty! The suite went from forty "
        "hours to thirty-one, and I spent the afternoon looking at the cases that machines do "
        "not see. Found a rounding error in refunds that has been there for a year.",
    ),
    (
        588,
        3,
        -1,
        (),
        "Tired. Slept badly, three meetings without a result. One good thing: Tomasz brought "
        "bread.",
    ),
    (
        571,
        4,
        1,
        ("mentor",),
        "Coffee with Helena Brandt after her talk. I had prepared five questions and she "
        "answered the sixth, the one I had not written down: *how did you know you were ready to "
        'lead?* She said, "I did not. Somebody asked, and I said yes before I could think."',
    ),
    (
        555,
        4,
        0,
        ("automation",),
        "Flaky test hunt with Priya. We sat an hour in front of one screen and did not speak for "
        "most of it. I forgot to eat. I had forgotten that work can feel like this.",
    ),
    (
        540,
        2,
        -1,
        ("team",),
        "The reorganisation was announced by e-mail at 17:40 on a Friday. Everybody read it on "
        "the train.",
    ),
    (
        522,
        3,
        0,
        ("lesson",),
        "What I took from the month of change: ask early, ask in person, and ask what stays the "
        "same. **Lesson:** people can take bad news, they cannot take silence.",
    ),
    (
        505,
        4,
        1,
        ("python",),
        "Explained fixtures to Tomasz. Halfway through I noticed that I was enjoying it more "
        "than writing them.",
    ),
    (
        489,
        5,
        2,
        ("german",),
        "Ordered, complained and was given a refund, all of it in German. The complaint was "
        "about a coffee. I am unreasonably proud.",
    ),
    (
        470,
        3,
        0,
        (),
        "Rain all day. Wrote the test plan for the new onboarding. It is plain and I like it.",
    ),
    (
        452,
        4,
        1,
        ("speaking",),
        "Five minutes at the team demo, first sentence by heart. My knees shook, my voice did "
        'not. Sofia wrote afterwards: "Clear. Do that again."',
    ),
    (
        436,
        2,
        -2,
        ("release",),
        "We shipped a bug that my tests should have caught. I had skipped the case because it "
        "was slow. I said so in the retro before anybody asked, and the room got easier.",
    ),
    (
        435,
        3,
        0,
        ("lesson",),
        "Slept on it. **Lesson:** slow is not a reason to leave a case out; it is a reason to "
        "make it fast.",
    ),
    (
        418,
        4,
        1,
        ("automation",),
        "The slow case runs in nine seconds now. It took two days and it was worth both.",
    ),
    (
        400,
        4,
        1,
        ("summer",),
        "Swimming before work. The lake was cold and nobody else was there. All day I had the "
        "feeling of having got away with something.",
    ),
    (
        381,
        3,
        -1,
        ("team",),
        "Aylin asked whether I would take the interns in autumn. I said I would think about it, "
        "which is what I say when I am afraid and want to.",
    ),
)
