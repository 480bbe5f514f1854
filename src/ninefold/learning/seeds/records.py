"""Certificates, what was taught, and notes on evenings. All of it is invented."""

CERTIFICATES = (
    # name, issuer, earned days ago, expires in days, number
    ("Advanced test automation", "Prüfwerk Akademie", 484, 24, "PW-ATA-20417"),
    ("Foundation of software testing", "Prüfwerk Akademie", 1490, None, "PW-FST-08812"),
    ("German B1", "Sprachhaus Mitte", 378, None, "SM-B1-1193"),
    ("First aid at work", "Nachbarschaftshilfe Wedding", 655, 75, ""),
    ("Data protection for product teams", "Kanzlei Ahorn, in-house course", 420, -55, "AH-311"),
)

TAUGHT = (
    # subject, to whom, days ago, minutes, skill, title of the resource
    ("How to read a stack trace", "Sofia Rossi", 520, 30, "Python", ""),
    ("Locators that last", "the testers of the team", 463, 45, "test automation", ""),
    (
        "Separating checks from pages",
        "Tomasz Kowalski",
        430,
        60,
        "test automation",
        "Advanced test automation, exam course",
    ),
    (
        "Queries for testers",
        "Sofia Rossi and Jonas Weber",
        395,
        50,
        "",
        "Databases for the curious",
    ),
    ("What we learnt in Leipzig", "the whole team", 390, 25, "speaking", ""),
    ("Three questions before you keep a test", "the testers of the team", 115, 40, "", ""),
    (
        "Properties instead of examples",
        "Berlin testers' circle",
        88,
        35,
        "Python",
        "Property-based testing in a week",
    ),
    ("How the nightly run works", "the newcomer in operations", 44, 55, "test automation", ""),
    ("Naming a test", "Tomasz Kowalski", 10, 20, "", ""),
)

NOTES = (
    "Slow, but the exercises are worth it.",
    "Tried it at once on the refund page.",
    "Only half awake. Did the short one.",
    "The example with the queue made it click.",
    "Wrote three questions for Helena.",
    "",
    "",
    "",
    "",
)
