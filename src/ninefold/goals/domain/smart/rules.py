"""Every rule of the SMART check with what it means, like the list that a linter hands out.

The page of rules, the guide's page and the command line are all made from this list, and each
example is checked by the tests.
"""

from __future__ import annotations

from dataclasses import dataclass

from ninefold.goals.domain.smart.verdict import LETTERS, Letter, Severity

CRITERIA: dict[Letter, tuple[str, str]] = {
    "S": ("Specific", "The goal names one thing that will be done or reached."),
    "M": ("Measurable", "A number or a plain yes tells that it is reached."),
    "A": ("Achievable", "Nothing in the sentence itself speaks against reaching it."),
    "R": ("Relevant", "The words say, or show, what it serves in your work."),
    "T": ("Time-bound", "There is a day or an occasion by which it is to be reached."),
}


@dataclass(frozen=True, slots=True)
class Rule:
    """`id` begins with the letter it decides; `example` is a goal that the rule decides."""

    id: str
    passes: bool
    meaning: str
    example: str

    @property
    def letter(self) -> Letter:
        return next(letter for letter in LETTERS if self.id.startswith(f"{letter}-"))

    @property
    def severity(self) -> Severity:
        """A missed S, M or T is a warning, a missed A or R a hint: they say less in a sentence."""
        if self.passes:
            return "none"
        return "hint" if self.letter in "AR" else "warning"


_MET = (
    ("S-deliverable", "A finished thing is named, and which one.", "Publish an article on testing"),
    ("S-level", "A level or score is named, and in what.", "Reach B2 in German"),
    ("S-counted", "Something countable is named.", "Interview five customers"),
    ("S-metric", "A measure is named with its amount.", "Increase revenue by 15 %"),
    ("S-habit", "An action is named with how often or how long.",
     "Practise German 30 minutes a day"),
    ("S-means", "A direction, with the plain means to get there.",
     "Improve my writing by imitating old newspaper columns"),
    ("S-action", "A plain action with what it is done to.", "Restore the old lathe"),
    ("S-particular", "Habit rubric: which action or thing exactly, or with what, how or where.",
     "Take statins every night"),
    ("S-reads-particular", "Learnt: goals built like this one name one thing to do or reach.",
     "Get into commercial diving"),
    ("M-percent", "A percentage.", "Increase revenue by 15 %"),
    ("M-money", "A sum of money.", "Raise $20,000 for the shelter"),
    ("M-level", "A level, score, grade or belt.", "Reach B2 in German"),
    ("M-rank", "A place or rank.", "Finish in the top three of the sales contest"),
    ("M-ratio", "A part or a multiple.", "Reduce complaints by a third"),
    ("M-rate", "So much or so often in each stretch of time.", "Study accounting two hours a week"),
    ("M-target", "From a number to a number, or to a number.",
     "Cut handling time from nine to six minutes"),
    ("M-frequency", "How often it is done.", "Send my team an update every Friday"),
    ("M-length", "How long it takes or lasts.", "Shadow a nurse for two days"),
    ("M-quantity", "How many of something.", "Hire three developers"),
    ("M-done", "A thing that is there or not.", "Pass the bar exam"),
    ("M-all", "All of them, or none.", "Call back each caller"),
    ("M-act", "An act that is over once done.", "Restore the lathe by July"),
    ("M-reads-finished", "Learnt: goals built like this one are done or not.",
     "My first novel in print"),
    ("A-no-clue-against", "Nothing in the words speaks against it.", "Hire three developers"),
    ("A-reads-within-reach", "Learnt: goals built like this one can be reached.",
     "Never miss a handover"),
    ("R-reason", "A reason is given.", "Read two books so that I can advise farmers"),
    ("R-role", "A role or post is named.", "Become a midwife"),
    ("R-work", "It speaks in the words of work or of a professional skill.",
     "Present the report to the client"),
    ("R-not-private", "Nothing in it is private, or anybody else's.",
     "Restore the brass valves"),
    ("R-reads-work", "Learnt: goals built like this one belong to work.",
     "Learn Lightroom over Christmas for my wedding work"),
    ("T-date", "A day.", "File the patent by 12 May 2027"),
    ("T-weekday", "A day of the week that comes next.", "Finish module 4 by Friday"),
    ("T-week", "A week.", "Send the offer next week"),
    ("T-fortnight", "Two weeks of the calendar.", "Send the offer this fortnight"),
    ("T-weekend", "A weekend.", "Finish the draft by next weekend"),
    ("T-month", "A month.", "Finish the draft by March"),
    ("T-quarter", "A quarter of the calendar year.", "Finish the draft by the end of Q3"),
    ("T-half-year", "Half a calendar year.", "Finish the draft in H1 2027"),
    ("T-year", "A calendar year.", "Publish a book in 2028"),
    ("T-fiscal-year", "A fiscal year; say in which month yours begins.", "Grow revenue in FY27"),
    ("T-fiscal-quarter", "A quarter of a fiscal year.", "Grow revenue by Q2 FY27"),
    ("T-school-year", "A school or academic year.", "Publish it by the end of the school year"),
    ("T-term", "A school or university term.", "Publish it by the end of the spring term"),
    ("T-semester", "A semester from now.", "Publish it this semester"),
    ("T-sprint", "A sprint of two weeks.", "Ship it by the end of this sprint"),
    ("T-season", "A season.", "Take one course this summer"),
    ("T-holiday", "A holiday, of several countries and calendars.", "Reach B2 before Christmas"),
    ("T-decade", "The end of the decade.", "Found a company by the end of the decade"),
    ("T-duration", "A length from today.", "Pass the exam within six weeks"),
    ("T-age", "An age that you reach.", "Lead a team by the time I turn 40"),
    ("T-event", "An occasion whose day the sentence does not tell.",
     "Give a talk at the next company meeting"),
)  # fmt: skip
_MISSED = (
    ("S-vague-verb", "A direction (“improve”, “get better at”) without what would show it.",
     "Get better at public speaking"),
    ("S-more", "More of something, without than what or of what.", "Code more often"),
    ("S-which", "A real thing, but any one would do.", "Take a course"),
    ("S-short", "Too little is said to tell what will be done.", "Marketing"),
    ("S-category", "Habit rubric: a kind of thing, and not which one, how or where.",
     "Exercise daily"),
    ("S-reads-open", "Learnt: goals built like this one leave open what will be done.",
     "Decide what I want"),
    ("M-vague-amount", "An amount that no one can count (“more”, “regularly”).",
     "Read more papers"),
    ("M-none", "Neither an amount nor a finished thing.", "Get comfortable with SQL"),
    ("M-reads-endless", "Learnt: goals built like this one have no plain end.",
     "Start writing my dissertation"),
    ("A-absolute", "All, always, the best: no room is left.",
     "Become the best salesperson in the world"),
    ("A-others", "What only others can decide.", "Get my boss to like my work by June"),
    ("A-nature", "What nobody decides: weather, markets, luck, time.",
     "Get the price of copper to drop"),
    ("A-contradiction", "One part of the sentence rules out the other.",
     "Pass the exam without studying"),
    ("A-hours", "More hours than a week gives.", "Work 120 hours a week until the launch"),
    ("A-heap", "A heap of big things in little time.",
     "Write a book, finish my MBA and found a company by next month"),
    ("A-pace", "More pieces than the time allows.",
     "Complete 50 certifications in the next two months"),
    ("A-growth", "Faster growth than the time allows.", "Increase sales by 400 % in two months"),
    ("A-many", "Too many of what takes long to learn.", "Learn 12 languages"),
    ("A-money", "A fortune within a year.", "Earn 2 million dollars within six months"),
    ("A-fluency", "Fluency or mastery in less time than either takes.",
     "Speak fluent Mandarin in two weeks"),
    ("A-degree", "A degree in less time than one takes.", "Earn a law degree within two months"),
    ("A-role", "A post reached faster than its steps allow.",
     "Go from intern to CEO within a year"),
    ("A-reads-beyond-reach", "Learnt: goals built like this one ask for more than can be reached.",
     "Sell 3 million hinges by Wednesday out of my garage"),
    ("R-private", "It is about private life, and no reason of work is told.",
     "Practise the guitar for 20 minutes every day"),
    ("R-others", "It is somebody else's goal.", "Get my nephew a job on the railways"),
    ("R-reads-private", "Learnt: goals built like this one belong to private life.",
     "Plant 50 tulips at home"),
    ("T-past", "The day is over.", "File the patent by 12 May 2020"),
    ("T-vague", "A time that no calendar knows (“soon”, “one day”).", "Publish an article soon"),
    ("T-no-end", "It recurs without an end.", "Read one paper every week"),
    ("T-none", "No time at all.", "Publish an article"),
)  # fmt: skip

