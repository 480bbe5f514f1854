from django.urls import path

from ninefold.passion.views import (
    compass,
    explorations,
    interests,
    lived,
    logs,
    occupations,
    sayings,
    strengths,
    value_sorts,
)

app_name = "passion"


def _sayings(folder: str, sort: str) -> list[object]:
    given = {"sort": sort}
    return [
        path(f"{folder}/new/", sayings.new, given, name=f"new_{sort}"),
        path(f"{folder}/<uuid:key>/", sayings.saying, given, name=sort),
        path(f"{folder}/<uuid:key>/change/", sayings.change, given, name=f"change_{sort}"),
    ]


urlpatterns = [
    path("", logs.energy, name="energy"),
    path("logs/", logs.logs, name="logs"),
    path("logs/csv/", logs.csv, name="logs_csv"),
    path("logs/new/", logs.new_log, name="new_log"),
    path("logs/<uuid:key>/", logs.log, name="log"),
    path("logs/<uuid:key>/change/", logs.changed_log, name="change_log"),
    path("activities/", logs.activities, name="activities"),
    path("week/", logs.week, name="this_week"),
    path("week/<str:day>/", logs.week, name="week"),
    path("strengths/", strengths.strengths, name="strengths"),
    path("strengths/new/", strengths.new, name="new_strength"),
    path("strengths/confirmations/", strengths.confirmations, name="confirmations"),
    path("strengths/dismissals/", strengths.dismissals, name="dismissals"),
    path("strengths/<uuid:key>/", strengths.strength, name="strength"),
    path("strengths/<uuid:key>/name/", strengths.name, name="name_strength"),
    *_sayings("compliments", "compliment"),
    *_sayings("talents", "talent"),
    *_sayings("effortless-wins", "effortless_win"),
    path("explorations/", explorations.explorations, name="explorations"),
    path("explorations/new/", explorations.new, name="new_exploration"),
    path("explorations/<uuid:key>/", explorations.exploration, name="exploration"),
    path("explorations/<uuid:key>/change/", explorations.change, name="change_exploration"),
    path("explorations/<uuid:key>/start/", explorations.start, name="start"),
    path("explorations/<uuid:key>/reopening/", explorations.reopening, name="reopening"),
    path("explorations/<uuid:key>/verdict/", explorations.verdict, name="verdict"),
    path("explorations/<uuid:key>/steps/", explorations.steps, name="steps"),
    path("exploration-steps/<uuid:key>/done/", explorations.step_done, name="step_done"),
    path("occupations/", occupations.occupations, name="occupations"),
    path("occupations/import/", occupations.importing, name="import_occupations"),
    path("occupations/import/progress/", occupations.import_progress, name="import_progress"),
    path("occupations/import/downloads/", occupations.downloads, name="download_occupations"),
    path("occupations/skills/", occupations.skills, name="occupation_skills"),
    path("occupations/<str:code>/", occupations.occupation, name="occupation"),
    path("occupations/<str:code>/saving/", occupations.saving, name="save_occupation"),
    path("occupations/<str:code>/experiment/", occupations.experiment, name="new_experiment"),
    path("compass/", compass.compass, name="compass"),
    path("compass/values/", compass.values, name="values"),
    path("compass/values/<uuid:key>/", compass.value, name="value"),
    path("compass/values/<uuid:key>/rise/", compass.value_rise, name="value_rise"),
    path("compass/ikigai/", compass.ikigai_entries, name="ikigai"),
    path("compass/ikigai/versions/", compass.ikigai_versions, name="ikigai_versions"),
    path("compass/ikigai/versions/<uuid:key>/", compass.ikigai_version, name="ikigai_version"),
    path("compass/value-sorts/", value_sorts.begin, name="value_sorts"),
    path("compass/value-sorts/<uuid:key>/", value_sorts.value_sort, name="value_sort"),
    path("compass/value-sorts/<uuid:key>/order/", value_sorts.order, name="value_order"),
    path("compass/value-sorts/<uuid:key>/rises/", value_sorts.rises, name="card_rises"),
    path("compass/value-sorts/<uuid:key>/finishing/", value_sorts.finishing, name="finish_sort"),
    path("interests/", interests.interests, name="interests"),
    path("interests/sittings/", interests.begin, name="begin_interests"),
    path("interests/lived/", lived.lived, name="lived"),
    path("interests/areas/", lived.areas, name="areas"),
    path("interests/areas/suggestions/", lived.suggestions, name="area_suggestions"),
    path("interests/<uuid:key>/", interests.sitting, name="interest_sitting"),
    path(
        "interests/<uuid:key>/questions/<int:number>/",
        interests.questions,
        name="interest_questions",
    ),
    path("interests/<uuid:key>/finishing/", interests.finishing, name="finish_interests"),
    path("interests/<uuid:key>/carrying-on/", interests.carrying_on, name="carry_on_interests"),
]
