from django.urls import path

from ninefold.activity import views

app_name = "activity"
urlpatterns = [
    path("<str:kind>/<uuid:key>/restoration/", views.restoration, name="restoration"),
    path("<str:kind>/<uuid:key>/removal/", views.removal, name="removal"),
]