RULES: tuple[Rule, ...] = tuple(
    sorted(
        [Rule(name, True, meaning, example) for name, meaning, example in _MET]
        + [Rule(name, False, meaning, example) for name, meaning, example in _MISSED],
        key=lambda rule: LETTERS.index(rule.letter),
    )
)
_BY_ID = {rule.id: rule for rule in RULES}


def rule(name: str) -> Rule:
    """Return the rule with this id; `KeyError` if there is none."""
    return _BY_ID[name]


def rules_of(letter: Letter) -> tuple[Rule, ...]:
    """Return the rules that decide one criterion, those that miss it first."""
    return tuple(sorted((r for r in RULES if r.letter == letter), key=lambda r: r.passes))


def as_markdown() -> str:
    """Return the whole list as the page of the guide."""
    lines = [
        "# The rules of the SMART check",
        "",
        "As you write a goal, five questions check it. Each answer comes from one of these rules "
        "and marks the words that decided it. The check advises; your goal is kept as you write "
        "it. It reads English; a goal in another language is kept and told “not checked”.",
        "",
        "A missed S, M or T is a warning; a missed A or R is a hint, because a sentence says "
        "little about either.",
        "",
        "The rules whose names hold “reads” are a second opinion. It was learnt from thousands "
        "of labelled goals and weighs all words, the build and the amounts of a goal together. It "
        "speaks where it is sure that the other rules are mistaken, and marks the words that "
        "weighed most.",
    ]
    for letter, (word, meaning) in CRITERIA.items():
        lines += ["", f"## {letter}: {word}", "", meaning, ""]
        lines += [
            "| Rule | Answer | Severity | Meaning | Example |",
            "| --- | --- | --- | --- | --- |",
        ]
        for each in rules_of(letter):
            answer = "met" if each.passes else "missed"
            lines.append(
                f"| `{each.id}` | {answer} | {each.severity} | {each.meaning} | {each.example} |"
            )
    return "\n".join(lines) + "\n"
