"""The list of rules, the edits that are offered, and the rubric for habits."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.goals.domain.smart import check
from ninefold.goals.domain.smart.rules import CRITERIA, RULES, as_markdown, rule, rules_of

TODAY = date(2026, 11, 24)
ROOT = Path(__file__).parents[3]
GOALS = tuple(
    json.loads(line)["text"]
    for line in (ROOT / "benchmarks/smart/goals.jsonl").read_text(encoding="utf-8").splitlines()
)
HABIT_RULES = {"S-particular", "S-category"}
PARTS = (
    "improve|my|more|better|every day|by Friday|soon|in 2 weeks|fluent|12 languages|always|a talk"
    "|from 3 to 9|(|…|Q3|the best|İ|’|confidence 7/10|ISO 9001|become a CEO|200 %|, |while"
).split("|")
goals = st.text(max_size=60) | st.lists(st.sampled_from(PARTS), max_size=9).map(" ".join)


def rubric_of(rule):
    return "habit" if rule.id in HABIT_RULES else "career"


@pytest.mark.parametrize("each", RULES, ids=lambda each: each.id)
def test_the_example_of_a_rule_is_decided_by_that_rule(each):
    verdict = check(each.example, today=TODAY, rubric=rubric_of(each))[each.letter]
    assert (verdict.rule, verdict.passes, verdict.severity) == (each.id, each.passes, each.severity)


@pytest.mark.parametrize("each", [each for each in RULES if not each.passes], ids=lambda r: r.id)
def test_each_finding_asks_a_question_and_offers_an_edit_that_mends_or_holds_a_gap(each):
    verdict = check(each.example, today=TODAY, rubric=rubric_of(each))[each.letter]
    assert verdict.question.endswith(("?", "."))
    assert verdict.suggestion is not None
    mended = verdict.suggestion.applied_to(each.example)
    assert mended != each.example
    if verdict.suggestion.complete:
        assert check(mended, today=TODAY, rubric=rubric_of(each))[each.letter].passes
    else:
        assert mended.count("…") == 1


def test_every_rule_that_decides_a_goal_stands_in_the_list():
    for text in GOALS:
        for letter, verdict in check(text, today=TODAY).criteria.items():
            known = rule(verdict.rule)
            assert (known.letter, known.passes, known.severity) == (
                letter,
                verdict.passes,
                verdict.severity,
            )


@given(goals)
@settings(max_examples=100, deadline=None)
def test_any_answer_has_a_known_rule_and_marks_words_of_the_text(text):
    for rubric in ("career", "habit"):
        result = check(text, today=TODAY, rubric=rubric, language="en")
        for letter, verdict in result.criteria.items():
            assert rule(verdict.rule).letter == letter
            for span in verdict.spans:
                assert text[span.start : span.end] == span.text
            if not verdict.passes:
                assert verdict.suggestion is not None
                assert verdict.suggestion.complete == ("…" not in verdict.suggestion.replacement)
        told = result.as_json()
        assert [told[letter]["pass"] for letter in "SMART"] == [
            verdict.passes for verdict in result.criteria.values()
        ]


@given(goals)
@settings(max_examples=60, deadline=None)
def test_the_complete_edit_of_a_missing_day_always_mends_it(text):
    verdict = check(text, today=TODAY, language="en")["T"]
    if not verdict.passes and verdict.rule in ("T-none", "T-no-end") and text.strip(" .!"):
        assert verdict.suggestion is not None
        mended = verdict.suggestion.applied_to(text)
        assert "31 March 2027" in mended


def test_a_finding_carries_the_whole_mended_text():
    told = check("Publish an article", today=TODAY).as_json()
    assert told["T"]["suggestion"]["mended"] == "Publish an article by 31 March 2027"


def test_the_guides_page_is_the_list_of_rules():
    page = (ROOT / "docs/guide/smart-rules.md").read_text(encoding="utf-8")
    assert page == as_markdown(), "ninefold goals rules --markdown > docs/guide/smart-rules.md"


def test_each_criterion_can_be_met_and_missed():
    for letter in CRITERIA:
        assert {each.passes for each in rules_of(letter)} == {True, False}
    assert len({each.id for each in RULES}) == len(RULES)


@pytest.mark.parametrize(
    ("text", "specific"),
    [
        ("exercise daily for an hour", False),
        ("swim for an hour every Tuesday", True),
        ("take my medication every day", False),
        ("take aspirin every day", True),
        ("eat better food three times a week", False),
        ("eat porridge three times a week", True),
    ],
)
def test_a_habit_is_specific_by_what_is_done_and_not_by_how_often(text, specific):
    assert check(text, today=TODAY, rubric="habit")["S"].passes is specific
    assert check(text, today=TODAY, rubric="habit")["M"].passes


def test_a_habit_that_is_one_act_is_measured_when_it_has_its_day():
    assert not check("take a photo of my desk", today=TODAY, rubric="habit")["M"].passes
    assert check("take a photo of my desk by Friday", today=TODAY, rubric="habit")["M"].passes


@pytest.mark.parametrize(
    "text",
    ["Speak up more in meetings (confidence 7/10)", "Be a better listener, 80 % confident"],
)
def test_how_sure_one_is_measures_nothing(text):
    assert not check(text, today=TODAY)["M"].passes
