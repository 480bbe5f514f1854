from django.urls import path

from ninefold.links import views

app_name = "links"
urlpatterns = [
    path("<str:kind>/<uuid:key>/choice/", views.choice, name="choice"),
    path("<str:kind>/<uuid:key>/", views.links, name="links"),
    path("<uuid:key>/removal/", views.removal, name="removal"),
]
