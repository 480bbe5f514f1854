from django.urls import path

from ninefold.goals.views import goal, lists, measuring, parts, planning, smart

app_name = "goals"
urlpatterns = [
    path("", lists.goals, name="goals"),
    path("vision/", lists.vision, name="vision"),
    path("new/", goal.new, name="new"),
    path("check/", smart.checking, name="checking"),
    path("check/rules/", smart.rules, name="smart_rules"),
    path("archive/", lists.archive, name="archive"),
    path("confidence/", lists.confidence, name="confidence"),
    path("attainability/", planning.attainability, name="attainability"),
    path("attainability/mends/", planning.mends, name="mends"),
    path("weekly-hours/", planning.weekly_hours, name="weekly_hours"),
    path(
        "revisions/<uuid:key>/taking-back/",
        planning.revision_taken_back,
        name="revision_taken_back",
    ),
    path("<uuid:key>/", goal.goal, name="goal"),
    path("<uuid:key>/hours/", planning.hours, name="hours"),
    path("<uuid:key>/time/", planning.time, name="time"),
    path("<uuid:key>/moving/", planning.moving, name="moving"),
    path("<uuid:key>/parking/", planning.parking, name="parking"),
    path("<uuid:key>/resuming/", planning.resuming, name="resuming"),
    path("<uuid:key>/waits/", planning.waits, name="waits"),
    path("<uuid:key>/change/", goal.change, name="change"),
    path("<uuid:key>/achievement/", goal.achievement, name="achievement"),
    path("<uuid:key>/letting-go/", goal.letting_go, name="letting_go"),
    path("<uuid:key>/ended/", goal.ended, name="ended"),
    path("<uuid:key>/reopening/", goal.reopening, name="reopening"),
    path("<uuid:key>/next-step/", measuring.next_step, name="next_step"),
    path("<uuid:key>/milestones/", measuring.milestones, name="milestones"),
    path("<uuid:key>/metrics/", measuring.metrics, name="metrics"),
    path("<uuid:key>/check-ins/", measuring.check_ins, name="check_ins"),
    path("<uuid:key>/metrics/<uuid:metric_key>/targets/", measuring.targets, name="targets"),
    path("<uuid:key>/metrics/<uuid:metric_key>/items/", parts.items, name="items"),
    path("items/<uuid:key>/tick/", parts.item_tick, name="item_tick"),
    path(
        "<uuid:key>/milestones/<uuid:milestone_key>/moving/",
        parts.milestone_moving,
        name="milestone_moving",
    ),
    path("<uuid:key>/weights/", parts.weights, name="weights"),
    path("<uuid:key>/relevance/", parts.relevance, name="relevance"),
    path(
        "milestones/<uuid:key>/achievement/",
        measuring.milestone_achievement,
        name="milestone_achievement",
    ),
]
