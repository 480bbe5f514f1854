from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from ninefold.activity.queries import entries
from ninefold.goals.operations import achieve_goal, set_goal
from ninefold.kernel import clock
from ninefold.kernel.capture import parse
from ninefold.kernel.facts.network import (
    FollowUpDone,
    GatheringVisited,
    InteractionLogged,
    InterviewAsked,
    InterviewHeld,
    InterviewThanked,
    PeopleMerged,
    PersonAdded,
)
from ninefold.kernel.plugs import Day
from ninefold.kernel.refusals import ChangedElsewhere, NotFound
from ninefold.links.operations import link
from ninefold.links.queries import connections
from ninefold.network.models import FollowUp, Interaction, Person
from ninefold.network.operations.capturing import CannotMeet, keep_meeting
from ninefold.network.operations.contact import (
    CannotLogInteraction,
    finish_follow_up,
    keep_introduction,
    log_interaction,
    plan_follow_up,
    snooze_follow_up,
)
from ninefold.network.operations.gatherings import (
    CannotKeepGathering,
    meet_at_gathering,
    plan_gathering,
)
from ninefold.network.operations.giving import decide_approach, give, keep_give_idea
from ninefold.network.operations.interviews import (
    CannotInterview,
    ask_for_interview,
    hold_interview,
    plan_interview,
    thank_for_interview,
    wish_for_interview,
)
from ninefold.network.operations.merging import CannotMerge, merge_people, undo_merge
from ninefold.network.operations.people import (
    add_important_date,
    add_person,
    change_person,
    leave_in_peace,
)
from ninefold.network.pages.person import person_page
from ninefold.network.pages.today import due_notices
from ninefold.network.plugs import appointments, happened
from ninefold.network.queries.due import coming_days, people_due
from ninefold.network.queries.intent import active_goals, offered
from ninefold.network.queries.people import person as find_person
from ninefold.today.operations import capture_line, undo_capture


def met(owner, line):
    return keep_meeting(owner=owner, capture=parse(line, today=owner.today), now=clock.now())


def facts_of(owner, fact):
    return list(entries(owner, facts=[fact]))


def test_a_captured_line_logs_contact_with_everybody_it_names(ada):
    helena = add_person(owner=ada, name="Helena Brandt")
    line = met(ada, "met: @Helena_Brandt and @Jonas_Weber lunch on:yesterday +bank due:+1w")
    rows = Interaction.objects.of(ada)
    assert {row.person.name for row in rows} == {"Helena Brandt", "Jonas Weber"}
    assert {row.on for row in rows} == {ada.today - timedelta(days=1)}
    assert "Jonas Weber is new" in line.echo
    assert [tag.name for tag in find_person(ada, helena.pk).all_tags] == ["bank"]
    assert FollowUp.objects.of(ada).count() == 2
    assert len(facts_of(ada, InteractionLogged)) == 2
    assert len(facts_of(ada, PersonAdded)) == 2


def test_a_name_that_may_mean_several_goes_to_the_likeliest_and_says_so(ada):
    add_person(owner=ada, name="Jonas Albers")
    weber = add_person(owner=ada, name="Jonas Weber")
    log_interaction(owner=ada, person_keys=[weber.pk], channel="wrote")
    line = met(ada, "met: @jonas lunch")
    assert line.interaction.person_id == weber.pk
    assert "“jonas” was taken for Jonas Weber, not Jonas Albers" in line.echo


def test_a_line_without_an_at_finds_a_whole_name_and_otherwise_asks_for_one(ada):
    helena = add_person(owner=ada, name="Helena Brandt")
    assert met(ada, "met: coffee with Helena Brandt").interaction.person_id == helena.pk
    with pytest.raises(CannotMeet, match="Say whom you met"):
        met(ada, "met: coffee with somebody")


def test_a_captured_meeting_of_several_is_taken_back_as_a_whole(ada):
    captured = capture_line(owner=ada, text="met: @Helena_Brandt and @Jonas_Weber lunch")
    assert Interaction.objects.of(ada).count() == 2
    undo_capture(owner=ada, key=captured.pk)
    assert Interaction.objects.of(ada).count() == 0


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"channel": "pigeon"}, "channel"),
        ({"channel": "met", "direction": "sideways"}, "direction"),
    ],
)
def test_contact_of_no_known_kind_is_refused_beside_its_field(ada, values, field):
    helena = add_person(owner=ada, name="Helena")
    with pytest.raises(CannotLogInteraction) as refusal:
        log_interaction(owner=ada, person_keys=[helena.pk], **values)
    assert refusal.value.field == field


def test_contact_cannot_be_logged_before_it_was_nor_with_somebody_elses_person(ada, ben):
    helena = add_person(owner=ada, name="Helena")
    with pytest.raises(CannotLogInteraction):
        log_interaction(
            owner=ada,
            person_keys=[helena.pk],
            channel="met",
            on=ada.today + timedelta(days=1),
        )
    with pytest.raises(NotFound):
        log_interaction(owner=ben, person_keys=[helena.pk], channel="met")


