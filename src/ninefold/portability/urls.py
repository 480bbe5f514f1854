from django.urls import path

from ninefold.portability import views

app_name = "portability"
urlpatterns = [
    path("", views.data, name="data"),
    path("archive/", views.archive, name="archive"),
    path("arrival/", views.arrival, name="arrival"),
]
