from django.urls import path

from ninefold.scheduling.views import calendars, feed

app_name = "scheduling"
urlpatterns = [
    path("", calendars.calendars, name="calendars"),
    path("addresses/", calendars.addresses, name="addresses"),
    path("files/", calendars.files, name="files"),
    path("feed/", feed.publication, name="publication"),
    path("feed/withdrawal/", feed.withdrawal, name="withdrawal"),
    path("feed/practice.ics", feed.practice, name="practice"),
    path("feed/<str:token>.ics", feed.feed, name="feed"),
    path("<uuid:key>/", calendars.calendar, name="calendar"),
    path("<uuid:key>/file/", calendars.file, name="file"),
    path("<uuid:key>/refreshment/", calendars.refreshment, name="refreshment"),
]