def test_any_contact_begins_the_rhythm_anew_and_ends_a_rest(ada):
    helena = add_person(
        owner=ada, name="Helena", cadence_days=30, known_since=ada.today - timedelta(days=40)
    )
    assert [one.person.pk for one in people_due(ada, ada.today)] == [helena.pk]
    leave_in_peace(owner=ada, key=helena.pk, until=ada.today + timedelta(days=7))
    assert people_due(ada, ada.today) == []
    log_interaction(owner=ada, person_keys=[helena.pk], channel="called")
    assert Person.objects.get(pk=helena.pk).quiet_until is None
    assert people_due(ada, ada.today + timedelta(days=29)) == []
    assert people_due(ada, ada.today + timedelta(days=30)) != []


def test_a_follow_up_is_put_off_and_done(ada):
    helena = add_person(owner=ada, name="Helena")
    row = plan_follow_up(owner=ada, person_key=helena.pk, what="Article", due_on=ada.today)
    day = Day(on=ada.today, now=clock.now(), zone=ada.time_zone)
    assert [one.title for one in due_notices(ada, day)] == ["Helena: Article"]
    assert snooze_follow_up(owner=ada, key=row.pk).due_on == ada.today + timedelta(days=7)
    assert due_notices(ada, day) == []
    finish_follow_up(owner=ada, key=row.pk)
    finish_follow_up(owner=ada, key=row.pk)
    assert len(facts_of(ada, FollowUpDone)) == 1


def test_the_fourth_ask_in_a_row_is_preceded_by_a_give(ada):
    helena = add_person(owner=ada, name="Helena")
    for ago in (30, 20, 10):
        log_interaction(
            owner=ada,
            person_keys=[helena.pk],
            channel="wrote",
            on=ada.today - timedelta(days=ago),
            direction="asked",
        )
    assert person_page(ada, helena.pk).balance.give_first
    idea = keep_give_idea(owner=ada, text="The article on quality")
    give(owner=ada, key=idea.pk, person_key=helena.pk)
    assert not person_page(ada, helena.pk).balance.give_first


def test_an_introduction_counts_as_given_to_both_and_ties_to_the_person_of_that_name(ada):
    helena = add_person(owner=ada, name="Helena Brandt")
    jonas = add_person(owner=ada, name="Jonas Weber")
    keep_introduction(owner=ada, person_key=helena.pk, direction="made", to_name="jonas weber")
    assert person_page(ada, helena.pk).balance.given == 1
    assert person_page(ada, jonas.pk).balance.given == 1


def test_days_to_think_of_come_round_with_or_without_a_year(ada):
    with clock.at(datetime(2026, 2, 20, 12, tzinfo=UTC)):
        helena = add_person(owner=ada, name="Helena")
        add_important_date(
            owner=ada, person_key=helena.pk, name="First day", month=2, day=29, year=2020
        )
        add_important_date(owner=ada, person_key=helena.pk, name="Name day", month=3, day=1)
        found = coming_days(ada, ada.today)
    assert [(one.what, one.on.isoformat(), one.years) for one in found] == [
        ("First day", "2026-02-28", 6),
        ("Name day", "2026-03-01", None),
    ]


def test_an_interview_goes_from_a_wish_to_thanks_and_each_step_is_told_once(ada):
    helena = add_person(owner=ada, name="Helena")
    row = wish_for_interview(owner=ada, person_key=helena.pk, purpose="How to lead")
    with pytest.raises(CannotInterview):
        thank_for_interview(owner=ada, key=row.pk)
    for _ in range(2):
        ask_for_interview(owner=ada, key=row.pk)
    at = clock.now() + timedelta(days=2)
    plan_interview(owner=ada, key=row.pk, planned_at=at, place="Canal")
    from ninefold.kernel.periods import Period

    period = Period(ada.today, ada.today + timedelta(days=7))
    (appointment,) = appointments(ada, period)
    assert (appointment.starts_at, appointment.location) == (at, "Canal")
    for _ in range(2):
        hold_interview(owner=ada, key=row.pk)
        thank_for_interview(owner=ada, key=row.pk)
    for fact in (InterviewAsked, InterviewHeld, InterviewThanked):
        assert len(facts_of(ada, fact)) == 1
    assert person_page(ada, helena.pk).balance.asked == 1
    assert Interaction.objects.of(ada).count() == 3
    assert len(happened(ada, Period(ada.today, ada.today))) == 3


