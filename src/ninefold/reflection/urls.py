from django.urls import path

from ninefold.reflection.views import entries, importing, journal, prompts, reviews, sharing

app_name = "reflection"
urlpatterns = [
    path("", journal.journal, name="journal"),
    path("days/<slug:on>/", journal.day, name="day"),
    path("days/<slug:on>/mood/", journal.mood, name="mood"),
    path("days/<slug:on>/notes/", journal.notes, name="notes"),
    path("entries/", entries.entries, name="entries"),
    path("entries/<uuid:key>/", entries.entry, name="entry"),
    path("entries/<uuid:key>/change/", entries.change, name="entry_change"),
    path("entries/<uuid:key>/star/", entries.star, name="star"),
    path("entries/<uuid:key>/resting/", entries.resting, name="resting"),
    path("memories/<str:kind>/<uuid:key>/resting/", entries.memory_resting, name="memory_resting"),
    path("this-day/", entries.this_day, name="this_day"),
    path("any/", entries.any_entry, name="any_entry"),
    path("moods/", entries.moods, name="moods"),
    path("prompts/", prompts.prompts, name="prompts"),
    path("templates/", prompts.templates, name="templates"),
    path("rests/", prompts.rests, name="rests"),
    path("reviews/", reviews.reviews, name="reviews"),
    path("reviews/<uuid:key>/", reviews.review, name="review"),
    path("reviews/<uuid:key>/facts/", reviews.facts, name="facts"),
    path("reviews/<uuid:key>/meaning/", reviews.meaning, name="meaning"),
    path("reviews/<uuid:key>/next/", reviews.next_screen, name="next"),
    path("reviews/<uuid:key>/decisions/", reviews.decisions, name="decisions"),
    path("reviews/<uuid:key>/shares/", sharing.shares, name="shares"),
    path("steps/<uuid:key>/done/", reviews.step_done, name="step_done"),
    path("shares/<uuid:key>/withdrawal/", sharing.withdrawal, name="withdrawal"),
    path("answers/<uuid:key>/reading/", sharing.answer_read, name="answer_read"),
    path("shared/<str:token>/", sharing.shared, name="shared"),
    path("import/", importing.arrival, name="import"),
    path("import/<uuid:key>/", importing.preview, name="import_preview"),
    path("import/<uuid:key>/leaving/", importing.leaving, name="import_leaving"),
]
