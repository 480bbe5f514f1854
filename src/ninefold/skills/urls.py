from django.urls import path

from ninefold.skills.views import practice, role, skill, task, week

app_name = "skills"
urlpatterns = [
    path("", skill.skills, name="skills"),
    path("new/", skill.new, name="new"),
    path("<uuid:key>/", skill.skill, name="skill"),
    path("<uuid:key>/change/", skill.change, name="change"),
    path("<uuid:key>/level/", skill.level, name="level"),
    path("<uuid:key>/evidence/", skill.evidence, name="evidence"),
    path("<uuid:key>/tasks/", skill.tasks, name="skill_tasks"),
    path("tasks/", task.tasks, name="tasks"),
    path("tasks/new/", task.new, name="new_task"),
    path("tasks/<uuid:key>/", task.task, name="task"),
    path("tasks/<uuid:key>/finish/", task.finish, name="finish"),
    path("practice/", practice.practice, name="practice"),
    path("practice/practice.csv", practice.table, name="practice_table"),
    path("practice/<uuid:key>/", practice.change, name="practice_change"),
    path("timer/", practice.timer, name="timer"),
    path("timer/stop/", practice.timer_stop, name="timer_stop"),
    path("roles/", role.roles, name="roles"),
    path("roles/new/", role.new, name="new_role"),
    path("roles/<uuid:key>/", role.role, name="role"),
    path("roles/<uuid:key>/change/", role.change, name="role_change"),
    path("roles/<uuid:key>/targets/", role.targets, name="role_targets"),
    path("week/", week.week, name="week"),
    path("week/plan/", week.plan, name="plan"),
    path("week/rules/", week.rules, name="rules"),
    path("week/blocks/<uuid:key>/done/", week.done, name="block_done"),
    path("week/blocks/<uuid:key>/missed/", week.missed, name="block_missed"),
    path("week/blocks/<uuid:key>/move/", week.move, name="block_move"),
    path("week/blocks/<uuid:key>/reopening/", week.reopening, name="block_reopening"),
]