def test_people_met_at_a_gathering_have_an_interaction_of_its_day_and_a_follow_up(ada):
    day = ada.today - timedelta(days=3)
    gathering = plan_gathering(owner=ada, name="Meet-up", starts_on=day)
    helena = add_person(owner=ada, name="Helena")
    for _ in range(2):
        meet_at_gathering(owner=ada, key=gathering.pk, person_key=helena.pk)
    meet_at_gathering(
        owner=ada, key=gathering.pk, person_key=helena.pk, follow_up="Send the slides"
    )
    assert [row.on for row in Interaction.objects.of(ada)] == [day]
    assert FollowUp.objects.of(ada).get().due_on == ada.today + timedelta(days=2)
    assert len(facts_of(ada, GatheringVisited)) == 1
    coming = plan_gathering(owner=ada, name="Fair", starts_on=ada.today + timedelta(days=3))
    with pytest.raises(CannotKeepGathering):
        meet_at_gathering(owner=ada, key=coming.pk, person_key=helena.pk)


def test_two_rows_of_one_person_become_one_and_are_parted_again(ada):
    kept = add_person(owner=ada, name="Helena Brandt", emails=["h@example.org"], tags=["mentor"])
    other = add_person(
        owner=ada, name="H. Brandt", emails=["work@example.org"], tags=["bank"], notes="Sails"
    )
    log_interaction(owner=ada, person_keys=[other.pk], channel="met", note="By the sea")
    goal = set_goal(owner=ada, title="Lead a project")
    link(owner=ada, source=other.ref, target=goal.ref)
    merge = merge_people(owner=ada, kept_key=kept.pk, absorbed_key=other.pk)
    page = person_page(ada, kept.pk)
    assert [line.value for line in page.contact] == ["h@example.org", "work@example.org"]
    assert {tag.name for tag in page.person.all_tags} == {"mentor", "bank"}
    assert "Sails" in page.person.notes and "H. Brandt" in page.person.notes
    assert [one.note for one in page.interactions] == ["By the sea"]
    assert [one.ref for one in connections(ada, kept.ref)] == [goal.ref]
    assert Person.objects.of(ada).count() == 1
    assert len(facts_of(ada, PeopleMerged)) == 1
    undo_merge(owner=ada, key=merge.pk)
    page = person_page(ada, kept.pk)
    assert [line.value for line in page.contact] == ["h@example.org"]
    assert (page.person.notes, page.interactions) == ("", [])
    assert [one.note for one in person_page(ada, other.pk).interactions] == ["By the sea"]
    assert connections(ada, kept.ref) == []
    assert [one.ref for one in connections(ada, other.ref)] == [goal.ref]
    with pytest.raises(CannotMerge):
        undo_merge(owner=ada, key=merge.pk)


def test_nobody_is_merged_with_themselves_or_with_a_strangers_person(ada, ben):
    mine = add_person(owner=ada, name="Helena")
    theirs = add_person(owner=ben, name="Helena")
    with pytest.raises(CannotMerge):
        merge_people(owner=ada, kept_key=mine.pk, absorbed_key=mine.pk)
    with pytest.raises(NotFound):
        merge_people(owner=ada, kept_key=mine.pk, absorbed_key=theirs.pk)


def test_the_queue_offers_three_people_for_a_goal_and_fewer_as_the_week_goes_on(ada):
    goal = set_goal(owner=ada, title="Automate the regression suite")
    done = set_goal(owner=ada, title="Automate the payroll")
    achieve_goal(owner=ada, key=done.pk)
    for number in range(6):
        person = add_person(owner=ada, name=f"Person {number}", tags=["automation"])
        for ago in (300, 400, 500):
            log_interaction(
                owner=ada,
                person_keys=[person.pk],
                channel="wrote",
                on=ada.today - timedelta(days=ago),
            )
    for person in Person.objects.of(ada):
        Person.objects.filter(pk=person.pk).update(notes="automate regression")
    goals = active_goals(ada)
    assert [one.title for one in goals] == ["Automate the regression suite"]
    (first,) = offered(ada, goals, ada.today)
    assert len(first.people) == 3
    found = first.people[0][1]
    assert found.score == pytest.approx(
        sum(reason.value * reason.weight for reason in found.reasons), abs=0.002
    )
    decide_approach(
        owner=ada, person_key=first.people[0][0].pk, goal_key=goal.pk, decision="written"
    )
    decide_approach(
        owner=ada, person_key=first.people[1][0].pk, goal_key=goal.pk, decision="not_now"
    )
    (second,) = offered(ada, goals, ada.today)
    assert [one.pk for one, _ in second.people] == [first.people[2][0].pk]
    (later,) = offered(ada, goals, ada.today + timedelta(days=7))
    assert len(later.people) == 3
    gone = {first.people[0][0].pk, first.people[1][0].pk}
    assert not gone & {one.pk for one, _ in later.people}


def test_a_change_based_on_an_older_text_is_noticed(ada):
    helena = add_person(owner=ada, name="Helena")
    change_person(owner=ada, key=helena.pk, version=1, name="Helena B.")
    with pytest.raises(ChangedElsewhere):
        change_person(owner=ada, key=helena.pk, version=1, name="Helena C.")
