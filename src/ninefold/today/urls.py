from django.urls import path

from ninefold.today.views import capture, settings, today, welcome

app_name = "today"
urlpatterns = [
    path("", today.today, name="today"),
    path("attention/", today.attention, name="attention"),
    path("capture/", capture.capture, name="capture"),
    path("capture/reading/", capture.reading, name="reading"),
    path("capture/<uuid:key>/removal/", capture.removal, name="capture_removal"),
    path("welcome/", welcome.welcome, name="welcome"),
    path("welcome/beginning/", welcome.beginning, name="beginning"),
    path("welcome/demo/", welcome.demo, name="demo"),
    path("settings/", settings.overview, name="settings"),
    path("settings/profile/", welcome.profile, name="profile"),
    path("settings/room/", settings.room, name="room"),
    path("settings/tokens/", settings.tokens, name="tokens"),
    path("settings/tokens/<uuid:key>/removal/", settings.token_removal, name="token_removal"),
    path("settings/links/", settings.guest_links, name="guest_links"),
    path(
        "settings/links/<uuid:key>/removal/", settings.guest_link_removal, name="guest_link_removal"
    ),
]
