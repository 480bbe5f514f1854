"""Mira's journal in the year up to now."""

# Days ago, mood, energy, tags, text.
PAGES = (
    (
        365,
        4,
        1,
        ("team",),
        'A year of this journal. I read the first page: *"less clicking"*. Forty hours of '
        "checks are eighteen now. And I said yes to the interns.",
    ),
    (
        364,
        4,
        0,
        (),
        "The morning after saying yes. It still feels right, which surprises me.",
    ),
    (
        349,
        4,
        1,
        ("mentor",),
        'Helena read my one-page plan. She crossed out half of it, kindly. "You have written '
        'what you will do. Write what will be different for others."',
    ),
    (
        333,
        3,
        0,
        ("german",),
        "B1 passed. Not by much, but passed. Priya brought a cake that said *bestanden*, spelt "
        "right.",
    ),
    (
        318,
        2,
        -1,
        (),
        "Everything a bit grey. I notice that I write less when I would need it more.",
    ),
    (
        303,
        4,
        1,
        ("team",),
        "First day with the interns. I had prepared too much and used a third of it. The best "
        'part was what one of them asked: *"How do you know when you have tested enough?"* We '
        "spent an hour on it.",
    ),
    (
        288,
        5,
        2,
        ("automation",),
        "Nine hours. The whole suite in nine hours, from forty. Jonas put the number on the "
        "board in the kitchen without saying who did it. Everybody knew.",
    ),
    (
        270,
        3,
        0,
        ("team",),
        "A hard conversation with Tomasz about deadlines. I used the sentence Helena gave me: "
        "what I saw, what it did, what I wish. He was quiet, then said thank you.",
    ),
    (
        254,
        4,
        1,
        ("speaking",),
        "Joined the speakers' evening at the library. Two minutes about my grandmother's bakery. "
        "They clapped and one man asked for the address.",
    ),
    (
        239,
        2,
        -2,
        ("release",),
        "Incident. Payments were down for thirty-five minutes and I led the call because nobody "
        "else did. Only afterwards did my hands begin to shake.",
    ),
    (
        238,
        4,
        1,
        ("lesson",),
        'Aylin took me aside: "You were the calmest person in that call." I was not calm. I '
        "was slow on purpose. **Lesson:** slow on purpose looks like calm, and helps like it.",
    ),
    (
        221,
        4,
        0,
        ("python",),
        "Reviewed my own code from a year ago. Understood all of it and would write none of it "
        "like that. Both are good news.",
    ),
    (
        205,
        3,
        0,
        (),
        "Ordinary day. Two good talks, one bad lunch, home at six.",
    ),
    (
        190,
        4,
        1,
        ("mentor",),
        "Walked along the canal with Helena instead of sitting in a café. She asked what I am "
        'avoiding. I said the talk at the company meeting. She said, "Good. Now you know your '
        'next goal."',
    ),
    (
        174,
        4,
        1,
        ("speaking",),
        "Wrote the outline of the talk on one sheet: one story, one number, one request. "
        "Everything else can go.",
    ),
    (
        158,
        3,
        -1,
        ("team",),
        "Too many small things. Made a list of what only I can do; it had four lines. Gave away "
        "the rest.",
    ),
    (
        141,
        5,
        2,
        ("summer",),
        "Two weeks in the mountains and not one thought of regression suites. Came back and saw "
        "in ten minutes what I had not seen in a month.",
    ),
    (
        126,
        4,
        1,
        ("automation",),
        "Seven hours. Priya and I have stopped celebrating each hour, so I celebrate alone with "
        "a *Franzbrötchen*.",
    ),
    (
        110,
        3,
        0,
        ("german",),
        "Read a whole newspaper article about pensions and understood why nobody reads articles "
        "about pensions.",
    ),
    (
        96,
        4,
        1,
        ("speaking",),
        "Rehearsed the talk in front of Sofia and Jonas. Eleven minutes. Sofia timed where I "
        "rush: always where I am unsure. So now I know what to learn, not what to say faster.",
    ),
    (
        82,
        2,
        -1,
        (),
        "Bad night, long day. Wrote this line so that the day is not only what went wrong: the "
        "chestnut trees.",
    ),
    (
        68,
        4,
        1,
        ("team",),
        "Aylin said there may be a two-person project in spring, and that she would like me to "
        "lead it. *May* and *would like*. I am allowed to be glad before it is certain.",
    ),
    (
        54,
        3,
        0,
        ("lesson",),
        'Said yes to a meeting I should have refused. **Lesson:** "let me look at my week and '
        'tell you tomorrow" is a whole sentence.',
    ),
    (
        41,
        4,
        1,
        ("python",),
        "Taught the interns property tests. One of them broke my example within three minutes. "
        "Best hour of the week.",
    ),
    (
        33,
        4,
        1,
        ("speaking",),
        "Ten minutes and forty seconds. If I leave out the joke about invoices it is ten. I will "
        "miss the joke.",
    ),
    (
        26,
        3,
        0,
        ("team",),
        "Listened more than I spoke in the planning. Wrote down who was interrupted, and went "
        "back to them afterwards.",
    ),
    (
        19,
        5,
        2,
        ("automation",),
        "**Five hours.** From forty. I sat in the kitchen and looked at the number for as long "
        "as a coffee lasts, and thought of check thirty-one on that release night.",
    ),
    (
        13,
        4,
        1,
        ("mentor",),
        "Helena's question for the month: *what would you do if you were already the lead?* "
        "Wrote eleven answers. Seven of them I can do tomorrow.",
    ),
    (
        8,
        3,
        -1,
        ("german",),
        "Mock exam for B2. Listening good, writing long and wrong. Frau Keller underlined one "
        "sentence and wrote: *schön*.",
    ),
    (
        5,
        4,
        1,
        ("speaking",),
        "The company meeting is in sight. I am nervous in the way one is before a journey and no "
        "longer in the way one is before a dentist.",
    ),
    (
        3,
        4,
        1,
        ("team",),
        "Paired with Tomasz the whole morning.\n\n- He found the leak in the fixtures\n- I found "
        "the word for why the retro felt flat: *polite*\n\nNext time we write first and talk "
        "later.",
    ),
    (
        1,
        4,
        0,
        (),
        "Went home early and walked the long way along the river. Nothing to report, and glad of "
        "it.",
    ),
)
